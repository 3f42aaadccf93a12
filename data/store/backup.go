package store

import (
	"cmp"
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
	name   string // of the dossier's file when it was made
	at     time.Time
	schema bool // from before a new schema; another dossier of the same name may have made it
}

// ownCopies returns the copies of this dossier in a folder, newest first: also those made while its
// file had another name. Beside the dossier only those from before a new schema are ours.
func (s *Store) ownCopies(folder string) ([]copied, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var copies []copied
	for _, e := range entries {
		b, ok := readBackupName(e.Name())
		ours := b.schema() && b.dossier == s.baseName() || folder == s.options.BackupDir && b.tag == s.backupTag()
		if ok && ours && e.Type().IsRegular() {
			copies = append(copies, copied{filepath.Join(folder, e.Name()), b.dossier, b.at, b.schema()})
		}
	}
	sortCopies(copies)
	return copies, nil
}

// sortCopies puts the newest first.
func sortCopies(copies []copied) {
	slices.SortStableFunc(copies, func(a, b copied) int { return b.at.Compare(a.at) })
}

// backupFolders are the folders in which copies of this dossier may be.
func (s *Store) backupFolders() []string {
	beside := filepath.Dir(s.path)
	if s.options.BackupDir == "" || sameFolder(s.options.BackupDir, beside) {
		return []string{cmp.Or(s.options.BackupDir, beside)}
	}
	return []string{s.options.BackupDir, beside}
}

// allCopies returns the copies of this dossier in every folder, newest first.
func (s *Store) allCopies() ([]copied, error) {
	var all []copied
	var errs []error
	for _, folder := range s.backupFolders() {
		copies, err := s.ownCopies(folder)
		all = append(all, copies...)
		if !errors.Is(err, os.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	sortCopies(all)
	return all, errors.Join(errs...)
}

// cleanBackups removes the copies of this dossier that are too old, and what a killed process left.
func (s *Store) cleanBackups() error {
	all, err := s.allCopies()
	errs := []error{err}
	for _, folder := range s.backupFolders() {
		errs = append(errs, s.removeUnfinished(folder))
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
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
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

// backupTag tells the copies of this dossier from those of another whose file has the same name.
func (s *Store) backupTag() string {
	id := string(s.dossierID)
	return id[max(0, len(id)-8):]
}

// backupPrefix begins the names of this dossier's copies.
func (s *Store) backupPrefix() string { return s.baseName() + "-" + s.backupTag() + "-" }

func (s *Store) baseName() string { return nameOf(s.path) }

// nameOf returns a file's name without its ending.
func nameOf(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

// outdated returns which copies go: those of thirty days ago and more and, of each name that the file
// had, all but the last of an earlier day and all but the last ten of today. The newest one stays
// whatever its age.
func outdated(copies []copied, now time.Time) []string {
	sortCopies(copies)
	type day struct {
		name string
		date data.Date
	}
	var old []string
	kept := map[day]int{}
	today := data.DateOf(now)
	for i, c := range copies {
		of, most := day{c.name, data.DateOf(c.at)}, 1
		if of.date == today {
			most = todaysBackups
		}
		again := !c.schema && kept[of] >= most
		if i > 0 && (again || today.DaysSince(of.date) >= BackupDays) {
			old = append(old, c.path)
		}
		if !c.schema {
			kept[of]++
		}
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
