package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
)

// planPage is the plan of approach in two lanes: what is worked on now, and the long
// agenda. Everything is added in one line.
type planPage struct {
	app     *App
	loader  loader
	dossier data.Dossier // topics, goals, actions and units only
	reps    []data.Person
	entries map[string]*widgets.LineEntry // by what they add to; they outlive a reload
	enter   string                        // the entry that was asked for
	open    map[data.ID]bool              // goals that show every action

	header *widgets.PageHeader
	line   *agreementLine
	items  itemList
	lanes  map[data.Lane]*fyne.Container
	body   *fyne.Container
	attic  *fyne.Container // the lines that are not asked for
	side   *sidePane
	topic  *detail[data.Topic]
	goal   *detail[data.Goal]
	action *actionDetail
	units  *widgets.Choice
}

// planEntry declares the page of the plan of approach.
func planEntry() entry {
	return entry{id: pagePlan, icon: "flag", make: func(a *App) page { return newPlanPage(a) }}
}

func newPlanPage(a *App) *planPage {
	return &planPage{
		app: a, loader: loader{app: a}, items: itemList{app: a}, open: map[data.ID]bool{},
		entries: map[string]*widgets.LineEntry{}, lanes: map[data.Lane]*fyne.Container{},
	}
}

func (p *planPage) id() string { return pagePlan }

func (p *planPage) detailPane() *widgets.DetailPane { return p.side.pane }

func (p *planPage) focus() fyne.Focusable {
	return p.items.first()
}

func (p *planPage) build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.app.text("plan.title"), p.app.text("page.loading"),
		widgets.NewPrimaryButton(p.app.text("plan.pdf"), "picture_as_pdf", func() { showExportOf(p.app, "plan") }))
	for _, lane := range data.Lanes() {
		p.lanes[lane] = widgets.VStack(widgets.GapMedium)
	}
	p.line = newAgreementLine(p.app, func() []data.Person { return p.reps }, p.onActionLine(data.Goal{}))
	p.side = newSidePane(p.app, p.items.focusOn)
	p.items.side = p.side
	p.items.empty = func() fyne.Focusable { return p.line.entry }
	p.items.onEscape = func() { p.side.pane.Close() }
	p.buildDetails()
	p.body, p.attic = container.NewStack(), widgets.NewAttic()
	p.items.body = func() fyne.CanvasObject { return p.body }
	return widgets.WithPane(widgets.ScrollPage(p.header, container.NewStack(p.body, p.attic)), p.side.pane)
}

// reload reads the plan beside the window.
func (p *planPage) reload() {
	loadPlan(&p.loader, func(d data.Dossier, people []data.Person) {
		p.dossier, p.reps = d, repsOf(people, p.app.lang.Code)
		p.show()
	})
}

// repNames are the reps who can be meant by "@Joost".
func repNames(reps []data.Person, today data.Date) []repName {
	var names []repName
	for _, r := range reps {
		if r.HasRole(data.RoleRep) && !r.Left(today) {
			names = append(names, repName{ID: r.ID, Name: r.Full()})
		}
	}
	return names
}

// show puts what was read in the window.
func (p *planPage) show() {
	p.items.begin()
	for _, lane := range data.Lanes() {
		p.lanes[lane].Objects = p.laneParts(lane)
	}
	p.body.Objects = []fyne.CanvasObject{p.content()}
	p.body.Refresh()
	p.header.SetSentence(p.sentence())
	p.side.reload()
	p.items.end()
}

// content is the two lanes, or what to do first.
func (p *planPage) content() fyne.CanvasObject {
	box := widgets.VStack(widgets.GapLarge, p.line.root, widgets.NewLanes(p.lanes[data.LaneNow], p.lanes[data.LaneLong]))
	if len(p.dossier.Topics)+len(p.dossier.Goals)+len(p.dossier.Actions) == 0 {
		box.Add(widgets.NewEmptyState("flag", p.app.text("plan.empty"), p.app.text("plan.add-topic"),
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
		if a.Overdue(p.app.today()) {
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
	words := []string{p.app.count("plan.sentence", open)}
	if late > 0 {
		words = append(words, p.app.count("plan.sentence-late", late))
	}
	if still > 0 {
		words = append(words, p.app.count("plan.sentence-no-step", still))
	}
	return strings.Join(words, " · ")
}

// laneParts is a lane from top to bottom: its name with the button that adds a topic,
// and a card for each topic.
func (p *planPage) laneParts(lane data.Lane) []fyne.CanvasObject {
	key, hint := entryTopic(lane), p.app.text("plan.topic-hint")
	head := widgets.NewHeading(p.app.text("lane." + string(lane)))
	ask := widgets.NewQuietButton(p.app.text("plan.add-topic"), "add", func() { p.askFor(key) })
	parts := []fyne.CanvasObject{widgets.Stretch(widgets.Gap, head, ask)}
	line := p.entry(key, hint, p.onTopicLine(lane))
	if p.enter == key {
		parts = append(parts, line)
	}
	if loose := p.looseCard(lane); loose != nil {
		parts = append(parts, loose)
	}
	for _, row := range planRows(&p.dossier, lane) {
		parts = append(parts, p.topicCard(row, lane))
	}
	return parts
}
