package forms

import (
	"strconv"
	"strings"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// HeardLine is what was heard of a topic, typed in one line: "Nacht 5 heet @Joost gisteren".
type HeardLine struct {
	Entry   data.Heard // as it is to be noted; its topic only where one was named behind a #
	Unit    Place      // that was named; Entry has the unit under which it is kept
	Topic   string     // as written behind the #, or the topic's title where one fits
	Who     string     // as written behind the @, or the rep's full name where one fits
	Several string     // a word that fits more than one unit
	Rest    string     // what was not understood
}

// Marks of what words of a line about a topic mean.
const (
	markHeat   = "heat-"
	markSource = "source-"
)

// heardBook is the words of a line about what was heard.
func heardBook(l *assets.Language) wordBook {
	book := newWordBook(l)
	for _, s := range data.HeardSources() {
		book.add(markSource+string(s), l.Text("heard.in."+string(s)))
	}
	for heat := 1; heat <= data.HottestHeat; heat++ {
		book.add(markHeat+strconv.Itoa(heat), heatWords(l, heat))
	}
	return book
}

// heatWords lists how people say how hot a topic is.
func heatWords(l *assets.Language, heat int) string { return l.Text("heard.as." + strconv.Itoa(heat)) }

// ReadHeardLine takes what was typed about a topic apart. A day that is not said is today.
func ReadHeardLine(l *assets.Language, text string, today data.Date, known Known) HeardLine {
	var line HeardLine
	words := strings.Fields(text)
	if at, n, topic := nextTopic(words, known.Topics); at >= 0 {
		words, line.Topic, line.Entry.TopicID = without(words, at, n), topic.Name, topic.ID
	}
	n := readNoted(l, strings.Join(words, " "), today, LeanBack, known, heardBook(l), false)
	line.Who, line.Several, line.Rest = n.Who, n.Several, n.Rest
	line.Entry.RepID, line.Entry.Day, line.Entry.People = n.RepID, n.Day, n.Number
	if line.Entry.Day.IsZero() {
		line.Entry.Day = today
	}
	line.Entry.Heat, _ = strconv.Atoi(n.meaning(markHeat))
	if line.Entry.Source = data.HeardSource(n.meaning(markSource)); line.Entry.Source == "" {
		line.Entry.Source = data.HeardTalk
	}
	if len(n.Units) > 0 {
		line.Unit = n.Units[0]
		line.Entry.UnitID = known.place(line.Unit.ID, n.Number)
	}
	return line
}

// NewHeardLine makes the line in which is noted what was heard of a topic. add is called with what was
// understood, and only where that is all that was typed.
func NewHeardLine(f *frame.Frame, hint string, known func() Known, add func(HeardLine) bool) *AgreementLine {
	var line *AgreementLine
	line = NewAgreementLine(f, hint, known, func(text string) bool {
		read := ReadHeardLine(f.Lang, text, f.Today(), line.known())
		if words := heardRefusal(f, &read, line.known()); words != "" {
			line.refuse(words)
			return false
		}
		return add(read)
	})
	line.Entry.Suggest = func(before string) (string, []string) {
		var words []string
		for heat := 1; heat <= data.HottestHeat; heat++ {
			words = append(words, listedWords(heatWords(f.Lang, heat))[0])
		}
		return suggestWords(before, line.known(), words)
	}
	line.understand = func(text string) understood {
		if strings.TrimSpace(text) == "" {
			return understood{}
		}
		k := line.known()
		read := ReadHeardLine(f.Lang, text, f.Today(), k)
		u := understood{facts: heardFacts(f, &read, k), notes: heardNotes(f, &read, k)}
		if read.Topic != "" && read.Entry.TopicID == "" {
			u.topic = line.missing(read.Topic)
		}
		return u
	}
	return line
}

// heardRefusal says why a line cannot be noted, "" where it can: nothing that was typed is lost.
func heardRefusal(f *frame.Frame, line *HeardLine, known Known) string {
	switch {
	case line.Several != "":
		return f.Text("heard.unit-several", "word", line.Several)
	case line.Rest != "":
		return f.Text("heard.rest", "words", line.Rest)
	case line.Topic != "" && line.Entry.TopicID == "":
		if len(FittingTopics(line.Topic, known.Topics)) > 1 {
			return f.Text("mode.topic-several", "word", line.Topic)
		}
		return f.Text("heard.topic-unknown", "word", line.Topic)
	case line.Who != "" && line.Entry.RepID == "":
		return f.Text("heard.who-unknown", "name", line.Who)
	}
	return ""
}

// heardFacts shows what was understood.
func heardFacts(f *frame.Frame, line *HeardLine, known Known) []widgets.Fact {
	e := &line.Entry
	topic := widgets.Fact{Text: line.Topic, Icon: "campaign", Tone: widgets.TonePetrol}
	if e.TopicID == "" {
		topic.Tone = widgets.ToneDue
	}
	facts := []widgets.Fact{
		topic,
		{Text: known.placeName(e.UnitID), Icon: "apartment", Tone: widgets.TonePetrol},
		HeatFact(f, e.Heat),
		{Text: line.Who, Icon: "person", Tone: widgets.TonePetrol},
		{Text: f.DayWords(e.Day, false), Icon: "schedule", Tone: widgets.TonePetrol},
		{Text: f.Text("heard.source." + string(e.Source)), Icon: "forum"},
	}
	if e.People > 0 {
		facts = append(facts, widgets.Fact{Text: f.Count("heard.people", e.People), Icon: "groups", Tone: widgets.TonePetrol})
	}
	if line.Who != "" && e.RepID == "" {
		facts[3].Tone = widgets.ToneDue
	}
	return facts
}

// heardNotes says what stands in the way, and where a small unit is kept.
func heardNotes(f *frame.Frame, line *HeardLine, known Known) []string {
	if words := heardRefusal(f, line, known); words != "" {
		return []string{words}
	}
	if line.Unit.ID == line.Entry.UnitID {
		return nil
	}
	above := known.placeName(line.Entry.UnitID)
	if above == "" {
		above = f.Text("plan.whole-company")
	}
	return []string{f.Text("heard.small-unit", "unit", line.Unit.Name, "above", above)}
}

// HeatFact shows how hot a topic is, by word and colour; nothing where that is not known.
func HeatFact(f *frame.Frame, heat int) widgets.Fact {
	if heat <= 0 {
		return widgets.Fact{}
	}
	heat = min(heat, data.HottestHeat)
	return widgets.Fact{Text: f.Text("plan.heat." + strconv.Itoa(heat)), Tone: HeatTone(heat)}
}

// HeatTone is the colour of how hot a topic is, muted where that is not known.
func HeatTone(heat int) widgets.Tone {
	tones := []widgets.Tone{widgets.ToneMuted, widgets.ToneNeutral, widgets.ToneDue, widgets.ToneOverdue}
	return tones[min(max(heat, 0), data.HottestHeat)]
}

// HeardPlaces returns where what was heard in a unit is kept, see data.HeardPlace.
func HeardPlaces(d *data.Dossier, people []data.Person, today data.Date) func(unit data.ID, people int) data.ID {
	figures := data.Figures(d.Units, people, nil, today)
	return func(unit data.ID, heard int) data.ID {
		return data.HeardPlace(figures, d.Units, unit, heard, d.Group.Threshold())
	}
}

// NoteHeard writes entries into the logs of topics, each under a unit that is large enough.
func NoteHeard(tx *store.Tx, today data.Date, entries ...*data.Heard) error {
	var d data.Dossier
	var err error
	if d.Group, err = tx.Group(); err != nil {
		return err
	}
	if d.Units, err = tx.FindUnits(store.UnitFilter{}); err != nil {
		return err
	}
	people, err := tx.FindPeople(store.PersonFilter{})
	if err != nil {
		return err
	}
	place := HeardPlaces(&d, people, today)
	for _, h := range entries {
		h.UnitID = place(h.UnitID, h.People)
		if err := writeHeard(tx, h); err != nil {
			return err
		}
	}
	return nil
}

// writeHeard changes an entry, or adds one that is new.
func writeHeard(tx *store.Tx, h *data.Heard) error {
	if h.ID == "" {
		return tx.CreateHeard(h)
	}
	return tx.UpdateHeard(h.ID, func(v *data.Heard) {
		record := v.Record
		*v = *h
		v.Record = record
	})
}
