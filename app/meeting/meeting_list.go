package meeting

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// A page shows no more rows than this of one sort; the others are folded away. A row takes longer to make than a
// meeting to read.
const (
	mostComing = 30
	mostPast   = 20
	manyHeld   = 12 // from so many meetings on they can be filtered by kind
)

// meetingList is the meetings as the page shows them.
type meetingList struct {
	today  data.Date
	all    []data.Meeting
	agreed map[data.ID]int // how many actions were agreed at a meeting
	came   map[data.ID]int // how many came
	kind   data.MeetingKind
	open   map[int]bool // years that are unfolded; coming for those to come

	asked, ask, ahead, past []data.Meeting // that pass the filter
}

// coming is the fold of the meetings to come, which have no year of their own.
const coming = 0

// meetingCard is meetings of one sort.
type meetingCard struct {
	key   string
	rows  []data.Meeting
	folds []fold
}

// fold is rows that are folded away below the others, or can be.
type fold struct {
	year int
	rows []data.Meeting
	open bool
}

// read sorts the meetings of a dossier.
func (l *meetingList) read(d *data.Dossier, today data.Date) {
	l.today, l.all = today, d.Meetings
	l.agreed = make(map[data.ID]int)
	for i := range d.Actions {
		l.agreed[d.Actions[i].MeetingID]++
	}
	at := make(map[data.ID][]data.Attendance)
	for _, a := range d.Attended {
		at[a.MeetingID] = append(at[a.MeetingID], a)
	}
	l.came = make(map[data.ID]int, len(d.Meetings))
	for i := range d.Meetings {
		m := &d.Meetings[i]
		l.came[m.ID] = data.CountPresent(m, at[m.ID])
	}
}

// filters offers the kinds that occur, where there are many meetings of several kinds.
func (l *meetingList) filters(f *frame.Frame) []widgets.Option {
	count := make(map[data.MeetingKind]int)
	for i := range l.all {
		count[l.all[i].Kind.AsGroup()]++
	}
	if len(l.all) < manyHeld || len(count) < 2 {
		return nil
	}
	options := []widgets.Option{{Value: "", Caption: f.Text("meetings.all-kinds")}}
	for _, k := range data.MeetingKinds() {
		if n := count[k]; n > 0 {
			caption := f.Text("meetings.kind-count", "kind", kindWord(f, k), "n", f.Lang.Number(n))
			options = append(options, widgets.Option{Value: string(k), Caption: caption})
		}
	}
	return options
}

// sort puts the meetings that pass the filter where they belong.
func (l *meetingList) sort() {
	l.asked, l.ask, l.ahead, l.past = nil, nil, nil, nil
	for _, m := range l.all {
		if l.kind != "" && m.Kind.AsGroup() != l.kind {
			continue
		}
		over := !m.Date.IsZero() && m.Date.Before(l.today)
		switch {
		case m.AskHeld(l.today):
			l.ask = append(l.ask, m)
		case over || m.State == data.MeetingHeld:
			l.past = append(l.past, m)
		case m.State == data.MeetingAsked:
			l.asked = append(l.asked, m)
		default:
			l.ahead = append(l.ahead, m)
		}
	}
	for _, ahead := range [][]data.Meeting{l.asked, l.ahead, l.ask} {
		slices.SortStableFunc(ahead, compareAhead)
	}
	slices.SortStableFunc(l.past, func(a, b data.Meeting) int { return compareAhead(b, a) })
}

// compareAhead puts the soonest first and those without a day last.
func compareAhead(a, b data.Meeting) int {
	return cmp.Or(cmp.Compare(forms.BoolRank(a.Date.IsZero()), forms.BoolRank(b.Date.IsZero())), a.Date.Compare(b.Date),
		cmp.Compare(a.Starts, b.Starts))
}

// next returns the first meeting that is planned for today or later.
func (l *meetingList) next() (next data.Meeting, ok bool) {
	for _, m := range l.all {
		if m.StateOn(l.today) == data.MeetingPlanned && !m.Date.IsZero() && !m.Date.Before(l.today) &&
			(!ok || compareAhead(m, next) < 0) {
			next, ok = m, true
		}
	}
	return next, ok
}

// find returns the meeting with an id.
func (l *meetingList) find(id data.ID) (data.Meeting, bool) {
	at := slices.IndexFunc(l.all, func(m data.Meeting) bool { return m.ID == id })
	if at < 0 {
		return data.Meeting{}, false
	}
	return l.all[at], true
}

