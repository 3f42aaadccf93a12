package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// SearchField filters as one types. Escape empties it, and passes on when it
// is empty; Down goes to what was found.
type SearchField struct {
	TextField
	OnDown func() // Down arrow: move to the first result
	OnOpen func() // Enter

	clear *tapIcon
}

// NewSearchField returns the field; onChanged comes with every letter.
// clearHint says what the cross does.
func NewSearchField(placeholder, clearHint string, onChanged func(string)) *SearchField {
	s := &SearchField{}
	s.clear = newTapIcon("close", clearHint, func() { s.Clear(); focusOn(s) })
	s.clear.Hide()
	s.ActionItem = s.clear
	s.Icon = coloredIcon("search", ColorMuted)
	s.extend(s, placeholder)
	s.OnChanged = func(text string) {
		s.clear.Hidden = text == ""
		s.clear.Refresh()
		if onChanged != nil {
			onChanged(text)
		}
	}
	s.OnSubmitted = func(string) {
		if s.OnOpen != nil {
			s.OnOpen()
		}
	}
	return s
}

// Clear empties the field.
func (s *SearchField) Clear() { s.SetText("") }

// TypedKey implements fyne.Focusable.
func (s *SearchField) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyEscape && s.Text != "":
		s.Clear()
	case key.Name == fyne.KeyDown && s.OnDown != nil:
		s.OnDown()
	default:
		s.TextField.TypedKey(key)
	}
}

// MinSize keeps room for a name.
func (s *SearchField) MinSize() fyne.Size {
	m := s.TextField.MinSize()
	return fyne.NewSize(max(m.Width, 14*sizeOf(s, theme.SizeNameText)), m.Height)
}
