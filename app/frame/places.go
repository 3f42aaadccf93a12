package frame

import (
	"os"
	"path/filepath"
	"slices"
)

// placeKind is what a place in the file dialog is.
type placeKind int

// The kinds of places.
const (
	placeFolder placeKind = iota
	placeHome
	placeDrive
)

// place is a folder or drive that the file dialog offers.
type place struct {
	path string
	kind placeKind
}

// surroundings is what of the machine says where people keep files.
type surroundings struct {
	root   string // of the file system; Windows has drives instead
	home   string // "" is unknown
	getenv func(string) string
}

func systemSurroundings() surroundings {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	return surroundings{root: string(filepath.Separator), home: home, getenv: os.Getenv}
}

// places returns the folders that people keep files in, as far as they exist, the documents first; the
// home folder; and the drives and sticks.
func (s surroundings) places() []place {
	var found []place
	add := func(path string, kind placeKind) {
		if path != "" && !slices.ContainsFunc(found, func(p place) bool { return p.path == path }) {
			found = append(found, place{path, kind})
		}
	}
	for _, path := range s.folders() {
		if path != s.home && isExistingFolder(path) {
			add(path, placeFolder)
		}
	}
	add(s.home, placeHome)
	for _, path := range s.drives() {
		add(path, placeDrive)
	}
	return found
}

func isExistingFolder(path string) bool {
	info, err := os.Stat(path)
	return path != "" && err == nil && info.IsDir()
}

// inHome returns folders with the given names in the home folder.
func (s surroundings) inHome(names ...string) []string {
	if s.home == "" {
		return nil
	}
	paths := make([]string, len(names))
	for i, name := range names {
		paths[i] = filepath.Join(s.home, name)
	}
	return paths
}

// mounted returns what stands in folders in which a system shows its drives and sticks. It does not look
// into them, as one that is asleep or far away takes its time. Links are left out: a system links to its
// own disk.
func mounted(folders ...string) []string {
	var drives []string
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			continue // no such folder: no drives
		}
		for _, entry := range entries {
			if entry.IsDir() && entry.Name()[0] != '.' {
				drives = append(drives, filepath.Join(folder, entry.Name()))
			}
		}
	}
	return drives
}

// What Windows says that a drive is.
const (
	driveRemovable = 2
	driveFixed     = 3
	driveRemote    = 4
	driveRAM       = 6
)

// lettered returns the drives of Windows: those whose bit is set, from A on, but no discs and no letters
// without anything.
func lettered(set uint32, kindOf func(root string) uint32) []string {
	var drives []string
	for i := range 26 {
		if set&(1<<i) == 0 {
			continue
		}
		root := string(rune('A'+i)) + `:\`
		switch kindOf(root) {
		case driveRemovable, driveFixed, driveRemote, driveRAM:
			drives = append(drives, root)
		}
	}
	return drives
}
