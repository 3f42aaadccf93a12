package meeting

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// closingRows are what the group will work on: at most two next steps a goal, then what else was agreed, who tells what
// was decided where, and the next meeting.
func (m wallRows) closingRows() []row {
	var rows []row
	for _, work := range data.WhatWeWorkOn(&m.dossier, &m.meeting) {
		rows = append(rows, m.workRow(work))
	}
	for _, d := range m.dossier.Decisions {
		if d.MeetingID == m.id {
			rows = append(rows, m.toTellRow(d))
		}
	}
	if next := data.ComesBack(m.dossier.Meetings, &m.meeting, m.frame.Today()); !next.IsZero() {
		rows = append(rows, row{
			WallLine: widgets.WallLine{
				Icon: "event", Tone: widgets.TonePetrol, Note: m.frame.Text("mode.next-enter"),
				Text: m.frame.Text("mode.next-meeting", "date", m.frame.Lang.LongDate(next)),
			},
			act: func() { m.planNext(next) },
		})
	} else if planned, ok := m.nextPlanned(m.frame.Today()); ok {
		rows = append(rows, row{WallLine: widgets.WallLine{
			Icon: "event", Tone: widgets.ToneGood,
			Text: m.frame.Text("mode.next-meeting", "date", m.frame.Lang.LongDate(planned.Date)), Note: planned.Title,
		}})
	}
	rows = append(rows, m.textRows("notes", m.meeting.Summary)...)
	if p := m.point(); p.Kind == data.PointClosing {
		rows = append(rows, m.textRows("notes", p.Note)...)
	}
	return rows
}

// workRow is a goal with its next steps, or what was agreed for no goal. A goal without a step asks for one.
func (m wallRows) workRow(work data.GoalSteps) row {
	var steps []string
	for _, a := range work.Steps {
		steps = append(steps, frame.JoinNotes(a.Title, m.doerWords(a)))
	}
	r := row{goal: work.Goal.ID, WallLine: widgets.WallLine{
		Icon: "flag", Tone: widgets.TonePetrol, Text: work.Goal.Title, Note: strings.Join(steps, "\n"),
	}}
	switch {
	case work.Goal.ID == "":
		r.Icon, r.Text = "checklist", m.frame.Text("mode.also-agreed")
	case len(steps) == 0:
		r.Icon, r.Tone = "warning", widgets.ToneDue
		r.Note = m.frame.Text("plan.no-step") + ". " + m.frame.Text("mode.ask-step")
		r.act = func() { m.ask(lineAgree, m.frame.Text("mode.ask.step", "goal", work.Goal.Title)) }
	}
	return r
}

// toTellRow is a decision and who tells it where: Enter asks for the units for which nobody does.
func (m wallRows) toTellRow(d data.Decision) row {
	r := row{WallLine: m.decisionLine(d)}
	r.Icon = "campaign"
	if without := m.withoutTeller(d.ID); len(without) > 0 {
		r.Tone = widgets.ToneDue
		r.Note = frame.JoinNotes(r.Note, m.frame.Text("mode.nobody-tells", "units", m.unitNames(without)))
		r.act = func() { m.askTellings(d, without) }
	}
	return r
}

// unitsToTell are the units at the top, or those below it where there is only one.
func (e *evening) unitsToTell() []data.ID {
	top := e.units.Children("")
	if len(top) == 1 && len(e.units.Children(top[0].ID)) > 0 {
		top = e.units.Children(top[0].ID)
	}
	if len(top) == 0 {
		return []data.ID{""}
	}
	ids := make([]data.ID, len(top))
	for i := range top {
		ids[i] = top[i].ID
	}
	return ids
}

// withoutTeller are the units to tell for which nobody tells a decision yet.
func (e *evening) withoutTeller(decision data.ID) []data.ID {
	named := make(map[data.ID]bool)
	for _, g := range e.dossier.Tellings {
		if g.DecisionID == decision {
			named[g.UnitID] = true
		}
	}
	units := e.unitsToTell()
	if named[""] {
		return nil
	}
	return slices.DeleteFunc(units, func(id data.ID) bool {
		for above := id; above != ""; {
			if named[above] {
				return true
			}
			u, _ := e.units.Find(above)
			above = u.ParentID
		}
		return false
	})
}

