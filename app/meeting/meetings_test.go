package meeting

import (
	"testing"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// openMeetings sits before the page of the meetings.
func openMeetings(t *testing.T, code string, fill func(*store.Tx) error) (*desk.Desk, *meetingsPage) {
	t.Helper()
	d := desk.SitDown(t, code, fill, desk.Rooms(Entry()))
	d.Open(frame.PageMeetings)
	p, ok := d.Visible().(*meetingsPage)
	if !ok {
		t.Fatalf("page is %T", d.Visible())
	}
	return d, p
}

// The day of a meeting is shown while typing; an @ is part of its name.
func TestTheDayOfAMeetingIsShown(t *testing.T) {
	d, p := openMeetings(t, "nl", desk.FillWorkplace)
	d.Focus(p.line.entry)
	d.Types("Borrel @kantine volgende week vrijdag")
	d.Sees("13 november 2026")
	d.Press("Return")
	if m := p.Dossier.Meetings[len(p.Dossier.Meetings)-1]; m.Title != "Borrel @kantine" || m.Date != data.NewDate(2026, 11, 13) {
		t.Errorf("%+v", m)
	}
}

func TestMeetingsAreAddedAndAgreementsBecomeActions(t *testing.T) {
	d, p := openMeetings(t, "nl", desk.FillWorkplace)
	d.Sees("Eerstvolgende: Kaderavond, 10 november 2026")
	desk.Enter(p.line.entry, "Ledenavond 8-11")
	d.Sees("Eerstvolgende: Ledenavond, 8 november 2026")
	p.OpenRow(p.Dossier.Meetings[len(p.Dossier.Meetings)-1].ID)
	id := p.Side.Row()
	desk.Enter(p.detail.line.Entry, "Taart halen @Joost 7-11")
	if a := desk.ActionNamed(d, "Taart halen"); a.MeetingID != id || a.Who != "Joost de Vries" {
		t.Errorf("%+v", a)
	}
	d.Sees("Taart halen")
}

// A name behind an @ is completed in the line of a meeting too.
func TestANameIsCompletedAtAMeeting(t *testing.T) {
	for _, code := range assets.Languages() {
		d, p := openMeetings(t, code, desk.FillWorkplace)
		p.OpenRow(p.Dossier.Meetings[0].ID)
		d.Focus(p.detail.line.Entry)
		d.Types("Brief @joo")
		d.Press("Tab")
		if got := p.detail.line.Entry.Text; got != "Brief @Joost de Vries " {
			t.Errorf("%s: %q", code, got)
		}
	}
}

func TestAMeetingThatWasAddedIsLit(t *testing.T) {
	d, p := openMeetings(t, "nl", desk.FillWorkplace)
	d.Focus(p.line.entry)
	d.Types("Ledenavond vrijdag")
	d.Press("Return")
	for _, row := range desk.All[*forms.ItemRow](d.Window.Content()) {
		if lit := row.Item.Title == "Ledenavond"; row.Lit() != lit {
			t.Errorf("%s: lit %v", row.Item.Title, row.Lit())
		}
	}
}
