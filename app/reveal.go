package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
)

// focusLook is how often the window looks where the keyboard is. Fyne tells
// nobody when Tab moves it, and does not scroll to it.
const focusLook = 120 * time.Millisecond

// watchFocus keeps what has the keyboard in view.
func (a *App) watchFocus() {
	a.after(focusLook, func() {
		a.lookFocus()
		a.watchFocus()
	})
}

// lookFocus scrolls to what got the keyboard since the last look, and to what has
// it where the view became smaller: buttons that come up below a form would cover
// the field.
func (a *App) lookFocus() {
	if a.focusVanished() {
		a.focusFront()
	}
	focused := a.window.Canvas().Focused()
	part, ok := focused.(fyne.CanvasObject)
	moved := focused != a.focused
	if moved {
		a.noteActivity()
		a.rememberFocus()
	}
	for i, v := range a.around {
		size := v.scroll.Size()
		if ok && (moved || size.Height < v.size.Height || size.Width < v.size.Width) {
			bringIntoView(v.scroll, part)
		}
		a.around[i].size = size
	}
}

// focusVanished tells whether what has the keyboard is out of sight: hidden, as by a pane
// that takes the place of its page, or made anew. Nothing is said of what Fyne lays over
// the window, such as the open list of a choice.
func (a *App) focusVanished() bool {
	c := a.window.Canvas()
	part, ok := c.Focused().(fyne.CanvasObject)
	return ok && len(c.Overlays().List()) <= len(a.dialogs) && !a.sees(part)
}

// sees tells whether a part stands in what the user works in, and shows.
func (a *App) sees(part fyne.CanvasObject) bool {
	_, found := widgets.ScrollsAround(a.front(), part)
	return found
}

// focusFront gives the keyboard to where it is when what the user works in opens.
func (a *App) focusFront() {
	if n := len(a.dialogs); n > 0 {
		a.dialogs[n-1].focusFirst()
		return
	}
	a.focusPage()
}

// front is what the user works in: the page, or the dialog over it.
func (a *App) front() fyne.CanvasObject {
	if n := len(a.dialogs); n > 0 {
		return a.dialogs[n-1].popup.Content
	}
	return a.shell.root
}

// rememberFocus notes what has the keyboard and what scrolls around it.
func (a *App) rememberFocus() {
	a.focused, a.around = a.window.Canvas().Focused(), nil
	if part, ok := a.focused.(fyne.CanvasObject); ok {
		a.around = a.viewsAround(part)
	}
}

// view is a part of the window that scrolls, and how large it was at the last look.
type view struct {
	scroll *container.Scroll
	size   fyne.Size
}

// viewsAround finds what scrolls around a part of the page, or of the dialog over it.
func (a *App) viewsAround(part fyne.CanvasObject) []view {
	scrolls, _ := widgets.ScrollsAround(a.front(), part)
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
