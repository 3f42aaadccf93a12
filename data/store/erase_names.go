package store

import (
	"maps"

	"kader/data"
)

// findWords finds the words of the group that are names of theirs, those that were deleted
// included. One that was found to name nobody, and is an ordinary word, stays.
func (x *eraser) findWords() error {
	if x.names.Nobody() {
		return nil
	}
	words, err := x.t.FindWords()
	if err != nil {
		return err
	}
	here := map[data.ID]bool{}
	for _, w := range words {
		here[w.ID] = true
		x.words[w.ID] = x.isNameOfTheirs(w.Text, w.Hidden)
	}
	query := "SELECT row_id, field, old_value, new_value FROM change WHERE noun = '" + wordTable + "' AND op <> 'create'"
	return x.t.query(query, nil, func(scan func(...any) error) error {
		var c changeRow
		err := scan(textCell[data.ID]{&c.RowID}, &c.Field, &c.Old, &c.New)
		if err != nil || here[c.RowID] {
			return err
		}
		x.words[c.RowID] = x.words[c.RowID] || x.isNameOfTheirs(rowOf(c)["spelling"], true)
		return nil
	})
}

// isNameOfTheirs reports whether a word names one of them and nobody else. A doubt counts only where
// the word was taken for a name.
func (x *eraser) isNameOfTheirs(word string, name bool) bool {
	for _, m := range x.names.Find(word) {
		if !m.Shared && (name || !m.Weak) {
			return true
		}
	}
	return false
}

// removeWords removes the words that findWords found. The log was swept before.
func (x *eraser) removeWords() error {
	var going []data.ID
	for id, goes := range x.words {
		if goes && x.t.exists(wordTable, id) {
			going = append(going, id)
		}
	}
	x.done.Texts += len(going)
	return chunked(going, func(marks string, args []any) error {
		return x.exec("DELETE FROM "+wordTable+" WHERE id IN "+marks, args...)
	})
}

// sweepTyped takes their names out of who works, who made a batch and who can open the dossier,
// where that was typed. What the store has of it in memory follows with the change.
func (x *eraser) sweepTyped() error {
	own := x.t.batch.By.Name
	if err := x.signErasure(""); err != nil { // it does not count: a look beforehand has no batch
		return err
	}
	for _, at := range [][2]string{{"batch", "author"}, {"copy", "name"}, {"holder", "name"}} {
		if err := x.sweepValues(at[0], at[1], at[0]); err != nil {
			return err
		}
	}
	if x.looking {
		return nil
	}
	left := maps.Clone(x.left)
	x.t.erasers = append(x.t.erasers, x)
	own = x.t.retyped(own)
	x.left = left
	return x.signErasure(own)
}

// signErasure writes the typed name of whoever erases.
func (x *eraser) signErasure(name string) error {
	if x.t.batch.By.Name == "" {
		return nil
	}
	return x.exec("UPDATE batch SET author = ? WHERE number = ?", name, x.t.batch.number)
}

// retyped returns a typed name without those who were erased.
func (t *Tx) retyped(name string) string {
	for _, x := range t.erasers {
		name = x.redact("copy", "name", name, true)
	}
	return name
}

// retypeHolders gives the holders in memory the names that the dossier has.
func (t *Tx) retypeHolders() {
	for i := range t.store.holders {
		t.store.holders[i].Name = t.retyped(t.store.holders[i].Name)
	}
}

// retypeWorkers takes the erased out of who works here, and asks again where nobody is left.
func (t *Tx) retypeWorkers() {
	c := &t.store.copy
	if name := t.retyped(c.row.Name); name != c.row.Name {
		c.row.Name = name
		c.asked = c.asked && !c.row.IsZero()
	}
	if c.session == nil {
		return
	}
	w := *c.session
	w.Name = t.retyped(w.Name)
	c.session = &w
	if w.IsZero() {
		c.session = nil
	}
}
