//go:build !windows

package store

import (
	"io/fs"
	"syscall"
	"testing"
)

// Whatever keeps a file from being written is said in the same words by a save, a copy
// and a report.
func TestWhatTheDiskSaysIsToldApart(t *testing.T) {
	for number, want := range map[syscall.Errno]struct{ full, readOnly bool }{
		syscall.ENOSPC: {full: true},
		syscall.EDQUOT: {full: true},
		syscall.EFBIG:  {full: true}, // as a memory stick says of a file that is too large for it
		syscall.EROFS:  {readOnly: true},
		syscall.EACCES: {readOnly: true},
		syscall.EPERM:  {readOnly: true},
		syscall.EBUSY:  {},
		syscall.EIO:    {},
	} {
		err := &fs.PathError{Op: "write", Path: "group.kader", Err: number}
		if IsDiskFull(err) != want.full || IsFolderReadOnly(err) != want.readOnly {
			t.Errorf("%v: full %v, read-only %v, want %+v", err, IsDiskFull(err), IsFolderReadOnly(err), want)
		}
	}
}
