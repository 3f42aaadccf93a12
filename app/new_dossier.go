package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// newDossierPage asks what a new dossier needs.
type newDossierPage struct {
	app                   *App
	group, company, union *widgets.TextField
	language              *widgets.Choice
	passphrase, again     *widgets.TextField
	companyRow            *widgets.FormRow
	groupRow, unionRow    *widgets.FormRow
	passphraseRow         *widgets.FormRow
	againRow              *widgets.FormRow
}

// showNewDossier shows the page on which a dossier is made.
func showNewDossier(a *App) {
	if !a.release(func() { showNewDossier(a) }) {
		return
	}
	p := &newDossierPage{app: a}
	content := p.build()
	a.again = func() { // in another language: what was typed stays
		again := &newDossierPage{app: a}
		content := again.build()
		again.copyFrom(p)
		p = again
		a.showPlain(content, again.group)
	}
	a.showPlain(content, p.group)
}

func (p *newDossierPage) build() fyne.CanvasObject {
	a := p.app
	p.group, p.company, p.union = p.field(), p.field(), p.field()
	p.language = widgets.NewChoice(a.languageOptions(), nil)
	p.language.Prefer(a.lang.Code)
	p.passphrase = widgets.NewPassphraseField("", func(string) { p.onPassphrase() })
	p.again = widgets.NewPassphraseField("", func(string) { p.againRow.SetError("") })

	form := widgets.NewForm()
	form.AddGroup(a.text("new.about"))
	p.groupRow = form.Add(a.text("new.group"), p.group).SetHint(a.text("new.group-hint"))
	p.companyRow = form.Add(a.text("new.company"), p.company)
	p.unionRow = form.Add(a.text("new.union"), p.union)
	form.Add(a.text("new.language"), p.language)
	form.AddGroup(a.text("new.lock"))
	form.AddObject(widgets.NewText(a.text("new.lock-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	p.passphraseRow = form.Add(a.text("new.passphrase"), p.passphrase).SetHint(a.text("new.strength-0"))
	p.againRow = form.Add(a.text("new.again"), p.again)
	form.AddObject(widgets.HStack(widgets.Gap,
		widgets.NewPrimaryButton(a.text("new.make"), "save", p.onMake),
		widgets.NewQuietButton(a.text("new.back"), "", func() { showWelcome(a) })))
	widgets.BindEscape(form, func() { showWelcome(a) })
	widgets.BindEnter(form, p.onMake)
	head := widgets.NewPageHeader(a.text("new.title"), a.text("new.text"))
	return container.NewVScroll(widgets.Inset(widgets.GapPage, widgets.CenterWidth(640,
		widgets.VStack(widgets.GapLarge, head, widgets.NewCard("", widgets.Inset(widgets.Gap, form))))))
}

func (p *newDossierPage) field() *widgets.TextField { return widgets.NewTextField("", nil) }

// copyFrom takes over what was typed before the language changed.
func (p *newDossierPage) copyFrom(other *newDossierPage) {
	p.group.SetText(other.group.Text)
	p.company.SetText(other.company.Text)
	p.union.SetText(other.union.Text)
	p.language.Choose(other.language.Value())
	p.passphrase.SetText(other.passphrase.Text)
	p.again.SetText(other.again.Text)
}

// onPassphrase says how hard the passphrase is to guess while it is typed.
func (p *newDossierPage) onPassphrase() {
	p.passphraseRow.SetError("")
	p.passphraseRow.SetHint(strengthWords(p.app, p.passphrase.Text))
}

// problem shows what is wrong with a field and gives it the keyboard.
func (p *newDossierPage) problem(row *widgets.FormRow, err error) bool {
	if err == nil {
		row.SetError("")
		return false
	}
	row.SetError(p.app.lang.Error(err))
	if field, ok := row.Field().(fyne.Focusable); ok {
		p.app.focus(field)
	}
	return true
}

// onMake checks what was typed and asks where the file goes.
func (p *newDossierPage) onMake() {
	a := p.app
	if strings.TrimSpace(p.company.Text) == "" {
		p.problem(p.companyRow, data.Invalid{Field: a.text("new.company"), Rule: data.RuleRequired})
		return
	}
	p.problem(p.companyRow, nil)
	if a.refuseNumbers(p.groupRow, p.companyRow, p.unionRow) {
		return
	}
	first, second := checkPassphrases(p.passphrase.Text, p.again.Text)
	if p.problem(p.passphraseRow, first) || p.problem(p.againRow, second) {
		return
	}
	a.askFile(fileQuestion{
		title: a.text("new.file"), button: a.text("dialog.save"), save: true,
		name: p.name(), endings: []string{dossierEnding}, chosen: p.makeAt,
	})
}

// name proposes a file name: that of the group, or of the company.
func (p *newDossierPage) name() string {
	if name := strings.TrimSpace(p.group.Text); name != "" {
		return name
	}
	return strings.TrimSpace(p.company.Text)
}

func (p *newDossierPage) groupTyped() data.Group {
	g := data.Group{
		Name:     strings.TrimSpace(p.group.Text),
		Company:  strings.TrimSpace(p.company.Text),
		Union:    strings.TrimSpace(p.union.Text),
		Language: p.language.Value(),
	}
	if g.Name == "" {
		g.Name = g.Company
	}
	return g
}

// makeAt makes the dossier and opens it.
func (p *newDossierPage) makeAt(path string) {
	a := p.app
	group, passphrase := p.groupTyped(), p.passphrase.Text
	var made *store.Store
	a.runShort(a.text("new.making"), func() (err error) {
		made, err = store.Create(path, passphrase, group, a.options.Store)
		return err
	}, func(err error) {
		if err != nil {
			a.showError(fileError(err))
			return
		}
		a.use(made)
		offerRecovery(a)
	})
}
