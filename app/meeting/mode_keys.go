package meeting

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"

	"kader/data"
)

// modeKey is a key that does something on the wall, as it is shown at the foot.
type modeKey struct {
	key  string // "3"; the same on every keyboard and in every language
	word string // the key of its text
	rune rune   // 0 where a key without a letter does it
	does func()
}

// keys are the keys of the state that shows, in the order of the foot.
func (m *mode) keys() []modeKey {
	f := m.frame
	back := modeKey{"←", "mode.key.back", 0, func() { m.move(-1) }}
	next := modeKey{"→", "mode.key.next", 0, func() { m.move(1) }}
	hide := modeKey{"9", "mode.key.hide", '9', m.onHide}
	if m.veil.on {
		hide.word = "mode.key.show"
	}
	leave := modeKey{"Esc", "mode.key.leave", 0, m.leave}
	switch {
	case m.open != nil:
		return []modeKey{
			{"Enter", "mode.key.enter", 0, func() { m.frame.Focus(m.open.entry) }},
			{"Tab", "mode.key.complete", 0, func() {}},
			{"Esc", "mode.key.leave-line", 0, m.onLeaveLine},
		}
	case len(m.points) == 0 || !f.CanWrite():
		return []modeKey{back, next, hide, leave}
	case m.ended:
		return []modeKey{{"Enter", "mode.key.choose", 0, m.act}, back, hide, leave}
	}
	all := []modeKey{
		{"1", "mode.key.done", '1', func() { m.settleOutcome("point-done", data.PointDone) }},
		{"2", "mode.key.later", '2', func() { m.settleOutcome("point-later", data.PointLater) }},
		{"3", "mode.key.agree", '3', func() { m.ask(lineAgree, f.Text("mode.ask.agree")) }},
		{"4", "mode.key.decide", '4', func() { m.ask(lineDecide, f.Text("mode.ask.decide")) }},
		{"5", "mode.key.heard", '5', func() { m.ask(lineHeard, f.Text("mode.ask.heard")) }},
		{"6", "mode.key.came", '6', func() { m.ask(lineCame, f.Text("mode.ask.came")) }},
		{"7", "mode.key.note", '7', func() { m.ask(lineNote, f.Text("mode.ask.note")) }},
		{"8", "mode.key.point", '8', func() { m.ask(linePoint, f.Text("mode.ask.point")) }},
		hide,
		{"0", "mode.key.closing", '0', m.toClosing},
		back, next, leave,
	}
	switch m.point().Kind {
	case pointProposal:
		all = slices.DeleteFunc(all, func(k modeKey) bool { return k.rune == '1' || k.rune == '2' })
		all = slices.Insert(all, 0, modeKey{"Enter", "mode.key.take", 0, m.act})
	case data.PointClosing:
		all = slices.DeleteFunc(all, func(k modeKey) bool { return k.rune == '2' || k.rune == '0' || k.key == "→" })
		all[0] = modeKey{"1", "mode.key.close", '1', m.onClose}
	}
	return all
}

// onRune is a letter or digit while no line has the keyboard. A digit is a key. Any letter begins a note: who types
// text then does not set off the keys of the digits in it.
func (m *mode) onRune(r rune) {
	m.frame.NoteActivity()
	if unicode.IsLetter(r) && m.open == nil && !m.ended && len(m.points) > 0 && m.frame.CanWrite() {
		m.ask(lineNote, m.frame.Text("mode.ask.note"))
		m.open.entry.TypedRune(r)
		return
	}
	for _, k := range m.keys() {
		if k.rune == r && r != 0 {
			k.does()
			return
		}
	}
}

// onKey is another key while no line has the keyboard.
func (m *mode) onKey(key fyne.KeyName) {
	m.frame.NoteActivity()
	if len(m.points) == 0 {
		if key == fyne.KeyEscape {
			m.leave()
		}
		return
	}
	switch key {
	case fyne.KeyLeft, fyne.KeyPageUp, fyne.KeyBackspace:
		m.move(-1)
	case fyne.KeyRight, fyne.KeyPageDown: // the keys of a presenter too
		m.move(1)
	case fyne.KeyHome:
		m.moveTo(0)
	case fyne.KeyEnd:
		m.moveTo(len(m.points) - 1)
	case fyne.KeyUp:
		m.choose(-1)
	case fyne.KeyDown:
		m.choose(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.act()
	case fyne.KeyEscape:
		m.leave()
	}
}

// choose puts the light on another row.
func (m *mode) choose(by int) {
	if n := len(m.rows()); n > 0 {
		m.cursor = min(max(m.cursor+by, 0), n-1)
		m.show()
	}
}

// act does what Enter does on the row that is lit.
func (m *mode) act() {
	if rows := m.rows(); m.cursor < len(rows) && rows[m.cursor].act != nil && (m.ended || m.frame.CanWrite()) {
		rows[m.cursor].act()
	}
}

// onHide hides names, or shows them again.
func (m *mode) onHide() {
	m.veil.set(!m.veil.on, &m.dossier)
	m.show()
}

// toClosing shows what the group will work on.
func (m *mode) toClosing() {
	m.moveTo(slices.IndexFunc(m.points, func(p data.AgendaPoint) bool { return p.Kind == data.PointClosing }))
}
