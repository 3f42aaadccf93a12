package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
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

// pairOfLists is a list beside a dossier, with the truth.
type pairOfLists struct {
	name        string
	kind        data.ListKind
	rows, known []Record
	truth       []int
	open        int // rows that nothing in both lists tells from another: the floor of questions
}

// add adds a row about a known person, or about somebody new where who is -1.
func (l *pairOfLists) add(r Record, who int) {
	l.rows, l.truth = append(l.rows, r), append(l.truth, who)
}

// nextList makes a staff list of those who are known, but one in forty, and of one in forty new.
func (w *workplace) nextList(people []worker, ours, theirs writer, keepOurs, keepTheirs string, renumbered bool) *pairOfLists {
	l := &pairOfLists{kind: data.ListStaff}
	for i := range people {
		l.known = append(l.known, withWork(ours(w, &people[i]), &people[i], keepOurs))
	}
	later := w.months(people, .5, 1.5)
	for i := range later {
		if renumbered {
			later[i].number = 700_000 + 7*w.random.IntN(40_000)
		}
		if !w.chance(2.5) {
			l.add(w.clerk(withWork(theirs(w, &later[i]), &later[i], keepTheirs)), i)
		}
	}
	for range max(1, len(people)/40) {
		p := w.newWorker(later)
		p.start = data.NewDate(2026, 10, 1).AddDays(w.random.IntN(31))
		l.add(w.clerk(withWork(theirs(w, &p), &p, keepTheirs)), -1)
	}
	return w.shuffled(l)
}

// memberList makes the union's list of four in ten of the staff, with one in twelve who work
// elsewhere by now.
func (w *workplace) memberList(people []worker, ours writer, keepOurs, keepTheirs string) *pairOfLists {
	l := &pairOfLists{kind: data.ListMembers}
	for i := range people {
		l.known = append(l.known, withWork(ours(w, &people[i]), &people[i], keepOurs))
	}
	row := func(p *worker) Record {
		r := withWork(asMember(w, p), p, keepTheirs+"suj")
		r.Number, r.MemberNumber, r.Phone, r.Email = "", strconv.Itoa(p.member), p.phone, p.email
		return w.clerk(r)
	}
	later := w.months(people, 3, 0)
	for i := range later {
		if w.chance(40) {
			l.add(row(&later[i]), i)
		}
	}
	for range max(1, len(people)/30) {
		p := w.newWorker(nil)
		l.add(row(&p), -1)
	}
	return w.shuffled(l)
}

// hireList makes a list of new hires, of whom one in twelve worked here before, under another
// number, and one in twelve came by an agency before and is known without a number.
func (w *workplace) hireList(people []worker, keep string) *pairOfLists {
	l := &pairOfLists{kind: data.ListNewHires}
	for i := range people {
		l.known = append(l.known, withWork(asCalled(w, &people[i]), &people[i], "#"+keep))
	}
	n := max(12, len(people)/12)
	row := func(p worker) Record {
		p.number, p.start = w.next+500_000, data.NewDate(2026, 9, 1).AddDays(w.random.IntN(60))
		w.next++
		return w.clerk(withWork(asCalled(w, &p), &p, "#"+keep))
	}
	for i, who := range w.random.Perm(len(people))[:n/6] {
		p := people[who]
		if i%2 == 0 {
			l.known[who].End = p.start.AddDays(400)
			p.unit = fmt.Sprintf("Afdeling %d", zipf(w.random, w.units))
		} else {
			l.known[who].Number = ""
		}
		l.add(row(p), who)
	}
	for range n {
		l.add(row(w.newWorker(people)), -1)
	}
	return w.shuffled(l)
}

func (w *workplace) shuffled(l *pairOfLists) *pairOfLists {
	w.random.Shuffle(len(l.rows), func(i, j int) {
		l.rows[i], l.rows[j] = l.rows[j], l.rows[i]
		l.truth[i], l.truth[j] = l.truth[j], l.truth[i]
	})
	return l
}

