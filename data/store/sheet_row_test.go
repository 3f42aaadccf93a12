package store

import (
	"testing"

	"kader/data"
)

func sheetRowsIn(t *testing.T, s *Store) (found []data.SheetRow) {
	t.Helper()
	err := s.View(func(tx *Tx) error {
		return tx.EachSheetRow(func(r *data.SheetRow) error { found = append(found, *r); return nil })
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestEveryFieldOfASheetRowIsKept(t *testing.T) {
	testNoun(t, verbs[data.SheetRow]{
		func(tx *Tx, r *data.SheetRow) error { return create(tx, sheetRowNoun(), r) },
		updateOf(sheetRowNoun()), findOf(sheetRowNoun()), removeOf(sheetRowNoun()), func(n *data.SheetRow) *data.Record { return &n.Record },
	}, func(r *data.SheetRow) { r.PersonID, r.RepID = someone, someone })
}

// listedDossier has a call list with a row for two people, handed to one of them.
func listedDossier(t *testing.T) (*Store, *workplace) {
	t.Helper()
	s := newDossier(t)
	w := newWorkplace(t, s)
	e := data.Export{Kind: string(data.OwnCallList), Made: data.NewDate(2026, 11, 3), RepID: w.rep.ID, Sheet: "abcdefgh", Rows: []data.SheetRow{
		{PersonID: w.rep.ID, RepID: w.rep.ID, Key: "a"},
		{PersonID: w.colleague.ID, RepID: w.rep.ID, Key: "b"},
		{PersonID: "0198-gone", Key: "c"},
		{PersonID: w.colleague.ID, RepID: "0198-gone", Key: "d"},
	}}
	if err := s.NoteExport(e, []data.ID{w.rep.ID, w.colleague.ID}); err != nil {
		t.Fatal(err)
	}
	return s, w
}

// What went out is in the dossier with the export; who was deleted meanwhile has no row.
func TestRowsOfACallListAreNotedWithIt(t *testing.T) {
	s, w := listedDossier(t)
	s = reopen(t, s)
	rows := sheetRowsIn(t, s)
	if len(rows) != 3 || rows[0].Key != "a" || rows[1].RepID != w.rep.ID || rows[2].Key != "d" || rows[2].RepID != "" {
		t.Fatalf("rows %+v", rows)
	}
	exports := exportsOf(t, s, w.colleague.ID)
	if len(exports) != 1 || exports[0].Sheet != "abcdefgh" {
		t.Errorf("exports %+v", exports)
	}
}

// The row of a call list goes with its person, however they go, and comes back with them. The sheet of a rep
// who goes stays, as nobody's.
func TestARowOfACallListGoesWithItsPerson(t *testing.T) {
	for name, leave := range map[string]func(*Tx, data.ID) error{
		"deleted":   (*Tx).DeletePerson,
		"erased":    (*Tx).ErasePerson,
		"objection": func(tx *Tx, id data.ID) error { return tx.KeepObjection(id, data.NewDate(2026, 11, 3)) },
	} {
		s, w := listedDossier(t)
		mustUpdate(t, s, func(tx *Tx) error { return leave(tx, w.colleague.ID) })
		if rows := sheetRowsIn(t, s); len(rows) != 1 || rows[0].Key != "a" {
			t.Errorf("%s: %+v stay", name, rows)
		}
		s, w = listedDossier(t)
		mustUpdate(t, s, func(tx *Tx) error { return leave(tx, w.rep.ID) })
		for _, r := range sheetRowsIn(t, s) {
			if r.PersonID != w.colleague.ID || name != "objection" && r.RepID != "" {
				t.Errorf("%s: of the rep there is %+v", name, r)
			}
		}
	}
	s, w := listedDossier(t)
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.colleague.ID) })
	undoLast(t, s)
	if rows := sheetRowsIn(t, s); len(rows) != 3 {
		t.Errorf("with the person come back %+v", rows)
	}
}

// Making a call list is no work on the people in it: the import that brought them can be taken back.
func TestACallListKeepsNobodyFromBeingTakenBack(t *testing.T) {
	s := newDossier(t)
	p := data.Person{Name: data.Name{Given: "Noor", Family: "Velthuis"}}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	batch, _ := s.LastBatch()
	e := data.Export{Kind: string(data.OwnCallList), Rows: []data.SheetRow{{PersonID: p.ID, Key: "a"}}}
	if err := s.NoteExport(e, []data.ID{p.ID}); err != nil {
		t.Fatal(err)
	}
	undone, err := s.Undo(batch.ID)
	if err != nil || !undone.Complete() {
		t.Fatalf("undo %+v, %v", undone, err)
	}
	if rows := sheetRowsIn(t, s); len(rows) != 0 {
		t.Errorf("rows of nobody stay: %+v", rows)
	}
}
