// Package importing walks a list of an employer or the union from file to people, in five
// steps, and keeps the record of what became of it.
package importing

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// pageImport is the page of the running import. It is not on the rail.
const pageImport = "import"

// importPage walks one list from file to people, in five steps that can be walked
// back. Nothing is written before the last.
type importPage struct {
	frame   *frame.Frame
	draft   *imports.Draft
	step    importStep
	reached importStep      // the furthest step that was seen
	touched bool            // the user corrected or decided something
	answers []answer        // that can be taken back, the newest last
	asked   map[string]bool // new units by name of which the user said what they are
	list    data.List       // what was applied, at the last step
	longest time.Duration   // that working something out took
	reading time.Duration   // that reading the file took, which another header does again

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

	questions questionPage // stands in the place of the list of people, nil for none

	record *importRecord
	hidden bool   // hidden rows are left out
	folder string // where the file is

	from  string                      // the page on the rail from which it was last come to
	spots map[importStep]widgets.Spot // where the user was at each step
}

// Lists are the ways to the lists.
func Lists() frame.Lists {
	return frame.Lists{Ask: onImport, Read: importFile, Open: openRecord, Undo: undoImport}
}

// onImport goes on with the running import, or asks for a list where that is on the
// screen already.
func onImport(f *frame.Frame) {
	if p := importOf(f); p != nil && p.step != stepDone && !isWalking(f) {
		p.from = railPage(f, p.from)
		f.OpenPage(p)
		if len(p.body.Objects) == 0 { // made anew in another language while another page showed
			p.Resume()
		}
		return
	}
	if p := returnedOf(f); p != nil && p.applied == nil && f.Visible() != frame.Page(p) {
		p.from = railPage(f, p.from)
		f.OpenPage(p)
		p.Resume()
		return
	}
	askList(f)
}

// askList asks which list to import.
func askList(f *frame.Frame) {
	f.AskFile(frame.FileQuestion{
		Title: f.Text("import.choose"), Button: f.Text("dialog.open"), Endings: listEndings(),
		Chosen: func(path string) { importFile(f, path) },
	})
}

// listEndings are the endings of files in the dialog. What a file really is shows
// from its bytes.
func listEndings() []string {
	return []string{
		".xlsx", ".xlsm", ".xlsb", ".xltx", ".xls", ".xlt", ".ods", ".ots", ".fods", ".csv", ".txt", ".tsv", ".tab",
		".htm", ".html", ".mht", ".mhtml", ".xml", ".gz", ".zip", ".eml",
	}
}

// maxList is the largest file that is read at all; reading has narrower bounds.
const maxList = 64 << 20

// importFile reads the list at path and shows what it says. A running import in
// which something was corrected is dropped only after asking.
func importFile(f *frame.Frame, path string) {
	if f.Visible() != nil && !f.LeavePage() {
		return // what was typed on the page cannot be kept as it is, and the page says so
	}
	read := func() { prepareList(f, path, imports.Source{File: filepath.Base(path), Clock: f.Clock}) }
	if old := correctedFile(f); old != "" {
		f.Confirm(
			f.Text("import.replace"), f.Text("import.replace-text", "old", old, "new", filepath.Base(path)),
			f.Text("import.replace-button"), read,
		)
		return
	}
	read()
}

// correctedFile returns the file that is being read in and in which the user corrected or decided something, "" for
// none.
func correctedFile(f *frame.Frame) string {
	if p := importOf(f); p != nil && p.step != stepDone && p.touched {
		return p.draft.Source.File
	}
	if p := returnedOf(f); p != nil && p.applied == nil && p.touched {
		return p.draft.File
	}
	return ""
}

