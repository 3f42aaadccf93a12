package store

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"kader/data"
)

// Whatever happens to people, what is remembered is what is in the database.
func TestRememberedPeopleAreTheRealOnes(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePeople(crowd(40, w.site.ID)) })
	random := rand.New(rand.NewPCG(1, 1))
	stop := errors.New("stop")
	for range 150 {
		all := rows(t, s).People
		someone, other := all[random.IntN(len(all))].ID, all[random.IntN(len(all))].ID
		choice := random.IntN(8)
		if len(all) < 10 {
			choice = 1
		}
		err := s.Update("test", func(tx *Tx) error {
			switch choice {
			case 0:
				return tx.DeletePerson(someone)
			case 1:
				return tx.CreatePeople(crowd(2, ""))
			case 2:
				return tx.UpdatePerson(someone, func(p *data.Person) { p.RepID, p.Roles = other, append(p.Roles, data.RoleRep) })
			case 3:
				return errors.Join(tx.UpdatePerson(someone, func(p *data.Person) { p.Note = "no" }), stop)
			case 4:
				return tx.ErasePerson(someone)
			case 5:
				return tx.CreateContact(&data.Contact{PersonID: someone, Date: data.NewDate(2026, 10, 1+random.IntN(30))})
			}
			return nil
		})
		if err != nil && !errors.Is(err, stop) {
			t.Fatal(err)
		}
		if b, ok := s.LastBatch(); ok && choice > 5 {
			if _, err := s.Undo(b.ID); err != nil {
				t.Fatal(err)
			}
		}
		remembered := rows(t, s).People
		s.people = people{}
		equal(t, remembered, rows(t, s).People)
	}
}

func TestCallersMaySpoilWhatTheyGot(t *testing.T) {
	s := newDossier(t)
	p := data.Person{Name: data.Name{Given: "Ada"}, Union: data.Union{Roles: []data.Role{data.RoleRep, data.RoleOther}}}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	spoiled := rows(t, s).People
	slices.Reverse(spoiled[0].Roles)
	spoiled[0].Given = "Bo"
	equal(t, rows(t, s).People, []data.Person{p})
}

func TestWorkInATransactionSeesItsOwnChanges(t *testing.T) {
	s := newDossier(t)
	rows(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreatePerson(&data.Person{}); err != nil {
			return err
		}
		found, err := tx.FindPeople(PersonFilter{})
		equal(t, len(found), 1)
		return err
	})
}
