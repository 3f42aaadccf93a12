package returns

import (
	"errors"
	"fmt"
	"slices"

	"kader/data"
	"kader/data/store"
)

// Label names the command that takes answers over: the text "change.answers".
const Label = "answers"

// Applied is what Apply did.
type Applied struct {
	BatchID  data.ID // to undo it by, "" where nothing was written
	Lines    int     // answers that were written
	Contacts int     // of them, told of a contact
	New      int     // new people
	Changed  []int   // numbers of lines that were not written, because their person was changed meanwhile
}

// Apply writes the lines that are taken, in one change of the dossier. A line whose person was changed since Prepare is
// left out and named. When only saving to disk failed the result is returned with the error, which then is
// data.ErrNotSaved; nothing was written after any other error. Applying a draft again writes nothing and returns the
// same result.
func (d *Draft) Apply(s *store.Store) (Applied, error) {
	if d.applied != nil {
		return *d.applied, nil
	}
	a := &application{draft: d}
	err := s.Update(Label, func(t *store.Tx) error {
		a.tx, a.done = t, Applied{}
		return a.run()
	})
	if err != nil && !errors.Is(err, data.ErrNotSaved) {
		return Applied{}, fmt.Errorf("take over answers: %w", err)
	}
	if a.done.Lines > 0 {
		if batch, ok := s.LastBatch(); ok && batch.Label == Label {
			a.done.BatchID = batch.ID
		}
	}
	d.applied = &a.done
	return a.done, err
}

// application writes answers into the dossier.
type application struct {
	draft *Draft
	tx    *store.Tx
	done  Applied
}

func (a *application) run() error {
	for i := range a.draft.Lines {
		l := &a.draft.Lines[i]
		if l.Status != StatusTake {
			continue
		}
		if err := a.take(l); err != nil {
			return err
		}
	}
	return nil
}

// take writes one line.
func (a *application) take(l *Line) error {
	id := l.PersonID
	if l.New {
		p := a.draft.newPerson(l)
		if err := a.tx.CreatePerson(&p); err != nil {
			return err
		}
		id = p.ID
		a.done.New++
	} else if same, err := a.isAsBefore(l); err != nil || !same {
		a.done.Changed = append(a.done.Changed, l.Number)
		return err
	}
	if err := a.contact(l, id); err != nil {
		return err
	}
	if err := a.change(l, id); err != nil {
		return err
	}
	a.done.Lines++
	return a.remember(l, id)
}

// isAsBefore reports whether the person of a line is in the dossier as when the draft was made. Of a person about
// whom several lines are taken, what the lines before changed counts as that.
func (a *application) isAsBefore(l *Line) (bool, error) {
	p, err := a.tx.FindPerson(l.PersonID)
	if errors.Is(err, data.ErrNotFound) {
		return false, nil
	}
	if err != nil || l.Has(DoubtTwice) {
		return err == nil, err
	}
	now := l.Now
	return p.State == now.State && p.Next == now.Next && p.RepID == now.RepID && p.Last == now.Last &&
		p.Reach == now.Reach && p.Objected == now.Objected, nil
}

// newPerson returns who a line without a key names: somebody whom the group follows from the day of the talk on.
func (d *Draft) newPerson(l *Line) data.Person {
	p := d.personIn(l)
	p.RepID = l.RepID
	if d.person(p.RepID) == nil {
		p.RepID = ""
	}
	p.Begin(d.On(l), false)
	return p
}

// contact notes the talk, or that it was tried, and moves the person along.
func (a *application) contact(l *Line, id data.ID) error {
	answer, on := &l.Answer, a.draft.On(l)
	if !answer.contacted() {
		return nil
	}
	a.done.Contacts++
	c := data.Contact{
		PersonID: id, RepID: l.RepID, Date: on, Channel: data.ChannelPhone,
		Outcome: answer.Reply.Outcome(), Note: answer.note(),
	}
	if a.draft.person(c.RepID) == nil {
		c.RepID = ""
	}
	return a.tx.NoteContact(&c, answer.Next)
}

// change writes the state, the agreed day and how somebody can be reached.
func (a *application) change(l *Line, id data.ID) error {
	answer, on := &l.Answer, a.draft.On(l)
	return a.tx.UpdatePerson(id, func(p *data.Person) {
		if state := answer.Reply.State(); state != data.FollowNone {
			p.SetState(state, on)
		}
		if !answer.Next.IsZero() && (p.State.Open() || p.State == data.FollowNo) {
			p.Next = answer.Next
		}
		if l.Keep {
			return
		}
		if answer.Phone != "" {
			p.Phone = answer.Phone
		}
		if answer.Email != "" {
			p.Email = answer.Email
		}
	})
}

// remember notes that an answer was taken over, so that the same one changes nothing when it comes again, and how the
// person is now, so that only what happens from here on is said to have changed.
func (a *application) remember(l *Line, id data.ID) error {
	p, err := a.tx.FindPerson(id)
	if err != nil {
		return err
	}
	note := func(r *data.SheetRow) {
		r.Answered, r.Taken = l.hash, a.draft.Today
		r.State, r.Next, r.Last = p.State, p.Next, p.Last
	}
	if l.Sent.ID != "" {
		return a.tx.UpdateSheetRow(l.Sent.ID, func(r *data.SheetRow) {
			note(r)
			r.RepID = p.RepID
		})
	}
	rows := []data.SheetRow{{PersonID: id, RepID: l.RepID, Key: l.hash, Made: a.draft.Today}}
	note(&rows[0])
	return a.tx.CreateSheetRows(rows)
}

// Undo takes answers back that were applied, as far as nobody worked on their people since. "" is the last time.
// The error is ErrNothingToUndo where there is nothing to undo.
func Undo(s *store.Store, batch data.ID, o store.UndoOptions) (data.Undone, error) {
	found, err := FindApplied(s)
	if err != nil {
		return data.Undone{}, err
	}
	i := slices.IndexFunc(found, func(b data.Batch) bool { return batch == "" && !b.Undone || b.ID == batch })
	if i < 0 || found[i].Undone {
		return data.Undone{}, fmt.Errorf("undo answers: %w", data.ErrNothingToUndo)
	}
	undone, err := s.UndoWith(found[i].ID, o)
	if err != nil {
		return undone, fmt.Errorf("undo answers: %w", err)
	}
	return undone, nil
}

// FindApplied returns the commands that took answers over, the latest first.
func FindApplied(s *store.Store) (found []data.Batch, err error) {
	err = s.View(func(t *store.Tx) error {
		batches, err := t.FindBatches(0)
		for _, b := range batches {
			if b.Label == Label && b.Undoes == "" {
				found = append(found, b)
			}
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find answers that were taken over: %w", err)
	}
	return found, nil
}
