package plan

import (
	"fyne.io/fyne/v2"

	"kader/app/widgets"
)

// agreementLine is the line in which an action is agreed, with below it who and when
// were understood of what is being typed.
type agreementLine struct {
	page       *rowPage
	entry      *widgets.LineEntry
	understood *widgets.ChipRow
	root       *fyne.Container
}

// newAgreementLine makes the line. add is called with what was typed.
func newAgreementLine(p *rowPage, add func(string) bool) *agreementLine {
	l := &agreementLine{page: p, understood: widgets.NewChipRow()}
	l.entry = p.frame.NewLine(p.frame.Text("plan.action-hint"), add)
	l.entry.OnChanged = l.onTyped
	l.root = widgets.VStack(widgets.GapTiny, l.entry.Row(), l.understood)
	l.understood.Hide()
	return l
}

// onTyped shows who and when were understood so far.
func (l *agreementLine) onTyped(text string) {
	line := l.page.readLine(text)
	l.understood.SetFacts(
		widgets.Fact{Text: line.Who, Icon: "person", Tone: widgets.TonePetrol},
		widgets.Fact{Text: l.page.frame.Lang.LongDate(line.Due), Icon: "schedule", Tone: widgets.TonePetrol})
	if hidden := line.Who == "" && line.Due.IsZero(); hidden != l.understood.Hidden {
		l.understood.Hidden = hidden
		l.root.Refresh()
	}
}
