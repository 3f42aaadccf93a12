package data

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

// Begin makes somebody followed from a day on: as a new colleague, or as anybody else. Who has a contact person is
// assigned.
func (p *Person) Begin(on Date, newHire bool) {
	p.State, p.Started, p.NewHire = FollowNew, on, newHire
	if p.RepID != "" {
		p.State = FollowAssigned
	}
}

// Speak records what a contact brings about. A talk moves who is followed along: who was new or assigned is now
// contacted, the next time in conversation, and who said "not now" or "no" is back in conversation. Who refused has
// said no. What is no talk moves nobody. next is the agreed day of the next contact; zero is none agreed, and then
// the day that stands stays, unless it has come and a talk was held: from then on it is that of the track, see
// Tracks.NextDay.
func (p *Person) Speak(c *Contact, next Date) {
	followed := p.State.Open() || p.State == FollowNo
	if !next.IsZero() {
		p.Next = next
	} else if c.Talk() && followed && !c.Date.Before(p.Next) {
		p.Next = Date{}
	}
	if !c.Talk() || !followed {
		return
	}
	if c.Outcome == OutcomeRefused {
		p.State = FollowNo
		if p.Next.IsZero() {
			p.Next = c.Date.AddMonths(AskAgainAfter)
		}
		return
	}
	switch p.State {
	case FollowNew, FollowAssigned:
		p.State = FollowContacted
	case FollowContacted, FollowNotNow, FollowNo:
		p.State = FollowConversation
	}
}

// AskAgainAfter is after how many months somebody who said no is asked again: a no today is not a never.
const AskAgainAfter = 12

// Lapses reports whether a day was agreed for the next contact that is dropped when someone moves to the given
// state, because nothing is left to do then, or nothing for a year.
func (p *Person) Lapses(state FollowState) bool {
	return !p.Next.IsZero() && !state.Open() && (p.State != state || state != FollowNo)
}

// LapsesAs is Lapses for another membership: somebody who becomes a member has joined.
func (p *Person) LapsesAs(m Membership) bool {
	return m == MembershipMember && p.State.Open() && p.Lapses(FollowJoined)
}

// SetState moves a colleague to the given state by hand, with what follows from it:
// who joined is a member from that day, who left has an end date, who said no is asked again after a year, and where
// nothing is left to do no next contact stays behind.
func (p *Person) SetState(state FollowState, on Date) {
	before := p.State
	p.State = state
	if state != FollowDoNotContact {
		p.Objected = Date{}
	}
	if before == FollowNone && state != FollowNone && p.Started.IsZero() {
		p.Started = on
	}
	switch {
	case state == FollowJoined && !p.IsMember():
		p.Membership = MembershipMember
		if p.MemberSince.IsZero() {
			p.MemberSince = on
		}
	case state == FollowLeft && p.End.IsZero():
		p.End = on
	case state == FollowNone:
		p.Started, p.NewHire, p.Why = Date{}, false, ""
	}
	switch {
	case state == FollowNo && before != FollowNo:
		p.Next = on.AddMonths(AskAgainAfter)
	case state != FollowNo && !state.Open():
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
