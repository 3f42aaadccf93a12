package meeting

import (
	"fmt"
	"testing"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

// fillYears fills a dossier with so many meetings, one a week until a year from now, and what belongs to them.
func fillYears(meetings, heard, actions int) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		topic := data.Topic{Title: "Roosters", Lane: data.LaneNow}
		if err := tx.CreateTopic(&topic); err != nil {
			return err
		}
		last := data.NewDate(2027, 10, 26)
		ids := make([]data.ID, meetings)
		kinds := []data.MeetingKind{data.MeetingGroup, data.MeetingStand}
		for i := range meetings {
			m := data.Meeting{Title: fmt.Sprintf("Avond %d", i), Date: last.AddDays(-7 * i), Kind: kinds[i%2]}
			if err := tx.CreateMeeting(&m); err != nil {
				return err
			}
			ids[i] = m.ID
			p := data.AgendaPoint{MeetingID: m.ID, Title: "Rondje"}
			if err := tx.CreateAgendaPoint(&p); err != nil {
				return err
			}
		}
		for i := range heard {
			h := data.Heard{
				TopicID: topic.ID, MeetingID: ids[i%meetings], Day: data.NewDate(2026, 11, 1).AddDays(-i % 900),
				People: 2, Heat: 1 + i%3, Source: data.HeardMeeting,
			}
			if err := tx.CreateHeard(&h); err != nil {
				return err
			}
		}
		for i := range actions {
			a := data.Action{Title: fmt.Sprintf("Actie %d", i), MeetingID: ids[i%meetings], Status: data.ActionDone}
			if err := tx.CreateAction(&a); err != nil {
				return err
			}
		}
		return nil
	}
}

// Of many meetings the page shows those that matter now; the others are a line for each year, and are found there.
func TestManyMeetingsAreFoldedByYear(t *testing.T) {
	d, p := openMeetings(t, "nl", fillYears(200, 0, 0))
	rows := len(desk.All[*forms.ItemRow](d.Window.Content()))
	if rows > mostComing+mostPast+6 {
		t.Errorf("%d rows", rows)
	}
	d.SeesNot("Avond 199")
	old := meetingNamed(d, p, "Avond 199", data.MeetingStand)
	d.OpenRow(frame.PageMeetings, old.ID)
	d.Sees("Avond 199")
	if row, ok := d.Window.Canvas().Focused().(*forms.ItemRow); !ok || row.Item.Title != "Avond 199" {
		t.Errorf("the keyboard is on %T", d.Window.Canvas().Focused())
	}
}

// A filter by kind leaves the other meetings out, until one of them is asked for.
func TestMeetingsAreFilteredByKind(t *testing.T) {
	d, p := openMeetings(t, "nl", fillYears(20, 0, 0))
	p.filter.SetSelected("Stand of spreekuur (10)")
	d.Sees("Avond 1")
	for _, row := range desk.All[*forms.ItemRow](d.Window.Content()) {
		var n int
		if _, err := fmt.Sscanf(row.Item.Title, "Avond %d", &n); err == nil && n%2 == 0 {
			t.Errorf("%s is shown", row.Item.Title)
		}
	}
	p.OpenRow(meetingNamed(d, p, "Avond 4", data.MeetingGroup).ID)
	d.Sees("Avond 4", "Alle soorten")
}

// The page is the same after another language was chosen: its filter, and the row in the pane.
func TestThePageIsMadeAnewAsItWas(t *testing.T) {
	d, p := openMeetings(t, "nl", fillYears(20, 0, 0))
	p.filter.SetSelected("Stand of spreekuur (10)")
	p.OpenRow(meetingNamed(d, p, "Avond 3", data.MeetingStand).ID)
	d.SetLanguage("en")
	again, ok := d.Visible().(*meetingsPage)
	if !ok || again.list.kind != data.MeetingStand || again.Side.Row() != p.Side.Row() {
		t.Errorf("%T", d.Visible())
	}
	d.Sees("Stand or consultation hour (10)")
}

// BenchmarkMeetings reloads the list of meetings of a group with 500 meetings, 5,000 entries heard and 3,000 actions.
func BenchmarkMeetings(b *testing.B) {
	d := desk.SitDown(b, "nl", fillYears(500, 5000, 3000), desk.Rooms(Entry()))
	d.Open(frame.PageMeetings)
	for b.Loop() {
		d.Visible().Reload()
	}
}
