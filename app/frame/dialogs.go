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

// openDialog is a dialog that is on the screen.
type openDialog struct {
	frame  *Frame
	box    Dialog
	popup  *widget.PopUp
	before fyne.Focusable // had the keyboard when the dialog opened
	ok, no *widgets.Button
	foot   *fyne.Container
}

// dialogStack holds the dialogs that are on the screen, the topmost last.
type dialogStack struct {
	frame   *Frame
	dialogs []*openDialog
	rowMenu *widget.PopUpMenu // that was shown last, nil for none
}

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
	d := &openDialog{frame: s.frame, box: box, before: s.frame.Window.Canvas().Focused()}
	content := d.build()
	d.popup = widget.NewModalPopUp(content, s.frame.Window.Canvas())
	s.dialogs = append(s.dialogs, d)
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
	content, window := d.popup.Content, d.frame.Window.Canvas().Size()
	scale := theme.TextSize() / 14
	width := max(max(d.box.Width, dialogWidth)*scale, widgets.FootWidth(d.foot)+2*widgets.GapLarge)
	width = min(max(width, d.popup.MinSize().Width), max(window.Width-2*widgets.GapPage, d.popup.MinSize().Width))
	d.popup.Resize(fyne.NewSize(width, max(d.box.Height*scale, d.popup.MinSize().Height)))
	height := min(max(d.box.Height*scale, content.MinSize().Height), max(window.Height-2*widgets.GapMedium, 1))
	d.popup.Resize(fyne.NewSize(width, height))
}

// build puts title and buttons where they always show; what is between them scrolls when
// it is higher than the window lets it be.
func (d *openDialog) build() fyne.CanvasObject {
	const ring = widgets.GapTiny // beside a field that has the keyboard, which a scroll would cut off
	top := widgets.InsetXY(ring, 0, widgets.NewTitleOfDialog(d.box.Title))
	bottom := container.New(layout.NewCustomPaddedLayout(widgets.GapLarge-ring, 0, ring, ring), d.buttons())
	body := d.box.Body
	if body == nil {
		body = layout.NewSpacer()
	}
	middle := container.New(layout.NewCustomPaddedLayout(widgets.GapMedium, ring, ring, ring), body)
	if d.box.Text != "" {
		text := container.New(layout.NewCustomPaddedLayout(widgets.Gap, 0, ring, ring), widgets.NewParagraph(d.box.Text))
		middle = Border(text, nil, nil, nil, middle)
	}
	room := func() fyne.Size {
		around := top.MinSize().Height + bottom.MinSize().Height + 2*widgets.GapLarge + 2*widgets.GapMedium
		return d.frame.Window.Canvas().Size().SubtractWidthHeight(2*widgets.GapLarge+2*widgets.GapPage, around)
	}
	box := Border(top, bottom, nil, nil, widgets.Bounded(room, middle))
	return widgets.WithWheel(widgets.InsetXY(widgets.GapLarge-ring, widgets.GapLarge, box))
}

func (d *openDialog) buttons() fyne.CanvasObject {
	var left, right []fyne.CanvasObject
	for _, action := range d.box.More {
		left = append(left, widgets.NewQuietButton(action.Word, "", func() {
			d.hide()
			action.Run()
		}))
	}
	word := d.box.Cancel
	if word == "" {
		word = d.frame.Text("dialog.cancel")
		if d.box.Submit == "" {
			word = d.frame.Text("dialog.close")
		}
	}
	d.no = widgets.NewButton(word, "", d.onClose)
	right = append(right, d.no)
	if d.box.Submit != "" {
		d.ok = widgets.NewPrimaryButton(d.box.Submit, "", d.submit)
		if d.box.Danger {
			d.ok.Importance = widgets.Danger
		}
		right = append(right, d.ok)
	}
	d.foot = widgets.Foot(left, right)
	return d.foot
}

// bind makes Escape close and Enter in a field of one line submit.
func (d *openDialog) bind() {
	widgets.BindEscape(d.popup.Content, d.onClose)
	if d.box.Body == nil || d.ok == nil || d.box.Danger {
		return
	}
	widgets.BindEnter(d.box.Body, d.submit)
}

func (d *openDialog) focusFirst() {
	first := d.box.First
	switch {
	case first != nil:
	case d.ok != nil && !d.box.Danger:
		first = d.ok
	default:
		first = d.no
	}
	d.frame.Window.Canvas().Focus(first)
}

// submit does what the dialog asks about, unless it refuses, and takes it away.
func (d *openDialog) submit() {
	if d.ok == nil || d.ok.Disabled() {
		return
	}
	if d.box.OnSubmit != nil && !d.box.OnSubmit() {
		return
	}
	d.hide()
	if d.box.OnDone != nil {
		d.box.OnDone()
	}
}

func (d *openDialog) onClose() {
	d.hide()
	if d.box.OnClose != nil {
		d.box.OnClose()
	}
}

// hide takes the dialog away and gives the keyboard back to what had it.
func (d *openDialog) hide() {
	i := slices.Index(d.frame.dialogs, d)
	if i < 0 {
		return
	}
	d.frame.dialogs = slices.Delete(d.frame.dialogs, i, i+1)
	d.popup.Hide()
	if d.frame.Window.Canvas().Overlays().Top() != nil {
		return
	}
	part, ok := d.before.(fyne.CanvasObject)
	if d.frame.current != nil && !(ok && d.frame.Keyboard.Sees(part)) {
		d.frame.FocusPage() // the mouse opened the dialog, or the page was made anew meanwhile
		return
	}
	d.frame.Focus(d.before)
}

// closeDialogs takes every dialog away, as Escape would, and the menu of a row.
func (s *dialogStack) closeDialogs() {
	s.hideMenu()
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
