package store

import "kader/data"

func agendaPointNoun() noun[data.AgendaPoint] {
	return noun[data.AgendaPoint]{
		table: "agenda_point", order: "position, id",
		fields: func(p *data.AgendaPoint) (*data.Record, []field) {
			return &p.Record, []field{
				reference("meeting_id", &p.MeetingID, "meeting"),
				number("position", &p.Position),
				text("kind", &p.Kind),
				text("ref_id", &p.RefID),
				text("title", &p.Title),
				number("minutes", &p.Minutes),
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
