package meeting

import (
	"cmp"
	"strings"

	"kader/app/forms"
	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// topicHere is the topic of the point that shows, "" where it has none.
func (m *mode) topicHere() data.ID {
	if p := m.point(); p.Kind == data.PointTopic {
		return p.RefID
	}
	return ""
}

// goalHere is the goal of the point that shows, or that is chosen in the closing.
func (m *mode) goalHere() data.ID {
	switch p := m.point(); p.Kind {
	case data.PointGoal:
		return p.RefID
	case data.PointClosing:
		if rows := m.rows(); m.cursor < len(rows) {
			return rows[m.cursor].goal
		}
	}
	return ""
}

// onAgree adds an action that was agreed at this point.
func (m *mode) onAgree(text string) bool {
	line := forms.ReadLine(m.frame.Lang, text, m.frame.Today(), m.known())
	if line.Title == "" {
		return false
	}
	a := data.Action{
		MeetingID: m.id, GoalID: m.goalHere(), TopicID: cmp.Or(line.TopicID, m.topicHere()), Title: line.Title,
		Who: m.fullName(line.RepID, line.Who), RepID: line.RepID, Due: line.Due, Status: data.ActionOpen,
		Position: len(m.dossier.Actions) + 1,
	}
	return m.enter("action-created", func(tx *store.Tx) (data.ID, error) {
		err := tx.CreateAction(&a)
		return a.ID, err
	})
}

// enter makes something at the point that shows.
func (m *mode) enter(label string, write func(*store.Tx) (data.ID, error)) bool {
	point := m.point().ID
	return m.frame.Update(label, func(tx *store.Tx) error {
		id, err := write(tx)
		if err == nil {
			m.made[id] = point
		}
		return err
	})
}

// onHeard notes what was heard: of the topic that is named, or else of that of the point.
func (m *mode) onHeard(line forms.HeardLine) bool {
	h := line.Entry
	h.MeetingID = m.id
	if h.TopicID = cmp.Or(h.TopicID, m.topicHere()); h.TopicID == "" {
		m.lineOf(lineHeard).entry.Row().SetError(m.frame.Text("mode.which-topic"))
		return false
	}
	return m.enter("heard-noted", func(tx *store.Tx) (data.ID, error) {
		err := forms.NoteHeard(tx, m.frame.Today(), &h)
		return h.ID, err
	})
}

// withTopic asks first whether an unknown word behind a # becomes a topic, and then adds the line.
func (m *mode) withTopic(add func(string) bool) func(string) bool {
	return func(text string) bool {
		_, word, id := forms.ReadTopic(text, m.known().Topics)
		switch {
		case word == "" || id != "":
			return add(text)
		case len(forms.FittingTopics(word, m.known().Topics)) > 1:
			m.lineOf(lineHeard).entry.Row().SetError(m.frame.Text("mode.topic-several", "word", word))
			return false
		}
		m.frame.Show(frame.Dialog{
			Title: m.frame.Text("mode.new-topic", "word", m.veil.text(word)), Submit: m.frame.Text("mode.make-topic"),
			OnDone: func() {
				if m.makeTopic(word) && add(text) {
					m.lineOf(lineHeard).entry.SetText("")
				}
			},
		})
		return false
	}
}

// makeTopic makes a topic of a word behind a #.
func (m *mode) makeTopic(word string) bool {
	t, ok := forms.MakeTopic(m.frame, word)
	if _, read := m.dossier.FindTopic(t.ID); ok && !read { // the dossier is being read again
		m.dossier.Topics = append(m.dossier.Topics, t)
	}
	return ok
}

// onNote adds a line to the notes of the point.
func (m *mode) onNote(text string) bool {
	return m.frame.Update("point-note", func(tx *store.Tx) error {
		at, err := m.settle(tx)
		if err != nil {
			return err
		}
		return m.addNote(tx, at(m.point().ID), text)
	})
}

// onPoint puts a point behind the one that shows, or before what the group will work on: "Roosters 10 min", or
// "#roosters" for a topic.
func (m *mode) onPoint(text string, topics []forms.Named) bool {
	p := readPoint(m.frame.Lang, text, topics)
	if p.Title == "" {
		return false
	}
	if t, ok := m.dossier.FindTopic(p.RefID); ok { // of which the line may know no names
		p.Title = t.Title + strings.TrimPrefix(p.Title, m.veil.text(t.Title))
	}
	p.MeetingID = m.id
	place := beforeClosing(m.points[:m.stored], m.at+1)
	made := m.frame.Update("point-created", func(tx *store.Tx) error {
		if _, err := m.settle(tx); err != nil {
			return err
		}
		agenda, err := tx.FindAgendaPoints(store.AgendaPointFilter{MeetingID: m.id})
		if err != nil {
			return err
		}
		return insertPoints(tx, agenda, min(place, len(agenda)), []data.AgendaPoint{p})
	})
	if made {
		m.lineOf(linePoint).entry.SetText("") // what is entered is no draft, of which a note would be made
		m.onLeaveLine()
	}
	return made
}

// settleOutcome says what became of the point that shows, and goes on to the next.
func (m *mode) settleOutcome(label string, outcome data.PointOutcome) {
	p := m.point()
	if m.at >= m.stored {
		return
	}
	if p.Outcome != outcome && !m.frame.Update(label, func(tx *store.Tx) error {
		at, err := m.settle(tx)
		if err != nil {
			return err
		}
		return tx.UpdateAgendaPoint(at(p.ID), func(v *data.AgendaPoint) { v.Outcome = outcome })
	}) {
		return
	}
	m.move(1)
}

// takeProposal puts proposed points on the agenda.
func (m *mode) takeProposal() {
	proposals := data.ProposeAgenda(&m.dossier, &m.meeting, m.frame.Today())
	if len(proposals) == 0 {
		return
	}
	m.frame.Update("agenda-proposed", func(tx *store.Tx) error {
		for i, p := range proposals {
			point := pointOf(m.frame, m.id, p, i+1)
			if err := tx.CreateAgendaPoint(&point); err != nil {
				return err
			}
		}
		return nil
	})
}

// onTell notes who tells a unit, and asks for the next one.
func (m *mode) onTell(line forms.TellingLine) bool {
	line.Who = m.fullName(line.RepID, line.Who)
	if !m.frame.Update("telling-agreed", func(tx *store.Tx) error {
		return forms.CreateTellings(tx, line.Tellings(m.decided.ID))
	}) {
		return false
	}
	m.askNextTelling()
	return false // the line asks for the next unit already
}
