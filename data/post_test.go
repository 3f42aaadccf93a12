package data_test

import (
	"reflect"
	"testing"

	"kader/data"
)

func post(t testing.TB, id string, kind data.PostKind, person data.ID, from, until string, units ...data.ID) data.Post {
	t.Helper()
	return data.Post{
		Record: data.Record{ID: data.ID(id)}, Kind: kind, PersonID: person, From: day(t, from), Until: day(t, until), UnitIDs: units,
	}
}

func idsOf[T any](rows []T, id func(T) data.ID) []string {
	ids := []string{}
	for _, r := range rows {
		ids = append(ids, string(id(r)))
	}
	return ids
}

func postID(p data.Post) data.ID { return p.ID }

// placed is somebody who works in a unit.
func placed(id, family, unit string) data.Person {
	p := person(id, "", "", family)
	p.UnitID = data.ID(unit)
	return p
}

func area(id, parent string, headcount int) data.Unit {
	return data.Unit{Record: data.Record{ID: data.ID(id)}, ParentID: data.ID(parent), Name: id, Headcount: headcount}
}

func TestUnitsOfAPost(t *testing.T) {
	works := placed("p", "Berg", "packing")
	for _, c := range []struct {
		name   string
		post   data.Post
		person *data.Person
		want   []data.ID
	}{
		{"its own", post(t, "a", data.PostRep, "p", "", "", "east", "west"), &works, []data.ID{"east", "west"}},
		{"where the rep works", post(t, "a", data.PostRep, "p", "", ""), &works, []data.ID{"packing"}},
		{"a leader leads no unit", post(t, "a", data.PostLeader, "p", "", ""), &works, nil},
		{"a rep who is in no unit", post(t, "a", data.PostRep, "p", "", ""), &data.Person{}, nil},
		{"a rep who is gone", post(t, "a", data.PostRep, "p", "", ""), nil, nil},
	} {
		if got := data.UnitsOf(&c.post, c.person); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// The site east has two teams and an empty one; west has a headcount and is not divided.
func TestUnitsWithoutRep(t *testing.T) {
	today := day(t, "2026-11-15")
	units := []data.Unit{
		area("east", "", 90), area("day", "east", 40), area("night", "east", 50), area("empty", "east", 0), area("west", "", 12),
	}
	people := []data.Person{placed("ann", "Ann", "day"), placed("bo", "Bo", "night"), placed("cas", "Cas", "")}
	gone := placed("gone", "Gone", "west")
	gone.End = day(t, "2026-11-14")
	people = append(people, gone)
	director := placed("director", "Dir", "east")
	for _, c := range []struct {
		name   string
		posts  []data.Post
		people []data.Person
		want   []string
	}{
		{"nobody", nil, people, []string{"day", "night", "west"}},
		{"a rep of the team in which she works", []data.Post{post(t, "a", data.PostRep, "ann", "", "")}, people, []string{"night", "west"}},
		{"a rep for the site above", []data.Post{post(t, "a", data.PostRep, "ann", "", "", "east")}, people, []string{"west"}},
		{"a rep elsewhere", []data.Post{post(t, "a", data.PostRep, "cas", "", "", "west", "night")}, people, []string{"day"}},
		{"a leader is no rep", []data.Post{post(t, "a", data.PostLeader, "ann", "", "", "east")}, people, []string{"day", "night", "west"}},
		{"a term that is over", []data.Post{post(t, "a", data.PostRep, "ann", "", "2026-11-14")}, people, []string{"day", "night", "west"}},
		{"its last day", []data.Post{post(t, "a", data.PostRep, "ann", "", "2026-11-15")}, people, []string{"night", "west"}},
		{"a term to come", []data.Post{post(t, "a", data.PostRep, "ann", "2026-11-16", "")}, people, []string{"day", "night", "west"}},
		{"who left the company", []data.Post{post(t, "a", data.PostRep, "gone", "", "")}, people, []string{"day", "night", "west"}},
		{"who is gone", []data.Post{post(t, "a", data.PostRep, "unknown", "", "", "west")}, people, []string{"day", "night", "west"}},
		{"somebody in a unit that is divided", nil, append(people, director), []string{"east", "day", "night", "west"}},
	} {
		d := &data.Dossier{Units: units, People: c.people, Posts: c.posts}
		got := idsOf(data.UnitsWithoutRep(d, today), func(u data.Unit) data.ID { return u.ID })
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if got := data.UnitsWithoutRep(&data.Dossier{Units: []data.Unit{area("site", "", 30), area("below", "site", 0)}}, today); len(got) != 1 || got[0].ID != "site" {
		t.Errorf("people are known in the whole site only: %v", got)
	}
}

// From 3 November to 15 November are 12 days; 17 August is 90 days before it.
func TestNewReps(t *testing.T) {
	today := day(t, "2026-11-15")
	ends := placed("left", "Left", "u")
	ends.End = day(t, "2026-11-10")
	d := &data.Dossier{
		People: []data.Person{
			placed("new", "New", "u"), placed("older", "Older", "u"), placed("old", "Old", "u"), placed("again", "Again", "u"),
			placed("undated", "Undated", "u"), placed("done", "Done", "u"), placed("coming", "Coming", "u"), ends,
			placed("council", "Council", "u"), placed("seated", "Seated", "u"),
		},
		Posts: []data.Post{
			post(t, "p-new", data.PostRep, "new", "2026-11-03", ""), post(t, "p-older", data.PostRep, "older", "2026-08-17", ""),
			post(t, "p-old", data.PostRep, "old", "2026-08-16", ""), post(t, "p-again", data.PostRep, "again", "2026-11-01", ""),
			post(t, "p-before", data.PostSecretary, "again", "2020-01-01", "2024-01-01"),
			post(t, "p-undated", data.PostRep, "undated", "", ""), post(t, "p-done", data.PostRep, "done", "2026-11-01", ""),
			post(t, "p-coming", data.PostRep, "coming", "2026-11-16", ""), post(t, "p-left", data.PostRep, "left", "2026-11-01", ""),
			post(t, "p-council", data.PostWorksCouncil, "council", "2026-11-01", ""),
			post(t, "p-seated", data.PostRep, "seated", "2026-11-15", ""), post(t, "p-seat", data.PostWorksCouncil, "seated", "2020-01-01", ""),
			post(t, "p-nobody", data.PostRep, "nobody", "2026-11-01", ""),
		},
	}
	d.Posts[0].Called = day(t, "2026-11-05")
	d.Posts[6].Welcome = data.Welcome{Called: today, Met: today, Course: today}
	got := data.NewReps(d, today)
	if ids := idsOf(got, func(r data.NewRep) data.ID { return r.Post.ID }); !reflect.DeepEqual(ids, []string{"p-older", "p-new", "p-seated"}) {
		t.Fatalf("new reps are %v", ids)
	}
	if got[0].Days != 90 || got[1].Days != 12 || got[2].Days != 0 {
		t.Errorf("days: %d, %d, %d", got[0].Days, got[1].Days, got[2].Days)
	}
	if r := got[1]; r.Post.Called != day(t, "2026-11-05") || !r.Post.Met.IsZero() || !r.Post.Course.IsZero() || r.Person.Family != "New" {
		t.Errorf("what was done: %+v", r)
	}
}
