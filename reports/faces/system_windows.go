package faces

import (
	"os"
	"path/filepath"
)

// System returns the folders in which this system keeps typefaces.
func System() []string {
	var folders []string
	if root := os.Getenv("SystemRoot"); root != "" {
		folders = append(folders, filepath.Join(root, "Fonts"))
	}
	if local := os.Getenv("LOCALAPPDATA"); local != "" {
		folders = append(folders, filepath.Join(local, "Microsoft", "Windows", "Fonts"))
	}
	return folders
}
