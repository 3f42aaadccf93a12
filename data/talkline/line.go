// Package talkline reads one line about a contact as people type it: "gebeld, geen gehoor, vrijdag 14:00 terugbellen".
package talkline

import (
	"slices"
	"strings"

	"kader/data"
	"kader/data/values"
)

// Kind is what a line can say of a contact.
type Kind int

// The kinds, in the order in which they are shown.
const (
	KindChannel Kind = iota
	KindOutcome
	KindDay  // of the contact
	KindNext // the day of the next contact, with the hour
)

// Kinds lists every kind in the order in which they are shown.
func Kinds() []Kind { return []Kind{KindChannel, KindOutcome, KindDay, KindNext} }

// Line is what was understood. A zero field was not said.
type Line struct {
	Channel data.Channel
	Outcome data.Outcome
	Day     data.Date  // of the contact
	Next    data.Date  // of the next one
	At      data.Clock // when on that day
	Note    string     // what was not understood, as it was typed
}

// Reader reads the lines of a language.
type Reader struct {
	Language string
	Today    data.Date

	// Day reads a day from a run of words. nil reads the words for near days only, see values.ParseNearDay.
	Day func(text string, lean values.Lean) (data.Date, bool)

	// Without lists what is not to be looked for: its words stay in the note.
	Without []Kind
}

// The longest runs of words that are looked up.
const (
	mostPhraseWords = 6
	mostDayWords    = 6
	mostClockWords  = 3
	mostWords       = 400 // of a line; what stands behind them is note
)

// Read takes a line apart. Every word is either understood, and shows in a field of the result, or stands in the
// note. A day that could lie behind or ahead is that of the contact where the words beside it are in the past tense,
// and otherwise that of the next contact. A message or mail has no outcome.
func (r Reader) Read(text string) Line {
	s := &scan{Reader: r, words: split(text), book: bookOf(r.Language)}
	s.find()
	s.dropOpen()
	s.lean()
	s.choose()
	return s.line()
}

// without reports whether a kind is not to be looked for.
func (r *Reader) without(k Kind) bool { return slices.Contains(r.Without, k) }

// word is one word of a line.
type word struct {
	text   string // as typed
	folded string // without signs around it
	ends   bool   // a clause ends behind it
}

// split returns the words of a line.
func split(text string) []word {
	var words []word
	for typed := range strings.FieldsSeq(text) {
		if len(words) == mostWords {
			words[mostWords-1].text += " " + typed
			continue
		}
		w := word{text: typed, folded: strings.Trim(data.Fold(typed), ".,;:!?()\"'“”‘’«»")}
		last := typed[len(typed)-1]
		stops := last == '.' && len(w.folded) > 3 && values.CountDigits(typed) == 0
		w.ends = stops || strings.ContainsRune(",;!?", rune(last)) || w.folded == "-" || w.folded == ""
		words = append(words, w)
	}
	return words
}

// found is a run of words that was understood.
type found struct {
	from, to int
	phrase           // what a phrase means; zero for a day or hour
	day      daySaid // a day, kept apart until it is clear on which side of today it lies
	at       data.Clock
	used     bool // it shows in a field of the line, and its words leave the note
}

// daySaid is a day as each side of today reads it; zero where that side does not.
type daySaid struct {
	behind, ahead data.Date
	sure          bool // it can lie on one side only
}

func (d daySaid) isDay() bool { return !d.behind.IsZero() || !d.ahead.IsZero() }

// scan is a line that is being read.
type scan struct {
	Reader
	words []word
	book  *book
	found []found
	said  Line
}

// find looks up every run of words, the longest first.
func (s *scan) find() {
	for at := 0; at < len(s.words); {
		f, ok := s.at(at)
		if !ok {
			at++
			continue
		}
		s.found = append(s.found, f)
		at = f.to
	}
}

// at reads what begins at a word.
func (s *scan) at(from int) (found, bool) {
	if strings.HasPrefix(s.words[from].text, "#") || strings.HasPrefix(s.words[from].text, "@") {
		return found{}, false
	}
	for n := min(mostPhraseWords, s.clause(from)); n > 0; n-- {
		if p, ok := s.book.phrases[s.folded(from, from+n)]; ok && !s.isKey(from, n, p) && !s.isTurned(from) {
			return found{from: from, to: from + n, phrase: p}, true
		}
	}
	if f, ok := s.ago(from); ok {
		return f, true
	}
	if f, ok := s.clockAt(from); ok {
		return f, true
	}
	return s.dayAt(from)
}

