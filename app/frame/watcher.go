package frame

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// watcher lies under everything in the window and notices when the pointer
// moves. Fyne asks every part under the pointer for its cursor, so the watcher
// learns of each movement without taking it from the parts above. It is as large
// as the window, so it also learns when that changes.
type watcher struct {
	widget.BaseWidget
	moved   func() // the pointer moved
	resized func() // the window has another size
}

var _ desktop.Cursorable = (*watcher)(nil)

func newWatcher(moved, resized func()) *watcher {
	w := &watcher{moved: moved, resized: resized}
	w.ExtendBaseWidget(w)
	return w
}

// Cursor implements desktop.Cursorable.
func (w *watcher) Cursor() desktop.Cursor {
	w.moved()
	return desktop.DefaultCursor
}

// Resize implements fyne.CanvasObject.
func (w *watcher) Resize(size fyne.Size) {
	before := w.Size()
	w.BaseWidget.Resize(size)
	if size != before {
		w.resized()
	}
}

// CreateRenderer implements fyne.Widget.
func (w *watcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
