package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kader/data"
	"kader/data/example"
)

// TestOpensWithoutKader opens the example with nothing but Debian's programs, as
// docs/file-format.md tells a group to do when Kader is gone.
func TestOpensWithoutKader(t *testing.T) {
	for _, program := range []string{"unzip", "age", "sqlite3", "script"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed here, so the way without Kader cannot be walked", program)
		}
	}
	d := withExample(t)
	d.run("", "unzip", "-q", "voorbeeld.kader")
	// age asks for a passphrase at a terminal only, so script gives it one.
	d.run(example.Passphrase+"\n", "script", "-qec", "age -d -o identity.txt key-1.age", "/dev/null")
	d.run("", "age", "-d", "-i", "identity.txt", "-o", "dossier.sqlite", "dossier.age")
	if out := d.run("", "sqlite3", "dossier.sqlite", "PRAGMA integrity_check"); strings.TrimSpace(out) != "ok" {
		t.Errorf("integrity_check: %s", out)
	}
	if out := d.run("", "sqlite3", "dossier.sqlite", "SELECT COUNT(*) FROM person"); strings.TrimSpace(out) != "700" {
		t.Errorf("people: %s", out)
	}
}

// run runs a program on the desk.
func (d *desk) run(typed, name string, args ...string) string {
	d.t.Helper()
	command := exec.Command(name, args...)
	command.Dir, command.Stdin = d.dir, strings.NewReader(typed)
	out, err := command.CombinedOutput()
	if err != nil {
		d.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func TestTheFileShowsNoName(t *testing.T) {
	d := withExample(t)
	files, err := filepath.Glob(d.path("*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range namesOfTheExample(t) {
			if bytes.Contains(content, []byte(secret)) {
				t.Errorf("%s shows %q", filepath.Base(name), secret)
			}
		}
	}
}

// namesOfTheExample are words of at least five letters: shorter ones may stand in any
// encrypted file by chance.
func namesOfTheExample(t *testing.T) []string {
	t.Helper()
	d, err := example.Build("nl", data.Date{})
	if err != nil {
		t.Fatal(err)
	}
	words := []string{d.Group.Company, "Zilverwiek", "person", "SQLite format"}
	for _, p := range d.People {
		words = append(words, p.Full(), p.Email, p.EmployeeNumber+"\x00", p.MemberNumber)
		if len(p.Family) > 5 {
			words = append(words, p.Family)
		}
	}
	for _, u := range d.Units {
		words = append(words, u.Name)
	}
	return nonShort(words)
}

func nonShort(words []string) []string {
	var long []string
	for _, w := range words {
		if len(w) > 5 {
			long = append(long, w)
		}
	}
	return long
}