// workplaceLists makes the lists of one workplace.
func workplaceLists(country string, size int, seed uint64) []*pairOfLists {
	var lists []*pairOfLists
	list := func(name string, make func(w *workplace, people []worker) *pairOfLists) {
		w := newWorkplace(country, size, seed)
		people := w.crew(size)
		l := make(w, people)
		l.name = name
		l.countOpen()
		lists = append(lists, l)
	}
	list("next month, same numbers", func(w *workplace, p []worker) *pairOfLists {
		return w.nextList(p, asCalled, asCalled, "#y", "#y", false)
	})
	list("new payroll, all numbers new", func(w *workplace, p []worker) *pairOfLists {
		return w.nextList(p, asCalled, asCalled, "#", "#", true)
	})
	list("the same, all given names", func(w *workplace, p []worker) *pairOfLists {
		return w.nextList(p, asCalled, asPassport, "#", "#", true)
	})
	list("the same, call names become initials", func(w *workplace, p []worker) *pairOfLists {
		return w.nextList(p, asCalled, asInitials, "#", "#", true)
	})
	list("the same, and year of birth, no day", func(w *workplace, p []worker) *pairOfLists {
		return w.nextList(p, asCalled, asInitials, "#ys", "#ys", true)
	})
	list("members, date of birth on both", func(w *workplace, p []worker) *pairOfLists {
		return w.memberList(p, asCalled, "#b", "b")
	})
	list("members, year and check of the day", func(w *workplace, p []worker) *pairOfLists {
		return w.memberList(p, asCalled, "#c", "b")
	})
	list("members, year of birth", func(w *workplace, p []worker) *pairOfLists {
		return w.memberList(p, asCalled, "#y", "y")
	})
	list("members, no birth", func(w *workplace, p []worker) *pairOfLists {
		return w.memberList(p, asCalled, "#", "")
	})
	list("members, no birth, staff has initials", func(w *workplace, p []worker) *pairOfLists {
		return w.memberList(p, asInitials, "#", "")
	})
	list("new hires, returners and agency", func(w *workplace, p []worker) *pairOfLists {
		return w.hireList(p, "")
	})
	list("new hires, returners, year of birth", func(w *workplace, p []worker) *pairOfLists {
		return w.hireList(p, "y")
	})
	return lists
}

// countOpen counts the rows that are of a known person whose whole writing another known person,
// or another row, has as well, and those who have another name in both lists: nothing in the lists
// tells who they are.
func (l *pairOfLists) countOpen() {
	writing := l.writing()
	mine, theirs := make(map[string]int), make(map[string]int)
	for i := range l.known {
		mine[writing(&l.known[i])]++
	}
	for i := range l.rows {
		theirs[writing(&l.rows[i])]++
	}
	for i := range l.rows {
		r, who := &l.rows[i], l.truth[i]
		n := mine[writing(r)]
		switch {
		case who >= 0 && r.Number != "" && l.known[who].Number == r.Number:
		case who >= 0 && l.nothingInCommon(i), n > 1, n == 1 && (theirs[writing(r)] > 1 || who < 0):
			l.open++
		}
	}
}

// writing returns what both lists write of somebody, as one text.
func (l *pairOfLists) writing() func(r *Record) string {
	k, r := &l.known[0], &l.rows[0]
	initials := k.Given == "" || r.Given == ""
	born, day := k.Birth.Year != 0 && r.Birth.Year != 0, k.Birth.Month != 0
	start := !k.Start.IsZero() && !r.Start.IsZero() && l.kind == data.ListStaff
	return func(r *Record) string {
		given := r.Given
		if initials || given == "" {
			given = string([]rune(r.Given + r.Initials)[:1])
		}
		s := data.Fold(given + "|" + r.Infix + r.Family)
		if born {
			s += strconv.Itoa(r.Birth.Year)
		}
		if born && day {
			s += r.Birth.String()
		}
		if start {
			s += r.Start.String()
		}
		return s
	}
}

// nothingInCommon reports whether a row has another family name than the known person, and neither a
// number nor a day that shows who it is.
func (l *pairOfLists) nothingInCommon(row int) bool {
	r, k := &l.rows[row], &l.known[l.truth[row]]
	if r.Number != "" && r.Number == k.Number || r.Birth.Month != 0 && r.Birth == k.Birth ||
		r.Birth.Month != 0 && data.BirthCheck(r.Birth) == k.BirthCheck || !r.Start.IsZero() && r.Start == k.Start {
		return false
	}
	a, b := strings.Fields(splitWords(r.Family)), strings.Fields(splitWords(k.Family))
	return !slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return x == y || nameLevel(x, y) < levelManyEdits })
	})
}

