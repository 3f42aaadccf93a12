package match

import (
	"fmt"
	"testing"
)

// figures is what came of a set: pairs of records that are one person.
type figures struct {
	records, truth       int // how many records, and true pairs
	right, wrong         int // pairs called the same
	askedTrue, questions int // true pairs among those asked, and questions put
	sureTrue, sure       int // of answers with a probability of .9 and more
}

func (f figures) precision() float64   { return share(f.right, f.right+f.wrong) }
func (f figures) recall() float64      { return share(f.right, f.truth) }
func (f figures) asked() float64       { return share(f.questions, f.records) }
func (f figures) calibration() float64 { return share(f.sureTrue, f.sure) }

// f1 counts what is asked as missed.
func (f figures) f1() float64 { return harmonic(f.precision(), f.recall()) }

// decidedF1 leaves out what is asked.
func (f figures) decidedF1() float64 {
	return harmonic(f.precision(), share(f.right, f.truth-f.askedTrue))
}

func share(part, all int) float64 {
	if all == 0 {
		return 1
	}
	return float64(part) / float64(all)
}

func harmonic(p, r float64) float64 { return 2 * p * r / max(p+r, 1e-9) }

func (f figures) String() string {
	return fmt.Sprintf("%6d %6d   %.4f  %.4f  %.4f     %.4f   %5.2f %%   %.3f", f.records, f.truth,
		f.precision(), f.recall(), f.f1(), f.decidedF1(), 100*f.asked(), f.calibration())
}

const tableHead = "records  pairs   precis. recall  F1         decided    asked   true at .9+   published"

// within looks for everybody who is in one list more than once.
func within(s sample) figures {
	duplicates, _ := duplicatesOf(s.records)
	f := figures{records: len(s.records)}
	first := make([]int, len(s.records))
	for i := range first {
		first[i] = i
	}
	for _, duplicate := range duplicates {
		if duplicate.Answer == Same {
			first[duplicate.Row] = duplicate.First
		}
	}
	asked := make(map[[2]int]bool)
	for _, duplicate := range duplicates {
		if duplicate.Answer == Ask {
			f.questions++
			asked[[2]int{first[duplicate.First], first[duplicate.Row]}] = true
		}
		if duplicate.Score >= .9 {
			f.sure++
			if s.entity[duplicate.Row] == s.entity[duplicate.First] {
				f.sureTrue++
			}
		}
	}
	f.countPairs(s, first, asked)
	return f
}

// countPairs counts every pair of records of one person, and of those put together.
func (f *figures) countPairs(s sample, first []int, asked map[[2]int]bool) {
	people, found := make(map[int][]int), make(map[int][]int)
	for i, entity := range s.entity {
		people[entity] = append(people[entity], i)
		found[first[i]] = append(found[first[i]], i)
	}
	for _, group := range people {
		for n, i := range group {
			for _, j := range group[:n] {
				f.truth++
				a, b := first[i], first[j]
				if a == b {
					f.right++
				} else if asked[[2]int{a, b}] || asked[[2]int{b, a}] {
					f.askedTrue++
				}
			}
		}
	}
	for _, group := range found {
		for n, i := range group {
			for _, j := range group[:n] {
				if s.entity[i] != s.entity[j] {
					f.wrong++
				}
			}
		}
	}
}

// between sets a list beside the known people; truth says who each row is, -1 nobody.
func between(t *testing.T, rows, known []Record, truth []int) figures {
	t.Helper()
	f := figures{records: len(rows)}
	for i, r := range mustCompare(t, rows, known) {
		if truth[i] >= 0 {
			f.truth++
		}
		if r.Score >= .9 {
			f.sure++
			if r.Known == truth[i] {
				f.sureTrue++
			}
		}
		switch {
		case r.Answer == Ask:
			f.questions++
			if truth[i] >= 0 {
				f.askedTrue++
			}
		case r.Answer == Same && r.Known == truth[i]:
			f.right++
		case r.Answer == Same:
			f.wrong++
		}
	}
	return f
}

// floors are what a set must reach. Zero asks nothing.
type floors struct{ precision, recall, decided, asked float64 }

// table prints figures and holds them against floors.
type table struct{ *testing.T }

func (t table) row(name string, f figures, least floors, published string) {
	t.Helper()
	t.Logf("%-34s %v   %s", name, f, published)
	if f.precision() < least.precision || f.recall() < least.recall || f.decidedF1() < least.decided || least.asked > 0 && f.asked() > least.asked {
		t.Errorf("%s: below the floor %+v", name, least)
	}
	if f.sure > 0 && f.calibration() < .9 {
		t.Errorf("%s: of those with a probability of .9 and more only %.3f are true", name, f.calibration())
	}
}

