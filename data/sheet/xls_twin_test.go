package sheet

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestXLSTwins: where another reader has the same workbook as .xls or .xlsb and as
// .xlsx, both give the same cells, the same hidden and merged ones.
func TestXLSTwins(t *testing.T) {
	open := func(file string) *Book {
		content, err := os.ReadFile(file)
		if err != nil {
			return nil
		}
		book, err := Open(filepath.Base(file), content, Options{})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			return nil
		}
		return book
	}
	compared := 0
	for _, file := range sharedFiles(t, ".xls", ".xlsb") {
		twin := strings.TrimSuffix(file, filepath.Ext(file)) + ".xlsx"
		if _, err := os.Stat(twin); err != nil || differentTwins(file) {
			continue
		}
		ours, theirs := open(file), open(twin)
		if ours == nil || theirs == nil {
			continue
		}
		compared++
		for _, s := range ours.Sheets {
			twin, ok := theirs.sheet(s.Name)
			if !ok {
				t.Errorf("%s: its twin has no %q", file, s.Name)
				continue
			}
			if a, b := all(s), all(*twin); a != b {
				t.Errorf("%s:\n%s\nits twin:\n%s", file, a, b)
			}
		}
	}
	t.Logf("%d workbooks are as their twins", compared)
}

// all writes all of a sheet as text, its merged cells in order.
func all(s Sheet) string {
	slices.SortFunc(s.Merged, func(a, b Area) int { return cmp.Or(cmp.Compare(a.Top, b.Top), cmp.Compare(a.Left, b.Left)) })
	return fmt.Sprint(s.Name, s.Hidden, s.HiddenRows, s.HiddenColumns, s.Merged) + "\n" + show(s)
}

// differentTwins tells which files of one name do not hold the same, as LibreOffice
// sees it too, or cannot be read without a password.
func differentTwins(file string) bool {
	switch filepath.Base(file) {
	case "merged_range.xls", "pass_protected.xlsb":
		return true
	}
	return false
}
