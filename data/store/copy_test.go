package store

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"kader/data"
)

func mustWorkAs(t testing.TB, s *Store, w data.Worker) {
	t.Helper()
	if err := s.WorkAs(w); err != nil {
		t.Fatal(err)
	}
}

// machine is a computer on which dossiers are opened.
type machine struct {
	t      testing.TB
	folder string
	day    int // of November 2026
}

func newMachine(t testing.TB) *machine {
	return &machine{t: t, folder: filepath.Join(t.TempDir(), "copies"), day: 3}
}

func (m *machine) options() Options {
	o := testOptions()
	o.CopyDir = m.folder
	o.Clock = func() time.Time { return day0().AddDate(0, 0, m.day-3) }
	return o
}

func (m *machine) open(path string) *Store {
	m.t.Helper()
	s, err := Open(path, passphrase, m.options())
	if err != nil {
		m.t.Fatal(err)
	}
	m.t.Cleanup(func() { s.Close() })
	return s
}

// keeps returns all that the machine keeps beside the dossiers.
func (m *machine) keeps() (content []byte) {
	m.t.Helper()
	found, err := filepath.Glob(filepath.Join(m.folder, "*"))
	if err != nil {
		m.t.Fatal(err)
	}
	for _, name := range found {
		one, err := os.ReadFile(name)
		if err != nil {
			m.t.Fatal(err)
		}
		content = append(append(content, name...), one...)
	}
	return content
}

func copies(t testing.TB, s *Store) []data.Copy {
	t.Helper()
	found := mustFind(t, s, (*Tx).FindCopies)
	slices.SortStableFunc(found, func(a, b data.Copy) int { return cmp.Compare(a.Name, b.Name) }) // ids of one instant are random
	return found
}

func lastBatch(t testing.TB, s *Store) data.Batch {
	t.Helper()
	var found []data.Batch
	err := s.View(func(tx *Tx) (err error) {
		found, err = tx.FindBatches(1)
		return err
	})
	if err != nil || len(found) != 1 {
		t.Fatalf("%d batches, %v", len(found), err)
	}
	return found[0]
}

// withRep returns a closed dossier with a rep in it.
func withRep(t testing.TB) (path string, rep data.Person) {
	t.Helper()
	s := newDossier(t)
	rep = data.Person{
		Name:  data.Name{Given: "Joost", Infix: "de", Family: "Vries"},
		Union: data.Union{Roles: []data.Role{data.RoleRep}},
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&rep) })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Path(), rep
}

func mustSetWorker(t testing.TB, s *Store, w data.Worker) {
	t.Helper()
	if err := s.SetWorker(w); err != nil {
		t.Fatal(err)
	}
}

func mustAdd(t testing.TB, s *Store, name string) {
	t.Helper()
	if err := add(s, name); err != nil {
		t.Fatal(err)
	}
}

func wantAsks(t testing.TB, s *Store, want bool) {
	t.Helper()
	if got := s.AsksWorker(); got != want {
		t.Fatalf("asks who works: %v, want %v", got, want)
	}
}

