package values

import (
	"testing"

	"kader/data"
)

// What a day is called, by language, and which day that is on Tuesday 3 November 2026.
func TestDaysNamedFromToday(t *testing.T) {
	today := data.NewDate(2026, 11, 3)
	for language, days := range map[string]map[string]string{
		"nl": {
			"vandaag": "2026-11-03", "morgen": "2026-11-04", "overmorgen": "2026-11-05", "vrijdag": "2026-11-06",
			"vr": "2026-11-06", "op vrijdag": "2026-11-06", "Uiterlijk Vrijdag": "2026-11-06", "dinsdag": "2026-11-10",
			"deze dinsdag": "2026-11-03", "deze vrijdag": "2026-11-06", "komende dinsdag": "2026-11-10",
			"volgende vrijdag": "2026-11-13", "volgende week dinsdag": "2026-11-10", "dinsdag volgende week": "2026-11-10",
			"volgende week": "2026-11-15", "deze week": "2026-11-08", "volgende maand": "2026-12-31",
			"over een week": "2026-11-10", "over één week": "2026-11-10", "over 2 weken": "2026-11-17",
			"over veertien dagen": "2026-11-17", "over drie dagen": "2026-11-06", "over een maand": "2026-12-03",
			"vrijdag over 2 weken": "2026-11-20", "t/m vrijdag": "2026-11-06", "fredag": "2026-11-06",
		},
		"nb": {
			"i dag": "2026-11-03", "i morgen": "2026-11-04", "i overmorgen": "2026-11-05", "fredag": "2026-11-06",
			"på lørdag": "2026-11-07", "neste uke": "2026-11-15", "neste uke tirsdag": "2026-11-10",
			"tirsdag i neste uke": "2026-11-10", "om to uker": "2026-11-17", "om ei uke": "2026-11-10", "om 3 dager": "2026-11-06",
			"neste måned": "2026-12-31", "søndag": "2026-11-08", "denne uka": "2026-11-08", "innen fredag": "2026-11-06",
			"om åtte dager": "2026-11-11",
		},
		"da": {
			"i morgen": "2026-11-04", "i overmorgen": "2026-11-05", "fredag": "2026-11-06", "næste uge": "2026-11-15",
			"næste uge tirsdag": "2026-11-10", "tirsdag i næste uge": "2026-11-10", "om 2 uger": "2026-11-17",
			"om fjorten dage": "2026-11-17", "om en måned": "2026-12-03", "på søndag": "2026-11-08", "senest fredag": "2026-11-06",
		},
		"en": {
			"tomorrow": "2026-11-04", "the day after tomorrow": "2026-11-05", "friday": "2026-11-06", "by Friday": "2026-11-06",
			"next week Tuesday": "2026-11-10", "on tuesday next week": "2026-11-10", "next friday": "2026-11-13",
			"in 2 weeks": "2026-11-17", "in a week": "2026-11-10", "tuesday in two weeks": "2026-11-17", "next month": "2026-12-31",
		},
	} {
		for text, want := range days {
			if day, ok := ParseNearDay(text, language, today, LeanAhead); !ok || day.String() != want {
				t.Errorf("%s %q: %v %v, want %s", language, text, day, ok, want)
			}
		}
	}
}

