package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// DetailPane shows one thing at the right of a page, beside the list it comes
// from. Escape in any of its parts, and its cross, close it.
type DetailPane struct {
	widget.BaseWidget
	OnClose func()
	OnLeave func() // the pane went away, or shows something else, while it had the keyboard

	title   *Text
	actions *fyne.Container
	cross   *Button
	scroll  *container.Scroll
	foot    *fyne.Container
	content fyne.CanvasObject
	root    *fyne.Container
	attic   *fyne.Container // what was shown before, out of sight: a change of look reaches it there
	around  *fyne.Container // page and pane; Fyne lays it out anew only when told
}

var _ fyne.Widget = (*DetailPane)(nil)

// NewDetailPane returns a hidden pane; Open shows it. closeHint says what the
// cross does. onClose is called after the user closed it.
func NewDetailPane(closeHint string, onClose func()) *DetailPane {
	p := &DetailPane{OnClose: onClose, title: NewText("", Style{Size: headingSize, Bold: true, Wrap: true, Lines: 2})}
	p.title.style.middle = true
	p.cross = NewIconButton("close", closeHint, p.Close)
	p.actions = HStack(GapTiny)
	p.scroll = container.NewVScroll(container.NewStack())
	p.foot = container.NewStack()
	p.foot.Hide()
	head := Inset(GapMedium, Stretch(Gap, p.title, p.actions, p.cross))
	inner := container.NewBorder(head, p.foot, nil, nil, p.scroll)
	p.attic = NewAttic()
	p.root = container.NewStack(newSurface(ColorCard, ColorCardBorder, cornerRadius), inner, p.attic)
	p.ExtendBaseWidget(p)
	p.Hide()
	return p
}

// Open shows the pane with other content. actions stand beside the cross.
func (p *DetailPane) Open(title string, content fyne.CanvasObject, actions ...fyne.CanvasObject) {
	lost := content != p.content && p.hasFocus()
	p.title.SetText(title)
	p.content = content
	Store(p.attic, content)
	p.actions.Objects = actions
	for _, o := range actions {
		Store(p.attic, o)
	}
	p.scroll.Content = InsetXY(GapMedium, 0, content)
	p.scroll.Offset = fyne.Position{}
	p.foot.Hide()
	p.Bind()
	p.Show()
	p.Refresh()
	if lost && p.OnLeave != nil {
		p.OnLeave()
	}
}

// Cross returns the button that closes the pane, to give it the keyboard.
func (p *DetailPane) Cross() fyne.Focusable { return p.cross }

// Content returns what the pane shows.
func (p *DetailPane) Content() fyne.CanvasObject { return p.content }

// rearrange gives the page the width that the pane leaves.
func (p *DetailPane) rearrange() {
	if p.around != nil {
		p.around.Refresh()
	}
}

// SetFoot puts buttons under the content that do not scroll away; nil takes
// them off.
func (p *DetailPane) SetFoot(foot fyne.CanvasObject) {
	p.foot.Objects = nil
	p.foot.Hidden = foot == nil
	if foot != nil {
		Store(p.attic, foot)
		p.foot.Objects = []fyne.CanvasObject{container.NewBorder(NewLine(), nil, nil, nil, Inset(GapMedium, foot))}
		bindEscape(foot, p.Close)
	}
	p.Refresh()
}

// Bind makes Escape work in parts that were added to the content after Open.
func (p *DetailPane) Bind() {
	bindEscape(p.content, p.Close)
	bindEscape(p.actions, p.Close)
	bindEscape(p.cross, p.Close)
}

// hasFocus reports whether what has the keyboard stands in the pane.
func (p *DetailPane) hasFocus() bool {
	for _, o := range []fyne.CanvasObject{p.content, p.actions, p.cross, p.foot} {
		if o != nil && hasFocus(o) {
			return true
		}
	}
	return false
}

// Show brings the pane back with what it showed.
func (p *DetailPane) Show() {
	p.BaseWidget.Show()
	p.rearrange()
}

// Hide takes the pane away. What had the keyboard in it loses it to OnLeave.
func (p *DetailPane) Hide() {
	lost := p.hasFocus()
	shown := p.Visible()
	p.BaseWidget.Hide()
	if shown {
		p.rearrange()
	}
	if lost && p.OnLeave != nil {
		p.OnLeave()
	}
}

// Close hides the pane and calls OnClose.
func (p *DetailPane) Close() {
	if !p.Visible() {
		return
	}
	p.Hide()
	if p.OnClose != nil {
		p.OnClose()
	}
}

// CreateRenderer implements fyne.Widget.
func (p *DetailPane) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.root) }

// WithPane puts a page and its pane beside each other. The page gets all the
// width while the pane is closed.
func WithPane(main fyne.CanvasObject, pane *DetailPane) *fyne.Container {
	pane.around = container.New(&paneLayout{margin: GapMedium}, main, pane)
	return pane.around
}

// WithPaneInside is WithPane for the body of a page, which has no margin of its own:
// a gap keeps the two apart.
func WithPaneInside(body fyne.CanvasObject, pane *DetailPane) *fyne.Container {
	pane.around = container.New(&paneLayout{gap: GapMedium}, body, pane)
	return pane.around
}

// paneLayout gives the pane 360–420 px at normal text size. Where the page
// would keep too little beside it, the pane takes its place until closed.
type paneLayout struct {
	gap    float32 // between page and pane
	margin float32 // around the pane at the other sides
}

const (
	paneLeast float32 = 360
	paneMost  float32 = 420
	pageLeast float32 = 420 // what a page needs beside a pane
)

func (l *paneLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	if objects[1].Visible() {
		size = size.Max(objects[1].MinSize().AddWidthHeight(2*l.margin, 2*l.margin))
	}
	return size
}

func (l *paneLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	page, pane := objects[0], objects[1]
	if !pane.Visible() {
		page.Show()
		place(page, 0, 0, size.Width, size.Height)
		return
	}
	s := textScale()
	width := min(max(size.Width*0.32, paneLeast*s), paneMost*s)
	left := size.Width - l.margin - width
	if left-l.gap < pageLeast*s {
		page.Hide() // or Tab would go to what cannot be seen
		left, width = l.margin, size.Width-2*l.margin
	} else {
		page.Show()
		place(page, 0, 0, left-l.gap, size.Height)
	}
	place(pane, left, l.margin, width, size.Height-2*l.margin)
}
