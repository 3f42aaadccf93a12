package frame

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// Windows tells of each letter whether anything is there, and what.
func TestDrivesOfWindowsAreThoseThatHoldFiles(t *testing.T) {
	kinds := map[string]uint32{`A:\`: 1, `C:\`: driveFixed, `D:\`: 5, `E:\`: driveRemovable, `H:\`: driveRemote, `Z:\`: driveRAM}
	set := uint32(0)
	for root := range kinds {
		set |= 1 << (root[0] - 'A')
	}
	got := lettered(set, func(root string) uint32 { return kinds[root] })
	if want := []string{`C:\`, `E:\`, `H:\`, `Z:\`}; !slices.Equal(got, want) {
		t.Errorf("drives %v, want %v", got, want)
	}
}

// The newest file stands first, below the folders, whichever way the files are sorted.
func TestFilesAreSortedByNameAndDateWithFoldersFirst(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, 11, n, 12, 0, 0, 0, time.UTC) }
	list := []fileEntry{
		{name: "oktober.xlsx", changed: day(1)},
		{name: "Archief", folder: true, changed: day(2)},
		{name: "november.xlsx", changed: day(3)},
		{name: "Älv.xlsx", changed: day(3)},
		{name: "zomer", folder: true, changed: day(9)},
	}
	for _, c := range []struct {
		column     string
		descending bool
		want       string
	}{
		{fileChanged, true, "zomer Archief Älv.xlsx november.xlsx oktober.xlsx"},
		{fileChanged, false, "Archief zomer oktober.xlsx Älv.xlsx november.xlsx"},
		{fileName, false, "Archief zomer Älv.xlsx november.xlsx oktober.xlsx"},
		{fileName, true, "zomer Archief oktober.xlsx november.xlsx Älv.xlsx"},
	} {
		sortFiles(list, c.column, c.descending)
		var names []string
		for _, e := range list {
			names = append(names, e.name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("by %s, descending %t: %s, want %s", c.column, c.descending, got, c.want)
		}
	}
}

// A stick is a folder that the system mounted; what it links to is its own disk.
func TestMountedAreFoldersOnly(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"STICK", "Foto’s", ".Trash"} {
		if err := os.Mkdir(filepath.Join(root, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("/", filepath.Join(root, "Macintosh HD")); err != nil {
		t.Skip(err)
	}
	got := mounted(root, filepath.Join(root, "none"))
	if want := []string{filepath.Join(root, "Foto’s"), filepath.Join(root, "STICK")}; !slices.Equal(got, want) {
		t.Errorf("mounted are %v, want %v", got, want)
	}
}
