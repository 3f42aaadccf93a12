package app

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// importStep is how far an import is.
type importStep int

// The steps, all on one page. Nothing is written before the last.
const (
	stepList importStep = iota
	stepColumns
	stepPeople
	stepDone
)

// pageImport is the page of the running import. It is not on the rail.
const pageImport = "import"

// importPage walks one list from file to people.
type importPage struct {
	app   *App
	draft *imports.Draft
	step  importStep
	list  data.List // what was applied, at the last step

	header *widgets.PageHeader
	steps  *widgets.ChipRow
	body   *fyne.Container
	root   *fyne.Container
	first  fyne.Focusable
	onward *widgets.Button // the way to the next step: Enter, Enter walks a list that needs no correction

	details *importDetails
	fields  []*choice // above the columns
	people  *importPeople
	known   map[data.ID]data.Person // those that rows are compared with
}

// onImport goes on with the running import, or asks for a list.
func (a *App) onImport() {
	if a.importing != nil && a.importing.step != stepDone {
		a.openPage(a.importing)
		return
	}
	a.askList()
}

// askList asks which list to import.
func (a *App) askList() {
	a.askFile(fileQuestion{
		title: a.text("import.choose"), button: a.text("dialog.open"), endings: listEndings(),
		chosen: a.importFile,
	})
}

// listEndings are the endings of files in the dialog. What a file really is shows
// from its bytes.
func listEndings() []string {
	return []string{".xlsx", ".xlsm", ".csv", ".txt", ".tsv", ".xls", ".ods"}
}

// maxList is the largest file that is read at all; reading has narrower bounds.
const maxList = 64 << 20

// importFile reads the list at path and shows what it says. A running import is
// dropped: nothing of it was written.
func (a *App) importFile(path string) {
	a.prepareList(path, imports.Source{File: filepath.Base(path), Clock: a.clock})
}

// prepareList reads a list beside the window, and asks for its password where it
// has one.
func (a *App) prepareList(path string, source imports.Source) {
	var draft *imports.Draft
	a.runJob(a.text("import.reading", "file", source.File), func(j *job) error {
		content, err := readFile(path, maxList)
		if err != nil {
			return err
		}
		read := source
		read.Content = content
		draft, err = imports.Prepare(a.store, read, j.Report)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			a.showImport(draft, stepList)
		case errors.Is(err, context.Canceled):
		case errors.Is(err, data.ErrNeedsPassword), errors.Is(err, data.ErrWrongPassword):
			a.askPassword(path, source, err)
		case draft != nil && errors.Is(err, data.ErrNoNameColumn):
			a.showImport(draft, stepColumns)
		case draft != nil:
			a.showImport(draft, stepList)
			a.showError(err)
		default:
			a.showError(err)
		}
	})
}

// askPassword asks for the password of a list.
func (a *App) askPassword(path string, source imports.Source, cause error) {
	field := widgets.NewPassphraseField("", nil)
	row := widgets.NewFormRow(a.text("import.password"), field)
	if errors.Is(cause, data.ErrWrongPassword) {
		row.SetError(a.lang.Error(cause))
	}
	a.show(dialogBox{
		title: a.text("import.password-title"), text: a.text("import.password-text", "file", source.File),
		body: row, first: field, submit: a.text("dialog.open"),
		onSubmit: func() bool { return field.Text != "" },
		onDone: func() {
			source.Password = field.Text
			a.prepareList(path, source)
		},
	})
}

// showImport opens the page with a draft: at its first step, or where a column
// must be named before anything can be read.
func (a *App) showImport(draft *imports.Draft, step importStep) {
	a.importing = &importPage{app: a, draft: draft}
	a.openPage(a.importing)
	a.importing.show(step)
}

func (p *importPage) id() string { return pageImport }

func (p *importPage) build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.app.text("import.title"), "")
	p.steps = widgets.NewChipRow()
	p.body = container.NewStack()
	top := widgets.VStack(widgets.GapMedium, p.header, p.steps)
	p.root = widgets.Page(top, p.body)
	return p.root
}

// reload does nothing: a draft is compared with the dossier when it was read, and
// again when it is applied.
func (p *importPage) reload() {}

func (p *importPage) focus() fyne.Focusable { return p.first }

