package meeting

import (
	"strings"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// wallRows makes what stands at the left of the wall.
type wallRows struct{ *mode }

// makeRows returns what stands at the left: what the point is about, and then what was entered at it.
func (m wallRows) makeRows() []row {
	if m.ended {
		return m.endRows()
	}
	p := m.point()
	var rows []row
	switch p.Kind {
	case pointProposal:
		return m.proposalRows()
	case data.PointAgreement:
		rows = m.actionRows(func(a *data.Action) bool { return a.MeetingID == p.RefID && a.MeetingID != "" })
	case data.PointOverdue:
		rows = m.actionRows(func(a *data.Action) bool { return a.Overdue(m.frame.Today()) })
	case data.PointTopic:
		rows = m.topicRows(p.RefID)
	case data.PointGoal:
		rows = m.stepRows(p.RefID)
	case data.PointHires:
		rows = m.hireRows()
	case data.PointQuestions:
		rows = m.textRows("help", m.meeting.Questions)
	case data.PointUntold:
		rows = m.tellingRows(p.RefID)
	case data.PointLeft:
		rows = m.leftRows(p.RefID)
	case data.PointClosing:
		return m.closingRows()
	}
	return append(rows, m.enteredRows(p)...)
}

// topicRows are the pending actions of a topic and its goals that were not agreed tonight.
func (m wallRows) topicRows(topic data.ID) []row {
	goals := m.goalsOf(topic)
	return m.actionRows(func(a *data.Action) bool {
		return a.Pending() && a.MeetingID != m.id && (a.TopicID == topic || goals[a.GoalID])
	})
}

// stepRows are the next steps of a goal that were not agreed tonight.
func (m wallRows) stepRows(goal data.ID) []row {
	var rows []row
	for _, a := range data.NextSteps(m.dossier.Actions, goal) {
		if a.MeetingID != m.id {
			rows = append(rows, m.actionRow(a))
		}
	}
	return rows
}

// leftRows are what was said of a point that was left over.
func (m wallRows) leftRows(point data.ID) []row {
	for i := range m.dossier.Points {
		if before := &m.dossier.Points[i]; before.ID == point {
			return m.textRows("history", before.Note)
		}
	}
	return nil
}

// goalsOf returns the goals of a topic.
func (e *evening) goalsOf(topic data.ID) map[data.ID]bool {
	goals := make(map[data.ID]bool)
	for i := range e.dossier.Goals {
		if g := &e.dossier.Goals[i]; g.TopicID == topic && topic != "" {
			goals[g.ID] = true
		}
	}
	return goals
}

// proposalRows are the points that suggest themselves. Enter puts all of them on the agenda.
func (m wallRows) proposalRows() []row {
	var rows []row
	for _, p := range data.ProposeAgenda(&m.dossier, &m.meeting, m.frame.Today()) {
		rows = append(rows, row{
			WallLine: widgets.WallLine{
				Icon: "add", Tone: widgets.TonePetrol, Text: proposalWords(m.frame, p),
				Note: m.frame.Count("mode.minutes", p.Minutes),
			},
			act: m.takeProposal, all: true,
		})
	}
	return rows
}

// actionRows are the chosen actions, each with a tick for Enter.
func (m wallRows) actionRows(chosen func(*data.Action) bool) []row {
	var rows []row
	for i := range m.dossier.Actions {
		if a := &m.dossier.Actions[i]; chosen(a) {
			rows = append(rows, m.actionRow(*a))
		}
	}
	return rows
}

// actionRow is an action: Enter ticks it off.
func (m wallRows) actionRow(a data.Action) row {
	line := widgets.WallLine{Icon: "radio_button_unchecked", Tone: widgets.ToneMuted, Text: a.Title, Note: m.doerWords(a)}
	switch {
	case !a.Pending():
		line.Icon, line.Tone = "check_circle", widgets.ToneGood
	case a.Overdue(m.frame.Today()):
		line.Tone = widgets.ToneOverdue
	}
	return row{WallLine: line, act: func() { m.frame.Update(forms.TickAction(a, m.frame.Today())) }}
}

// doerWords says who does an action, and by when as long as it is not done.
func (m wallRows) doerWords(a data.Action) string {
	parts := []string{m.veil.doer(a.RepID, a.Who)}
	if a.Pending() {
		parts = append(parts, m.frame.DayWords(a.Due, true))
	}
	return frame.JoinNotes(parts...)
}

// hireRows are the new colleagues without a contact person, counted by unit; with their names while these show.
func (m wallRows) hireRows() []row {
	names := make(map[data.ID][]string)
	var units []data.ID
	for i := range m.dossier.People {
		p := &m.dossier.People[i]
		if !p.State.Open() || p.RepID != "" || p.Left(m.frame.Today()) {
			continue
		}
		if names[p.UnitID] == nil {
			units = append(units, p.UnitID)
		}
		names[p.UnitID] = append(names[p.UnitID], p.Full())
	}
	var rows []row
	for _, id := range units {
		where := m.frame.Text("mode.no-unit")
		if u, ok := m.units.Find(id); ok {
			where = u.Name
		}
		line := widgets.WallLine{
			Icon: "person_add", Tone: widgets.TonePetrol,
			Text: frame.JoinNotes(where, m.frame.Count("mode.colleagues", len(names[id]))),
		}
		if !m.veil.on {
			line.Note = strings.Join(names[id], ", ")
		}
		rows = append(rows, row{WallLine: line})
	}
	return rows
}

// textRows are the lines of a text.
func (m wallRows) textRows(icon, text string) []row {
	var rows []row
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			rows = append(rows, row{WallLine: widgets.WallLine{Icon: icon, Tone: widgets.ToneMuted, Text: line}})
		}
	}
	return rows
}

