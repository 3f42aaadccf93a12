package cli

import (
	"bytes"
	"encoding/csv"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/assets"
	"kader/data"
)

// exports are the spreadsheets that can be made, with the sentence that refuses each.
func exports() map[string]data.Code {
	return map[string]data.Code{
		"new-hires": data.ErrOwnNewHires, "call-list": data.ErrOwnCallList, "members": data.ErrOwnMembers,
	}
}

// refusedAsOwn imports a file that must be refused with a code, in the language of the desk.
func (d *desk) refusedAsOwn(code data.Code, name string, words ...string) {
	d.t.Helper()
	before := d.read("voorbeeld.kader")
	d.refused(statusRefused, d.sentence(code.TextKey(), "file", name), append([]string{"import", "@voorbeeld.kader", "@" + name}, words...)...)
	if !bytes.Equal(d.read("voorbeeld.kader"), before) {
		d.t.Errorf("%s: the dossier was changed", name)
	}
}

// plainText saves a sheet of a workbook as a spreadsheet program would: as text with separators.
func (d *desk) plainText(workbook, name string, separator rune) {
	d.t.Helper()
	f, err := excelize.OpenFile(d.path(workbook))
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetList()[0])
	if err != nil {
		d.t.Fatal(err)
	}
	var text strings.Builder
	w := csv.NewWriter(&text)
	w.Comma = separator
	if err := w.WriteAll(rows); err != nil {
		d.t.Fatal(err)
	}
	d.write(name, text.String())
}

// copied puts the cells that show into a new workbook, as somebody does who copies the table: from a
// row on, without the hidden column.
func (d *desk) copied(workbook, name string, from int, hidden bool) {
	d.t.Helper()
	f, err := excelize.OpenFile(d.path(workbook))
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	into := excelize.NewFile()
	defer into.Close()
	rows, err := f.GetRows(f.GetSheetList()[0])
	if err != nil {
		d.t.Fatal(err)
	}
	for i, row := range rows[from:] {
		for j, text := range row {
			if _, mark := data.ParseOwnMark(text); mark && !hidden {
				continue
			}
			cell, _ := excelize.CoordinatesToCellName(j+1, i+1)
			if err := into.SetCellStr("Sheet1", cell, text); err != nil {
				d.t.Fatal(err)
			}
		}
	}
	if err := into.SaveAs(d.path(name)); err != nil {
		d.t.Fatal(err)
	}
}

// A call list that was read in as an employer's list moved 109 people to other departments.
func TestOwnSpreadsheetIsNotReadAsAList(t *testing.T) {
	d := withExample(t)
	for kind, code := range exports() {
		for _, lang := range assets.Languages() {
			d.must("export", "@voorbeeld.kader", kind, "-o", d.path("uit.xlsx"), "--lang", lang)
			d.plainText("uit.xlsx", "uit.csv", ';')
			d.plainText("uit.xlsx", "lijst oktober.tsv", '\t')
			d.copied("uit.xlsx", "kopie.xlsx", 3, true)
			d.copied("uit.xlsx", "oud.xlsx", 0, false)
			for _, name := range []string{"uit.xlsx", "uit.csv", "lijst oktober.tsv", "kopie.xlsx", "oud.xlsx"} {
				d.refusedAsOwn(code, name, "--kind", "staff", "--json")
			}
		}
	}
	for _, lang := range assets.Languages() {
		d.env["LANG"] = lang
		d.refusedAsOwn(data.ErrOwnNewHires, nameOfLast(t, d))
	}
}

// nameOfLast makes the list of new colleagues once more.
func nameOfLast(t *testing.T, d *desk) string {
	t.Helper()
	d.must("export", "@voorbeeld.kader", "new-hires", "-o", d.path("nieuw.xlsx"))
	return "nieuw.xlsx"
}

