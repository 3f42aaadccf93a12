package frame

import (
	"syscall"
	"unsafe"
)

// knownFolder is the number by which Windows names a folder.
type knownFolder struct {
	first         uint32
	second, third uint16
	rest          [8]byte
}

// knownFolders are documents, downloads and desktop.
func knownFolders() []knownFolder {
	return []knownFolder{
		{0xFDD39AD0, 0x238F, 0x46AF, [8]byte{0xAD, 0xB4, 0x6C, 0x85, 0x48, 0x03, 0x69, 0xC7}},
		{0x374DE290, 0x123F, 0x4565, [8]byte{0x91, 0x64, 0x39, 0xC4, 0x92, 0x5E, 0x46, 0x7B}},
		{0xB4BFCC3A, 0xDB2C, 0x424C, [8]byte{0xB0, 0x29, 0x7F, 0xE9, 0x9A, 0x87, 0xC6, 0x41}},
	}
}

// folders returns the user's documents, downloads and desktop wherever they lie: also moved to another
// drive, or to OneDrive.
func (s surroundings) folders() []string {
	ask := syscall.NewLazyDLL("shell32.dll").NewProc("SHGetKnownFolderPath")
	free := syscall.NewLazyDLL("ole32.dll").NewProc("CoTaskMemFree")
	if ask.Find() != nil || free.Find() != nil {
		return s.inHome("Documents", "Downloads", "Desktop")
	}
	var paths []string
	for _, folder := range knownFolders() {
		var text *uint16
		failed, _, _ := ask.Call(uintptr(unsafe.Pointer(&folder)), 0, 0, uintptr(unsafe.Pointer(&text)))
		if failed == 0 && text != nil {
			paths = append(paths, textAt(text))
		}
		//nolint:errcheck // it returns nothing
		free.Call(uintptr(unsafe.Pointer(text)))
	}
	return paths
}

// textAt returns the text that ends with a zero.
func textAt(text *uint16) string {
	const longest = 1 << 15
	units := unsafe.Slice(text, longest)
	for i, unit := range units {
		if unit == 0 {
			return syscall.UTF16ToString(units[:i])
		}
	}
	return ""
}

// drives returns the drives and sticks that have a letter.
func (s surroundings) drives() []string {
	kernel := syscall.NewLazyDLL("kernel32.dll")
	list, kind := kernel.NewProc("GetLogicalDrives"), kernel.NewProc("GetDriveTypeW")
	if list.Find() != nil || kind.Find() != nil {
		return nil
	}
	set, _, _ := list.Call()
	return lettered(uint32(set), func(root string) uint32 {
		text, err := syscall.UTF16PtrFromString(root)
		if err != nil {
			return 0
		}
		what, _, _ := kind.Call(uintptr(unsafe.Pointer(text)))
		return uint32(what)
	})
}
