package importing

import (
	"maps"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// importStep is how far an import is.
type importStep int

// The steps of the path.
const (
	stepFile importStep = iota
	stepPlace
	stepColumns
	stepPeople
	stepDone
)

// stepKeys are the words of the steps.
func stepKeys() []string {
	return []string{
		"import.step-file", "import.step-place", "import.step-columns", "import.step-people", "import.step-done",
	}
}

// show shows a step.
func (p *importPage) show(step importStep) {
	p.leaveSpot()
	p.step = step
	if step != stepPeople {
		p.questions = nil
	}
	p.reached = max(p.reached, step)
	p.showPath()
	var content fyne.CanvasObject
	switch step {
	case stepFile:
		content = p.buildFile()
	case stepPlace:
		content = p.buildPlace()
	case stepColumns:
		content = p.buildColumns()
	case stepPeople:
		content = p.buildPeople()
	default:
		content = p.buildDone()
	}
	p.body.Objects = []fyne.CanvasObject{content}
	p.root.Refresh() // the header may have become higher
	p.spots[step].Return(content)
	p.bindKeys()
	if step == stepDone {
		p.bindLeave()
	}
	p.frame.Menu.Refresh()
	p.frame.Focus(p.first)
}

// leaveSpot remembers where the user is at the step that shows, to return there.
func (p *importPage) leaveSpot() {
	if p.body != nil && len(p.body.Objects) == 1 {
		p.spots[p.step] = widgets.SpotOf(p.body.Objects[0])
	}
}

// forgetSpots forgets where the user was at the steps from one on, because they show other rows now.
func (p *importPage) forgetSpots(from importStep) {
	maps.DeleteFunc(p.spots, func(step importStep, _ widgets.Spot) bool { return step >= from })
	p.people, p.questions = nil, nil
	if from <= p.step {
		p.body.Objects = nil // nor is it remembered when it is left
	}
}

// bindKeys lets the keys of the whole page work wherever the keyboard is. Call it
// again after parts were added.
func (p *importPage) bindKeys() { widgets.BindKeys(p.root, p.frame.Menu.PlainKey) }

// showPath marks in the row of steps where the import is. Steps that were seen can
// be gone back to; nothing leads back once the list is in.
func (p *importPage) showPath() {
	var items []widgets.StripItem
	for i, key := range stepKeys() {
		step := importStep(i)
		item := widgets.StripItem{ID: strconv.Itoa(i), Text: p.frame.Text(key), Mark: strconv.Itoa(i + 1)}
		item.Off = p.step == stepDone || step == stepDone || step > p.reached
		if step < p.step {
			item.Mark, item.Icon = "", "check"
		}
		items = append(items, item)
	}
	p.path.SetItems(strconv.Itoa(int(p.step)), items...)
	p.showHint()
}

// showHint says what the keys do at the step: at that of the people they write, where nothing
// is to be asked before.
func (p *importPage) showHint() {
	keys := "import.hint-keys"
	switch {
	case p.step == stepDone:
		keys = "import.hint-keys-done"
	case p.step != stepPeople:
	case p.questions != nil:
		keys = p.questions.hintKey()
	case p.people != nil && p.people.asks():
		keys = "import.hint-keys-ask"
	default:
		keys = "import.hint-keys-apply"
	}
	p.hint.SetText(p.frame.Text(keys, "page", p.frame.Text("page."+p.from)))
}

// onPath goes to a step that was chosen in the row of steps.
func (p *importPage) onPath(id string) {
	if n, err := strconv.Atoi(id); err == nil {
		p.goTo(importStep(n))
	}
}

// goTo goes to another step. What was typed at this one is taken over first, where
// it can be.
func (p *importPage) goTo(step importStep) {
	if p.step == stepDone || step < stepFile || step >= stepDone {
		return
	}
	p.leaveStep(func() { p.enter(step) })
}

// leaveStep takes over what stands in the fields of the step, and then goes on. It
// stays where something is wrong with them.
func (p *importPage) leaveStep(then func()) {
	if p.step == stepFile {
		p.takeDetails(then)
		return
	}
	then()
}

// enter shows a step, where it can be shown: without a column of names there are no
// people to show.
func (p *importPage) enter(step importStep) {
	if step != stepPeople || p.draft.Mapping.HasName() {
		p.show(step)
		return
	}
	if p.step != stepColumns {
		p.show(stepColumns)
	}
	p.frame.ShowError(
		data.Fault{Code: data.ErrNoNameColumn, Place: data.Place{File: p.draft.Source.File, Sheet: p.draft.Table.Sheet}},
	)
}

// onNext goes on to the next step: Ctrl+Enter, wherever the keyboard is.
func (p *importPage) onNext() {
	switch p.step {
	case stepPeople:
		if p.questions != nil {
			p.questions.answer()
			return
		}
		p.onApply()
	case stepDone:
	default:
		p.goTo(p.step + 1)
	}
}

// onBack goes back one step.
func (p *importPage) onBack() { p.goTo(p.step - 1) }

// actions puts the buttons of a step in the header: the way back, and the way on.
func (p *importPage) actions(word, icon string) {
	f := p.frame
	buttons := []fyne.CanvasObject{widgets.NewQuietButton(f.Text("import.stop"), "", p.askStop)}
	if p.step > stepFile {
		buttons = append(buttons, widgets.NewButton(f.Text("import.back"), "arrow_back", p.onBack))
	}
	p.onward = widgets.NewPrimaryButton(word, icon, p.onNext)
	p.header.SetActions(append(buttons, p.onward)...)
}

// importOf returns the page of the running import, nil for none.
func importOf(f *frame.Frame) *importPage {
	p, _ := f.Kept.(*importPage)
	return p
}

// isWalking tells whether a list is being walked through on the screen.
func isWalking(f *frame.Frame) bool {
	p := importOf(f)
	return p != nil && f.Visible() == frame.Page(p) && p.step != stepDone
}

// isReading tells whether a list or a call list is on the screen on its way in.
func isReading(f *frame.Frame) bool { return isWalking(f) || isDeciding(f) }

// goOn is the way on of what is on its way in.
func goOn(f *frame.Frame) {
	if isDeciding(f) {
		returnedOf(f).onApply()
		return
	}
	importOf(f).onNext()
}

// stopReading drops what is on its way in.
func stopReading(f *frame.Frame) {
	if isDeciding(f) {
		returnedOf(f).askStop()
		return
	}
	importOf(f).askStop()
}

// isAtColumns tells whether the columns of a list are on the screen.
func isAtColumns(f *frame.Frame) bool { return isWalking(f) && importOf(f).step == stepColumns }

// isAsking tells whether the people of a list are on the screen, and rows of a kind are to be decided.
func isAsking(f *frame.Frame, is func(imports.Match) bool) bool {
	return isWalking(f) && importOf(f).step == stepPeople &&
		slices.ContainsFunc(importOf(f).draft.Proposal.Matches, is)
}

// Commands are what begins an import, and what can be done while a list is read in.
func Commands(f *frame.Frame) []frame.Command {
	back := func() bool { return isWalking(f) && importOf(f).step > stepFile }
	forth := func() bool { return isWalking(f) && importOf(f).step < importOf(f).reached }
	return []frame.Command{
		{
			ID: "import", TextKey: "menu.import", Menu: "file", Shortcut: frame.Control(fyne.KeyI), Enabled: f.CanWrite,
			Run: func() { onImport(f) }, Divider: true,
		},
		{
			ID: "list-next", TextKey: "menu.import-next", Menu: "list", Shortcut: frame.Control(fyne.KeyReturn),
			Enabled: func() bool { return isReading(f) }, Run: func() { goOn(f) },
		},
		{
			ID: "list-back", TextKey: "menu.import-back", Menu: "list", Shortcut: frame.Alt(fyne.KeyLeft), Enabled: back,
			Run: func() { importOf(f).onBack() },
		},
		{
			ID: "list-forth", TextKey: "menu.import-forth", Menu: "list", Shortcut: frame.Alt(fyne.KeyRight), Enabled: forth,
			Run: func() { importOf(f).onNext() },
		},
		{
			ID: "answer-pairs", TextKey: "menu.answer-pairs", Menu: "list", Shortcut: frame.Plain(fyne.KeyF7),
			Enabled: func() bool { return isAsking(f, isPair) }, Run: func() { importOf(f).openPairs() }, Divider: true,
		},
		{
			ID: "answer-namesakes", TextKey: "menu.answer-namesakes", Menu: "list", Shortcut: frame.Shift(fyne.KeyF7),
			Enabled: func() bool { return isAsking(f, hasNamesakes) }, Run: func() { importOf(f).openNamesakes() },
		},
		{
			ID: "next-problem", TextKey: "menu.next-problem", Menu: "list", Shortcut: frame.Plain(fyne.KeyF8),
			Enabled: func() bool { return isAtColumns(f) }, Run: func() { importOf(f).columns.nextProblem(1) }, Divider: true,
		},
		{
			ID: "previous-problem", TextKey: "menu.previous-problem", Menu: "list", Shortcut: frame.Shift(fyne.KeyF8),
			Enabled: func() bool { return isAtColumns(f) }, Run: func() { importOf(f).columns.nextProblem(-1) },
		},
		{
			ID: "other-list", TextKey: "menu.import-other", Menu: "list", Enabled: func() bool { return isReading(f) },
			Run: func() { askList(f) }, Divider: true,
		},
		{
			ID: "stop-list", TextKey: "menu.import-stop", Menu: "list", Enabled: func() bool { return isReading(f) },
			Run: func() { stopReading(f) },
		},
	}
}