func (m *mode) unitNames(ids []data.ID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = m.unitName(m.frame, id)
	}
	return m.frame.Lang.List(names)
}

// tellingRows are who tells a decision where: Enter notes that they did, or asks who will.
func (m wallRows) tellingRows(id data.ID) []row {
	at := slices.IndexFunc(m.dossier.Decisions, func(d data.Decision) bool { return d.ID == id })
	if at < 0 {
		return nil
	}
	d := m.dossier.Decisions[at]
	rows := []row{{WallLine: widgets.WallLine{Icon: "flag", Tone: widgets.TonePetrol, Text: d.Text}}}
	for _, g := range m.dossier.Tellings {
		if g.DecisionID != id {
			continue
		}
		line := widgets.WallLine{
			Icon: "radio_button_unchecked", Tone: widgets.ToneMuted,
			Text: m.unitName(m.frame, g.UnitID), Note: m.tellingWords(g),
		}
		if !g.Told.IsZero() {
			line.Icon, line.Tone = "check_circle", widgets.ToneGood
		}
		rows = append(rows, row{WallLine: line, act: func() { m.frame.Update(forms.TickTelling(g, m.frame.Today())) }})
	}
	for _, unit := range m.withoutTeller(id) {
		rows = append(rows, row{
			WallLine: widgets.WallLine{
				Icon: "warning", Tone: widgets.ToneDue, Text: m.unitName(m.frame, unit), Note: m.frame.Text("mode.who-tells"),
			},
			act: func() { m.askTellings(d, []data.ID{unit}) },
		})
	}
	return rows
}

// tellingWords says who tells, how, and by when as long as it is not told.
func (m wallRows) tellingWords(g data.Telling) string {
	parts := []string{m.veil.doer(g.RepID, g.Who)}
	if g.Way != "" {
		parts = append(parts, m.frame.Text("telling.way."+string(g.Way)))
	}
	if g.Told.IsZero() {
		parts = append(parts, m.frame.DayWords(g.By, true))
	}
	return frame.JoinNotes(parts...)
}

// askTellings asks who tells a decision in each of some units, one after the other.
func (m *mode) askTellings(d data.Decision, units []data.ID) {
	m.decided, m.told = d, units
	m.askNextTelling()
}

// askNextTelling asks who tells it in the next unit, and proposes the rep who keeps in touch with it.
func (m *mode) askNextTelling() {
	if len(m.told) == 0 {
		m.onLeaveLine()
		return
	}
	unit := m.told[0]
	m.told = m.told[1:]
	m.ask(lineTell, m.frame.Text("mode.ask.tell", "unit", m.unitName(m.frame, unit), "text", m.decided.Text))
	entry := m.lineOf(lineTell).entry
	words := m.placeWords(unit)
	if rep := m.repOf(unit, m.frame.Today()); rep != "" {
		name := m.people[rep].Full()
		if m.veil.on {
			name = m.veil.reps[rep]
		}
		words = strings.TrimSpace(words + " @" + name)
	}
	if words != "" {
		words += " "
	}
	entry.SetText(words)
	entry.CursorColumn = len([]rune(words))
	entry.Refresh()
}

// placeWords is how a unit is named in a line: by its path where two are called so.
func (e *evening) placeWords(unit data.ID) string {
	alike, words, path := 0, "", ""
	for i := range e.places {
		if e.places[i].ID == unit {
			words, path = e.places[i].Name, e.places[i].Path
		}
	}
	for i := range e.places {
		if data.Fold(e.places[i].Name) == data.Fold(words) {
			alike++
		}
	}
	if alike > 1 {
		return path
	}
	return words
}

// repOf returns the rep who keeps in touch with a unit, or else with one above or below it; "" where nobody does.
func (e *evening) repOf(unit data.ID, today data.Date) data.ID {
	below, nearest := e.units.Below(unit), data.ID("")
	for i := range e.dossier.Posts {
		p := &e.dossier.Posts[i]
		person := e.people[p.PersonID]
		if p.Kind != data.PostRep || !p.Current(today) || person == nil || person.Left(today) {
			continue
		}
		for _, id := range data.UnitsOf(p, person) {
			switch {
			case id == unit:
				return p.PersonID
			case nearest == "" && (below[id] || e.units.Below(id)[unit]):
				nearest = p.PersonID
			}
		}
	}
	return nearest
}

