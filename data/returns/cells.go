package returns

import (
	"strings"
	"unicode/utf8"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/values"
)

// textOf returns what a cell says on one line, with numbers masked that are never kept, and whether there were
// any. What is struck out counts as taken back.
func (d *Draft) textOf(c sheet.Cell) (text string, masked bool) {
	if c.Struck || c.Kind == sheet.Error {
		return "", false
	}
	var lines []string
	for line := range strings.Lines(c.Text) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	text = strings.Join(lines, " · ")
	if gate.Find(text, "", gate.InText) == "" {
		return text, false
	}
	text, _ = gate.Scrubber{Language: d.language}.Scrub(text)
	if gate.Find(text, "", gate.InText) != "" {
		text = gate.SafeName(text)
	}
	if gate.Find(text, "", gate.InText) != "" {
		text = "…"
	}
	return text, true
}

// dayOf reads a cell in which a day stands. raw is what stands there where that is no day.
func (d *Draft) dayOf(c sheet.Cell) (day data.Date, raw string, masked bool) {
	if day = c.Day(); !day.IsZero() && !c.Struck {
		return day, "", false
	}
	text, masked := d.textOf(c)
	if text == "" || masked {
		return data.Date{}, text, masked
	}
	day, err := values.ParseDay(text, values.DayFirst)
	if err != nil || day.IsZero() {
		return data.Date{}, text, false
	}
	return day, "", false
}

// answerOf reads what a rep wrote in a row. Where a cell does not say what its column is for, its text is
// kept with what was said, so that nothing is lost.
func (d *Draft) answerOf(row []sheet.Cell, l layout) (a Answer, reasons []Doubt) {
	ask := func(r Doubt) { reasons = append(reasons, r) }
	text := func(c Column) string {
		text, masked := d.textOf(l.cell(row, c))
		if masked {
			ask(DoubtMasked)
		}
		return text
	}
	day := func(c Column) data.Date {
		day, raw, masked := d.dayOf(l.cell(row, c))
		if masked {
			ask(DoubtMasked)
		}
		if raw != "" {
			ask(DoubtDay)
			a.Words = joined(a.Words, raw)
		}
		return day
	}
	if words := text(ColumnOutcome); words != "" {
		reply, whole, ok := values.ParseReply(words)
		a.Reply = reply
		if !whole {
			a.Words = words
		}
		if !ok || !whole && reply.Ends() {
			a.Reply = data.ReplyNone
			ask(DoubtUnclear)
		}
	}
	a.Called, a.Next = day(ColumnCalled), day(ColumnNext)
	a.Said = text(ColumnSaid)
	if a.Reply == "" && (a.Said != "" || !a.Called.IsZero()) {
		ask(DoubtUnclear)
	}
	return a, reasons
}

// joined puts texts together to one.
func joined(texts ...string) string {
	var filled []string
	for _, text := range texts {
		if text != "" {
			filled = append(filled, text)
		}
	}
	return strings.Join(filled, " · ")
}

// note is what is kept of the talk in words.
func (a *Answer) note() string { return joined(a.Words, a.Said) }

// tooLong reports whether there is more to note than is kept of a talk.
func (a *Answer) tooLong() bool { return utf8.RuneCountInString(a.note()) > data.MaxText }

// contacted reports whether the answer tells of a contact: a new day or number alone does not.
func (a *Answer) contacted() bool {
	return a.Reply != "" && (a.Reply != data.ReplyLeft || a.note() != "")
}

// isEmpty reports whether nothing was written.
func (a *Answer) isEmpty() bool { return *a == Answer{} }
