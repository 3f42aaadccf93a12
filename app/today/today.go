// Package today is the page of what waits for the group.
package today

import (
	"slices"
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
	expired int // how much must go this month

	cards    map[string][]data.Due // what each card holds
	unfolded map[string]bool       // cards that show all they hold

	header *widgets.PageHeader
	agree  *widgets.Button
	items  forms.ItemList
	body   *fyne.Container
	start  fyne.Focusable // the button of what to do first, nil where something waits
}

// Entry declares the page of what waits for the group.
func Entry() frame.Entry {
	return frame.Entry{ID: frame.PageToday, Icon: "today", New: func(f *frame.Frame) frame.Page { return newTodayPage(f) }}
}

func newTodayPage(f *frame.Frame) *todayPage {
	return &todayPage{
		frame: f, loader: frame.Loader{Frame: f}, items: forms.ItemList{Frame: f},
		cards: map[string][]data.Due{}, unfolded: map[string]bool{},
	}
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
	var expired int
	today := p.frame.Today()
	p.loader.Load(func(tx *store.Tx) (err error) {
		if d, err = forms.ReadPlan(tx); err != nil {
			return err
		}
		if d.People, err = tx.FindPeople(store.PersonFilter{}); err != nil {
			return err
		}
		if d.Lists, err = tx.FindLists(store.ListFilter{}); err != nil {
			return err
		}
		if d.Exports, err = tx.FindExports(store.ExportFilter{}); err != nil {
			return err
		}
		if err = readGroup(tx, &d); err != nil {
			return err
		}
		figures = data.Figures(d.Units, d.People, d.Lists, today)
		due = data.FindDue(&d, today)
		err = tx.CompleteKept(&d, today)
		expired = len(data.FindExpired(&d, today))
		return err
	}, func() {
		p.dossier, p.figures, p.due, p.expired = &d, figures, due, expired
		p.show()
	})
}

// readGroup reads what is due of posts, and who tells of decisions.
func readGroup(tx *store.Tx, d *data.Dossier) (err error) {
	if d.Posts, err = tx.FindPosts(store.PostFilter{}); err != nil {
		return err
	}
	if d.Decisions, err = tx.FindDecisions(store.DecisionFilter{}); err != nil {
		return err
	}
	d.Tellings, err = tx.FindTellings(store.TellingFilter{})
	return err
}

// show puts what was read in the window.
func (p *todayPage) show() {
	p.items.Begin()
	p.start = nil
	p.header.SetSentence(p.sentence())
	p.body.Objects = []fyne.CanvasObject{p.content()}
	p.header.SetActions()
	if p.start == nil {
		p.header.SetActions(p.agree)
	}
	p.body.Refresh()
	p.items.End()
}

// begin has the keyboard where nothing waits yet.
func (p *todayPage) begin() fyne.Focusable { return p.start }

func (p *todayPage) empty() bool { return len(p.dossier.People) == 0 && p.bare() }

// bare tells whether the group entered nothing but people.
func (p *todayPage) bare() bool {
	d := p.dossier
	return len(d.Units)+len(d.Actions)+len(d.Topics)+len(d.Goals)+len(d.Meetings) == 0
}

// begins tells whether the dossier holds nobody, or nothing but the reps whom the group named when it began.
func (p *todayPage) begins() bool {
	others := slices.ContainsFunc(p.dossier.People, func(v data.Person) bool { return !v.HasRole(data.RoleRep) })
	return len(p.dossier.People) == 0 || p.bare() && !others
}

// waits tells whether anything is due, but meetings: they are no thing to do.
func (p *todayPage) waits() bool {
	return p.expired > 0 || slices.ContainsFunc(p.due, func(d data.Due) bool { return d.Kind != data.DueMeeting })
}

// sentence says how many of the lines below are late, and how many others are due. All who wait
// for a contact person are one line, and so is all that must go.
func (p *todayPage) sentence() string {
	late, other := 0, min(1, p.alone())+min(1, p.expired)
	for _, d := range p.due {
		switch {
		case d.Kind == data.DueActionOverdue, p.isLate(d):
			late++
		case d.Kind == data.DueMeeting, d.Kind == data.DueHireWithoutRep:
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
	if len(words) == 0 && !p.begins() {
		return p.frame.Text("today.sentence-clear")
	}
	return strings.Join(words, " · ")
}

// isLate tells whether a talk, an asking again or a telling was to be held before today.
func (p *todayPage) isLate(d data.Due) bool {
	dated := d.Kind == data.DueContact || d.Kind == data.DueAskAgain || d.Kind == data.DueTelling
	return dated && !d.Date.IsZero() && d.Date.Before(p.frame.Today())
}

// content is the key figures, and below them what is due beside the next steps; or the one
// thing to do first where there is neither.
func (p *todayPage) content() fyne.CanvasObject {
	if p.empty() {
		return widgets.VStack(0, p.first())
	}
	left, right := widgets.VStack(widgets.GapMedium), widgets.VStack(widgets.GapMedium)
	p.addDue(left)
	p.addSteps(right)
	p.addMeetings(right)
	parts := []fyne.CanvasObject{p.keyFigures()}
	if p.begins() {
		parts = append(parts, p.first())
	}
	switch {
	case len(left.Objects) > 0:
		parts = append(parts, widgets.NewLanes(left, right))
	case len(right.Objects) > 0:
		parts = append(parts, right)
	case p.start == nil:
		next := widgets.NewPrimaryButton(p.frame.Text("today.add"), "add", p.Add)
		p.start = next
		parts = append(parts, widgets.NewCard(p.frame.Text("today.first-title"), widgets.VStack(widgets.GapMedium,
			widgets.NewParagraph(p.frame.Text("today.first-agree")), widgets.HStack(0, next))))
	}
	return widgets.VStack(widgets.GapLarge, parts...)
}

// first says what to do first while the dossier holds nobody but the reps.
func (p *todayPage) first() fyne.CanvasObject {
	start := widgets.NewPrimaryButton(
		p.frame.Text("today.first-import"), "upload_file", func() { p.frame.Rooms.Lists.Ask(p.frame) },
	)
	p.start = start
	list := widgets.NewCard(p.frame.Text("today.first-title"), widgets.VStack(widgets.GapMedium,
		widgets.NewParagraph(p.frame.Text("today.first-text")),
		widgets.HStack(0, start)))
	if len(p.dossier.Units) > 0 {
		return list
	}
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
