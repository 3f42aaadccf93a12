package forms

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"kader/assets"
	"kader/data"
	"kader/data/values"
)

// Line is what someone agreed, typed in one line: "Flyer maken @Joost #roosters 12-11".
type Line struct {
	Title   string
	Who     string  // as written behind the @, or the rep's full name where one fits
	RepID   data.ID // the rep meant, "" where none or several fit
	Topic   string  // as written behind the #, or the topic's title where one fits
	TopicID data.ID // the topic meant; where it is "" the word stays in the title
	Due     data.Date
}

// Named is somebody or something to be recognised in a line by its name.
type Named struct {
	ID   data.ID
	Name string
}

// Known is what can be meant in a line.
type Known struct {
	Reps   []Named // behind an @
	Topics []Named // behind a #
	Places []Place // units, in the lines that name some

	Place func(unit data.ID, people int) data.ID // under which unit something heard is kept; nil: under its own
}

// place returns the unit under which something heard is kept.
func (k *Known) place(unit data.ID, people int) data.ID {
	if k.Place == nil {
		return unit
	}
	return k.Place(unit, people)
}

// placeName returns the name of a unit, "" where it is none.
func (k *Known) placeName(id data.ID) string {
	for i := range k.Places {
		if k.Places[i].ID == id {
			return k.Places[i].Name
		}
	}
	return ""
}

// ReadLine takes the name behind an @, the topic behind a # and the day at the end out of a line. A word behind a #
// that is not one topic stays, and the day may stand before it. A line that is nothing but these keeps an empty title.
func ReadLine(l *assets.Language, text string, today data.Date, known Known) Line {
	words := strings.Fields(text)
	var line Line
	words, line.Topic, line.TopicID = takeTopic(words, known.Topics)
	words, line.Due = takeDayBeforeTopic(l, words, today)
	words, line.Who, line.RepID = takeWho(words, known.Reps)
	if line.Due.IsZero() {
		words, line.Due = takeDayBeforeTopic(l, words, today)
	}
	line.Title = strings.Join(words, " ")
	return line
}

// ReadDatedLine takes the day at the end out of a line in which nobody is named.
func ReadDatedLine(l *assets.Language, text string, today data.Date) Line {
	words, due := takeDay(l, strings.Fields(text), today)
	return Line{Title: strings.Join(words, " "), Due: due}
}

// mostDayWords is how many words a day at the end of a line may have: "on tuesday in two weeks".
const mostDayWords = 6

// takeDay reads the longest run of words at the end that is a day. The Friday of "every
// Friday" and of "the minutes of Friday" is none, and stays in the line.
func takeDay(l *assets.Language, words []string, today data.Date) ([]string, data.Date) {
	for n := min(mostDayWords, len(words)); n > 0; n-- {
		rest := len(words) - n
		text := strings.Join(words[rest:], " ")
		_, near := values.ParseNearDay(text, l.Code, today, LeanAhead)
		if !near && LeadsElsewhere(l, words[rest:rest+1]) {
			continue
		}
		day, ok := ReadDay(l, text, today, LeanAhead)
		switch {
		case !ok || day.IsZero() || day.Before(today) && !strings.Contains(text, strconv.Itoa(day.Year)):
		case LeadsElsewhere(l, words[:rest]):
			return words, data.Date{}
		default:
			return words[:rest], day
		}
	}
	return words, data.Date{}
}

// takeDayBeforeTopic takes the day at the end out, and the one before a topic that stayed in the line because it is
// not one topic of the plan: "vrijdag #roosters". That word stays.
func takeDayBeforeTopic(l *assets.Language, words []string, today data.Date) ([]string, data.Date) {
	end := len(words)
	for end > 0 && strings.HasPrefix(words[end-1], "#") && strings.ContainsFunc(words[end-1], unicode.IsLetter) {
		end--
	}
	rest, day := takeDay(l, words[:end], today)
	return slices.Concat(rest, words[end:]), day
}