func TestEmptyOwnSpreadsheetIsKnown(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@voorbeeld.kader", "--company", "Zilverwiek")
	for kind, code := range exports() {
		d.must("export", "@voorbeeld.kader", kind, "-o", d.path("leeg.xlsx"))
		d.plainText("leeg.xlsx", "leeg.csv", ',')
		d.refusedAsOwn(code, "leeg.xlsx", "--kind", "members")
		d.refusedAsOwn(code, "leeg.csv", "--kind", "members")
	}
}

// What LibreOffice makes of it: a format with the property, and two with the mark among the titles only.
func TestOwnSpreadsheetIsKnownAfterLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("needs LibreOffice")
	}
	d := withExample(t)
	var made []string
	for kind := range exports() {
		d.must("export", "@voorbeeld.kader", kind, "-o", d.path(kind+".xlsx"), "--lang", "da")
		made = append(made, d.path(kind+".xlsx"))
	}
	for _, ending := range []string{"ods", "xls", "csv"} {
		run := exec.Command(office, append([]string{
			"-env:UserInstallation=file://" + d.path("office"), "--headless", "--convert-to", ending, "--outdir", d.path(ending),
		}, made...)...)
		if out, err := run.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v %s", ending, err, out)
		}
		for kind, code := range exports() {
			name := kind + "." + ending
			d.refused(statusRefused, d.sentence(code.TextKey(), "file", name), "import", "@voorbeeld.kader", filepath.Join(d.dir, ending, name), "--kind", "staff")
		}
	}
}

// Lists of an employer or union with words like ours are read.
func TestListWithHeadersLikeOursIsRead(t *testing.T) {
	d := withExample(t)
	for what, list := range map[string]string{
		"some of our titles":      "Naam;Afdeling;Functie;Telefoon;E-mail;Contactpersoon;Notitie\nJan Bos;Magazijn;Lasser;;;Kees;\n",
		"our titles, other order": "Naam;Functie;Afdeling;In dienst;Hoe ver we zijn;Contactpersoon;Laatste contact;Terugkomen;Notitie\nJan Bos;Lasser;Magazijn;01-11-2026;;;;;\n",
		"the members of a union":  "Lidnummer;Naam;Lid sinds;Afdeling;Functie;Telefoon;E-mail\n4100001;Jan Bos;01-01-2020;Magazijn;Lasser;;\n",
		"a column named kader":    "Naam;Afdeling;Kader: groep 1;kader\nJan Bos;Magazijn;kader:a;kader: ja\n",
	} {
		d.write("lijst.csv", list)
		if s := d.kader("import", "@voorbeeld.kader", "@lijst.csv", "--dry-run"); s.status != statusDone {
			t.Errorf("%s: %s", what, s.err)
		}
	}
}

// Somebody put the employer's list and one of ours in one workbook.
func TestListBesideOneOfOursIsRead(t *testing.T) {
	d := withExample(t)
	d.must("export", "@voorbeeld.kader", "call-list", "-o", d.path("bel.xlsx"))
	d.copied("bel.xlsx", "samen.xlsx", 0, true)
	f, err := excelize.OpenFile(d.path("samen.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.NewSheet("Nieuw"); err != nil {
		t.Fatal(err)
	}
	for cell, text := range map[string]string{"A1": "Naam", "B1": "Afdeling", "A2": "Jan Bos", "B2": "Magazijn"} {
		if err := f.SetCellStr("Nieuw", cell, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	out := decode[draftJSON](t, d.must("import", "@voorbeeld.kader", "@samen.xlsx", "--dry-run", "--json"))
	if out.Sheet != "Nieuw" || len(out.Places) != 1 || len(out.Rows) < 1 {
		t.Errorf("sheet %s of %v, %d rows", out.Sheet, out.Places, len(out.Rows))
	}
	// Asked for by name, ours is read as answers; nobody wrote any, so nothing changes.
	before := d.read("voorbeeld.kader")
	d.must("import", "@voorbeeld.kader", "@samen.xlsx", "--sheet", "Sheet1")
	if !bytes.Equal(d.read("voorbeeld.kader"), before) {
		t.Error("a call list without answers changed the dossier")
	}
}
