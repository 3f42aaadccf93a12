package app

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// pageImport is the page of the running import. It is not on the rail.
const pageImport = "import"

// importPage walks one list from file to people, in five steps that can be walked
// back. Nothing is written before the last.
type importPage struct {
	app     *App
	draft   *imports.Draft
	step    importStep
	reached importStep    // the furthest step that was seen
	touched bool          // the user corrected or decided something
	list    data.List     // what was applied, at the last step
	longest time.Duration // that working something out took
	reading time.Duration // that reading the file took, which another header does again

	header *widgets.PageHeader
	path   *widgets.Strip
	hint   *widgets.Text
	body   *fyne.Container
	root   *fyne.Container
	first  fyne.Focusable
	onward *widgets.Button // the way to the next step: Enter, Enter walks a list that needs no correction

	details *importDetails
	place   *importPlace
	columns *importColumns
	people  *importPeople
	record  *importRecord
	hidden  bool // hidden rows are left out
}

// onImport goes on with the running import, or asks for a list where that is on the
// screen already.
func (a *App) onImport() {
	if a.importing != nil && a.importing.step != stepDone && !a.isWalking() {
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
	return []string{
		".xlsx", ".xlsm", ".xlsb", ".xltx", ".xls", ".xlt", ".ods", ".ots", ".fods", ".csv", ".txt", ".tsv", ".tab",
		".htm", ".html", ".mht", ".mhtml", ".xml", ".gz", ".zip",
	}
}

// maxList is the largest file that is read at all; reading has narrower bounds.
const maxList = 64 << 20

// importFile reads the list at path and shows what it says. A running import in
// which something was corrected is dropped only after asking.
func (a *App) importFile(path string) {
	if a.current != nil && !a.leavePage() {
		return // what was typed on the page cannot be kept as it is, and the page says so
	}
	read := func() { a.prepareList(path, imports.Source{File: filepath.Base(path), Clock: a.clock}) }
	if p := a.importing; p != nil && p.step != stepDone && p.touched {
		a.confirm(a.text("import.replace"), a.text("import.replace-text", "old", p.draft.Source.File, "new", filepath.Base(path)), a.text("import.replace-button"), read)
		return
	}
	read()
}

// prepareList reads a list beside the window, and asks for its password where it
// has one.
func (a *App) prepareList(path string, source imports.Source) {
	var draft *imports.Draft
	var took time.Duration
	show := func(step importStep) {
		a.showImport(draft, step)
		if a.importing != nil {
			a.importing.reading = took
		}
	}
	a.runJob(a.text("import.reading", "file", source.File), func(j *job) error {
		content, err := readFile(path, maxList)
		if err != nil {
			return err
		}
		read := source
		read.Content = content
		read.Reread = func() ([]byte, string, error) {
			again, err := readFile(path, maxList)
			return again, source.Password, err
		}
		begin := time.Now()
		draft, err = imports.Prepare(a.store, read, j.Report)
		took = time.Since(begin)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			show(stepFile)
		case errors.Is(err, context.Canceled):
		case errors.Is(err, data.ErrNeedsPassword), errors.Is(err, data.ErrWrongPassword):
			a.askPassword(path, source, err)
		case draft != nil && errors.Is(err, data.ErrNoNameColumn):
			show(stepColumns)
		case draft != nil:
			show(stepPlace)
			if !errors.Is(err, data.ErrNoHeader) || len(draft.Places) == 0 { // else the page says what to do
				a.showError(err)
			}
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

// showImport opens the page with a draft: at its first step, or where something
// must be said before anything can be read.
func (a *App) showImport(draft *imports.Draft, step importStep) {
	a.importing = newImportPage(a, draft)
	a.openPage(a.importing)
	if a.current != page(a.importing) { // the page before could not be left
		a.importing = nil
		return
	}
	a.importing.show(step)
}

func newImportPage(a *App, draft *imports.Draft) *importPage {
	p := &importPage{app: a, draft: draft}
	if len(draft.Rows) > swiftRows {
		p.longest = patience
	}
	return p
}

// again is the same import on a page that is made anew, in another language.
func (p *importPage) again() *importPage {
	return &importPage{
		app: p.app, draft: p.draft, list: p.list, record: p.record, step: p.step,
		reached: p.reached, touched: p.touched, longest: p.longest, reading: p.reading, hidden: p.hidden,
	}
}

func (p *importPage) id() string { return pageImport }

func (p *importPage) build() fyne.CanvasObject {
	a := p.app
	p.header = widgets.NewPageHeader(a.text("import.title"), "")
	p.path = widgets.NewPath(p.onPath)
	p.hint = widgets.NewCaption("")
	p.body = container.NewStack()
	line := widgets.Stretch(widgets.GapMedium, p.path, p.hint)
	top := widgets.VStack(widgets.GapMedium, p.header, line)
	p.root = widgets.Page(top, p.body)
	return p.root
}

// reload shows the record of what was imported again. A draft is compared with the
// dossier when it was read, and again when it is applied.
func (p *importPage) reload() {
	if p.step == stepDone && p.record != nil && p.record.onUndo != nil {
		p.record.reload()
	}
}

func (p *importPage) focus() fyne.Focusable { return p.first }

// askStop drops the import. Nothing was written; what was corrected is lost, and
// that is said before.
func (p *importPage) askStop() {
	if !p.touched {
		p.stop()
		return
	}
	a := p.app
	a.confirm(a.text("import.stop"), a.text("import.stop-text", "file", p.draft.Source.File), a.text("import.stop"), p.stop)
}

func (p *importPage) stop() {
	p.app.importing = nil
	p.app.open(pageNewHires)
}

// swiftRows is how large a list may be to be worked out again at once.
const swiftRows = 1500

// change does something to the draft, after which all that follows is worked out
// again, and then shows it. What takes long is done beside the window.
func (p *importPage) change(work func() error, then func()) {
	p.changed(work, func(err error) {
		// Without a column of names the page itself says what to do.
		if err != nil && !isNoName(err) {
			p.app.showError(err)
		}
		then()
	})
}

// decide is change for a single decision, which takes no time however many people the
// list has.
func (p *importPage) decide(work func() error, then func()) {
	if err := work(); err != nil {
		p.app.showError(err)
	}
	then()
}

// changed is change, with the error left to the caller. Who cancels has the draft as
// it was, and nothing comes after.
func (p *importPage) changed(work func() error, then func(error)) {
	p.changedWithin(&p.longest, work, then)
}

// changedWithin is changed for a change of the sort that lasted longest at most so far.
func (p *importPage) changedWithin(longest *time.Duration, work func() error, then func(error)) {
	p.app.runSwift(longest, p.app.text("import.working"), func(j *job) error {
		if j == nil {
			return work()
		}
		return p.draft.Cancellable(j.Report, work)
	}, func(err error) {
		switch {
		case !errors.Is(err, context.Canceled):
			then(err)
		case p.step == stepFile:
			p.app.focus(p.first) // what is typed stays
		default:
			p.show(p.step)
		}
	})
}
