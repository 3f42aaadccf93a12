package store

import (
	"fmt"

	"kader/data"
)

// agendaPointTable and refColumn are named in erasure: a point may name a row that goes.
const (
	agendaPointTable = "agenda_point"
	refColumn        = "ref_id"
)

func agendaPointNoun() noun[data.AgendaPoint] {
	return noun[data.AgendaPoint]{
		table: agendaPointTable, order: "position, id",
		fields: func(p *data.AgendaPoint) (*data.Record, []field) {
			return &p.Record, []field{
				owner("meeting_id", &p.MeetingID, meetingTable),
				number("position", &p.Position),
				text("kind", &p.Kind),
				text(refColumn, &p.RefID),
				text("title", &p.Title),
				counted("minutes", &p.Minutes, data.LongestMinutes),
				text("outcome", &p.Outcome),
				text("note", &p.Note),
			}
		},
	}
}

// AgendaPointFilter chooses points. Zero fields choose all.
type AgendaPointFilter struct {
	IDs       []data.ID // nil is all
	MeetingID data.ID
}

func (f AgendaPointFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("meeting_id", f.MeetingID)
	return where
}

// FindAgendaPoint returns the point with the given id, or ErrNotFound.
func (t *Tx) FindAgendaPoint(id data.ID) (data.AgendaPoint, error) {
	return find(t, agendaPointNoun(), id)
}

// FindAgendaPoints returns the chosen points in their order.
func (t *Tx) FindAgendaPoints(f AgendaPointFilter) ([]data.AgendaPoint, error) {
	return findAll(t, agendaPointNoun(), f.filter())
}

// CreateAgendaPoint adds a point and fills in its record.
func (t *Tx) CreateAgendaPoint(p *data.AgendaPoint) error { return create(t, agendaPointNoun(), p) }

// UpdateAgendaPoint changes a point and logs the fields that got another value.
func (t *Tx) UpdateAgendaPoint(id data.ID, change func(*data.AgendaPoint)) error {
	return update(t, agendaPointNoun(), id, change)
}

// DeleteAgendaPoint deletes a point.
func (t *Tx) DeleteAgendaPoint(id data.ID) error { return remove(t, agendaPointNoun(), id) }

// SettleAgenda makes points of the lines that the agenda of a meeting had before there were points, before those
// that it has, and empties the text. Whoever changes the points of a meeting calls it first, in the same batch.
func (t *Tx) SettleAgenda(meeting data.ID) error {
	m, err := t.FindMeeting(meeting)
	if err != nil {
		return fmt.Errorf("settle agenda: %w", err)
	}
	var lines []*data.AgendaPoint
	for i, line := range data.TextLines(m.Agenda) {
		lines = append(lines, &data.AgendaPoint{MeetingID: meeting, Position: i, Title: line})
	}
	if len(lines) > 0 {
		points, err := t.FindAgendaPoints(AgendaPointFilter{MeetingID: meeting})
		if err != nil {
			return fmt.Errorf("settle agenda: %w", err)
		}
		for i := range points {
			err := t.UpdateAgendaPoint(points[i].ID, func(p *data.AgendaPoint) { p.Position = len(lines) + i })
			if err != nil {
				return fmt.Errorf("settle agenda: %w", err)
			}
		}
		if err := createMany(t, agendaPointNoun(), lines); err != nil {
			return err
		}
	}
	return t.UpdateMeeting(meeting, func(m *data.Meeting) { m.Agenda = "" })
}
