package tables

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// What a column is whose header tells nothing, by what its values look like.

// signs count the values that speak for one field or another.
type signs struct {
	single    int // one word of letters
	given     int // begins with a common given name
	whole     int // surely a whole name
	contracts int
	jobs      int
	units     int
	streets   int
	postcodes int
	shares    int // written with a percent sign, or a fraction of one
	yesNo     int
	stays     int // says that somebody works here
	leaves    int // says that somebody does not any more
	marks     int // yes or no, 1 or 0, a cross
	lengths   map[int]int
	oldest    int // year of the earliest day
	newest    int
}

// addSigns looks at one value for signs.
func (s *signs) addSigns(cell *sheet.Cell, text string, digits int) {
	if s.lengths == nil {
		s.lengths = make(map[int]int)
	}
	s.lengths[len(text)]++
	s.addServiceSign(text)
	count(&s.yesNo, cell.Kind == sheet.Bool || wordbook().has(classYesNo, strings.ToLower(text)))
	if cell.Kind == sheet.Date || digits >= 4 && looksLikeDate(text) {
		s.addDaySign(cell, text)
		return
	}
	if cell.Kind == sheet.Number || digits > 0 && strings.Trim(text, "0123456789.,% ") == "" {
		count(&s.shares, strings.HasSuffix(text, "%") || sizeOf(cell, text) > 0 && sizeOf(cell, text) < 1)
		return
	}
	if words := values.HeaderWords(text); len(text) <= 60 && len(words) > 0 {
		s.addWordSigns(text, words, digits)
	}
}

// addWordSigns looks at a text with words in it.
func (s *signs) addWordSigns(text string, words []string, digits int) {
	w := wordbook()
	count(&s.single, !strings.Contains(text, " ") && digits == 0) // Ole-Martin is one name
	count(&s.given, w.has(classGiven, words[0]))
	count(&s.whole, len(words) > 1 && digits == 0 && values.IsWholeName(text))
	count(&s.jobs, w.hasAny(classJob, words))
	count(&s.units, w.hasAny(classDepartment, words))
	count(&s.postcodes, len(words) <= 2 && digits == 4 && isPostcode(text))
	last, _ := strings.CutSuffix(words[len(words)-1], "bis")
	count(&s.streets, len(words) >= 2 && unicode.IsLetter(rune(text[0])) && len(last) <= 4 && values.IsDigit(last[0]))
	if digits == 0 || len(words) == 1 {
		_, known := values.ParseContract(text)
		count(&s.contracts, known)
	}
}

// addServiceSign looks at a text that may say whether somebody works here.
func (s *signs) addServiceSign(text string) {
	if len(text) > MaxExample {
		return
	}
	service, _ := values.ParseService(text)
	count(&s.stays, service == values.ServiceIn)
	count(&s.leaves, service == values.ServiceLeft)
	_, mark := values.ParseYesNo(text)
	count(&s.marks, mark)
}

func (s *signs) addDaySign(cell *sheet.Cell, text string) {
	day := cell.Day()
	if day.IsZero() {
		day, _ = values.ParseDay(text, values.DayFirst)
	}
	if day.IsZero() {
		return
	}
	if s.oldest == 0 || day.Year < s.oldest {
		s.oldest = day.Year
	}
	s.newest = max(s.newest, day.Year)
}

// isPostcode reports whether a text is a Dutch postcode: four digits and two letters.
func isPostcode(text string) bool {
	text = strings.ReplaceAll(text, " ", "")
	return len(text) == 6 && strings.Trim(text[:4], "0123456789") == "" && values.IsLetter(text[4]) &&
		values.IsLetter(text[5])
}

// guessFields returns the fields that the values of a column fit, the surest first. It is for
// headers that nobody knows.
func (l *columnProfile) guessFields(year int) []Candidate {
	if l.filled < 2 {
		return nil
	}
	found := slices.Concat(l.guessContact(), l.guessDays(year), l.guessNames(), l.guessNumbers(), l.guessWork())
	slices.SortStableFunc(found, func(a, b Candidate) int { return cmp.Compare(b.Confidence, a.Confidence) })
	return found
}

// valueTrust returns the factor by which a guess from values is made less certain: 1 without a
// header or where values cannot be mistaken, less under a header that says something else.
func (l *columnProfile) valueTrust(header string, f data.Field) float64 {
	switch f {
	case data.FieldEmail, data.FieldInfix, data.FieldFullName, data.FieldPhone, data.FieldBirthDate:
		return 1
	}
	if header == "" {
		return 1
	}
	return .45
}

func (l *columnProfile) guessContact() []Candidate {
	switch {
	case l.share(l.emails) >= .8:
		return []Candidate{{data.FieldEmail, .85}}
	case l.share(l.infixes) >= .8:
		return []Candidate{{data.FieldInfix, .6}}
	case l.share(l.postcodes) >= .8:
		return []Candidate{{data.FieldPostcode, .7}}
	case l.share(l.streets) >= .8 && 10*l.distinct >= 6*l.filled:
		return []Candidate{{data.FieldStreet, .5}}
	case l.share(l.phones) >= .8 && 10*l.distinct >= 7*l.filled && l.share(l.dates) < .2:
		return []Candidate{{data.FieldPhone, .6}}
	}
	return nil
}

