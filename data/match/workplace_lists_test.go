package match

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kader/data"
)

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
