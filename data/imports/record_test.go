package imports

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"kader/data"
	"kader/data/store"
)

func behind(t *testing.T, s *store.Store, list data.List) []Listed {
	t.Helper()
	found, err := FindImported(s, list.ID)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestWhoStandsBehindTheCounts(t *testing.T) {
	s := newDossier(t, "nl")
	same, changed, left, back := person("Jan", "", "Aker", "1"), person("Eva", "", "Boom", "2"), person("Kim", "", "Cats", "3"), person("Bo", "", "Dam", "4")
	same.Membership, changed.JobTitle, back.End = data.MembershipMember, "Lasser", data.NewDate(2026, 5, 1)
	addPeople(t, s, same, changed, left, back, person("Noor", "", "Eik", "5"), person("Ali", "", "Fok", "6"))
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: workbook(
		t, []any{"Personeelsnummer", "Voornaam", "Achternaam", "Functie"},
		[]any{1, "Jan", "Aker", nil}, []any{2, "Eva", "Boom", "Planner"}, []any{7, "Rik", "Nieuw", nil}, []any{"8", nil, nil, "Planner"},
		[]any{4, "Bo", "Dam", nil}, []any{5, "Noor", "Eik", nil}, []any{6, "Ali", "Fok", nil},
	)})
	list := apply(t, s, d)
	if want := (data.ListCounts{New: 1, Same: 3, Changed: 2, Left: 1, Member: 1, Skipped: 1, CameBack: 1}); list.Counts != want {
		t.Errorf("counts %+v, want %+v", list.Counts, want)
	}
	rik := personCalled(t, s, "Rik Nieuw")
	got := behind(t, s, list)
	want := []Listed{
		{Row: 2, Decision: DecisionSame, PersonID: same.ID, Member: true},
		{Row: 3, Decision: DecisionChanged, PersonID: changed.ID},
		{Row: 4, Decision: DecisionNew, PersonID: rik.ID},
		{Row: 5, Decision: DecisionSkipped},
		{Row: 6, Decision: DecisionChanged, PersonID: back.ID, CameBack: true},
	}
	if len(got) != 8 || !reflect.DeepEqual(got[:5], want) || !reflect.DeepEqual(got[7], Listed{Decision: DecisionLeft, PersonID: left.ID}) {
		t.Errorf("behind it %+v", got)
	}
	if err := s.Update("test", func(tx *store.Tx) error { return tx.ErasePerson(rik.ID) }); err != nil {
		t.Fatal(err)
	}
	if slices.ContainsFunc(behind(t, s, list), func(l Listed) bool { return l.PersonID == rik.ID || l.Row == 4 }) {
		t.Error("an erased person still stands behind the list")
	}
	if none, err := FindImported(s, "nobody"); err != nil || len(none) > 0 {
		t.Errorf("behind no list: %v, %v", none, err)
	}
}

func TestApplyingCanBeCancelled(t *testing.T) {
	s := newDossier(t, "nl")
	l := dutch()
	rows, _ := l.list(3000)
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(t, rows...)})
	for stop := range 4 {
		n := 0
		_, err := d.Apply(s, func(float64) bool { n++; return n <= stop })
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped at %d: %v", stop, err)
		}
		if left := dossierOf(t, s); len(left.People)+len(left.Units)+len(left.Lists) > 0 {
			t.Fatalf("stopped at %d, and yet %d people, %d units, %d lists", stop, len(left.People), len(left.Units), len(left.Lists))
		}
	}
	last := 0.0
	if _, err := d.Apply(s, func(share float64) bool {
		if share < last || share > 1 {
			t.Errorf("progress goes from %v to %v", last, share)
		}
		last = share
		return true
	}); err != nil || last == 0 {
		t.Errorf("progress up to %v, %v", last, err)
	}
	if n := len(dossierOf(t, s).People); n < 2900 {
		t.Errorf("%d people", n)
	}
}

// standingOf returns what stands of a list.
func standingOf(t *testing.T, s *store.Store, id data.ID) (counts data.ListCounts) {
	t.Helper()
	err := s.View(func(tx *store.Tx) error {
		l, err := tx.FindList(id)
		if err == nil {
			counts, err = FindStanding(tx, &l)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return counts
}

// The counts of a list of which part was taken back are those of what stands, and so are the rows
// behind them: who is gone, and who is as before, is not counted.
func TestCountsFollowWhatWasTakenBack(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(5)
	apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	for i := range rows[:3] {
		rows[i].job = "Voorman"
	}
	more := append(rows, staffer{number: 901, given: "Wies", family: "Een"}, staffer{number: 902, given: "Jet", family: "Twee"})
	list := apply(t, s, prepare(t, s, monthly(t, time.November, more...)))
	standing := func() data.ListCounts { return standingOf(t, s, list.ID) }
	whole := data.ListCounts{New: 2, Changed: 3, Same: 2}
	if got := standing(); got != whole {
		t.Fatalf("before: %+v", got)
	}
	work(t, s, func(tx *store.Tx) error {
		for _, name := range []string{"Een", "Naamaa"} {
			p := personCalledIn(t, tx, name)
			if err := tx.UpdatePerson(p.ID, func(p *data.Person) { p.Phone, p.JobTitle = "+31612345678", "Kok" }); err != nil {
				return err
			}
		}
		return nil
	})
	if _, err := Undo(s, list.ID, store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	want := data.ListCounts{New: 1, Changed: 1, Same: 2}
	if got := standing(); got != want {
		t.Errorf("after part was taken back: %+v, want %+v", got, want)
	}
	by := map[Decision]int{}
	for _, l := range behind(t, s, list) {
		by[l.Decision]++
	}
	if by[DecisionNew] != want.New || by[DecisionChanged] != want.Changed || by[DecisionSame] != want.Same {
		t.Errorf("behind the counts stand %v", by)
	}
	undo, ok := s.LastUndo()
	if !ok {
		t.Fatal("nothing to do again")
	}
	if _, err := s.Undo(undo.ID); err != nil {
		t.Fatal(err)
	}
	if got := standing(); got != whole {
		t.Errorf("done again: %+v", got)
	}
}
