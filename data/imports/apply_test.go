package imports

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"kader/data"
	"kader/data/store"
)

func TestUnitsAreMadeUnderTheirSite(t *testing.T) {
	s := newDossier(t, "nl")
	site := addUnit(t, s, data.Unit{Kind: data.UnitSite, Name: "Noord", Aliases: []string{"Kade Noord"}})
	own := addUnit(t, s, data.Unit{Kind: data.UnitDepartment, Name: "Verzending", ParentID: site, Aliases: []string{"Expeditie"}})
	apply(t, s, prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t,
		[]any{"Voornaam", "Achternaam", "Afdeling", "Vestiging"},
		[]any{"Jan", "Aker", "EXPEDITIE", "Kade Noord"},
		[]any{"Eva", "Boom", "Kantoor", "Kade Noord"},
		[]any{"Kim", "Cats", "Expeditie", "Zuid"},
		[]any{"Bo", "Dam", nil, "Zuid"},
	)}))
	units := make(map[data.ID]data.Unit)
	for _, u := range dossierOf(t, s).Units {
		units[u.ID] = u
	}
	if got := personCalled(t, s, "Jan Aker").UnitID; got != own {
		t.Errorf("an alias is not recognised: %q", units[got].Name)
	}
	if got := units[personCalled(t, s, "Eva Boom").UnitID]; got.ParentID != site || got.Kind != data.UnitDepartment {
		t.Errorf("a new unit does not stand under its site: %+v", got)
	}
	expedition, south := units[personCalled(t, s, "Kim Cats").UnitID], units[personCalled(t, s, "Bo Dam").UnitID]
	if expedition.Name != "Expeditie" || expedition.ParentID != south.ID || south.Kind != data.UnitSite {
		t.Errorf("units of one name at two sites are one: %+v, %+v", expedition, south)
	}
	if len(units) != 5 {
		t.Errorf("%d units, want 5", len(units))
	}
}

func TestTheGroupsOwnArrangementStays(t *testing.T) {
	s := newDossier(t, "nl")
	header := []any{"Personeelsnummer", "Voornaam", "Achternaam", "Afdeling"}
	list := func(unit string) []byte {
		return workbook(t, header, []any{"1", "Jan", "Aker", unit}, []any{"2", "Eva", "Boom", unit})
	}
	apply(t, s, prepare(t, s, Source{Kind: data.ListStaff, Content: list("Magazijn")}))
	own := addUnit(t, s, data.Unit{Kind: data.UnitTeam, Name: "Nachtploeg"})
	eva := personCalled(t, s, "Eva Boom")
	if err := s.Update("test", func(tx *store.Tx) error {
		return tx.UpdatePerson(eva.ID, func(p *data.Person) { p.UnitID = own })
	}); err != nil {
		t.Fatal(err)
	}
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: list("Kantoor")})
	checkCounts(t, d, data.ListCounts{Moved: 2})
	apply(t, s, d)
	names := unitNames(t, s)
	if got := personCalled(t, s, "Jan Aker"); names[got.UnitID] != "Kantoor" {
		t.Errorf("Jan did not move along: %q", names[got.UnitID])
	}
	if got := personCalled(t, s, "Eva Boom"); got.UnitID != own || got.EmployerUnit != "Kantoor" {
		t.Errorf("the group's arrangement was overwritten: %q, %q", names[got.UnitID], got.EmployerUnit)
	}
}

func TestTheRecordOfAnImport(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{
		File: `C:\Users\hr\lijst 10.xlsx`, Kind: data.ListNewHires, Period: "2026-10", AskedBy: "Noor", LegalBasis: "cao",
		DeleteOn: data.NewDate(2027, 5, 1),
		Content:  workbook(t, []any{"Naam", "BSN", "Afdeling"}, []any{"Jan Aker", 123456782, "Magazijn"}),
	})
	if err := d.SetDetails(Details{Employer: "Kade BV", Period: "2026-11", AskedBy: "Bo", LegalBasis: "cao", DeleteOn: data.NewDate(2027, 6, 1)}); err != nil {
		t.Fatal(err)
	}
	list := apply(t, s, d)
	stored := dossierOf(t, s).Lists
	if len(stored) != 1 || stored[0].BatchID == "" || stored[0].ID != list.ID {
		t.Fatalf("stored %+v", stored)
	}
	want := data.List{
		Record: stored[0].Record, Kind: data.ListNewHires, Employer: "Kade BV", File: "lijst 10.xlsx", Hash: d.hash, Sheet: "Blad1",
		Received: data.DateOf(day0()), Period: "2026-11", AskedBy: "Bo", LegalBasis: "cao", DeleteOn: data.NewDate(2027, 6, 1),
		Dropped: []string{"BSN"}, Counts: data.ListCounts{New: 1}, BatchID: stored[0].BatchID,
	}
	if got := stored[0]; !reflect.DeepEqual(got, want) || len(got.Hash) != 64 {
		t.Errorf("record %+v", got)
	}
	if p := personCalled(t, s, "Jan Aker"); p.ListID != list.ID || p.DeleteOn != want.DeleteOn {
		t.Errorf("origin %+v", p.Origin)
	}
}

