package forms

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kader/app/frame"
	"kader/app/widgets"
)

// TappedSecondary shows what can be done with the item.
func (r *ItemRow) TappedSecondary(e *fyne.PointEvent) {
	r.takeFocus()
	r.showMenu(e.AbsolutePosition)
}

// KeyDown implements desktop.Keyable. The row takes no shortcuts, so that those of the window
// go on working.
func (r *ItemRow) KeyDown(key *fyne.KeyEvent) {
	r.held |= modifierOf(key.Name)
	switch {
	case key.Name == desktop.KeyMenu, key.Name == fyne.KeyF10 && r.held == fyne.KeyModifierShift:
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r)
		r.showMenu(at.AddXY(widgets.GapLarge, r.Size().Height))
	case (key.Name == fyne.KeyC || key.Name == fyne.KeyInsert) && r.held == fyne.KeyModifierControl:
		fyne.CurrentApp().Clipboard().SetContent(r.CopyText())
	}
}

// KeyUp implements desktop.Keyable.
func (r *ItemRow) KeyUp(key *fyne.KeyEvent) { r.held &^= modifierOf(key.Name) }

// modifierOf returns what a key is while it is held, 0 for any other.
func modifierOf(key fyne.KeyName) fyne.KeyModifier {
	switch key {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		return fyne.KeyModifierShift
	case desktop.KeyControlLeft, desktop.KeyControlRight, desktop.KeySuperLeft, desktop.KeySuperRight:
		return fyne.KeyModifierControl
	}
	return 0
}

// CopyText returns what the row says, in one line.
func (r *ItemRow) CopyText() string {
	var words []string
	for _, text := range []string{r.Item.Title, r.Item.Note, r.Item.Fact.Text} {
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			words = append(words, text)
		}
	}
	return strings.Join(words, " · ")
}

// showMenu shows what can be done with the item, as click and keys do it.
func (r *ItemRow) showMenu(at fyne.Position) {
	f, item := r.frame, r.Item
	lines := []frame.MenuLine{{Words: f.Text("dialog.open"), Run: item.OnOpen}}
	if item.onTick != nil {
		words := f.Text("action-status.done")
		if item.Done {
			words = f.Text("action-status.open")
		}
		lines = append(lines, frame.MenuLine{Words: words, Run: item.onTick, Writes: true})
	}
	lines = append(lines, item.More...)
	if item.Remove != nil {
		lines = append(lines, frame.MenuLine{Words: f.Text("people.delete"), Run: item.Remove, Writes: true, Apart: true})
	}
	f.ShowMenu(lines, at)
}
