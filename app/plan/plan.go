// Package plan is the plan of approach and the meetings in which it is made.
package plan

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// planPage is the plan of approach in two lanes: what is worked on now, and the long
// agenda. Everything is added in one line.
type planPage struct {
	forms.RowPage
	entries map[string]*forms.AgreementLine // by what they add to; they outlive a reload
	enter   string                          // the entry that was asked for
	open    map[data.ID]bool                // goals that show every action
	unfold  bool                            // every goal is to show every action

	line   *forms.AgreementLine
	lanes  map[data.Lane]*fyne.Container
	attic  *fyne.Container // the lines that are not asked for
	topic  *topicPane
	goal   *forms.Detail[data.Goal]
	action *forms.ActionDetail

	reached data.ID         // the goal that was reached just now, until is asked what came of it
	untold  map[data.ID]int // by topic: of how many decisions units should have heard
}

// Entry declares the page of the plan of approach.
func Entry() frame.Entry {
	return frame.Entry{ID: frame.PagePlan, Icon: "flag", New: func(f *frame.Frame) frame.Page { return newPlanPage(f) }}
}

func newPlanPage(f *frame.Frame) *planPage {
	return &planPage{
		RowPage: forms.NewRowPage(f), open: map[data.ID]bool{},
		entries: map[string]*forms.AgreementLine{}, lanes: map[data.Lane]*fyne.Container{},
	}
}

func (p *planPage) ID() string { return frame.PagePlan }

func (p *planPage) Build() fyne.CanvasObject {
	p.Header = widgets.NewPageHeader(p.Frame.Text("plan.title"), p.Frame.Text("page.loading"),
		widgets.NewPrimaryButton(p.Frame.Text("plan.pdf"), "picture_as_pdf", func() { frame.ShowExportOf(p.Frame, "plan") }))
	for _, lane := range data.Lanes() {
		p.lanes[lane] = widgets.VStack(widgets.GapMedium)
	}
	p.line = p.NewActionLine(p.onActionLine(data.Goal{}))
	p.BuildParts(p.line.Entry)
	p.buildDetails()
	p.attic = widgets.NewAttic()
	return widgets.WithPane(widgets.ScrollPage(p.Header, container.NewStack(p.Body, p.attic)), p.Side.Pane)
}

// Reload reads the plan beside the window.
func (p *planPage) Reload() { p.Load(p.show) }

// show puts what was read in the window.
func (p *planPage) show() {
	p.untold = p.countUntold()
	p.Items.Begin()
	for _, g := range p.Dossier.Goals {
		p.open[g.ID] = p.open[g.ID] || p.unfold
	}
	p.unfold = false
	for _, lane := range data.Lanes() {
		p.lanes[lane].Objects = p.laneParts(lane)
	}
	p.Body.Objects = []fyne.CanvasObject{p.content()}
	p.Body.Refresh()
	p.Header.SetSentence(p.sentence())
	p.Side.Reload()
	p.Items.End()
	if p.reached != "" {
		p.askReached()
	}
}

// content is the two lanes, or what to do first.
func (p *planPage) content() fyne.CanvasObject {
	box := widgets.VStack(widgets.GapLarge, p.line.Root, widgets.NewLanes(p.lanes[data.LaneNow], p.lanes[data.LaneLong]))
	if len(p.Dossier.Topics)+len(p.Dossier.Goals)+len(p.Dossier.Actions) == 0 {
		box.Add(widgets.NewEmptyState("flag", p.Frame.Text("plan.empty"), p.Frame.Text("plan.add-topic"),
			func() { p.askFor(entryTopic(data.LaneNow)) }))
	}
	return box
}

// sentence says what is late, and which goals stand still.
func (p *planPage) sentence() string {
	open, late, still := 0, 0, 0
	for _, a := range p.Dossier.Actions {
		if a.Pending() {
			open++
		}
		if a.Overdue(p.Frame.Today()) {
			late++
		}
	}
	for _, g := range p.Dossier.Goals {
		if g.Lane == data.LaneNow && newPlanGoal(g, p.Dossier.Actions).NoSteps {
			still++
		}
	}
	if len(p.Dossier.Actions)+len(p.Dossier.Goals) == 0 {
		return ""
	}
	words := []string{p.Frame.Count("plan.sentence", open)}
	if late > 0 {
		words = append(words, p.Frame.Count("plan.sentence-late", late))
	}
	if still > 0 {
		words = append(words, p.Frame.Count("plan.sentence-no-step", still))
	}
	return strings.Join(words, " · ")
}

// laneParts is a lane from top to bottom: its name with the button that adds a topic,
// and a card for each topic.
func (p *planPage) laneParts(lane data.Lane) []fyne.CanvasObject {
	key, hint := entryTopic(lane), p.Frame.Text("plan.topic-hint")
	head := widgets.NewHeading(p.Frame.Text("lane." + string(lane)))
	ask := widgets.NewQuietButton(p.Frame.Text("plan.add-topic"), "add", func() { p.askFor(key) })
	parts := []fyne.CanvasObject{widgets.Stretch(widgets.Gap, head, ask)}
	line := p.entry(key, func() *forms.AgreementLine { return forms.NewPlainLine(p.Frame, hint, p.onTopicLine(lane)) })
	if p.enter == key {
		parts = append(parts, line.Root)
	}
	if loose := p.looseCard(lane); loose != nil {
		parts = append(parts, loose)
	}
	for _, row := range planRows(&p.Dossier, lane) {
		parts = append(parts, p.topicCard(row, lane))
	}
	return parts
}
