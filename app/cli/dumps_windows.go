package cli

import "syscall"

// forbidDumps asks Windows not to report a crash, which may write a part of the memory to a
// file. An administrator can have dumps made all the same.
func forbidDumps() {
	const noReport = 0x0001 | 0x0002 // SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
	_, _, _ = syscall.NewLazyDLL("kernel32.dll").NewProc("SetErrorMode").Call(noReport)
}
