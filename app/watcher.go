package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// watcher lies under everything in the window and notices when the pointer
// moves. Fyne asks every part under the pointer for its cursor, so the watcher
// learns of each movement without taking it from the parts above.
type watcher struct {
	widget.BaseWidget
	moved func()
}

var _ desktop.Cursorable = (*watcher)(nil)

func newWatcher(moved func()) *watcher {
	w := &watcher{moved: moved}
	w.ExtendBaseWidget(w)
	return w
}

// Cursor implements desktop.Cursorable.
func (w *watcher) Cursor() desktop.Cursor {
	w.moved()
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (w *watcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
