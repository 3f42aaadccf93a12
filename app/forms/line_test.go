package forms

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
	reps := []Named{{"1", "Joost de Vries"}, {"2", "Fatma Yıldız"}, {"3", "Jan Smit"}, {"4", "Jan Bos"}}
	for _, c := range []struct {
		text string
		want Line
	}{
		{"Flyer maken @Joost 12-11", Line{Title: "Flyer maken", Who: "Joost de Vries", RepID: "1", Due: data.NewDate(2026, 11, 12)}},
		{"Flyer maken @joost de vries 12 november", Line{Title: "Flyer maken", Who: "Joost de Vries", RepID: "1", Due: data.NewDate(2026, 11, 12)}},
		{"@fatma belt de nachtploeg morgen", Line{Title: "belt de nachtploeg", Who: "Fatma Yıldız", RepID: "2", Due: data.NewDate(2026, 11, 4)}},
		{"Kantine regelen 1-12 @Jan", Line{Title: "Kantine regelen", Who: "Jan", RepID: "", Due: data.NewDate(2026, 12, 1)}},
		{"Kantine regelen @Jan bos", Line{Title: "Kantine regelen", Who: "Jan Bos", RepID: "4", Due: data.Date{}}},
		{"Bel 12 leden @Ria van 3 zalen", Line{Title: "Bel 12 leden van 3 zalen", Who: "Ria", RepID: "", Due: data.Date{}}},
		{"Mail naar a@b.example", Line{Title: "Mail naar a@b.example"}},
		{"Wat doen we @ 12-11", Line{Title: "Wat doen we @", Due: data.NewDate(2026, 11, 12)}},
		{"@Joost 12-11", Line{Title: "", Who: "Joost de Vries", RepID: "1", Due: data.NewDate(2026, 11, 12)}},
		{"  ", Line{}},
		{"Flyer maken @Joost vrijdag", Line{Title: "Flyer maken", Who: "Joost de Vries", RepID: "1", Due: data.NewDate(2026, 11, 6)}},
		{"Flyer maken op vrijdag @joost", Line{Title: "Flyer maken", Who: "Joost de Vries", RepID: "1", Due: data.NewDate(2026, 11, 6)}},
		{"Zaal huren volgende week dinsdag", Line{Title: "Zaal huren", Due: data.NewDate(2026, 11, 10)}},
		{"Zaal huren over twee weken", Line{Title: "Zaal huren", Due: data.NewDate(2026, 11, 17)}},
		{"Zaal huren vrijdag 13-11", Line{Title: "Zaal huren", Due: data.NewDate(2026, 11, 13)}},
		{"Zaal huren vrijdag 12-11", Line{Title: "Zaal huren vrijdag", Due: data.NewDate(2026, 11, 12)}}, // a Thursday
		{"Zaal huren vrijdag 13 november 2026", Line{Title: "Zaal huren", Due: data.NewDate(2026, 11, 13)}},
		{"@joost belt hr vrijdag #rooster", Line{Title: "belt hr #rooster", Who: "Joost de Vries", RepID: "1", Topic: "rooster", Due: data.NewDate(2026, 11, 6)}},
		{"Bel hr over 2 weken #rooster @joost", Line{Title: "Bel hr #rooster", Who: "Joost de Vries", RepID: "1", Topic: "rooster", Due: data.NewDate(2026, 11, 17)}},
		{"Flyer 12-11 @joost #rooster", Line{Title: "Flyer #rooster", Who: "Joost de Vries", RepID: "1", Topic: "rooster", Due: data.NewDate(2026, 11, 12)}},
		{"Flyer #rooster @joost 12-11", Line{Title: "Flyer #rooster", Who: "Joost de Vries", RepID: "1", Topic: "rooster", Due: data.NewDate(2026, 11, 12)}},
		{"Verslag van vrijdag #rooster", Line{Title: "Verslag van vrijdag #rooster", Topic: "rooster"}},
		{"Poster hal vrijdag #3", Line{Title: "Poster hal vrijdag #3"}},
		{"Koffie elke vrijdag", Line{Title: "Koffie elke vrijdag"}},
		{"Verslag maken van vrijdag", Line{Title: "Verslag maken van vrijdag"}},
		{"Afspraak over vorige week vrijdag", Line{Title: "Afspraak over vorige week vrijdag"}},
		{"We doen het zo", Line{Title: "We doen het zo"}},
		{"Bel Ma", Line{Title: "Bel Ma"}},
		{"Poster in hal 3 12-11", Line{Title: "Poster in hal 3", Due: data.NewDate(2026, 11, 12)}},
		{"Poster in hal 3 30 november", Line{Title: "Poster in hal 3", Due: data.NewDate(2026, 11, 30)}},
		{"Verslag 12-11-2025", Line{Title: "Verslag", Due: data.NewDate(2025, 11, 12)}},
	} {
		if got := ReadLine(l, c.text, today, Known{Reps: reps}); got != c.want {
			t.Errorf("%q:\n got %+v\nwant %+v", c.text, got, c.want)
		}
	}
}

