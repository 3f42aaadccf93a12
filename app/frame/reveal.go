package frame

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
)

// focusLook is how often the window looks where the keyboard is. Fyne tells
// nobody when Tab moves it, and does not scroll to it.
const focusLook = 120 * time.Millisecond

// Keyboard keeps what has the keyboard in view.
type Keyboard struct {
	frame   *Frame
	focused fyne.Focusable    // had the keyboard at the last look
	around  []view            // what scrolls around it
	wanted  fyne.CanvasObject // is brought into view at the next look, nil for nothing
}

// watch keeps what has the keyboard in view.
func (k *Keyboard) watch() {
	k.frame.after(focusLook, func() {
		k.Look()
		k.watch()
	})
}

// Look scrolls to what got the keyboard since the last look, and to what has
// it where the view became smaller: buttons that come up below a form would cover
// the field.
func (k *Keyboard) Look() {
	if k.vanished() {
		k.focusFront()
	}
	focused := k.frame.Window.Canvas().Focused()
	part, ok := focused.(fyne.CanvasObject)
	moved := focused != k.focused
	if moved {
		k.frame.NoteActivity()
		k.remember()
	}
	for i, v := range k.around {
		size := v.scroll.Size()
		if ok && (moved || size.Height < v.size.Height || size.Width < v.size.Width) {
			bringIntoView(v.scroll, part)
		}
		k.around[i].size = size
	}
	if k.wanted != nil {
		for _, v := range k.viewsAround(k.wanted) {
			bringIntoView(v.scroll, k.wanted)
		}
		k.wanted = nil
	}
}

// Reveal brings a part into view that has not got the keyboard, once it is laid out.
func (k *Keyboard) Reveal(part fyne.CanvasObject) { k.wanted = part }

// vanished tells whether what has the keyboard is out of sight: hidden, as by a pane
// that takes the place of its page, or made anew. Nothing is said of what Fyne lays over
// the window, such as the open list of a choice.
func (k *Keyboard) vanished() bool {
	c := k.frame.Window.Canvas()
	part, ok := c.Focused().(fyne.CanvasObject)
	return ok && len(c.Overlays().List()) <= len(k.frame.dialogs) && !k.Sees(part)
}

// Sees tells whether a part stands in what the user works in, and shows.
func (k *Keyboard) Sees(part fyne.CanvasObject) bool {
	_, found := widgets.ScrollsAround(k.front(), part)
	return found
}

// focusFront gives the keyboard to where it is when what the user works in opens.
func (k *Keyboard) focusFront() {
	if n := len(k.frame.dialogs); n > 0 {
		k.frame.dialogs[n-1].focusFirst()
		return
	}
	k.frame.FocusPage()
}

// front is what the user works in: the page, or the dialog over it.
func (k *Keyboard) front() fyne.CanvasObject {
	if n := len(k.frame.dialogs); n > 0 {
		return k.frame.dialogs[n-1].popup.Content
	}
	return k.frame.shell.root
}

// remember notes what has the keyboard and what scrolls around it.
func (k *Keyboard) remember() {
	k.focused, k.around = k.frame.Window.Canvas().Focused(), nil
	if part, ok := k.focused.(fyne.CanvasObject); ok {
		k.around = k.viewsAround(part)
	}
}

// view is a part of the window that scrolls, and how large it was at the last look.
type view struct {
	scroll *container.Scroll
	size   fyne.Size
}

// viewsAround finds what scrolls around a part of the page, or of the dialog over it.
func (k *Keyboard) viewsAround(part fyne.CanvasObject) []view {
	scrolls, _ := widgets.ScrollsAround(k.front(), part)
	views := make([]view, len(scrolls))
	for i, scroll := range scrolls {
		views[i].scroll = scroll
	}
	return views
}

// bringIntoView scrolls no further than needed to show a part whole, or its
// beginning where it is larger than the view.
func bringIntoView(scroll *container.Scroll, part fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	place := driver.AbsolutePositionForObject(part).Subtract(driver.AbsolutePositionForObject(scroll.Content))
	size, view, content := part.Size(), scroll.Size(), scroll.Content.MinSize()
	offset := fyne.NewPos(
		reveal(scroll.Offset.X, place.X, size.Width, view.Width, content.Width),
		reveal(scroll.Offset.Y, place.Y, size.Height, view.Height, content.Height))
	if offset != scroll.Offset {
		scroll.ScrollToOffset(offset)
	}
}

// reveal returns how far to scroll in one direction so that a part at start shows.
func reveal(offset, start, length, view, content float32) float32 {
	start -= widgets.GapLarge
	end := start + length + 2*widgets.GapLarge
	switch {
	case content <= view: // does not scroll this way
		return offset
	case end-start > view || start < offset:
		offset = start
	case end > offset+view:
		offset = end - view
	}
	return min(max(0, offset), content-view)
}
