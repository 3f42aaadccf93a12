package app

import (
	"bytes"
	"io"
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
	"kader/reports"
)

// paper is one thing that can be made for outside.
type paper struct {
	id     string // "plan": the texts "export.plan", "export.plan-text" and "export.plan-file"
	ending string
	names  bool // without names unless asked for
	reps   bool // may be for one contact person
	lists  bool // may be of one employer list
	write  func(io.Writer, *assets.Language, *data.Dossier, reports.Options) error
}

// papers lists what can be made, in menu order.
func papers() []paper {
	return []paper{
		{id: "plan", ending: ".pdf", names: true, write: reports.WritePlan},
		{id: "snapshot", ending: ".pdf", names: true, write: reports.WriteSnapshot},
		{id: "new-hires", ending: ".xlsx", lists: true, write: reports.WriteNewHires},
		{id: "call-list", ending: ".xlsx", reps: true, write: reports.WriteCallList},
		{id: "members", ending: ".xlsx", write: reports.WriteMembers},
	}
}

// exportBox is the dialog in which a report or list is made.
type exportBox struct {
	app      *App
	what     *widgets.Choice
	language *widgets.Choice
	rep      *widgets.Choice
	list     *widgets.Choice
	names    *widgets.Check
	password *widgets.TextField

	text                       *widgets.Text
	warning                    *widgets.Banner
	repRow, listRow, secretRow *widgets.FormRow
}

// showExport asks what to make. Where the visible page has a paper of its own,
// that is proposed.
func showExport(a *App) { showExportOf(a, paperOfPage(a)) }

// paperOfPage is the paper that goes with the visible page.
func paperOfPage(a *App) string {
	if a.current == nil {
		return ""
	}
	for _, e := range a.rooms.entries {
		if e.id == a.current.id() {
			return e.paper
		}
	}
	return ""
}

// showExportOf asks how to make the given paper; "" proposes the plan.
func showExportOf(a *App, id string) {
	b := &exportBox{app: a}
	body := b.build()
	b.what.Prefer(id)
	b.onWhat()
	a.show(dialogBox{
		title: a.text("export.title"), body: body, first: b.what, submit: a.text("export.make"),
		width: widgets.FormWidth, onDone: b.onMake,
	})
}

func (b *exportBox) build() fyne.CanvasObject {
	a := b.app
	var whats []widgets.Option
	for _, p := range papers() {
		whats = append(whats, widgets.Option{Value: p.id, Caption: a.text("export." + p.id)})
	}
	b.what = widgets.NewChoice(whats, func(string) { b.onWhat() })
	b.text = widgets.NewText("", widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	b.language = widgets.NewChoice(a.languageOptions(), nil)
	if group, err := a.groupNow(); err == nil {
		b.language.Prefer(group.Language)
	}
	b.rep = widgets.NewChoice([]widgets.Option{{Caption: a.text("export.all-reps")}}, nil)
	b.list = widgets.NewChoice([]widgets.Option{{Caption: a.text("export.all-lists")}}, nil)
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
	reps, lists := b.rep.Offered, b.list.Offered
	reader := loader{app: a}
	reader.load(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		for _, r := range repsOf(people, a.lang.Code) {
			reps = append(reps, widgets.Option{Value: string(r.ID), Caption: r.Listed(a.lang.Code)})
		}
		found, err := tx.FindLists(store.ListFilter{})
		for _, l := range found {
			if !l.Undone && l.Kind != data.ListMembers {
				lists = append(lists, widgets.Option{Value: string(l.ID), Caption: joinNotes(l.Employer, l.Period, a.lang.Date(l.Received))})
			}
		}
		return err
	}, func() {
		b.rep.Offer(reps)
		b.list.Offer(lists)
	})
}

// repsOf returns everybody who is a contact person or has the task, as listed.
func repsOf(people []data.Person, code string) []data.Person {
	asked := map[data.ID]bool{}
	for _, p := range people {
		asked[p.RepID] = true
	}
	var reps []data.Person
	for _, p := range people {
		if p.HasRole(data.RoleRep) || asked[p.ID] {
			reps = append(reps, p)
		}
	}
	data.SortNames(reps, code)
	return reps
}

func (b *exportBox) paper() paper {
	for _, p := range papers() {
		if p.id == b.what.Value() {
			return p
		}
	}
	return papers()[0]
}

// onWhat shows the questions that go with the chosen paper.
func (b *exportBox) onWhat() {
	p := b.paper()
	b.text.SetText(b.app.text("export." + p.id + "-text"))
	b.repRow.Hidden, b.listRow.Hidden, b.names.Hidden = !p.reps, !p.lists, !p.names
	b.secretRow.Hidden = p.ending != ".xlsx"
	b.warning.Hidden = p.names && !b.names.Checked
	b.warning.Refresh()
	for _, d := range b.app.dialogs {
		d.fit()
	}
}

// onMake makes the paper in memory, beside the window, and then asks where it
// goes: a report that fails leaves no file behind.
func (b *exportBox) onMake() {
	a, p := b.app, b.paper()
	options := reports.Options{Today: a.today(), Names: b.names.Checked}
	if p.reps {
		options.RepID = data.ID(b.rep.Value())
	}
	if p.lists {
		options.ListID = data.ID(b.list.Value())
	}
	if p.ending == ".xlsx" {
		options.Password = b.password.Text
	}
	code := b.language.Value()
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
		return p.write(&content, language, dossier, options)
	}, func(err error) {
		if err != nil {
			a.showError(err)
			return
		}
		a.saveFile(fileQuestion{
			title: a.text("export.where"), button: a.text("dialog.save"),
			name: a.text("export."+p.id+"-file") + " " + a.today().String(), endings: []string{p.ending},
		}, content.Bytes(), func(path string) { onExported(a, path) })
	})
}

// onExported says where the paper is and offers to look at it.
func onExported(a *App, path string) {
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
