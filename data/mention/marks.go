package mention

import (
	"slices"
	"strings"

	"kader/data"
)

// mark is an e-mail address or a number of somebody, word by word.
type mark struct {
	words []string
	short bool // it may count something
}

// addMarks adds what somebody is known by beside a name. A mark of one or two characters is in every
// text.
func (s *Sought) addMarks(p Identity) {
	for _, typed := range p.Marks {
		words := nameWords(typed)
		length := 0
		for _, w := range words {
			length += len(w)
		}
		if length < 3 {
			continue
		}
		s.addMark(mark{words: words, short: length < 5})
		bare := strings.TrimLeft(words[0], "0")
		if len(words) == 1 && len(bare) >= 5 && bare != words[0] {
			s.addMark(mark{words: []string{bare}})
		}
	}
	for _, phone := range p.Phones {
		if digits := lastDigits(phone); len(digits) >= 5 && !slices.Contains(s.phones, digits) {
			s.phones = append(s.phones, digits)
		}
	}
}

func (s *Sought) addMark(m mark) {
	known := s.marks[m.words[0]]
	if slices.ContainsFunc(known, func(old mark) bool { return slices.Equal(old.words, m.words) }) {
		return
	}
	known = append(known, m)
	slices.SortStableFunc(known, func(a, b mark) int { return len(b.words) - len(a.words) })
	s.marks[m.words[0]] = known
}

// findMarks adds the addresses and numbers in a text.
func (s *Sought) findMarks(text string, found []data.Mention) []data.Mention {
	if len(s.marks) == 0 {
		return found
	}
	words := cut(text, nil)
	for i := 0; i < len(words); {
		n := 0
		for _, m := range s.marks[words[i].key] {
			if m.begins(words[i:]) {
				n = len(m.words)
				found = merge(found, data.Mention{Start: words[i].from, End: words[i+n-1].to, Weak: m.short})
				break
			}
		}
		i += max(n, 1)
	}
	return found
}

func (m mark) begins(words []word) bool {
	if len(words) < len(m.words) {
		return false
	}
	for i, w := range m.words {
		if words[i].key != w {
			return false
		}
	}
	return true
}

func lastDigits(phone string) string {
	digits := data.Digits(phone)
	return digits[max(0, len(digits)-leastKnownPhone):]
}

// findPhones adds the phone numbers in a text, however they are spaced.
func (s *Sought) findPhones(text string, found []data.Mention) []data.Mention {
	if len(s.phones) == 0 || len(data.Digits(text)) < 5 {
		return found
	}
	for start := 0; start < len(text); start++ {
		if !beginsPhone(text[start]) {
			continue
		}
		digits, at, end := phoneRun(text, start)
		for _, phone := range s.phones {
			i := strings.Index(digits, phone)
			if i < 0 || len(phone) < leastKnownPhone && digits != phone {
				continue
			}
			from := at[0]
			if i > 5 { // more than a country in front of it: two numbers behind each other
				from = at[i]
			}
			found = merge(found, data.Mention{Start: from, End: at[i+len(phone)-1] + 1})
		}
		start = end
	}
	return found
}

func beginsPhone(c byte) bool { return '0' <= c && c <= '9' || c == '+' || c == '(' }

// phoneRun returns the digits of a number that begins at start, where each stands, and where the
// number ends.
func phoneRun(text string, start int) (digits string, at []int, end int) {
	var b strings.Builder
	for i, r := range text[start:] {
		switch {
		case '0' <= r && r <= '9':
			b.WriteRune(r)
			at = append(at, start+i)
		case strings.ContainsRune(" +-./()\u00a0\u202f\u2009\u2011\u2012\u2013", r):
		default:
			return b.String(), at, start + i
		}
	}
	return b.String(), at, len(text)
}

// merge adds a place, and takes those out that lie in it.
func merge(found []data.Mention, m data.Mention) []data.Mention {
	found = slices.DeleteFunc(found, func(old data.Mention) bool { return old.Start < m.End && m.Start < old.End })
	found = append(found, m)
	slices.SortFunc(found, func(a, b data.Mention) int { return a.Start - b.Start })
	return found
}
