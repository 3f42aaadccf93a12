package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"kader/app/widgets"
	"kader/data/example"
)

// unlockPage asks for the passphrase of one dossier.
type unlockPage struct {
	app        *App
	path       string
	content    fyne.CanvasObject
	passphrase *widgets.TextField
	row        *widgets.FormRow
	open       *widgets.Button
	waiting    *widgets.Text
}

// showUnlock asks for the passphrase of the dossier at path.
func (a *App) showUnlock(path string) {
	a.again = func() { a.showUnlock(path) }
	p := &unlockPage{app: a, path: path}
	p.content = p.build()
	a.showPlain(p.content, p.passphrase)
}

func (p *unlockPage) build() fyne.CanvasObject {
	a := p.app
	p.passphrase = widgets.NewPassphraseField("", func(string) { p.row.SetError("") })
	p.passphrase.OnSubmitted = func(string) { p.onOpen() }
	p.passphrase.OnEscape = a.showWelcome
	p.row = widgets.NewFormRow(a.text("unlock.passphrase"), p.passphrase)
	p.open = widgets.NewPrimaryButton(a.text("unlock.open"), "key", p.onOpen)
	p.waiting = widgets.NewText("", widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	other := widgets.NewQuietButton(a.text("unlock.other"), "", a.showWelcome)
	head := widgets.VStack(widgets.GapTiny,
		widgets.NewTitle(a.text("unlock.title", "file", dossierName(p.path))),
		widgets.NewCaption(filepath.Dir(absolute(p.path))))
	form := widgets.VStack(widgets.GapMedium, head,
		widgets.NewText(a.text("unlock.text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}),
		p.row, widgets.HStack(widgets.Gap, p.open, other), p.waiting)
	if a.prefs.isExample(p.path) {
		p.row.SetHint(a.text("unlock.example", "passphrase", example.Passphrase))
	}
	card := widgets.NewCard("", widgets.Inset(widgets.Gap, form))
	picture := container.NewCenter(widgets.NewPicture("lock", 48, widgets.ColorPetrol))
	return container.NewVScroll(widgets.Inset(widgets.GapPage, container.NewVBox(
		layout.NewSpacer(), widgets.CenterWidth(520, widgets.VStack(widgets.GapLarge, picture, card)), layout.NewSpacer(), layout.NewSpacer())))
}

// onOpen tries what was typed. Stretching a passphrase takes about a second, so
// it runs beside the window.
func (p *unlockPage) onOpen() {
	if p.open.Disabled() || p.passphrase.Text == "" {
		return
	}
	p.wait(true)
	p.app.openDossier(p.path, p.passphrase.Text, p.onFailed)
}

// onFailed says why the dossier did not open. While another program has the file
// open it tries again, until the user leaves the page.
func (p *unlockPage) onFailed(err error) {
	if isInUse(err) && p.shown() {
		p.wait(true)
		p.waiting.SetText(p.app.text("unlock.in-use"))
		p.app.tryLater(func() {
			if p.shown() {
				p.app.openDossier(p.path, p.passphrase.Text, p.onFailed)
			}
		})
		return
	}
	p.wait(false)
	p.row.SetError(p.app.lang.Error(err))
	p.app.focus(p.passphrase)
	p.passphrase.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (p *unlockPage) wait(busy bool) {
	if busy {
		p.open.Disable()
		p.passphrase.Disable()
		p.waiting.SetText(p.app.text("unlock.opening"))
		return
	}
	p.open.Enable()
	p.passphrase.Enable()
	p.waiting.SetText("")
}

// shown tells whether the page is still on the screen.
func (p *unlockPage) shown() bool {
	root := p.app.shell.root
	return len(root.Objects) == 1 && root.Objects[0] == p.content
}

// absolute returns a path as it stands in the file system, where that is known.
func absolute(path string) string {
	whole, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	return whole
}
