package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// MenuLine is one line of the menu of a row. It is grey where it has nothing to do.
type MenuLine struct {
	Words  string
	Run    func() // nil: nothing to do
	Writes bool   // changes the dossier: grey where that can only be read
	Apart  bool   // a line above it
}

// ShowMenu shows the menu of a row at a place of the screen. Escape closes it, and what had
// the keyboard has it again.
func (f *Frame) ShowMenu(lines []MenuLine, at fyne.Position) {
	f.hideMenu()
	f.NoteActivity()
	menu := fyne.NewMenu("")
	for _, line := range lines {
		if line.Apart {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		item := fyne.NewMenuItem(line.Words, line.Run)
		if item.Disabled = line.Run == nil || line.Writes && !f.CanWrite(); item.Disabled {
			item.Action = nil // Fyne runs that of a grey line with Enter
		}
		menu.Items = append(menu.Items, item)
	}
	f.rowMenu = widget.NewPopUpMenu(menu, f.Window.Canvas())
	f.rowMenu.ShowAtPosition(at)
}

// hideMenu takes the menu of a row away.
func (s *dialogStack) hideMenu() {
	if s.rowMenu != nil {
		s.rowMenu.Dismiss()
	}
	s.rowMenu = nil
}
