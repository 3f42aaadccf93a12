package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kader/data"
	"kader/data/store"
)

// shell is the frame around the pages: rail, banner and the visible page.
type shell struct {
	rail *fyne.Container
	body *fyne.Container
}

// buildWindow makes the window's frame.
func (a *App) buildWindow() {
	a.shell = &shell{rail: container.NewVBox(), body: container.NewStack()}
	a.window.Resize(a.prefs.windowSize())
	a.window.SetContent(container.NewBorder(nil, nil, a.shell.rail, nil, a.shell.body))
}

// rebuild makes everything again, in another language.
func (a *App) rebuild() {
	a.commands = a.newCommands()
	if a.store == nil {
		a.showWelcome()
		return
	}
	name := a.current.id()
	a.buildPages()
	a.open(name)
}

func (a *App) buildPages() {
	a.pages = a.newPages()
	a.current = nil
	a.shell.rail.RemoveAll()
	for _, p := range a.pages {
		a.stale[p.id()] = true
		a.shell.rail.Add(widget.NewButton(a.text("page."+p.id()), func() { a.open(p.id()) }))
	}
}

// open shows a page.
func (a *App) open(name string) {
	for _, p := range a.pages {
		if p.id() != name {
			continue
		}
		a.current = p
		a.shell.body.Objects = []fyne.CanvasObject{p.build()}
		a.reloadVisible()
		a.shell.body.Refresh()
		if f := p.focus(); f != nil {
			a.window.Canvas().Focus(f)
		}
	}
}

// openRow shows one row on its page.
func (a *App) openRow(name string, row data.ID) {
	a.open(name)
	if p, ok := a.current.(rowOpener); ok {
		p.openRow(row)
	}
}

// refreshShell shows again whether everything is saved and what can be undone.
func (a *App) refreshShell() {}

func (a *App) noteActivity() {}

func (a *App) applyTheme() {}

type idleWatch struct{}

func (a *App) showWelcome() {}

func (a *App) showUnlock(string) {}

// openDossier opens a dossier beside the window and shows it.
func (a *App) openDossier(path, passphrase string, failed func(error)) {
	var opened *store.Store
	a.background(func() (err error) {
		opened, err = store.Open(path, passphrase, a.options.Store)
		return err
	}, func(err error) {
		if err != nil {
			failed(err)
			return
		}
		a.use(opened)
	})
}

// use shows an opened dossier.
func (a *App) use(opened *store.Store) {
	a.store = opened
	a.store.OnChange(a.onChange)
	a.prefs.addRecent(opened.Path())
	a.buildPages()
	a.open(pageToday)
}
