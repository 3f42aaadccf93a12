// Package meeting is the page of the meetings, and the meeting itself on the wall.
package meeting

import (
	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// meetingsPage is the meetings of the group: those to come and those that were.
type meetingsPage struct {
	forms.RowPage
	line   *planLine
	list   meetingList
	filter *widgets.Choice
	detail *meetingDetail
}

// Entry declares the page of the meetings.
func Entry() frame.Entry {
	return frame.Entry{
		ID: frame.PageMeetings, Icon: "forum", New: func(f *frame.Frame) frame.Page { return newMeetingsPage(f) },
	}
}

func newMeetingsPage(f *frame.Frame) *meetingsPage {
	return &meetingsPage{RowPage: forms.NewRowPage(f), list: meetingList{open: map[int]bool{}}}
}

func (p *meetingsPage) ID() string { return frame.PageMeetings }

func (p *meetingsPage) Build() fyne.CanvasObject {
	p.Header = widgets.NewPageHeader(p.Frame.Text("meetings.title"), p.Frame.Text("page.loading"),
		widgets.NewPrimaryButton(p.Frame.Text("meetings.add"), "add", p.Add))
	p.line = newPlanLine(p.Frame, p.onLine)
	p.filter = widgets.NewChoice(nil, func(kind string) {
		p.list.kind = data.MeetingKind(kind)
		p.showRows()
	})
	p.BuildParts(p.line.entry)
	p.detail = newMeetingDetail(p)
	return widgets.WithPane(widgets.ScrollPage(p.Header, p.Body), p.Side.Pane)
}

// Reload reads meetings, what stands on their agendas and who came beside the window.
func (p *meetingsPage) Reload() {
	p.Load(func() {
		p.Dossier.People = p.People
		p.show()
	})
}

// show puts what was read in the window.
func (p *meetingsPage) show() {
	p.list.read(&p.Dossier, p.Frame.Today())
	kinds := p.list.filters(p.Frame)
	if p.filter.Offer(kinds); len(kinds) == 0 {
		p.filter.Choose("") // a filter that does not show hides nothing
	}
	p.list.kind = data.MeetingKind(p.filter.Value())
	p.showRows()
	p.Header.SetSentence(p.sentence())
	p.Side.Reload()
}

// showRows makes the rows of the meetings that pass the filter.
func (p *meetingsPage) showRows() {
	p.Items.Begin()
	box := widgets.VStack(widgets.GapMedium, p.line.root)
	if len(p.Dossier.Meetings) == 0 {
		box.Add(widgets.NewEmptyState("forum", p.Frame.Text("meetings.empty"), p.Frame.Text("meetings.add"), p.Add))
	}
	if len(p.filter.Offered) > 0 {
		box.Add(widgets.MaxWidth(320, p.filter))
	}
	for _, card := range p.list.cards() {
		p.addCard(box, card)
	}
	p.Body.Objects = []fyne.CanvasObject{box}
	p.Body.Refresh()
	p.Items.End()
}

func (p *meetingsPage) sentence() string {
	next, ok := p.list.next()
	if !ok {
		return p.Frame.Text("meetings.none-planned")
	}
	return p.Frame.Text("meetings.next", "title", next.Title, "date", p.Frame.Lang.LongDate(next.Date))
}

// Add gives the keyboard to the line in which a meeting is planned.
func (p *meetingsPage) Add() { p.Frame.Focus(p.line.entry) }

// OpenRow shows a meeting in the pane, and gives its row the keyboard.
func (p *meetingsPage) OpenRow(id data.ID) {
	if p.list.reveal(id) {
		p.filter.Prefer(string(p.list.kind))
		p.showRows()
	}
	p.detail.detail.Open(id)
	p.Frame.FocusPage()
}

// Leaving implements frame.Returner.
func (p *meetingsPage) Leaving(bool) (back func(frame.Page)) {
	row, kind := p.Side.Row(), p.list.kind
	return func(page frame.Page) {
		other, ok := page.(*meetingsPage)
		if !ok {
			return
		}
		if other.filter.Choose(string(kind)); len(other.list.all) > 0 {
			other.show()
		}
		if row != "" {
			other.OpenRow(row)
		}
	}
}

// onLine plans a meeting.
func (p *meetingsPage) onLine(m data.Meeting) bool {
	m.State = data.MeetingPlanned
	if !m.Date.IsZero() && m.Date.Before(p.Frame.Today()) {
		m.State = data.MeetingByDay // noted afterwards
	}
	return p.Create("meeting-created", &p.Items, func(tx *store.Tx) (data.ID, error) {
		err := tx.CreateMeeting(&m)
		return m.ID, err
	})
}

var (
	_ frame.Page      = (*meetingsPage)(nil)
	_ frame.RowOpener = (*meetingsPage)(nil)
	_ frame.Adder     = (*meetingsPage)(nil)
	_ frame.Leaver    = (*meetingsPage)(nil)
	_ frame.Returner  = (*meetingsPage)(nil)
)
