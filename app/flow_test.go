package app

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/frames"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// octoberList is a list as employers send it: a title above the header, a column
// that may never be kept, a day that does not exist, a total below.
const octoberList = `Nieuwe medewerkers oktober;;;;;;
;;;;;;
Personeelsnummer;Naam;Afdeling;Functie;Datum in dienst;E-mail werk;BSN
10881;Berg, J. van der;Inpak;Medewerker;01-10-2026;jan@voorbeeld.example;123456782
10882;Fatima el Amrani;Inpak;Medewerker;15-10-2026;fatima@voorbeeld.example;111222333
10883;Pieter Jansen;Logistiek;Chauffeur;31-02-2026;;
;Totaal: 3;;;;;
`

// The main job, with the keyboard alone: a new dossier, the employer's list in,
// the plan out.
func TestFromNewDossierToPlanWithTheKeyboardAlone(t *testing.T) {
	h := newHands(t, "nl")
	folder := h.prefs.folder()
	if err := os.WriteFile(filepath.Join(folder, "oktober.csv"), []byte(octoberList), 0o600); err != nil {
		t.Fatal(err)
	}
	h.makeDossier("Kadergroep Noorderhaven", "Noorderhaven", "zeven zwarte zwanen zwemmen")
	h.sees("herstelvel")
	h.press("Escape")
	h.importOctober()
	h.sees("3 nieuw")
	h.press("Return") // to the new hires
	h.sees("Amrani, Fatima el", "Jansen, Pieter")

	h.press("Ctrl+E")
	h.sees("Nieuwe collega's (Excel)")
	h.press("Left", "Left") // the plan
	h.sees("Plan van aanpak (PDF)")
	h.dialogs[0].onSubmit()
	h.sees("Bestandsnaam")
	h.press("Return")
	h.sees("Het bestand is klaar")
	h.press("Escape")
	content, err := os.ReadFile(filepath.Join(folder, "plan van aanpak 2026-11-03.pdf"))
	if err != nil || !bytes.HasPrefix(content, []byte("%PDF")) {
		t.Fatalf("the plan is no PDF: %v", err)
	}
}

// makeDossier fills in the page for a new dossier.
func (h *hands) makeDossier(group, company, passphrase string) {
	h.t.Helper()
	h.press("Ctrl+Shift+N")
	h.types(group)
	h.press("Tab")
	h.types(company)
	h.press("Tab", "Tab", "Tab")
	h.types(passphrase)
	h.press("Tab")
	h.types(passphrase)
	h.press("Return")
	h.sees("Bestandsnaam")
	h.press("Return")
	if h.store == nil {
		h.t.Fatalf("no dossier: %v", texts(h.window.Canvas()))
	}
}

// importOctober brings in the list that lies in the folder.
func (h *hands) importOctober() {
	h.t.Helper()
	h.press("Ctrl+I")
	h.sees("oktober.csv")
	h.press("Return")
	h.sees("3 rijen met mensen", "BSN")
	h.press("Return") // the way on has the keyboard
	h.sees("De kop staat in rij")
	h.press("Return")
	h.sees("Personeelsnummer", "31-02-2026")
	h.seesNot("123456782")
	h.press("Return")
	h.sees("3 nieuw", "Nieuw", "Berg, J. van der")
	h.press("Ctrl+Return")
	h.sees("De lijst is binnen")
}

func TestImportIsTakenBackAsAWhole(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.prefs.setFolder(t.TempDir())
	if err := os.WriteFile(filepath.Join(h.prefs.folder(), "oktober.csv"), []byte(octoberList), 0o600); err != nil {
		t.Fatal(err)
	}
	h.importOctober()
	h.press("Ctrl+7")
	h.sees("oktober.csv", "3 nieuw")
	h.press("Ctrl+Z")
	h.sees("Teruggenomen")
	people := h.people(t)
	if len(people) != 0 {
		t.Errorf("%d people stayed", len(people))
	}
	h.press("Ctrl+Y")
	if people = h.people(t); len(people) != 3 {
		t.Errorf("%d people came back, not 3", len(people))
	}
}

