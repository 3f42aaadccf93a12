package meeting

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// lineKind is what is typed in a line of the wall.
type lineKind int

// The lines, in the order of their keys.
const (
	lineAgree lineKind = iota
	lineDecide
	lineHeard
	lineCame
	lineNote
	linePoint
	lineTell // who tells which unit of what was just decided
)

// modeLine is a line in which something is typed. It is made once, so that it keeps its place in the window.
type modeLine struct {
	kind    lineKind
	caption *widgets.Text
	entry   *widgets.LineEntry
	root    *fyne.Container
	facts   *widgets.ChipRow // what was understood, of a line that no form reads
}

// draftKey is where something was typed that is not entered.
type draftKey struct {
	point data.ID
	kind  lineKind
}

// lineOf returns the line of a kind.
func (m *mode) lineOf(kind lineKind) *modeLine {
	if l := m.lines[kind]; l != nil {
		return l
	}
	l := &modeLine{kind: kind, caption: widgets.NewCaption("")}
	f := m.frame
	var form *forms.AgreementLine
	switch kind {
	case lineAgree:
		form = forms.NewAgreementLine(f, f.Text("mode.hint.agree"), m.known, m.onAgree)
	case lineHeard:
		form = forms.NewHeardLine(f, f.Text("mode.hint.heard"), m.known, m.onHeard)
		form.Entry.OnAdd = m.withTopic(form.Entry.OnAdd)
	case lineTell:
		form = forms.NewTellingLine(f, f.Text("mode.hint.tell"), m.known, m.onTell)
	case lineDecide:
		l.plain(m, "mode.hint.decide", decideLine{m}.onDecide)
		l.entry.Suggest = m.suggestTopics
		l.entry.OnTyped = func(text string) { l.show(decideLine{m}.facts(text)...) }
	case lineCame:
		l.plain(m, "mode.hint.came", cameLine{m}.onCame)
		l.entry.Suggest = cameLine{m}.suggest
		l.entry.OnTyped = func(text string) { l.show(cameLine{m}.facts(text)...) }
	case lineNote:
		l.plain(m, "mode.hint.note", m.onNote)
	case linePoint:
		form = forms.NewPointLine(f, f.Text("mode.hint.point"), func() []forms.Named { return m.known().Topics },
			pointFacts(f), m.onPoint)
	}
	if form != nil {
		form.Shown = m.veil.text
		l.entry, l.root = form.Entry, widgets.VStack(widgets.GapTiny, l.caption, form.Root)
		l.entry.Suggest = m.veiled(l.entry.Suggest)
	}
	l.entry.Suggest = fewOf(l.entry.Suggest)
	l.entry.OnEscape = m.onLeaveLine
	l.entry.OnKey = func(key fyne.KeyName) bool { return m.onLineKey(l, key) }
	m.lines[kind] = l
	widgets.Store(m.part.attic, l.root)
	return l
}

// mostOffered is how many words a line of the wall offers: more would push the keys off a small screen.
const mostOffered = 4

// fewOf offers no more words than the wall has room for. suggest may be nil.
func fewOf(suggest func(string) (string, []string)) func(string) (string, []string) {
	if suggest == nil {
		return nil
	}
	return func(before string) (string, []string) {
		typed, options := suggest(before)
		return typed, options[:min(len(options), mostOffered)]
	}
}

// plain makes a line that is kept as it is typed.
func (l *modeLine) plain(m *mode, hint string, add func(string) bool) {
	l.entry, l.facts = m.frame.NewLine(m.frame.Text(hint), add), widgets.NewChipRow()
	l.facts.Hide()
	l.root = widgets.VStack(widgets.GapTiny, l.caption, l.entry.Row(), l.facts)
}

// show shows what was understood.
func (l *modeLine) show(facts ...widgets.Fact) {
	l.facts.SetFacts(facts...)
	l.facts.Hidden = !slices.ContainsFunc(facts, func(f widgets.Fact) bool { return f.Text != "" })
	widgets.Relayout(l.root)
}

