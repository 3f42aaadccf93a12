package app

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
)

// shell is the frame around the pages: the rail at the left, what must be known
// above, the visible page, and below it what just happened.
type shell struct {
	root    *fyne.Container
	rail    *widgets.Rail
	banner  *fyne.Container
	body    *widgets.Deck
	notice  *fyne.Container
	unsaved bool   // the notice was made while the disk did not hold everything
	hush    func() // stops the clock that takes the notice away
	told    error  // why there is no backup, once the user has read it
}

// noticeTime is how long the line about the last change stays.
const noticeTime = 10 * time.Second

// Footer items of the rail: commands, not pages.
const (
	railSearch = "search"
	railLock   = "lock"
)

// buildWindow makes the window and what it does when files are dropped on it or
// it is closed.
func (a *App) buildWindow() {
	a.shell = &shell{root: container.NewStack()}
	a.window.SetContent(container.NewStack(newWatcher(a.noteActivity, a.onResize), a.shell.root))
	a.window.SetPadded(false)
	a.window.Resize(a.prefs.windowSize())
	a.window.SetOnDropped(func(_ fyne.Position, items []fyne.URI) { a.onDropped(items) })
	a.window.SetCloseIntercept(a.onQuit)
	a.window.Canvas().SetOnTypedKey(a.onKey)
}

// onResize puts what lies over the window in the place it has at the new size: a list or
// a calendar that stands open closes, as it belongs to a field that moved, and a dialog
// is laid out anew.
func (a *App) onResize() {
	if top, ok := a.window.Canvas().Overlays().Top().(fyne.Tappable); ok {
		top.Tapped(&fyne.PointEvent{}) // closes all but a dialog, as a click beside it does
		if a.window.Canvas().Focused() == nil {
			a.focusPage()
		}
	}
	for _, d := range a.dialogs {
		d.fit()
	}
}

