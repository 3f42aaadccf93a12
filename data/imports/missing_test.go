package imports

import (
	"testing"

	"kader/data"
	"kader/data/store"
)

// Members of ours whom the union does not have are asked about, and stay members
// until somebody says otherwise.
func TestMembersThatTheUnionDoesNotHave(t *testing.T) {
	s := newDossier(t, "nl")
	listed, gone, never := person("Jan", "", "Aker", "1"), person("Eva", "", "Boom", "2"), person("Kim", "", "Cats", "3")
	for _, p := range []*data.Person{listed, gone} {
		p.Membership, p.MemberNumber = data.MembershipMember, "L-"+p.EmployeeNumber
	}
	gone.State = data.FollowJoined
	addPeople(t, s, listed, gone, never)
	src := Source{File: "leden.csv", Kind: data.ListMembers, Content: csvOf(";", []string{"Lidnummer", "Voornaam", "Achternaam"}, []string{"L-1", "Jan", "Aker"})}
	d := prepare(t, s, src)
	checkDecisions(t, d, DecisionSame, DecisionMissing)
	checkCounts(t, d, data.ListCounts{Same: 1, Member: 1, Missing: 1})
	if m := d.Proposal.Matches[1]; m.PersonID != gone.ID || m.Row != 0 || !hasReason(m, reasonNotWithUnion) || len(m.Changes) > 0 {
		t.Errorf("proposed %+v", m)
	}
	for _, dec := range []Decision{DecisionLeft, DecisionAsk, DecisionSkipped, DecisionMissing} {
		d.Decide(1, dec, "")
	}
	apply(t, s, d)
	if p := personCalled(t, s, "Eva Boom"); !p.IsMember() {
		t.Errorf("a list alone ended a membership: %+v", p.Union)
	}
	d = prepare(t, s, src)
	d.Decide(1, DecisionLeft, "")
	checkCounts(t, d, data.ListCounts{Same: 1, Member: 1, Left: 1})
	apply(t, s, d)
	if p := personCalled(t, s, "Eva Boom"); p.Membership != data.MembershipFormer || !p.End.IsZero() || p.State == data.FollowLeft {
		t.Errorf("who left the union: %+v, end %v, %s", p.Union, p.End, p.State)
	}
	if _, err := Undo(s, "", store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	if p := personCalled(t, s, "Eva Boom"); !p.IsMember() || p.State != data.FollowJoined {
		t.Errorf("undo left %+v, %s", p.Union, p.State)
	}
}

// Who joined with us since the union's list before is asked about with a reason of their own and the day: the union may
// not know of it yet. Who joined before that list is missing like any other member.
func TestWhoJoinedWithUsAndIsNotInTheUnionsList(t *testing.T) {
	s := newDossier(t, "nl")
	listed, joined := person("Jan", "", "Aker", "1"), person("Eva", "", "Boom", "2")
	joined.State, joined.MemberSince = data.FollowJoined, data.NewDate(2026, 10, 5)
	for _, p := range []*data.Person{listed, joined} {
		p.Membership, p.MemberNumber = data.MembershipMember, "L-"+p.EmployeeNumber
	}
	addPeople(t, s, listed, joined)
	src := Source{File: "leden.csv", Kind: data.ListMembers, Content: csvOf(";", []string{"Lidnummer", "Voornaam", "Achternaam"}, []string{"L-1", "Jan", "Aker"})}
	for _, c := range []struct {
		name     string
		received data.Date
		asked    bool
	}{
		{"the first list", data.NewDate(2026, 10, 10), true},
		{"a list after one on which they could stand", data.NewDate(2026, 11, 10), false},
	} {
		src.Received = c.received
		d := prepare(t, s, src)
		m := proposalFor(t, s, d, "Eva Boom")
		if m.Decision != DecisionMissing || hasReason(m, reasonJoinedByUs) != c.asked {
			t.Errorf("%s: %+v", c.name, m)
		}
		want := data.Date{}
		if c.asked {
			want = joined.MemberSince
		}
		if got := JoinedByUs(d, &m); got != want {
			t.Errorf("%s: joined on %v, want %v", c.name, got, want)
		}
		apply(t, s, d)
	}
}
