package app

import (
	"fyne.io/fyne/v2"

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

// undoLabel says in the menu what would be taken back.
func (a *App) undoLabel() string {
	if a.store != nil {
		if batch, ok := a.store.LastBatch(); ok {
			return a.text("menu.undo-named", "change", a.changeWords(batch.Label))
		}
	}
	return a.text("menu.undo")
}

// changeWords returns what a batch of the log did, in words.
func (a *App) changeWords(label string) string {
	if key := "change." + label; a.lang.Has(key) {
		return a.text(key)
	}
	return a.text("change.other")
}

// onUndo takes back the newest change. While somebody types in a field, the
// typing is taken back first.
func (a *App) onUndo() {
	if a.undoTyping() {
		return
	}
	if batch, ok := a.store.LastBatch(); ok {
		a.undoBatch(batch)
	}
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
	if a.store != nil {
		if batch, ok := a.store.LastUndo(); ok {
			return a.text("menu.redo-named", "change", a.undoneWordsOf(batch))
		}
	}
	return a.text("menu.redo")
}

// undoneWordsOf says what an undo took back.
func (a *App) undoneWordsOf(undo data.Batch) string {
	label := ""
	err := a.store.View(func(tx *store.Tx) error {
		batches, err := tx.FindBatches(maxHistory)
		for _, b := range batches {
			if b.ID == undo.Undoes {
				label = b.Label
			}
		}
		return err
	})
	if err != nil {
		fyne.LogError("find batches", err)
	}
	return a.changeWords(label)
}

// onRedo does again what was taken back; typing first, as onUndo.
func (a *App) onRedo() {
	if a.redoTyping() {
		return
	}
	batch, ok := a.store.LastUndo()
	if !ok {
		return
	}
	words := a.undoneWordsOf(batch)
	if _, err := a.store.Undo(batch.ID); a.settle(err) {
		a.say(a.text("undo.again", "change", words), "")
	}
}

// undoBatch takes one change back and says what became of it.
func (a *App) undoBatch(batch data.Batch) {
	undone, err := a.store.Undo(batch.ID)
	if !a.settle(err) {
		return
	}
	a.say(a.undoneWords(a.changeWords(batch.Label), undone), "")
}

// undoneWords tells what was taken back, and what was not and why.
func (a *App) undoneWords(change string, u data.Undone) string {
	words := a.text("undo.done", "change", change)
	if u.Kept > 0 {
		words += " " + a.count("undo.kept", u.Kept)
	}
	if u.Failed > 0 {
		words += " " + a.count("undo.failed", u.Failed)
	}
	return words
}
