package plan

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// Keys of the lines that add something: to a lane, a topic, a goal.
func entryTopic(lane data.Lane) string { return "topic:" + string(lane) }
func entryGoal(topic data.ID) string   { return "goal:" + string(topic) }
func entryAction(goal data.ID) string  { return "action:" + string(goal) }

// entry returns the line with the key. It is made once, so that it keeps the keyboard
// and what was typed when the page is read again.
func (p *planPage) entry(key string, newLine func() *forms.AgreementLine) *forms.AgreementLine {
	if p.entries[key] == nil {
		line := newLine()
		line.Entry.OnEscape = func() {
			p.enter = ""
			p.show()
			p.Items.FocusOn("")
		}
		p.entries[key] = line
		widgets.Store(p.attic, line.Entry)
	}
	return p.entries[key]
}

// goalLine is the line that adds a goal to a topic.
func (p *planPage) goalLine(t data.Topic) *forms.AgreementLine {
	return p.entry(entryGoal(t.ID), func() *forms.AgreementLine {
		return forms.NewDatedLine(p.Frame, p.Frame.Text("plan.goal-hint"), p.onGoalLine(t))
	})
}

// actionLine is the line that agrees an action for a goal.
func (p *planPage) actionLine(g data.Goal) *forms.AgreementLine {
	return p.entry(entryAction(g.ID), func() *forms.AgreementLine { return p.NewActionLine(p.onActionLine(g)) })
}

// lineOrButton is the line that adds something, or the quiet button that asks for it.
func (p *planPage) lineOrButton(key, caption string, line *forms.AgreementLine) fyne.CanvasObject {
	if p.enter == key {
		return line.Root
	}
	return widgets.HStack(0, widgets.NewQuietButton(caption, "add", func() { p.askFor(key) }))
}

// askFor shows the line with the key and gives it the keyboard.
func (p *planPage) askFor(key string) {
	p.enter = key
	p.show()
	p.Frame.Focus(p.entries[key].Entry)
}

// topicCard is one topic with its goals.
func (p *planPage) topicCard(row planTopic, lane data.Lane) fyne.CanvasObject {
	box := widgets.VStack(widgets.Gap)
	t := row.Topic
	if t.ID == "" {
		box.Add(widgets.NewHeading(p.Frame.Text("plan.loose-goals")))
	} else {
		move := p.moveButton(lane, func() { p.onMoveTopic(t) })
		box.Add(widgets.Stretch(widgets.Gap, p.Items.Add(p.topicItem(t)), move))
	}
	for i, g := range row.Goals {
		if i > 0 || t.ID != "" {
			box.Add(widgets.NewLine())
		}
		box.Add(p.goalBox(g, t.ID == ""))
	}
	if t.ID != "" {
		box.Add(p.lineOrButton(entryGoal(t.ID), p.Frame.Text("plan.add-goal"), p.goalLine(t)))
	}
	return widgets.NewCard("", box)
}

// moveButton moves to the other lane.
func (p *planPage) moveButton(lane data.Lane, move func()) fyne.CanvasObject {
	icon := "arrow_back"
	if lane == data.LaneNow {
		icon = "arrow_forward"
	}
	return widgets.NewIconButton(icon, p.moveWords(lane), move)
}

func (p *planPage) moveWords(lane data.Lane) string {
	if lane == data.LaneNow {
		return p.Frame.Text("plan.move-long")
	}
	return p.Frame.Text("plan.move-now")
}

func (p *planPage) topicItem(t data.Topic) forms.Item {
	i := forms.Item{
		Key: string(t.ID), Title: t.Title, Icon: "campaign", Strong: true, Fact: forms.HeatFact(p.Frame, t.Heat),
		OnOpen: func() { p.topic.detail.Open(t.ID) }, Remove: func() { p.onDeleteTopic(t.ID) },
		More: []frame.MenuLine{
			{Words: p.moveWords(t.Lane), Run: func() { p.onMoveTopic(t) }, Writes: true},
			{Words: p.Frame.Text("topic.merge"), Run: func() { p.askMerge(t) }, Writes: true},
			{Words: p.Frame.Text("topic.split"), Run: func() { p.askSplit(t) }, Writes: true},
		},
	}
	var note []string
	if words := lastHeardWords(p.Frame, t.LastHeard); words != "" {
		note = append(note, words)
	}
	if n := p.untold[t.ID]; n > 0 {
		note = append(note, p.Frame.Count("topic.untold", n))
	}
	i.Note = strings.Join(note, " · ")
	return i
}

