package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Importance is how much a button stands out.
type Importance int

// From the one thing to do on a page to what stands back.
const (
	Normal  Importance = iota
	Primary            // filled with petrol; one on a page
	Quiet              // no ground until the pointer is on it
	Danger             // takes something away
)

// Button is a button with words, an icon, or both. Enter and Space press it.
type Button struct {
	widget.DisableableWidget
	Caption    string
	Icon       string // name; "" has none
	Importance Importance
	OnTapped   func()
	Hint       string // what an icon without words means, for assistive tools

	hovered, focused, pressed bool
	escaper
	ground, ring *canvas.Rectangle
	label        *canvas.Text
	icon         *canvas.Image
}

var (
	_ fyne.Widget       = (*Button)(nil)
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Tappable     = (*Button)(nil)
	_ fyne.Disableable  = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
	_ desktop.Mouseable = (*Button)(nil)
	_ fyne.Accessible   = (*Button)(nil)
)

// NewButton returns an ordinary button. icon may be "".
func NewButton(caption, icon string, tapped func()) *Button {
	b := &Button{Caption: caption, Icon: icon, OnTapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// NewPrimaryButton returns the button for the one thing to do here.
func NewPrimaryButton(caption, icon string, tapped func()) *Button {
	b := NewButton(caption, icon, tapped)
	b.Importance = Primary
	return b
}

// NewQuietButton returns a button that stands back.
func NewQuietButton(caption, icon string, tapped func()) *Button {
	b := NewButton(caption, icon, tapped)
	b.Importance = Quiet
	return b
}

// NewIconButton returns a quiet button without words; hint says what it does.
func NewIconButton(icon, hint string, tapped func()) *Button {
	b := NewQuietButton("", icon, tapped)
	b.Hint = hint
	return b
}

// AccessibilityLabel returns the words, or the hint of a button without.
func (b *Button) AccessibilityLabel() string {
	if b.Caption != "" {
		return b.Caption
	}
	return b.Hint
}

// AccessibilityRole implements fyne.Accessible.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped presses the button, unless it is disabled.
func (b *Button) Tapped(*fyne.PointEvent) {
	if !b.Disabled() && b.OnTapped != nil {
		b.OnTapped()
	}
}

// TypedKey presses the button on Enter and Space.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch {
	case b.offer(b, key.Name):
	case isAction(key.Name):
		b.Tapped(nil)
	case key.Name == fyne.KeyEscape:
		b.escape()
	}
}

// TypedRune implements fyne.Focusable.
func (b *Button) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost implements fyne.Focusable.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// MouseIn implements desktop.Hoverable.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *Button) MouseOut() { b.hovered, b.pressed = false, false; b.Refresh() }

// MouseDown implements desktop.Mouseable.
func (b *Button) MouseDown(*desktop.MouseEvent) { b.pressed = true; b.Refresh() }

// MouseUp implements desktop.Mouseable.
func (b *Button) MouseUp(*desktop.MouseEvent) { b.pressed = false; b.Refresh() }

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ground = canvas.NewRectangle(nil)
	b.ring = newRing(8)
	b.label = canvas.NewText("", nil)
	b.label.TextStyle.Bold = true
	b.icon = &canvas.Image{FillMode: canvas.ImageFillContain}
	b.update()
	return layOutNow(&painter{
		owner:   b,
		objects: []fyne.CanvasObject{b.ground, b.icon, b.label, b.ring},
		layout:  b.layout,
		min:     b.measure,
		paint:   b.update,
	})
}

// buttonPadding stands at both sides of the words.
const buttonPadding float32 = 14

func (b *Button) measure() fyne.Size {
	s := scaleOf(b)
	icon, gap, label := float32(0), float32(0), b.label.MinSize().Width
	if b.Icon != "" {
		icon = 18 * s
	}
	if b.Icon != "" && b.Caption != "" {
		gap = GapTiny + 2
	}
	if b.Caption == "" {
		return fyne.NewSquareSize(RowHeight * s)
	}
	return fyne.NewSize(icon+gap+label+2*buttonPadding, RowHeight*s)
}

func (b *Button) layout(size fyne.Size) {
	b.ground.Resize(size)
	place(b.ring, -2, -2, size.Width+4, size.Height+4)
	s := scaleOf(b)
	label := b.label.MinSize()
	icon, gap := float32(0), float32(0)
	if b.Icon != "" {
		icon = 18 * s
		if b.Caption != "" {
			gap = GapTiny + 2
		} else {
			icon = 20 * s
			label.Width = 0
		}
	}
	x := (size.Width - icon - gap - label.Width) / 2
	place(b.icon, x, (size.Height-icon)/2, icon, icon)
	place(b.label, x+icon+gap, (size.Height-label.Height)/2, label.Width, label.Height)
}

// colors returns the names for text and ground in the present state.
func (b *Button) colors() (text, ground fyne.ThemeColorName) {
	if b.Disabled() {
		if b.Importance == Quiet {
			return theme.ColorNameDisabled, ""
		}
		return theme.ColorNameDisabled, theme.ColorNameDisabledButton
	}
	switch b.Importance {
	case Primary:
		return theme.ColorNameForegroundOnPrimary, ColorPetrol
	case Danger:
		return theme.ColorNameForegroundOnError, ColorOverdue
	case Quiet:
		return ColorPetrol, ""
	}
	return theme.ColorNameForeground, theme.ColorNameButton
}

func (b *Button) update() {
	text, ground := b.colors()
	b.ground.FillColor = colorOf(b, ground)
	if !b.Disabled() {
		if b.pressed {
			b.ground.FillColor = over(b.ground.FillColor, colorOf(b, theme.ColorNamePressed))
		} else if b.hovered {
			b.ground.FillColor = over(b.ground.FillColor, colorOf(b, theme.ColorNameHover))
		}
	}
	b.ground.CornerRadius = sizeOf(b, theme.SizeNameButtonRadius)
	b.label.Text, b.label.Color = b.Caption, colorOf(b, text)
	b.label.TextSize = sizeOf(b, theme.SizeNameText)
	b.icon.Resource = coloredIcon(b.Icon, text)
	b.icon.Hidden = b.icon.Resource == nil
	showRing(b.ring, b, b.focused)
	b.ground.Refresh()
	b.label.Refresh()
	b.icon.Refresh()
}
