package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// onApply writes the proposal as one change. Rows that nobody decided are not
// written; that is said before.
func (p *importPage) onApply() {
	a := p.app
	if n := p.draft.Proposal.Counts.Ask; n > 0 {
		a.show(dialogBox{
			title: a.text("import.apply"), text: a.count("import.undecided-text", n),
			submit: a.text("import.apply"), onDone: p.apply,
		})
		return
	}
	p.apply()
}

func (p *importPage) apply() {
	a := p.app
	a.runShort(a.text("import.applying"), func() (err error) {
		p.list, err = p.draft.Apply(a.store, nil)
		return err
	}, func(err error) {
		if a.settle(err) {
			p.show(stepDone)
		}
	})
}

// buildDone says what was written and what to do next.
func (p *importPage) buildDone() fyne.CanvasObject {
	a := p.app
	p.header.SetSentence(p.list.File)
	p.header.SetActions()
	next := widgets.NewPrimaryButton(a.text("page.new-hires"), "person_add", func() { p.leaveTo(pageNewHires) })
	if p.list.Kind != data.ListNewHires {
		next = widgets.NewPrimaryButton(a.text("page.people"), "groups", func() { p.leaveTo(pagePeople) })
	}
	p.first = next
	box := widgets.VStack(widgets.GapMedium,
		widgets.NewText(a.countsWords(p.list.Counts), widgets.Style{Size: "subHeadingText", Bold: true, Wrap: true}),
		widgets.NewParagraph(a.text("import.done-text")))
	if len(p.list.Dropped) > 0 {
		var facts []widgets.Fact
		for _, header := range p.list.Dropped {
			facts = append(facts, widgets.Fact{Text: header, Icon: "block", Tone: widgets.ToneMuted})
		}
		box.Add(widgets.VStack(widgets.Gap, widgets.NewCaption(a.text("import.dropped-text")), widgets.NewChipRow(facts...)))
	}
	box.Add(widgets.Flow(widgets.Gap, next,
		widgets.NewButton(a.text("import.another"), "upload_file", a.askList),
		widgets.NewQuietButton(a.text("import.undo"), "undo", func() { a.askUndoImport(p.list) })))
	return widgets.VStack(0, widgets.MaxWidth(640, widgets.NewCard(a.text("import.done"), box)), layout.NewSpacer())
}

func (p *importPage) leaveTo(name string) {
	p.app.importing = nil
	p.app.open(name)
}

// askUndoImport asks before an import is taken back as a whole.
func (a *App) askUndoImport(list data.List) {
	a.confirm(a.text("import.undo"), a.text("import.undo-text", "file", list.File), a.text("import.undo"), func() {
		a.undoImport(list)
	})
}

// undoImport takes an import back and says what became of its people.
func (a *App) undoImport(list data.List) {
	var undone data.Undone
	a.runShort(a.text("import.undoing"), func() (err error) {
		undone, err = imports.Undo(a.store, list.ID)
		return err
	}, func(err error) {
		if !a.settle(err) {
			return
		}
		if a.current == a.importing && a.importing != nil {
			a.importing.leaveTo(pageGroup)
		}
		a.say(a.undoneWords(a.text("import.of", "file", list.File), undone), "")
	})
}