// isTurned reports whether the word before a place turns round what stands there: "niet gesproken".
func (s *scan) isTurned(at int) bool {
	return at > 0 && !s.words[at-1].ends && s.book.not[s.words[at-1].folded]
}

// dropOpen drops what is understood only at the end of a clause and is followed by words that say more.
func (s *scan) dropOpen() {
	begins := make(map[int]bool, len(s.found))
	for i := range s.found {
		begins[s.found[i].from] = true
	}
	s.found = slices.DeleteFunc(s.found, func(f found) bool {
		if !f.closing || f.to == len(s.words) || s.words[f.to-1].ends || begins[f.to] {
			return false
		}
		next := s.words[f.to]
		return !s.book.and[next.folded] && !strings.ContainsRune("#@", rune(next.text[0]))
	})
}

// isKey reports whether a phrase of one word is the value of something: "app: Signal".
func (s *scan) isKey(from, n int, p phrase) bool {
	return n == 1 && p.noun && strings.HasSuffix(s.words[from].text, ":")
}

// clause returns how many words there are from a word to the end of its clause.
func (s *scan) clause(from int) int {
	for i := from; i < len(s.words); i++ {
		if s.words[i].ends {
			return i + 1 - from
		}
	}
	return len(s.words) - from
}

// folded returns a run of words as phrases are compared.
func (s *scan) folded(from, to int) string {
	words := make([]string, 0, to-from)
	for _, w := range s.words[from:to] {
		words = append(words, w.folded)
	}
	return strings.Join(words, " ")
}

// typed returns a run of words as they were typed, without signs at the end.
func (s *scan) typed(from, to int) string {
	words := make([]string, 0, to-from)
	for _, w := range s.words[from:to] {
		words = append(words, w.text)
	}
	return strings.Trim(strings.Join(words, " "), ",;:!?()")
}

// lean gives every day that is not sure its side, from the tense of the nearest phrase of its part of the clause.
func (s *scan) lean() {
	for i := range s.found {
		d := &s.found[i].day
		if !d.isDay() || d.sure {
			continue
		}
		side := s.tenseAt(s.found[i].from)
		if side == past || side == noTense && d.ahead == s.Today {
			d.ahead = data.Date{}
		} else {
			d.behind = data.Date{}
		}
	}
}

// tenseAt returns the tense of the words around a word: that of the nearest phrase of the same part of the line, the
// earlier one where two are as near.
func (s *scan) tenseAt(at int) tense {
	from, to := s.part(at)
	best, nearest := noTense, len(s.words)
	for _, f := range s.found {
		if f.tense == noTense || f.from < from || f.from >= to {
			continue
		}
		distance := at - f.to
		if f.from > at {
			distance = f.from - at - 1
		}
		if distance < nearest {
			best, nearest = f.tense, distance
		}
	}
	return best
}

// part returns the words around a word up to the ends of the clause and to "and".
func (s *scan) part(at int) (from, to int) {
	for from = at; from > 0 && !s.words[from-1].ends && !s.book.and[s.words[from-1].folded]; from-- {
	}
	for to = at; to < len(s.words)-1 && !s.words[to].ends && !s.book.and[s.words[to].folded]; to++ {
	}
	return from, to + 1
}

// line returns what was understood, with the rest as the note.
func (s *scan) line() Line {
	keep := make([]bool, len(s.words))
	for i := range keep {
		keep[i] = true
	}
	for _, f := range s.found {
		for i := f.from; i < f.to; i++ {
			keep[i] = !f.used || f.keep
		}
	}
	s.dropJoints(keep)
	var note []string
	for i, w := range s.words {
		if keep[i] {
			note = append(note, w.text)
		}
	}
	s.said.Note = strings.TrimSpace(strings.TrimRight(strings.Join(note, " "), ",;:- "))
	if !slices.Contains(keep, false) {
		s.said.Note = strings.Join(note, " ")
	}
	return s.said
}

// dropJoints leaves out "and", "that" and signs that joined something to words that are gone.
func (s *scan) dropJoints(keep []bool) {
	gone := true // what stands before the word
	for i, w := range s.words {
		switch {
		case !keep[i]:
			gone = true
		case gone && (w.folded == "" || s.book.and[w.folded]) && (i > 0 || len(keep) > 1 && !keep[1]):
			keep[i] = false
		default:
			gone = false
		}
	}
	for i := len(keep) - 1; i >= 0; i-- {
		switch w := s.words[i]; {
		case !keep[i]:
		case i < len(keep)-1 && (w.folded == "" || s.book.and[w.folded]):
			keep[i] = false
		default:
			return
		}
	}
}
