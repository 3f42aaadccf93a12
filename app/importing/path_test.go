package importing

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/tables"
)

// dropFile brings a list to its first step, as dropping it on the window does.
func dropFile(h *desk.Desk, name, content string) {
	h.T.Helper()
	path := filepath.Join(h.T.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		h.T.Fatal(err)
	}
	h.Rooms.Lists.Read(h.Frame, path)
	if importOf(h.Frame) == nil {
		h.T.Fatalf("no import: %v", desk.Texts(h.Window.Canvas()))
	}
}

// muddled is a list with title rows, a column of numbers that may never be kept, and
// cells that nobody can use.
const muddled = "Personeelsoverzicht\n\nPersnr;Naam;Functie;Datum in dienst;BSN\n" +
	"10881;Jan van der Berg;Voorman;01-10-2026;123456782\n" +
	"10882;Fatima el Amrani;Kok;31-02-2026;111222333\n" +
	"10883;Pieter Jansen;Kok;zie de mail;\n" +
	"10884;Ilse Waterman;Kok;zie de mail;\n" +
	"10885;Joris Zand;Kok;02-10-2026;\n" +
	"10886;Aagje Zilverstand;Kok;03-10-2026;\n"

// What was said at a step is still there after walking back and forth.
func TestPathIsWalkedBackAndForthWithNothingLost(t *testing.T) {
	h := newDesk(t, "nl", known)
	dropFile(h, "oktober.csv", muddled)
	h.Sees("oktober.csv", "Wat Kader las", "BSN")
	importOf(h.Frame).details.askedBy.SetText("Joke")
	h.Press("Ctrl+Return")
	h.Sees("De kop staat in rij 3", "Personeelsoverzicht")
	h.Press("Ctrl+Return")
	h.Sees("Persnr", "geen datum")
	h.Press("F8")
	h.Types("15-10-2026")
	h.Press("Return")
	h.Press("Ctrl+Return")
	h.Sees("Overnemen")
	h.Press("Alt+Left", "Alt+Left", "Alt+Left")
	if importOf(h.Frame).step != stepFile || importOf(h.Frame).details.askedBy.Text != "Joke" {
		t.Fatalf("step %d, asked by %q", importOf(h.Frame).step, importOf(h.Frame).details.askedBy.Text)
	}
	h.Press("Alt+Right", "Alt+Right", "Alt+Right")
	h.Sees("Overnemen")
	if got := importOf(h.Frame).draft.Rows[1].Person().Start; got != data.NewDate(2026, 10, 15) {
		t.Errorf("the corrected day is %v", got)
	}
	importOf(h.Frame).path.OnTap("2") // the stepper goes back too
	if importOf(h.Frame).step != stepColumns {
		t.Errorf("the row of steps went to step %d", importOf(h.Frame).step)
	}
}

func TestAnotherRowIsTheHeader(t *testing.T) {
	h := newDesk(t, "nl", nil)
	dropFile(h, "lijst.csv", muddled)
	h.Press("Ctrl+Return")
	h.Focus(importOf(h.Frame).place.sheet)
	h.Press("Down", "Down", "Return") // two rows under the header
	if got := importOf(h.Frame).draft.Table.HeaderRow; got != 5 {
		t.Errorf("the header is row %d", got)
	}
	h.Sees("De kop staat in rij 5")
	h.Press("Up", "Up", "Return")
	h.Sees("De kop staat in rij 3")
	h.Press("Return") // on the header itself Enter goes on
	if importOf(h.Frame).step != stepColumns {
		t.Errorf("step %d", importOf(h.Frame).step)
	}
}

func TestListWithoutHeaderIsSaid(t *testing.T) {
	h := newDesk(t, "nl", nil)
	dropFile(h, "lijst.csv", muddled)
	h.Press("Ctrl+Return")
	importOf(h.Frame).place.setHeader(0, 1)
	h.Sees("Deze lijst heeft geen kop")
	if got := importOf(h.Frame).draft.Table.HeaderRow; got != 0 {
		t.Errorf("the header is row %d", got)
	}
}

