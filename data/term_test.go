package data_test

import (
	"reflect"
	"testing"

	"kader/data"
)

// From 15 November 2026 to 10 January 2027 are 15 + 31 + 10 = 56 days.
func TestEndingTerms(t *testing.T) {
	today := day(t, "2026-11-15")
	seat := func(id, person, from, until, body, seat string) data.Post {
		p := post(t, id, data.PostWorksCouncil, data.ID(person), from, until)
		p.Body, p.Seat = body, seat
		return p
	}
	posts := []data.Post{
		post(t, "in 56 days", data.PostRep, "a", "", "2027-01-10"), post(t, "in 57 days", data.PostRep, "b", "", "2027-01-11"),
		post(t, "today", data.PostRep, "c", "2022-01-01", "2026-11-15"), post(t, "over", data.PostRep, "d", "", "2026-11-14"),
		post(t, "no end", data.PostRep, "e", "", ""), post(t, "not begun", data.PostRep, "f", "2026-12-01", "2026-12-31"),
		post(t, "renewed", data.PostRep, "g", "", "2026-12-31"), post(t, "next term", data.PostRep, "g", "2027-01-01", ""),
		post(t, "other task", data.PostRep, "h", "", "2026-12-30"), post(t, "treasurer", data.PostTreasurer, "h", "2027-01-01", ""),
		post(t, "leader", data.PostLeader, "i", "", "2026-12-31"), post(t, "next leader", data.PostLeader, "j", "2027-01-01", ""),
		seat("seat 1", "k", "", "2026-12-29", "OR", "Zetel 1"), seat("seat 2 taken", "l", "", "2026-12-29", "OR", "Zetel 2"),
		seat("seat 2 next", "m", "2026-12-30", "", "or", "zetel 2"),
	}
	got := idsOf(data.EndingTerms(posts, today), postID)
	if want := []string{"today", "seat 1", "other task", "in 56 days"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestTwoLeadersAtOnceAreFound(t *testing.T) {
	seat := func(id, body, name string) data.Post {
		p := post(t, id, data.PostWorksCouncil, "q", "", "")
		p.Body, p.Seat = body, name
		return p
	}
	posts := []data.Post{
		post(t, "until March", data.PostLeader, "a", "2024-01-01", "2026-03-31"),
		post(t, "from April", data.PostLeader, "b", "2026-04-01", ""), post(t, "deputy", data.PostDeputy, "c", "", ""),
		post(t, "rep", data.PostRep, "d", "", ""), post(t, "backwards", data.PostLeader, "e", "2026-05-01", "2026-04-01"),
		seat("seat 1", "OR", "Zetel 1"), seat("seat 1 of another", "VGWM", "Zetel 1"), seat("no seat", "OR", ""),
	}
	for _, c := range []struct {
		name string
		post data.Post
		want []string
	}{
		{"from the day after", post(t, "new", data.PostLeader, "n", "2026-04-01", ""), []string{"from April"}},
		{"on the last day too", post(t, "new", data.PostLeader, "n", "2026-03-31", "2026-03-31"), []string{"until March"}},
		{"without days", post(t, "new", data.PostLeader, "n", "", ""), []string{"until March", "from April"}},
		{"before both", post(t, "new", data.PostLeader, "n", "", "2023-12-31"), []string{}},
		{"itself", posts[1], []string{}},
		{"of the same person", post(t, "new", data.PostLeader, "b", "2026-06-01", ""), []string{"from April"}},
		{"an end before its beginning", post(t, "new", data.PostLeader, "n", "2026-06-01", "2026-05-01"), []string{}},
		{"several deputies are usual", post(t, "new", data.PostDeputy, "n", "", ""), []string{}},
		{"several reps are usual", post(t, "new", data.PostRep, "n", "", ""), []string{}},
		{"one seat", seat("new", "or", "ZETEL 1"), []string{"seat 1"}},
		{"a seat without a name", seat("new", "OR", ""), []string{}},
	} {
		if got := idsOf(data.DoublePosts(posts, c.post), postID); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestPostsNowAreInTheOrderOfTheKinds(t *testing.T) {
	d := &data.Dossier{
		People: []data.Person{placed("z", "Zee", ""), placed("b", "Berg", ""), placed("o", "Ødegård", "")},
		Posts: []data.Post{
			post(t, "treasurer", data.PostTreasurer, "b", "", ""), post(t, "later", data.PostLeader, "b", "2027-01-01", ""),
			post(t, "leader", data.PostLeader, "z", "", "2026-12-31"), post(t, "over", data.PostRep, "z", "", "2026-11-14"),
			post(t, "rep z", data.PostRep, "z", "", ""), post(t, "rep b", data.PostRep, "b", "", "2026-11-15"),
			post(t, "gone", data.PostRep, "nobody", "", ""),
		},
	}
	got := idsOf(data.PostsNow(d, day(t, "2026-11-15")), postID)
	if want := []string{"rep b", "rep z", "later", "leader", "treasurer"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
