package gate

import (
	"strings"
	"testing"
)

// What somebody earns is masked in a remark, and nothing else of the remark is.
func TestPayIsMaskedInRemarks(t *testing.T) {
	mask := NewPayMask()
	for text, want := range map[string]string{
		"Salaris € 3.450,- bruto":                    "Salaris ••• bruto",
		"verdient nu 2.450,00 euro":                  "verdient nu •••",
		"uurloon 17,50":                              "uurloon •••",
		"Wil 3450 bruto per maand":                   "Wil ••• bruto per maand",
		"schaal 9 trede 4, begint maandag":           "schaal ••• trede •••, begint maandag",
		"Lønn: 520 000":                              "Lønn: •••",
		"årslønn kr 520 000,-, vil ha mer":           "årslønn •••, vil ha mer",
		"185,50 i timen":                             "••• i timen",
		"lønnstrinn 45":                              "lønnstrinn •••",
		"Timeløn er 185 kr. og 32.000 kr om måneden": "Timeløn er •••. og ••• om måneden",
		"løntrin 32, starter 1. juni":                "løntrin •••, starter 1. juni",
		"paid £24,000 p.a.":                          "paid ••• p.a.",
		"salary currently 2,310.50":                  "salary currently •••",
		"Gehalt 3.100 EUR brutto":                    "Gehalt ••• brutto",
		"NOK 45 000 i måneden":                       "••• i måneden",
		"€ 500 en € 600 voorschot":                   "••• en ••• voorschot",
	} {
		if got, found := mask.Mask(strings.ToUpper(text)); !found {
			t.Errorf("%q in capitals becomes %q", text, got)
		}
		if got, found := mask.Mask(text); got != want || !found {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{
		"loonnummer 100234", "Lønnsnummer 100234", "36 uur per week", "32 timer i uken", "begint 3-11-2026", "belønnet 50 kolleger",
		"ploeg 3, hal 12", "Bel 06 12345678", "loon besproken, belt 06 12345678", "80 % per 1 juli", "tillegg: se § 12",
		"7,5 uur per dag", "personeelsnummer 100234 per 1 maart", "Kade 12, 8011 AB Zwolle",
	} {
		if got, found := mask.Mask(text); found {
			t.Errorf("%q becomes %q", text, got)
		}
	}
}

func FuzzPayMask(f *testing.F) {
	f.Add("Salaris € 3.450,- bruto, schaal 9")
	f.Add("kr kr 12 12 kr")
	mask := NewPayMask()
	f.Fuzz(func(t *testing.T, text string) {
		got, found := mask.Mask(text)
		if found != (got != text) {
			t.Errorf("%q becomes %q, found %v", text, got, found)
		}
		if again, more := mask.Mask(got); more {
			t.Errorf("%q becomes %q, and then %q", text, got, again)
		}
		if strings.Count(got, "\n") != strings.Count(text, "\n") {
			t.Errorf("%q becomes %q, with other lines", text, got)
		}
	})
}
