package match

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"kader/data"
)

// A new system numbers everybody anew, and has other words for units and jobs. What it has of the
// first day may be the day of the move, that of a contract or one day early: that is so of everybody,
// and makes nobody a new person. Of few people names alone tell too little, and they are asked about.
func TestNewSystemWithOtherDays(t *testing.T) {
	moved := data.NewDate(2026, 10, 1)
	for name, start := range map[string]func(k *Record, i int) data.Date{
		"the day of the move":   func(*Record, int) data.Date { return moved },
		"the day of a contract": func(_ *Record, i int) data.Date { return moved.AddDays(-i * 37 % 1900) },
		"a day early":           func(k *Record, _ int) data.Date { return k.Start.AddDays(-1) },
	} {
		for _, n := range []int{12, 90, 700} {
			known := crowd(n, rand.New(rand.NewPCG(6, 8)))
			rows := slices.Clone(known)
			for i := range rows {
				known[i].Number = strconv.Itoa(10_000 + 7*i)
				rows[i].Number, rows[i].Start = strconv.Itoa(70_000+3*i), start(&known[i], i)
				rows[i].Unit, rows[i].Job = "Kostenplaats "+syllables(len(rows[i].Unit)), "Schaal "+syllables(len(rows[i].Job))
			}
			rows = append(rows, Record{Number: "1", Given: "Zwaantje", Family: "Oudelandsdijk", Start: moved})
			results, err := compare(rows, known, Options{Kind: data.ListStaff})
			if err != nil {
				t.Fatal(err)
			}
			same := 0
			for i, r := range results[:n] {
				switch {
				case r.Answer == New || r.Known != i && !slices.Contains(r.Others, i):
					t.Errorf("%s, %d people: %s %s: %+v", name, n, rows[i].Given, rows[i].Family, r)
				case r.Answer == Same:
					same++
				}
			}
			if few := 20; n > few && 10*same < 9*n {
				t.Errorf("%s: %d of %d are found unasked", name, same, n)
			}
			if r := results[n]; r.Answer != New {
				t.Errorf("%s, %d people: somebody new: %+v", name, n, r)
			}
		}
	}
}

// In a list of new hires another first day is what tells a namesake from somebody known, however
// many there are.
func TestNewHiresWithNamesakesAreNotASystem(t *testing.T) {
	known := crowd(90, rand.New(rand.NewPCG(6, 8)))
	rows := slices.Clone(known[:20])
	for i := range known {
		known[i].Number = strconv.Itoa(10_000 + 7*i)
	}
	for i := range rows {
		rows[i].Number, rows[i].Start = strconv.Itoa(70_000+3*i), data.NewDate(2026, 10, 1)
	}
	results, err := compare(rows, known, Options{Kind: data.ListNewHires})
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range results {
		if r.Answer == Same {
			t.Errorf("row %d is taken for somebody who began years ago: %+v", i, r)
		}
	}
}

// Whom a list created by their initials is found in that list again without a question.
func TestInitialsInTheSameListAgain(t *testing.T) {
	known := crowd(40, rand.New(rand.NewPCG(6, 9)))
	for i := range known {
		known[i] = Record{Initials: known[i].Given[:1] + ".", Infix: known[i].Infix, Family: known[i].Family, Unit: known[i].Unit}
	}
	rows := slices.Clone(known)
	for i := range known {
		known[i].Earlier = Created
	}
	slices.Reverse(rows)
	for i, r := range mustCompare(t, rows, known) {
		if r.Answer != Same || r.Known != len(known)-1-i {
			t.Errorf("%s %s: %+v", rows[i].Initials, rows[i].Family, r)
		}
	}
}

// A number that was given to somebody with another family name, and a given name that is only a form
// of the first one's, is asked about. Who marries keeps number and given name.
func TestNumberOfAnotherFormAndFamily(t *testing.T) {
	known := []Record{{Number: "1192", Given: "Hanna", Family: "Rauktveit"}}
	for given, want := range map[string]Answer{"Anne": Ask, "Janna": Ask, "Hanna": Same} {
		if r := mustCompare(t, []Record{{Number: "1192", Given: given, Family: "Skjelbreid"}}, known)[0]; r.Answer != want {
			t.Errorf("%s: %+v", given, r)
		}
	}
}

// The short list of another employer, who numbers people from one as well, is of new people.
func TestNumbersOfAnotherEmployerInAShortList(t *testing.T) {
	known := crowd(30, rand.New(rand.NewPCG(6, 10)))
	for i := range known {
		known[i].Number = strconv.Itoa(100 + i)
	}
	others := colleaguesOf(7, 2)
	for i := range others {
		others[i].Number = strconv.Itoa(100 + 3*i)
	}
	for i, r := range mustCompare(t, others, known) {
		if r.Answer != New {
			t.Errorf("%s %s: %+v", others[i].Given, others[i].Family, r)
		}
	}
	for i, r := range mustCompare(t, others[:1], known) {
		if r.Answer != Ask {
			t.Errorf("one such number, row %d: %+v", i, r)
		}
	}
}

// Where two employers of one dossier give the same numbers, a new colleague at one of them is not
// asked about because somebody at the other one has the number.
func TestNumbersOfTwoEmployersInOneDossier(t *testing.T) {
	known := crowd(60, rand.New(rand.NewPCG(6, 12)))
	for i := range known {
		known[i].Number = strconv.Itoa(100 + i%40)
	}
	rows := append(slices.Clone(known[40:]), Record{Number: "130", Given: "Zwaantje", Family: "Oudelandsdijk"})
	for i, r := range mustCompare(t, rows, known) {
		switch want := 40 + i; {
		case i < 20 && (r.Answer != Same || r.Known != want):
			t.Errorf("%s %s: %+v", rows[i].Given, rows[i].Family, r)
		case i == 20 && r.Answer != New:
			t.Errorf("somebody new: %+v", r)
		}
	}
}
