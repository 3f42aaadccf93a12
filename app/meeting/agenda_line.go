package meeting

import (
	"strings"

	"kader/app/forms"
	"kader/assets"
	"kader/data"
	"kader/data/values"
)

// mostMinuteWords is how many words a length of time may have: "10 min".
const mostMinuteWords = 2

// readPoint reads a point of the agenda that was typed in one line: "#roosters 10 min".
func readPoint(lang *assets.Language, text string, topics []forms.Named) data.AgendaPoint {
	words := strings.Fields(text)
	var p data.AgendaPoint
	for n := min(mostMinuteWords, len(words)); n > 0 && p.Minutes == 0; n-- {
		rest := len(words) - n
		if minutes, ok := values.ParseMinutes(strings.Join(words[rest:], " "), lang.Code); ok {
			words, p.Minutes = words[:rest], minutes
		}
	}
	rest, topic, id := forms.ReadTopic(strings.Join(words, " "), topics)
	if id == "" {
		p.Title = rest
		return p
	}
	p.Kind, p.RefID, p.Title = data.PointTopic, id, topic
	if rest != "" {
		p.Title = topic + ": " + rest
	}
	return p
}
