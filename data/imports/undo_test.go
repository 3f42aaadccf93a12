package imports

import (
	"reflect"
	"testing"
	"time"

	"kader/data"
	"kader/data/store"
)

// work does something to the dossier as the group would between two imports.
func work(t *testing.T, s *store.Store, do func(*store.Tx) error) {
	t.Helper()
	if err := s.Update("test", do); err != nil {
		t.Fatal(err)
	}
}

// checkUndone compares what an undo says with what it should, whoever did it.
func checkUndone(t *testing.T, got data.Undone, takenBack, kept, failed, already int) {
	t.Helper()
	if got.TakenBack != takenBack || got.Kept != kept || got.Failed != failed || got.Already != already {
		t.Errorf("taken back %d, kept %d, could not %d, already %d; want %d, %d, %d, %d", got.TakenBack, got.Kept, got.Failed, got.Already, takenBack, kept, failed, already)
	}
}

// Undo after weeks of work takes back what nobody touched, keeps what somebody did,
// and counts each person and unit once.
func TestUndoAfterLaterWork(t *testing.T) {
	s := newDossier(t, "nl")
	known, gone := person("Kim", "", "Bekend", "900"), person("Gea", "", "Weg", "901")
	known.JobTitle, gone.JobTitle = "Lasser", "Lasser"
	addPeople(t, s, known, gone)
	rows := staff(6)
	for i := range rows[:4] {
		rows[i].unit = "Kantoor"
	}
	rows = append(rows, staffer{number: 900, given: "Kim", family: "Bekend", job: "Planner"}, staffer{number: 901, given: "Gea", family: "Weg", job: "Planner"})
	list := apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	rep := personCalled(t, s, "Kim Bekend").ID
	edited, spoken, handed := personCalled(t, s, "Jan Naamaa").ID, personCalled(t, s, "Jan Naamba").ID, personCalled(t, s, "Jan Naamca").ID
	work(t, s, func(tx *store.Tx) error {
		return tx.UpdatePerson(edited, func(p *data.Person) { p.Note = "vraagt om een rooster" })
	})
	work(t, s, func(tx *store.Tx) error {
		return tx.CreateContact(&data.Contact{PersonID: spoken, Date: data.NewDate(2026, 10, 9)})
	})
	work(t, s, func(tx *store.Tx) error { return tx.UpdatePerson(handed, func(p *data.Person) { p.HandTo(rep) }) })
	work(t, s, func(tx *store.Tx) error { return tx.DeletePerson(gone.ID) })
	// Another list in between moves one of those whom the first brought.
	rows[3].unit = "Expeditie"
	apply(t, s, prepare(t, s, Source{Kind: data.ListNewHires, Content: staffList(t, rows[3]), Received: data.NewDate(2026, 10, 20)}))

	undone, err := Undo(s, list.ID, store.UndoOptions{})
	if err != nil {
		t.Fatal(err)
	}
	// Back: two people of Magazijn, that unit, and Kim's job. Kept: the four whom
	// somebody or another list touched, and Kantoor, where they are. Gea is gone.
	for id, want := range map[data.ID]data.Fate{edited: data.FateChanged, spoken: data.FateSpoken, handed: data.FateHandedOut, gone.ID: data.FateAlready, rep: data.FateBack} {
		for _, r := range undone.Rows {
			if r.ID == id && r.Fate != want {
				t.Errorf("%s of somebody of whom it should be %s", r.Fate, want)
			}
		}
	}
	checkUndone(t, undone, 4, 5, 0, 1)
	d := dossierOf(t, s)
	if len(d.People) != 5 || personCalled(t, s, "Kim Bekend").JobTitle != "Lasser" {
		t.Errorf("%d people are left", len(d.People))
	}
	names := make(map[string]bool)
	for _, u := range d.Units {
		names[u.Name] = true
	}
	if !names["Kantoor"] || !names["Expeditie"] || names["Magazijn"] {
		t.Errorf("units left: %v", names)
	}
	if found := behind(t, s, list); len(found) != 4 {
		t.Errorf("behind the list that was taken back in part stand %d, want those of whom something stands", len(found))
	}
}

