package data

// DecisionKind tells what was decided from what came of it.
type DecisionKind string

// The kinds of decisions.
const (
	DecisionMade   DecisionKind = "decision"
	DecisionResult DecisionKind = "result"
)

// DecisionKinds lists the kinds in menu order.
func DecisionKinds() []DecisionKind { return []DecisionKind{DecisionMade, DecisionResult} }

// Decision is what the group decided, or a result, in one line.
type Decision struct {
	Record
	Kind      DecisionKind
	Day       Date
	Text      string
	MeetingID ID // where it was decided, "" outside a meeting
	TopicID   ID // "" is none
	GoalID    ID // "" is none
}

// TellingWay is how a unit is told.
type TellingWay string

// The ways.
const (
	TellTalk    TellingWay = "talk"
	TellMeeting TellingWay = "meeting"
	TellPhone   TellingWay = "phone"
	TellMessage TellingWay = "message"
	TellMail    TellingWay = "mail"
	TellNotice  TellingWay = "notice" // on the board
)

// TellingWays lists the ways in menu order.
func TellingWays() []TellingWay {
	return []TellingWay{TellTalk, TellMeeting, TellPhone, TellMessage, TellMail, TellNotice}
}

// Telling is who tells which unit of a decision, how and by when.
type Telling struct {
	Record
	DecisionID ID
	UnitID     ID     // "" is the whole company
	Who        string // a name as the group says it
	RepID      ID     // the person meant, where known
	Way        TellingWay
	By         Date
	Told       Date // zero until told
}
