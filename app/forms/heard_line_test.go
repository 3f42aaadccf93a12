package forms

import (
	"slices"
	"testing"

	"kader/assets"
	"kader/data"
)

func noordNacht() Known {
	return Known{
		Reps: []Named{{"1", "Joost de Vries"}, {"2", "Åse Lund"}, {"3", "Jan Smit"}, {"4", "Jan Bos"}},
		Places: PlacesOf([]data.Unit{
			{Record: data.Record{ID: "noord"}, Kind: data.UnitSite, Name: "Noord"},
			{Record: data.Record{ID: "nacht"}, Kind: data.UnitTeam, Name: "Nachtploeg", ParentID: "noord"},
			{Record: data.Record{ID: "hal3"}, Kind: data.UnitTeam, Name: "Hal 3", ParentID: "noord"},
			{Record: data.Record{ID: "inpak"}, Kind: data.UnitDepartment, Name: "Inpak", ParentID: "noord", Aliases: []string{"Packing"}},
			{Record: data.Record{ID: "zuid"}, Kind: data.UnitSite, Name: "Zuid"},
			{Record: data.Record{ID: "nachtz"}, Kind: data.UnitTeam, Name: "Avond", ParentID: "zuid"},
			{Record: data.Record{ID: "avond"}, Kind: data.UnitTeam, Name: "Avond", ParentID: "noord"},
		}),
		Topics: []Named{{"r", "Roosters"}},
	}
}

func TestWhatWasHeardIsOneLine(t *testing.T) {
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	today := data.NewDate(2026, 11, 3)
	heard := func(change func(*data.Heard)) data.Heard {
		h := data.Heard{Day: today, Source: data.HeardTalk}
		change(&h)
		return h
	}
	for _, c := range []struct {
		text string
		want data.Heard
	}{
		{"nacht 5 heet", heard(func(h *data.Heard) { h.UnitID, h.People, h.Heat = "nacht", 5, 3 })},
		{"12 in Inpak, warm, gisteren", heard(func(h *data.Heard) { h.UnitID, h.People, h.Heat, h.Day = "inpak", 12, 2, data.NewDate(2026, 11, 2) })},
		{"Hal 3 5 collega’s @Joost", heard(func(h *data.Heard) { h.UnitID, h.People, h.RepID = "hal3", 5, "1" })},
		{"hal 3", heard(func(h *data.Heard) { h.UnitID = "hal3" })},
		{"packing 28 oktober sluimert", heard(func(h *data.Heard) { h.UnitID, h.Heat, h.Day = "inpak", 1, data.NewDate(2026, 10, 28) })},
		{"7 28-10 #roosters belronde", heard(func(h *data.Heard) {
			h.People, h.Day, h.TopicID, h.Source = 7, data.NewDate(2026, 10, 28), "r", data.HeardRound
		})},
		{"28 oktober 7 nacht", heard(func(h *data.Heard) { h.UnitID, h.People, h.Day = "nacht", 7, data.NewDate(2026, 10, 28) })},
		{"Noord › Avond @jan bos vrijdag heet", heard(func(h *data.Heard) {
			h.UnitID, h.RepID, h.Day, h.Heat = "avond", "4", data.NewDate(2026, 10, 30), 3
		})},
		{"noord", heard(func(h *data.Heard) { h.UnitID = "noord" })},
	} {
		got := ReadHeardLine(l, c.text, today, noordNacht())
		if got.Entry != c.want || got.Rest != "" || got.Several != "" {
			t.Errorf("%q:\n got %+v\nwant %+v", c.text, got, c.want)
		}
	}
	for text, want := range map[string][2]string{
		"avond 5 heet":       {"avond", "avond"},
		"nacht 5 kwaad":      {"", "kwaad"},
		"nacht 5 inpak":      {"", "nacht"}, // one unit an entry
		"nacht 5 12":         {"", "12"},
		"nacht 4-11-2026":    {"", "4-11-2026"}, // tomorrow was not heard
		"nacht heet 12345":   {"", "12345"},
		"@Joost: heet #loon": {"", ""}, // of the topic is said that it is not there
	} {
		if got := ReadHeardLine(l, text, today, noordNacht()); got.Several != want[0] || got.Rest != want[1] {
			t.Errorf("%q: several %q, rest %q", text, got.Several, got.Rest)
		}
	}
	got := ReadHeardLine(l, "nacht 5 #loon kwaad", today, noordNacht())
	if got.Topic != "loon" || got.Entry.TopicID != "" || got.Rest != "kwaad" {
		t.Errorf("%+v", got)
	}
}

