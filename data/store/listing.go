package store

import (
	"cmp"
	"fmt"
	"slices"

	"kader/data"
)

// listingFields returns the columns of a listing, beside its batch.
func listingFields(l *data.Listing) []field {
	return []field{
		number("row_number", &l.Row),
		text("person_id", &l.PersonID),
		text("decision", &l.Decision),
		flag("member", &l.Member),
		flag("joined", &l.Joined),
		flag("came_back", &l.CameBack),
		text("employer_unit", &l.Said.Unit),
		text("employer_site", &l.Said.Site),
		text("job_title", &l.Said.JobTitle),
		decimal("hours", &l.Said.Hours),
		decimal("fte", &l.Said.FTE),
	}
}

// listingRows is how many listings one statement writes.
const listingRows = 128

// CreateListings notes what became of the rows of the list that this command
// imports. They belong to its record: undo leaves them, erasing somebody does not.
func (t *Tx) CreateListings(rows []data.Listing) error {
	var scratch data.Listing
	fields := listingFields(&scratch)
	columns := []string{"batch"}
	for _, f := range fields {
		columns = append(columns, f.name)
	}
	for len(rows) > 0 {
		chunk := rows[:min(len(rows), listingRows)]
		rows = rows[len(chunk):]
		args := make([]any, 0, len(chunk)*len(columns))
		for i := range chunk {
			scratch = chunk[i]
			if err := check(fields, nil); err != nil {
				return fmt.Errorf("create listing: %w", err)
			}
			args = append(args, t.batch.number)
			for _, f := range fields {
				args = append(args, f.cell.value())
			}
		}
		if err := t.insert("listing", columns, args); err != nil {
			return fmt.Errorf("create listing: %w", err)
		}
	}
	return nil
}

// FindListings returns what became of the rows of a list, in their order, without
// the people who are in the dossier no more.
func (t *Tx) FindListings(list data.ID) (found []data.Listing, err error) {
	err = t.EachListing(list, func(l *data.Listing) error {
		found = append(found, *l)
		return nil
	})
	slices.SortStableFunc(found, func(a, b data.Listing) int {
		return cmp.Or(cmp.Compare(min(b.Row, 1), min(a.Row, 1)), cmp.Compare(a.Row, b.Row))
	})
	return found, err
}

// EachListing calls visit for what FindListings returns, in any order: ordering many in
// the database takes as much room as they do. The listing is another one at the next
// call. visit must not look into the dossier.
func (t *Tx) EachListing(list data.ID, visit func(*data.Listing) error) error {
	return t.eachListing(list, func(l *data.Listing, gone bool) error {
		if gone {
			return nil
		}
		return visit(l)
	})
}

// eachListing is EachListing, also for people who are in the dossier no more.
func (t *Tx) eachListing(list data.ID, visit func(l *data.Listing, gone bool) error) error {
	var scratch data.Listing
	gone := false
	query := "SELECT "
	fields := listingFields(&scratch)
	targets := append(make([]any, len(fields)), &gone)
	for i, f := range fields {
		query, targets[i] = query+"listing."+f.name+", ", f.cell
	}
	query += "person.id IS NULL FROM list JOIN batch ON batch.id = list.batch_id" +
		" JOIN listing ON listing.batch = batch.number LEFT JOIN person ON person.id = listing.person_id" +
		" WHERE list.id = ?"
	err := t.query(query, []any{string(list)}, func(scan func(...any) error) error {
		if err := scan(targets...); err != nil {
			return err
		}
		return visit(&scratch, gone && scratch.PersonID != "")
	})
	if err != nil {
		return fmt.Errorf("find listings: %w", err)
	}
	return nil
}

// EachTakenListing calls visit for the rows of a list of which nothing stands: undos took back
// all that the list did with these people, who may be in the dossier no more.
func (t *Tx) EachTakenListing(list *data.List, visit func(*data.Listing) error) error {
	taken, err := t.findTakenPeople(list.BatchID)
	if err != nil || len(taken) == 0 {
		return err
	}
	return t.eachListing(list.ID, func(l *data.Listing, _ bool) error {
		if taken[l.PersonID] {
			return visit(l)
		}
		return nil
	})
}

// FindListed returns which of the people stood in a row of at least one of the lists.
func (t *Tx) FindListed(lists []data.ID, people map[data.ID]bool) (map[data.ID]bool, error) {
	found := make(map[data.ID]bool)
	query := "SELECT listing.person_id FROM list JOIN batch ON batch.id = list.batch_id" +
		" JOIN listing ON listing.batch = batch.number WHERE list.id = ? AND listing.row_number > 0"
	for _, list := range lists {
		err := t.query(query, []any{string(list)}, func(scan func(...any) error) error {
			var id data.ID
			err := scan(textCell[data.ID]{&id})
			if people[id] {
				found[id] = true
			}
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("find who was listed: %w", err)
		}
	}
	return found, nil
}

// FindListsWith returns the lists in which somebody stood, in any order.
func (t *Tx) FindListsWith(person data.ID) ([]data.ID, error) {
	found, err := t.queryIDs("SELECT DISTINCT list.id FROM listing JOIN batch ON batch.number = listing.batch"+
		" JOIN list ON list.batch_id = batch.id WHERE listing.person_id = ? AND listing.row_number > 0", string(person))
	if err != nil {
		return nil, fmt.Errorf("find lists with a person: %w", err)
	}
	return found, nil
}
