package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
	"unicode/utf16"

	"kader/data"
	"kader/data/sheet"
	"kader/data/store"
)

// System returns the program as the operating system started it. settings are those of FyneApp.toml,
// of which it takes the version. It takes the passphrase out of the environment, so that no program
// that this one starts gets it, and keeps the memory out of crash dumps.
func System(settings string) Program {
	forbidDumps()
	backups := backupDir()
	return Program{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: takePassphrase(),
		Clock: time.Now, BackupDir: backups, CopyDir: copyDir(backups), Version: versionIn(settings),
		Languages: systemLanguages,
	}
}

// takePassphrase returns the environment as it was, and leaves the passphrase out of it from now on.
func takePassphrase() func(name string) string {
	passphrase := os.Getenv(PassphraseVariable)
	_ = os.Unsetenv(PassphraseVariable) // fails for names that no variable can have
	return func(name string) string {
		if name == PassphraseVariable {
			return passphrase
		}
		return os.Getenv(name)
	}
}

// versionIn returns the version that settings name: the line Version = "0.1.0".
func versionIn(settings string) string {
	for line := range strings.Lines(settings) {
		name, value, ok := strings.Cut(line, "=")
		if ok && strings.TrimSpace(name) == "Version" {
			return strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return ""
}

// StoreOptions returns how this program opens and makes dossiers; the window does it in the same
// way.
func (p Program) StoreOptions() store.Options {
	o := store.Options{
		Clock: p.Clock, BackupDir: p.BackupDir, CopyDir: p.CopyDir, WorkFactor: p.WorkFactor, Version: p.Version,
	}
	if p.BackupDir != "" {
		o.KnownDir = filepath.Join(filepath.Dir(p.BackupDir), "known")
	}
	return o
}

// commandPatience is the time a command waits for a program that has the dossier open: what it
// could not save is lost when it ends.
const commandPatience = 30 * time.Second

// storeOptions returns the options of the program, with the patience of a command.
func (p Program) storeOptions() store.Options {
	o := p.StoreOptions()
	o.Patience = commandPatience
	return o
}

// errTooLarge means that a file holds more than was asked for.
var errTooLarge = errors.New("file too large")

// readSheet reads a whole spreadsheet file that the user named.
func readSheet(name string) ([]byte, error) {
	content, err := readFile(name, sheet.MaxFile, 0)
	return content, tooLargeSheet(name, err)
}

// tooLargeSheet turns errTooLarge into a data.Fault with the name of the list.
func tooLargeSheet(name string, err error) error {
	if errors.Is(err, errTooLarge) {
		return data.Fault{Code: data.ErrFileTooLarge, Place: data.Place{File: filepath.Base(name)}}
	}
	return err
}

// checkSheet checks that a list can be opened, so that nobody types a passphrase for a file that
// is not there.
func checkSheet(name string) error {
	f, _, err := openFile(name, sheet.MaxFile, 0)
	if err != nil {
		return tooLargeSheet(name, err)
	}
	return f.Close()
}

// openFile opens a file that the user named: an ordinary one, or of the kind allowed
// besides. A device may have no end, and a pipe no beginning: opening it does not
// wait for one.
func openFile(name string, limit int64, allowed os.FileMode) (*os.File, int64, error) {
	var f *os.File
	err := store.Patiently(func() (err error) {
		f, err = os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
		return err
	})
	if err != nil {
		return nil, 0, unreadable(name, err)
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		err = unreadable(name, err)
	case info.Mode().Type()&^allowed != 0:
		err = refuse("cli.not-plain", "file", name)
	case info.Size() > limit:
		err = errTooLarge
	default:
		return f, info.Size(), nil
	}
	f.Close()
	return nil, 0, err
}

// readFile reads a whole file that openFile opens.
func readFile(name string, limit int64, allowed os.FileMode) ([]byte, error) {
	f, size, err := openFile(name, limit, allowed)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var read bytes.Buffer
	read.Grow(int(size) + bytes.MinRead) // at once: growing by and by leaves twice its room behind
	if _, err := read.ReadFrom(io.LimitReader(f, limit+1)); err != nil {
		return nil, unreadable(name, err)
	}
	content := read.Bytes()
	if int64(len(content)) > limit {
		return nil, errTooLarge
	}
	return content, nil
}

// inUse returns the fault of a file that another program has open.
func inUse(name string, err error) error {
	return data.Fault{Code: data.ErrInUse, Place: data.Place{File: filepath.Base(name)}, Err: err}
}

// unreadable returns the refusal for a file that the user named and that cannot be read.
func unreadable(name string, err error) error {
	switch {
	case os.IsNotExist(err):
		return refuse("cli.no-file", "file", name)
	case store.IsHeld(err):
		return inUse(name, err)
	}
	return refuse("cli.unreadable", "file", name)
}

// writeFile puts a finished report in its place in one step, readable by its owner
// only, so that a failure leaves neither half a file nor the old one damaged.
func writeFile(name string, content []byte) error {
	if err := store.WriteWhole(name, content); store.IsHeld(err) {
		return inUse(name, err)
	} else if err != nil {
		return refuse("cli.unwritable", "file", name)
	}
	return nil
}

// namesIn returns the names in a list as Windows gives it: each ends with a zero, the list with
// another.
func namesIn(list []uint16) []string {
	var names []string
	for len(list) > 0 && list[0] != 0 {
		end := slices.Index(list, 0)
		if end < 0 {
			end = len(list)
		}
		names = append(names, string(utf16.Decode(list[:end])))
		list = list[min(end+1, len(list)):]
	}
	return names
}
