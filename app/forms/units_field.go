package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// UnitsField is a field of several units: those chosen as buttons that take one out, and a list that
// adds one.
type UnitsField struct {
	frame   *frame.Frame
	changed func()
	tree    *data.UnitTree
	chosen  []data.ID
	buttons *fyne.Container
	add     *widgets.Choice
	root    *fyne.Container
}

// NewUnitsField makes one without units. SetUnits says which there are.
func NewUnitsField(f *frame.Frame, changed func()) *UnitsField {
	u := &UnitsField{frame: f, changed: changed, tree: data.NewUnitTree(nil), buttons: widgets.Flow(widgets.GapTiny)}
	u.add = widgets.NewChoice(nil, u.onAdd)
	u.root = widgets.VStack(widgets.GapTiny, u.buttons, u.add)
	u.buttons.Hide()
	return u
}

// SetUnits says which units can be chosen.
func (u *UnitsField) SetUnits(units []data.Unit) {
	u.tree = data.NewUnitTree(units)
	first := widgets.Option{Caption: u.frame.Text("post.add-unit")}
	u.add.SetOptions(frame.UnitOptions(units, first))
	u.show()
}

// Field makes the field one of an editor.
func (u *UnitsField) Field(label string) *widgets.FormRow { return widgets.NewFormRow(label, u.root) }

// onAdd adds a unit, and offers the list again.
func (u *UnitsField) onAdd(value string) {
	u.add.Choose("")
	if id := data.ID(value); id != "" && !slices.Contains(u.chosen, id) {
		u.set(append(slices.Clone(u.chosen), id))
	}
}

// drop takes a unit out. The keyboard goes to the list, because the button is gone.
func (u *UnitsField) drop(id data.ID) {
	u.set(slices.DeleteFunc(slices.Clone(u.chosen), func(o data.ID) bool { return o == id }))
	u.frame.Focus(u.add)
}

func (u *UnitsField) set(chosen []data.ID) {
	u.chosen = chosen
	u.show()
	u.changed()
}

// show makes a button for each unit that is chosen. A unit that is gone has none.
func (u *UnitsField) show() {
	u.buttons.Objects = nil
	for _, id := range u.chosen {
		if unit, ok := u.tree.Find(id); ok {
			u.buttons.Add(widgets.NewButton(unit.Name, "close", func() { u.drop(id) }))
		}
	}
	u.buttons.Hidden = len(u.buttons.Objects) == 0
	widgets.Relayout(u.root)
}

// Text is what is chosen, for an editor.
func (u *UnitsField) Text() string { return joinIDs(u.chosen) }

// Put shows what Text returned.
func (u *UnitsField) Put(text string) {
	u.chosen = nil
	for _, id := range strings.Fields(text) {
		u.chosen = append(u.chosen, data.ID(id))
	}
	u.show()
}

// Chosen returns the units that are chosen.
func (u *UnitsField) Chosen() []data.ID { return slices.Clone(u.chosen) }

func joinIDs(ids []data.ID) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = string(id)
	}
	return strings.Join(words, " ")
}
