// Package start holds the pages without a dossier: welcome, unlock and a new one.
package start

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/example"
	"kader/data/store"
)

// recentFile is one line of the list of dossiers opened before.
type recentFile struct {
	path string
	gone bool
}

// Commands are the ways to begin.
func Commands(f *frame.Frame) []frame.Command {
	return append([]frame.Command{
		{
			ID: "new-dossier", TextKey: "menu.new-dossier", Menu: "file", Shortcut: frame.ControlShift(fyne.KeyN),
			Run: func() { showNewDossier(f) },
		},
		{
			ID: "open-dossier", TextKey: "menu.open-dossier", Menu: "file", Shortcut: frame.Control(fyne.KeyO),
			Run: func() { onOpenDossier(f) },
		},
		{ID: "example", TextKey: "menu.example", Menu: "file", Run: func() { onExample(f) }},
	}, recentCommands(f)...)
}

// recentCommands open the dossiers that were opened last, but for the open one and those
// that are gone.
func recentCommands(f *frame.Frame) []frame.Command {
	var list []frame.Command
	for i, path := range f.Prefs.Recent() {
		if f.Menu.Gone(path) || f.Store != nil && frame.Absolute(f.Store.Path()) == path {
			continue
		}
		name := strings.TrimSuffix(filepath.Base(path), frame.DossierEnding)
		list = append(list, frame.Command{
			ID: fmt.Sprintf("recent.%d", i), Menu: "file", Group: "menu.recent",
			Label: func() string { return name + " – " + filepath.Dir(path) },
			Run:   func() { Switch(f, path) },
		})
	}
	return list
}

// Welcome shows where every session begins.
func Welcome(f *frame.Frame) {
	first := widgets.NewPrimaryButton(f.Text("welcome.new"), "add", func() { showNewDossier(f) })
	cards := widgets.Columns(
		220,
		widgets.GapMedium,
		welcomeCard(f, "welcome.new", first),
		welcomeCard(f, "welcome.open", widgets.NewButton(f.Text("welcome.open"), "folder_open", func() { onOpenDossier(f) })),
		welcomeCard(
			f, "welcome.example", widgets.NewButton(f.Text("welcome.example"), "visibility", func() { onExample(f) }),
		),
	)
	column := widgets.VStack(widgets.GapLarge, welcomeHead(f), cards)
	focus := fyne.Focusable(first)
	if recent := recentTable(f); recent.Len() > 0 {
		height := float32(min(recent.Len(), 5)) * (widgets.RowHeight + 1)
		column.Add(widgets.NewCard(f.Text("welcome.recent"), widgets.MinSize(0, height, recent)))
		recent.SelectRow(0)
		focus = recent
	}
	column.Add(
		widgets.NewText(f.Text("welcome.drop"), widgets.Style{Color: widgets.ColorMuted, Align: widgets.AlignCenter}),
	)
	column.Add(languageRow(f))
	middle := container.NewVBox(
		layout.NewSpacer(), widgets.CenterWidth(800, column), layout.NewSpacer(), layout.NewSpacer(),
	)
	f.ShowPlain(container.NewVScroll(widgets.Inset(widgets.GapPage, middle)), focus, func() { Welcome(f) })
}

func welcomeHead(f *frame.Frame) fyne.CanvasObject {
	text := widgets.VStack(
		widgets.GapTiny, widgets.NewTitle(f.Text("welcome.title")), widgets.NewParagraph(f.Text("welcome.text")),
	)
	mark := canvas.NewImageFromResource(fyne.NewStaticResource("kader.svg", assets.Icon("kader")))
	mark.FillMode = canvas.ImageFillContain
	return frame.Border(nil, nil, widgets.MinSize(72, 72, mark), nil,
		widgets.InsetXY(widgets.GapMedium, widgets.Gap, text))
}

// welcomeCard is one of the three ways to begin: what it is and its button.
func welcomeCard(f *frame.Frame, key string, button *widgets.Button) fyne.CanvasObject {
	text := widgets.NewText(f.Text(key+"-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	return widgets.NewCard("", frame.Border(nil, container.NewHBox(button), nil, nil,
		container.New(layout.NewCustomPaddedLayout(0, widgets.GapMedium, 0, 0), text)))
}

