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
