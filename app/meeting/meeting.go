package meeting

import (
	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// meetingDetail shows one meeting in the pane: agenda, summary, and what was agreed,
// which becomes actions.
type meetingDetail struct {
	page   *meetingsPage
	detail *forms.Detail[data.Meeting]
	action *forms.ActionDetail
	line   *forms.AgreementLine
	agreed *fyne.Container
	items  forms.ItemList
	shown  data.ID // the meeting for which the line was typed
}

func newMeetingDetail(p *meetingsPage) *meetingDetail {
	m := &meetingDetail{
		page: p, detail: forms.NewDetail[data.Meeting](p.Side, "meeting-updated"), items: forms.ItemList{Frame: p.Frame},
	}
	m.detail.Find, m.detail.Write = (*store.Tx).FindMeeting, (*store.Tx).UpdateMeeting
	m.detail.Title = func(v data.Meeting) string { return v.Title }
	m.detail.OnShow = m.show
	m.action = forms.NewActionDetail(&p.RowPage)
	m.addFields()
	m.line = p.NewActionLine(m.onAgree)
	m.agreed = widgets.VStack(0)
	m.items.Body = func() fyne.CanvasObject { return m.agreed }
	m.detail.Content = widgets.VStack(widgets.GapMedium,
		widgets.NewHeading(p.Frame.Text("meetings.agreed")), m.line.Root, m.agreed, widgets.NewLine(), m.detail.Editor.Form)
	m.detail.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", p.Frame.Text("meetings.delete"), func() {
		m.detail.Remove("meeting-deleted", (*store.Tx).DeleteMeeting)
	})}
	return m
}

func (m *meetingDetail) addFields() {
	f, e := m.page.Frame, m.detail.Editor
	forms.AddTitle(e, f.Text("meetings.field.title"), func(v *data.Meeting) *string { return &v.Title })
	e.Beside(
		e.DateField(f.Text("meetings.field.date"), forms.LeanNear, func(v *data.Meeting) *data.Date { return &v.Date }),
		e.NumberField(f.Text("meetings.field.present"), func(v *data.Meeting) *int { return &v.Present }))
	e.Add(e.TextField(f.Text("meetings.field.place"), func(v *data.Meeting) *string { return &v.Place }, nil))
	e.Add(e.LinesField(f.Text("meetings.field.agenda"), 6, func(v *data.Meeting) *string { return &v.Agenda }))
	e.Add(e.LinesField(f.Text("meetings.field.summary"), 5, func(v *data.Meeting) *string { return &v.Summary }))
}

// show fills what was agreed at the meeting.
func (m *meetingDetail) show(tx *store.Tx, v data.Meeting) error {
	actions, err := tx.FindActions(store.ActionFilter{MeetingID: v.ID})
	if err != nil {
		return err
	}
	if m.shown != v.ID {
		m.shown = v.ID
		m.line.Entry.SetText("")
	}
	m.items.Begin()
	m.agreed.Objects = nil
	for _, action := range actions {
		m.agreed.Add(m.items.Add(forms.ActionItem(m.page.Frame, action, m.action.Open, "")))
	}
	m.agreed.Refresh()
	m.items.End()
	return nil
}

// onAgree adds an action that was agreed at this meeting.
func (m *meetingDetail) onAgree(text string) bool {
	return m.page.Agree(text, data.Action{MeetingID: m.shown}, &m.items)
}
