package data

// Oral reports whether the channel is a conversation: face to face or by phone. Only
// that brings someone further; a mail alone does not close a step.
func (c Channel) Oral() bool { return c == ChannelFace || c == ChannelPhone }

// HandTo makes someone the contact person, "" nobody. A new hire who gets a contact
// person is assigned; one who loses the contact person before any contact is new again.
func (p *Person) HandTo(rep ID) {
	p.RepID = rep
	switch {
	case rep != "" && p.State == FollowNew:
		p.State = FollowAssigned
	case rep == "" && p.State == FollowAssigned:
		p.State = FollowNew
	}
}

// Speak records that contact was made on a day: someone who was new or assigned is now
// contacted, the next time in conversation, and whoever said "not now" is back in
// conversation. A message or mail moves nobody. next is the day of the next contact;
// zero is none said, and then NextAfter tells it.
func (p *Person) Speak(c Channel, on, next Date) {
	if next.IsZero() {
		next = p.NextAfter(c, on)
	}
	p.Next = next
	if !c.Oral() {
		return
	}
	switch p.State {
	case FollowNew, FollowAssigned:
		p.State = FollowContacted
	case FollowContacted, FollowNotNow:
		p.State = FollowConversation
	}
}

// How many days after a conversation the next one is, where no day is agreed: after the
// first one two to three months, then half a year. Both keep the day of the week.
const (
	daysToSecond = 70
	daysToLater  = 182
)

// NextAfter returns the day of the next contact after one on which no day was agreed.
// The day that stands stays, unless a conversation was held for it: then it is the next
// step of the track. Where no day stands, or nothing is left to do, there is none.
func (p *Person) NextAfter(c Channel, on Date) Date {
	if p.Next.IsZero() || on.Before(p.Next) || !c.Oral() || !p.State.Open() {
		return p.Next
	}
	switch p.State {
	case FollowNew, FollowAssigned, FollowNotNow:
		return on.AddDays(daysToSecond)
	}
	return on.AddDays(daysToLater)
}

// Lapses reports whether a day stands for the next contact that is dropped when someone
// moves to the given state, because nothing is left to do then.
func (p *Person) Lapses(state FollowState) bool { return !p.Next.IsZero() && !state.Open() }

// LapsesAs is Lapses for another membership: somebody who becomes a member has joined.
func (p *Person) LapsesAs(m Membership) bool {
	return m == MembershipMember && p.State.Open() && p.Lapses(FollowJoined)
}

// SetState moves a colleague to the given state by hand, with what follows from it:
// who joined is a member from today, who left has an end date, and where nothing is
// left to do no next contact stays behind.
func (p *Person) SetState(state FollowState, today Date) {
	p.State = state
	if state != FollowDoNotContact {
		p.Objected = Date{}
	}
	switch {
	case state == FollowJoined && !p.IsMember():
		p.Membership = MembershipMember
		if p.MemberSince.IsZero() {
			p.MemberSince = today
		}
	case state == FollowLeft && p.End.IsZero():
		p.End = today
	}
	if !state.Open() {
		p.Next = Date{}
	}
}

// SetMembership changes how someone stands towards the union. Whoever becomes a
// member while being followed has joined; whoever turns out not to be one is
// followed again.
func (p *Person) SetMembership(m Membership, today Date) {
	p.Membership = m
	if m == MembershipMember { // who joins takes back the wish to be left alone, but for calls
		p.Objected = Date{}
	}
	switch {
	case m == MembershipMember && p.State.Open():
		p.SetState(FollowJoined, today)
	case m != MembershipMember && p.State == FollowJoined:
		p.State = FollowConversation
	}
}

// Reps returns everybody who has the task of a contact person, or is one.
func Reps(people []Person) []Person {
	asked := make(map[ID]bool)
	for i := range people {
		asked[people[i].RepID] = true
	}
	var reps []Person
	for i := range people {
		if p := &people[i]; p.HasRole(RoleRep) || asked[p.ID] {
			reps = append(reps, *p)
		}
	}
	return reps
}

// ActiveReps returns the reps who still work here on the given day, ordered by name.
func ActiveReps(people []Person, today Date, order NameOrder) []Person {
	var reps []Person
	for i := range people {
		if people[i].IsActiveRep(today) {
			reps = append(reps, people[i])
		}
	}
	SortNames(reps, order)
	return reps
}

// RepsByName returns what Reps does, ordered by name.
func RepsByName(people []Person, order NameOrder) []Person {
	reps := Reps(people)
	SortNames(reps, order)
	return reps
}
