package data_test

import (
	"reflect"
	"testing"

	"kader/data"
)

func TestTheThreadOfATopic(t *testing.T) {
	record := func(id string) data.Record { return data.Record{ID: data.ID(id)} }
	d := &data.Dossier{
		Heard: []data.Heard{
			{Record: record("h2"), TopicID: "cold", Day: day(t, "2026-11-01")},
			{Record: record("h1"), TopicID: "cold", Day: day(t, "2026-10-01")},
			{Record: record("h3"), TopicID: "other"},
		},
		Goals: []data.Goal{{Record: record("g1"), TopicID: "cold"}, {Record: record("g2"), TopicID: "other"}, {Record: record("g3")}},
		Actions: []data.Action{
			{Record: record("a1"), GoalID: "g1"},
			{Record: record("a2"), TopicID: "cold", Due: day(t, "2026-11-20")},
			{Record: record("a3"), GoalID: "g2"},
			{Record: record("a4")},
		},
		Decisions: []data.Decision{
			{Record: record("d2"), TopicID: "cold", Day: day(t, "2026-10-27")},
			{Record: record("d1"), GoalID: "g1", Day: day(t, "2026-09-29")},
			{Record: record("r1"), Kind: data.DecisionResult, GoalID: "g1"},
			{Record: record("d3"), GoalID: "g2"},
			{Record: record("d4")},
		},
		Tellings: []data.Telling{
			{Record: record("t3"), DecisionID: "d1", By: day(t, "2026-11-20")},
			{Record: record("t1"), DecisionID: "r1", Told: day(t, "2026-11-02")},
			{Record: record("t4"), DecisionID: "d1"},
			{Record: record("t2"), DecisionID: "d2", Told: day(t, "2026-11-01")},
			{Record: record("t5"), DecisionID: "d3"},
			{Record: record("t6"), DecisionID: "d2", By: day(t, "2026-11-18")},
		},
	}
	got := data.ThreadOf(d, "cold")
	ids := [][]string{
		idsOf(got.Heard, func(h data.Heard) data.ID { return h.ID }), idsOf(got.Goals, func(g data.Goal) data.ID { return g.ID }),
		idsOf(got.Actions, func(a data.Action) data.ID { return a.ID }), idsOf(got.Decisions, func(d data.Decision) data.ID { return d.ID }),
		idsOf(got.Results, func(d data.Decision) data.ID { return d.ID }), idsOf(got.Told, func(g data.Telling) data.ID { return g.ID }),
		idsOf(got.Untold, func(g data.Telling) data.ID { return g.ID }),
	}
	want := [][]string{{"h1", "h2"}, {"g1"}, {"a2", "a1"}, {"d1", "d2"}, {"r1"}, {"t2", "t1"}, {"t6", "t3", "t4"}}
	if !reflect.DeepEqual(ids, want) {
		t.Errorf("%v, want %v", ids, want)
	}
	if got := data.ThreadOf(d, ""); !reflect.DeepEqual(got, data.Thread{}) {
		t.Errorf("what has no topic is no thread: %+v", got)
	}
}
