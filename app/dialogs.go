package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kader/app/widgets"
)

// dialogBox says what a dialog holds. Every dialog of the program is made from
// one: the first field has the focus, Enter submits, Escape closes, and the
// commands of the menu do nothing while it is open.
type dialogBox struct {
	title    string
	text     string            // a sentence under the title, "" for none
	body     fyne.CanvasObject // nil for none
	first    fyne.Focusable    // has the focus; nil: the safest button
	submit   string            // word on the button that does it; "" for none
	cancel   string            // word on the other button; "": Cancel, or Close without submit
	danger   bool              // submit throws something away: Enter alone does not
	width    float32           // 0 is the usual width
	height   float32           // 0 is as high as the body
	more     []dialogAction    // other ways out, at the left
	onSubmit func() bool       // false keeps the dialog open; nil closes it
	onDone   func()            // after submit, when the dialog is gone: may open another
	onClose  func()            // after Escape or the cancel button, not after submit
}

// dialogAction is another way out of a dialog: it closes, then runs.
type dialogAction struct {
	word string
	run  func()
}

// openDialog is a dialog that is on the screen.
type openDialog struct {
	app    *App
	box    dialogBox
	popup  *widget.PopUp
	before fyne.Focusable // had the keyboard when the dialog opened
	ok, no *widgets.Button
}

// dialogWidth is how wide a dialog is at normal text size, unless it says otherwise.
const dialogWidth = 480

// show puts a dialog on the screen and returns what takes it away again without
// calling onClose.
func (a *App) show(box dialogBox) (hide func()) {
	d := &openDialog{app: a, box: box, before: a.window.Canvas().Focused()}
	content := d.build()
	d.popup = widget.NewModalPopUp(content, a.window.Canvas())
	a.dialogs = append(a.dialogs, d)
	d.popup.Show()
	d.fit()
	d.bind()
	d.focusFirst()
	return d.hide
}

// fit gives the dialog its width first, because text that wraps knows its height
// only then, and then the height that this asks for. Call it again when the body
// grew or shrank.
func (d *openDialog) fit() {
	content, window := d.popup.Content, d.app.window.Canvas().Size()
	scale := theme.TextSize() / 14
	width := max(d.box.width, dialogWidth) * scale
	width = min(max(width, d.popup.MinSize().Width), max(window.Width-2*widgets.GapPage, d.popup.MinSize().Width))
	d.popup.Resize(fyne.NewSize(width, max(d.box.height*scale, d.popup.MinSize().Height)))
	height := min(max(d.box.height*scale, content.MinSize().Height), max(window.Height-2*widgets.GapMedium, 1))
	d.popup.Resize(fyne.NewSize(width, height))
}

func (d *openDialog) build() fyne.CanvasObject {
	top := widgets.VStack(widgets.Gap, widgets.NewHeading(d.box.title))
	if d.box.text != "" {
		top.Add(widgets.NewParagraph(d.box.text))
	}
	body := d.box.body
	if body == nil {
		body = layout.NewSpacer()
	}
	bottom := container.New(layout.NewCustomPaddedLayout(widgets.GapLarge, 0, 0, 0), widgets.HStack(widgets.Gap, d.buttons()...))
	middle := container.New(layout.NewCustomPaddedLayout(widgets.GapMedium, 0, 0, 0), body)
	return widgets.Inset(widgets.GapLarge, border(top, bottom, nil, nil, middle))
}

func (d *openDialog) buttons() []fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	for _, action := range d.box.more {
		buttons = append(buttons, widgets.NewQuietButton(action.word, "", func() {
			d.hide()
			action.run()
		}))
	}
	word := d.box.cancel
	if word == "" {
		word = d.app.text("dialog.cancel")
		if d.box.submit == "" {
			word = d.app.text("dialog.close")
		}
	}
	d.no = widgets.NewButton(word, "", d.onClose)
	buttons = append(buttons, layout.NewSpacer(), d.no)
	if d.box.submit != "" {
		d.ok = widgets.NewPrimaryButton(d.box.submit, "", d.onSubmit)
		if d.box.danger {
			d.ok.Importance = widgets.Danger
		}
		buttons = append(buttons, d.ok)
	}
	return buttons
}

// bind makes Escape close and Enter in a field of one line submit.
func (d *openDialog) bind() {
	widgets.BindEscape(d.popup.Content, d.onClose)
	if d.box.body == nil || d.ok == nil || d.box.danger {
		return
	}
	widgets.BindEnter(d.box.body, d.onSubmit)
}

func (d *openDialog) focusFirst() {
	first := d.box.first
	switch {
	case first != nil:
	case d.ok != nil && !d.box.danger:
		first = d.ok
	default:
		first = d.no
	}
	d.app.window.Canvas().Focus(first)
}

func (d *openDialog) onSubmit() {
	if d.ok == nil || d.ok.Disabled() {
		return
	}
	if d.box.onSubmit != nil && !d.box.onSubmit() {
		return
	}
	d.hide()
	if d.box.onDone != nil {
		d.box.onDone()
	}
}

func (d *openDialog) onClose() {
	d.hide()
	if d.box.onClose != nil {
		d.box.onClose()
	}
}

// hide takes the dialog away and gives the keyboard back to what had it.
func (d *openDialog) hide() {
	i := slices.Index(d.app.dialogs, d)
	if i < 0 {
		return
	}
	d.app.dialogs = slices.Delete(d.app.dialogs, i, i+1)
	d.popup.Hide()
	if d.app.window.Canvas().Overlays().Top() != nil {
		return
	}
	part, ok := d.before.(fyne.CanvasObject)
	if d.app.current != nil && !(ok && d.app.keyboard.sees(part)) {
		d.app.focusPage() // the mouse opened the dialog, or the page was made anew meanwhile
		return
	}
	d.app.focus(d.before)
}

// closeDialogs takes every dialog away, as Escape would.
func (a *App) closeDialogs() {
	for len(a.dialogs) > 0 {
		a.dialogs[len(a.dialogs)-1].onClose()
	}
}

// showError shows the sentence for an error.
func (a *App) showError(err error) {
	a.show(dialogBox{title: a.text("dialog.error"), text: a.lang.Error(err)})
}

// confirm asks before something is done that is hard to take back. Button is the
// verb: "Delete", never "OK". The keyboard is on the other button at first.
func (a *App) confirm(title, text, button string, yes func()) {
	a.show(dialogBox{
		title: title, text: text, submit: button, danger: true, onDone: yes,
	})
}
