//go:build !windows

package frame

import (
	"errors"
	"syscall"
)

// isDiskFull tells whether a file could not be written for want of room.
func isDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// isWriteProtected tells whether nothing can be written on the whole disk.
func isWriteProtected(err error) bool { return errors.Is(err, syscall.EROFS) }
