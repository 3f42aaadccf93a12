package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func TestWriteWholeReplacesAFileOrLeavesIt(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "plan.pdf")
	for _, content := range []string{"old", "new"} {
		if err := WriteWhole(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != content {
			t.Errorf("%q, %v", got, err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "taken"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := WriteWhole(filepath.Join(folder, "taken"), []byte("x")); err == nil {
		t.Error("a folder was replaced by a file")
	}
	if err := WriteWhole(filepath.Join(folder, "nowhere", "plan.pdf"), nil); err == nil {
		t.Error("a file was written where there is no folder")
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 2 {
		t.Errorf("litter: %v, %v", entries, err)
	}
}

// A file has no name before it is whole, so that a killed program leaves nothing of it.
func TestAFileThatIsBeingWrittenHasNoName(t *testing.T) {
	folder := t.TempDir()
	if f, err := openUnnamed(folder); err != nil {
		t.Skip("files without a name are not to be had here:", err)
	} else if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "list.xlsx")
	for _, content := range []string{"first", "second"} {
		err := writeWhole(path, func(f *os.File) error {
			entries, err := os.ReadDir(folder)
			for _, e := range entries {
				if e.Name() != "list.xlsx" || content == "first" {
					t.Errorf("%s is there while the %s file is written", e.Name(), content)
				}
			}
			_, written := f.WriteString(content)
			return errors.Join(err, written)
		})
		if got, read := os.ReadFile(path); err != nil || read != nil || string(got) != content {
			t.Errorf("the file holds %q: %v, %v", got, err, read)
		}
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 1 {
		t.Errorf("left: %v, %v", entries, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others can read it: %v, %v", info, err)
	}
}

// What a killed program left goes when the next file is written there, and nothing else does.
func TestLeftoversAreCleared(t *testing.T) {
	folder, long := t.TempDir(), time.Now().Add(-time.Hour)
	for name, age := range map[string]time.Time{
		".kader-1234": long, ".kader-99": time.Now(), ".kader-notes": long, ".kader-": long, "kader-12": long, ".kader-12.txt": long,
	} {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.WriteFile(path, []byte("x"), 0o600), os.Chtimes(path, age, age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.Mkdir(filepath.Join(folder, ".kader-77"), 0o700), WriteWhole(filepath.Join(folder, "new"), nil)); err != nil {
		t.Fatal(err)
	}
	var left []string
	entries, err := os.ReadDir(folder)
	for _, e := range entries {
		left = append(left, e.Name())
	}
	want := []string{".kader-", ".kader-12.txt", ".kader-77", ".kader-99", ".kader-notes", "kader-12", "new"}
	if err != nil || !slices.Equal(left, want) {
		t.Errorf("left: %q, want %q: %v", left, want, err)
	}
}
