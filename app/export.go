package app

import (
	"bytes"
	"net/url"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
	"kader/reports"
)

// exportBox is the dialog in which a report or list is made.
type exportBox struct {
	app      *App
	what     *choice
	language *choice
	rep      *choice
	list     *choice
	names    *widgets.Check
	password *widgets.TextField

	text                       *widgets.Text
	warning                    *widgets.Banner
	repRow, listRow, secretRow *widgets.FormRow
}

// showExport asks what to make. Where the visible page has a paper of its own,
// that is proposed.
func (a *App) showExport() { a.showExportOf(a.paperOfPage()) }

// paperOfPage is the paper that goes with the visible page.
func (a *App) paperOfPage() string {
	if a.current == nil {
		return ""
	}
	return map[string]string{
		pageSnapshot: "snapshot", pagePeople: "members", pageNewHires: "new-hires",
	}[a.current.id()]
}

// showExportOf asks how to make the given paper; "" proposes the plan.
func (a *App) showExportOf(id string) {
	b := &exportBox{app: a}
	body := b.build()
	b.what.prefer(id)
	b.onWhat()
	a.show(dialogBox{
		title: a.text("export.title"), body: body, first: b.what, submit: a.text("export.make"),
		width: widgets.FormWidth, onDone: b.onMake,
	})
}

func (b *exportBox) build() fyne.CanvasObject {
	a := b.app
	var whats []option
	for _, k := range reports.Kinds() {
		whats = append(whats, option{value: k.ID, caption: a.text("export." + k.ID)})
	}
	b.what = newChoice(whats, func(string) { b.onWhat() })
	b.text = widgets.NewText("", widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	b.language = newChoice(a.languageOptions(), nil)
	if group, err := a.groupNow(); err == nil {
		b.language.prefer(group.Language)
	}
	b.rep = newChoice([]option{{caption: a.text("export.all-reps")}}, nil)
	b.list = newChoice([]option{{caption: a.text("export.all-lists")}}, nil)
	b.readOptions()
	b.names = widgets.NewCheck(a.text("export.names"), func(bool) { b.onWhat() })
	b.password = widgets.NewPassphraseField("", nil)
	b.warning = widgets.NewBanner(widgets.ToneDue, "warning", a.text("export.warning"))

	b.repRow = widgets.NewFormRow(a.text("export.rep"), b.rep)
	b.listRow = widgets.NewFormRow(a.text("export.list"), b.list)
	b.secretRow = widgets.NewFormRow(a.text("export.password"), b.password).SetHint(a.text("export.password-hint"))
	return widgets.VStack(widgets.GapMedium,
		widgets.NewFormRow(a.text("export.what"), b.what), b.text,
		widgets.NewFormRow(a.text("export.language"), b.language),
		b.repRow, b.listRow, b.names, b.secretRow, b.warning)
}

// readOptions offers the contact persons and the imported lists, once they are read.
func (b *exportBox) readOptions() {
	a := b.app
	reps, lists := b.rep.options, b.list.options
	reader := loader{app: a}
	reader.load(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		for _, r := range repsOf(people, a.lang) {
			reps = append(reps, option{value: string(r.ID), caption: r.Listed(a.lang)})
		}
		found, err := tx.FindLists(store.ListFilter{})
		for _, l := range found {
			if !l.Undone && l.Kind != data.ListMembers {
				lists = append(lists, option{value: string(l.ID), caption: joinNotes(l.Employer, l.Period, a.lang.Date(l.Received))})
			}
		}
		return err
	}, func() {
		b.rep.offer(reps)
		b.list.offer(lists)
	})
}

// repsOf returns the contact persons, as listed.
func repsOf(people []data.Person, order data.NameOrder) []data.Person {
	reps := data.Reps(people)
	data.SortNames(reps, order)
	return reps
}

// kind is the chosen report.
func (b *exportBox) kind() reports.Kind {
	kinds := reports.Kinds()
	return kinds[max(0, slices.IndexFunc(kinds, func(k reports.Kind) bool { return k.ID == b.what.value() }))]
}

// onWhat shows the questions that go with the chosen paper.
func (b *exportBox) onWhat() {
	kind := b.kind()
	b.text.SetText(b.app.text("export." + kind.ID + "-text"))
	b.repRow.Hidden, b.listRow.Hidden, b.names.Hidden = !kind.Rep, !kind.List, !kind.Names
	b.secretRow.Hidden = kind.Ending != reports.EndingExcel
	b.warning.Hidden = kind.Names && !b.names.Checked
	b.warning.Refresh()
	for _, d := range b.app.dialogs {
		d.fit()
	}
}

// onMake makes the paper in memory, beside the window, and then asks where it
// goes: a report that fails leaves no file behind.
func (b *exportBox) onMake() {
	a, kind := b.app, b.kind()
	options := reports.Options{Today: a.today(), Names: b.names.Checked}
	if kind.Rep {
		options.RepID = data.ID(b.rep.value())
	}
	if kind.List {
		options.ListID = data.ID(b.list.value())
	}
	if kind.Ending == reports.EndingExcel {
		options.Password = b.password.Text
	}
	code := b.language.value()
	var content bytes.Buffer
	a.runShort(a.text("export.making"), func() error {
		language, err := assets.Load(code)
		if err != nil {
			return err
		}
		dossier, err := a.store.Dossier()
		if err != nil {
			return err
		}
		return kind.Write(&content, language, dossier, options)
	}, func(err error) {
		if err != nil {
			a.showError(err)
			return
		}
		a.saveFile(fileQuestion{
			title: a.text("export.where"), button: a.text("dialog.save"),
			name: a.text("export."+kind.ID+"-file") + " " + a.today().String(), endings: []string{kind.Ending},
		}, content.Bytes(), a.onExported)
	})
}

// onExported says where the paper is and offers to look at it.
func (a *App) onExported(path string) {
	name := filepath.Base(path)
	hide := func() {}
	open := widgets.NewButton(a.text("export.open"), "visibility", func() {
		hide()
		a.openOutside(path)
	})
	hide = a.show(dialogBox{
		title: a.text("export.done"), text: a.text("export.done-text", "file", name, "folder", filepath.Dir(path)),
		body: container.NewHBox(open),
	})
}

// openOutside shows a file in the program that the system has for it.
func (a *App) openOutside(path string) {
	err := a.fyne.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)})
	if err != nil {
		a.showError(data.Fault{Code: data.ErrNoFile, Place: data.Place{File: filepath.Base(path)}, Err: err})
	}
}
