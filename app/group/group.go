// Package group is the page about the group itself: its details, who can open the file,
// what was imported and what was changed.
package group

import (
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// groupPage holds the details of the group, how the dossier is locked, what was
// imported and everything that was changed.
type groupPage struct {
	frame   *frame.Frame
	header  *widgets.PageHeader
	who     *whoWeAre
	editor  *forms.Editor[data.Group]
	imports *importHistory
	exports *exportHistory
	changes *changeHistory
	gone    *goneFinder
	holders *holderList
	body    *fyne.Container
	group   data.Group
	onTrack int // how many in conversation follow the steps of the group
	steps   *forms.EditField[data.Group]
	due     *widgets.Text // how much must go this month
	care    *careCard
}

// Entry declares the page of the group itself.
func Entry() frame.Entry {
	return frame.Entry{
		ID: frame.PageGroup, Icon: "settings", New: func(f *frame.Frame) frame.Page { return newGroupPage(f) },
	}
}

func newGroupPage(f *frame.Frame) frame.Page { return &groupPage{frame: f} }

func (p *groupPage) ID() string { return frame.PageGroup }

func (p *groupPage) Build() fyne.CanvasObject {
	f := p.frame
	p.header = widgets.NewPageHeader(f.Text("group.title"), "",
		widgets.NewButton(f.Text("history.imports"), "table_view", p.onImports),
		widgets.NewPrimaryButton(f.Text("group.export"), "picture_as_pdf", func() { frame.ShowExportOf(f, "plan") }))
	p.who = newWhoWeAre(f)
	p.buildEditor()
	details := widgets.NewCard(f.Text("group.about"), widgets.VStack(
		widgets.GapMedium, p.editor.Form, p.editor.Foot(func() { p.leaveDetails() }),
	))
	p.imports, p.exports, p.changes = newImportHistory(f), newExportHistory(f), newChangeHistory(f)
	p.gone, p.holders, p.care = newGoneFinder(f), newHolderList(f), &careCard{frame: f}
	right := widgets.VStack(widgets.GapLarge, p.lockCard(), p.care.build(), p.keptCard(), p.fileCard())
	p.body = widgets.VStack(widgets.GapLarge, p.who.body,
		widgets.NewLanes(details, widgets.VStack(0, right, layout.NewSpacer())),
		p.imports.build(), p.exports.build(), p.changes.build(), p.gone.build())
	return widgets.WithPane(widgets.ScrollPage(p.header, p.body), p.who.side.Pane)
}

// DetailPane is the pane beside the page.
func (p *groupPage) DetailPane() *widgets.DetailPane { return p.who.side.Pane }

func (p *groupPage) buildEditor() {
	f := p.frame
	e := forms.NewEditor[data.Group](f)
	e.Add(e.TextField(f.Text("new.group"), func(g *data.Group) *string { return &g.Name }, nil))
	company := f.Text("new.company")
	e.Add(e.TextField(company, func(g *data.Group) *string { return &g.Company }, forms.Required(company)))
	e.Add(e.TextField(f.Text("new.union"), func(g *data.Group) *string { return &g.Union }, nil))
	e.Add(e.TextField(f.Text("group.officer"), func(g *data.Group) *string { return &g.Officer }, nil)).
		SetHint(f.Text("group.officer-hint"))
	e.Add(e.ChoiceField(f.Text("new.language"), f.LanguageOptions(),
		func(g data.Group) string { return g.Language }, func(g *data.Group, code string) { g.Language = code }))
	e.Beside(
		e.TextField(f.Text("group.agreement"), func(g *data.Group) *string { return &g.Agreement }, nil),
		e.DateField(
			f.Text("group.agreement-ends"), forms.LeanAhead, func(g *data.Group) *data.Date { return &g.AgreementEnds },
		),
	)
	e.Add(e.LinesField(f.Text("group.reason"), 4, func(g *data.Group) *string { return &g.Reason })).
		SetHint(f.Text("group.reason-hint"))
	e.Add(e.LinesField(f.Text("group.asks"), 4, func(g *data.Group) *string { return &g.Asks })).
		SetHint(f.Text("group.asks-hint"))
	e.Add(e.DateField(f.Text("group.evaluate"), forms.LeanAhead, func(g *data.Group) *data.Date { return &g.Evaluate })).
		SetHint(f.Text("group.evaluate-hint"))
	e.Add(e.ChoiceField(f.Text("group.small-count"), smallCounts(f),
		func(g data.Group) string { return strconv.Itoa(g.Threshold()) },
		func(g *data.Group, text string) {
			if n, err := strconv.Atoi(text); err == nil && n != g.Threshold() {
				g.SmallCount = n
			}
		})).
		SetHint(f.Text("group.small-count-hint"))
	p.steps = e.TrackField(f.Text("track.title"), func(g *data.Group) *data.Track { return &g.Track }, p.trackHint)
	e.Add(p.steps)
	p.editor = e
}

// trackHint says when the steps are due, the usual ones where none are typed, and whom it concerns.
func (p *groupPage) trackHint(t data.Track) string {
	f := p.frame
	words := f.Count("track.of-group", p.onTrack)
	if len(t) == 0 {
		t = data.DefaultTrack()
		words = f.Text("track.default", "days", t.String()) + " " + words
	}
	return forms.TrackWords(f, t) + " " + words
}

// smallCounts are the numbers of members from which on a paper for others shows them.
func smallCounts(f *frame.Frame) []widgets.Option {
	var options []widgets.Option
	for _, n := range []int{data.LeastSmallCount, data.DefaultSmallCount, 10, 20} {
		options = append(options, widgets.Option{Value: strconv.Itoa(n), Caption: f.Text("group.small-count-from", "n", n)})
	}
	return options
}

// lockCard is about who can open the file.
func (p *groupPage) lockCard() fyne.CanvasObject {
	f := p.frame
	minutes := widgets.NewChoice(idleOptions(f), nil)
	minutes.Prefer(idleValue(f.Prefs.IdleMinutes()))
	minutes.OnChoice = func(value string) { f.Prefs.SetIdleMinutes(idleMinutesOf(value)) }
	return widgets.NewCard(f.Text("group.lock"), widgets.VStack(widgets.GapMedium,
		widgets.NewText(f.Text("group.lock-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}),
		p.holders.build(),
		widgets.NewFormRow(f.Text("group.idle"), minutes)))
}

// keptCard leads to what is kept, and says how much of it must go this month.
func (p *groupPage) keptCard() fyne.CanvasObject {
	f := p.frame
	p.due = widgets.NewText("", widgets.Style{Wrap: true})
	return widgets.NewCard(f.Text("kept.title"), widgets.VStack(widgets.GapMedium, p.due,
		widgets.HStack(0, widgets.NewButton(f.Text("kept.open"), "schedule", func() { ShowKept(f) }))))
}

// fileCard says where the dossier is.
func (p *groupPage) fileCard() fyne.CanvasObject {
	f := p.frame
	lines := widgets.VStack(widgets.GapMedium,
		p.fact(f.Text("group.file"), f.Store.Path()))
	if folder := f.Options.Store.BackupDir; folder != "" {
		lines.Add(p.fact(f.Text("group.backups"), folder))
		lines.Add(widgets.NewText(f.Text("group.backups-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	lines.Add(widgets.Flow(widgets.Gap,
		widgets.NewButton(f.Text("menu.save-copy"), "save", func() { frame.SaveCopy(f) }),
		widgets.NewButton(f.Text("group.folder"), "folder_open", func() { f.OpenOutside(filepath.Dir(f.Store.Path())) })))
	return widgets.NewCard(f.Text("group.where"), lines)
}

func (p *groupPage) fact(label, value string) fyne.CanvasObject {
	return widgets.VStack(widgets.GapTiny, widgets.NewCaption(label), widgets.NewParagraph(value))
}

func (p *groupPage) Reload() {
	f := p.frame
	var expired []data.Expired
	ok := f.View(func(tx *store.Tx) (err error) {
		if expired, err = tx.FindExpired(f.Today()); err != nil {
			return err
		}
		if p.group, err = tx.Group(); err != nil {
			return err
		}
		if err = p.readTrack(tx); err != nil {
			return err
		}
		if err = p.imports.read(tx); err != nil {
			return err
		}
		if err = p.exports.read(tx); err != nil {
			return err
		}
		if err = p.care.read(tx); err != nil {
			return err
		}
		return p.changes.read(tx)
	})
	if !ok {
		return
	}
	p.header.SetSentence(frame.JoinNotes(p.group.Company, p.group.Union))
	p.editor.Show(p.group)
	p.holders.show()
	p.due.SetText(dueWords(f, len(expired)))
	p.imports.show()
	p.exports.show()
	p.care.show()
	p.changes.show()
	p.gone.clear()
	p.who.reload()
	widgets.Relayout(p.body) // the list of holders may have grown
}

// readTrack counts whom the steps of the group concern.
func (p *groupPage) readTrack(tx *store.Tx) (err error) {
	_, p.onTrack, err = tx.CountOnTrack("", p.frame.Today())
	return err
}

// Add asks who gets a post.
func (p *groupPage) Add() { p.who.onAdd() }

// OpenRow shows a post, or somebody who may be asked, in the pane.
func (p *groupPage) OpenRow(id data.ID) {
	p.who.open(id)
	p.frame.FocusPage()
}

// Leaving implements frame.Returner.
func (p *groupPage) Leaving(bool) (back func(frame.Page)) {
	row := p.who.side.Row()
	return func(page frame.Page) {
		if other, ok := page.(*groupPage); ok && row != "" {
			other.OpenRow(row)
		}
	}
}

// onImports goes down to what was imported.
func (p *groupPage) onImports() {
	p.frame.Focus(p.imports.table)
	p.frame.Keyboard.Look()
}

func (p *groupPage) Focus() fyne.Focusable { return p.who.items.First() }

// Leave saves what was typed; false where something is wrong with it.
func (p *groupPage) Leave() bool {
	return p.who.leaveStep() && p.who.side.Leave() && p.leaveDetails()
}

// leaveDetails saves the details of the group.
func (p *groupPage) leaveDetails() bool {
	if !p.editor.Dirty() {
		return true
	}
	if !p.editor.Validate() {
		return false
	}
	write := p.editor.Touched()
	return p.frame.Update("group-updated", func(tx *store.Tx) error { return tx.UpdateGroup(write) })
}

var (
	_ frame.Page      = (*groupPage)(nil)
	_ frame.RowOpener = (*groupPage)(nil)
	_ frame.Adder     = (*groupPage)(nil)
	_ frame.Leaver    = (*groupPage)(nil)
	_ frame.Returner  = (*groupPage)(nil)
)
