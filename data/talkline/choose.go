package talkline

import "kader/data"

// choose decides which of what was found counts, where several say the same. What does not count stays in the note.
func (s *scan) choose() {
	s.chooseChannel()
	s.chooseOutcome()
	s.chooseDays()
	s.chooseClock()
}

// chooseChannel takes the first channel that was named.
func (s *scan) chooseChannel() {
	if s.without(KindChannel) {
		return
	}
	for i := range s.found {
		if f := &s.found[i]; f.channel != "" && !f.implied {
			s.said.Channel, f.used = f.channel, true
			break
		}
	}
	for i := range s.found { // the same said again
		if f := &s.found[i]; f.channel == s.said.Channel && f.outcome == "" && f.channel != "" {
			f.used = true
		}
	}
}

// rank tells which outcome counts where a line names several: what is most exact.
func rank(o data.Outcome) int {
	switch o {
	case data.OutcomeUnsaid:
		return 0
	case data.OutcomeCallBack:
		return 1
	case data.OutcomeSpoken:
		return 2
	case data.OutcomeNoAnswer:
		return 3
	}
	return 4
}

// chooseOutcome takes the most exact outcome, the first of those. A message or mail has none.
func (s *scan) chooseOutcome() {
	if s.without(KindOutcome) || s.said.Channel != "" && !s.said.Channel.Oral() {
		return
	}
	var best *found
	for i := range s.found {
		f := &s.found[i]
		if f.outcome != "" && (best == nil || rank(f.outcome) > rank(best.outcome)) {
			best = f
		}
	}
	if best == nil {
		return
	}
	s.said.Outcome = best.outcome
	if s.said.Channel == "" && !s.without(KindChannel) { // nobody is at home where somebody went to the door
		s.said.Channel = best.channel
	}
	for i := range s.found {
		if f := &s.found[i]; f.outcome != "" {
			f.used = f.outcome == best.outcome
		}
	}
}

// chooseDays takes the first day on each side.
func (s *scan) chooseDays() {
	for i := range s.found {
		f := &s.found[i]
		switch {
		case !f.day.behind.IsZero() && s.said.Day.IsZero() && !s.without(KindDay):
			s.said.Day, f.used = f.day.behind, true
		case !f.day.ahead.IsZero() && s.said.Next.IsZero() && !s.without(KindNext):
			s.said.Next, f.used = f.day.ahead, true
		}
	}
}

// chooseClock takes the first time of day that is that of the next contact: it stands beside that day, or beside
// words that look ahead. Without a day it is today.
func (s *scan) chooseClock() {
	if s.without(KindNext) {
		return
	}
	for i := range s.found {
		f := &s.found[i]
		if f.at == "" || !s.looksAhead(i) {
			continue
		}
		s.said.At, f.used = f.at, true
		if s.said.Next.IsZero() {
			s.said.Next = s.Today
		}
		return
	}
}

// looksAhead reports whether a time of day is that of the next contact.
func (s *scan) looksAhead(i int) bool {
	f := &s.found[i]
	from, to := s.part(f.from)
	for _, other := range s.found {
		if !other.day.ahead.IsZero() && other.used && other.from >= from && other.from < to {
			return true
		}
	}
	return s.tenseAt(f.from) == ahead
}