// The same agreement in each language.
func TestAWeekdayIsUnderstoodInFourLanguages(t *testing.T) {
	today := data.NewDate(2026, 11, 6) // a Friday
	reps := []Named{{"1", "Åse Lund"}}
	for code, text := range map[string]string{
		"nl": "Flyer @Åse volgende week dinsdag", "nb": "Flyer @Åse neste uke tirsdag", "da": "Flyer @Åse tirsdag i næste uge",
		"en": "Flyer @Åse on tuesday next week",
	} {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := ReadLine(l, text, today, Known{Reps: reps}), (Line{Title: "Flyer", Who: "Åse Lund", RepID: "1", Due: data.NewDate(2026, 11, 10)}); got != want {
			t.Errorf("%s: got %+v, want %+v", code, got, want)
		}
	}
}

// The day that people type at the end of an agreement, and words that only look like one, which stay in the title.
func TestADayAsPeopleTypeItIsTakenOutOfALine(t *testing.T) {
	today := data.NewDate(2026, 11, 3)
	for _, c := range []struct{ code, text, title, due string }{
		{"nl", "Zaal huren eind volgende week", "Zaal huren", "2026-11-15"},
		{"nl", "Zaal huren a.s. vrijdag", "Zaal huren", "2026-11-06"},
		{"nl", "Rondje lopen dit weekend", "Rondje lopen", "2026-11-08"},
		{"nl", "Brief aan hr binnen 2 weken", "Brief aan hr", "2026-11-17"},
		{"nl", "Klacht over dienst in het weekend", "Klacht over dienst in het weekend", ""},
		{"nl", "Contract tot eind van de maand", "Contract tot eind van de maand", ""},
		{"nb", "Leie lokale til uka", "Leie lokale", "2026-11-15"},
		{"nb", "Leie lokale fredag til uka", "Leie lokale", "2026-11-13"},
		{"nb", "Brev til ledelsen innen to uker", "Brev til ledelsen", "2026-11-17"},
		{"nb", "Ringe de nye nå på fredag", "Ringe de nye", "2026-11-06"},
		{"nb", "Runde i hallen i løpet av neste uke", "Runde i hallen", "2026-11-15"},
		{"nb", "Vakter i helga", "Vakter i helga", ""},
		{"da", "Leje lokale inden for to uger", "Leje lokale", "2026-11-17"},
		{"da", "Brev til ledelsen inden udgangen af ugen", "Brev til ledelsen", "2026-11-08"},
		{"da", "Ringe til de nye inden en uge", "Ringe til de nye", "2026-11-10"},
		{"da", "Svar inden fredag", "Svar inden fredag", ""},
		{"da", "Runde på gulvet nu på fredag", "Runde på gulvet", "2026-11-06"},
		{"da", "Møde med SU torsdag i næste uge", "Møde med SU", "2026-11-12"},
	} {
		l, err := assets.Load(c.code)
		if err != nil {
			t.Fatal(err)
		}
		got := ReadLine(l, c.text, today, Known{})
		if due := got.Due.String(); got.Title != c.title || !got.Due.IsZero() && due != c.due || got.Due.IsZero() != (c.due == "") {
			t.Errorf("%s %q: %q, due %v", c.code, c.text, got.Title, got.Due)
		}
	}
}

func TestNamesBehindTheAt(t *testing.T) {
	reps := []Named{{"1", "Joost de Vries"}, {"2", "Åse Lund"}, {"3", "Jan Smit"}, {"4", "Jan Bos"}, {"5", "Jan Bos"}}
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
		if _, names := (Known{Reps: reps}).Suggest(before); !slices.Equal(names, want) {
			t.Errorf("%q: %q, want %q", before, names, want)
		}
	}
}

func TestTopicsBehindTheHash(t *testing.T) {
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	known := Known{
		Reps:   []Named{{"1", "Joost de Vries"}},
		Topics: []Named{{"r", "Roosters in de nacht"}, {"k", "Kou in hal 3"}, {"w", "Werkdruk"}, {"n", "Werkdruk in de nacht"}},
	}
	for _, c := range []struct {
		text string
		want Line
	}{
		{"Flyer maken #roosters @Joost 12-11", Line{Title: "Flyer maken", Who: "Joost de Vries", RepID: "1", Topic: "Roosters in de nacht", TopicID: "r", Due: data.NewDate(2026, 11, 12)}},
		{"Flyer #Roosters in de nacht vrijdag", Line{Title: "Flyer", Topic: "Roosters in de nacht", TopicID: "r", Due: data.NewDate(2026, 11, 6)}},
		{"Bellen #werkdruk", Line{Title: "Bellen", Topic: "Werkdruk", TopicID: "w"}}, // the whole title comes before its beginning
		{"Bellen #nacht", Line{Title: "Bellen #nacht", Topic: "nacht"}},              // fits two
		{"Bellen #loon", Line{Title: "Bellen #loon", Topic: "loon"}},                 // fits none
		{"Poster in hal #3", Line{Title: "Poster in hal #3"}},
		{"Poster in hal #3 #werkdruk", Line{Title: "Poster in hal #3", Topic: "Werkdruk", TopicID: "w"}},
		{"Bellen over #loon, morgen", Line{Title: "Bellen over #loon,", Topic: "loon", Due: data.NewDate(2026, 11, 4)}},
		{"Een # alleen", Line{Title: "Een # alleen"}},
	} {
		if got := ReadLine(l, c.text, data.NewDate(2026, 11, 3), known); got != c.want {
			t.Errorf("%q:\n got %+v\nwant %+v", c.text, got, c.want)
		}
	}
	if _, names := known.Suggest("Bel @Joost #wer"); !slices.Equal(names, []string{"#Werkdruk", "#Werkdruk in de nacht"}) {
		t.Errorf("offered are %q", names)
	}
}
