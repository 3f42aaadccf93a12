package frame

import (
	"errors"
	"syscall"
)

// What Windows says of a disk without room, and of one that may not be written.
const (
	errDiskFull       = syscall.Errno(112)
	errHandleDiskFull = syscall.Errno(39)
	errWriteProtect   = syscall.Errno(19)
)

// isDiskFull tells whether a file could not be written for want of room.
func isDiskFull(err error) bool {
	return errors.Is(err, errDiskFull) || errors.Is(err, errHandleDiskFull)
}

// isWriteProtected tells whether nothing can be written on the whole disk.
func isWriteProtected(err error) bool { return errors.Is(err, errWriteProtect) }