// cards returns the meetings as they are shown: what is asked first, then those to come, then those that were.
func (l *meetingList) cards() []meetingCard {
	l.sort()
	ahead := meetingCard{key: "meetings.upcoming", rows: l.ahead}
	if n := len(l.ahead); n > mostComing {
		ahead.rows = l.ahead[:mostComing]
		ahead.folds = []fold{{year: coming, rows: l.ahead[mostComing:], open: l.open[coming]}}
	}
	past := meetingCard{key: "meetings.past", rows: l.past}
	if len(l.past) > mostPast {
		past.rows = l.past[:mostPast]
		past.folds = l.years(l.past[mostPast:])
	}
	return []meetingCard{
		{key: "meetings.ask-held", rows: l.ask}, {key: "meetings.asked", rows: l.asked}, ahead, past,
	}
}

// years folds meetings by their year.
func (l *meetingList) years(meetings []data.Meeting) []fold {
	var folds []fold
	for _, m := range meetings {
		if n := len(folds); n == 0 || folds[n-1].year != m.Date.Year {
			folds = append(folds, fold{year: m.Date.Year, open: l.open[m.Date.Year]})
		}
		folds[len(folds)-1].rows = append(folds[len(folds)-1].rows, m)
	}
	return folds
}

// reveal takes the filter away that hides a meeting, and opens the fold in which it is. It tells whether there was
// something to do.
func (l *meetingList) reveal(id data.ID) bool {
	m, ok := l.find(id)
	if !ok {
		return false
	}
	hidden := l.kind != "" && m.Kind.AsGroup() != l.kind
	if hidden {
		l.kind = ""
	}
	for _, card := range l.cards() {
		for _, f := range card.folds {
			if !f.open && slices.ContainsFunc(f.rows, func(m data.Meeting) bool { return m.ID == id }) {
				l.open[f.year] = true
				return true
			}
		}
	}
	return hidden
}

// addCard shows meetings of one sort.
func (p *meetingsPage) addCard(box *fyne.Container, card meetingCard) {
	if len(card.rows) == 0 {
		return
	}
	var rows []fyne.CanvasObject
	for i := range card.rows {
		rows = append(rows, p.Items.Add(p.item(&card.rows[i])))
	}
	for _, f := range card.folds {
		rows = append(rows, p.Items.Add(p.foldItem(f)))
		if f.open {
			for i := range f.rows {
				rows = append(rows, p.Items.Add(p.item(&f.rows[i])))
			}
		}
	}
	box.Add(widgets.NewCard(p.Frame.Text(card.key), widgets.VStack(0, rows...)))
}

// foldItem is the line that opens or closes a fold.
func (p *meetingsPage) foldItem(f fold) forms.Item {
	i := forms.Item{
		Key: "fold " + strconv.Itoa(f.year), Title: strconv.Itoa(f.year), Icon: "chevron_right",
		Fact: widgets.Fact{Text: p.Frame.Count("meetings.count", len(f.rows)), Tone: widgets.ToneMuted},
	}
	if f.year == coming {
		i.Title = p.Frame.Text("meetings.later")
	}
	if f.open {
		i.Icon = "expand_more"
	}
	i.OnOpen = func() {
		p.list.open[f.year] = !f.open
		p.showRows()
	}
	return i
}

// item is one meeting as a line.
func (p *meetingsPage) item(m *data.Meeting) forms.Item {
	id := m.ID
	return forms.Item{
		Key: string(id), Title: m.Title, Icon: kindIcon(m.Kind), Note: p.note(m), Fact: p.fact(m),
		Done:   m.StateOn(p.Frame.Today()) == data.MeetingOff,
		OnOpen: func() { p.detail.detail.Open(id) },
		Remove: func() { p.onDelete(id) },
		More:   p.rowMenu(m),
	}
}

// fact says what is most to know of a meeting: how far it is, when it is soon, or what was agreed.
func (p *meetingsPage) fact(m *data.Meeting) widgets.Fact {
	today := p.Frame.Today()
	state := m.StateOn(today)
	days := m.Date.DaysSince(today)
	switch agreed := p.list.agreed[m.ID]; {
	case m.AskHeld(today) || state == data.MeetingOff || state == data.MeetingAsked:
		return stateFact(p.Frame, m)
	case state == data.MeetingPlanned && !m.Date.IsZero() && days >= 0 && days <= data.DueWithin:
		return widgets.Fact{Text: p.Frame.DayWords(m.Date, false), Icon: "schedule", Tone: widgets.ToneDue}
	case agreed > 0:
		return widgets.Fact{Text: p.Frame.Count("meetings.agreed-count", agreed), Tone: widgets.ToneMuted}
	}
	return widgets.Fact{}
}

// note says what kind of meeting it is, when and where, and how many came.
func (p *meetingsPage) note(m *data.Meeting) string {
	kind, came := "", ""
	if m.Kind != "" {
		kind = kindWord(p.Frame, m.Kind)
	}
	if n := p.list.came[m.ID]; n > 0 {
		came = p.Frame.Count("meetings.present-count", n)
	}
	return joinFacts(" · ", joinFacts(", ", p.Frame.Lang.LongDate(m.Date), clockWords(p.Frame, m)), m.Place, kind, came)
}
