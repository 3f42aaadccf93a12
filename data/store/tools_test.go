//go:build linux

package store

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kader/data"
)

// The commands are those of docs/file-format.md: a dossier opens without Kader.
func TestDossierOpensWithOrdinaryTools(t *testing.T) {
	needTools(t, "sh", "unzip", "zip", "age", "sqlite3", "script")
	s, sheet := withTwo(t)
	newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Ærø", Family: "Ooievaar"}})
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, step := range documentedCommands(t, "```sh\n") {
		step = strings.ReplaceAll(step, "group.kader", s.Path())
		if strings.Contains(step, "key-1.age") { // asks for the passphrase on a terminal
			step = "(sleep 0.3; echo '" + passphrase + "') | script -qec '" + step + "' /dev/null"
		}
		run(t, folder, step)
	}
	identity, err := os.ReadFile(filepath.Join(folder, "identity.txt"))
	if err != nil || !strings.HasPrefix(string(identity), "AGE-SECRET-KEY-1") {
		t.Fatalf("no identity: %q, %v", identity, err)
	}
	equal(t, run(t, folder, "sqlite3 dossier.sqlite 'PRAGMA integrity_check'"), "ok\n")
	equal(t, run(t, folder, "sqlite3 dossier.sqlite 'PRAGMA foreign_key_check'"), "")
	equal(t, run(t, folder, `sqlite3 dossier.sqlite "SELECT given || ' ' || family FROM person WHERE family <> ''"`), "Ærø Ooievaar\n")
	equal(t, run(t, folder, "sqlite3 dossier.sqlite 'SELECT name FROM dossier'"), "Kadergroep Noorderhaven\n")

	// And the way back: what the tools packed, Kader opens.
	for _, step := range documentedCommands(t, "who could open it:\n\n```\n") {
		run(t, folder, strings.ReplaceAll(step, "zip -0", "zip -q -0"))
	}
	for _, secret := range []string{fennaPassphrase, sheet} {
		other, err := Open(filepath.Join(folder, "again.kader"), secret, testOptions())
		if err != nil {
			t.Fatal(err)
		}
		other.Close()
	}
	again, err := Open(filepath.Join(folder, "again.kader"), passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	wantPeople(t, again, "Rep", "Colleague", "Ærø Ooievaar")
}

// documentedCommands returns the commands that the documentation tells to type, in the block
// that follows start.
func documentedCommands(t *testing.T, start string) []string {
	t.Helper()
	content, err := os.ReadFile("../../docs/file-format.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(content), start)
	block, _, closed := strings.Cut(rest, "```")
	if !ok || !closed {
		t.Fatal("the documentation shows no commands")
	}
	var steps []string
	for line := range strings.Lines(block) {
		command, _, _ := strings.Cut(line, "#")
		if command = strings.TrimSpace(command); command != "" {
			steps = append(steps, command)
		}
	}
	return steps
}

func needTools(t *testing.T, names ...string) {
	t.Helper()
	for _, name := range names {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is not installed here", name)
		}
	}
}

func run(t *testing.T, folder, command string) string {
	t.Helper()
	c := exec.Command("sh", "-c", command)
	c.Dir = folder
	var complaints strings.Builder
	c.Stderr = &complaints
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", command, err, out, complaints.String())
	}
	return string(out)
}
