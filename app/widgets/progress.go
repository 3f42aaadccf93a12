package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Progress covers the window while long work runs. Something moves all the time; where
// the work can be cancelled, and so tells how far it is, a bar and Cancel stand below.
type Progress struct {
	widget.BaseWidget
	caption *Text
	busy    *widget.Activity
	bar     *shareBar
	cancel  *Button
	popup   *widget.PopUp
	root    *fyne.Container
}

var _ fyne.Widget = (*Progress)(nil)

// NewProgress returns the cover, not yet shown. onCancel nil cannot be cancelled.
func NewProgress(caption, cancelCaption string, onCancel func()) *Progress {
	p := &Progress{caption: NewHeading(caption), busy: widget.NewActivity(), bar: newShareBar(0, "")}
	p.bar.plain, p.bar.Hidden = true, onCancel == nil
	p.cancel = NewButton(cancelCaption, "", onCancel)
	p.cancel.Hidden = onCancel == nil
	p.cancel.setEscape(func() { p.cancel.Tapped(nil) })
	p.root = Inset(GapLarge, MinSize(400, 0, VStack(GapMedium, Stretch(Gap, p.caption, p.busy), p.bar,
		container.NewHBox(NewSpacer(), p.cancel))))
	p.ExtendBaseWidget(p)
	return p
}

// ShowOver covers the canvas and gives Cancel the keyboard.
func (p *Progress) ShowOver(c fyne.Canvas) {
	p.popup = widget.NewModalPopUp(p, c)
	p.popup.Show()
	p.busy.Start()
	if p.cancel.Visible() {
		c.Focus(p.cancel)
	}
}

// Close takes the cover off.
func (p *Progress) Close() {
	p.busy.Stop()
	if p.popup != nil {
		p.popup.Hide()
		p.popup = nil
	}
}

// Set shows how far the work is: a share 0–1 and how the language writes it.
func (p *Progress) Set(share float64, number string) { p.bar.setShare(share, number) }

// CreateRenderer implements fyne.Widget.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.root) }
