package store

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kader/data"
)

// saveSteps are the moments at which a process can die while saving.
func saveSteps() []string {
	return []string{"serialized", "temp", "half", "written", "synced", "compared", "renamed"}
}

// TestProcessKilledWhileSaving starts a process that saves again and again and
// dies without warning at one step of the third time. The dossier then opens, in
// the state before or after that save, and nothing lies about.
func TestProcessKilledWhileSaving(t *testing.T) {
	for _, step := range saveSteps() {
		t.Run(step, func(t *testing.T) {
			s := newDossier(t)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			confirmed := runUntilKilled(t, s.Path(), step)
			if confirmed != 2 {
				t.Fatalf("the process confirmed %d saves before it died, want 2", confirmed)
			}
			s, err := Open(s.Path(), passphrase, testOptions())
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			equal(t, s.ReadOnly(), data.Code(""))
			want := []string{"Person 1", "Person 2"}
			if step == "renamed" {
				want = append(want, "Person 3")
			}
			wantPeople(t, s, want...)
			if left := siblings(t, s.Path()); len(left) != 1 {
				t.Errorf("beside the dossier lie %v", left)
			}
			if err := add(s, "After"); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// runUntilKilled returns how many saves the process reported as done.
func runUntilKilled(t *testing.T, path, step string) int {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^TestSaveUntilKilled$")
	c.Env = append(os.Environ(), "STORE_TEST_PATH="+path, "STORE_TEST_STEP="+step)
	out, err := c.Output()
	if c.ProcessState == nil || c.ProcessState.ExitCode() != 9 {
		t.Fatalf("the process did not die as it should: %v\n%s", err, out)
	}
	confirmed := 0
	lines := bufio.NewScanner(strings.NewReader(string(out)))
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "saved ") {
			confirmed++
		}
	}
	return confirmed
}

func TestSaveUntilKilled(t *testing.T) {
	path, at := os.Getenv("STORE_TEST_PATH"), os.Getenv("STORE_TEST_STEP")
	if path == "" {
		t.Skip("TestProcessKilledWhileSaving runs this in a process of its own")
	}
	round := 0
	o := testOptions()
	o.BackupDir = filepath.Join(filepath.Dir(path), "..", "backups")
	o.step = func(step string) {
		if round == 3 && at == "half" && step == "written" {
			truncateTemp(t, path)
			os.Exit(9)
		}
		if round == 3 && step == at {
			os.Exit(9)
		}
	}
	s, err := Open(path, passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	for round = 1; round <= 3; round++ {
		if err := add(s, fmt.Sprintf("Person %d", round)); err != nil {
			t.Fatal(err)
		}
		fmt.Printf("saved %d\n", round)
	}
}

// truncateTemp leaves half a temporary file, as a process that dies while writing.
func truncateTemp(t *testing.T, path string) {
	for _, name := range siblings(t, path) {
		if strings.HasPrefix(name, tempPrefix(path)) {
			if err := os.Truncate(filepath.Join(filepath.Dir(path), name), 5000); err != nil {
				t.Fatal(err)
			}
		}
	}
}
