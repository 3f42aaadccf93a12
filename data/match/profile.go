package match

import (
	"strings"

	"kader/data"
)

// feature is one thing in which two people agree or differ.
type feature int

const (
	featFamily feature = iota
	featGiven
	featInfix
	featUnit
	featJob
	featStart
	featEmail
	featPhone
	featStreet
	featPostcode
	featTown
	featMember
	featBirth
	featCount
)

// profile is a record made ready for comparing: folded, and every value a number
// so that comparing most pairs takes no texts at all. 0 is "not known".
type profile struct {
	number                       string
	values                       [featCount]int32
	family                       string // folded, infix before it, without blanks
	core                         string // folded family name alone
	given                        string // folded, letters only
	first                        string // the first given name
	initials                     string // folded letters
	sound, coreSound, givenSound string // see sound
	street                       string // folded letters and digits
	birth                        data.Date
	earlier                      Earlier // of somebody known
}

func (p *profile) nameless() bool { return p.core == "" }

// vocabulary numbers the values of one feature and counts them among the known.
type vocabulary struct {
	numbers map[string]int32
	counts  []int32
	total   int
}

func (v *vocabulary) number(s string, count bool) int32 {
	if s == "" {
		return 0
	}
	n, ok := v.numbers[s]
	if !ok {
		n = int32(len(v.counts))
		v.numbers[s] = n
		v.counts = append(v.counts, 0)
	}
	if count {
		v.counts[n]++
		v.total++
	}
	return n
}

// folder remembers what texts fold to: lists repeat their names, units and jobs.
type folder map[string]string

func (f folder) fold(s string) string {
	if s == "" {
		return ""
	}
	folded, ok := f[s]
	if !ok {
		folded = data.Fold(s)
		f[s] = folded
	}
	return folded
}

// NormalNumber returns an employee number as it is compared: small letters and
// digits without leading zeros, because spreadsheets eat those.
func NormalNumber(s string) string {
	kept := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		}
		return -1
	}, strings.ToLower(s))
	if stripped := strings.TrimLeft(kept, "0"); stripped != "" {
		return stripped
	}
	return kept
}

// letters takes the blanks and signs out of a folded text.
func letters(s string) string {
	if !strings.ContainsAny(s, " -.'/") {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		switch c := s[i]; c {
		case ' ', '-', '.', '\'', '/':
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// profileOf prepares one record. Values of known people count for the frequencies.
func (w *weigher) profileOf(r *Record, known bool) profile {
	p := profile{number: NormalNumber(r.Number), birth: r.Birth}
	infix, family, given := w.fold.fold(r.Infix), w.fold.fold(r.Family), w.fold.fold(r.Given)
	p.core = letters(family)
	p.family = letters(infix) + p.core
	p.given = letters(given)
	p.first = given
	if i := strings.IndexAny(given, " -"); i > 0 {
		p.first = given[:i]
	}
	p.initials = letters(w.fold.fold(r.Initials))
	if len(p.given) == 1 || strings.Contains(given, ".") && p.initials == "" {
		p.initials, p.given, p.first = p.given, "", "" // a given name column with initials in it
	}
	p.sound, p.coreSound, p.givenSound = w.sound(p.family), w.sound(p.core), w.sound(p.given)
	phone := digits(r.Phone)
	if len(phone) > 8 {
		phone = phone[len(phone)-8:] // however the country stands before it
	}
	start := ""
	if !r.Start.IsZero() {
		start = r.Start.String()
	}
	p.street = letters(w.fold.fold(r.Street))
	texts := [featCount]string{
		featFamily: p.core, featGiven: p.given, featInfix: infix,
		featUnit: w.fold.fold(r.Unit), featJob: w.fold.fold(r.Job), featStart: start,
		featEmail: w.fold.fold(r.Email), featPhone: phone,
		featStreet: p.street, featPostcode: letters(w.fold.fold(r.Postcode)),
		featTown: letters(w.fold.fold(r.Town)), featMember: NormalNumber(r.MemberNumber),
	}
	for f, text := range texts {
		p.values[f] = w.words[f].number(text, known)
	}
	return p
}
