package plan

import (
	"cmp"
	"slices"

	"kader/app/forms"
	"kader/data"
)

// planTopic is one card of the plan: a topic with its goals, or the goals that
// belong to no topic of that lane.
type planTopic struct {
	Topic data.Topic // zero for goals and actions of no topic
	Goals []planGoal
}

// planGoal is a goal with what is to be done for it.
type planGoal struct {
	Goal    data.Goal
	Steps   []data.Action // the next steps, at most data.MaxNextSteps
	Later   []data.Action // pending, behind the next steps
	Past    []data.Action // done or dropped, latest first
	NoSteps bool          // not reached, and nothing to do for it
}

// planRows arranges the plan of one lane. A goal stands in its own lane under its
// topic; where the topic stands in the other lane, the goal stands without topic.
func planRows(d *data.Dossier, lane data.Lane) []planTopic {
	var rows []planTopic
	place := make(map[data.ID]int)
	for _, t := range d.Topics {
		if t.Lane == lane {
			place[t.ID] = len(rows)
			rows = append(rows, planTopic{Topic: t})
		}
	}
	var loose planTopic
	for _, g := range reachedLast(d.Goals) {
		if g.Lane != lane {
			continue
		}
		goal := newPlanGoal(g, d.Actions)
		if i, ok := place[g.TopicID]; ok {
			rows[i].Goals = append(rows[i].Goals, goal)
		} else {
			loose.Goals = append(loose.Goals, goal)
		}
	}
	if len(loose.Goals) > 0 {
		rows = append(rows, loose)
	}
	return rows
}

// reachedLast puts the goals that were reached behind those that were not.
func reachedLast(goals []data.Goal) []data.Goal {
	return slices.SortedStableFunc(slices.Values(goals), func(a, b data.Goal) int {
		return cmp.Compare(forms.BoolRank(!a.Reached.IsZero()), forms.BoolRank(!b.Reached.IsZero()))
	})
}

// newPlanGoal sorts the actions of a goal into next steps, later and past.
func newPlanGoal(g data.Goal, actions []data.Action) planGoal {
	row := planGoal{Goal: g, Steps: data.NextSteps(actions, g.ID)}
	for _, a := range actions {
		switch {
		case a.GoalID != g.ID || slices.ContainsFunc(row.Steps, func(s data.Action) bool { return s.ID == a.ID }):
		case a.Pending():
			row.Later = append(row.Later, a)
		default:
			row.Past = append(row.Past, a)
		}
	}
	sortByDue(row.Later)
	slices.SortStableFunc(row.Past, func(a, b data.Action) int { return b.Done.Compare(a.Done) })
	row.NoSteps = g.Reached.IsZero() && len(row.Steps) == 0
	return row
}

// looseActions returns the pending actions that belong to no goal, soonest first.
func looseActions(d *data.Dossier) []data.Action {
	known := make(map[data.ID]bool, len(d.Goals))
	for _, g := range d.Goals {
		known[g.ID] = true
	}
	var loose []data.Action
	for _, a := range d.Actions {
		if !known[a.GoalID] && a.Pending() {
			loose = append(loose, a)
		}
	}
	sortByDue(loose)
	return loose
}

// sortByDue puts the soonest first and those without a day last.
func sortByDue(actions []data.Action) {
	slices.SortStableFunc(actions, func(a, b data.Action) int {
		switch {
		case a.Due.IsZero() && b.Due.IsZero():
			return cmp.Compare(a.Position, b.Position)
		case a.Due.IsZero():
			return 1
		case b.Due.IsZero():
			return -1
		}
		return cmp.Or(a.Due.Compare(b.Due), cmp.Compare(a.Position, b.Position))
	})
}