// Around the end of a week: the next Friday on a Friday is a week away, "next week" begins on
// Monday, and no day lies in the past.
func TestNearDaysAroundTheEndOfAWeek(t *testing.T) {
	for _, c := range []struct {
		text  string
		today int // of November 2026: 6 is a Friday
		want  string
	}{
		{"friday", 5, "2026-11-06"},
		{"friday", 6, "2026-11-13"},
		{"friday", 7, "2026-11-13"},
		{"friday", 8, "2026-11-13"},
		{"monday", 6, "2026-11-09"},
		{"monday", 8, "2026-11-09"},
		{"monday", 9, "2026-11-16"},
		{"sunday", 7, "2026-11-08"},
		{"sunday", 8, "2026-11-15"},
		{"this friday", 6, "2026-11-06"},
		{"this friday", 7, "2026-11-13"},
		{"next friday", 5, "2026-11-13"},
		{"next friday", 6, "2026-11-13"},
		{"next friday", 8, "2026-11-13"},
		{"next friday", 9, "2026-11-20"},
		{"next week tuesday", 8, "2026-11-10"},
		{"next week tuesday", 9, "2026-11-17"},
		{"next week", 8, "2026-11-15"},
		{"next week", 9, "2026-11-22"},
		{"this week", 8, "2026-11-08"},
		{"this week friday", 7, ""},
		{"in 1 week", 8, "2026-11-15"},
		{"in a month", 30, "2026-12-30"},
	} {
		day, ok := ParseNearDay(c.text, "en", data.NewDate(2026, 11, c.today), LeanAhead)
		if ok != (c.want != "") || ok && day.String() != c.want {
			t.Errorf("%q on the %dth: %v %v, want %q", c.text, c.today, day, ok, c.want)
		}
	}
	if day, _ := ParseNearDay("in a month", "en", data.NewDate(2027, 1, 31), LeanAhead); day.String() != "2027-02-28" {
		t.Errorf("a month after 31 January: %v", day)
	}
}

// No text names a day that has passed, whatever day it is.
func TestNoNearDayLiesBehind(t *testing.T) {
	starts := []string{"", "this ", "next ", "coming ", "this week ", "next week ", "in 2 weeks "}
	for _, start := range starts {
		for _, name := range []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
			for n := range 14 {
				today := data.NewDate(2026, 12, 25).AddDays(n)
				if day, ok := ParseNearDay(start+name, "en", today, LeanAhead); ok && day.Before(today) {
					t.Errorf("%s%s on %v is %v", start, name, today, day)
				}
			}
		}
	}
	if _, ok := ParseNearDay("yesterday", "en", data.NewDate(2026, 11, 3), LeanAhead); ok {
		t.Error("an agreement for yesterday")
	}
}

// Of a conversation, Friday is the last one.
func TestADayBehind(t *testing.T) {
	for text, want := range map[string]string{
		"vrijdag": "2026-10-30", "dinsdag": "2026-10-27", "maandag": "2026-11-02", "gisteren": "2026-11-02", "vandaag": "2026-11-03",
	} {
		if day, ok := ParseNearDay(text, "nl", data.NewDate(2026, 11, 3), LeanBack); !ok || day.String() != want {
			t.Errorf("%q: %v %v, want %s", text, day, ok, want)
		}
	}
}

// Words that are something else are no day.
func TestWordsThatAreNoDay(t *testing.T) {
	for _, c := range [][2]string{
		{"nl", "zo"},
		{"nl", "ma"},
		{"nl", "2"},
		{"nl", "de"},
		{"nl", "over"},
		{"nl", "week"},
		{"nl", "2 weken"},
		{"nl", "op"},
		{"nl", "over 2 mensen"},
		{"nb", "man"},
		{"nb", "morgen"},
		{"nb", "Tor"},
		{"da", "søn"},
		{"en", "sat"},
		{"en", "sun"},
		{"en", "do"},
		{"en", "in 2"},
		{"en", "next"},
		{"nl", "vrijdag vrijdag"},
		{"da", "i fredags"},
		{"nl", ""},
	} {
		if day, ok := ParseNearDay(c[1], c[0], data.NewDate(2026, 11, 3), LeanAhead); ok {
			t.Errorf("%s %q is %v", c[0], c[1], day)
		}
	}
}

func FuzzNearDay(f *testing.F) {
	for _, text := range []string{"op vrijdag over 2 weken", "neste uke på tirsdag", "om 99 måneder", ". , 2", "\x00#"} {
		f.Add(text)
	}
	today := data.NewDate(2026, 11, 3)
	f.Fuzz(func(t *testing.T, text string) {
		for _, language := range []string{"nl", "nb", "da", "en"} {
			if day, ok := ParseNearDay(text, language, today, LeanAhead); ok && (!day.Valid() || day.Before(today)) {
				t.Errorf("%s %q: %v", language, text, day)
			}
			if rest, _, _, cut := CutDayWords(text, language); cut && len(rest) >= len(data.Fold(text)) {
				t.Errorf("%s %q leaves %q", language, text, rest)
			}
		}
	})
}
