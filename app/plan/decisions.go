package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// decisionPlace is what a decision or result belongs to: a topic, a goal, or both.
type decisionPlace struct{ TopicID, GoalID data.ID }

// decisionBox shows what was decided about a topic or goal and what came of it, each with who tells which unit, and
// the units that have not heard.
type decisionBox struct {
	page  *planPage
	root  *fyne.Container
	rows  *fyne.Container
	list  forms.ItemList
	line  *forms.AgreementLine // adds a decision or a result
	tell  *forms.AgreementLine // agrees who tells whom
	asked data.ID              // the decision below which that line stands, "" for none

	place decisionPlace
	made  []data.Decision // that show
}

func newDecisionBox(p *planPage) *decisionBox {
	f := p.Frame
	b := &decisionBox{page: p, rows: widgets.VStack(0)}
	b.line = forms.NewPlainLine(f, f.Text("decision.hint"), b.onLine)
	b.tell = forms.NewTellingLine(f, f.Text("telling.hint"), p.Known, b.onTell)
	b.list = forms.ItemList{Frame: f, Side: p.Side, Body: func() fyne.CanvasObject { return b.rows }}
	b.root = widgets.VStack(widgets.Gap, widgets.NewHeading(f.Text("decision.title")), b.line.Root, b.rows)
	return b
}

// show shows the decisions of a topic or goal, the latest first.
func (b *decisionBox) show(place decisionPlace, made []data.Decision) {
	if place != b.place {
		b.line.Entry.SetText("")
		b.tell.Entry.SetText("")
		b.asked = ""
	}
	b.place, b.made = place, slices.Clone(made)
	slices.SortStableFunc(b.made, func(a, c data.Decision) int { return c.Day.Compare(a.Day) })
	b.fill()
}

func (b *decisionBox) fill() {
	b.list.Begin()
	b.rows.Objects = nil
	for i := range b.made {
		b.addDecision(&b.made[i])
	}
	b.rows.Refresh()
	b.list.End()
}

// addDecision adds a decision, who tells whom, and who has not heard.
func (b *decisionBox) addDecision(d *data.Decision) {
	f, p := b.page.Frame, b.page
	b.rows.Add(b.list.Add(b.decisionItem(d)))
	below := widgets.VStack(0)
	for _, g := range p.Dossier.Tellings {
		if g.DecisionID == d.ID {
			below.Add(b.list.Add(forms.TellingItem(f, g, p.unitName(g.UnitID), nil)))
		}
	}
	if words := b.untoldWords(d); words != "" {
		style := widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorDue, Wrap: true}
		below.Add(widgets.InsetXY(widgets.Gap, widgets.GapTiny, widgets.NewText(words, style)))
	}
	if b.asked == d.ID {
		below.Add(b.tell.Root)
	} else {
		id := d.ID
		below.Add(widgets.HStack(0, widgets.NewQuietButton(f.Text("telling.add"), "add", func() { b.onAsk(id) })))
	}
	b.rows.Add(widgets.InsetXY(widgets.GapMedium, 0, below))
}

func (b *decisionBox) decisionItem(d *data.Decision) forms.Item {
	f, made := b.page.Frame, *d
	icon := "flag"
	if made.Kind == data.DecisionResult {
		icon = "star"
	}
	return forms.Item{
		Key: string(made.ID), Title: made.Text, Icon: icon,
		Note:   f.Text("decision.line", "kind", f.Text("decision.kind."+string(made.Kind)), "date", f.Lang.Date(made.Day)),
		OnOpen: func() { b.askDecision(made) },
		Remove: func() {
			f.UpdateOfferingUndo("decision-deleted", func(tx *store.Tx) error { return tx.DeleteDecision(made.ID) })
		},
	}
}

// untoldWords names the units that have not heard of a decision, "" for none.
func (b *decisionBox) untoldWords(d *data.Decision) string {
	p := b.page
	var names []string
	for _, id := range data.Untold(d, p.Dossier.Tellings, p.Dossier.Units) {
		name := p.unitName(id)
		if id == "" {
			name = p.Frame.Text("plan.whole-company")
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return ""
	}
	return p.Frame.Text("telling.untold", "units", p.Frame.Lang.List(names))
}

// onAsk shows the line for who tells whom, below a decision.
func (b *decisionBox) onAsk(id data.ID) {
	b.asked = id
	b.fill()
	b.page.Side.Pane.Bind()
	b.page.Frame.Focus(b.tell.Entry)
}

// onLine adds a decision, or a result where the line begins with that word.
func (b *decisionBox) onLine(text string) bool {
	f := b.page.Frame
	kind, words := forms.ReadDecision(f, text)
	if words == "" {
		return false
	}
	d := data.Decision{Kind: kind, Day: f.Today(), Text: words, TopicID: b.place.TopicID, GoalID: b.place.GoalID}
	return f.Update("decision-noted", func(tx *store.Tx) error {
		err := tx.CreateDecision(&d)
		if err == nil {
			b.list.Light(d.ID)
		}
		return err
	})
}

// onTell agrees who tells which units of the decision below which the line stands.
func (b *decisionBox) onTell(line forms.TellingLine) bool {
	return b.page.Frame.Update("telling-agreed", func(tx *store.Tx) error {
		return forms.CreateTellings(tx, line.Tellings(b.asked))
	})
}

// askDecision edits a decision or result.
func (b *decisionBox) askDecision(d data.Decision) {
	f := b.page.Frame
	e := forms.NewEditor[data.Decision](f)
	forms.AddTitle(e, f.Text("plan.field.title"), func(v *data.Decision) *string { return &v.Text })
	var kinds []widgets.Option
	for _, k := range data.DecisionKinds() {
		kinds = append(kinds, widgets.Option{Value: string(k), Caption: f.Text("decision.kind." + string(k))})
	}
	e.Beside(
		e.ChoiceField(f.Text("decision.field.kind"), kinds,
			func(v data.Decision) string { return string(v.Kind) },
			func(v *data.Decision, value string) { v.Kind = data.DecisionKind(value) }),
		e.DateField(f.Text("topic.field.day"), forms.LeanBack, func(v *data.Decision) *data.Date { return &v.Day }))
	e.Show(d)
	f.Show(frame.Dialog{
		Title: f.Text("decision.title-one"), Body: e.Form, First: e.First(), Submit: f.Text("person.save"),
		OnSubmit: func() bool {
			if !e.Validate() {
				return false
			}
			change := e.Touched()
			return !e.Dirty() || f.Update("decision-updated", func(tx *store.Tx) error {
				return tx.UpdateDecision(d.ID, change)
			})
		},
	})
}
