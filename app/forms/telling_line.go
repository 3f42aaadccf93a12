package forms

import (
	"strings"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
)

// TellingLine is who tells which units of a decision, typed in one line: "Nacht @Joost gesprek vrijdag".
type TellingLine struct {
	Units   []Place // none is the whole company
	Who     string  // as written behind the @, or the rep's full name where one fits
	RepID   data.ID // the rep meant, "" where none or several fit
	Way     data.TellingWay
	By      data.Date
	Several string // a word that fits more than one unit
	Rest    string // what was not understood
}

const markWay = "way-"

func tellingBook(l *assets.Language) wordBook {
	book := newWordBook(l)
	for _, way := range data.TellingWays() {
		book.add(markWay+string(way), l.Text("telling.as."+string(way)))
	}
	return book
}

// ReadTellingLine takes who tells which units, how and by when apart.
func ReadTellingLine(l *assets.Language, text string, today data.Date, known Known) TellingLine {
	n := readNoted(l, text, today, LeanAhead, known, tellingBook(l), true)
	return TellingLine{
		Units: n.Units, Who: n.Who, RepID: n.RepID, By: n.Day, Several: n.Several, Rest: n.Rest,
		Way: data.TellingWay(n.meaning(markWay)),
	}
}

// Tellings returns one for each unit that was named, or one for the whole company.
func (t *TellingLine) Tellings(decision data.ID) []data.Telling {
	one := data.Telling{DecisionID: decision, Who: t.Who, RepID: t.RepID, Way: t.Way, By: t.By}
	if len(t.Units) == 0 {
		return []data.Telling{one}
	}
	all := make([]data.Telling, len(t.Units))
	for i, u := range t.Units {
		all[i] = one
		all[i].UnitID = u.ID
	}
	return all
}

// NewTellingLine makes the line in which is agreed who tells whom. add is called with what was understood, and
// only where that is all that was typed.
func NewTellingLine(f *frame.Frame, hint string, known func() Known, add func(TellingLine) bool) *AgreementLine {
	var line *AgreementLine
	line = NewAgreementLine(f, hint, known, func(text string) bool {
		read := ReadTellingLine(f.Lang, text, f.Today(), known())
		if words := read.Refusal(f); words != "" {
			line.refuse(words)
			return false
		}
		return add(read)
	})
	line.Entry.Suggest = func(before string) (string, []string) {
		var words []string
		for _, way := range data.TellingWays() {
			words = append(words, listedWords(f.Lang.Text("telling.as." + string(way)))[0])
		}
		return suggestWords(before, known(), words)
	}
	line.understand = func(text string) understood {
		if strings.TrimSpace(text) == "" {
			return understood{}
		}
		read := ReadTellingLine(f.Lang, text, f.Today(), known())
		return read.understood(f, line)
	}
	return line
}

// Refusal says why a line cannot be noted, "" where it can: nothing that was typed is lost.
func (t *TellingLine) Refusal(f *frame.Frame) string {
	switch {
	case t.Several != "":
		return f.Text("heard.unit-several", "word", t.Several)
	case t.Rest != "":
		return f.Text("heard.rest", "words", t.Rest)
	}
	return ""
}

func (t *TellingLine) understood(f *frame.Frame, line *AgreementLine) understood {
	var u understood
	for _, unit := range t.Units {
		u.facts = append(u.facts, widgets.Fact{Text: unit.Name, Icon: "apartment", Tone: widgets.TonePetrol})
	}
	if len(t.Units) == 0 && t.Several == "" {
		u.facts = append(u.facts, widgets.Fact{Text: f.Text("plan.whole-company"), Icon: "apartment"})
	}
	who := widgets.Fact{Text: t.Who, Icon: "person", Tone: widgets.TonePetrol}
	if t.Who != "" && t.RepID == "" {
		who.Tone = widgets.ToneDue
		u.notes = append(u.notes, line.noteOn(t.Who))
	}
	u.facts = append(u.facts, who)
	if t.Way != "" {
		way := f.Text("telling.way." + string(t.Way))
		u.facts = append(u.facts, widgets.Fact{Text: way, Icon: "forum", Tone: widgets.TonePetrol})
	}
	u.facts = append(u.facts, widgets.Fact{Text: f.Lang.LongDate(t.By), Icon: "schedule", Tone: widgets.TonePetrol})
	if words := t.Refusal(f); words != "" {
		u.notes = []string{words}
	}
	return u
}
