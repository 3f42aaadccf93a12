package meeting

import (
	"strings"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
	"kader/data/values"
)

// mostMinuteWords is how many words a length of time may have: "10 min".
const mostMinuteWords = 2

// pointFacts shows which topic and how many minutes were understood of a point.
func pointFacts(f *frame.Frame) func(string, []forms.Named) []widgets.Fact {
	return func(text string, topics []forms.Named) []widgets.Fact {
		p := readPoint(f.Lang, text, topics)
		topic, minutes := widgets.Fact{}, widgets.Fact{}
		if p.Kind == data.PointTopic {
			topic = widgets.Fact{Text: p.Title, Icon: "campaign", Tone: widgets.TonePetrol}
		}
		if p.Minutes > 0 {
			minutes = widgets.Fact{
				Text: f.Count("agenda.minutes", p.Minutes), Icon: "schedule", Tone: widgets.TonePetrol,
			}
		}
		return []widgets.Fact{topic, minutes}
	}
}

// beforeClosing returns the place for a new point on an agenda: at so many points from its start, but never behind what
// the group will work on where that is the last.
func beforeClosing(agenda []data.AgendaPoint, at int) int {
	last := len(agenda) - 1
	if last >= 0 && agenda[last].Kind == data.PointClosing {
		return min(at, last)
	}
	return min(at, last+1)
}

// insertPoints creates points at a place of an agenda, and numbers those that stand there anew.
func insertPoints(tx *store.Tx, agenda []data.AgendaPoint, place int, points []data.AgendaPoint) error {
	for i := range agenda {
		position := i
		if i >= place {
			position += len(points)
		}
		if err := tx.UpdateAgendaPoint(agenda[i].ID, func(p *data.AgendaPoint) { p.Position = position }); err != nil {
			return err
		}
	}
	for i := range points {
		points[i].Position = place + i
		if err := tx.CreateAgendaPoint(&points[i]); err != nil {
			return err
		}
	}
	return nil
}

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
	rest, topic, id := forms.ReadTopicOrWord(strings.Join(words, " "), topics)
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
