package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// openUnnamed makes a file in a folder that has no name yet: it is gone when the program is.
func openUnnamed(folder string) (*os.File, error) {
	fd, err := unix.Open(folder, unix.O_TMPFILE|unix.O_WRONLY|unix.O_CLOEXEC, 0o600)
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: folder, Err: err}
	}
	return os.NewFile(uintptr(fd), folder), nil
}

// nameFile gives a file that openUnnamed made its name, and tells whether the system can. Where
// there is a file of that name it takes its place; for an instant it then has two names.
func nameFile(f *os.File, path string) (named bool, err error) {
	link := func(name string) error {
		opened := fmt.Sprintf("/proc/self/fd/%d", f.Fd())
		return unix.Linkat(unix.AT_FDCWD, opened, unix.AT_FDCWD, name, unix.AT_SYMLINK_FOLLOW)
	}
	switch err := link(path); {
	case err == nil:
		return true, nil
	case !errors.Is(err, unix.EEXIST):
		return false, nil
	}
	beside, err := os.CreateTemp(filepath.Dir(path), wholePrefix+"*") // a free name
	if err != nil {
		return false, err
	}
	if err := errors.Join(beside.Close(), os.Remove(beside.Name()), link(beside.Name())); err != nil {
		return false, err
	}
	if err := moveFile(beside.Name(), path); err != nil {
		return false, errors.Join(err, os.Remove(beside.Name()))
	}
	return true, nil
}
