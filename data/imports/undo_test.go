package imports

import (
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
func checkUndone(t *testing.T, got data.Undone, takenBack, kept, failed int) {
	t.Helper()
	if got.TakenBack != takenBack || got.Kept != kept || got.Failed != failed {
		t.Errorf("taken back %d, kept %d, could not %d; want %d, %d, %d", got.TakenBack, got.Kept, got.Failed, takenBack, kept, failed)
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

	undone, err := Undo(s, list.ID)
	if err != nil {
		t.Fatal(err)
	}
	// Back: two people of Magazijn, that unit, and Kim's job. Kept: the four whom
	// somebody or another list touched, and Kantoor, where they are. Gea is gone.
	checkUndone(t, undone, 4, 5, 1)
	d := dossier(t, s)
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
	if found := behind(t, s, list); len(found) != 5 {
		t.Errorf("behind the list that was taken back stand %d, want those who are still here", len(found))
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
	undone, err := Undo(s, list.ID)
	if err != nil {
		t.Fatal(err)
	}
	checkUndone(t, undone, 4, 1, 0) // two people and both units; the third was moved by the merge
	if d := dossier(t, s); len(d.People) != 1 || len(d.Units) != 0 {
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
	if _, err := Undo(s, ""); err != nil {
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
	undone, err := Undo(s, "")
	if err != nil {
		t.Fatal(err)
	}
	checkUndone(t, undone, 0, 0, 0)
	if lists := dossier(t, s).Lists; lists[0].Undone || !lists[1].Undone {
		t.Errorf("lists %+v", lists)
	}
}
