package app

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/tables"
)

// drop brings a list to its first step, as dropping it on the window does.
func (h *hands) drop(name, content string) {
	h.t.Helper()
	path := filepath.Join(h.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		h.t.Fatal(err)
	}
	h.importFile(path)
	if h.importing == nil {
		h.t.Fatalf("no import: %v", texts(h.window.Canvas()))
	}
}

// muddled is a list with title rows, a column of numbers that may never be kept, and
// cells that nobody can use.
const muddled = "Personeelsoverzicht\n\nPersnr;Naam;Functie;Datum in dienst;BSN\n" +
	"10881;Jan van der Berg;Voorman;01-10-2026;123456782\n" +
	"10882;Fatima el Amrani;Kok;31-02-2026;111222333\n" +
	"10883;Pieter Jansen;Kok;volgt nog;\n" +
	"10884;Ilse Waterman;Kok;volgt nog;\n" +
	"10885;Joris Zand;Kok;02-10-2026;\n" +
	"10886;Aagje Zilverstand;Kok;03-10-2026;\n"

// What was said at a step is still there after walking back and forth.
func TestPathIsWalkedBackAndForthWithNothingLost(t *testing.T) {
	h := on(newDesk(t, "nl", known))
	h.drop("oktober.csv", muddled)
	h.sees("oktober.csv", "Wat Kader las", "BSN")
	h.importing.details.askedBy.SetText("Joke")
	h.press("Ctrl+Return")
	h.sees("De kop staat in rij 3", "Personeelsoverzicht")
	h.press("Ctrl+Return")
	h.sees("Persnr", "geen datum")
	h.press("F8")
	h.types("15-10-2026")
	h.press("Return")
	h.press("Ctrl+Return")
	h.sees("Overnemen")
	h.press("Alt+Left", "Alt+Left", "Alt+Left")
	if h.importing.step != stepFile || h.importing.details.askedBy.Text != "Joke" {
		t.Fatalf("step %d, asked by %q", h.importing.step, h.importing.details.askedBy.Text)
	}
	h.press("Alt+Right", "Alt+Right", "Alt+Right")
	h.sees("Overnemen")
	if got := h.importing.draft.Rows[1].Person().Start; got != data.NewDate(2026, 10, 15) {
		t.Errorf("the corrected day is %v", got)
	}
	h.importing.path.OnTap("2") // the stepper goes back too
	if h.importing.step != stepColumns {
		t.Errorf("the row of steps went to step %d", h.importing.step)
	}
}

func TestAnotherRowIsTheHeader(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.drop("lijst.csv", muddled)
	h.press("Ctrl+Return")
	h.focus(h.importing.place.sheet)
	h.press("Down", "Down", "Return") // two rows under the header
	if got := h.importing.draft.Table.HeaderRow; got != 5 {
		t.Errorf("the header is row %d", got)
	}
	h.sees("De kop staat in rij 5")
	h.press("Up", "Up", "Return")
	h.sees("De kop staat in rij 3")
	h.press("Return") // on the header itself Enter goes on
	if h.importing.step != stepColumns {
		t.Errorf("step %d", h.importing.step)
	}
}

func TestListWithoutHeaderIsSaid(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.drop("lijst.csv", muddled)
	h.press("Ctrl+Return")
	h.importing.place.setHeader(0, 1)
	h.sees("Deze lijst heeft geen kop")
	if got := h.importing.draft.Table.HeaderRow; got != 0 {
		t.Errorf("the header is row %d", got)
	}
}

// A header chosen by hand may take two rows, and brings back what the wrong one made
// the program leave out.
func TestHeaderIsPutRightByHand(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.drop("lijst.csv", "Naam;Loon;Bank;Afdeling\nWie;Plek;Gebouw;Ploeg\nJan van der Berg;Hoek 3;Noord;Magazijn\nEva Boom;Hoek 4;Zuid;Kantoor\n")
	h.sees("Loon", "Bank") // are left out
	h.press("Ctrl+Return")
	p := h.importing
	findCheck(p.body, "De kop staat in twee rijen").SetChecked(true)
	h.sees("De kop staat in de rijen 1 en 2")
	if n := len(p.draft.Rows); n != 2 {
		t.Errorf("%d people, not 2", n)
	}
	findCheck(p.body, "De kop staat in twee rijen").SetChecked(false)
	h.sees("De kop staat in rij 1")
	p.place.onHeader(1)
	h.sees("De kop staat in rij 2", "Hoek 3", "Noord")
	if len(p.draft.Dropped) > 0 || len(p.draft.Mapping) != 4 {
		t.Errorf("left out %v of %d columns", p.draft.Dropped, len(p.draft.Mapping))
	}
}