// guessDays tells days of birth from first days at work by their years: nobody at work was born in
// the last years, and somebody started in them.
func (l *columnProfile) guessDays(year int) []Candidate {
	if l.share(l.dates) < .8 {
		return nil
	}
	if l.holdsBirthDays(year) {
		return []Candidate{{data.FieldBirthDate, .55}}
	}
	start := .4 + .2*float64(l.filled)/float64(max(1, l.seen))
	return []Candidate{{data.FieldStartDate, start}, {data.FieldEndDate, .35}}
}

// fewestYears is how old somebody at work is at least.
const fewestYears = 14

// holdsBirthDays reports whether the days can only be those of birth.
func (l *columnProfile) holdsBirthDays(year int) bool {
	return l.filled >= 3 && l.share(l.dates) >= .8 && l.newest > 0 && l.newest <= year-fewestYears &&
		l.newest > l.oldest && l.oldest >= 1930
}

// fewestWhole is the least share of a column of names that are known for names: by a common given name, by
// initials, or by a comma.
const fewestWhole = .2

func (l *columnProfile) guessNames() []Candidate {
	distinct := float64(l.distinct) / float64(l.filled)
	strange := l.share(l.jobs)+l.share(l.units)+l.share(l.contracts) >= .3
	switch {
	case l.share(l.letters) < .85 || l.share(l.emails) > .2 || strange:
		return nil
	case l.share(l.words) >= .85 && distinct >= .8:
		if l.share(l.whole) < fewestWhole {
			return []Candidate{{data.FieldFullName, .45}} // names that nobody knows, or something else: asked
		}
		return []Candidate{{data.FieldFullName, .55}}
	case l.share(l.single) >= .6 && l.share(l.given) >= .2:
		return []Candidate{{data.FieldGiven, .5}}
	case distinct >= .6 && l.filled >= 4 && l.given == 0:
		return []Candidate{{data.FieldFamily, .35}, {data.FieldGiven, .3}}
	case distinct >= .6 && l.filled >= 4:
		return []Candidate{{data.FieldGiven, .34}, {data.FieldFamily, .33}}
	}
	return nil
}

func (l *columnProfile) guessNumbers() []Candidate {
	amounts := l.share(l.numbers) >= .8
	switch {
	case l.share(l.dates) >= .3 || l.share(l.emails) > 0 || l.counting:
		return nil
	case amounts && l.share(l.shares) >= .3 && l.largest <= 100:
		return []Candidate{{data.FieldFTE, .5}}
	case amounts && l.largest >= 16 && l.largest <= 48 && l.distinct < l.filled:
		return []Candidate{{data.FieldHours, .5}}
	case l.holdsDistinctCodes():
		number := []Candidate{{data.FieldEmployeeNumber, .55}}
		if n := l.lengths[8]; 10*n >= 9*l.filled && l.share(l.letters) == 0 {
			number = append(number, Candidate{data.FieldPhone, .4}) // as phone numbers of the north are
		}
		return number
	}
	return nil
}

// holdsDistinctCodes reports whether every value is another code and most have one length.
func (l *columnProfile) holdsDistinctCodes() bool {
	return l.share(l.codes) >= .9 && l.distinct == l.filled && l.filled >= 3 && l.hasUsualLength() &&
		l.share(l.phones) < .5
}

// hasUsualLength reports whether most values have one length, of three to ten signs, as the
// numbers of employees do.
func (l *columnProfile) hasUsualLength() bool {
	for length, n := range l.lengths {
		if length >= 3 && length <= 10 && 10*n >= 6*l.filled {
			return true
		}
	}
	return false
}

// guessWork recognises words that recur: contracts, departments, jobs. It offers both fields where
// the words could be either.
func (l *columnProfile) guessWork() []Candidate {
	recurs := l.filled >= 4 && 3*l.distinct <= 2*l.filled
	switch {
	case l.share(l.contracts) >= .8 && recurs:
		return []Candidate{{data.FieldContract, .65}}
	case l.share(l.letters) < .8 || l.share(l.dates)+l.share(l.emails) > .1:
		return nil
	case l.share(l.units) >= .3 && l.units > l.jobs:
		return []Candidate{{data.FieldUnit, .5}, {data.FieldJobTitle, .25}}
	case l.share(l.jobs) >= .3:
		return []Candidate{{data.FieldJobTitle, .5}, {data.FieldUnit, .25}}
	case l.once:
		return []Candidate{{data.FieldUnit, .4}, {data.FieldSite, .3}}
	case recurs:
		return []Candidate{{data.FieldUnit, .32}, {data.FieldJobTitle, .31}, {data.FieldSite, .3}}
	}
	return nil
}
