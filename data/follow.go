package data

// Oral tells whether the channel is a conversation: face to face or by phone. Only
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

// Speak records that contact was made: someone who was new or assigned is now
// contacted, the next time in conversation, and whoever said "not now" is back in
// conversation. A message or mail moves nobody. next is the day of the next contact.
func (p *Person) Speak(c Channel, next Date) {
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

// SetState moves a colleague to the given state by hand, with what follows from it:
// who joined is a member from today, who left has an end date, and where nothing is
// left to do no next contact stays behind.
func (p *Person) SetState(state FollowState, today Date) {
	p.State = state
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
	switch {
	case m == MembershipMember && p.State.Open():
		p.SetState(FollowJoined, today)
	case m != MembershipMember && p.State == FollowJoined:
		p.State = FollowConversation
	}
}
