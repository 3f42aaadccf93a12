package cli

import (
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"kader/data/sheet"
)

// TestSheetsSaysWhatIsHidden: hidden rows and columns are printed like all others,
// and named as spreadsheet programs name them.
func TestSheetsSaysWhatIsHidden(t *testing.T) {
	d := newDesk(t)
	d.write("okt.xls", `<table><caption>R&amp;D <x></caption><col><col style="display:none"><tr><td>Naam<td>Loon<tr style="display:none"><td>Jan<td>1<tr><tr><td>An<br>Lid`+"\x1b"+`[2J<td></table><table><tr><td>x</table>`)
	type answer struct {
		Sheets []sheetJSON `json:"sheets"`
	}
	got := decode[answer](t, d.must("sheets", "@okt.xls", "--json")).Sheets
	want := []sheetJSON{
		{
			Name: "R&D", HiddenRows: []int{2}, HiddenColumns: []string{"B"},
			Rows: [][]string{{"Naam", "Loon"}, {"Jan", "1"}, {}, {"An\nLid\x1b[2J"}},
		},
		{Name: "okt", HiddenRows: []int{}, HiddenColumns: []string{}, Rows: [][]string{{"x"}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	if text := d.must("sheets", "@okt.xls"); !strings.Contains(text, "\nAn Lid [2J\n") {
		t.Errorf("%q", text)
	}
}

// What a file is called and holds must not steer the terminal, nor turn around what
// stands behind it.
func TestFilesDoNotSteerTheTerminal(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	const steer = "\x1b[2J\u009b31m\u202e"
	d.write("lijst"+steer+".xlsx", "niets")
	d.write("lijst.xml", `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Blad"><Table>`+
		"<Row><Cell><Data ss:Type=\"String\">Naam</Data></Cell><Cell><Data ss:Type=\"String\">Afdeling\u009b31m\u202e</Data></Cell></Row>"+
		"<Row><Cell><Data ss:Type=\"String\">Jan \u009b31m\u202eBos</Data></Cell><Cell><Data ss:Type=\"String\">Magazijn\u009b31m</Data></Cell></Row>"+
		`</Table></Worksheet></Workbook>`)
	for _, args := range [][]string{
		{"import", "@groep.kader", "@lijst" + steer + ".xlsx"},
		{"import", "@groep.kader", "@lijst.xml", "--sheet", "x" + steer},
		{"import", "@groep.kader", "@lijst.xml", "--map", "Afdeling=unit"},
		{"import", "@groep.kader", "@lijst.xml"},
		{"people", "@groep.kader"},
		{"sheets", "@lijst.xml"},
	} {
		got := d.kader(args...)
		if said := got.out + got.err; strings.ContainsAny(said, steer[:1]+"\u009b\u202e") || said == "" {
			t.Errorf("%v said %q", args, said)
		}
	}
}

// TestSheetsStreams: a large list is not gathered a second time to be printed.
func TestSheetsStreams(t *testing.T) {
	book, err := sheet.Open("list.csv", []byte(strings.Repeat("Voornaam;Achternaam;Afdeling;36,5\n", 100_000)), sheet.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := printBook(io.Discard, book, true, nil); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 20 {
		t.Errorf("took %d MiB", used)
	}
}
