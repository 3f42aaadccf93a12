package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// mostUnits is how many new units are named above the people; the others open.
const mostUnits = 3

// addUnits names the units that the list would make, with a way to choose others instead.
func (s *importPeople) addUnits(box *fyne.Container) {
	f, units := s.page.frame, s.units
	if len(units) == 0 {
		return
	}
	var names []string
	made := 0
	for _, u := range units {
		if u.Chosen != "" {
			continue
		}
		if made++; made <= mostUnits {
			names = append(names, unitPeople(f, u))
		}
	}
	words := f.Text("import.units-none-new")
	switch {
	case made > mostUnits:
		words = f.Count("import.new-units-such-as", made, "names", strings.Join(names, ", "))
	case made > 0:
		words = f.Count("import.new-units", made, "names", strings.Join(names, ", "))
	}
	line := iconLine("info", widgets.ColorPetrol, words)
	if len(s.page.draft.Units()) == 0 {
		box.Add(line)
		return
	}
	button := widgets.NewQuietButton(f.Text("import.units-button"), "", func() { s.askUnits(nil) })
	box.Add(widgets.Stretch(widgets.GapMedium, line, button))
}

// unitPeople is a new unit with how many people it gets.
func unitPeople(f *frame.Frame, u imports.NewUnit) string {
	return f.Count("import.unit-people", u.People, "unit", u.Words())
}

// asksUnits tells whether units would be made of which nobody was asked yet whether they are
// ours by another name.
func (s *importPeople) asksUnits() bool {
	return slices.ContainsFunc(s.units, func(u imports.NewUnit) bool {
		return u.Chosen == "" && len(u.Near) > 0 && !s.page.asked[u.Words()]
	})
}

// askUnits shows each new unit with those of ours that may be meant, the likeliest first.
// Before the list is written, then goes on with that.
func (s *importPeople) askUnits(then func()) {
	p, f, units := s.page, s.page.frame, s.page.draft.NewUnits()
	form := widgets.NewForm()
	choices := make([]*widgets.Choice, len(units))
	for i, u := range units {
		choices[i] = widgets.NewChoice(s.unitOptions(u), nil)
		choices[i].Prefer(string(u.Chosen))
		form.Add(unitPeople(f, u), choices[i])
	}
	box := frame.Dialog{
		Title: f.Text("import.units-title"), Text: f.Text("import.units-text"), First: choices[0],
		Body: widgets.MinSize(0, 200, container.NewVScroll(form)), Submit: f.Text("dialog.ok"), Width: 560, Height: 480,
	}
	if then != nil {
		box.Text, box.Submit = f.Text("import.units-text-apply"), f.Text("import.apply")
	}
	box.OnDone = func() {
		p.remember(func() string { return f.Text("import.answer.units") })
		for i := range units {
			units[i].Chosen = data.ID(choices[i].Value())
			p.asked[units[i].Words()] = true
		}
		p.touched = true
		p.changed(func() error { return p.draft.TakeUnits(units) }, func(err error) {
			s.refresh()
			switch {
			case err != nil:
				f.ShowError(err)
			case then != nil:
				then()
			}
		})
	}
	f.Show(box)
}

// unitOptions are what a new unit may be: itself, or one of ours.
func (s *importPeople) unitOptions(u imports.NewUnit) []widgets.Option {
	f, tree := s.page.frame, data.NewUnitTree(s.page.draft.Units())
	options := []widgets.Option{{Caption: f.Text("import.unit-new")}}
	for _, id := range u.Near {
		options = append(options, widgets.Option{Value: string(id), Caption: strings.Join(tree.Path(id), " › ")})
	}
	return options
}
