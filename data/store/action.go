package store

import "kader/data"

// actionTable is named in erasure, where an action has a rule of its own.
const actionTable = "action"

func actionNoun() noun[data.Action] {
	return noun[data.Action]{
		table: actionTable, order: "position, id",
		fields: func(a *data.Action) (*data.Record, []field) {
			return &a.Record, []field{
				reference("goal_id", &a.GoalID, "goal"),
				reference("meeting_id", &a.MeetingID, "meeting"),
				reference("topic_id", &a.TopicID, "topic"),
				text("title", &a.Title),
				text("who", &a.Who),
				reference("rep_id", &a.RepID, "person"),
				day("due", &a.Due),
				text("status", &a.Status),
				day("done", &a.Done),
				number("position", &a.Position),
			}
		},
	}
}

// ActionFilter chooses actions. Zero fields choose all.
type ActionFilter struct {
	IDs       []data.ID // nil is all
	GoalID    data.ID
	MeetingID data.ID
	RepID     data.ID
}

func (f ActionFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("goal_id", f.GoalID)
	where.equal("meeting_id", f.MeetingID)
	where.equal("rep_id", f.RepID)
	return where
}

// FindAction returns the action with the given id, or ErrNotFound.
func (t *Tx) FindAction(id data.ID) (data.Action, error) { return find(t, actionNoun(), id) }

// FindActions returns the chosen actions in the order of the plan.
func (t *Tx) FindActions(f ActionFilter) ([]data.Action, error) {
	return findAll(t, actionNoun(), f.filter())
}

// CreateAction adds an action and fills in its record.
func (t *Tx) CreateAction(a *data.Action) error { return create(t, actionNoun(), a) }

// UpdateAction changes an action and logs the fields that got another value.
func (t *Tx) UpdateAction(id data.ID, change func(*data.Action)) error {
	return update(t, actionNoun(), id, change)
}

// DeleteAction deletes an action.
func (t *Tx) DeleteAction(id data.ID) error {
	return remove(t, actionNoun(), id)
}
