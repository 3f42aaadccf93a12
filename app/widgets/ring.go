package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ringRenderer draws a ring, and objects of our own, over one of Fyne's parts.
type ringRenderer struct {
	fyne.WidgetRenderer
	owner fyne.Widget
	ring  *canvas.Rectangle
	extra []fyne.CanvasObject
	place func(size fyne.Size) // of extra; may be nil
	paint func()               // of extra; may be nil
}

func (r *ringRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	place(r.ring, 0, 0, size.Width, size.Height)
	if r.place != nil {
		r.place(size)
	}
}

// layOutNow lays out a new renderer if its part has a size, as the function layOutNow does.
func (r *ringRenderer) layOutNow() *ringRenderer {
	if size := r.owner.Size(); !size.IsZero() {
		r.Layout(size)
	}
	return r
}

func (r *ringRenderer) Refresh() {
	showRing(r.ring, r.owner, !r.ring.Hidden) // in the colours of the look
	if r.paint != nil {
		r.paint()
	}
	r.WidgetRenderer.Refresh()
}

func (r *ringRenderer) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	objects := append(inner[:len(inner):len(inner)], r.extra...)
	return append(objects, r.ring)
}
