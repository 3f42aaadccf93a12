//go:build !windows && !darwin

package faces

import (
	"os"
	"path/filepath"
)

// System returns the folders in which this system keeps typefaces.
func System() []string {
	folders := []string{"/usr/share/fonts", "/usr/local/share/fonts"}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, filepath.Join(home, ".local", "share", "fonts"), filepath.Join(home, ".fonts"))
	}
	return folders
}
