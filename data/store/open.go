package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"runtime/debug"
	"slices"

	"filippo.io/age"

	"kader/data"
)

// Open opens a dossier file with a passphrase or recovery key. When another
// process has it open, a newer Kader wrote it, the file or its folder may not be
// written, or it is a backup, it opens read-only; see ReadOnly and SaveAs. What was removed on a
// day that is over is made final, and saved.
// Codes: ErrNoFile, ErrNoAccess, ErrInUse, ErrForeign, ErrDamaged, ErrNewerVersion,
// ErrMixed, ErrWrongPassphrase, ErrChangedUnderneath.
func Open(path, passphrase string, o Options) (*Store, error) {
	path, err := realPath(path)
	if err != nil {
		return nil, err
	}
	s := newStore(path, o)
	if err := s.openFile(passphrase); err != nil {
		return nil, errors.Join(err, s.close())
	}
	// What cannot be saved now is in memory, and Unsaved says so.
	if _, err := s.finishRemovals(); err != nil && !errors.Is(err, data.ErrNotSaved) {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *Store) openFile(passphrase string) (err error) {
	if err := s.takeLock(); err != nil {
		return err
	}
	keys, err := s.readKeys()
	if err != nil {
		return err
	}
	identity, opened, err := unlock(keys, passphrase, s.options.maxWork)
	if err != nil {
		return s.place(err)
	}
	defer debug.FreeOSMemory()
	plain, parts, err := s.readPlain(keys, identity)
	if err != nil {
		return err
	}
	if err := s.openDatabase(plain); err != nil {
		return s.place(err)
	}
	parts.opened, parts.recipient = opened, identity.Recipient()
	if err := s.bind(parts); err != nil {
		return s.place(err)
	}
	s.compareState()
	return s.place(s.readCopy(identity))
}

// readKeys reads what opens the dossier, and makes sure that the whole of it is there.
// The dossier itself does not stay in memory.
func (s *Store) readKeys() ([][]byte, error) {
	c, disk, err := s.readParts()
	if err != nil {
		return nil, err
	}
	return cloneAll(c.keys), s.respectMode(disk.info)
}

func cloneAll(parts [][]byte) [][]byte {
	clones := make([][]byte, len(parts))
	for i, part := range parts {
		clones[i] = bytes.Clone(part)
	}
	return clones
}

// readParts reads the file and takes it apart.
func (s *Store) readParts() (container, diskFile, error) {
	content, disk, err := s.readWhole(s.path)
	if err != nil {
		return container{}, disk, err
	}
	c, err := readContainer(content)
	return c, disk, s.place(err)
}

// readPlain reads the dossier and decrypts it, provided that the key files are still those
// that were tried.
func (s *Store) readPlain(keys [][]byte, identity *age.X25519Identity) ([]byte, fileParts, error) {
	c, disk, err := s.readParts()
	if err != nil {
		return nil, fileParts{}, err
	}
	if !slices.EqualFunc(keys, c.keys, bytes.Equal) {
		return nil, fileParts{}, fault(data.ErrChangedUnderneath, s.path, nil)
	}
	plain, err := decrypt(c.dossier, identity)
	if err != nil {
		return nil, fileParts{}, s.place(err)
	}
	s.disk = disk
	return plain, fileParts{format: bytes.Clone(c.format), number: c.number, keys: keys}, nil
}

// takeLock makes this process the one that may write, or the store read-only.
func (s *Store) takeLock() (err error) {
	if s.isBackup() {
		s.readOnly = data.ErrBackupCopy
		return nil
	}
	s.lock, err = s.lockFile(s.path)
	switch {
	case errors.Is(err, data.ErrOpenElsewhere):
		s.readOnly = data.ErrOpenElsewhere
	case errors.Is(err, data.ErrFolderReadOnly):
		s.readOnly = data.ErrFolderReadOnly
	case err != nil:
		return err
	default:
		removeStale(s.path)
	}
	return nil
}

// respectMode makes the store read-only where the owner of the file took away the
// right to write: replacing the file would not ask for it. Others may then open it.
func (s *Store) respectMode(info os.FileInfo) error {
	if s.readOnly != "" || info.Mode().Perm()&0o200 != 0 {
		return nil
	}
	s.readOnly = data.ErrFileReadOnly
	err := s.lock.release()
	s.lock = nil
	return err
}

func (s *Store) openDatabase(plain []byte) (err error) {
	if s.db, s.conn, err = openMemory(); err != nil {
		return err
	}
	s.largest = len(plain)
	err = deserialize(s.conn, plain)
	clear(plain)
	if err != nil {
		return err
	}
	if err := s.migrate(); err != nil {
		return err
	}
	if err := s.checkTables(); err != nil {
		return err
	}
	if err := s.readCounters(); err != nil {
		return err
	}
	s.forgetStatements()
	if s.readOnly == "" {
		_ = s.cleanBackups() // what cannot go now is told when the next backup is made
	}
	return compact(s.conn)
}

// migrate brings an older schema up to date, in memory: it is on disk with the
// next change, and a copy of the old file is kept then. A newer schema makes the
// store read-only.
func (s *Store) migrate() error {
	steps, err := readMigrations(s.options.migrations)
	if err != nil {
		return err
	}
	number, err := schemaNumber(s.conn)
	if err != nil {
		return err
	}
	if number == 0 {
		return data.Fault{Code: data.ErrDamaged, Err: errors.New("no schema in the dossier")}
	}
	if number > len(steps) {
		s.readOnly = data.ErrNewerVersion
		return nil
	}
	if number == len(steps) {
		return nil
	}
	s.oldSchema = number
	return migrate(s.conn, steps, number, s.now())
}

// checkTables makes sure that every column we use is there.
func (s *Store) checkTables() error {
	t := &Tx{store: s, reading: true}
	for _, k := range tables() {
		if err := k.probe(t); err != nil {
			code := data.ErrDamaged
			if s.readOnly == data.ErrNewerVersion {
				code = data.ErrNewerVersion
			}
			return data.Fault{Code: code, Err: err}
		}
	}
	return nil
}

// readCounters finds where the log goes on, and which dossier this is.
func (s *Store) readCounters() error {
	query := "SELECT COALESCE(MAX(number), 0), COALESCE(MAX(last_change), 0) FROM batch"
	err := s.conn.QueryRowContext(context.Background(), query).Scan(&s.lastBatch, &s.lastChange)
	if err != nil {
		return data.Fault{Code: data.ErrDamaged, Err: err}
	}
	s.opened = s.lastBatch
	t := &Tx{store: s, reading: true}
	for _, k := range tables() {
		newest, err := t.queryIDs("SELECT COALESCE(MAX(id), '') FROM " + k.name())
		if err != nil {
			return err
		}
		s.ids.follow(newest[0])
	}
	g, err := t.findGroup()
	s.dossierID = g.ID
	if err != nil || s.readOnly != "" {
		return err
	}
	return t.noteRemovals()
}
