package values

import (
	"strings"
	"testing"
)

func TestMarksOfNotesBehindValues(t *testing.T) {
	for text, want := range map[string]string{
		"An Vos²": "An Vos", "Kees van Dijk1)": "Kees van Dijk", "Verkoop 2)": "Verkoop", "Salg*": "Salg", "Per Vik †": "Per Vik", "Per Vik**": "Per Vik",
		"1-10-2026²": "1-10-2026", "1-10-20262)": "1-10-2026", "1-10-2026 3)": "1-10-2026", "Lotte K.1)": "Lotte K.",
		// No marks.
		"Hal 3": "Hal 3", "Ploeg (2)": "Ploeg (2)", "100 m²": "100 m²", "40m²": "40m²", "*": "*", "²": "²", "Team 12)": "Team 12)", "": "", "06-12345678": "06-12345678", "a)": "a)",
		"2)": "2)", "Afdeling C": "Afdeling C",
	} {
		if got := WithoutNoteMark(text); got != want {
			t.Errorf("WithoutNoteMark(%q) = %q, want %q", text, got, want)
		}
	}
}

// A remark behind a day or an amount is no part of it, unless it says that the value does not count.
func TestRemarksBehindValues(t *testing.T) {
	for text, want := range map[string]string{
		"01-12-2026 (onder voorbehoud)": "01-12-2026", "1-12-2026 o.v.b.": "1-12-2026", "01.09.2026 (muntlig)": "01.09.2026", "1. september 2026 forventet": "1. september 2026",
		"01-10-2026 (foreløbig)": "01-10-2026", "2026-09-01 (tbc)": "2026-09-01", "36 (tijdelijk)": "36", "80 % (ut året)": "80 %", "01/09/2026 provisional": "01/09/2026",
		// No remark, or one that takes the value back.
		"1 december 2026": "1 december 2026", "36 uur": "36 uur", "01-12-2026 (vervalt)": "01-12-2026 (vervalt)", "01.09.2026 (ikke startet)": "01.09.2026 (ikke startet)",
		"01-10-2026 (aflyst)": "01-10-2026 (aflyst)", "2026-09-01 (not yet)": "2026-09-01 (not yet)", "(onder voorbehoud)": "(onder voorbehoud)", "": "", "36 (2)": "36 (2)",
		"heltid (100)": "heltid (100)", "01-12-2026 Jansen": "01-12-2026 Jansen", ")": ")", "5)": "5)",
	} {
		if got := WithoutRemark(text); got != want {
			t.Errorf("WithoutRemark(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzWithoutRemark(f *testing.F) {
	for _, text := range []string{"01-12-2026 (onder voorbehoud)", "36)", "1²(", "80 % o.v.b.", "(1)(a)"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		bare := WithoutRemark(text)
		if !strings.HasPrefix(strings.TrimSpace(text), bare) && bare != text {
			t.Errorf("%q became %q", text, bare)
		}
		WithoutNoteMark(text)
	})
}

// An amount with a remark that takes it back is no amount; a unit or a promise behind it is.
func TestIsTakenBack(t *testing.T) {
	for text, want := range map[string]bool{
		"32 (vervalt)": true, "80% (vervalt)": true, "80 % vervalt": true, "36 uur (vervallen)": true,
		"32": false, "32 uur": false, "80%": false, "36 (onder voorbehoud)": false, "vervalt": false, "": false,
	} {
		if got := IsTakenBack(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
