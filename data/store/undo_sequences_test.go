package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// worker does to a dossier at random what a group does.
type worker struct {
	*rand.Rand
	t *testing.T
	s *Store
	n int
}

func newWorker(t *testing.T, seed uint64) *worker {
	w := &worker{Rand: rand.New(rand.NewPCG(seed, 3)), t: t, s: walkingDossier(t)}
	newWorkplace(t, w.s)
	w.importList()
	return w
}

// dossier is all but the records of imports, which undo only marks.
func (w *worker) dossier() *data.Dossier {
	d := rows(w.t, w.s)
	d.Lists = nil
	return d
}

func (w *worker) word() string { w.n++; return fmt.Sprintf("Woord%dx", w.n) }

func (w *worker) person(d *data.Dossier) *data.Person { return &d.People[w.IntN(len(d.People))] }

func (w *worker) do(label string, fn func(*Tx) error) {
	w.t.Helper()
	if err := w.s.Update(label, fn); err != nil {
		w.t.Fatal(err)
	}
}

// importList brings a few people, and changes some who are there.
func (w *worker) importList() {
	d := rows(w.t, w.s)
	w.do("import", func(tx *Tx) error {
		l := data.List{Kind: data.ListStaff, File: w.word() + ".csv"}
		if err := tx.CreateList(&l); err != nil {
			return err
		}
		unit := data.Unit{Kind: data.UnitDepartment, Name: w.word()}
		if err := tx.CreateUnit(&unit); err != nil {
			return err
		}
		var people []*data.Person
		for range 1 + w.IntN(4) {
			people = append(people, &data.Person{Name: data.Name{Given: w.word()}, Work: data.Work{UnitID: unit.ID}, Follow: data.Follow{State: data.FollowNew}, Origin: data.Origin{ListID: l.ID}})
		}
		if err := tx.CreatePeople(people); err != nil {
			return err
		}
		listed := []data.Listing{{Row: 2, PersonID: people[0].ID, Decision: "new"}}
		for i := range min(3, len(d.People)) {
			p := w.person(d)
			listed = append(listed, data.Listing{Row: 3 + i, PersonID: p.ID, Decision: "changed"})
			err := tx.UpdatePerson(p.ID, func(p *data.Person) { p.JobTitle, p.EmployerUnit, p.UnitID = w.word(), w.word(), unit.ID })
			if err != nil {
				return err
			}
		}
		return tx.CreateListings(listed)
	})
}

// work is one thing that somebody does.
func (w *worker) work() string {
	d := rows(w.t, w.s)
	if len(d.People) < 2 {
		w.importList()
		return "import"
	}
	p, other := w.person(d), w.person(d)
	update := func(label string, change func(*data.Person)) string {
		w.do(label, func(tx *Tx) error { return tx.UpdatePerson(p.ID, change) })
		return label
	}
	switch w.IntN(18) {
	case 0:
		w.importList()
		return "import"
	case 1, 2:
		return update("hand-out", func(p *data.Person) { p.HandTo(other.ID); p.Next = data.NewDate(2026, 11, 3+w.IntN(20)) })
	case 3:
		states := data.FollowStates()
		return update("state", func(p *data.Person) { p.SetState(states[w.IntN(len(states))], data.NewDate(2026, 11, 4)) })
	case 4:
		return update("note", func(p *data.Person) { p.Note = w.word() })
	case 5:
		return update("edit", func(p *data.Person) { p.Family, p.Town, p.Hours = w.word(), w.word(), float64(w.IntN(40)) })
	case 6, 7:
		w.do("contact", func(tx *Tx) error {
			c := data.Contact{PersonID: p.ID, RepID: other.ID, Date: data.NewDate(2026, 11, 1+w.IntN(9)), Channel: data.ChannelPhone, Note: p.Given + w.word()}
			if err := tx.CreateContact(&c); err != nil {
				return err
			}
			return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Speak(&c, data.Date{}) })
		})
		return "contact"
	case 8:
		w.do("delete", func(tx *Tx) error { return tx.DeletePerson(p.ID) })
		return "delete person"
	case 9:
		if len(d.Units) == 0 {
			return update("note", func(p *data.Person) { p.Note = w.word() })
		}
		unit := d.Units[w.IntN(len(d.Units))].ID
		w.do("delete", func(tx *Tx) error { return tx.DeleteUnit(unit) })
		return "merge unit"
	case 11:
		return update("roles", w.giveRoles)
	case 12, 13, 14:
		return w.meet(d, p)
	case 10:
		return w.deleteContact(d, p)
	}
	return w.plan(d, p)
}

