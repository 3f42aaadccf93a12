package frame

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kader/app/widgets"
)

// keyLine is one line of the list of keys.
type keyLine struct{ words, keys string }

// showKeys lists every key that does something.
func showKeys(f *Frame) {
	var lines []keyLine
	for _, c := range f.Menu.commands {
		if c.Shortcut != nil {
			lines = append(lines, keyLine{words: f.Text(c.TextKey), keys: keyNames(f, c.Shortcut)})
		}
	}
	for _, key := range [][2]string{
		{"keys.next", "Tab"},
		{"keys.previous", "Shift+Tab"},
		{"keys.open", "Enter"},
		{"keys.close", "Esc"},
		{"keys.menu", "Alt"},
	} {
		lines = append(lines, keyLine{words: f.Text(key[0]), keys: key[1]})
	}
	table := widgets.NewTable([]widgets.Column[keyLine]{
		{ID: "words", Weight: 1, Cell: func(l keyLine) widgets.CellContent { return widgets.CellContent{Text: l.words} }},
		{ID: "keys", Width: 160, Cell: func(l keyLine) widgets.CellContent {
			return widgets.CellContent{Facts: []widgets.Fact{{Text: l.keys}}}
		}},
	})
	table.HideHeader()
	table.SetRows(lines)
	f.Show(Dialog{Title: f.Text("menu.keys"), Body: table, First: table, Width: 560, Height: 520})
}

// keyNames writes a shortcut as keyboards do.
func keyNames(f *Frame, s fyne.Shortcut) string {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		switch s.(type) {
		case *fyne.ShortcutUndo:
			return "Ctrl+Z"
		case *fyne.ShortcutRedo:
			return "Ctrl+Y"
		}
		return s.ShortcutName()
	}
	var names []string
	if custom.Modifier&fyne.KeyModifierShortcutDefault != 0 {
		names = append(names, "Ctrl")
	}
	if custom.Modifier&fyne.KeyModifierAlt != 0 {
		names = append(names, "Alt")
	}
	if custom.Modifier&fyne.KeyModifierShift != 0 {
		names = append(names, "Shift")
	}
	key := string(custom.KeyName)
	switch custom.KeyName {
	case fyne.KeyPageDown:
		key = "PgDn"
	case fyne.KeyPageUp:
		key = "PgUp"
	case fyne.KeyReturn:
		key = "Enter"
	case fyne.KeyLeft:
		key = f.Text("keys.left")
	case fyne.KeyRight:
		key = f.Text("keys.right")
	}
	return strings.Join(append(names, key), "+")
}