// onKey gets the keys while nothing has the keyboard.
func (a *App) onKey(key *fyne.KeyEvent) {
	a.noteActivity()
	n := len(a.dialogs)
	if a.plainKey(key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeyEscape:
		if p, ok := a.current.(paneHolder); ok && n == 0 {
			p.detailPane().Close()
		}
		if n > 0 {
			a.dialogs[n-1].onClose()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if n > 0 {
			a.dialogs[n-1].onSubmit()
		}
	case fyne.KeyDelete:
		if p, ok := a.current.(deleter); ok && n == 0 {
			p.remove()
		}
	}
}

// showPlain shows a page without the frame: welcome, unlock, new dossier.
func (a *App) showPlain(content fyne.CanvasObject, first fyne.Focusable) {
	a.current = nil
	a.shell.root.Objects = []fyne.CanvasObject{content}
	a.shell.root.Refresh()
	a.refreshMenu()
	a.focus(first)
}

// buildPages makes the frame and the pages for the open dossier.
func (a *App) buildPages() {
	a.pages = a.newPages()
	a.current = nil
	var items []widgets.RailItem
	for _, p := range a.pages {
		a.stale[p.id()] = true
		items = append(items, widgets.RailItem{ID: p.id(), Icon: pageIcon(p.id()), Caption: a.text("page." + p.id())})
	}
	s := a.shell
	s.rail = widgets.NewRail(items, []widgets.RailItem{
		{ID: railSearch, Icon: "search", Caption: a.text("shell.search")},
		{ID: railLock, Icon: "lock", Caption: a.text("shell.lock")},
	}, a.onRail)
	s.banner, s.body, s.notice = widgets.VStack(0), widgets.NewDeck(), container.NewStack()
	// In the scroll no page makes the window larger than the screen, at any text size.
	s.root.Objects = []fyne.CanvasObject{
		border(nil, nil, s.rail, nil, border(s.banner, s.notice, nil, nil, container.NewScroll(s.body.Root))),
	}
	s.root.Refresh()
}

// onRail opens a page, or runs one of the two commands below them.
func (a *App) onRail(name string) {
	if name != railSearch && name != railLock {
		a.open(name)
		return
	}
	if a.current != nil {
		a.shell.rail.SetSelected(a.current.id())
	}
	a.runCommand(name)
}

// pageIcon names the icon of a page.
func pageIcon(name string) string {
	return map[string]string{
		pageToday: "today", pageSnapshot: "apartment", pagePeople: "groups", pageNewHires: "person_add",
		pagePlan: "flag", pageMeetings: "forum", pageGroup: "settings",
	}[name]
}

// open shows a page of the registry.
func (a *App) open(name string) {
	for _, p := range a.pages {
		if p.id() == name {
			a.openPage(p)
			return
		}
	}
}

// openPage shows a page, also one that is not on the rail.
func (a *App) openPage(p page) {
	if a.current != nil && a.current != p && !a.leavePage() {
		a.shell.rail.SetSelected(a.current.id())
		return
	}
	if a.current != p {
		a.current = p
		a.shell.body.Show(a.content(p))
		a.dropOldPages()
		a.shell.rail.SetSelected(p.id())
	}
	a.reloadVisible()
	a.refreshShell()
	a.focusPage()
	a.rememberFocus() // the page opens at its top
}

// dropOldPages takes the pages of imports and records that were left out of the window.
func (a *App) dropOldPages() {
	for p := range a.built {
		if p != a.current && p != page(a.importing) && !slices.Contains(a.pages, p) {
			delete(a.built, p)
		}
	}
	a.shell.body.Keep(func(o fyne.CanvasObject) bool {
		for _, kept := range a.built {
			if kept == o {
				return true
			}
		}
		return false
	})
}

// content returns what a page built, once.
func (a *App) content(p page) fyne.CanvasObject {
	if a.built == nil {
		a.built = map[page]fyne.CanvasObject{}
	}
	if a.built[p] == nil {
		a.built[p] = p.build()
	}
	return a.built[p]
}

// openRow shows one row on its page.
func (a *App) openRow(name string, row data.ID) {
	a.open(name)
	if p, ok := a.current.(rowOpener); ok && a.current.id() == name {
		p.openRow(row)
	}
}

// turnPage shows the page some places further on the rail.
func (a *App) turnPage(by int) {
	for i, p := range a.pages {
		if p == a.current {
			a.openPage(a.pages[(i+by+len(a.pages))%len(a.pages)])
			return
		}
	}
	a.open(pageToday)
}

// focus gives the keyboard to a part; nothing has it when f is nil.
func (a *App) focus(f fyne.Focusable) {
	if f == nil {
		a.window.Canvas().Unfocus()
		return
	}
	a.window.Canvas().Focus(f)
}

// focusPage gives the keyboard to where it is when the visible page opens, or to the pane
// where that takes the place of the page.
func (a *App) focusPage() {
	if a.current == nil {
		return
	}
	first := a.current.focus()
	part, ok := first.(fyne.CanvasObject)
	if p, has := a.current.(paneHolder); has && p.detailPane().Visible() && ok && !a.sees(part) {
		first = p.detailPane().Cross()
	}
	a.focus(first)
}

// onSwitchFocus moves the keyboard from the rail to the page and back.
func (a *App) onSwitchFocus() {
	if a.onRailNow() && a.current != nil {
		a.focus(a.current.focus())
		return
	}
	a.focus(a.shell.rail.Chosen())
}

// onRailNow tells whether the rail has the keyboard.
func (a *App) onRailNow() bool {
	o, ok := a.window.Canvas().Focused().(fyne.CanvasObject)
	if !ok || a.shell.rail == nil {
		return false
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return at.X < a.shell.rail.Size().Width
}

// rebuild makes everything again, in another language. A running import goes on.
func (a *App) rebuild() {
	a.commands = a.newCommands()
	a.menuPrint = ""
	a.built = nil
	if a.store == nil {
		a.again()
		return
	}
	name := pageToday
	if a.current != nil {
		name = a.current.id()
	}
	if old := a.importing; old != nil {
		a.importing = old.again()
	}
	a.buildPages()
	if name == pageImport && a.importing != nil {
		a.openPage(a.importing)
		a.importing.show(a.importing.step)
		return
	}
	a.open(name)
}

// refreshShell shows again whether everything is on disk and backed up, whether the
// dossier can be changed and what can be taken back.
func (a *App) refreshShell() {
	a.refreshMenu()
	if a.store == nil || a.shell.banner == nil {
		return
	}
	a.shell.banner.Objects = nil
	unsaved := a.store.Unsaved()
	if unsaved != nil {
		a.shell.banner.Objects = append(a.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneOverdue, "warning", a.unsavedWords(unsaved),
			widgets.NewButton(a.text("unsaved.retry"), "", func() { a.retry() }),
			widgets.NewButton(a.text("unsaved.copy"), "", a.onSaveCopy)))
	}
	if a.shell.unsaved != (unsaved != nil) {
		a.clearNotice() // it tells of the disk what was true before
	}
	if isInUse(unsaved) && a.later.try == nil {
		a.tryLater(a.saveAgain)
	}
	if err := a.store.BackupError(); err != nil && err != a.shell.told && unsaved == nil { // it says that the work is saved
		a.shell.banner.Objects = append(a.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneDue, "warning", a.text("backup.failed"),
			widgets.NewButton(a.text("unsaved.copy"), "", a.onSaveCopy),
			widgets.NewIconButton("close", a.text("dialog.close"), a.onBackupTold)))
	}
	if code := a.store.ReadOnly(); code != "" {
		var ways []*widgets.Button
		if code == data.ErrBackupCopy {
			ways = append(ways, widgets.NewButton(a.text("backup.save"), "", a.onSaveBackup))
		}
		a.shell.banner.Objects = append(a.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneDue, "visibility", a.text("readonly.banner", "reason", a.lang.Error(code)), ways...))
	}
	a.shell.banner.Refresh()
}

