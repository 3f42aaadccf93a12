package app

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

const fennaPassphrase = "acht grijze ganzen"

// opens tells whether a secret opens the dossier as it is on the disk now.
func opens(h *desk.Desk, secret string) bool {
	h.T.Helper()
	content, err := os.ReadFile(h.Store.Path())
	if err != nil {
		h.T.Fatal(err)
	}
	path := filepath.Join(h.T.TempDir(), "copy.kader")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		h.T.Fatal(err)
	}
	s, err := store.Open(path, secret, h.Options.Store)
	if err != nil {
		return false
	}
	s.Close()
	return true
}

// addFenna gives somebody a passphrase on the page Group.
func addFenna(h *desk.Desk) {
	h.T.Helper()
	h.Press("Ctrl+7")
	h.Tap(h.Text("holder.add"))
	h.Types("Fenna")
	h.Press("Tab")
	h.Types(fennaPassphrase)
	h.Press("Tab")
	h.Types(fennaPassphrase)
	h.Press("Return")
	if len(h.Dialogs()) > 0 || !opens(h, fennaPassphrase) {
		h.T.Fatal("the passphrase was not added")
	}
}

// tapIcon presses the button without words that has this hint.
func tapIcon(h *desk.Desk, hint string) {
	h.T.Helper()
	for _, b := range desk.All[*widgets.Button](h.Window.Content()) {
		if b.Hint == hint {
			h.Focus(b)
			b.OnTapped()
			return
		}
	}
	h.T.Fatalf("there is no button %q", hint)
}

func TestSomebodyGetsAPassphraseAndLosesIt(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, nil)
		addFenna(h)
		h.Sees("Fenna", h.Text("holder.own"))
		tapIcon(h, h.Text("holder.remove", "name", "Fenna"))
		if h.Window.Canvas().Focused() == nil {
			t.Errorf("%s: nothing has the keyboard", code)
		}
		reads(h, h.Text("holder.remove-text"))
		h.SubmitDialog()
		reads(h, h.Text("holder.removed", "name", "Fenna"))
		h.SeesNot(h.Text("holder.stops"))
		if opens(h, fennaPassphrase) || !opens(h, desk.Passphrase) {
			t.Errorf("%s: the wrong one was removed", code)
		}
		focused, ok := h.Window.Canvas().Focused().(*widgets.Button)
		if shown := desk.All[*widgets.Button](h.Window.Content()); ok && !slices.Contains(shown, focused) {
			t.Errorf("%s: a button that is gone has the keyboard", code)
		}
	}
}

func TestRepWhoStopsIsShutOut(t *testing.T) {
	h := newDesk(t, "nl", nil)
	addFenna(h)
	sheet, err := store.NewRecoveryKey()
	if err == nil {
		err = h.Store.AddRecoveryKey("Fenna thuis", sheet)
	}
	if err != nil {
		t.Fatal(err)
	}
	h.Sees("Fenna thuis") // the page reads who was added elsewhere
	h.Tap(h.Text("holder.stops"))
	for _, check := range desk.All[*widgets.Check](h.Dialogs()[0].Content) {
		check.SetChecked(true)
	}
	h.SubmitDialog()
	if opens(h, fennaPassphrase) || opens(h, sheet) || !opens(h, desk.Passphrase) {
		t.Error("who stopped is not shut out")
	}
	equalHolders(t, h, 1)
}

func equalHolders(t *testing.T, h *desk.Desk, want int) {
	t.Helper()
	if got := len(h.Store.Holders()); got != want {
		t.Errorf("%d holders, want %d", got, want)
	}
}

func TestSheetsAreVoided(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Press("Ctrl+7")
	h.SeesNot(h.Text("holder.void"))
	h.SetFolder(t.TempDir())
	h.Tap(h.Text("group.recovery"))
	h.Types("Omar")
	h.Press("Return")
	h.Press("Return")
	h.Sees("Omar")
	equalHolders(t, h, 2)
	h.Tap(h.Text("holder.void"))
	h.SubmitDialog()
	equalHolders(t, h, 1)
	h.SeesNot("Omar")
}