func TestUndoKeepsWhatWasWorkedOn(t *testing.T) {
	s := newDossier(t, "nl")
	content := workbook(t, []any{"Naam", "Afdeling"}, []any{"Jan Aker", "Magazijn"}, []any{"Eva Boom", "Magazijn"})
	list := apply(t, s, prepare(t, s, Source{Kind: data.ListNewHires, Content: content}))
	eva := personCalled(t, s, "Eva Boom")
	if err := s.Update("test", func(tx *store.Tx) error {
		return tx.UpdatePerson(eva.ID, func(p *data.Person) { p.Note = "gesproken" })
	}); err != nil {
		t.Fatal(err)
	}
	undone, err := Undo(s, "", store.UndoOptions{})
	if err != nil || undone.Kept == 0 {
		t.Fatalf("undo %+v, %v", undone, err)
	}
	d := dossierOf(t, s)
	if len(d.People) != 1 || d.People[0].Note != "gesproken" || d.Lists[0].Undone {
		t.Errorf("left %+v, lists %+v", d.People, d.Lists)
	}
	undoTheRest(t, s, list)
	for id, want := range map[data.ID]error{"": data.ErrNothingToUndo, list.ID: data.ErrNothingToUndo, "nobody": data.ErrNotFound} {
		if _, err := Undo(s, id, store.UndoOptions{}); !errors.Is(err, want) {
			t.Errorf("undo %q: %v, want %v", id, err, want)
		}
	}
}

// undoTheRest takes back what is left of a list after what kept it was taken back itself.
func undoTheRest(t *testing.T, s *store.Store, list data.List) {
	t.Helper()
	undone, err := Undo(s, "", store.UndoOptions{})
	if err != nil || undone.BatchID != "" || undone.TakenBack != 0 || undone.Kept != 2 {
		t.Fatalf("undo of what stays %+v, %v", undone, err)
	}
	note, _ := s.LastBatch()
	if _, err = s.Undo(note.ID); err != nil {
		t.Fatal(err)
	}
	if undone, err = Undo(s, list.ID, store.UndoOptions{}); err != nil || undone.TakenBack != 2 || !undone.Complete() {
		t.Fatalf("undo of the rest %+v, %v", undone, err)
	}
	if d := dossierOf(t, s); len(d.People)+len(d.Units) != 0 || !d.Lists[0].Undone {
		t.Errorf("left %+v %+v, lists %+v", d.People, d.Units, d.Lists)
	}
}

func TestAnImportCanBeCancelled(t *testing.T) {
	s := newDossier(t, "nl")
	l := dutch()
	rows, _ := l.list(3000)
	content := workbook(t, rows...)
	var shares []float64
	if _, err := Prepare(s, Source{File: "a.xlsx", Content: content}, func(share float64) bool {
		shares = append(shares, share)
		return true
	}); err != nil {
		t.Fatal(err)
	}
	for i := 1; i < len(shares); i++ {
		if shares[i] < shares[i-1] || shares[i] > 1 {
			t.Fatalf("progress goes from %v to %v", shares[i-1], shares[i])
		}
	}
	for stop := range len(shares) {
		n := 0
		_, err := Prepare(s, Source{File: "a.xlsx", Content: content}, func(float64) bool { n++; return n <= stop })
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped at %d of %d: %v", stop, len(shares), err)
		}
		if stop > 6 {
			break
		}
	}
}

func TestSomebodyDeletedMeanwhileStaysDeleted(t *testing.T) {
	s := newDossier(t, "nl")
	p := person("Eva", "", "Smit", "43")
	addPeople(t, s, p)
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: workbook(
		t, []any{"Personeelsnummer", "Voornaam", "Achternaam", "Functie"}, []any{"43", "Eva", "Smit", "Planner"},
	)})
	if err := s.Update("test", func(tx *store.Tx) error { return tx.DeletePerson(p.ID) }); err != nil {
		t.Fatal(err)
	}
	apply(t, s, d)
	if n := len(dossierOf(t, s).People); n != 0 {
		t.Errorf("%d people", n)
	}
}