// takeWho takes "@Joost" out, and "@Joost de Vries" where a rep has that name.
func takeWho(words []string, reps []Named) (rest []string, who string, id data.ID) {
	at, tail := behind(words, "@")
	if at < 0 {
		return words, "", ""
	}
	taken := 1
	who = tail[0]
	if rep, n, ok := longestNamed(tail, reps, Fitting); ok {
		taken, who, id = n, rep.Name, rep.ID
	}
	return without(words, at, taken), who, id
}

// behind returns the place of the first word that begins with a mark and goes on, -1 for none, and
// the words from there on without the mark.
func behind(words []string, mark string) (at int, tail []string) {
	at = slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(w, mark) && len(w) > len(mark) })
	if at < 0 {
		return at, nil
	}
	return at, append([]string{words[at][len(mark):]}, words[at+1:]...)
}

func without(words []string, at, n int) []string {
	return append(append([]string{}, words[:at]...), words[at+n:]...)
}

// longestNamed finds the only one that fits as many of the words as possible.
func longestNamed(words []string, all []Named, fitting func(string, []Named) []Named) (Named, int, bool) {
	for n := min(mostNameWords, len(words)); n > 0; n-- {
		name := strings.Join(words[:n], " ")
		fits := fitting(name, all)
		if bare := strings.TrimRight(name, ".,;:!?"); len(fits) == 0 && bare != name {
			fits = fitting(bare, all)
		}
		if len(fits) == 1 {
			return fits[0], n, true
		}
	}
	return Named{}, 0, false
}

// mostNameWords is how many words a name may have.
const mostNameWords = 10

// Fitting returns those who are called so, or else those whose name begins with it.
func Fitting(name string, all []Named) []Named {
	start := data.Fold(name)
	return exactOr(start, all, func(name string) bool { return strings.HasPrefix(name, start+" ") })
}

// FittingTopics returns the topics that are called so, or else those in whose title a word begins so.
func FittingTopics(name string, all []Named) []Named {
	start := data.Fold(name)
	return exactOr(start, all, func(name string) bool { return beginsWord(name, start) })
}

func exactOr(start string, all []Named, fits func(string) bool) []Named {
	var exact, others []Named
	for _, n := range all {
		switch name := data.Fold(n.Name); {
		case name == start:
			exact = append(exact, n)
		case fits(name):
			others = append(others, n)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return others
}

func beginsWord(name, start string) bool {
	return strings.HasPrefix(name, start) || strings.Contains(name, " "+start)
}

// Suggest returns what is typed behind the last @ or # before the caret, "" for nothing, and the
// names of those of whom a word begins with it. A name that is there in full is not offered.
func (k Known) Suggest(before string) (typed string, names []string) {
	at := markAt(before)
	if at < 0 {
		return "", nil
	}
	mark, all := before[at:at+1], k.Reps
	if mark == "#" {
		all = k.Topics
	}
	typed = before[at:]
	start := data.Fold(typed[1:])
	for _, n := range all {
		name := data.Fold(n.Name)
		if name == start && strings.HasSuffix(typed, " ") {
			return typed, nil
		}
		if beginsWord(name, start) {
			names = append(names, mark+n.Name)
		}
	}
	return typed, slices.Compact(names)
}

// markAt returns the place of the last @ or # that begins a word, -1 for none: the one in an address begins none.
func markAt(before string) int {
	for at := len(before) - 1; at >= 0; at-- {
		if (before[at] == '@' || before[at] == '#') && (at == 0 || before[at-1] == ' ') {
			return at
		}
	}
	return -1
}

// ReadWho takes "@Joost" out of a line where it is one of the given people; otherwise it stays. who is as written
// behind the @, or the full name, id "" where none or several fit.
func ReadWho(text string, people []Named) (rest, who string, id data.ID) {
	words, who, id := takeWho(strings.Fields(text), people)
	if id == "" {
		return text, who, ""
	}
	return strings.Join(words, " "), who, id
}
