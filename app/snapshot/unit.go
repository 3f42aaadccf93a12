package snapshot

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// unitDetail shows one unit in the pane of the snapshot: its figures, and the form.
type unitDetail struct {
	page   *snapshotPage
	detail *forms.Detail[data.Unit]
	facts  *widgets.ChipRow
	white  *widgets.Text
	parent *widgets.Choice
	count  fyne.Focusable // the field of the headcount
	unit   data.Unit
}

func newUnitDetail(p *snapshotPage) *unitDetail {
	u := &unitDetail{page: p, detail: forms.NewDetail[data.Unit](p.side, "unit-updated")}
	u.detail.Find, u.detail.Write = (*store.Tx).FindUnit, writeUnit
	u.detail.Title = func(v data.Unit) string { return v.Name }
	u.detail.OnShow = u.show
	u.facts = widgets.NewChipRow()
	u.white = widgets.NewParagraph(p.frame.Text("snapshot.white-text"))
	u.addFields()
	people := widgets.NewButton(p.frame.Text("snapshot.people"), "groups", u.onPeople)
	u.detail.Content = widgets.VStack(
		widgets.GapMedium, u.facts, u.white, widgets.HStack(0, people), widgets.NewLine(), u.detail.Editor.Form,
	)
	u.detail.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", p.frame.Text("snapshot.delete"), u.onDelete)}
	return u
}

// writeUnit changes a unit; one that would hang inside itself is refused.
func writeUnit(tx *store.Tx, id data.ID, write func(*data.Unit)) error {
	units, err := tx.FindUnits(store.UnitFilter{})
	if err != nil {
		return err
	}
	below := data.NewUnitTree(units).Below(id)
	loop := false
	err = tx.UpdateUnit(id, func(u *data.Unit) {
		before := u.ParentID
		write(u)
		loop = below[u.ParentID]
		if u.ParentID != before {
			u.Position = nextPosition(units, u.ParentID)
		}
	})
	if loop {
		return cmp.Or(err, error(data.Invalid{Field: "parent_id", Rule: data.RuleLoop}))
	}
	return err
}

func (u *unitDetail) addFields() {
	e, f := u.detail.Editor, u.page.frame
	name := e.TextField(
		f.Text("snapshot.field.name"), func(v *data.Unit) *string { return &v.Name },
		forms.Required(f.Text("snapshot.field.name")),
	)
	e.Add(name)
	count := e.NumberField(f.Text("snapshot.field.headcount"), func(v *data.Unit) *int { return &v.Headcount })
	u.count, _ = count.Row.Field().(fyne.Focusable)
	e.Add(count)
	e.Add(e.NumberField(f.Text("snapshot.field.flex"), func(v *data.Unit) *int { return &v.Flex }))
	var kinds []widgets.Option
	for _, k := range data.UnitKinds() {
		kinds = append(kinds, widgets.Option{Value: string(k), Caption: f.Text("unit-kind." + string(k))})
	}
	e.Add(e.ChoiceField(f.Text("snapshot.field.kind"), kinds,
		func(v data.Unit) string { return string(v.Kind) },
		func(v *data.Unit, value string) { v.Kind = data.UnitKind(value) }))
	parent := e.ChoiceField(
		f.Text("snapshot.field.parent"),
		[]widgets.Option{{Value: "", Caption: f.Text("snapshot.top")}},
		func(v data.Unit) string { return string(v.ParentID) },
		func(v *data.Unit, value string) { v.ParentID = data.ID(value) },
	)
	u.parent, _ = parent.Row.Field().(*widgets.Choice)
	e.Add(parent)
	aliases := ""
	names := e.LinesField(f.Text("snapshot.field.aliases"), 3, func(*data.Unit) *string { return &aliases })
	names.Read = func(v data.Unit) string { return strings.Join(v.Aliases, "\n") }
	names.Write = func(v *data.Unit) { v.Aliases = data.TextLines(names.Text()) }
	e.Add(names)
	e.Add(e.LinesField(f.Text("snapshot.field.note"), 3, func(v *data.Unit) *string { return &v.Note }))
}

// show fills the facts of a unit and offers where it may hang.
func (u *unitDetail) show(_ *store.Tx, v data.Unit) error {
	u.unit = v
	f := u.page.frame
	below := data.NewUnitTree(u.page.units).Below(v.ID)
	options := slices.DeleteFunc(
		frame.UnitOptions(u.page.units, widgets.Option{Value: "", Caption: f.Text("snapshot.top")}),
		func(o widgets.Option) bool { return below[data.ID(o.Value)] },
	)
	u.parent.SetOptions(options)
	figure := data.UnitFigure{}
	for _, counted := range u.page.figures {
		if counted.UnitID == v.ID {
			figure = counted
		}
	}
	facts := []widgets.Fact{
		{Text: f.Text("unit-kind." + string(v.Kind)), Icon: "apartment"},
		{Text: f.Count("snapshot.members", figure.Members)},
		{Text: f.Count("snapshot.known", figure.Known)},
		{Text: f.Count("snapshot.reps", figure.Reps)},
		{Text: f.Count("snapshot.leaders", figure.Leaders)},
		{Text: f.Count("snapshot.in-touch", figure.Contacts)},
	}
	if figure.AtLeast && figure.Headcount > 0 {
		facts = append(facts, widgets.Fact{Text: f.Text("snapshot.not-told"), Icon: "info"})
	}
	if figure.WhiteSpot {
		facts = append(
			facts, widgets.Fact{Text: f.Text("snapshot.white-spot"), Icon: "visibility_off", Tone: widgets.ToneDue},
		)
	}
	u.facts.SetFacts(facts...)
	u.white.Hidden = !figure.WhiteSpot
	u.white.Refresh()
	return nil
}

// edit shows a unit with the keyboard in the headcount.
func (u *unitDetail) edit(id data.ID) {
	u.detail.Open(id)
	u.page.frame.Focus(u.count)
}

// rename shows a unit with the keyboard in its name.
func (u *unitDetail) rename(id data.ID) {
	u.detail.Open(id)
	u.page.frame.Focus(u.detail.Editor.First())
}

// onPeople shows who works in the unit, on the page People.
func (u *unitDetail) onPeople() {
	u.page.frame.Go(frame.PagePeople, frame.Filter{Unit: u.unit.ID})
}

func (u *unitDetail) onDelete() { u.detail.Remove("unit-deleted", (*store.Tx).DeleteUnit) }
