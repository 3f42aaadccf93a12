//go:build !windows && !darwin

package frame

import (
	"os"
	"path/filepath"
	"strings"
)

// folders returns the user's documents, downloads and desktop, where the desktop of the system says that
// they lie, or else by the names that they have in our languages.
func (s surroundings) folders() []string {
	if told := s.userDirs(); len(told) > 0 {
		return told
	}
	return s.inHome("Documents", "Documenten", "Dokumenter", "Downloads", "Hentet", "Nedlastinger",
		"Desktop", "Bureaublad", "Skrivebord")
}

// userDirs reads user-dirs.dirs, see https://www.freedesktop.org/wiki/Software/xdg-user-dirs.
func (s surroundings) userDirs() []string {
	config := s.getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(config) {
		config = filepath.Join(s.home, ".config")
	}
	text, err := os.ReadFile(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return nil // a desktop without that file
	}
	paths := make(map[string]string)
	for line := range strings.Lines(string(text)) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), "=")
		if ok && !strings.HasPrefix(name, "#") {
			paths[strings.TrimSpace(name)] = s.userDir(value)
		}
	}
	var told []string
	for _, name := range []string{"XDG_DOCUMENTS_DIR", "XDG_DOWNLOAD_DIR", "XDG_DESKTOP_DIR"} {
		if path := paths[name]; path != "" {
			told = append(told, path)
		}
	}
	return told
}

// userDir reads one value: "$HOME/Documenten" or an absolute path, as a shell writes it; "" for what is
// neither.
func (s surroundings) userDir(value string) string {
	value = strings.TrimSpace(value)
	if len(value) < 2 || value[0] != '"' || value[len(value)-1] != '"' {
		return ""
	}
	var path strings.Builder
	escaped := false
	for _, r := range value[1 : len(value)-1] {
		if escaped = r == '\\' && !escaped; !escaped {
			path.WriteRune(r)
		}
	}
	switch rest, below := strings.CutPrefix(path.String(), "$HOME/"); {
	case below && s.home != "":
		return filepath.Join(s.home, rest)
	case filepath.IsAbs(path.String()):
		return filepath.Clean(path.String())
	}
	return ""
}

// drives returns the sticks and disks that were plugged in.
func (s surroundings) drives() []string {
	user := s.getenv("USER")
	if user == "" || strings.ContainsRune(user, filepath.Separator) {
		return nil
	}
	return mounted(filepath.Join(s.root, "media", user), filepath.Join(s.root, "run", "media", user))
}
