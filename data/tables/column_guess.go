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
	contracts int
	jobs      int
	units     int
	streets   int
	postcodes int
	shares    int // written with a percent sign, or a fraction of one
	yesNo     int
	lengths   map[int]int
	oldest    int // year of the earliest day
	newest    int
}

// see looks at one value for signs.
func (s *signs) see(cell *sheet.Cell, text string, digits int) {
	if s.lengths == nil {
		s.lengths = make(map[int]int)
	}
	s.lengths[len(text)]++
	count(&s.yesNo, cell.Kind == sheet.Bool || isYesNo(text))
	if cell.Kind == sheet.Date || digits >= 4 && looksLikeDate(text) {
		s.seeDay(cell, text)
		return
	}
	if cell.Kind == sheet.Number || digits > 0 && strings.Trim(text, "0123456789.,% ") == "" {
		count(&s.shares, strings.HasSuffix(text, "%") || sizeOf(cell, text) > 0 && sizeOf(cell, text) < 1)
		return
	}
	if words := values.HeaderWords(text); len(text) <= 60 && len(words) > 0 {
		s.seeWords(text, words, digits)
	}
}

// seeWords looks at a text with words in it.
func (s *signs) seeWords(text string, words []string, digits int) {
	count(&s.single, !strings.Contains(text, " ") && digits == 0) // Ole-Martin is one name
	count(&s.given, isGivenName(words[0]))
	count(&s.jobs, hasAny(words, jobStems()))
	count(&s.units, hasAny(words, unitStems()))
	count(&s.postcodes, len(words) <= 2 && digits == 4 && isPostcode(text))
	last, _ := strings.CutSuffix(words[len(words)-1], "bis")
	count(&s.streets, len(words) >= 2 && unicode.IsLetter(rune(text[0])) && len(last) <= 4 && values.IsDigit(last[0]))
	if digits == 0 || len(words) == 1 {
		_, known := values.ParseContract(text)
		count(&s.contracts, known)
	}
}

func (s *signs) seeDay(cell *sheet.Cell, text string) {
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

func isYesNo(text string) bool {
	switch strings.ToLower(text) {
	case "ja", "nee", "nei", "nej", "nein", "yes", "no", "j", "n", "y", "true", "false", "waar", "onwaar", "sann", "usann", "sand", "falsk":
		return true
	}
	return false
}

// isPostcode tells of four digits and two letters.
func isPostcode(text string) bool {
	text = strings.ReplaceAll(text, " ", "")
	return len(text) == 6 && strings.Trim(text[:4], "0123456789") == "" && values.IsLetter(text[4]) && values.IsLetter(text[5])
}

func hasAny(words, stems []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.ContainsFunc(stems, func(stem string) bool { return strings.Contains(w, stem) })
	})
}

// jobStems are parts of words for jobs.
func jobStems() []string {
	return []string{
		"medewerk", "medarbe", "monteur", "chauffeur", "operator", "manager", "assist", "konsulent", "consult", "leider", "leder", "adviseur", "radgiver", "planner", "coord", "koord",
		"verpleeg", "sykeple", "sygeple", "laer", "docent", "techni", "tekni", "ingeni", "engineer", "controller", "administrat", "receptionist", "kok", "renhold", "schoonma", "vakbekwaam", "orderpick",
		"lasser", "sveis", "elektri", "mekanik", "mechanic", "analist", "analyst", "developer", "utvikler", "udvikler", "supervisor", "chef", "hjelpe", "hjaelper", "pleje", "vaktmester", "mitarbeiter", "leiter", "fahrer", "sachbearbeit", "worker", "driver", "clerk", "nurse", "trainee", "stagiair", "laerling",
	}
}

// unitStems are parts of words for departments.
func unitStems() []string {
	return []string{
		"afdeling", "avdeling", "avdelning", "abteilung", "department", "magazijn", "lager", "warehouse", "kantoor", "kontor", "office", "logistiek", "logistik", "logistics", "productie", "produksjon", "produktion", "production",
		"expeditie", "inpak", "pakkeri", "verkoop", "salg", "sales", "inkoop", "innkjop", "indkob", "financ", "okonomi", "regnskap", "administrasjon", "personeelszaken", "technische dienst", "onderhoud", "vedlikehold", "vedligehold",
		"drift", "kjokken", "keuken", "kokken", "vaskeri", "kwaliteit", "kvalitet", "transport", "klantenservice", "kundeservice", "marketing", "ict", "team ", "ploeg", "montage", "hal ", "werkplaats", "verksted", "vaerksted",
	}
}

