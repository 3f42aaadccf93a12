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
	number, length := uintptr(unsafe.Pointer(&count)), uintptr(unsafe.Pointer(&size))
	if done, _, _ := ask.Call(byName, number, 0, length); done == 0 || size == 0 {
		return nil
	}
	names := make([]uint16, size)
	if done, _, _ := ask.Call(byName, number, uintptr(unsafe.Pointer(&names[0])), length); done == 0 {
		return nil
	}
	var languages []string
	for len(names) > 0 && names[0] != 0 { // each name ends with a zero, the list with another
		end := 0
		for end < len(names) && names[end] != 0 {
			end++
		}
		languages = append(languages, syscall.UTF16ToString(names[:end]))
		names = names[min(end+1, len(names)):]
	}
	return languages
}
