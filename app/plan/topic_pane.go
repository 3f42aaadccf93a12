package plan

import (
	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// topicPane shows one topic: how hot it is and when it was heard last, what became of it, its log, what was decided,
// and the form.
type topicPane struct {
	page   *planPage
	detail *forms.Detail[data.Topic]
	topic  data.Topic // that shows

	chips     *widgets.ChipRow
	thread    *fyne.Container
	line      *forms.AgreementLine
	log       *fyne.Container
	months    *widgets.ColumnBars
	entries   forms.ItemList
	heard     []data.Heard // the log, the latest first
	shown     int          // how many entries show
	decisions *decisionBox
	units     *widgets.Choice
}

func newTopicPane(p *planPage) *topicPane {
	f := p.Frame
	t := &topicPane{page: p, detail: forms.NewDetail[data.Topic](p.Side, "topic-updated"), chips: widgets.NewChipRow()}
	t.detail.Find, t.detail.Write = (*store.Tx).FindTopic, (*store.Tx).UpdateTopic
	t.detail.Title = func(v data.Topic) string { return v.Title }
	t.detail.OnShow = t.show
	t.thread = widgets.Flow(widgets.GapTiny)
	t.line = forms.NewHeardLine(f, f.Text("heard.hint"), p.Known, t.onLine)
	t.months = widgets.NewColumnBars()
	t.log = widgets.VStack(0)
	t.entries = forms.ItemList{Frame: f, Side: p.Side, Body: func() fyne.CanvasObject { return t.log }}
	t.decisions = newDecisionBox(p)
	t.addFields()
	head := widgets.VStack(widgets.Gap, t.chips, t.thread, t.line.Root)
	t.detail.Content = widgets.VStack(widgets.GapMedium,
		head, t.log, widgets.NewLine(), t.decisions.root, widgets.NewLine(), t.detail.Editor.Form,
		widgets.Flow(widgets.Gap,
			widgets.NewQuietButton(f.Text("topic.merge"), "", func() { p.askMerge(t.topic) }),
			widgets.NewQuietButton(f.Text("topic.split"), "", func() { p.askSplit(t.topic) })))
	t.detail.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", f.Text("plan.delete-topic"), func() {
		t.detail.Remove("topic-deleted", (*store.Tx).DeleteTopic)
	})}
	return t
}

func (t *topicPane) addFields() {
	f, e := t.page.Frame, t.detail.Editor
	forms.AddTitle(e, f.Text("plan.field.title"), func(v *data.Topic) *string { return &v.Title })
	e.Add(e.ChoiceField(f.Text("plan.field.lane"), laneOptions(f),
		func(v data.Topic) string { return string(v.Lane) },
		func(v *data.Topic, value string) { v.Lane = data.Lane(value) }))
	unit := e.ChoiceField(f.Text("plan.field.unit"), nil,
		func(v data.Topic) string { return string(v.UnitID) },
		func(v *data.Topic, value string) { v.UnitID = data.ID(value) })
	t.units, _ = unit.Row.Field().(*widgets.Choice)
	e.Add(unit)
	e.Add(e.LinesField(f.Text("plan.field.note"), 4, func(v *data.Topic) *string { return &v.Note }))
}

// show fills what stands around the form.
func (t *topicPane) show(tx *store.Tx, topic data.Topic) error {
	p := t.page
	heard, err := tx.FindHeard(store.HeardFilter{TopicID: topic.ID})
	if err != nil {
		return err
	}
	if topic.ID != t.topic.ID {
		t.line.Entry.SetText("")
		t.shown = entriesShown
	}
	t.topic = topic
	t.units.SetOptions(frame.UnitOptions(p.Dossier.Units, p.wholeCompany()))
	t.chips.SetFacts(
		forms.HeatFact(p.Frame, topic.Heat),
		lastHeardFact(p.Frame, topic.LastHeard),
		widgets.Fact{Text: p.unitName(topic.UnitID), Icon: "apartment"})
	d := p.Dossier
	d.Heard = heard
	thread := data.ThreadOf(&d, topic.ID)
	t.thread.Objects = threadParts(p.Frame, &thread)
	t.thread.Refresh()
	t.showLog(heard)
	t.decisions.show(decisionPlace{TopicID: topic.ID}, append(thread.Decisions, thread.Results...))
	return nil
}

// onLine notes what was heard. Where no rep is named, who works heard it.
func (t *topicPane) onLine(line forms.HeardLine) bool {
	h, today := line.Entry, t.page.Frame.Today()
	if h.TopicID == "" {
		h.TopicID = t.topic.ID
	}
	return t.page.Frame.Update("heard-noted", func(tx *store.Tx) error {
		if h.RepID == "" {
			h.RepID = tx.Worker().Author().PersonID
		}
		return forms.NoteHeard(tx, today, &h)
	})
}

// lastHeardWords says when a topic was heard last: after a long time, how long ago that is.
func lastHeardWords(f *frame.Frame, last data.Date) string {
	switch days := f.Today().DaysSince(last); {
	case last.IsZero():
		return ""
	case days >= data.LongUnheard:
		return f.Count("topic.last-long", days)
	}
	return f.Text("plan.heard", "date", f.Lang.Date(last))
}

func lastHeardFact(f *frame.Frame, last data.Date) widgets.Fact {
	fact := widgets.Fact{Text: lastHeardWords(f, last), Icon: "schedule"}
	if f.Today().DaysSince(last) >= data.LongUnheard {
		fact.Tone = widgets.ToneDue
	}
	return fact
}

// threadParts are the steps from what was heard to what was told back. The first that lacks is marked.
func threadParts(f *frame.Frame, t *data.Thread) []fyne.CanvasObject {
	done := 0
	for i := range t.Actions {
		if t.Actions[i].Status == data.ActionDone {
			done++
		}
	}
	told := len(t.Told)
	steps := []struct {
		words string
		there bool
	}{
		{f.Count("thread.heard", len(t.Heard)), len(t.Heard) > 0},
		{f.Count("thread.goals", len(t.Goals)), len(t.Goals) > 0},
		{f.Count("thread.actions", len(t.Actions), "done", done), len(t.Actions) > 0},
		{f.Count("thread.results", len(t.Results)), len(t.Results) > 0},
		{f.Count("thread.told", told+len(t.Untold), "told", told), told > 0},
	}
	var parts []fyne.CanvasObject
	marked := false
	for i, step := range steps {
		fact := widgets.Fact{Text: step.words, Tone: widgets.TonePetrol}
		switch {
		case !step.there && !marked:
			fact.Tone, marked = widgets.ToneDue, true
		case !step.there:
			fact.Tone = widgets.ToneMuted
		}
		var part fyne.CanvasObject = widgets.NewChip(fact)
		if i > 0 {
			part = widgets.HStack(widgets.GapTiny, widgets.NewPicture("arrow_forward", 14, widgets.ColorMuted), part)
		}
		parts = append(parts, part)
	}
	return parts
}
