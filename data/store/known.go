package store

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"time"

	"kader/data"
)

// state is how far a dossier is, as this machine saw it last. Nothing else about the dossier
// is noted, and its id only as a hash.
type state struct {
	Batch int       `json:"batch"` // the last one in the log
	Keys  int       `json:"keys"`  // how often the holders changed
	At    time.Time `json:"at"`
}

// after reports whether a state came after another.
func (a state) after(b state) bool { return a.Keys > b.Keys || a.Keys == b.Keys && a.Batch > b.Batch }

// Newer returns when this machine saw a later state of the dossier than that of the file
// that was opened, and false where it did not, or once the work went on with that file. Of
// a backup, which is older by nature, it says nothing.
func (s *Store) Newer() (time.Time, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.newer, !s.newer.IsZero()
}

func (s *Store) statePath() string {
	return filepath.Join(s.options.KnownDir, hashOf([]byte(s.dossierID))[:32]+".json")
}

// compareState finds out whether the file that was opened is older than what this machine
// saw, and notes its state where it is not.
func (s *Store) compareState() {
	if s.options.KnownDir == "" || s.readOnly == data.ErrBackupCopy {
		return
	}
	var known state
	content, err := os.ReadFile(s.statePath())
	if err == nil && json.Unmarshal(content, &known) == nil && known.after(s.stateAt(time.Time{})) {
		s.newer = known.At
		return
	}
	var made time.Time
	query := "SELECT made FROM batch WHERE number = (SELECT MAX(number) FROM batch)"
	if s.conn.QueryRowContext(context.Background(), query).Scan(instantCell{&made}) != nil {
		made = s.disk.info.ModTime().UTC()
	}
	s.keepState(s.stateAt(made))
}

func (s *Store) stateAt(at time.Time) state {
	return state{Batch: s.lastBatch, Keys: s.generation, At: at}
}

// noteState notes that the dossier was saved. Whoever goes on with an older file was told so.
func (s *Store) noteState() {
	s.newer = time.Time{}
	if s.options.KnownDir != "" {
		s.keepState(s.stateAt(s.now()))
	}
}

// keepState writes a state. A failure costs a warning at most, and saving is not to fail for it.
func (s *Store) keepState(known state) {
	content, err := json.Marshal(known)
	if err == nil && os.MkdirAll(s.options.KnownDir, 0o700) == nil {
		_ = os.WriteFile(s.statePath(), append(content, '\n'), 0o600)
	}
}
