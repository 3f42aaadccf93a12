package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// todayPage is what waits for the group: what is late, whom to call, what comes next.
type todayPage struct {
	app     *App
	loader  loader
	dossier *data.Dossier // nil until read
	figures []data.UnitFigure
	due     []data.Due

	header *widgets.PageHeader
	agree  *widgets.Button
	items  itemList
	body   *fyne.Container
	start  *widgets.Button // what a group without people does first, nil for none
}

// todayEntry declares the page of what waits for the group.
func todayEntry() entry {
	return entry{id: pageToday, icon: "today", make: func(a *App) page { return newTodayPage(a) }}
}

func newTodayPage(a *App) *todayPage {
	return &todayPage{app: a, loader: loader{app: a}, items: itemList{app: a}}
}

func (p *todayPage) id() string { return pageToday }

func (p *todayPage) focus() fyne.Focusable { return p.items.first() }

func (p *todayPage) build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.app.text("today.title"), p.app.text("page.loading"))
	p.agree = widgets.NewPrimaryButton(p.app.text("today.add"), "add", p.add)
	p.body = container.NewStack()
	p.items.body = func() fyne.CanvasObject { return p.body }
	p.items.empty = p.begin
	return widgets.ScrollPage(p.header, p.body)
}

// add goes to the plan, where an action is agreed.
func (p *todayPage) add() {
	p.app.open(pagePlan)
	p.app.onAdd()
}

// reload reads the dossier beside the window.
func (p *todayPage) reload() {
	var d data.Dossier
	var figures []data.UnitFigure
	var due []data.Due
	today := p.app.today()
	p.loader.load(func(tx *store.Tx) (err error) {
		if d, err = readPlan(tx); err != nil {
			return err
		}
		if d.People, err = tx.FindPeople(store.PersonFilter{}); err != nil {
			return err
		}
		figures = data.Figures(d.Units, d.People, today)
		due = data.FindDue(&d, today)
		return nil
	}, func() {
		p.dossier, p.figures, p.due = &d, figures, due
		p.show()
	})
}

// show puts what was read in the window.
func (p *todayPage) show() {
	p.items.begin()
	p.start = nil
	p.header.SetSentence(p.sentence())
	p.header.SetActions()
	if !p.empty() {
		p.header.SetActions(p.agree)
	}
	p.body.Objects = []fyne.CanvasObject{p.content()}
	p.body.Refresh()
	p.items.end()
}

// begin has the keyboard where nothing waits yet.
func (p *todayPage) begin() fyne.Focusable {
	if p.start != nil {
		return p.start
	}
	return nil
}

func (p *todayPage) empty() bool {
	d := p.dossier
	return len(d.People)+len(d.Units)+len(d.Actions)+len(d.Topics)+len(d.Goals)+len(d.Meetings) == 0
}

// sentence says how much is late and how much is due.
func (p *todayPage) sentence() string {
	if p.empty() {
		return ""
	}
	late, other := 0, 0
	for _, d := range p.due {
		switch {
		case d.Kind == data.DueActionOverdue, d.Kind == data.DueContact && d.Date.Before(p.app.today()):
			late++
		case d.Kind == data.DueMeeting:
		default:
			other++
		}
	}
	var words []string
	if late > 0 {
		words = append(words, p.app.count("today.sentence-late", late))
	}
	if other > 0 {
		words = append(words, p.app.count("today.sentence-due", other))
	}
	if len(words) == 0 {
		return p.app.text("today.sentence-clear")
	}
	return strings.Join(words, " · ")
}

// content is the key figures, and below them what is due beside the next steps.
func (p *todayPage) content() fyne.CanvasObject {
	if p.empty() {
		return widgets.VStack(0, p.first())
	}
	left, right := widgets.VStack(widgets.GapMedium), widgets.VStack(widgets.GapMedium)
	p.addDue(left)
	p.addSteps(right)
	p.addMeetings(right)
	if len(left.Objects) == 0 {
		left.Add(widgets.NewEmptyState("check_circle", p.app.text("today.sentence-clear"), "", nil))
	}
	parts := []fyne.CanvasObject{p.keyFigures()}
	if len(p.dossier.People) == 0 {
		parts = append(parts, p.first())
	}
	return widgets.VStack(widgets.GapLarge, append(parts, widgets.NewLanes(left, right))...)
}

// first says what to do first while the dossier holds nobody.
func (p *todayPage) first() fyne.CanvasObject {
	p.start = widgets.NewPrimaryButton(p.app.text("today.first-import"), "upload_file", func() { p.app.rooms.lists.ask(p.app) })
	list := widgets.NewCard(p.app.text("today.first-title"), widgets.VStack(widgets.GapMedium,
		widgets.NewParagraph(p.app.text("today.first-text")),
		widgets.HStack(0, p.start)))
	units := widgets.NewCard(p.app.text("today.or"), widgets.VStack(widgets.GapMedium,
		widgets.NewParagraph(p.app.text("today.first-units-text")),
		widgets.HStack(0, widgets.NewButton(p.app.text("today.first-units"), "apartment", p.onUnits))))
	return widgets.Columns(320, widgets.GapLarge, list, units)
}

func (p *todayPage) onUnits() {
	p.app.open(pageSnapshot)
	p.app.onAdd()
}

var (
	_ page  = (*todayPage)(nil)
	_ adder = (*todayPage)(nil)
)
