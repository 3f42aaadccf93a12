package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"filippo.io/age"

	"kader/data"
	"kader/data/gate"
)

// thisCopy is the dossier on this machine, and who works there.
//
// Looking writes nothing: who works is in the dossier with the first change. Until then
// this machine keeps the answer, encrypted as the dossier is, beside the random id of the copy.
type thisCopy struct {
	row     data.Copy    // as it is in the dossier, or will be with the next change
	written data.Copy    // as it is in the dossier
	kept    bool         // this machine knows the id
	pending bool         // and keeps who works, until the dossier is told
	asked   bool         // who works was asked here
	session *data.Worker // who works until the dossier is closed, where that is another; nil: nobody else
}

// machineFile is what this machine keeps of its copy of a dossier.
type machineFile struct {
	Copy   data.ID `json:"copy"`
	Asked  bool    `json:"asked,omitempty"`
	Answer []byte  `json:"answer,omitempty"` // who works, encrypted; nil once the dossier has it
}

// answer is who was said to work, and when.
type answer struct {
	Worker data.Worker
	Day    string
}

// Worker returns who works: as was said on this machine or for this session. The zero value
// is not known.
func (s *Store) Worker() data.Worker {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.worker()
}

func (s *Store) worker() data.Worker {
	if s.copy.session != nil {
		return *s.copy.session
	}
	return s.copy.row.Worker
}

// AsksWorker reports whether it is to be asked who works: the dossier can be changed, this
// machine can keep the answer, and nobody was asked here or who was named is gone.
func (s *Store) AsksWorker() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.readOnly == "" && s.options.CopyDir != "" && !s.copy.asked && s.worker().IsZero()
}

// SetWorker says who works on this machine from now on. The dossier is told with the next
// change.
func (s *Store) SetWorker(w data.Worker) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := checkWorker(&w); err != nil {
		return err
	}
	if err := s.nameCopy(s.now()); err != nil {
		return err
	}
	if w.Together && w.PersonID == "" && w.Name == "" { // who works here when the evening is over
		w.PersonID, w.Name = s.copy.row.PersonID, s.copy.row.Name
	}
	s.copy.row.Worker, s.copy.session, s.copy.asked = w, nil, true
	return s.keepAnswer()
}

// PutOffWorker notes that it was asked who works, and not answered: it is not asked again.
func (s *Store) PutOffWorker() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.nameCopy(s.now()); err != nil {
		return err
	}
	s.copy.asked = true
	return s.writeCopyFile(nil)
}

// WorkAs says who works until the dossier is closed.
func (s *Store) WorkAs(w data.Worker) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := checkWorker(&w); err != nil {
		return err
	}
	s.copy.session = &w
	return nil
}

// checkWorker refuses a typed name that holds a number that is never kept, or is too long.
func checkWorker(w *data.Worker) error {
	fields := []field{text("name", &w.Name)}
	if err := check(fields, nil); err != nil {
		return err
	}
	if rule := gate.Find(w.Name, "", gate.InText); rule != "" {
		return data.Invalid{Field: "name", Rule: rule}
	}
	return nil
}

// nameCopy gives the copy on this machine its id.
func (s *Store) nameCopy(at time.Time) (err error) {
	if s.copy.row.ID == "" && s.options.CopyDir != "" {
		s.copy.row.ID, err = s.ids.next(at)
	}
	return err
}

// readCopy finds which copy of the dossier this machine has, and who works there. An answer that
// waits there is read with the identity that opened the dossier.
func (s *Store) readCopy(identity *age.X25519Identity) error {
	if s.options.CopyDir == "" || s.readOnly == data.ErrNewerVersion {
		return nil
	}
	var file machineFile
	content, err := os.ReadFile(s.copyPath())
	if err != nil || json.Unmarshal(content, &file) != nil || file.Copy == "" {
		return nil //nolint:nilerr // then this is a copy that nobody knows
	}
	s.copy = thisCopy{kept: true, asked: file.Asked}
	t := &Tx{store: s, reading: true}
	found, err := t.FindCopies()
	if err != nil {
		return data.Fault{Code: data.ErrDamaged, Err: err}
	}
	s.copy.row.ID = file.Copy
	for _, c := range found {
		if c.ID == file.Copy {
			s.copy.row, s.copy.written = c, c
		}
	}
	said := s.copy.row.Last
	if day, ok := s.readAnswer(file.Answer, identity); ok {
		said = day
	}
	s.dropStale(t, said)
	return nil
}

// dropStale forgets who does not work here any more: several people together on another day,
// and somebody who is not in the dossier. Where nobody is left it is asked again.
func (s *Store) dropStale(t *Tx, said data.Date) {
	w, before := &s.copy.row.Worker, s.copy.row.Worker
	if said != s.today() {
		w.Together = false
	}
	if w.PersonID != "" && !t.exists(personTable, w.PersonID) {
		w.PersonID = ""
	}
	if w.IsZero() && !before.IsZero() {
		s.copy.asked = false
	}
}

// today is the day on the clock of the machine.
func (s *Store) today() data.Date { return data.DateOf(s.options.Clock()) }

// readAnswer decrypts who was said to work. One that another key encrypted is lost.
func (s *Store) readAnswer(sealed []byte, identity *age.X25519Identity) (day data.Date, ok bool) {
	if len(sealed) == 0 || identity == nil {
		return day, false
	}
	plain, err := decrypt(sealed, identity)
	var a answer
	if err != nil || json.Unmarshal(plain, &a) != nil {
		s.copy.asked = false
		return day, false
	}
	day, err = data.ParseDate(a.Day)
	s.copy.row.Worker, s.copy.pending = a.Worker, true
	return day, err == nil
}

