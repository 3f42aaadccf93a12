package store

import (
	"errors"
	"strings"
	"testing"

	"kader/data"
)

func TestTextThatIsTooLongIsRefused(t *testing.T) {
	s := newDossier(t)
	p := data.Person{Note: strings.Repeat("ø", data.MaxText+1)}
	for name, fn := range map[string]func(*Tx) error{
		"create": func(tx *Tx) error { return tx.CreatePerson(&p) },
		"many":   func(tx *Tx) error { return tx.CreatePeople([]*data.Person{{}, &p}) },
		"group":  func(tx *Tx) error { return tx.UpdateGroup(func(g *data.Group) { g.Reason = p.Note }) },
	} {
		var invalid data.Invalid
		if err := s.Update("test", fn); !errors.As(err, &invalid) || invalid.Rule != data.RuleLong {
			t.Errorf("%s: %v", name, err)
		}
	}
	p.Note = strings.Repeat("ø", data.MaxText)
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
}

func TestBytesThatAreNoTextAreReplaced(t *testing.T) {
	s := newDossier(t)
	p := data.Person{Name: data.Name{Given: "A\x00da", Family: "\xff\xfe"}}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	wantPeople(t, reopen(t, s), "Ada \uFFFD")
	equal(t, p.Given, "Ada")
}

func TestReferenceToNothingIsRefused(t *testing.T) {
	s := newDossier(t)
	err := s.Update("test", func(tx *Tx) error {
		return tx.CreatePerson(&data.Person{Work: data.Work{UnitID: "no such unit"}})
	})
	if err == nil {
		t.Fatal("a person works in a unit that is not there")
	}
	wantPeople(t, s)
}

func TestUnitsComeInTheOrderOfTheTree(t *testing.T) {
	s := newDossier(t)
	mustUpdate(t, s, func(tx *Tx) error {
		south, north := data.Unit{Name: "South", Position: 2}, data.Unit{Name: "North", Position: 1}
		if err := errors.Join(tx.CreateUnit(&south), tx.CreateUnit(&north)); err != nil {
			return err
		}
		packing := data.Unit{Name: "Packing", ParentID: south.ID}
		return errors.Join(
			tx.CreateUnit(&packing),
			tx.CreateUnit(&data.Unit{Name: "Night", ParentID: packing.ID}),
			tx.CreateUnit(&data.Unit{Name: "Office", ParentID: north.ID}))
	})
	var names []string
	for _, u := range rows(t, s).Units {
		names = append(names, u.Name)
	}
	equal(t, names, []string{"North", "Office", "South", "Packing", "Night"})
}

func TestUnitBelowItselfIsRefused(t *testing.T) {
	s := newDossier(t)
	w := newWorkplace(t, s)
	for _, parent := range []data.ID{w.site.ID, w.department.ID} {
		err := s.Update("test", func(tx *Tx) error {
			return tx.UpdateUnit(w.site.ID, func(u *data.Unit) { u.ParentID = parent })
		})
		var invalid data.Invalid
		if !errors.As(err, &invalid) || invalid.Rule != data.RuleLoop {
			t.Errorf("got %v", err)
		}
	}
	equal(t, rows(t, s).Units[0].ParentID, "")
}

func TestDeletedUnitLeavesItsPeopleToItsParent(t *testing.T) {
	s := newDossier(t)
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeleteUnit(w.department.ID) })
	d := rows(t, s)
	for _, p := range d.People {
		equal(t, p.UnitID, w.site.ID)
	}
	equal(t, d.Topics[0].UnitID, w.site.ID)
}

func TestDeletedPersonIsNobodysContactPerson(t *testing.T) {
	s := newDossier(t)
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.rep.ID) })
	d := rows(t, s)
	wantPeople(t, s, "Colleague")
	equal(t, d.People[0].RepID, "")
	equal(t, d.Actions[0].RepID, "")
	equal(t, d.Contacts[0].RepID, "")
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.colleague.ID) })
	equal(t, len(rows(t, s).Contacts), 0)
}

func TestLastContactComesFromTheContacts(t *testing.T) {
	s := newDossier(t)
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.CreateContact(&data.Contact{PersonID: w.colleague.ID, Date: data.NewDate(2025, 5, 5)})
	})
	err := s.View(func(tx *Tx) error {
		p, err := tx.FindPerson(w.colleague.ID)
		equal(t, p.Last, w.contact.Date)
		p, err2 := tx.FindPerson(w.rep.ID)
		equal(t, p.Last, data.Date{})
		return errors.Join(err, err2)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFilters(t *testing.T) {
	s := newDossier(t)
	w := newWorkplace(t, s)
	count := func(n int, err error) int {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	err := s.View(func(tx *Tx) error {
		for i, c := range []struct{ got, want int }{
			{count(size(tx.FindPeople(PersonFilter{UnitID: w.department.ID}))), 2},
			{count(size(tx.FindPeople(PersonFilter{RepID: w.rep.ID}))), 1},
			{count(size(tx.FindPeople(PersonFilter{IDs: []data.ID{w.rep.ID, "x"}}))), 1},
			{count(size(tx.FindPeople(PersonFilter{IDs: []data.ID{}}))), 0},
			{count(size(tx.FindPeople(PersonFilter{EmployeeNumber: "7"}))), 0},
			{count(size(tx.FindUnits(UnitFilter{ParentID: w.site.ID}))), 1},
			{count(size(tx.FindTopics(TopicFilter{UnitID: w.site.ID}))), 0},
			{count(size(tx.FindGoals(GoalFilter{TopicID: w.topic.ID}))), 1},
			{count(size(tx.FindActions(ActionFilter{GoalID: w.goal.ID, MeetingID: w.meeting.ID, RepID: w.rep.ID}))), 1},
			{count(size(tx.FindMeetings(MeetingFilter{}))), 1},
			{count(size(tx.FindContacts(ContactFilter{PersonID: w.colleague.ID}))), 1},
			{count(size(tx.FindContacts(ContactFilter{PersonID: w.rep.ID}))), 0},
			{count(size(tx.FindLists(ListFilter{BatchID: "x"}))), 0},
			{count(size(tx.FindSnapshots(SnapshotFilter{}))), 1},
		} {
			if c.got != c.want {
				t.Errorf("filter %d finds %d rows, want %d", i, c.got, c.want)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func size[N any](found []N, err error) (int, error) { return len(found), err }
