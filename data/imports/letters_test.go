package imports

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
)

// Letters that another program broke are mended in headers and cells, in every kind of file, and told.
func TestBrokenLettersAreMendedAndTold(t *testing.T) {
	rows := [][]string{{"FÃ¸rnavn", "Efternavn", "Afdeling"}, {"BjÃ¸rn", "NÃ¸rgÃ¥rd", "KÃ¸kken"}, {"Ã…se", "BÃ¦k", "Lager"}, {"JOÃO", "Dias", "Lager"}}
	for file, content := range map[string][]byte{"a.csv": csvOf(";", rows...), "a.xlsx": workbook(t, cellsOf(rows)...)} {
		d := prepare(t, newDossier(t, "da"), Source{File: file, Kind: data.ListNewHires, Content: content})
		p, q := d.Rows[0].Person(), d.Rows[1].Person()
		if p.Full() != "Bjørn Nørgård" || p.EmployerUnit != "Køkken" || q.Full() != "Åse Bæk" {
			t.Errorf("%s: %+v, %+v", file, p.Name, q.Name)
		}
		if w, _ := findWarning(d, WarnLetters); w.Facts["n"] != "6" {
			t.Errorf("%s: warnings %v", file, d.Warnings)
		}
	}
}

func cellsOf(rows [][]string) [][]any {
	var list [][]any
	for _, row := range rows {
		var cells []any
		for _, text := range row {
			cells = append(cells, text)
		}
		list = append(list, cells)
	}
	return list
}

// A file that was put together from two is read line by line.
func TestLinesInTwoEncodings(t *testing.T) {
	windows, err := charmap.Windows1252.NewEncoder().String(strings.Repeat("Bjørn Nørgård;Køkken\r\nÅse Bæk;Løn\r\n", 20))
	if err != nil {
		t.Fatal(err)
	}
	d := prepare(t, newDossier(t, "da"), Source{
		File: "a.csv", Kind: data.ListNewHires, Content: []byte("Navn;Afdeling\r\nSøren Kjær;Køkken\r\n" + windows),
	})
	if p, q := d.Rows[0].Person(), d.Rows[1].Person(); p.Full() != "Søren Kjær" || q.Full() != "Bjørn Nørgård" || q.EmployerUnit != "Køkken" {
		t.Errorf("%+v, %+v", p, q)
	}
	if !hasWarning(d, WarnTwoEncodings) {
		t.Errorf("warnings %v", d.Warnings)
	}
	d = prepare(t, newDossier(t, "da"), Source{File: "a.csv", Kind: data.ListNewHires, Content: []byte("Navn;Afdeling\r\n" + windows)})
	if hasWarning(d, WarnTwoEncodings) || d.Rows[0].Person().Full() != "Bjørn Nørgård" {
		t.Errorf("one encoding is taken for two: %v", d.Warnings)
	}
}

// The mark of a note behind a name, a department or a day is no part of it; m² is.
func TestMarksOfNotesAreLeftOutAndTold(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Naam", "Afdeling", "Datum in dienst", "Opmerking"}, []string{"An Vos²", "Inpak 1)", "1-9-2026*", "zie 1)"}, []string{"Kim Bos†", "Hal 40 m²", "2-9-2026", ""})})
	p, q := d.Rows[0].Person(), d.Rows[1].Person()
	if p.Full() != "An Vos" || p.EmployerUnit != "Inpak" || p.Start != data.NewDate(2026, 9, 1) || p.Note != "zie 1)" || q.Full() != "Kim Bos" || q.EmployerUnit != "Hal 40 m²" {
		t.Errorf("%+v, %+v", p, q)
	}
	if w, _ := findWarning(d, WarnNoteMarks); w.Facts["n"] != "4" {
		t.Errorf("warnings %v", d.Warnings)
	}
}

// A lost letter is found in a common name or in the same word elsewhere; else it is told.
func TestLostLettersAreFoundOrTold(t *testing.T) {
	d := prepare(t, newDossier(t, "da"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Navn", "Afdeling"}, []string{"S?ren Lund", "K?kken"}, []string{"Mette Kj?rsgaard", "Køkken"})})
	p, q := d.Rows[0].Person(), d.Rows[1].Person()
	if p.Full() != "Søren Lund" || p.EmployerUnit != "Køkken" || q.Full() != "Mette Kj?rsgaard" {
		t.Errorf("%+v, %+v", p, q)
	}
	if w, _ := findWarning(d, WarnLettersLost); w.Facts["n"] != "1" {
		t.Errorf("warnings %v", d.Warnings)
	}
	if w, _ := findWarning(d, WarnLetters); w.Facts["n"] != "2" {
		t.Errorf("warnings %v", d.Warnings)
	}
}

// A row whose name is struck out is left out and told; whoever types the name there takes in the whole row.
func TestRowsThatAreStruckOut(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "lijst.xlsx", Kind: data.ListNewHires, Content: struckBook(t)})
	if got := d.Rows[1].Problems; len(got) != 1 || got[0].Rule != data.RuleStruck || got[0].Raw != "Ivo de Groot" || !d.Rows[1].Skipped {
		t.Fatalf("%+v", d.Rows[1])
	}
	if err := d.Fix(3, "A", "Ivo de Groot"); err != nil {
		t.Fatal(err)
	}
	if p := d.Rows[1].Person(); p.Full() != "Ivo de Groot" || p.EmployerUnit != "Kade" || p.Phone == "" || d.Rows[1].Skipped {
		t.Errorf("%+v", p)
	}
	if p := d.Rows[0].Person(); p.Phone != "" {
		t.Errorf("a number that is struck out is kept: %s", p.Phone)
	}
}