// countUntold counts for each topic the decisions and results of which units should have heard by now.
func (p *planPage) countUntold() map[data.ID]int {
	counts := make(map[data.ID]int)
	for _, w := range data.UntoldDue(&p.Dossier, p.Frame.Today()) {
		topic := w.Decision.TopicID
		if g, found := p.Dossier.FindGoal(w.Decision.GoalID); found && topic == "" {
			topic = g.TopicID
		}
		counts[topic]++
	}
	return counts
}

// goalBox is a goal with its next steps; the rest is folded away.
func (p *planPage) goalBox(row planGoal, loose bool) fyne.CanvasObject {
	g := row.Goal
	line := p.Items.Add(p.goalItem(row))
	box := widgets.VStack(0, line)
	if loose {
		move := p.moveButton(g.Lane, func() { p.onMoveGoal(g) })
		box.Objects[0] = widgets.Stretch(widgets.Gap, line, move)
	}
	for _, a := range row.Steps {
		box.Add(p.Items.Add(forms.ActionItem(p.Frame, a, p.onOpenAction, "")))
	}
	rest := len(row.Later) + len(row.Past)
	if slices.ContainsFunc(row.Later, func(a data.Action) bool { return a.ID == p.Items.Lit() }) {
		p.open[g.ID] = true // what was added just now is not folded away
	}
	if p.open[g.ID] {
		for _, a := range append(row.Later[:len(row.Later):len(row.Later)], row.Past...) {
			box.Add(p.Items.Add(forms.ActionItem(p.Frame, a, p.onOpenAction, "")))
		}
	}
	key, add := entryAction(g.ID), p.actionLine(g)
	if row.NoSteps || p.enter == key {
		box.Add(widgets.InsetXY(0, widgets.GapTiny, add.Root))
	}
	buttons := widgets.Flow(widgets.Gap)
	if !row.NoSteps && p.enter != key && g.Reached.IsZero() {
		buttons.Add(p.lineOrButton(key, p.Frame.Text("plan.add-action"), add))
	}
	if rest > 0 {
		buttons.Add(widgets.NewQuietButton(p.foldWords(row), "", func() { p.onFold(g.ID) }))
	}
	if len(buttons.Objects) > 0 {
		box.Add(buttons)
	}
	return box
}

// foldWords says what the fold hides: later steps and what was done.
func (p *planPage) foldWords(row planGoal) string {
	switch {
	case p.open[row.Goal.ID]:
		return p.Frame.Text("plan.fold")
	case len(row.Later) == 0:
		return p.Frame.Count("plan.past", len(row.Past))
	}
	return p.Frame.Count("plan.later", len(row.Later))
}

// goalItem is the goal itself: from where to where, by when.
func (p *planPage) goalItem(row planGoal) forms.Item {
	g := row.Goal
	i := forms.Item{
		Key: string(g.ID), Title: g.Title, Icon: "flag", Strong: true, Done: !g.Reached.IsZero(),
		Note:   goalNote(p.Frame, g),
		OnOpen: func() { p.goal.Open(g.ID) }, Remove: func() { p.onDeleteGoal(g.ID) },
	}
	switch {
	case !g.Reached.IsZero():
		i.Fact = widgets.Fact{
			Text: p.Frame.Text("plan.reached", "date", p.Frame.Lang.Date(g.Reached)), Icon: "check", Tone: widgets.ToneGood,
		}
	case row.NoSteps:
		i.Fact = widgets.Fact{Text: p.Frame.Text("plan.no-step"), Icon: "warning", Tone: widgets.ToneDue}
	}
	return i
}

// looseCard holds the actions without a goal. It is nil where there are none.
func (p *planPage) looseCard(lane data.Lane) fyne.CanvasObject {
	loose := looseActions(&p.Dossier)
	if lane != data.LaneNow || len(loose) == 0 {
		return nil
	}
	box := widgets.VStack(0)
	for _, a := range loose {
		box.Add(p.Items.Add(forms.ActionItem(p.Frame, a, p.onOpenAction, "")))
	}
	return widgets.NewCard(p.Frame.Text("plan.loose-actions"), box)
}
