package plan

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// meetingsPage is the evenings of the group: those to come and those that were.
type meetingsPage struct {
	rowPage
	line   *agreementLine
	detail *meetingDetail
}

// MeetingsEntry declares the page of the meetings.
func MeetingsEntry() frame.Entry {
	return frame.Entry{
		ID: frame.PageMeetings, Icon: "forum", New: func(f *frame.Frame) frame.Page { return newMeetingsPage(f) },
	}
}

func newMeetingsPage(f *frame.Frame) *meetingsPage {
	return &meetingsPage{rowPage: newRowPage(f)}
}

func (p *meetingsPage) ID() string { return frame.PageMeetings }

func (p *meetingsPage) Build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.frame.Text("meetings.title"), p.frame.Text("page.loading"),
		widgets.NewPrimaryButton(p.frame.Text("meetings.add"), "add", p.Add))
	p.line = newDatedLine(&p.rowPage, p.frame.Text("meetings.line-hint"), p.onLine)
	p.build(p.line.entry)
	p.detail = newMeetingDetail(p)
	return widgets.WithPane(widgets.ScrollPage(p.header, p.body), p.side.Pane)
}

// Reload reads meetings and what was agreed beside the window.
func (p *meetingsPage) Reload() { p.load(p.show) }

// split returns those to come, the soonest first, and those that were, the latest first.
// A meeting without a day is still to come.
func (p *meetingsPage) split() (coming, past []data.Meeting) {
	today := p.frame.Today()
	for _, m := range p.dossier.Meetings {
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
	p.items.Begin()
	coming, past := p.split()
	box := widgets.VStack(widgets.GapMedium, p.line.root)
	if len(p.dossier.Meetings) == 0 {
		box.Add(widgets.NewEmptyState("forum", p.frame.Text("meetings.empty"), p.frame.Text("meetings.add"), p.Add))
	}
	p.addCard(box, "meetings.upcoming", coming)
	p.addCard(box, "meetings.past", past)
	p.body.Objects = []fyne.CanvasObject{box}
	p.body.Refresh()
	p.header.SetSentence(p.sentence(coming))
	p.side.Reload()
	p.items.End()
}

func (p *meetingsPage) sentence(coming []data.Meeting) string {
	if len(coming) == 0 || coming[0].Date.IsZero() {
		return p.frame.Text("meetings.none-planned")
	}
	return p.frame.Text("meetings.next", "title", coming[0].Title, "date", p.frame.Lang.LongDate(coming[0].Date))
}

func (p *meetingsPage) addCard(box *fyne.Container, key string, meetings []data.Meeting) {
	if len(meetings) == 0 {
		return
	}
	rows := widgets.VStack(0)
	for _, m := range meetings {
		rows.Add(p.items.Add(p.item(m)))
	}
	box.Add(widgets.NewCard(p.frame.Text(key), rows))
}

// item is one meeting as a line.
func (p *meetingsPage) item(m data.Meeting) forms.Item {
	i := forms.Item{
		Key: string(m.ID), Title: m.Title, Icon: "event", Note: p.note(m),
		OnOpen: func() { p.detail.detail.Open(m.ID) },
		Remove: func() {
			p.frame.UpdateOfferingUndo("meeting-deleted", func(tx *store.Tx) error { return tx.DeleteMeeting(m.ID) })
		},
	}
	agreed := 0
	for _, action := range p.dossier.Actions {
		if action.MeetingID == m.ID {
			agreed++
		}
	}
	switch days := m.Date.DaysSince(p.frame.Today()); {
	case !m.Date.IsZero() && days >= 0 && days <= data.DueWithin:
		i.Fact = widgets.Fact{Text: p.frame.DayWords(m.Date, false), Icon: "schedule", Tone: widgets.ToneDue}
	case agreed > 0:
		i.Fact = widgets.Fact{Text: p.frame.Count("meetings.agreed-count", agreed), Tone: widgets.ToneMuted}
	}
	return i
}

// note says when and where a meeting is, and how many came.
func (p *meetingsPage) note(m data.Meeting) string {
	parts := []string{p.frame.Lang.LongDate(m.Date), m.Place}
	if m.Present > 0 {
		parts = append(parts, p.frame.Count("meetings.present-count", m.Present))
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// Add gives the keyboard to the line in which a meeting is planned.
func (p *meetingsPage) Add() { p.frame.Focus(p.line.entry) }

// OpenRow shows a meeting in the pane, and gives its row the keyboard.
func (p *meetingsPage) OpenRow(id data.ID) {
	p.detail.detail.Open(id)
	p.frame.FocusPage()
}

// Leaving implements frame.Returner.
func (p *meetingsPage) Leaving(bool) (back func(frame.Page)) {
	row := p.side.Row()
	return func(page frame.Page) {
		if other, ok := page.(*meetingsPage); ok && row != "" {
			other.OpenRow(row)
		}
	}
}

// onLine plans a meeting: "Kader evening 12-11".
func (p *meetingsPage) onLine(text string) bool {
	line := readDated(p.frame.Lang, text, p.frame.Today())
	if line.Title == "" {
		return false
	}
	m := data.Meeting{Title: line.Title, Date: line.Due}
	return p.create("meeting-created", &p.items, func(tx *store.Tx) (data.ID, error) {
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
