package cli

import (
	"fmt"
	"strings"

	"kader/data"
	"kader/data/store"
)

const withHandedOut = "--with-handed-out"

// undoImport undoes an import: the last one, or the one with the given id. It prints what it
// undid, and what stays and why. People who were only handed out or moved on stay unless that is
// asked. Where nothing was undone the dossier is as it was, and the command is refused.
func undoImport(c *call) error {
	var id data.ID
	if len(c.operands) > 1 {
		id = data.ID(c.operands[1])
	}
	return c.withWritable(c.asWorker(func(s *store.Store) error {
		undone, err := undoLast(s, id, store.UndoOptions{HandedOut: c.has(withHandedOut)})
		if err != nil {
			return err
		}
		c.printUndone(undone)
		if undone.Nothing() {
			return refuse("cli.nothing-taken-back")
		}
		return nil
	}))
}

// printUndone prints line by line what was undone, and what stays and why.
func (c *call) printUndone(u data.Undone) {
	switch {
	case len(u.Rows) == 0:
		fmt.Fprintln(c.Stdout, c.lang.Text("cli.taken-back-empty"))
	case u.Nothing(): // said as the refusal that it is
	case u.Complete():
		fmt.Fprintln(c.Stdout, c.lang.Text("cli.taken-back"))
	default:
		fmt.Fprintln(c.Stdout, c.lang.Text("cli.taken-back-part"))
	}
	c.printRows("undo.did-remove", u.Which(func(r data.UndoneRow) bool {
		return r.Fate == data.FateBack && r.Op == data.OpCreate
	}))
	c.printRows("undo.did-restore", u.Which(func(r data.UndoneRow) bool {
		return r.Fate == data.FateBack && r.Op != data.OpCreate
	}))
	c.printRows("undo.fate-part", u.Which(func(r data.UndoneRow) bool { return r.Part }))
	for _, fate := range data.Fates() {
		if fate != data.FateBack {
			c.printRows("undo.fate-"+string(fate), u.Which(func(r data.UndoneRow) bool { return r.Fate == fate && !r.Part }))
		}
	}
	if n := u.HandedOut(); n > 0 {
		fmt.Fprintln(c.Stdout, c.lang.Count("cli.handed-out", n, "option", withHandedOut))
	}
}

// printRows prints how many rows of each noun have one fate; nothing where there are none.
func (c *call) printRows(key string, rows []data.UndoneRow) {
	counts := make(map[string]int)
	for _, r := range rows {
		counts[r.Noun]++
	}
	var words []string
	for _, noun := range []string{"person", "unit"} { // a list brings nothing else
		if n := counts[noun]; n > 0 {
			words = append(words, c.lang.Count("undo.count-"+noun, n))
		}
	}
	if len(words) > 0 {
		fmt.Fprintln(c.Stdout, c.lang.Text(key, "what", strings.Join(words, ", ")))
	}
}