// onBackupTold takes the banner about a missing backup away until another one fails.
func (a *App) onBackupTold() {
	a.shell.told = a.store.BackupError()
	a.refreshShell()
}

// unsavedWords says why the disk does not hold everything.
func (a *App) unsavedWords(err error) string {
	if isInUse(err) {
		return a.text("unsaved.in-use")
	}
	return a.text("unsaved.banner", "reason", a.lang.Error(err))
}

// say shows one line about what was just done. With a word for the button the
// line offers to take that back, whatever is done meanwhile. No change is called saved
// while the disk does not hold everything.
func (a *App) say(text, undo string) {
	if a.store == nil {
		return
	}
	var actions []*widgets.Button
	if batch, ok := a.store.LastBatch(); ok && undo != "" {
		actions = append(actions, widgets.NewQuietButton(undo, "undo", func() { a.undoNewest(batch) }))
	}
	if a.store.Unsaved() != nil && undo != "" {
		text = a.text("unsaved.change")
	}
	a.tell(widgets.ToneGood, "check", text, actions...)
}

// tell shows one line about what happened, good or not.
func (a *App) tell(tone widgets.Tone, icon, text string, actions ...*widgets.Button) {
	if a.store == nil || a.shell.notice == nil {
		return
	}
	actions = append(actions, widgets.NewIconButton("close", a.text("dialog.close"), a.clearNotice))
	if a.shell.unsaved = a.store.Unsaved() != nil; a.shell.unsaved && tone == widgets.ToneGood {
		tone, icon = widgets.ToneDue, "warning" // nothing looks like a success
	}
	a.shell.notice.Objects = []fyne.CanvasObject{widgets.NewBanner(tone, icon, text, actions...)}
	a.shell.notice.Refresh()
	if a.shell.hush != nil {
		a.shell.hush()
	}
	a.shell.hush = a.after(noticeTime, a.clearNotice)
}

func (a *App) clearNotice() {
	if a.shell.notice == nil {
		return
	}
	a.shell.notice.Objects = nil
	a.shell.notice.Refresh()
}
