package sheet

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// sharedFile is a spreadsheet from the test suite of another reader, with what
// LibreOffice sees in it.
type sharedFile struct {
	folder, name string
	cells        int // of the first sheet that are not empty; -1: LibreOffice does not open it
}

// sharedTable reads the tables that describe those files.
func sharedTable(t *testing.T) []sharedFile {
	t.Helper()
	readmes, err := filepath.Glob(filepath.Join(sharedSheets, "*/README.md"))
	if err != nil {
		t.Fatal(err)
	}
	if len(readmes) == 0 {
		t.Skip("the spreadsheets of other readers that lie beside the repository are missing")
	}
	line := regexp.MustCompile(`(?m)^\| ([^|]+\.[a-z]+) \|[^|]*\|[^|]*\|[^|]*\| ([^|]*) \|`)
	var files []sharedFile
	for _, readme := range readmes {
		text, err := os.ReadFile(readme)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range line.FindAllStringSubmatch(string(text), -1) {
			cells, err := strconv.Atoi(found[2])
			if err != nil {
				cells = -1
			}
			files = append(files, sharedFile{folder: filepath.Dir(readme), name: found[1], cells: cells})
		}
	}
	return files
}

// sharedPasswords open the files that are encrypted.
func sharedPasswords() map[string]string {
	return map[string]string{
		"encryptAES.xlsx": "password", "encryptSHA1.xlsx": "password", "encryptSHA512.xlsx": "password",
		"pass_protected.xlsx": "123", "pass_protected.xlsb": "1234", "pass_protected.ods": "1234", "inputs/example_password.xlsx": "Password1234_",
		"inputs/rc4cryptoapi_password.xls": "Password1234_", "inputs/xor_password_123456789012345.xls": "123456789012345",
	}
}

// sharedRefusals are the files that are refused, each for its reason.
func sharedRefusals() map[string]data.Code {
	return map[string]data.Code{
		"issue252.xlsx":     data.ErrSheetDamaged, // a byte of its directory is wrong
		"BadWorkbook.xlsx":  data.ErrSheetDamaged, // its list of sheets is broken
		"OOM_alloc3.xls":    data.ErrSheetDamaged, // bytes are missing in its middle, its table of sectors points nowhere
		"issue_594_dos.ods": data.ErrTooManyRows,  // made to take all memory
	}
}

// sharedCounts are the cells of the first sheet where we see more or less than
// LibreOffice does, each for its reason.
func sharedCounts() map[string]int {
	return map[string]int{
		"inlineStr_with_value.xlsx": 14, // as every other reader: a text twice in its cell
		"pivots.xlsx":               18, // as every other reader: the text of a formula that LibreOffice computes anew
		// As other readers: LibreOffice wrote two formulas with an empty result, and computes them anew.
		"xls_formula_columns_beyond_z.xls": 3,
	}
}

// TestSharedFiles: every file of other readers is opened with the cells that
// LibreOffice sees, or refused with a code that has a sentence, within bounded time
// and memory.
func TestSharedFiles(t *testing.T) {
	passwords, refusals, counts := sharedPasswords(), sharedRefusals(), sharedCounts()
	opened, refused := 0, 0
	for _, file := range sharedTable(t) {
		content, err := os.ReadFile(filepath.Join(file.folder, file.name))
		if err != nil {
			t.Fatal(err)
		}
		var book *Book
		start := time.Now()
		used := allocated(func() {
			book, err = Open(file.name, content, Options{Password: passwords[file.name]})
		})
		if took := time.Since(start); took > longest || used > 500 {
			t.Errorf("%s: took %v and %d MiB", file.name, took, used)
		}
		if got := codeOf(err); got != refusals[file.name] {
			t.Errorf("%s: %v, want %q", file.name, err, refusals[file.name])
			continue
		}
		if err != nil {
			refused++
			continue
		}
		opened++
		checkBook(t, book)
		want, ours := counts[file.name]
		if !ours {
			want = file.cells
		}
		if got := filled(&book.Sheets[0]); got != want && want >= 0 {
			t.Errorf("%s: %d cells, want %d", file.name, got, want)
		}
	}
	t.Logf("%d files opened, %d refused", opened, refused)
}

// filled counts the cells of a sheet that hold something.
func filled(s *Sheet) int {
	n := 0
	for _, row := range s.Rows {
		for _, cell := range row {
			if cell.Kind != Empty && strings.TrimSpace(cell.Text) != "" {
				n++
			}
		}
	}
	return n
}
