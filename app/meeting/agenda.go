package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// agenda is the agenda of the meeting in the pane, and below it what the program proposes for it.
type agenda struct {
	page      *meetingsPage
	meeting   data.Meeting
	points    []data.AgendaPoint
	proposals []data.Proposal
	sum       *widgets.Text
	line      *widgets.LineEntry
	rows      *fyne.Container
	items     forms.ItemList
	proposed  *fyne.Container
	offers    forms.ItemList
	root      *fyne.Container
}

func newAgenda(p *meetingsPage) *agenda {
	f := p.Frame
	a := &agenda{page: p, rows: widgets.VStack(0), proposed: widgets.VStack(0)}
	a.sum = widgets.NewText("", widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true})
	a.items = forms.ItemList{Frame: f, Side: p.Side, Body: func() fyne.CanvasObject { return a.rows }}
	a.offers = forms.ItemList{Frame: f, Side: p.Side, Body: func() fyne.CanvasObject { return a.proposed }}
	form := forms.NewPointLine(f, f.Text("agenda.line-hint"), func() []forms.Named { return p.Known().Topics },
		pointFacts(f), a.onLine)
	a.line = form.Entry
	a.root = widgets.VStack(widgets.GapTiny,
		widgets.NewHeading(f.Text("agenda.title")), a.sum, a.rows, form.Root, a.proposed)
	return a
}

// show shows the agenda of a meeting. Nothing is proposed for one that is over.
func (a *agenda) show(m data.Meeting) {
	if a.meeting.ID != m.ID {
		a.line.SetText("")
	}
	a.meeting = m
	a.points = data.Agenda(&m, a.page.Dossier.Points)
	a.showPoints()
	a.proposals = nil
	today := a.page.Frame.Today()
	state := m.StateOn(today)
	if (state == data.MeetingAsked || state == data.MeetingPlanned) && !m.AskHeld(today) {
		a.proposals = data.ProposeAgenda(&a.page.Dossier, &m, today)
	}
	a.showProposals()
	a.sum.SetText(a.sumWords())
	a.sum.Hidden = a.sum.Text() == ""
	widgets.Relayout(a.root)
}

func (a *agenda) showPoints() {
	a.items.Begin()
	a.rows.Objects = nil
	for i := range a.points {
		a.rows.Add(a.items.Add(a.pointItem(i)))
	}
	a.rows.Refresh()
	a.items.End()
}

// keyOf names the row of a point. A line of an old agenda has no id yet: its place names it.
func keyOf(p data.AgendaPoint, place int) string {
	if p.ID == "" {
		return "line " + strconv.Itoa(place)
	}
	return string(p.ID)
}

// pointItem is one point as a line.
func (a *agenda) pointItem(i int) forms.Item {
	p, f := a.points[i], a.page.Frame
	item := forms.Item{
		Key: keyOf(p, i), Title: p.Title, Note: p.Note, Done: p.Outcome != data.PointOpen,
		OnOpen: func() { a.askPoint(i) }, Remove: func() { a.remove(i) },
		OnMove: func(step int) { a.move(i, step) },
	}
	switch {
	case p.Outcome != data.PointOpen:
		item.Fact = widgets.Fact{Text: f.Text("agenda.outcome." + string(p.Outcome)), Tone: widgets.ToneMuted}
	case p.Minutes > 0:
		item.Fact = widgets.Fact{Text: f.Count("agenda.minutes", p.Minutes), Tone: widgets.ToneMuted}
	}
	return item
}

func (a *agenda) showProposals() {
	f := a.page.Frame
	a.offers.Begin()
	a.proposed.Objects = nil
	if len(a.proposals) > 0 && f.CanWrite() {
		a.proposed.Add(widgets.HStack(widgets.Gap,
			widgets.NewText(f.Text("agenda.proposed"), widgets.Style{Bold: true}), widgets.NewSpacer(),
			widgets.NewQuietButton(f.Text("agenda.take-all"), "add", func() { a.take(a.proposals...) })))
		for _, p := range a.proposals {
			a.proposed.Add(a.offers.Add(a.proposalItem(p)))
		}
	}
	a.proposed.Refresh()
	a.offers.End()
}

// proposalItem is a proposal as a line: Enter, Space and its mark put it on the agenda.
func (a *agenda) proposalItem(p data.Proposal) forms.Item {
	f := a.page.Frame
	take := func() { a.take(p) }
	return forms.Item{
		Key: string(p.Kind) + " " + string(p.RefID), Title: proposalWords(f, p), OnOpen: take,
		Fact: widgets.Fact{Text: f.Count("agenda.minutes", p.Minutes), Tone: widgets.ToneMuted},
	}.WithTick(f.Text("agenda.take"), take)
}

