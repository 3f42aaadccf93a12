package store

import "kader/data"

func goalNoun() noun[data.Goal] {
	return noun[data.Goal]{
		table: "goal", order: "position, id",
		fields: func(g *data.Goal) (*data.Record, []field) {
			return &g.Record, []field{
				reference("topic_id", &g.TopicID, "topic"),
				text("title", &g.Title),
				text("indicator", &g.Indicator),
				text("baseline", &g.Baseline),
				text("target", &g.Target),
				day("due", &g.Due),
				text("lane", &g.Lane),
				day("reached", &g.Reached),
				number("position", &g.Position),
			}
		},
	}
}

// GoalFilter chooses goals. Zero fields choose all.
type GoalFilter struct {
	IDs     []data.ID // nil is all
	TopicID data.ID
}

func (f GoalFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("topic_id", f.TopicID)
	return where
}

// FindGoal returns the goal with the given id, or ErrNotFound.
func (t *Tx) FindGoal(id data.ID) (data.Goal, error) { return find(t, goalNoun(), id) }

// FindGoals returns the chosen goals in the order of the plan.
func (t *Tx) FindGoals(f GoalFilter) ([]data.Goal, error) {
	return findAll(t, goalNoun(), f.filter())
}

// CreateGoal adds a goal and fills in its record.
func (t *Tx) CreateGoal(g *data.Goal) error { return create(t, goalNoun(), g) }

// UpdateGoal changes a goal and logs the fields that got another value.
func (t *Tx) UpdateGoal(id data.ID, change func(*data.Goal)) error {
	return update(t, goalNoun(), id, change)
}

// DeleteGoal deletes a goal. Its actions stay, without a goal.
func (t *Tx) DeleteGoal(id data.ID) error {
	if err := t.release("goal", id, ""); err != nil {
		return err
	}
	return remove(t, goalNoun(), id)
}
