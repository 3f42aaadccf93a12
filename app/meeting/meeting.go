package meeting

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// meetingDetail shows one meeting in the pane: first what is known of it and the next step, then its agenda, who is
// invited or came, and what was agreed, which becomes actions; the form comes last.
type meetingDetail struct {
	page   *meetingsPage
	detail *forms.Detail[data.Meeting]
	action *forms.ActionDetail
	fields *meetingFields

	facts  *widgets.ChipRow
	about  *widgets.Text
	states *stateButtons
	agenda *agenda
	people *attendance
	line   *forms.AgreementLine
	agreed *fyne.Container
	items  forms.ItemList
	shown  data.ID // the meeting for which the line was typed
}

func newMeetingDetail(p *meetingsPage) *meetingDetail {
	f := p.Frame
	m := &meetingDetail{
		page: p, detail: forms.NewDetail[data.Meeting](p.Side, "meeting-updated"),
		items: forms.ItemList{Frame: f, Side: p.Side},
		facts: widgets.NewChipRow(), agreed: widgets.VStack(0),
	}
	m.about = widgets.NewText("", widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true})
	m.detail.Find, m.detail.Write = (*store.Tx).FindMeeting, (*store.Tx).UpdateMeeting
	m.detail.Title = func(v data.Meeting) string { return v.Title }
	m.detail.OnShow = m.show
	m.action = forms.NewActionDetail(&p.RowPage)
	m.fields = newMeetingFields(p, m.detail.Editor)
	m.states = newStateButtons(p, widgets.NewButton(f.Text("meetings.present"), "dashboard", func() {
		f.Menu.Run("meeting-mode") // shows the meeting of the pane
	}), frame.NewPapersButton(f, func() ([]string, data.ID) {
		return papersOf(&m.states.meeting, f.Today()), m.states.meeting.ID
	}))
	m.agenda, m.people = newAgenda(p), newAttendance(p)
	m.line = p.NewActionLine(m.onAgree)
	m.items.Body = func() fyne.CanvasObject { return m.agreed }
	m.detail.Content = widgets.VStack(widgets.GapMedium,
		widgets.VStack(widgets.GapTiny, m.facts, m.about), m.states.root,
		widgets.NewLine(), m.agenda.root,
		widgets.NewLine(), m.people.root,
		widgets.NewLine(), widgets.NewHeading(f.Text("meetings.agreed")), m.line.Root, m.agreed,
		widgets.NewLine(), m.detail.Editor.Form)
	m.detail.Actions = []fyne.CanvasObject{
		widgets.NewIconButton("delete", f.Text("meetings.delete"), func() { p.onDelete(p.Side.Row()) }),
	}
	return m
}

// show fills what the pane shows beside the form.
func (m *meetingDetail) show(tx *store.Tx, v data.Meeting) error {
	actions, err := tx.FindActions(store.ActionFilter{MeetingID: v.ID})
	if err != nil {
		return err
	}
	if m.shown != v.ID {
		m.shown = v.ID
		m.line.Entry.SetText("")
	}
	m.showFacts(&v)
	m.fields.read(&v)
	m.states.show(v)
	m.agenda.show(v)
	m.people.show(v)
	m.items.Begin()
	m.agreed.Objects = nil
	for _, action := range actions {
		m.agreed.Add(m.items.Add(forms.ActionItem(m.page.Frame, action, m.action.Open, "")))
	}
	m.agreed.Refresh()
	m.items.End()
	return nil
}

// showFacts says how far the meeting is, of what kind, when and where it is, and what else was decided about it.
func (m *meetingDetail) showFacts(v *data.Meeting) {
	f := m.page.Frame
	var kind widgets.Fact
	if v.Kind != "" {
		kind = widgets.Fact{Text: kindWord(f, v.Kind), Icon: kindIcon(v.Kind)}
	}
	m.facts.SetFacts(stateFact(f, v), kind, widgets.Fact{Text: openWords(f, v.Open), Tone: widgets.ToneMuted})
	lines := []string{whenWords(f, v), v.Place}
	if v.Repeat != data.RepeatNone {
		lines = append(lines, repeatWords(f, v.Repeat, v.Date))
	}
	lines = append(lines, deadlineTexts(f, v)...)
	if n := m.heardAt(v.ID); n > 0 {
		lines = append(lines, f.Count("meetings.heard-count", n))
	}
	m.about.SetText(joinFacts("\n", lines...))
	m.about.Hidden = strings.TrimSpace(m.about.Text()) == ""
}

// heardAt returns how many entries of the topics' logs come from a meeting.
func (m *meetingDetail) heardAt(id data.ID) int {
	n := 0
	for i := range m.page.Dossier.Heard {
		n += count(m.page.Dossier.Heard[i].MeetingID == id)
	}
	return n
}

// onAgree adds an action that was agreed at this meeting.
func (m *meetingDetail) onAgree(text string) bool {
	return m.page.Agree(text, data.Action{MeetingID: m.shown}, &m.items)
}
