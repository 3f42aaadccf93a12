package app

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

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

// startCommands are the ways to begin.
func startCommands(a *App) []command {
	return []command{
		{id: "new-dossier", textKey: "menu.new-dossier", menu: "file", shortcut: controlShift(fyne.KeyN), run: func() { showNewDossier(a) }},
		{id: "open-dossier", textKey: "menu.open-dossier", menu: "file", shortcut: control(fyne.KeyO), run: func() { onOpenDossier(a) }},
		{id: "example", textKey: "menu.example", menu: "file", run: func() { onExample(a) }},
	}
}

// showWelcome shows where every session begins.
func showWelcome(a *App) {
	a.again = func() { showWelcome(a) }
	first := widgets.NewPrimaryButton(a.text("welcome.new"), "add", func() { showNewDossier(a) })
	cards := widgets.Columns(220, widgets.GapMedium,
		welcomeCard(a, "welcome.new", first),
		welcomeCard(a, "welcome.open", widgets.NewButton(a.text("welcome.open"), "folder_open", func() { onOpenDossier(a) })),
		welcomeCard(a, "welcome.example", widgets.NewButton(a.text("welcome.example"), "visibility", func() { onExample(a) })))
	column := widgets.VStack(widgets.GapLarge, welcomeHead(a), cards)
	focus := fyne.Focusable(first)
	if recent := recentTable(a); recent.Len() > 0 {
		height := float32(min(recent.Len(), 5)) * (widgets.RowHeight + 1)
		column.Add(widgets.NewCard(a.text("welcome.recent"), widgets.MinSize(0, height, recent)))
		recent.SelectRow(0)
		focus = recent
	}
	column.Add(widgets.NewText(a.text("welcome.drop"), widgets.Style{Color: widgets.ColorMuted, Align: widgets.AlignCenter}))
	column.Add(languageRow(a))
	middle := container.NewVBox(layout.NewSpacer(), widgets.CenterWidth(800, column), layout.NewSpacer(), layout.NewSpacer())
	a.showPlain(container.NewVScroll(widgets.Inset(widgets.GapPage, middle)), focus)
}

func welcomeHead(a *App) fyne.CanvasObject {
	text := widgets.VStack(widgets.GapTiny, widgets.NewTitle(a.text("welcome.title")), widgets.NewParagraph(a.text("welcome.text")))
	mark := canvas.NewImageFromResource(fyne.NewStaticResource("kader.svg", assets.Icon("kader")))
	mark.FillMode = canvas.ImageFillContain
	return border(nil, nil, widgets.MinSize(72, 72, mark), nil,
		widgets.InsetXY(widgets.GapMedium, widgets.Gap, text))
}

// welcomeCard is one of the three ways to begin: what it is and its button.
func welcomeCard(a *App, key string, button *widgets.Button) fyne.CanvasObject {
	text := widgets.NewText(a.text(key+"-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	return widgets.NewCard("", border(nil, container.NewHBox(button), nil, nil,
		container.New(layout.NewCustomPaddedLayout(0, widgets.GapMedium, 0, 0), text)))
}

// recentTable lists the dossiers that were opened before, newest first.
func recentTable(a *App) *widgets.Table[recentFile] {
	t := widgets.NewTable([]widgets.Column[recentFile]{
		{ID: "file", Weight: 1, Cell: func(r recentFile) widgets.CellContent {
			return widgets.CellContent{Text: dossierName(r.path), Icon: "lock", IconColor: widgets.ColorPetrol, Bold: true}
		}},
		{ID: "folder", Weight: 2, Cell: func(r recentFile) widgets.CellContent {
			if r.gone {
				return widgets.CellContent{Text: a.text("welcome.gone"), Color: widgets.ColorDue}
			}
			return widgets.CellContent{Text: filepath.Dir(r.path), Color: widgets.ColorMuted}
		}},
	})
	t.HideHeader()
	t.Key = func(r recentFile) string { return r.path }
	t.OnOpen = func(r recentFile) { showUnlock(a, r.path) }
	t.OnDelete = func(rows []recentFile) {
		for _, r := range rows {
			a.prefs.forgetRecent(r.path)
		}
		showWelcome(a)
	}
	var rows []recentFile
	for _, path := range a.prefs.recent() {
		_, err := os.Stat(path)
		rows = append(rows, recentFile{path: path, gone: err != nil})
	}
	t.SetRows(rows)
	return t
}