// Who works is asked once on a machine, also where that opening changed nothing, and once on
// another machine.
func TestWhoWorksIsAskedOncePerMachine(t *testing.T) {
	path, rep := withRep(t)
	here, there := newMachine(t), newMachine(t)
	s := here.open(path)
	wantAsks(t, s, true)
	mustSetWorker(t, s, data.Worker{PersonID: rep.ID})
	wantAsks(t, s, false)
	s.Close()
	for range 2 { // before and after the dossier is told
		s = here.open(path)
		wantAsks(t, s, false)
		equal(t, s.Worker(), data.Worker{PersonID: rep.ID})
		mustAdd(t, s, "Ada")
		equal(t, lastBatch(t, s).By, data.Worker{PersonID: rep.ID})
		s.Close()
	}
	s = there.open(path)
	wantAsks(t, s, true)
	mustSetWorker(t, s, data.Worker{Name: "Karin"})
	mustAdd(t, s, "Bo")
	equal(t, lastBatch(t, s).By, data.Worker{Name: "Karin"})
	found := copies(t, s)
	if len(found) != 2 || found[0].PersonID != rep.ID || found[1].Name != "Karin" || found[0].ID == found[1].ID {
		t.Fatalf("the copies are %+v", found)
	}
	if err := s.View(func(tx *Tx) error {
		other, err := tx.FindOtherCopies()
		equal(t, other, found[:1])
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if got := lastBatch(t, s).CopyID; got != found[1].ID {
		t.Errorf("made on %s, not on %s", got, found[1].ID)
	}
	s.Close()
	equal(t, here.open(path).Worker(), data.Worker{PersonID: rep.ID})
}

// Looking writes nothing, and neither does saying who works: the dossier is told with the
// first change, and once more on another day.
func TestLookingWritesNothing(t *testing.T) {
	path, rep := withRep(t)
	m := newMachine(t)
	before := hashOfFile(t, path)
	for _, w := range []data.Worker{{PersonID: rep.ID}, {Name: "Karin"}, {Together: true}} {
		s := m.open(path)
		mustSetWorker(t, s, w)
		if err := s.Update("test", func(*Tx) error { return nil }); err != nil {
			t.Fatal(err)
		}
		s.Close()
	}
	if hashOfFile(t, path) != before {
		t.Fatal("the dossier was written")
	}
	s := m.open(path)
	equal(t, len(copies(t, s)), 0)
	mustAdd(t, s, "Ada")
	equal(t, copies(t, s)[0].Last, data.NewDate(2026, 11, 3))
	s.Close()

	m.day = 9
	told := hashOfFile(t, path)
	s = m.open(path)
	s.Close()
	if hashOfFile(t, path) != told {
		t.Fatal("the dossier was written")
	}
	s = m.open(path)
	mustAdd(t, s, "Bo")
	c := copies(t, s)[0]
	equal(t, []data.Date{c.First, c.Last}, []data.Date{data.NewDate(2026, 11, 3), data.NewDate(2026, 11, 9)})
}

func hashOfFile(t testing.TB, path string) [32]byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return sha256.Sum256(content)
}

// A file that is read only is not asked about.
func TestReadOnlyOpeningAsksNothing(t *testing.T) {
	path, _ := withRep(t)
	first, second := newMachine(t).open(path), newMachine(t)
	s := second.open(path)
	wantAsks(t, first, true)
	wantAsks(t, s, false)
	if kept := second.keeps(); len(kept) > 0 {
		t.Errorf("the machine keeps %q", kept)
	}
}

func TestWhoPutsTheQuestionOffIsNotAskedAgain(t *testing.T) {
	path, _ := withRep(t)
	m := newMachine(t)
	s := m.open(path)
	if err := s.PutOffWorker(); err != nil {
		t.Fatal(err)
	}
	mustAdd(t, s, "Ada")
	equal(t, lastBatch(t, s).By, data.Worker{})
	s.Close()
	wantAsks(t, m.open(path), false)
}

// Together is for an evening: the next day the one who works at that machine is back, and
// where nobody does it is asked.
func TestTogetherEndsWithTheDay(t *testing.T) {
	path, rep := withRep(t)
	m := newMachine(t)
	for _, first := range []data.Worker{{}, {PersonID: rep.ID}} {
		s := m.open(path)
		if !first.IsZero() {
			mustSetWorker(t, s, first)
		}
		mustSetWorker(t, s, data.Worker{Together: true})
		mustAdd(t, s, "Ada")
		equal(t, lastBatch(t, s).By, data.Worker{Together: true})
		s.Close()
		s = m.open(path)
		equal(t, s.Worker(), data.Worker{PersonID: first.PersonID, Together: true})
		wantAsks(t, s, false)
		s.Close()
		m.day++
		s = m.open(path)
		equal(t, s.Worker(), first)
		wantAsks(t, s, first.IsZero())
		s.Close()
	}
}

// Who works for one session does not work on this machine from then on.
func TestWorkAsIsForOneSession(t *testing.T) {
	path, rep := withRep(t)
	m := newMachine(t)
	s := m.open(path)
	mustSetWorker(t, s, data.Worker{PersonID: rep.ID})
	mustWorkAs(t, s, data.Worker{Name: "Karin"})
	mustAdd(t, s, "Ada")
	equal(t, lastBatch(t, s).By, data.Worker{Name: "Karin"})
	s.Close()
	equal(t, m.open(path).Worker(), data.Worker{PersonID: rep.ID})
}

// What the machine keeps beside the dossier holds no name and no id of a person.
func TestMachineKeepsNoName(t *testing.T) {
	path, rep := withRep(t)
	m := newMachine(t)
	for _, w := range []data.Worker{{PersonID: rep.ID}, {Name: "Karin Zeldenrust"}} {
		for _, change := range []bool{false, true} {
			s := m.open(path)
			mustSetWorker(t, s, w)
			if change {
				mustAdd(t, s, "Ada")
			}
			s.Close()
			kept := m.keeps()
			if len(kept) == 0 {
				t.Fatal("the machine keeps nothing")
			}
			for _, secret := range []string{"Karin", "Zeldenrust", "Joost", "Vries", string(rep.ID), "Worker"} {
				if bytes.Contains(kept, []byte(secret)) {
					t.Errorf("%q is in %s", secret, kept)
				}
			}
		}
	}
}

func TestNumbersAreNoName(t *testing.T) {
	path, _ := withRep(t)
	s := newMachine(t).open(path)
	if s.SetWorker(data.Worker{Name: "Karin 111222333"}) == nil || s.WorkAs(data.Worker{Name: "111222333"}) == nil {
		t.Fatal("a number of the state is a name")
	}
}

// Who worked and is deleted keeps their work; who is erased leaves work without a name, in
// the log and with the copies, and is not who works any more.
func TestWorkOfSomebodyWhoIsGone(t *testing.T) {
	path, rep := withRep(t)
	m := newMachine(t)
	s := m.open(path)
	mustSetWorker(t, s, data.Worker{PersonID: rep.ID})
	mustAdd(t, s, "Ada")
	by := lastBatch(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(rep.ID) })
	s.Close()
	s = m.open(path)
	wantAsks(t, s, true)
	if _, err := s.Undo(lastBatch(t, s).ID); err != nil {
		t.Fatal(err)
	}
	s.Close()

	s = m.open(path)
	equal(t, s.Worker(), data.Worker{})
	mustSetWorker(t, s, data.Worker{PersonID: rep.ID})
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(rep.ID) })
	err := s.View(func(tx *Tx) error {
		b, err := tx.FindBatch(by.ID)
		equal(t, b.By, data.Worker{PersonID: goneWorker})
		name, nameErr := tx.FindWorker(b.By)
		if err != nil || nameErr != nil || !name.IsZero() {
			t.Errorf("made by %v, %v, %v", name, err, nameErr)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, s.Worker(), data.Worker{})
	image, err := serialize(s.conn)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(image, []byte(rep.ID)) {
		t.Error("the id of who was erased is still there")
	}
}

// An undo says whose it is, and so does a change of another row of the same person.
func TestUndoSaysWhoTookBack(t *testing.T) {
	path, rep := withRep(t)
	s := newMachine(t).open(path)
	mustSetWorker(t, s, data.Worker{PersonID: rep.ID})
	mustAdd(t, s, "Ada")
	work := lastBatch(t, s)
	mustSetWorker(t, s, data.Worker{Name: "Karin"})
	if _, err := s.Undo(work.ID); err != nil {
		t.Fatal(err)
	}
	equal(t, lastBatch(t, s).By, data.Worker{Name: "Karin"})
	again, err := s.Undo(lastBatch(t, s).ID)
	if err != nil || !again.Complete() {
		t.Fatal(again, err)
	}
}

// A folder that cannot be written does not stop work: it is asked again.
func TestMachineThatKeepsNothing(t *testing.T) {
	path, _ := withRep(t)
	m := newMachine(t)
	if err := os.WriteFile(m.folder, []byte("a file"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := m.open(path)
	if s.SetWorker(data.Worker{Name: "Karin"}) == nil {
		t.Fatal("nothing was said")
	}
	mustAdd(t, s, "Ada")
	equal(t, lastBatch(t, s).By, data.Worker{Name: "Karin"})
	s.Close()
	wantAsks(t, m.open(path), true)
}

// What another key encrypted, or what is no file of ours, is as if it were not there.
func TestForeignFileOfACopy(t *testing.T) {
	path, _ := withRep(t)
	m := newMachine(t)
	s := m.open(path)
	mustSetWorker(t, s, data.Worker{Name: "Karin"})
	name := s.copyPath()
	s.Close()
	for _, content := range []string{"", "{", `{"copy":""}`, `{"copy":"x","asked":true,"answer":"YWJj"}`} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		s := m.open(path)
		wantAsks(t, s, true)
		s.Close()
	}
}
