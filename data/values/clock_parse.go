package values

import (
	"slices"
	"strings"
	"sync"

	"kader/data"
)

// clockWords are the words around a time of day in one language, folded.
type clockWords struct {
	lead      []string // "om", "kl"
	hour      []string // "uur", "h", behind a time
	minutes   []string // behind a number of minutes
	hours     []string // behind a number of hours
	morning   []string
	afternoon []string
}

// readMeetingWords reads what the files of words say of times and of kinds of meetings, when it is first asked for.
var readMeetingWords = sync.OnceValue(func() map[string]meetingWords {
	all := make(map[string]meetingWords)
	for _, language := range []string{"nl", "nb", "da", "en"} {
		meanings := meaningsIn(language)
		folded := func(meaning string) []string {
			var words []string
			for _, word := range meanings[meaning] {
				words = append(words, data.Fold(word))
			}
			return words
		}
		words := meetingWords{kinds: make(map[data.MeetingKind][]string)}
		words.clock = clockWords{
			lead: folded("clock-lead"), hour: folded("clock-hour"),
			minutes: folded("clock-minutes"), hours: folded("clock-hours"),
			morning: folded("clock-morning"), afternoon: folded("clock-afternoon"),
		}
		for _, kind := range data.MeetingKinds() {
			words.kinds[kind] = folded("meeting-" + string(kind))
		}
		all[language] = words
	}
	return all
})

// ParseClock reads a time of day: "19:30", "19.30", "19u30", "19 uur", "kl. 19", "7 pm". sure is false where the
// text could as well be a day: "19.10".
func ParseClock(text, language string) (clock data.Clock, sure, ok bool) {
	words := readMeetingWords()[language].clock
	c := words.split(text)
	hour, minute := atoi(c.hour), max(0, atoi(c.minute))
	shift, known := words.shift(c.tail, hour)
	if !known || !words.isTime(c) || minute > 59 {
		return "", false, false
	}
	clock = data.NewClock((hour+shift)*60 + minute)
	isDay := c.mark == "." && !c.led && c.tail == "" && minute >= 1 && minute <= 12
	return clock, clock != "" && !isDay, clock != ""
}

// writtenClock is a time of day as it was written, in parts: "kl. 19.30 pm".
type writtenClock struct {
	led          bool // a word such as "om" or "kl" stood before it
	hour, minute string
	mark         string // between hour and minute
	tail         string // behind them
}

// split takes a text apart, folded.
func (w clockWords) split(text string) (c writtenClock) {
	parts := strings.Fields(data.Fold(text))
	if c.led = len(parts) > 1 && slices.Contains(w.lead, strings.Trim(parts[0], ".:")); c.led {
		parts = parts[1:]
	}
	rest := strings.Join(parts, "")
	c.hour, rest = cutDigits(rest)
	c.mark, rest = cutSigns(rest)
	c.minute, c.tail = cutDigits(rest)
	if c.minute == "" && c.tail == "" && c.mark != "." && c.mark != ":" {
		c.mark, c.tail = "", c.mark
	}
	return c
}

// isTime tells whether the parts are those of a time: an hour with a word around it, or with minutes.
func (w clockWords) isTime(c writtenClock) bool {
	switch {
	case c.hour == "" || len(c.hour) > 2:
		return false
	case c.minute == "":
		return c.mark == "" && (c.led || c.tail != "")
	}
	return len(c.minute) == 2 && (c.mark == ":" || c.mark == "." || slices.Contains(w.hour, c.mark))
}

// shift returns by how many hours the word behind a time moves it, and whether it is such a word.
func (w clockWords) shift(tail string, hour int) (hours int, known bool) {
	switch {
	case tail == "" || slices.Contains(w.hour, tail):
		return 0, true
	case slices.Contains(w.afternoon, tail) && hour >= 1 && hour <= 12:
		return 12 - hour/12*12, true
	case slices.Contains(w.morning, tail) && hour >= 1 && hour <= 12:
		return -hour / 12 * 12, true
	}
	return 0, false
}

func cutDigits(text string) (digits, rest string) {
	rest = strings.TrimLeft(text, "0123456789")
	return text[:len(text)-len(rest)], rest
}

func cutSigns(text string) (signs, rest string) {
	at := strings.IndexAny(text, "0123456789")
	if at < 0 {
		at = len(text)
	}
	return text[:at], text[at:]
}

// ParseMinutes reads how long something takes: "10 min", "10 minuten", "1 uur".
func ParseMinutes(text, language string) (minutes int, ok bool) {
	words := readMeetingWords()[language].clock
	number, unit := cutDigits(strings.Join(strings.Fields(data.Fold(text)), ""))
	if number == "" || len(number) > 3 {
		return 0, false
	}
	switch minutes = atoi(number); {
	case slices.Contains(words.minutes, unit):
	case slices.Contains(words.hour, unit) || slices.Contains(words.hours, unit):
		minutes *= 60
	default:
		return 0, false
	}
	return minutes, minutes > 0 && minutes <= data.LongestMinutes
}