// sumWords says how long the agenda takes, and until when.
func (a *agenda) sumWords() string {
	minutes := 0
	for i := range a.points {
		minutes += a.points[i].Minutes
	}
	f := a.page.Frame
	if minutes == 0 {
		return ""
	}
	words := f.Count("agenda.sum", minutes)
	until := string(a.meeting.Starts.After(minutes))
	if until == "" {
		return words
	}
	if a.meeting.Lasts > 0 && minutes > a.meeting.Lasts {
		return f.Count("agenda.sum-over", minutes-a.meeting.Lasts, "sum", words, "time", until)
	}
	return f.Text("agenda.sum-until", "sum", words, "time", until)
}

// onLine adds the point that was typed.
func (a *agenda) onLine(text string, topics []forms.Named) bool {
	p := readPoint(a.page.Frame.Lang, text, topics)
	return p.Title != "" && a.add(p)
}

// take puts proposals on the agenda.
func (a *agenda) take(proposals ...data.Proposal) {
	points := make([]data.AgendaPoint, len(proposals))
	for i, p := range proposals {
		points[i] = pointOf(a.page.Frame, a.meeting.ID, p, 0)
	}
	a.add(points...)
}

// add puts points at the end of the agenda; what the group will work on stays the last.
func (a *agenda) add(points ...data.AgendaPoint) bool {
	for i := range points {
		points[i].MeetingID = a.meeting.ID
	}
	return a.change(func(tx *store.Tx, at []data.AgendaPoint) error {
		if err := insertPoints(tx, at, beforeClosing(at, len(at)), points); err != nil {
			return err
		}
		for i := range points {
			a.items.Light(points[i].ID)
		}
		return nil
	})
}

// change changes the agenda. The lines of an old one are points by then, in the order in which they are shown.
func (a *agenda) change(write func(*store.Tx, []data.AgendaPoint) error) bool {
	id := a.meeting.ID
	return a.page.Frame.Update("agenda-changed", func(tx *store.Tx) error {
		if err := tx.SettleAgenda(id); err != nil {
			return err
		}
		points, err := tx.FindAgendaPoints(store.AgendaPointFilter{MeetingID: id})
		if err != nil {
			return err
		}
		return write(tx, points)
	})
}

// move puts a point so many places further.
func (a *agenda) move(i, step int) {
	to := min(max(i+step, 0), len(a.points)-1)
	if to == i {
		return
	}
	a.change(func(tx *store.Tx, at []data.AgendaPoint) error {
		if i >= len(at) || to >= len(at) {
			return nil
		}
		moved := at[i]
		at = append(at[:i:i], at[i+1:]...)
		at = append(at[:to:to], append([]data.AgendaPoint{moved}, at[to:]...)...)
		a.items.Follow(moved.ID)
		for place := range at {
			if at[place].Position == place {
				continue
			}
			if err := tx.UpdateAgendaPoint(at[place].ID, func(p *data.AgendaPoint) { p.Position = place }); err != nil {
				return err
			}
		}
		return nil
	})
}

// remove takes a point off the agenda.
func (a *agenda) remove(i int) {
	if a.change(func(tx *store.Tx, at []data.AgendaPoint) error {
		if i >= len(at) {
			return nil
		}
		return tx.DeleteAgendaPoint(at[i].ID)
	}) {
		a.page.Frame.Undo.SayTaken("agenda-changed")
	}
}

// askPoint shows a point with its minutes, to change them.
func (a *agenda) askPoint(i int) {
	f := a.page.Frame
	e := forms.NewEditor[data.AgendaPoint](f)
	forms.AddTitle(e, f.Text("agenda.field.title"), func(p *data.AgendaPoint) *string { return &p.Title })
	e.Add(e.MinutesField(f.Text("agenda.field.minutes"), func(p *data.AgendaPoint) *int { return &p.Minutes }))
	e.Add(e.LinesField(f.Text("agenda.field.note"), 3, func(p *data.AgendaPoint) *string { return &p.Note }))
	e.Show(a.points[i])
	f.Show(frame.Dialog{
		Title: f.Text("agenda.point"), Body: e.Form, First: e.First(), Submit: f.Text("person.save"),
		OnSubmit: func() bool {
			write := e.Touched()
			return e.Validate() && (!e.Dirty() || a.change(func(tx *store.Tx, at []data.AgendaPoint) error {
				if i >= len(at) {
					return nil
				}
				return tx.UpdateAgendaPoint(at[i].ID, write)
			}))
		},
	})
}
