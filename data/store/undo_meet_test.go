package store

import (
	"errors"

	"kader/data"
)

// meet does something with posts, topics and meetings.
func (w *worker) meet(d *data.Dossier, p *data.Person) string {
	what := []string{"post", "heard", "meeting", "telling", "candidate", "gone", "units", "merge"}[w.IntN(8)]
	w.do(what, func(tx *Tx) error {
		switch {
		case what == "post" && len(d.Units) > 0:
			units := []data.ID{d.Units[w.IntN(len(d.Units))].ID}
			return tx.CreatePost(&data.Post{PersonID: p.ID, Kind: data.PostKinds()[w.IntN(7)], UnitIDs: units, From: data.NewDate(2026, 10, 1+w.IntN(9))})
		case what == "heard" && len(d.Topics) > 0:
			return tx.CreateHeard(&data.Heard{TopicID: d.Topics[0].ID, RepID: p.ID, Day: data.NewDate(2026, 11, 1+w.IntN(9)), Heat: w.IntN(4)})
		case what == "telling" && len(d.Decisions) > 0 && len(d.Units) > 0:
			unit := d.Units[w.IntN(len(d.Units))].ID
			return tx.CreateTelling(&data.Telling{DecisionID: d.Decisions[0].ID, UnitID: unit, RepID: p.ID, Told: data.NewDate(2026, 11, w.IntN(2))})
		case what == "candidate":
			return tx.CreateCandidate(&data.Candidate{PersonID: p.ID, Why: w.word(), AskerID: w.person(d).ID})
		case what == "gone" && len(d.Posts) > 0:
			return tx.DeletePost(d.Posts[w.IntN(len(d.Posts))].ID)
		case what == "gone":
			return w.cancel(tx, d, p)
		case what == "units" && len(d.Posts) > 0 && len(d.Units) > 0:
			return tx.UpdatePost(d.Posts[0].ID, func(p *data.Post) { p.UnitIDs = append(p.UnitIDs, d.Units[w.IntN(len(d.Units))].ID) })
		}
		return w.hold(tx, d, p)
	})
	return what
}

// cancel deletes a meeting where there are two, or holds one.
func (w *worker) cancel(tx *Tx, d *data.Dossier, p *data.Person) error {
	if len(d.Meetings) > 1 {
		return tx.DeleteMeeting(d.Meetings[0].ID)
	}
	return w.hold(tx, d, p)
}

// hold holds a meeting about a topic.
func (w *worker) hold(tx *Tx, d *data.Dossier, p *data.Person) error {
	m, o := data.Meeting{Title: w.word(), Date: data.NewDate(2026, 11, 1+w.IntN(9))}, data.Topic{Title: w.word()}
	if err := errors.Join(tx.CreateMeeting(&m), tx.CreateTopic(&o)); err != nil {
		return err
	}
	point := data.AgendaPoint{MeetingID: m.ID, Kind: data.PointTopic, RefID: o.ID}
	if len(d.Posts) > 0 {
		point.RefID = d.Posts[0].ID
	}
	return errors.Join(
		tx.CreateAgendaPoint(&point), tx.SetAttendance(m.ID, p.ID, func(a *data.Attendance) { a.Came = true }),
		tx.CreateDecision(&data.Decision{Text: w.word(), MeetingID: m.ID, TopicID: o.ID}),
	)
}
