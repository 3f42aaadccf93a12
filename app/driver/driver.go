// Package driver does to a window in tests what Fyne's desktop driver does to it: it lays
// out what wants another size, drops the renderers of what was out of sight for a minute,
// and hands clicks to what lies under the pointer. Fyne's test driver does none of these.
package driver

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetest "fyne.io/fyne/v2/test"
)

// Placed is an object of a window with its place on the screen. Clip is what its
// surroundings show of it.
type Placed struct {
	Object fyne.CanvasObject
	Within []fyne.CanvasObject // what stands around it, the outermost first
	At     fyne.Position
	Clip   Area
	inner  Area // what the innermost scroll around it shows, by which Fyne hands on clicks
}

// Area is a part of the screen.
type Area struct{ Left, Top, Right, Bottom float32 }

// AreaOf is where something of a size stands.
func AreaOf(at fyne.Position, size fyne.Size) Area {
	return Area{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

// Meet is what two parts share.
func (a Area) Meet(b Area) Area {
	return Area{max(a.Left, b.Left), max(a.Top, b.Top), min(a.Right, b.Right), min(a.Bottom, b.Bottom)}
}

// Empty tells whether nothing is in it.
func (a Area) Empty() bool { return a.Right <= a.Left || a.Bottom <= a.Top }

// Holds tells whether a place is in it.
func (a Area) Holds(p fyne.Position) bool {
	return p.X >= a.Left && p.X < a.Right && p.Y >= a.Top && p.Y < a.Bottom
}

// Area is where the object stands, also where nobody sees it.
func (p Placed) Area() Area { return AreaOf(p.At, p.Object.Size()) }

// Seen is the part of the object that shows.
func (p Placed) Seen() Area { return p.Area().Meet(p.Clip) }

// roots are the trees of a window from which the user sees one: the top overlay, or
// the content.
func roots(c fyne.Canvas) []fyne.CanvasObject {
	return append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)
}

// Top is the tree that the user works in.
func Top(c fyne.Canvas) fyne.CanvasObject {
	all := roots(c)
	return all[len(all)-1]
}

// Objects lists the visible objects of a tree, parents before what they hold.
func Objects(root fyne.CanvasObject, window fyne.Size) []Placed {
	var list []Placed
	var walk func(o fyne.CanvasObject, within []fyne.CanvasObject, offset fyne.Position, clip, inner Area)
	walk = func(o fyne.CanvasObject, within []fyne.CanvasObject, offset fyne.Position, clip, inner Area) {
		if o == nil || !o.Visible() {
			return
		}
		at := o.Position().Add(offset)
		if clips(o) {
			inner = AreaOf(at, o.Size())
			clip = clip.Meet(inner)
		}
		list = append(list, Placed{o, within, at, clip, inner})
		within = append(within[:len(within):len(within)], o)
		for _, child := range childrenOf(o) {
			walk(child, within, at, clip, inner)
		}
	}
	whole := AreaOf(fyne.Position{}, window)
	walk(root, nil, fyne.Position{}, whole, whole)
	return list
}

func clips(o fyne.CanvasObject) bool {
	if _, scrolls := o.(fyne.Scrollable); scrolls {
		return true
	}
	w, ok := o.(fyne.Widget)
	if !ok {
		return false
	}
	_, clip := fynetest.WidgetRenderer(w).(interface{ IsClip() })
	return clip
}

func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return fynetest.WidgetRenderer(o).Objects()
	}
	return nil
}

// Screen does to a window what Fyne's desktop driver does at each frame, and to its
// cache of renderers what Fyne does when a part was out of sight for a minute. The test
// driver does neither.
type Screen struct {
	least map[fyne.CanvasObject]fyne.Size // the least size of all that was seen at the last frame
	known map[fyne.Widget]bool            // every part that ever had a renderer
	asks  fyne.CanvasObject               // what is to be laid out, as a child wants another size
}

// New returns a screen that saw nothing yet. Call it before what it is to show is made: Fyne's cache
// learns what time it is, and counts a part's minute from then.
func New() *Screen {
	fynetest.NewCanvas().Capture()
	return &Screen{least: map[fyne.CanvasObject]fyne.Size{}, known: map[fyne.Widget]bool{}}
}

// Frame lays out what wants another size since the last frame, as EnsureMinSize of
// Fyne's desktop driver does: also in what it forgets.
func (s *Screen) Frame(c fyne.Canvas) {
	s.keepAlive()
	seen := make(map[fyne.CanvasObject]fyne.Size, len(s.least))
	for _, root := range roots(c) {
		s.asks = nil
		s.visit(c, root, nil, seen)
	}
	s.least = seen
}

// keepAlive keeps Fyne from dropping renderers by the clock of the machine: only expire
// does, so that a walk goes the same way on a slow machine.
func (s *Screen) keepAlive() {
	fynetest.NewCanvas().Capture() // tells Fyne's cache what time it is
	for w := range s.known {
		fynetest.WidgetRenderer(w)
	}
}

func (s *Screen) visit(c fyne.Canvas, o, parent fyne.CanvasObject, seen map[fyne.CanvasObject]fyne.Size) {
	if o == nil || !o.Visible() {
		return
	}
	if w, ok := o.(fyne.Widget); ok {
		s.known[w] = true
	}
	for _, child := range childrenOf(o) {
		s.visit(c, child, o, seen)
	}
	if s.asks == o {
		layOut(o)
		s.asks = nil
	}
	if !o.Visible() {
		return
	}
	least := o.MinSize()
	before, known := s.least[o]
	seen[o] = least
	if known && before == least {
		return
	}
	if parent != nil {
		s.asks = parent
		return
	}
	if expected := o.Size().Max(least); expected != o.Size() && o.Size() != c.Size() {
		o.Resize(expected)
		return
	}
	layOut(o)
}

