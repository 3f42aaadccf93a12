// Package store keeps one group's dossier: one encrypted file on disk, a SQLite
// database in memory. Every change is one Update, one batch in the log and one
// saved file. Plain text never touches the disk. See docs/file-format.md.
package store

import (
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

	"kader/data"
)

// Options say how a dossier is opened. The zero value is good.
type Options struct {
	Clock      func() time.Time // nil: time.Now
	BackupDir  string           // "" keeps no backups
	KnownDir   string           // where the last state of each dossier is noted; "" notes none
	CopyDir    string           // where this machine keeps which copy of a dossier it has; "": nowhere
	WorkFactor int              // scrypt log2 N of new passphrases; 0: the default (18). Tests use 10
	Version    string           // of the program, for format.json; "" is not noted
	IDs        io.Reader        // randomness of row ids; nil: crypto/rand
	Patience   time.Duration    // how long saving waits for a program that has the file open; 0: half a second
	Sleep      func(time.Duration)
	Hinder     func(path string) error // what another program does to a file before we touch it, for tests; nil: nothing

	step       func(string) // called between the steps of saving, for tests
	fault      faults       // lets steps fail, for tests; nil: none fails
	migrations fs.FS        // nil: those of the program
	maxWork    int          // 0: maxWork
}

// Store is an open dossier. Its methods may be called from any goroutine, but
// not from inside a function given to Update or View.
type Store struct {
	mu         sync.Mutex
	options    Options
	face       sync.RWMutex // guards path and readOnly, which SaveAs changes, beside mu
	path       string
	lock       *fileLock
	readOnly   data.Code
	holders    []holder // of key-1.age …
	opener     int      // which holder the dossier was opened with
	generation int      // how often the holders changed
	format     []byte   // format.json
	disk       diskFile // what we know to be on disk
	seed       maphash.Seed
	newer      time.Time // when this machine saw a later state of the dossier, zero for never
	unsaved    error
	dossierID  data.ID
	copy       thisCopy
	oldSchema  int  // the file on disk has this older schema, 0: the present one
	backedUp   bool // in this session
	backupErr  error
	cleaned    bool // of what is to go after a while, in this session
	erased     bool // somebody, and that is not on disk yet
	db         *sql.DB
	conn       *sql.Conn
	statements map[string]*sql.Stmt
	ids        ids
	lastBatch  int
	lastChange int
	opened     int         // the last batch when the dossier was opened
	hopeless   map[int]int // batches of which nothing could be taken back, and the last batch then
	removed    data.Date   // the first day on which something was removed that is not final yet, see finishRemovals
	people     people
	largest    int // bytes of the largest image of the database
	onChange   []func()
}

func (o Options) filled() Options {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.WorkFactor < 1 || o.WorkFactor > maxWork {
		o.WorkFactor = defaultWork
	}
	if o.IDs == nil {
		o.IDs = rand.Reader
	}
	if o.Patience == 0 {
		o.Patience = savePatience
	}
	if o.Sleep == nil {
		o.Sleep = time.Sleep
	}
	if o.Hinder == nil {
		o.Hinder = func(string) error { return nil }
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
// It never overwrites: ErrExists. Other codes: ErrNoFolder, ErrNameInvalid,
// ErrFolderReadOnly, ErrDiskFull, ErrInUse, ErrNotWritten; a number in the group's texts
// that is never kept is data.Invalid. It does not judge the passphrase; see
// CheckPassphrase.
func Create(path, passphrase string, g data.Group, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("create dossier: %w", err)
	}
	if exists(path) {
		return nil, fault(data.ErrExists, path, nil)
	}
	_, fields := groupNoun().fields(&groupRow{Group: g})
	if err := (&Tx{}).gate(fields, nil); err != nil {
		return nil, fmt.Errorf("create dossier: %w", err)
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
	if s.lock, err = s.lockFile(s.path); err != nil {
		return err
	}
	removeStale(s.path)
	first, err := s.newHolder("", data.HolderPassphrase, passphrase)
	if err != nil {
		return err
	}
	s.holders = []holder{first}
	if err := s.createDatabase(g); err != nil {
		return err
	}
	s.backedUp = true // there is nothing older to keep
	return notWritten(s.save(), s.path)
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
	if err := s.reload(); err != nil {
		return err
	}
	return s.readCopy(nil)
}

// reload moves the database into the kind of memory that it has after opening a
// file: serializing it from there is one copy.
func (s *Store) reload() error {
	content, err := serialize(s.conn)
	if err != nil {
		return err
	}
	s.forgetStatements()
	defer clear(content)
	return deserialize(s.conn, content)
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
	s.holders, s.format, s.people, s.onChange = nil, nil, people{}, nil // whoever keeps the store keeps no names
	return errors.Join(errs...)
}

func (s *Store) forgetStatements() {
	for query, prepared := range s.statements {
		prepared.Close()
		delete(s.statements, query)
	}
}

// Path returns where the dossier file is.
func (s *Store) Path() string {
	s.face.RLock()
	defer s.face.RUnlock()
	return s.path
}

// ReadOnly returns "" when the dossier can be changed, else why not: ErrBackupCopy,
// ErrOpenElsewhere, ErrNewerVersion, ErrFolderReadOnly or ErrFileReadOnly.
func (s *Store) ReadOnly() data.Code {
	s.face.RLock()
	defer s.face.RUnlock()
	return s.readOnly
}

// now returns the clock's instant as the database keeps it.
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
