package mention

import (
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// seek makes a finder of people among others.
func seek(tb testing.TB, people []Identity, others ...data.Name) *Sought {
	tb.Helper()
	words, err := NewWords(nil)
	if err != nil {
		tb.Fatal(err)
	}
	return NewSought(words, people, slices.Values(others))
}

// Every way in which people are named is found, and nothing beside it.
func TestSought(t *testing.T) {
	f := seek(t, []Identity{{
		Names:  []data.Name{{Given: "Åse Marie", Infix: "van der", Family: "Berg-Ødegård", Initials: "Å.M."}, {Given: "Åse", Family: "Hansen"}},
		Marks:  []string{"aase@voorbeeld.test", "0012345", "77"},
		Phones: []string{"+31 6 1234 5678"},
	}}, data.Name{Given: "Marie", Family: "Smit"})
	for text, want := range map[string]string{
		"Åse Marie van der Berg-Ødegård":       "[…]",
		"Berg-Ødegård, Åse Marie van der.":     "[…].",
		"van der Berg-Ødegård, Å.M.":           "[…].",
		"Å. van der Berg Ødegård":              "[…]",
		"A\u030ase Ødegård en Ase Hansens":     "[…] en […]s",
		"bel Åses mor":                         "bel […]s mor",
		"Hansen’s bil, Hansens bil":            "[…]’s bil, […]s bil",
		"Å\u00adse, Han\u200bsen":              "[…], […]",
		"mail AASE@voorbeeld.test nu":          "mail […] nu",
		"nr 12345 of 0012345, niet 112345":     "nr […] of […], niet 112345",
		"0612345678; 06-12 34 56 78 (werk)":    "[…]; […] (werk)",
		"0031612345678 en 06 12345679":         "[…] en 06 12345679",
		"ÅSE HANSEN en åse hansen":             "[…] en […]",
		"Marie, op een berg, 77, Å.":           "Marie, op een berg, 77, Å.",
		"Anne Hansen Smit, hansen; Åse H. mee": "Anne […] Smit, […]; […]. mee",
		"lijst_Åse_Hansen.xlsx":                "lijst_[…].xlsx",
		"Hansenstraat, Åsefoss":                "Hansenstraat, Åsefoss",
		"":                                     "",
	} {
		var sure []data.Mention
		for _, m := range f.Find(text) {
			if m.Sure() {
				sure = append(sure, m)
			}
		}
		if got := data.Redact(text, sure, ""); got != want {
			t.Errorf("%q became %q, not %q", text, got, want)
		}
	}
}

// Somebody who is asked about a doubt sees every one of them.
func TestSoughtTellsDoubts(t *testing.T) {
	jan := []Identity{{Names: []data.Name{{Given: "Jan", Family: "Bakker"}}}}
	f := seek(t, jan, data.Name{Given: "Jan", Family: "Visser"}, data.Name{Given: "Piet", Family: "Smit"})
	found := f.Find("Jan: de bakker of Bakker; J. Bakker en Jan Visser")
	if len(found) != 4 || !found[0].Shared || !found[1].Weak || !found[2].Sure() || !found[3].Sure() {
		t.Errorf("found %+v", found)
	}
	f = seek(t, jan, data.Name{Given: "Piet", Family: "Smit"})
	if got := data.Redact("Jan Piet en Piet Jan; P. Smit, Jan", f.Find("Jan Piet en Piet Jan; P. Smit, Jan"), ""); got !=
		"[…] Piet en Piet […]; P. Smit, […]" {
		t.Errorf("two people became %q", got)
	}
	f = seek(t, jan, jan[0].Names[0])
	for _, m := range f.Find("Jan Bakker; Bakker") {
		if !m.Shared {
			t.Errorf("a namesake is not told: %+v", m)
		}
	}
}

// A text at its longest stays one that can be kept.
func TestRedactedTextIsNotTooLong(t *testing.T) {
	f := seek(t, []Identity{{Names: []data.Name{{Given: "Bo"}}}})
	text := strings.Repeat("Bo ", data.MaxText/3)
	if got := data.Redact(text, f.Find(text), ""); len([]rune(got)) > data.MaxText || strings.Contains(got, "Bo") {
		t.Errorf("%d runes", len([]rune(got)))
	}
}

func FuzzSought(f *testing.F) {
	f.Add("Jan", "de Vries", "Jan de Vries’ fiets, +31 6 1234 5678")
	f.Add("Å", "", "\u00ad\u0301\xff Å\u200b")
	words, err := NewWords(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, given, family, text string) {
		finder := NewSought(words, []Identity{{
			Names: []data.Name{{Given: given, Family: family}}, Marks: []string{family}, Phones: []string{given, "0612345678"},
		}}, func(func(data.Name) bool) {})
		at := 0
		for _, m := range finder.Find(text) {
			if m.Start < at || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("%+v in %q", m, text)
			}
			at = m.End
		}
	})
}
