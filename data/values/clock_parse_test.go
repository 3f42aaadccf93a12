package values

import (
	"testing"

	"kader/data"
)

func TestTimesOfDayAreRead(t *testing.T) {
	for _, c := range []struct {
		language, text string
		clock          data.Clock
		sure           bool
	}{
		{"nl", "19:30", "19:30", true},
		{"nl", "19.30", "19:30", true},
		{"nl", "19.00", "19:00", true},
		{"nl", "19.10", "19:10", false}, // or 19 October
		{"nl", "om 19.10", "19:10", true},
		{"nl", "19u", "19:00", true},
		{"nl", "19u30", "19:30", true},
		{"nl", "19 uur", "19:00", true},
		{"nl", "19.30 uur", "19:30", true},
		{"nl", "om 8", "08:00", true},
		{"nb", "kl. 18", "18:00", true},
		{"nb", "klokken 18.30", "18:30", true},
		{"da", "kl. 19.05", "19:05", true},
		{"en", "7pm", "19:00", true},
		{"en", "7:30 pm", "19:30", true},
		{"en", "12 pm", "12:00", true},
		{"en", "12 am", "00:00", true},
		{"en", "at 9", "09:00", true},
	} {
		clock, sure, ok := ParseClock(c.text, c.language)
		if !ok || clock != c.clock || sure != c.sure {
			t.Errorf("%s %q: %s, sure %v, ok %v", c.language, c.text, clock, sure, ok)
		}
	}
}

func TestWhatIsNoTimeOfDay(t *testing.T) {
	for _, text := range []string{
		"", "19", "24:00", "19:60", "12-11", "12-11-2026", "1930", "7pm", "zaal 3", "19:3", "19.", "112:30", "19:30 zaal",
	} {
		if clock, _, ok := ParseClock(text, "nl"); ok {
			t.Errorf("%q is read as %s", text, clock)
		}
	}
}

func TestTheKindOfAMeetingIsGuessed(t *testing.T) {
	for _, c := range []struct {
		language, title string
		kind            data.MeetingKind
	}{
		{"nl", "Kaderavond november", data.MeetingGroup},
		{"nl", "Ledenvergadering", data.MeetingMembers},
		{"nl", "Ledenjaarvergadering 2026", data.MeetingAnnual},
		{"nl", "OR-overleg", data.MeetingWorksCouncil},
		{"nl", "Bijeenkomst voor Noord", ""}, // "or" in a word is no works council
		{"nl", "Gesprek met de directie", data.MeetingEmployer},
		{"nl", "Spreekuur kantine", data.MeetingStand},
		{"nl", "Borrel", ""},
		{"nb", "Årsmøte", data.MeetingAnnual},
		{"nb", "Klubbmøte", data.MeetingGroup},
		{"nb", "Medlemsmøte på Teams", data.MeetingMembers},
		{"da", "Generalforsamling", data.MeetingAnnual},
		{"da", "Møde med ledelsen", data.MeetingEmployer},
		{"da", "MED-udvalg", data.MeetingWorksCouncil},
		{"en", "Works council, October", data.MeetingWorksCouncil},
		{"en", "Town council", data.MeetingOutside},
		{"en", "AGM", data.MeetingAnnual},
	} {
		if kind := ParseMeetingKind(c.title, c.language); kind != c.kind {
			t.Errorf("%s %q: %q", c.language, c.title, kind)
		}
	}
}

func TestHowLongSomethingTakesIsRead(t *testing.T) {
	for _, c := range []struct {
		language, text string
		minutes        int
	}{
		{"nl", "10 min", 10},
		{"nl", "15min.", 15},
		{"nl", "1 uur", 60},
		{"nb", "2 timer", 120},
		{"da", "20 minutter", 20},
		{"en", "5 mins", 5},
		{"nl", "10", 0},
		{"nl", "0 min", 0},
		{"nl", "48 uur", 0},
		{"nl", "min", 0},
		{"nl", "10 mensen", 0},
	} {
		minutes, ok := ParseMinutes(c.text, c.language)
		if ok != (c.minutes > 0) || ok && minutes != c.minutes {
			t.Errorf("%s %q: %d, %v", c.language, c.text, minutes, ok)
		}
	}
}
