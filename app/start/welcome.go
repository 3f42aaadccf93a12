// Package start holds the pages without a dossier: welcome, unlock and a new one.
package start

import (
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
func Commands(a *frame.Frame) []frame.Command {
	return []frame.Command{
		{
			ID: "new-dossier", TextKey: "menu.new-dossier", Menu: "file", Shortcut: frame.ControlShift(fyne.KeyN),
			Run: func() { showNewDossier(a) },
		},
		{
			ID: "open-dossier", TextKey: "menu.open-dossier", Menu: "file", Shortcut: frame.Control(fyne.KeyO),
			Run: func() { onOpenDossier(a) },
		},
		{ID: "example", TextKey: "menu.example", Menu: "file", Run: func() { onExample(a) }},
	}
}

// Welcome shows where every session begins.
func Welcome(a *frame.Frame) {
	first := widgets.NewPrimaryButton(a.Text("welcome.new"), "add", func() { showNewDossier(a) })
	cards := widgets.Columns(
		220,
		widgets.GapMedium,
		welcomeCard(a, "welcome.new", first),
		welcomeCard(a, "welcome.open", widgets.NewButton(a.Text("welcome.open"), "folder_open", func() { onOpenDossier(a) })),
		welcomeCard(
			a, "welcome.example", widgets.NewButton(a.Text("welcome.example"), "visibility", func() { onExample(a) }),
		),
	)
	column := widgets.VStack(widgets.GapLarge, welcomeHead(a), cards)
	focus := fyne.Focusable(first)
	if recent := recentTable(a); recent.Len() > 0 {
		height := float32(min(recent.Len(), 5)) * (widgets.RowHeight + 1)
		column.Add(widgets.NewCard(a.Text("welcome.recent"), widgets.MinSize(0, height, recent)))
		recent.SelectRow(0)
		focus = recent
	}
	column.Add(
		widgets.NewText(a.Text("welcome.drop"), widgets.Style{Color: widgets.ColorMuted, Align: widgets.AlignCenter}),
	)
	column.Add(languageRow(a))
	middle := container.NewVBox(
		layout.NewSpacer(), widgets.CenterWidth(800, column), layout.NewSpacer(), layout.NewSpacer(),
	)
	a.ShowPlain(container.NewVScroll(widgets.Inset(widgets.GapPage, middle)), focus, func() { Welcome(a) })
}

func welcomeHead(a *frame.Frame) fyne.CanvasObject {
	text := widgets.VStack(
		widgets.GapTiny, widgets.NewTitle(a.Text("welcome.title")), widgets.NewParagraph(a.Text("welcome.text")),
	)
	mark := canvas.NewImageFromResource(fyne.NewStaticResource("kader.svg", assets.Icon("kader")))
	mark.FillMode = canvas.ImageFillContain
	return frame.Border(nil, nil, widgets.MinSize(72, 72, mark), nil,
		widgets.InsetXY(widgets.GapMedium, widgets.Gap, text))
}

// welcomeCard is one of the three ways to begin: what it is and its button.
func welcomeCard(a *frame.Frame, key string, button *widgets.Button) fyne.CanvasObject {
	text := widgets.NewText(a.Text(key+"-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	return widgets.NewCard("", frame.Border(nil, container.NewHBox(button), nil, nil,
		container.New(layout.NewCustomPaddedLayout(0, widgets.GapMedium, 0, 0), text)))
}

// recentTable lists the dossiers that were opened before, newest first.
func recentTable(a *frame.Frame) *widgets.Table[recentFile] {
	t := widgets.NewTable([]widgets.Column[recentFile]{
		{ID: "file", Weight: 1, Cell: func(r recentFile) widgets.CellContent {
			return widgets.CellContent{Text: frame.DossierName(r.path), Icon: "lock", IconColor: widgets.ColorPetrol, Bold: true}
		}},
		{ID: "folder", Weight: 2, Cell: func(r recentFile) widgets.CellContent {
			if r.gone {
				return widgets.CellContent{Text: a.Text("welcome.gone"), Color: widgets.ColorDue}
			}
			return widgets.CellContent{Text: filepath.Dir(r.path), Color: widgets.ColorMuted}
		}},
	})
	t.HideHeader()
	t.Key = func(r recentFile) string { return r.path }
	t.OnOpen = func(r recentFile) { showUnlock(a, r.path) }
	t.OnDelete = func(rows []recentFile) {
		for _, r := range rows {
			a.Prefs.ForgetRecent(r.path)
		}
		Welcome(a)
	}
	var rows []recentFile
	for _, path := range a.Prefs.Recent() {
		_, err := os.Stat(path)
		rows = append(rows, recentFile{path: path, gone: err != nil})
	}
	t.SetRows(rows)
	return t
}

// languageRow offers the languages, each in its own words.
func languageRow(a *frame.Frame) fyne.CanvasObject {
	row := widgets.HStack(widgets.GapTiny, layout.NewSpacer())
	for _, code := range assets.Languages() {
		button := widgets.NewQuietButton(assets.LanguageName(code), "", func() { a.SetLanguage(code) })
		if code == a.Lang.Code {
			button.Disable()
		}
		row.Add(button)
	}
	row.Add(layout.NewSpacer())
	return row
}

// onOpenDossier asks which dossier to open.
func onOpenDossier(a *frame.Frame) {
	a.AskFile(frame.FileQuestion{
		Title: a.Text("welcome.open"), Button: a.Text("dialog.open"), Endings: []string{frame.DossierEnding},
		Chosen: func(path string) { switchTo(a, path) },
	})
}

// switchTo closes the open dossier and asks for the passphrase of another.
func switchTo(a *frame.Frame, path string) {
	if a.Release(func() { switchTo(a, path) }) {
		showUnlock(a, path)
	}
}

// onExample opens the example group; the first time it is made.
func onExample(a *frame.Frame) {
	if !a.Release(func() { onExample(a) }) {
		return
	}
	path := filepath.Join(a.StartFolder(), a.Text("welcome.example-file")+frame.DossierEnding)
	if _, err := os.Stat(path); err == nil {
		openExample(a, path)
		return
	}
	a.AskFile(frame.FileQuestion{
		Title: a.Text("welcome.example-where"), Button: a.Text("dialog.save"), Save: true,
		Name: a.Text("welcome.example-file"), Endings: []string{frame.DossierEnding},
		Chosen: func(path string) { makeExample(a, path) },
	})
}

func makeExample(a *frame.Frame, path string) {
	a.RunShort(a.Text("welcome.example-making"), func() error {
		return example.Write(path, example.Passphrase, a.Today(), a.Options.Store)
	}, func(err error) {
		if err != nil {
			Welcome(a)
			a.ShowError(frame.FileError(err))
			return
		}
		openExample(a, path)
	})
}

// openExample opens the example without asking: its passphrase is no secret.
func openExample(a *frame.Frame, path string) {
	var opened *store.Store
	a.RunShort(a.Text("unlock.opening"), func() (err error) {
		opened, err = store.Open(path, example.Passphrase, a.Options.Store)
		return err
	}, func(err error) {
		if err != nil {
			showUnlock(a, path) // a dossier of that name that is not the example
			return
		}
		a.Prefs.SetExample(opened.Path())
		a.Use(opened)
		a.Say(a.Text("welcome.example-open"), "")
	})
}

// Dropped takes files that were dropped on the window: a dossier is opened, a
// list is imported.
func Dropped(a *frame.Frame, items []fyne.URI) {
	if len(items) == 0 || a.Window.Canvas().Overlays().Top() != nil {
		return
	}
	a.NoteActivity()
	path := items[0].Path()
	switch {
	case strings.EqualFold(filepath.Ext(path), frame.DossierEnding):
		switchTo(a, path)
	case a.CanWrite():
		a.Rooms.Lists.Read(a, path)
	default:
		askOpenFirst(a)
	}
}

// askOpenFirst tells that a list needs an open dossier, and opens one.
func askOpenFirst(a *frame.Frame) {
	if a.IsOpen() {
		a.ShowError(data.Fault{Code: data.ErrReadOnly, Place: data.Place{File: filepath.Base(a.Store.Path())}})
		return
	}
	a.Show(frame.Dialog{
		Title: a.Text("import.title"), Text: a.Text("import.open-first"),
		Submit: a.Text("menu.open-dossier"), OnDone: func() { onOpenDossier(a) },
		More: []frame.DialogAction{{Word: a.Text("menu.new-dossier"), Run: func() { showNewDossier(a) }}},
	})
}
