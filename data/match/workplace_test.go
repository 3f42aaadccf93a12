package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kader/data"
)

// worker is somebody of a made workplace, as they are and not as a list says.
type worker struct {
	given          []string // as in the passport
	called         string
	middle         string // mellomnavn
	infix, family  string
	partner        string // the partner's name, with its infix, "" for none
	birth, start   data.Date
	unit, job      string
	number, member int
	phone, email   string
}

// workplace makes workers, and the lists about them.
type workplace struct {
	random  *rand.Rand
	country string
	names   *countryNames
	forms   map[string][]string
	rare    []string // given names that few have
	units   int
	next    int
}

func newWorkplace(country string, size int, seed uint64) *workplace {
	w := &workplace{
		random: rand.New(rand.NewPCG(seed, uint64(size))), country: country, names: namesOfCountries()[country],
		forms: make(map[string][]string), units: 4 + size/40, next: 10_000,
	}
	for line := range strings.Lines(nicknamesText) {
		words := strings.Fields(line)
		if strings.HasPrefix(line, "# Forms of the passport") {
			break // the workplaces stay as they are when forms are added
		}
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		w.rare = append(w.rare, words...)
		for _, word := range words {
			w.forms[word] = append(w.forms[word], words...)
		}
	}
	return w
}

func (w *workplace) chance(percent float64) bool { return w.random.Float64()*100 < percent }

func pickOf(random *rand.Rand, from []string) string { return from[random.IntN(len(from))] }

// givenNames returns the given names of somebody: the frequent ones more often.
func (w *workplace) givenNames() []string {
	from := w.names.men
	if w.chance(50) {
		from = w.names.women
	}
	one := func() string {
		if w.chance(40) {
			return capital(pickOf(w.random, w.rare))
		}
		u := w.random.Float64()
		return from[int(float64(len(from))*u*(.4+.6*u))]
	}
	names := []string{one()}
	more := map[string]float64{"nl": 45, "nb": 25, "da": 20}[w.country]
	for len(names) < 4 && w.chance(more) {
		if other := one(); !slices.Contains(names, other) {
			names = append(names, other)
		}
	}
	return names
}

// newWorker makes somebody. One in 25 has a brother, sister, parent or child among the others.
func (w *workplace) newWorker(others []worker) worker {
	p := worker{given: w.givenNames(), number: w.next, member: 400_000 + 13*w.next}
	w.next += 1 + w.random.IntN(4)
	p.called = p.given[0]
	if forms := w.forms[data.Fold(p.called)]; len(forms) > 0 && w.chance(map[string]float64{"nl": 45, "nb": 6, "da": 6}[w.country]) {
		p.called = capital(pickOf(w.random, forms))
	} else if len(p.given) > 1 && w.country != "nl" && w.chance(40) {
		p.called = strings.Join(p.given[:2], " ")
	} else if len(p.given) > 1 && w.chance(8) {
		p.called = p.given[1]
	}
	p.infix, p.family = splitInfix(w.country, w.names.families.pick(w.random))
	if len(others) > 0 && w.chance(4) {
		relative := others[w.random.IntN(len(others))]
		p.infix, p.family = relative.infix, relative.family
	}
	if w.country != "nl" && w.chance(30) {
		p.middle = w.names.families.pick(w.random)
	}
	if w.country == "nl" && w.chance(14) || w.chance(4) {
		p.partner = w.names.families.pick(w.random)
	}
	p.birth = data.NewDate(1960, 1, 1).AddDays(w.random.IntN(47 * 365))
	p.start = w.startBefore(data.NewDate(2026, 10, 1))
	p.unit, p.job = fmt.Sprintf("Afdeling %d", zipf(w.random, w.units)), fmt.Sprintf("Functie %d", zipf(w.random, 6+w.units/2))
	p.phone = fmt.Sprintf("06%08d", w.random.IntN(1e8))
	p.email = fmt.Sprintf("%s%d@post.example", data.Fold(p.called[:1]+p.family), w.random.IntN(90))
	return p
}

// startBefore returns a first day: six in ten are the first of a month, and recent years are more
// frequent than old ones.
func (w *workplace) startBefore(last data.Date) data.Date {
	u := w.random.Float64()
	day := last.AddDays(-int(u * u * 30 * 365))
	if w.chance(60) {
		day.Day = 1
	}
	return day
}

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(first)) + s[size:]
}

func (w *workplace) crew(size int) []worker {
	var people []worker
	for range size {
		people = append(people, w.newWorker(people))
	}
	return people
}

