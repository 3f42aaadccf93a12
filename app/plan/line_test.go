package plan

import (
	"slices"
	"testing"

	"kader/assets"
	"kader/data"
)

func TestOneLineIsAnAgreement(t *testing.T) {
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	today := data.NewDate(2026, 11, 3)
	reps := []repName{{"1", "Joost de Vries"}, {"2", "Fatma Yıldız"}, {"3", "Jan Smit"}, {"4", "Jan Bos"}}
	for _, c := range []struct {
		text string
		want planLine
	}{
		{"Flyer maken @Joost 12-11", planLine{"Flyer maken", "Joost de Vries", "1", data.NewDate(2026, 11, 12)}},
		{"Flyer maken @joost de vries 12 november", planLine{"Flyer maken", "Joost de Vries", "1", data.NewDate(2026, 11, 12)}},
		{"@fatma belt de nachtploeg morgen", planLine{"belt de nachtploeg", "Fatma Yıldız", "2", data.NewDate(2026, 11, 4)}},
		{"Kantine regelen 1-12 @Jan", planLine{"Kantine regelen", "Jan", "", data.NewDate(2026, 12, 1)}},
		{"Kantine regelen @Jan bos", planLine{"Kantine regelen", "Jan Bos", "4", data.Date{}}},
		{"Bel 12 leden @Ria van 3 zalen", planLine{"Bel 12 leden van 3 zalen", "Ria", "", data.Date{}}},
		{"Mail naar a@b.example", planLine{Title: "Mail naar a@b.example"}},
		{"Wat doen we @ 12-11", planLine{Title: "Wat doen we @", Due: data.NewDate(2026, 11, 12)}},
		{"@Joost 12-11", planLine{"", "Joost de Vries", "1", data.NewDate(2026, 11, 12)}},
		{"  ", planLine{}},
		{"Flyer maken @Joost vrijdag", planLine{"Flyer maken", "Joost de Vries", "1", data.NewDate(2026, 11, 6)}},
		{"Flyer maken op vrijdag @joost", planLine{"Flyer maken", "Joost de Vries", "1", data.NewDate(2026, 11, 6)}},
		{"Zaal huren volgende week dinsdag", planLine{Title: "Zaal huren", Due: data.NewDate(2026, 11, 10)}},
		{"Zaal huren over twee weken", planLine{Title: "Zaal huren", Due: data.NewDate(2026, 11, 17)}},
		{"Zaal huren vrijdag 13-11", planLine{Title: "Zaal huren", Due: data.NewDate(2026, 11, 13)}},
		{"Zaal huren vrijdag 12-11", planLine{Title: "Zaal huren vrijdag", Due: data.NewDate(2026, 11, 12)}}, // a Thursday
		{"Zaal huren vrijdag 13 november 2026", planLine{Title: "Zaal huren", Due: data.NewDate(2026, 11, 13)}},
		{"Koffie elke vrijdag", planLine{Title: "Koffie elke vrijdag"}},
		{"Verslag maken van vrijdag", planLine{Title: "Verslag maken van vrijdag"}},
		{"Afspraak over vorige week vrijdag", planLine{Title: "Afspraak over vorige week vrijdag"}},
		{"We doen het zo", planLine{Title: "We doen het zo"}},
		{"Bel Ma", planLine{Title: "Bel Ma"}},
		{"Poster in hal 3 12-11", planLine{Title: "Poster in hal 3", Due: data.NewDate(2026, 11, 12)}},
		{"Poster in hal 3 30 november", planLine{Title: "Poster in hal 3", Due: data.NewDate(2026, 11, 30)}},
		{"Verslag 12-11-2025", planLine{Title: "Verslag", Due: data.NewDate(2025, 11, 12)}},
	} {
		if got := readLine(l, c.text, today, reps); got != c.want {
			t.Errorf("%q:\n got %+v\nwant %+v", c.text, got, c.want)
		}
	}
}

// The same agreement in each language.
func TestAWeekdayIsUnderstoodInFourLanguages(t *testing.T) {
	today := data.NewDate(2026, 11, 6) // a Friday
	reps := []repName{{"1", "Åse Lund"}}
	for code, text := range map[string]string{
		"nl": "Flyer @Åse volgende week dinsdag", "nb": "Flyer @Åse neste uke tirsdag", "da": "Flyer @Åse tirsdag i næste uge",
		"en": "Flyer @Åse on tuesday next week",
	} {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := readLine(l, text, today, reps), (planLine{"Flyer", "Åse Lund", "1", data.NewDate(2026, 11, 10)}); got != want {
			t.Errorf("%s: got %+v, want %+v", code, got, want)
		}
	}
}

func TestNamesBehindTheAt(t *testing.T) {
	reps := []repName{{"1", "Joost de Vries"}, {"2", "Åse Lund"}, {"3", "Jan Smit"}, {"4", "Jan Bos"}, {"5", "Jan Bos"}}
	for before, want := range map[string][]string{
		"Flyer @":               {"@Joost de Vries", "@Åse Lund", "@Jan Smit", "@Jan Bos"},
		"Flyer @ase":            {"@Åse Lund"},
		"Flyer @vr":             {"@Joost de Vries"},
		"Flyer @Jan":            {"@Jan Smit", "@Jan Bos"},
		"@jan b":                {"@Jan Bos"},
		"Flyer @Joost de Vries": {"@Joost de Vries"},
		"@Joost de Vries ":      nil,
		"Flyer @Joost 12-11":    nil,
		"Mail a@b":              nil,
		"Mail a@b.example @ase": {"@Åse Lund"},
		"Flyer":                 nil,
		"":                      nil,
	} {
		if _, names := suggestReps(before, reps); !slices.Equal(names, want) {
			t.Errorf("%q: %q, want %q", before, names, want)
		}
	}
}