// The same entry in each language.
func TestWhatWasHeardIsUnderstoodInFourLanguages(t *testing.T) {
	today := data.NewDate(2026, 11, 3)
	want := data.Heard{UnitID: "inpak", People: 12, Heat: 3, RepID: "2", Day: today.AddDays(-1), Source: data.HeardRound}
	for code, text := range map[string]string{
		"nl": "12 mensen in Inpak, heet, gisteren @Åse belronde", "nb": "12 kolleger på Inpak, hett, i går @Åse runde",
		"da": "12 kolleger i Inpak, hedt, i går @Åse runde", "en": "12 people in Inpak, hot, yesterday @Åse round",
	} {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		if got := ReadHeardLine(l, text, today, noordNacht()); got.Entry != want || got.Rest != "" {
			t.Errorf("%s: %+v", code, got)
		}
	}
}

func TestASmallUnitIsKeptUnderTheOneAbove(t *testing.T) {
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	known := noordNacht()
	known.Place = func(unit data.ID, people int) data.ID {
		if unit == "hal3" && people < 5 {
			return "noord"
		}
		return unit
	}
	today := data.NewDate(2026, 11, 3)
	if got := ReadHeardLine(l, "hal 3 2 heet", today, known); got.Entry.UnitID != "noord" || got.Unit.ID != "hal3" {
		t.Errorf("%+v", got)
	}
	if got := ReadHeardLine(l, "hal 3 6 heet", today, known); got.Entry.UnitID != "hal3" {
		t.Errorf("%+v", got)
	}
}

func TestUnitsAndWordsAreCompleted(t *testing.T) {
	for before, want := range map[string][]string{
		"na":       {"Nachtploeg"},
		"5 av":     {"Noord › Avond", "Zuid › Avond"},
		"inpak h":  nil, // one letter is too little
		"inpak he": {"heet"},
		"inpak":    nil,
		"5 @ja":    {"@Jan Smit", "@Jan Bos"},
		"5 #ro":    {"#Roosters"},
		"":         nil,
	} {
		if _, got := suggestWords(before, noordNacht(), []string{"sluimert", "warm", "heet"}); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", before, got, want)
		}
	}
}

func TestWhoTellsWhomIsOneLine(t *testing.T) {
	today := data.NewDate(2026, 11, 3)
	for code, text := range map[string]string{
		"nl": "Nacht en Inpak @Joost gesprek vrijdag", "nb": "Nacht og Inpak @Joost samtale fredag",
		"da": "Nacht og Inpak @Joost samtale fredag", "en": "Nacht and Inpak @Joost talk Friday",
	} {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		read := ReadTellingLine(l, text, today, noordNacht())
		got := read.Tellings("d")
		one := data.Telling{DecisionID: "d", UnitID: "inpak", Who: "Joost de Vries", RepID: "1", Way: data.TellTalk, By: data.NewDate(2026, 11, 6)}
		other := one
		other.UnitID = "nacht"
		if want := []data.Telling{one, other}; !slices.Equal(got, want) || read.Rest != "" {
			t.Errorf("%s:\n got %+v, rest %q\nwant %+v", code, got, read.Rest, want)
		}
	}
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	read := ReadTellingLine(l, "@Ria prikbord over 2 weken", today, noordNacht())
	if got, want := read.Tellings("d"), (data.Telling{DecisionID: "d", Who: "Ria", Way: data.TellNotice, By: data.NewDate(2026, 11, 17)}); len(got) != 1 || got[0] != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	for text, want := range map[string][2]string{"avond @Joost": {"avond", "avond"}, "nacht Ria": {"", "Ria"}} {
		if got := ReadTellingLine(l, text, today, noordNacht()); got.Several != want[0] || got.Rest != want[1] {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
