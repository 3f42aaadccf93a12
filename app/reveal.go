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

// lookFocus scrolls to what got the keyboard since the last look.
func (a *App) lookFocus() {
	focused := a.window.Canvas().Focused()
	if focused == a.focused {
		return
	}
	a.focused = focused
	a.noteActivity()
	part, ok := focused.(fyne.CanvasObject)
	if !ok {
		return
	}
	root := fyne.CanvasObject(a.shell.root)
	if n := len(a.dialogs); n > 0 {
		root = a.dialogs[n-1].popup.Content
	}
	around, _ := widgets.ScrollsAround(root, part)
	for _, scroll := range around {
		bringIntoView(scroll, part)
	}
}

// bringIntoView scrolls no further than needed to show a part whole, or its top
// where it is higher than the view.
func bringIntoView(scroll *container.Scroll, part fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(part).Y - driver.AbsolutePositionForObject(scroll.Content).Y - widgets.GapLarge
	bottom := top + part.Size().Height + 2*widgets.GapLarge
	view := scroll.Size().Height
	offset := scroll.Offset.Y
	switch {
	case bottom-top > view || top < offset:
		offset = top
	case bottom > offset+view:
		offset = bottom - view
	default:
		return
	}
	most := max(0, scroll.Content.MinSize().Height-view)
	scroll.ScrollToOffset(fyne.NewPos(scroll.Offset.X, min(max(0, offset), most)))
}
