package data

import "slices"

// Thread is what became of a topic, from what was heard to what was told back.
type Thread struct {
	Heard     []Heard
	Goals     []Goal
	Actions   []Action // for one of these goals, or for the topic itself
	Decisions []Decision
	Results   []Decision
	Told      []Telling
	Untold    []Telling // promised, and not told yet
}

// ThreadOf returns the thread of a topic, each part with the oldest first.
func ThreadOf(d *Dossier, topic ID) Thread {
	var t Thread
	if topic == "" {
		return t
	}
	for i := range d.Heard {
		if d.Heard[i].TopicID == topic {
			t.Heard = append(t.Heard, d.Heard[i])
		}
	}
	goals := make(map[ID]bool)
	for i := range d.Goals {
		if d.Goals[i].TopicID == topic {
			goals[d.Goals[i].ID] = true
			t.Goals = append(t.Goals, d.Goals[i])
		}
	}
	for i := range d.Actions {
		if a := &d.Actions[i]; a.TopicID == topic || goals[a.GoalID] {
			t.Actions = append(t.Actions, *a)
		}
	}
	t.addDecisions(d, topic, goals)
	slices.SortStableFunc(t.Heard, func(a, b Heard) int { return a.Day.Compare(b.Day) })
	slices.SortStableFunc(t.Actions, func(a, b Action) int { return compareKnown(a.Due, b.Due) })
	return t
}

// addDecisions adds what was decided and what came of it, with who tells whom.
func (t *Thread) addDecisions(d *Dossier, topic ID, goals map[ID]bool) {
	decided := make(map[ID]bool)
	for i := range d.Decisions {
		made := &d.Decisions[i]
		if made.TopicID != topic && !goals[made.GoalID] {
			continue
		}
		decided[made.ID] = true
		if made.Kind == DecisionResult {
			t.Results = append(t.Results, *made)
		} else {
			t.Decisions = append(t.Decisions, *made)
		}
	}
	for i := range d.Tellings {
		switch g := &d.Tellings[i]; {
		case !decided[g.DecisionID]:
		case g.Told.IsZero():
			t.Untold = append(t.Untold, *g)
		default:
			t.Told = append(t.Told, *g)
		}
	}
	byDay := func(a, b Decision) int { return a.Day.Compare(b.Day) }
	slices.SortStableFunc(t.Decisions, byDay)
	slices.SortStableFunc(t.Results, byDay)
	slices.SortStableFunc(t.Told, func(a, b Telling) int { return a.Told.Compare(b.Told) })
	slices.SortStableFunc(t.Untold, func(a, b Telling) int { return compareKnown(a.By, b.By) })
}
