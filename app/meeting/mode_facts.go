package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// How much of a topic's log the wall shows.
const (
	monthsShown = 6
	unitsShown  = 4
)

// wallFacts makes the figures at the right of the wall.
type wallFacts struct{ *mode }

// facts are the figures that belong to the point that shows.
func (m wallFacts) facts() []fyne.CanvasObject {
	p := m.point()
	switch {
	case m.ended, p.Kind == data.PointClosing:
		return m.closingFacts()
	case p.Kind == data.PointTopic:
		return m.topicFacts(p.RefID)
	case p.Kind == data.PointGoal:
		return m.goalFacts(p.RefID)
	case p.Kind == data.PointAgreement:
		return m.agreementFacts(p.RefID)
	case p.Kind == data.PointTerm:
		return m.termFacts(p.RefID)
	case p.Kind == data.PointUntold:
		return m.untoldFacts(p.RefID)
	}
	return m.unitFacts(m.meeting.UnitID)
}

// fact is a figure with what it is.
func fact(caption, value string, tone widgets.Tone) fyne.CanvasObject {
	return widgets.NewWallFact(caption, value, tone)
}

func heatWord(f *frame.Frame, heat int) string {
	return f.Text("plan.heat." + strconv.Itoa(min(max(heat, 0), data.HottestHeat)))
}

// topicFacts are how hot a topic is, when it was last heard, and its log by month and by unit.
func (m wallFacts) topicFacts(id data.ID) []fyne.CanvasObject {
	f, today := m.frame, m.frame.Today()
	t, ok := m.dossier.FindTopic(id)
	if !ok {
		return m.unitFacts(m.meeting.UnitID)
	}
	facts := []fyne.CanvasObject{fact(f.Text("report.heat"), heatWord(f, t.Heat), forms.HeatTone(t.Heat))}
	if !t.LastHeard.IsZero() {
		facts = append(facts, fact(f.Text("mode.last-heard"), m.agoWords(t.LastHeard), widgets.ToneNeutral))
	}
	log := m.heard[id]
	if len(log) > 0 {
		var bars []widgets.ColumnBar
		for _, month := range data.HeardByMonth(log, today, monthsShown) {
			name := []rune(f.Lang.Month(month.Month))
			bars = append(bars, widgets.ColumnBar{
				Label: string(name[:min(3, len(name))]), Value: month.Entries, Tone: forms.HeatTone(month.Heat),
			})
		}
		facts = append(facts, fact(f.Text("topic.by-month"), "", widgets.ToneNeutral), widgets.NewColumnBars(bars...))
	}
	for i, u := range data.HeardByUnit(log, today) {
		if i >= unitsShown || u.UnitID == "" {
			continue
		}
		value := heatWord(f, u.Heat)
		if u.People > 0 {
			value = frame.JoinNotes(f.Count("mode.colleagues", u.People), value)
		}
		facts = append(facts, fact(m.unitName(f, u.UnitID), value, forms.HeatTone(u.Heat)))
	}
	return append(facts, m.unitFacts(t.UnitID)...)
}

// agoWords says how long ago a day is.
func (m wallFacts) agoWords(day data.Date) string {
	switch days := m.frame.Today().DaysSince(day); {
	case days == 0:
		return m.frame.Text("when.today")
	case days > 0:
		return m.frame.Count("when.days-ago", days)
	}
	return m.frame.Lang.Date(day)
}

// goalFacts are where a goal stood, where it should be and by when, and whether it has a next step.
func (m wallFacts) goalFacts(id data.ID) []fyne.CanvasObject {
	f := m.frame
	g, ok := m.dossier.FindGoal(id)
	if !ok {
		return m.unitFacts(m.meeting.UnitID)
	}
	var facts []fyne.CanvasObject
	add := func(caption, value string) {
		if value != "" {
			facts = append(facts, fact(f.Text(caption), m.veil.text(value), widgets.ToneNeutral))
		}
	}
	add("mode.measured", g.Indicator)
	add("mode.from", g.Baseline)
	add("mode.to", g.Target)
	if !g.Due.IsZero() {
		add("mode.by", f.Lang.LongDate(g.Due))
	}
	if len(data.NextSteps(m.dossier.Actions, id)) == 0 {
		facts = append(facts, fact(f.Text("plan.no-step"), f.Text("mode.ask-step"), widgets.ToneDue))
	}
	return facts
}

