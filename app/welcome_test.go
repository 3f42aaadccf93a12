package app

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"kader/data"
	"kader/data/store"
)

func TestExampleIsMadeOpenedAndTellsItsPassphrase(t *testing.T) {
	h := newHands(t, "da")
	h.press("Tab", "Tab") // past "new" and "open"
	h.press("Return")
	h.sees(h.text("files.name"))
	h.press("Return")
	if h.store == nil {
		t.Fatalf("no example: %v", texts(h.window.Canvas()))
	}
	h.sees(h.text("welcome.example-open"))
	h.press("Ctrl+L")
	h.sees("kader-voorbeeld-2026")
	h.press("Escape")
	h.sees(h.text("welcome.title"), h.text("welcome.recent"))

	h.menu.run("example") // made before: opens at once
	if h.store == nil {
		t.Error("the example was not opened again")
	}
}

func TestRecentDossiersAreListedOpenedAndForgotten(t *testing.T) {
	d := newDesk(t, "nl", nil)
	path := d.store.Path()
	h := on(d)
	h.press("Ctrl+W")
	h.sees("Eerder geopend", dossierName(path))
	h.press("Return")
	h.sees("Wachtzin")
	h.press("Escape")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	showWelcome(h.App)
	h.sees("Het bestand staat er nu niet")
	h.press("Delete")
	h.seesNot("Eerder geopend")
	if got := h.prefs.recent(); len(got) != 0 {
		t.Errorf("still remembered: %v", got)
	}
}

func TestPreferencesHoldNothingAboutPeople(t *testing.T) {
	h := on(newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}})
	}))
	h.press("Ctrl+3")
	h.types("Zilverstand")
	h.press("Ctrl+K")
	h.types("Zilverstand")
	h.press("Escape", "Ctrl+W")
	for _, value := range append(h.prefs.recent(), h.prefs.folder(), h.fyne.Preferences().String(keyExample)) {
		if bytes.Contains([]byte(value), []byte("Zilverstand")) {
			t.Errorf("the preferences hold %q", value)
		}
	}
	if h.window.Title() != "Kader" {
		t.Errorf("the window is called %q", h.window.Title())
	}
}

func TestDroppedDossierIsOpenedAndDroppedListImported(t *testing.T) {
	d := newDesk(t, "nl", nil)
	path := d.store.Path()
	list := filepath.Join(t.TempDir(), "oktober.csv")
	if err := os.WriteFile(list, []byte(octoberList), 0o600); err != nil {
		t.Fatal(err)
	}
	h := on(d)
	onDropped(h.App, []fyne.URI{storage.NewFileURI(list)})
	h.sees("Lijst inlezen", "oktober.csv")
	h.press("Ctrl+W")
	onDropped(h.App, []fyne.URI{storage.NewFileURI(list)})
	h.sees("Open eerst een dossier")
	h.press("Escape")
	onDropped(h.App, []fyne.URI{storage.NewFileURI(path)})
	h.sees("Wachtzin")
}

// A report for others names nobody unless asked, and what names people says so.
func TestExportWarnsBeforeNamesLeaveTheMachine(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.prefs.setFolder(t.TempDir())
	warning := h.text("export.warning")[:25]
	h.press("Ctrl+E")
	h.sees("Plan van aanpak (PDF)")
	h.seesNot(warning)
	h.press("Tab", "Tab", "Return")
	h.sees(warning)
	h.press("Escape")
	for _, id := range []string{"new-hires", "call-list", "members"} {
		showExportOf(h.App, id)
		h.sees(warning)
		h.dialogs[0].onSubmit()
		h.press("Return") // the name as proposed
		h.sees("Het bestand is klaar")
		h.press("Escape")
	}
	made, err := filepath.Glob(filepath.Join(h.prefs.folder(), "*.xlsx"))
	if err != nil || len(made) != 3 {
		t.Errorf("made %v: %v", made, err)
	}
}

func TestNewDossierRefusesAWeakPassphraseAndTwoThatDiffer(t *testing.T) {
	h := newHands(t, "nl")
	h.press("Ctrl+Shift+N", "Tab", "Tab", "Tab", "Tab")
	h.types("kort")
	h.press("Return")
	h.sees(h.text("invalid.required")) // the company
	h.types("Noorderhaven")
	h.press("Return")
	h.sees("te kort")
	h.press("Ctrl+A")
	h.types("zeven zwarte zwanen zwemmen")
	h.press("Return")
	h.sees("niet gelijk")
	if h.store != nil {
		t.Error("a dossier was made")
	}
}

func TestRecoverySheetOpensTheDossier(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.prefs.setFolder(t.TempDir())
	offerRecovery(h.App)
	h.press("Return")
	h.press("Return")
	h.sees("Het herstelvel is bewaard")
	content, err := os.ReadFile(filepath.Join(h.prefs.folder(), "herstelvel.pdf"))
	if err != nil || !bytes.HasPrefix(content, []byte("%PDF")) {
		t.Errorf("the sheet is no PDF: %v", err)
	}
}
