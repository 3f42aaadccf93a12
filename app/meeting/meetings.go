// Package meeting is the page of the meetings, and the meeting itself on the wall.
package meeting

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
	forms.RowPage
	line   *forms.AgreementLine
	detail *meetingDetail
}

// Entry declares the page of the meetings.
func Entry() frame.Entry {
	return frame.Entry{
		ID: frame.PageMeetings, Icon: "forum", New: func(f *frame.Frame) frame.Page { return newMeetingsPage(f) },
	}
}

func newMeetingsPage(f *frame.Frame) *meetingsPage {
	return &meetingsPage{RowPage: forms.NewRowPage(f)}
}

func (p *meetingsPage) ID() string { return frame.PageMeetings }

func (p *meetingsPage) Build() fyne.CanvasObject {
	p.Header = widgets.NewPageHeader(p.Frame.Text("meetings.title"), p.Frame.Text("page.loading"),
		widgets.NewPrimaryButton(p.Frame.Text("meetings.add"), "add", p.Add))
	p.line = forms.NewDatedLine(p.Frame, p.Frame.Text("meetings.line-hint"), p.onLine)
	p.BuildParts(p.line.Entry)
	p.detail = newMeetingDetail(p)
	return widgets.WithPane(widgets.ScrollPage(p.Header, p.Body), p.Side.Pane)
}

// Reload reads meetings and what was agreed beside the window.
func (p *meetingsPage) Reload() { p.Load(p.show) }

// split returns those to come, the soonest first, and those that were, the latest first.
// A meeting without a day is still to come.
func (p *meetingsPage) split() (coming, past []data.Meeting) {
	today := p.Frame.Today()
	for _, m := range p.Dossier.Meetings {
		if !m.Date.IsZero() && m.Date.Before(today) {
			past = append(past, m)
		} else {
			coming = append(coming, m)
		}
	}
	slices.SortStableFunc(coming, func(a, b data.Meeting) int {
		return cmp.Or(cmp.Compare(forms.BoolRank(a.Date.IsZero()), forms.BoolRank(b.Date.IsZero())), a.Date.Compare(b.Date))
	})
	slices.SortStableFunc(past, func(a, b data.Meeting) int { return b.Date.Compare(a.Date) })
	return coming, past
}

// show puts what was read in the window.
func (p *meetingsPage) show() {
	p.Items.Begin()
	coming, past := p.split()
	box := widgets.VStack(widgets.GapMedium, p.line.Root)
	if len(p.Dossier.Meetings) == 0 {
		box.Add(widgets.NewEmptyState("forum", p.Frame.Text("meetings.empty"), p.Frame.Text("meetings.add"), p.Add))
	}
	p.addCard(box, "meetings.upcoming", coming)
	p.addCard(box, "meetings.past", past)
	p.Body.Objects = []fyne.CanvasObject{box}
	p.Body.Refresh()
	p.Header.SetSentence(p.sentence(coming))
	p.Side.Reload()
	p.Items.End()
}

func (p *meetingsPage) sentence(coming []data.Meeting) string {
	if len(coming) == 0 || coming[0].Date.IsZero() {
		return p.Frame.Text("meetings.none-planned")
	}
	return p.Frame.Text("meetings.next", "title", coming[0].Title, "date", p.Frame.Lang.LongDate(coming[0].Date))
}

func (p *meetingsPage) addCard(box *fyne.Container, key string, meetings []data.Meeting) {
	if len(meetings) == 0 {
		return
	}
	rows := widgets.VStack(0)
	for _, m := range meetings {
		rows.Add(p.Items.Add(p.item(m)))
	}
	box.Add(widgets.NewCard(p.Frame.Text(key), rows))
}

// item is one meeting as a line.
func (p *meetingsPage) item(m data.Meeting) forms.Item {
	i := forms.Item{
		Key: string(m.ID), Title: m.Title, Icon: "event", Note: p.note(m),
		OnOpen: func() { p.detail.detail.Open(m.ID) },
		Remove: func() {
			p.Frame.UpdateOfferingUndo("meeting-deleted", func(tx *store.Tx) error { return tx.DeleteMeeting(m.ID) })
		},
	}
	agreed := 0
	for _, action := range p.Dossier.Actions {
		if action.MeetingID == m.ID {
			agreed++
		}
	}
	switch days := m.Date.DaysSince(p.Frame.Today()); {
	case !m.Date.IsZero() && days >= 0 && days <= data.DueWithin:
		i.Fact = widgets.Fact{Text: p.Frame.DayWords(m.Date, false), Icon: "schedule", Tone: widgets.ToneDue}
	case agreed > 0:
		i.Fact = widgets.Fact{Text: p.Frame.Count("meetings.agreed-count", agreed), Tone: widgets.ToneMuted}
	}
	return i
}

// note says when and where a meeting is, and how many came.
func (p *meetingsPage) note(m data.Meeting) string {
	parts := []string{p.Frame.Lang.LongDate(m.Date), m.Place}
	if m.Present > 0 {
		parts = append(parts, p.Frame.Count("meetings.present-count", m.Present))
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// Add gives the keyboard to the line in which a meeting is planned.
func (p *meetingsPage) Add() { p.Frame.Focus(p.line.Entry) }

// OpenRow shows a meeting in the pane, and gives its row the keyboard.
func (p *meetingsPage) OpenRow(id data.ID) {
	p.detail.detail.Open(id)
	p.Frame.FocusPage()
}

// Leaving implements frame.Returner.
func (p *meetingsPage) Leaving(bool) (back func(frame.Page)) {
	row := p.Side.Row()
	return func(page frame.Page) {
		if other, ok := page.(*meetingsPage); ok && row != "" {
			other.OpenRow(row)
		}
	}
}

// onLine plans a meeting: "Kader evening 12-11".
func (p *meetingsPage) onLine(text string) bool {
	line := forms.ReadDatedLine(p.Frame.Lang, text, p.Frame.Today())
	if line.Title == "" {
		return false
	}
	m := data.Meeting{Title: line.Title, Date: line.Due}
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
