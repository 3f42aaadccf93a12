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
	around  *fyne.Container // has banner, body and notice
	unsaved bool            // the notice was made while the disk did not hold everything
	hush    func()          // stops the clock that takes the notice away
	said    time.Time       // when the notice came
	told    error           // why there is no backup, once the user has read it
}

// How long the line about the last change stays, and how long it goes along to another page: where
// something is done and the page turns at once, the line is about what shows.
const (
	noticeTime = 10 * time.Second
	noticeMove = 2 * time.Second
)

// Footer items of the rail: commands, not pages.
const (
	railWho    = "who"
	railSearch = "search"
	railLock   = "lock"
)

// buildWindow makes the window and what it does when files are dropped on it or
// it is closed.
func (f *Frame) buildWindow() {
	f.shell = &shell{frame: f, root: container.NewStack()}
	f.Window.SetContent(widgets.WithWheel(container.NewStack(newWatcher(f.NoteActivity, f.onResize), f.shell.root)))
	f.Window.SetPadded(false)
	f.Window.Resize(f.Prefs.windowSize())
	f.Window.SetOnDropped(func(_ fyne.Position, items []fyne.URI) { f.Rooms.Dropped(f, items) })
	f.Window.SetCloseIntercept(f.onQuit)
	f.Window.Canvas().SetOnTypedKey(f.onKey)
	f.Menu.bindAliases()
}

// onResize puts what lies over the window in the place it has at the new size: a list or
// a calendar that stands open closes, as it belongs to a field that moved, and a dialog
// is laid out anew.
func (f *Frame) onResize() {
	if top, ok := f.Window.Canvas().Overlays().Top().(fyne.Tappable); ok {
		top.Tapped(&fyne.PointEvent{}) // closes all but a dialog, as a click beside it does
		if f.Window.Canvas().Focused() == nil {
			f.FocusPage()
		}
	}
	f.stage.fit()
	f.FitDialogs()
}