// isGivenName tells of some of the most common given names of the countries whose
// lists we read: enough to tell a column of given names from one of family names.
func isGivenName(folded string) bool {
	switch folded {
	case "jan", "piet", "kees", "johan", "peter", "erik", "eric", "mark", "marc", "paul", "hans", "willem", "tom", "tim", "bram", "lars", "anna", "anne", "maria", "marie", "eva", "sara", "sarah", "emma", "sophie", "lisa", "julia", "mohamed", "mohammed", "fatima", "ali", "ahmed",
		"sanne", "daan", "lotte", "bas", "rob", "henk", "ingrid", "karin", "monique", "linda", "sandra", "petra", "esther", "marieke", "anneke", "femke", "iris", "noor", "ruben", "thomas", "lucas", "martijn", "jeroen", "dennis", "michael", "martin", "robert", "richard", "david", "daniel",
		"ole", "knut", "kare", "bjorn", "svein", "arne", "per", "tor", "geir", "morten", "anders", "andreas", "kristian", "christian", "kari", "liv", "astrid", "solveig", "berit", "hilde", "nina", "ida", "ingvild", "marit", "silje", "camilla", "maja", "nora", "jens", "soren", "mette", "lone", "kirsten", "hanne", "susanne", "lene", "pia", "niels", "henrik", "jesper", "rasmus", "mads", "frederik", "mikkel", "karen", "louise", "freja", "sofie",
		"karl", "carl", "nils", "johanna", "sven", "gunnar", "stefan", "mikael", "fredrik", "kristina", "birgitta", "elin", "klaus", "wolfgang", "jurgen", "uwe", "sabine", "ursula", "monika", "andrea", "john", "james", "mary", "jane", "jennifer", "emily", "olivia", "oliver", "george", "harry", "jack", "william", "elisabeth", "elizabeth", "helena", "laura", "simon", "max", "felix", "leon", "jonas", "joris", "wouter", "sjoerd", "yusuf", "mehmet", "fatma", "aisha":
		return true
	}
	return false
}

// guesses says what a column may be whose header tells nothing, the surest first.
func (l *look) guesses(year int) []Candidate {
	if l.filled < 2 {
		return nil
	}
	found := slices.Concat(l.guessReach(), l.guessDays(year), l.guessNames(), l.guessNumbers(), l.guessWork())
	slices.SortStableFunc(found, func(a, b Candidate) int { return cmp.Compare(b.Confidence, a.Confidence) })
	return found
}

// telling is how far values are believed: under a header that says something else,
// only where they cannot be mistaken.
func (l *look) telling(header string, f data.Field) float64 {
	switch f {
	case data.FieldEmail, data.FieldInfix, data.FieldFullName, data.FieldPhone, data.FieldBirthDate:
		return 1
	}
	if header == "" {
		return 1
	}
	return .45
}

func (l *look) guessReach() []Candidate {
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

// guessDays tells days of birth from the first day at work: nobody at work was born
// in the last years, and somebody began in them.
func (l *look) guessDays(year int) []Candidate {
	if l.share(l.dates) < .8 {
		return nil
	}
	if l.born(year) {
		return []Candidate{{data.FieldBirthDate, .55}}
	}
	start := .4 + .2*float64(l.filled)/float64(max(1, l.seen))
	return []Candidate{{data.FieldStartDate, start}, {data.FieldEndDate, .35}}
}

// fewestYears is how old somebody at work is at least.
const fewestYears = 14

// born tells whether days can only be those of birth.
func (l *look) born(year int) bool {
	return l.filled >= 3 && l.share(l.dates) >= .8 && l.newest > 0 && l.newest <= year-fewestYears && l.newest > l.oldest && l.oldest >= 1930
}

func (l *look) guessNames() []Candidate {
	distinct := float64(l.distinct) / float64(l.filled)
	strange := l.share(l.jobs)+l.share(l.units)+l.share(l.contracts) >= .3
	switch {
	case l.share(l.letters) < .85 || l.share(l.emails) > .2 || strange:
		return nil
	case l.share(l.words) >= .85 && distinct >= .8:
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

func (l *look) guessNumbers() []Candidate {
	amounts := l.share(l.numbers) >= .8
	switch {
	case l.share(l.dates) >= .3 || l.share(l.emails) > 0 || l.counting:
		return nil
	case amounts && l.share(l.shares) >= .3 && l.largest <= 100:
		return []Candidate{{data.FieldFTE, .5}}
	case amounts && l.largest >= 16 && l.largest <= 48 && l.distinct < l.filled:
		return []Candidate{{data.FieldHours, .5}}
	case l.tells():
		number := []Candidate{{data.FieldEmployeeNumber, .55}}
		if n := l.lengths[8]; 10*n >= 9*l.filled && l.share(l.letters) == 0 {
			number = append(number, Candidate{data.FieldPhone, .4}) // as phone numbers of the north are
		}
		return number
	}
	return nil
}

// tells tells whether every value is another code of one length.
func (l *look) tells() bool {
	return l.share(l.codes) >= .9 && l.distinct == l.filled && l.filled >= 3 && l.alike() && l.share(l.phones) < .5
}

// alike tells whether most values have one length, of three to ten signs, as the
// numbers of employees do.
func (l *look) alike() bool {
	for length, n := range l.lengths {
		if length >= 3 && length <= 10 && 10*n >= 6*l.filled {
			return true
		}
	}
	return false
}

// guessWork tells words that come again and again: contracts, departments, jobs. Of
// what could be either the user is asked.
func (l *look) guessWork() []Candidate {
	again := l.filled >= 4 && 3*l.distinct <= 2*l.filled
	switch {
	case l.share(l.contracts) >= .8 && again:
		return []Candidate{{data.FieldContract, .65}}
	case l.share(l.letters) < .8 || l.share(l.dates)+l.share(l.emails) > .1:
		return nil
	case l.share(l.units) >= .3 && l.units > l.jobs:
		return []Candidate{{data.FieldUnit, .5}, {data.FieldJobTitle, .25}}
	case l.share(l.jobs) >= .3:
		return []Candidate{{data.FieldJobTitle, .5}, {data.FieldUnit, .25}}
	case again:
		return []Candidate{{data.FieldUnit, .32}, {data.FieldJobTitle, .31}, {data.FieldSite, .3}}
	}
	return nil
}
