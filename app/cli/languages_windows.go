package cli

import (
	"syscall"
	"unsafe"
)

// systemLanguages returns the languages that the user chose for Windows, the preferred first:
// "nb-NO", "en-GB".
func systemLanguages() []string {
	const byName = 8 // MUI_LANGUAGE_NAME
	ask := syscall.NewLazyDLL("kernel32.dll").NewProc("GetUserPreferredUILanguages")
	var count, size uint32
	if ask.Find() != nil {
		return nil
	}
	done, _, _ := ask.Call(byName, uintptr(unsafe.Pointer(&count)), 0, uintptr(unsafe.Pointer(&size)))
	if done == 0 || size == 0 {
		return nil
	}
	names := make([]uint16, size)
	done, _, _ = ask.Call(byName, uintptr(unsafe.Pointer(&count)), uintptr(unsafe.Pointer(&names[0])),
		uintptr(unsafe.Pointer(&size)))
	if done == 0 {
		return nil
	}
	return namesIn(names)
}
