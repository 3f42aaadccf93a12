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
