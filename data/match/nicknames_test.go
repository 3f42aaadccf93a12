package match

import (
	"strings"
	"testing"

	"kader/data"
)

func TestNicknamesAreFoldedGroups(t *testing.T) {
	groups := make(map[string]int)
	lines := 0
	for line := range strings.Lines(nicknamesText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		names := strings.Fields(line)
		if len(names) < 2 {
			t.Errorf("the group %q has fewer than two names", line)
		}
		seen := make(map[string]bool)
		for _, name := range names {
			if name != data.Fold(name) {
				t.Errorf("%s must be folded: %s", name, data.Fold(name))
			}
			if seen[name] {
				t.Errorf("%s stands twice in %q", name, line)
			}
			seen[name] = true
			groups[name]++
		}
	}
	if lines > 255 {
		t.Errorf("%d groups do not fit into a byte", lines)
	}
	const counted = len(givenName{}.nicks)
	for name, n := range groups {
		if n > counted {
			t.Errorf("%s stands in %d groups, and only %d count", name, n, counted)
		}
	}
}

// A payroll writes the name of the passport, and the dossier has what somebody is called: they are
// found beside unit and job, and nobody of them is new without a question.
func TestNamesOfThePassport(t *testing.T) {
	called := map[string]string{
		"Hendrikus": "Henk", "Wilhelmus": "Pim", "Bartholomeus": "Mees", "Arnoldus": "Nol",
		"Francisca": "Cisca", "Marinus": "Rien", "Antonia": "Toos", "Hillegonda": "Gonda", "Stefanus": "Stef",
	}
	var rows, known []Record
	for passport, name := range called {
		r := Record{Family: "van der " + syllables(37*len(rows)+5001), Unit: "Lager", Job: "Operator"}
		r.Given = passport
		rows = append(rows, r)
		r.Given = name
		known = append(known, r)
	}
	around := colleaguesOf(60, 4)
	results, err := compare(append(rows, around...), append(known, around...), Options{Kind: data.ListStaff})
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		if r := results[i]; r.Answer != Same || r.Known != i {
			t.Errorf("%s is not found as %s: %+v", rows[i].Given, known[i].Given, r)
		}
	}
}
