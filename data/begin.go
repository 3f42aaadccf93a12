package data

// BeginRefusal says why no conversation can be started with somebody. The zero value is that one can.
type BeginRefusal string

// The reasons.
const (
	BeginFine         BeginRefusal = ""
	BeginDoNotContact BeginRefusal = "do-not-contact" // asked to be left alone
	BeginLeft         BeginRefusal = "left"           // does not work here any more
	BeginMember       BeginRefusal = "member"
	BeginFollowed     BeginRefusal = "followed" // is in the conversations already
)

// BeginRefusals lists the reasons in the order in which they are said.
func BeginRefusals() []BeginRefusal {
	return []BeginRefusal{BeginMember, BeginFollowed, BeginDoNotContact, BeginLeft}
}

// RefusesBegin returns why no conversation can be started with somebody on that day, BeginFine where one can.
func (p *Person) RefusesBegin(today Date) BeginRefusal {
	switch {
	case p.State == FollowDoNotContact || !p.Objected.IsZero():
		return BeginDoNotContact
	case p.Left(today):
		return BeginLeft
	case p.IsMember():
		return BeginMember
	case p.State.Open():
		return BeginFollowed
	}
	return BeginFine
}

// CanBegin reports whether a conversation can be started with somebody: no member, still at work on that day, not
// followed already, and not one who asked to be left alone.
func (p *Person) CanBegin(today Date) bool { return p.RefusesBegin(today) == BeginFine }

// Join makes somebody a member from a day on: who joined is no longer talked to about that. by is what brought them
// in; not said leaves what was said of a member before.
func (p *Person) Join(on Date, by Joining) {
	member := p.IsMember()
	p.SetMembership(MembershipMember, on)
	if !member || p.MemberSince.IsZero() {
		p.MemberSince = on
	}
	if !member || by.Brought != BroughtUnsaid {
		p.Joining = by
	}
}
