// Package today is the page of what waits for the group.
package today

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// todayPage is what waits for the group: what is late, whom to call, what comes next.
type todayPage struct {
	frame   *frame.Frame
	loader  frame.Loader
	dossier *data.Dossier // nil until read
	figures []data.UnitFigure
	due     []data.Due

	header *widgets.PageHeader
	agree  *widgets.Button
	items  forms.ItemList
	body   *fyne.Container
	start  *widgets.Button // what a group without people does first, nil for none
}

// Entry declares the page of what waits for the group.
func Entry() frame.Entry {
	return frame.Entry{ID: frame.PageToday, Icon: "today", New: func(f *frame.Frame) frame.Page { return newTodayPage(f) }}
}

func newTodayPage(f *frame.Frame) *todayPage {
	return &todayPage{frame: f, loader: frame.Loader{Frame: f}, items: forms.ItemList{Frame: f}}
}

func (p *todayPage) ID() string { return frame.PageToday }

func (p *todayPage) Focus() fyne.Focusable { return p.items.First() }

func (p *todayPage) Build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.frame.Text("today.title"), p.frame.Text("page.loading"))
	p.agree = widgets.NewPrimaryButton(p.frame.Text("today.add"), "add", p.Add)
	p.body = container.NewStack()
	p.items.Body = func() fyne.CanvasObject { return p.body }
	p.items.Empty = p.begin
	return widgets.ScrollPage(p.header, p.body)
}

// Add goes to the plan, where an action is agreed.
func (p *todayPage) Add() {
	p.addOn(frame.PagePlan)
}

// Reload reads the dossier beside the window.
func (p *todayPage) Reload() {
	var d data.Dossier
	var figures []data.UnitFigure
	var due []data.Due
	today := p.frame.Today()
	p.loader.Load(func(tx *store.Tx) (err error) {
		if d, err = forms.ReadPlan(tx); err != nil {
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
	p.items.Begin()
	p.start = nil
	p.header.SetSentence(p.sentence())
	p.header.SetActions()
	if !p.empty() {
		p.header.SetActions(p.agree)
	}
	p.body.Objects = []fyne.CanvasObject{p.content()}
	p.body.Refresh()
	p.items.End()
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
		case d.Kind == data.DueActionOverdue, d.Kind == data.DueContact && d.Date.Before(p.frame.Today()):
			late++
		case d.Kind == data.DueMeeting:
		default:
			other++
		}
	}
	var words []string
	if late > 0 {
		words = append(words, p.frame.Count("today.sentence-late", late))
	}
	if other > 0 {
		words = append(words, p.frame.Count("today.sentence-due", other))
	}
	if len(words) == 0 {
		return p.frame.Text("today.sentence-clear")
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
		left.Add(widgets.NewEmptyState("check_circle", p.frame.Text("today.sentence-clear"), "", nil))
	}
	parts := []fyne.CanvasObject{p.keyFigures()}
	if len(p.dossier.People) == 0 {
		parts = append(parts, p.first())
	}
	return widgets.VStack(widgets.GapLarge, append(parts, widgets.NewLanes(left, right))...)
}

// first says what to do first while the dossier holds nobody.
func (p *todayPage) first() fyne.CanvasObject {
	p.start = widgets.NewPrimaryButton(
		p.frame.Text("today.first-import"), "upload_file", func() { p.frame.Rooms.Lists.Ask(p.frame) },
	)
	list := widgets.NewCard(p.frame.Text("today.first-title"), widgets.VStack(widgets.GapMedium,
		widgets.NewParagraph(p.frame.Text("today.first-text")),
		widgets.HStack(0, p.start)))
	units := widgets.NewCard(p.frame.Text("today.or"), widgets.VStack(widgets.GapMedium,
		widgets.NewParagraph(p.frame.Text("today.first-units-text")),
		widgets.HStack(0, widgets.NewButton(p.frame.Text("today.first-units"), "apartment", p.onUnits))))
	return widgets.Columns(320, widgets.GapLarge, list, units)
}

func (p *todayPage) onUnits() {
	p.addOn(frame.PageSnapshot)
}

// addOn adds something on another page.
func (p *todayPage) addOn(page string) {
	if p.frame.Open(page); p.frame.Visible() != frame.Page(p) {
		p.frame.Add()
	}
}

var (
	_ frame.Page  = (*todayPage)(nil)
	_ frame.Adder = (*todayPage)(nil)
)
