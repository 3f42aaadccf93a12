package group

import (
	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// periodsForm edits how long things are kept.
type periodsForm struct {
	frame  *frame.Frame
	editor *forms.Editor[data.Periods]
	reason *forms.EditField[data.Periods]
}

func newPeriodsForm(f *frame.Frame) *periodsForm {
	p := &periodsForm{frame: f, editor: forms.NewEditor[data.Periods](f)}
	p.months("kept.period.not-joined", data.DefaultNotJoined, func(v *data.Periods) *int { return &v.NotJoined })
	p.months("kept.period.left", data.DefaultLeft, func(v *data.Periods) *int { return &v.AfterLeaving })
	p.months("kept.period.notes", data.DefaultNotes, func(v *data.Periods) *int { return &v.Notes })
	p.reason = p.editor.TextField(
		f.Text("kept.period.reason"), func(v *data.Periods) *string { return &v.PeriodReason }, nil,
	)
	p.editor.Add(p.reason)
	return p
}

// months adds a period; empty is the usual one.
func (p *periodsForm) months(key string, usual int, at func(*data.Periods) *int) {
	label := p.frame.Text(key)
	field := p.editor.NumberField(label, at)
	field.Check = func() error {
		n, err := forms.WholeNumber(label, field.Text())
		if err == nil && n > data.MostMonths {
			return data.Invalid{Field: label, Rule: data.RuleNumber}
		}
		return err
	}
	p.editor.Add(field).SetHint(p.frame.Count("kept.period.usual", usual))
}

func (p *periodsForm) build() fyne.CanvasObject {
	f := p.frame
	return widgets.NewCard(f.Text("kept.periods"), widgets.VStack(widgets.GapMedium,
		widgets.NewText(f.Text("kept.periods-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}),
		p.editor.Form, p.editor.Foot(func() { p.save() })))
}

// save writes the periods; false where something is wrong with them. Other periods than the usual
// need a reason.
func (p *periodsForm) save() bool {
	if !p.editor.Dirty() {
		return true
	}
	if !p.editor.Validate() {
		return false
	}
	write := p.editor.Touched()
	group, err := p.frame.GroupNow()
	if err != nil {
		p.frame.ShowError(err)
		return false
	}
	write(&group.Periods)
	if !group.Usual() && group.PeriodReason == "" {
		p.reason.Row.SetError(p.frame.Text("kept.period.needs-reason"))
		return false
	}
	return p.frame.Update("retention-periods", func(tx *store.Tx) error {
		return tx.UpdateGroup(func(g *data.Group) { write(&g.Periods) })
	})
}
