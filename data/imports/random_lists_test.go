package imports

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"time"

	"kader/data"
	"kader/data/store"
)

// anyone is somebody who exists, with all contracts they have and had.
type anyone struct {
	number, name, born string
	contracts          []contractRow
}

// company is a made-up employer of which lists are written month after month.
type company struct {
	*rand.Rand
	people []anyone
}

// newCompany makes people, pairs of namesakes among them where those can be told apart.
func newCompany(seed uint64, n int, namesakes bool) *company {
	c := &company{Rand: rand.New(rand.NewPCG(seed, 88))}
	given := []string{"Noor", "Ole", "Mette", "Emre", "Liv", "Kees", "Anna", "Jens"}
	for i := range n {
		name := given[c.IntN(len(given))] + " " + dutchNumber(i)
		if namesakes && i%9 == 8 {
			name = c.people[i-1].name
		}
		born := data.NewDate(1955+c.IntN(45), 1, 1).AddDays(c.IntN(364))
		c.people = append(c.people, anyone{number: strconv.Itoa(1000 + 7*i), name: name, born: written(born)})
	}
	return c
}

// hire gives everybody contracts: some that ended, some that run or are ahead, some two at
// one time. until is the last day on which one may begin.
func (c *company) hire(until data.Date) {
	for i := range c.people {
		p := &c.people[i]
		begin := until.AddDays(-c.IntN(4000))
		for j := range 1 + c.IntN(4) {
			r := contractRow{number: p.number, name: p.name, born: p.born, unit: unitsOfLists()[c.IntN(4)], job: "Taak " + strconv.Itoa(j), start: written(begin), hours: 8 + c.IntN(30)}
			if c.IntN(3) > 0 {
				r.end = written(begin.AddDays(c.IntN(900)))
			}
			p.contracts = append(p.contracts, r)
			begin = begin.AddDays(c.IntN(1000))
		}
	}
}

func unitsOfLists() []string { return []string{"Lager", "Salg", "Drift", ""} }

func (c *company) rows() (rows []contractRow) {
	for _, p := range c.people {
		rows = append(rows, p.contracts...)
	}
	return rows
}

// change lets some leave, come, return and move between two lists.
func (c *company) change(day data.Date) {
	for i := range c.people {
		p := &c.people[i]
		last := &p.contracts[len(p.contracts)-1]
		switch c.IntN(8) {
		case 0: // leaves
			if last.end == "" {
				last.end = written(day.AddDays(-1 - c.IntN(20)))
			}
		case 1: // a new contract
			p.contracts = append(p.contracts, contractRow{number: p.number, name: p.name, born: p.born, unit: last.unit, job: "Ny", start: written(day.AddDays(c.IntN(60) - 30)), hours: 20})
		case 2:
			last.unit = unitsOfLists()[c.IntN(4)]
		case 3: // only the newest contract stands in the list from now on
			p.contracts = p.contracts[len(p.contracts)-1:]
		}
	}
}

// works tells whether somebody has a contract that runs or is ahead.
func (p *anyone) works(day data.Date) bool {
	return slices.ContainsFunc(p.contracts, func(r contractRow) bool {
		end, err := time.Parse("02-01-2006", r.end)
		return err != nil || !data.DateOf(end).Before(day)
	})
}

// Whatever lists an employer sends, in whatever order their rows stand: nobody is lost
// without being named, nobody leaves before the first day, nobody who works here is marked
// as having left, the same list again changes nothing, and undo leaves nothing behind.
func TestRandomListsLoseNobody(t *testing.T) {
	kinds := [][]data.ListKind{
		{data.ListStaff, data.ListStaff, data.ListStaff},
		{data.ListNewHires, data.ListNewHires, data.ListStaff},
		{data.ListStaff, data.ListMembers, data.ListNewHires},
	}
	for i, kinds := range kinds {
		for _, tells := range []telling{tellsNumbers, tellsBirths, tellsUnits} {
			seed := uint64(4 + i)
			t.Run(fmt.Sprint(seed, " ", kinds, " ", tells), func(t *testing.T) {
				t.Parallel()
				sorted := followCompany(t, seed, kinds, tells, false)
				if shuffled := followCompany(t, seed, kinds, tells, true); tells == tellsNumbers && !slices.Equal(shuffled, sorted) {
					t.Errorf("in another order\n%v\ninstead of\n%v", missingIn(sorted, shuffled), missingIn(shuffled, sorted))
				}
			})
		}
	}
}

