package data

// MeetingKind is what sort of meeting it is. The zero value is not said: meetings of before there were kinds.
type MeetingKind string

// The kinds of meetings.
const (
	MeetingGroup        MeetingKind = "group"
	MeetingWorkplace    MeetingKind = "workplace" // after hours, in the canteen
	MeetingStand        MeetingKind = "stand"     // a stand or consultation hour
	MeetingMembers      MeetingKind = "members"
	MeetingNetwork      MeetingKind = "network"
	MeetingOfficer      MeetingKind = "officer"
	MeetingWorksCouncil MeetingKind = "works-council"
	MeetingEmployer     MeetingKind = "employer"
	MeetingOutside      MeetingKind = "outside" // a party, a council
	MeetingAnnual       MeetingKind = "annual"
	MeetingOnline       MeetingKind = "online"
)

// MeetingKinds lists the kinds in menu order.
func MeetingKinds() []MeetingKind {
	return []MeetingKind{
		MeetingGroup, MeetingWorkplace, MeetingStand, MeetingMembers, MeetingNetwork, MeetingOfficer,
		MeetingWorksCouncil, MeetingEmployer, MeetingOutside, MeetingAnnual, MeetingOnline,
	}
}

// MeetingState is how far a meeting is. The zero value is planned until its day is over, and then held:
// meetings of before there were states.
type MeetingState string

// The states.
const (
	MeetingByDay   MeetingState = ""
	MeetingAsked   MeetingState = "asked"
	MeetingPlanned MeetingState = "planned"
	MeetingHeld    MeetingState = "held"
	MeetingOff     MeetingState = "off" // it does not take place
)

// Openness is whether people who are no members may come. The zero value is not decided.
type Openness string

// The values.
const (
	OpenUndecided   Openness = ""
	OpenToAll       Openness = "all"
	OpenMembersOnly Openness = "members"
)

// Meeting is one evening of the group, or another meeting that it holds or goes to. What was agreed lives in the
// actions, what stands on the agenda in its points.
type Meeting struct {
	Record
	Date    Date
	Title   string
	Place   string
	Present int    // how many came, by a head count; 0 is not counted. See CountPresent
	Agenda  string // one point a line, of before there were points
	Summary string // what the group will work on

	Kind   MeetingKind
	State  MeetingState
	UnitID ID // whose meeting it is, "" is the whole company
	Starts Clock
	Lasts  int // minutes, 0 is not said
	Repeat Repeat
	MeetingGuests
	MeetingOnlineRoom
}

// MeetingGuests is what a meeting for more than the group needs beside its agenda.
type MeetingGuests struct {
	Open      Openness
	Questions string // collected beforehand, one a line
	Others    int    // how many came who are not noted by name
	Talks     int    // conversations that were held at a stand
}

// MeetingOnlineRoom is where a meeting is online.
type MeetingOnlineRoom struct {
	Tool string
	Link string
	Code string // the organiser's; kept, and on no paper
}
