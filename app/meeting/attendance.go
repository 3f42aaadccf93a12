package meeting

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// mostShown is how many people the pane shows before it folds the others away.
const mostShown = 25

// attendance is who is invited to the meeting in the pane, and who came. One line takes a name, by its first letters,
// or on the day itself and after it how many others came.
type attendance struct {
	page    *meetingsPage
	meeting data.Meeting
	rows    []attendanceRow
	noted   map[data.ID]attendanceRow
	guests  []guest
	all     bool // the fold is open
	title   *widgets.Text
	figure  *widgets.Text
	line    *widgets.LineEntry
	note    *widgets.Text // of a name that is nobody's
	others  *widgets.Button
	list    *fyne.Container
	items   forms.ItemList
	buttons *fyne.Container
	root    *fyne.Container
}

// attendanceRow is one person at a meeting.
type attendanceRow struct {
	data.Attendance
	name string
}

func newAttendance(p *meetingsPage) *attendance {
	f := p.Frame
	a := &attendance{page: p, title: widgets.NewHeading(""), list: widgets.VStack(0)}
	a.figure = widgets.NewText("", widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true})
	a.note = widgets.NewText("", widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorDue, Wrap: true})
	a.items = forms.ItemList{Frame: f, Side: p.Side, Body: func() fyne.CanvasObject { return a.list }}
	a.line = f.NewLine(f.Text("attendance.line-hint"), a.onLine)
	a.line.Suggest = a.suggest
	a.line.OnTyped = a.onTyped
	a.others = widgets.NewQuietButton(f.Text("attendance.as-other"), "person_add", a.onOther)
	a.note.Hide()
	a.others.Hide()
	a.buttons = widgets.Flow(widgets.Gap,
		widgets.NewQuietButton(f.Text("attendance.all-reps"), "groups", a.onReps),
		widgets.NewQuietButton(f.Text("attendance.unit"), "account_tree", a.askUnit))
	a.root = widgets.VStack(widgets.GapTiny,
		a.title, a.figure, a.line.Row(), a.note, widgets.HStack(0, a.others), a.list, a.buttons)
	return a
}

// doorsOpen is how long before its beginning people come to a meeting.
const doorsOpen = 60 * time.Minute

// over tells whether people come to the meeting or came: a name that is typed then is one who came. On the day itself
// that is so from an hour before it begins, and all day where nobody said when that is.
func (a *attendance) over() bool {
	f := a.page.Frame
	today := f.Today()
	switch {
	case a.meeting.StateOn(today) == data.MeetingHeld:
		return true
	case a.meeting.Date != today:
		return !a.meeting.Date.IsZero() && a.meeting.Date.Before(today)
	}
	starts, said := a.meeting.Starts.Minutes()
	now := f.Clock().Add(doorsOpen)
	return !said || data.DateOf(now) != today || now.Hour()*60+now.Minute() >= starts
}

// show shows who is invited to a meeting and who came.
func (a *attendance) show(m data.Meeting) {
	if a.meeting.ID != m.ID {
		a.all = false
		a.line.SetText("")
	}
	a.meeting = m
	f := a.page.Frame
	title, hint := f.Text("attendance.invited"), ""
	if a.over() {
		title, hint = f.Text("attendance.came"), f.Text("attendance.others-hint")
	}
	a.title.SetText(title)
	a.line.Row().SetHint(hint)
	a.readRows()
	a.showRows()
	a.figure.SetText(a.figureWords())
	a.figure.Hidden = a.figure.Text() == ""
	state := m.StateOn(f.Today())
	a.buttons.Hidden = !f.CanWrite() || state == data.MeetingHeld || state == data.MeetingOff
	a.onTyped(a.line.Text)
	widgets.Relayout(a.root)
}

