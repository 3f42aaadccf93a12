package app

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

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
		a.show(dialogBox{
			title: a.text("import.apply"), text: a.count("import.undecided-text", n),
			submit: a.text("import.apply"), cancel: a.text("import.decide-first"), danger: true,
			onDone: p.apply, onClose: p.people.showUndecided,
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
		answers[i] = widgets.NewChoice([]widgets.Option{{Value: answerTheirs, Caption: a.text("import.take-theirs")}, {Value: answerOurs, Caption: a.text("import.keep-ours")}}, nil)
		form.Add(a.text("import.overwrite-field", "field", fieldWord(a, o.Field), "n", a.lang.Number(o.Changed), "known", a.lang.Number(o.Known)), answers[i])
	}
	a.show(dialogBox{
		title: a.text("import.overwrite"), text: a.text("import.overwrite-text"), body: form, first: answers[0],
		submit: a.text("import.apply"), width: 560,
		onDone: func() {
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
	a.runJob(a.text("import.applying"), func(j *job) (err error) {
		if p.list, err = p.draft.Apply(a.store, j.Report); p.list.ID == "" {
			return err
		}
		p.record = newImportRecord(a, p.list)
		return errors.Join(err, p.record.load())
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled) && p.list.ID == "":
			a.say(a.text("import.not-applied"), "")
		case a.settle(err):
			p.show(stepDone)
		}
	})
}

// buildDone shows the record of what was written.
func (p *importPage) buildDone() fyne.CanvasObject {
	a := p.app
	p.header.SetSentence(p.list.File)
	next := widgets.NewPrimaryButton(a.text("page.new-hires"), "person_add", func() { p.leaveTo(pageNewHires) })
	if p.list.Kind != data.ListNewHires {
		next = widgets.NewPrimaryButton(a.text("page.people"), "groups", func() { p.leaveTo(pagePeople) })
	}
	p.header.SetActions(widgets.NewButton(a.text("import.another"), "upload_file", func() { askList(a) }), next)
	p.onward, p.first = next, next
	p.record.onUndo = func() {
		p.list = p.record.list
		p.body.Objects = []fyne.CanvasObject{p.record.build()}
		p.body.Refresh()
		a.focus(p.first)
	}
	return p.record.build()
}

func (p *importPage) leaveTo(name string) {
	p.app.kept = nil
	p.app.open(name)
}
