package plan

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// agreementLine is the line in which an action is agreed, with below it who and when
// were understood of what is being typed.
type agreementLine struct {
	app        *frame.Frame
	reps       func() []data.Person
	entry      *widgets.LineEntry
	understood *widgets.ChipRow
	root       *fyne.Container
}

// newAgreementLine makes the line. add is called with what was typed.
func newAgreementLine(a *frame.Frame, reps func() []data.Person, add func(string) bool) *agreementLine {
	l := &agreementLine{app: a, reps: reps, understood: widgets.NewChipRow()}
	l.entry = a.NewLine(a.Text("plan.action-hint"), add)
	l.entry.OnChanged = l.onTyped
	l.root = widgets.VStack(widgets.GapTiny, l.entry.Row(), l.understood)
	l.understood.Hide()
	return l
}

// onTyped shows who and when were understood so far.
func (l *agreementLine) onTyped(text string) {
	line := readLine(l.app.Lang, text, l.app.Today(), repNames(l.reps(), l.app.Today()))
	l.understood.SetFacts(
		widgets.Fact{Text: line.Who, Icon: "person", Tone: widgets.TonePetrol},
		widgets.Fact{Text: l.app.Lang.LongDate(line.Due), Icon: "schedule", Tone: widgets.TonePetrol})
	if hidden := line.Who == "" && line.Due.IsZero(); hidden != l.understood.Hidden {
		l.understood.Hidden = hidden
		l.root.Refresh()
	}
}
