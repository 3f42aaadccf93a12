package faces

import (
	"os"
	"path/filepath"
)

// System returns the folders in which this system keeps typefaces.
func System() []string {
	folders := []string{"/System/Library/Fonts", "/Library/Fonts"}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, filepath.Join(home, "Library", "Fonts"))
	}
	return folders
}
