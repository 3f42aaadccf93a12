package data

import (
	"errors"
	"slices"
	"testing"
)

func TestATrackIsTypedAsDays(t *testing.T) {
	for text, want := range map[string]Track{
		"": nil, "  ": nil, "7, 77, 364": {7, 77, 364}, "7 77;364": {7, 77, 364}, "14": {14}, " 3,30 ": {3, 30},
	} {
		got, err := ParseTrack(text)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
		if again, err := ParseTrack(got.String()); err != nil || !slices.Equal(again, got) {
			t.Errorf("%q is written %q", text, got.String())
		}
	}
	for _, text := range []string{",", "a week", "7, 7", "77, 7", "0", "-7", "7.5", "7, x", "9999999999999999999", "1 2 3 4 5 6 7 8 9 10 11 12 13"} {
		var invalid Invalid
		if got, err := ParseTrack(text); !errors.As(err, &invalid) || invalid.Rule != RuleSteps {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
}

// Each colleague in conversation follows one track, so that the counts of the lists and of the group add up.
func TestTheCountsOfTheTracksAddUp(t *testing.T) {
	today := NewDate(2026, 3, 2)
	open := func(list ID, newHire bool) Person {
		return Person{Follow: Follow{State: FollowNew, NewHire: newHire}, Origin: Origin{ListID: list}}
	}
	people := []Person{
		open("night", true), open("night", true), open("night", false), open("day", true), open("", false),
		{Follow: Follow{State: FollowJoined, NewHire: true}, Origin: Origin{ListID: "night"}},
		{Follow: Follow{State: FollowNew, NewHire: true}, Origin: Origin{ListID: "night"}, Work: Work{End: today.AddDays(-1)}},
	}
	tracks := NewTracks(&Group{}, []List{{Record: Record{ID: "night"}, Track: Track{3, 30}}, {Record: Record{ID: "day"}}})
	for list, want := range map[ID]int{"night": 2, "day": 1, "": 3} {
		got := 0
		for i := range people {
			if tracks.IsOn(&people[i], list, today) {
				got++
			}
		}
		if got != want {
			t.Errorf("%q: %d, want %d", list, got, want)
		}
	}
}

func TestWhyNoConversationCanBeStarted(t *testing.T) {
	today := NewDate(2026, 3, 2)
	for _, c := range []struct {
		p    Person
		want BeginRefusal
	}{
		{Person{}, BeginFine},
		{Person{Follow: Follow{State: FollowNo}}, BeginFine},
		{Person{Union: Union{Membership: MembershipMember}}, BeginMember},
		{Person{Follow: Follow{State: FollowNotNow}}, BeginFollowed},
		{Person{Follow: Follow{State: FollowDoNotContact}, Work: Work{End: today.AddDays(-9)}}, BeginDoNotContact},
		{Person{Objected: today}, BeginDoNotContact},
		{Person{Union: Union{Membership: MembershipMember}, Work: Work{End: today.AddDays(-1)}}, BeginLeft},
	} {
		if got := c.p.RefusesBegin(today); got != c.want || c.want != BeginFine && !slices.Contains(BeginRefusals(), got) {
			t.Errorf("%+v: %q, want %q", c.p, got, c.want)
		}
	}
}

func TestWhoJoinsIsAMemberFromADay(t *testing.T) {
	day, before := NewDate(2026, 3, 2), NewDate(2020, 1, 1)
	by := Joining{Brought: BroughtColleague, BroughtBy: "rep"}
	for _, c := range []struct {
		name  string
		p     Person
		state FollowState
		since Date
		by    Joining
	}{
		{"in conversation", Person{Follow: Follow{State: FollowConversation, Next: day}}, FollowJoined, day, by},
		{"not followed", Person{}, FollowNone, day, by},
		{"was a member once", Person{Union: Union{Membership: MembershipFormer, MemberSince: before}}, FollowNone, day, by},
		{"is a member", Person{Union: Union{Membership: MembershipMember, MemberSince: before}}, FollowNone, before, by},
	} {
		c.p.Join(day, by)
		if !c.p.IsMember() || c.p.State != c.state || c.p.MemberSince != c.since || c.p.Joining != c.by || !c.p.Next.IsZero() {
			t.Errorf("%s: %+v %+v", c.name, c.p.Union, c.p.Follow)
		}
		c.p.Join(day, Joining{})
		if c.p.Joining != by {
			t.Errorf("%s: what was said is lost", c.name)
		}
	}
}
