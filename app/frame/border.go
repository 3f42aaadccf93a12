package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Border is container.NewBorder with its parts in reading order, which is the
// order of Tab: Fyne's puts the middle first. Nil parts are left out.
func Border(top, bottom, left, right fyne.CanvasObject, middle fyne.CanvasObject) *fyne.Container {
	box := container.New(layout.NewBorderLayout(top, bottom, left, right))
	for _, part := range []fyne.CanvasObject{top, left, middle, right, bottom} {
		if part != nil {
			box.Add(part)
		}
	}
	return box
}
