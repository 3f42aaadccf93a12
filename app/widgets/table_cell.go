package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

const (
	indentWidth   float32 = 20
	triangleWidth float32 = 24
	cellIcon      float32 = 18
)

// rowDrawing is the canvas objects of one row in view. row is the place it
// draws, -1 for none.
type rowDrawing struct {
	row          int
	ground, ring *canvas.Rectangle
	cells        []*cellDrawing
}

func newRowDrawing(columns int) *rowDrawing {
	d := &rowDrawing{row: -1, ground: canvas.NewRectangle(nil), ring: newRing(6)}
	for range columns {
		d.cells = append(d.cells, &cellDrawing{text: canvas.NewText("", nil)})
	}
	return d
}

func (d *rowDrawing) append(objects []fyne.CanvasObject) []fyne.CanvasObject {
	objects = append(objects, d.ground)
	for _, c := range d.cells {
		objects = c.append(objects)
	}
	return append(objects, d.ring)
}

// count returns the number of objects, which grows when a cell first needs a chip.
func (d *rowDrawing) count() int {
	n := 2
	for _, c := range d.cells {
		n += c.count()
	}
	return n
}

func (d *rowDrawing) hide() {
	d.row = -1
	d.ground.Hidden, d.ring.Hidden = true, true
	for _, c := range d.cells {
		c.hide()
	}
}

// cellDrawing is the canvas objects of one cell. What few cells need is made
// when first needed.
type cellDrawing struct {
	text           *canvas.Text
	triangle, icon *canvas.Image
	bar            *barDrawing
	chips          []*chipDrawing
	strong         []*canvas.Text // in place of text where letters of it are bold
}

func (c *cellDrawing) append(objects []fyne.CanvasObject) []fyne.CanvasObject {
	objects = append(objects, c.text)
	if c.triangle != nil {
		objects = append(objects, c.triangle)
	}
	if c.icon != nil {
		objects = append(objects, c.icon)
	}
	if c.bar != nil {
		objects = append(objects, c.bar.objects()...)
	}
	for _, chip := range c.chips {
		objects = append(objects, chip.objects()...)
	}
	for _, piece := range c.strong {
		objects = append(objects, piece)
	}
	return objects
}

func (c *cellDrawing) count() int {
	n := 1 + 3*len(c.chips) + len(c.strong)
	if c.triangle != nil {
		n++
	}
	if c.icon != nil {
		n++
	}
	if c.bar != nil {
		n += 3
	}
	return n
}

func (c *cellDrawing) hide() {
	c.text.Hidden = true
	if c.triangle != nil {
		c.triangle.Hidden = true
	}
	if c.icon != nil {
		c.icon.Hidden = true
	}
	if c.bar != nil {
		c.bar.show(false)
	}
	for _, chip := range c.chips {
		chip.show(false)
	}
	for _, piece := range c.strong {
		piece.Hidden = true
	}
}

// set draws content into the span of a row.
func (c *cellDrawing) set(w fyne.Widget, content CellContent, align Align, at span, y, height float32) {
	c.hide()
	if at.width <= 0 {
		return
	}
	s := scaleOf(w)
	x, right := at.x+cellPadding, at.x+at.width-cellPadding
	x += float32(content.Indent) * indentWidth * s
	x = c.setTriangle(w, content, x, y, height, s)
	x = c.setIcon(w, content, x, y, height, s)
	if content.Bar {
		if c.bar == nil {
			c.bar = newBarDrawing()
		}
		c.bar.set(w, content.Share, content.Text)
		c.bar.place(w, x, y, max(0, right-x), height)
		return
	}
	forText := right
	if chips := c.chipsWidth(w, content.Facts); chips > 0 {
		forText = min(right, max(x+leastText*s, right-chips-Gap))
	}
	x = c.setText(w, content, align, x, forText, y, height)
	c.setChips(w, content.Facts, x, right, y, height)
}

func (c *cellDrawing) setTriangle(w fyne.Widget, content CellContent, x, y, height, s float32) float32 {
	if content.Disclosure == NoDisclosure {
		if content.Indent > 0 {
			return x + triangleWidth*s // leaves stand under the words of their branch
		}
		return x
	}
	if c.triangle == nil {
		c.triangle = &canvas.Image{FillMode: canvas.ImageFillContain}
	}
	name := "chevron_right"
	if content.Disclosure == Opened {
		name = "expand_more"
	}
	c.triangle.Resource = coloredIcon(name, ColorMuted)
	c.triangle.Hidden = false
	side := 20 * s
	place(c.triangle, x, y+(height-side)/2, side, side)
	c.triangle.Refresh()
	return x + triangleWidth*s
}

func (c *cellDrawing) setIcon(w fyne.Widget, content CellContent, x, y, height, s float32) float32 {
	if content.Icon == "" {
		return x
	}
	if c.icon == nil {
		c.icon = &canvas.Image{FillMode: canvas.ImageFillContain}
	}
	name := content.IconColor
	if name == "" {
		name = ColorMuted
	}
	c.icon.Resource = coloredIcon(content.Icon, name)
	c.icon.Hidden = false
	side := cellIcon * s
	place(c.icon, x, y+(height-side)/2, side, side)
	c.icon.Refresh()
	return x + side + Gap - 2
}

// setText draws the words and returns where they end.
func (c *cellDrawing) setText(w fyne.Widget, content CellContent, align Align, x, right, y, height float32) float32 {
	if content.Text == "" {
		return x
	}
	name := content.Color
	if name == "" {
		name = theme.ColorNameForeground
	}
	c.text.Hidden = false
	c.text.Color = colorOf(w, name)
	c.text.TextSize = sizeOf(w, theme.SizeNameText)
	c.text.TextStyle.Bold = content.Bold
	if len(content.Strong) > 0 {
		return c.setStrong(content, x, right, y, height)
	}
	cut := ellipsis
	if content.Path {
		cut = middleEllipsis
	}
	c.text.Text = cut(content.Text, max(0, right-x), c.text.TextSize, c.text.TextStyle)
	c.text.Alignment = [...]fyne.TextAlign{fyne.TextAlignLeading, fyne.TextAlignCenter, fyne.TextAlignTrailing}[align]
	place(c.text, x, y, max(0, right-x), height)
	c.text.Refresh()
	return x + fyne.MeasureText(c.text.Text, c.text.TextSize, c.text.TextStyle).Width + Gap
}

// leastText is what words keep of a cell that has chips too: a name that is cut is still
// known by its beginning, a chip is not.
const leastText float32 = 48

// chipsWidth gives facts their chips and returns what those need.
func (c *cellDrawing) chipsWidth(w fyne.Widget, facts []Fact) (width float32) {
	for len(c.chips) < len(facts) {
		c.chips = append(c.chips, newChipDrawing())
	}
	for i, fact := range facts {
		c.chips[i].set(w, fact)
		width += c.chips[i].size(w).Width + GapTiny
	}
	return max(0, width-GapTiny)
}

// setChips draws as many facts as there is room for.
func (c *cellDrawing) setChips(w fyne.Widget, facts []Fact, x, right, y, height float32) {
	for i := range facts {
		chip := c.chips[i]
		size := chip.size(w)
		width := min(size.Width, right-x)
		if width < size.Height*1.5 && width < size.Width {
			chip.show(false)
			continue
		}
		chip.place(w, x, y+(height-size.Height)/2, width, size.Height)
		x += width + GapTiny
	}
}
