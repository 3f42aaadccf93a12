package frame

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kader/app/widgets"
)

// Dialog says what a dialog holds. Every dialog of the program is made from
// one: the first field has the focus, Enter submits, Escape closes, and the
// commands of the menu do nothing while it is open.
type Dialog struct {
	Title    string
	Text     string            // a sentence under the title, "" for none
	Body     fyne.CanvasObject // nil for none
	First    fyne.Focusable    // has the focus; nil: the safest button
	Submit   string            // word on the button that does it; "" for none
	Cancel   string            // word on the other button; "": Cancel, or Close without submit
	Danger   bool              // submit throws something away: Enter alone does not
	Width    float32           // 0 is the usual width
	Height   float32           // 0 is as high as the body
	More     []DialogAction    // other ways out, at the left
	OnSubmit func() bool       // false keeps the dialog open; nil closes it
	OnDone   func()            // after submit, when the dialog is gone: may open another
	OnClose  func()            // after Escape or the cancel button, not after submit
}

// DialogAction is another way out of a dialog: it closes, then runs.
type DialogAction struct {
	Word string
	Run  func()
}

// OpenDialog is a dialog that is on the screen.
type OpenDialog struct {
	app    *Frame
	Box    Dialog
	Popup  *widget.PopUp
	before fyne.Focusable // had the keyboard when the dialog opened
	OK, No *widgets.Button
}

// dialogStack holds the dialogs that are on the screen, the topmost last.
type dialogStack struct {
	frame   *Frame
	dialogs []*OpenDialog
}

// OpenDialogs returns the dialogs that are on the screen, the topmost last.
func (s *dialogStack) OpenDialogs() []*OpenDialog { return s.dialogs }

// FitDialogs gives the dialogs their size again. Call it when the body of one grew or shrank.
func (s *dialogStack) FitDialogs() {
	for _, d := range s.dialogs {
		d.fit()
	}
}

// dialogWidth is how wide a dialog is at normal text size, unless it says otherwise.
const dialogWidth = 480

// Show puts a dialog on the screen and returns what takes it away again without
// calling OnClose.
func (s *dialogStack) Show(box Dialog) (hide func()) {
	d := &OpenDialog{app: s.frame, Box: box, before: s.frame.Window.Canvas().Focused()}
	content := d.build()
	d.Popup = widget.NewModalPopUp(content, s.frame.Window.Canvas())
	s.dialogs = append(s.dialogs, d)
	d.Popup.Show()
	d.fit()
	d.bind()
	d.focusFirst()
	return d.hide
}

// fit gives the dialog its width first, because text that wraps knows its height
// only then, and then the height that this asks for. Call it again when the body
// grew or shrank.
func (d *OpenDialog) fit() {
	content, window := d.Popup.Content, d.app.Window.Canvas().Size()
	scale := theme.TextSize() / 14
	width := max(d.Box.Width, dialogWidth) * scale
	width = min(max(width, d.Popup.MinSize().Width), max(window.Width-2*widgets.GapPage, d.Popup.MinSize().Width))
	d.Popup.Resize(fyne.NewSize(width, max(d.Box.Height*scale, d.Popup.MinSize().Height)))
	height := min(max(d.Box.Height*scale, content.MinSize().Height), max(window.Height-2*widgets.GapMedium, 1))
	d.Popup.Resize(fyne.NewSize(width, height))
}

func (d *OpenDialog) build() fyne.CanvasObject {
	top := widgets.VStack(widgets.Gap, widgets.NewHeading(d.Box.Title))
	if d.Box.Text != "" {
		top.Add(widgets.NewParagraph(d.Box.Text))
	}
	body := d.Box.Body
	if body == nil {
		body = layout.NewSpacer()
	}
	bottom := container.New(
		layout.NewCustomPaddedLayout(widgets.GapLarge, 0, 0, 0), widgets.HStack(widgets.Gap, d.buttons()...),
	)
	middle := container.New(layout.NewCustomPaddedLayout(widgets.GapMedium, 0, 0, 0), body)
	return widgets.Inset(widgets.GapLarge, Border(top, bottom, nil, nil, middle))
}

func (d *OpenDialog) buttons() []fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	for _, action := range d.Box.More {
		buttons = append(buttons, widgets.NewQuietButton(action.Word, "", func() {
			d.hide()
			action.Run()
		}))
	}
	word := d.Box.Cancel
	if word == "" {
		word = d.app.Text("dialog.cancel")
		if d.Box.Submit == "" {
			word = d.app.Text("dialog.close")
		}
	}
	d.No = widgets.NewButton(word, "", d.onClose)
	buttons = append(buttons, layout.NewSpacer(), d.No)
	if d.Box.Submit != "" {
		d.OK = widgets.NewPrimaryButton(d.Box.Submit, "", d.Submit)
		if d.Box.Danger {
			d.OK.Importance = widgets.Danger
		}
		buttons = append(buttons, d.OK)
	}
	return buttons
}

// bind makes Escape close and Enter in a field of one line submit.
func (d *OpenDialog) bind() {
	widgets.BindEscape(d.Popup.Content, d.onClose)
	if d.Box.Body == nil || d.OK == nil || d.Box.Danger {
		return
	}
	widgets.BindEnter(d.Box.Body, d.Submit)
}

func (d *OpenDialog) focusFirst() {
	first := d.Box.First
	switch {
	case first != nil:
	case d.OK != nil && !d.Box.Danger:
		first = d.OK
	default:
		first = d.No
	}
	d.app.Window.Canvas().Focus(first)
}

// Submit does what the dialog asks about, unless it refuses, and takes it away.
func (d *OpenDialog) Submit() {
	if d.OK == nil || d.OK.Disabled() {
		return
	}
	if d.Box.OnSubmit != nil && !d.Box.OnSubmit() {
		return
	}
	d.hide()
	if d.Box.OnDone != nil {
		d.Box.OnDone()
	}
}

func (d *OpenDialog) onClose() {
	d.hide()
	if d.Box.OnClose != nil {
		d.Box.OnClose()
	}
}

// hide takes the dialog away and gives the keyboard back to what had it.
func (d *OpenDialog) hide() {
	i := slices.Index(d.app.dialogs, d)
	if i < 0 {
		return
	}
	d.app.dialogs = slices.Delete(d.app.dialogs, i, i+1)
	d.Popup.Hide()
	if d.app.Window.Canvas().Overlays().Top() != nil {
		return
	}
	part, ok := d.before.(fyne.CanvasObject)
	if d.app.current != nil && !(ok && d.app.Keyboard.Sees(part)) {
		d.app.FocusPage() // the mouse opened the dialog, or the page was made anew meanwhile
		return
	}
	d.app.Focus(d.before)
}

// CloseDialogs takes every dialog away, as Escape would.
func (s *dialogStack) CloseDialogs() {
	for len(s.dialogs) > 0 {
		s.dialogs[len(s.dialogs)-1].onClose()
	}
}

// ShowError shows the sentence for an error.
func (s *dialogStack) ShowError(err error) {
	s.Show(Dialog{Title: s.frame.Text("dialog.error"), Text: s.frame.Lang.Error(err)})
}

// Confirm asks before something is done that is hard to take back. Button is the
// verb: "Delete", never "OK". The keyboard is on the other button at first.
func (s *dialogStack) Confirm(title, text, button string, yes func()) {
	s.Show(Dialog{
		Title: title, Text: text, Submit: button, Danger: true, OnDone: yes,
	})
}
