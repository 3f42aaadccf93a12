package values

import (
	"strconv"
	"strings"
	"sync"
	"time"

	"kader/data"
)

// Lean says which day is meant where a text leaves that open: 12-11, Friday.
type Lean int

// The ways to lean: an agreement lies ahead, a conversation behind.
const (
	LeanNear Lean = iota
	LeanAhead
	LeanBack
)

// nearBook is the words by which people name a day from today: folded word → meaning.
type nearBook struct {
	shared map[string]string            // of every language
	own    map[string]map[string]string // by language: words that mean something else elsewhere
}

// nearWords returns the words for near days, which are read when they are first asked for.
var nearWords = sync.OnceValue(func() nearBook {
	book := nearBook{shared: map[string]string{}, own: map[string]map[string]string{}}
	for _, language := range []string{"nl", "nb", "da", "en"} {
		book.own[language] = map[string]string{}
		for meaning, list := range meaningsIn(language) {
			name, near := strings.CutPrefix(meaning, "near-")
			own, isOwn := strings.CutPrefix(name, "own-")
			for _, word := range list {
				switch {
				case !near:
				case isOwn:
					book.own[language][word] = own
				default:
					book.shared[word] = name
				}
			}
		}
	}
	return book
})

// meaning returns what a word means in a language, "" for nothing.
func (b nearBook) meaning(word, language string) string {
	if word != "" && len(word) <= 2 && CountDigits(word) == len(word) {
		return "number-" + word
	}
	if meaning := b.own[language][word]; meaning != "" {
		return meaning
	}
	return b.shared[word]
}

// mostNearWords is how many words one meaning may have: "day after tomorrow".
const mostNearWords = 3

// meanings returns what the words of a text mean, without "on" and "the"; false where one
// of them says nothing about a day.
func (b nearBook) meanings(words []string, language string) (found []string, ok bool) {
	for len(words) > 0 {
		n, meaning := 0, ""
		for n = min(mostNearWords, len(words)); n > 0 && meaning == ""; n-- {
			meaning = b.meaning(strings.Join(words[:n], " "), language)
		}
		words = words[n+1:]
		switch meaning {
		case "":
			return nil, false
		case "on", "the":
		default:
			found = append(found, strings.Split(meaning, "+")...)
		}
	}
	return withoutBy(found), true
}

// withoutBy reads "by" and "within" before a number as "in", and leaves "by" out elsewhere: "innen to uker",
// "innen fredag". "Within" a day of the week is before it, and stays.
func withoutBy(meanings []string) []string {
	var found []string
	for i, meaning := range meanings {
		numbered := i+1 < len(meanings) && strings.HasPrefix(meanings[i+1], "number-")
		switch {
		case numbered && (meaning == "by" || meaning == "within"):
			found = append(found, "in")
		case meaning != "by":
			found = append(found, meaning)
		}
	}
	return found
}

// nearDay reads meanings as a day, from today.
type nearDay struct {
	today data.Date
	lean  Lean
}

// ParseNearDay reads a day as people name it from today, in words that mean the same in
// every language and in those of the given one: "vrijdag", "i morgen", "neste uke tirsdag",
// "om 2 uger", "next month".
//
// A day of the week is the next one after today, never today. "This Friday" is that of this
// week, today too; "next Friday" stands in the week after this one, which begins on Monday.
// A week, a weekend or a month ends on its last day: "next week" and "the end of next week" are the Sunday of that
// week. A week or a month of which nothing else is said is this one where its end is meant. It never
// returns a day that has passed, but with LeanBack, where a day of the week is the last one
// before today, and for "yesterday".
func ParseNearDay(text, language string, today data.Date, lean Lean) (data.Date, bool) {
	book := nearWords()
	words := strings.Fields(data.Fold(text))
	for i, word := range words {
		words[i] = strings.Trim(word, ".,")
	}
	meanings, ok := book.meanings(words, language)
	if !ok || len(meanings) == 0 {
		return data.Date{}, false
	}
	return nearDay{today: today, lean: lean}.read(meanings)
}

