package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kader/assets"
)

// coloredIcon returns the icon with the given name, such as "person_add", in the given
// colour of the theme. An unknown or empty name gives nil.
func coloredIcon(name string, color fyne.ThemeColorName) fyne.Resource {
	content := assets.Icon(name)
	if content == nil {
		return nil
	}
	return theme.NewColoredResource(fyne.NewStaticResource(name+".svg", content), color)
}

// Picture is an icon drawn in its place, of a given size at normal text.
type Picture struct {
	widget.BaseWidget
	name  string
	color fyne.ThemeColorName
	size  float32
	image *canvas.Image
}

var _ fyne.Widget = (*Picture)(nil)

// NewPicture returns the icon as a part of the given size and colour.
func NewPicture(name string, size float32, color fyne.ThemeColorName) *Picture {
	p := &Picture{name: name, size: size, color: color}
	p.ExtendBaseWidget(p)
	return p
}

// SetIcon shows another icon or colour.
func (p *Picture) SetIcon(name string, color fyne.ThemeColorName) {
	p.name, p.color = name, color
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	p.image = canvas.NewImageFromResource(coloredIcon(p.name, p.color))
	p.image.FillMode = canvas.ImageFillContain
	return layOutNow(&painter{
		owner:   p,
		objects: []fyne.CanvasObject{p.image},
		layout: func(size fyne.Size) {
			side := min(p.size*scaleOf(p), size.Width, size.Height)
			place(p.image, (size.Width-side)/2, (size.Height-side)/2, side, side)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(p.size * scaleOf(p)) },
		paint: func() {
			p.image.Resource = coloredIcon(p.name, p.color)
			p.image.Refresh()
		},
	})
}
