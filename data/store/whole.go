package store

import (
	"errors"
	"os"
	"path/filepath"
)

// WriteWhole puts content in a file that only its owner can read: written and
// flushed beside path, and then renamed. A failure leaves neither half a file nor
// the old one damaged. It waits half a second for a program that has the file open.
// The error is the system's; see IsHeld.
func WriteWhole(path string, content []byte) error {
	beside, err := os.CreateTemp(filepath.Dir(path), ".kader-*")
	if err != nil {
		return err
	}
	_, err = beside.Write(content)
	if err == nil {
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
