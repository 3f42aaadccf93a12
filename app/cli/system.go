package cli

import (
	"io"
	"os"
	"path/filepath"
	"time"

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

// maxSheet is the largest file that is read as a spreadsheet.
const maxSheet = 1 << 30

// readFile reads a whole file that the user named.
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, maxSheet))
	if err != nil {
		return nil, unreadable(name, err)
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
	f, err := os.CreateTemp(filepath.Dir(name), ".kader-*")
	if err != nil {
		return refuse("cli.unwritable", "file", name)
	}
	defer os.Remove(f.Name())
	_, err = f.Write(content)
	if syncErr := f.Sync(); err == nil {
		err = syncErr
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return refuse("cli.unwritable", "file", name)
	}
	return nil
}
