package start

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// newDossierPage asks what a new dossier needs.
type newDossierPage struct {
	frame                 *frame.Frame
	group, company, union *widgets.TextField
	language              *widgets.Choice
	passphrase            *forms.NewPassphrase
	companyRow            *widgets.FormRow
	groupRow, unionRow    *widgets.FormRow
}

// showNewDossier shows the page on which a dossier is made.
func showNewDossier(f *frame.Frame) {
	if !f.Release(func() { showNewDossier(f) }) {
		return
	}
	(&newDossierPage{frame: f}).show(nil)
}

// show puts the page on the screen. What was typed on another one stays, when the
// language changes.
func (p *newDossierPage) show(before *newDossierPage) {
	content := p.build()
	if before != nil {
		p.copyFrom(before)
	}
	p.frame.ShowPlain(content, p.group, func() { (&newDossierPage{frame: p.frame}).show(p) })
}

func (p *newDossierPage) build() fyne.CanvasObject {
	f := p.frame
	p.group, p.company, p.union = p.field(), p.field(), p.field()
	p.language = widgets.NewChoice(f.LanguageOptions(), nil)
	p.language.Prefer(f.Lang.Code)
	form := widgets.NewForm()
	form.AddGroup(f.Text("new.about"))
	p.groupRow = form.Add(f.Text("new.group"), p.group).SetHint(f.Text("new.group-hint"))
	p.companyRow = form.Add(f.Text("new.company"), p.company)
	p.unionRow = form.Add(f.Text("new.union"), p.union)
	form.Add(f.Text("new.language"), p.language)
	form.AddGroup(f.Text("new.lock"))
	form.AddObject(widgets.NewText(f.Text("new.lock-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	p.passphrase = forms.AddPassphrase(f, form, f.Text("new.passphrase"))
	form.AddObject(widgets.HStack(widgets.Gap,
		widgets.NewPrimaryButton(f.Text("new.make"), "save", p.onMake),
		widgets.NewQuietButton(f.Text("new.back"), "", func() { Welcome(f) })))
	widgets.BindEscape(form, func() { Welcome(f) })
	widgets.BindEnter(form, p.onMake)
	head := widgets.NewPageHeader(f.Text("new.title"), f.Text("new.text"))
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
	p.passphrase.CopyFrom(other.passphrase)
}

// onMake checks what was typed and asks where the file goes.
func (p *newDossierPage) onMake() {
	f := p.frame
	if strings.TrimSpace(p.company.Text) == "" {
		p.companyRow.SetError(f.Lang.Error(data.Invalid{Field: f.Text("new.company"), Rule: data.RuleRequired}))
		f.Focus(p.company)
		return
	}
	p.companyRow.SetError("")
	if f.RefuseNumbers(p.groupRow, p.companyRow, p.unionRow) {
		return
	}
	if !p.passphrase.IsGood(func(typed string) error {
		return store.CheckPassphrase(typed, p.group.Text, p.company.Text, p.union.Text)
	}) {
		return
	}
	f.AskFile(frame.FileQuestion{
		Title: f.Text("new.file"), Button: f.Text("dialog.save"), Save: true,
		Name: p.name(), Endings: []string{frame.DossierEnding}, Chosen: p.makeAt,
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
	f := p.frame
	group, passphrase := p.groupTyped(), p.passphrase.Text()
	var made *store.Store
	f.RunShort(f.Text("new.making"), func() (err error) {
		made, err = store.Create(path, passphrase, group, f.Options.Store)
		return err
	}, func(err error) {
		if err != nil {
			f.ShowError(frame.FileError(err))
			return
		}
		f.UseNew(made, func() {
			forms.OfferReps(f, func() { forms.OfferWorker(f, func() { forms.OfferRecovery(f) }) })
		})
	})
}