func (h *hands) people(t *testing.T) (people []data.Person) {
	t.Helper()
	if err := h.store.View(func(tx *store.Tx) (err error) {
		people, err = tx.FindPeople(store.PersonFilter{})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return people
}

func TestSecondImportOfTheSameListProposesNothing(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.prefs.setFolder(t.TempDir())
	if err := os.WriteFile(filepath.Join(h.prefs.folder(), "oktober.csv"), []byte(octoberList), 0o600); err != nil {
		t.Fatal(err)
	}
	h.importOctober()
	h.press("Ctrl+I", "Return", "Return", "Return", "Return")
	h.sees("3 bekend")
	h.seesNot("3 nieuw")
}

func TestImportRefusesWhatIsNoList(t *testing.T) {
	for name, content := range map[string]string{
		"picture.xlsx": "\x89PNG\r\n\x1a\n nothing of the kind",
		"empty.csv":    "",
	} {
		h := on(newDesk(t, "nl", nil))
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		h.importFile(path)
		h.sees("Dat lukte niet", name)
		if h.importing != nil {
			t.Errorf("%s became an import", name)
		}
	}
}

// A key acts on what the pane shows, whichever way it was opened: from Today, from search,
// or by coming back to a page whose pane stands open.
func TestKeysActOnWhatThePaneShows(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, fillWorkplace)
		actions := read(d, func(tx *store.Tx) ([]data.Action, error) { return tx.FindActions(store.ActionFilter{}) })
		d.open(pageToday)
		d.openRow(pagePlan, actions[1].ID)
		row, ok := d.window.Canvas().Focused().(*itemRow)
		if !ok || row.item.key != string(actions[1].ID) {
			t.Fatalf("%s: the keyboard is in %T", code, d.window.Canvas().Focused())
		}
		d.open(pagePeople)
		d.open(pagePlan)
		on(d).press("Delete")
		for _, a := range read(d, func(tx *store.Tx) ([]data.Action, error) { return tx.FindActions(store.ActionFilter{}) }) {
			if a.ID == actions[1].ID {
				t.Errorf("%s: another action was deleted than the pane shows", code)
			}
		}
	}
}

// An action that was agreed at a meeting opens in the pane of the meeting: the keyboard
// does not stay in the row that the pane no longer shows.
func TestTheKeyboardFollowsFromAMeetingToItsAction(t *testing.T) {
	d := newDesk(t, "nl", fillWorkplace)
	meeting := read(d, func(tx *store.Tx) ([]data.Meeting, error) { return tx.FindMeetings(store.MeetingFilter{}) })[0]
	d.update("test", func(tx *store.Tx) error {
		return tx.CreateAction(&data.Action{MeetingID: meeting.ID, Title: "Soep koken", Status: data.ActionOpen})
	})
	d.openRow(pageMeetings, meeting.ID)
	row := d.current.(*meetingsPage).detail.items.rows[0]
	row.Tapped(nil)
	d.sees("Soep koken")
	if part, ok := d.window.Canvas().Focused().(fyne.CanvasObject); !ok || !d.App.sees(part) {
		t.Errorf("the keyboard is in %T, which does not show", d.window.Canvas().Focused())
	}
}

// In a narrow window the pane takes the place of its page: the keyboard goes with it.
func TestTheKeyboardGoesToThePaneThatCoversItsPage(t *testing.T) {
	d := newDesk(t, "nl", fillWorkplace)
	d.runCommand("projector")
	d.window.Resize(fyne.NewSize(900, 768))
	d.open(pagePlan)
	d.current.(*planPage).items.rows[2].Tapped(nil) // not the one that had the keyboard
	d.lookFocus()
	if part, ok := d.window.Canvas().Focused().(fyne.CanvasObject); !ok || !d.App.sees(part) {
		t.Errorf("the keyboard is in %T, which does not show", d.window.Canvas().Focused())
	}
}

// A calendar belongs to the place of its field, which another size of the window moves.
func TestACalendarClosesWhenTheWindowChangesSizeAndADialogStays(t *testing.T) {
	d := newDesk(t, "nl", fillWorkplace)
	d.open(pagePlan)
	d.current.(*planPage).items.rows[2].Tapped(nil)
	var field *widgets.DateField
	for _, p := range frames.Objects(d.window.Content(), d.window.Canvas().Size()) {
		if o, ok := p.Object.(*widgets.DateField); ok {
			field = o
		}
	}
	field.ShowCalendar()
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no calendar")
	}
	d.window.Resize(fyne.NewSize(1024, 768))
	if top := d.window.Canvas().Overlays().Top(); top != nil {
		t.Errorf("%T still lies over the window", top)
	}
	if d.window.Canvas().Focused() == nil {
		t.Error("nothing has the keyboard")
	}
	d.confirm("A", "B", "C", func() {})
	d.window.Resize(fyne.NewSize(1366, 768))
	if len(d.dialogs) != 1 || !d.dialogs[0].popup.Visible() {
		t.Error("the dialog is gone")
	}
}
