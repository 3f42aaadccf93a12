package app

import (
	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// meetingDetail shows one meeting in the pane: agenda, summary, and what was agreed,
// which becomes actions.
type meetingDetail struct {
	page   *meetingsPage
	detail *detail[data.Meeting]
	action *actionDetail
	line   *agreementLine
	agreed *fyne.Container
	items  itemList
	shown  data.ID // the meeting for which the line was typed
}

func newMeetingDetail(p *meetingsPage) *meetingDetail {
	m := &meetingDetail{page: p, detail: newDetail[data.Meeting](p.side, "meeting-updated"), items: itemList{app: p.app}}
	m.detail.find, m.detail.write = (*store.Tx).FindMeeting, (*store.Tx).UpdateMeeting
	m.detail.title = func(v data.Meeting) string { return v.Title }
	m.detail.shown = m.show
	m.action = newActionDetail(p.side, m.goalOptions, func() []data.Person { return p.reps })
	m.addFields()
	m.line = newAgreementLine(p.app, func() []data.Person { return p.reps }, m.onAgree)
	m.agreed = widgets.VStack(0)
	m.items.body = func() fyne.CanvasObject { return m.agreed }
	m.detail.content = widgets.VStack(widgets.GapMedium,
		widgets.NewHeading(p.app.text("meetings.agreed")), m.line.root, m.agreed, widgets.NewLine(), m.detail.editor.form)
	m.detail.actions = []fyne.CanvasObject{widgets.NewIconButton("delete", p.app.text("meetings.delete"), func() {
		m.detail.remove("meeting-deleted", (*store.Tx).DeleteMeeting)
	})}
	return m
}

func (m *meetingDetail) addFields() {
	a, e := m.page.app, m.detail.editor
	e.add(e.textField(a.text("meetings.field.title"), func(v *data.Meeting) *string { return &v.Title }, required(a.text("meetings.field.title"))))
	e.beside(
		e.dateField(a.text("meetings.field.date"), leanNear, func(v *data.Meeting) *data.Date { return &v.Date }),
		e.numberField(a.text("meetings.field.present"), func(v *data.Meeting) *int { return &v.Present }))
	e.add(e.textField(a.text("meetings.field.place"), func(v *data.Meeting) *string { return &v.Place }, nil))
	e.add(e.linesField(a.text("meetings.field.agenda"), 6, func(v *data.Meeting) *string { return &v.Agenda }))
	e.add(e.linesField(a.text("meetings.field.summary"), 5, func(v *data.Meeting) *string { return &v.Summary }))
}

func (m *meetingDetail) goalOptions() []widgets.Option {
	options := []widgets.Option{{Value: "", Caption: m.page.app.text("plan.none")}}
	for _, g := range m.page.plan.Goals {
		options = append(options, widgets.Option{Value: string(g.ID), Caption: g.Title})
	}
	return options
}

// show fills what was agreed at the meeting.
func (m *meetingDetail) show(tx *store.Tx, v data.Meeting) error {
	actions, err := tx.FindActions(store.ActionFilter{MeetingID: v.ID})
	if err != nil {
		return err
	}
	if m.shown != v.ID {
		m.shown = v.ID
		m.line.entry.SetText("")
	}
	m.items.begin()
	m.agreed.Objects = nil
	for _, action := range actions {
		m.agreed.Add(m.items.add(actionItem(m.page.app, action, m.action.detail.open, "")))
	}
	m.agreed.Refresh()
	m.items.end()
	return nil
}

// onAgree adds an action that was agreed at this meeting.
func (m *meetingDetail) onAgree(text string) bool {
	return agree(m.page.app, text, repNames(m.page.reps, m.page.app.today()), data.Action{
		MeetingID: m.shown, Position: len(m.page.plan.Actions) + 1,
	})
}
