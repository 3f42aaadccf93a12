package store

import (
	"testing"

	"kader/data"
)

func pairsIn(t *testing.T, s *Store) []data.Pair { t.Helper(); return mustFind(t, s, (*Tx).FindPairs) }

func TestEveryFieldOfAPairIsKept(t *testing.T) {
	testNoun(t, verbs[data.Pair]{
		func(tx *Tx, p *data.Pair) error { return create(tx, pairNoun(), p) },
		updateOf(pairNoun()), findOf(pairNoun()), removeOf(pairNoun()), func(n *data.Pair) *data.Record { return &n.Record },
	}, func(p *data.Pair) { p.PersonID, p.OtherID = someone, someone })
}

// pairedDossier has two people who are kept as different, and each is in a pair.
func pairedDossier(t *testing.T) (*Store, *workplace) {
	t.Helper()
	s := newDossier(t)
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.CreatePairs([]data.Pair{
			{PersonID: w.rep.ID, Answer: data.PairSame, Hash: "a"},
			{PersonID: w.colleague.ID, Answer: data.PairSame, Hash: "b"},
			{PersonID: w.rep.ID, OtherID: w.colleague.ID, Answer: data.PairDifferent, Hash: "c"},
		})
	})
	return s, w
}

// A pair goes with each of its people, however they go, and no row stays that misses one of them.
func TestAPairGoesWithItsPeople(t *testing.T) {
	for name, leave := range map[string]func(*Tx, data.ID) error{
		"deleted":   (*Tx).DeletePerson,
		"erased":    (*Tx).ErasePerson,
		"objection": func(tx *Tx, id data.ID) error { return tx.KeepObjection(id, data.NewDate(2026, 11, 3)) },
	} {
		for _, colleague := range []bool{false, true} {
			s, w := pairedDossier(t)
			id, rest := w.rep.ID, "b"
			if colleague {
				id, rest = w.colleague.ID, "a"
			}
			mustUpdate(t, s, func(tx *Tx) error { return leave(tx, id) })
			if found := pairsIn(t, s); len(found) != 1 || found[0].Hash != rest {
				t.Errorf("%s, colleague %v: %+v stay", name, colleague, found)
			}
		}
	}
}

// Who comes back has the pairs back, but those of which the other one is gone by now.
func TestAPairComesBackWithItsPeople(t *testing.T) {
	s, w := pairedDossier(t)
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.colleague.ID) })
	undoLast(t, s)
	if found := pairsIn(t, s); len(found) != 3 || found[2].OtherID != w.colleague.ID {
		t.Errorf("after the undo there are %+v", found)
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.colleague.ID) })
	gone, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(w.rep.ID) })
	if _, err := s.Undo(gone.ID); err != nil {
		t.Fatal(err)
	}
	if found := pairsIn(t, s); len(found) != 1 || found[0].Hash != "b" {
		t.Errorf("without the rep there are %+v", found)
	}
}

// What an import made is taken back although a pair points to it, and the pair with it; redo brings
// back both.
func TestAPairKeepsNobodyHere(t *testing.T) {
	s := newDossier(t)
	w := newWorkplace(t, s)
	p := data.Person{Name: data.Name{Given: "Ewa"}}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	made, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.CreatePairs([]data.Pair{{PersonID: w.rep.ID, OtherID: p.ID, Answer: data.PairDifferent, Hash: "a"}})
	})
	undone, err := s.Undo(made.ID)
	if err != nil || !undone.Complete() || undone.TakenBack != 1 {
		t.Fatalf("%+v, %v", undone, err)
	}
	if found := pairsIn(t, s); len(found) != 0 {
		t.Errorf("%+v stay", found)
	}
	if _, err := s.Undo(undone.BatchID); err != nil {
		t.Fatal(err)
	}
	if found := pairsIn(t, s); len(found) != 1 || found[0].OtherID != p.ID {
		t.Errorf("redo brings back %+v", found)
	}
}

// An answer takes the place of an earlier one about the same row and person, and nobody who is gone by
// now gets one.
func TestAPairIsAnsweredAgain(t *testing.T) {
	s, w := pairedDossier(t)
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.CreatePairs([]data.Pair{
			{PersonID: w.rep.ID, OtherID: w.colleague.ID, Answer: data.PairDifferent, Hash: "a"},
			{PersonID: "nobody", Answer: data.PairSame, Hash: "x"},
			{PersonID: w.rep.ID, OtherID: "nobody", Answer: data.PairDifferent, Hash: "y"},
		})
	})
	found := pairsIn(t, s)
	if len(found) != 3 || found[2].Hash != "a" || found[2].Answer != data.PairDifferent {
		t.Errorf("there are %+v", found)
	}
	undoLast(t, s)
	if found = pairsIn(t, s); len(found) != 3 || found[0].Hash != "a" || found[0].Answer != data.PairSame {
		t.Errorf("after the undo there are %+v", found)
	}
}

// All that is known of somebody has the pairs, and what the log says of deleted ones is their own.
func TestPairsAreKnownOfSomebody(t *testing.T) {
	s, w := pairedDossier(t)
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.CreatePairs([]data.Pair{{PersonID: w.colleague.ID, Answer: data.PairSame, Hash: "b"}})
	})
	known := mustFind(t, s, func(tx *Tx) (data.Known, error) { return tx.FindKnown(w.colleague.ID) })
	if len(known.Pairs) != 2 {
		t.Errorf("known are %+v", known.Pairs)
	}
	deleted := 0
	for _, c := range known.Own {
		if c.Noun == pairTable && c.Op == data.OpDelete {
			deleted++
		}
	}
	if deleted != 1 {
		t.Errorf("%d deleted pairs are their own", deleted)
	}
}
