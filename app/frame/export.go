package frame

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
	"kader/reports/faces"
)

// exportBox is the dialog in which a report or list is made.
type exportBox struct {
	frame    *Frame
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
func showExport(f *Frame) { ShowExportOf(f, paperOfPage(f)) }

// paperOfPage is the paper that goes with the visible page.
func paperOfPage(f *Frame) string {
	if f.current == nil {
		return ""
	}
	for _, e := range f.Rooms.Entries {
		if e.ID == f.current.ID() {
			return e.Paper
		}
	}
	return ""
}

// ShowExportOf asks how to make the given paper; "" proposes the plan.
func ShowExportOf(f *Frame, id string) {
	b := &exportBox{frame: f}
	body := b.build()
	b.what.Prefer(id)
	b.onWhat()
	f.Show(Dialog{
		Title: f.Text("export.title"), Body: body, First: b.what, Submit: f.Text("export.make"),
		Width: widgets.FormWidth, OnDone: b.onMake,
	})
}

func (b *exportBox) build() fyne.CanvasObject {
	f := b.frame
	var whats []widgets.Option
	for _, k := range reports.Kinds() {
		whats = append(whats, widgets.Option{Value: k.ID, Caption: f.Text("export." + k.ID)})
	}
	b.what = widgets.NewChoice(whats, func(string) { b.onWhat() })
	b.text = widgets.NewText("", widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	b.language = widgets.NewChoice(f.LanguageOptions(), nil)
	if group, err := f.GroupNow(); err == nil {
		b.language.Prefer(group.Language)
	}
	b.rep = widgets.NewChoice([]widgets.Option{{Caption: f.Text("export.all-reps")}}, nil)
	b.list = widgets.NewChoice([]widgets.Option{{Caption: f.Text("export.all-lists")}}, nil)
	b.readOptions()
	b.names = widgets.NewCheck(f.Text("export.names"), func(bool) { b.onWhat() })
	b.password = widgets.NewPassphraseField("", nil)
	b.warning = widgets.NewBanner(widgets.ToneDue, "warning", f.Text("export.warning"))

	b.repRow = widgets.NewFormRow(f.Text("export.rep"), b.rep)
	b.listRow = widgets.NewFormRow(f.Text("export.list"), b.list)
	b.secretRow = widgets.NewFormRow(f.Text("export.password"), b.password).SetHint(f.Text("export.password-hint"))
	return widgets.VStack(widgets.GapMedium,
		widgets.NewFormRow(f.Text("export.what"), b.what), b.text,
		widgets.NewFormRow(f.Text("export.language"), b.language),
		b.repRow, b.listRow, b.names, b.secretRow, b.warning)
}

// readOptions offers the contact persons and the imported lists, once they are read.
func (b *exportBox) readOptions() {
	f := b.frame
	reps, lists := b.rep.Offered, b.list.Offered
	reader := Loader{Frame: f}
	reader.Load(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		for _, r := range data.RepsByName(people, f.Lang) {
			reps = append(reps, widgets.Option{Value: string(r.ID), Caption: r.Listed(f.Lang)})
		}
		found, err := tx.FindLists(store.ListFilter{})
		for _, l := range found {
			if !l.Undone && l.Kind != data.ListMembers {
				lists = append(
					lists, widgets.Option{Value: string(l.ID), Caption: JoinNotes(l.Employer, l.Period, f.Lang.Date(l.Received))},
				)
			}
		}
		return err
	}, func() {
		b.rep.Offer(reps)
		b.list.Offer(lists)
	})
}

// kind is the chosen report.
func (b *exportBox) kind() reports.Kind {
	kinds := reports.Kinds()
	return kinds[max(0, slices.IndexFunc(kinds, func(k reports.Kind) bool { return k.ID == b.what.Value() }))]
}

// onWhat shows the questions that go with the chosen paper.
func (b *exportBox) onWhat() {
	kind := b.kind()
	b.text.SetText(b.frame.Text("export." + kind.ID + "-text"))
	b.repRow.Hidden, b.listRow.Hidden, b.names.Hidden = !kind.Rep, !kind.List, !kind.Names
	b.secretRow.Hidden = kind.Ending != reports.EndingExcel
	b.warning.Hidden = kind.Names && !b.names.Checked
	b.warning.Refresh()
	b.frame.FitDialogs()
}

// onMake makes the paper in memory, beside the window, and then asks where it
// goes: a report that fails leaves no file behind.
func (b *exportBox) onMake() {
	f, kind := b.frame, b.kind()
	options := reports.Options{Today: f.Today(), Names: b.names.Checked, Faces: faces.New(faces.System())}
	if kind.Rep {
		options.RepID = data.ID(b.rep.Value())
	}
	if kind.List {
		options.ListID = data.ID(b.list.Value())
	}
	if kind.Ending == reports.EndingExcel {
		options.Password = b.password.Text
	}
	code := b.language.Value()
	var content bytes.Buffer
	f.RunShort(f.Text("export.making"), func() error {
		language, err := assets.Load(code)
		if err != nil {
			return err
		}
		dossier, err := f.Store.Dossier()
		if err != nil {
			return err
		}
		return kind.Write(&content, language, dossier, options)
	}, func(err error) {
		if err != nil {
			f.ShowError(err)
			return
		}
		f.saveFile(FileQuestion{
			Title: f.Text("export.where"), Button: f.Text("dialog.save"),
			Name: f.Text("export."+kind.ID+"-file") + " " + f.Today().String(), Endings: []string{kind.Ending},
		}, content.Bytes(), func(path string) { onExported(f, path) })
	})
}

// onExported says where the paper is and offers to look at it.
func onExported(f *Frame, path string) {
	name := filepath.Base(path)
	hide := func() {}
	open := widgets.NewButton(f.Text("export.open"), "visibility", func() {
		hide()
		f.OpenOutside(path)
	})
	hide = f.Show(Dialog{
		Title: f.Text("export.done"), Text: f.Text("export.done-text", "file", name, "folder", filepath.Dir(path)),
		Body: container.NewHBox(open),
	})
}

// OpenOutside shows a file in the program that the system has for it.
func (f *Frame) OpenOutside(path string) {
	err := f.fyne.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)})
	if err != nil {
		f.ShowError(data.Fault{Code: data.ErrNoFile, Place: data.Place{File: filepath.Base(path)}, Err: err})
	}
}