// giveRoles gives somebody some roles and takes the others.
func (w *worker) giveRoles(p *data.Person) {
	p.Roles = nil
	for _, r := range data.Roles() {
		if w.IntN(3) == 0 {
			p.Roles = append(p.Roles, r)
		}
	}
}

// deleteContact deletes a conversation, or plans where there is none.
func (w *worker) deleteContact(d *data.Dossier, p *data.Person) string {
	if len(d.Contacts) == 0 {
		return w.plan(d, p)
	}
	c := d.Contacts[w.IntN(len(d.Contacts))]
	w.do("delete", func(tx *Tx) error { return tx.DeleteContact(c.ID) })
	return "delete contact"
}

// plan makes an action for somebody, or hands one over to them.
func (w *worker) plan(d *data.Dossier, p *data.Person) string {
	if len(d.Actions) == 0 || w.IntN(2) == 0 {
		w.do("action", func(tx *Tx) error {
			return tx.CreateAction(&data.Action{Title: w.word(), RepID: p.ID, Who: p.Given})
		})
		return "action"
	}
	a := d.Actions[w.IntN(len(d.Actions))]
	w.do("action", func(tx *Tx) error {
		if w.IntN(4) == 0 {
			return tx.DeleteAction(a.ID)
		}
		return tx.UpdateAction(a.ID, func(a *data.Action) { a.RepID, a.Who = p.ID, p.Given })
	})
	return "hand over action"
}

// Whatever was done, taking all of it back, the last first, brings back each state, and
// redo each in turn, also after the file was closed.
func TestUndoAndRedoOfAnySequence(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := newWorker(t, seed)
			states := []*data.Dossier{w.dossier()}
			var done []string
			for range 14 {
				before := w.changes()
				if what := w.work(); w.changes() > before {
					done, states = append(done, what), append(states, w.dossier())
				}
			}
			for i := len(done) - 1; i >= 0; i-- {
				undoLast(t, w.s)
				checkRows(t, fmt.Sprint("undo of ", done[:i+1]), w.dossier(), states[i])
				if w.IntN(4) == 0 {
					w.s = reopen(t, w.s)
				}
			}
			for i := range done {
				redo(t, w.s)
				checkRows(t, fmt.Sprint("redo of ", done[:i+1]), w.dossier(), states[i+1])
			}
			w.s = reopen(t, w.s)
			checkRows(t, "the file", w.dossier(), states[len(done)])
		})
	}
}

// checkRows holds all of a dossier against what it should be.
func checkRows(t *testing.T, what string, got, want *data.Dossier) {
	t.Helper()
	lines := func(d *data.Dossier) []string {
		return strings.Split(strings.ReplaceAll(fmt.Sprintf("%+v", d), "{Record:", "\n"), "\n")
	}
	is, should := lines(got), lines(want)
	for _, line := range is {
		if !slices.Contains(should, line) {
			t.Errorf("%s: is     %s", what, line)
		}
	}
	for _, line := range should {
		if !slices.Contains(is, line) {
			t.Errorf("%s: should %s", what, line)
		}
	}
}

func (w *worker) changes() int { return count(w.t, w.s, "SELECT COUNT(*) FROM change") }

// An undo of any batch in any order does what it said before, counts what it did, changes
// nothing where nothing can be taken back, and redo brings back what it took.
func TestUndoOfAnyBatchDoesWhatItSays(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := newWorker(t, 100+seed)
			for range 25 {
				if w.IntN(3) > 0 {
					w.work()
					continue
				}
				w.undoAny()
				if w.IntN(6) == 0 {
					before := rows(t, w.s)
					w.s = reopen(t, w.s)
					equal(t, rows(t, w.s), before)
				}
			}
		})
	}
}

// undoAny takes back any batch, in one of four ways.
func (w *worker) undoAny() {
	t := w.t
	batches := mustFind(t, w.s, func(tx *Tx) ([]data.Batch, error) { return tx.FindBatches(100) })
	b := batches[w.IntN(len(batches))]
	o := UndoOptions{HandedOut: w.IntN(2) == 0, DryRun: true}
	before, plain := rows(t, w.s), w.plain()
	said, err := w.s.UndoWith(b.ID, o)
	equal(t, rows(t, w.s), before)
	o.DryRun = false
	undone, again := w.s.UndoWith(b.ID, o)
	if errors.Is(err, data.ErrNothingToUndo) && errors.Is(again, data.ErrNothingToUndo) {
		return
	}
	if err != nil || again != nil {
		t.Fatalf("%s: %v, %v", b.Label, err, again)
	}
	after := rows(t, w.s)
	w.checkCounts(b, undone, before, after)
	id := undone.BatchID
	undone.BatchID = ""
	equal(t, undone, said)
	if id == "" {
		if !undone.Nothing() || !bytes.Equal(plain, w.plain()) {
			t.Errorf("%s: nothing was taken back, and something changed: %+v", b.Label, undone)
		}
		return
	}
	if w.IntN(2) == 0 && b.Undoes == "" {
		if _, err := w.s.Undo(id); err != nil {
			t.Fatalf("redo %s: %v", b.Label, err)
		}
		again := rows(t, w.s)
		for _, d := range []*data.Dossier{before, again} {
			for i := range d.Lists { // that it was marked in between is no matter
				d.Lists[i].Changed = d.Lists[i].Created
			}
		}
		checkRows(t, "redo of "+b.Label, again, before)
	}
}

