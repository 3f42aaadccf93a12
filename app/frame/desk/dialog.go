package desk

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kader/app/widgets"
)

// Dialogs returns the dialogs on the screen, the topmost last. A calendar and the cover over
// running work are none.
func (d *Desk) Dialogs() []*widget.PopUp {
	var found []*widget.PopUp
	for _, o := range d.Window.Canvas().Overlays().List() {
		if popup := First[*widget.PopUp](o); popup != nil {
			if _, ok := popup.Content.(*fyne.Container); ok {
				found = append(found, popup)
			}
		}
	}
	return found
}

// Ways returns the button of a dialog that does what it asks, nil for none, and the one that
// leaves it.
func Ways(dialog *widget.PopUp) (ok, no *widgets.Button) {
	for _, b := range slices.Backward(All[*widgets.Button](dialog.Content)) {
		switch does := b.Importance == widgets.Primary || b.Importance == widgets.Danger; {
		case !does:
			return ok, b
		case ok == nil:
			ok = b
		}
	}
	return ok, no
}

// SubmitDialog presses the button that does what the topmost dialog asks.
func (d *Desk) SubmitDialog() {
	d.T.Helper()
	ok, _ := d.ways()
	if ok != nil && !ok.Disabled() {
		ok.OnTapped()
	}
}

// LeaveDialogs leaves every dialog.
func (d *Desk) LeaveDialogs() {
	for len(d.Dialogs()) > 0 {
		_, no := d.ways()
		no.OnTapped()
	}
}

// ways returns the ways out of the topmost dialog.
func (d *Desk) ways() (ok, no *widgets.Button) {
	d.T.Helper()
	dialogs := d.Dialogs()
	if len(dialogs) == 0 {
		d.T.Fatal("no dialog is open")
	}
	return Ways(dialogs[len(dialogs)-1])
}
