package imports

import (
	"fmt"
	"slices"
	"testing"

	"kader/data"
	"kader/data/example"
	"kader/data/match"
	"kader/data/store"
)

// The union's list of the example group, with names and with numbers that the dossier
// does not have: who has a name of their own is found, and hardly anybody is asked about,
// also where mobile phones are others than ours. Somebody else of such a name is asked about.
func TestMembersByNameAlone(t *testing.T) {
	t.Parallel()
	for name, list := range map[string]struct {
		number string                 // in the dossier
		phone  func(i int) (p string) // in the list, of every member; "" is ours
	}{
		"no number is known":    {},
		"other numbers":         {number: "L-"},
		"other phones":          {phone: func(i int) string { return fmt.Sprintf("06 5%07d", i*7919) }},
		"other numbers, phones": {number: "L-", phone: func(i int) string { return fmt.Sprintf("06 5%07d", i*7919) }},
		"half other phones": {number: "L-", phone: func(i int) string {
			return []string{"", fmt.Sprintf("06 5%07d", i*7919)}[i%2]
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s, members := exampleMembers(t, list.number)
			lines := [][]string{{"Lidnummer", "Voornaam", "Tussenvoegsel", "Achternaam", "Mobiel"}}
			for i, p := range members {
				phone := ""
				if list.phone != nil {
					if phone = list.phone(i); phone == "" {
						phone = p.Phone
					}
				}
				lines = append(lines, []string{fmt.Sprint(700_000 + i), p.Given, p.Infix, p.Family, phone})
			}
			lines = append(lines, slices.Concat([]string{"800000"}, lines[1][1:4], []string{""})) // a namesake
			checkMembersByName(t, prepare(t, s, Source{File: "leden.csv", Kind: data.ListMembers, Content: csvOf(";", lines...)}), members)
		})
	}
}

// checkMembersByName expects the members row by row, and a namesake of the first behind them.
func checkMembersByName(t *testing.T, d *Draft, members []*data.Person) {
	t.Helper()
	asked := 0
	for i, p := range members[1:] {
		switch m := d.Proposal.Matches[i+1]; {
		case m.Decision == DecisionAsk:
			asked++
		case m.PersonID != p.ID:
			t.Errorf("%s %s is %s, %v", p.Given, p.Family, m.Decision, m.Reasons)
		}
	}
	t.Logf("asked about %d of %d", asked, len(members))
	if asked > len(members)/30 {
		t.Errorf("asked about %d of %d", asked, len(members))
	}
	for _, i := range []int{0, len(members)} {
		if m := d.Proposal.Matches[i]; m.Decision != DecisionAsk && !hasReason(m, match.ReasonPhone) {
			t.Errorf("a namesake is %s, %v", m.Decision, m.Reasons)
		}
	}
}

// A new payroll system gives the staff of the example group new numbers: they stay who
// they are, also where the list has nothing but names beside the numbers.
func TestStaffNumberedAnew(t *testing.T) {
	s, people := newDossier(t, "nl"), examplePeople(t)
	addPeople(t, s, people...)
	lines := [][]string{{"Personeelsnummer", "Voornaam", "Tussenvoegsel", "Achternaam"}}
	for i, p := range people {
		lines = append(lines, []string{fmt.Sprint(70_003 + 3*i), p.Given, p.Infix, p.Family})
	}
	d := prepare(t, s, Source{File: "personeel.csv", Kind: data.ListStaff, Content: csvOf(";", lines...)})
	if c := d.Proposal.Counts; c.New > 0 || c.Left > 0 || c.Ask > len(people)/30 {
		t.Errorf("counts %+v", c)
	}
	for i, p := range people {
		if m := d.Proposal.Matches[i]; m.Decision != DecisionAsk && (m.PersonID != p.ID || !hasReason(m, match.ReasonNumbersAnew)) {
			t.Errorf("%s %s is %s, %v", p.Given, p.Family, m.Decision, m.Reasons)
		}
	}
}

// exampleMembers is a dossier with the people of the example group, and who of them is a
// member now; their numbers as members are made of number, "" is none.
func exampleMembers(t *testing.T, number string) (s *store.Store, members []*data.Person) {
	t.Helper()
	s = newDossier(t, "nl")
	people := examplePeople(t)
	for i, p := range people {
		p.MemberNumber = ""
		if p.IsMember() && p.End.IsZero() {
			members = append(members, p)
			if number != "" {
				p.MemberNumber = fmt.Sprint(number, i)
			}
		}
	}
	addPeople(t, s, people...)
	return s, members
}

// examplePeople are the people of the example group, apart from their dossier.
func examplePeople(t *testing.T) []*data.Person {
	t.Helper()
	d, err := example.Build("nl", data.Date{})
	if err != nil {
		t.Fatal(err)
	}
	people := make([]*data.Person, len(d.People))
	for i := range d.People {
		p := &d.People[i]
		p.ID, p.UnitID, p.RepID, p.ListID = "", "", "", ""
		people[i] = p
	}
	return people
}
