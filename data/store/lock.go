package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"kader/data"
)

// fileLock is the sign that this process may write the dossier. It lies beside
// the dossier, because saving replaces the dossier itself.
type fileLock struct{ flock *flock.Flock }

// lockFile is lockAt, and waits a while for a program that has the lock file open
// without locking it.
func (s *Store) lockFile(path string) (lock *fileLock, err error) {
	err = patiently(s.options.Sleep, openPatience, func() (err error) {
		if err = s.options.Hinder(path + ".lock"); err != nil {
			return unplaced(err, path)
		}
		lock, err = lockAt(path)
		return err
	})
	return lock, err
}

// lockAt takes the lock of the dossier at path. ErrOpenElsewhere when another
// has it; ErrFolderReadOnly, ErrNoFolder, ErrNameInvalid, ErrInUse or ErrDiskFull
// when there can be none.
func lockAt(path string) (*fileLock, error) {
	for range 8 {
		l := flock.New(path+".lock", flock.SetPermissions(0o600))
		held, err := l.TryLock()
		switch {
		case err != nil && withoutLocks(err):
			return &fileLock{l}, nil // the hash still guards against overwriting
		case err != nil:
			return nil, fmt.Errorf("lock dossier: %w", unplaced(err, path))
		case !held:
			return nil, errors.Join(fault(data.ErrOpenElsewhere, path, nil), l.Close())
		case stillThere(l):
			return &fileLock{l}, nil
		}
		// Its holder removed the file between our opening and locking it.
		if err := l.Close(); err != nil {
			return nil, fmt.Errorf("lock dossier: %w", err)
		}
	}
	return nil, fault(data.ErrOpenElsewhere, path, nil)
}

// unplaced names what keeps a file from being made beside path, where it is usual.
func unplaced(err error, path string) error {
	if code := diskCode(err); code != "" {
		return fault(code, path, err)
	}
	switch {
	case errors.Is(err, os.ErrNotExist), leadsNowhere(err):
		return fault(data.ErrNoFolder, filepath.Dir(path), err)
	case isNameInvalid(err):
		return fault(data.ErrNameInvalid, path, err)
	}
	return err
}

// stillThere reports whether the locked file is the one that others will find.
func stillThere(l *flock.Flock) bool {
	ours, err := l.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(l.Path())
	return err == nil && os.SameFile(ours, there)
}

// release lets others in. A nil lock is released already.
func (l *fileLock) release() error {
	if l == nil {
		return nil
	}
	return releaseLock(l.flock)
}
