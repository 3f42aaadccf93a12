package plan

import (
	"maps"

	"kader/app/forms"
	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// Add gives the keyboard to the line in which an action is agreed.
func (p *planPage) Add() { p.Frame.Focus(p.line.Entry) }

// OpenRow shows a topic, goal or action in the pane; of a decision what it is about.
func (p *planPage) OpenRow(id data.ID) {
	open := func(data.ID) {}
	p.Frame.View(func(tx *store.Tx) error {
		if _, err := tx.FindAction(id); err == nil {
			open = p.action.Open
			return nil
		}
		if _, err := tx.FindGoal(id); err == nil {
			open = p.goal.Open
			return nil
		}
		if d, err := tx.FindDecision(id); err == nil {
			open = func(data.ID) { p.openPlace(d) }
			return nil
		}
		_, err := tx.FindTopic(id)
		if err == nil {
			open = p.topic.detail.Open
		}
		return forms.IgnoreGone(err)
	})
	open(id) // outside, because it reads too
	p.Frame.FocusPage()
}

// openPlace shows the topic or goal of a decision.
func (p *planPage) openPlace(d data.Decision) {
	switch {
	case d.TopicID != "":
		p.topic.detail.Open(d.TopicID)
	case d.GoalID != "":
		p.goal.Open(d.GoalID)
	}
}

// ShowOnly unfolds every goal, so that all that is still to be done shows, where that is asked.
func (p *planPage) ShowOnly(what frame.Filter) {
	if p.unfold = what.Open; p.unfold && !p.Loader.Loading() {
		p.show()
	}
	p.Frame.FocusPage()
}

// Leaving implements frame.Returner.
func (p *planPage) Leaving(bool) (back func(frame.Page)) {
	open, unfold, row := maps.Clone(p.open), p.unfold, p.Side.Row()
	return func(page frame.Page) {
		other, ok := page.(*planPage)
		if !ok {
			return
		}
		if other.open, other.unfold = open, unfold; unfold || len(open) > 0 {
			other.Reload()
		}
		if row != "" {
			other.OpenRow(row)
		}
	}
}

func (p *planPage) onOpenAction(id data.ID) { p.action.Open(id) }

// onFold shows every action of a goal, or only the next steps.
func (p *planPage) onFold(goal data.ID) {
	p.open[goal] = !p.open[goal]
	p.Items.Keep(goal)
	p.show()
}

// onTopicLine adds a topic at the end of a lane.
func (p *planPage) onTopicLine(lane data.Lane) func(string) bool {
	return func(text string) bool {
		t := data.Topic{Title: text, Lane: lane, Position: len(p.Dossier.Topics) + 1}
		return p.Create("topic-created", &p.Items, func(tx *store.Tx) (data.ID, error) {
			err := tx.CreateTopic(&t)
			return t.ID, err
		})
	}
}

// onGoalLine adds a goal to a topic: "Half of Packing a member 1-6".
func (p *planPage) onGoalLine(t data.Topic) func(string) bool {
	return func(text string) bool {
		line := forms.ReadDatedLine(p.Frame.Lang, text, p.Frame.Today())
		if line.Title == "" {
			return false
		}
		g := data.Goal{
			TopicID: t.ID, Title: line.Title, Due: line.Due, Lane: p.laneOf(t.ID),
			Position: len(p.Dossier.Goals) + 1,
		}
		return p.Create("goal-created", &p.Items, func(tx *store.Tx) (data.ID, error) {
			err := tx.CreateGoal(&g)
			return g.ID, err
		})
	}
}

// laneOf returns the lane in which a topic stands now.
func (p *planPage) laneOf(topic data.ID) data.Lane {
	if t, found := p.Dossier.FindTopic(topic); found {
		return t.Lane
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
		return p.Agree(text, data.Action{GoalID: g.ID}, &p.Items)
	}
}

// onMoveTopic moves a topic, with its goals, to the other lane.
func (p *planPage) onMoveTopic(t data.Topic) {
	lane := otherLane(t.Lane)
	p.Items.Keep(t.ID)
	p.Frame.Update("topic-moved", func(tx *store.Tx) error {
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
	p.Items.Keep(g.ID)
	p.Frame.Update("goal-moved", func(tx *store.Tx) error {
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
	p.Frame.UpdateOfferingUndo("topic-deleted", func(tx *store.Tx) error { return tx.DeleteTopic(id) })
}

func (p *planPage) onDeleteGoal(id data.ID) {
	p.Frame.UpdateOfferingUndo("goal-deleted", func(tx *store.Tx) error { return tx.DeleteGoal(id) })
}

var (
	_ frame.Page      = (*planPage)(nil)
	_ frame.RowOpener = (*planPage)(nil)
	_ frame.Filterer  = (*planPage)(nil)
	_ frame.Adder     = (*planPage)(nil)
	_ frame.Leaver    = (*planPage)(nil)
	_ frame.Returner  = (*planPage)(nil)
)
