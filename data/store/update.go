package store

import (
	"context"
	"errors"
	"fmt"

	"kader/data"
)

// OnChange has f called after every change that was committed, in the goroutine
// that changed.
func (s *Store) OnChange(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.onChange = append(s.onChange, f)
}

// Update runs fn as one transaction, one batch in the log and one saved file. If
// fn fails, nothing has changed. If only saving fails, the work is kept in
// memory, and the error Is data.ErrNotSaved and the cause. label names the
// command: the text "change.<label>". A function that changes nothing leaves no
// batch and saves nothing.
func (s *Store) Update(label string, fn func(*Tx) error) error {
	return s.update(data.Batch{Label: label}, fn)
}

func (s *Store) update(b data.Batch, fn func(*Tx) error) error {
	finished, err := s.finishRemovals()
	if err != nil && !errors.Is(err, data.ErrNotSaved) {
		return err
	}
	changed, err := s.commit(b, fn)
	if changed || finished {
		for _, f := range s.listeners() {
			f()
		}
	}
	return err
}

func (s *Store) listeners() []func() {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]func(){}, s.onChange...)
}

// commit runs fn in a transaction and saves. It tells whether the dossier in
// memory is another than before.
func (s *Store) commit(b data.Batch, fn func(*Tx) error) (changed bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return false, errClosed
	}
	if s.readOnly != "" {
		return false, fault(data.ErrReadOnly, s.path, s.readOnly)
	}
	cleaned, err := s.eraseOutdated()
	if err == nil {
		changed, err = s.run(b, fn)
	}
	if !changed && !cleaned {
		return false, err
	}
	return true, errors.Join(err, s.save())
}

// run runs fn in a transaction. It tells whether the dossier in memory is another than before.
func (s *Store) run(b data.Batch, fn func(*Tx) error) (changed bool, err error) {
	t, err := s.begin(b)
	if err != nil {
		return false, err
	}
	finished := false
	defer func() {
		if !finished { // fn failed, or panicked
			err = errors.Join(err, s.command("ROLLBACK"))
		}
	}()
	if err := fn(t); err != nil {
		return false, err
	}
	if err := t.finishBatch(); err != nil {
		return false, err
	}
	if !t.dirty {
		return false, nil
	}
	if err := t.noteCopy(); err != nil {
		return false, err
	}
	if err := s.command("COMMIT"); err != nil {
		return false, err
	}
	finished = true
	t.retypeHolders()
	if t.started {
		s.lastBatch, s.lastChange = t.batch.number, t.batch.last
	}
	s.patchPeople(t)
	s.settleCopy()
	if err := t.noteRemovals(); err != nil {
		return true, err
	}
	if t.erasing {
		s.erased = true
		return true, s.command("VACUUM") // pages keep shreds of rows that were moved
	}
	return true, nil
}

func (s *Store) begin(b data.Batch) (*Tx, error) {
	t := &Tx{store: s, at: s.now(), touched: map[data.ID]struct{}{}}
	if err := s.nameCopy(t.at); err != nil {
		return nil, err
	}
	id, err := s.ids.next(t.at)
	if err != nil {
		return nil, err
	}
	b.ID, b.At, b.By, b.CopyID = id, t.at, s.worker().Author(), s.copy.row.ID
	t.batch = batchRow{Batch: b, number: s.lastBatch + 1, first: s.lastChange + 1, last: s.lastChange}
	if len(s.statements) > maxStatements {
		s.forgetStatements()
	}
	return t, s.command("BEGIN")
}

// maxStatements is how many prepared statements are kept from one command to the next.
const maxStatements = 256

func (s *Store) command(sql string) error {
	if _, err := s.conn.ExecContext(context.Background(), sql); err != nil {
		return fmt.Errorf("%s: %w", sql, err)
	}
	return nil
}

// View runs fn to read. What fn tries to change is ErrReadOnly.
func (s *Store) View(fn func(*Tx) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return errClosed
	}
	return fn(&Tx{store: s, reading: true})
}

// errClosed is for a caller that outlived the session: a window reads beside
// itself, and the user may lock the dossier meanwhile.
var errClosed = errors.New("the dossier is closed")
