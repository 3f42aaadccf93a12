package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/frame"
	"kader/app/widgets"
)

// AgreementLine is a line in which something is agreed, with below it who, which topic and when were
// understood of what is being typed. A name behind an @ and a topic behind a # are completed, and one that
// is unknown is said to stay as it is; an unknown topic can be made there.
type AgreementLine struct {
	frame      *frame.Frame
	Entry      *widgets.LineEntry
	Root       *fyne.Container
	known      func() Known                 // nil where nothing may be named
	understand func(text string) understood // what is shown below the line
	made       []Named                      // topics that were made here, which known may not have read yet
	facts      *widgets.ChipRow
	notes      *widgets.Text
	offers     *fyne.Container // holds offer
	offer      *widgets.Button // makes the topic that is not there
	title      string          // of that topic

	Shown func(text string) string // a text as it may be seen, nil: as it is
}

// understood is what is shown below a line while somebody types in it.
type understood struct {
	facts []widgets.Fact
	notes []string
	topic string // that can be made, "" for none
}

// NewAgreementLine makes the line of an action. known says who and what can be meant, add is called with
// what was typed.
func NewAgreementLine(f *frame.Frame, hint string, known func() Known, add func(string) bool) *AgreementLine {
	l := NewDatedLine(f, hint, add)
	l.known = func() Known {
		k := known()
		l.made = slices.DeleteFunc(l.made, func(m Named) bool { return slices.Contains(k.Topics, m) }) // read meanwhile
		k.Topics = append(k.Topics[:len(k.Topics):len(k.Topics)], l.made...)
		return k
	}
	l.Entry.Suggest = func(before string) (string, []string) {
		k := l.known()
		return k.Suggest(before)
	}
	return l
}

// NewDatedLine makes the line of something that may have a day, such as a meeting.
func NewDatedLine(f *frame.Frame, hint string, add func(string) bool) *AgreementLine {
	l := &AgreementLine{frame: f, facts: widgets.NewChipRow()}
	l.understand = l.agreed
	l.notes = widgets.NewText("", widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorDue, Wrap: true})
	l.offer = widgets.NewQuietButton("", "add", l.onMakeTopic)
	l.Entry = f.NewLine(hint, add)
	l.Entry.OnTyped = l.onTyped
	l.offers = widgets.HStack(0, l.offer)
	l.Root = widgets.VStack(widgets.GapTiny, l.Entry.Row(), l.facts, l.notes, l.offers)
	l.facts.Hide()
	l.notes.Hide()
	l.offers.Hide()
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

// onTyped shows what was understood so far. Of what is being completed nothing is said yet.
func (l *AgreementLine) onTyped(text string) {
	l.stay(text)
	u := l.understand(text)
	if len(l.Entry.Suggests()) > 0 {
		u.notes, u.topic = nil, ""
		u.facts = slices.DeleteFunc(u.facts, func(f widgets.Fact) bool { return f.Tone == widgets.ToneDue && f.Icon != "" })
	}
	if l.Shown != nil {
		for i := range u.facts {
			u.facts[i].Text = l.Shown(u.facts[i].Text)
		}
		for i := range u.notes {
			u.notes[i] = l.Shown(u.notes[i])
		}
	}
	l.Entry.Row().SetError("")
	l.facts.SetFacts(u.facts...)
	l.facts.Hidden = !slices.ContainsFunc(u.facts, func(f widgets.Fact) bool { return f.Text != "" })
	l.notes.SetText(strings.Join(u.notes, " "))
	l.notes.Hidden = len(u.notes) == 0
	l.showOffer(u.topic)
	widgets.Relayout(l.Root)
}

// refuse says at the line why it is not added, and does not say the same a second time below it.
func (l *AgreementLine) refuse(words string) {
	if l.Shown != nil {
		words = l.Shown(words)
	}
	l.Entry.Row().SetError(words)
	notes := strings.TrimSpace(strings.Replace(l.notes.Text(), words, "", 1))
	l.notes.SetText(notes)
	l.notes.Hidden = notes == ""
	widgets.Relayout(l.Root)
}

// agreed shows who, which topic and when were understood of an agreement.
func (l *AgreementLine) agreed(text string) understood {
	line := l.read(text)
	var u understood
	who := widgets.Fact{Text: line.Who, Icon: "person", Tone: widgets.TonePetrol}
	if line.Who != "" && line.RepID == "" {
		who.Tone = widgets.ToneDue
		u.notes = append(u.notes, l.noteOn(line.Who))
	}
	topic := widgets.Fact{Text: line.Topic, Icon: "campaign", Tone: widgets.TonePetrol}
	if line.Topic != "" && line.TopicID == "" {
		topic.Tone = widgets.ToneDue
		u.notes = append(u.notes, l.noteOnTopic(line.Topic))
		u.topic = l.missing(line.Topic)
	}
	u.facts = []widgets.Fact{
		who, topic, {Text: l.frame.Lang.LongDate(line.Due), Icon: "schedule", Tone: widgets.TonePetrol},
	}
	return u
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
