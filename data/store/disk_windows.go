package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

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

// IsDiskFull reports whether an error means that there is no room left for a file.
func IsDiskFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}

// IsFolderReadOnly reports whether an error means that we may not write there.
func IsFolderReadOnly(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, errorWriteProtect)
}

// isNameInvalid reports whether an error means that no file can have such a name.
func isNameInvalid(err error) bool {
	return errors.Is(err, errorInvalidName) || errors.Is(err, errorNameTooLong) || errors.Is(err, syscall.EINVAL)
}

// leadsNowhere reports whether an error means that the way to a file is no way: links
// in a circle, or a file where a folder should be.
func leadsNowhere(err error) bool {
	return errors.Is(err, errorCannotResolve) || errors.Is(err, errorNoFolder)
}

// isHeld reports whether an error means that another program has the file open.
func isHeld(err error) bool {
	var number syscall.Errno
	return errors.As(err, &number) && heldOnWindows(uintptr(number))
}

// isUnclear reports whether an error may mean a missing right or a file that is just
// being deleted.
func isUnclear(err error) bool { return errors.Is(err, syscall.ERROR_ACCESS_DENIED) }

// moveFile puts a file in the place of another, in one step. See IsHeld for an
// error that will pass.
func moveFile(from, to string) error {
	err := os.Rename(from, to)
	if errors.Is(err, syscall.ERROR_ACCESS_DENIED) && deniedByHolder(tryDeleting(to)) {
		return errors.Join(syscall.Errno(windowsSharingViolation), err)
	}
	return err
}

// tryDeleting opens a file as if to delete it, and leaves it as it is. It returns
// the number of the error, 0 for none, and whether the file is marked as read only.
func tryDeleting(path string) (number uintptr, readOnly bool) {
	const accessDelete = 0x00010000
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return uintptr(errorInvalidName), false
	}
	if attributes, err := syscall.GetFileAttributes(name); err == nil {
		readOnly = attributes&syscall.FILE_ATTRIBUTE_READONLY != 0
	}
	share := uint32(syscall.FILE_SHARE_READ | syscall.FILE_SHARE_WRITE | syscall.FILE_SHARE_DELETE)
	handle, err := syscall.CreateFile(name, accessDelete, share, nil,
		syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err == nil {
		err = syscall.CloseHandle(handle)
	}
	var code syscall.Errno
	if errors.As(err, &code) {
		return uintptr(code), readOnly
	}
	return 0, readOnly
}

// syncFolder does nothing: Windows cannot flush a folder, and NTFS keeps its own
// journal of renames.
func syncFolder(string) error { return nil }

// withoutLocks reports whether an error means that the file system knows no locks.
func withoutLocks(err error) bool { return errors.Is(err, errorNotSupported) }

// releaseLock unlocks first: Windows removes no file that is open. One that
// another process has locked since cannot be removed, and need not be.
func releaseLock(l *flock.Flock) error {
	err := l.Close()
	_ = os.Remove(l.Path())
	return err
}
