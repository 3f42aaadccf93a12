package store

import (
	"errors"
	"fmt"

	"kader/data"
)

func selfCheckNoun() noun[data.SelfCheck] {
	return noun[data.SelfCheck]{
		table: "self_check", order: "held, id",
		fields: func(c *data.SelfCheck) (*data.Record, []field) {
			return &c.Record, []field{
				day("held", &c.Held), listing("answers", &c.Answers), text("batch_id", &c.BatchID),
			}
		},
	}
}

// FindSelfChecks returns what the group answered in earlier years, the earliest first.
func (t *Tx) FindSelfChecks() ([]data.SelfCheck, error) { return findAll(t, selfCheckNoun(), filter{}) }

// NoteSelfCheck notes what the group answers. Answers of the same day take the place of earlier ones.
func (t *Tx) NoteSelfCheck(c data.SelfCheck) error {
	c.BatchID = t.batch.ID
	known, err := t.FindSelfChecks()
	if err != nil {
		return err
	}
	for _, k := range known {
		if k.Held == c.Held {
			return update(t, selfCheckNoun(), k.ID, func(k *data.SelfCheck) { k.Answers, k.BatchID = c.Answers, c.BatchID })
		}
	}
	return create(t, selfCheckNoun(), &c)
}

// DossierForCare is ReadForCare beside a window.
func (s *Store) DossierForCare(today data.Date) (d *data.Dossier, err error) {
	err = s.View(func(t *Tx) (err error) { d, err = t.ReadForCare(today); return err })
	return d, err
}

// ReadForCare reads everything but the names that nobody bears now, with who can open the dossier, where
// it is, and the lists that held people: what the self-check, the hand-over and the paper for a lost
// laptop look at.
func (t *Tx) ReadForCare(today data.Date) (*data.Dossier, error) {
	d := &data.Dossier{}
	if err := t.readDossier(d); err != nil {
		return nil, err
	}
	if err := t.CompleteKept(d, today); err != nil {
		return nil, err
	}
	if err := t.readCustody(d); err != nil {
		return nil, err
	}
	d.Custody.Holders, d.Custody.Backups = t.store.listHolders(), t.store.heldCopies()
	return d, nil
}

// readCustody reads which copies there are, and whose work the lists and papers are.
func (t *Tx) readCustody(d *data.Dossier) (err error) {
	c := &d.Custody
	if c.Copies, err = t.FindCopies(); err != nil {
		return err
	}
	c.Here, c.Makers = t.store.copy.row.ID, make(map[data.ID]data.Worker)
	var batches []data.ID
	for i := range d.Exports {
		batches = append(batches, d.Exports[i].BatchID)
	}
	for i := range d.Lists {
		batches = append(batches, d.Lists[i].BatchID)
	}
	for i := range d.Checks {
		batches = append(batches, d.Checks[i].BatchID)
	}
	for _, id := range batches {
		b, err := t.FindBatch(id)
		switch {
		case errors.Is(err, data.ErrNotFound):
		case err != nil:
			return fmt.Errorf("read who made papers: %w", err)
		case !b.By.IsZero():
			c.Makers[id] = b.By
		}
	}
	return nil
}
