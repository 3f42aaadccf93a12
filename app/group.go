package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// groupPage holds the details of the group, how the dossier is locked, what was
// imported and everything that was changed.
type groupPage struct {
	app     *App
	header  *widgets.PageHeader
	editor  *editor[data.Group]
	foot    *fyne.Container
	imports *importHistory
	changes *changeHistory
	group   data.Group
}

// groupEntry declares the page of the group itself.
func groupEntry() entry {
	return entry{id: pageGroup, icon: "settings", make: func(a *App) page { return newGroupPage(a) }}
}

func newGroupPage(a *App) page { return &groupPage{app: a} }

func (p *groupPage) id() string { return pageGroup }

func (p *groupPage) build() fyne.CanvasObject {
	a := p.app
	p.header = widgets.NewPageHeader(a.text("group.title"), "",
		widgets.NewButton(a.text("history.imports"), "table_view", p.onImports),
		widgets.NewPrimaryButton(a.text("group.export"), "picture_as_pdf", func() { showExportOf(a, "plan") }))
	p.buildEditor()
	p.foot = widgets.HStack(widgets.Gap,
		widgets.NewPrimaryButton(a.text("group.save"), "check", func() { p.leave() }),
		widgets.NewQuietButton(a.text("dialog.cancel"), "", p.editor.reset))
	p.foot.Hide()
	p.editor.onDirty = func(dirty bool) {
		p.foot.Hidden = !dirty
		p.foot.Refresh()
	}
	widgets.BindEscape(p.editor.form, p.editor.reset)
	details := widgets.NewCard(a.text("group.about"), widgets.VStack(widgets.GapMedium, p.editor.form, p.foot))
	p.imports, p.changes = newImportHistory(a), newChangeHistory(a)
	right := widgets.VStack(widgets.GapLarge, p.lockCard(), p.fileCard())
	return widgets.ScrollPage(p.header, widgets.VStack(widgets.GapLarge,
		widgets.NewLanes(details, widgets.VStack(0, right, layout.NewSpacer())),
		p.imports.build(), p.changes.build()))
}

func (p *groupPage) buildEditor() {
	a := p.app
	e := newEditor[data.Group](a)
	e.add(e.textField(a.text("new.group"), func(g *data.Group) *string { return &g.Name }, nil))
	company := a.text("new.company")
	e.add(e.textField(company, func(g *data.Group) *string { return &g.Company }, required(company)))
	e.add(e.textField(a.text("new.union"), func(g *data.Group) *string { return &g.Union }, nil))
	e.add(e.textField(a.text("group.officer"), func(g *data.Group) *string { return &g.Officer }, nil)).SetHint(a.text("group.officer-hint"))
	e.add(e.choiceField(a.text("new.language"), a.languageOptions(),
		func(g data.Group) string { return g.Language }, func(g *data.Group, code string) { g.Language = code }))
	e.beside(
		e.textField(a.text("group.agreement"), func(g *data.Group) *string { return &g.Agreement }, nil),
		e.dateField(a.text("group.agreement-ends"), leanAhead, func(g *data.Group) *data.Date { return &g.AgreementEnds }))
	e.add(e.linesField(a.text("group.reason"), 4, func(g *data.Group) *string { return &g.Reason })).SetHint(a.text("group.reason-hint"))
	e.add(e.linesField(a.text("group.asks"), 4, func(g *data.Group) *string { return &g.Asks })).SetHint(a.text("group.asks-hint"))
	e.add(e.dateField(a.text("group.evaluate"), leanAhead, func(g *data.Group) *data.Date { return &g.Evaluate })).SetHint(a.text("group.evaluate-hint"))
	p.editor = e
}

// lockCard is about who can open the file.
func (p *groupPage) lockCard() fyne.CanvasObject {
	a := p.app
	minutes := widgets.NewChoice(idleOptions(a), nil)
	minutes.Prefer(idleValue(a.prefs.idleMinutes()))
	minutes.OnChoice = func(value string) { a.prefs.setIdleMinutes(idleMinutesOf(value)) }
	return widgets.NewCard(a.text("group.lock"), widgets.VStack(widgets.GapMedium,
		widgets.NewText(a.text("group.lock-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}),
		widgets.Flow(widgets.Gap,
			widgets.NewButton(a.text("group.passphrase"), "key", func() { onPassphrase(a) }),
			widgets.NewButton(a.text("group.recovery"), "print", func() { offerRecovery(a) })),
		widgets.NewFormRow(a.text("group.idle"), minutes)))
}

// fileCard says where the dossier is.
func (p *groupPage) fileCard() fyne.CanvasObject {
	a := p.app
	lines := widgets.VStack(widgets.GapMedium,
		p.fact(a.text("group.file"), a.store.Path()))
	if folder := a.options.Store.BackupDir; folder != "" {
		lines.Add(p.fact(a.text("group.backups"), folder))
		lines.Add(widgets.NewText(a.text("group.backups-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	lines.Add(widgets.Flow(widgets.Gap,
		widgets.NewButton(a.text("menu.save-copy"), "save", func() { onSaveCopy(a) }),
		widgets.NewButton(a.text("group.folder"), "folder_open", func() { a.openOutside(filepath.Dir(a.store.Path())) })))
	return widgets.NewCard(a.text("group.where"), lines)
}

func (p *groupPage) fact(label, value string) fyne.CanvasObject {
	return widgets.VStack(widgets.GapTiny, widgets.NewCaption(label), widgets.NewParagraph(value))
}

func (p *groupPage) reload() {
	a := p.app
	ok := a.view(func(tx *store.Tx) (err error) {
		if p.group, err = tx.Group(); err != nil {
			return err
		}
		if err = p.imports.read(tx); err != nil {
			return err
		}
		return p.changes.read(tx)
	})
	if !ok {
		return
	}
	p.header.SetSentence(joinNotes(p.group.Company, p.group.Union))
	p.editor.show(p.group)
	p.imports.show()
	p.changes.show()
}

// onImports goes down to what was imported.
func (p *groupPage) onImports() {
	p.app.focus(p.imports.table)
	p.app.keyboard.look()
}

func (p *groupPage) focus() fyne.Focusable { return p.editor.first() }

// leave saves what was typed; false where something is wrong with it.
func (p *groupPage) leave() bool {
	if !p.editor.dirty() {
		return true
	}
	if !p.editor.validate() {
		return false
	}
	write := p.editor.touched()
	return p.app.update("group-updated", func(tx *store.Tx) error { return tx.UpdateGroup(write) })
}
