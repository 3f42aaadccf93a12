package frame

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kader/data"
	"kader/data/store"
)

// fileEntry is one line of the file dialog.
type fileEntry struct {
	name    string
	folder  bool
	changed time.Time // zero where the system does not tell
}

// listFolder returns the folders in a folder and the files with one of the endings, in no order. Hidden
// ones are left out.
func listFolder(path string, endings []string) ([]fileEntry, error) {
	found, err := os.ReadDir(path)
	if err != nil {
		return nil, readError(err)
	}
	var list []fileEntry
	for _, entry := range found {
		name := entry.Name()
		if strings.HasPrefix(name, ".") {
			continue
		}
		line := fileEntry{name: name, folder: isFolder(path, entry)}
		if !line.folder && !hasEnding(name, endings) {
			continue
		}
		if info, err := os.Stat(filepath.Join(path, name)); err == nil {
			line.changed = info.ModTime()
		}
		list = append(list, line)
	}
	return list, nil
}

// The columns by which the file dialog sorts.
const (
	fileName    = "name"
	fileChanged = "changed"
)

// sortFiles sorts folders first, then by a column, those that are equal by name.
func sortFiles(list []fileEntry, column string, descending bool) {
	slices.SortStableFunc(list, func(a, b fileEntry) int {
		if a.folder != b.folder {
			return map[bool]int{true: -1, false: 1}[a.folder]
		}
		byName := strings.Compare(data.Fold(a.name), data.Fold(b.name))
		order := byName
		if column == fileChanged {
			order = a.changed.Compare(b.changed)
		}
		if descending {
			order = -order
		}
		return cmp.Or(order, byName)
	})
}

// isFolder follows links, so that a link to a folder can be walked.
func isFolder(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.IsDir()
	}
	return isExistingFolder(filepath.Join(path, entry.Name()))
}

func hasEnding(name string, endings []string) bool {
	return len(endings) == 0 || slices.Contains(endings, strings.ToLower(filepath.Ext(name)))
}

// FileError turns what the system says about a file into a code with words. An
// error that has a code already keeps it.
func FileError(err error) error {
	var code data.Code
	switch {
	case err == nil || errors.As(err, &code):
		return err
	case store.IsHeld(err):
		return data.Fault{Code: data.ErrInUse, Place: placeOf(err), Err: err}
	case errors.Is(err, fs.ErrNotExist):
		return data.Fault{Code: data.ErrNoFile, Place: placeOf(err), Err: err}
	case store.IsFolderReadOnly(err):
		return data.Fault{Code: data.ErrFolderReadOnly, Err: err}
	case store.IsDiskFull(err):
		return data.Fault{Code: data.ErrDiskFull, Err: err}
	}
	return err
}

// readError is FileError for what was only to be read.
func readError(err error) error {
	if errors.Is(err, fs.ErrPermission) && !store.IsHeld(err) {
		return data.Fault{Code: data.ErrNoAccess, Place: placeOf(err), Err: err}
	}
	return FileError(err)
}

// placeOf names the file that the system had something against.
func placeOf(err error) data.Place {
	var wrong *fs.PathError
	if errors.As(err, &wrong) {
		return data.Place{File: filepath.Base(wrong.Path)}
	}
	var moved *os.LinkError
	if errors.As(err, &moved) {
		return data.Place{File: filepath.Base(moved.New)}
	}
	return data.Place{}
}

// WriteFile puts content in a file that is whole or not there.
func WriteFile(path string, content []byte) error { return FileError(store.WriteWhole(path, content)) }

// ReadFile reads a file that the user chose or dropped, up to the limit.
func ReadFile(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, readError(err)
	}
	if info.Size() > limit {
		return nil, data.Fault{Code: data.ErrFileTooLarge, Place: data.Place{File: filepath.Base(path)}}
	}
	var content []byte
	err = store.Patiently(func() (err error) {
		content, err = os.ReadFile(path)
		return err
	})
	return content, readError(err)
}

// LookFor looks beside the window which files are gone, since a drive that sleeps or is far away takes
// its time, and then tells show in the window.
func (f *Frame) LookFor(paths []string, show func(gone map[string]bool)) {
	gone := map[string]bool{}
	f.Background(func() error {
		for _, path := range paths {
			if _, err := os.Stat(path); err != nil {
				gone[path] = true
			}
		}
		return nil
	}, func(error) { show(gone) })
}

// withEnding adds the ending to a file name that lacks it.
func withEnding(name, ending string) string {
	if ending == "" || strings.EqualFold(filepath.Ext(name), ending) {
		return name
	}
	return name + ending
}

// stem is a file name without its ending.
func stem(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// cleanName makes a file name of words: what file systems refuse is left out.
func cleanName(words string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return -1
		}
		return r
	}, words)
	return strings.Trim(clean, " .")
}

// FileKind is a sort of files that people keep in a folder of its own. The plan does not belong where the
// employer's lists come in.
type FileKind string

// The kinds of files.
const (
	KindDossier FileKind = "dossier"
	kindList    FileKind = "list"
	kindPaper   FileKind = "paper" // what is made of a dossier
)

// clearLeftovers removes, beside the window, what a Kader that was killed left of a file that it was writing.
func clearLeftovers(f *Frame) {
	for _, kind := range []FileKind{KindDossier, kindPaper} {
		if folder := f.Prefs.folder(kind); folder != "" {
			f.spawn(func() { store.ClearLeftovers(folder) })
		}
	}
}

// StartFolder returns where the file dialog begins: the folder that a file of that kind was last chosen
// from, that of the dossier opened last, or the user's documents.
func (f *Frame) StartFolder(kind FileKind) string {
	if path := f.Prefs.folder(kind); isExistingFolder(path) {
		return path
	}
	if recent := f.Prefs.Recent(); kind == KindDossier && len(recent) > 0 && isExistingFolder(filepath.Dir(recent[0])) {
		return filepath.Dir(recent[0])
	}
	for _, p := range systemSurroundings().places() {
		if isExistingFolder(p.path) {
			return p.path
		}
	}
	return string(filepath.Separator)
}

// samePath tells whether two paths name one file.
func samePath(one, other string) bool {
	first, err := os.Stat(one)
	if err != nil {
		return filepath.Clean(one) == filepath.Clean(other)
	}
	second, err := os.Stat(other)
	return err == nil && os.SameFile(first, second)
}

// Absolute returns a path as it stands in the file system, where that is known.
func Absolute(path string) string {
	whole, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	return whole
}

// DossierEnding is how the name of a dossier file ends.
const DossierEnding = ".kader"

// DossierName is a file's name as people say it.
func DossierName(path string) string {
	return strings.TrimSuffix(filepath.Base(path), DossierEnding)
}