// readRows sorts who is noted by name; who is not in the dossier any more comes last.
func (a *attendance) readRows() {
	names := make(map[data.ID]string, len(a.page.People))
	for i := range a.page.People {
		names[a.page.People[i].ID] = a.page.People[i].Listed(a.page.Frame.Lang)
	}
	a.rows, a.noted, a.guests = nil, make(map[data.ID]attendanceRow), a.readGuests()
	for _, at := range a.page.Dossier.Attended {
		if at.MeetingID == a.meeting.ID {
			row := attendanceRow{at, names[at.PersonID]}
			a.rows = append(a.rows, row)
			a.noted[at.PersonID] = row
		}
	}
	slices.SortStableFunc(a.rows, func(x, y attendanceRow) int {
		return cmp.Or(cmp.Compare(forms.BoolRank(x.name == ""), forms.BoolRank(y.name == "")),
			cmp.Compare(data.Fold(x.name), data.Fold(y.name)))
	})
}

func (a *attendance) showRows() {
	f := a.page.Frame
	a.items.Begin()
	a.list.Objects = nil
	shown := a.rows
	if len(shown) > mostShown && !a.all {
		shown = shown[:mostShown]
	}
	for _, row := range shown {
		a.list.Add(a.items.Add(a.item(row)))
	}
	if hidden := len(a.rows) - len(shown); hidden > 0 {
		a.list.Add(a.items.Add(forms.Item{
			Key: "more", Title: f.Count("attendance.more", hidden), Icon: "expand_more",
			OnOpen: func() {
				a.all = true
				a.showRows()
				widgets.Relayout(a.root)
			},
		}))
	}
	a.list.Refresh()
	a.items.End()
}

// item is one person as a line: its mark says who came.
func (a *attendance) item(row attendanceRow) forms.Item {
	f := a.page.Frame
	i := forms.Item{Key: string(row.ID), Title: row.name}
	if row.PersonID == "" {
		i.Title, i.Icon = f.Text("attendance.gone"), "person_off"
		return i
	}
	switch {
	case row.Came:
		i.Fact = widgets.Fact{Text: f.Text("attendance.is-here"), Icon: "check", Tone: widgets.ToneGood}
	case a.over():
		i.Fact = widgets.Fact{Text: f.Text("attendance.was-invited"), Tone: widgets.ToneMuted}
	}
	i.OnOpen = func() { f.OpenRow(frame.PagePeople, row.PersonID) }
	i.Remove = func() {
		if a.set(row.PersonID, func(v *data.Attendance) { v.Invited, v.Came = false, false }) {
			f.Undo.SayTaken(a.label())
		}
	}
	words := f.Text("attendance.tick")
	if row.Came {
		words = f.Text("attendance.untick")
	}
	if !a.over() {
		i.Icon = "person"
		return i
	}
	return i.WithTick(words, func() { a.set(row.PersonID, func(v *data.Attendance) { v.Came = !v.Came }) })
}

// label says what changes: before the day that is who is invited, from then on who came.
func (a *attendance) label() string {
	if a.over() {
		return "attendance-changed"
	}
	return labelInvited
}

// labelInvited is the label of a change of who is invited, on whatever day.
const labelInvited = "invited-changed"

func (a *attendance) set(person data.ID, change func(*data.Attendance)) bool {
	id := a.meeting.ID
	return a.page.Frame.Update(a.label(), func(tx *store.Tx) error {
		return tx.SetAttendance(id, person, change)
	})
}

// figureWords says how many are invited and how many came.
func (a *attendance) figureWords() string {
	f := a.page.Frame
	invited := 0
	attended := make([]data.Attendance, len(a.rows))
	for i, row := range a.rows {
		attended[i] = row.Attendance
		invited += count(row.Invited)
	}
	var parts []string
	if invited > 0 {
		parts = append(parts, f.Count("attendance.count-invited", invited))
	}
	if came := data.CountPresent(&a.meeting, attended); came > 0 {
		parts = append(parts, f.Count("meetings.present-count", came))
	}
	if a.meeting.Others > 0 {
		parts = append(parts, f.Count("attendance.count-others", a.meeting.Others))
	}
	return strings.Join(parts, " · ")
}

// isCount tells whether a number was typed: how many came who are not noted by name. Before the day nobody came.
func (a *attendance) isCount(text string) bool {
	_, ok := readOthers(text)
	return a.over() && ok
}

// mostOthers is the largest number that is read as how many came: one more digit is a number of an employee.
const mostOthers = 9_999

// readOthers reads how many came who are not noted by name, and whether the text is that.
func readOthers(text string) (n int, ok bool) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	return n, err == nil && n >= 0 && n <= mostOthers
}
