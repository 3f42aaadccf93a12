package forms

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kader/assets"
	"kader/data"
	"kader/data/values"
)

// noted is what is understood of words that stand in any order: "Nacht 5 heet @Joost gisteren".
type noted struct {
	Who      string
	RepID    data.ID
	Units    []Place
	Several  string // a word that fits more than one unit
	Day      data.Date
	Number   int
	Meanings []string // of the words of a book
	Rest     string   // what was not understood
}

// meaning returns what stands behind a mark in the first meaning that has it: "heat-3" has 3 behind heat-.
func (n *noted) meaning(mark string) string {
	for _, m := range n.Meanings {
		if what, ok := strings.CutPrefix(m, mark); ok {
			return what
		}
	}
	return ""
}

// Place is a unit as it is recognised in a line.
type Place struct {
	ID    data.ID
	Name  string   // that the group gave it
	Path  string   // from the top: "Noord › Nacht"
	Other []string // what lists call it
}

// PlacesOf returns the units, depth first.
func PlacesOf(units []data.Unit) []Place {
	var places []Place
	tree := data.NewUnitTree(units)
	var walk func(id data.ID)
	walk = func(id data.ID) {
		for _, u := range tree.Children(id) {
			path := strings.Join(tree.Path(u.ID), " › ")
			places = append(places, Place{ID: u.ID, Name: u.Name, Path: path, Other: u.Aliases})
			walk(u.ID)
		}
	}
	walk("")
	return places
}

// isCalled tells whether a folded text is a name of the unit.
func (p *Place) isCalled(text string) bool {
	return data.Fold(p.Name) == text || data.Fold(p.Path) == text ||
		slices.ContainsFunc(p.Other, func(name string) bool { return data.Fold(name) == text })
}

// fittingPlaces returns the units that are called so, or else those in whose name a word begins so.
func fittingPlaces(text string, places []Place) []Place {
	start := data.Fold(text)
	var called, begin []Place
	for i := range places {
		switch {
		case places[i].isCalled(start):
			called = append(called, places[i])
		case beginsWord(data.Fold(places[i].Name), start):
			begin = append(begin, places[i])
		}
	}
	if len(called) > 0 {
		return called
	}
	return begin
}

// wordBook is the words of a kind of line: folded word → what it means, "" for one that says nothing.
type wordBook map[string]string

// newWordBook returns a book with the words that say nothing.
func newWordBook(l *assets.Language) wordBook {
	book := wordBook{}
	book.add("", l.Text("words.filler"))
	return book
}

// add adds the words that a text lists, with commas between them.
func (b wordBook) add(meaning, list string) {
	for _, word := range listedWords(list) {
		b[data.Fold(word)] = meaning
	}
}

func listedWords(list string) []string {
	words := strings.Split(list, ",")
	for i, word := range words {
		words[i] = strings.TrimSpace(word)
	}
	return words
}

// wordReader takes what is understood out of words; what was taken is "".
type wordReader struct {
	words []string
	noted noted
}

// readNoted takes a line apart: names behind an @, units, days, a number, and the words of the book. several tells
// that more than one unit may be named.
func readNoted(
	l *assets.Language, text string, today data.Date, lean values.Lean, known Known, book wordBook, several bool,
) noted {
	var words []string
	for _, word := range strings.Fields(text) {
		if word = strings.TrimRight(word, ",;"); word != "" {
			words = append(words, word)
		}
	}
	r := &wordReader{}
	r.words, r.noted.Who, r.noted.RepID = takeWho(words, known.Reps)
	room := func() bool { return several || len(r.noted.Units) == 0 }
	r.take(mostNameWords, func(text string) bool {
		fits := fittingPlaces(text, known.Places)
		return room() && len(fits) == 1 && fits[0].isCalled(data.Fold(text)) && r.addUnit(fits[0])
	})
	r.take(mostDayWords, func(text string) bool { return r.takeDay(l, text, today, lean) })
	r.take(1, func(text string) bool { return r.takeWord(book, text) })
	r.take(mostNameWords, func(text string) bool {
		if utf8.RuneCountInString(text) < 2 || !room() {
			return false
		}
		fits := fittingPlaces(text, known.Places)
		if len(fits) > 1 && r.noted.Several == "" {
			r.noted.Several = text
		}
		return len(fits) == 1 && r.addUnit(fits[0])
	})
	r.noted.Rest = strings.Join(slices.DeleteFunc(r.words, func(w string) bool { return w == "" }), " ")
	return r.noted
}

// take shows runs of words to understand, the longest first, and takes those out that it understood.
func (r *wordReader) take(most int, understand func(text string) bool) {
	for n := min(most, len(r.words)); n > 0; n-- {
		for at := 0; at+n <= len(r.words); at++ {
			run := r.words[at : at+n]
			if !slices.Contains(run, "") && understand(strings.Join(run, " ")) {
				for i := range run {
					run[i] = ""
				}
			}
		}
	}
}

func (r *wordReader) addUnit(p Place) bool {
	r.noted.Units = append(r.noted.Units, p)
	return true
}

// takeDay takes one day. A number behind words is a number of colleagues, never the year of a day.
func (r *wordReader) takeDay(l *assets.Language, text string, today data.Date, lean values.Lean) bool {
	if !r.noted.Day.IsZero() || isNumber(text) {
		return false
	}
	if at := strings.LastIndexByte(text, ' '); at >= 0 && isNumber(text[at+1:]) && len(text)-at-1 < 4 {
		return false
	}
	if at := strings.IndexByte(text, ' '); at >= 0 && strings.ContainsAny(text[at:], "-./") {
		return false // "5 12-11": a number and a day
	}
	day, ok := ReadDay(l, text, today, lean)
	if !ok || day.IsZero() || lean == LeanBack && today.Before(day) {
		return false
	}
	r.noted.Day = day
	return true
}

// takeWord takes a word of the book, or the first number.
func (r *wordReader) takeWord(book wordBook, text string) bool {
	if isNumber(text) {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > mostHeard || r.noted.Number > 0 {
			return false
		}
		r.noted.Number = n
		return true
	}
	meaning, ok := book[data.Fold(text)]
	if ok && meaning != "" {
		r.noted.Meanings = append(r.noted.Meanings, meaning)
	}
	return ok
}

// mostHeard is the largest number of colleagues that one entry may tell of.
const mostHeard = 9999

func isNumber(text string) bool { return text != "" && values.CountDigits(text) == len(text) }

// suggestWords completes what is typed behind an @ or a #, and else the last word: a unit, or a word of the kind
// of line.
func suggestWords(before string, known Known, words []string) (typed string, options []string) {
	if typed, options = known.Suggest(before); typed != "" && !strings.HasSuffix(before, " ") {
		return typed, options
	}
	typed = before[strings.LastIndexAny(before, " ,")+1:]
	start := data.Fold(typed)
	if utf8.RuneCountInString(start) < 2 {
		return "", nil
	}
	for i := range known.Places {
		p := &known.Places[i]
		switch {
		case data.Fold(p.Name) == start:
			return typed, nil
		case !beginsWord(data.Fold(p.Name), start):
		case len(fittingPlaces(p.Name, known.Places)) > 1:
			options = append(options, p.Path)
		default:
			options = append(options, p.Name)
		}
	}
	for _, word := range words {
		if data.Fold(word) == start {
			return typed, nil
		}
		if strings.HasPrefix(data.Fold(word), start) {
			options = append(options, word)
		}
	}
	return typed, options
}
