package app

import (
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// Undo takes back what was changed and does it again, and says so.
type Undo struct{ frame *App }

// canUndo tells whether there is a change that Ctrl+Z takes back.
func (u *Undo) canUndo() bool {
	if !u.frame.canWrite() {
		return false
	}
	_, ok := u.frame.store.LastBatch()
	return ok
}

// undoLabel says in the menu what would be taken back, and of which day it is when it
// was not made since the dossier was opened.
func (u *Undo) undoLabel() string {
	if u.frame.store == nil {
		return u.frame.text("menu.undo")
	}
	batch, ok := u.frame.store.LastBatch()
	switch {
	case !ok:
		return u.frame.text("menu.undo")
	case !batch.Recent:
		return u.frame.text("menu.undo-earlier", "date", u.dayMade(batch), "change", u.batchWords(batch))
	}
	return u.frame.text("menu.undo-named", "change", u.batchWords(batch))
}

func (u *Undo) dayMade(b data.Batch) string { return u.frame.lang.Date(data.DateOf(b.At.Local())) }

// onUndo takes back the newest change. While somebody types in a field, the
// typing is taken back first. What was made before the dossier was opened is taken
// back only after asking.
func (u *Undo) onUndo() {
	if u.undoTyping() {
		return
	}
	if batch, ok := u.frame.store.LastBatch(); ok {
		u.newest(batch)
	}
}

// newest takes one change back: an import as its record does, and anything of an
// earlier session after asking.
func (u *Undo) newest(batch data.Batch) {
	if list, ok := u.listOf(batch); ok {
		u.frame.rooms.lists.undo(u.frame, list, batch, !batch.Recent)
		return
	}
	if batch.Recent {
		u.takeBack(batch)
		return
	}
	u.frame.confirm(u.frame.text("undo.earlier"), u.frame.text("undo.earlier-text", "date", u.dayMade(batch), "change", u.batchWords(batch)),
		u.frame.text("undo.button"), func() { u.takeBack(batch) })
}

// undoTyping takes back typing in the field that has the keyboard and tells
// whether there was any.
func (u *Undo) undoTyping() bool {
	field, ok := u.frame.window.Canvas().Focused().(interface{ Undo() })
	if !ok {
		return false
	}
	before, _ := widgets.Typed(field)
	field.Undo()
	after, _ := widgets.Typed(field)
	return after != before
}

// redoTyping is the reverse of undoTyping.
func (u *Undo) redoTyping() bool {
	field, ok := u.frame.window.Canvas().Focused().(interface{ Redo() })
	if !ok {
		return false
	}
	before, _ := widgets.Typed(field)
	field.Redo()
	after, _ := widgets.Typed(field)
	return after != before
}

// canRedo tells whether something that was taken back can be done again.
func (u *Undo) canRedo() bool {
	if !u.frame.canWrite() {
		return false
	}
	_, ok := u.frame.store.LastUndo()
	return ok
}

// redoLabel says in the menu what would be done again.
func (u *Undo) redoLabel() string {
	if u.frame.store == nil {
		return u.frame.text("menu.redo")
	}
	undo, ok := u.frame.store.LastUndo()
	switch {
	case !ok:
		return u.frame.text("menu.redo")
	case !undo.Recent:
		return u.frame.text("menu.redo-earlier", "date", u.dayMade(undo), "change", u.undoneChange(undo))
	}
	return u.frame.text("menu.redo-named", "change", u.undoneChange(undo))
}

// onRedo does again what was taken back; typing first, and what was taken back before
// the dossier was opened after asking, as onUndo.
func (u *Undo) onRedo() {
	if u.redoTyping() {
		return
	}
	undo, ok := u.frame.store.LastUndo()
	switch {
	case !ok:
	case undo.Recent:
		u.redo(undo)
	default:
		u.frame.confirm(u.frame.text("undo.earlier-again"), u.frame.text("undo.earlier-again-text", "date", u.dayMade(undo), "change", u.undoneChange(undo)),
			u.frame.text("menu.redo"), func() { u.redo(undo) })
	}
}

// redo takes an undo back and says what was done again.
func (u *Undo) redo(undo data.Batch) {
	words := u.undoneChange(undo)
	done, err := u.frame.store.Undo(undo.ID)
	if !u.frame.settle(err) {
		return
	}
	u.sayRedone(words, done)
}

// takeBack takes one change back and says what became of it.
func (u *Undo) takeBack(batch data.Batch) {
	sentences := u.sentences(batch)
	undone, err := u.frame.store.Undo(batch.ID)
	if u.frame.settle(err) {
		u.sayUndone(sentences, undone)
	}
}

// listOf returns the list that a batch imported.
func (u *Undo) listOf(batch data.Batch) (list data.List, ok bool) {
	u.frame.view(func(tx *store.Tx) error {
		lists, err := tx.FindLists(store.ListFilter{BatchID: batch.ID})
		if len(lists) == 1 {
			list, ok = lists[0], true
		}
		return err
	})
	return list, ok
}
