package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// blankPage stands in the rail for a page that has not been written yet.
type blankPage struct{ name string }

func (p *blankPage) id() string               { return p.name }
func (p *blankPage) build() fyne.CanvasObject { return widget.NewLabel(p.name) }
func (p *blankPage) reload()                  {}
func (p *blankPage) focus() fyne.Focusable    { return nil }
