package data

// GoalSteps is a goal with its next steps, or the steps that are for no goal: then Goal is the zero one.
type GoalSteps struct {
	Goal  Goal
	Steps []Action
}

// WhatWeWorkOn returns what the group will work on: each goal that is not reached with at most MaxNextSteps next steps,
// in the order of the plan. A goal of now is there without a step too, so that its lack shows; one of the long
// agenda only with a step. Last come the pending actions of the given meeting that are for none of these goals.
// meeting may be nil.
func WhatWeWorkOn(d *Dossier, meeting *Meeting) []GoalSteps {
	of := actionsOfGoals(d.Actions)
	var work []GoalSteps
	shown := make(map[ID]bool)
	for i := range d.Goals {
		g := d.Goals[i]
		if !g.Reached.IsZero() {
			continue
		}
		steps := NextSteps(of[g.ID], g.ID)
		if g.Lane != LaneNow && len(steps) == 0 {
			continue
		}
		shown[g.ID] = true
		work = append(work, GoalSteps{Goal: g, Steps: steps})
	}
	if meeting == nil {
		return work
	}
	var loose []Action
	for _, a := range d.Actions {
		if a.MeetingID == meeting.ID && a.MeetingID != "" && a.Pending() && !shown[a.GoalID] {
			loose = append(loose, a)
		}
	}
	if len(loose) > 0 {
		work = append(work, GoalSteps{Steps: loose})
	}
	return work
}

// actionsOfGoals returns the actions by their goal, so that the steps of many goals are found in one pass.
func actionsOfGoals(actions []Action) map[ID][]Action {
	of := make(map[ID][]Action)
	for _, a := range actions {
		if a.GoalID != "" {
			of[a.GoalID] = append(of[a.GoalID], a)
		}
	}
	return of
}