// read reads one meaning, or several in the order in which they were said.
func (d nearDay) read(m []string) (data.Date, bool) {
	kinds := make([]string, len(m))
	numbers := make([]int, len(m))
	for i, meaning := range m {
		kind, rest, _ := strings.Cut(meaning, "-")
		if kinds[i] = kind; kind == "unit" {
			kinds[i] = rest
		}
		numbers[i], _ = strconv.Atoi(rest)
	}
	var day data.Date
	switch pattern := strings.Join(kinds, " "); pattern {
	case "days":
		day = d.today.AddDays(numbers[0])
	case "yesterday":
		return d.today.AddDays(-1), d.lean != LeanAhead
	case "weekday", "coming weekday", "weekday coming":
		if d.lean == LeanBack {
			return d.today.AddDays(-1 - (weekday(d.today)-numbers[0]+6)%7), len(m) == 1
		}
		day = d.after(max(numbers[0], numbers[len(m)-1]))
	case "this weekday":
		if day = d.weekdayOf(d.today, numbers[1]); day.Before(d.today) {
			day = d.after(numbers[1])
		}
	case "next weekday":
		day = d.weekdayOf(d.today.AddDays(7), numbers[1])
	default:
		day = d.readPeriod(pattern, numbers)
	}
	return day, !day.IsZero() && !day.Before(d.today)
}

// readPeriod reads weeks and months, and a day of the week in one of them.
func (d nearDay) readPeriod(pattern string, n []int) data.Date {
	switch pattern {
	case "this week", "end week", "end this week", "this weekend", "coming weekend":
		return d.weekdayOf(d.today, 7)
	case "next week", "coming week", "end next week", "end coming week", "next weekend":
		return d.weekdayOf(d.today.AddDays(7), 7)
	case "this month", "end month", "end this month":
		return data.NewDate(d.today.Year, d.today.Month, 1).AddMonths(1).AddDays(-1)
	case "next month", "coming month", "end next month", "end coming month":
		return data.NewDate(d.today.Year, d.today.Month, 1).AddMonths(2).AddDays(-1)
	case "this week weekday":
		return d.weekdayOf(d.today, n[2])
	case "weekday this week":
		return d.weekdayOf(d.today, n[0])
	case "next week weekday", "coming week weekday":
		return d.weekdayOf(d.today.AddDays(7), n[2])
	case "weekday next week", "weekday coming week":
		return d.weekdayOf(d.today.AddDays(7), n[0])
	case "in number day":
		return d.today.AddDays(n[1])
	case "in number week":
		return d.today.AddDays(7 * n[1])
	case "in number month":
		last := data.NewDate(d.today.Year, d.today.Month, 1).AddMonths(n[1] + 1).AddDays(-1)
		return data.NewDate(last.Year, last.Month, min(d.today.Day, last.Day))
	case "in number week weekday":
		return d.weekdayOf(d.today.AddDays(7*n[1]), n[3])
	case "weekday in number week":
		return d.weekdayOf(d.today.AddDays(7*n[2]), n[0])
	}
	return data.Date{}
}

// weekday is 1 for Monday to 7 for Sunday.
func weekday(day data.Date) int { return (int(day.Time().Weekday())+6)%7 + 1 }

// weekdayOf returns a day of the week in which day stands, from Monday to Sunday.
func (d nearDay) weekdayOf(day data.Date, n int) data.Date { return day.AddDays(n - weekday(day)) }

// after returns the first such day of the week after today.
func (d nearDay) after(n int) data.Date {
	return d.today.AddDays((n-weekday(d.today)+6)%7 + 1)
}

// CutDayWords takes the words off that may stand before a date: "op vrijdag 13-11" is
// "13-11". day is the day of the week among them, which the date has to be.
func CutDayWords(text, language string) (rest string, day time.Weekday, named, cut bool) {
	book := nearWords()
	words := strings.Fields(data.Fold(text))
	n := 0
	for ; n < len(words)-1; n++ {
		meaning := book.meaning(strings.Trim(words[n], ".,"), language)
		number, isDay := strings.CutPrefix(meaning, "weekday-")
		switch {
		case isDay && !named:
			day, named = time.Weekday(atoi(number)%7), true
		case meaning != "on" && meaning != "the" && words[n] != "d.":
			return strings.Join(words[n:], " "), day, named, n > 0
		}
	}
	return strings.Join(words[n:], " "), day, named, n > 0
}

// LeadsElsewhere reports whether the day behind some words is not the day by which something
// has to be done: "every Friday", "the minutes of Friday", "last week Friday".
func LeadsElsewhere(before []string, language string) bool {
	last := len(before) - 1
	if last < 0 {
		return false
	}
	meaning := nearWords().meaning(strings.Trim(data.Fold(before[last]), ".,"), language)
	if strings.HasPrefix(meaning, "unit-") {
		return LeadsElsewhere(before[:last], language)
	}
	return meaning == "other" || meaning == "within"
}

// SmallNumber reads a whole number of one or two digits, or one that a language has a word for among those for days:
// "two weeks". ok is false for anything else.
func SmallNumber(word, language string) (n int, ok bool) {
	number, ok := strings.CutPrefix(nearWords().meaning(data.Fold(word), language), "number-")
	if !ok {
		return 0, false
	}
	return atoi(number), true
}
