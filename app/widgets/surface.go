package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// surface is a coloured ground, with an optional edge, that follows the theme.
type surface struct {
	widget.BaseWidget
	fill, stroke fyne.ThemeColorName
	radius       float32
	shadow       bool
}

var _ fyne.Widget = (*surface)(nil)

// newSurface returns a ground of the given colour. stroke "" has no edge.
func newSurface(fill, stroke fyne.ThemeColorName, radius float32) *surface {
	s := &surface{fill: fill, stroke: stroke, radius: radius}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *surface) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(nil)
	paint := func() {
		ground.FillColor = colorOf(s, s.fill)
		ground.CornerRadius = s.radius
		ground.StrokeWidth = 0
		if s.stroke != "" {
			ground.StrokeColor = colorOf(s, s.stroke)
			ground.StrokeWidth = 1
		}
		if s.shadow {
			ground.Shadow = canvas.Shadow{Color: hexAlpha(0x3b2f1a, 0x12), BlurRadius: 6, Offset: fyne.NewPos(0, 2)}
		}
		ground.Refresh()
	}
	paint()
	return layOutNow(&painter{
		owner:   s,
		objects: []fyne.CanvasObject{ground},
		layout:  func(size fyne.Size) { ground.Resize(size) },
		min:     func() fyne.Size { return fyne.NewSize(0, 0) },
		paint:   paint,
	})
}
