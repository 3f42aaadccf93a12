package app

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/driver"
	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
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
	folder := h.Folder()
	if err := os.WriteFile(filepath.Join(folder, "oktober.csv"), []byte(octoberList), 0o600); err != nil {
		t.Fatal(err)
	}
	makeDossier(h, "Kadergroep Noorderhaven", "Noorderhaven", "zeven zwarte zwanen zwemmen")
	h.Sees("Wie zijn jullie kaderleden?")
	h.Press("Escape")
	h.Sees("herstelvel")
	h.Press("Escape")
	importOctober(h)
	h.Sees("3 nieuw")
	h.Press("Return") // to the new hires
	h.Sees("Amrani, Fatima el", "Jansen, Pieter")

	h.Press("Ctrl+E")
	h.Sees("Nieuwe collega’s (Excel)")
	h.Press("Left", "Left", "Left") // the plan
	h.Sees("Plan van aanpak (PDF)")
	h.SubmitDialog()
	h.Sees("Bestandsnaam")
	h.Press("Return")
	h.Sees("Het bestand is klaar")
	h.Press("Escape")
	content, err := os.ReadFile(filepath.Join(folder, "plan van aanpak 2026-11-03.pdf"))
	if err != nil || !bytes.HasPrefix(content, []byte("%PDF")) {
		t.Fatalf("the plan is no PDF: %v", err)
	}
}

// makeDossier fills in the page for a new dossier.
func makeDossier(h *desk.Desk, group, company, passphrase string) {
	h.T.Helper()
	h.Press("Ctrl+Shift+N")
	h.Types(group)
	h.Press("Tab")
	h.Types(company)
	h.Press("Tab", "Tab", "Tab")
	h.Types(passphrase)
	h.Press("Tab")
	h.Types(passphrase)
	h.Press("Return")
	h.Sees("Bestandsnaam")
	h.Press("Return")
	if h.Store == nil {
		h.T.Fatalf("no dossier: %v", desk.Texts(h.Window.Canvas()))
	}
}

// importOctober brings in the list that lies in the folder.
func importOctober(h *desk.Desk) {
	h.T.Helper()
	h.Press("Ctrl+I")
	h.Sees("oktober.csv")
	h.Press("Return")
	h.Sees("3 rijen met mensen", "BSN")
	h.Press("Return") // the way on has the keyboard
	h.Sees("De kop staat in rij")
	h.Press("Return")
	h.Sees("Personeelsnummer", "31-02-2026")
	h.SeesNot("123456782")
	h.Press("Return")
	h.Sees("3 nieuw", "Nieuw", "Berg, J. van der")
	h.Press("Ctrl+Return")
	h.Sees("De lijst is binnen")
}

func TestImportIsTakenBackAsAWhole(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.SetFolder(t.TempDir())
	if err := os.WriteFile(filepath.Join(h.Folder(), "oktober.csv"), []byte(octoberList), 0o600); err != nil {
		t.Fatal(err)
	}
	importOctober(h)
	h.Press("Ctrl+7")
	h.Sees("oktober.csv", "3 nieuw")
	h.Tap(h.Text("history.imports"))
	h.Press("Home", "Return") // opens its record
	h.Sees("Ingelezen lijst")
	h.Press("Ctrl+7")
	h.Press("Ctrl+Z")
	h.Sees("Teruggenomen")
	people := desk.Everybody(h)
	if len(people) != 0 {
		t.Errorf("%d people stayed", len(people))
	}
	h.Press("Ctrl+Y")
	if people = desk.Everybody(h); len(people) != 3 {
		t.Errorf("%d people came back, not 3", len(people))
	}
}

func TestSecondImportOfTheSameListProposesNothing(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.SetFolder(t.TempDir())
	if err := os.WriteFile(filepath.Join(h.Folder(), "oktober.csv"), []byte(octoberList), 0o600); err != nil {
		t.Fatal(err)
	}
	importOctober(h)
	h.Press("Ctrl+I", "Return", "Return", "Return", "Return")
	h.Sees("3 bekend")
	h.SeesNot("3 nieuw")
}

func TestImportRefusesWhatIsNoList(t *testing.T) {
	for name, content := range map[string]string{
		"picture.xlsx": "\x89PNG\r\n\x1a\n nothing of the kind",
		"empty.csv":    "",
	} {
		h := newDesk(t, "nl", nil)
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		h.Rooms.Lists.Read(h.Frame, path)
		h.Sees("Dat lukte niet", name)
		if h.Kept != nil {
			t.Errorf("%s became an import", name)
		}
	}
}

// A key acts on what the pane shows, whichever way it was opened: from Today, from search,
// or by coming back to a page whose pane stands open.
func TestKeysActOnWhatThePaneShows(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, desk.FillWorkplace)
		actions := desk.Read(d, func(tx *store.Tx) ([]data.Action, error) { return tx.FindActions(store.ActionFilter{}) })
		d.Open(frame.PageToday)
		d.OpenRow(frame.PagePlan, actions[1].ID)
		row, ok := d.Window.Canvas().Focused().(*forms.ItemRow)
		if !ok || row.Item.Key != string(actions[1].ID) {
			t.Fatalf("%s: the keyboard is in %T", code, d.Window.Canvas().Focused())
		}
		d.Open(frame.PagePeople)
		d.Open(frame.PagePlan)
		d.Press("Delete")
		for _, a := range desk.Read(d, func(tx *store.Tx) ([]data.Action, error) { return tx.FindActions(store.ActionFilter{}) }) {
			if a.ID == actions[1].ID {
				t.Errorf("%s: another action was deleted than the pane shows", code)
			}
		}
	}
}

