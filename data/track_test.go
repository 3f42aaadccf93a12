package data

import (
	"errors"
	"testing"
)

// The days were counted by hand on a calendar: a talk takes the step that is nearer than half of the way from the
// step before it.
func TestTheStepsOfATrack(t *testing.T) {
	list := NewDate(2026, 3, 2) // a Monday
	// The steps: 9 March, 18 May, 1 March 2027. Half of the way: 13 April (35 days after 9 March), and between 18 May
	// and 1 March 2027 (287 days): 143 days after 18 May, 8 October.
	for _, c := range []struct {
		name        string
		start       Date
		first, last Date
		step        int
		day         Date
	}{
		{"nobody spoke", Date{}, Date{}, Date{}, 0, NewDate(2026, 3, 9)},
		{"the work begins later", NewDate(2026, 4, 1), Date{}, Date{}, 0, NewDate(2026, 4, 8)},
		{"the work began long ago", NewDate(1999, 4, 1), Date{}, Date{}, 0, NewDate(2026, 3, 9)},
		{"spoken the next day", Date{}, NewDate(2026, 3, 3), NewDate(2026, 3, 3), 1, NewDate(2026, 5, 18)},
		{"twice in the first weeks", Date{}, NewDate(2026, 3, 3), NewDate(2026, 4, 12), 1, NewDate(2026, 5, 18)},
		{"the second time early", Date{}, NewDate(2026, 3, 3), NewDate(2026, 4, 13), 2, NewDate(2027, 3, 1)},
		{"the second time late", Date{}, NewDate(2026, 3, 3), NewDate(2026, 8, 1), 2, NewDate(2027, 3, 1)},
		{"a day before half of the way", Date{}, NewDate(2026, 3, 3), NewDate(2026, 10, 7), 2, NewDate(2027, 3, 1)},
		{"every step taken", Date{}, NewDate(2026, 3, 3), NewDate(2026, 10, 8), 3, NewDate(2027, 4, 8)},
		// The first talk came 52 days late, so the track began on 23 April.
		{"the first talk late", Date{}, NewDate(2026, 4, 30), NewDate(2026, 4, 30), 1, NewDate(2026, 7, 9)},
		{"before the first day of work", NewDate(2026, 4, 1), NewDate(2026, 3, 20), NewDate(2026, 3, 20), 1, NewDate(2026, 6, 17)},
	} {
		p := Person{Work: Work{Start: c.start}, Follow: Follow{State: FollowContacted, Started: list}}
		p.FirstTalk, p.LastTalk = c.first, c.last
		if step, day := DefaultTrack().NextStep(&p); step != c.step || day != c.day {
			t.Errorf("%s: step %d on %v, want %d on %v", c.name, step, day, c.step, c.day)
		}
	}
}

func TestAListHasATrackOfItsOwn(t *testing.T) {
	lists := []List{{Record: Record{ID: "night"}, Track: Track{3, 30}}, {Record: Record{ID: "day"}}}
	begun := Follow{State: FollowNew, Started: NewDate(2026, 3, 2), NewHire: true}
	of := func(list ID) *Person { return &Person{Follow: begun, Origin: Origin{ListID: list}} }
	for _, c := range []struct {
		name  string
		group Track
		p     *Person
		want  Date
	}{
		{"its own", Track{14}, of("night"), NewDate(2026, 3, 5)},
		{"that of the group", Track{14}, of("day"), NewDate(2026, 3, 16)},
		{"the default", nil, of("day"), NewDate(2026, 3, 9)},
		{"on no list", Track{14}, of(""), NewDate(2026, 3, 16)},
	} {
		if got := NewTracks(&Group{Track: c.group}, lists).NextDay(c.p); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	other := of("night")
	other.NewHire = false // followed years after the list
	if got := NewTracks(&Group{Track: Track{14}}, lists).NextDay(other); got != NewDate(2026, 3, 16) {
		t.Errorf("no new colleague any more: %v", got)
	}
}

func TestATrackIsChecked(t *testing.T) {
	for _, good := range []Track{DefaultTrack(), {1}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, {3650}} {
		if err := good.Check(); err != nil {
			t.Errorf("%v: %v", good, err)
		}
	}
	for _, bad := range []Track{nil, {0}, {-7, 7}, {7, 7}, {77, 7}, {3651}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}} {
		var invalid Invalid
		if err := bad.Check(); !errors.As(err, &invalid) || invalid.Rule != RuleSteps {
			t.Errorf("%v: %v", bad, err)
		}
	}
}

func TestAConversationIsStartedWithWhomItCanBe(t *testing.T) {
	today := NewDate(2026, 3, 2)
	for _, c := range []struct {
		name string
		p    Person
		want bool
	}{
		{"a colleague", Person{}, true},
		{"who said no", Person{Follow: Follow{State: FollowNo}}, true},
		{"a former member", Person{Union: Union{Membership: MembershipFormer}, Follow: Follow{State: FollowJoined}}, true},
		{"a member", Person{Union: Union{Membership: MembershipMember}}, false},
		{"followed already", Person{Follow: Follow{State: FollowContacted}}, false},
		{"do not contact", Person{Follow: Follow{State: FollowDoNotContact}}, false},
		{"who objected", Person{Objected: today}, false},
		{"who left", Person{Work: Work{End: today.AddDays(-1)}}, false},
	} {
		if got := c.p.CanBegin(today); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	p := Person{Follow: Follow{RepID: "rep"}}
	if p.Begin(today, false); p.State != FollowAssigned || p.Started != today || p.NewHire {
		t.Errorf("%+v", p.Follow)
	}
}
