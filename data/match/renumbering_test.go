package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"kader/data"
)

// A list that numbers everybody anew, and has names and nothing else, is of those whom
// we know all the same; where most numbers agree, another number is another person.
func TestNumbersGivenAnewBesideNamesAlone(t *testing.T) {
	for name, number := range map[string]func(r *Record, n int){
		"employee": func(r *Record, n int) { r.Number = strconv.Itoa(n) },
		"member":   func(r *Record, n int) { r.MemberNumber = strconv.Itoa(n) },
	} {
		t.Run(name, func(t *testing.T) {
			known := crowd(700, rand.New(rand.NewPCG(6, 8)))
			rows := make([]Record, len(known))
			for i, k := range known {
				rows[i] = Record{Given: k.Given, Infix: k.Infix, Family: k.Family}
				number(&known[i], 10_000+7*i)
				number(&rows[i], 70_000+3*i)
			}
			asked := 0
			for i, r := range mustCompare(t, rows, known) {
				if r.Answer == Ask {
					asked++
				} else if r.Answer != Same || r.Known != i || !slices.Contains(r.Reasons, ReasonNumbersAnew) {
					t.Fatalf("row %d: %+v", i, r)
				}
			}
			if asked > len(rows)/20 {
				t.Errorf("asked about %d of %d", asked, len(rows))
			}
			const agree = 600
			for i := range rows[:agree] {
				number(&rows[i], 10_000+7*i)
			}
			checkMostAgree(t, mustCompare(t, rows, known), agree)
		})
	}
}

// Of three rows with three whole names that we know, and three other numbers, none is a
// new person unasked.
func TestFewNumbersGivenAnewAreAsked(t *testing.T) {
	known := crowd(700, rand.New(rand.NewPCG(6, 8)))
	for i := range known {
		known[i].Number = strconv.Itoa(10_000 + 7*i)
	}
	rows := namesOf(known[100:103])
	for i := range rows {
		rows[i].Number = strconv.Itoa(70_000 + i)
	}
	for i, r := range mustCompare(t, rows, known) {
		if r.Answer != Ask || r.Known != 100+i || !slices.Contains(r.Reasons, ReasonNumbersAnew) {
			t.Errorf("row %d: %+v", i, r)
		}
	}
}

// Half a firm came over from another one and has new numbers, the others keep theirs:
// nobody of a name that we know is new unasked.
func TestSomeNumbersGivenAnewAreAsked(t *testing.T) {
	known := crowd(700, rand.New(rand.NewPCG(6, 8)))
	for i := range known {
		known[i].Number = strconv.Itoa(10_000 + 7*i)
	}
	for _, kept := range []int{233, 350, 690} {
		rows := namesOf(known)
		for i := range rows {
			rows[i].MemberNumber, rows[i].Number = "", strconv.Itoa(70_000+i)
			if i < kept {
				rows[i].Number = known[i].Number
			}
		}
		wrong, fresh := 0, 0
		for i, r := range mustCompare(t, rows, known) {
			if r.Answer == New {
				fresh++
			}
			if r.Answer == Same && r.Known != i || r.Answer == Same && i >= kept {
				wrong++
			}
		}
		if wrong > 0 || fresh > 0 {
			t.Errorf("%d kept their number: %d wrong, %d new", kept, wrong, fresh)
		}
	}
}

// Two of ours have one name, and so have two rows with numbers that we do not know: who
// of them is who is asked, rather than that two leave and two are new.
func TestNamesakesWithNewNumbersAreAsked(t *testing.T) {
	known := crowd(700, rand.New(rand.NewPCG(6, 8)))
	for i := range known {
		known[i].Number = strconv.Itoa(10_000 + 7*i)
	}
	for _, at := range []int{300, 301} {
		known[at].Given, known[at].Infix, known[at].Family = "Wilhelmina", "", "Oosterkwartier"
	}
	rows := namesOf(known)
	for i := range rows {
		rows[i].MemberNumber, rows[i].Number = "", known[i].Number
	}
	rows[300].Number, rows[301].Number = "70300", "70301"
	results := mustCompare(t, rows, known)
	for _, r := range results[300:302] {
		named := append([]int{r.Known}, r.Others...)
		if r.Answer != Ask || !slices.Contains(named, 300) || !slices.Contains(named, 301) || !slices.Contains(r.Reasons, reasonSeveral) {
			t.Errorf("%+v", r)
		}
	}
}

// Among many new hires a few of ours come back, with their addresses and other numbers:
// they are too few rows for names to tell, and their addresses tell that numbers say nothing.
func TestFewOfManyWithProofAndNewNumbers(t *testing.T) {
	known := crowd(700, rand.New(rand.NewPCG(6, 8)))
	for i := range known {
		known[i].Number, known[i].Email = strconv.Itoa(10_000+7*i), fmt.Sprintf("mail%d@example.org", i)
	}
	const ours = 20
	rows := append(slices.Clone(known[:ours]), crowd(1000, rand.New(rand.NewPCG(60, 80)))...)
	for i := range rows {
		rows[i].Number = strconv.Itoa(70_000 + i)
	}
	for i, r := range mustCompare(t, rows, known)[:ours] {
		if r.Answer != Same || r.Known != i {
			t.Errorf("row %d: %+v", i, r)
		}
	}
}

// New hires who have names of ours, and other first days that are one digit away, are not
// ours with new numbers.
func TestNewHiresOfTheSameNamesKeepNumbersMeaningful(t *testing.T) {
	known := crowd(700, rand.New(rand.NewPCG(6, 8)))
	rows := slices.Clone(known)
	for i := range known {
		known[i].Number, known[i].Start = strconv.Itoa(10_000+7*i), data.NewDate(2020, 1, 1).AddDays(i%30)
		rows[i].Number, rows[i].Start = strconv.Itoa(70_000+3*i), data.NewDate(2026, 1, 1).AddDays(i%30)
	}
	for i, r := range mustCompare(t, rows, known) {
		if r.Answer == Same || slices.Contains(r.Reasons, ReasonNumbersAnew) {
			t.Fatalf("row %d: %+v", i, r)
		}
	}
}

// checkMostAgree expects the first rows to be whom we know, and none of the others.
func checkMostAgree(t *testing.T, results []Result, agree int) {
	t.Helper()
	for i, r := range results {
		if i < agree && (r.Answer != Same || r.Known != i) || i >= agree && r.Answer == Same {
			t.Fatalf("most agree, row %d: %+v", i, r)
		}
	}
}
