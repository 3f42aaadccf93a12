package store

import (
	"fmt"

	"kader/data"
)

// FindKnown returns all that the dossier holds about somebody, or ErrNotFound. The backups are not
// among it: they are files, see HeldCopies.
func (t *Tx) FindKnown(id data.ID) (known data.Known, err error) {
	if known.Person, err = t.FindPerson(id); err != nil {
		return known, err
	}
	content, err := personNoun().content(t, id)
	if err != nil {
		return known, fmt.Errorf("find what is known: %w", err)
	}
	known.Columns = columnsOf(content)
	read := func(step func() error) {
		if err == nil {
			err = step()
		}
	}
	read(func() (err error) { known.Contacts, err = t.FindContacts(ContactFilter{PersonID: id}); return err })
	read(func() (err error) { known.Posts, err = t.FindPosts(PostFilter{PersonID: id}); return err })
	read(func() (err error) {
		known.Candidates, err = t.FindCandidates(CandidateFilter{PersonID: id})
		return err
	})
	read(func() (err error) { known.Asks, err = t.FindCandidates(CandidateFilter{AskerID: id}); return err })
	read(func() (err error) { known.Attended, err = t.FindAttended(AttendanceFilter{PersonID: id}); return err })
	read(func() (err error) { known.Heard, err = t.FindHeard(HeardFilter{RepID: id}); return err })
	read(func() (err error) { known.Tellings, err = t.FindTellings(TellingFilter{RepID: id}); return err })
	read(func() error { return t.findOwnChanges(&known, id) })
	read(func() (err error) { known.Listings, err = t.findListingsOf(id); return err })
	read(func() (err error) { known.Pairs, err = t.FindPairsOf(id); return err })
	read(func() (err error) { known.SheetRows, err = t.FindSheetRowsOf(id); return err })
	read(func() (err error) { known.Exports, err = t.FindExportsOf(id); return err })
	if err != nil {
		return known, fmt.Errorf("find what is known: %w", err)
	}
	return known, nil
}

// findOwnChanges parts the log into what is about somebody and what is not.
func (t *Tx) findOwnChanges(known *data.Known, id data.ID) error {
	own, err := t.findOwnedOf(id)
	if err != nil {
		return err
	}
	changes, err := t.FindChanges(ChangeFilter{})
	for _, c := range changes {
		switch {
		case c.RowID == id || own[c.RowID] != "":
			known.Own = append(known.Own, c)
		case c.Old != "" || c.New != "":
			known.Others = append(known.Others, c)
		}
	}
	return err
}

// findListingsOf returns the rows of lists that were about somebody, the earliest list first.
func (t *Tx) findListingsOf(id data.ID) (found []data.KnownListing, err error) {
	lists, err := t.FindLists(ListFilter{})
	if err != nil {
		return nil, err
	}
	for _, list := range lists {
		err := t.EachListing(list.ID, func(l *data.Listing) error {
			if l.PersonID == id {
				found = append(found, data.KnownListing{List: list, Listing: *l})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

// HeldCopies returns the backups of the dossier, the newest first: whoever is in it may be in each of
// them. The newest stays until there is another.
func (s *Store) HeldCopies() []data.HeldCopy {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.heldCopies()
}

func (s *Store) heldCopies() []data.HeldCopy {
	all, _ := s.allCopies() // as far as the folders can be read
	held := make([]data.HeldCopy, len(all))
	for i, b := range all {
		held[i].Made = data.DateOf(b.at)
		if i > 0 {
			held[i].Ends = held[i].Made.AddDays(BackupDays)
		}
	}
	return held
}