// followCompany imports the lists of a made-up employer, each twice and once more after it
// was taken back, and returns who is in the dossier after each.
func followCompany(t *testing.T, seed uint64, kinds []data.ListKind, tells telling, shuffled bool) (all []string) {
	t.Helper()
	day := data.NewDate(2026, 6, 3)
	c := newCompany(seed, 19, tells == tellsNumbers)
	c.hire(day.AddDays(40))
	s := newDossier(t, "nl")
	for i, kind := range kinds {
		if i > 0 {
			c.change(day)
		}
		rows := c.rows()
		if shuffled {
			random := rand.New(rand.NewPCG(seed, uint64(i)))
			random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		}
		language := []string{"nl", "nb", "da", "en"}[(seed+uint64(i))%4]
		src := Source{Content: contractList(t, language, tells, rows), Kind: kind, Received: day}
		before := dossierOf(t, s)
		d := prepare(t, s, src)
		checkLeavingOut(t, d, c)
		checkNobodyIsLost(t, d, c)
		list := apply(t, s, d)
		after := dossierOf(t, s)
		checkDays(t, after, c, askedAbout(d), day)
		again := prepare(t, s, src)
		if n := again.Proposal.Counts; n.New+n.Changed+n.Moved+n.Left > 0 {
			t.Errorf("list %d again: %+v", i, n)
		}
		second := apply(t, s, again)
		checkAsBefore(t, "the same list again", dossierOf(t, s), after)
		for _, l := range []data.List{second, list} {
			if undone, err := Undo(s, l.ID, store.UndoOptions{}); err != nil || !undone.Complete() {
				t.Fatalf("list %d: %+v %v", i, undone, err)
			}
		}
		checkAsBefore(t, "taken back", dossierOf(t, s), before)
		apply(t, s, prepare(t, s, src))
		all = append(append(all, fmt.Sprintf("list %d: %+v", i, d.Proposal.Counts)), described(after)...)
		if got := described(dossierOf(t, s)); !slices.Equal(got, described(after)) {
			t.Errorf("list %d, after it was taken back: %v, not %v", i, missingIn(described(after), got), missingIn(got, described(after)))
		}
		day = day.AddDays(45)
	}
	return all
}

// checkAsBefore holds all of a dossier but the records of imports against what it was.
func checkAsBefore(t *testing.T, what string, got, want *data.Dossier) {
	t.Helper()
	got.Lists = want.Lists
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %v, not %v", what, missingIn(described(want), described(got)), missingIn(described(got), described(want)))
	}
}

// checkLeavingOut leaves rows out by hand and takes them in again.
func checkLeavingOut(t *testing.T, d *Draft, c *company) {
	t.Helper()
	before := slices.Clone(d.Proposal.Matches)
	counts := d.Proposal.Counts
	for range 4 {
		row := d.Rows[c.IntN(len(d.Rows))].Number
		other := d.Rows[c.IntN(len(d.Rows))].Number
		for _, step := range []struct {
			row int
			out bool
		}{{row, true}, {other, true}, {row, false}, {other, false}} {
			if err := d.SkipRow(step.row, step.out); err != nil {
				t.Fatal(err)
			}
		}
		if d.Proposal.Counts != counts || !reflect.DeepEqual(before, d.Proposal.Matches) {
			t.Errorf("rows %d and %d, left out and taken in again: %+v, not %+v", row, other, d.Proposal.Counts, counts)
		}
	}
}

// askedAbout returns how many rows about somebody of each name are asked.
func askedAbout(d *Draft) map[string]int {
	asked := make(map[string]int)
	for i := range d.Proposal.Matches {
		if m := &d.Proposal.Matches[i]; m.Decision == DecisionAsk && m.Index >= 0 {
			p := d.PersonAt(m.Index)
			asked[p.Full()]++
		}
	}
	return asked
}

// missingIn returns what stands in one of two slices and not in the other.
func missingIn(other, all []string) (only []string) {
	for _, s := range all {
		if !slices.Contains(other, s) {
			only = append(only, "\n"+s)
		}
	}
	return only
}

// described writes everybody of a dossier as the lists speak of them.
func described(d *data.Dossier) (all []string) {
	for _, p := range d.People {
		all = append(all, fmt.Sprintf("%s #%s %s|%s %s %s %g %s %s", p.Full(), p.EmployeeNumber, p.Start, p.End, p.EmployerUnit, p.JobTitle, p.Hours, p.State, p.Membership))
	}
	slices.Sort(all)
	return all
}

// checkNobodyIsLost fails for who is not named: known, new, asked about or left out in words.
func checkNobodyIsLost(t *testing.T, d *Draft, c *company) {
	t.Helper()
	named := make(map[string]bool)
	for i := range d.Proposal.Matches {
		m := &d.Proposal.Matches[i]
		if m.Index < 0 || m.Twin > 0 && m.Decision == DecisionSkipped {
			continue
		}
		p := d.PersonAt(m.Index)
		named[p.Full()] = true
		if m.Decision == DecisionSkipped && !m.IsGone() && !slices.Contains(m.Reasons, reasonTwinAsk) {
			t.Errorf("row %d: %s is skipped: %v", m.Row, p.Full(), m.Reasons)
		}
	}
	for _, p := range c.people {
		if !named[p.name] {
			t.Errorf("%s is lost", p.name)
		}
	}
}

// checkDays fails for who leaves before the first day, and for who works here and is
// neither asked about nor in the dossier as working here.
func checkDays(t *testing.T, d *data.Dossier, c *company, asked map[string]int, day data.Date) {
	t.Helper()
	here := make(map[string]int)
	for _, p := range d.People {
		if !p.End.IsZero() && p.End.Before(p.Start) {
			t.Errorf("%s: from %s until %s", p.Full(), p.Start, p.End)
		}
		if !p.Left(day) && p.State != data.FollowLeft {
			here[p.Full()]++
		}
	}
	works := make(map[string]int)
	for i := range c.people {
		if p := &c.people[i]; p.works(day) {
			works[p.name]++
		}
	}
	for name, n := range works {
		if here[name]+asked[name] < n {
			t.Errorf("%s: %d called %s work here, in the dossier %d", day, n, name, here[name])
		}
	}
}
