package start

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data/example"
	"kader/data/store"
)

// unlockPage asks for the passphrase of one dossier.
type unlockPage struct {
	frame      *frame.Frame
	path       string
	content    fyne.CanvasObject
	passphrase *widgets.TextField
	row        *widgets.FormRow
	open       *widgets.Button
	waiting    *widgets.Text
	copies     *fyne.Container // the backups, where the dossier cannot be opened
	back       func()          // leaves the page
	listed     bool            // back is the list of backups
	failed     bool            // the dossier is not there
}

// showUnlock asks for the passphrase of the dossier at path. Where it is not there,
// the page says so at once.
func showUnlock(f *frame.Frame, path string) *unlockPage {
	p := &unlockPage{frame: f, path: path, back: func() { Welcome(f) }}
	p.show()
	return p
}

// Unlock asks for the passphrase of the dossier at path, and tries the given one, ""
// for none.
func Unlock(f *frame.Frame, path, passphrase string) {
	tryOpening(f, showUnlock(f, path), passphrase)
}

// show puts the page on the screen.
func (p *unlockPage) show() {
	f := p.frame
	p.content = p.build()
	f.ShowPlain(
		p.content, p.passphrase, func() { (&unlockPage{frame: f, path: p.path, back: p.back, listed: p.listed}).show() },
	)
	if err := missing(p.path); err != nil {
		p.failed = true
		p.onFailed(err)
	}
}

func (p *unlockPage) build() fyne.CanvasObject {
	f := p.frame
	p.passphrase = widgets.NewPassphraseField("", func(string) { p.row.SetError("") })
	p.passphrase.OnSubmitted = func(string) { p.onOpen() }
	p.passphrase.OnEscape = func() { p.back() }
	p.row = widgets.NewFormRow(f.Text("unlock.passphrase"), p.passphrase)
	p.open = widgets.NewPrimaryButton(f.Text("unlock.open"), "key", p.onOpen)
	p.waiting = widgets.NewText("", widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	p.copies = widgets.VStack(widgets.Gap)
	title, text, other := p.words()
	head := widgets.VStack(widgets.GapTiny,
		widgets.NewTitle(title),
		widgets.NewCaption(filepath.Dir(frame.Absolute(p.path))))
	form := widgets.VStack(
		widgets.GapMedium,
		head,
		widgets.NewText(text, widgets.Style{Color: widgets.ColorMuted, Wrap: true}),
		p.row,
		widgets.HStack(widgets.Gap, p.open, widgets.NewQuietButton(other, "", func() { p.back() })),
		p.waiting,
		p.copies,
	)
	if f.Prefs.IsExample(p.path) {
		p.row.SetHint(f.Text("unlock.example", "passphrase", example.Passphrase))
	}
	card := widgets.NewCard("", widgets.Inset(widgets.Gap, form))
	picture := container.NewCenter(widgets.NewPicture("lock", 48, widgets.ColorPetrol))
	return container.NewVScroll(widgets.Inset(widgets.GapPage, container.NewVBox(
		layout.NewSpacer(),
		widgets.CenterWidth(520, widgets.VStack(widgets.GapLarge, picture, card)),
		layout.NewSpacer(),
		layout.NewSpacer(),
	)))
}

// words are the title, the text under it, and the button that leaves the page.
func (p *unlockPage) words() (title, text, other string) {
	f := p.frame
	other = f.Text("unlock.other")
	if p.listed {
		other = f.Text("unlock.back")
	}
	if at, backup := store.BackupTime(frame.Absolute(p.path), f.Options.Store.BackupDir); backup {
		date, clock := f.CopyTime(at)
		return f.Text("unlock.copy-title"), f.Text("unlock.copy-text", "date", date, "time", clock), other
	}
	return f.Text("unlock.title", "file", frame.DossierName(p.path)), f.Text("unlock.text"), other
}

// onOpen tries what was typed. Stretching a passphrase takes about a second, so
// it runs beside the window.
func (p *unlockPage) onOpen() {
	if p.open.Disabled() || p.passphrase.Text == "" {
		return
	}
	p.wait(true)
	p.try()
}

// try opens the dossier, unless the user leaves the page meanwhile: what is begun
// elsewhere by then is not taken away.
func (p *unlockPage) try() { p.frame.OpenDossier(p.path, p.passphrase.Text, p.shown, p.onFailed) }

// onFailed says why the dossier did not open. While another program has the file
// open it tries again, until the user leaves the page.
func (p *unlockPage) onFailed(err error) {
	if frame.IsInUse(err) {
		p.wait(true)
		p.waiting.SetText(p.frame.Text("unlock.in-use"))
		p.frame.Later.Set(func() {
			if p.shown() {
				p.try()
			}
		})
		return
	}
	p.wait(false)
	if needsCopy(err) {
		p.showCopies(err)
	}
	p.row.SetError(p.frame.Lang.Error(err))
	p.frame.Focus(p.passphrase)
	p.passphrase.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (p *unlockPage) wait(busy bool) {
	if busy {
		p.open.Disable()
		p.passphrase.Disable()
		p.waiting.SetText(p.frame.Text("unlock.opening"))
		return
	}
	p.open.Enable()
	p.passphrase.Enable()
	p.waiting.SetText("")
}

// shown tells whether the page is still on the screen.
func (p *unlockPage) shown() bool {
	return p.frame.IsPlain(p.content)
}