// agreementFacts are how much of what was agreed at a meeting is done.
func (m wallFacts) agreementFacts(id data.ID) []fyne.CanvasObject {
	all, done := 0, 0
	for i := range m.dossier.Actions {
		if a := &m.dossier.Actions[i]; a.MeetingID == id {
			all++
			if !a.Pending() {
				done++
			}
		}
	}
	return append([]fyne.CanvasObject{
		fact(m.frame.Text("mode.agreed-done"), m.frame.Text("mode.n-of", "n", done, "of", all), widgets.ToneNeutral),
	}, m.unitFacts(m.meeting.UnitID)...)
}

// termFacts are whose term ends and when.
func (m wallFacts) termFacts(id data.ID) []fyne.CanvasObject {
	for i := range m.dossier.Posts {
		if p := &m.dossier.Posts[i]; p.ID == id {
			return []fyne.CanvasObject{
				fact(m.frame.Text("mode.term-of"), m.veil.person(p.PersonID), widgets.ToneNeutral),
				fact(m.frame.Text("mode.term-until"), m.frame.Lang.LongDate(p.Until), widgets.ToneDue),
			}
		}
	}
	return nil
}

// untoldFacts are how many units have not heard of a decision.
func (m wallFacts) untoldFacts(id data.ID) []fyne.CanvasObject {
	for i := range m.dossier.Decisions {
		if d := &m.dossier.Decisions[i]; d.ID == id {
			waiting := data.Untold(d, m.dossier.Tellings, m.dossier.Units)
			decided := m.frame.Lang.LongDate(d.Day)
			facts := []fyne.CanvasObject{fact(m.frame.Text("mode.decided-on"), decided, widgets.ToneNeutral)}
			for _, unit := range waiting {
				facts = append(facts, fact(m.unitName(m.frame, unit), m.frame.Text("mode.not-told"), widgets.ToneDue))
			}
			return facts
		}
	}
	return nil
}

// unitFacts are the figures of a unit, or of the whole company.
func (m wallFacts) unitFacts(id data.ID) []fyne.CanvasObject {
	f := m.frame
	figure, ok := m.figures[id]
	if !ok {
		figure = data.UnitFigure{AtLeast: false}
		for _, u := range m.figureList {
			if u.Depth == 0 && u.UnitID != data.NoUnit {
				figure.Headcount += u.Headcount
				figure.AtLeast = figure.AtLeast || u.AtLeast
			}
			if u.Depth == 0 {
				figure.Members, figure.Told = figure.Members+u.Members, figure.Told+u.Told
			}
		}
	}
	if figure.Headcount == 0 {
		return nil
	}
	people := f.Lang.Number(figure.Headcount)
	if figure.AtLeast {
		people = f.Text("mode.at-least", "n", people)
	}
	facts := []fyne.CanvasObject{
		widgets.NewText(m.unitName(f, id), widgets.Style{Size: theme.SizeNameSubHeadingText, Bold: true, Wrap: true}),
		fact(f.Text("snapshot.column.headcount"), people, widgets.ToneNeutral),
	}
	if !figure.Untold() {
		facts = append(facts, fact(f.Text("snapshot.column.members"), f.Lang.Number(figure.Members), widgets.ToneNeutral))
	}
	if density, known := figure.Density(); known {
		facts = append(facts, fact(f.Text("snapshot.column.density"), f.Lang.Percent(density), widgets.ToneNeutral))
	}
	return facts
}
