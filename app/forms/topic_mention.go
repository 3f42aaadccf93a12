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

// TopicMention is a topic that a text names behind a #, with how hot it is where the next word says so.
type TopicMention struct {
	Named
	Heat int
}

// TopicsIn returns the topics that a text names, each once, and the first word behind a # that is not one topic.
func TopicsIn(l *assets.Language, text string, topics []Named) (found []TopicMention, unknown string) {
	words := strings.Fields(text)
	seen := make(map[data.ID]bool)
	for len(words) > 0 {
		at, tail := behind(words, "#")
		if at < 0 {
			return found, unknown
		}
		words = words[at+1:]
		if !strings.ContainsFunc(tail[0], unicode.IsLetter) {
			continue
		}
		topic, n, ok := longestNamed(tail, topics, FittingTopics)
		switch {
		case !ok && unknown == "":
			unknown = strings.TrimRight(tail[0], ".,;:!?")
		case ok && !seen[topic.ID]:
			seen[topic.ID] = true
			words = words[n-1:]
			found = append(found, TopicMention{Named: topic, Heat: heatAt(l, words)})
		}
	}
	return found, unknown
}

// heatAt returns how hot the first of some words says something is, 0 where it does not.
func heatAt(l *assets.Language, words []string) int {
	if len(words) == 0 {
		return 0
	}
	heat, _ := strconv.Atoi(strings.TrimPrefix(heardBook(l)[data.Fold(strings.TrimRight(words[0], ".,;:!?"))], markHeat))
	return heat
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