// onKey gets the keys while nothing has the keyboard.
func (f *Frame) onKey(key *fyne.KeyEvent) {
	f.NoteActivity()
	n := len(f.dialogs)
	if f.Menu.PlainKey(key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeyEscape:
		if p, ok := f.current.(paneHolder); ok && n == 0 {
			p.DetailPane().Close()
		}
		if n > 0 {
			f.dialogs[n-1].onClose()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if n > 0 {
			f.dialogs[n-1].submit()
		}
	case fyne.KeyDelete:
		if p, ok := f.current.(Deleter); ok && n == 0 {
			p.Remove()
		}
	}
}

// ShowPlain shows a page without the frame: welcome, unlock, new dossier. anew shows it
// again in another language.
func (f *Frame) ShowPlain(content fyne.CanvasObject, first fyne.Focusable, anew func()) {
	f.current, f.anew = nil, anew
	f.stage.follow()
	f.shell.root.Objects = []fyne.CanvasObject{content}
	f.shell.root.Refresh()
	f.Menu.read() // the dossiers that it offers may have been forgotten or deleted
	f.Menu.Refresh()
	f.Focus(first)
}

// IsPlain tells whether a page that ShowPlain showed is still on the screen.
func (f *Frame) IsPlain(content fyne.CanvasObject) bool {
	root := f.shell.root
	return len(root.Objects) == 1 && root.Objects[0] == content
}

// buildPages makes the frame and the pages for the open dossier.
func (f *Frame) buildPages() {
	f.pages = nil
	for _, e := range f.Rooms.Entries {
		f.pages = append(f.pages, e.New(f))
	}
	f.current = nil
	f.stage.follow()
	var items []widgets.RailItem
	for i, p := range f.pages {
		f.stale[p.ID()] = true
		items = append(items, widgets.RailItem{ID: p.ID(), Icon: f.Rooms.Entries[i].Icon, Caption: f.Text("page." + p.ID())})
	}
	s := f.shell
	s.rail = widgets.NewRail(items, s.footer(), f.shell.onRail)
	s.banner, s.body, s.notice = widgets.VStack(0), widgets.NewDeck(), container.NewStack()
	s.banner.Hidden, s.notice.Hidden = true, true
	// In the scroll no page makes the window larger than the screen, at any text size.
	s.around = Border(s.banner, s.notice, nil, nil, container.NewScroll(s.body.Root))
	s.root.Objects = []fyne.CanvasObject{Border(nil, nil, s.rail, nil, s.around)}
	s.root.Refresh()
}

// footer are the commands below the pages. Where nothing can be changed it does not matter who works.
func (s *shell) footer() []widgets.RailItem {
	f := s.frame
	items := []widgets.RailItem{
		{ID: railSearch, Icon: "search", Caption: f.Text("shell.search")},
		{ID: railLock, Icon: "lock", Caption: f.Text("shell.lock")},
	}
	if f.CanWrite() {
		items = slices.Insert(items, 0, widgets.RailItem{ID: railWho, Icon: "person", Caption: f.Who.chip()})
	}
	return items
}

// onRail opens a page, or runs one of the commands below them.
func (s *shell) onRail(name string) {
	if name != railSearch && name != railLock && name != railWho {
		s.frame.Open(name)
		return
	}
	if s.frame.current != nil {
		s.rail.SetSelected(s.frame.current.ID())
	}
	s.frame.Menu.Run(name)
}

// Open shows a page of the rail.
func (f *Frame) Open(name string) {
	for _, p := range f.pages {
		if p.ID() == name {
			f.OpenPage(p)
			return
		}
	}
}

// OpenPage shows a page, also one that is not on the rail.
func (f *Frame) OpenPage(p Page) {
	if f.current != nil && f.current != p && !f.LeavePage() {
		f.shell.rail.SetSelected(f.current.ID())
		return
	}
	if f.current != p {
		f.shell.leaveNotice()
		f.current = p
		shown := f.build(p)
		f.shell.body.Show(shown.content)
		f.appearance.dress(shown)
		f.dropOldPages()
		f.shell.rail.SetSelected(p.ID())
		f.stage.follow()
	}
	f.reloadVisible()
	f.RefreshShell()
	f.FocusPage()
	f.Keyboard.remember() // the page opens at its top
}

// dropOldPages takes the pages of imports and records that were left out of the window.
func (f *Frame) dropOldPages() {
	for p := range f.built {
		if p != f.current && p != Page(f.Kept) && !slices.Contains(f.pages, p) {
			delete(f.built, p)
		}
	}
}

// builtPage is what a page built, and the look that it has.
type builtPage struct {
	content fyne.CanvasObject
	look    int64
}

// build builds a page, once.
func (f *Frame) build(p Page) *builtPage {
	if f.built == nil {
		f.built = map[Page]*builtPage{}
	}
	if f.built[p] == nil {
		f.built[p] = &builtPage{content: p.Build(), look: f.appearance.looks.Load()}
	}
	return f.built[p]
}

// OpenRow shows one row on its page.
func (f *Frame) OpenRow(name string, row data.ID) {
	f.Open(name)
	if p, ok := f.current.(RowOpener); ok && f.current.ID() == name {
		p.OpenRow(row)
	}
}

// Go opens a page and lets it show only what is asked.
func (f *Frame) Go(name string, what Filter) {
	f.Open(name)
	if p, ok := f.current.(Filterer); ok && f.current.ID() == name {
		p.ShowOnly(what)
	}
}

// turnPage shows the page some places further on the rail.
func (f *Frame) turnPage(by int) {
	for i, p := range f.pages {
		if p == f.current {
			f.OpenPage(f.pages[(i+by+len(f.pages))%len(f.pages)])
			return
		}
	}
	f.openHome()
}

// Focus gives the keyboard to a part; nothing has it when part is nil.
func (f *Frame) Focus(part fyne.Focusable) {
	if part == nil {
		f.Window.Canvas().Unfocus()
		return
	}
	f.Window.Canvas().Focus(part)
}

// FocusPage gives the keyboard to where it is when the visible page opens, or to the pane
// where that takes the place of the page.
func (f *Frame) FocusPage() {
	if f.current == nil {
		return
	}
	first := f.current.Focus()
	part, ok := first.(fyne.CanvasObject)
	if p, has := f.current.(paneHolder); has && p.DetailPane().Visible() && ok && !f.Keyboard.Sees(part) {
		first = p.DetailPane().Cross()
	}
	f.Focus(first)
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
func (f *Frame) rebuild() {
	f.Menu.read()
	f.Menu.menuPrint = ""
	left := f.returning.leaving(false)
	f.built = nil
	if f.Store == nil {
		f.anew()
		return
	}
	name := ""
	if f.current != nil {
		name = f.current.ID()
	}
	if f.Kept != nil {
		f.Kept = f.Kept.Anew()
	}
	f.buildPages()
	if f.Kept != nil && name == f.Kept.ID() {
		f.OpenPage(f.Kept)
		f.Kept.Resume()
		return
	}
	if !f.returning.comeBack(left) {
		f.openHome()
	}
}

// openHome shows the first page of the rail.
func (f *Frame) openHome() {
	if len(f.pages) > 0 {
		f.OpenPage(f.pages[0])
	}
}

// RefreshShell shows again whether everything is on disk and backed up, whether the
// dossier can be changed and what can be taken back.
func (f *Frame) RefreshShell() {
	f.Menu.Refresh()
	if f.Store == nil || f.shell.banner == nil {
		return
	}
	f.shell.rail.SetCaption(railWho, f.Who.chip())
	f.shell.banner.Objects = nil
	unsaved := f.Store.Unsaved()
	if unsaved != nil {
		f.shell.banner.Objects = append(f.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneOverdue, "warning", f.shell.unsavedWords(unsaved),
			widgets.NewButton(f.Text("unsaved.retry"), "", func() { f.retry() }),
			widgets.NewButton(f.Text("unsaved.copy"), "", func() { SaveCopy(f) })))
	}
	if f.shell.unsaved != (unsaved != nil) {
		f.shell.clearNotice() // it tells of the disk what was true before
	}
	if IsInUse(unsaved) && f.Later.try == nil {
		f.Later.Set(f.saveAgain)
	}
	if err := f.Store.BackupError(); err != nil && err != f.shell.told &&
		unsaved == nil { // it says that the work is saved
		f.shell.banner.Objects = append(f.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneDue, "warning", f.Text("backup.failed"),
			widgets.NewButton(f.Text("unsaved.copy"), "", func() { SaveCopy(f) }),
			widgets.NewIconButton("close", f.Text("dialog.close"), f.shell.onBackupTold)))
	}
	if code := f.Store.ReadOnly(); code != "" {
		var ways []*widgets.Button
		if code == data.ErrBackupCopy {
			ways = append(ways, widgets.NewButton(f.Text("backup.save"), "", func() { onSaveBackup(f) }))
		}
		f.shell.banner.Objects = append(f.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneDue, "visibility", f.Text("readonly.banner", "reason", f.Lang.Error(code)), ways...))
	}
	if at, older := f.Store.Newer(); older {
		day, _ := f.CopyTime(at)
		f.shell.banner.Objects = append(f.shell.banner.Objects, widgets.NewBanner(
			widgets.ToneDue, "history", f.Text("older.banner", "date", day)))
	}
	f.shell.fit(f.shell.banner)
}