// A sheet that could not be written takes no room, and opens nothing.
func TestSheetThatWasNotWrittenTakesNoRoom(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.SetFolder(t.TempDir())
	if err := os.Mkdir(filepath.Join(h.Folder(), "herstelvel.pdf"), 0o700); err != nil { // no file can take its place
		t.Fatal(err)
	}
	h.Press("Ctrl+7")
	h.Tap(h.Text("group.recovery"))
	h.Press("Return")
	h.Press("Return")
	equalHolders(t, h, 1)
	h.LeaveDialogs()
	equalHolders(t, h, 1)
}

// A key that could not be saved leaves no sheet that promises to open something.
func TestSheetOfAKeyThatWasNotSavedIsRemoved(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.SetFolder(t.TempDir())
	h.Press("Ctrl+7")
	h.Tap(h.Text("group.recovery"))
	h.Press("Return")
	if err := os.Remove(h.Store.Path()); err != nil {
		t.Fatal(err)
	}
	h.Press("Return")
	equalHolders(t, h, 1)
	if _, err := os.Stat(filepath.Join(h.Folder(), "herstelvel.pdf")); err == nil {
		t.Error("a sheet is left")
	}
}

func TestPassphraseOfNamesThatAreKnownIsRefused(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error { return desk.FillWorkplace(tx) })
	var company string
	if err := h.Store.View(func(tx *store.Tx) error {
		g, err := tx.Group()
		company = g.Company
		return err
	}); err != nil {
		t.Fatal(err)
	}
	askPassphrase(h)
	h.Types(desk.Passphrase)
	h.Press("Tab")
	h.Types(company + "20262026")
	h.Press("Tab")
	h.Types(company + "20262026")
	h.Press("Return")
	reads(h, h.Lang.Error(data.ErrPassphraseOwn))
}

func TestOlderFileIsSaidToBeOlder(t *testing.T) {
	h := newDesk(t, "nl", nil)
	path := h.Store.Path()
	older, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	h.Press("Ctrl+W")
	o := h.Options.Store
	o.KnownDir = filepath.Join(t.TempDir(), "known")
	o.Clock = func() time.Time { return time.Date(2026, 11, 5, 12, 0, 0, 0, time.UTC) }
	s, err := store.Open(path, desk.Passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	err = s.Update("test", func(tx *store.Tx) error { return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Bo"}}) })
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if err := os.WriteFile(path, older, 0o600); err != nil {
		t.Fatal(err)
	}
	h.Options.Store.KnownDir = o.KnownDir
	s, err = store.Open(path, desk.Passphrase, h.Options.Store)
	if err != nil {
		t.Fatal(err)
	}
	h.Use(s)
	reads(h, h.Text("older.banner", "date", "5 november 2026"))
	h.Open(frame.PageGroup)
	if top, _ := pageRoom(h); top <= 0 {
		t.Fatalf("the page begins at %v, under the banner", top)
	}
	addPerson(h, "Ilse")
	readsNot(h, h.Text("older.banner", "date", "5 november 2026"))
	if top, _ := pageRoom(h); top != 0 {
		t.Errorf("the page begins at %v after the banner went", top)
	}
}

// The line below the page about what was done takes its room along as well.
func TestNoticeLeavesNoEmptyStrip(t *testing.T) {
	h := newDesk(t, "nl", nil)
	_, whole := pageRoom(h)
	h.Press("Ctrl+S")
	reads(h, h.Text("shell.saved"))
	if _, bottom := pageRoom(h); bottom >= whole {
		t.Fatalf("the page ends at %v, behind the line", bottom)
	}
	h.Pass(10 * time.Second)
	readsNot(h, h.Text("shell.saved"))
	if _, bottom := pageRoom(h); bottom != whole {
		t.Errorf("the page ends at %v after the line went, before at %v", bottom, whole)
	}
}

// pageRoom returns where the page begins and ends in the window: the largest part that scrolls.
func pageRoom(h *desk.Desk) (top, bottom float32) {
	h.T.Helper()
	var page *container.Scroll
	for _, s := range desk.All[*container.Scroll](h.Window.Content()) {
		if page == nil || s.Size().Width*s.Size().Height > page.Size().Width*page.Size().Height {
			page = s
		}
	}
	top = fyne.CurrentApp().Driver().AbsolutePositionForObject(page).Y
	return top, top + page.Size().Height
}
