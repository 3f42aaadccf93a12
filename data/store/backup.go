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
	// BackupDays is how long a copy stays.
	BackupDays = 30

	todaysBackups = 10 // of the same day that stay until the next

	backupExt   = ".kader"
	backupStamp = "20060102T150405Z"
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
	s.backupErr = nil
	if s.options.BackupDir != "" {
		s.backupErr = s.keepSession()
	}
	s.backedUp = s.backupErr == nil // else again where saving fails too
	return nil
}

// backUpErased keeps a copy of what was saved after an erasure: the newest copy always stays, and
// it must not be one that holds who was erased.
func (s *Store) backUpErased() {
	if s.erased && s.options.BackupDir != "" {
		s.backupErr = s.keepSession()
	}
	s.erased = false
}

// keepSession copies the file, unless the newest copy is the same, and removes the copies that
// are too old.
func (s *Store) keepSession() error {
	if err := s.options.fault.makeFolder(s.options.BackupDir); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	if !s.keptAlready() {
		if err := s.copyOriginal(s.backupName(s.options.BackupDir, s.backupPrefix())); err != nil {
			return fmt.Errorf("back up: %w", err)
		}
	}
	return s.cleanBackups()
}

// keptAlready reports whether the newest copy is the file as it is.
func (s *Store) keptAlready() bool {
	copies, err := s.ownCopies(s.options.BackupDir)
	copies = slices.DeleteFunc(copies, func(c copied) bool { return c.schema })
	if err != nil || len(copies) == 0 {
		return false
	}
	newest, err := s.hashFile(copies[0].path)
	return err == nil && newest.hash == s.disk.hash
}

// backupName returns a name that no copy has yet.
func (s *Store) backupName(folder, prefix string) string {
	for at := s.now(); ; at = at.Add(time.Second) {
		path := filepath.Join(folder, prefix+at.Format(backupStamp)+backupExt)
		if !exists(path) {
			return path
		}
	}
}

// copied is a copy of a dossier in a folder.
type copied struct {
	path   string
	at     time.Time
	schema bool // from before a new schema; another dossier of the same name may have made it
}

// ownCopies returns the copies of this dossier in a folder, newest first. Beside the dossier only
// those from before a new schema are ours.
func (s *Store) ownCopies(folder string) ([]copied, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var copies []copied
	for _, e := range entries {
		_, at, ok := readBackupName(e.Name())
		c := copied{filepath.Join(folder, e.Name()), at, strings.HasPrefix(e.Name(), s.baseName()+"-schema-")}
		ours := c.schema || folder == s.options.BackupDir && strings.HasPrefix(e.Name(), s.backupPrefix())
		if ok && ours && e.Type().IsRegular() {
			copies = append(copies, c)
		}
	}
	slices.SortStableFunc(copies, func(a, b copied) int { return b.at.Compare(a.at) })
	return copies, nil
}

// cleanBackups removes the copies of this dossier that are too old, and what a killed process left.
func (s *Store) cleanBackups() error {
	folders := []string{s.options.BackupDir, filepath.Dir(s.path)}
	if s.options.BackupDir == "" || sameFolder(folders[0], folders[1]) {
		folders = folders[:1]
	}
	if folders[0] == "" {
		folders[0] = filepath.Dir(s.path)
	}
	var all []copied
	var errs []error
	for _, folder := range folders {
		copies, err := s.ownCopies(folder)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		all = append(all, copies...)
		errs = append(errs, err, s.removeUnfinished(folder))
	}
	for _, path := range outdated(all, s.now()) {
		if err := os.Remove(path); !IsHeld(err) { // held: it goes next time
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// removeUnfinished removes copies that a killed process was making.
func (s *Store) removeUnfinished(folder string) error {
	entries, err := os.ReadDir(folder)
	errs := []error{err}
	for _, e := range entries {
		ours := strings.HasPrefix(e.Name(), "."+s.backupPrefix()) || strings.HasPrefix(e.Name(), "."+s.baseName()+"-schema-")
		if ours && strings.Contains(e.Name(), ".saving-") {
			errs = append(errs, removeTemp(filepath.Join(folder, e.Name())))
		}
	}
	return errors.Join(errs...)
}

func sameFolder(a, b string) bool {
	one, err := os.Stat(a)
	two, again := os.Stat(b)
	return err == nil && again == nil && os.SameFile(one, two)
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

// outdated returns which copies go: those of thirty days ago and more, all but the last of an
// earlier day, and all but the last ten of today. The newest one stays whatever its age.
func outdated(copies []copied, now time.Time) []string {
	slices.SortStableFunc(copies, func(a, b copied) int { return b.at.Compare(a.at) })
	var old []string
	days := map[data.Date]bool{}
	today := data.DateOf(now)
	for i, c := range copies {
		day := data.DateOf(c.at)
		again := days[day] && (day != today || i >= todaysBackups)
		if i > 0 && (again && !c.schema || today.DaysSince(day) >= BackupDays) {
			old = append(old, c.path)
		}
		days[day] = days[day] || !c.schema
	}
	return old
}

// keepOldSchema copies the file before one with a new schema takes its place:
// among the backups or, when there are none, beside it. That copy ages like the others.
func (s *Store) keepOldSchema() error {
	folder := s.options.BackupDir
	if folder == "" {
		folder = filepath.Dir(s.path)
	} else if err := s.options.fault.makeFolder(folder); err != nil {
		return fmt.Errorf("keep old schema: %w", err)
	}
	name := s.backupName(folder, fmt.Sprintf("%s-schema-%d-", s.baseName(), s.oldSchema))
	if err := s.copyOriginal(name); err != nil {
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
		from, err = s.options.fault.open(s.path)
		return err
	})
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := s.options.fault.createTemp(filepath.Dir(target), tempPrefix(target)+"*")
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
		err = s.whileHeld(target, func() error { return s.options.fault.move(to.Name(), target) })
	}
	if err != nil {
		return errors.Join(err, removeTemp(to.Name()))
	}
	return s.options.fault.syncFolder(filepath.Dir(target))
}
