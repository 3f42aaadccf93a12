package frame

import (
	"syscall"
	"unsafe"
)

// alert shows a message of the system and waits until it is read.
func alert(title, words string) {
	const iconError = 0x10
	heading, err := syscall.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	text, err := syscall.UTF16PtrFromString(words)
	if err != nil {
		return
	}
	box := syscall.NewLazyDLL("user32.dll").NewProc("MessageBoxW")
	if box.Find() != nil {
		return
	}
	//nolint:errcheck // what was clicked does not matter
	box.Call(0, uintptr(unsafe.Pointer(text)), uintptr(unsafe.Pointer(heading)), iconError)
}
