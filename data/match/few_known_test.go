package match

import (
	"fmt"
	"slices"
	"testing"

	"kader/data"
)

// alikePair is two family names of which one is not the other mistyped.
type alikePair struct{ given, infix, one, other string }

// alikePairs are such names by country, each with a given name that both have.
func alikePairs() map[string][]alikePair {
	return map[string][]alikePair{
		"nl": {
			{"Anna", "de", "Boer", "Bor"},
			{"Jan", "", "Bakker", "Backer"},
			{"Tom", "", "Jansen", "Janssen"},
			{"Els", "", "Visser", "Vissers"},
			{"Piet", "van den", "Berg", "Bergh"},
			{"Ria", "", "Hendriks", "Hendrikx"},
			{"Kees", "", "Smit", "Smits"},
			{"Noor", "", "Mulder", "Muller"},
			{"Ingrid", "", "Willemsen", "Willemse"},
			{"Henk", "", "Groenewoud", "Groenewold"},
		},
		"nb": {
			{"Ole", "", "Hansen", "Jansen"},
			{"Kari", "", "Pedersen", "Petersen"},
			{"Per", "", "Nilsen", "Nielsen"},
			{"Åse", "", "Kristiansen", "Christiansen"},
			{"Liv", "", "Johansen", "Johannsen"},
			{"Jon", "", "Berg", "Borg"},
			{"Nina", "", "Halvorsen", "Halvorson"},
			{"Geir", "", "Bakke", "Bakken"},
			{"Tone", "", "Johannesen", "Johannessen"},
		},
		"da": {
			{"Ole", "", "Petersen", "Pedersen"},
			{"Mette", "", "Hansen", "Jansen"},
			{"Søren", "", "Mathiesen", "Mathiassen"},
			{"Bodil", "", "Schmidt", "Smidt"},
			{"Lars", "", "Sørensen", "Sørensson"},
			{"Hanne", "", "Nielsen", "Nilsen"},
			{"Jens", "", "Møller", "Müller"},
			{"Pia", "", "Christensen", "Kristensen"},
		},
	}
}

// colleaguesOf makes n people who have nothing to do with the pairs, in a few units.
func colleaguesOf(n, units int) []Record {
	people := make([]Record, n)
	for i := range people {
		people[i] = Record{
			Given: syllables(3*i + 11), Family: syllables(7*i + 90_001), Unit: unitAt(i % units), Job: "Operator",
			Start: data.NewDate(2009+i%17, 3, 1+i%28),
		}
	}
	return people
}

func unitAt(i int) string { return []string{"Lager", "Salg", "Kontor", "Drift"}[i] }

// listsAround are lists in which a row may stand: alone, beside new people, beside those
// who are known, and beside both.
func listsAround(known []Record) map[string][]Record {
	hires := colleaguesOf(80, 2)[70:]
	return map[string][]Record{"alone": nil, "new hires": hires, "everybody and new hires": slices.Concat(known, hires)}
}

// In a dossier of any number of people, of one unit or of several, a colleague whose name
// is like that of another is never taken for them unasked: they share a given name, a unit
// and a job, as colleagues do. Nor is a namesake whose first day is years apart.
func TestNobodyIsMergedUnaskedForALikeName(t *testing.T) {
	began := data.NewDate(2015, 9, 1)
	starts := map[string][2]data.Date{
		"years apart": {began, data.NewDate(2026, 9, 15)}, "one digit apart": {data.NewDate(2016, 9, 15), data.NewDate(2026, 9, 15)},
		"a month apart": {began, began.AddDays(30)}, "no days": {}, "a day of one": {began},
	}
	for _, n := range []int{0, 1, 2, 3, 5, 9, 25, 60} {
		for country, pairs := range alikePairs() {
			for i, p := range pairs {
				units := 1 + 3*(i%2)
				for name, s := range starts {
					ours := Record{Given: p.given, Infix: p.infix, Family: p.one, Unit: unitAt(0), Job: "Operator", Start: s[0]}
					row := ours
					row.Family, row.Start = p.other, s[1]
					rows := []Record{row}
					if s[1].Year > s[0].Year {
						row.Family = p.one
						rows = append(rows, row)
					}
					known := append(colleaguesOf(n, units), ours)
					for list, others := range listsAround(known[:n]) {
						for _, row := range rows {
							if r := mustCompare(t, append([]Record{row}, others...), known)[0]; r.Answer == Same {
								t.Errorf("%s, %d known in %d units, %s, %s: %s %s: %+v", country, n, units, name, list, row.Given, row.Family, r)
							}
						}
					}
				}
			}
		}
	}
}

