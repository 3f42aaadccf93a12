package app

import (
	"errors"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// detail shows and edits one noun in a pane: a unit, topic, goal, action or meeting.
type detail[T any] struct {
	app    *App
	side   *sidePane
	editor *editor[T]
	id     data.ID
	name   string // shown above, to see when it changes

	label   string // of the change in the log
	find    func(*store.Tx, data.ID) (T, error)
	write   func(*store.Tx, data.ID, func(*T)) error
	title   func(T) string
	shown   func(*store.Tx, T) error // reads what else the pane shows; may be nil
	content fyne.CanvasObject        // the form, and what stands around it
	actions []fyne.CanvasObject      // beside the cross
	foot    fyne.CanvasObject
}

// detailer is what the side pane knows of a detail, whatever its noun.
type detailer interface {
	reload()
	leave() bool
	close()
	row() data.ID
}

// sidePane is the one pane of a page that shows several nouns.
type sidePane struct {
	app     *App
	pane    *widgets.DetailPane
	active  detailer // nil while closed
	onClose func(row data.ID)
}

func newSidePane(a *App, onClose func(row data.ID)) *sidePane {
	s := &sidePane{app: a, onClose: onClose}
	s.pane = widgets.NewDetailPane(a.text("page.close-pane"), s.onClosed)
	s.pane.OnLeave = a.focusPage
	return s
}

// leave saves what was typed; false where it cannot be kept as it is.
func (s *sidePane) leave() bool { return s.active == nil || s.active.leave() }

func (s *sidePane) reload() {
	if s.active != nil {
		s.active.reload()
	}
}

// onClosed is the cross and Escape: what was typed is saved.
func (s *sidePane) onClosed() {
	if !s.leave() {
		s.pane.Show()
		return
	}
	row := s.row()
	s.shut()
	s.onClose(row)
}

// row is what the pane shows, "" for nothing.
func (s *sidePane) row() data.ID {
	if s.active == nil {
		return ""
	}
	return s.active.row()
}

// shut closes the pane without saving.
func (s *sidePane) shut() {
	if s.active != nil {
		s.active.close()
	}
	s.active = nil
	s.pane.Hide()
}

// newDetail makes the editor and its buttons; the caller adds fields and content.
func newDetail[T any](s *sidePane, label string) *detail[T] {
	d := &detail[T]{app: s.app, side: s, label: label, editor: newEditor[T](s.app)}
	d.content = d.editor.form
	d.editor.onDirty = d.showFoot
	d.foot = widgets.HStack(widgets.Gap,
		widgets.NewPrimaryButton(s.app.text("person.save"), "check", func() { d.leave() }),
		widgets.NewQuietButton(s.app.text("person.cancel"), "", d.editor.reset))
	return d
}

// open shows one row. What was typed for another one is saved first.
func (d *detail[T]) open(id data.ID) {
	if d.side.active == detailer(d) && d.id == id || !d.side.leave() {
		return
	}
	if d.side.active != nil {
		d.side.active.close()
	}
	d.side.active, d.id, d.name = d, id, ""
	widgets.BindEnter(d.editor.form, func() { d.leave() })
	d.editor.settle()
	d.reload()
	d.side.pane.Bind()
}

// reload reads the row again. The pane closes where the row is gone.
func (d *detail[T]) reload() {
	var value T
	gone := false
	ok := d.app.view(func(tx *store.Tx) (err error) {
		value, err = d.find(tx, d.id)
		if gone = isGone(err); gone || err != nil || d.shown == nil {
			return ignoreGone(err)
		}
		return d.shown(tx, value)
	})
	if !ok || gone {
		d.side.shut()
		return
	}
	d.editor.show(value)
	if name := d.title(value); name != d.name || !d.side.pane.Visible() {
		d.name = name
		d.side.pane.Open(name, d.content, d.actions...)
		d.showFoot(d.editor.dirty())
	}
}

func ignoreGone(err error) error {
	if isGone(err) {
		return nil
	}
	return err
}

func (d *detail[T]) showFoot(dirty bool) {
	if d.side.active != detailer(d) {
		return
	}
	if dirty {
		d.side.pane.SetFoot(d.foot)
		return
	}
	d.side.pane.SetFoot(nil)
}

// leave writes what was typed and tells whether nothing is left to write.
func (d *detail[T]) leave() bool {
	if d.id == "" || !d.editor.dirty() {
		return true
	}
	if !d.editor.validate() {
		return false
	}
	id, write := d.id, d.editor.touched()
	unsettle := d.editor.settle()
	if !d.app.update(d.label, func(tx *store.Tx) error { return d.write(tx, id, write) }) {
		unsettle()
		return false
	}
	return true
}

func (d *detail[T]) close() {
	d.editor.reset()
	d.id = ""
}

// remove closes the pane and deletes the row; undo brings it back.
func (d *detail[T]) remove(label string, del func(*store.Tx, data.ID) error) {
	id := d.id
	d.side.shut()
	d.app.take(label, func(tx *store.Tx) error { return del(tx, id) })
	d.side.onClose(id)
}

func (d *detail[T]) row() data.ID { return d.id }

// isGone tells that a row was deleted meanwhile.
func isGone(err error) bool { return errors.Is(err, data.ErrNotFound) }
