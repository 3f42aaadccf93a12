package desk

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// RowMenu returns the words of the menu of a row that is open, none where none is.
func (d *Desk) RowMenu() []string {
	var words []string
	for _, line := range d.menuLines() {
		words = append(words, strings.Join(TextsIn(line), " "))
	}
	return words
}

func (d *Desk) menuLines() []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if top := d.Window.Canvas().Overlays().Top(); top != nil {
		if menu := First[*widget.PopUpMenu](top); menu != nil {
			for _, item := range menu.Items {
				if len(TextsIn(item)) > 0 {
					lines = append(lines, item)
				}
			}
		}
	}
	return lines
}

// ChooseRow clicks on a line of the menu of a row and tells whether it did something: the
// menu goes then, and stays where the line is grey.
func (d *Desk) ChooseRow(words string) bool {
	d.T.Helper()
	for _, line := range d.menuLines() {
		if strings.Join(TextsIn(line), " ") != words {
			continue
		}
		line.(fyne.Tappable).Tapped(&fyne.PointEvent{})
		return len(d.RowMenu()) == 0
	}
	d.T.Fatalf("the menu has no %q: %q", words, d.RowMenu())
	return false
}
