package imports

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"kader/data"
	"kader/data/store"
)

// Whoever a row turns out to be about, those who are absent are the ones that proposing
// everything afresh finds, with the same words.
func TestWhoIsAbsentFollowsEveryDecision(t *testing.T) {
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
				person = d.book.id(random.IntN(len(people)))
			}
			before := len(d.Proposal.Matches)
			d.Decide(i, dec, person)
			if len(d.Proposal.Matches) != before {
				seen++
			}
			local := d.Proposal
			d.propose()
			if !reflect.DeepEqual(local, d.Proposal) {
				t.Fatalf("%s: after %s of match %d:\n%+v\nafresh:\n%+v", kind, dec, i, local, d.Proposal)
			}
		}
		if kind != data.ListNewHires && seen < 20 {
			t.Errorf("%s: only %d decisions changed who is absent", kind, seen)
		}
	}
}