// prepareList reads a list beside the window, and asks for its password where it
// has one.
func prepareList(f *frame.Frame, path string, source imports.Source) {
	var draft *imports.Draft
	var took time.Duration
	show := func(step importStep) {
		showImport(f, draft, step)
		if p := importOf(f); p != nil {
			p.reading, p.folder = took, filepath.Dir(path)
		}
	}
	f.RunJob(f.Text("import.reading", "file", source.File), func(j *frame.Job) error {
		content, err := frame.ReadFile(path, maxList)
		if err != nil {
			return err
		}
		read := source
		read.Content = content
		read.Reread = func() ([]byte, string, error) {
			again, err := frame.ReadFile(path, maxList)
			return again, source.Password, err
		}
		begin := time.Now()
		draft, err = imports.Prepare(f.Store, read, j.Report)
		took = time.Since(begin)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			show(stepFile)
		case errors.Is(err, context.Canceled):
		case errors.Is(err, data.ErrOwnCallList):
			prepareAnswers(f, path, source.Password)
		case errors.Is(err, data.ErrNeedsPassword), errors.Is(err, data.ErrWrongPassword):
			askPassword(f, path, source, err)
		case errors.Is(err, data.ErrIsDossier):
			offerDossier(f, path, err)
		case draft != nil && errors.Is(err, data.ErrNoNameColumn):
			show(stepColumns)
		case draft != nil:
			show(stepPlace)
			if !errors.Is(err, data.ErrNoHeader) || len(draft.Places) == 0 { // else the page says what to do
				f.ShowError(err)
			}
		default:
			f.ShowError(err)
		}
	})
}

// offerDossier says that a dossier is no list, and offers to open it as what it is.
func offerDossier(f *frame.Frame, path string, cause error) {
	f.Show(frame.Dialog{
		Title: f.Text("import.title"), Text: f.Lang.Error(cause), Submit: f.Text("menu.open-dossier"),
		OnDone: func() { f.Rooms.Switch(f, path) },
	})
}

// askPassword asks for the password of a list.
func askPassword(f *frame.Frame, path string, source imports.Source, cause error) {
	field := widgets.NewPassphraseField("", nil)
	row := widgets.NewFormRow(f.Text("import.password"), field)
	if errors.Is(cause, data.ErrWrongPassword) {
		row.SetError(f.Lang.Error(cause))
	}
	f.Show(frame.Dialog{
		Title: f.Text("import.password-title"), Text: f.Text("import.password-text", "file", source.File),
		Body: row, First: field, Submit: f.Text("dialog.open"),
		OnSubmit: func() bool { return field.Text != "" },
		OnDone: func() {
			source.Password = field.Text
			prepareList(f, path, source)
		},
	})
}

// keptPage is a page that is made anew in another language, with what was decided on it.
type keptPage interface {
	frame.Page
	frame.Keeper
}

// openKept opens a page, and reports whether the page before could be left for it.
func openKept(f *frame.Frame, p keptPage) bool {
	f.Kept = p
	f.OpenPage(p)
	if f.Visible() != frame.Page(p) {
		f.Kept = nil
		return false
	}
	return true
}

// showImport opens the page with a draft: at its first step, or where something
// must be said before anything can be read.
func showImport(f *frame.Frame, draft *imports.Draft, step importStep) {
	p := newImportPage(f, draft)
	p.from = railPage(f, frame.PageConversations)
	if before := importOf(f); before != nil && f.Visible() == frame.Page(before) {
		p.from = before.from
	}
	if openKept(f, p) {
		p.show(step)
	}
}

func newImportPage(f *frame.Frame, draft *imports.Draft) *importPage {
	p := &importPage{frame: f, draft: draft, spots: make(map[importStep]widgets.Spot), asked: make(map[string]bool)}
	if len(draft.Rows) > swiftRows {
		p.longest = frame.Patience
	}
	return p
}

// railPage names the page of the rail that shows, or else the one given.
func railPage(f *frame.Frame, otherwise string) string {
	if f.Visible() == nil {
		return otherwise
	}
	name := f.Visible().ID()
	if slices.ContainsFunc(f.Rooms.Entries, func(e frame.Entry) bool { return e.ID == name }) {
		return name
	}
	return otherwise
}