// TestLinkage measures who is who with one setting for all sets: the defaults.
//
// "one list": all records together, as somebody who is in one list twice is looked
// for; every pair of records of one person counts, also of five duplicates among
// each other, as in the published figures (recordlinkage toolkit, unsupervised,
// without soc_sec_id as here). "two lists": the originals are the known people, the
// first duplicate of each is a row of the list. In the made sets the share that is
// known stands in the name; all others are new people.
//
// F1 counts what is asked as missed; "F1 decided" leaves out true pairs that are put
// to the user. "asked" is questions in 100 records or rows. "true at .9+" is the share
// of true ones among all answers with a probability of .9 and more.
func TestLinkage(t *testing.T) {
	t.Logf("%-34s %s", "set", tableHead)
	table := table{t}
	for _, set := range []struct {
		name, published string
		sample          sample
		one, two        floors
	}{
		{"febrl 1", ".996/.996/.996", readFebrl(t, "dataset1.csv"), floors{.9995, .96, .995, .03}, floors{.9995, .96, .995, .03}},
		{"febrl 2", ".999/.984/.991", readFebrl(t, "dataset2.csv"), floors{.9995, .97, .995, .03}, floors{.9995, .97, .995, .03}},
		{"febrl 3", "1.000/.984/.992", readFebrl(t, "dataset3.csv"), floors{.9995, .97, .995, .03}, floors{.9995, .97, .995, .03}},
		{"dsgen A", "", readDsgen(t, "dataset_A_1000.csv"), floors{.9995, .99, .995, .03}, floors{.9995, .99, .995, .03}},
		{"dsgen C", "F1 .952", readDsgen(t, "dataset_C_1000.csv"), floors{.9995, .85, .98, .03}, floors{.9995, .94, .99, .04}},
		{"RLdata500", "1/.98/.990", readRLdata(t), floors{.9995, .92, .991, .03}, floors{}},
	} {
		table.row(set.name+", one list", within(set.sample), set.one, set.published)
		if rows, known, truth := set.sample.split(); len(rows) > 0 {
			table.row(set.name+", two lists", between(t, rows, known, truth), set.two, "")
		}
	}
}

// Of the people of these sets few are known twice, as in life: where published methods
// that learn from the list at hand say of nine strangers that they are one.
func TestLinkageWhereFewAreKnown(t *testing.T) {
	t.Logf("%-34s %s", "set", tableHead)
	table := table{t}
	for seed := range uint64(5) {
		m := newMaker(t, seed+1)
		table.row(fmt.Sprintf("made, 20,000 with 5 %% twice, %d", seed+1), within(m.crowd(19_000, 1000)), floors{.999, .985, .995, .01}, "precision .10")
	}
	m := newMaker(t, 1)
	known := m.crowd(20_000, 0).records
	rows, truth := m.newHires(known, 19_000, 1000)
	table.row("made, 5 % of 20,000 known", between(t, rows, known, truth), floors{.999, .97, .995, .01}, "")
	rows, truth = m.newHires(known, 0, 20_000)
	table.row("made, all of 20,000 known", between(t, rows, known, truth), floors{.999, .98, .995, .03}, "")
}

// Dutch, Norwegian and Danish names as frequent as they are: a hundred family names
// for twenty thousand Norwegians, which is harder than life.
func TestLinkageOfNames(t *testing.T) {
	t.Logf("%-34s %s", "set", tableHead)
	table := table{t}
	for i, country := range []string{"nl_NL", "no_NO", "da_DK"} {
		s := newStaff(t, country, uint64(i))
		known := s.crowd(20_000)
		rows, truth := s.list(known, 1000, 19_000)
		table.row(country+", 5 % of 20,000 known", between(t, rows, known, truth), floors{.998, .93, .99, .01}, "")
		rows, truth = s.list(known, 18_000, 500)
		table.row(country+", last month, and 500 new", between(t, rows, known, truth), floors{.9995, .97, .995, .03}, "")
		namesakes(known)
		truth = truth[:0]
		for i := range known {
			truth = append(truth, i)
		}
		table.row(country+", namesakes, last month", between(t, known, known, truth), floors{1, .999, .999, .001}, "")
		table.row(country+", namesakes, one list", within(sample{known, truth, nil}), floors{1, 1, 1, .001}, "")
	}
}
