package store

import (
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kader/data"
)

const (
	backupSessions = 10 // newest copies that stay
	backupDays     = 30 // days of which the last copy stays
	backupExt      = ".kader"
	backupStamp    = "20060102T150405Z"
)

// BackupError returns why the last backup failed, nil when it did not. A failed
// backup does not stop the work from being saved.
func (s *Store) BackupError() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.backupErr
}

// backUp keeps a copy of the file as it was before this session first changed
// it. Only the copy before a new schema has to succeed.
func (s *Store) backUp() error {
	if s.backedUp {
		return nil
	}
	if s.oldSchema > 0 {
		if err := s.keepOldSchema(); err != nil {
			return err
		}
	}
	s.backedUp = true
	if s.options.BackupDir != "" {
		s.backupErr = s.keepSession()
	}
	return nil
}

// keepSession copies the file and removes the copies that are too old.
func (s *Store) keepSession() error {
	if err := os.MkdirAll(s.options.BackupDir, 0o700); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	prefix := s.backupPrefix()
	name := prefix + s.now().Format(backupStamp) + backupExt
	if err := s.copyOriginal(filepath.Join(s.options.BackupDir, name)); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	entries, err := os.ReadDir(s.options.BackupDir)
	if err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	var names []string
	var errs []error
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "."+prefix) { // left by a killed process
			errs = append(errs, removeTemp(filepath.Join(s.options.BackupDir, e.Name())))
		}
		names = append(names, e.Name())
	}
	for _, old := range outdated(names, prefix, s.now()) {
		if err := os.Remove(filepath.Join(s.options.BackupDir, old)); !IsHeld(err) { // held: it goes next time
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// backupPrefix begins the names of this dossier's copies. Another dossier may
// have the same file name.
func (s *Store) backupPrefix() string {
	id := string(s.dossierID)
	return s.baseName() + "-" + id[max(0, len(id)-8):] + "-"
}

func (s *Store) baseName() string { return nameOf(s.path) }

// nameOf returns a file's name without its ending.
func nameOf(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

// outdated returns which copies may go: all but the last ten, and the last of
// each of the last thirty days.
func outdated(names []string, prefix string, now time.Time) []string {
	type copied struct {
		name string
		at   time.Time
	}
	var copies []copied
	for _, name := range names {
		stamp, ok := strings.CutPrefix(name, prefix)
		if at, err := time.Parse(backupStamp+backupExt, stamp); ok && err == nil {
			copies = append(copies, copied{name, at})
		}
	}
	slices.SortFunc(copies, func(a, b copied) int { return b.at.Compare(a.at) })
	var old []string
	days := map[data.Date]bool{}
	today := data.DateOf(now)
	for i, c := range copies {
		day := data.DateOf(c.at)
		lastOfDay := !days[day] && today.DaysSince(day) < backupDays
		days[day] = true
		if i >= backupSessions && !lastOfDay {
			old = append(old, c.name)
		}
	}
	return old
}

// keepOldSchema copies the file before one with a new schema takes its place:
// among the backups or, when there are none, beside it. That copy stays.
func (s *Store) keepOldSchema() error {
	folder := s.options.BackupDir
	if folder == "" {
		folder = filepath.Dir(s.path)
	} else if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("keep old schema: %w", err)
	}
	stamp := s.disk.info.ModTime().UTC().Format(backupStamp)
	name := fmt.Sprintf("%s-schema-%d-%s%s", s.baseName(), s.oldSchema, stamp, backupExt)
	if err := s.copyOriginal(filepath.Join(folder, name)); err != nil {
		return fmt.Errorf("keep old schema: %w", err)
	}
	s.oldSchema = 0
	return nil
}

// copyOriginal copies the file on disk, provided that it is the one we know. It
// is encrypted, so the copy is too.
func (s *Store) copyOriginal(target string) (err error) {
	var from *os.File
	err = s.whileHeld(s.path, func() (err error) {
		from, err = os.Open(s.path)
		return err
	})
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.CreateTemp(filepath.Dir(target), tempPrefix(target)+"*")
	if err != nil {
		return err
	}
	var h maphash.Hash
	h.SetSeed(s.seed)
	_, err = io.Copy(io.MultiWriter(to, &h), from)
	err = errors.Join(err, to.Sync(), to.Close())
	if err == nil && h.Sum64() != s.disk.hash {
		err = data.ErrChangedUnderneath
	}
	if err == nil {
		err = s.whileHeld(target, func() error { return moveFile(to.Name(), target) })
	}
	if err != nil {
		return errors.Join(err, removeTemp(to.Name()))
	}
	return syncFolder(filepath.Dir(target))
}
