package importing

import (
	"os"
	"path/filepath"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// known are colleagues that lists are compared with.
func known(tx *store.Tx) error {
	return tx.CreatePeople([]*data.Person{
		{Name: data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}, Work: data.Work{EmployeeNumber: "10881", JobTitle: "Medewerker"}},
		{Name: data.Name{Given: "Ewa", Family: "Nowak"}, Work: data.Work{EmployeeNumber: "10900"}},
	})
}

func TestImportShowsWhatWouldChangeAndKeepsOursWhenAsked(t *testing.T) {
	h := newDesk(t, "nl", known)
	h.Bring("Personeelsnummer;Naam;Functie\n10881;Jan van der Berg;Voorman\n")
	h.Sees("1 gewijzigd", "Voorman in plaats van Medewerker")
	h.Press("Return")
	h.Sees("was Medewerker, wordt Voorman", "Onze gegevens houden", "Bij iedereen houden")
	importOf(h.Frame).people.pane.keep(data.FieldJobTitle, true)
	h.Sees("Medewerker blijft")
	h.SeesNot("1 gewijzigd")
}

// Two people of one name: the program asks, and a human being decides.
func TestImportAsksAboutNamesakes(t *testing.T) {
	h := newDesk(t, "nl", known)
	h.Bring("Naam;Afdeling\nEwa Nowak;Inpak\nPiet Smit;Inpak\n")
	matches := importOf(h.Frame).draft.Proposal.Matches
	if matches[0].Decision != imports.DecisionAsk {
		t.Fatalf("the program is sure: %s", matches[0].Decision)
	}
	h.Sees("Beslis eerst over 1 persoon", "Bekijken (1)")
	importOf(h.Frame).people.table.SelectRow(0)
	h.Sees("Dit is dezelfde persoon", "Iemand die nieuw is", "Overslaan")
	importOf(h.Frame).onApply()
	h.Sees("Naar 1 persoon moet nog gekeken worden")
	h.Press("Escape")
	importOf(h.Frame).people.pane.decide(0, imports.DecisionNew, "")
	h.Sees("2 nieuw")
	importOf(h.Frame).onApply()
	h.Sees("De lijst is binnen")
	if got := len(desk.Everybody(h)); got != 4 {
		t.Errorf("%d people, not 4", got)
	}
}

func TestImportWithoutNamesAsksWhichColumnHoldsThem(t *testing.T) {
	h := newDesk(t, "nl", nil)
	path := filepath.Join(t.TempDir(), "lijst.csv")
	if err := os.WriteFile(path, []byte("Personeelsnummer;Kolom;Functie;Datum in dienst\n1;Aagje Zilverstand;Kok;01-10-2026\n2;Joris Waterman;Kok;02-10-2026\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	h.Rooms.Lists.Read(h.Frame, path)
	if importOf(h.Frame) == nil {
		t.Fatalf("no import: %v", desk.Texts(h.Window.Canvas()))
	}
	if !importOf(h.Frame).draft.Mapping.HasName() {
		h.Sees(h.Text("import.no-name"))
		h.Press("Ctrl+Return")
		h.Sees("Dat lukte niet")
		h.Press("Escape")
		importOf(h.Frame).columns.onField(1, data.FieldFullName)
	}
	importOf(h.Frame).goTo(stepPeople)
	h.Sees("Zilverstand, Aagje", "2 nieuw")
}

// A column taken for the wrong field is put right by hand, and what follows is
// worked out again.
func TestColumnIsCorrectedByHand(t *testing.T) {
	h := newDesk(t, "nl", nil)
	path := filepath.Join(t.TempDir(), "lijst.csv")
	if err := os.WriteFile(path, []byte("Naam;Functie\nAagje Zilverstand;Kok\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	h.Rooms.Lists.Read(h.Frame, path)
	importOf(h.Frame).goTo(stepColumns)
	importOf(h.Frame).columns.sheet.Go(widgets.HeadRow, 1)
	h.Focus(importOf(h.Frame).columns.sheet)
	h.Press("Return") // the head opens
	h.Sees("Kolom ‘Functie’", "Dat zegt de", "Wat is dit?")
	importOf(h.Frame).columns.onField(1, data.FieldNote)
	if got := importOf(h.Frame).draft.Mapping[1].Field; got != data.FieldNote {
		t.Errorf("the column is %q", got)
	}
	h.Sees("door jou gekozen")
	importOf(h.Frame).askStop() // something was corrected, so it asks
	h.Sees("gaat verloren")
	h.SubmitDialog()
	if len(desk.Everybody(h)) != 0 || importOf(h.Frame) != nil {
		t.Error("a stopped import left something behind")
	}
}

func TestLockedListAsksForItsPassword(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "sheets", "excelize", "encryptSHA1.xlsx")
	if _, err := os.Stat(path); err != nil {
		t.Skip("the shared spreadsheets are not beside the checkout")
	}
	h := newDesk(t, "nl", nil)
	h.Rooms.Lists.Read(h.Frame, path)
	h.Sees("Deze lijst is vergrendeld")
	h.Types("verkeerd")
	h.Press("Return")
	h.Sees("gaat open met een wachtwoord")
	h.Types("password")
	h.Press("Return")
	h.SeesNot("Deze lijst is vergrendeld")
}

// A list that waits while another page shows is there again, also in another language.
func TestWaitingImportSurvivesAnotherLanguage(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Bring("Naam;Functie\nAagje Zilverstand;Kok\n")
	h.Open(frame.PageGroup)
	h.SetLanguage("da")
	h.Menu.Run("import")
	h.Sees(h.Text("import.apply"), "Zilverstand, Aagje", "1 ny")
	h.Press("F8")
	importOf(h.Frame).onApply()
	h.Sees(h.Text("import.done"))
}

// What an import did is read on a page of its own: another language goes to the first page.
func TestAnotherLanguageLeavesNoEmptyPage(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Bring("Naam;Functie\nAagje Zilverstand;Kok\n")
	importOf(h.Frame).onApply()
	lists := desk.Read(&desk.Desk{Frame: h.Frame, T: h.T}, func(tx *store.Tx) ([]data.List, error) { return tx.FindLists(store.ListFilter{}) })
	openRecord(h.Frame, lists[0])
	h.SetLanguage("da")
	if h.Visible() == nil {
		t.Error("no page shows")
	}
}

func TestRunningImportSurvivesAnotherLanguage(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Bring("Naam;Functie\nAagje Zilverstand;Kok\n")
	h.SetLanguage("da")
	h.Sees(h.Text("import.apply"), "Zilverstand, Aagje", "1 ny")
	importOf(h.Frame).onApply()
	h.Sees(h.Text("import.done"))
}
