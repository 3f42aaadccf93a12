package store

import (
	"errors"
	"os"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

// The Windows errors that the syscall package has no name for.
const (
	errorWriteProtect   = syscall.Errno(19)
	errorNotSupported   = syscall.Errno(50)
	errorHandleDiskFull = syscall.Errno(39)
	errorDiskFull       = syscall.Errno(112)
	errorInvalidName    = syscall.Errno(123)
	errorNameTooLong    = syscall.Errno(206)
	errorNoFolder       = syscall.Errno(267)
	errorCannotResolve  = syscall.Errno(1921)
)

// isDiskFull tells whether an error means that there is no room left.
func isDiskFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}

// isFolderReadOnly tells whether an error means that we may not write there.
func isFolderReadOnly(err error) bool {
	return errors.Is(err, syscall.ERROR_ACCESS_DENIED) || errors.Is(err, errorWriteProtect)
}

// isNameInvalid tells whether an error means that no file can have such a name.
func isNameInvalid(err error) bool {
	return errors.Is(err, errorInvalidName) || errors.Is(err, errorNameTooLong) || errors.Is(err, syscall.EINVAL)
}

// leadsNowhere tells whether an error means that the way to a file is no way: links
// in a circle, or a file where a folder should be.
func leadsNowhere(err error) bool {
	return errors.Is(err, errorCannotResolve) || errors.Is(err, errorNoFolder)
}

// moveFile puts a file in the place of another, in one step. Virus scanners and
// sync programs hold files open for a moment, so it tries for half a second.
func moveFile(from, to string) error {
	err := os.Rename(from, to)
	for range 10 {
		if err == nil || errors.Is(err, os.ErrNotExist) {
			break
		}
		time.Sleep(50 * time.Millisecond)
		err = os.Rename(from, to)
	}
	return err
}

// syncFolder does nothing: Windows cannot flush a folder, and NTFS keeps its own
// journal of renames.
func syncFolder(string) error { return nil }

// withoutLocks tells whether an error means that the file system knows no locks.
func withoutLocks(err error) bool { return errors.Is(err, errorNotSupported) }

// releaseLock unlocks first: Windows removes no file that is open. One that
// another process has locked since cannot be removed, and need not be.
func releaseLock(l *flock.Flock) error {
	err := l.Close()
	_ = os.Remove(l.Path())
	return err
}
