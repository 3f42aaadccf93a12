package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// PageHeader opens a page: its title, one sentence or number that matters, and
// at the right what to do here.
type PageHeader struct {
	widget.BaseWidget
	title, sentence *Text
	actions         *fyne.Container
	root            *fyne.Container
}

var _ fyne.Widget = (*PageHeader)(nil)

// NewPageHeader returns a header. sentence may be "" and be set later. actions
// stand at the right, the primary button last.
func NewPageHeader(title, sentence string, actions ...fyne.CanvasObject) *PageHeader {
	h := &PageHeader{title: NewTitle(title), sentence: NewText(sentence, Style{Color: ColorMuted})}
	h.actions = HStack(Gap, actions...)
	h.sentence.Hidden = sentence == ""
	h.root = Stretch(GapMedium, VStack(GapTiny, h.title, h.sentence), h.actions)
	h.ExtendBaseWidget(h)
	return h
}

// SetTitle changes the title.
func (h *PageHeader) SetTitle(title string) { h.title.SetText(title) }

// SetSentence changes the sentence under the title; "" hides it.
func (h *PageHeader) SetSentence(sentence string) {
	h.sentence.SetText(sentence)
	h.sentence.Hidden = sentence == ""
	h.Refresh()
}

// SetActions shows other buttons, the primary one last.
func (h *PageHeader) SetActions(actions ...fyne.CanvasObject) {
	h.actions.Objects = actions
	h.actions.Refresh()
	h.Refresh()
}

func (h *PageHeader) parts() []fyne.CanvasObject { return []fyne.CanvasObject{h.actions} }

// CreateRenderer implements fyne.Widget.
func (h *PageHeader) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.root) }
