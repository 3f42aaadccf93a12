package cli

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/assets"
	"kader/data"
	"kader/data/returns"
	"kader/data/store"
)

// filledIn opens a call list, lets a rep write in its first sheet, and saves it under another name. fill gets the
// number of a row of a colleague, counted from 0; the sheet has a dozen of them at least.
func (d *desk) filledIn(from, to string, fill func(f *excelize.File, sheet string, row int)) {
	d.t.Helper()
	f, err := excelize.OpenFile(d.path(from))
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetList()[0]
	for i := range 4 {
		fill(f, sheet, 5+i)
	}
	if err := f.SaveAs(d.path(to)); err != nil {
		d.t.Fatal(err)
	}
}

// answers reads a call list in, as JSON.
func (d *desk) answers(name string, words ...string) (found answersJSON) {
	d.t.Helper()
	out := d.must(append([]string{"import", "@voorbeeld.kader", d.path(name), "--json"}, words...)...)
	if err := json.Unmarshal([]byte(out), &found); err != nil {
		d.t.Fatalf("%s: %v", out, err)
	}
	return found
}

// wrote writes what four reps of a language might.
func wrote(l *assets.Language) func(f *excelize.File, sheet string, row int) {
	return func(f *excelize.File, sheet string, row int) {
		replies := []data.Reply{data.ReplySpoken, data.ReplyVoicemail, data.ReplyNoAnswer, data.ReplyNotNow}
		cell := func(column string, value any) { _ = f.SetCellValue(sheet, fmt.Sprint(column, row), value) }
		cell("D", l.Text(replies[row-5].TextKey()))
		cell("E", data.NewDate(2026, 11, 15).Time())
		cell("G", fmt.Sprintf("rij %d", row))
	}
}

// saysWhatWasWritten fails unless four lines say what wrote wrote.
func (d *desk) saysWhatWasWritten(found answersJSON) {
	d.t.Helper()
	for i, want := range []data.Reply{data.ReplySpoken, data.ReplyVoicemail, data.ReplyNoAnswer, data.ReplyNotNow} {
		if line := found.Lines[i]; line.Outcome != want || line.Called != "2026-11-15" || line.Said != fmt.Sprintf("rij %d", 5+i) {
			d.t.Errorf("%+v", line)
		}
	}
}

// A call list goes out in any language, comes back in any form, and is read without a word about what it is.
func TestCallListComesBackInEveryLanguage(t *testing.T) {
	for _, code := range assets.Languages() {
		d := withExample(t)
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		d.must("export", "@voorbeeld.kader", "call-list", "-o", d.path("uit.xlsx"), "--lang", code)
		d.filledIn("uit.xlsx", "terug van Anna.xlsx", wrote(l))
		d.plainText("terug van Anna.xlsx", "terug.csv", ';')
		d.copied("terug van Anna.xlsx", "kopie.xlsx", 4, true)
		d.copied("terug van Anna.xlsx", "zonder merk.xlsx", 0, false)
		for _, name := range []string{"terug.csv", "kopie.xlsx", "zonder merk.xlsx", "terug van Anna.xlsx"} {
			found := d.answers(name, "--dry-run")
			if found.Kind != kindAnswers || found.Counts.Take != 4 || found.Counts.Ask+found.Counts.Blocked != 0 || found.ID != "" {
				t.Fatalf("%s, %s: %+v", code, name, found)
			}
			d.saysWhatWasWritten(found)
		}
		done := d.answers("terug van Anna.xlsx", "--kind", "answers")
		if done.Counts.Written != 4 || done.ID == "" {
			t.Fatalf("%s: %+v", code, done)
		}
		if again := d.answers("kopie.xlsx"); again.Counts.Same != 4 || again.Counts.Written != 0 {
			t.Errorf("%s: again %+v", code, again)
		}
		d.must("undo-import", "@voorbeeld.kader")
		if again := d.answers("terug.csv", "--dry-run"); again.Counts.Take != 4 {
			t.Errorf("%s: after the undo %+v", code, again)
		}
	}
}

