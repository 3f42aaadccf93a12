package match

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"kader/data"
)

// Somebody in a list of new hires who worked here before has another number, first day, unit and job.
// They are asked about, also where a clerk typed the name anew, and never taken for a new person.
func TestWhoComesBackIsAsked(t *testing.T) {
	known := crowd(400, rand.New(rand.NewPCG(6, 11)))
	for i := range known {
		known[i].Number = strconv.Itoa(10_000 + 7*i)
	}
	others := colleaguesOf(40, 3)
	for i := range others {
		others[i].Number, others[i].Start = strconv.Itoa(70_000+i), data.NewDate(2026, 10, 1)
	}
	ours := Record{
		Number: "4711", Given: "Fabienne", Family: "Zijlmansdal", Birth: data.Date{Year: 1991}, BirthCheck: 14,
		Unit: "Afdeling 3", Job: "Functie 1", Start: data.NewDate(2022, 6, 18),
	}
	without := ours
	without.Birth, without.BirthCheck = data.Date{}, 0
	for name, c := range map[string]struct {
		ours          Record
		given, family string
	}{
		"the name":                            {without, "Fabienne", "Zijlmansdal"},
		"a letter is missing, and the birth":  {ours, "Fabienne", "Zijlmandal"},
		"and the year and check of the birth": {ours, "Fabienne", "Zijlmanzdal"},
		"two letters changed places":          {ours, "Fabeinne", "Zijlmansdal"},
	} {
		row := c.ours
		row.Number, row.Given, row.Family = "80001", c.given, c.family
		row.Unit, row.Job, row.Start = "Afdeling 9", "Functie 7", data.NewDate(2026, 10, 1)
		results, err := compare(append([]Record{row}, others...), append(known, c.ours), Options{Kind: data.ListNewHires})
		if err != nil {
			t.Fatal(err)
		}
		if r := results[0]; r.Answer != Ask || r.Known != len(known) {
			t.Errorf("%s: %+v", name, r)
		}
		for i, r := range results[1:] {
			if r.Answer == Same {
				t.Errorf("%s: new hire %d: %+v", name, i, r)
			}
		}
	}
}

// An employee number that was given to a relative is asked about: the name fits, and birth or first
// initial and the first day do not.
func TestNumberGivenToARelative(t *testing.T) {
	began, later := data.NewDate(2014, 5, 1), data.NewDate(2026, 9, 1)
	ours := Record{Number: "3505", Given: "Kristine", Family: "Vestrelund", Birth: data.Date{Year: 1990}, BirthCheck: 4, Unit: "Lager", Job: "Operator", Start: began}
	initials := Record{Number: "3505", Initials: "F.", Family: "Engelvoorde", Unit: "Lager", Job: "Operator", Start: began}
	with := func(r Record, change func(*Record)) Record { change(&r); return r }
	for name, c := range map[string]struct {
		ours, row Record
		answer    Answer
	}{
		"born and began on other days": {ours, with(ours, func(r *Record) { r.Given, r.Birth.Year, r.BirthCheck, r.Start = "Kristin", 1988, 13, later }), Ask},
		"mother and daughter":          {ours, with(ours, func(r *Record) { r.Birth.Year, r.BirthCheck, r.Start = 2007, 13, later }), Ask},
		"another contract":             {ours, with(ours, func(r *Record) { r.Start = later }), Same},
		"a birth put right":            {ours, with(ours, func(r *Record) { r.Birth.Year = 1991 }), Same},
		"born in one year":             {with(ours, func(r *Record) { r.BirthCheck = 0 }), with(ours, func(r *Record) { r.Given, r.BirthCheck, r.Start = "Jimmy", 0, later }), Ask},
		"a later initial":              {initials, with(initials, func(r *Record) { r.Initials, r.Start = "S.F.A.", later }), Ask},
		"more initials":                {initials, with(initials, func(r *Record) { r.Initials, r.Start = "F.S.A.", later }), Same},
	} {
		known := append(colleaguesOf(60, 3), c.ours)
		for i := range known[:60] {
			known[i].Number = strconv.Itoa(5000 + i)
		}
		rows := append([]Record{c.row}, known[:60]...)
		results, err := compare(rows, known, Options{Kind: data.ListStaff})
		if err != nil {
			t.Fatal(err)
		}
		if r := results[0]; r.Answer != c.answer || r.Known != 60 {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

// Two people who share the last half of their names, which many have, and have another middle name are
// asked about. Half of a name that few have tells who it is.
func TestSharedHalfThatManyHave(t *testing.T) {
	known := crowd(300, rand.New(rand.NewPCG(6, 13)))
	for i := range 60 {
		known[5*i].Infix, known[5*i].Family = "", "Jensen"
		if i%2 == 0 {
			known[5*i].Family = syllables(91*i+7001) + " Jensen"
		}
	}
	for _, c := range []struct {
		ours, theirs string
		answer       Answer
	}{{"Randdal Jensen", "Haring Jensen", Ask}, {"Randdal Oksbjergtoft", "Haring Oksbjergtoft", Same}} {
		ours := Record{Given: "Marianne", Family: c.ours, Birth: data.Date{Year: 1997}}
		row := ours
		row.Family = c.theirs
		results, err := compare(append([]Record{row}, known...), append(known, ours), Options{Kind: data.ListStaff})
		if err != nil {
			t.Fatal(err)
		}
		if r := results[0]; r.Answer != c.answer || r.Known != len(known) {
			t.Errorf("%s, %s: %+v", c.ours, c.theirs, r)
		}
	}
}

// Who comes back is asked about in a large workplace as well.
func TestWhoComesBackAmongThousandsIsAsked(t *testing.T) {
	known := crowd(4500, rand.New(rand.NewPCG(6, 14)))
	for i := range known {
		known[i].Number = strconv.Itoa(10_000 + 7*i)
	}
	ours := Record{Number: "4711", Given: "Zwaantje", Family: "Zijlmansdal", Unit: "Afdeling 3", Job: "Functie 1", Start: data.NewDate(2022, 6, 18)}
	rows := colleaguesOf(40, 3)
	for i := range rows {
		rows[i].Number = strconv.Itoa(90_000 + i)
	}
	row := Record{Number: "80001", Given: "Zwaantje", Family: "Zijlmansdal", Unit: "Afdeling 9", Job: "Functie 7", Start: data.NewDate(2026, 10, 1)}
	results, err := compare(append([]Record{row}, rows...), append(known, ours), Options{Kind: data.ListNewHires})
	if err != nil {
		t.Fatal(err)
	}
	if r := results[0]; r.Answer != Ask || r.Known != len(known) {
		t.Errorf("%+v", r)
	}
}

// Of two people with one name that many have, born in one year on other days, none is the other unasked.
func TestBornOnAnotherDayOfOneYear(t *testing.T) {
	known := crowd(3000, rand.New(rand.NewPCG(6, 15)))
	for i := range 30 {
		known[90*i].Infix, known[90*i].Family = "", "Molendijk"
	}
	ours := Record{Given: "Leonardus", Family: "Molendijk", Birth: data.Date{Year: 1982}, BirthCheck: 47}
	row := Record{Given: "Leonardus", Family: "Molendijk", Birth: data.Date{Year: 1982, Month: 7, Day: 25}}
	results, err := compare(append([]Record{row}, namesOf(known)[:2000]...), append(known, ours), Options{Kind: data.ListMembers})
	if err != nil {
		t.Fatal(err)
	}
	if r := results[0]; r.Answer != Ask || r.Known != len(known) {
		t.Errorf("%+v", r)
	}
}
