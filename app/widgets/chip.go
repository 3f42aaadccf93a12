package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Tone is the meaning of a colour. The words or the icon must give it too.
type Tone int

// Tones of chips, banners and items.
const (
	ToneNeutral Tone = iota
	TonePetrol       // ours, chosen, in hand
	ToneDue          // soon
	ToneOverdue      // late or wrong
	ToneGood         // done
	ToneMuted        // stands back
)

// colors returns the names for text and ground of a tone.
func (t Tone) colors() (text, ground fyne.ThemeColorName) {
	switch t {
	case TonePetrol:
		return ColorPetrol, ColorChipPetrol
	case ToneDue:
		return ColorDue, ColorChipDue
	case ToneOverdue:
		return ColorOverdue, ColorChipOverdue
	case ToneGood:
		return ColorGood, ColorChipGood
	case ToneMuted:
		return ColorMuted, ColorChip
	}
	return theme.ColorNameForeground, ColorChip
}

// Fact is a short fact, shown as a chip.
type Fact struct {
	Text string
	Icon string // name; "" has none
	Tone Tone
}

// Chip shows one short fact on a rounded ground.
type Chip struct {
	widget.BaseWidget
	fact Fact
	draw *chipDrawing
}

var _ fyne.Widget = (*Chip)(nil)

// NewChip returns a chip for the fact.
func NewChip(f Fact) *Chip {
	c := &Chip{fact: f}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	c.draw = newChipDrawing()
	c.draw.set(c, c.fact)
	return layOutNow(&painter{
		owner:   c,
		objects: c.draw.objects(),
		layout:  func(size fyne.Size) { c.draw.place(c, 0, 0, size.Width, size.Height) },
		min:     func() fyne.Size { return c.draw.size(c) },
		paint:   func() { c.draw.set(c, c.fact) },
	})
}

// ChipRow shows facts beside each other, and below when the line is full.
type ChipRow struct {
	widget.BaseWidget
	box *fyne.Container
}

var _ fyne.Widget = (*ChipRow)(nil)

// NewChipRow returns a row of chips.
func NewChipRow(facts ...Fact) *ChipRow {
	r := &ChipRow{box: Flow(Gap - 2)}
	r.ExtendBaseWidget(r)
	r.SetFacts(facts...)
	return r
}

// SetFacts shows other facts. Those without text are left out.
func (r *ChipRow) SetFacts(facts ...Fact) {
	r.box.Objects = nil
	for _, f := range facts {
		if f.Text != "" {
			r.box.Objects = append(r.box.Objects, NewChip(f))
		}
	}
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *ChipRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }
