package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// HeldKeys is which of Shift and Ctrl are held while a part has the keyboard. Fyne tells of
// them as of any other key, and not with the others.
type HeldKeys struct{ Shift, Control bool }

// Down takes note of a key that went down.
func (h *HeldKeys) Down(key fyne.KeyName) { h.set(key, true) }

// Up takes note of a key that came up.
func (h *HeldKeys) Up(key fyne.KeyName) { h.set(key, false) }

func (h *HeldKeys) set(key fyne.KeyName, held bool) {
	switch key {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		h.Shift = held
	case desktop.KeyControlLeft, desktop.KeyControlRight, desktop.KeySuperLeft, desktop.KeySuperRight:
		h.Control = held
	}
}

// AsksMenu tells whether a key asks for the menu of a row.
func (h HeldKeys) AsksMenu(key fyne.KeyName) bool {
	return key == desktop.KeyMenu || key == fyne.KeyF10 && h.Shift
}

// AsksCopy tells whether a key asks to copy a row.
func (h HeldKeys) AsksCopy(key fyne.KeyName) bool {
	return (key == fyne.KeyC || key == fyne.KeyInsert) && h.Control
}
