package store

import (
	"testing"

	"kader/data"
)

func TestHistoryOfAPerson(t *testing.T) {
	s := walkingDossier(t)
	noor := data.Worker{Name: "Noor"}
	mustWorkAs(t, s, noor)
	p := data.Person{Name: data.Name{Given: "Ada"}}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdatePerson(p.ID, func(p *data.Person) {
			p.ID, p.Created = "another", day0() // not for callers to change
			p.Membership, p.Hours = data.MembershipMember, 32
		})
	})
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(p.ID) })
	type line struct {
		op              data.Op
		field, old, new string
	}
	var got []line
	err := s.View(func(tx *Tx) error {
		changes, err := tx.FindChanges(ChangeFilter{RowID: p.ID})
		for _, c := range changes {
			if c.By != noor || c.Noun != "person" || c.BatchID == "" || c.At.IsZero() {
				t.Errorf("unsigned change %+v", c)
			}
			got = append(got, line{c.Op, c.Field, c.Old, c.New})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, got[:3], []line{
		{data.OpCreate, "", "", ""},
		{data.OpUpdate, "hours", "", "32"},
		{data.OpUpdate, "membership", "", "member"},
	})
	equal(t, got[3].op, data.OpDelete)
}

func TestBatchesComeNewestFirst(t *testing.T) {
	s := walkingDossier(t)
	noor := data.Worker{Name: "Noor"}
	mustWorkAs(t, s, noor)
	for _, name := range []string{"Ada", "Bo", "Cas"} {
		if err := add(s, name); err != nil {
			t.Fatal(err)
		}
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePeople(crowd(300, "")) })
	b, ok := s.LastBatch()
	if !ok || b.Count != 300 || b.Label != "test" || b.By != noor {
		t.Fatalf("the last batch is %+v", b)
	}
	err := s.View(func(tx *Tx) error {
		batches, err := tx.FindBatches(2)
		if err != nil {
			return err
		}
		equal(t, len(batches), 2)
		equal(t, batches[0], b)
		changes, err := tx.FindChanges(ChangeFilter{BatchID: b.ID})
		equal(t, len(changes), 300)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
