package meeting

import (
	"slices"
	"testing"

	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
	"kader/reports"
)

// Before the evening there is nothing to tell of it; afterwards minutes and hand-out come first.
func TestPapersGoWithTheDay(t *testing.T) {
	today := data.NewDate(2026, 11, 3)
	for _, c := range []struct {
		day   data.Date
		first string
		n     int
	}{
		{data.NewDate(2026, 11, 10), "agenda", 4},
		{data.Date{}, "agenda", 4},
		{today, "minutes", 8},
		{data.NewDate(2026, 10, 1), "minutes", 8},
	} {
		papers := papersOf(&data.Meeting{Date: c.day}, today)
		if papers[0] != c.first || len(papers) != c.n {
			t.Errorf("%v: %v", c.day, papers)
		}
		for _, id := range papers {
			if !slices.ContainsFunc(reports.Offered(), func(k reports.Kind) bool { return k.ID == id }) {
				t.Errorf("%s is no paper", id)
			}
		}
	}
}

// The button offers the papers, and the dialog knows which meeting it is.
func TestAPaperIsOfTheMeetingInThePane(t *testing.T) {
	d, p := openMeetings(t, "nl", desk.FillWorkplace)
	p.OpenRow(p.Dossier.Meetings[0].ID)
	d.Tap(d.Text("papers.button"))
	d.ChooseRow(d.Text("export.invitation"))
	d.Sees(d.Text("export.title"), "Kaderavond")
}

// The end of an evening on the wall offers the papers of that evening, and not those of the likeliest one.
func TestTheWallMakesThePapersOfItsMeeting(t *testing.T) {
	d, m := onWall(t, "nl", fillEvening)
	showMode(d.Frame, m.dossier.Meetings[0].ID)
	m = d.Visible().(*mode)
	m.ended = true
	m.show()
	for i := range 2 {
		m.onRow(i)
		d.Sees(d.Text("export.title"), "Kaderavond oktober · 06-10-2026")
		d.Press("Escape")
	}
}

// Enter makes the minutes at the end, also where a line above says that the day is still to come.
func TestEnterMakesTheMinutesAtTheEnd(t *testing.T) {
	d, m := onWall(t, "nl", fillEvening)
	d.Update("meeting-updated", func(tx *store.Tx) error {
		return tx.UpdateMeeting(m.id, func(v *data.Meeting) { v.Date, v.Others = data.NewDate(2026, 12, 8), 5 })
	})
	d.Types("0")
	d.Types("1")
	d.Sees("De bijeenkomst is afgerond", "De bijeenkomst is pas op 8 december 2026")
	d.Press("Return")
	d.Sees(d.Text("export.title"), d.Text("export.minutes"))
}
