package importing

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// onApply asks what must be asked, and then writes the proposal as one change: first
// about fields of which much would be replaced, then about rows that nobody decided.
func (p *importPage) onApply() {
	var open []imports.Overwrite
	for _, o := range p.draft.Overwrites() {
		if !o.Answered {
			open = append(open, o)
		}
	}
	if len(open) > 0 {
		p.askOverwrites(open)
		return
	}
	p.askUndecided()
}

// askUndecided says that rows nobody decided are not written.
func (p *importPage) askUndecided() {
	a := p.app
	if n := p.draft.Proposal.Counts.Ask; n > 0 {
		a.Show(frame.Dialog{
			Title: a.Text("import.apply"), Text: a.Count("import.undecided-text", n),
			Submit: a.Text("import.apply"), Cancel: a.Text("import.decide-first"), Danger: true,
			OnDone: p.apply, OnClose: p.people.showUndecided,
		})
		return
	}
	p.apply()
}

// The answers about a field of which much would be replaced.
const (
	answerTheirs = "theirs"
	answerOurs   = "ours"
)

// askOverwrites asks in one dialog, field by field, whose values stay.
func (p *importPage) askOverwrites(open []imports.Overwrite) {
	a := p.app
	form := widgets.NewForm()
	answers := make([]*widgets.Choice, len(open))
	for i, o := range open {
		answers[i] = widgets.NewChoice(
			[]widgets.Option{
				{Value: answerTheirs, Caption: a.Text("import.take-theirs")},
				{Value: answerOurs, Caption: a.Text("import.keep-ours")},
			},
			nil,
		)
		form.Add(
			a.Text(
				"import.overwrite-field", "field", fieldWord(a, o.Field), "n", a.Lang.Number(o.Changed), "known",
				a.Lang.Number(o.Known),
			),
			answers[i],
		)
	}
	a.Show(frame.Dialog{
		Title: a.Text("import.overwrite"), Text: a.Text("import.overwrite-text"), Body: form, First: answers[0],
		Submit: a.Text("import.apply"), Width: 560,
		OnDone: func() {
			p.touched = true
			p.change(func() error {
				for i, o := range open {
					p.draft.Keep(o.Field, answers[i].Value() == answerOurs)
				}
				return nil
			}, func() {
				p.people.refresh()
				p.askUndecided()
			})
		},
	})
}

// apply writes the proposal under a cover with a bar and Cancel.
func (p *importPage) apply() {
	a := p.app
	a.RunJob(a.Text("import.applying"), func(j *frame.Job) (err error) {
		if p.list, err = p.draft.Apply(a.Store, j.Report); p.list.ID == "" {
			return err
		}
		p.record = newImportRecord(a, p.list)
		return errors.Join(err, p.record.load())
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled) && p.list.ID == "":
			a.Say(a.Text("import.not-applied"), "")
		case a.Settle(err):
			p.show(stepDone)
		}
	})
}

// buildDone shows the record of what was written.
func (p *importPage) buildDone() fyne.CanvasObject {
	a := p.app
	p.header.SetSentence(p.list.File)
	next := widgets.NewPrimaryButton(a.Text("page.new-hires"), "person_add", func() { p.leaveTo(frame.PageNewHires) })
	if p.list.Kind != data.ListNewHires {
		next = widgets.NewPrimaryButton(a.Text("page.people"), "groups", func() { p.leaveTo(frame.PagePeople) })
	}
	p.header.SetActions(widgets.NewButton(a.Text("import.another"), "upload_file", func() { askList(a) }), next)
	p.onward, p.first = next, next
	p.record.onUndo = func() {
		p.list = p.record.list
		p.body.Objects = []fyne.CanvasObject{p.record.build()}
		p.body.Refresh()
		a.Focus(p.first)
	}
	return p.record.build()
}

func (p *importPage) leaveTo(name string) {
	p.app.Kept = nil
	p.app.Open(name)
}
