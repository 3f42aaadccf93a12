package data

import "cmp"

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
	Speakers  string // who speaks there, one line
	Others    int    // how many came who are not noted by name
	Talks     int    // conversations that were held at a stand
}

// MeetingOnlineRoom is where a meeting is online.
type MeetingOnlineRoom struct {
	Tool string
	Link string
	Code string // the organiser's; kept, and on no paper
}

// Ends returns the time of day at which the meeting ends, which may be past midnight. "" where that is not said.
func (m *Meeting) Ends() Clock { return m.Starts.After(m.Lasts) }

// AsGroup returns the kind, that of the group's own meetings where none was said.
func (k MeetingKind) AsGroup() MeetingKind {
	if k == "" {
		return MeetingGroup
	}
	return k
}

// StateOn returns how far the meeting is on the given day. Where nobody said it, it is planned until its day is
// over and held after it. It is never MeetingByDay.
func (m *Meeting) StateOn(today Date) MeetingState {
	switch {
	case m.State != MeetingByDay:
		return m.State
	case !m.Date.IsZero() && m.Date.Before(today):
		return MeetingHeld
	}
	return MeetingPlanned
}

// Ahead reports whether the meeting is still to be held on the given day, as far as is known.
func (m *Meeting) Ahead(today Date) bool {
	state := m.StateOn(today)
	return (state == MeetingAsked || state == MeetingPlanned) && !m.Date.Before(today)
}

// AskHeld reports whether the group is to be asked if the meeting was held: somebody said that it was asked for or
// planned, and its day is over.
func (m *Meeting) AskHeld(today Date) bool {
	return (m.State == MeetingAsked || m.State == MeetingPlanned) && !m.Date.IsZero() && m.Date.Before(today)
}

// compareMeetings orders meetings as they are held: those without a day last, and on one day by their time.
func compareMeetings(a, b *Meeting) int {
	early, _ := a.Starts.Minutes()
	late, _ := b.Starts.Minutes()
	return cmp.Or(compareKnown(a.Date, b.Date),
		cmp.Compare(early, late), cmp.Compare(a.ID, b.ID))
}

// alike reports whether two meetings are those of one circle: of one kind and of one unit.
func (m *Meeting) alike(other *Meeting) bool {
	return m.Kind.AsGroup() == other.Kind.AsGroup() && m.UnitID == other.UnitID
}

// LastMeeting returns the meeting of the same kind and unit that comes before m and is not after the given day,
// and whether there is one. A meeting that is off does not count. A meeting without a day comes after all others.
func LastMeeting(d *Dossier, m *Meeting, today Date) (Meeting, bool) {
	var last *Meeting
	for i := range d.Meetings {
		o := &d.Meetings[i]
		if o.ID == m.ID || o.State == MeetingOff || o.Date.IsZero() || today.Before(o.Date) || !o.alike(m) ||
			compareMeetings(o, m) >= 0 {
			continue
		}
		if last == nil || compareMeetings(last, o) < 0 {
			last = o
		}
	}
	if last == nil {
		return Meeting{}, false
	}
	return *last, true
}

// NextMeeting returns the first meeting of the same kind and unit that comes after m and is still to be held on the
// given day, and whether there is one. A meeting without a day is not next, and nothing comes after one without a day.
func NextMeeting(meetings []Meeting, m *Meeting, today Date) (Meeting, bool) {
	var next *Meeting
	for i := range meetings {
		o := &meetings[i]
		if !o.follows(m) || !o.Ahead(today) {
			continue
		}
		if next == nil || compareMeetings(o, next) < 0 {
			next = o
		}
	}
	if next == nil {
		return Meeting{}, false
	}
	return *next, true
}

// follows reports whether a meeting has a day and comes after the other one of the same kind and unit.
func (m *Meeting) follows(other *Meeting) bool {
	return m.ID != other.ID && !m.Date.IsZero() && m.alike(other) && compareMeetings(other, m) < 0
}
