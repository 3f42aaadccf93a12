package data

import (
	"strings"
	"testing"
)

// Every way in which people are named is found, and nothing beside it.
func TestNameFinder(t *testing.T) {
	f := NewNameFinder([]Identity{{
		Names:  []Name{{Given: "Åse Marie", Infix: "van der", Family: "Berg-Ødegård", Initials: "Å.M."}, {Given: "Åse", Family: "Hansen"}},
		Marks:  []string{"aase@voorbeeld.test", "0012345", "77"},
		Phones: []string{"+31 6 1234 5678"},
	}})
	f.Other(Name{Given: "Marie", Family: "Smit"})
	for text, want := range map[string]string{
		"Åse Marie van der Berg-Ødegård":     "[…]",
		"Berg-Ødegård, Åse Marie van der.":   "[…].",
		"van der Berg-Ødegård, Å.M.":         "[…].",
		"Å. van der Berg Ødegård":            "[…]",
		"A\u030ase Ødegård en Ase Hansens":   "[…] en […]s",
		"bel Åses mor":                       "bel […]s mor",
		"Hansen’s bil, Hansens bil":          "[…]’s bil, […]s bil",
		"Å\u00adse, Han\u200bsen":            "[…]",
		"mail AASE@voorbeeld.test nu":        "mail […] nu",
		"nr 12345 of 0012345, niet 112345":   "nr […] of […], niet 112345",
		"0612345678; 06-12 34 56 78 (werk)":  "[…]; […] (werk)",
		"0031612345678 en 06 12345679":       "[…] en 06 12345679",
		"ÅSE HANSEN en åse hansen":           "[…] en […]",
		"Marie, op een berg, hansen, 77, Å.": "Marie, op een berg, hansen, 77, Å.",
		"lijst_Åse_Hansen.xlsx":              "lijst_[…].xlsx",
		"Hansenstraat, Åsefoss":              "Hansenstraat, Åsefoss",
		"":                                   "",
	} {
		var sure []Mention
		for _, m := range f.Find(text) {
			if m.Sure() {
				sure = append(sure, m)
			}
		}
		if got := Redact(text, sure, ""); got != want {
			t.Errorf("%q became %q, not %q", text, got, want)
		}
	}
}

// Somebody who is asked about a doubt sees every one of them.
func TestNameFinderTellsDoubts(t *testing.T) {
	f := NewNameFinder([]Identity{{Names: []Name{{Given: "Jan", Family: "Bakker"}}}})
	f.Other(Name{Given: "Jan", Family: "Visser"})
	f.Other(Name{Given: "Piet", Family: "Smit"})
	found := f.Find("Jan: de bakker of Bakker; J. Bakker en Jan Visser")
	if len(found) != 5 || !found[0].Shared || !found[1].Weak || !found[2].Sure() || !found[3].Sure() || !found[4].Shared {
		t.Errorf("found %+v", found)
	}
	f.Other(Name{Given: "Jan", Family: "Bakker"})
	for _, m := range f.Find("Jan Bakker; Bakker") {
		if !m.Shared {
			t.Errorf("a namesake is not told: %+v", m)
		}
	}
}

// A text at its longest stays one that can be kept.
func TestRedactedTextIsNotTooLong(t *testing.T) {
	f := NewNameFinder([]Identity{{Names: []Name{{Given: "Bo"}}}})
	text := strings.Repeat("Bo ", MaxText/3)
	if got := Redact(text, f.Find(text), ""); len([]rune(got)) > MaxText || strings.Contains(got, "Bo") {
		t.Errorf("%d runes", len([]rune(got)))
	}
}

func FuzzNameFinder(f *testing.F) {
	f.Add("Jan", "de Vries", "Jan de Vries’ fiets, +31 6 1234 5678")
	f.Add("Å", "", "\u00ad\u0301\xff Å\u200b")
	f.Fuzz(func(t *testing.T, given, family, text string) {
		finder := NewNameFinder([]Identity{{
			Names: []Name{{Given: given, Family: family}}, Marks: []string{family}, Phones: []string{given, "0612345678"},
		}})
		at := 0
		for _, m := range finder.Find(text) {
			if m.Start < at || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("%+v in %q", m, text)
			}
			at = m.End
		}
	})
}
