package meeting

import (
	"slices"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// meetingFields is the form of a meeting: the fields that its kind needs, and the others under a button.
type meetingFields struct {
	page   *meetingsPage
	editor *forms.Editor[data.Meeting]
	kind   *forms.EditField[data.Meeting]
	unit   *forms.EditField[data.Meeting]
	repeat *forms.EditField[data.Meeting]
	rows   []fieldRow
	more   *widgets.Button
	all    bool // the user asked for every field
}

// fieldRow is a field that some kinds of meetings need.
type fieldRow struct {
	field *forms.EditField[data.Meeting]
	kinds []data.MeetingKind
}

func newMeetingFields(p *meetingsPage, e *forms.Editor[data.Meeting]) *meetingFields {
	m := &meetingFields{page: p, editor: e}
	m.addGeneral()
	m.addByKind()
	m.more = widgets.NewQuietButton("", "expand_more", func() {
		m.all = !m.all
		m.show()
	})
	e.Form.AddObject(widgets.HStack(0, m.more))
	e.OnTouch = m.show
	return m
}

// addGeneral adds the fields that every meeting has.
func (m *meetingFields) addGeneral() {
	f, e := m.page.Frame, m.editor
	forms.AddTitle(e, f.Text("meetings.field.title"), func(v *data.Meeting) *string { return &v.Title })
	m.kind = e.ChoiceField(f.Text("meetings.field.kind"), kindOptions(f),
		func(v data.Meeting) string { return string(v.Kind) },
		func(v *data.Meeting, value string) { v.Kind = data.MeetingKind(value) })
	e.Add(m.kind)
	e.Add(e.DateField(f.Text("meetings.field.date"), forms.LeanNear, func(v *data.Meeting) *data.Date { return &v.Date }))
	e.Beside(
		e.ClockField(f.Text("meetings.field.starts"), func(v *data.Meeting) *data.Clock { return &v.Starts }),
		e.MinutesField(f.Text("meetings.field.lasts"), func(v *data.Meeting) *int { return &v.Lasts }))
	e.Add(e.TextField(f.Text("meetings.field.place"), func(v *data.Meeting) *string { return &v.Place }, nil))
	m.repeat = e.ChoiceField(f.Text("meetings.field.repeat"), repeatOptions(f, data.Date{}, data.RepeatNone),
		func(v data.Meeting) string { return string(v.Repeat) },
		func(v *data.Meeting, value string) { v.Repeat = data.Repeat(value) })
	e.Add(m.repeat)
}

// addByKind adds the fields that some kinds need, and last those about what came of it.
func (m *meetingFields) addByKind() {
	f, e := m.page.Frame, m.editor
	open := e.ChoiceField(f.Text("meetings.field.open"), m.openOptions(),
		func(v data.Meeting) string { return string(v.Open) },
		func(v *data.Meeting, value string) { v.Open = data.Openness(value) })
	open.Row.SetHint(f.Text("meetings.field.open-hint"))
	m.add(open, data.MeetingWorkplace, data.MeetingMembers, data.MeetingNetwork, data.MeetingOnline, data.MeetingAnnual)
	m.unit = e.ChoiceField(f.Text("meetings.field.unit"), nil,
		func(v data.Meeting) string { return string(v.UnitID) },
		func(v *data.Meeting, value string) { v.UnitID = data.ID(value) })
	m.add(m.unit, data.MeetingWorkplace, data.MeetingStand, data.MeetingEmployer)
	m.add(e.TextField(f.Text("meetings.field.tool"), func(v *data.Meeting) *string { return &v.Tool }, nil),
		data.MeetingOnline)
	m.add(e.TextField(f.Text("meetings.field.link"), func(v *data.Meeting) *string { return &v.Link }, nil),
		data.MeetingOnline)
	code := e.SecretField(f.Text("meetings.field.code"), func(v *data.Meeting) *string { return &v.Code })
	code.Row.SetHint(f.Text("meetings.field.code-hint"))
	m.add(code, data.MeetingOnline)
	m.add(e.TextField(f.Text("meetings.field.speakers"), func(v *data.Meeting) *string { return &v.Speakers }, nil),
		data.MeetingWorkplace, data.MeetingMembers, data.MeetingNetwork, data.MeetingAnnual, data.MeetingOnline,
		data.MeetingOutside)
	m.add(e.LinesField(f.Text("meetings.field.questions"), 3, func(v *data.Meeting) *string { return &v.Questions }),
		data.MeetingWorkplace, data.MeetingMembers, data.MeetingAnnual, data.MeetingOnline, data.MeetingWorksCouncil,
		data.MeetingEmployer)
	m.add(e.NumberField(f.Text("meetings.field.talks"), func(v *data.Meeting) *int { return &v.Talks }),
		data.MeetingStand)
	m.add(e.NumberField(f.Text("meetings.field.others"), func(v *data.Meeting) *int { return &v.Others }),
		data.MeetingWorkplace, data.MeetingMembers, data.MeetingAnnual, data.MeetingOnline, data.MeetingNetwork)
	e.Add(e.NumberField(f.Text("meetings.field.present"), func(v *data.Meeting) *int { return &v.Present }))
	e.Add(e.LinesField(f.Text("meetings.field.summary"), 3, func(v *data.Meeting) *string { return &v.Summary }))
}

func (m *meetingFields) add(field *forms.EditField[data.Meeting], kinds ...data.MeetingKind) {
	m.editor.Add(field)
	m.rows = append(m.rows, fieldRow{field, kinds})
}

func (m *meetingFields) openOptions() []widgets.Option {
	f := m.page.Frame
	options := []widgets.Option{{Value: "", Caption: f.Text("meeting-open.undecided")}}
	for _, o := range []data.Openness{data.OpenToAll, data.OpenMembersOnly} {
		options = append(options, widgets.Option{Value: string(o), Caption: openWords(f, o)})
	}
	return options
}

// read offers units, and the ways to repeat a meeting of that day.
func (m *meetingFields) read(v *data.Meeting) {
	if units, ok := m.unit.Row.Field().(*widgets.Choice); ok {
		whole := widgets.Option{Caption: m.page.Frame.Text("plan.whole-company")}
		units.SetOptions(frame.UnitOptions(m.page.Dossier.Units, whole))
	}
	if repeats, ok := m.repeat.Row.Field().(*widgets.Choice); ok {
		repeats.SetOptions(repeatOptions(m.page.Frame, v.Date, v.Repeat))
	}
}

// show shows the fields that the kind needs and those that hold something, or all.
func (m *meetingFields) show() {
	kind := data.MeetingKind(m.kind.Text()).AsGroup()
	hidden, changed := 0, false
	for _, r := range m.rows {
		needed := slices.Contains(r.kinds, kind) || r.field.Text() != "" || r.field.Row.Error() != ""
		if !needed {
			hidden++
		}
		if hide := !needed && !m.all; hide != r.field.Row.Hidden {
			r.field.Row.Hidden, changed = hide, true
		}
	}
	words, icon := m.page.Frame.Text("meetings.more"), "expand_more"
	if m.all {
		words, icon = m.page.Frame.Text("meetings.less"), "remove"
	}
	if m.more.Caption != words || m.more.Hidden != (hidden == 0) {
		m.more.Caption, m.more.Icon, m.more.Hidden, changed = words, icon, hidden == 0, true
	}
	if changed {
		m.more.Refresh()
		m.editor.Form.Refresh()
	}
}
