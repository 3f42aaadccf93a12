package data

import "slices"

// Track is when the group speaks with somebody whom it follows: the days after the beginning on which each step is
// due, the earliest first.
type Track []int

// The default track: "first contact in the first week, again after 2 to 3 months, again within the year". The days
// are whole weeks, so that a step keeps the day of the week.
const (
	firstStepDays  = 7
	secondStepDays = 77
	thirdStepDays  = 364

	// daysAfterTrack is how long after a talk the next one is due when every step was taken: people join after
	// meeting the union about six times, and the track has three.
	daysAfterTrack = 182
)

// TouchesToJoin is after how many times of meeting the union people join, about.
const TouchesToJoin = 6

// The bounds of a track.
const (
	MostSteps    = 12
	MostStepDays = 3650
)

// DefaultTrack returns the steps where the group chose no others.
func DefaultTrack() Track { return Track{firstStepDays, secondStepDays, thirdStepDays} }

// Check returns an Invalid where the track has no step or more than MostSteps, or a day that is not after the one
// before it or beyond MostStepDays.
func (t Track) Check() error {
	ok := len(t) > 0 && len(t) <= MostSteps && t[0] > 0 && t[len(t)-1] <= MostStepDays
	for i := 1; i < len(t); i++ {
		ok = ok && t[i-1] < t[i]
	}
	if !ok {
		return Invalid{Field: "track", Rule: RuleSteps}
	}
	return nil
}

// Tracks holds the track of each list, and that of the group for everybody else. The zero value is the default track.
type Tracks struct {
	group Track
	lists map[ID]Track
}

// NewTracks returns the tracks of a group and its lists. A list without one has that of the group.
func NewTracks(g *Group, lists []List) Tracks {
	t := Tracks{group: g.Track}
	for i := range lists {
		if l := &lists[i]; len(l.Track) > 0 {
			if t.lists == nil {
				t.lists = make(map[ID]Track)
			}
			t.lists[l.ID] = l.Track
		}
	}
	return t
}

// Tracks returns the tracks of the dossier.
func (d *Dossier) Tracks() Tracks { return NewTracks(&d.Group, d.Lists) }

// Of returns the track of a person.
func (t Tracks) Of(p *Person) Track {
	if own := t.lists[p.ListID]; len(own) > 0 && p.NewHire {
		return own
	}
	return t.Group()
}

// NextStep returns which step of the track is next, counted from 0, and on which day it is due; len(t) is a talk
// after the last step. Person p is followed.
//
// The track begins when the group began to follow somebody, or on their first day of work where that is later. Where
// the first talk came after its day, the track begins so much later. A talk takes every step of which the day is
// past, or nearer than half of the time since the step before it.
func (t Track) NextStep(p *Person) (int, Date) {
	begin := p.followedFrom()
	if p.FirstTalk.IsZero() {
		return 0, begin.AddDays(t[0])
	}
	if late := p.FirstTalk.AddDays(-t[0]); begin.Before(late) {
		begin = late
	}
	for i := 1; i < len(t); i++ {
		if p.LastTalk.Before(begin.AddDays((t[i-1] + t[i]) / 2)) {
			return i, begin.AddDays(t[i])
		}
	}
	return len(t), p.LastTalk.AddDays(daysAfterTrack)
}

// followedFrom returns the day on which the track of a person begins, unless the first talk came late.
func (p *Person) followedFrom() Date {
	begin := p.Started
	if begin.IsZero() {
		begin = DateOf(p.Created)
	}
	if begin.Before(p.Start) {
		return p.Start
	}
	return begin
}

// NextDay returns the day of the next contact: the one that was agreed, or else that of the next step of the track;
// zero where nothing is left to do.
func (t Tracks) NextDay(p *Person) Date {
	if !p.Next.IsZero() || !p.State.Open() {
		return p.Next
	}
	_, day := t.Of(p).NextStep(p)
	return day
}

// NextDayAfter returns the day of the next contact if the given one is noted, and next is agreed, zero being none.
func (t Tracks) NextDayAfter(p *Person, c *Contact, next Date) Date {
	after := *p
	after.Roles = slices.Clone(p.Roles)
	after.Speak(c, next)
	if c.Talk() && !c.Date.Before(after.Started) {
		if after.FirstTalk.IsZero() || c.Date.Before(after.FirstTalk) {
			after.FirstTalk = c.Date
		}
		if after.LastTalk.Before(c.Date) {
			after.LastTalk = c.Date
		}
	}
	return t.NextDay(&after)
}
