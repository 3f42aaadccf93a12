package frame

import (
	"fyne.io/fyne/v2"

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
		u.frame.Rooms.Lists.Undo(u.frame, list, batch, !batch.Recent || u.OthersWork(batch) != "")
		return
	}
	if batch.Recent {
		u.TakeBackAsking(batch)
		return
	}
	u.ask(batch, "undo.earlier", u.batchWords(batch), "undo.button", func() { u.TakeBack(batch) })
}

// ask asks before something is taken back or done again, and says whose work it is where that is
// somebody else's.
func (u *Undo) ask(batch data.Batch, key, words, button string, yes func()) {
	text := u.frame.Text(key+"-text", "date", u.DayMade(batch), "change", words)
	if other := u.OthersWork(batch); other != "" {
		text += " " + other
	}
	u.frame.Confirm(u.frame.Text(key), text, u.frame.Text(button), yes)
}

// OthersWork says whose work a change is, in a sentence; "" where it is that of who works now, or
// not known.
func (u *Undo) OthersWork(b data.Batch) (words string) {
	err := u.frame.Store.View(func(tx *store.Tx) error {
		if b.By.IsZero() || b.By == tx.Worker().Author() {
			return nil
		}
		name, err := tx.FindWorker(b.By)
		switch {
		case err != nil:
			return err
		case b.By.Together:
			words = u.frame.Text("undo.by-together")
		case name.IsZero():
			words = u.frame.Text("undo.by-gone")
		default:
			words = u.frame.Text("undo.by", "name", name.Full())
		}
		return nil
	})
	if err != nil {
		fyne.LogError("find whose work a change is", err)
	}
	return words
}

// TakeBackAsking is TakeBack that asks first where the change is somebody else's.
func (u *Undo) TakeBackAsking(batch data.Batch) {
	if u.OthersWork(batch) == "" {
		u.TakeBack(batch)
		return
	}
	u.ask(batch, "undo.other", u.batchWords(batch), "undo.button", func() { u.TakeBack(batch) })
}

// RedoAsking is Redo that asks first where somebody else took the change back.
func (u *Undo) RedoAsking(undo data.Batch) {
	if u.OthersWork(undo) == "" {
		u.Redo(undo)
		return
	}
	u.ask(undo, "undo.other-again", u.undoneChange(undo), "menu.redo", func() { u.Redo(undo) })
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
		u.RedoAsking(undo)
	default:
		u.ask(undo, "undo.earlier-again", u.undoneChange(undo), "menu.redo", func() { u.Redo(undo) })
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
