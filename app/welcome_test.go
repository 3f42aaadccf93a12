package app

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

func TestExampleIsMadeOpenedAndTellsItsPassphrase(t *testing.T) {
	h := newHands(t, "da")
	h.Press("Tab", "Tab") // past "new" and "open"
	h.Press("Return")
	h.Sees(h.Text("files.name"))
	h.Press("Return")
	if h.Store == nil {
		t.Fatalf("no example: %v", desk.Texts(h.Window.Canvas()))
	}
	h.Sees(h.Text("welcome.example-open"))
	h.Press("Ctrl+L")
	h.Sees("kader-voorbeeld-2026")
	h.Press("Escape")
	h.Sees(h.Text("welcome.title"), h.Text("welcome.recent"))

	h.Menu.Run("example") // made before: opens at once
	if h.Store == nil {
		t.Error("the example was not opened again")
	}
}

func TestRecentDossiersAreListedOpenedAndForgotten(t *testing.T) {
	d := newDesk(t, "nl", nil)
	path := d.Store.Path()
	h := d
	h.Press("Ctrl+W")
	h.Sees("Eerder geopend", frame.DossierName(path))
	h.Press("Return")
	h.Sees("Wachtzin")
	h.Press("Escape")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	h.Rooms.Welcome(h.Frame)
	h.Sees("Het bestand staat er nu niet")
	h.Press("Delete")
	h.SeesNot("Eerder geopend")
	if got := h.Prefs.Recent(); len(got) != 0 {
		t.Errorf("still remembered: %v", got)
	}
}

func TestPreferencesHoldNothingAboutPeople(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}})
	})
	h.Press("Ctrl+3")
	h.Types("Zilverstand")
	h.Press("Ctrl+K")
	h.Types("Zilverstand")
	h.Press("Escape", "Escape", "Ctrl+W")
	for _, value := range append(h.Prefs.Recent(), h.Folder(), fyne.CurrentApp().Preferences().String("example")) {
		if bytes.Contains([]byte(value), []byte("Zilverstand")) {
			t.Errorf("the preferences hold %q", value)
		}
	}
	if h.Window.Title() != "Kader" {
		t.Errorf("the window is called %q", h.Window.Title())
	}
}

func TestDroppedDossierIsOpenedAndDroppedListImported(t *testing.T) {
	d := newDesk(t, "nl", nil)
	path := d.Store.Path()
	list := filepath.Join(t.TempDir(), "oktober.csv")
	if err := os.WriteFile(list, []byte(octoberList), 0o600); err != nil {
		t.Fatal(err)
	}
	h := d
	h.Rooms.Dropped(h.Frame, []fyne.URI{storage.NewFileURI(list)})
	h.Sees("Lijst inlezen", "oktober.csv")
	h.Press("Ctrl+W")
	h.Rooms.Dropped(h.Frame, []fyne.URI{storage.NewFileURI(list)})
	h.Sees("Open eerst een dossier")
	h.Press("Escape")
	h.Rooms.Dropped(h.Frame, []fyne.URI{storage.NewFileURI(path)})
	h.Sees("Wachtzin")
}

// A report for others names nobody unless asked, and what names people says so.
func TestExportWarnsBeforeNamesLeaveTheMachine(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.SetFolder(t.TempDir())
	warning := h.Text("export.warning")[:25]
	h.Press("Ctrl+E")
	h.Sees("Plan van aanpak (PDF)")
	h.SeesNot(warning)
	h.Press("Tab", "Tab", "Return")
	h.Sees(warning)
	h.Press("Escape")
	for _, id := range []string{"new-hires", "call-list", "members"} {
		frame.ShowExportOf(h.Frame, id)
		h.Sees(warning)
		h.SubmitDialog()
		h.Press("Return") // the name as proposed
		h.Sees("Het bestand is klaar")
		h.Press("Escape")
	}
	made, err := filepath.Glob(filepath.Join(h.Folder(), "*.xlsx"))
	if err != nil || len(made) != 3 {
		t.Errorf("made %v: %v", made, err)
	}
}

// Before a paper without names is made, the words that look like names are shown: what is hidden or
// found to be no name is kept, asked no more, and can be undone.
func TestExportShowsWordsThatLookLikeNames(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, func(tx *store.Tx) error {
			return tx.CreateTopic(&data.Topic{Title: "Over Wouterson 2027 Zilverwiek", Lane: data.LaneNow})
		})
		export := func(answers ...string) {
			h.SetFolder(t.TempDir())
			frame.ShowExportOf(h.Frame, "plan")
			h.SubmitDialog()
			if len(answers) > 0 {
				h.Sees(h.Count("export.words", len(answers)), "Wouterson", "Zilverwiek")
				for i, choice := range desk.All[*widgets.Choice](h.Dialogs()[0].Content) {
					choice.Prefer(answers[i])
				}
				h.SubmitDialog()
			}
			h.Press("Return") // the name as proposed
			h.Sees(h.Text("export.done"))
			h.LeaveDialogs()
		}
		export("printed", "printed")
		export("hidden", "fine")
		words := desk.Read(h, (*store.Tx).FindWords)
		if len(words) != 2 || !words[0].Hidden || words[0].Text != "Wouterson" || words[1].Hidden {
			t.Fatalf("%s: kept %+v", code, words)
		}
		export()
		h.Press("Ctrl+Z")
		if words := desk.Read(h, (*store.Tx).FindWords); len(words) != 0 {
			t.Errorf("%s: after undo %+v", code, words)
		}
	}
}

// Names of doers, names of colleagues and small counts are three choices.
func TestExportAsksForNamesAndSmallCountsApart(t *testing.T) {
	h := newDesk(t, "nl", nil)
	frame.ShowExportOf(h.Frame, "plan")
	h.Sees(h.Text("export.doers"), h.Text("export.colleagues"), h.Text("export.counts"))
	h.LeaveDialogs()
	frame.ShowExportOf(h.Frame, "members")
	h.SeesNot(h.Text("export.doers"))
	h.SeesNot(h.Text("export.counts"))
	h.LeaveDialogs()
}

func TestNewDossierRefusesAWeakPassphraseAndTwoThatDiffer(t *testing.T) {
	h := newHands(t, "nl")
	h.Press("Ctrl+Shift+N", "Tab", "Tab", "Tab", "Tab")
	h.Types("kort")
	h.Press("Return")
	h.Sees(h.Text("invalid.required")) // the company
	h.Types("Noorderhaven")
	h.Press("Return")
	h.Sees("te kort")
	h.Press("Ctrl+A")
	h.Types("zeven zwarte zwanen zwemmen")
	h.Press("Return")
	h.Sees("niet gelijk")
	if h.Store != nil {
		t.Error("a dossier was made")
	}
}

func TestRecoverySheetOpensTheDossier(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.SetFolder(t.TempDir())
	forms.OfferRecovery(h.Frame)
	h.Press("Return")
	h.Press("Return")
	h.Sees("Het herstelvel is bewaard")
	content, err := os.ReadFile(filepath.Join(h.Folder(), "herstelvel.pdf"))
	if err != nil || !bytes.HasPrefix(content, []byte("%PDF")) {
		t.Errorf("the sheet is no PDF: %v", err)
	}
}
