package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Deck shows one of several pages. The others are not in the window: a change of look takes
// long for each page that is.
type Deck struct{ Root *fyne.Container }

// NewDeck returns an empty deck; Root is what stands in the window.
func NewDeck() *Deck { return &Deck{Root: container.NewStack()} }

// Show shows one page instead of the one before.
func (d *Deck) Show(page fyne.CanvasObject) {
	for _, o := range d.Root.Objects {
		o.Hide()
	}
	page.Show()
	d.Root.Objects = []fyne.CanvasObject{page}
	d.Root.Layout.Layout(d.Root.Objects, d.Root.Size())
	page.Refresh()
}

// NewAttic returns a container that is never seen. Parts that outlive their place in the
// window are stored in it, because a change of look reaches only what stands in the window.
func NewAttic() *fyne.Container {
	attic := container.NewWithoutLayout()
	attic.Hide()
	return attic
}

// Store puts a part in an attic, once.
func Store(attic *fyne.Container, part fyne.CanvasObject) {
	if !slices.Contains(attic.Objects, part) {
		attic.Objects = append(attic.Objects, part)
	}
}
