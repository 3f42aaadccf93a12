package meeting

import (
	"slices"
	"testing"

	"kader/data"
	"kader/data/store"
)

// Who types text on the wall writes a note, whatever digits are in it.
func TestALetterOnTheWallBeginsANote(t *testing.T) {
	d, m := onWall(t, "nl", fillEvening)
	d.Types("W")
	d.Types("elkom 5 min")
	if m.open == nil || m.open.kind != lineNote || m.open.entry.Text != "Welkom 5 min" {
		t.Fatalf("%+v", m.open)
	}
	d.Press("Return")
	if p := points(d, m); p[0].Note != "Welkom 5 min" {
		t.Errorf("%+v", p)
	}
}

// A point that is made at the end of the agenda comes before what the group will work on.
func TestAPointComesBeforeTheClosing(t *testing.T) {
	d, m := onWall(t, "nl", func(tx *store.Tx) error {
		if err := fillEvening(tx); err != nil {
			return err
		}
		meetings, err := tx.FindMeetings(store.MeetingFilter{})
		if err != nil {
			return err
		}
		for i := range meetings {
			if meetings[i].Date == data.NewDate(2026, 11, 3) {
				closing := data.AgendaPoint{MeetingID: meetings[i].ID, Position: 9, Kind: data.PointClosing, Title: "Wat we gaan doen"}
				return tx.CreateAgendaPoint(&closing)
			}
		}
		return nil
	})
	d.Press("Right") // the last before the closing
	for _, title := range []string{"Rondvraag", "Parkeren"} {
		d.Types("8")
		d.Types(title)
		d.Press("Return", "End")
	}
	var kept []string
	for _, p := range points(d, m) {
		kept = append(kept, p.Title)
	}
	if want := []string{"Wat we afspraken", "Roosters", "Rondvraag", "Parkeren", "Wat we gaan doen"}; !slices.Equal(kept, want) {
		t.Errorf("%q", kept)
	}
}
