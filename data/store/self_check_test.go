package store

import (
	"errors"
	"slices"
	"testing"

	"kader/data"
)

func checksIn(t *testing.T, s *Store) []data.SelfCheck { t.Helper(); return rows(t, s).Checks }

func TestEveryFieldOfASelfCheckIsKept(t *testing.T) {
	testNoun(t, verbs[data.SelfCheck]{
		func(tx *Tx, c *data.SelfCheck) error { return create(tx, selfCheckNoun(), c) },
		updateOf(selfCheckNoun()), findOf(selfCheckNoun()), removeOf(selfCheckNoun()), func(n *data.SelfCheck) *data.Record { return &n.Record },
	}, func(*data.SelfCheck) {})
}

// Of one day there is one self-check, which says who answered; another day has another, and undo takes
// the last one back.
func TestASelfCheckIsNotedOnceADay(t *testing.T) {
	s := newDossier(t)
	if err := s.WorkAs(data.Worker{Name: "Noor"}); err != nil {
		t.Fatal(err)
	}
	first, second := data.NewDate(2025, 12, 1), data.NewDate(2026, 11, 3)
	yes, no := []data.SelfAnswer{{Question: data.QuestionDisk, Answer: data.AnswerYes}}, []data.SelfAnswer{{Question: data.QuestionDisk, Answer: data.AnswerNo}}
	for _, c := range []data.SelfCheck{{Held: second, Answers: yes}, {Held: first, Answers: yes}, {Held: second, Answers: no}} {
		mustUpdate(t, s, func(tx *Tx) error { return tx.NoteSelfCheck(c) })
	}
	s = reopen(t, s)
	found := checksIn(t, s)
	if len(found) != 2 || found[0].Held != first || !slices.Equal(found[1].Answers, no) {
		t.Fatalf("%+v", found)
	}
	d, err := s.DossierForCare(second)
	if err != nil {
		t.Fatal(err)
	}
	if by := d.Custody.Makers[found[1].BatchID]; by.Name != "Noor" {
		t.Errorf("answered by %+v", by)
	}
	last, _ := s.LastBatch()
	if _, err := s.Undo(last.ID); err != nil {
		t.Fatal(err)
	}
	if found := checksIn(t, s); len(found) != 2 || !slices.Equal(found[1].Answers, yes) {
		t.Errorf("after undo: %+v", found)
	}
}

// What the papers of care look at is there: the keys, the machines, the backups, and whose work a list is.
func TestADossierForCareKnowsWhoCanOpenItAndWhereItIs(t *testing.T) {
	s := newDossier(t)
	s.options.CopyDir, s.options.BackupDir = t.TempDir(), t.TempDir()
	s = reopen(t, s)
	err := errors.Join(s.SetWorker(data.Worker{Name: "Noor"}), s.AddPassphrase("Fenna", "acht grijze ganzen"))
	if err != nil {
		t.Fatal(err)
	}
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.CreateList(&data.List{Kind: data.ListStaff, BatchID: tx.batch.ID})
	})
	if err := s.NoteExport(data.Export{Kind: "members"}, nil); err != nil {
		t.Fatal(err)
	}
	d, err := s.DossierForCare(s.today())
	if err != nil {
		t.Fatal(err)
	}
	c := d.Custody
	if len(c.Holders) != 2 || c.Holders[1].Name != "Fenna" || len(c.Copies) != 1 || c.Copies[0].Name != "Noor" || c.Copies[0].ID != c.Here {
		t.Errorf("%+v", c)
	}
	if c.Makers[d.Lists[0].BatchID].Name != "Noor" || c.Makers[d.Exports[0].BatchID].Name != "Noor" || len(c.Backups) != len(s.HeldCopies()) {
		t.Errorf("%+v", c)
	}
	if plain := rows(t, s); plain.Custody.Holders != nil || plain.Custody.Makers != nil {
		t.Error("who only looks waits for what is not asked")
	}
}
