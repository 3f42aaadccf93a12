package store

import "kader/data"

// heardTable is named where a topic of before there was a log comes back.
const heardTable = "heard"

func heardNoun() noun[data.Heard] {
	return noun[data.Heard]{
		table: heardTable, order: "held, id",
		fields: func(h *data.Heard) (*data.Record, []field) {
			return &h.Record, []field{
				owner("topic_id", &h.TopicID, topicTable),
				reference("unit_id", &h.UnitID, unitTable),
				day("held", &h.Day),
				counted("people", &h.People, data.MostPeople),
				counted("heat", &h.Heat, data.HottestHeat),
				reference("rep_id", &h.RepID, personTable),
				text("source", &h.Source),
				reference("meeting_id", &h.MeetingID, meetingTable),
			}
		},
	}
}

// HeardFilter chooses entries of the topic log. Zero fields choose all.
type HeardFilter struct {
	IDs       []data.ID // nil is all
	TopicID   data.ID
	MeetingID data.ID
	RepID     data.ID
}

func (f HeardFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("topic_id", f.TopicID)
	where.equal("meeting_id", f.MeetingID)
	where.equal("rep_id", f.RepID)
	return where
}

// FindHeardEntry returns the entry with the given id, or ErrNotFound.
func (t *Tx) FindHeardEntry(id data.ID) (data.Heard, error) { return find(t, heardNoun(), id) }

// FindHeard returns the chosen entries, the earliest first.
func (t *Tx) FindHeard(f HeardFilter) ([]data.Heard, error) {
	return findAll(t, heardNoun(), f.filter())
}

// CreateHeard adds an entry and fills in its record.
func (t *Tx) CreateHeard(h *data.Heard) error { return create(t, heardNoun(), h) }

// UpdateHeard changes an entry and logs the fields that got another value.
func (t *Tx) UpdateHeard(id data.ID, change func(*data.Heard)) error {
	return update(t, heardNoun(), id, change)
}

// DeleteHeard deletes an entry.
func (t *Tx) DeleteHeard(id data.ID) error { return remove(t, heardNoun(), id) }