// findCheck finds a box to tick by its words.
func findCheck(o fyne.CanvasObject, words string) *widgets.Check {
	if check, ok := o.(*widgets.Check); ok && check.Text == words {
		return check
	}
	if box, ok := o.(*fyne.Container); ok {
		for _, child := range box.Objects {
			if found := findCheck(child, words); found != nil {
				return found
			}
		}
	}
	return nil
}

// Stopping and dropping another list say what is lost; a list in which nothing was
// done goes without a word.
func TestNothingCorrectedIsLostWithoutSaying(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.drop("lijst.csv", muddled)
	h.press("Escape", "Escape")
	if h.importing == nil {
		t.Fatal("Escape dropped the list")
	}
	h.importing.goTo(stepColumns)
	h.press("F8")
	h.types("15-10-2026")
	h.press("Return")
	h.drop("andere.csv", "Naam;Functie\nAagje Zilverstand;Kok\n")
	h.sees("Je bent bezig met lijst.csv", "De andere lijst inlezen")
	h.press("Escape")
	if got := h.importing.draft.Source.File; got != "lijst.csv" {
		t.Fatalf("the list is %q", got)
	}
	h.importing.askStop()
	h.sees("gaat verloren")
	h.press("Escape")
	if h.importing == nil {
		t.Error("the list is gone although the user stayed")
	}
}

// Every step speaks the language of the window.
func TestEveryStepSpeaksFourLanguages(t *testing.T) {
	raw := regexp.MustCompile(`\[[a-z-]+\.[a-z.-]+\]`)
	for _, code := range assets.Languages() {
		h := on(newDesk(t, code, known))
		h.drop("lijst.csv", muddled)
		look := func(where string) {
			if found := raw.FindString(strings.Join(texts(h.window.Canvas()), "\n")); found != "" {
				t.Errorf("%s, %s: %s", code, where, found)
			}
		}
		look("file")
		h.importing.goTo(stepPlace)
		look("sheet and header")
		h.importing.goTo(stepColumns)
		look("columns")
		h.importing.columns.openColumn(0)
		look("a column")
		h.press("F8")
		look("a problem")
		h.importing.goTo(stepPeople)
		h.press("Return")
		look("people")
		h.press("Ctrl+Return", "Tab", "Return") // somebody is still to be looked at, and stays out
		look("done")
		if h.importing.step != stepDone {
			t.Errorf("%s: the list did not come in", code)
		}
	}
}

// A sheet of any length keeps to what is in view.
func TestColumnsOfALargeListDrawOnlyWhatIsInView(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	var list strings.Builder
	list.WriteString("Persnr;Naam;Functie\n")
	for i := range 3000 {
		list.WriteString(string(rune('A'+i%26)) + strings.Repeat("a", i%7+2) + ";")
		list.WriteString("Jan Zand;Kok\n")
	}
	h.drop("lang.csv", list.String())
	h.importing.goTo(stepColumns)
	if shown := len(texts(h.window.Canvas())); shown > 400 {
		t.Errorf("%d texts are on the screen", shown)
	}
	h.focus(h.importing.columns.sheet)
	h.press("End")
	h.sees("3.001")
}

func TestColumnThatAsksComesFirst(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.drop("lijst.csv", "Persnr;Naam;Startdatum;Datum in dienst\n1;Jan Zand;01-10-2026;02-10-2026\n2;Ilse Waterman;05-10-2026;06-10-2026\n3;Joris Kok;07-10-2026;08-10-2026\n")
	h.importing.goTo(stepColumns)
	asked := h.importing.columns.firstAsked()
	if asked < 0 {
		t.Fatal("no column asks")
	}
	h.sees("kijk even na", "Kijk even naar")
	h.importing.columns.onTop(string(rune('0' + asked)))
	h.sees("Wat is dit?")
	h.importing.columns.onField(asked, data.FieldStartDate)
	if got := h.importing.draft.Mapping[asked]; got.Field != data.FieldStartDate || got.From != tables.FromHand {
		t.Errorf("the column is %q from %q", got.Field, got.From)
	}
	row, _ := h.importing.columns.sheet.Cursor()
	if row != widgets.HeadRow {
		t.Errorf("the keyboard is on row %d", row)
	}
}

// A day that the file keeps as one is written as the language does.
func TestDaysOfASheetAreWrittenAsTheLanguageDoes(t *testing.T) {
	list := filepath.Join("..", "data", "imports", "testdata", "lists", "06-nl-twee-regels", "list.xls")
	for code, want := range map[string]string{"nl": "01-10-2026", "nb": "01.10.2026"} {
		h := on(newDesk(t, code, nil))
		h.importFile(list)
		for _, step := range []importStep{stepPlace, stepColumns} {
			h.importing.goTo(step)
			h.sees(want)
			h.seesNot("2026-10-01")
		}
		h.importing.columns.openColumn(6) // Vanaf
		h.seesNot("2026-10-01")
	}
}
