package data

import "slices"

// MaxText is the longest text a single field keeps, in runes.
const MaxText = 2000

// Membership is how someone stands towards the union. The zero value is unknown.
type Membership string

// The memberships, in the order in which people move through them.
const (
	MembershipUnknown     Membership = ""
	MembershipNone        Membership = "none"
	MembershipConsidering Membership = "considering"
	MembershipMember      Membership = "member"
	MembershipFormer      Membership = "former"
)

// Memberships lists every membership in menu order.
func Memberships() []Membership {
	return []Membership{MembershipUnknown, MembershipNone, MembershipConsidering, MembershipMember, MembershipFormer}
}

// Role is a task or standing someone has among colleagues.
type Role string

// The roles. A person may have several. RoleRep and RoleWorksCouncil are the short form of a Post.
const (
	RoleRep            Role = "rep"             // active member with a task
	RoleInformalLeader Role = "informal-leader" // whom colleagues follow
	RoleWorksCouncil   Role = "works-council"
	RoleOther          Role = "other"
)

// OfPost reports whether a role is that of posts: whoever has it has one of them.
func (r Role) OfPost() bool { return r == RoleRep || r == RoleWorksCouncil }

// Roles lists every role in menu order.
func Roles() []Role { return []Role{RoleRep, RoleInformalLeader, RoleWorksCouncil, RoleOther} }

// Contract is the form in which someone is employed.
type Contract string

// The contract forms that a company snapshot counts apart.
const (
	ContractUnknown    Contract = ""
	ContractPermanent  Contract = "permanent"
	ContractTemporary  Contract = "temporary"
	ContractAgency     Contract = "agency"
	ContractOnCall     Contract = "on-call"
	ContractFreelance  Contract = "self-employed"
	ContractApprentice Contract = "apprentice"
)

// Contracts lists every contract form in menu order.
func Contracts() []Contract {
	return []Contract{
		ContractUnknown, ContractPermanent, ContractTemporary, ContractAgency,
		ContractOnCall, ContractFreelance, ContractApprentice,
	}
}

// FollowState is how far the group is with a colleague who is not yet a member.
// The zero value means that the colleague is not being followed.
type FollowState string

// The states of a new hire, from the list until the end of the track.
const (
	FollowNone         FollowState = ""
	FollowNew          FollowState = "new"
	FollowAssigned     FollowState = "assigned"
	FollowContacted    FollowState = "contacted"
	FollowConversation FollowState = "in-conversation"
	FollowJoined       FollowState = "joined"
	FollowNotNow       FollowState = "not-now" // comes back on Follow.Next
	FollowNo           FollowState = "no"
	FollowDoNotContact FollowState = "do-not-contact"
	FollowLeft         FollowState = "left"
)

// FollowStates lists the states of a new hire in menu order.
func FollowStates() []FollowState {
	return []FollowState{
		FollowNew, FollowAssigned, FollowContacted, FollowConversation, FollowJoined,
		FollowNotNow, FollowNo, FollowDoNotContact, FollowLeft,
	}
}

// Open reports whether the group still has something to do for this colleague.
func (f FollowState) Open() bool {
	switch f {
	case FollowNew, FollowAssigned, FollowContacted, FollowConversation, FollowNotNow:
		return true
	}
	return false
}

// Work is what the employer's list says about someone's job.
type Work struct {
	EmployeeNumber string
	UnitID         ID     // the group's own arrangement; an import never overwrites it
	EmployerUnit   string // what the employer calls the unit
	EmployerSite   string
	JobTitle       string
	Start          Date
	End            Date
	Hours          float64 // per week, 0 is unknown
	FTE            float64 // share 0–1, 0 is unknown
	Contract       Contract
	Manager        string
}

// Reach is how someone can be reached.
type Reach struct {
	Email    string
	Phone    string
	Street   string
	Postcode string
	Town     string
}

// Union is how someone stands in the union.
type Union struct {
	Membership   Membership
	MemberNumber string
	MemberSince  Date
	Roles        []Role // what the posts say today, and what is said of the person; see the store
	Step         string // what an active member will do next in the union, one line
}

// Follow is who keeps in touch with someone, and how far they are.
type Follow struct {
	State   FollowState
	RepID   ID     // contact person, "" is nobody
	Next    Date   // when it was agreed to make contact again; see Tracks.NextDay
	Started Date   // from when on the group follows somebody
	NewHire bool   // is followed as a new colleague; otherwise as anybody else
	Why     string // why the group speaks with somebody now, one line
	Joining
	Talked
}

// Joining is what brought somebody into the union.
type Joining struct {
	Brought   Brought
	BroughtBy ID // the colleague who did, "" is nobody or not said
}

// Talked is how often and when somebody was spoken with. The store computes it from the contacts.
type Talked struct {
	Last      Date // last contact that was made, also by mail or message
	Talks     int  // conversations since Follow.Started
	FirstTalk Date // of those
	LastTalk  Date
}

// Brought is what brought somebody into the union. The zero value is not said.
type Brought string

// What can have brought somebody in.
const (
	BroughtUnsaid    Brought = ""
	BroughtColleague Brought = "colleague"
	BroughtList      Brought = "list" // the talks after an employer's list of new colleagues
	BroughtMeeting   Brought = "meeting"
	BroughtAction    Brought = "action"
	BroughtSelf      Brought = "self"
)

// BroughtInBy lists what can have brought somebody in, in menu order.
func BroughtInBy() []Brought {
	return []Brought{BroughtUnsaid, BroughtColleague, BroughtList, BroughtMeeting, BroughtAction, BroughtSelf}
}

// Origin is how we came to know somebody, and until when we keep them (GDPR art. 5.1.e).
type Origin struct {
	ListID   ID // the employer list that brought the person, "" when entered by hand
	DeleteOn Date
}

// Person is a member or colleague at the workplace.
type Person struct {
	Record
	Name
	Work
	Reach
	Union
	Follow
	Origin
	Keeping
	BirthYear  int // 0 is unknown; kept only to tell namesakes apart
	BirthCheck int // of the day, see BirthCheck; 0 is unknown, as it is wherever the year is
	Note       string
	Objected   Date // asked on this day to be left alone; only a name and one trait are kept since
}

// HasRole reports whether the person has the role.
func (p Person) HasRole(r Role) bool { return slices.Contains(p.Roles, r) }

// IsMember reports whether the person is a member now.
func (p Person) IsMember() bool { return p.Membership == MembershipMember }

// IsActiveRep reports whether the person is a rep, and still works here on the given day.
func (p *Person) IsActiveRep(today Date) bool { return p.HasRole(RoleRep) && !p.Left(today) }

// Left reports whether the person no longer works here on the given day.
func (p Person) Left(today Date) bool { return !p.End.IsZero() && p.End.Before(today) }