// A list of ours that comes back is no list of the employer.
func TestOwnListIsRefusedInWords(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, nil)
		h.SetLanguage(code)
		path := filepath.Join(t.TempDir(), "lijst.csv")
		list := "Naam;Afdeling;" + data.OwnCallList.Mark() + "\nAagje Zilverstand;Keuken;\n"
		if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
			t.Fatal(err)
		}
		h.Rooms.Lists.Read(h.Frame, path)
		sentence := strings.Fields(h.Text(data.ErrOldCallList.TextKey(), "file", "lijst.csv"))
		h.Sees(strings.Join(sentence[:6], " ")) // the dialog breaks the rest of it
		if importOf(h.Frame) != nil {
			t.Errorf("%s: the import goes on", code)
		}
	}
}

// A dossier that is chosen as a list is said to be one, and can be opened from there.
func TestADossierIsNoListAndCanBeOpened(t *testing.T) {
	for _, code := range assets.Languages() {
		r := desk.Rooms(desk.Blank(frame.PagePeople))
		r.Lists = Lists()
		var opened string
		r.Switch = func(_ *frame.Frame, path string) { opened = path }
		h := desk.SitDown(t, code, nil, r)
		h.SetLanguage(code)
		content, err := os.ReadFile(h.Store.Path())
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "lijst.xlsx") // what it is shows in its bytes
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		h.Rooms.Lists.Read(h.Frame, path)
		sentence := strings.Fields(h.Text(data.ErrIsDossier.TextKey(), "file", "lijst.xlsx"))
		h.Sees(strings.Join(sentence[:4], " "), h.Text("menu.open-dossier"))
		h.SubmitDialog()
		if opened != path {
			t.Errorf("%s: opened %q", code, opened)
		}
	}
}

// A header chosen by hand may take two rows, and brings back what the wrong one made
// the program leave out.
func TestHeaderIsPutRightByHand(t *testing.T) {
	h := newDesk(t, "nl", nil)
	dropFile(h, "lijst.csv", "Naam;Loon;Bank;Afdeling\nWie;Plek;Gebouw;Ploeg\nJan van der Berg;Hoek 3;Noord;Magazijn\nEva Boom;Hoek 4;Zuid;Kantoor\n")
	h.Sees("Loon", "Bank") // are left out
	h.Press("Ctrl+Return")
	p := importOf(h.Frame)
	desk.Check(p.body, "De kop staat in twee rijen").SetChecked(true)
	h.Sees("De kop staat in de rijen 1 en 2")
	if n := len(p.draft.Rows); n != 2 {
		t.Errorf("%d people, not 2", n)
	}
	desk.Check(p.body, "De kop staat in twee rijen").SetChecked(false)
	h.Sees("De kop staat in rij 1")
	p.place.onHeader(1)
	h.Sees("De kop staat in rij 2", "Hoek 3", "Noord")
	if len(p.draft.Dropped) > 0 || len(p.draft.Mapping) != 4 {
		t.Errorf("left out %v of %d columns", p.draft.Dropped, len(p.draft.Mapping))
	}
}

// Stopping and dropping another list say what is lost; a list in which nothing was
// done goes without a word.
func TestNothingCorrectedIsLostWithoutSaying(t *testing.T) {
	h := newDesk(t, "nl", nil)
	dropFile(h, "lijst.csv", muddled)
	h.Press("Escape", "Escape")
	if importOf(h.Frame) == nil {
		t.Fatal("Escape dropped the list")
	}
	importOf(h.Frame).goTo(stepColumns)
	h.Press("F8")
	h.Types("15-10-2026")
	h.Press("Return")
	dropFile(h, "andere.csv", "Naam;Functie\nAagje Zilverstand;Kok\n")
	h.Sees("Je bent bezig met lijst.csv", "De andere lijst inlezen")
	h.Press("Escape")
	if got := importOf(h.Frame).draft.Source.File; got != "lijst.csv" {
		t.Fatalf("the list is %q", got)
	}
	importOf(h.Frame).askStop()
	h.Sees("gaat verloren")
	h.Press("Escape")
	if importOf(h.Frame) == nil {
		t.Error("the list is gone although the user stayed")
	}
}

