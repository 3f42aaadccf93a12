package meeting

import (
	"testing"

	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
)

// "Kader evening 12-11 19:30" is understood in every language. The fixed day is Tuesday 3 November 2026.
func TestAMeetingIsReadFromOneLine(t *testing.T) {
	november := func(day int) data.Date { return data.NewDate(2026, 11, day) }
	for _, c := range []struct {
		language, text, title string
		day                   data.Date
		starts                data.Clock
		lasts                 int
		kind                  data.MeetingKind
	}{
		{"nl", "Kaderavond 12-11 19:30", "Kaderavond", november(12), "19:30", 0, data.MeetingGroup},
		{"nl", "Kaderavond 12-11 19.10", "Kaderavond", november(12), "19:10", 0, data.MeetingGroup},
		{"nl", "Kaderavond 19.11", "Kaderavond", november(19), "", 0, data.MeetingGroup}, // a day, no time
		{"nl", "om 20 uur ledenvergadering vrijdag", "ledenvergadering", november(6), "20:00", 0, data.MeetingMembers},
		{"nl", "OR 12-11 13:00-14:30", "OR", november(12), "13:00", 90, data.MeetingWorksCouncil},
		{"nl", "Nachtploeg 12-11 23:00–01:00", "Nachtploeg", november(12), "23:00", 120, ""},
		{"nb", "Klubbmøte 12.11 kl. 19.30", "Klubbmøte", november(12), "19:30", 0, data.MeetingGroup},
		{"nb", "Årsmøte fredag klokken 18", "Årsmøte", november(6), "18:00", 0, data.MeetingAnnual},
		{"da", "Klubmøde 12.11 kl. 19.05", "Klubmøde", november(12), "19:05", 0, data.MeetingGroup},
		{"en", "Stall in the canteen Friday 12 pm", "Stall in the canteen", november(6), "12:00", 0, data.MeetingWorkplace},
		{"en", "Tea", "Tea", data.Date{}, "", 0, ""},
	} {
		language, err := assets.Load(c.language)
		if err != nil {
			t.Fatal(err)
		}
		m := readMeeting(language, c.text, november(3))
		if m.Title != c.title || m.Date != c.day || m.Starts != c.starts || m.Lasts != c.lasts || m.Kind != c.kind {
			t.Errorf("%s %q: %q %v %s %d %q", c.language, c.text, m.Title, m.Date, m.Starts, m.Lasts, m.Kind)
		}
	}
}

// What was understood is shown, the kind can be changed, and the next line is guessed anew.
func TestTheKindThatWasGuessedCanBeChanged(t *testing.T) {
	d, p := openMeetings(t, "nl", desk.FillWorkplace)
	d.Focus(p.line.entry)
	d.Types("Kaderavond 12-11 19:30")
	d.Sees("donderdag 12 november 2026", "19:30 uur", "Kaderbijeenkomst")
	p.line.kind.SetSelected("Netwerkbijeenkomst")
	d.Press("Return")
	if m := meetingNamed(d, p, "Kaderavond", data.MeetingNetwork); m.Starts != "19:30" || m.State != data.MeetingPlanned {
		t.Errorf("%+v", m)
	}
	d.Types("Kaderavond 19-11")
	d.Press("Return")
	meetingNamed(d, p, "Kaderavond", data.MeetingGroup)
}

// meetingNamed returns the last meeting with a title and a kind.
func meetingNamed(d *desk.Desk, p *meetingsPage, title string, kind data.MeetingKind) data.Meeting {
	d.T.Helper()
	for i := len(p.Dossier.Meetings) - 1; i >= 0; i-- {
		if m := p.Dossier.Meetings[i]; m.Title == title && m.Kind == kind {
			return m
		}
	}
	d.T.Fatalf("no meeting %q of kind %q", title, kind)
	return data.Meeting{}
}
