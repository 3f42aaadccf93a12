package app

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// meetingsPage is the evenings of the group: those to come and those that were.
type meetingsPage struct {
	app      *App
	loader   loader
	meetings []data.Meeting
	plan     data.Dossier // goals and actions, to show what was agreed
	reps     []data.Person

	header *widgets.PageHeader
	entry  *widgets.LineEntry
	items  itemList
	body   *fyne.Container
	side   *sidePane
	detail *meetingDetail
}

// meetingsEntry declares the page of the meetings.
func meetingsEntry() entry {
	return entry{id: pageMeetings, icon: "forum", make: func(a *App) page { return newMeetingsPage(a) }}
}

func newMeetingsPage(a *App) *meetingsPage {
	return &meetingsPage{app: a, loader: loader{app: a}, items: itemList{app: a}}
}

func (p *meetingsPage) id() string { return pageMeetings }

func (p *meetingsPage) detailPane() *widgets.DetailPane { return p.side.pane }

func (p *meetingsPage) focus() fyne.Focusable {
	return p.items.first()
}

func (p *meetingsPage) build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.app.text("meetings.title"), p.app.text("page.loading"),
		widgets.NewPrimaryButton(p.app.text("meetings.add"), "add", p.add))
	p.entry = p.app.newLine(p.app.text("meetings.line-hint"), p.onLine)
	p.body = container.NewStack()
	p.items.body = func() fyne.CanvasObject { return p.body }
	p.side = newSidePane(p.app, p.items.focusOn)
	p.items.side = p.side
	p.items.empty = func() fyne.Focusable { return p.entry }
	p.items.onEscape = func() { p.side.pane.Close() }
	p.detail = newMeetingDetail(p)
	return widgets.WithPane(widgets.ScrollPage(p.header, p.body), p.side.pane)
}

// reload reads meetings and what was agreed beside the window.
func (p *meetingsPage) reload() {
	loadPlan(&p.loader, func(d data.Dossier, people []data.Person) {
		p.meetings, p.plan, p.reps = d.Meetings, d, repsOf(people, p.app.lang.Code)
		p.show()
	})
}

// split returns those to come, the soonest first, and those that were, the latest first.
// A meeting without a day is still to come.
func (p *meetingsPage) split() (coming, past []data.Meeting) {
	today := p.app.today()
	for _, m := range p.meetings {
		if !m.Date.IsZero() && m.Date.Before(today) {
			past = append(past, m)
		} else {
			coming = append(coming, m)
		}
	}
	slices.SortStableFunc(coming, func(a, b data.Meeting) int {
		return cmp.Or(cmp.Compare(boolRank(a.Date.IsZero()), boolRank(b.Date.IsZero())), a.Date.Compare(b.Date))
	})
	slices.SortStableFunc(past, func(a, b data.Meeting) int { return b.Date.Compare(a.Date) })
	return coming, past
}

// boolRank puts what is not so before what is.
func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// show puts what was read in the window.
func (p *meetingsPage) show() {
	p.items.begin()
	coming, past := p.split()
	box := widgets.VStack(widgets.GapMedium, p.entry.Row())
	if len(p.meetings) == 0 {
		box.Add(widgets.NewEmptyState("forum", p.app.text("meetings.empty"), p.app.text("meetings.add"), p.add))
	}
	p.addCard(box, "meetings.upcoming", coming)
	p.addCard(box, "meetings.past", past)
	p.body.Objects = []fyne.CanvasObject{box}
	p.body.Refresh()
	p.header.SetSentence(p.sentence(coming))
	p.side.reload()
	p.items.end()
}

func (p *meetingsPage) sentence(coming []data.Meeting) string {
	if len(coming) == 0 || coming[0].Date.IsZero() {
		return p.app.text("meetings.none-planned")
	}
	return p.app.text("meetings.next", "title", coming[0].Title, "date", p.app.lang.LongDate(coming[0].Date))
}

func (p *meetingsPage) addCard(box *fyne.Container, key string, meetings []data.Meeting) {
	if len(meetings) == 0 {
		return
	}
	rows := widgets.VStack(0)
	for _, m := range meetings {
		rows.Add(p.items.add(p.item(m)))
	}
	box.Add(widgets.NewCard(p.app.text(key), rows))
}

// item is one meeting as a line.
func (p *meetingsPage) item(m data.Meeting) item {
	i := item{
		key: string(m.ID), title: m.Title, icon: "event", note: p.note(m),
		onOpen: func() { p.detail.detail.open(m.ID) },
		remove: func() {
			p.app.take("meeting-deleted", func(tx *store.Tx) error { return tx.DeleteMeeting(m.ID) })
		},
	}
	agreed := 0
	for _, action := range p.plan.Actions {
		if action.MeetingID == m.ID {
			agreed++
		}
	}
	switch days := m.Date.DaysSince(p.app.today()); {
	case !m.Date.IsZero() && days >= 0 && days <= data.DueWithin:
		i.fact = widgets.Fact{Text: p.app.dayWords(m.Date, false), Icon: "schedule", Tone: widgets.ToneDue}
	case agreed > 0:
		i.fact = widgets.Fact{Text: p.app.count("meetings.agreed-count", agreed), Tone: widgets.ToneMuted}
	}
	return i
}

// note says when and where a meeting is, and how many came.
func (p *meetingsPage) note(m data.Meeting) string {
	parts := []string{p.app.lang.LongDate(m.Date), m.Place}
	if m.Present > 0 {
		parts = append(parts, p.app.count("meetings.present-count", m.Present))
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// add gives the keyboard to the line in which a meeting is planned.
func (p *meetingsPage) add() { p.app.focus(p.entry) }

// openRow shows a meeting in the pane, and gives its row the keyboard.
func (p *meetingsPage) openRow(id data.ID) {
	p.detail.detail.open(id)
	p.app.focusPage()
}

func (p *meetingsPage) leave() bool { return p.side.leave() }

// onLine plans a meeting: "Kader evening 12-11".
func (p *meetingsPage) onLine(text string) bool {
	line := readLine(p.app.lang, text, p.app.today(), nil)
	if line.Title == "" {
		return false
	}
	m := data.Meeting{Title: line.Title, Date: line.Due}
	return p.app.update("meeting-created", func(tx *store.Tx) error { return tx.CreateMeeting(&m) })
}

var (
	_ page      = (*meetingsPage)(nil)
	_ rowOpener = (*meetingsPage)(nil)
	_ adder     = (*meetingsPage)(nil)
	_ leaver    = (*meetingsPage)(nil)
)