// recentTable lists the dossiers that were opened before, newest first.
func recentTable(f *frame.Frame) *widgets.Table[recentFile] {
	t := widgets.NewTable([]widgets.Column[recentFile]{
		{ID: "file", Weight: 1, Cell: func(r recentFile) widgets.CellContent {
			return widgets.CellContent{
				Text: frame.DossierName(r.path), Path: true, Icon: "lock", IconColor: widgets.ColorPetrol, Bold: true,
			}
		}},
		{ID: "folder", Weight: 2, Cell: func(r recentFile) widgets.CellContent {
			if r.gone {
				return widgets.CellContent{Text: f.Text("welcome.gone"), Color: widgets.ColorDue}
			}
			return widgets.CellContent{Text: filepath.Dir(r.path), Path: true, Color: widgets.ColorMuted}
		}},
	})
	t.HideHeader()
	t.Key = func(r recentFile) string { return r.path }
	t.OnOpen = func(r recentFile) { showUnlock(f, r.path) }
	t.OnDelete = func(rows []recentFile) {
		for _, r := range rows {
			f.Prefs.ForgetRecent(r.path)
		}
		Welcome(f)
	}
	paths := f.Prefs.Recent()
	show := func(gone map[string]bool) {
		var rows []recentFile
		for _, path := range paths {
			rows = append(rows, recentFile{path: path, gone: gone[path]})
		}
		t.SetRows(rows)
	}
	show(nil)
	f.LookFor(paths, show)
	return t
}

// languageRow offers the languages, each in its own words.
func languageRow(f *frame.Frame) fyne.CanvasObject {
	row := widgets.HStack(widgets.GapTiny, layout.NewSpacer())
	for _, code := range assets.Languages() {
		button := widgets.NewQuietButton(assets.LanguageName(code), "", func() { f.SetLanguage(code) })
		if code == f.Lang.Code {
			button.Disable()
		}
		row.Add(button)
	}
	row.Add(layout.NewSpacer())
	return row
}

// onOpenDossier asks which dossier to open.
func onOpenDossier(f *frame.Frame) {
	f.AskFile(frame.FileQuestion{
		Title: f.Text("welcome.open"), Button: f.Text("dialog.open"), Endings: []string{frame.DossierEnding},
		Chosen: func(path string) { Switch(f, path) },
	})
}

// Switch closes the open dossier and asks for the passphrase of another.
func Switch(f *frame.Frame, path string) {
	if f.Release(func() { Switch(f, path) }) {
		showUnlock(f, path)
	}
}

// onExample opens the example group; the first time it is made.
func onExample(f *frame.Frame) {
	if !f.Release(func() { onExample(f) }) {
		return
	}
	path := filepath.Join(f.StartFolder(frame.KindDossier), f.Text("welcome.example-file")+frame.DossierEnding)
	if _, err := os.Stat(path); err == nil {
		openExample(f, path)
		return
	}
	f.AskFile(frame.FileQuestion{
		Title: f.Text("welcome.example-where"), Button: f.Text("dialog.save"), Save: true,
		Name: f.Text("welcome.example-file"), Endings: []string{frame.DossierEnding},
		Chosen: func(path string) { makeExample(f, path) },
	})
}

func makeExample(f *frame.Frame, path string) {
	f.RunShort(f.Text("welcome.example-making"), func() error {
		return example.Write(path, example.Passphrase, f.Lang.Code, f.Today(), f.Options.Store)
	}, func(err error) {
		if err != nil {
			Welcome(f)
			f.ShowError(frame.FileError(err))
			return
		}
		openExample(f, path)
	})
}

// openExample opens the example without asking: its passphrase is no secret.
func openExample(f *frame.Frame, path string) {
	var opened *store.Store
	f.RunShort(f.Text("unlock.opening"), func() (err error) {
		opened, err = store.Open(path, example.Passphrase, f.Options.Store)
		return err
	}, func(err error) {
		if err != nil {
			showUnlock(f, path) // a dossier of that name that is not the example
			return
		}
		f.Prefs.SetExample(opened.Path())
		f.Use(opened)
		f.Say(f.Text("welcome.example-open"), "")
	})
}

// Dropped takes files that were dropped on the window: a dossier is opened, a
// list is imported.
func Dropped(f *frame.Frame, items []fyne.URI) {
	if len(items) == 0 || f.Window.Canvas().Overlays().Top() != nil {
		return
	}
	f.NoteActivity()
	path := items[0].Path()
	switch {
	case strings.EqualFold(filepath.Ext(path), frame.DossierEnding):
		Switch(f, path)
	case f.CanWrite():
		f.Rooms.Lists.Read(f, path)
	default:
		askOpenFirst(f)
	}
}

// askOpenFirst tells that a list needs an open dossier, and opens one.
func askOpenFirst(f *frame.Frame) {
	if f.IsOpen() {
		f.ShowError(data.Fault{Code: data.ErrReadOnly, Place: data.Place{File: filepath.Base(f.Store.Path())}})
		return
	}
	f.Show(frame.Dialog{
		Title: f.Text("import.title"), Text: f.Text("import.open-first"),
		Submit: f.Text("menu.open-dossier"), OnDone: func() { onOpenDossier(f) },
		More: []frame.DialogAction{{Word: f.Text("menu.new-dossier"), Run: func() { showNewDossier(f) }}},
	})
}
