package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

func TestCommandsHaveTheirOwnShortcutIDAndWords(t *testing.T) {
	h := newHands(t, "en")
	ids, shortcuts := map[string]bool{}, map[string]string{}
	for _, c := range allCommands(h.Frame) {
		if ids[c.ID] {
			t.Errorf("two commands are called %q", c.ID)
		}
		ids[c.ID] = true
		if c.Run == nil {
			t.Errorf("%q has nothing to do", c.ID)
		}
		if c.Shortcut == nil {
			continue
		}
		if other, taken := shortcuts[c.Shortcut.ShortcutName()]; taken {
			t.Errorf("%q and %q share %s", c.ID, other, c.Shortcut.ShortcutName())
		}
		shortcuts[c.Shortcut.ShortcutName()] = c.ID
	}
	items := h.Window.MainMenu().Items
	for i := 0; i < len(items); i++ {
		for _, item := range items[i].Items {
			if item.ChildMenu != nil {
				items = append(items, item.ChildMenu)
			}
			if !item.IsSeparator && (item.Label == "" || strings.HasPrefix(item.Label, "[")) {
				t.Errorf("%q stands in the menu", item.Label)
			}
		}
	}
}

// Fyne fires the shortcut of a menu item that is greyed out, and under a dialog.
func TestCommandsRestUnderADialogAndWithoutADossier(t *testing.T) {
	h := newHands(t, "en")
	h.Press("Ctrl+K", "Ctrl+3", "Ctrl+I")
	if len(h.Dialogs()) > 0 || h.Visible() != nil {
		t.Error("a command ran without a dossier")
	}
	h.Press("Ctrl+F1")
	h.Sees(h.Text("menu.keys"))
	h = newDesk(t, "en", nil)
	h.Press("Ctrl+E", "Ctrl+3", "Ctrl+K")
	if len(h.Dialogs()) != 1 || h.Visible().ID() != frame.PageToday {
		t.Errorf("a command ran under a dialog: %d dialogs, page %s", len(h.Dialogs()), h.Visible().ID())
	}
	h.Press("Escape")
	if len(h.Dialogs()) != 0 {
		t.Error("Escape did not close the dialog")
	}
}

func TestEveryPageOpensWithItsKeyAndTheRailIsReached(t *testing.T) {
	h := newDesk(t, "nl", nil)
	for i, name := range pageNames(allRooms().Entries) {
		h.Press("Ctrl+" + string(rune('1'+i)))
		if h.Visible().ID() != name {
			t.Errorf("Ctrl+%d opened %s", i+1, h.Visible().ID())
		}
	}
	h.Press("Ctrl+" + string(fyne.KeyPageDown))
	if h.Visible().ID() != frame.PageToday {
		t.Errorf("after the last page came %s", h.Visible().ID())
	}
	h.Press("Ctrl+Tab", "Down", "Return")
	if h.Visible().ID() != frame.PageSnapshot {
		t.Errorf("the rail opened %s", h.Visible().ID())
	}
}

func TestLockHidesEverythingAndThePassphraseOpensAgain(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}})
	})
	h.Press("Ctrl+3")
	h.Sees("Zilverstand")
	h.Press("Ctrl+L")
	h.SeesNot("Zilverstand")
	h.Types("verkeerd")
	h.Press("Return")
	h.Sees("Deze wachtzin opent")
	h.Types(desk.Passphrase)
	h.Press("Return")
	h.Press("Ctrl+3")
	h.Sees("Zilverstand")
}

func TestIdleDossierLocksByItself(t *testing.T) {
	h := newDesk(t, "nl", nil)
	now := desk.Evening()
	h.Clock = func() time.Time { return now }
	h.NoteActivity()
	now = now.Add(9 * time.Minute)
	h.Pass(10 * time.Second)
	if h.Store == nil {
		t.Fatal("locked before the time")
	}
	h.Press("Ctrl+3")
	h.Types("iemand typt") // counts as activity
	now = now.Add(9 * time.Minute)
	h.Pass(10 * time.Second)
	now = now.Add(9 * time.Minute)
	h.Pass(10 * time.Second)
	if h.Store == nil {
		t.Fatal("locked although somebody typed")
	}
	h.Press("Ctrl+E")
	h.Pass(10 * time.Second)
	now = now.Add(11 * time.Minute)
	h.Pass(10 * time.Second)
	if h.Store != nil {
		t.Fatal("not locked after eleven minutes")
	}
	h.Sees("Wachtzin")
}

