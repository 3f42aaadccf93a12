//go:build !windows && !darwin

package frame

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The documents are where the desktop keeps them, whatever they are called there, and sticks stand
// where systems mount them for a user.
func TestPlacesAreWhereTheSystemKeepsThem(t *testing.T) {
	for name, c := range map[string]struct {
		dirs   string
		config string // of XDG_CONFIG_HOME
		want   string
	}{
		"a desktop that says nothing": {want: "home/Documenten home/Downloads home"},
		"another language":            {dirs: "XDG_DOCUMENTS_DIR=\"$HOME/Papieren\"\nXDG_DOWNLOAD_DIR=\"$HOME/Downloads\"\n", want: "home/Papieren home/Downloads home"},
		"another disk":                {dirs: "# made by xdg-user-dirs\nXDG_DESKTOP_DIR=\"$HOME/\"\nXDG_DOCUMENTS_DIR=\"ROOT/data/stukken\"\n", want: "data/stukken home"},
		"another folder of settings":  {dirs: "XDG_DOCUMENTS_DIR=\"$HOME/Papieren\"\n", config: "settings", want: "home/Papieren home"},
		"a folder that is gone":       {dirs: "XDG_DOCUMENTS_DIR=\"$HOME/Weg\"\nXDG_DOWNLOAD_DIR=\"$HOME/Downloads\"\n", want: "home/Downloads home"},
		"signs of a shell":            {dirs: "XDG_DOCUMENTS_DIR=\"$HOME/Pa\\\"pieren\"\n", want: "home/Pa\"pieren home"},
		"what is none":                {dirs: "XDG_DOCUMENTS_DIR=Papieren\nXDG_DOWNLOAD_DIR=\"Papieren\"\nrubbish", want: "home/Documenten home/Downloads home"},
	} {
		root := t.TempDir()
		config := filepath.Join("home", ".config")
		if c.config != "" {
			config = c.config
		}
		for _, folder := range []string{"home/Documenten", "home/Downloads", "home/Papieren", "home/Pa\"pieren", "data/stukken", config, "media/aagje/STICK", "run/media/aagje/Foto’s", "media/joris/ANDERS"} {
			if err := os.MkdirAll(filepath.Join(root, folder), 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if c.dirs != "" {
			text := strings.ReplaceAll(c.dirs, "ROOT", root)
			if err := os.WriteFile(filepath.Join(root, config, "user-dirs.dirs"), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		settings := map[string]string{"USER": "aagje"}
		if c.config != "" {
			settings["XDG_CONFIG_HOME"] = filepath.Join(root, c.config)
		}
		s := surroundings{root: root, home: filepath.Join(root, "home"), getenv: func(name string) string { return settings[name] }}
		var folders, drives []string
		for _, p := range s.places() {
			path, err := filepath.Rel(root, p.path)
			if err != nil {
				t.Fatal(err)
			}
			if p.kind == placeDrive {
				drives = append(drives, path)
			} else {
				folders = append(folders, path)
			}
		}
		if got := strings.Join(folders, " "); got != c.want {
			t.Errorf("%s: folders %s, want %s", name, got, c.want)
		}
		if want := []string{"media/aagje/STICK", "run/media/aagje/Foto’s"}; !slices.Equal(drives, want) {
			t.Errorf("%s: drives %v, want %v", name, drives, want)
		}
	}
}
