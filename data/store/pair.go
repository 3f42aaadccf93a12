package store

import (
	"fmt"

	"kader/data"
)

// pairTable is named where people go: a pair goes with each of its people.
const pairTable = "pair"

func pairNoun() noun[data.Pair] {
	return noun[data.Pair]{
		table: pairTable, order: "id",
		fields: func(p *data.Pair) (*data.Record, []field) {
			return &p.Record, []field{
				reference("person_id", &p.PersonID, personTable), reference("other_id", &p.OtherID, personTable),
				text("answer", &p.Answer), code("hash", &p.Hash),
			}
		},
	}
}

// FindPairs returns what the group said of rows of lists and people, the earliest first.
func (t *Tx) FindPairs() ([]data.Pair, error) { return findAll(t, pairNoun(), filter{}) }

// FindPairsOf returns the pairs in which somebody is, the earliest first.
func (t *Tx) FindPairsOf(person data.ID) ([]data.Pair, error) { return t.pairsAmong([]data.ID{person}) }

// pairsAmong returns the pairs in which one of these people is, each once.
func (t *Tx) pairsAmong(people []data.ID) (pairs []data.Pair, err error) {
	seen := make(map[data.ID]bool)
	err = chunked(people, func(marks string, args []any) error {
		found, err := findAll(t, pairNoun(), filter{
			parts: []string{"(person_id IN " + marks + " OR other_id IN " + marks + ")"}, args: append(args, args...),
		})
		for i := range found {
			if id := found[i].ID; !seen[id] {
				seen[id] = true
				pairs = append(pairs, found[i])
			}
		}
		return err
	})
	return pairs, err
}

// CreatePairs adds what the group said. A pair of which somebody is not in the dossier is left out, and what
// was said before of the same row and person goes.
func (t *Tx) CreatePairs(pairs []data.Pair) error {
	type key struct {
		person data.ID
		hash   string
	}
	before, err := t.FindPairs()
	if err != nil {
		return err
	}
	old := make(map[key][]data.ID, len(before))
	for i := range before {
		k := key{before[i].PersonID, before[i].Hash}
		old[k] = append(old[k], before[i].ID)
	}
	var replaced []data.ID
	var added []*data.Pair
	for i := range pairs {
		p := &pairs[i]
		if !t.exists(personTable, p.PersonID) || p.OtherID != "" && !t.exists(personTable, p.OtherID) {
			continue
		}
		k := key{p.PersonID, p.Hash}
		replaced, added = append(replaced, old[k]...), append(added, p)
		delete(old, k)
	}
	if err := pairNoun().removeMany(t, replaced); err != nil {
		return err
	}
	if len(added) == 0 {
		return nil
	}
	return createMany(t, pairNoun(), added)
}

// deletePairsOf deletes the pairs in which one of these people is.
func (t *Tx) deletePairsOf(people ...data.ID) error {
	pairs, err := t.pairsAmong(people)
	if err != nil || len(pairs) == 0 {
		return err
	}
	ids := make([]data.ID, len(pairs))
	for i := range pairs {
		ids[i] = pairs[i].ID
	}
	if err := pairNoun().removeMany(t, ids); err != nil {
		return fmt.Errorf("delete answers: %w", err)
	}
	return nil
}

// lacksPerson reports whether a pair misses one of its people: then it is none any more.
func lacksPerson(row any) bool {
	p, ok := row.(*data.Pair)
	return ok && (p.PersonID == "" || p.Answer == data.PairDifferent && p.OtherID == "")
}

// findPairs finds the pairs in which they are, those that were deleted included.
func (x *eraser) findPairs() error {
	pairs, err := x.t.pairsAmong(keys(x.ids))
	if err != nil {
		return err
	}
	for i := range pairs {
		x.pairs[pairs[i].ID] = true
	}
	query := "SELECT row_id, field, old_value, new_value FROM change WHERE noun = '" + pairTable + "' AND op <> 'create'"
	return x.t.query(query, nil, func(scan func(...any) error) error {
		var c changeRow
		err := scan(textCell[data.ID]{&c.RowID}, &c.Field, &c.Old, &c.New)
		row := rowOf(c)
		for _, id := range []string{row["person_id"], row["other_id"], c.Old, c.New} {
			if x.ids[data.ID(id)] {
				x.pairs[c.RowID] = true
			}
		}
		return err
	})
}

// removePairs removes the pairs that findPairs found.
func (x *eraser) removePairs() error {
	return chunked(keys(x.pairs), func(marks string, args []any) error {
		return x.exec("DELETE FROM "+pairTable+" WHERE id IN "+marks, args...)
	})
}
