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

// The union's list of the example group, with nothing but names and numbers that the
// dossier does not have: who has a name of their own is found, and hardly anybody is
// asked about. Somebody else of such a name is.
func TestMembersByNameAlone(t *testing.T) {
	s, members := exampleMembers(t)
	lines := [][]string{{"Lidnummer", "Voornaam", "Tussenvoegsel", "Achternaam"}}
	for i, p := range members {
		lines = append(lines, []string{fmt.Sprint(700_000 + i), p.Given, p.Infix, p.Family})
	}
	d := prepare(t, s, Source{File: "leden.csv", Kind: data.ListMembers, Content: csvOf(";", lines...)})
	asked := 0
	for i, p := range members {
		switch m := d.Proposal.Matches[i]; {
		case m.Decision == DecisionAsk:
			asked++
		case m.PersonID != p.ID || !hasReason(m, match.ReasonNameAlone):
			t.Errorf("%s %s is %s, %v", p.Given, p.Family, m.Decision, m.Reasons)
		}
	}
	t.Logf("asked about %d of %d", asked, len(members))
	if asked > len(members)/30 {
		t.Errorf("asked about %d of %d", asked, len(members))
	}
	lines = append(lines, slices.Concat([]string{"800000"}, lines[1][1:])) // a namesake
	d = prepare(t, s, Source{File: "leden.csv", Kind: data.ListMembers, Content: csvOf(";", lines...)})
	for _, i := range []int{0, len(members)} {
		if m := d.Proposal.Matches[i]; m.Decision != DecisionAsk {
			t.Errorf("a namesake is %s, %v", m.Decision, m.Reasons)
		}
	}
}

// exampleMembers is a dossier with the people of the example group, without their numbers
// as members, and who of them is one.
func exampleMembers(t *testing.T) (s *store.Store, members []*data.Person) {
	t.Helper()
	s = newDossier(t, "nl")
	d := example.Build(data.Date{})
	people := make([]*data.Person, len(d.People))
	for i := range d.People {
		p := &d.People[i]
		p.ID, p.UnitID, p.RepID, p.ListID, p.MemberNumber = "", "", "", "", ""
		people[i] = p
		if p.IsMember() && p.End.IsZero() {
			members = append(members, p)
		}
	}
	addPeople(t, s, people...)
	return s, members
}