// ask opens the line of a kind, with what was typed in it before at this point.
func (m *mode) ask(kind lineKind, caption string) {
	if !m.frame.CanWrite() {
		return
	}
	m.leaveLine()
	l := m.lineOf(kind)
	l.caption.SetText(m.veil.text(caption))
	m.open = l
	m.show()
	l.entry.SetText(m.drafts[draftKey{m.point().ID, kind}])
	m.frame.Focus(l.entry)
	l.entry.CursorColumn = len([]rune(l.entry.Text))
}

// keepDraft remembers what stands in the open line and is not entered.
func (m *mode) keepDraft() {
	if m.open == nil || len(m.points) == 0 || m.open.kind == lineTell || m.open.kind == lineCame {
		return // these are proposed again
	}
	key := draftKey{m.point().ID, m.open.kind}
	if m.drafts[key] = strings.TrimSpace(m.open.entry.Text); m.drafts[key] == "" {
		delete(m.drafts, key)
	}
}

// leaveLine closes the open line.
func (m *mode) leaveLine() {
	m.keepDraft()
	m.open, m.closing, m.cameLast = nil, false, ""
}

// onLeaveLine is Escape in a line: the keys lead the page again.
func (m *mode) onLeaveLine() {
	m.leaveLine()
	m.told = m.told[:0]
	m.show()
	m.frame.Focus(m.part.ground)
}

// onLineKey is a key in a line that is empty: Enter goes on to what is asked next.
func (m *mode) onLineKey(l *modeLine, key fyne.KeyName) bool {
	m.frame.NoteActivity()
	enter := key == fyne.KeyReturn || key == fyne.KeyEnter
	if !enter || strings.TrimSpace(l.entry.Text) != "" || len(l.entry.Suggests()) > 0 {
		return false
	}
	switch {
	case l.kind == lineTell:
		m.askNextTelling()
	case m.closing:
		m.close()
	default:
		m.onLeaveLine()
	}
	return true
}

// sortedDrafts returns the drafts in the order of the agenda.
func (m *mode) sortedDrafts() []draftKey {
	place := make(map[data.ID]int, len(m.points))
	for i := range m.points {
		place[m.points[i].ID] = i
	}
	return slices.SortedFunc(maps.Keys(m.drafts), func(a, b draftKey) int {
		if a.point != b.point {
			return place[a.point] - place[b.point]
		}
		return int(a.kind - b.kind)
	})
}

// addNote puts a line below the notes of a point. A point that is on no agenda has no notes: its text goes to what the
// group will work on.
func (m *mode) addNote(tx *store.Tx, point data.ID, text string) error {
	below := func(notes string) string { return strings.TrimLeft(notes+"\n"+text, "\n") }
	if point == idClosing || point == idProposal {
		return tx.UpdateMeeting(m.id, func(v *data.Meeting) { v.Summary = below(v.Summary) })
	}
	return tx.UpdateAgendaPoint(point, func(p *data.AgendaPoint) { p.Note = below(p.Note) })
}

// veiled offers words without the names that are hidden.
func (m *mode) veiled(suggest func(string) (string, []string)) func(string) (string, []string) {
	return func(before string) (string, []string) {
		typed, options := suggest(before)
		if !m.veil.on {
			return typed, options
		}
		letters := make(map[string]string)
		for i := range m.reps {
			letters["@"+m.reps[i].Full()] = "@" + m.veil.reps[m.reps[i].ID]
		}
		shown := make([]string, 0, len(options))
		for _, option := range options {
			if hidden, ok := letters[option]; ok {
				option = hidden
			}
			if !slices.Contains(shown, option) {
				shown = append(shown, option)
			}
		}
		return typed, shown
	}
}

// suggestTopics completes what is typed behind a #.
func (m *mode) suggestTopics(before string) (typed string, options []string) {
	known := forms.Known{Topics: m.known().Topics}
	if typed, options = known.Suggest(before); strings.HasPrefix(typed, "@") {
		return "", nil
	}
	return typed, options
}
