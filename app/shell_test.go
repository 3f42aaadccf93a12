package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

func TestCommandsHaveTheirOwnShortcutIDAndWords(t *testing.T) {
	h := newHands(t, "en")
	ids, shortcuts := map[string]bool{}, map[string]string{}
	for _, c := range h.menu.commands {
		if ids[c.id] {
			t.Errorf("two commands are called %q", c.id)
		}
		ids[c.id] = true
		if strings.HasPrefix(h.text(c.textKey), "[") || c.run == nil || h.text("menu."+c.menu) == "" {
			t.Errorf("%q lacks words, a menu or something to do", c.id)
		}
		if c.shortcut == nil {
			continue
		}
		if other, taken := shortcuts[c.shortcut.ShortcutName()]; taken {
			t.Errorf("%q and %q share %s", c.id, other, c.shortcut.ShortcutName())
		}
		shortcuts[c.shortcut.ShortcutName()] = c.id
	}
}

// Fyne fires the shortcut of a menu item that is greyed out, and under a dialog.
func TestCommandsRestUnderADialogAndWithoutADossier(t *testing.T) {
	h := newHands(t, "en")
	h.press("Ctrl+K", "Ctrl+3", "Ctrl+I")
	if len(h.dialogs) > 0 || h.current != nil {
		t.Error("a command ran without a dossier")
	}
	h.press("Ctrl+/")
	h.sees(h.text("menu.keys"))
	h = on(newDesk(t, "en", nil))
	h.press("Ctrl+E", "Ctrl+3", "Ctrl+K")
	if len(h.dialogs) != 1 || h.current.id() != pageToday {
		t.Errorf("a command ran under a dialog: %d dialogs, page %s", len(h.dialogs), h.current.id())
	}
	h.press("Escape")
	if len(h.dialogs) != 0 {
		t.Error("Escape did not close the dialog")
	}
}

func TestEveryPageOpensWithItsKeyAndTheRailIsReached(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	for i, name := range pageNames(composed().entries) {
		h.press("Ctrl+" + string(rune('1'+i)))
		if h.current.id() != name {
			t.Errorf("Ctrl+%d opened %s", i+1, h.current.id())
		}
	}
	h.press("Ctrl+" + string(fyne.KeyPageDown))
	if h.current.id() != pageToday {
		t.Errorf("after the last page came %s", h.current.id())
	}
	h.press("Ctrl+Tab", "Down", "Return")
	if h.current.id() != pageSnapshot {
		t.Errorf("the rail opened %s", h.current.id())
	}
}

func TestLockHidesEverythingAndThePassphraseOpensAgain(t *testing.T) {
	h := on(newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}})
	}))
	h.press("Ctrl+3")
	h.sees("Zilverstand")
	h.press("Ctrl+L")
	h.seesNot("Zilverstand")
	h.types("verkeerd")
	h.press("Return")
	h.sees("Deze wachtzin opent")
	h.types(testPassphrase)
	h.press("Return")
	h.press("Ctrl+3")
	h.sees("Zilverstand")
}

func TestIdleDossierLocksByItself(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	now := evening()
	h.clock = func() time.Time { return now }
	h.noteActivity()
	now = now.Add(9 * time.Minute)
	h.idle.look()
	if h.store == nil {
		t.Fatal("locked before the time")
	}
	h.press("Ctrl+3")
	h.types("iemand typt") // counts as activity
	now = now.Add(9 * time.Minute)
	h.idle.look()
	now = now.Add(9 * time.Minute)
	h.idle.look()
	if h.store == nil {
		t.Fatal("locked although somebody typed")
	}
	h.press("Ctrl+E")
	h.idle.look()
	now = now.Add(11 * time.Minute)
	h.idle.look()
	if h.store != nil {
		t.Fatal("not locked after eleven minutes")
	}
	h.sees("Wachtzin")
}

