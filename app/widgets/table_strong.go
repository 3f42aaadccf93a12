package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Run is a part of a text: the runes from From to before To.
type Run struct{ From, To int }

// strongRuns cuts a text into pieces that are bold or not, by turns and the plain one first. Runs are in
// order, and those beyond the text do not count.
func strongRuns(text string, strong []Run) []string {
	runes := []rune(text)
	pieces, at := []string{""}, 0
	for _, r := range strong {
		from, to := min(max(r.From, at), len(runes)), min(r.To, len(runes))
		if from >= to {
			continue
		}
		pieces[len(pieces)-1] = string(runes[at:from])
		pieces = append(pieces, string(runes[from:to]), "")
		at = to
	}
	pieces[len(pieces)-1] = string(runes[at:])
	return pieces
}

// setStrong draws a text of which letters are bold, and returns where it ends. It is cut as if all of it
// were bold, so that it always fits.
func (c *cellDrawing) setStrong(content CellContent, x, right, y, height float32) float32 {
	bold := fyne.TextStyle{Bold: true}
	c.text.Hidden = true
	c.text.Text = ellipsis(content.Text, max(0, right-x), c.text.TextSize, bold)
	n := 0
	for i, piece := range strongRuns(c.text.Text, content.Strong) {
		if piece == "" {
			continue
		}
		if n == len(c.strong) {
			c.strong = append(c.strong, canvas.NewText("", nil))
		}
		t := c.strong[n]
		n++
		t.Text, t.TextSize, t.Color, t.Hidden = piece, c.text.TextSize, c.text.Color, false
		t.TextStyle.Bold = i%2 == 1
		width := fyne.MeasureText(piece, t.TextSize, t.TextStyle).Width
		place(t, x, y, width, height)
		t.Refresh()
		x += width
	}
	return x + Gap
}
