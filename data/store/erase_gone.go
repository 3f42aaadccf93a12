package store

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"kader/data"
	"kader/data/mention"
)

// FindMentions returns where people who are to be erased still stand in texts, and where the log
// has a text that no row has any more. What is about them goes anyway and is not among these.
func (t *Tx) FindMentions(people []data.ID) ([]data.NamePlace, error) {
	x, err := t.look(data.Erasure{People: people})
	if err != nil {
		return nil, fmt.Errorf("find mentions: %w", err)
	}
	return x.places, nil
}

// CountErasure tells what Erase would remove, and changes nothing.
func (t *Tx) CountErasure(e data.Erasure) (data.Erased, error) {
	x, err := t.look(e)
	if err != nil {
		return data.Erased{}, fmt.Errorf("count erasure: %w", err)
	}
	return x.done, nil
}

// look goes through everything as an erasure does.
func (t *Tx) look(e data.Erasure) (*eraser, error) {
	x, err := t.newEraser(e)
	if err != nil {
		return nil, err
	}
	x.looking = true
	return x, x.run()
}

// FindGone returns people whom the log knows and the dossier has no more: deleted ones, and those
// of imports that were taken back. Every word of the query occurs in a name that they had, in their
// e-mail address, phone or one of their numbers. The last to go come first.
func (t *Tx) FindGone(query string) ([]data.Gone, error) {
	log, err := t.personLog()
	if err != nil {
		return nil, fmt.Errorf("find who is gone: %w", err)
	}
	words := strings.Fields(data.Fold(query))
	var found []data.Gone
	for id, entries := range log {
		if !saysAll(identify(entries, nil), words) {
			continue
		}
		if g, ok, err := t.gone(id); err != nil {
			return nil, err
		} else if ok {
			found = append(found, g)
		}
	}
	slices.SortFunc(found, func(a, b data.Gone) int {
		if c := b.At.Compare(a.At); c != 0 {
			return c
		}
		return strings.Compare(string(a.Person.ID), string(b.Person.ID))
	})
	return found, nil
}

// saysAll reports whether every word occurs in what somebody was called.
func saysAll(who *mention.Identity, words []string) bool {
	var text strings.Builder
	for _, n := range who.Names {
		text.WriteString(data.Fold(n.Full()+" "+n.Initials) + "\n")
	}
	for _, mark := range who.Marks {
		text.WriteString(data.Fold(mark) + "\n")
	}
	for _, phone := range who.Phones {
		text.WriteString(data.Digits(phone) + "\n")
	}
	return data.HoldsEveryWord(text.String(), words)
}

// gone reads how somebody was when they went; false when they are there.
func (t *Tx) gone(id data.ID) (g data.Gone, ok bool, err error) {
	if t.exists(personTable, id) {
		return g, false, nil
	}
	query := "SELECT batch.made, batch.reverts, old_value FROM change JOIN batch ON batch.number = change.batch" +
		" WHERE row_id = ? AND op = 'delete' ORDER BY change.number DESC LIMIT 1"
	row := ""
	err = t.query(query, []any{string(id)}, func(scan func(...any) error) error {
		ok = true
		return scan(instantCell{&g.At}, flagCell{&g.Undone}, &row)
	})
	if err != nil || !ok {
		return g, ok, err
	}
	var values map[string]string
	_ = json.Unmarshal([]byte(row), &values) // what cannot be read has no name to show
	record, fields := personNoun().columns(&g.Person)
	for _, f := range fields {
		if f.ref == "" {
			_ = f.cell.parse(values[f.name])
		}
	}
	record.ID = id
	return g, true, nil
}
