package meeting

import (
	"cmp"

	"kader/app/forms"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// decideLine is the line in which a decision or a result is noted.
type decideLine struct{ *mode }

// decision is a decision or a result, typed in one line.
type decision struct {
	kind    data.DecisionKind
	text    string
	topic   string
	topicID data.ID
}

// readDecision takes the topic out of a line, and the word that makes a result of it.
func (m decideLine) readDecision(text string) (line decision) {
	line.text, line.topic, line.topicID = forms.ReadTopic(text, m.known().Topics)
	line.kind, line.text = forms.ReadDecision(m.frame, line.text)
	return line
}

// onDecide adds a decision, and asks who tells it where.
func (m decideLine) onDecide(text string) bool {
	line := m.readDecision(text)
	if line.text == "" {
		return false
	}
	d := data.Decision{
		Kind: line.kind, Day: m.meeting.Date, Text: line.text, MeetingID: m.id,
		TopicID: cmp.Or(line.topicID, m.topicHere()), GoalID: m.goalHere(),
	}
	if today := m.frame.Today(); d.Day.IsZero() || today.Before(d.Day) {
		d.Day = today
	}
	if !m.enter("decision-noted", func(tx *store.Tx) (data.ID, error) {
		err := tx.CreateDecision(&d)
		return d.ID, err
	}) {
		return false
	}
	m.lineOf(lineDecide).entry.SetText("")
	m.askTellings(d, m.unitsToTell())
	return false // the line that is open now is another one
}

// facts is what was understood of a decision that is being typed.
func (m decideLine) facts(text string) []widgets.Fact {
	line := m.readDecision(text)
	topic := widgets.Fact{Text: line.topic, Icon: "campaign", Tone: widgets.TonePetrol}
	if line.topicID == "" && topic.Text != "" {
		topic.Tone = widgets.ToneDue
	}
	facts := []widgets.Fact{topic}
	if line.kind == data.DecisionResult {
		facts = append(facts, widgets.Fact{Text: m.frame.Text("decision.kind.result"), Icon: "flag", Tone: widgets.ToneGood})
	}
	return facts
}
