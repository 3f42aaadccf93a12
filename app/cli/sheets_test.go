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

func TestColumnLetters(t *testing.T) {
	for column, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 701: "ZZ", 702: "AAA"} {
		if got := columnLetters(column); got != want {
			t.Errorf("column %d is %s, want %s", column, got, want)
		}
	}
}
