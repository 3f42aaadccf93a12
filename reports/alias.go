package reports

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kader/data"
)

// alias is what a paper without names prints for a name: the first letters of the given and
// of the family name.
type alias struct {
	given, family string // letters only
	either        bool   // stands for two or more people, as the text does that it replaces
}

// aliasLetters is the most letters of a part of a name that an alias shows, and never all of
// them. Where that is not enough to tell two people apart, they get a number.
const aliasLetters = 3

func newAlias(n data.Name) *alias {
	given := firstLetters(n.Given)
	if given == "" {
		given = lettersOf(n.Initials)
	}
	return &alias{given: given, family: firstLetters(n.Family)}
}

// firstLetters returns the letters of the first word of a name: of Jan-Willem Jan, so that it is not
// taken for the first letters of a longer one and shown.
func firstLetters(s string) string {
	for word := range strings.FieldsFuncSeq(s, isSeparator) {
		if letters := lettersOf(word); letters != "" {
			return letters
		}
	}
	return ""
}

// lettersOf returns the letters of a name, each with its accent in one sign.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, norm.NFC.String(s))
}

func (a *alias) empty() bool { return a.given == "" && a.family == "" }

// short returns the alias with so many letters of the given and the family name: "An.B.".
func (a *alias) short(given, family int) string {
	var b strings.Builder
	for _, part := range [...]string{beginning(a.given, given), beginning(a.family, family)} {
		for i, r := range part {
			if i == 0 {
				r = unicode.ToUpper(r)
			}
			b.WriteRune(r)
		}
		if part != "" {
			b.WriteByte('.')
		}
	}
	return b.String()
}

// beginning returns the first n letters of a name, but not the whole of it unless it has only one.
func beginning(s string, n int) string {
	n = max(1, min(n, utf8.RuneCountInString(s)-1))
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// aliases are those of one paper. of first gathers them, and after choose returns their
// texts.
type aliases struct {
	shown  []*alias
	seen   map[*alias]bool
	chosen map[*alias]string
}

// of returns the text of an alias: after choose no other alias of the paper has it.
func (s *aliases) of(a *alias) string {
	if s.chosen == nil && !s.seen[a] {
		if s.seen == nil {
			s.seen = make(map[*alias]bool)
		}
		s.seen[a], s.shown = true, append(s.shown, a)
	}
	if text, ok := s.chosen[a]; ok {
		return text
	}
	return a.short(1, 1)
}

// choose gives each alias the fewest letters with which it fits no other one.
func (s *aliases) choose() {
	fitting := make(map[string]int)
	for _, a := range s.shown {
		for text := range a.texts() {
			fitting[text]++
		}
	}
	s.chosen = make(map[*alias]string, len(s.shown))
	numbers := make(map[string]int)
	for _, a := range s.shown {
		text := a.unique(fitting)
		if text == "" {
			text = a.short(1, 1)
			if !a.either {
				numbers[text]++
				text += strconv.Itoa(numbers[text])
			}
		}
		s.chosen[a] = text
	}
}

// texts returns the texts that fit an alias.
func (a *alias) texts() map[string]bool {
	texts := make(map[string]bool, aliasLetters*aliasLetters)
	for given := 1; given <= aliasLetters; given++ {
		for family := 1; family <= aliasLetters; family++ {
			texts[strings.ToLower(a.short(given, family))] = true
		}
	}
	return texts
}

// unique returns the shortest text that fits this alias only, "" if there is none.
func (a *alias) unique(fitting map[string]int) string {
	for letters := 2; letters <= 2*aliasLetters; letters++ {
		for family := 1; family < letters; family++ {
			given := letters - family
			if given > aliasLetters || family > aliasLetters {
				continue
			}
			if text := a.short(given, family); fitting[strings.ToLower(text)] == 1 {
				return text
			}
		}
	}
	return ""
}