func TestWorkThatCannotBeSavedIsSaidAndNeverDroppedSilently(t *testing.T) {
	h := newDesk(t, "nl", nil)
	path := h.Store.Path()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if !h.Update("person-created", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Ilse"}})
	}) {
		t.Fatal("the change was refused")
	}
	h.Sees("Niet bewaard", "Opnieuw proberen", "Kopie bewaren")
	h.Press("Ctrl+Q")
	h.Sees("Je werk is niet bewaard", "Wijzigingen laten vallen")
	if h.Store == nil {
		t.Fatal("closed with work that was not saved")
	}
	h.Press("Escape")
	h.Press("Ctrl+L")
	h.Sees("Je werk is niet bewaard")
	h.Press("Escape")

	h.SetFolder(t.TempDir())
	h.Press("Ctrl+Shift+S", "Return")
	h.Sees("Alles staat in de kopie")
	copies, err := filepath.Glob(filepath.Join(h.Folder(), "*.kader"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("no copy: %v %v", copies, err)
	}
	opened, err := store.Open(copies[0], desk.Passphrase, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
}

func TestBackupThatCannotBeMadeIsToldOnce(t *testing.T) {
	h := newDesk(t, "nl", nil)
	file := filepath.Join(t.TempDir(), "no folder")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	h.Options.Store.BackupDir = filepath.Join(file, "backups")
	h.Press("Ctrl+L")
	h.Types(desk.Passphrase)
	h.Press("Return")
	add := func() {
		h.Update("person-created", func(tx *store.Tx) error {
			return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Ilse"}})
		})
	}
	const told = "kon er geen reservekopie worden gemaakt"
	h.SeesNot(told)
	add()
	h.Sees(told)
	if h.Store.Unsaved() != nil {
		t.Error("without a backup the work was not saved")
	}
	for _, banner := range desk.All[*widgets.Banner](h.Window.Content()) {
		for _, b := range desk.All[*widgets.Button](banner) {
			if b.Hint == h.Text("dialog.close") {
				b.OnTapped()
			}
		}
	}
	add()
	h.SeesNot(told)
}

func TestDossierThatIsOpenElsewhereCanOnlyBeRead(t *testing.T) {
	d := newDesk(t, "nl", nil)
	path := d.Store.Path()
	h := newHands(t, "nl")
	h.Rooms.Unlock(h.Frame, path, "")
	h.Types(desk.Passphrase)
	h.Press("Return")
	h.Sees("Je kunt kijken, maar niet wijzigen")
	if h.CanWrite() {
		t.Error("two can write")
	}
	h.Press("Ctrl+I")
	if len(h.Dialogs()) != 0 {
		t.Error("a list can be imported into a dossier that is only read")
	}
}

// Each way in which a file does not open has its own sentence, in each language.
func TestWhatDoesNotOpenSaysWhy(t *testing.T) {
	folder := t.TempDir()
	foreign, damaged := filepath.Join(folder, "foreign.kader"), filepath.Join(folder, "damaged.kader")
	whole := newDesk(t, "nl", nil)
	content, err := os.ReadFile(whole.Store.Path())
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
			h.Rooms.Unlock(h.Frame, path, "")
			h.Types(desk.Passphrase)
			h.Press("Return")
			if h.Store != nil {
				t.Fatalf("%s opened", path)
			}
			words := strings.Join(desk.Texts(h.Window.Canvas()), " ")
			for other, before := range said {
				if words == before {
					t.Errorf("%s: %s and %s have one sentence", code, filepath.Base(path), filepath.Base(other))
				}
			}
			if strings.Contains(words, h.Text("error.unexpected")) {
				t.Errorf("%s: %s is unexpected", code, filepath.Base(path))
			}
			said[path] = words
		}
	}
}

func TestLanguageChangesAtOnceAndStays(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Press("Ctrl+3")
	h.Sees("Mensen")
	for _, code := range []string{"nb", "da", "en", "nl"} {
		h.SetLanguage(code)
		h.Sees(h.Text("page.people"), h.Text("people.title"))
		if h.Visible().ID() != frame.PagePeople {
			t.Errorf("%s: the page changed to %s", code, h.Visible().ID())
		}
		if got := h.Window.MainMenu().Items[0].Label; got != h.Text("menu.file") {
			t.Errorf("%s: the menu says %q", code, got)
		}
	}
	if fyne.CurrentApp().Preferences().String("language") != "nl" {
		t.Error("the language was not kept")
	}
}

func TestTextGrowsAndStaysWithinBounds(t *testing.T) {
	h := newHands(t, "nl")
	normal := theme.TextSize()
	for range 30 {
		h.Press("Ctrl+=")
	}
	if got := theme.TextSize(); got != 2*normal {
		t.Errorf("text is %v", got)
	}
	h.Press("Ctrl+0", "Ctrl+-")
	if got := theme.TextSize(); got != normal {
		t.Errorf("text is %v", got)
	}
}