// Anew is the same import on a page that is made anew, in another language.
func (p *importPage) Anew() frame.Keeper {
	p.leaveSpot()
	return &importPage{
		frame: p.frame, draft: p.draft, list: p.list, record: p.record, step: p.step, people: p.people,
		reached: p.reached, touched: p.touched, asked: p.asked,
		answers: p.answers, longest: p.longest, reading: p.reading, hidden: p.hidden,
		from: p.from, spots: p.spots,
	}
}

// Resume shows the step again that was shown.
func (p *importPage) Resume() { p.show(p.step) }

func (p *importPage) ID() string { return pageImport }

func (p *importPage) Build() fyne.CanvasObject {
	f := p.frame
	p.header = widgets.NewPageHeader(f.Text("import.title"), "")
	p.path = widgets.NewPath(p.onPath)
	p.hint = widgets.NewCaption("")
	p.body = container.NewStack()
	line := widgets.Stretch(widgets.GapMedium, p.path, p.hint)
	top := widgets.VStack(widgets.GapMedium, p.header, line)
	p.root = widgets.Page(top, p.body)
	return p.root
}

// Reload shows the record of what was imported again. A draft is compared with the
// dossier when it was read, and again when it is applied.
func (p *importPage) Reload() {
	if p.step == stepDone && p.record != nil && p.record.onUndo != nil {
		p.record.reload()
	}
}

// Focus is where the step begins, or the button that goes on where a pane covers that.
func (p *importPage) Focus() fyne.Focusable {
	if part, ok := p.first.(fyne.CanvasObject); ok && p.onward != nil && !p.frame.Keyboard.Sees(part) {
		return p.onward
	}
	return p.first
}

// askStop drops the import. Nothing was written; what was corrected is lost, and
// that is said before.
func (p *importPage) askStop() {
	if !p.touched {
		p.stop()
		return
	}
	f := p.frame
	f.Confirm(
		f.Text("import.stop"), f.Text("import.stop-text", "file", p.draft.Source.File), f.Text("import.stop"), p.stop,
	)
}

func (p *importPage) stop() {
	p.frame.Kept = nil
	p.frame.Open(p.from)
}

// swiftRows is how large a list may be to be worked out again at once.
const swiftRows = 1500

// change does something to the draft, after which all that follows is worked out
// again, and then shows it. What takes long is done beside the window.
func (p *importPage) change(work func() error, then func()) {
	p.changed(work, func(err error) {
		// Without a column of names the page itself says what to do.
		if err != nil && !isNoName(err) {
			p.frame.ShowError(err)
		}
		then()
	})
}

// decide is change for a single decision, which takes no time however many people the
// list has.
func (p *importPage) decide(work func() error, then func()) {
	p.reorder()
	if err := work(); err != nil {
		p.frame.ShowError(err)
	}
	then()
}

// reorder puts the people in order again who were decided, after something was changed at a step
// before. At their own step they stay where they are.
func (p *importPage) reorder() {
	if p.people != nil && p.step != stepPeople {
		p.people.order = nil
	}
}

// changed is change, with the error left to the caller. Who cancels has the draft as
// it was, and nothing comes after.
func (p *importPage) changed(work func() error, then func(error)) {
	p.changedWithin(&p.longest, work, then)
}

// changedWithin is changed for a change of the sort that lasted longest at most so far.
func (p *importPage) changedWithin(longest *time.Duration, work func() error, then func(error)) {
	p.reorder()
	p.frame.RunSwift(longest, p.frame.Text("import.working"), func(j *frame.Job) error {
		if j == nil {
			return work()
		}
		return p.draft.Cancellable(j.Report, work)
	}, func(err error) {
		switch {
		case !errors.Is(err, context.Canceled):
			then(err)
		case p.step == stepFile:
			p.frame.Focus(p.first) // what is typed stays
		default:
			p.show(p.step)
		}
	})
}
