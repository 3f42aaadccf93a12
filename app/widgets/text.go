package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Align is how text stands in its room.
type Align int

// At the left, in the middle, at the right.
const (
	AlignLeft Align = iota
	AlignCenter
	AlignRight
)

// Style is how a text looks. The zero Style is running text.
type Style struct {
	Size  fyne.ThemeSizeName  // "" is theme.SizeNameText
	Color fyne.ThemeColorName // "" is theme.ColorNameForeground
	Bold  bool
	Align Align
	Wrap  bool // goes on below; otherwise cut off with an ellipsis
	Lines int  // at most that many lines when wrapped; 0: all

	most   float32 // the text grows up to this scale; 0: with all others
	middle bool    // wrapped lines stand in the middle of the height
	asBold bool    // wrapped as when bold, so that lines break alike when it becomes so
}

// headingSize is the size of the titles of cards, panes and groups.
const headingSize = theme.SizeNameSubHeadingText

// Text is words without the padding of Fyne's Label, so that edges line up.
type Text struct {
	widget.BaseWidget
	text  string
	style Style
	width float32
	lines []*canvas.Text
	cache wrapCache
	paint *painter
}

var _ fyne.Widget = (*Text)(nil)

// NewText returns a text in the given style.
func NewText(text string, style Style) *Text {
	t := &Text{text: text, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// NewTitle returns the title of a page.
func NewTitle(text string) *Text {
	return NewText(text, Style{Size: theme.SizeNameHeadingText, Bold: true})
}

// NewHeading returns the title of a card or group.
func NewHeading(text string) *Text {
	return NewText(text, Style{Size: headingSize, Bold: true})
}

// NewTitleOfDialog returns the title of a dialog, over as many lines as needed.
func NewTitleOfDialog(text string) *Text {
	return NewText(text, Style{Size: headingSize, Bold: true, Wrap: true})
}

// NewParagraph returns running text over as many lines as needed.
func NewParagraph(text string) *Text { return NewText(text, Style{Wrap: true}) }

// NewEmptyText returns what a table says where it has no rows.
func NewEmptyText(text string) *Text {
	return NewText(text, Style{Color: ColorMuted, Align: AlignCenter})
}

// NewCaption returns small text that stands back.
func NewCaption(text string) *Text {
	return NewText(text, Style{Size: theme.SizeNameCaptionText, Color: ColorMuted})
}

// Text returns the words.
func (t *Text) Text() string { return t.text }

// SetText changes the words.
func (t *Text) SetText(text string) {
	if text == t.text {
		return
	}
	t.text = text
	t.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.paint = &painter{owner: t, layout: t.layout, min: t.measure, paint: t.update}
	t.update()
	return layOutNow(t.paint)
}

func (t *Text) size() float32 {
	name := t.style.Size
	if name == "" {
		name = theme.SizeNameText
	}
	size := sizeOf(t, name)
	if scale := scaleOf(t); t.style.most > 0 && scale > t.style.most {
		return size / scale * t.style.most
	}
	return size
}

func (t *Text) textStyle() fyne.TextStyle { return fyne.TextStyle{Bold: t.style.Bold} }

// measure asks for the whole text, or for its height at the last width.
func (t *Text) measure() fyne.Size {
	size, style := t.size(), t.textStyle()
	line := fyne.MeasureText("Ég", size, style).Height
	if !t.style.Wrap {
		width := fyne.MeasureText(t.text, size, style).Width
		return fyne.NewSize(width, line)
	}
	return fyne.NewSize(min(4*size, fyne.MeasureText(t.text, size, style).Width),
		line*float32(max(1, len(t.broken(t.width)))))
}

// broken returns the text as the lines that fit in width.
func (t *Text) broken(width float32) []string {
	if !t.style.Wrap || width <= 0 {
		return strings.Split(t.text, "\n")
	}
	lines := t.cache.lines(t.text, width, t.size(), fyne.TextStyle{Bold: t.style.Bold || t.style.asBold})
	if t.style.Lines > 0 && len(lines) > t.style.Lines {
		rest := strings.Join(lines[t.style.Lines-1:], " ")
		lines = append(lines[:t.style.Lines-1:t.style.Lines-1], rest)
	}
	return lines
}

func (t *Text) layout(size fyne.Size) {
	if t.width != size.Width {
		t.width = size.Width
		t.update()
	}
	line := fyne.MeasureText("Ég", t.size(), t.textStyle()).Height
	y := float32(0)
	if !t.style.Wrap || t.style.middle {
		y = max(0, (size.Height-line*float32(len(t.lines)))/2)
	}
	for i, l := range t.lines {
		place(l, 0, y+line*float32(i), size.Width, line)
	}
}

// update makes the lines anew for text, width and theme.
func (t *Text) update() {
	lines := t.broken(t.width)
	for len(t.lines) < len(lines) {
		t.lines = append(t.lines, canvas.NewText("", nil))
	}
	t.lines = t.lines[:len(lines)]
	name := t.style.Color
	if name == "" {
		name = theme.ColorNameForeground
	}
	objects := make([]fyne.CanvasObject, len(lines))
	for i, l := range t.lines {
		l.Text = lines[i]
		if t.width > 0 {
			l.Text = ellipsis(lines[i], t.width, t.size(), t.textStyle())
		}
		l.TextSize, l.TextStyle = t.size(), t.textStyle()
		l.Color = colorOf(t, name)
		l.Alignment = [...]fyne.TextAlign{fyne.TextAlignLeading, fyne.TextAlignCenter, fyne.TextAlignTrailing}[t.style.Align]
		objects[i] = l
		l.Refresh()
	}
	if t.paint != nil {
		t.paint.objects = objects
	}
}
