package values

import (
	"slices"
	"strings"
	"testing"
)

func TestPeopleInOneCell(t *testing.T) {
	for text, want := range map[string][]string{
		"Kuiper, Lotte\nde Boer, J.":             {"Kuiper, Lotte", "de Boer, J."},
		"L. Kuiper\nJ. van den Berg":             {"L. Kuiper", "J. van den Berg"},
		"Lotte Kuiper\n(uitzend)\nJan de Boer":   {"Lotte Kuiper (uitzend)", "Jan de Boer"},
		"1. Kari Lie\n2. Per Vik":                {"Kari Lie", "Per Vik"},
		"Kari Lie og Per Vik":                    {"Kari Lie", "Per Vik"},
		"Lotte Kuiper / Jan de Boer":             {"Lotte Kuiper", "Jan de Boer"},
		"Kuiper, Lotte; Boer, Jan de":            {"Kuiper, Lotte", "Boer, Jan de"},
		"Mette Bro & Søren Lund":                 {"Mette Bro", "Søren Lund"},
		"Anne Reed and Tom Cole":                 {"Anne Reed", "Tom Cole"},
		"Kari Lie\r\nPer Vik\r\nOla Dahl, ph.d.": {"Kari Lie", "Per Vik", "Ola Dahl, ph.d."},
	} {
		if got, several := SplitPeople(text); several != SurelySeveral || !slices.Equal(got, want) {
			t.Errorf("SplitPeople(%q) = %q, %d", text, got, several)
		}
	}
	for _, text := range []string{
		"Lotte\nKuiper", "Lotte Kuiper\n(uitzend)", "Lotte Kuiper\nplanner", "Anne Marie\nvan den Berg", "Jansen / de Vries, Anna", "Marie Jansen - de Vries", "Kuiper, Lotte",
		"Lotte Kuiper\nBSc", "Lotte Kuiper\n06-12345678", "Jan en Kim", "Bakker & Zonen", "Ole-Martin Dahl", "", "Lotte Kuiper\n1988", "Jan van der Berg",
	} {
		if got, several := SplitPeople(text); several != OnePerson {
			t.Errorf("SplitPeople(%q) = %q, %d", text, got, several)
		}
	}
	for _, text := range []string{"Xyz Abc\nQwe Rty", "Jan en Kim de Vries", "Kari og Ola Lie", "Tom and Sarah Reed"} {
		if got, several := SplitPeople(text); several != MaybeSeveral {
			t.Errorf("SplitPeople(%q) = %q, %d, and is not asked", text, got, several)
		}
	}
}

// Each name of a cell is a part of it, and none is empty.
func FuzzSplitPeople(f *testing.F) {
	for _, text := range []string{
		"Kuiper, Lotte\nde Boer, J.", "1. Kari Lie\n2. Per Vik", "Lotte Kuiper\n(uitzend)\nJan de Boer", "Mette Bro & Søren Lund", "Marie Jansen - de Vries", "a;b/c+d",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		names, several := SplitPeople(text)
		if (several == OnePerson) != (len(names) == 0) || len(names) > MostPeople {
			t.Fatalf("%q is %d people: %q", text, several, names)
		}
		for _, name := range names {
			if strings.TrimSpace(name) == "" {
				t.Errorf("%q names somebody %q", text, name)
			}
			if several == SurelySeveral && ParseName(name).IsZero() {
				t.Errorf("nobody is read from %q of %q", name, text)
			}
		}
		LinesOfCell(text)
	})
}

// A cell of a hundred thousand lines is no list of people, and costs no more than its length.
func TestALongCellIsOnePerson(t *testing.T) {
	text := strings.Repeat("(x)\n", 100_000)
	if names, several := SplitPeople(text); names != nil || several != OnePerson {
		t.Errorf("%d names, %v", len(names), several)
	}
	if lines := LinesOfCell(text); len(lines) != 1 {
		t.Errorf("%d lines", len(lines))
	}
}