// A unit that was merged into another since is nobody's to take back, and whoever
// was moved by that stays.
func TestUndoAfterAUnitWasMerged(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(3)
	rows[0].unit = "Kantoor"
	list := apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	work(t, s, func(tx *store.Tx) error { return tx.DeleteUnit(personCalledIn(t, tx, "Naamaa").UnitID) })
	undone, err := Undo(s, list.ID, store.UndoOptions{})
	if err != nil {
		t.Fatal(err)
	}
	checkUndone(t, undone, 3, 1, 0, 1) // two people and a unit; the third was moved by the merge
	if d := dossierOf(t, s); len(d.People) != 1 || len(d.Units) != 0 {
		t.Errorf("%d people and %d units are left", len(d.People), len(d.Units))
	}
}

func personCalledIn(t *testing.T, tx *store.Tx, family string) data.Person {
	t.Helper()
	people, err := tx.FindPeople(store.PersonFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		if p.Family == family {
			return p
		}
	}
	t.Fatalf("nobody is called %s", family)
	return data.Person{}
}

// A list whose columns were misunderstood is not misunderstood the same way after it
// was taken back.
func TestUndoForgetsTheMapping(t *testing.T) {
	s := newDossier(t, "nl")
	src := Source{Kind: data.ListStaff, Content: workbook(t, []any{"Naam", "Plek"}, []any{"Jan Aker", "Kantoor"}), Map: map[string]data.Field{"Plek": data.FieldTown}}
	apply(t, s, prepare(t, s, src))
	src.Map = nil
	if d := prepare(t, s, src); fieldsOf(d.Mapping)["Plek"] != data.FieldTown {
		t.Fatalf("not remembered: %v", fieldsOf(d.Mapping))
	}
	if _, err := Undo(s, "", store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	if d := prepare(t, s, src); fieldsOf(d.Mapping)["Plek"] == data.FieldTown {
		t.Errorf("still remembered: %v", fieldsOf(d.Mapping))
	}
}

// An import that only found what was known takes back nothing but its record.
func TestUndoOfAListWithoutNews(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(3)
	apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	apply(t, s, prepare(t, s, monthly(t, time.November, rows...)))
	undone, err := Undo(s, "", store.UndoOptions{})
	if err != nil {
		t.Fatal(err)
	}
	checkUndone(t, undone, 0, 0, 0, 0)
	if lists := dossierOf(t, s).Lists; lists[0].Undone || !lists[1].Undone {
		t.Errorf("lists %+v", lists)
	}
}

func checkEqual(t *testing.T, want, got *data.Dossier) {
	t.Helper()
	if !reflect.DeepEqual(want, got) {
		t.Errorf("the dossier is\n%+v\nand should be\n%+v", got, want)
	}
}

// Whoever was only handed out or moved on since goes when that is asked, with the
// hand-out, in one change; redo brings both back exactly.
func TestUndoWithWhoWasHandedOut(t *testing.T) {
	s := newDossier(t, "nl")
	kim := person("Kim", "", "Bekend", "900")
	addPeople(t, s, kim)
	before := dossierOf(t, s)
	list := apply(t, s, prepare(t, s, Source{Kind: data.ListNewHires, Content: staffList(t, staff(4)...), Received: data.NewDate(2026, 10, 1)}))
	work(t, s, func(tx *store.Tx) error {
		for _, name := range []string{"Naamaa", "Naamba", "Naamca"} {
			err := tx.UpdatePerson(personCalledIn(t, tx, name).ID, func(p *data.Person) {
				p.HandTo(kim.ID)
				p.Next = data.NewDate(2026, 11, 10)
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	work(t, s, func(tx *store.Tx) error {
		return tx.CreateContact(&data.Contact{PersonID: personCalledIn(t, tx, "Naamca").ID, Date: data.NewDate(2026, 10, 9)})
	})
	after := dossierOf(t, s)

	undone, err := Undo(s, list.ID, store.UndoOptions{DryRun: true})
	if err != nil {
		t.Fatal(err)
	}
	checkUndone(t, undone, 1, 4, 0, 0) // one person; Magazijn stays with the others
	if undone.HandedOut() != 2 || undone.BatchID != "" {
		t.Errorf("%d were only handed out; batch %q", undone.HandedOut(), undone.BatchID)
	}
	checkEqual(t, after, dossierOf(t, s))
	undone, err = Undo(s, list.ID, store.UndoOptions{HandedOut: true})
	if err != nil {
		t.Fatal(err)
	}
	checkUndone(t, undone, 3, 2, 0, 0)
	if d := dossierOf(t, s); len(d.People) != len(before.People)+1 || d.Lists[0].Undone {
		t.Errorf("%d people; list %+v", len(d.People), d.Lists[0])
	}
	again, ok := s.LastUndo()
	if !ok {
		t.Fatal("nothing to do again")
	}
	if _, err := s.Undo(again.ID); err != nil {
		t.Fatal(err)
	}
	checkEqual(t, after, dossierOf(t, s))
	if undone, err = Undo(s, list.ID, store.UndoOptions{HandedOut: true}); err != nil {
		t.Fatal(err)
	}
	checkUndone(t, undone, 3, 2, 0, 0)
}

// Somebody who came back and was handed out gets back what stood there before both.
func TestUndoWithWhoCameBackAndWasHandedOut(t *testing.T) {
	s := newDossier(t, "nl")
	rep, back := person("Kim", "", "Bekend", "900"), person("Jan", "", "Naamaa", "1")
	addPeople(t, s, rep, back)
	before := dossierOf(t, s)
	var batch data.Batch
	work(t, s, func(tx *store.Tx) error {
		if err := tx.CreateList(&data.List{Kind: data.ListNewHires, File: "lijst.csv"}); err != nil {
			return err
		}
		return tx.UpdatePerson(back.ID, func(p *data.Person) { p.State, p.JobTitle = data.FollowNew, "Kok" })
	})
	batch, _ = s.LastBatch()
	work(t, s, func(tx *store.Tx) error {
		return tx.UpdatePerson(back.ID, func(p *data.Person) {
			p.HandTo(rep.ID)
			p.Next = data.NewDate(2026, 11, 10)
		})
	})
	undone, err := s.UndoWith(batch.ID, store.UndoOptions{DryRun: true})
	if err != nil || undone.HandedOut() != 1 || !undone.Rows[0].Part {
		t.Fatalf("%+v %v", undone, err)
	}
	undone, err = s.UndoWith(batch.ID, store.UndoOptions{HandedOut: true})
	if err != nil {
		t.Fatal(err)
	}
	checkUndone(t, undone, 1, 0, 0, 0)
	d := dossierOf(t, s)
	before.Lists = d.Lists
	checkEqual(t, before, d)
}

// That somebody does not want to be contacted is not lost with a hand-out.
func TestUndoKeepsWhoDoesNotWantContact(t *testing.T) {
	s := newDossier(t, "nl")
	list := apply(t, s, prepare(t, s, Source{Kind: data.ListNewHires, Content: staffList(t, staff(1)...)}))
	work(t, s, func(tx *store.Tx) error {
		return tx.UpdatePerson(personCalledIn(t, tx, "Naamaa").ID, func(p *data.Person) { p.SetState(data.FollowDoNotContact, data.NewDate(2026, 11, 3)) })
	})
	undone, err := Undo(s, list.ID, store.UndoOptions{HandedOut: true})
	if err != nil || !undone.Nothing() || undone.HandedOut() != 0 {
		t.Errorf("%+v %v", undone, err)
	}
}

// A later list that is about the same people keeps them, changed or not, until it is
// taken back itself.
func TestUndoKeepsWhoStandsInALaterList(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(3)
	first := apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	rows[0].job = "Chef"
	second := apply(t, s, prepare(t, s, monthly(t, time.November, rows[:2]...)))
	undone, err := Undo(s, first.ID, store.UndoOptions{})
	if err != nil {
		t.Fatal(err)
	}
	listed := undone.Which(func(r data.UndoneRow) bool { return r.Fate == data.FateListed })
	if len(listed) != 2 || undone.TakenBack != 1 {
		t.Fatalf("%+v", undone.Rows)
	}
	for _, list := range []data.List{second, first} {
		if undone, err = Undo(s, list.ID, store.UndoOptions{}); err != nil || !undone.Complete() {
			t.Fatalf("%+v %v", undone, err)
		}
	}
	if d := dossierOf(t, s); len(d.People)+len(d.Units) != 0 || !d.Lists[0].Undone || !d.Lists[1].Undone {
		t.Errorf("left: %+v %+v", d.People, d.Units)
	}
}

// What was done again can be taken back again by the record of the list.
func TestUndoAfterRedo(t *testing.T) {
	s := newDossier(t, "nl")
	list := apply(t, s, prepare(t, s, monthly(t, time.October, staff(2)...)))
	after := dossierOf(t, s)
	for range 2 {
		if _, err := Undo(s, list.ID, store.UndoOptions{}); err != nil {
			t.Fatal(err)
		}
		undo, _ := s.LastUndo()
		if _, err := s.Undo(undo.ID); err != nil {
			t.Fatal(err)
		}
		checkEqual(t, after, dossierOf(t, s))
	}
}