// What LibreOffice makes of a list that was filled in, and a list that was locked.
func TestCallListComesBackFromLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("needs LibreOffice")
	}
	d := withExample(t)
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	d.must("export", "@voorbeeld.kader", "call-list", "-o", d.path("uit.xlsx"))
	d.filledIn("uit.xlsx", "in.xlsx", wrote(l))
	for _, ending := range []string{"ods", "xls", "xlsx", "csv", "html"} {
		run := exec.Command(office, "-env:UserInstallation=file://"+d.path("office"), "--headless", "--convert-to", ending,
			"--outdir", d.path(ending), d.path("in.xlsx"))
		if out, err := run.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v %s", ending, err, out)
		}
		found := d.answers(ending+"/in."+ending, "--dry-run")
		want := map[string][2]int{
			"csv":  {3, 1}, // it lost letters of a name, which is asked
			"html": {0, 5}, // it has no hidden columns, so that everybody is asked for, and one name of two is somebody new
		}[ending]
		if want == [2]int{} {
			want = [2]int{4, 0}
		}
		if found.Counts.Take != want[0] || found.Counts.Ask != want[1] || found.Counts.Blocked != 0 {
			t.Errorf("%s: %+v", ending, found.Counts)
		}
		for _, line := range found.Lines[:4] {
			if line.Person == "" || line.Outcome == "" || line.Said != fmt.Sprint("rij ", line.Row) {
				t.Errorf("%s: %+v", ending, line)
			}
		}
	}
}