// languageRow offers the languages, each in its own words.
func languageRow(a *App) fyne.CanvasObject {
	row := widgets.HStack(widgets.GapTiny, layout.NewSpacer())
	for _, code := range assets.Languages() {
		button := widgets.NewQuietButton(a.text("language."+code), "", func() { a.setLanguage(code) })
		if code == a.lang.Code {
			button.Disable()
		}
		row.Add(button)
	}
	row.Add(layout.NewSpacer())
	return row
}

// onOpenDossier asks which dossier to open.
func onOpenDossier(a *App) {
	a.askFile(fileQuestion{
		title: a.text("welcome.open"), button: a.text("dialog.open"), endings: []string{dossierEnding},
		chosen: func(path string) { switchTo(a, path) },
	})
}

// switchTo closes the open dossier and asks for the passphrase of another.
func switchTo(a *App, path string) {
	if a.release(func() { switchTo(a, path) }) {
		showUnlock(a, path)
	}
}

// onExample opens the example group; the first time it is made.
func onExample(a *App) {
	if !a.release(func() { onExample(a) }) {
		return
	}
	path := filepath.Join(a.startFolder(), a.text("welcome.example-file")+dossierEnding)
	if _, err := os.Stat(path); err == nil {
		openExample(a, path)
		return
	}
	a.askFile(fileQuestion{
		title: a.text("welcome.example-where"), button: a.text("dialog.save"), save: true,
		name: a.text("welcome.example-file"), endings: []string{dossierEnding},
		chosen: func(path string) { makeExample(a, path) },
	})
}

func makeExample(a *App, path string) {
	a.runShort(a.text("welcome.example-making"), func() error {
		return example.Write(path, example.Passphrase, a.today(), a.options.Store)
	}, func(err error) {
		if err != nil {
			showWelcome(a)
			a.showError(fileError(err))
			return
		}
		openExample(a, path)
	})
}

// openExample opens the example without asking: its passphrase is no secret.
func openExample(a *App, path string) {
	var opened *store.Store
	a.runShort(a.text("unlock.opening"), func() (err error) {
		opened, err = store.Open(path, example.Passphrase, a.options.Store)
		return err
	}, func(err error) {
		if err != nil {
			showUnlock(a, path) // a dossier of that name that is not the example
			return
		}
		a.prefs.setExample(opened.Path())
		a.use(opened)
		a.say(a.text("welcome.example-open"), "")
	})
}

// onDropped takes files that were dropped on the window: a dossier is opened, a
// list is imported.
func onDropped(a *App, items []fyne.URI) {
	if len(items) == 0 || a.window.Canvas().Overlays().Top() != nil {
		return
	}
	a.noteActivity()
	path := items[0].Path()
	switch {
	case strings.EqualFold(filepath.Ext(path), dossierEnding):
		switchTo(a, path)
	case a.canWrite():
		a.rooms.lists.read(a, path)
	default:
		askOpenFirst(a)
	}
}

// askOpenFirst tells that a list needs an open dossier, and opens one.
func askOpenFirst(a *App) {
	if a.isOpen() {
		a.showError(data.Fault{Code: data.ErrReadOnly, Place: data.Place{File: filepath.Base(a.store.Path())}})
		return
	}
	a.show(dialogBox{
		title: a.text("import.title"), text: a.text("import.open-first"), submit: a.text("menu.open-dossier"), onDone: func() { onOpenDossier(a) },
		more: []dialogAction{{word: a.text("menu.new-dossier"), run: func() { showNewDossier(a) }}},
	})
}