// keepAnswer keeps on this machine who works until the dossier is told.
func (s *Store) keepAnswer() error {
	if s.options.CopyDir == "" {
		return nil
	}
	plain, err := json.Marshal(answer{s.copy.row.Worker, s.today().String()})
	if err != nil {
		return fmt.Errorf("keep who works: %w", err)
	}
	var sealed bytes.Buffer
	if err := encryptTo(&sealed, plain, recipientsOf(s.holders)); err != nil {
		return err
	}
	return s.writeCopyFile(sealed.Bytes())
}

// copyPath is named after the random id of the dossier, which a copy of the file shares.
func (s *Store) copyPath() string {
	return filepath.Join(s.options.CopyDir, string(s.dossierID)+".json")
}

func (s *Store) writeCopyFile(sealed []byte) error {
	if s.options.CopyDir == "" {
		return nil
	}
	content, err := json.Marshal(machineFile{Copy: s.copy.row.ID, Asked: s.copy.asked, Answer: sealed})
	if err != nil {
		return fmt.Errorf("keep which copy this is: %w", err)
	}
	if err := os.MkdirAll(s.options.CopyDir, 0o700); err != nil {
		return fmt.Errorf("keep which copy this is: %w", err)
	}
	if err := WriteWhole(s.copyPath(), content); err != nil {
		return fmt.Errorf("keep which copy this is: %w", err)
	}
	s.copy.kept, s.copy.pending = true, sealed != nil
	return nil
}

// noteCopy writes with a change where it was made, and who works there.
func (t *Tx) noteCopy() error {
	c := &t.store.copy
	if _, erased := t.touched[""]; erased {
		if err := t.eraseWorkers(); err != nil {
			return err
		}
	}
	if c.row.ID == "" {
		return nil
	}
	today := t.store.today()
	if c.row.First.IsZero() {
		c.row.First = today
	}
	if c.row.Last.Before(today) {
		c.row.Last = today
	}
	if c.row == c.written {
		return nil
	}
	r := c.row
	err := t.exec("INSERT INTO copy (id, person_id, name, together, first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?)"+
		" ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, name = excluded.name,"+
		" together = excluded.together, last_seen = excluded.last_seen",
		string(r.ID), string(r.PersonID), r.Name, flagCell{&r.Together}.value(), r.First.String(), r.Last.String())
	if err != nil {
		return fmt.Errorf("note the copy: %w", err)
	}
	return nil
}

// settleCopy notes that the dossier knows who works, so that this machine need not keep it. Where
// the machine cannot be told, the same answer is given once more.
func (s *Store) settleCopy() {
	if s.copy.row.ID == "" || s.copy.row == s.copy.written && s.copy.kept && !s.copy.pending {
		return
	}
	s.copy.written = s.copy.row
	_ = s.writeCopyFile(nil) // the change stands without it
}

// goneWorker stands for somebody who was erased, whose changes stay without a name.
const goneWorker data.ID = "gone"

// eraseWorkers takes the ids of people who were erased from where they worked: those that no
// row and no line of the log has, and the names of theirs that were typed.
func (t *Tx) eraseWorkers() error {
	unknown := func(column string) string {
		return column + " NOT IN ('', '" + string(goneWorker) + "')" +
			" AND NOT EXISTS (SELECT 1 FROM person WHERE person.id = " + column + ")" +
			" AND NOT EXISTS (SELECT 1 FROM change WHERE change.row_id = " + column + ")"
	}
	err := errors.Join(
		t.exec("UPDATE batch SET author_id = ? WHERE "+unknown("author_id"), string(goneWorker)),
		t.exec("UPDATE copy SET person_id = '' WHERE "+unknown("person_id")),
	)
	if err != nil {
		return fmt.Errorf("erase who worked: %w", err)
	}
	t.retypeWorkers()
	c := &t.store.copy
	if c.row.PersonID != "" && !t.exists(personTable, c.row.PersonID) {
		c.row.PersonID, c.asked = "", false
	}
	if c.session != nil && c.session.PersonID != "" && !t.exists(personTable, c.session.PersonID) {
		c.session = nil
	}
	return nil
}

// Worker returns who works, for a caller that looks into the dossier already.
func (t *Tx) Worker() data.Worker { return t.store.worker() }

// FindCopies returns the machines on which the dossier was changed, the earliest first.
func (t *Tx) FindCopies() ([]data.Copy, error) {
	var found []data.Copy
	query := "SELECT id, person_id, name, together, first_seen, last_seen FROM copy ORDER BY first_seen, id"
	err := t.query(query, nil, func(scan func(...any) error) error {
		var c data.Copy
		err := scan(textCell[data.ID]{&c.ID}, textCell[data.ID]{&c.PersonID}, &c.Name, flagCell{&c.Together},
			dayCell{&c.First}, dayCell{&c.Last})
		found = append(found, c)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find copies: %w", err)
	}
	return found, nil
}

// FindOtherCopies returns the machines but this one on which the dossier was changed, the earliest first.
func (t *Tx) FindOtherCopies() ([]data.Copy, error) {
	found, err := t.FindCopies()
	return slices.DeleteFunc(found, func(c data.Copy) bool { return c.ID == t.store.copy.row.ID }), err
}

// FindWorker returns the name of who works or worked: a person's, or as it was typed. It is
// zero for several people together, for somebody who is gone, and where it is not known.
func (t *Tx) FindWorker(w data.Worker) (data.Name, error) {
	switch {
	case w.Together:
		return data.Name{}, nil
	case w.PersonID == "":
		return data.Name{Given: w.Name}, nil
	}
	p, err := t.FindPerson(w.PersonID)
	if errors.Is(err, data.ErrNotFound) {
		return data.Name{}, nil
	}
	return p.Name, err
}
