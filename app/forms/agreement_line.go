package forms

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/frame"
	"kader/app/widgets"
)

// AgreementLine is a line in which something is agreed, with below it who, which topic and when were
// understood of what is being typed. A name behind an @ and a topic behind a # are completed, and one that
// is unknown is said to stay as it is.
type AgreementLine struct {
	frame      *frame.Frame
	Entry      *widgets.LineEntry
	Root       *fyne.Container
	known      func() Known // nil where nothing may be named
	understood *widgets.ChipRow
	unknown    *widgets.Text
}

// NewAgreementLine makes the line of an action. known says who and what can be meant, add is called with
// what was typed.
func NewAgreementLine(f *frame.Frame, hint string, known func() Known, add func(string) bool) *AgreementLine {
	l := NewDatedLine(f, hint, add)
	l.known = known
	l.Entry.Suggest = func(before string) (string, []string) { return known().Suggest(before) }
	return l
}

// NewDatedLine makes the line of something that may have a day, such as a meeting.
func NewDatedLine(f *frame.Frame, hint string, add func(string) bool) *AgreementLine {
	l := &AgreementLine{frame: f, understood: widgets.NewChipRow()}
	l.unknown = widgets.NewText("", widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorDue, Wrap: true})
	l.Entry = f.NewLine(hint, add)
	l.Entry.OnTyped = l.onTyped
	l.Root = widgets.VStack(widgets.GapTiny, l.Entry.Row(), l.understood, l.unknown)
	l.understood.Hide()
	l.unknown.Hide()
	return l
}

// NewPlainLine makes the line of something without a day.
func NewPlainLine(f *frame.Frame, hint string, add func(string) bool) *AgreementLine {
	l := NewDatedLine(f, hint, add)
	l.Entry.OnTyped = l.stay
	return l
}

// read takes what was typed apart.
func (l *AgreementLine) read(text string) Line {
	if l.known != nil {
		return ReadLine(l.frame.Lang, text, l.frame.Today(), l.known())
	}
	return ReadDatedLine(l.frame.Lang, text, l.frame.Today())
}

// stay keeps the line in view while somebody types in it: what was added before may stand far
// away.
func (l *AgreementLine) stay(text string) {
	if text != "" && l.frame.Window.Canvas().Focused() == fyne.Focusable(l.Entry) {
		l.frame.Keyboard.Reveal(l.Entry)
	}
}

// onTyped shows who, which topic and when were understood so far.
func (l *AgreementLine) onTyped(text string) {
	l.stay(text)
	line := l.read(text)
	who := widgets.Fact{Text: line.Who, Icon: "person", Tone: widgets.TonePetrol}
	topic := widgets.Fact{Text: line.Topic, Icon: "campaign", Tone: widgets.TonePetrol}
	choosing := len(l.Entry.Suggests()) > 0
	var notes []string
	if line.Who != "" && line.RepID == "" {
		if who.Tone = widgets.ToneDue; choosing {
			who.Text = ""
		} else {
			notes = append(notes, l.noteOn(line.Who))
		}
	}
	if line.Topic != "" && line.TopicID == "" {
		if topic.Tone = widgets.ToneDue; choosing {
			topic.Text = ""
		} else {
			notes = append(notes, l.noteOnTopic(line.Topic))
		}
	}
	l.understood.SetFacts(
		who, topic, widgets.Fact{Text: l.frame.Lang.LongDate(line.Due), Icon: "schedule", Tone: widgets.TonePetrol})
	l.unknown.SetText(strings.Join(notes, " "))
	l.understood.Hidden = who.Text == "" && topic.Text == "" && line.Due.IsZero()
	l.unknown.Hidden = len(notes) == 0
	widgets.Relayout(l.Root)
}

// noteOn says what becomes of a name that is not the one of a rep.
func (l *AgreementLine) noteOn(name string) string {
	if len(Fitting(name, l.known().Reps)) > 1 {
		return l.frame.Text("plan.who-several", "name", name)
	}
	return l.frame.Text("plan.who-unknown", "name", name)
}

// noteOnTopic says what becomes of a word that is not the one of a topic.
func (l *AgreementLine) noteOnTopic(word string) string {
	if len(FittingTopics(word, l.known().Topics)) > 1 {
		return l.frame.Text("plan.topic-several", "word", word)
	}
	return l.frame.Text("plan.topic-unknown", "word", word)
}
