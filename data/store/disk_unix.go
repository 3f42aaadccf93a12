//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/gofrs/flock"
)

// IsDiskFull reports whether an error means that there is no room left for a file.
func IsDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// IsFolderReadOnly reports whether an error means that we may not write there.
func IsFolderReadOnly(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// isNameInvalid reports whether an error means that no file can have such a name.
func isNameInvalid(err error) bool {
	return errors.Is(err, syscall.ENAMETOOLONG) || errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.EILSEQ)
}

// leadsNowhere reports whether an error means that the way to a file is no way: links
// in a circle, or a file where a folder should be.
func leadsNowhere(err error) bool {
	return errors.Is(err, syscall.ELOOP) || errors.Is(err, syscall.ENOTDIR)
}

// isHeld reports whether an error means that another program has the file open. File
// servers of Windows say so too.
func isHeld(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
}

// isUnclear reports whether an error may mean a missing right or a file that is just
// being deleted. Only Windows has one word for both.
func isUnclear(error) bool { return false }

// moveFile puts a file in the place of another, in one step.
func moveFile(from, to string) error { return os.Rename(from, to) }

// syncFolder makes a rename survive a power cut.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil // some network file systems cannot, and need not
	}
	return errors.Join(err, f.Close())
}

// withoutLocks reports whether an error means that the file system knows no locks.
func withoutLocks(err error) bool {
	return errors.Is(err, syscall.ENOLCK) || errors.Is(err, syscall.ENOTSUP) || errors.Is(err, syscall.ENOSYS)
}

// releaseLock removes the lock file while it is still locked, so that nobody can
// lock a file that is about to go.
func releaseLock(l *flock.Flock) error {
	err := os.Remove(l.Path())
	if errors.Is(err, os.ErrNotExist) {
		err = nil
	}
	return errors.Join(err, l.Close())
}
