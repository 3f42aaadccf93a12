package store

import "kader/data"

// pairTable is named where people go: a pair goes with each of its people.
const pairTable = "pair"

func pairNoun() noun[data.Pair] {
	return noun[data.Pair]{
		table: pairTable, order: "id",
		fields: func(p *data.Pair) (*data.Record, []field) {
			return &p.Record, []field{
				owner("person_id", &p.PersonID, personTable), owner("other_id", &p.OtherID, personTable),
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
