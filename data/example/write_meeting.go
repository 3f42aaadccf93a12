package example

import "kader/data"

// posts are written with the people of the first change: who has which, and since when.
func (f *filling) posts() error {
	return putAll(f, f.d.Posts, f.tx.CreatePost, func(p *data.Post) *data.Record {
		p.PersonID = f.ids[p.PersonID]
		for i, unit := range p.UnitIDs {
			p.UnitIDs[i] = f.ids[unit]
		}
		return &p.Record
	})
}

func (f *filling) candidates() error {
	return putAll(f, f.d.Candidates, f.tx.CreateCandidate, func(c *data.Candidate) *data.Record {
		c.PersonID, c.AskerID = f.ids[c.PersonID], f.ids[c.AskerID]
		return &c.Record
	})
}

func (f *filling) meetings() error {
	return putAll(f, f.d.Meetings, f.tx.CreateMeeting, func(m *data.Meeting) *data.Record {
		m.UnitID = f.ids[m.UnitID]
		return &m.Record
	})
}

func (f *filling) points() error {
	return putAll(f, f.d.Points, f.tx.CreateAgendaPoint, func(p *data.AgendaPoint) *data.Record {
		p.MeetingID, p.RefID = f.ids[p.MeetingID], f.ids[p.RefID]
		return &p.Record
	})
}

func (f *filling) attended() error {
	for _, a := range f.d.Attended {
		err := f.tx.SetAttendance(f.ids[a.MeetingID], f.ids[a.PersonID], func(made *data.Attendance) {
			made.Invited, made.Came = a.Invited, a.Came
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *filling) heard() error {
	return putAll(f, f.d.Heard, f.tx.CreateHeard, func(h *data.Heard) *data.Record {
		h.TopicID, h.UnitID, h.RepID, h.MeetingID = f.ids[h.TopicID], f.ids[h.UnitID], f.ids[h.RepID], f.ids[h.MeetingID]
		return &h.Record
	})
}

func (f *filling) decisions() error {
	return putAll(f, f.d.Decisions, f.tx.CreateDecision, func(d *data.Decision) *data.Record {
		d.MeetingID, d.TopicID, d.GoalID = f.ids[d.MeetingID], f.ids[d.TopicID], f.ids[d.GoalID]
		return &d.Record
	})
}

func (f *filling) tellings() error {
	return putAll(f, f.d.Tellings, f.tx.CreateTelling, func(g *data.Telling) *data.Record {
		g.DecisionID, g.UnitID, g.RepID = f.ids[g.DecisionID], f.ids[g.UnitID], f.ids[g.RepID]
		return &g.Record
	})
}
