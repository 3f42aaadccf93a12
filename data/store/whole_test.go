package store

import (
	"os"
	"path/filepath"
	"testing"
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
