package app

import (
	"cmp"

	"kader/data"
	"kader/data/store"
)

// add gives the keyboard to the line in which an action is agreed.
func (p *planPage) add() { p.app.focus(p.line.entry) }

func (p *planPage) leave() bool { return p.side.leave() }

// openRow shows a topic, goal or action in the pane.
func (p *planPage) openRow(id data.ID) {
	open := func(data.ID) {}
	p.app.view(func(tx *store.Tx) error {
		if _, err := tx.FindAction(id); err == nil {
			open = p.action.detail.open
			return nil
		}
		if _, err := tx.FindGoal(id); err == nil {
			open = p.goal.open
			return nil
		}
		_, err := tx.FindTopic(id)
		if err == nil {
			open = p.topic.open
		}
		return ignoreGone(err)
	})
	open(id) // outside, because it reads too
	p.app.focusPage()
}

func (p *planPage) onOpenAction(id data.ID) { p.action.detail.open(id) }

// onFold shows every action of a goal, or only the next steps.
func (p *planPage) onFold(goal data.ID) {
	p.open[goal] = !p.open[goal]
	p.items.keep(goal)
	p.show()
}

// onTopicLine adds a topic at the end of a lane.
func (p *planPage) onTopicLine(lane data.Lane) func(string) bool {
	return func(text string) bool {
		t := data.Topic{Title: text, Lane: lane, LastHeard: p.app.today(), Position: len(p.dossier.Topics) + 1}
		return p.app.update("topic-created", func(tx *store.Tx) error { return tx.CreateTopic(&t) })
	}
}

// onGoalLine adds a goal to a topic: "Half of Packing a member 1-6".
func (p *planPage) onGoalLine(t data.Topic) func(string) bool {
	return func(text string) bool {
		line := readLine(p.app.lang, text, p.app.today(), nil)
		if line.Title == "" {
			return false
		}
		g := data.Goal{
			TopicID: t.ID, Title: line.Title, Due: line.Due, Lane: p.laneOf(t.ID),
			Position: len(p.dossier.Goals) + 1,
		}
		return p.app.update("goal-created", func(tx *store.Tx) error { return tx.CreateGoal(&g) })
	}
}

// laneOf returns the lane in which a topic stands now.
func (p *planPage) laneOf(topic data.ID) data.Lane {
	for _, t := range p.dossier.Topics {
		if t.ID == topic {
			return t.Lane
		}
	}
	return data.LaneNow
}

// onActionLine agrees an action for a goal: "Make a flyer @Joost 12-11". The line of
// a goal stays for the next action, also once the goal has a step.
func (p *planPage) onActionLine(g data.Goal) func(string) bool {
	return func(text string) bool {
		if g.ID != "" {
			p.enter = entryAction(g.ID)
		}
		return agree(p.app, text, repNames(p.reps, p.app.today()), data.Action{GoalID: g.ID, Position: len(p.dossier.Actions) + 1})
	}
}

// agree adds the action that was typed in one line. draft says where it belongs.
func agree(a *App, text string, reps []repName, draft data.Action) bool {
	line := readLine(a.lang, text, a.today(), reps)
	if line.Title == "" {
		return false
	}
	draft.Title, draft.Who, draft.RepID, draft.Due = line.Title, line.Who, line.RepID, line.Due
	draft.Status = cmp.Or(draft.Status, data.ActionOpen)
	return a.update("action-created", func(tx *store.Tx) error { return tx.CreateAction(&draft) })
}

// onMoveTopic moves a topic, with its goals, to the other lane.
func (p *planPage) onMoveTopic(t data.Topic) {
	lane := otherLane(t.Lane)
	p.items.keep(t.ID)
	p.app.update("topic-moved", func(tx *store.Tx) error {
		if err := tx.UpdateTopic(t.ID, func(v *data.Topic) { v.Lane = lane }); err != nil {
			return err
		}
		goals, err := tx.FindGoals(store.GoalFilter{TopicID: t.ID})
		if err != nil {
			return err
		}
		for _, g := range goals {
			if err := tx.UpdateGoal(g.ID, func(v *data.Goal) { v.Lane = lane }); err != nil {
				return err
			}
		}
		return nil
	})
}

func (p *planPage) onMoveGoal(g data.Goal) {
	p.items.keep(g.ID)
	p.app.update("goal-moved", func(tx *store.Tx) error {
		return tx.UpdateGoal(g.ID, func(v *data.Goal) { v.Lane = otherLane(v.Lane) })
	})
}

func otherLane(lane data.Lane) data.Lane {
	if lane == data.LaneNow {
		return data.LaneLong
	}
	return data.LaneNow
}

func (p *planPage) onDeleteTopic(id data.ID) {
	p.app.take("topic-deleted", func(tx *store.Tx) error { return tx.DeleteTopic(id) })
}

func (p *planPage) onDeleteGoal(id data.ID) {
	p.app.take("goal-deleted", func(tx *store.Tx) error { return tx.DeleteGoal(id) })
}

var (
	_ page      = (*planPage)(nil)
	_ rowOpener = (*planPage)(nil)
	_ adder     = (*planPage)(nil)
	_ leaver    = (*planPage)(nil)
)
