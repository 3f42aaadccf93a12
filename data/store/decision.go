package store

import "kader/data"

// decisionTable is named where tellings point to decisions.
const decisionTable = "decision"

func decisionNoun() noun[data.Decision] {
	return noun[data.Decision]{
		table: decisionTable, order: "held, id",
		fields: func(d *data.Decision) (*data.Record, []field) {
			return &d.Record, []field{
				text("kind", &d.Kind),
				day("held", &d.Day),
				text("words", &d.Text),
				reference("meeting_id", &d.MeetingID, meetingTable),
				reference("topic_id", &d.TopicID, topicTable),
				reference("goal_id", &d.GoalID, "goal"),
			}
		},
	}
}

// DecisionFilter chooses decisions and results. Zero fields choose all.
type DecisionFilter struct {
	IDs       []data.ID // nil is all
	MeetingID data.ID
	TopicID   data.ID
}

func (f DecisionFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("meeting_id", f.MeetingID)
	where.equal("topic_id", f.TopicID)
	return where
}

// FindDecision returns the decision with the given id, or ErrNotFound.
func (t *Tx) FindDecision(id data.ID) (data.Decision, error) { return find(t, decisionNoun(), id) }

// FindDecisions returns the chosen decisions, the earliest first.
func (t *Tx) FindDecisions(f DecisionFilter) ([]data.Decision, error) {
	return findAll(t, decisionNoun(), f.filter())
}

// CreateDecision adds a decision and fills in its record.
func (t *Tx) CreateDecision(d *data.Decision) error { return create(t, decisionNoun(), d) }

// UpdateDecision changes a decision and logs the fields that got another value.
func (t *Tx) UpdateDecision(id data.ID, change func(*data.Decision)) error {
	return update(t, decisionNoun(), id, change)
}

// DeleteDecision deletes a decision, and who tells whom of it.
func (t *Tx) DeleteDecision(id data.ID) error {
	if err := t.deleteOwned(decisionTable, id); err != nil {
		return err
	}
	return remove(t, decisionNoun(), id)
}