// fit draws a line above or below the page anew, and gives the page the room that it leaves.
func (s *shell) fit(line *fyne.Container) {
	line.Hidden = len(line.Objects) == 0 // or an empty line has air around it
	line.Refresh()
	s.around.Layout.Layout(s.around.Objects, s.around.Size())
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
func (f *Frame) Say(text, undo string) {
	if f.Store == nil {
		return
	}
	var actions []*widgets.Button
	if batch, ok := f.Store.LastBatch(); ok && undo != "" {
		actions = append(actions, widgets.NewQuietButton(undo, "undo", func() { f.Undo.undoBatch(batch) }))
	}
	if f.Store.Unsaved() != nil && undo != "" {
		text = f.Text("unsaved.change")
	}
	f.shell.tell(widgets.ToneGood, "check", text, actions...)
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
	s.fit(s.notice)
	if s.hush != nil {
		s.hush()
	}
	s.hush, s.said = s.frame.after(noticeTime, s.clearNotice), s.frame.Clock()
}

// leaveNotice takes a notice away that belongs to the page that is left.
func (s *shell) leaveNotice() {
	if s.frame.Clock().Sub(s.said) >= noticeMove {
		s.clearNotice()
	}
}

func (s *shell) clearNotice() {
	if s.notice == nil {
		return
	}
	s.notice.Objects = nil
	s.fit(s.notice)
}