// nextPlanned is the meeting of the same kind and unit that comes next after this one, see data.NextMeeting.
func (e *evening) nextPlanned(today data.Date) (data.Meeting, bool) {
	return data.NextMeeting(e.dossier.Meetings, &e.meeting, today)
}

// planNext plans the next meeting of the series.
func (m *mode) planNext(day data.Date) {
	m.frame.Update("meeting-created", func(tx *store.Tx) error {
		_, err := createNext(tx, &m.meeting, day)
		return err
	})
}

// onClose closes the evening, and asks first who came where nobody was noted.
func (m *mode) onClose() {
	if data.CountPresent(&m.meeting, m.dossier.Attended) == 0 {
		m.ask(lineCame, m.frame.Text("mode.ask.came-before"))
		m.closing = true
		return
	}
	m.close()
}

// close notes that the meeting was held. One whose day is still to come is not said to have been.
func (m *mode) close() {
	m.closing = false
	m.leaveLine()
	today := m.frame.Today()
	p := *m.point()
	if !m.frame.Update("meeting-held", func(tx *store.Tx) error {
		if m.at < m.stored {
			err := tx.UpdateAgendaPoint(p.ID, func(v *data.AgendaPoint) { v.Outcome = data.PointDone })
			if err != nil {
				return err
			}
		}
		return tx.UpdateMeeting(m.id, func(v *data.Meeting) {
			if v.Date.IsZero() {
				v.Date = today
			}
			if !today.Before(v.Date) {
				v.State = data.MeetingHeld
			}
		})
	}) {
		return
	}
	m.countTime()
	m.ended, m.cursor = true, 0
	m.show()
	m.choose(max(0, slices.IndexFunc(m.shown, func(r row) bool { return r.act != nil })))
	m.frame.Focus(m.Focus())
}

// endRows are what can be done with an evening that is closed.
func (m wallRows) endRows() []row {
	f := m.frame
	rows := []row{}
	if f.Today().Before(m.meeting.Date) {
		rows = append(rows, row{WallLine: widgets.WallLine{
			Icon: "event", Tone: widgets.ToneDue, Text: f.Text("mode.not-held", "date", f.Lang.LongDate(m.meeting.Date)),
		}})
	}
	for _, paper := range []string{"minutes", "hand-out"} {
		rows = append(rows, row{
			WallLine: widgets.WallLine{Icon: "picture_as_pdf", Tone: widgets.TonePetrol, Text: f.Text("export." + paper)},
			act:      func() { frame.ShowExportAbout(f, paper, m.id) },
		})
	}
	return append(rows, row{
		WallLine: widgets.WallLine{Icon: "arrow_back", Tone: widgets.TonePetrol, Text: f.Text("mode.to-meetings")},
		act:      m.leave,
	})
}

// closingFacts are how many came, and what the evening brought.
func (m wallFacts) closingFacts() []fyne.CanvasObject {
	f := m.frame
	agreed, decided, heard := 0, 0, 0
	for i := range m.dossier.Actions {
		if m.dossier.Actions[i].MeetingID == m.id {
			agreed++
		}
	}
	for i := range m.dossier.Decisions {
		if m.dossier.Decisions[i].MeetingID == m.id {
			decided++
		}
	}
	for i := range m.dossier.Heard {
		if m.dossier.Heard[i].MeetingID == m.id {
			heard++
		}
	}
	came := f.Text("mode.not-noted")
	if n := data.CountPresent(&m.meeting, m.dossier.Attended); n > 0 {
		came = f.Lang.Number(n)
	}
	return []fyne.CanvasObject{
		fact(f.Text("mode.who-came"), came, widgets.ToneNeutral),
		fact(f.Text("mode.agreed"), f.Lang.Number(agreed), widgets.ToneNeutral),
		fact(f.Text("mode.decided"), f.Lang.Number(decided), widgets.ToneNeutral),
		fact(f.Text("mode.heard-entries"), f.Lang.Number(heard), widgets.ToneNeutral),
	}
}
