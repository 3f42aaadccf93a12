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
	rowPage
	entries map[string]*agreementLine // by what they add to; they outlive a reload
	enter   string                    // the entry that was asked for
	open    map[data.ID]bool          // goals that show every action
	unfold  bool                      // every goal is to show every action

	line   *agreementLine
	lanes  map[data.Lane]*fyne.Container
	attic  *fyne.Container // the lines that are not asked for
	topic  *forms.Detail[data.Topic]
	goal   *forms.Detail[data.Goal]
	action *actionDetail
	units  *widgets.Choice
}

// Entry declares the page of the plan of approach.
func Entry() frame.Entry {
	return frame.Entry{ID: frame.PagePlan, Icon: "flag", New: func(f *frame.Frame) frame.Page { return newPlanPage(f) }}
}

func newPlanPage(f *frame.Frame) *planPage {
	return &planPage{
		rowPage: newRowPage(f), open: map[data.ID]bool{},
		entries: map[string]*agreementLine{}, lanes: map[data.Lane]*fyne.Container{},
	}
}

func (p *planPage) ID() string { return frame.PagePlan }

func (p *planPage) Build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.frame.Text("plan.title"), p.frame.Text("page.loading"),
		widgets.NewPrimaryButton(p.frame.Text("plan.pdf"), "picture_as_pdf", func() { frame.ShowExportOf(p.frame, "plan") }))
	for _, lane := range data.Lanes() {
		p.lanes[lane] = widgets.VStack(widgets.GapMedium)
	}
	p.line = newAgreementLine(&p.rowPage, p.onActionLine(data.Goal{}))
	p.build(p.line.entry)
	p.buildDetails()
	p.attic = widgets.NewAttic()
	return widgets.WithPane(widgets.ScrollPage(p.header, container.NewStack(p.body, p.attic)), p.side.Pane)
}

// Reload reads the plan beside the window.
func (p *planPage) Reload() { p.load(p.show) }

// show puts what was read in the window.
func (p *planPage) show() {
	p.items.Begin()
	for _, g := range p.dossier.Goals {
		p.open[g.ID] = p.open[g.ID] || p.unfold
	}
	p.unfold = false
	for _, lane := range data.Lanes() {
		p.lanes[lane].Objects = p.laneParts(lane)
	}
	p.body.Objects = []fyne.CanvasObject{p.content()}
	p.body.Refresh()
	p.header.SetSentence(p.sentence())
	p.side.Reload()
	p.items.End()
}

// content is the two lanes, or what to do first.
func (p *planPage) content() fyne.CanvasObject {
	box := widgets.VStack(widgets.GapLarge, p.line.root, widgets.NewLanes(p.lanes[data.LaneNow], p.lanes[data.LaneLong]))
	if len(p.dossier.Topics)+len(p.dossier.Goals)+len(p.dossier.Actions) == 0 {
		box.Add(widgets.NewEmptyState("flag", p.frame.Text("plan.empty"), p.frame.Text("plan.add-topic"),
			func() { p.askFor(entryTopic(data.LaneNow)) }))
	}
	return box
}

// sentence says what is late, and which goals stand still.
func (p *planPage) sentence() string {
	open, late, still := 0, 0, 0
	for _, a := range p.dossier.Actions {
		if a.Pending() {
			open++
		}
		if a.Overdue(p.frame.Today()) {
			late++
		}
	}
	for _, g := range p.dossier.Goals {
		if g.Lane == data.LaneNow && newPlanGoal(g, p.dossier.Actions).NoSteps {
			still++
		}
	}
	if len(p.dossier.Actions)+len(p.dossier.Goals) == 0 {
		return ""
	}
	words := []string{p.frame.Count("plan.sentence", open)}
	if late > 0 {
		words = append(words, p.frame.Count("plan.sentence-late", late))
	}
	if still > 0 {
		words = append(words, p.frame.Count("plan.sentence-no-step", still))
	}
	return strings.Join(words, " · ")
}

// laneParts is a lane from top to bottom: its name with the button that adds a topic,
// and a card for each topic.
func (p *planPage) laneParts(lane data.Lane) []fyne.CanvasObject {
	key, hint := entryTopic(lane), p.frame.Text("plan.topic-hint")
	head := widgets.NewHeading(p.frame.Text("lane." + string(lane)))
	ask := widgets.NewQuietButton(p.frame.Text("plan.add-topic"), "add", func() { p.askFor(key) })
	parts := []fyne.CanvasObject{widgets.Stretch(widgets.Gap, head, ask)}
	line := p.entry(key, func() *agreementLine { return newPlainLine(&p.rowPage, hint, p.onTopicLine(lane)) })
	if p.enter == key {
		parts = append(parts, line.root)
	}
	if loose := p.looseCard(lane); loose != nil {
		parts = append(parts, loose)
	}
	for _, row := range planRows(&p.dossier, lane) {
		parts = append(parts, p.topicCard(row, lane))
	}
	return parts
}
