package data

import "strings"

// PointKind is why something stands on the agenda.
type PointKind string

// The kinds of points.
const (
	PointOther     PointKind = ""           // typed by somebody
	PointAgreement PointKind = "agreement"  // what was agreed last time: RefID is the meeting
	PointOverdue   PointKind = "overdue"    // actions that are late
	PointTopic     PointKind = "topic"      // a topic that grew hot: RefID is the topic
	PointHires     PointKind = "hires"      // those in conversation without a contact person
	PointGoal      PointKind = "goal"       // a goal without a next step: RefID is the goal
	PointTerm      PointKind = "term"       // a term that ends: RefID is the post
	PointLeft      PointKind = "left"       // what was left over: RefID is the point of that meeting
	PointUntold    PointKind = "untold"     // a decision that units have not heard: RefID is the decision
	PointQuestions PointKind = "questions"  // collected beforehand
	PointClosing   PointKind = "what-we-do" // what we will work on
)

// PointOutcome is what became of a point of the agenda. The zero value is nothing yet.
type PointOutcome string

// The outcomes.
const (
	PointOpen  PointOutcome = ""
	PointDone  PointOutcome = "done"
	PointLater PointOutcome = "later" // next time
)

// AsksFor reports whether somebody typed the point, nobody is done with it, and it is called like the topic: "Roosters"
// or "#roosters", from before that topic was there.
func (p *AgendaPoint) AsksFor(t *Topic) bool {
	called := Fold(strings.TrimPrefix(p.Title, "#"))
	return p.Kind == PointOther && p.Outcome == PointOpen && called != "" && called == Fold(t.Title)
}

// AgendaPoint is one point of a meeting's agenda.
type AgendaPoint struct {
	Record
	MeetingID ID
	Position  int
	Kind      PointKind
	RefID     ID // the row that it is about, "" for none; that row may be gone
	Title     string
	Minutes   int // that it may take, 0 is not said
	Outcome   PointOutcome
	Note      string // what was said, for the minutes
}
