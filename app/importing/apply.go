package importing

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// onApply asks what must be asked, and then writes the proposal as one change: first
// about fields of which much would be replaced, then about units that would be made, then about
// rows that nobody decided.
func (p *importPage) onApply() {
	if open := p.people.openOverwrites(); len(open) > 0 {
		p.askOverwrites(open)
		return
	}
	p.askNewUnits()
}

// asks tells whether something is asked before the list is written.
func (s *importPeople) asks() bool {
	return s.page.draft.Proposal.Counts.Ask > 0 || s.asksUnits() || len(s.openOverwrites()) > 0
}

// openOverwrites are the fields of which much would be replaced, and nobody said yet whose
// values stay.
func (s *importPeople) openOverwrites() []imports.Overwrite {
	return slices.DeleteFunc(s.page.draft.Overwrites(), func(o imports.Overwrite) bool { return o.Answered })
}

// askNewUnits asks whether the units that would be made are ours by another name, unless that was
// asked at the step: whoever walks there by the keys alone would never see it.
func (p *importPage) askNewUnits() {
	if p.people.asksUnits() {
		p.people.askUnits(p.askUndecided)
		return
	}
	p.askUndecided()
}

// askUndecided says that rows nobody decided are not written.
func (p *importPage) askUndecided() {
	f := p.frame
	if n := p.draft.Proposal.Counts.Ask; n > 0 {
		f.Show(frame.Dialog{
			Title: f.Text("import.apply"), Text: f.Count("import.undecided-text", n),
			Submit: f.Text("import.apply"), Cancel: f.Text("import.decide-first"), Danger: true,
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
	f := p.frame
	form := widgets.NewForm()
	answers := make([]*widgets.Choice, len(open))
	for i, o := range open {
		answers[i] = widgets.NewChoice(
			[]widgets.Option{
				{Value: answerTheirs, Caption: f.Text("import.take-theirs")},
				{Value: answerOurs, Caption: f.Text("import.keep-ours")},
			},
			nil,
		)
		form.Add(
			f.Text(
				"import.overwrite-field", "field", fieldWord(f, o.Field), "n", f.Lang.Number(o.Changed), "known",
				f.Lang.Number(o.Known),
			),
			answers[i],
		)
	}
	f.Show(frame.Dialog{
		Title: f.Text("import.overwrite"), Text: f.Text("import.overwrite-text"), Body: form, First: answers[0],
		Submit: f.Text("import.apply"), Width: 560,
		OnDone: func() {
			p.touched = true
			p.remember(func() string { return f.Text("import.answer.values") })
			p.change(func() error {
				for i, o := range open {
					p.draft.Keep(o.Field, answers[i].Value() == answerOurs)
				}
				return nil
			}, func() {
				p.people.refresh()
				p.askNewUnits()
			})
		},
	})
}

// apply writes the proposal under a cover with a bar and Cancel.
func (p *importPage) apply() {
	f := p.frame
	f.RunJob(f.Text("import.applying"), func(j *frame.Job) (err error) {
		if p.list, err = p.draft.Apply(f.Store, j.Report); p.list.ID == "" {
			return err
		}
		p.record = newImportRecord(f, p.list)
		p.record.folder = p.folder
		return errors.Join(err, p.record.load())
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled) && p.list.ID == "":
			f.Say(f.Text("import.not-applied"), "")
		case f.Settle(err):
			p.show(stepDone)
		}
	})
}

// buildDone shows the record of what was written.
func (p *importPage) buildDone() fyne.CanvasObject {
	f := p.frame
	p.header.SetSentence(p.list.File)
	open := func() { p.leaveTo(frame.PageConversations) }
	next := widgets.NewPrimaryButton(f.Text("page.conversations"), "person_add", open)
	if p.list.Kind != data.ListNewHires {
		next = widgets.NewPrimaryButton(f.Text("page.people"), "groups", func() { p.leaveTo(frame.PagePeople) })
	}
	p.header.SetActions(widgets.NewButton(f.Text("import.another"), "upload_file", func() { askList(f) }), next)
	p.onward, p.first = next, next
	p.record.onUndo = func() {
		p.list = p.record.list
		p.body.Objects = []fyne.CanvasObject{p.record.build()}
		p.body.Refresh()
		p.bindLeave()
		f.Focus(p.first)
	}
	return p.record.build()
}

// bindLeave makes Escape go back to the page from which the list was brought in, once there is
// nothing left to decide.
func (p *importPage) bindLeave() { widgets.BindEscape(p.root, func() { p.leaveTo(p.from) }) }

func (p *importPage) leaveTo(name string) {
	p.frame.Kept = nil
	p.frame.Open(name)
}
