package meeting

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/values"
)

// planLine is the line in which a meeting is planned: "Kaderavond 12-11 19:30". What was understood stands below it;
// the kind can be chosen there.
type planLine struct {
	frame      *frame.Frame
	entry      *widgets.LineEntry
	facts      *widgets.ChipRow
	kind       *widgets.Choice
	understood *fyne.Container
	root       *fyne.Container
	chosen     bool // the user chose the kind of what is typed
}

func newPlanLine(f *frame.Frame, add func(data.Meeting) bool) *planLine {
	l := &planLine{frame: f, facts: widgets.NewChipRow()}
	l.entry = f.NewLine(f.Text("meetings.line-hint"), func(text string) bool {
		m := l.read(text)
		return m.Title != "" && add(m)
	})
	l.entry.OnTyped = l.onTyped
	l.kind = widgets.NewChoice(kindOptions(f), func(string) {
		l.chosen = true
		f.Focus(l.entry)
	})
	l.understood = widgets.Behind(widgets.Gap, 200, widgets.MinSize(240, 0, l.kind), l.facts)
	l.understood.Hide()
	l.root = widgets.VStack(widgets.GapTiny, l.entry.Row(), l.understood)
	return l
}

// read returns the meeting that was typed.
func (l *planLine) read(text string) data.Meeting {
	m := readMeeting(l.frame.Lang, text, l.frame.Today())
	if l.chosen {
		m.Kind = data.MeetingKind(l.kind.Value())
	}
	return m
}

// onTyped shows what was understood so far.
func (l *planLine) onTyped(text string) {
	if text == "" {
		l.chosen = false
	}
	m := l.read(text)
	l.kind.Choose(string(m.Kind))
	day := widgets.Fact{Text: dayWords(l.frame, m.Date), Icon: "event", Tone: widgets.TonePetrol}
	clock := widgets.Fact{Text: clockWords(l.frame, &m), Icon: "schedule", Tone: widgets.TonePetrol}
	l.facts.SetFacts(day, clock)
	l.understood.Hidden = strings.TrimSpace(text) == ""
	widgets.Relayout(l.root)
}

// mostClockWords is how many words a time may have: "kl. 7 pm".
const mostClockWords = 3

// readMeeting takes day and time out of a line and guesses the kind of the meeting.
func readMeeting(lang *assets.Language, text string, today data.Date) data.Meeting {
	var m data.Meeting
	words := strings.Fields(text)
	words, m.Starts, m.Lasts = takeClock(lang, words, today)
	line := forms.ReadDatedLine(lang, strings.Join(words, " "), today)
	m.Title, m.Date = line.Title, line.Due
	m.Kind = values.ParseMeetingKind(m.Title, lang.Code)
	return m
}

// takeClock takes the time out of a line: one that can be nothing else, or one that may be a day where the line has
// another day.
func takeClock(lang *assets.Language, words []string, today data.Date) (rest []string, starts data.Clock, lasts int) {
	unsure := -1
	for n := min(mostClockWords, len(words)); n > 0; n-- {
		for at := 0; at+n <= len(words); at++ {
			run := strings.Join(words[at:at+n], " ")
			if starts, lasts, ok := readRange(lang, run); ok {
				return slices.Delete(slices.Clone(words), at, at+n), starts, lasts
			}
			clock, sure, ok := values.ParseClock(run, lang.Code)
			switch {
			case ok && sure:
				return slices.Delete(slices.Clone(words), at, at+n), clock, 0
			case ok && n == 1:
				unsure = at
			}
		}
	}
	if unsure < 0 {
		return words, "", 0
	}
	without := slices.Delete(slices.Clone(words), unsure, unsure+1)
	if forms.ReadDatedLine(lang, strings.Join(without, " "), today).Due.IsZero() {
		return words, "", 0
	}
	clock, _, _ := values.ParseClock(words[unsure], lang.Code)
	return without, clock, 0
}

// readRange reads "19:30-21:00" and "kl. 18–20".
func readRange(lang *assets.Language, text string) (starts data.Clock, lasts int, ok bool) {
	first, second, cut := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-")
	if !cut {
		return "", 0, false
	}
	starts, sure, ok := values.ParseClock(first, lang.Code)
	ends, sureToo, okToo := values.ParseClock(second, lang.Code)
	from, _ := starts.Minutes()
	until, _ := ends.Minutes()
	if lasts = (until - from + 24*60) % (24 * 60); !ok || !okToo || !sure && !sureToo || lasts == 0 {
		return "", 0, false
	}
	return starts, lasts, true
}
