package mention

import "testing"

func TestNearIsOneSlip(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"jansen", "jansn", true},
		{"jansen", "janssen", true},
		{"jansen", "jamsen", true},
		{"jansen", "jasnen", true},
		{"jansen", "jansne", true},
		{"jansen", "jansen", false},
		{"jansen", "hansne", false},
		{"jansen", "jan", false},
		{"jansen", "sjanse", false},
		{"østby", "østyb", true},
		{"a", "b", true},
		{"", "a", true},
	} {
		if got := isNear(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

func TestNumbersOfPeopleAndNoOthers(t *testing.T) {
	f := newTestFinder(t, "nl", []Person{{Phone: "+31 20 555 01 42", Numbers: []string{"004711", "M7001"}}})
	for text, want := range map[string]string{
		"Bel 06-12345678":                            "Bel #",
		"Bel (020) 555 01 42":                        "Bel #",
		"Bel +31 (0)6 12 34 56 78":                   "Bel #",
		"Bel 0031612345678 of 112":                   "Bel # of 112",
		"Ring 91 23 45 67 eller 815":                 "Ring # eller 815",
		"jan [at] bedrijf [punt] nl":                 "#",
		"Mail j.p@bedrijf.example.":                  "Mail #.",
		"Personeelsnummer 4711 klopt":                "Personeelsnummer # klopt",
		"004711":                                     "#",
		"Lid M7001":                                  "Lid #",
		"4711 euro per maand":                        "4711 euro per maand",
		"Van 2024-2026, zie 03-11-2026 en 3.11.2026": "Van 2024-2026, zie 03-11-2026 en 3.11.2026",
		"Van 8.00-16.30 uur":                         "Van 8.00-16.30 uur",
		"€ 1.250.000 en 10 000 000 kr":               "€ 1.250.000 en 10 000 000 kr",
		"Rooms 12, 14, 16 and 18 at 9:30":            "Rooms 12, 14, 16 and 18 at 9:30",
		"NL91 ABNA 0417 1643 00":                     "NL91 ABNA #",
	} {
		if got, _ := masked(f, text); got != want {
			t.Errorf("%q prints %q, want %q", text, got, want)
		}
	}
}
