package data

// HeardSource is where something was heard.
type HeardSource string

// The sources.
const (
	HeardTalk    HeardSource = "talk"
	HeardMeeting HeardSource = "meeting"
	HeardRound   HeardSource = "round"  // on a round along the units, or by telephone
	HeardBefore  HeardSource = "before" // the heat that the group had given the topic before there was a log
)

// HeardSources lists the sources in menu order. HeardBefore is none that somebody chooses.
func HeardSources() []HeardSource { return []HeardSource{HeardTalk, HeardMeeting, HeardRound} }

// Heard is one entry of a topic's log: that colleagues spoke of it. It never tells which colleague.
type Heard struct {
	Record
	TopicID   ID
	UnitID    ID   // where they work, "" is not said
	Day       Date // zero only where HeardBefore knew none
	People    int  // how many colleagues, 0 is not counted
	Heat      int  // 0 not said, 1 simmering, 2 warm, 3 hot
	RepID     ID   // which rep heard it, "" is not noted
	Source    HeardSource
	MeetingID ID // where it was said, "" outside a meeting
}
