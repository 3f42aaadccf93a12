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
	if known.Contacts, err = t.FindContacts(ContactFilter{PersonID: id}); err != nil {
		return known, err
	}
	if err := t.findOwnChanges(&known, id); err != nil {
		return known, fmt.Errorf("find what is known: %w", err)
	}
	if known.Listings, err = t.findListingsOf(id); err != nil {
		return known, fmt.Errorf("find what is known: %w", err)
	}
	if known.Pairs, err = t.FindPairsOf(id); err != nil {
		return known, fmt.Errorf("find what is known: %w", err)
	}
	known.Exports, err = t.FindExportsOf(id)
	return known, err
}

// findOwnChanges parts the log into what is about somebody and what is not.
func (t *Tx) findOwnChanges(known *data.Known, id data.ID) error {
	rows, err := t.queryIDs("SELECT id FROM contact WHERE person_id = ?"+
		" UNION SELECT row_id FROM change WHERE noun = 'contact' AND op = 'delete' AND old_value LIKE ?"+
		" UNION SELECT id FROM pair WHERE person_id = ? OR other_id = ?"+
		" UNION SELECT row_id FROM change WHERE noun = 'pair' AND op = 'delete' AND old_value LIKE ?",
		string(id), `%"person_id":"`+string(id)+`"%`, string(id), string(id), `%_id":"`+string(id)+`"%`)
	if err != nil {
		return err
	}
	own := map[data.ID]bool{id: true}
	for _, row := range rows {
		own[row] = true
	}
	if known.Own, err = t.FindChanges(ChangeFilter{RowID: id}); err != nil {
		return err
	}
	changes, err := t.FindChanges(ChangeFilter{WithText: true})
	for _, c := range changes {
		switch {
		case c.RowID == id:
		case own[c.RowID]:
			known.Own = append(known.Own, c)
		default:
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
