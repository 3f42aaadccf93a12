package store

import (
	"errors"
	"time"

	"kader/data"
)

// Other programs open files for a moment: virus scanners, and those that keep a
// folder the same on several machines. On Windows nobody else can read or replace
// a file meanwhile.
const (
	heldPause       = 50 * time.Millisecond  // between two tries
	savePatience    = 500 * time.Millisecond // a window stands still while it saves
	openPatience    = 3 * time.Second
	unclearPatience = 500 * time.Millisecond
)

// IsHeld reports whether an error means that another program has the file open now,
// so that trying again will help.
func IsHeld(err error) bool {
	return err != nil && (errors.Is(err, data.ErrInUse) || isHeld(err))
}

// Patiently runs f, and again after short pauses while another program has the
// file open, for half a second at most. It returns the last error of f.
func Patiently(f func() error) error { return patiently(time.Sleep, savePatience, f) }

// patiently is Patiently for as long as limit.
func patiently(sleep func(time.Duration), limit time.Duration, f func() error) error {
	err := f()
	for waited := time.Duration(0); waited < limit; waited += heldPause {
		if !IsHeld(err) && (!isUnclear(err) || waited >= unclearPatience) {
			break
		}
		sleep(heldPause)
		err = f()
	}
	return err
}

// The numbers by which Windows says that another program has a file open.
const (
	windowsSharingViolation = 32
	windowsLockViolation    = 33
	windowsBusy             = 170
	windowsDeletePending    = 303
	windowsCloudFileInUse   = 391
	windowsUserMappedFile   = 1224
)

// heldOnWindows reports whether an error number of Windows means that another
// program has the file open.
func heldOnWindows(number uintptr) bool {
	switch number {
	case windowsSharingViolation, windowsLockViolation, windowsBusy,
		windowsDeletePending, windowsCloudFileInUse, windowsUserMappedFile:
		return true
	}
	return false
}

// deniedByHolder tells what Windows meant by refusing to replace a file. It says
// "access denied" when we have no right to, and also when another program has the
// file open. probe is the error number of opening the file for deletion, 0 for
// none: whoever may delete a file may replace it. readOnly is the file's mark.
func deniedByHolder(probe uintptr, readOnly bool) bool {
	return !readOnly && (probe == 0 || heldOnWindows(probe))
}