func layOut(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
	case fyne.Widget:
		fynetest.WidgetRenderer(o).Layout(o.Size())
	}
}

// Expire drops the renderers of all that is out of sight, as Fyne does after a minute.
func (s *Screen) Expire(t *testing.T, c fyne.Canvas) {
	visible := map[fyne.Widget]bool{}
	for _, root := range roots(c) {
		for _, p := range Objects(root, c.Size()) {
			if w, ok := p.Object.(fyne.Widget); ok {
				visible[w] = true
			}
		}
	}
	t.Run("minute", func(t *testing.T) {
		for w := range s.known {
			if !visible[w] {
				fynetest.TempWidgetRenderer(t, w) // which goes when this subtest ends
			}
		}
	})
	for w := range s.known {
		if !visible[w] {
			delete(s.known, w)
		}
	}
}

// Refresh makes everything in view be drawn anew.
func Refresh(c fyne.Canvas) {
	for _, root := range roots(c) {
		for _, p := range Objects(root, c.Size()) {
			p.Object.Refresh()
		}
	}
}

// TakesMouse tells whether the desktop driver hands clicks to an object.
func TakesMouse(o fyne.CanvasObject) bool {
	switch o.(type) {
	case fyne.Tappable, fyne.SecondaryTappable, fyne.DoubleTappable, fyne.Focusable, desktop.Mouseable:
		return true
	}
	return false
}

// Under returns the object that a click at a place of the screen reaches: the last that
// stands there, also where an outer scroll hides it, as with Fyne's desktop driver.
func Under(list []Placed, at fyne.Position) (Placed, bool) {
	var found Placed
	for _, p := range list {
		if TakesMouse(p.Object) && p.Area().Meet(p.inner).Holds(at) {
			found = p
		}
	}
	return found, found.Object != nil
}

// Press presses and releases a mouse button at a place, as the desktop driver does.
func Press(c fyne.Canvas, at fyne.Position, modifier fyne.KeyModifier, double bool) {
	list := Objects(Top(c), c.Size())
	hit, ok := Under(list, at)
	if !ok {
		c.Unfocus()
		return
	}
	event := fyne.PointEvent{Position: at.Subtract(hit.At), AbsolutePosition: at}
	mouse := &desktop.MouseEvent{PointEvent: event, Button: desktop.MouseButtonPrimary, Modifier: modifier}
	mouseable, isMouseable := hit.Object.(desktop.Mouseable)
	if isMouseable {
		mouseable.MouseDown(mouse)
	}
	leaveFocus(c, list, hit, at)
	if isMouseable {
		mouseable.MouseUp(mouse)
	}
	if tappable, ok := hit.Object.(fyne.Tappable); ok && !double {
		tappable.Tapped(&event)
	}
	if twice, ok := hit.Object.(fyne.DoubleTappable); ok && double {
		twice.DoubleTapped(&event)
	}
}

// leaveFocus takes the keyboard from what has it, where a press is on something else.
func leaveFocus(c fyne.Canvas, list []Placed, hit Placed, at fyne.Position) {
	focused := c.Focused()
	if f, ok := hit.Object.(fyne.Focusable); (!ok || f != focused) && !coversFocus(list, focused, at) {
		c.Unfocus()
	}
}

// RightClick presses and releases the right mouse button at a place. What lies there when it
// comes up has to be what lay there when it went down.
func RightClick(c fyne.Canvas, at fyne.Position) {
	list := Objects(Top(c), c.Size())
	hit, ok := Under(list, at)
	if !ok {
		c.Unfocus()
		return
	}
	event := fyne.PointEvent{Position: at.Subtract(hit.At), AbsolutePosition: at}
	if mouseable, ok := hit.Object.(desktop.Mouseable); ok {
		mouse := &desktop.MouseEvent{PointEvent: event, Button: desktop.MouseButtonSecondary}
		mouseable.MouseDown(mouse)
		defer mouseable.MouseUp(mouse)
	}
	leaveFocus(c, list, hit, at)
	if after, _ := Under(Objects(Top(c), c.Size()), at); after.Object != hit.Object {
		return
	}
	if tappable, ok := hit.Object.(fyne.SecondaryTappable); ok {
		tappable.TappedSecondary(&event)
	}
}

// coversFocus tells whether what has the keyboard lies under a place.
func coversFocus(list []Placed, focused fyne.Focusable, at fyne.Position) bool {
	for _, p := range list {
		if f, ok := p.Object.(fyne.Focusable); ok && f == focused && p.Seen().Holds(at) {
			return true
		}
	}
	return false
}

// Words lists the texts of a tree with their places.
func Words(list []Placed) []Placed {
	var found []Placed
	for _, p := range list {
		if text, ok := p.Object.(*canvas.Text); ok && text.Text != "" && !p.Seen().Empty() {
			found = append(found, p)
		}
	}
	return found
}

// StandsIn tells whether an object is inside another one.
func (p Placed) StandsIn(o fyne.CanvasObject) bool { return slices.Contains(p.Within, o) }
