package values

import "testing"

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
