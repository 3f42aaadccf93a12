package tables

import (
	"strings"
	"testing"

	"kader/data/sheet"
)

// A heading names a department, or something else that must not become one.
func TestHeadingsThatNameDepartments(t *testing.T) {
	for text, want := range map[string]string{
		"Expeditie":               "Expeditie",
		"Afdeling Expeditie":      "Expeditie",
		"Avdeling: Vaskeri":       "Vaskeri",
		"Avd. 12":                 "12",
		"Team 3":                  "",
		"Technische dienst (4)":   "Technische dienst",
		"oktober":                 "",
		"Nyansatte":               "",
		"Uitzendkrachten":         "",
		"Side 1 av 3":             "",
		"Let op: lijst is intern": "",
	} {
		if got, _ := unitOfHeading(text); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

// Names in a long list are not looked up among the words of headers, each of which takes long.
func TestNamesAreNoHeadersToLookUp(t *testing.T) {
	k := NewReader()
	s := sheet.Sheet{Rows: [][]sheet.Cell{{{Kind: sheet.Text, Text: "Naam"}, {Kind: sheet.Text, Text: "Afdeling"}}}}
	for i := range 5000 {
		s.Rows = append(s.Rows, []sheet.Cell{{Kind: sheet.Text, Text: "Lotte K" + strings.Repeat("u", i%40) + strings.Repeat("i", i/40) + "per"}, {Kind: sheet.Text, Text: "Kade"}})
	}
	if added := k.SplitPeople(&s); added != 0 || len(k.cache) > 2*headerWithin {
		t.Errorf("%d rows are added, %d texts are looked up", added, len(k.cache))
	}
}
