//go:build !linux && !windows

package cli

import "syscall"

// forbidDumps keeps what is in memory out of the file that the system writes when a program
// crashes. A system that refuses is let be.
func forbidDumps() { _ = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{}) }
