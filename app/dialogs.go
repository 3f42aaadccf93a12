package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// dialogBox says what a dialog holds. Every dialog of the program is made from
// one: the first field has the focus, Enter submits, Escape closes, and the
// commands of the menu do nothing while it is open.
type dialogBox struct {
	title    string
	text     string            // a sentence under the title, "" for none
	body     fyne.CanvasObject // nil for none
	first    fyne.Focusable    // has the focus; nil: the submit button
	submit   string            // word on the button that does it; "" for none
	cancel   string            // word on the other button; "": Cancel, or Close without submit
	danger   bool              // submit throws something away
	width    float32           // 0 is the usual width
	height   float32           // 0 is as high as the body
	onSubmit func() bool       // false keeps the dialog open
	onClose  func()            // after Escape or the cancel button, not after submit
}

// openDialog is a dialog that is on the screen.
type openDialog struct {
	app   *App
	box   dialogBox
	popup *widget.PopUp
}

// formWidth is how wide a dialog with fields is.
const formWidth = 480

// show puts a dialog on the screen and returns what takes it away again without
// calling onClose.
func (a *App) show(box dialogBox) (hide func()) {
	d := &openDialog{app: a, box: box}
	d.popup = widget.NewModalPopUp(d.build(), a.window.Canvas())
	a.dialogs = append(a.dialogs, d)
	d.popup.Show()
	d.popup.Resize(fyne.NewSize(max(box.width, formWidth), max(box.height, d.popup.MinSize().Height)))
	d.focusFirst()
	return d.hide
}

func (d *openDialog) build() fyne.CanvasObject {
	title := widget.NewLabelWithStyle(d.box.title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	top := container.NewVBox(title)
	if d.box.text != "" {
		text := widget.NewLabel(d.box.text)
		text.Wrapping = fyne.TextWrapWord
		top.Add(text)
	}
	body := d.box.body
	if body == nil {
		body = canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	}
	content := container.NewBorder(top, container.NewHBox(append([]fyne.CanvasObject{layout.NewSpacer()}, d.buttons()...)...), nil, nil, body)
	return container.NewPadded(content)
}

func (d *openDialog) buttons() []fyne.CanvasObject {
	word := d.box.cancel
	if word == "" && d.box.submit == "" {
		word = d.app.text("dialog.close")
	} else if word == "" {
		word = d.app.text("dialog.cancel")
	}
	buttons := []fyne.CanvasObject{widget.NewButton(word, d.onClose)}
	if d.box.submit != "" {
		submit := widget.NewButton(d.box.submit, d.onSubmit)
		submit.Importance = widget.HighImportance
		if d.box.danger {
			submit.Importance = widget.DangerImportance
		}
		buttons = append(buttons, submit)
	}
	return buttons
}

func (d *openDialog) focusFirst() {
	if d.box.first != nil {
		d.app.window.Canvas().Focus(d.box.first)
	}
}

func (d *openDialog) onSubmit() {
	if d.box.onSubmit == nil || d.box.onSubmit() {
		d.hide()
	}
}

func (d *openDialog) onClose() {
	d.hide()
	if d.box.onClose != nil {
		d.box.onClose()
	}
}

func (d *openDialog) hide() {
	d.popup.Hide()
	for i, other := range d.app.dialogs {
		if other == d {
			d.app.dialogs = append(d.app.dialogs[:i:i], d.app.dialogs[i+1:]...)
			return
		}
	}
}

// showError shows the sentence for an error.
func (a *App) showError(err error) {
	a.show(dialogBox{title: a.text("dialog.error"), text: a.lang.Error(err)})
}

// confirm asks before something is done that is hard to take back. Button is the
// verb: "Delete", never "OK".
func (a *App) confirm(title, text, button string, yes func()) {
	a.show(dialogBox{
		title: title, text: text, submit: button, danger: true,
		onSubmit: func() bool { yes(); return true },
	})
}

// choose offers a short list; Enter picks the marked one.
func (a *App) choose(title, text, button string, options []string, picked func(index int)) {
	list := widget.NewSelect(options, nil)
	list.SetSelectedIndex(0)
	a.show(dialogBox{
		title: title, text: text, body: list, first: list, submit: button,
		onSubmit: func() bool { picked(list.SelectedIndex()); return true },
	})
}

// formField is one field of a form dialog: the label stands above it.
type formField struct {
	label string
	input fyne.CanvasObject
	hint  string // one line below the field, "" for none
}

// form asks for some values. Submit returns what is wrong with them; its sentence
// is shown in the form and the form stays open.
func (a *App) form(title, button string, fields []formField, submit func() error) {
	problem := widget.NewLabel("")
	problem.Wrapping = fyne.TextWrapWord
	problem.Importance = widget.DangerImportance
	problem.Hide()
	body := container.NewVBox()
	for _, f := range fields {
		body.Add(widget.NewLabel(f.label))
		body.Add(f.input)
	}
	body.Add(problem)
	var first fyne.Focusable
	if len(fields) > 0 {
		first, _ = fields[0].input.(fyne.Focusable)
	}
	a.show(dialogBox{
		title: title, body: body, first: first, submit: button,
		onSubmit: func() bool {
			err := submit()
			if err != nil {
				problem.SetText(a.lang.Error(err))
				problem.Show()
			}
			return err == nil
		},
	})
}

// newProgressBar returns a bar for a job that the user waits for.
func newProgressBar() *widget.ProgressBar { return widget.NewProgressBar() }