// Every step speaks the language of the window.
func TestEveryStepSpeaksFourLanguages(t *testing.T) {
	raw := regexp.MustCompile(`\[[a-z-]+\.[a-z.-]+\]`)
	for _, code := range assets.Languages() {
		h := newDesk(t, code, known)
		dropFile(h, "lijst.csv", muddled)
		look := func(where string) {
			if found := raw.FindString(strings.Join(desk.Texts(h.Window.Canvas()), "\n")); found != "" {
				t.Errorf("%s, %s: %s", code, where, found)
			}
		}
		look("file")
		importOf(h.Frame).goTo(stepPlace)
		look("sheet and header")
		importOf(h.Frame).goTo(stepColumns)
		look("columns")
		importOf(h.Frame).columns.openColumn(0)
		look("a column")
		h.Press("F8")
		look("a problem")
		importOf(h.Frame).goTo(stepPeople)
		h.Press("Return")
		look("people")
		h.Press("Ctrl+Return", "Tab", "Return") // somebody is still to be looked at, and stays out
		look("done")
		if importOf(h.Frame).step != stepDone {
			t.Errorf("%s: the list did not come in", code)
		}
	}
}

// A sheet of any length keeps to what is in view.
func TestColumnsOfALargeListDrawOnlyWhatIsInView(t *testing.T) {
	h := newDesk(t, "nl", nil)
	var list strings.Builder
	list.WriteString("Persnr;Naam;Functie\n")
	for i := range 3000 {
		list.WriteString(string(rune('A'+i%26)) + strings.Repeat("a", i%7+2) + ";")
		list.WriteString("Jan Zand;Kok\n")
	}
	dropFile(h, "lang.csv", list.String())
	importOf(h.Frame).goTo(stepColumns)
	if shown := len(desk.Texts(h.Window.Canvas())); shown > 400 {
		t.Errorf("%d texts are on the screen", shown)
	}
	h.Focus(importOf(h.Frame).columns.sheet)
	h.Press("End")
	h.Sees("3.001")
}

func TestColumnThatAsksComesFirst(t *testing.T) {
	h := newDesk(t, "nl", nil)
	dropFile(h, "lijst.csv", "Persnr;Naam;Startdatum;Datum in dienst\n1;Jan Zand;01-10-2026;02-10-2026\n2;Ilse Waterman;05-10-2026;06-10-2026\n3;Joris Kok;07-10-2026;08-10-2026\n")
	importOf(h.Frame).goTo(stepColumns)
	asked := importOf(h.Frame).columns.firstAsked()
	if asked < 0 {
		t.Fatal("no column asks")
	}
	h.Sees("kijk even na", "Kijk even naar")
	importOf(h.Frame).columns.onTop(string(rune('0' + asked)))
	h.Sees("Wat is dit?")
	importOf(h.Frame).columns.onField(asked, data.FieldStartDate)
	if got := importOf(h.Frame).draft.Mapping[asked]; got.Field != data.FieldStartDate || got.From != tables.FromHand {
		t.Errorf("the column is %q from %q", got.Field, got.From)
	}
	row, _ := importOf(h.Frame).columns.sheet.Cursor()
	if row != widgets.HeadRow {
		t.Errorf("the keyboard is on row %d", row)
	}
}

// A day that the file keeps as one is written as the language does.
func TestDaysOfASheetAreWrittenAsTheLanguageDoes(t *testing.T) {
	list := filepath.Join("..", "..", "data", "imports", "testdata", "lists", "06-nl-twee-regels", "list.xls")
	for code, want := range map[string]string{"nl": "01-10-2026", "nb": "01.10.2026"} {
		h := newDesk(t, code, nil)
		h.Rooms.Lists.Read(h.Frame, list)
		for _, step := range []importStep{stepPlace, stepColumns} {
			importOf(h.Frame).goTo(step)
			h.Sees(want)
			h.SeesNot("2026-10-01")
		}
		importOf(h.Frame).columns.openColumn(6) // Vanaf
		h.SeesNot("2026-10-01")
	}
}
