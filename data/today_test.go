package data_test

import (
	"testing"

	"kader/data"
)

func TestFindDueListsTheMostUrgentFirst(t *testing.T) {
	today := data.NewDate(2026, 11, 22)
	action := func(id string, due data.Date, status data.ActionStatus, goal data.ID) data.Action {
		return data.Action{Record: data.Record{ID: data.ID(id)}, Title: id, Due: due, Status: status, GoalID: goal}
	}
	hire := person("hire", "Nieuw", "", "Hier")
	hire.State, hire.Start = data.FollowNew, data.NewDate(2026, 11, 1)
	call := person("call", "Bel", "", "Mij")
	call.State, call.RepID, call.Next = data.FollowContacted, "rep", today
	rep := person("rep", "Joost", "", "Kader")
	rep.Roles = []data.Role{data.RoleRep}
	never := person("never", "Nooit", "", "Meer")
	never.State = data.FollowDoNotContact
	d := &data.Dossier{
		People: []data.Person{hire, call, rep, never},
		Goals: []data.Goal{
			{Record: data.Record{ID: "g1"}, Title: "zonder stap", Lane: data.LaneNow},
			{Record: data.Record{ID: "g2"}, Title: "met stap", Lane: data.LaneNow},
			{Record: data.Record{ID: "g3"}, Title: "later", Lane: data.LaneLong},
		},
		Actions: []data.Action{
			action("soon", today.AddDays(3), data.ActionOpen, "g2"), action("late", today.AddDays(-1), data.ActionDoing, "g2"),
			action("done", today.AddDays(-9), data.ActionDone, ""), action("far", today.AddDays(60), data.ActionOpen, ""),
		},
		Meetings: []data.Meeting{
			{Record: data.Record{ID: "m1"}, Date: today.AddDays(5), Title: "Kaderavond"}, {Record: data.Record{ID: "m2"}, Date: today.AddDays(-5)},
		},
	}
	want := []struct {
		kind data.DueKind
		ref  data.ID
	}{
		{data.DueActionOverdue, "late"},
		{data.DueContact, "call"},
		{data.DueHireWithoutRep, "hire"},
		{data.DueAction, "soon"},
		{data.DueGoalWithoutStep, "g1"},
		{data.DueMeeting, "m1"},
	}
	due := data.FindDue(d, today)
	if len(due) != len(want) {
		t.Fatalf("got %d items: %+v", len(due), due)
	}
	for i, w := range want {
		if due[i].Kind != w.kind || due[i].RefID != w.ref {
			t.Errorf("item %d is %s of %s, want %s of %s", i, due[i].Kind, due[i].RefID, w.kind, w.ref)
		}
	}
	if due[1].Who != "Joost Kader" {
		t.Errorf("a contact names who keeps in touch, got %q", due[1].Who)
	}
}

func TestAGoalShowsAtMostTwoNextStepsSoonestFirst(t *testing.T) {
	actions := []data.Action{
		{Title: "no date", GoalID: "g", Status: data.ActionOpen},
		{Title: "later", GoalID: "g", Status: data.ActionOpen, Due: data.NewDate(2027, 1, 1)},
		{Title: "done", GoalID: "g", Status: data.ActionDone, Due: data.NewDate(2026, 1, 1)},
		{Title: "first", GoalID: "g", Status: data.ActionDoing, Due: data.NewDate(2026, 12, 1)},
		{Title: "other goal", GoalID: "h", Status: data.ActionOpen, Due: data.NewDate(2026, 1, 1)},
	}
	steps := data.NextSteps(actions, "g")
	if len(steps) != 2 || steps[0].Title != "first" || steps[1].Title != "later" {
		t.Errorf("got %+v", steps)
	}
}
