package store

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"kader/data"
)

// Backup is a copy of a dossier, as it can be described without its passphrase.
type Backup struct {
	Path  string
	At    time.Time // when it was made, UTC
	Size  int64     // bytes
	Whole bool      // every part of it is there and has its checksum
}

// FindBackups returns the copies that were made of the dossier at path, newest
// first: those in the folder of the backups, and those beside the dossier from
// before a new schema. They are found by name, because a damaged dossier does not
// tell who it is: dossiers of the same file name share the list.
func FindBackups(path, folder string) []Backup {
	var found []Backup
	seen := map[string]bool{}
	for _, dir := range []string{folder, filepath.Dir(path)} {
		if dir == "" || seen[dir] {
			continue
		}
		seen[dir] = true
		entries, err := os.ReadDir(dir)
		if err != nil {
			continue // no folder, no copies
		}
		for _, e := range entries {
			name, ok := readBackupName(e.Name())
			if !ok || name.dossier != nameOf(path) || !e.Type().IsRegular() {
				continue
			}
			if b, err := describeBackup(filepath.Join(dir, e.Name()), name.at); err == nil {
				found = append(found, b)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Backup) int { return b.At.Compare(a.At) })
	return found
}

// BackupFolders returns the folders in which some copies are, each once.
func BackupFolders(found []Backup) []string {
	var folders []string
	for _, b := range found {
		if dir := filepath.Dir(b.Path); !slices.Contains(folders, dir) {
			folders = append(folders, dir)
		}
	}
	return folders
}

func describeBackup(path string, at time.Time) (Backup, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return Backup{}, err
	}
	_, err = readContainer(content)
	return Backup{Path: path, At: at, Size: int64(len(content)), Whole: err == nil}, nil
}

// BackupTime reports whether a file is one of the copies in the folder of the
// backups, and when it was made.
func BackupTime(path, folder string) (time.Time, bool) {
	name, ok := readBackupName(filepath.Base(path))
	if !ok || folder == "" {
		return time.Time{}, false
	}
	inside, err := os.Stat(filepath.Dir(path))
	if err != nil {
		return time.Time{}, false
	}
	backups, err := os.Stat(folder)
	return name.at, err == nil && os.SameFile(inside, backups)
}

// BackupOf returns the name, without its ending, of the dossier that a backup was
// made of.
func BackupOf(path string) string {
	name, _ := readBackupName(filepath.Base(path))
	return name.dossier
}

// backupName is what the name of a copy tells.
type backupName struct {
	dossier string // its file's name without its ending, when the copy was made
	tag     string // of the dossier, see backupTag, or "schema-3": from before a new schema
	at      time.Time
}

func (b backupName) schema() bool { return strings.HasPrefix(b.tag, "schema-") }

// readBackupName takes the name of a copy apart; see backupPrefix and keepOldSchema.
func readBackupName(file string) (backupName, bool) {
	name := regexp.MustCompile(`^(.+)-([0-9a-f]{8}|schema-[0-9]+)-([0-9]{8}T[0-9]{6}Z)\.kader$`)
	parts := name.FindStringSubmatch(file)
	if parts == nil {
		return backupName{}, false
	}
	at, err := time.Parse(backupStamp, parts[3])
	return backupName{dossier: parts[1], tag: parts[2], at: at}, err == nil
}

// isBackup reports whether this is a copy that is kept for a while: work in it would
// be lost when it goes.
func (s *Store) isBackup() bool {
	_, ok := BackupTime(s.path, s.options.BackupDir)
	return ok
}

// SaveAs writes the dossier to a new file and goes on with that one, so that what
// was opened as a backup can be changed from then on. It never overwrites:
// ErrExists. A dossier of a newer Kader stays read-only.
func (s *Store) SaveAs(path string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return errClosed
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("save as: %w", err)
	}
	if exists(path) {
		return fault(data.ErrExists, path, nil)
	}
	lock, err := s.lockFile(path)
	if err != nil {
		return err
	}
	if err := s.writeNew(path); err != nil {
		if released := lock.release(); released != nil {
			err = fmt.Errorf("%w; %w", err, released)
		}
		return err
	}
	old := s.lock
	s.face.Lock()
	s.path, s.lock = path, lock
	if s.readOnly != data.ErrNewerVersion {
		s.readOnly = ""
	}
	s.face.Unlock()
	s.unsaved, s.oldSchema, s.backedUp = nil, 0, true // there is nothing older to keep
	return old.release()
}

// writeNew writes the dossier to a file that is not there yet.
func (s *Store) writeNew(path string) error {
	written, err := s.writeBeside(path)
	if err != nil {
		return err
	}
	disk, backedUp := s.disk, s.backedUp
	if err := s.replace(path, written, checkResult{}); err != nil {
		s.disk, s.backedUp = disk, backedUp // the dossier stays where it was
		if left := removeTemp(written.name); left != nil {
			err = fmt.Errorf("%w; %w", err, left)
		}
		return unplaced(err, path)
	}
	return nil
}
