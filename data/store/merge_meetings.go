package store

import (
	"cmp"
	"fmt"

	"kader/data"
)

// MergeMeetings makes one meeting of two that were noted of the same evening: the points of from come behind those of
// into, and what was agreed, decided and heard there and who came are those of into, and from goes. Nobody counts
// twice: who is noted at both is noted once, and of two head counts, of others and of talks the larger stays. Texts
// of both stay. Of what a meeting has once, as its day and its place online, that of into stays where it has one.
func (t *Tx) MergeMeetings(into, from data.ID) error {
	if into == from {
		return nil
	}
	if err := t.mergeMeetings(into, from); err != nil {
		return fmt.Errorf("merge meetings: %w", err)
	}
	return nil
}

func (t *Tx) mergeMeetings(into, from data.ID) error {
	for _, id := range []data.ID{into, from} {
		if err := t.SettleAgenda(id); err != nil {
			return err
		}
	}
	kept, err := t.FindMeeting(into)
	if err != nil {
		return err
	}
	gone, err := t.FindMeeting(from)
	if err != nil {
		return err
	}
	others, err := t.mergeAttended(&kept, &gone)
	if err != nil {
		return err
	}
	err = t.UpdateMeeting(into, func(m *data.Meeting) {
		mergeMeeting(m, &gone)
		m.Others = others
	})
	if err != nil {
		return err
	}
	if err := t.appendPoints(into, from); err != nil {
		return err
	}
	if err := t.moveRefs(data.PointAgreement, from, into); err != nil {
		return err
	}
	if err := t.release(meetingTable, from, into); err != nil {
		return err
	}
	return remove(t, meetingNoun(), from)
}

// mergeMeeting adds to a meeting what another says of the same evening, but who came.
func mergeMeeting(m, gone *data.Meeting) {
	if m.Date.IsZero() {
		m.Date = gone.Date
	}
	m.Title = joinTexts(" / ", m.Title, gone.Title)
	m.Place = joinTexts(" / ", m.Place, gone.Place)
	m.Summary = joinTexts("\n", m.Summary, gone.Summary)
	m.Questions = joinTexts("\n", m.Questions, gone.Questions)
	m.Speakers = joinTexts(", ", m.Speakers, gone.Speakers)
	m.Present, m.Talks = max(m.Present, gone.Present), max(m.Talks, gone.Talks)
	m.Kind, m.UnitID = cmp.Or(m.Kind, gone.Kind), cmp.Or(m.UnitID, gone.UnitID)
	if m.State = cmp.Or(m.State, gone.State); gone.State == data.MeetingHeld {
		m.State = data.MeetingHeld
	}
	m.Starts, m.Lasts = cmp.Or(m.Starts, gone.Starts), cmp.Or(m.Lasts, gone.Lasts)
	m.Repeat, m.Open = cmp.Or(m.Repeat, gone.Repeat), cmp.Or(m.Open, gone.Open)
	m.Tool, m.Link, m.Code = cmp.Or(m.Tool, gone.Tool), cmp.Or(m.Link, gone.Link), cmp.Or(m.Code, gone.Code)
}

// mergeAttended brings who was at one meeting to another, each person once. It returns how many came to it who
// are not noted by name: those of the meeting that counted more people, without who has a name by now.
func (t *Tx) mergeAttended(kept, gone *data.Meeting) (others int, err error) {
	here, err := t.FindAttended(AttendanceFilter{MeetingID: kept.ID})
	if err != nil {
		return 0, err
	}
	there, err := t.FindAttended(AttendanceFilter{MeetingID: gone.ID})
	if err != nil {
		return 0, err
	}
	most := max(countNoted(here)+kept.Others, countNoted(there)+gone.Others)
	known := make(map[data.ID]bool)
	for _, a := range here {
		known[a.PersonID] = a.PersonID != ""
	}
	for _, a := range there {
		if !known[a.PersonID] {
			continue // release brings them
		}
		err := t.SetAttendance(kept.ID, a.PersonID, func(v *data.Attendance) {
			v.Invited, v.Came = v.Invited || a.Invited, v.Came || a.Came
		})
		if err != nil {
			return 0, err
		}
		if err := remove(t, attendanceNoun(), a.ID); err != nil {
			return 0, err
		}
	}
	named := make(map[data.ID]bool)
	count := 0
	for _, a := range append(here, there...) {
		if a.Came && !named[a.PersonID] {
			count++
			named[a.PersonID] = a.PersonID != ""
		}
	}
	return max(most-count, 0), nil
}

func countNoted(attended []data.Attendance) (came int) {
	for _, a := range attended {
		if a.Came {
			came++
		}
	}
	return came
}

// appendPoints gives the points of one meeting a place behind those of another.
func (t *Tx) appendPoints(into, from data.ID) error {
	first, err := t.FindAgendaPoints(AgendaPointFilter{MeetingID: into})
	if err != nil {
		return err
	}
	after := 0
	for i := range first {
		after = max(after, first[i].Position+1)
	}
	points, err := t.FindAgendaPoints(AgendaPointFilter{MeetingID: from})
	for i := range points {
		if err == nil {
			err = t.UpdateAgendaPoint(points[i].ID, func(p *data.AgendaPoint) { p.Position = after + i })
		}
	}
	return err
}