// writer is how a list writes somebody.
type writer func(w *workplace, p *worker) Record

// asCalled writes people as they are called at work, with the middle name in one place.
func asCalled(w *workplace, p *worker) Record {
	r := Record{Given: p.called, Infix: p.infix, Family: p.family}
	if p.partner != "" && w.country == "nl" {
		r.Infix, r.Family = splitInfix("nl", p.partner)
		r.Family += "-" + strings.TrimSpace(p.infix+" "+p.family)
	}
	if p.middle != "" {
		r.Family = p.middle + " " + r.Family
	}
	return r
}

// asInitials writes the initials of the passport and the name at birth.
func asInitials(_ *workplace, p *worker) Record {
	r := Record{Infix: p.infix, Family: p.family}
	for _, name := range p.given {
		first, _ := utf8.DecodeRuneInString(name)
		r.Initials += string(first) + "."
	}
	return r
}

// asPassport writes all given names, and the middle name beside them.
func asPassport(_ *workplace, p *worker) Record {
	return Record{Given: strings.TrimSpace(strings.Join(p.given, " ") + " " + p.middle), Infix: p.infix, Family: p.family}
}

// asMember writes people as they wrote themselves when they joined: call name or first name, with
// or without the middle name, under their own name or their partner's.
func asMember(w *workplace, p *worker) Record {
	r := Record{Given: p.given[0], Infix: p.infix, Family: p.family}
	if w.chance(60) {
		r.Given = p.called
	}
	if w.country == "nl" && len(p.given) > 1 && w.chance(15) {
		r.Initials = asInitials(w, p).Initials
	}
	if p.middle != "" && w.chance(55) {
		r.Family = p.middle + " " + r.Family
	}
	if p.partner != "" && w.chance(50) {
		r.Infix, r.Family = splitInfix(w.country, p.partner)
	}
	return r
}

// withWork adds what a personnel department knows.
func withWork(r Record, p *worker, keep string) Record {
	r.Unit, r.Job, r.Start = p.unit, p.job, p.start
	for _, c := range keep {
		switch c {
		case '#':
			r.Number = strconv.Itoa(p.number)
		case 'b':
			r.Birth = p.birth
		case 'y':
			r.Birth.Year = p.birth.Year
		case 'c':
			r.Birth.Year, r.BirthCheck = p.birth.Year, data.BirthCheck(p.birth)
		case 's':
			r.Start = data.Date{}
		case 'u':
			r.Unit = ""
		case 'j':
			r.Job = ""
		}
	}
	return r
}

// clerk makes the errors that clerks make: one row in twenty-five has one.
func (w *workplace) clerk(r Record) Record {
	if w.chance(1.4) {
		r.Family = w.slip(r.Family)
	}
	if w.chance(1.4) {
		r.Given = w.slip(r.Given)
	}
	if w.chance(.7) && r.Infix != "" {
		r.Infix = map[bool]string{true: "", false: "van"}[w.chance(60)]
	}
	if w.chance(.6) && r.Birth.Month != 0 {
		r.Birth.Day = 1 + w.random.IntN(28)
	}
	if w.chance(.3) && r.Birth.Year != 0 {
		r.Birth.Year += 1 - 2*w.random.IntN(2)
	}
	if w.chance(2) && r.Unit != "" {
		r.Unit = fmt.Sprintf("Afdeling %d", zipf(w.random, w.units))
	}
	if w.chance(2) && r.Job != "" {
		r.Job = fmt.Sprintf("Functie %d", zipf(w.random, 6+w.units/2))
	}
	if w.chance(1) && !r.Start.IsZero() {
		r.Start = w.startBefore(data.NewDate(2026, 10, 1))
	}
	return r
}

func (w *workplace) slip(name string) string {
	return (&staff{random: w.random}).slip(name)
}

// months is what a month changes: few move, few get another name.
func (w *workplace) months(people []worker, name, move float64) []worker {
	people = slices.Clone(people)
	for i := range people {
		p := &people[i]
		if w.chance(name) {
			if p.partner == "" {
				p.partner = w.names.families.pick(w.random)
			}
			if w.country != "nl" {
				p.infix, p.family = splitInfix(w.country, p.partner)
			}
		}
		if w.chance(move) {
			p.unit = fmt.Sprintf("Afdeling %d", zipf(w.random, w.units))
		}
		if w.chance(move) {
			p.job = fmt.Sprintf("Functie %d", zipf(w.random, 6+w.units/2))
		}
	}
	return people
}
