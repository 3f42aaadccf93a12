package data_test

import (
	"reflect"
	"testing"

	"kader/data"
)

func TestWhatTheGroupWillWorkOn(t *testing.T) {
	action := func(id, goal, meeting, due string, status data.ActionStatus) data.Action {
		return data.Action{
			Record: data.Record{ID: data.ID(id)}, GoalID: data.ID(goal), MeetingID: data.ID(meeting), Due: day(t, due), Status: status,
		}
	}
	goal := func(id string, lane data.Lane, reached string) data.Goal {
		return data.Goal{Record: data.Record{ID: data.ID(id)}, Lane: lane, Reached: day(t, reached)}
	}
	d := &data.Dossier{
		Goals: []data.Goal{
			goal("three", data.LaneNow, ""), goal("none", data.LaneNow, ""), goal("reached", data.LaneNow, "2026-11-01"),
			goal("long", data.LaneLong, ""), goal("long without", data.LaneLong, ""),
		},
		Actions: []data.Action{
			action("third", "three", "m", "", data.ActionOpen), action("second", "three", "", "2026-12-01", data.ActionDoing),
			action("first", "three", "", "2026-11-20", data.ActionOpen), action("done", "none", "m", "", data.ActionDone),
			action("of reached", "reached", "m", "", data.ActionOpen), action("of long", "long", "", "", data.ActionOpen),
			action("loose", "", "m", "", data.ActionOpen), action("loose elsewhere", "", "n", "", data.ActionOpen),
			action("of a goal that is gone", "gone", "m", "", data.ActionOpen), action("dropped", "", "m", "", data.ActionDropped),
		},
	}
	shown := func(m *data.Meeting) (lines [][]string) {
		for _, g := range data.WhatWeWorkOn(d, m) {
			lines = append(lines, append([]string{string(g.Goal.ID)}, idsOf(g.Steps, func(a data.Action) data.ID { return a.ID })...))
		}
		return lines
	}
	goals := [][]string{{"three", "first", "second"}, {"none"}, {"long", "of long"}}
	if got := shown(nil); !reflect.DeepEqual(got, goals) {
		t.Errorf("of the whole plan: %v", got)
	}
	want := append(goals, []string{"", "of reached", "loose", "of a goal that is gone"})
	if got := shown(&data.Meeting{Record: data.Record{ID: "m"}}); !reflect.DeepEqual(got, want) {
		t.Errorf("after the meeting: %v, want %v", got, want)
	}
	if got := shown(&data.Meeting{}); !reflect.DeepEqual(got, goals) {
		t.Errorf("after a meeting that is not kept yet: %v", got)
	}
}
