package forms

import (
	"strings"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// UnitOptions lists units depth first, each with the way to it.
func UnitOptions(f *frame.Frame, units []data.Unit, first ...widgets.Option) []widgets.Option {
	options := first
	tree := data.NewUnitTree(units)
	var walk func(id data.ID)
	walk = func(id data.ID) {
		for _, u := range tree.Children(id) {
			options = append(options, widgets.Option{Value: string(u.ID), Caption: strings.Join(tree.Path(u.ID), " › ")})
			walk(u.ID)
		}
	}
	walk("")
	return options
}
