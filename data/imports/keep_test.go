package imports

import (
	"fmt"
	"slices"
	"testing"

	"kader/data"
	"kader/data/store"
)

// tenKnown puts ten people in a dossier, all of the same job, and returns the staff
// list in which the first few have another.
func tenKnown(t *testing.T, s *store.Store, changed int) []byte {
	t.Helper()
	rows := [][]any{{"Personeelsnummer", "Voornaam", "Achternaam", "Functie"}}
	for i := range 10 {
		p := person("Jan", "", fmt.Sprintf("Naam%c", 'a'+i), fmt.Sprint(100+i))
		p.JobTitle = "Lasser"
		addPeople(t, s, p)
		job := "Lasser"
		if i < changed {
			job = "Planner"
		}
		rows = append(rows, []any{p.EmployeeNumber, p.Given, p.Family, job})
	}
	return workbook(t, rows...)
}

func TestMuchOfAFieldReplacedIsAsked(t *testing.T) {
	for _, c := range []struct {
		changed int
		want    []Overwrite
	}{
		{4, nil}, // too few to ask about
		{5, []Overwrite{{Field: data.FieldJobTitle, Changed: 5, Known: 10}}},
	} {
		s := newDossier(t, "nl")
		d := prepare(t, s, Source{Kind: data.ListStaff, Content: tenKnown(t, s, c.changed)})
		if got := d.Overwrites(); !slices.Equal(got, c.want) {
			t.Errorf("%d of 10 changed: %+v", c.changed, got)
		}
		if hasWarning(d, WarnOverwrite) != (c.want != nil) {
			t.Errorf("%d of 10 changed: warnings %v", c.changed, d.Warnings)
		}
		for _, ours := range []bool{true, false} {
			d.Keep(data.FieldJobTitle, ours)
			if got := d.Overwrites(); len(got) != len(c.want) || len(got) > 0 && !got[0].Answered || hasWarning(d, WarnOverwrite) {
				t.Errorf("answered %t: %+v, %v", ours, got, d.Warnings)
			}
		}
	}
}

func TestKeepingOursForOne(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: tenKnown(t, s, 3)})
	d.KeepFor(0, data.FieldJobTitle, true)
	checkCounts(t, d, data.ListCounts{Same: 8, Changed: 2})
	d.Keep(data.FieldJobTitle, true)
	d.KeepFor(1, data.FieldJobTitle, false) // what is said of one goes before what is said of all
	checkCounts(t, d, data.ListCounts{Same: 9, Changed: 1})
	d.KeepFor(99, data.FieldJobTitle, true)
	apply(t, s, d)
	for name, want := range map[string]string{"Jan Naama": "Lasser", "Jan Naamb": "Planner", "Jan Naamc": "Lasser"} {
		if got := personCalled(t, s, name).JobTitle; got != want {
			t.Errorf("%s is now %s, want %s", name, got, want)
		}
	}
}

func TestWhoIsNotToBeFollowedIsNot(t *testing.T) {
	s := newDossier(t, "nl")
	addPeople(t, s, person("Eva", "", "Smit", "43"))
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(t, []any{"Personeelsnummer", "Voornaam", "Achternaam"}, []any{"43", "Eva", "Smit"})})
	d.KeepFor(0, FieldFollow, true)
	apply(t, s, d)
	if got := personCalled(t, s, "Eva Smit").State; got != data.FollowNone {
		t.Errorf("follow state %q", got)
	}
}

func TestKeepingForWhoIsNotInTheListDoesNothing(t *testing.T) {
	s := newDossier(t, "nl")
	content := tenKnown(t, s, 0)
	addPeople(t, s, person("Bea", "", "Weg", "999"))
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: content})
	checkCounts(t, d, data.ListCounts{Same: 10, Left: 1})
	d.KeepFor(10, data.FieldEndDate, true)
	checkCounts(t, d, data.ListCounts{Same: 10, Skipped: 1})
	d.KeepFor(10, data.FieldEndDate, false)
	checkCounts(t, d, data.ListCounts{Same: 10, Left: 1})
}
