package data_test

import (
	"fmt"
	"testing"

	"kader/data"
)

// manyEvenings is a group with years behind it: 500 meetings, 5,000 entries heard, 3,000 actions and 10,000 people.
func manyEvenings(b testing.TB) *data.Dossier {
	b.Helper()
	today := day(b, "2026-11-15")
	record := func(kind string, i int) data.Record { return data.Record{ID: data.ID(fmt.Sprintf("%s-%05d", kind, i))} }
	ref := func(kind string, i int) data.ID { return record(kind, i).ID }
	d := &data.Dossier{}
	for i := range 120 {
		u := data.Unit{Record: record("unit", i), Name: fmt.Sprint("Unit ", i), Headcount: 80, Position: i}
		if i >= 12 {
			u.ParentID = ref("unit", i%12)
		}
		d.Units = append(d.Units, u)
	}
	for i := range 10_000 {
		p := data.Person{Record: record("person", i)}
		p.Family, p.UnitID = fmt.Sprint("Family ", i), ref("unit", i%120)
		if i%25 == 0 {
			p.State = data.FollowNew
		}
		d.People = append(d.People, p)
	}
	for i := range 300 {
		p := data.Post{Record: record("post", i), PersonID: ref("person", i*30), From: today.AddDays(-i), Until: today.AddDays(i)}
		p.Kind = data.PostKinds()[i%len(data.PostKinds())]
		d.Posts = append(d.Posts, p)
	}
	for i := range 200 {
		d.Topics = append(d.Topics, data.Topic{Record: record("topic", i), Title: fmt.Sprint("Topic ", i), Heat: i % 4})
		d.Goals = append(d.Goals, data.Goal{Record: record("goal", i), TopicID: ref("topic", i), Lane: data.LaneNow})
	}
	for i := range 500 {
		d.Meetings = append(d.Meetings, data.Meeting{
			Record: record("meeting", i), Date: today.AddDays(7*(i-490) + 3), Kind: data.MeetingKinds()[i%3], Repeat: data.RepeatWeekly,
			UnitID: ref("unit", i%4), MeetingGuests: data.MeetingGuests{Questions: "one\ntwo"},
		})
	}
	for i := range 5_000 {
		d.Heard = append(d.Heard, data.Heard{
			Record: record("heard", i), TopicID: ref("topic", i%200), UnitID: ref("unit", i%120), Day: today.AddDays(-i / 2), Heat: i % 4,
		})
		d.Points = append(d.Points, data.AgendaPoint{
			Record: record("point", i), MeetingID: ref("meeting", i%490), Position: i, Outcome: data.PointLater, Title: "point",
		})
	}
	for i := range 3_000 {
		d.Actions = append(d.Actions, data.Action{
			Record: record("action", i), GoalID: ref("goal", i%300), MeetingID: ref("meeting", i%500), Due: today.AddDays(i%400 - 200),
			Status: data.ActionStatuses()[i%4],
		})
		d.Decisions = append(d.Decisions, data.Decision{Record: record("decision", i), TopicID: ref("topic", i%200), Day: today.AddDays(-i)})
		d.Tellings = append(d.Tellings, data.Telling{
			DecisionID: ref("decision", i), UnitID: ref("unit", i%120), By: today.AddDays(i%60 - 30),
		})
	}
	return d
}

func BenchmarkAgenda(b *testing.B) {
	d := manyEvenings(b)
	for b.Loop() {
		if len(data.ProposeAgenda(d, &d.Meetings[495], day(b, "2026-11-15"))) == 0 {
			b.Fatal("nothing is proposed")
		}
	}
}

func BenchmarkDue(b *testing.B) {
	d := manyEvenings(b)
	for b.Loop() {
		if len(data.FindDue(d, day(b, "2026-11-15"))) == 0 {
			b.Fatal("nothing is due")
		}
	}
}

func BenchmarkThread(b *testing.B) {
	d := manyEvenings(b)
	for b.Loop() {
		if len(data.ThreadOf(d, d.Topics[7].ID).Heard) != 25 {
			b.Fatal("another thread")
		}
	}
}
