package talkline

import (
	"strings"

	"kader/data"
	"kader/data/values"
)

// read reads a day in a run of words.
func (s *scan) read(text string, lean values.Lean) data.Date {
	day, ok := data.Date{}, false
	if s.Day == nil {
		day, ok = values.ParseNearDay(text, s.Language, s.Today, lean)
	} else {
		day, ok = s.Day(text, lean)
	}
	if !ok {
		return data.Date{}
	}
	return day
}

// dayAt reads the longest run of words from a word that is a day. The Friday of "every Friday" is none.
func (s *scan) dayAt(from int) (found, bool) {
	last := s.book.last[s.words[from].folded] // "last Friday"
	begin := from
	if last {
		begin++
	} else if values.LeadsElsewhere(s.before(from), s.Language) {
		return found{}, false
	}
	for n := min(mostDayWords, s.clause(from)-(begin-from)); n > 0; n-- {
		text := s.typed(begin, begin+n)
		if values.CountDigits(text) == len(text) && len(text) < 6 {
			continue
		}
		d := daySaid{behind: s.read(text, values.LeanBack), ahead: s.read(text, values.LeanAhead)}
		s.settle(&d)
		if last {
			d.ahead, d.sure = data.Date{}, true
		}
		if d.isDay() {
			return found{from: from, to: begin + n, day: d}, true
		}
	}
	return found{}, false
}

// settle drops the side on which a day cannot lie.
func (s *scan) settle(d *daySaid) {
	if s.Today.Before(d.behind) {
		d.behind = data.Date{}
	}
	if d.ahead.Before(s.Today) {
		d.ahead = data.Date{}
	}
	d.sure = d.behind.IsZero() != d.ahead.IsZero()
}

// before returns the words before a word in its clause, folded.
func (s *scan) before(at int) []string {
	from, _ := s.part(at)
	var words []string
	for _, w := range s.words[from:at] {
		words = append(words, w.folded)
	}
	return words
}

// ago reads "2 weeks ago", with or without a word before it.
func (s *scan) ago(from int) (found, bool) {
	at := from
	if s.book.agoLead[s.words[at].folded] {
		at++
	}
	if at >= len(s.words) {
		return found{}, false
	}
	number, ok := values.SmallNumber(s.words[at].folded, s.Language)
	if !ok {
		return found{}, false
	}
	for n := min(mostPhraseWords, s.clause(from)-(at+1-from)); n > 0; n-- {
		if days, ok := s.book.ago[s.folded(at+1, at+1+n)]; ok {
			day := s.Today.AddDays(-number * days)
			return found{from: from, to: at + 1 + n, day: daySaid{behind: day, sure: true}}, true
		}
	}
	return found{}, false
}

// clockAt reads the longest run of words from a word that is a time of day, and cannot be a day. Nobody is called
// between one and seven at night: 2 is 14:00 there, unless it is written 02.
func (s *scan) clockAt(from int) (found, bool) {
	if from > 0 && s.book.notClock[s.words[from-1].folded] {
		return found{}, false
	}
	for n := min(mostClockWords, s.clause(from)); n > 0; n-- {
		text := s.typed(from, from+n)
		if !strings.ContainsAny(text, "0123456789") {
			return found{}, false
		}
		clock, sure, ok := values.ParseClock(strings.TrimRight(text, "."), s.Language)
		if !ok || !sure {
			continue
		}
		if s.isByDay(text, clock) {
			minutes, _ := clock.Minutes()
			clock = data.NewClock(minutes + 12*60)
		}
		return found{from: from, to: from + n, at: clock}, true
	}
	return found{}, false
}

// isByDay reports whether an hour of the night is one of the afternoon.
func (s *scan) isByDay(text string, clock data.Clock) bool {
	digits := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })[0]
	folded := data.Fold(text)
	isMorning := strings.Contains(folded, "am") || strings.Contains(folded, "a.m")
	return len(digits) == 1 && digits != "0" && clock < "07:00" && !isMorning
}
