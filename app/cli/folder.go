package cli

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"kader/data/store"
)

// backupDir returns the folder of encrypted backups, "" where the system has no place for them.
// Backups that an earlier Kader kept in another folder are moved there.
func backupDir() string {
	folder, earlier := backupFolders(runtime.GOOS, os.Getenv)
	if earlier != "" {
		moveBackups(earlier, folder)
	}
	return folder
}

// backupFolders returns where a system keeps backups, and where an earlier Kader kept them, "" for
// none. On Windows the roaming folder goes to a server at each log-out, so it was the wrong one.
func backupFolders(system string, env func(string) string) (folder, earlier string) {
	switch local, roaming := env("LocalAppData"), env("AppData"); {
	case system == "windows" && local == "":
		return inKader(roaming), ""
	case system == "windows":
		return inKader(local), inKader(roaming)
	case system != "linux": // macOS has one folder for settings and data
		settings, _ := os.UserConfigDir() //nolint:errcheck // it is "" then
		return inKader(settings), ""
	}
	if data := env("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return inKader(data), ""
	}
	if home := env("HOME"); home != "" {
		return inKader(filepath.Join(home, ".local", "share")), ""
	}
	return "", ""
}

// copyDir returns the folder beside that of the backups, "" where there is none.
func copyDir(backups string) string {
	if backups == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(backups), "copies")
}

// inKader returns the folder of backups in one for the data of all programs.
func inKader(data string) string {
	if data == "" {
		return ""
	}
	return filepath.Join(data, "kader", "backups")
}

// moveBackups moves the files of one folder to another, and removes the empty folder. It never
// overwrites. What cannot be moved, because a program has it open, stays until the next start.
func moveBackups(from, to string) {
	entries, err := os.ReadDir(from)
	if err != nil || os.MkdirAll(to, 0o700) != nil {
		return // mostly: no such folder, so nothing to move
	}
	for _, e := range entries {
		old, moved := filepath.Join(from, e.Name()), filepath.Join(to, e.Name())
		if _, err := os.Lstat(moved); e.Type().IsRegular() && errors.Is(err, os.ErrNotExist) {
			moveBackup(old, moved)
		}
	}
	os.Remove(from)               //nolint:errcheck // something may be left in it
	os.Remove(filepath.Dir(from)) //nolint:errcheck // as above
}

// moveBackup moves one file. A roaming folder may lie on another disk, where it has to be copied.
func moveBackup(old, moved string) {
	if os.Rename(old, moved) == nil {
		return
	}
	content, err := os.ReadFile(old)
	if err == nil && store.WriteWhole(moved, content) == nil {
		os.Remove(old) //nolint:errcheck // then both are there
	}
}
