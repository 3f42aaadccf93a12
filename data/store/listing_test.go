package store

import (
	"testing"

	"kader/data"
)

// listOf imports a list of the people, as far as the store is concerned.
func listOf(t testing.TB, s *Store, employer string, people ...data.Person) data.List {
	t.Helper()
	l := data.List{Employer: employer}
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreateList(&l); err != nil {
			return err
		}
		var rows []data.Listing
		for i, p := range people {
			rows = append(rows, data.Listing{Row: i + 2, PersonID: p.ID, Decision: "same", Said: data.Said{Unit: "Inpak", Hours: 36.5}})
		}
		return tx.CreateListings(append(rows, data.Listing{PersonID: people[0].ID, Decision: "left", Member: true}, data.Listing{Row: 9, Decision: "skipped"}))
	})
	return l
}

func listings(t testing.TB, s *Store, l data.List) []data.Listing {
	t.Helper()
	return mustFind(t, s, func(tx *Tx) ([]data.Listing, error) { return tx.FindListings(l.ID) })
}

func TestListingsFollowTheirPeople(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	l, other := listOf(t, s, "Kade", w.rep, w.colleague), listOf(t, s, "Veem", w.rep)
	want := []data.Listing{
		{Row: 2, PersonID: w.rep.ID, Decision: "same", Said: data.Said{Unit: "Inpak", Hours: 36.5}},
		{Row: 3, PersonID: w.colleague.ID, Decision: "same", Said: data.Said{Unit: "Inpak", Hours: 36.5}},
		{Row: 9, Decision: "skipped"},
		{PersonID: w.rep.ID, Decision: "left", Member: true},
	}
	s = reopen(t, s)
	equal(t, listings(t, s, l), want)

	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.colleague.ID) })
	equal(t, listings(t, s, l), []data.Listing{want[0], want[2], want[3]})
	undoLast(t, s)
	equal(t, listings(t, s, l), want)

	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(w.rep.ID) })
	equal(t, listings(t, s, l), []data.Listing{want[1], want[2]})
	equal(t, count(t, s, "SELECT COUNT(*) FROM listing WHERE person_id = ?", w.rep.ID), 0)

	equal(t, len(listings(t, s, other)), 1)
}

func count(t testing.TB, s *Store, query string, args ...any) (n int) {
	t.Helper()
	for i, a := range args {
		if id, ok := a.(data.ID); ok {
			args[i] = string(id)
		}
	}
	err := s.View(func(tx *Tx) error {
		return tx.query(query, args, func(scan func(...any) error) error { return scan(&n) })
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// A mapping that was wrong goes with the import that made it, unless another import
// since was made with it.
func TestUndoForgetsWhatColumnsMeant(t *testing.T) {
	s := walkingDossier(t)
	remember := func(employer string, m map[string]data.Field) {
		t.Helper()
		mustUpdate(t, s, func(tx *Tx) error {
			if err := tx.CreateList(&data.List{Employer: employer}); err != nil {
				return err
			}
			return tx.RememberMapping(employer, m)
		})
	}
	want := func(m map[string]data.Field) {
		t.Helper()
		err := s.View(func(tx *Tx) error {
			got, err := tx.FindMapping("KADE")
			equal(t, got, m)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	first := map[string]data.Field{"naam": data.FieldFullName, "plek": data.FieldSite}
	second := map[string]data.Field{"naam": data.FieldFullName, "plek": data.FieldUnit, "uur": data.FieldHours}
	remember("Kade", first)
	before, _ := s.LastBatch()
	remember("Kade", second)
	want(second)
	undoLast(t, s)
	want(first)
	redo(t, s)
	want(second)
	if _, err := s.Undo(before.ID); err != nil {
		t.Fatal(err)
	}
	want(second) // the second import was made with it
	undoLast(t, s)
	want(first)
}
