package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Link is a text in its own style that leads somewhere: a click, Enter and Space follow it.
type Link struct {
	widget.BaseWidget
	OnTapped func()
	words    string

	hovered, focused bool
	ground, ring     *canvas.Rectangle
	root             *fyne.Container
}

var (
	_ fyne.Widget        = (*Link)(nil)
	_ fyne.Focusable     = (*Link)(nil)
	_ fyne.Tappable      = (*Link)(nil)
	_ desktop.Hoverable  = (*Link)(nil)
	_ desktop.Cursorable = (*Link)(nil)
	_ fyne.Accessible    = (*Link)(nil)
)

// NewLink returns a link. Its words start where other text in its column does; the ground under
// the pointer and the ring reach a little further.
func NewLink(words string, style Style, tapped func()) *Link {
	l := &Link{OnTapped: tapped, words: words, ground: canvas.NewRectangle(nil), ring: newRing(6)}
	l.ground.CornerRadius = 6
	l.root = container.NewStack(NewText(words, style))
	l.ExtendBaseWidget(l)
	return l
}

// Words returns what the link says.
func (l *Link) Words() string { return l.words }

// Tapped follows the link.
func (l *Link) Tapped(*fyne.PointEvent) { l.OnTapped() }

// TypedKey follows the link on Enter and Space.
func (l *Link) TypedKey(key *fyne.KeyEvent) {
	if !WindowKey(l, key.Name) && isAction(key.Name) {
		l.Tapped(nil)
	}
}

// TypedRune implements fyne.Focusable.
func (l *Link) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (l *Link) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost implements fyne.Focusable.
func (l *Link) FocusLost() { l.focused = false; l.Refresh() }

// MouseIn implements desktop.Hoverable.
func (l *Link) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (l *Link) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (l *Link) MouseOut() { l.hovered = false; l.Refresh() }

// Cursor implements desktop.Cursorable.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel returns what the link says.
func (l *Link) AccessibilityLabel() string { return l.words }

// AccessibilityRole implements fyne.Accessible.
func (l *Link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	l.update()
	return layOutNow(&painter{
		owner: l, objects: []fyne.CanvasObject{l.ground, l.root, l.ring}, paint: l.update, min: l.root.MinSize,
		layout: func(size fyne.Size) {
			const over = GapTiny
			place(l.ground, -over, 0, size.Width+2*over, size.Height)
			place(l.ring, -over, 0, size.Width+2*over, size.Height)
			l.root.Resize(size)
		},
	})
}

func (l *Link) update() {
	ground := fyne.ThemeColorName("")
	if l.hovered {
		ground = theme.ColorNameHover
	}
	l.ground.FillColor = colorOf(l, ground)
	showRing(l.ring, l, l.focused)
	l.ground.Refresh()
}
