package data

import (
	"cmp"
	"fmt"
	"slices"
)

// FunnelBy is by what the people of a funnel are told apart.
type FunnelBy string

// The ways.
const (
	FunnelByList    FunnelBy = "list"
	FunnelByUnit    FunnelBy = "unit"
	FunnelByRep     FunnelBy = "rep"
	FunnelByQuarter FunnelBy = "quarter" // in which the group began to follow them
	FunnelOfAll     FunnelBy = "all"     // not told apart: one funnel
)

// FunnelWays lists the ways in which people are told apart, in menu order.
func FunnelWays() []FunnelBy {
	return []FunnelBy{FunnelByList, FunnelByUnit, FunnelByRep, FunnelByQuarter}
}

// FunnelStages counts people by how far they came. Each count is part of the one before it: who joined was in
// conversation, who was in conversation was spoken with.
type FunnelStages struct {
	Received     int // were or are followed
	Spoken       int // of whom at least one talk is noted
	Conversation int // of whom there was a second talk, who are in conversation, or who joined after a talk
	Joined       int // who became a member after a talk
}

// Funnel tells how far the group came with the people of one list, unit, rep or quarter.
type Funnel struct {
	Key string // the id, "" for none; of a quarter "2026-4"
	FunnelStages
	JoinedUnspoken int // who became a member and of whom no talk is noted; they are not in Joined
	Open           int // with whom there is still something to do
	Overdue        int // of whom the day of the next contact is past
	ToTalk         Median
	ToJoin         Median
}

// Median is the middle of a number of days.
type Median struct {
	Days  float64 // half a day between two
	Count int     // of how many people it is the middle; 0 is none
}

// Members returns how many became a member, spoken with or not.
func (f *Funnel) Members() int { return f.Joined + f.JoinedUnspoken }

// Share returns the share 0–1 of those received who became a member, and false where nobody was received.
func (f *Funnel) Share() (float64, bool) {
	if f.Received == 0 {
		return 0, false
	}
	return float64(f.Members()) / float64(f.Received), true
}

// Stages lists the four counts, the widest first.
func (s *FunnelStages) Stages() []int { return []int{s.Received, s.Spoken, s.Conversation, s.Joined} }

// FindFunnels counts everybody who is or was followed and whom admits lets through, nil being everybody, apart by
// what by says. Lists and quarters come the latest first, the others the most people first; the key "" is last.
func FindFunnels(d *Dossier, by FunnelBy, today Date, admits func(*Person) bool) []Funnel {
	groups := make(map[string]*funnelDays)
	tracks := d.Tracks()
	for i := range d.People {
		p := &d.People[i]
		if p.State == FollowNone || admits != nil && !admits(p) {
			continue
		}
		key := by.keyOf(p)
		if groups[key] == nil {
			groups[key] = &funnelDays{Funnel: Funnel{Key: key}}
		}
		groups[key].add(p, tracks, today)
	}
	found := make([]Funnel, 0, len(groups))
	for _, g := range groups {
		g.ToTalk, g.ToJoin = medianOf(g.toTalk), medianOf(g.toJoin)
		found = append(found, g.Funnel)
	}
	by.sort(found, d.Lists)
	return found
}

// keyOf returns what tells a person apart from others.
func (by FunnelBy) keyOf(p *Person) string {
	switch by {
	case FunnelByList:
		if p.NewHire { // who is followed years after their list is on none
			return string(p.ListID)
		}
		return ""
	case FunnelByUnit:
		return string(p.UnitID)
	case FunnelByRep:
		return string(p.RepID)
	case FunnelByQuarter:
		if !p.Started.IsZero() {
			return QuarterKey(p.Started)
		}
	}
	return ""
}

// QuarterKey returns the quarter of a day, "2026-4".
func QuarterKey(d Date) string { return fmt.Sprintf("%04d-%d", d.Year, (int(d.Month)-1)/3+1) }

func (by FunnelBy) sort(found []Funnel, lists []List) {
	received := make(map[string]Date)
	for i := range lists {
		received[string(lists[i].ID)] = lists[i].Received
	}
	slices.SortFunc(found, func(a, b Funnel) int {
		order := cmp.Compare(b.Received, a.Received)
		switch by {
		case FunnelByList:
			order = received[b.Key].Compare(received[a.Key])
		case FunnelByQuarter:
			order = cmp.Compare(b.Key, a.Key)
		}
		return cmp.Or(CompareLast(a.Key == "", b.Key == ""), order, cmp.Compare(a.Key, b.Key))
	})
}

// funnelDays is a funnel that is being counted.
type funnelDays struct {
	Funnel
	toTalk, toJoin []int // days
}

func (f *funnelDays) add(p *Person, tracks Tracks, today Date) {
	joined, spoken := p.State == FollowJoined, p.Talks > 0
	f.Received++
	switch {
	case joined && !spoken:
		f.JoinedUnspoken++
	case spoken:
		f.Spoken++
		f.toTalk = append(f.toTalk, max(0, p.FirstTalk.DaysSince(p.followedFrom())))
		if joined || p.Talks > 1 || p.State == FollowConversation {
			f.Conversation++
		}
		if joined {
			f.Joined++
		}
	}
	if joined && !p.MemberSince.IsZero() && !p.MemberSince.Before(p.Started) {
		f.toJoin = append(f.toJoin, max(0, p.MemberSince.DaysSince(p.followedFrom())))
	}
	if p.State.Open() && !p.Left(today) {
		f.Open++
		if tracks.NextDay(p).Before(today) {
			f.Overdue++
		}
	}
}

// medianOf returns the middle of some numbers of days, the mean of the two in the middle of an even number.
func medianOf(days []int) Median {
	n := len(days)
	if n == 0 {
		return Median{}
	}
	slices.Sort(days)
	return Median{Days: float64(days[(n-1)/2]+days[n/2]) / 2, Count: n}
}
