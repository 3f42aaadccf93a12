package frame

import (
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// Undo takes back what was changed and does it again, and says so.
type Undo struct{ frame *Frame }

// canUndo tells whether there is a change that Ctrl+Z takes back.
func (u *Undo) canUndo() bool {
	if !u.frame.CanWrite() {
		return false
	}
	if _, words := u.answer(); words != "" {
		return true
	}
	_, ok := u.frame.Store.LastBatch()
	return ok
}

// undoLabel says in the menu what would be taken back, and of which day it is when it
// was not made since the dossier was opened.
func (u *Undo) undoLabel() string {
	if u.frame.Store == nil {
		return u.frame.Text("menu.undo")
	}
	if _, words := u.answer(); words != "" {
		return u.frame.Text("menu.undo-named", "change", words)
	}
	batch, ok := u.frame.Store.LastBatch()
	switch {
	case !ok:
		return u.frame.Text("menu.undo")
	case !batch.Recent:
		return u.frame.Text("menu.undo-earlier", "date", u.DayMade(batch), "change", u.batchWords(batch))
	}
	return u.frame.Text("menu.undo-named", "change", u.batchWords(batch))
}

// DayMade returns the day of a change in words.
func (u *Undo) DayMade(b data.Batch) string { return u.frame.Lang.Date(data.DateOf(b.At.Local())) }

// AnswerTaker is a page on which something is said that is not in the dossier yet, and that is
// taken back before any change of the dossier.
type AnswerTaker interface {
	Answer() string // what would be taken back, in words; "" for nothing
	TakeBackAnswer()
}

// answer is what the page that shows would take back.
func (u *Undo) answer() (page AnswerTaker, words string) {
	page, ok := u.frame.current.(AnswerTaker)
	if ok {
		words = page.Answer()
	}
	return page, words
}

// onUndo takes back the newest change. While somebody types in a field, the
// typing is taken back first. What was made before the dossier was opened is taken
// back only after asking.
func (u *Undo) onUndo() {
	if u.undoTyping() {
		return
	}
	if page, words := u.answer(); words != "" {
		page.TakeBackAnswer()
		return
	}
	if batch, ok := u.frame.Store.LastBatch(); ok {
		u.undoBatch(batch)
	}
}

// undoBatch takes one change back: an import as its record does, and anything of an
// earlier session after asking.
func (u *Undo) undoBatch(batch data.Batch) {
	if list, ok := u.ListOf(batch); ok {
		u.frame.Rooms.Lists.Undo(u.frame, list, batch, !batch.Recent)
		return
	}
	if batch.Recent {
		u.TakeBack(batch)
		return
	}
	u.frame.Confirm(
		u.frame.Text("undo.earlier"),
		u.frame.Text("undo.earlier-text", "date", u.DayMade(batch), "change", u.batchWords(batch)),
		u.frame.Text("undo.button"), func() { u.TakeBack(batch) },
	)
}

// undoTyping takes back typing in the field that has the keyboard and tells
// whether there was any.
func (u *Undo) undoTyping() bool {
	field, ok := u.frame.Window.Canvas().Focused().(interface{ Undo() })
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
	field, ok := u.frame.Window.Canvas().Focused().(interface{ Redo() })
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
	if !u.frame.CanWrite() {
		return false
	}
	_, ok := u.frame.Store.LastUndo()
	return ok
}

// redoLabel says in the menu what would be done again.
func (u *Undo) redoLabel() string {
	if u.frame.Store == nil {
		return u.frame.Text("menu.redo")
	}
	undo, ok := u.frame.Store.LastUndo()
	switch {
	case !ok:
		return u.frame.Text("menu.redo")
	case !undo.Recent:
		return u.frame.Text("menu.redo-earlier", "date", u.DayMade(undo), "change", u.undoneChange(undo))
	}
	return u.frame.Text("menu.redo-named", "change", u.undoneChange(undo))
}

// onRedo does again what was taken back; typing first, and what was taken back before
// the dossier was opened after asking, as onUndo.
func (u *Undo) onRedo() {
	if u.redoTyping() {
		return
	}
	undo, ok := u.frame.Store.LastUndo()
	switch {
	case !ok:
	case undo.Recent:
		u.Redo(undo)
	default:
		u.frame.Confirm(
			u.frame.Text("undo.earlier-again"),
			u.frame.Text("undo.earlier-again-text", "date", u.DayMade(undo), "change", u.undoneChange(undo)),
			u.frame.Text("menu.redo"), func() { u.Redo(undo) },
		)
	}
}

// Redo takes an undo back and says what was done again.
func (u *Undo) Redo(undo data.Batch) {
	words := u.undoneChange(undo)
	done, err := u.frame.Store.Undo(undo.ID)
	if !u.frame.Settle(err) {
		return
	}
	u.sayRedone(words, done)
}

// TakeBack takes one change back and says what became of it.
func (u *Undo) TakeBack(batch data.Batch) {
	sentences := u.sentences(batch)
	undone, err := u.frame.Store.Undo(batch.ID)
	if u.frame.Settle(err) {
		u.SayUndone(sentences, undone)
	}
}

// ListOf returns the list that a batch imported.
func (u *Undo) ListOf(batch data.Batch) (list data.List, ok bool) {
	u.frame.View(func(tx *store.Tx) error {
		lists, err := tx.FindLists(store.ListFilter{BatchID: batch.ID})
		if len(lists) == 1 {
			list, ok = lists[0], true
		}
		return err
	})
	return list, ok
}