// show shows a step.
func (p *importPage) show(step importStep) {
	p.step = step
	p.showSteps()
	var content fyne.CanvasObject
	switch step {
	case stepList:
		content = p.buildList()
	case stepColumns:
		content = p.buildColumns()
	case stepPeople:
		content = p.buildPeople()
	default:
		content = p.buildDone()
	}
	p.body.Objects = []fyne.CanvasObject{content}
	p.root.Refresh() // the header may have become higher
	p.app.focus(p.first)
}

// showSteps marks in the row of steps where the import is.
func (p *importPage) showSteps() {
	var facts []widgets.Fact
	for i, key := range []string{"import.step-list", "import.step-columns", "import.step-people", "import.step-done"} {
		fact := widgets.Fact{Text: p.app.text(key), Tone: widgets.ToneMuted}
		switch step := importStep(i); {
		case step < p.step:
			fact.Icon, fact.Tone = "check", widgets.ToneGood
		case step == p.step:
			fact.Icon, fact.Tone = "arrow_forward", widgets.TonePetrol
		}
		facts = append(facts, fact)
	}
	p.steps.SetFacts(facts...)
}

// actions puts the buttons of a step in the header: the way back, and the way on.
func (p *importPage) actions(back func(), word, icon string, on func()) {
	a := p.app
	buttons := []fyne.CanvasObject{widgets.NewQuietButton(a.text("import.stop"), "", p.onStop)}
	if back != nil {
		buttons = append(buttons, widgets.NewButton(a.text("import.back"), "arrow_back", back))
	}
	p.onward = widgets.NewPrimaryButton(word, icon, on)
	p.header.SetActions(append(buttons, p.onward)...)
}

// onStop drops the import. Nothing was written, so nothing is asked.
func (p *importPage) onStop() {
	p.app.importing = nil
	p.app.open(pageNewHires)
}

// change does something to the draft beside the window, because all that follows
// is worked out again, and then shows it.
func (p *importPage) change(work func() error, then func()) {
	p.app.runShort(p.app.text("import.working"), work, func(err error) {
		// Without a column of names the page itself says what to do.
		if err != nil && !errors.Is(err, data.ErrNoNameColumn) {
			p.app.showError(err)
		}
		then()
	})
}

// warnings are what the user should know about the list, in words.
func (p *importPage) warnings() []string {
	var words []string
	for _, w := range p.draft.Warnings {
		words = append(words, p.app.lang.Text(w.TextKey(), p.warningPairs(w)...))
	}
	return words
}

// warningPairs are the facts of a warning with codes and dates in words.
func (p *importPage) warningPairs(w imports.Warning) []any {
	var pairs []any
	for name, value := range w.TextFacts() {
		switch name {
		case "field":
			value = p.app.text("field." + value)
		case "kind":
			value = p.app.text("list-kind." + value)
		case "date":
			if day, err := data.ParseDate(value); err == nil {
				value = p.app.lang.Date(day)
			}
		}
		pairs = append(pairs, name, value)
	}
	return pairs
}

// countsWords says what became of the rows of a list: "12 new, 3 changed".
func (a *App) countsWords(c data.ListCounts) string {
	words := ""
	for _, part := range []struct {
		key string
		n   int
	}{
		{"import.count.new", c.New},
		{"import.count.changed", c.Changed},
		{"import.count.moved", c.Moved},
		{"import.count.left", c.Left},
		{"import.count.member", c.Member},
		{"import.count.ask", c.Ask},
		{"import.count.skipped", c.Skipped},
		{"import.count.same", c.Same},
	} {
		if part.n == 0 {
			continue
		}
		if words != "" {
			words += ", "
		}
		words += a.count(part.key, part.n)
	}
	if words == "" {
		return a.text("import.count.none")
	}
	return words
}

// kindOptions are the kinds of lists to choose from.
func (a *App) kindOptions() []option {
	var options []option
	for _, kind := range data.ListKinds() {
		options = append(options, option{string(kind), a.text("list-kind." + string(kind))})
	}
	return options
}

// fieldOptions are the fields that a column may hold, "do not use" first.
func (a *App) fieldOptions() []option {
	options := []option{{string(data.FieldIgnore), a.text("field." + string(data.FieldIgnore))}}
	for _, f := range data.Fields() {
		if f != data.FieldIgnore {
			options = append(options, option{string(f), a.text("field." + string(f))})
		}
	}
	return options
}