func (w *worker) plain() []byte {
	plain, err := serialize(w.s.conn)
	if err != nil {
		w.t.Fatal(err)
	}
	return plain
}

// checkCounts holds what an undo says of people and contacts against what it did.
func (w *worker) checkCounts(b data.Batch, undone data.Undone, before, after *data.Dossier) {
	w.t.Helper()
	was, is := written(before), written(after)
	fates := make(map[data.ID]data.UndoneRow)
	for _, r := range undone.Rows {
		fates[r.ID] = r
		old, new := was[r.ID], is[r.ID]
		if slices.Contains([]string{personTable, contactTable, "unit"}, r.Noun) && !happened(r, old, new) {
			w.t.Errorf("%s: of a %s it says %+v, and\n%q\nbecame\n%q", b.Label, r.Noun, r, old, new)
		}
	}
	for id, old := range was {
		if new := is[id]; new == "" && fates[id].Fate != data.FateBack {
			w.t.Errorf("%s: %q went, and is said to be %+v", b.Label, old, fates[id])
		}
	}
	for id, new := range is {
		if was[id] == "" && fates[id].Fate != data.FateBack {
			w.t.Errorf("%s: %q came, and is said to be %+v", b.Label, new, fates[id])
		}
	}
}

// happened reports whether what is said of a row is what became of it.
func happened(r data.UndoneRow, old, new string) bool {
	switch {
	case r.Part || r.Op == data.OpUpdate && r.Fate == data.FateBack:
		return old != new
	case r.Fate == data.FateBack && r.Op == data.OpCreate:
		return old != "" && new == ""
	case r.Fate == data.FateBack && r.Op == data.OpDelete:
		return old == "" && new != ""
	}
	return true
}

// written returns people, contacts and units as text, by id.
func written(d *data.Dossier) map[data.ID]string {
	all := make(map[data.ID]string)
	for _, p := range d.People {
		p.Changed = p.Created
		p.Last = data.Date{}
		all[p.ID] = fmt.Sprintf("%+v", p)
	}
	for _, c := range d.Contacts {
		c.Changed = c.Created
		all[c.ID] = fmt.Sprintf("%+v", c)
	}
	for _, u := range d.Units {
		u.Changed = u.Created
		all[u.ID] = fmt.Sprintf("%+v", u)
	}
	return all
}

// Whoever is erased after whatever was done is nowhere in the file, and no undo or redo of
// anything brings them back.
func TestNoUndoBringsBackTheErased(t *testing.T) {
	for seed := range uint64(9) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := newWorker(t, 200+2*seed)
			for range 18 {
				w.work()
			}
			d := rows(t, w.s)
			p := *w.person(d)
			for len(d.People) > 1 && p.Given == "Rep" { // figures have that word
				p = *w.person(d)
			}
			traces := []string{string(p.ID), p.Given}
			for _, c := range d.Contacts {
				if c.PersonID == p.ID {
					traces = append(traces, string(c.ID), c.Note)
				}
			}
			w.do("erase", func(tx *Tx) error { return tx.ErasePerson(p.ID) })
			w.wantNowhere(traces, "erased")
			for i := range 30 {
				switch b, ok := w.s.LastBatch(); {
				case ok && i < 15:
					if _, err := w.s.Undo(b.ID); err != nil {
						t.Fatal(err)
					}
				default:
					if u, ok := w.s.LastUndo(); ok {
						if _, err := w.s.Undo(u.ID); err != nil {
							t.Fatal(err)
						}
					}
				}
				w.wantNowhere(traces, fmt.Sprint("step ", i))
			}
			for range 10 {
				w.undoAny()
			}
			w.wantNowhere(traces, "in the end")
		})
	}
}

func (w *worker) wantNowhere(traces []string, when string) {
	w.t.Helper()
	plain := w.plain()
	for _, trace := range slices.Compact(traces) {
		if at := bytes.Index(plain, []byte(trace)); trace != "" && at >= 0 {
			w.t.Fatalf("%s: %q is still in the file: %q", when, trace, plain[max(0, at-60):min(len(plain), at+60)])
		}
	}
}
