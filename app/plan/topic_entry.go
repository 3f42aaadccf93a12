package plan

import (
	"slices"
	"strconv"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// entryEditor is the form of an entry of a topic's log.
func (p *planPage) entryEditor(h data.Heard) *forms.Editor[data.Heard] {
	f := p.Frame
	e := forms.NewEditor[data.Heard](f)
	e.Add(e.ChoiceField(f.Text("plan.field.unit"),
		frame.UnitOptions(p.Dossier.Units, widgets.Option{Caption: f.Text("topic.no-unit")}),
		func(v data.Heard) string { return string(v.UnitID) },
		func(v *data.Heard, value string) { v.UnitID = data.ID(value) }))
	e.Beside(
		e.DateField(f.Text("topic.field.day"), forms.LeanBack, func(v *data.Heard) *data.Date { return &v.Day }),
		e.NumberField(f.Text("topic.field.people"), func(v *data.Heard) *int { return &v.People }))
	var heats []widgets.Option
	for heat := range data.HottestHeat + 1 {
		heats = append(heats, widgets.Option{Value: strconv.Itoa(heat), Caption: f.Text("plan.heat." + strconv.Itoa(heat))})
	}
	sources := data.HeardSources()
	if !slices.Contains(sources, h.Source) {
		sources = append(sources, h.Source)
	}
	var places []widgets.Option
	for _, s := range sources {
		places = append(places, widgets.Option{Value: string(s), Caption: f.Text("heard.source." + string(s))})
	}
	e.Beside(
		e.ChoiceField(f.Text("topic.field.heat"), heats,
			func(v data.Heard) string { return strconv.Itoa(v.Heat) },
			func(v *data.Heard, value string) { v.Heat, _ = strconv.Atoi(value) }),
		e.ChoiceField(f.Text("topic.field.source"), places,
			func(v data.Heard) string { return string(v.Source) },
			func(v *data.Heard, value string) { v.Source = data.HeardSource(value) }))
	e.Add(e.ChoiceField(f.Text("topic.field.rep"), p.repOptions(h.RepID),
		func(v data.Heard) string { return string(v.RepID) },
		func(v *data.Heard, value string) { v.RepID = data.ID(value) }))
	day := e.Fields[1]
	check := day.Check
	day.Check = func() error {
		if err := check(); err != nil {
			return err
		}
		read, _ := forms.ReadDay(f.Lang, day.Text(), f.Today(), forms.LeanBack)
		switch {
		case f.Today().Before(read):
			return data.Invalid{Field: f.Text("topic.field.day"), Rule: data.RuleAhead}
		case read.IsZero() && h.Source != data.HeardBefore:
			return data.Invalid{Field: f.Text("topic.field.day"), Rule: data.RuleRequired}
		}
		return nil
	}
	return e
}

// repOptions offers the reps, and whoever is noted already.
func (p *planPage) repOptions(noted data.ID) []widgets.Option {
	options := []widgets.Option{{Caption: p.Frame.Text("contact.by-nobody")}}
	for _, r := range p.Known().Reps {
		options = append(options, widgets.Option{Value: string(r.ID), Caption: r.Name})
	}
	if noted != "" && !slices.ContainsFunc(options, func(o widgets.Option) bool { return o.Value == string(noted) }) {
		options = append(options, widgets.Option{Value: string(noted), Caption: p.repName(noted)})
	}
	return options
}

// repName is the name of somebody in the dossier, "" for nobody.
func (p *planPage) repName(id data.ID) string {
	for i := range p.People {
		if p.People[i].ID == id {
			return p.People[i].Full()
		}
	}
	return ""
}

// unitName is the name of a unit, "" for none.
func (p *planPage) unitName(id data.ID) string {
	i := slices.IndexFunc(p.Dossier.Units, func(u data.Unit) bool { return u.ID == id })
	if i < 0 {
		return ""
	}
	return p.Dossier.Units[i].Name
}

func (p *planPage) wholeCompany() widgets.Option {
	return widgets.Option{Value: "", Caption: p.Frame.Text("plan.whole-company")}
}
