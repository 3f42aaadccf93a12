package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// ColorKey is a colour and what it says.
type ColorKey struct {
	Color fyne.ThemeColorName
	Text  string
}

// NewLegend explains grounds in one line, each by a word that stands on it, and in
// more lines where it is narrow.
func NewLegend(keys ...ColorKey) *fyne.Container {
	line := Flow(Gap)
	for _, k := range keys {
		line.Add(container.NewStack(newSurface(k.Color, ColorCardBorder, 4), InsetXY(Gap, 2, NewCaption(k.Text))))
	}
	return line
}
