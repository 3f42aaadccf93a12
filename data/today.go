package data

import (
	"cmp"
	"slices"
)

// DueKind is the reason why something stands on the page Today.
type DueKind string

// The reasons, most urgent first.
const (
	DueActionOverdue   DueKind = "action-overdue"
	DueContact         DueKind = "contact"          // the day to make contact has come, agreed or of the track
	DueHireWithoutRep  DueKind = "hire-without-rep" // a colleague in the conversations whom nobody keeps in touch with
	DueAskAgain        DueKind = "ask-again"        // said no a year ago
	DueNewRep          DueKind = "new-rep"          // a new rep is to be called, met or told of a course
	DueMeetingHeld     DueKind = "meeting-held"     // a meeting whose day is over: was it held?
	DueTelling         DueKind = "telling"          // units have not heard of a decision or result
	DueAction          DueKind = "action"           // within DueWithin days
	DueGoalWithoutStep DueKind = "goal-without-step"
	DueDeadline        DueKind = "deadline"     // of an annual meeting, within DeadlineWithin days
	DueMeeting         DueKind = "meeting"      // within DueWithin days
	DueNextMeeting     DueKind = "next-meeting" // a series of meetings without a next one
	DueTermEnds        DueKind = "term-ends"    // within EndingWithin days
	DueExport          DueKind = "export"       // something that went out is to be destroyed
	DueListFile        DueKind = "list-file"    // the file of a list that was read is still to be destroyed
)

// dueOrder lists the reasons in the order of the page.
func dueOrder() []DueKind {
	return []DueKind{
		DueActionOverdue, DueContact, DueHireWithoutRep, DueAskAgain, DueNewRep, DueMeetingHeld, DueTelling, DueAction,
		DueGoalWithoutStep, DueDeadline, DueMeeting, DueNextMeeting, DueTermEnds, DueExport, DueListFile,
	}
}

// DueWithin is the number of days ahead within which an action or meeting counts as due.
const DueWithin = 14

// DeadlineWithin is the number of days ahead within which a deadline of an annual meeting is said. It is more than a
// month, so that a group that looks once a month reads it in time.
const DeadlineWithin = 35

// Due is one thing that waits for the group.
type Due struct {
	Kind  DueKind
	Date  Date // zero where none was agreed
	Title string
	Who   string
	RefID ID // the action, person, goal, meeting, post, decision, export or list

	Deadline DeadlineKind // of a DueDeadline only
}

// FindDue lists what is due on the given day: by kind in order of urgency, then by date.
func FindDue(d *Dossier, today Date) []Due {
	due := slices.Concat(dueActions(d.Actions, today), duePeople(d.People, d.Tracks(), today), dueNewReps(d, today),
		dueHeld(d.Meetings, today), dueTellings(d, today), dueGoals(d.Goals, d.Actions),
		dueDeadlines(d.Meetings, today), dueMeetings(d.Meetings, today), dueNextMeetings(d.Meetings, today),
		dueTerms(d, today), dueExports(d, today), dueFiles(d.Lists))
	rank := make(map[DueKind]int)
	for i, kind := range dueOrder() {
		rank[kind] = i
	}
	slices.SortStableFunc(due, func(a, b Due) int {
		return cmp.Or(cmp.Compare(rank[a.Kind], rank[b.Kind]), a.Date.Compare(b.Date))
	})
	return due
}

func dueActions(actions []Action, today Date) []Due {
	var due []Due
	for _, a := range actions {
		item := Due{Date: a.Due, Title: a.Title, Who: a.Who, RefID: a.ID}
		switch {
		case a.Overdue(today):
			item.Kind = DueActionOverdue
		case a.Pending() && !a.Due.IsZero() && a.Due.DaysSince(today) <= DueWithin:
			item.Kind = DueAction
		default:
			continue
		}
		due = append(due, item)
	}
	return due
}

func duePeople(people []Person, tracks Tracks, today Date) []Due {
	names := make(map[ID]string)
	for _, p := range people {
		if p.HasRole(RoleRep) {
			names[p.ID] = p.Full()
		}
	}
	var due []Due
	for _, p := range people {
		item := Due{Title: p.Full(), Who: names[p.RepID], RefID: p.ID}
		switch {
		case p.Left(today):
			continue
		case p.State == FollowNo && !p.Next.IsZero() && p.Next.Compare(today) <= 0:
			item.Kind, item.Date = DueAskAgain, p.Next
		case !p.State.Open():
			continue
		case p.RepID == "":
			item.Kind, item.Date = DueHireWithoutRep, p.Start
		case tracks.NextDay(&p).Compare(today) <= 0:
			item.Kind, item.Date = DueContact, tracks.NextDay(&p)
		default:
			continue
		}
		due = append(due, item)
	}
	return due
}

func dueGoals(goals []Goal, actions []Action) []Due {
	var due []Due
	for _, g := range GoalsWithoutStep(goals, actions) {
		due = append(due, Due{Kind: DueGoalWithoutStep, Date: g.Due, Title: g.Title, RefID: g.ID})
	}
	return due
}

// GoalsWithoutStep returns the goals of now that are not reached and have no pending action.
func GoalsWithoutStep(goals []Goal, actions []Action) []Goal {
	pending := make(map[ID]bool)
	for i := range actions {
		if actions[i].Pending() {
			pending[actions[i].GoalID] = true
		}
	}
	var without []Goal
	for _, g := range goals {
		if g.Lane == LaneNow && g.Reached.IsZero() && !pending[g.ID] {
			without = append(without, g)
		}
	}
	return without
}

// dueExports lists what went out and is to be destroyed by now. Its title is the kind of report, and
// Who the rep whose list it is.
func dueExports(d *Dossier, today Date) []Due {
	names := make(map[ID]string)
	for i := range d.Exports {
		names[d.Exports[i].RepID] = ""
	}
	for i := range d.People {
		if _, wanted := names[d.People[i].ID]; wanted {
			names[d.People[i].ID] = d.People[i].Full()
		}
	}
	var due []Due
	for i := range d.Exports {
		if e := &d.Exports[i]; e.Waits(today) {
			due = append(due, Due{Kind: DueExport, Date: e.DestroyBy, Title: e.Kind, Who: names[e.RepID], RefID: e.ID})
		}
	}
	return due
}

// dueFiles lists the files of lists that nobody said were destroyed, each file once.
func dueFiles(lists []List) []Due {
	var due []Due
	seen := make(map[string]bool)
	for i := range lists {
		l := &lists[i]
		if !l.Destroyed.IsZero() || l.Hash != "" && seen[l.Hash] {
			continue
		}
		seen[l.Hash] = true
		due = append(due, Due{Kind: DueListFile, Date: l.Received, Title: l.File, RefID: l.ID})
	}
	return due
}

// MaxNextSteps is the number of next steps that a goal shows: one or two can always be found, and
// a group with more does none of them.
const MaxNextSteps = 2

// NextSteps returns the pending actions of a goal that come first, at most
// MaxNextSteps: soonest first, those without a date last.
func NextSteps(actions []Action, goalID ID) []Action {
	var steps []Action
	for _, a := range actions {
		if a.GoalID == goalID && a.Pending() {
			steps = append(steps, a)
		}
	}
	slices.SortStableFunc(steps, func(a, b Action) int {
		return cmp.Or(compareKnown(a.Due, b.Due), cmp.Compare(a.Position, b.Position))
	})
	return steps[:min(len(steps), MaxNextSteps)]
}
