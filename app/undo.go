package app

import (
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// canUndo tells whether there is a change that Ctrl+Z takes back.
func (a *App) canUndo() bool {
	if !a.canWrite() {
		return false
	}
	_, ok := a.store.LastBatch()
	return ok
}

// undoLabel says in the menu what would be taken back, and of which day it is when it
// was not made since the dossier was opened.
func (a *App) undoLabel() string {
	if a.store == nil {
		return a.text("menu.undo")
	}
	batch, ok := a.store.LastBatch()
	switch {
	case !ok:
		return a.text("menu.undo")
	case !batch.Recent:
		return a.text("menu.undo-earlier", "date", a.dayMade(batch), "change", a.batchWords(batch))
	}
	return a.text("menu.undo-named", "change", a.batchWords(batch))
}

func (a *App) dayMade(b data.Batch) string { return a.lang.Date(data.DateOf(b.At.Local())) }

// onUndo takes back the newest change. While somebody types in a field, the
// typing is taken back first. What was made before the dossier was opened is taken
// back only after asking.
func (a *App) onUndo() {
	if a.undoTyping() {
		return
	}
	if batch, ok := a.store.LastBatch(); ok {
		a.undoNewest(batch)
	}
}

// undoNewest takes one change back: an import as its record does, and anything of an
// earlier session after asking.
func (a *App) undoNewest(batch data.Batch) {
	if list, ok := a.listOf(batch); ok {
		a.rooms.lists.undo(a, list, batch, !batch.Recent)
		return
	}
	if batch.Recent {
		a.undoBatch(batch)
		return
	}
	a.confirm(a.text("undo.earlier"), a.text("undo.earlier-text", "date", a.dayMade(batch), "change", a.batchWords(batch)),
		a.text("undo.button"), func() { a.undoBatch(batch) })
}

// undoTyping takes back typing in the field that has the keyboard and tells
// whether there was any.
func (a *App) undoTyping() bool {
	field, ok := a.window.Canvas().Focused().(interface{ Undo() })
	if !ok {
		return false
	}
	before, _ := widgets.Typed(field)
	field.Undo()
	after, _ := widgets.Typed(field)
	return after != before
}

// redoTyping is the reverse of undoTyping.
func (a *App) redoTyping() bool {
	field, ok := a.window.Canvas().Focused().(interface{ Redo() })
	if !ok {
		return false
	}
	before, _ := widgets.Typed(field)
	field.Redo()
	after, _ := widgets.Typed(field)
	return after != before
}

// canRedo tells whether something that was taken back can be done again.
func (a *App) canRedo() bool {
	if !a.canWrite() {
		return false
	}
	_, ok := a.store.LastUndo()
	return ok
}

// redoLabel says in the menu what would be done again.
func (a *App) redoLabel() string {
	if a.store == nil {
		return a.text("menu.redo")
	}
	undo, ok := a.store.LastUndo()
	switch {
	case !ok:
		return a.text("menu.redo")
	case !undo.Recent:
		return a.text("menu.redo-earlier", "date", a.dayMade(undo), "change", a.undoneChange(undo))
	}
	return a.text("menu.redo-named", "change", a.undoneChange(undo))
}

// onRedo does again what was taken back; typing first, and what was taken back before
// the dossier was opened after asking, as onUndo.
func (a *App) onRedo() {
	if a.redoTyping() {
		return
	}
	undo, ok := a.store.LastUndo()
	switch {
	case !ok:
	case undo.Recent:
		a.redoBatch(undo)
	default:
		a.confirm(a.text("undo.earlier-again"), a.text("undo.earlier-again-text", "date", a.dayMade(undo), "change", a.undoneChange(undo)),
			a.text("menu.redo"), func() { a.redoBatch(undo) })
	}
}

// redoBatch takes an undo back and says what was done again.
func (a *App) redoBatch(undo data.Batch) {
	words := a.undoneChange(undo)
	done, err := a.store.Undo(undo.ID)
	if !a.settle(err) {
		return
	}
	a.sayRedone(words, done)
}

// undoBatch takes one change back and says what became of it.
func (a *App) undoBatch(batch data.Batch) {
	sentences := a.undoSentences(batch)
	undone, err := a.store.Undo(batch.ID)
	if a.settle(err) {
		a.sayUndone(sentences, undone)
	}
}

// listOf returns the list that a batch imported.
func (a *App) listOf(batch data.Batch) (list data.List, ok bool) {
	a.view(func(tx *store.Tx) error {
		lists, err := tx.FindLists(store.ListFilter{BatchID: batch.ID})
		if len(lists) == 1 {
			list, ok = lists[0], true
		}
		return err
	})
	return list, ok
}
