//go:build !linux

package cli

import "os"

// dataFolder is where programs keep what users do not open by hand. Windows and macOS
// have one folder for settings and data.
func dataFolder() (string, error) { return os.UserConfigDir() }
