package data

import (
	"slices"
	"testing"
)

// followed is a person of the November list: 2 November 2026 was a Monday.
func followed(state FollowState, talks int, first, last Date) Person {
	return Person{
		Follow: Follow{
			State: state, RepID: "rep", Started: NewDate(2026, 11, 2), NewHire: true,
			Talked: Talked{Talks: talks, FirstTalk: first, LastTalk: last},
		},
		Work: Work{UnitID: "night"}, Origin: Origin{ListID: "nov"},
	}
}

// funnelDossier holds eight people of one list, one of another, one of none and one whom nobody follows.
func funnelDossier() *Dossier {
	day := func(n int) Date { return NewDate(2026, 11, n) }
	joined := followed(FollowJoined, 1, day(5), day(5)) // talked after 3 days, joined after 10
	joined.MemberSince = day(12)
	alone := followed(FollowJoined, 0, Date{}, Date{}) // joined by themselves after 4
	alone.MemberSince = day(6)
	before := followed(FollowJoined, 2, day(4), day(11)) // was a member already, as it turned out
	before.MemberSince = NewDate(2019, 1, 1)
	early := followed(FollowContacted, 1, day(3), day(3)) // begins on 16 November and was talked with before
	early.Start = day(16)
	late := followed(FollowAssigned, 0, Date{}, Date{}) // the first step was due on 9 November
	agreed := followed(FollowContacted, 1, day(9), day(9))
	agreed.Next = day(30)
	gone := followed(FollowLeft, 1, day(8), day(8))
	gone.End = day(10)
	talking := followed(FollowConversation, 3, day(9), day(20))
	other := followed(FollowNew, 0, Date{}, Date{})
	other.ListID, other.Started, other.RepID = "dec", NewDate(2027, 1, 4), ""
	anybody := followed(FollowNo, 1, day(10), day(10))
	anybody.NewHire = false
	return &Dossier{
		People: []Person{joined, alone, before, early, late, agreed, gone, talking, other, anybody, {Name: Name{Given: "not followed"}}},
		Lists:  []List{{Record: Record{ID: "nov"}, Received: day(2)}, {Record: Record{ID: "dec"}, Received: NewDate(2027, 1, 4)}},
	}
}

// The figures were counted by hand: days to the first talk are 3, 2, 0, 7, 6 and 7 of those of the November list,
// so that the middle is 4.5; days to joining are 10 and 4, as who was a member before did not join.
func TestAFunnelIsCountedPerList(t *testing.T) {
	got := FindFunnels(funnelDossier(), FunnelByList, NewDate(2027, 1, 5), nil)
	want := []Funnel{
		{Key: "dec", FunnelStages: FunnelStages{Received: 1}, Open: 1},
		{
			Key: "nov", FunnelStages: FunnelStages{Received: 8, Spoken: 6, Conversation: 3, Joined: 2}, JoinedUnspoken: 1,
			Open: 4, Overdue: 2, ToTalk: Median{4.5, 6}, ToJoin: Median{7, 2},
		},
		{Key: "", FunnelStages: FunnelStages{Received: 1, Spoken: 1}, ToTalk: Median{8, 1}},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if share, ok := got[1].Share(); !ok || share != 3.0/8 {
		t.Errorf("share %v %v", share, ok)
	}
	if _, ok := (&Funnel{}).Share(); ok {
		t.Error("nobody has a share")
	}
}

func TestAFunnelIsCountedByWhatIsAsked(t *testing.T) {
	d, today := funnelDossier(), NewDate(2027, 1, 5)
	for by, want := range map[FunnelBy]map[string]int{
		FunnelByUnit:    {"night": 10},
		FunnelByRep:     {"rep": 9, "": 1},
		FunnelByQuarter: {"2026-4": 9, "2027-1": 1},
	} {
		got := FindFunnels(d, by, today, nil)
		if len(got) != len(want) {
			t.Errorf("by %s: %+v", by, got)
		}
		for i := range got {
			if got[i].Received != want[got[i].Key] {
				t.Errorf("by %s, %q: %d, want %d", by, got[i].Key, got[i].Received, want[got[i].Key])
			}
		}
	}
	newOnes := FindFunnels(d, FunnelByUnit, today, func(p *Person) bool { return p.NewHire })
	if len(newOnes) != 1 || newOnes[0].Received != 9 {
		t.Errorf("new colleagues only: %+v", newOnes)
	}
	if last := FindFunnels(d, FunnelByQuarter, today, nil); last[0].Key != "2027-1" {
		t.Errorf("the latest quarter is not first: %+v", last)
	}
}

// Whatever the dossier, each stage is part of the one before it.
func TestTheStagesOfAFunnelLieInEachOther(t *testing.T) {
	for _, state := range FollowStates() {
		for talks := range 4 {
			d := &Dossier{People: []Person{followed(state, talks, NewDate(2026, 11, 3), NewDate(2026, 11, 9))}}
			for _, f := range FindFunnels(d, FunnelByList, NewDate(2027, 1, 5), nil) {
				if s := f.Stages(); !slices.IsSortedFunc(s, func(a, b int) int { return b - a }) {
					t.Errorf("%s, %d talks: %v", state, talks, s)
				}
			}
		}
	}
}
