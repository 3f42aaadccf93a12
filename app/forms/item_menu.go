package forms

import (
	"strings"

	"fyne.io/fyne/v2"

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
	r.held.Down(key.Name)
	switch {
	case r.moveKey(key.Name):
	case r.held.AsksMenu(key.Name):
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r)
		r.showMenu(at.AddXY(widgets.GapLarge, r.Size().Height))
	case r.held.AsksCopy(key.Name):
		fyne.CurrentApp().Clipboard().SetContent(r.CopyText())
	}
}

// KeyUp implements desktop.Keyable.
func (r *ItemRow) KeyUp(key *fyne.KeyEvent) { r.held.Up(key.Name) }

// CopyText returns what the row says, in one line.
func (r *ItemRow) CopyText() string {
	var words []string
	for _, text := range []string{r.Item.Title, r.Item.Note, r.Item.Fact.Text} {
		if text = strings.TrimSpace(text); text != "" {
			words = append(words, text)
		}
	}
	return widgets.CopiedText(strings.Join(words, " · "))
}

// showMenu shows what can be done with the item, as click and keys do it.
func (r *ItemRow) showMenu(at fyne.Position) {
	f, item := r.frame, r.Item
	lines := []frame.MenuLine{{Words: f.Text("dialog.open"), Run: item.OnOpen}}
	if item.onTick != nil {
		words := f.Text("action-status.done")
		switch {
		case item.tickWords != "":
			words = item.tickWords
		case item.Done:
			words = f.Text("action-status.open")
		}
		lines = append(lines, frame.MenuLine{Words: words, Run: item.onTick, Writes: true})
	}
	if item.OnMove != nil {
		lines = append(lines,
			frame.MenuLine{Words: f.Text("item.up"), Run: func() { item.OnMove(-1) }, Writes: true},
			frame.MenuLine{Words: f.Text("item.down"), Run: func() { item.OnMove(1) }, Writes: true})
	}
	lines = append(lines, item.More...)
	if item.Remove != nil {
		lines = append(lines, frame.MenuLine{Words: f.Text("people.delete"), Run: item.Remove, Writes: true, Apart: true})
	}
	f.ShowMenu(lines, at)
}