// Who really stands in the list again is found without asking, however few are known: by
// the number, by the full name and the first day, and by what is somebody's own.
func TestWhoIsKnownIsFoundAmongFew(t *testing.T) {
	began, later := data.NewDate(2015, 9, 1), data.NewDate(2026, 9, 15)
	for _, n := range []int{0, 1, 3, 9, 60} {
		for country, pairs := range alikePairs() {
			for _, p := range pairs {
				ours := Record{Number: "47", Given: p.given, Infix: p.infix, Family: p.one, Unit: unitAt(0), Job: "Operator", Start: began}
				withPhone := ours
				withPhone.Number, withPhone.Phone, withPhone.Email = "", "+47 91 23 45 67", "somebody.else@fjord.example"
				rows := map[string][2]Record{
					"the number, back years later":    {ours, {Number: "0047", Given: p.given, Infix: p.infix, Family: p.one, Unit: unitAt(1), Start: later}},
					"the number, misspelt":            {ours, {Number: "47", Given: p.given, Infix: p.infix, Family: p.other, Unit: unitAt(0)}},
					"the full name and the first day": {ours, {Given: p.given, Infix: p.infix, Family: p.one, Start: began}},
					"the name, the unit and no day":   {ours, {Given: p.given, Infix: p.infix, Family: p.one, Unit: unitAt(0)}},
					"the phone, back years later":     {withPhone, {Given: p.given, Infix: p.infix, Family: p.one, Phone: "91234567", Start: later}},
					"the first day, misspelt":         {ours, {Given: p.given, Infix: p.infix, Family: p.other, Unit: unitAt(0), Start: began}},
				}
				for name, c := range rows {
					known := append(colleaguesOf(n, 4), c[0])
					for list, others := range listsAround(known[:n]) {
						if r := mustCompare(t, append([]Record{c[1]}, others...), known)[0]; r.Answer != Same || r.Known != n {
							t.Errorf("%s, %d known, %s, %s: %s: %+v", country, n, list, name, fmt.Sprint(c[1].Given, " ", c[1].Family), r)
						}
					}
				}
			}
		}
	}
}

// Relatives and colleagues whose names differ in what tells people apart are never taken for
// each other unasked: not for one phone that they share, nor for one unit and job.
func TestOtherGivenNamesAreAsked(t *testing.T) {
	pairs := [][2]Record{}
	for _, names := range [][3]string{{"Bjørn Erik", "Bjørn Arne", "Dahl"}, {"Jan Willem", "Jan Peter", "Oosterwijk"}, {"Anne Mette", "Anne Sofie", "Krag"}} {
		ours := Record{Given: names[0], Family: names[2], Unit: unitAt(0), Job: "Operator"}
		row := ours
		row.Given = names[1]
		pairs = append(pairs, [2]Record{ours, row})
	}
	for _, names := range [][3]string{{"Sem", "Tess", "Oosterwijk"}, {"Ola", "Ingrid", "Bråten"}, {"Rasmus", "Freja", "Holm"}} {
		for _, phone := range []string{"0612345678", "+47 91 23 45 67", "+45 21 23 45 67"} {
			ours := Record{Given: names[0], Family: names[2], Phone: phone, Unit: unitAt(0)}
			row := ours
			row.Given = names[1]
			pairs = append(pairs, [2]Record{ours, row})
			row.Unit = unitAt(1)
			pairs = append(pairs, [2]Record{ours, row})
			ours.Street, ours.Postcode, ours.Town = "Kade 12", "8011 AB", "Zwolle"
			row.Street, row.Postcode, row.Town = "Kade 12", "8011 AB", "Zwolle"
			pairs = append(pairs, [2]Record{ours, row})
		}
	}
	for _, n := range []int{0, 2, 9, 25, 60, 400} {
		for _, p := range pairs {
			known := append(colleaguesOf(n, 4), p[0])
			for list, others := range listsAround(known[:n]) {
				if r := mustCompare(t, append([]Record{p[1]}, others...), known)[0]; r.Answer == Same {
					t.Errorf("%d known, %s: %s is taken for %s %s: %v", n, list, p[1].Given, p[0].Given, p[0].Family, r.Reasons)
				}
			}
		}
	}
}
