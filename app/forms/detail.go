package forms

import (
	"errors"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// Detail shows and edits one noun in a pane: a unit, topic, goal, action, meeting or person.
type Detail[T any] struct {
	frame  *frame.Frame
	side   *SidePane
	Editor *Editor[T]
	id     data.ID // "" for a new row
	draft  *T      // what a new row begins with, nil where a row is shown
	name   string  // shown above, to see when it changes
	opened bool    // the pane shows this row
	value  T       // as the dossier holds it
	agreed bool    // what Ask asked was answered

	label   string // of the change in the log
	Find    func(*store.Tx, data.ID) (T, error)
	Write   func(*store.Tx, data.ID, func(*T)) error
	Insert  Inserter[T] // for a noun of which new rows are entered in the pane
	Title   func(T) string
	OnShow  func(*store.Tx, T) error // reads what else the pane shows; may be nil
	RowID   func() data.ID           // the row of the page to which it belongs; nil: it is a row itself
	Ask     func(T, func()) bool     // asks before a value is saved, and goes on when that is answered; may be nil
	Content fyne.CanvasObject        // the form, and what stands around it
	Actions []fyne.CanvasObject      // beside the cross, for a row that is there
	foot    fyne.CanvasObject
}

// Inserter is how a new row is made of what was typed.
type Inserter[T any] struct {
	Title string // above the form
	Label string // of the change in the log
	Check func(T) error
	Write func(*store.Tx, T) (data.ID, error)
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
	OnAdded func(row data.ID) // a new row was written and shows in the pane; may be nil
}

// NewSidePane returns an empty pane. onClose hears which row it showed.
func NewSidePane(f *frame.Frame, onClose func(row data.ID)) *SidePane {
	s := &SidePane{Frame: f, onClose: onClose}
	s.Pane = widgets.NewDetailPane(f.Text("page.close-pane"), s.onClosed)
	s.Pane.OnLeave = f.FocusPage
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
	d := &Detail[T]{frame: s.Frame, side: s, label: label, Editor: NewEditor[T](s.Frame)}
	d.Content = d.Editor.Form
	d.Editor.OnDirty = d.showFoot
	d.foot = widgets.HStack(widgets.Gap,
		widgets.NewPrimaryButton(s.Frame.Text("person.save"), "check", func() { d.save() }),
		widgets.NewQuietButton(s.Frame.Text("person.cancel"), "", d.onCancel))
	return d
}

// Open shows one row. What was typed for another one is saved first.
func (d *Detail[T]) Open(id data.ID) {
	if d.side.active == detailer(d) && d.id == id || !d.side.Leave() {
		return
	}
	d.begin(id, nil)
}

// Create shows an empty form. draft holds what is known already.
func (d *Detail[T]) Create(draft T) {
	if d.side.Leave() {
		d.begin("", &draft)
		d.frame.Focus(d.Editor.First())
	}
}

func (d *Detail[T]) begin(id data.ID, draft *T) {
	if d.side.active != nil {
		d.side.active.close()
	}
	d.side.active, d.id, d.draft, d.opened = d, id, draft, false
	widgets.BindEnter(d.Editor.Form, func() { d.save() })
	d.Editor.settle()
	d.reload()
}

// Shows reports whether the pane shows a row of this noun.
func (d *Detail[T]) Shows() bool { return d.side.active == detailer(d) }

// reload reads the row again. The pane closes where the row is gone.
func (d *Detail[T]) reload() {
	if d.id == "" && d.draft == nil {
		return // a new row is being written
	}
	var value T
	gone := false
	ok := d.frame.View(func(tx *store.Tx) (err error) {
		if value, err = d.read(tx); err == nil && d.OnShow != nil {
			return d.OnShow(tx, value)
		}
		gone = isGone(err)
		return IgnoreGone(err)
	})
	if !ok || gone {
		d.side.Shut()
		return
	}
	d.value = value
	d.Editor.Show(value)
	title, actions := d.Title(value), d.Actions
	if d.draft != nil {
		title, actions = d.Insert.Title, nil
	}
	if title != d.name || !d.opened || !d.side.Pane.Visible() {
		d.name, d.opened = title, true
		d.side.Pane.Open(title, d.Content, actions...)
		d.showFoot(d.Editor.Dirty())
	}
	d.side.Pane.Bind()
}

func (d *Detail[T]) read(tx *store.Tx) (T, error) {
	if d.draft != nil {
		return *d.draft, nil
	}
	return d.Find(tx, d.id)
}

// IgnoreGone returns no error where a row was deleted meanwhile.
func IgnoreGone(err error) error {
	if isGone(err) {
		return nil
	}
	return err
}

func (d *Detail[T]) showFoot(dirty bool) {
	if d.side.active != detailer(d) {
		return
	}
	if dirty || d.draft != nil {
		d.side.Pane.SetFoot(d.foot)
		return
	}
	d.side.Pane.SetFoot(nil)
}

// Leave writes what was typed and tells whether nothing is left to write. A new row of
// which nothing was typed is not made.
func (d *Detail[T]) Leave() bool { return !d.Editor.Dirty() || d.save() }

// save writes what was typed, or the new row, and tells whether nothing is left to write.
func (d *Detail[T]) save() bool {
	d.Editor.OnSave()
	switch {
	case d.draft == nil && (d.id == "" || !d.Editor.Dirty()):
		return true
	case !d.Editor.Validate() || d.asks():
		return false
	case d.draft != nil:
		return d.insert()
	}
	id, write := d.id, d.Editor.Touched()
	unsettle := d.Editor.settle()
	if !d.frame.Update(d.label, func(tx *store.Tx) error { return d.Write(tx, id, write) }) {
		unsettle()
		return false
	}
	return true
}

// asks reports whether something is asked before what was typed can be saved. The answer saves it.
func (d *Detail[T]) asks() bool {
	if d.Ask == nil || d.agreed {
		d.agreed = false
		return false
	}
	value := d.value
	d.Editor.Touched()(&value)
	return d.Ask(value, func() {
		d.agreed = true
		d.save()
	})
}

// insert makes the new row and shows it.
func (d *Detail[T]) insert() bool {
	draft, value := d.draft, *d.draft
	d.Editor.Touched()(&value)
	if err := d.Insert.Check(value); err != nil {
		d.Editor.Fields[0].Row.SetError(d.frame.Lang.Error(err))
		return false
	}
	unsettle := d.Editor.settle()
	d.draft = nil
	var id data.ID
	if !d.frame.Update(d.Insert.Label, func(tx *store.Tx) (err error) {
		id, err = d.Insert.Write(tx, value)
		return err
	}) {
		d.draft = draft
		unsettle()
		return false
	}
	d.Open(id)
	if d.side.OnAdded != nil {
		d.side.OnAdded(d.row())
	}
	return true
}

// onCancel drops what was typed.
func (d *Detail[T]) onCancel() {
	d.Editor.Reset()
	if d.draft != nil {
		d.side.Pane.Close()
	}
}

func (d *Detail[T]) close() {
	d.Editor.Reset()
	d.id, d.draft = "", nil
}

// Remove closes the pane and deletes the row; undo brings it back.
func (d *Detail[T]) Remove(label string, del func(*store.Tx, data.ID) error) {
	id := d.id
	d.side.Shut()
	d.frame.UpdateOfferingUndo(label, func(tx *store.Tx) error { return del(tx, id) })
	d.side.onClose(id)
}

func (d *Detail[T]) row() data.ID {
	if d.RowID != nil {
		return d.RowID()
	}
	return d.id
}

// isGone tells that a row was deleted meanwhile.
func isGone(err error) bool { return errors.Is(err, data.ErrNotFound) }