func TestSearchFindsEveryNounAndOpensItsPage(t *testing.T) {
	h := newDesk(t, "nb", func(tx *store.Tx) error {
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
	})
	for typed, page := range map[string]string{"odegard": frame.PagePeople, "pakk": frame.PageSnapshot, "NATT": frame.PagePlan, "klubbmote": frame.PageMeetings} {
		h.Press("Ctrl+1", "Ctrl+K")
		h.Types(typed)
		h.Press("Return")
		if h.Visible().ID() != page {
			t.Errorf("%q opened %s, not %s", typed, h.Visible().ID(), page)
		}
	}
	h.Press("Ctrl+K")
	h.Types("finnesikke")
	h.Sees(h.Text("search.nothing"))
}

func TestUndoTakesBackTypingFirstAndNamesWhatItTakesBack(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Ilse"}})
	})
	h.Update("person-updated", func(tx *store.Tx) error {
		return tx.UpdateGroup(func(g *data.Group) { g.Officer = "Kees" })
	})
	want := h.Text("menu.undo-named", "change", h.Text("change.person-updated"))
	if got := h.MenuWords("Ctrl+Z"); got != want {
		t.Errorf("the menu says %q, not %q", got, want)
	}
	h.Press("Ctrl+7")
	h.Focus(desk.First[*widgets.TextField](h.Window.Content()))
	h.Types("X")
	h.Press("Ctrl+Z")
	if group, err := h.GroupNow(); err != nil || group.Officer != "Kees" {
		t.Error("undo took back more than the typing")
	}
	h.Press("Ctrl+Z")
	if group, err := h.GroupNow(); err != nil || group.Officer != "" {
		t.Errorf("undo did not take back the change: %q %v", group.Officer, err)
	}
}

func TestGroupDetailsAreSavedWhenThePageIsLeft(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Press("Ctrl+7")
	h.Focus(desk.First[*widgets.TextField](h.Window.Content()))
	h.Press("Ctrl+A")
	h.Types("Kadergroep Zuiderhaven")
	h.Press("Ctrl+1")
	group, err := h.GroupNow()
	if err != nil || group.Name != "Kadergroep Zuiderhaven" {
		t.Errorf("the group is called %q: %v", group.Name, err)
	}
}

func TestPassphraseIsChanged(t *testing.T) {
	h := newDesk(t, "nl", nil)
	askPassphrase(h)
	h.Types("niet de oude")
	h.Press("Tab")
	h.Types("een heel nieuwe wachtzin")
	h.Press("Tab")
	h.Types("een heel nieuwe wachtzin")
	h.Press("Return")
	h.Sees("Deze wachtzin opent")
	h.Press("Ctrl+A")
	h.Types(desk.Passphrase)
	h.Press("Return")
	h.Sees("De wachtzin is gewijzigd")
	path := h.Store.Path()
	h.Press("Ctrl+L")
	h.Types("een heel nieuwe wachtzin")
	h.Press("Return")
	if h.Store == nil || h.Store.Path() != path {
		t.Error("the new passphrase does not open the dossier")
	}
}

func TestFileDialogNeverWritesOverTheDossierAndAsksBeforeReplacing(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.SetFolder(filepath.Dir(h.Store.Path()))
	taken := filepath.Join(h.Folder(), "lijst.kader")
	if err := os.WriteFile(taken, []byte("keep me"), 0o600); err != nil {
		t.Fatal(err)
	}
	var chosen []string
	ask := func(name string) {
		h.AskFile(frame.FileQuestion{Title: "t", Button: "b", Save: true, Name: name, Endings: []string{frame.DossierEnding}, Chosen: func(path string) {
			chosen = append(chosen, path)
		}})
	}
	ask(frame.DossierName(h.Store.Path()))
	h.Press("Return", "Return")
	h.Sees(h.Text("files.is-dossier"))
	h.Press("Escape")
	ask("lijst")
	h.Press("Return")
	h.Sees("bestaat al")
	if len(chosen) != 0 {
		t.Fatalf("replaced without asking: %v", chosen)
	}
	h.Press("Return")
	if len(chosen) != 1 || chosen[0] != taken {
		t.Errorf("chosen %v", chosen)
	}
}

func TestFieldUnderTheFoldComesIntoViewWithTheKeyboard(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Window.Resize(fyne.NewSize(1024, 420))
	h.Press("Ctrl+7")
	for range 8 {
		h.Press("Tab")
	}
	part, ok := h.Window.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		t.Fatal("nothing has the keyboard")
	}
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(part).Y
	if top < 0 || top+widgets.RowHeight > h.Window.Canvas().Size().Height {
		t.Errorf("the field with the keyboard stands at %.0f, out of view", top)
	}
}
