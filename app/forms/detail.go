package forms

import (
	"errors"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// Detail shows and edits one noun in a pane: a unit, topic, goal, action or meeting.
type Detail[T any] struct {
	app    *frame.Frame
	side   *SidePane
	Editor *Editor[T]
	ID     data.ID
	name   string // shown above, to see when it changes

	label   string // of the change in the log
	Find    func(*store.Tx, data.ID) (T, error)
	Write   func(*store.Tx, data.ID, func(*T)) error
	Title   func(T) string
	Shown   func(*store.Tx, T) error // reads what else the pane shows; may be nil
	Content fyne.CanvasObject        // the form, and what stands around it
	Actions []fyne.CanvasObject      // beside the cross
	foot    fyne.CanvasObject
}

// detailer is what the side pane knows of a detail, whatever its noun.
type detailer interface {
	reload()
	Leave() bool
	close()
	row() data.ID
}

// SidePane is the one pane of a page that shows several nouns.
type SidePane struct {
	Frame   *frame.Frame
	Pane    *widgets.DetailPane
	active  detailer // nil while closed
	onClose func(row data.ID)
}

// NewSidePane returns an empty pane. onClose hears which row it showed.
func NewSidePane(a *frame.Frame, onClose func(row data.ID)) *SidePane {
	s := &SidePane{Frame: a, onClose: onClose}
	s.Pane = widgets.NewDetailPane(a.Text("page.close-pane"), s.onClosed)
	s.Pane.OnLeave = a.FocusPage
	return s
}

// Leave saves what was typed; false where it cannot be kept as it is.
func (s *SidePane) Leave() bool { return s.active == nil || s.active.Leave() }

// Reload reads again what the pane shows.
func (s *SidePane) Reload() {
	if s.active != nil {
		s.active.reload()
	}
}

// onClosed is the cross and Escape: what was typed is saved.
func (s *SidePane) onClosed() {
	if !s.Leave() {
		s.Pane.Show()
		return
	}
	row := s.Row()
	s.Shut()
	s.onClose(row)
}

// Row is what the pane shows, "" for nothing.
func (s *SidePane) Row() data.ID {
	if s.active == nil {
		return ""
	}
	return s.active.row()
}

// Shut closes the pane without saving.
func (s *SidePane) Shut() {
	if s.active != nil {
		s.active.close()
	}
	s.active = nil
	s.Pane.Hide()
}

// NewDetail makes the editor and its buttons; the caller adds fields and content.
func NewDetail[T any](s *SidePane, label string) *Detail[T] {
	d := &Detail[T]{app: s.Frame, side: s, label: label, Editor: NewEditor[T](s.Frame)}
	d.Content = d.Editor.Form
	d.Editor.OnDirty = d.showFoot
	d.foot = widgets.HStack(widgets.Gap,
		widgets.NewPrimaryButton(s.Frame.Text("person.save"), "check", func() { d.Leave() }),
		widgets.NewQuietButton(s.Frame.Text("person.cancel"), "", d.Editor.Reset))
	return d
}

// Open shows one row. What was typed for another one is saved first.
func (d *Detail[T]) Open(id data.ID) {
	if d.side.active == detailer(d) && d.ID == id || !d.side.Leave() {
		return
	}
	if d.side.active != nil {
		d.side.active.close()
	}
	d.side.active, d.ID, d.name = d, id, ""
	widgets.BindEnter(d.Editor.Form, func() { d.Leave() })
	d.Editor.Settle()
	d.reload()
	d.side.Pane.Bind()
}

// reload reads the row again. The pane closes where the row is gone.
func (d *Detail[T]) reload() {
	var value T
	gone := false
	ok := d.app.View(func(tx *store.Tx) (err error) {
		value, err = d.Find(tx, d.ID)
		if gone = IsGone(err); gone || err != nil || d.Shown == nil {
			return IgnoreGone(err)
		}
		return d.Shown(tx, value)
	})
	if !ok || gone {
		d.side.Shut()
		return
	}
	d.Editor.Show(value)
	if name := d.Title(value); name != d.name || !d.side.Pane.Visible() {
		d.name = name
		d.side.Pane.Open(name, d.Content, d.Actions...)
		d.showFoot(d.Editor.Dirty())
	}
}

// IgnoreGone returns no error where a row was deleted meanwhile.
func IgnoreGone(err error) error {
	if IsGone(err) {
		return nil
	}
	return err
}

func (d *Detail[T]) showFoot(dirty bool) {
	if d.side.active != detailer(d) {
		return
	}
	if dirty {
		d.side.Pane.SetFoot(d.foot)
		return
	}
	d.side.Pane.SetFoot(nil)
}

// Leave writes what was typed and tells whether nothing is left to write.
func (d *Detail[T]) Leave() bool {
	if d.ID == "" || !d.Editor.Dirty() {
		return true
	}
	if !d.Editor.Validate() {
		return false
	}
	id, write := d.ID, d.Editor.Touched()
	unsettle := d.Editor.Settle()
	if !d.app.Update(d.label, func(tx *store.Tx) error { return d.Write(tx, id, write) }) {
		unsettle()
		return false
	}
	return true
}

func (d *Detail[T]) close() {
	d.Editor.Reset()
	d.ID = ""
}

// Remove closes the pane and deletes the row; undo brings it back.
func (d *Detail[T]) Remove(label string, del func(*store.Tx, data.ID) error) {
	id := d.ID
	d.side.Shut()
	d.app.Take(label, func(tx *store.Tx) error { return del(tx, id) })
	d.side.onClose(id)
}

func (d *Detail[T]) row() data.ID { return d.ID }

// IsGone tells that a row was deleted meanwhile.
func IsGone(err error) bool { return errors.Is(err, data.ErrNotFound) }
