package cli

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"kader/data"
	"kader/data/sheet"
	"kader/data/store"
)

// System returns the program as the operating system started it.
func System() Program {
	return Program{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.Getenv,
		Clock: time.Now, BackupDir: backupDir(),
	}
}

// StoreOptions says how this program opens and makes dossiers; the window does it
// in the same way.
func (p Program) StoreOptions() store.Options {
	return store.Options{Clock: p.Clock, BackupDir: p.BackupDir, WorkFactor: p.WorkFactor}
}

// backupDir is where encrypted backups go, "" where the system has no place for them.
func backupDir() string {
	folder, err := dataFolder()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "kader", "backups")
}

// errTooLarge is a file with more in it than was asked for.
var errTooLarge = errors.New("file too large")

// readSheet reads a whole spreadsheet file that the user named.
func readSheet(name string) ([]byte, error) {
	content, err := readFile(name, sheet.MaxFile, 0)
	if errors.Is(err, errTooLarge) {
		return nil, data.Fault{Code: data.ErrFileTooLarge, Place: data.Place{File: filepath.Base(name)}}
	}
	return content, err
}

// readFile reads a whole file that the user named: an ordinary one, or of the kind
// allowed besides. A device may have no end, and a pipe no beginning: opening it
// does not wait for one.
func readFile(name string, limit int64, allowed os.FileMode) ([]byte, error) {
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, unreadable(name, err)
	case info.Mode().Type()&^allowed != 0:
		return nil, refuse("cli.not-plain", "file", name)
	case info.Size() > limit:
		return nil, errTooLarge
	}
	content, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, unreadable(name, err)
	}
	if int64(len(content)) > limit {
		return nil, errTooLarge
	}
	return content, nil
}

// unreadable says why a file that the user named could not be read.
func unreadable(name string, err error) error {
	if os.IsNotExist(err) {
		return refuse("cli.no-file", "file", name)
	}
	return refuse("cli.unreadable", "file", name)
}

// writeFile puts a finished report in its place in one step, readable by its owner
// only, so that a failure leaves neither half a file nor the old one damaged.
func writeFile(name string, content []byte) error {
	if err := store.WriteWhole(name, content); err != nil {
		return refuse("cli.unwritable", "file", name)
	}
	return nil
}
