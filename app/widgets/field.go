package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// TextField is Fyne's entry with a visible ring while it has the keyboard and
// with Escape passed on to the pane it stands in.
type TextField struct {
	widget.Entry
	escaper
	OnEscape func()                  // before the pane; nil passes on
	OnKey    func(fyne.KeyName) bool // sees keys first; true keeps them from the entry
	OnFocus  func(focused bool)

	outer       fyne.Widget // the part that the window knows: a LineEntry holds a TextField
	ring        *canvas.Rectangle
	scroll      *container.Scroll // of Fyne's entry
	focused     bool
	placeholder string
	gained      time.Time // when the keyboard came here
}

var (
	_ fyne.Widget    = (*TextField)(nil)
	_ fyne.Focusable = (*TextField)(nil)
)

// NewTextField returns a field of one line.
func NewTextField(placeholder string, onChanged func(string)) *TextField {
	f := &TextField{}
	f.extend(f, placeholder)
	f.OnChanged = onChanged
	return f
}

// NewPassphraseField returns a field of one line that hides what is typed,
// with an eye to show it.
func NewPassphraseField(placeholder string, onChanged func(string)) *TextField {
	f := NewTextField(placeholder, onChanged)
	f.Password = true
	return f
}

// NewMultiLine returns a field of several lines. Tab leaves it and Enter
// starts a new line.
func NewMultiLine(placeholder string, lines int, onChanged func(string)) *TextField {
	f := &TextField{}
	f.MultiLine = true
	f.extend(f, placeholder)
	f.Wrapping = fyne.TextWrapWord
	f.SetMinRowsVisible(lines)
	f.OnChanged = onChanged
	return f
}

// extend makes the entry a part of its own; w is the outermost type.
func (f *TextField) extend(w fyne.Widget, placeholder string) {
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.ExtendBaseWidget(w)
	f.outer = w
	f.PlaceHolder, f.placeholder = placeholder, placeholder
}

// Resize cuts the placeholder to the width: Fyne would show a scroll bar.
func (f *TextField) Resize(size fyne.Size) {
	f.fitPlaceholder(size.Width)
	f.Entry.Resize(size)
}

func (f *TextField) fitPlaceholder(width float32) {
	if f.MultiLine || width <= 0 {
		return
	}
	room := width - 3*sizeOf(f, theme.SizeNameInnerPadding)
	if f.Icon != nil {
		room -= sizeOf(f, theme.SizeNameInlineIcon) + GapTiny
	}
	if f.ActionItem != nil {
		room -= f.ActionItem.MinSize().Width
	}
	text := ellipsis(f.placeholder, room, sizeOf(f, theme.SizeNameText), f.TextStyle)
	if text != f.PlaceHolder {
		f.SetPlaceHolder(text)
	}
}

// AcceptsTab is false: Tab always goes to the next part.
func (f *TextField) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (f *TextField) FocusGained() {
	f.gained = time.Now()
	f.Entry.FocusGained()
	f.onFocus(true)
}

// sameStroke is how long after a key gave a field the keyboard the letter of that
// key may still arrive.
const sameStroke = 40 * time.Millisecond

// TypedRune implements fyne.Focusable. A space that pressed the button from which the
// keyboard came here is not typed over what the field holds.
func (f *TextField) TypedRune(r rune) {
	gained := f.gained
	f.gained = time.Time{} // what comes after this is typed
	if r == ' ' && time.Since(gained) < sameStroke {
		return
	}
	f.Entry.TypedRune(r)
}

// FocusLost implements fyne.Focusable.
func (f *TextField) FocusLost() {
	f.Entry.FocusLost()
	f.onFocus(false)
}

func (f *TextField) onFocus(focused bool) {
	f.focused = focused
	if f.ring != nil {
		showRing(f.ring, f, focused)
	}
	if f.OnFocus != nil {
		f.OnFocus(focused)
	}
}

// TypedShortcut implements fyne.Shortcutable. What is not for text goes on to the window,
// which Fyne asks only while no field has the keyboard.
func (f *TextField) TypedShortcut(s fyne.Shortcut) {
	f.Entry.TypedShortcut(s)
	c := fyne.CurrentApp().Driver().CanvasForObject(f.outer)
	if keys, ok := s.(*desktop.CustomShortcut); ok && c != nil {
		if window, ok := c.(fyne.Shortcutable); ok {
			window.TypedShortcut(keys)
		}
	}
}

// TypedKey implements fyne.Focusable.
func (f *TextField) TypedKey(key *fyne.KeyEvent) {
	if f.OnKey != nil && f.OnKey(key.Name) || f.offer(f.outer, key.Name) {
		return
	}
	if key.Name == fyne.KeyEscape {
		if f.OnEscape != nil {
			f.OnEscape()
			return
		}
		f.escape()
		return
	}
	f.Entry.TypedKey(key)
}

// SelectTo chooses the first letters of the text, so that typing replaces them.
func (f *TextField) SelectTo(letters int) {
	f.CursorRow, f.CursorColumn = 0, 0
	f.Entry.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range letters {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	f.Entry.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

// scrolling returns what moves under the wheel: the text of several lines.
func (f *TextField) scrolling() *container.Scroll {
	if !f.MultiLine {
		return nil
	}
	return f.scroll
}

// CreateRenderer wraps the entry's own with the ring.
func (f *TextField) CreateRenderer() fyne.WidgetRenderer {
	inner := f.Entry.CreateRenderer()
	for _, o := range inner.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			f.scroll = s
		}
	}
	f.ring = newRing(sizeOf(f, theme.SizeNameInputRadius))
	showRing(f.ring, f, f.focused)
	return (&ringRenderer{WidgetRenderer: inner, owner: f, ring: f.ring}).layOutNow()
}
