//go:build linux

package store

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"kader/data"
)

// TestNothingIsLeftInMemoryAfterLocking has a process of its own work in a dossier, close it
// and search its own memory for what was in it. The words are made there by chance, so that
// nothing else in the process holds them, and are kept in disguise.
//
// SQLite rounds what it takes up to a power of two, so dossiers on both sides of one are tried. A part of
// Go that runs meanwhile may hold a word for a moment, see Wipe: what is not cleared stands there in
// each of three tries.
func TestNothingIsLeftInMemoryAfterLocking(t *testing.T) {
	for _, people := range []string{"1000", "2000", "2500", "5000"} {
		var out []byte
		cleared := false
		for try := 0; try < 3 && !cleared; try++ {
			c := exec.Command(os.Args[0], "-test.run=^TestSearchOwnMemory$", "-test.v")
			c.Env = append(os.Environ(), "STORE_TEST_MEMORY="+t.TempDir(), "STORE_TEST_PEOPLE="+people)
			var err error
			out, err = c.CombinedOutput()
			cleared = err == nil && strings.Contains(string(out), "--- PASS: TestSearchOwnMemory")
		}
		if !cleared {
			t.Errorf("%s people:\n%s", people, out)
		}
	}
}

func TestSearchOwnMemory(t *testing.T) {
	folder := os.Getenv("STORE_TEST_MEMORY")
	if folder == "" {
		t.Skip("TestNothingIsLeftInMemoryAfterLocking runs this in a process of its own")
	}
	words := map[string][]byte{}
	for _, name := range []string{"passphrase", "other passphrase", "family name", "mail", "note", "name of a holder"} {
		words[name] = disguise(randomWord(t))
	}
	path := filepath.Join(folder, "group.kader")
	done := make(chan *Store)
	go func() { done <- workAndKeep(t, path, words) }() // its stack goes too
	s := <-done
	for name, word := range words {
		if !strings.Contains(name, "passphrase") && countInMemory(t, word) == 0 { // those are gone by now
			t.Errorf("the search does not find the %s while the dossier is open", name)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.Wipe()
	for name, word := range words {
		if left := countInMemory(t, word); left > 0 {
			t.Errorf("the %s stands in memory %d times", name, left)
		}
	}
}

// randomWord returns letters that nobody else has. They are in no string that stays.
func randomWord(t *testing.T) []byte {
	word := make([]byte, 24)
	if _, err := rand.Read(word); err != nil {
		t.Fatal(err)
	}
	for i := range word {
		word[i] = 'a' + word[i]%26
	}
	return word
}

func disguise(word []byte) []byte {
	for i := range word {
		word[i] ^= 0xff
	}
	return word
}

func undisguised(word []byte) string { return string(disguise(bytes.Clone(word))) }

// workAndKeep works in a dossier as a session does.
func workAndKeep(t *testing.T, path string, words map[string][]byte) *Store {
	s, err := Create(path, undisguised(words["passphrase"]), data.Group{Name: "Kadergroep"}, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	err = s.Update("test", func(tx *Tx) error {
		p := data.Person{Name: data.Name{Given: "Ada", Family: undisguised(words["family name"])}, Note: undisguised(words["note"])}
		p.Email = undisguised(words["mail"]) + "@example.org"
		others, err := strconv.Atoi(os.Getenv("STORE_TEST_PEOPLE"))
		if err != nil {
			return err
		}
		people := append(crowd(others, ""), &p)
		return tx.CreatePeople(people)
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.AddPassphrase(undisguised(words["name of a holder"]), undisguised(words["other passphrase"])); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(path, undisguised(words["other passphrase"]), testOptions()); err != nil {
		t.Fatal(err)
	}
	if s.CheckPassphrase(undisguised(words["passphrase"])) != nil {
		t.Error("a good passphrase is refused")
	}
	if _, err := s.Dossier(); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := add(s, "Bo"); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// countInMemory searches what this process may write to.
func countInMemory(t *testing.T, word []byte) int {
	maps, err := os.Open("/proc/self/maps")
	if err != nil {
		t.Skip("this system shows no memory")
	}
	defer maps.Close()
	memory, err := os.Open("/proc/self/mem")
	if err != nil {
		t.Skip("this system shows no memory")
	}
	defer memory.Close()
	found := 0
	chunk := make([]byte, 1<<20)
	lines := bufio.NewScanner(maps)
	for lines.Scan() {
		var from, to int64
		var rights string
		if _, err := fmt.Sscanf(lines.Text(), "%x-%x %s", &from, &to, &rights); err != nil || !strings.HasPrefix(rights, "rw") {
			continue
		}
		for at := from; at < to; at += int64(len(chunk)) - int64(len(word)) {
			n, _ := memory.ReadAt(chunk[:min(int64(len(chunk)), to-at)], at)
			found += countDisguised(chunk[:n], word)
			clear(chunk)
		}
	}
	runtime.KeepAlive(chunk)
	return found
}

func countDisguised(in, word []byte) int {
	found := 0
	for i := 0; i+len(word) <= len(in); i++ {
		if in[i]^0xff != word[0] {
			continue
		}
		same := true
		for j := range word {
			if in[i+j]^0xff != word[j] {
				same = false
				break
			}
		}
		if same {
			found++
		}
	}
	return found
}