func splitWords(name string) string { return strings.ReplaceAll(data.Fold(name), "-", " ") }

func (l *pairOfLists) compare(t *testing.T) []Result {
	t.Helper()
	results, err := compare(l.rows, l.known, Options{Kind: l.kind})
	if err != nil {
		t.Fatal(err)
	}
	return results
}

// outcome is what came of lists.
type outcome struct{ rows, known, decided, wrong, missed, asked, unnamed, open int }

func (o *outcome) add(results []Result, l *pairOfLists) {
	o.rows += len(l.rows)
	o.open += l.open
	for i, r := range results {
		if l.truth[i] >= 0 {
			o.known++
		}
		switch {
		case r.Answer == Ask:
			o.asked++
			if l.truth[i] >= 0 && r.Known != l.truth[i] && !slices.Contains(r.Others, l.truth[i]) {
				o.unnamed++
			}
		case r.Answer == Same:
			o.decided++
			if r.Known != l.truth[i] {
				o.wrong++
			}
		case l.truth[i] >= 0:
			o.missed++
		}
	}
}

func (o *outcome) String() string {
	return fmt.Sprintf("%6d rows  wrong %3d (%.3f %%)  missed %5.2f %%  asked %5.2f %% (without the right one %4.2f %%)  floor %5.2f %%", o.rows, o.wrong,
		percent(o.wrong, o.decided), percent(o.missed, o.known), percent(o.asked, o.rows), percent(o.unnamed, o.rows), percent(o.open, o.rows))
}

// workplaceOutcomes compares the lists of workplaces of three countries and sizes.
func workplaceOutcomes(t *testing.T, countries []string, sizes []int, seeds []uint64) (names []string, all map[string]*outcome) {
	t.Helper()
	all = make(map[string]*outcome)
	for _, country := range countries {
		for _, size := range sizes {
			for _, seed := range seeds {
				for _, l := range workplaceLists(country, size, seed) {
					if all[l.name] == nil {
						all[l.name] = &outcome{}
						names = append(names, l.name)
					}
					all[l.name].add(l.compare(t), l)
				}
			}
		}
	}
	return names, all
}

// atMost is what the lists of a kind must not exceed, in per cent: wrong of those decided, missed of
// those known, asked of all rows.
type atMost struct{ wrong, missed, asked float64 }

// workplaceBounds are the bounds of the judged seeds. Of lists that tell people apart by their names
// alone, or by initials, most of what is asked could be decided by nobody: the floor counts only
// those whose whole writing another has as well, and those who changed their name.
func workplaceBounds() map[string]atMost {
	return map[string]atMost{
		"next month, same numbers":              {0, .02, .1},
		"new payroll, all numbers new":          {0, .1, .5},
		"the same, all given names":             {0, .25, 1},
		"the same, call names become initials":  {0, .25, 2.5},
		"the same, and year of birth, no day":   {0, .5, 3.5},
		"members, date of birth on both":        {.05, .25, 1},
		"members, year and check of the day":    {.06, .25, 1.5},
		"members, year of birth":                {.1, 1, 7.5},
		"members, no birth":                     {.1, 6.5, 30},
		"members, no birth, staff has initials": {.1, 25, 90},
		"new hires, returners and agency":       {0, 1, 15},
		"new hires, returners, year of birth":   {0, .5, 6},
	}
}

// The numbers of the model were chosen on seed 1, and are judged on others.
func TestWorkplaces(t *testing.T) {
	bounds := workplaceBounds()
	for _, set := range []struct {
		name  string
		seeds []uint64
		judge bool
	}{{"calibrated on", []uint64{1}, false}, {"judged on", []uint64{2, 3}, true}} {
		for _, country := range []string{"nl", "nb", "da"} {
			names, all := workplaceOutcomes(t, []string{country}, []int{120, 700, 3000}, set.seeds)
			for _, name := range names {
				o := all[name]
				t.Logf("%s %v, %s  %-40s %v", set.name, set.seeds, country, name, o)
				if set.judge && o.exceeds(bounds[name]) {
					t.Errorf("%s, %s: more than %+v", country, name, bounds[name])
				}
			}
		}
	}
}

func (o *outcome) exceeds(b atMost) bool {
	return percent(o.wrong, o.decided) > b.wrong || percent(o.missed, o.known) > b.missed || percent(o.asked, o.rows) > b.asked
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
