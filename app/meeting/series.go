package meeting

import (
	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// nextDay returns the day on which a meeting of a series comes back, and the zero Date where it does not, or where
// another one follows it.
func (p *meetingsPage) nextDay(m *data.Meeting) data.Date {
	return data.ComesBack(p.Dossier.Meetings, m, p.Frame.Today())
}

// planNext plans the next meeting of a series.
func (p *meetingsPage) planNext(id data.ID) {
	m, ok := p.list.find(id)
	if !ok {
		return
	}
	day := p.nextDay(&m)
	if day.IsZero() {
		return
	}
	p.Create("meeting-created", &p.Items, func(tx *store.Tx) (data.ID, error) { return createNext(tx, &m, day) })
}

// createNext makes the next meeting of a series: of the same kind, at the same place and time, with the same people
// invited.
func createNext(tx *store.Tx, m *data.Meeting, day data.Date) (data.ID, error) {
	next := data.Meeting{
		Date: day, Title: m.Title, Place: m.Place, Kind: m.Kind, State: data.MeetingPlanned, UnitID: m.UnitID,
		Starts: m.Starts, Lasts: m.Lasts, Repeat: m.Repeat, MeetingOnlineRoom: m.MeetingOnlineRoom,
	}
	next.Open = m.Open
	if err := tx.CreateMeeting(&next); err != nil {
		return "", err
	}
	attended, err := tx.FindAttended(store.AttendanceFilter{MeetingID: m.ID})
	for _, a := range attended {
		if err == nil && a.Invited && a.PersonID != "" {
			err = tx.SetAttendance(next.ID, a.PersonID, func(v *data.Attendance) { v.Invited = true })
		}
	}
	return next.ID, err
}

// sameDay returns the other meetings of the day of m: two that were noted of one evening can be made one.
func (p *meetingsPage) sameDay(m *data.Meeting) []data.Meeting {
	var same []data.Meeting
	for _, o := range p.Dossier.Meetings {
		if o.ID != m.ID && o.Date == m.Date && !m.Date.IsZero() {
			same = append(same, o)
		}
	}
	return same
}

// askMerge asks before two meetings of one day become one.
func (p *meetingsPage) askMerge(into, from data.ID) {
	kept, okKept := p.list.find(into)
	gone, okGone := p.list.find(from)
	if !okKept || !okGone {
		return
	}
	f := p.Frame
	f.Show(frame.Dialog{
		Title:  f.Text("meetings.merge"),
		Text:   f.Text("meetings.merge-text", "into", kept.Title, "from", gone.Title, "date", f.Lang.LongDate(kept.Date)),
		Submit: f.Text("meetings.merge"), Danger: true,
		OnDone: func() {
			if p.Side.Row() == from {
				p.Side.Shut()
			}
			f.UpdateOfferingUndo("meeting-merged", func(tx *store.Tx) error { return tx.MergeMeetings(into, from) })
		},
	})
}

// onDelete deletes a meeting. Where something was agreed, decided or heard at it, it asks first and says what stays.
func (p *meetingsPage) onDelete(id data.ID) {
	m, ok := p.list.find(id)
	if !ok {
		return
	}
	f := p.Frame
	remove := func() {
		if p.Side.Row() == id {
			p.Side.Shut()
		}
		f.UpdateOfferingUndo("meeting-deleted", func(tx *store.Tx) error { return tx.DeleteMeeting(id) })
	}
	stays := 0
	for i := range p.Dossier.Actions {
		stays += count(p.Dossier.Actions[i].MeetingID == id)
	}
	for i := range p.Dossier.Decisions {
		stays += count(p.Dossier.Decisions[i].MeetingID == id)
	}
	for i := range p.Dossier.Heard {
		stays += count(p.Dossier.Heard[i].MeetingID == id)
	}
	if stays == 0 {
		remove()
		return
	}
	f.Confirm(f.Text("meetings.delete-title", "title", m.Title), f.Count("meetings.delete-text", stays),
		f.Text("meetings.delete"), remove)
}

func count(so bool) int {
	if so {
		return 1
	}
	return 0
}

// deadlineTexts are the days counted back from an annual meeting, as lines.
func deadlineTexts(f *frame.Frame, m *data.Meeting) []string {
	var lines []string
	for _, d := range data.Deadlines(m) {
		key := "meetings.deadline"
		if d.Date.Before(f.Today()) {
			key = "meetings.deadline-over"
		}
		lines = append(lines, f.Text(key, "date", dayWords(f, d.Date), "what", f.Text("report.deadline."+string(d.Kind))))
	}
	return lines
}
