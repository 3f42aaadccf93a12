package forms

import (
	"strconv"
	"strings"
	"unicode"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
)

// nextTopic finds the first # of a text with a word behind it: its place, over how many words it goes, and the topic.
// Where it is none, or several, the topic has no id and is called like the word. at is -1 where there is no such #: the
// one of "hall #3" is none.
func nextTopic(words []string, topics []Named) (at, n int, topic Named) {
	for from := 0; ; from = at + 1 {
		next, tail := behind(words[from:], "#")
		if next < 0 {
			return -1, 0, Named{}
		}
		at = from + next
		if !strings.ContainsFunc(tail[0], unicode.IsLetter) {
			continue
		}
		if topic, n, ok := longestNamed(tail, topics, FittingTopics); ok {
			return at, n, topic
		}
		return at, 1, Named{Name: strings.TrimRight(tail[0], ".,;:!?")}
	}
}

// takeTopic takes "#roosters" out where it is one topic, with as many words behind it as that has. What is none, or
// several, stays.
func takeTopic(words []string, topics []Named) (rest []string, word string, id data.ID) {
	at, n, topic := nextTopic(words, topics)
	if topic.ID == "" {
		return words, topic.Name, ""
	}
	return without(words, at, n), topic.Name, topic.ID
}

// ReadTopic takes the topic behind a # out of a line and leaves all else as it is, days and names too. word is
// what stands behind the #, id "" where it is not one topic: then it stays in the line.
func ReadTopic(text string, topics []Named) (rest, word string, id data.ID) {
	words, word, id := takeTopic(strings.Fields(text), topics)
	return strings.Join(words, " "), word, id
}

// ReadTopicOrWord is ReadTopic for a text that is kept: the # of a word that is not one topic is left out of it.
func ReadTopicOrWord(text string, topics []Named) (rest, topic string, id data.ID) {
	words := strings.Fields(text)
	if at, _, topic := nextTopic(words, topics); at >= 0 && topic.ID == "" {
		words[at] = words[at][len("#"):]
		if at == 0 {
			words[at] = capitalised(words[at])
		}
		return strings.Join(words, " "), "", ""
	}
	return ReadTopic(text, topics)
}

// TopicMention is a topic that a text names behind a #, with how hot it is where the next word says so.
type TopicMention struct {
	Named
	Heat int
}

// TopicsIn returns the topics that a text names, each once, and the first word behind a # that is not one topic.
func TopicsIn(l *assets.Language, text string, topics []Named) (found []TopicMention, unknown string) {
	words := strings.Fields(text)
	seen := make(map[data.ID]bool)
	for {
		at, n, topic := nextTopic(words, topics)
		if at < 0 {
			return found, unknown
		}
		words = words[at+n:]
		switch {
		case topic.ID == "" && unknown == "":
			unknown = topic.Name
		case topic.ID != "" && !seen[topic.ID]:
			seen[topic.ID] = true
			found = append(found, TopicMention{Named: topic, Heat: heatAt(l, words)})
		}
	}
}

// heatAt returns how hot the first of some words says something is, 0 where it does not.
func heatAt(l *assets.Language, words []string) int {
	if len(words) == 0 {
		return 0
	}
	heat, _ := strconv.Atoi(strings.TrimPrefix(heardBook(l)[data.Fold(strings.TrimRight(words[0], ".,;:!?"))], markHeat))
	return heat
}

// NewPointLine makes the line of a point of an agenda, in which one topic may be named behind a #. facts is what was
// understood of a text; it and add get the topics that the line knows. A topic that is not there can be made.
func NewPointLine(
	f *frame.Frame, hint string, topics func() []Named, facts func(string, []Named) []widgets.Fact,
	add func(string, []Named) bool,
) *AgreementLine {
	var line *AgreementLine
	line = NewAgreementLine(f, hint, func() Known { return Known{Topics: topics()} }, func(text string) bool {
		return add(text, line.known().Topics)
	})
	line.Entry.Suggest = func(before string) (string, []string) {
		k := line.known()
		if typed, names := k.Suggest(before); strings.HasPrefix(typed, "#") {
			return typed, names
		}
		return "", nil
	}
	line.understand = func(text string) (u understood) {
		known := line.known().Topics
		u.facts = facts(text, known)
		_, word, id := ReadTopic(text, known)
		switch {
		case word == "" || id != "":
		case len(FittingTopics(word, known)) > 1:
			u.notes = []string{f.Text("mode.topic-several", "word", word)}
		default:
			u.topic = word
		}
		return u
	}
	return line
}

// NewTopicLine makes a line of text in which topics may be named behind a #: they are completed, shown below it, and
// one that is not there can be made.
func NewTopicLine(f *frame.Frame, hint string, topics func() []Named, add func(string) bool) *AgreementLine {
	line := NewAgreementLine(f, hint, func() Known { return Known{Topics: topics()} }, add)
	line.understand = func(text string) (u understood) {
		if !strings.Contains(text, "#") {
			return u
		}
		found, unknown := TopicsIn(f.Lang, text, line.known().Topics)
		for _, topic := range found {
			named := widgets.Fact{Text: topic.Name, Icon: "campaign", Tone: widgets.TonePetrol}
			u.facts = append(u.facts, named, HeatFact(f, topic.Heat))
		}
		if unknown != "" {
			u.facts = append(u.facts, widgets.Fact{Text: unknown, Icon: "campaign", Tone: widgets.ToneDue})
			u.notes, u.topic = []string{line.noteOnTopic(unknown)}, line.missing(unknown)
		}
		return u
	}
	return line
}
