package app

import (
	"os"
	"path/filepath"
	"testing"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// bring imports a list up to the step with the people.
func (h *hands) bring(content string) {
	h.t.Helper()
	path := filepath.Join(h.t.TempDir(), "lijst.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		h.t.Fatal(err)
	}
	importFile(h.App, path)
	h.sees(h.text("import.about"))
	importOf(h.App).goTo(stepPlace)
	importOf(h.App).goTo(stepColumns)
	importOf(h.App).goTo(stepPeople)
}

// known are colleagues that lists are compared with.
func known(tx *store.Tx) error {
	return tx.CreatePeople([]*data.Person{
		{Name: data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}, Work: data.Work{EmployeeNumber: "10881", JobTitle: "Medewerker"}},
		{Name: data.Name{Given: "Ewa", Family: "Nowak"}, Work: data.Work{EmployeeNumber: "10900"}},
	})
}

func TestImportShowsWhatWouldChangeAndKeepsOursWhenAsked(t *testing.T) {
	h := on(newDesk(t, "nl", known))
	h.bring("Personeelsnummer;Naam;Functie\n10881;Jan van der Berg;Voorman\n")
	h.sees("1 gewijzigd", "Voorman in plaats van Medewerker")
	h.press("Return")
	h.sees("was Medewerker, wordt Voorman", "Het onze houden", "Bij iedereen houden")
	importOf(h.App).people.pane.keep(data.FieldJobTitle, true)
	h.sees("Medewerker blijft")
	h.seesNot("1 gewijzigd")
}

// Two people of one name: the program asks, and a human being decides.
func TestImportAsksAboutNamesakes(t *testing.T) {
	h := on(newDesk(t, "nl", known))
	h.bring("Naam;Afdeling\nEwa Nowak;Inpak\nPiet Smit;Inpak\n")
	matches := importOf(h.App).draft.Proposal.Matches
	if matches[0].Decision != imports.DecisionAsk {
		t.Fatalf("the program is sure: %s", matches[0].Decision)
	}
	h.sees("Beslis eerst over 1 persoon", "Bekijken (1)")
	importOf(h.App).people.table.SelectRow(0)
	h.sees("Dit is dezelfde persoon", "Iemand nieuw", "Overslaan")
	importOf(h.App).onApply()
	h.sees("Naar 1 persoon moet nog gekeken worden")
	h.press("Escape")
	importOf(h.App).people.pane.decide(0, imports.DecisionNew, "")
	h.sees("2 nieuw")
	importOf(h.App).onApply()
	h.sees("De lijst is binnen")
	if got := len(h.people(t)); got != 4 {
		t.Errorf("%d people, not 4", got)
	}
}

func TestImportWithoutNamesAsksWhichColumnHoldsThem(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	path := filepath.Join(t.TempDir(), "lijst.csv")
	if err := os.WriteFile(path, []byte("Personeelsnummer;Kolom;Functie;Datum in dienst\n1;Aagje Zilverstand;Kok;01-10-2026\n2;Joris Waterman;Kok;02-10-2026\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	importFile(h.App, path)
	if importOf(h.App) == nil {
		t.Fatalf("no import: %v", texts(h.window.Canvas()))
	}
	if !importOf(h.App).draft.Mapping.HasName() {
		h.sees(h.text("import.no-name"))
		h.press("Ctrl+Return")
		h.sees("Dat lukte niet")
		h.press("Escape")
		importOf(h.App).columns.onField(1, data.FieldFullName)
	}
	importOf(h.App).goTo(stepPeople)
	h.sees("Zilverstand, Aagje", "2 nieuw")
}

// A column taken for the wrong field is put right by hand, and what follows is
// worked out again.
func TestColumnIsCorrectedByHand(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	path := filepath.Join(t.TempDir(), "lijst.csv")
	if err := os.WriteFile(path, []byte("Naam;Functie\nAagje Zilverstand;Kok\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	importFile(h.App, path)
	importOf(h.App).goTo(stepColumns)
	importOf(h.App).columns.sheet.Go(widgets.HeadRow, 1)
	h.focus(importOf(h.App).columns.sheet)
	h.press("Return") // the head opens
	h.sees("Kolom ‘Functie’", "Dat zegt de", "Wat is dit?")
	importOf(h.App).columns.onField(1, data.FieldNote)
	if got := importOf(h.App).draft.Mapping[1].Field; got != data.FieldNote {
		t.Errorf("the column is %q", got)
	}
	h.sees("door jou gekozen")
	importOf(h.App).askStop() // something was corrected, so it asks
	h.sees("gaat verloren")
	h.dialogs[0].onSubmit()
	if len(h.people(t)) != 0 || importOf(h.App) != nil {
		t.Error("a stopped import left something behind")
	}
}

func TestLockedListAsksForItsPassword(t *testing.T) {
	path := filepath.Join("..", "..", "shared", "sheets", "excelize", "encryptSHA1.xlsx")
	if _, err := os.Stat(path); err != nil {
		t.Skip("the shared spreadsheets are not beside the checkout")
	}
	h := on(newDesk(t, "nl", nil))
	importFile(h.App, path)
	h.sees("Deze lijst is vergrendeld")
	h.types("verkeerd")
	h.press("Return")
	h.sees("opent")
	h.types("password")
	h.press("Return")
	h.seesNot("Deze lijst is vergrendeld")
}

func TestRunningImportSurvivesAnotherLanguage(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.bring("Naam;Functie\nAagje Zilverstand;Kok\n")
	h.setLanguage("da")
	h.sees(h.text("import.apply"), "Zilverstand, Aagje", "1 ny")
	importOf(h.App).onApply()
	h.sees(h.text("import.done"))
}

// A list that is dropped while a page holds what cannot be kept is not read in, and the
// page says what is wrong.
func TestAListWaitsForAPageThatCannotBeLeft(t *testing.T) {
	d := newDesk(t, "nl", fillWorkplace)
	d.open(pagePeople)
	p := d.current.(*peoplePage)
	p.table.SelectRow(0)
	p.pane.field("field.email").put("geen adres")
	p.pane.editor.changed()
	path := filepath.Join(t.TempDir(), "lijst.csv")
	if err := os.WriteFile(path, []byte("Naam;Afdeling\nEwa Nowak;Inpak\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	importFile(d.App, path)
	if importOf(d.App) != nil || d.current.id() != pagePeople {
		t.Error("the list took the place of what was typed")
	}
	d.sees(d.lang.Error(data.Invalid{Rule: data.RuleEmail}))
}
