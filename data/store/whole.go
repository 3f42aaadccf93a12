package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// wholePrefix begins the name of a file that is being written, before it is whole.
const wholePrefix = ".kader-"

// WriteWhole puts content in a file that only its owner can read: written and
// flushed first, and then named path. A failure leaves neither half a file nor
// the old one damaged. Until it is whole the file has no name where the system can
// do that, so that nothing is left of it when the program is killed; elsewhere
// ClearLeftovers removes what is. It waits half a second for a program that has the
// file open. The error is the system's; see IsHeld.
func WriteWhole(path string, content []byte) error {
	return writeWhole(path, func(f *os.File) error {
		_, err := f.Write(content)
		return err
	})
}

func writeWhole(path string, fill func(*os.File) error) error {
	ClearLeftovers(filepath.Dir(path))
	f, err := openUnnamed(filepath.Dir(path))
	if err != nil {
		return writeBeside(path, fill)
	}
	if err = fill(f); err == nil {
		err = f.Sync()
	}
	named := false
	if err == nil {
		named, err = nameFile(f, path)
	}
	err = errors.Join(err, f.Close())
	if err == nil && !named {
		return writeBeside(path, fill)
	}
	return err
}

// writeBeside writes a file under another name, and then gives it its own.
func writeBeside(path string, fill func(*os.File) error) error {
	beside, err := os.CreateTemp(filepath.Dir(path), wholePrefix+"*")
	if err != nil {
		return err
	}
	if err = fill(beside); err == nil {
		err = beside.Sync()
	}
	if closed := beside.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = Patiently(func() error { return moveFile(beside.Name(), path) })
	}
	if err != nil {
		return errors.Join(err, os.Remove(beside.Name()))
	}
	return nil
}

// leftoverAge is how old a file must be before it counts as left behind: until then another
// Kader may be writing it.
const leftoverAge = time.Minute

// ClearLeftovers removes from a folder what a killed program left there of files that it wrote. What
// cannot be removed now goes the next time.
func ClearLeftovers(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		digits, ours := strings.CutPrefix(e.Name(), wholePrefix)
		if !ours || digits == "" || strings.Trim(digits, "0123456789") != "" || e.Type() != fs.FileMode(0) {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > leftoverAge {
			os.Remove(filepath.Join(folder, e.Name())) //nolint:errcheck // it goes the next time
		}
	}
}
