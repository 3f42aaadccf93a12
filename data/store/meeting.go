package store

import "kader/data"

// meetingTable is named where meetings go, and are merged.
const meetingTable = "meeting"

func meetingNoun() noun[data.Meeting] {
	return noun[data.Meeting]{
		table: meetingTable, order: "held, id",
		fields: func(m *data.Meeting) (*data.Record, []field) {
			return &m.Record, []field{
				day("held", &m.Date),
				text("title", &m.Title),
				text("place", &m.Place),
				counted("present", &m.Present, data.MostPeople),
				text("agenda", &m.Agenda),
				text("summary", &m.Summary),
				text("kind", &m.Kind),
				text("state", &m.State),
				reference("unit_id", &m.UnitID, unitTable),
				text("starts", &m.Starts),
				counted("lasts", &m.Lasts, data.LongestMinutes),
				text("repeats", &m.Repeat),
				text("open_to", &m.Open),
				text("questions", &m.Questions),
				text("speakers", &m.Speakers),
				counted("others", &m.Others, data.MostPeople),
				counted("talks", &m.Talks, data.MostPeople),
				text("tool", &m.Tool),
				text("link", &m.Link),
				text("code", &m.Code),
			}
		},
	}
}

// MeetingFilter chooses meetings. Zero fields choose all.
type MeetingFilter struct {
	IDs []data.ID // nil is all
}

func (f MeetingFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	return where
}

// FindMeeting returns the meeting with the given id, or ErrNotFound.
func (t *Tx) FindMeeting(id data.ID) (data.Meeting, error) { return find(t, meetingNoun(), id) }

// FindMeetings returns the chosen meetings, the earliest first.
func (t *Tx) FindMeetings(f MeetingFilter) ([]data.Meeting, error) {
	return findAll(t, meetingNoun(), f.filter())
}

// CreateMeeting adds a meeting and fills in its record.
func (t *Tx) CreateMeeting(m *data.Meeting) error { return create(t, meetingNoun(), m) }

// UpdateMeeting changes a meeting and logs the fields that got another value.
func (t *Tx) UpdateMeeting(id data.ID, change func(*data.Meeting)) error {
	return update(t, meetingNoun(), id, change)
}

// DeleteMeeting deletes a meeting with its agenda and who was there. What was agreed, decided and heard there stays.
func (t *Tx) DeleteMeeting(id data.ID) error {
	if err := t.deleteOwned(meetingTable, id); err != nil {
		return err
	}
	if err := t.release(meetingTable, id, ""); err != nil {
		return err
	}
	return remove(t, meetingNoun(), id)
}
