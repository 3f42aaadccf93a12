package meeting

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// stateStep is a step that a meeting can take: asked, planned, held, off.
type stateStep struct {
	state data.MeetingState
	label string // of the change
	icon  string
}

func stateSteps() []stateStep {
	return []stateStep{
		{data.MeetingPlanned, "meeting-planned", "event"},
		{data.MeetingHeld, "meeting-held", "check"},
		{data.MeetingOff, "meeting-off", "block"},
		{data.MeetingAsked, "meeting-asked", "schedule"},
	}
}

// canBecome tells whether a meeting can be said to be so on the given day. What is still ahead was not held.
func canBecome(m *data.Meeting, state data.MeetingState, today data.Date) bool {
	now := m.StateOn(today)
	over := !m.Date.IsZero() && !today.Before(m.Date)
	switch {
	case m.AskHeld(today):
		return state == data.MeetingHeld || state == data.MeetingOff
	case state == now:
		return false
	case state == data.MeetingHeld:
		return over && now != data.MeetingHeld
	case state == data.MeetingAsked:
		return now == data.MeetingPlanned
	case state == data.MeetingPlanned:
		return now != data.MeetingHeld
	}
	return true
}

// setState says how far a meeting is.
func setState(f *frame.Frame, id data.ID, step stateStep) bool {
	return f.Update(step.label, func(tx *store.Tx) error {
		return tx.UpdateMeeting(id, func(m *data.Meeting) { m.State = step.state })
	})
}

// rowMenu is what the menu of a meeting offers beside opening and deleting it.
func (p *meetingsPage) rowMenu(m *data.Meeting) []frame.MenuLine {
	f, id := p.Frame, m.ID
	var lines []frame.MenuLine
	for _, step := range stateSteps() {
		if canBecome(m, step.state, f.Today()) {
			lines = append(lines, frame.MenuLine{
				Words: f.Text("meetings.make-" + string(step.state)), Run: func() { setState(f, id, step) }, Writes: true,
			})
		}
	}
	if next := p.nextDay(m); !next.IsZero() {
		lines = append(lines, frame.MenuLine{
			Words: f.Text("meetings.plan-next", "day", dayWords(f, next)), Run: func() { p.planNext(id) }, Writes: true,
		})
	}
	for _, other := range p.sameDay(m) {
		lines = append(lines, frame.MenuLine{
			Words: f.Text("meetings.merge-with", "title", other.Title), Run: func() { p.askMerge(id, other.ID) }, Writes: true,
		})
	}
	return lines
}

// stateButtons are the steps of the meeting in the pane. They are made once, and show where they do something. The way
// back to asked is in the menu of the row only.
type stateButtons struct {
	page    *meetingsPage
	meeting data.Meeting
	steps   []*widgets.Button
	next    *widgets.Button
	root    *fyne.Container
}

func newStateButtons(p *meetingsPage, more ...fyne.CanvasObject) *stateButtons {
	b := &stateButtons{page: p}
	b.root = widgets.Flow(widgets.Gap, more...)
	for _, step := range stateSteps() {
		button := widgets.NewButton(p.Frame.Text("meetings.make-"+string(step.state)), step.icon, func() {
			if setState(p.Frame, b.meeting.ID, step) {
				b.keepKeyboard()
			}
		})
		b.steps = append(b.steps, button)
		b.root.Add(button)
	}
	b.next = widgets.NewButton("", "event", func() {
		p.planNext(b.meeting.ID)
		b.keepKeyboard()
	})
	b.root.Add(b.next)
	return b
}

// show shows the steps that a meeting can take.
func (b *stateButtons) show(m data.Meeting) {
	b.meeting = m
	f := b.page.Frame
	for i, step := range stateSteps() {
		b.steps[i].Hidden = !canBecome(&m, step.state, f.Today()) || step.state == data.MeetingAsked || !f.CanWrite()
	}
	next := b.page.nextDay(&m)
	b.next.Hidden = next.IsZero() || !f.CanWrite()
	b.next.Caption = f.Text("meetings.plan-next", "day", f.Lang.Date(next)) // with its weekday it is wider than the pane
	b.next.Refresh()
	b.root.Refresh()
	b.keepKeyboard()
}

// keepKeyboard gives the keyboard to the first button that shows where that which has it does not show any more.
func (b *stateButtons) keepKeyboard() {
	had, ok := b.page.Frame.Window.Canvas().Focused().(*widgets.Button)
	if !ok || had.Visible() || !widgets.Holds(b.root, had) {
		return
	}
	for _, o := range b.root.Objects {
		if button, ok := o.(*widgets.Button); ok && button.Visible() {
			b.page.Frame.Focus(button)
			return
		}
	}
}
