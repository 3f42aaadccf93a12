package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/widgets"
)

// agreementLine is a line in which something is agreed, with below it who and when were
// understood of what is being typed. A name behind an @ is completed, and one that is none
// of the reps is said to stay as it is.
type agreementLine struct {
	page       *rowPage
	entry      *widgets.LineEntry
	names      bool // somebody may be named
	understood *widgets.ChipRow
	unknown    *widgets.Text
	root       *fyne.Container
}

// newAgreementLine makes the line of an action. add is called with what was typed.
func newAgreementLine(p *rowPage, add func(string) bool) *agreementLine {
	l := newDatedLine(p, p.frame.Text("plan.action-hint"), add)
	l.names = true
	l.entry.Suggest = func(before string) (string, []string) { return suggestReps(before, p.repNames()) }
	return l
}

// newDatedLine makes the line of something that may have a day, such as a meeting.
func newDatedLine(p *rowPage, hint string, add func(string) bool) *agreementLine {
	l := &agreementLine{page: p, understood: widgets.NewChipRow()}
	l.unknown = widgets.NewText("", widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorDue, Wrap: true})
	l.entry = p.frame.NewLine(hint, add)
	l.entry.OnTyped = l.onTyped
	l.root = widgets.VStack(widgets.GapTiny, l.entry.Row(), l.understood, l.unknown)
	l.understood.Hide()
	l.unknown.Hide()
	return l
}

// newPlainLine makes the line of something without a day.
func newPlainLine(p *rowPage, hint string, add func(string) bool) *agreementLine {
	l := newDatedLine(p, hint, add)
	l.entry.OnTyped = l.stay
	return l
}

// read takes what was typed apart.
func (l *agreementLine) read(text string) planLine {
	if l.names {
		return l.page.readLine(text)
	}
	return readDated(l.page.frame.Lang, text, l.page.frame.Today())
}

// stay keeps the line in view while somebody types in it: what was added before may stand far
// away.
func (l *agreementLine) stay(text string) {
	if text != "" && l.page.frame.Window.Canvas().Focused() == fyne.Focusable(l.entry) {
		l.page.frame.Keyboard.Reveal(l.entry)
	}
}

// onTyped shows who and when were understood so far.
func (l *agreementLine) onTyped(text string) {
	l.stay(text)
	line := l.read(text)
	who := widgets.Fact{Text: line.Who, Icon: "person", Tone: widgets.TonePetrol}
	note := ""
	switch {
	case line.RepID != "" || line.Who == "":
	case len(l.entry.Suggests()) > 0: // a name is being chosen
		who.Text = ""
	default:
		who.Tone = widgets.ToneDue
		note = l.noteOn(line.Who)
	}
	l.understood.SetFacts(
		who, widgets.Fact{Text: l.page.frame.Lang.LongDate(line.Due), Icon: "schedule", Tone: widgets.TonePetrol})
	l.unknown.SetText(note)
	l.understood.Hidden, l.unknown.Hidden = who.Text == "" && line.Due.IsZero(), note == ""
	widgets.Relayout(l.root)
}

// noteOn says what becomes of a name that is not the one of a rep.
func (l *agreementLine) noteOn(name string) string {
	if len(repsNamed(name, l.page.repNames())) > 1 {
		return l.page.frame.Text("plan.who-several", "name", name)
	}
	return l.page.frame.Text("plan.who-unknown", "name", name)
}
