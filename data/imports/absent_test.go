package imports

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"kader/data"
	"kader/data/store"
)

// Whoever a row turns out to be about, those who are absent are the ones that proposing
// everything afresh finds, with the same words.
func TestWhoIsAbsentFollowsEveryDecision(t *testing.T) {
	t.Parallel()
	people := staff(40)
	rows := append([]staffer{{given: "Nieuw", family: "Gezicht", unit: "Balie"}}, people[9:]...)
	for _, kind := range []data.ListKind{data.ListStaff, data.ListMembers, data.ListNewHires} {
		s := newDossier(t, "nl")
		apply(t, s, prepare(t, s, monthly(t, time.October, people...)))
		err := s.Update("test", func(tx *store.Tx) error {
			people, err := tx.FindPeople(store.PersonFilter{})
			for i := 0; err == nil && i < len(people); i++ {
				err = tx.UpdatePerson(people[i].ID, func(p *data.Person) { p.Membership = data.MembershipMember })
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		src := monthly(t, time.November, rows...)
		src.Kind = kind
		d := prepare(t, s, src)
		random, seen := rand.New(rand.NewPCG(7, 3)), 0
		for range 300 {
			i, person := random.IntN(len(d.Proposal.Matches)), data.ID("")
			dec := []Decision{DecisionNew, DecisionSame, DecisionSkipped, DecisionLeft, DecisionAsk}[random.IntN(5)]
			if dec == DecisionSame && random.IntN(2) == 0 {
				person = d.known.id(random.IntN(len(people)))
			}
			before := len(d.Proposal.Matches)
			d.Decide(i, dec, person)
			if len(d.Proposal.Matches) != before {
				seen++
			}
			local := d.Proposal
			d.proposeAgain()
			if !reflect.DeepEqual(local, d.Proposal) {
				t.Fatalf("%s: after %s of match %d:\n%+v\nafresh:\n%+v", kind, dec, i, local, d.Proposal)
			}
		}
		if kind != data.ListNewHires && seen < 20 {
			t.Errorf("%s: only %d decisions changed who is absent", kind, seen)
		}
	}
}

// Many decisions at once come to what a fresh proposal does.
func TestWhoIsAbsentFollowsManyDecisions(t *testing.T) {
	s := newDossier(t, "nl")
	people := staff(mostRelisted * 3)
	apply(t, s, prepare(t, s, monthly(t, time.October, people...)))
	d := prepare(t, s, monthly(t, time.November, people...))
	for _, n := range []int{mostRelisted - 1, mostRelisted * 2} {
		rows := make([]int, n)
		for i := range rows {
			rows[i] = i
		}
		d.DecideAll(rows, DecisionNew)
		local := d.Proposal
		if d.proposeAgain(); !reflect.DeepEqual(local, d.Proposal) || len(local.Matches) <= len(people) {
			t.Errorf("%d rows are new: %d matches, afresh %d", n, len(local.Matches), len(d.Proposal.Matches))
		}
	}
}

// Who a row is was said, and then the row was left out: that person stands in the list all
// the same, and did not leave.
func TestWhoIsLeftOutIsWhoTheUserSaid(t *testing.T) {
	s := newDossier(t, "nl")
	people := staff(30)
	apply(t, s, prepare(t, s, monthly(t, time.October, people...)))
	rows := slices.Clone(people)
	rows[4] = staffer{number: 999, given: "Olav", family: "Vreemd", unit: "Kokkerij"}
	d := prepare(t, s, monthly(t, time.November, rows...))
	who := personCalled(t, s, "Jan "+people[4].family).ID
	if m := proposalFor(t, s, d, "Jan "+people[4].family); m.Index >= 0 || m.Decision != DecisionLeft {
		t.Fatalf("before: %+v", m)
	}
	d.Decide(4, DecisionSame, who)
	for _, step := range []func() error{
		func() error { return d.SkipRow(d.Rows[4].Number, true) },
		func() error { return d.redo(fromProposal) },
	} {
		if err := step(); err != nil {
			t.Fatal(err)
		}
		for _, m := range d.Proposal.Matches[len(d.Rows):] {
			if m.PersonID == who {
				t.Errorf("somebody whose row was left out is absent: %+v", m)
			}
		}
	}
}
