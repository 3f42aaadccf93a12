package frame

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
	frame   *Frame
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
func (a *Frame) buildWindow() {
	a.shell = &shell{frame: a, root: container.NewStack()}
	a.Window.SetContent(container.NewStack(newWatcher(a.NoteActivity, a.onResize), a.shell.root))
	a.Window.SetPadded(false)
	a.Window.Resize(a.Prefs.windowSize())
	a.Window.SetOnDropped(func(_ fyne.Position, items []fyne.URI) { a.Rooms.Dropped(a, items) })
	a.Window.SetCloseIntercept(a.onQuit)
	a.Window.Canvas().SetOnTypedKey(a.onKey)
}

// onResize puts what lies over the window in the place it has at the new size: a list or
// a calendar that stands open closes, as it belongs to a field that moved, and a dialog
// is laid out anew.
func (a *Frame) onResize() {
	if top, ok := a.Window.Canvas().Overlays().Top().(fyne.Tappable); ok {
		top.Tapped(&fyne.PointEvent{}) // closes all but a dialog, as a click beside it does
		if a.Window.Canvas().Focused() == nil {
			a.FocusPage()
		}
	}
	a.FitDialogs()
}

// onKey gets the keys while nothing has the keyboard.
func (a *Frame) onKey(key *fyne.KeyEvent) {
	a.NoteActivity()
	n := len(a.dialogs)
	if a.Menu.PlainKey(key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeyEscape:
		if p, ok := a.current.(paneHolder); ok && n == 0 {
			p.DetailPane().Close()
		}
		if n > 0 {
			a.dialogs[n-1].onClose()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if n > 0 {
			a.dialogs[n-1].submit()
		}
	case fyne.KeyDelete:
		if p, ok := a.current.(Deleter); ok && n == 0 {
			p.Remove()
		}
	}
}

// ShowPlain shows a page without the frame: welcome, unlock, new dossier. anew shows it
// again in another language.
func (a *Frame) ShowPlain(content fyne.CanvasObject, first fyne.Focusable, anew func()) {
	a.current, a.anew = nil, anew
	a.shell.root.Objects = []fyne.CanvasObject{content}
	a.shell.root.Refresh()
	a.Menu.Refresh()
	a.Focus(first)
}

// IsPlain tells whether a page that ShowPlain showed is still on the screen.
func (a *Frame) IsPlain(content fyne.CanvasObject) bool {
	root := a.shell.root
	return len(root.Objects) == 1 && root.Objects[0] == content
}

// buildPages makes the frame and the pages for the open dossier.
func (a *Frame) buildPages() {
	a.pages = nil
	for _, e := range a.Rooms.Entries {
		a.pages = append(a.pages, e.New(a))
	}
	a.current = nil
	var items []widgets.RailItem
	for i, p := range a.pages {
		a.stale[p.ID()] = true
		items = append(items, widgets.RailItem{ID: p.ID(), Icon: a.Rooms.Entries[i].Icon, Caption: a.Text("page." + p.ID())})
	}
	s := a.shell
	s.rail = widgets.NewRail(items, []widgets.RailItem{
		{ID: railSearch, Icon: "search", Caption: a.Text("shell.search")},
		{ID: railLock, Icon: "lock", Caption: a.Text("shell.lock")},
	}, a.shell.onRail)
	s.banner, s.body, s.notice = widgets.VStack(0), widgets.NewDeck(), container.NewStack()
	// In the scroll no page makes the window larger than the screen, at any text size.
	s.root.Objects = []fyne.CanvasObject{
		Border(nil, nil, s.rail, nil, Border(s.banner, s.notice, nil, nil, container.NewScroll(s.body.Root))),
	}
	s.root.Refresh()
}

// onRail opens a page, or runs one of the two commands below them.
func (s *shell) onRail(name string) {
	if name != railSearch && name != railLock {
		s.frame.Open(name)
		return
	}
	if s.frame.current != nil {
		s.rail.SetSelected(s.frame.current.ID())
	}
	s.frame.Menu.Run(name)
}

// Open shows a page of the rail.
func (a *Frame) Open(name string) {
	for _, p := range a.pages {
		if p.ID() == name {
			a.OpenPage(p)
			return
		}
	}
}

// OpenPage shows a page, also one that is not on the rail.
func (a *Frame) OpenPage(p Page) {
	if a.current != nil && a.current != p && !a.LeavePage() {
		a.shell.rail.SetSelected(a.current.ID())
		return
	}
	if a.current != p {
		a.current = p
		a.shell.body.Show(a.content(p))
		a.dropOldPages()
		a.shell.rail.SetSelected(p.ID())
	}
	a.reloadVisible()
	a.RefreshShell()
	a.FocusPage()
	a.Keyboard.remember() // the page opens at its top
}

// dropOldPages takes the pages of imports and records that were left out of the window.
func (a *Frame) dropOldPages() {
	for p := range a.built {
		if p != a.current && p != Page(a.Kept) && !slices.Contains(a.pages, p) {
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
func (a *Frame) content(p Page) fyne.CanvasObject {
	if a.built == nil {
		a.built = map[Page]fyne.CanvasObject{}
	}
	if a.built[p] == nil {
		a.built[p] = p.Build()
	}
	return a.built[p]
}

// OpenRow shows one row on its page.
func (a *Frame) OpenRow(name string, row data.ID) {
	a.Open(name)
	if p, ok := a.current.(RowOpener); ok && a.current.ID() == name {
		p.OpenRow(row)
	}
}

// Go opens a page and lets it show only what is asked.
func (a *Frame) Go(name string, what Filter) {
	a.Open(name)
	if p, ok := a.current.(Filterer); ok && a.current.ID() == name {
		p.ShowOnly(what)
	}
}

// turnPage shows the page some places further on the rail.
func (a *Frame) turnPage(by int) {
	for i, p := range a.pages {
		if p == a.current {
			a.OpenPage(a.pages[(i+by+len(a.pages))%len(a.pages)])
			return
		}
	}
	a.openHome()
}

// Focus gives the keyboard to a part; nothing has it when f is nil.
func (a *Frame) Focus(f fyne.Focusable) {
	if f == nil {
		a.Window.Canvas().Unfocus()
		return
	}
	a.Window.Canvas().Focus(f)
}

// FocusPage gives the keyboard to where it is when the visible page opens, or to the pane
// where that takes the place of the page.
func (a *Frame) FocusPage() {
	if a.current == nil {
		return
	}
	first := a.current.Focus()
	part, ok := first.(fyne.CanvasObject)
	if p, has := a.current.(paneHolder); has && p.DetailPane().Visible() && ok && !a.Keyboard.Sees(part) {
		first = p.DetailPane().Cross()
	}
	a.Focus(first)
}

// onSwitchFocus moves the keyboard from the rail to the page and back.
func (k *Keyboard) onSwitchFocus() {
	if k.onRailNow() && k.frame.current != nil {
		k.frame.Focus(k.frame.current.Focus())
		return
	}
	k.frame.Focus(k.frame.shell.rail.Chosen())
}

// onRailNow tells whether the rail has the keyboard.
func (k *Keyboard) onRailNow() bool {
	o, ok := k.frame.Window.Canvas().Focused().(fyne.CanvasObject)
	if !ok || k.frame.shell.rail == nil {
		return false
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return at.X < k.frame.shell.rail.Size().Width
}

// rebuild makes everything again, in another language. The page that is kept goes on.
func (a *Frame) rebuild() {
	a.Menu.commands = a.Menu.read()
	a.Menu.menuPrint = ""
	a.built = nil
	if a.Store == nil {
		a.anew()
		return
	}
	name := ""
	if a.current != nil {
		name = a.current.ID()
	}
	if a.Kept != nil {
		a.Kept = a.Kept.Anew()
	}
	a.buildPages()
	if a.Kept != nil && name == a.Kept.ID() {
		a.OpenPage(a.Kept)
		a.Kept.Resume()
		return
	}
	if a.Open(name); a.current == nil { // a page that is not on the rail is not made anew
		a.openHome()
	}
}

// openHome shows the first page of the rail.
func (a *Frame) openHome() {
	if len(a.pages) > 0 {
		a.OpenPage(a.pages[0])
	}
}

// RefreshShell shows again whether everything is on disk and backed up, whether the
// dossier can be changed and what can be taken back.
func (a *Frame) RefreshShell() {
	a.Menu.Refresh()
	if a.Store == nil || a.shell.banner == nil {
		return
	}
	a.shell.banner.Objects = nil
	unsaved := a.Store.Unsaved()
	if unsaved != nil {
		a.shell.banner.Objects = append(a.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneOverdue, "warning", a.shell.unsavedWords(unsaved),
			widgets.NewButton(a.Text("unsaved.retry"), "", func() { a.retry() }),
			widgets.NewButton(a.Text("unsaved.copy"), "", func() { SaveCopy(a) })))
	}
	if a.shell.unsaved != (unsaved != nil) {
		a.shell.clearNotice() // it tells of the disk what was true before
	}
	if IsInUse(unsaved) && a.Later.try == nil {
		a.Later.Set(a.saveAgain)
	}
	if err := a.Store.BackupError(); err != nil && err != a.shell.told &&
		unsaved == nil { // it says that the work is saved
		a.shell.banner.Objects = append(a.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneDue, "warning", a.Text("backup.failed"),
			widgets.NewButton(a.Text("unsaved.copy"), "", func() { SaveCopy(a) }),
			widgets.NewIconButton("close", a.Text("dialog.close"), a.shell.onBackupTold)))
	}
	if code := a.Store.ReadOnly(); code != "" {
		var ways []*widgets.Button
		if code == data.ErrBackupCopy {
			ways = append(ways, widgets.NewButton(a.Text("backup.save"), "", func() { onSaveBackup(a) }))
		}
		a.shell.banner.Objects = append(a.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneDue, "visibility", a.Text("readonly.banner", "reason", a.Lang.Error(code)), ways...))
	}
	a.shell.banner.Refresh()
}

// onBackupTold takes the banner about a missing backup away until another one fails.
func (s *shell) onBackupTold() {
	s.told = s.frame.Store.BackupError()
	s.frame.RefreshShell()
}

// unsavedWords says why the disk does not hold everything.
func (s *shell) unsavedWords(err error) string {
	if IsInUse(err) {
		return s.frame.Text("unsaved.in-use")
	}
	return s.frame.Text("unsaved.banner", "reason", s.frame.Lang.Error(err))
}

// Say shows one line about what was just done. With a word for the button the
// line offers to take that back, whatever is done meanwhile. No change is called saved
// while the disk does not hold everything.
func (a *Frame) Say(text, undo string) {
	if a.Store == nil {
		return
	}
	var actions []*widgets.Button
	if batch, ok := a.Store.LastBatch(); ok && undo != "" {
		actions = append(actions, widgets.NewQuietButton(undo, "undo", func() { a.Undo.undoBatch(batch) }))
	}
	if a.Store.Unsaved() != nil && undo != "" {
		text = a.Text("unsaved.change")
	}
	a.shell.tell(widgets.ToneGood, "check", text, actions...)
}

// tell shows one line about what happened, good or not.
func (s *shell) tell(tone widgets.Tone, icon, text string, actions ...*widgets.Button) {
	if s.frame.Store == nil || s.notice == nil {
		return
	}
	actions = append(actions, widgets.NewIconButton("close", s.frame.Text("dialog.close"), s.clearNotice))
	if s.unsaved = s.frame.Store.Unsaved() != nil; s.unsaved && tone == widgets.ToneGood {
		tone, icon = widgets.ToneDue, "warning" // nothing looks like a success
	}
	s.notice.Objects = []fyne.CanvasObject{widgets.NewBanner(tone, icon, text, actions...)}
	s.notice.Refresh()
	if s.hush != nil {
		s.hush()
	}
	s.hush = s.frame.after(noticeTime, s.clearNotice)
}

func (s *shell) clearNotice() {
	if s.notice == nil {
		return
	}
	s.notice.Objects = nil
	s.notice.Refresh()
}