func TestWorkThatCannotBeSavedIsSaidAndNeverDroppedSilently(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	path := h.store.Path()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if !h.update("person-created", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Ilse"}})
	}) {
		t.Fatal("the change was refused")
	}
	h.sees("Niet bewaard", "Probeer opnieuw", "Kopie bewaren")
	h.press("Ctrl+Q")
	h.sees("Je werk is niet bewaard", "Wijzigingen laten vallen")
	if h.store == nil {
		t.Fatal("closed with work that was not saved")
	}
	h.press("Escape")
	h.press("Ctrl+L")
	h.sees("Je werk is niet bewaard")
	h.press("Escape")

	h.prefs.setFolder(t.TempDir())
	h.press("Ctrl+Shift+S", "Return")
	h.sees("Alles staat in de kopie")
	copies, err := filepath.Glob(filepath.Join(h.prefs.folder(), "*.kader"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("no copy: %v %v", copies, err)
	}
	opened, err := store.Open(copies[0], testPassphrase, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
}

func TestBackupThatCannotBeMadeIsToldOnce(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	file := filepath.Join(t.TempDir(), "no folder")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	h.options.Store.BackupDir = filepath.Join(file, "backups")
	h.press("Ctrl+L")
	h.types(testPassphrase)
	h.press("Return")
	add := func() {
		h.update("person-created", func(tx *store.Tx) error {
			return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Ilse"}})
		})
	}
	const told = "kon er geen reservekopie worden gemaakt"
	h.seesNot(told)
	add()
	h.sees(told)
	if h.store.Unsaved() != nil {
		t.Error("without a backup the work was not saved")
	}
	h.shell.onBackupTold()
	add()
	h.seesNot(told)
}

func TestDossierThatIsOpenElsewhereCanOnlyBeRead(t *testing.T) {
	d := newDesk(t, "nl", nil)
	path := d.store.Path()
	h := newHands(t, "nl")
	showUnlock(h.App, path)
	h.types(testPassphrase)
	h.press("Return")
	h.sees("Je kunt kijken, maar niet wijzigen")
	if h.canWrite() {
		t.Error("two can write")
	}
	h.press("Ctrl+I")
	if len(h.dialogs) != 0 {
		t.Error("a list can be imported into a dossier that is only read")
	}
}

// Each way in which a file does not open has its own sentence, in each language.
func TestWhatDoesNotOpenSaysWhy(t *testing.T) {
	folder := t.TempDir()
	foreign, damaged := filepath.Join(folder, "foreign.kader"), filepath.Join(folder, "damaged.kader")
	whole := newDesk(t, "nl", nil)
	content, err := os.ReadFile(whole.store.Path())
	if err != nil {
		t.Fatal(err)
	}
	for path, bytes := range map[string][]byte{foreign: []byte("a letter to the mayor"), damaged: content[:len(content)-500]} {
		if err := os.WriteFile(path, bytes, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, code := range assets.Languages() {
		said := map[string]string{}
		for _, path := range []string{foreign, damaged, filepath.Join(folder, "gone.kader")} {
			h := newHands(t, code)
			showUnlock(h.App, path)
			h.types(testPassphrase)
			h.press("Return")
			if h.store != nil {
				t.Fatalf("%s opened", path)
			}
			words := strings.Join(texts(h.window.Canvas()), " ")
			for other, before := range said {
				if words == before {
					t.Errorf("%s: %s and %s have one sentence", code, filepath.Base(path), filepath.Base(other))
				}
			}
			if strings.Contains(words, h.text("error.unexpected")) {
				t.Errorf("%s: %s is unexpected", code, filepath.Base(path))
			}
			said[path] = words
		}
	}
}

func TestLanguageChangesAtOnceAndStays(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.press("Ctrl+3")
	h.sees("Mensen")
	for _, code := range []string{"nb", "da", "en", "nl"} {
		h.setLanguage(code)
		h.sees(h.text("page.people"), h.text("people.title"))
		if h.current.id() != pagePeople {
			t.Errorf("%s: the page changed to %s", code, h.current.id())
		}
		if got := h.window.MainMenu().Items[0].Label; got != h.text("menu.file") {
			t.Errorf("%s: the menu says %q", code, got)
		}
	}
	if h.prefs.language() != "nl" {
		t.Error("the language was not kept")
	}
}

func TestTextGrowsAndStaysWithinBounds(t *testing.T) {
	h := newHands(t, "nl")
	for range 30 {
		h.press("Ctrl+=")
	}
	if h.prefs.textSize() != maxTextSize {
		t.Errorf("text is %d %%", h.prefs.textSize())
	}
	h.press("Ctrl+0", "Ctrl+-")
	if h.prefs.textSize() != minTextSize {
		t.Errorf("text is %d %%", h.prefs.textSize())
	}
}

func TestSearchFindsEveryNounAndOpensItsPage(t *testing.T) {
	h := on(newDesk(t, "nb", func(tx *store.Tx) error {
		person := data.Person{Name: data.Name{Given: "Åse", Family: "Ødegård"}}
		unit := data.Unit{Kind: data.UnitDepartment, Name: "Pakkeriet"}
		topic := data.Topic{Title: "Nattskift", Lane: data.LaneNow}
		meeting := data.Meeting{Title: "Klubbmøte", Date: data.NewDate(2026, 11, 10)}
		for _, err := range []error{tx.CreatePerson(&person), tx.CreateUnit(&unit), tx.CreateTopic(&topic), tx.CreateMeeting(&meeting)} {
			if err != nil {
				return err
			}
		}
		return nil
	}))
	for typed, page := range map[string]string{"odegard": pagePeople, "pakk": pageSnapshot, "NATT": pagePlan, "klubbmote": pageMeetings} {
		h.press("Ctrl+1", "Ctrl+K")
		h.types(typed)
		h.press("Return")
		if h.current.id() != page {
			t.Errorf("%q opened %s, not %s", typed, h.current.id(), page)
		}
	}
	h.press("Ctrl+K")
	h.types("finnesikke")
	h.sees(h.text("search.nothing"))
}

func TestUndoTakesBackTypingFirstAndNamesWhatItTakesBack(t *testing.T) {
	h := on(newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Ilse"}})
	}))
	h.update("person-updated", func(tx *store.Tx) error {
		return tx.UpdateGroup(func(g *data.Group) { g.Officer = "Kees" })
	})
	want := h.text("menu.undo-named", "change", h.text("change.person-updated"))
	if got := h.window.MainMenu().Items[1].Items[0].Label; got != want {
		t.Errorf("the menu says %q, not %q", got, want)
	}
	h.press("Ctrl+7")
	h.types("X")
	h.press("Ctrl+Z")
	if group, err := h.groupNow(); err != nil || group.Officer != "Kees" {
		t.Error("undo took back more than the typing")
	}
	h.press("Ctrl+Z")
	if group, err := h.groupNow(); err != nil || group.Officer != "" {
		t.Errorf("undo did not take back the change: %q %v", group.Officer, err)
	}
}

func TestGroupDetailsAreSavedWhenThePageIsLeft(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.press("Ctrl+7", "Ctrl+A")
	h.types("Kadergroep Zuiderhaven")
	h.press("Ctrl+1")
	group, err := h.groupNow()
	if err != nil || group.Name != "Kadergroep Zuiderhaven" {
		t.Errorf("the group is called %q: %v", group.Name, err)
	}
}

func TestPassphraseIsChanged(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	onPassphrase(h.App)
	h.types("niet de oude")
	h.press("Tab")
	h.types("een heel nieuwe wachtzin")
	h.press("Tab")
	h.types("een heel nieuwe wachtzin")
	h.press("Return")
	h.sees("Deze wachtzin opent")
	h.press("Ctrl+A")
	h.types(testPassphrase)
	h.press("Return")
	h.sees("De wachtzin is gewijzigd")
	path := h.store.Path()
	h.press("Ctrl+L")
	h.types("een heel nieuwe wachtzin")
	h.press("Return")
	if h.store == nil || h.store.Path() != path {
		t.Error("the new passphrase does not open the dossier")
	}
}

func TestFileDialogNeverWritesOverTheDossierAndAsksBeforeReplacing(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.prefs.setFolder(filepath.Dir(h.store.Path()))
	taken := filepath.Join(h.prefs.folder(), "lijst.kader")
	if err := os.WriteFile(taken, []byte("keep me"), 0o600); err != nil {
		t.Fatal(err)
	}
	var chosen []string
	ask := func(name string) {
		h.askFile(fileQuestion{title: "t", button: "b", save: true, name: name, endings: []string{dossierEnding}, chosen: func(path string) {
			chosen = append(chosen, path)
		}})
	}
	ask(dossierName(h.store.Path()))
	h.press("Return", "Return")
	h.sees(h.text("files.is-dossier"))
	h.press("Escape")
	ask("lijst")
	h.press("Return")
	h.sees("bestaat al")
	if len(chosen) != 0 {
		t.Fatalf("replaced without asking: %v", chosen)
	}
	h.press("Return")
	if len(chosen) != 1 || chosen[0] != taken {
		t.Errorf("chosen %v", chosen)
	}
}

func TestFieldUnderTheFoldComesIntoViewWithTheKeyboard(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.window.Resize(fyne.NewSize(1024, 420))
	h.press("Ctrl+7")
	for range 8 {
		h.press("Tab")
	}
	part, ok := h.window.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		t.Fatal("nothing has the keyboard")
	}
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(part).Y
	if top < 0 || top+widgets.RowHeight > h.window.Canvas().Size().Height {
		t.Errorf("the field with the keyboard stands at %.0f, out of view", top)
	}
}
