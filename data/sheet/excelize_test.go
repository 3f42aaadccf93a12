package sheet

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// sharedSheets are spreadsheets from the test suites of other readers, which lie
// beside the repository.
const sharedSheets = "../../../shared/sheets"

// sharedFiles returns the files there whose names end in one of the endings.
func sharedFiles(t *testing.T, endings ...string) []string {
	t.Helper()
	var files []string
	for _, depth := range []string{"*/*", "*/*/*"} {
		for _, ending := range endings {
			found, err := filepath.Glob(filepath.Join(sharedSheets, depth+ending))
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, found...)
		}
	}
	if len(files) == 0 {
		t.Skip("the spreadsheets of other readers that lie beside the repository are missing")
	}
	return files
}

// excelizeIsWrong lists files of which excelize reads less than other programs do.
func excelizeIsWrong(file string) bool {
	switch filepath.Base(file) {
	case "empty_s_attribute.xlsx": // no rows, no error
		return true
	}
	return false
}

// TestSameAsExcelize: wherever excelize reads a file, we read the same cells.
func TestSameAsExcelize(t *testing.T) {
	compared := 0
	for _, file := range sharedFiles(t, ".xlsx", ".xlsm") {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := excelize.OpenReader(bytes.NewReader(content))
		if err != nil || excelizeIsWrong(file) {
			continue
		}
		book, err := Open(filepath.Base(file), content, Options{})
		if err != nil {
			if len(theirs.GetSheetList()) > 0 {
				t.Errorf("%s: %v", file, err)
			}
			continue
		}
		compare(t, file, book, theirs)
		compared++
	}
	t.Logf("%d files have the same cells", compared)
}

// TestSameAsExcelizeOwn does so for a workbook that excelize wrote, with every
// kind of value.
func TestSameAsExcelizeOwn(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for row := range 300 {
		values := []any{
			row, float64(row) / 7, "Bjørnstad & <zn> " + strconv.Itoa(row), row%2 == 0, nil, "", " blank ", "_x0041_",
			time.Date(2020, 1, 1, 8, 30, 0, 0, time.UTC).AddDate(0, 0, row*31), "a\nb", 1e15 + float64(row), "\u0001",
		}
		if err := f.SetSheetRow("Sheet1", "B"+strconv.Itoa(2*row+3), &values); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	theirs, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	book, err := Open("own.xlsx", out.Bytes(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "own.xlsx", book, theirs)
	if got := book.Sheets[0].Rows[2][9]; got.Text != "2020-01-01" || got.Kind != Date {
		t.Errorf("date: %+v", got)
	}
}

// compare checks every cell of every sheet against what excelize reads raw.
func compare(t *testing.T, file string, ours *Book, theirs *excelize.File) {
	t.Helper()
	for _, s := range ours.Sheets {
		rows, err := theirs.GetRows(s.Name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Errorf("%s, %s: %v", file, s.Name, err)
			continue
		}
		for r := range max(len(rows), len(s.Rows)) {
			compareRow(t, excelizeRow{theirs, file, s.Name, r}, at(s.Rows, r), at(rows, r))
		}
	}
}

// excelizeRow is a row of a sheet as excelize has it.
type excelizeRow struct {
	book        *excelize.File
	file, sheet string
	row         int
}

func compareRow(t *testing.T, e excelizeRow, ours []Cell, theirs []string) {
	t.Helper()
	for c := range max(len(ours), len(theirs)) {
		cell, raw := at(ours, c), at(theirs, c)
		if !sameCell(cell, raw) && strings.TrimSpace(cell.Text) != e.counting(t, c) {
			t.Errorf("%s, row %d, column %d: %+v, excelize %q", e.file, e.row+1, c+1, cell, raw)
			return
		}
	}
}

// counting returns the text of a cell without its runs that are raised or struck out, which excelize keeps.
func (e excelizeRow) counting(t *testing.T, column int) string {
	t.Helper()
	axis, err := excelize.CoordinatesToCellName(column+1, e.row+1)
	if err != nil {
		t.Fatal(err)
	}
	runs, err := e.book.GetCellRichText(e.sheet, axis)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, run := range runs {
		if run.Font == nil || run.Font.VertAlign != "superscript" && !run.Font.Strike {
			text += run.Text
		}
	}
	return strings.TrimSpace(text)
}

func at[T any](values []T, i int) T {
	var none T
	if i < len(values) {
		return values[i]
	}
	return none
}

// sameCell compares a cell with its stored text.
func sameCell(cell Cell, raw string) bool {
	number, err := strconv.ParseFloat(raw, 64)
	switch cell.Kind {
	case Number:
		return err == nil && (cell.Number == number || math.Abs(cell.Number-number) < 1e-9*math.Abs(number))
	case Date:
		return err == nil && cell.Number == number || strings.HasPrefix(raw, cell.Text)
	case Bool:
		return raw == strconv.Itoa(int(cell.Number)) || raw == cell.Text
	}
	return cell.Text == raw
}

// TestSharedValues spot-checks files in which other readers go wrong.
func TestSharedValues(t *testing.T) {
	sharedFiles(t, ".xlsx")
	tests := []struct{ file, password, want string }{
		{"excelize/encryptAES.xlsx", "password", "SECRET"},
		{"excelize/encryptSHA1.xlsx", "password", "SECRET"},
		{"excelize/encryptSHA512.xlsx", "password", "SECRET"},
		{"msoffcrypto/inputs/example_password.xlsx", "Password1234_", "lorem|ipsum"},
		{"calamine/date.xlsx", "", "2021-01-01|15"},
		{"calamine/date_1904.xlsx", "", "2021-01-01|15"},
		{"calamine/date_iso.xlsx", "", "2021-01-01"},
		{"calamine/empty_s_attribute.xlsx", "", "Name|Value"},
		{"calamine/has_x000D_.xlsx", "", "ABC\r\nDEF"},
		{"calamine/has_x000D_inline.xlsx", "", "ABC\r\nDEF"},
		{"calamine/rph.xlsx", "", "課きく　毛こ"},
		{"calamine/nonstandard-xml-ns-prefix.xlsx", "", "a|b"},
		{"calamine/encoded_entities.xlsx", "", "&"},
		{"calamine/date.ods", "", "2021-01-01|15"},
		{"calamine/pass_protected.ods", "1234", ""},
		{"calamine/covered.ods", "", "a1"},
		{"calamine/special_cells.ods", "", "Split\nLine"},
		{"calamine/with-annotation.ods", "", "cell a.1"},
		{"calamine/number_rows_repeated.ods", "", "A|B"},
		{"messytables/multilineods.ods", "", "1\n2\n3\n4"},
		{"frictionless/table-with-ints-floats-dates.ods", "", "Int|Float|Date|Datetime"},
	}
	for _, tt := range tests {
		content, err := os.ReadFile(filepath.Join(sharedSheets, tt.file))
		if err != nil {
			t.Fatal(err)
		}
		book, err := Open(tt.file, content, Options{Password: tt.password})
		if err != nil {
			t.Errorf("%s: %v", tt.file, err)
			continue
		}
		if got := show(Sheet{Rows: book.Sheets[0].Rows[:1]}); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.file, got, tt.want)
		}
	}
}
