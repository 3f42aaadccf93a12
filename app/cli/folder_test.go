package cli

import (
	"os"
	"path/filepath"
	"testing"
)

func TestBackupsLieWhereASystemKeepsWhatDoesNotTravel(t *testing.T) {
	for name, c := range map[string]struct {
		system          string
		env             map[string]string
		folder, earlier string
	}{
		"Windows": {
			"windows",
			map[string]string{"LocalAppData": "/ada/Local", "AppData": "/ada/Roaming", "HOME": "/ada"},
			"/ada/Local/kader/backups", "/ada/Roaming/kader/backups",
		},
		"Windows without a local folder":   {"windows", map[string]string{"AppData": "/ada/Roaming"}, "/ada/Roaming/kader/backups", ""},
		"Windows without a roaming folder": {"windows", map[string]string{"LocalAppData": "/ada/Local"}, "/ada/Local/kader/backups", ""},
		"Windows without folders":          {"windows", nil, "", ""},
		"Linux":                            {"linux", map[string]string{"HOME": "/ada", "LocalAppData": "/x"}, "/ada/.local/share/kader/backups", ""},
		"Linux, chosen":                    {"linux", map[string]string{"HOME": "/ada", "XDG_DATA_HOME": "/data"}, "/data/kader/backups", ""},
		"Linux, chosen by halves":          {"linux", map[string]string{"HOME": "/ada", "XDG_DATA_HOME": "data"}, "/ada/.local/share/kader/backups", ""},
		"Linux without a home":             {"linux", nil, "", ""},
	} {
		folder, earlier := backupFolders(c.system, func(key string) string { return c.env[key] })
		if filepath.ToSlash(folder) != c.folder || filepath.ToSlash(earlier) != c.earlier {
			t.Errorf("%s: %q and %q", name, folder, earlier)
		}
	}
}

func TestBackupsOfAnEarlierKaderAreMoved(t *testing.T) {
	roaming, local := t.TempDir(), t.TempDir()
	from, to := inKader(roaming), inKader(local)
	put := func(folder, name, content string) {
		t.Helper()
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	holds := func(folder, name, want string) {
		t.Helper()
		content, err := os.ReadFile(filepath.Join(folder, name))
		if string(content) != want || (err != nil) != (want == "") {
			t.Errorf("%s: %q, %v", name, content, err)
		}
	}
	moveBackups(from, to) // nothing was kept: no folder is made
	if _, err := os.Stat(to); err == nil {
		t.Error("an empty folder was made")
	}

	put(from, "a.kader", "first")
	put(from, "b.kader", "earlier")
	put(to, "b.kader", "already there")
	moveBackups(from, to)
	holds(to, "a.kader", "first")
	holds(from, "a.kader", "")
	holds(to, "b.kader", "already there")
	holds(from, "b.kader", "earlier") // nothing is lost

	if err := os.Remove(filepath.Join(to, "b.kader")); err != nil {
		t.Fatal(err)
	}
	moveBackups(from, to)
	holds(to, "b.kader", "earlier")
	if _, err := os.Stat(filepath.Dir(from)); err == nil {
		t.Error("the empty folder was left")
	}
}

// Where the new folder cannot be written, nothing is lost.
func TestBackupThatCannotBeMovedStays(t *testing.T) {
	old := filepath.Join(t.TempDir(), "a.kader")
	if err := os.WriteFile(old, []byte("first"), 0o600); err != nil {
		t.Fatal(err)
	}
	moveBackup(old, filepath.Join(t.TempDir(), "missing", "a.kader"))
	if content, err := os.ReadFile(old); err != nil || string(content) != "first" {
		t.Errorf("%q, %v", content, err)
	}
}