// enteredRows are what was entered at a point: its notes, and what was decided, agreed and heard at it or about the
// same.
func (m wallRows) enteredRows(p *data.AgendaPoint) []row {
	rows := m.textRows("notes", p.Note)
	topic, goal := m.topicHere(), data.ID("")
	if p.Kind == data.PointGoal {
		goal = p.RefID
	}
	here := func(id, ofTopic, ofGoal data.ID) bool {
		return m.made[id] == p.ID || topic != "" && ofTopic == topic || goal != "" && ofGoal == goal
	}
	for _, d := range m.dossier.Decisions {
		if d.MeetingID == m.id && here(d.ID, d.TopicID, d.GoalID) {
			rows = append(rows, row{WallLine: m.decisionLine(d)})
		}
	}
	for i := range m.dossier.Actions {
		if a := m.dossier.Actions[i]; a.MeetingID == m.id && here(a.ID, a.TopicID, a.GoalID) {
			rows = append(rows, m.actionRow(a))
		}
	}
	for _, h := range m.dossier.Heard {
		if h.MeetingID == m.id && here(h.ID, h.TopicID, "") {
			rows = append(rows, row{WallLine: m.heardLine(h)})
		}
	}
	return rows
}

// decisionLine is a decision, and who tells which unit.
func (m wallRows) decisionLine(d data.Decision) widgets.WallLine {
	var told []string
	for _, g := range m.dossier.Tellings {
		if g.DecisionID == d.ID {
			told = append(told, strings.TrimSpace(m.unitName(m.frame, g.UnitID)+" "+m.veil.doer(g.RepID, g.Who)))
		}
	}
	line := widgets.WallLine{Icon: "flag", Tone: widgets.TonePetrol, Text: d.Text}
	if d.Kind == data.DecisionResult {
		line.Tone = widgets.ToneGood
	}
	if len(told) > 0 {
		line.Note = m.frame.Text("mode.tell", "who", strings.Join(told, ", "))
	}
	return line
}

// heardLine is an entry of the topic log.
func (m wallRows) heardLine(h data.Heard) widgets.WallLine {
	parts := []string{}
	if t, ok := m.dossier.FindTopic(h.TopicID); ok {
		parts = append(parts, t.Title)
	}
	if h.UnitID != "" {
		parts = append(parts, m.unitName(m.frame, h.UnitID))
	}
	if h.People > 0 {
		parts = append(parts, m.frame.Count("mode.colleagues", h.People))
	}
	if h.Heat > 0 {
		parts = append(parts, heatWord(m.frame, h.Heat))
	}
	return widgets.WallLine{Icon: "campaign", Tone: forms.HeatTone(h.Heat), Text: frame.JoinNotes(parts...)}
}