func TestEnterOnALineOpensItsPlace(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Focus(itemWith(d, "Kantine open in de nacht"))
	d.Press("Return")
	if d.Visible().ID() != frame.PagePlan {
		t.Fatalf("on page %s", d.Visible().ID())
	}
	d.Sees(d.Text("plan.field.indicator"))
	d.Open(frame.PageToday)
	d.Go(frame.PageConversations, frame.Filter{Waiting: true})
	if d.Visible().ID() != frame.PageConversations {
		t.Fatalf("on page %s", d.Visible().ID())
	}
}

// itemWith returns the item on the page that shows the given words.
func itemWith(d *desk.Desk, words string) *forms.ItemRow {
	d.T.Helper()
	for _, row := range desk.All[*forms.ItemRow](d.Window.Content()) {
		if slices.Contains(desk.TextsIn(row), words) {
			return row
		}
	}
	d.T.Fatalf("no item %q", words)
	return nil
}

// An action that was agreed at a meeting opens in the pane of the meeting: the keyboard
// does not stay in the row that the pane no longer shows.
func TestTheKeyboardFollowsFromAMeetingToItsAction(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	meeting := desk.Read(d, func(tx *store.Tx) ([]data.Meeting, error) { return tx.FindMeetings(store.MeetingFilter{}) })[0]
	d.Update("test", func(tx *store.Tx) error {
		return tx.CreateAction(&data.Action{MeetingID: meeting.ID, Title: "Soep koken", Status: data.ActionOpen})
	})
	d.OpenRow(frame.PageMeetings, meeting.ID)
	itemWith(d, "Soep koken").Tapped(nil)
	d.Sees("Soep koken")
	if part, ok := d.Window.Canvas().Focused().(fyne.CanvasObject); !ok || !d.Frame.Keyboard.Sees(part) {
		t.Errorf("the keyboard is in %T, which does not show", d.Window.Canvas().Focused())
	}
}

// In a narrow window the pane takes the place of its page: the keyboard goes with it.
func TestTheKeyboardGoesToThePaneThatCoversItsPage(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Menu.Run("projector")
	d.Window.Resize(fyne.NewSize(900, 768))
	d.Open(frame.PagePlan)
	desk.All[*forms.ItemRow](d.Window.Content())[2].Tapped(nil) // not the one that had the keyboard
	d.Keyboard.Look()
	if part, ok := d.Window.Canvas().Focused().(fyne.CanvasObject); !ok || !d.Frame.Keyboard.Sees(part) {
		t.Errorf("the keyboard is in %T, which does not show", d.Window.Canvas().Focused())
	}
}

// A calendar belongs to the place of its field, which another size of the window moves.
func TestACalendarClosesWhenTheWindowChangesSizeAndADialogStays(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PagePlan)
	desk.All[*forms.ItemRow](d.Window.Content())[2].Tapped(nil)
	var field *widgets.DateField
	for _, p := range driver.Objects(d.Window.Content(), d.Window.Canvas().Size()) {
		if o, ok := p.Object.(*widgets.DateField); ok {
			field = o
		}
	}
	field.ShowCalendar()
	if d.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("no calendar")
	}
	d.Window.Resize(fyne.NewSize(1024, 768))
	if top := d.Window.Canvas().Overlays().Top(); top != nil {
		t.Errorf("%T still lies over the window", top)
	}
	if d.Window.Canvas().Focused() == nil {
		t.Error("nothing has the keyboard")
	}
	d.Confirm("A", "B", "C", func() {})
	d.Window.Resize(fyne.NewSize(1366, 768))
	if len(d.Dialogs()) != 1 || !d.Dialogs()[0].Visible() {
		t.Error("the dialog is gone")
	}
}

func TestShowAUnitsPeopleFromTheSnapshot(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PageSnapshot)
	desk.First[tabler](d.Window.Content()).SelectRow(2)
	d.Tap(d.Text("snapshot.people"))
	if rows := desk.First[*widgets.Table[*data.Person]](d.Window.Content()).Len(); rows != 0 {
		t.Errorf("%d people of the night shift", rows)
	}
	d.Sees("Afdeling: Noord › Nacht")
}

// A list that is dropped while a page holds what cannot be kept is not read in, and the
// page says what is wrong.
func TestAListWaitsForAPageThatCannotBeLeft(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PagePeople)
	desk.First[*widgets.Table[*data.Person]](d.Window.Content()).SelectRow(0)
	d.Tap(d.Text("person.edit"))
	fieldNamed(d, "field.email").SetText("geen adres")
	path := filepath.Join(t.TempDir(), "lijst.csv")
	if err := os.WriteFile(path, []byte("Naam;Afdeling\nEwa Nowak;Inpak\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Rooms.Lists.Read(d.Frame, path)
	if d.Kept != nil || d.Visible().ID() != frame.PagePeople {
		t.Error("the list took the place of what was typed")
	}
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleEmail}))
}

// fieldNamed returns the field with a caption.
func fieldNamed(d *desk.Desk, key string) *widgets.TextField {
	d.T.Helper()
	for _, row := range desk.All[*widgets.FormRow](d.Window.Content()) {
		if field, ok := row.Field().(*widgets.TextField); ok && slices.Contains(desk.TextsIn(row), d.Text(key)) {
			return field
		}
	}
	d.T.Fatalf("no field %q", d.Text(key))
	return nil
}