func TestLockedCallListComesBack(t *testing.T) {
	d := withExample(t)
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	d.must("export", "@voorbeeld.kader", "call-list", "-o", d.path("uit.xlsx"))
	d.filledIn("uit.xlsx", "in.xlsx", wrote(l))
	f, err := excelize.OpenFile(d.path("in.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.SaveAs(d.path("slot.xlsx"), excelize.Options{Password: "geheim"}); err != nil {
		t.Fatal(err)
	}
	d.refused(statusRefused, d.sentence("error.needs-password", "file", "slot.xlsx"), "import", "@voorbeeld.kader", d.path("slot.xlsx"))
	if found := d.answers("slot.xlsx", "--password", "geheim", "--dry-run"); found.Counts.Take != 4 {
		t.Errorf("%+v", found)
	}
}

// A line that is asked is written only when somebody says so, by its number.
func TestLinesAreTakenByTheirNumber(t *testing.T) {
	d := withExample(t)
	d.must("export", "@voorbeeld.kader", "call-list", "-o", d.path("uit.xlsx"))
	d.filledIn("uit.xlsx", "in.xlsx", func(f *excelize.File, sheet string, row int) {
		_ = f.SetCellValue(sheet, fmt.Sprint("D", row), []string{"zie achterkant", "Gesproken", "", ""}[row-5])
		_ = f.SetCellValue(sheet, fmt.Sprint("E", row), []string{"", "vorige week", "", ""}[row-5])
	})
	first := d.must("import", "@voorbeeld.kader", d.path("in.xlsx"))
	for _, want := range []string{d.sentence("answers.reason.unclear"), "zie achterkant", d.sentence("cli.answers.none"), "--take"} {
		if !strings.Contains(first, want) {
			t.Errorf("%q is not said: %s", want, first)
		}
	}
	if found := d.answers("in.xlsx"); found.Counts.Ask != 2 || found.Counts.Written != 0 {
		t.Fatalf("%+v", found)
	}
	d.refused(statusRefused, d.sentence("cli.answers.no-line", "line", "1", "option", "--take"), "import", "@voorbeeld.kader", d.path("in.xlsx"), "--take", "1")
	d.refused(statusRefused, d.sentence("cli.answers.no-line", "line", "7", "option", "--take"), "import", "@voorbeeld.kader", d.path("in.xlsx"), "--take", "7")
	for _, wrong := range [][]string{{"--outcome", "1=misschien"}, {"--kind", "answers", "--employer", "x"}, {"--kind", "staf"}} {
		if s := d.kader(append([]string{"import", "@voorbeeld.kader", d.path("in.xlsx")}, wrong...)...); s.status != statusUsage || s.out != "" {
			t.Errorf("%v: %+v", wrong, s)
		}
	}
	found := d.answers("in.xlsx", "--outcome", "1=no-answer", "--take", "1", "--take", "2")
	if found.Counts.Written != 2 || found.Lines[0].Status != returns.StatusTake {
		t.Fatalf("%+v", found)
	}
	d.opened("voorbeeld.kader", func(s *store.Store) {
		dossier, err := s.Dossier()
		if err != nil {
			t.Fatal(err)
		}
		of := func(c data.Contact) bool { return c.PersonID == found.Lines[0].Person && c.Note == "zie achterkant" }
		i := slices.IndexFunc(dossier.Contacts, of)
		if i < 0 || dossier.Contacts[i].Outcome != data.OutcomeNoAnswer {
			t.Errorf("contact %d of %+v", i, found.Lines[0])
		}
	})
}

// fillLocked writes an answer in the first row of a locked call list, and returns its one sheet and how many people
// are in it.
func (d *desk) fillLocked(file string) (sheet string, people int) {
	d.t.Helper()
	f, err := excelize.OpenFile(file, excelize.Options{Password: "geheim"})
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	sheets := f.GetSheetList()
	if len(sheets) != 1 {
		d.t.Errorf("%s has the sheets %q", file, sheets)
	}
	rows, err := f.GetRows(sheets[0])
	if err != nil {
		d.t.Fatal(err)
	}
	_ = f.SetCellValue(sheets[0], "D5", "Geen gehoor")
	if err := f.Save(excelize.Options{Password: "geheim"}); err != nil {
		d.t.Fatal(err)
	}
	return sheets[0], len(rows) - 4
}

// A file for each rep in one go, locked, whose names name nobody; all of them come back.
func TestEachRepHasAFile(t *testing.T) {
	d := withExample(t)
	out := d.must("export", "@voorbeeld.kader", "call-list", "--each-rep", d.path("lijsten"), "--password", "geheim")
	files, err := filepath.Glob(d.path("lijsten/*"))
	if err != nil || len(files) < 3 || !strings.Contains(out, fmt.Sprint(len(files))) {
		t.Fatalf("%v, %v: %s", files, err, out)
	}
	total, reps := 0, make(map[string]bool)
	for i, file := range files {
		if want := fmt.Sprintf("bellijst 2026-11-15 %02d.xlsx", i+1); filepath.Base(file) != want {
			t.Errorf("%s, want %s", file, want)
		}
		sheet, people := d.fillLocked(file)
		if reps[sheet] {
			t.Errorf("%s is of %s again", file, sheet)
		}
		reps[sheet] = true
		total += people
	}
	exports := 0
	for _, e := range d.exports("voorbeeld.kader") {
		if e.Kind == string(data.OwnCallList) && e.Made == data.DateOf(day()) {
			exports++
			total -= e.People - 1 // and the rep
		}
	}
	if exports != len(files) || total != 0 {
		t.Errorf("%d files are noted of %d; %d people too few", exports, len(files), total)
	}
	d.comeBack(files)
	s := d.kader("export", "@voorbeeld.kader", "call-list", "--each-rep", d.path("lijsten"))
	if s.status != statusRefused || len(d.exports("voorbeeld.kader")) == 0 {
		t.Errorf("files are replaced: %+v", s)
	}
}

func TestEachRepGoesWithCallListsOnly(t *testing.T) {
	d := withExample(t)
	for _, wrong := range [][]string{{"call-list", "--each-rep", d.path("x"), "--rep", "Anna"}, {"members", "--each-rep", d.path("x")}, {"call-list"}} {
		if s := d.kader(append([]string{"export", "@voorbeeld.kader"}, wrong...)...); s.status != statusUsage {
			t.Errorf("%v: %+v", wrong, s)
		}
	}
}

// comeBack reads locked call lists in which one answer was written.
func (d *desk) comeBack(files []string) {
	d.t.Helper()
	for _, file := range files {
		found := d.answers(strings.TrimPrefix(file, d.dir), "--password", "geheim")
		if found.Counts.Written != 1 {
			d.t.Errorf("%s: %+v", file, found)
		}
	}
}
