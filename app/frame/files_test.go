package frame

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"fyne.io/fyne/v2/lang"

	"kader/assets"
	"kader/data"
)

func TestFileThatCannotBeWrittenSaysWhyAndLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	if err := WriteFile(filepath.Join(folder, "gone", "plan.pdf"), []byte("x")); !errors.Is(err, data.ErrNoFile) {
		t.Errorf("into a folder that is gone: %v", err)
	}
	taken := filepath.Join(folder, "taken")
	if err := os.Mkdir(taken, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(taken, []byte("x")); err == nil {
		t.Error("a folder was replaced by a file")
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestFolderIsListedFoldersFirstAndWithoutWhatIsHidden(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b.xlsx", "Älv.xlsx", "notes.docx", ".secret.xlsx"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "zomer"), 0o700); err != nil {
		t.Fatal(err)
	}
	entries, err := listFolder(folder, []string{".xlsx"})
	if err != nil {
		t.Fatal(err)
	}
	sortFiles(entries, fileName, false)
	want := []string{"zomer", "Älv.xlsx", "b.xlsx"}
	if len(entries) != len(want) {
		t.Fatalf("listed %v", entries)
	}
	for i, name := range want {
		if entries[i].name != name {
			t.Errorf("place %d holds %q, not %q", i, entries[i].name, name)
		}
	}
}

func TestFileNamesHoldNothingThatAFileSystemRefuses(t *testing.T) {
	for words, want := range map[string]string{
		"Kader / groep: \"A\"?": "Kader  groep A", " . ": "", "Bakkerij Høyre": "Bakkerij Høyre",
	} {
		if got := cleanName(words); got != want {
			t.Errorf("%q became %q, not %q", words, got, want)
		}
	}
}

// Fyne ships no Dutch, Norwegian or Danish; its few words come from ours.
func TestToolkitSpeaksTheLanguageOfTheWindow(t *testing.T) {
	for _, code := range append(assets.Languages(), "nl") {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		teachToolkit(l)
		for theirs, ours := range toolkitWords() {
			if got := lang.L(theirs); got != l.Text(ours) {
				t.Errorf("%s: Fyne says %q for %q, not %q", code, got, theirs, l.Text(ours))
			}
		}
	}
}

func TestHeldFileOfAReportIsNoMissingRight(t *testing.T) {
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	held := &fs.PathError{Op: "open", Path: filepath.Join("map", "plan.pdf"), Err: syscall.EBUSY}
	for _, err := range []error{FileError(held), readError(held)} {
		if words := l.Error(err); !strings.Contains(words, "ander programma heeft ‘plan.pdf’ nu open") {
			t.Errorf("said %q", words)
		}
	}
}
