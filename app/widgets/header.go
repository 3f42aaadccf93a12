package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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
	h := &PageHeader{title: NewTitle(title), sentence: NewText(sentence, Style{Color: ColorMuted, Wrap: true, Lines: 3})}
	h.actions = Flow(Gap, actions...)
	h.sentence.Hidden = sentence == ""
	h.root = container.New(&headerLayout{}, VStack(GapTiny, h.title, h.sentence), h.actions)
	h.ExtendBaseWidget(h)
	return h
}

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

// headerLayout puts the words at the left and the actions at the right; below
// the words where there is too little width for both.
type headerLayout struct{ width float32 }

// headerWords is the least width for the words beside the actions.
const headerWords float32 = 240

// lines is the width of all actions on one line.
func (l *headerLayout) line(actions fyne.CanvasObject) float32 {
	var width float32
	for i, o := range visible(actions.(*fyne.Container).Objects) {
		if i > 0 {
			width += Gap
		}
		width += o.MinSize().Width
	}
	return width
}

func (l *headerLayout) below(actions fyne.CanvasObject) bool {
	line := l.line(actions)
	return l.width > 0 && line > 0 && line+GapMedium+headerWords*textScale() > l.width
}

func (l *headerLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	words, actions := objects[0].MinSize(), objects[1].MinSize()
	width := max(words.Width, actions.Width)
	if l.below(objects[1]) {
		return fyne.NewSize(width, words.Height+GapMedium+actions.Height)
	}
	return fyne.NewSize(width, max(words.Height, actions.Height))
}

func (l *headerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	words := objects[0].MinSize().Height
	if l.below(objects[1]) {
		place(objects[0], 0, 0, size.Width, words)
		place(objects[1], 0, words+GapMedium, size.Width, max(0, size.Height-words-GapMedium))
		return
	}
	line := l.line(objects[1])
	place(objects[0], 0, 0, max(0, size.Width-line-GapMedium), size.Height)
	height := min(size.Height, objects[1].MinSize().Height)
	place(objects[1], size.Width-line, (size.Height-height)/2, line, height)
}
