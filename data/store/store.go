// Package store keeps one group's dossier: one encrypted file on disk, a SQLite
// database in memory. Every change is one Update, one batch in the log and one
// saved file. Plain text never touches the disk. See docs/file-format.md.
package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"io/fs"
	"path/filepath"
	"sync"
	"time"

	"filippo.io/age"

	"kader/data"
)

// Options say how a dossier is opened. The zero value is good.
type Options struct {
	Clock      func() time.Time // nil: time.Now
	Author     string           // noted in the log
	BackupDir  string           // "" keeps no backups
	WorkFactor int              // scrypt log2 N of new passphrases; 0: the default (18). Tests use 10
	IDs        io.Reader        // randomness of row ids; nil: crypto/rand

	step       func(string) // called between the steps of saving, for tests
	migrations fs.FS        // nil: those of the program
	maxWork    int          // 0: maxWork
}

// Store is an open dossier. Its methods may be called from any goroutine, but
// not from inside a function given to Update or View.
type Store struct {
	mu         sync.Mutex
	options    Options
	path       string
	lock       *fileLock
	readOnly   data.Code
	identity   *age.X25519Identity
	keys       [][]byte // the content of key-1.age …
	opened     int      // which of them this session opened
	disk       diskFile // what we know to be on disk
	seed       maphash.Seed
	unsaved    error
	dossierID  data.ID
	oldSchema  int  // the file on disk has this older schema, 0: the present one
	backedUp   bool // in this session
	backupErr  error
	db         *sql.DB
	conn       *sql.Conn
	statements map[string]*sql.Stmt
	ids        ids
	lastBatch  int
	lastChange int
	people     people
	onChange   []func()
}

func (o Options) filled() Options {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.WorkFactor == 0 {
		o.WorkFactor = defaultWork
	}
	if o.IDs == nil {
		o.IDs = rand.Reader
	}
	if o.step == nil {
		o.step = func(string) {}
	}
	if o.migrations == nil {
		o.migrations = migrationFiles
	}
	if o.maxWork == 0 {
		o.maxWork = maxWork
	}
	return o
}

// Create makes the dossier of a group in a new file that the passphrase opens.
// It never overwrites: ErrExists. It does not judge the passphrase; see
// CheckPassphrase.
func Create(path, passphrase string, g data.Group, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("create dossier: %w", err)
	}
	if exists(path) {
		return nil, fault(data.ErrExists, path, nil)
	}
	s := newStore(path, o)
	if err := s.createFile(passphrase, g); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func newStore(path string, o Options) *Store {
	o = o.filled()
	return &Store{
		path: path, options: o, seed: maphash.MakeSeed(),
		statements: map[string]*sql.Stmt{}, ids: ids{random: o.IDs},
	}
}

func (s *Store) createFile(passphrase string, g data.Group) (err error) {
	if s.lock, err = lockFile(s.path); err != nil {
		return err
	}
	if s.identity, err = age.GenerateX25519Identity(); err != nil {
		return fmt.Errorf("create dossier: %w", err)
	}
	key, err := lockIdentity(s.identity, passphrase, s.options.WorkFactor)
	if err != nil {
		return err
	}
	s.keys = [][]byte{key}
	if err := s.createDatabase(g); err != nil {
		return err
	}
	s.backedUp = true // there is nothing older to keep
	return s.save()
}

func (s *Store) createDatabase(g data.Group) (err error) {
	if s.db, s.conn, err = openMemory(); err != nil {
		return err
	}
	steps, err := readMigrations(s.options.migrations)
	if err != nil {
		return err
	}
	if err := migrate(s.conn, steps, 0, s.now()); err != nil {
		return err
	}
	t := &Tx{store: s, at: s.now()}
	id, err := s.ids.next(t.at)
	if err != nil {
		return err
	}
	s.dossierID = id
	row := groupRow{Record: data.Record{ID: id, Created: t.at, Changed: t.at}, Group: g}
	if err := insert(t, groupNoun(), []*groupRow{&row}); err != nil {
		return err
	}
	return s.reload()
}

// reload moves the database into the kind of memory that it has after opening a
// file: serializing it from there is one copy.
func (s *Store) reload() error {
	content, err := serialize(s.conn)
	if err != nil {
		return err
	}
	s.forgetStatements()
	return deserialize(s.conn, content)
}

// Open opens a dossier file with a passphrase or recovery key. When another
// process has it open, or a newer Kader wrote it, it opens read-only; see ReadOnly.
// Codes: ErrNoFile, ErrForeign, ErrDamaged, ErrNewerVersion, ErrWrongPassphrase.
func Open(path, passphrase string, o Options) (*Store, error) {
	path, err := realPath(path)
	if err != nil {
		return nil, err
	}
	s := newStore(path, o)
	if err := s.openFile(passphrase); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *Store) openFile(passphrase string) (err error) {
	if err := s.takeLock(); err != nil {
		return err
	}
	content, disk, err := s.readWhole(s.path)
	if err != nil {
		return err
	}
	c, err := readContainer(content)
	if err != nil {
		return s.place(err)
	}
	if s.identity, s.opened, err = unlock(c.keys, passphrase, s.options.maxWork); err != nil {
		return s.place(err)
	}
	for _, key := range c.keys {
		s.keys = append(s.keys, append([]byte(nil), key...))
	}
	plain, err := decrypt(c.dossier, s.identity)
	if err != nil {
		return s.place(err)
	}
	s.disk = disk
	return s.place(s.openDatabase(plain))
}

// takeLock makes this process the one that may write, or the store read-only.
func (s *Store) takeLock() (err error) {
	s.lock, err = lockFile(s.path)
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

func (s *Store) openDatabase(plain []byte) (err error) {
	if s.db, s.conn, err = openMemory(); err != nil {
		return err
	}
	if err := deserialize(s.conn, plain); err != nil {
		return err
	}
	clear(plain)
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
	return err
}

// Close ends the session and lets another process in. It does not save: work
// that is not on disk (see Unsaved) is lost.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.close()
}

func (s *Store) close() error {
	s.forgetStatements()
	var errs []error
	if s.conn != nil {
		errs = append(errs, s.conn.Close(), s.db.Close())
		s.conn, s.db = nil, nil
	}
	errs = append(errs, s.lock.release())
	s.lock = nil
	return errors.Join(errs...)
}

func (s *Store) forgetStatements() {
	for query, prepared := range s.statements {
		prepared.Close()
		delete(s.statements, query)
	}
}

// Path returns where the dossier file is.
func (s *Store) Path() string { return s.path }

// ReadOnly returns "" when the dossier can be changed, else why not:
// ErrOpenElsewhere, ErrNewerVersion or ErrFolderReadOnly.
func (s *Store) ReadOnly() data.Code { return s.readOnly }

// now is the clock's instant as the database keeps it.
func (s *Store) now() time.Time { return s.options.Clock().UTC().Truncate(time.Millisecond) }

// place says in which file an error with a code occurred.
func (s *Store) place(err error) error { return placed(err, s.path) }

func placed(err error, path string) error {
	if err == nil {
		return nil
	}
	var f data.Fault
	if errors.As(err, &f) {
		return fault(f.Code, path, f.Err)
	}
	var code data.Code
	if errors.As(err, &code) {
		return fault(code, path, nil)
	}
	return err
}

func fault(code data.Code, path string, cause error) data.Fault {
	return data.Fault{Code: code, Place: data.Place{File: filepath.Base(path)}, Err: cause}
}
