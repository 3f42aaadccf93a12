package store

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"kader/assets"
	"kader/data"
)

// fill gives every field of a struct a value that is not zero.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Interface().(type) {
	case data.Record, data.ID: // the store's own, and references
		return
	case data.Date:
		v.Set(reflect.ValueOf(data.NewDate(2000+*n, time.March, 5)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("ærø %d 'quoted' \"too\"; \n--", *n))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.25)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	}
}

func filled[N any]() *N {
	n, v := 0, new(N)
	fill(reflect.ValueOf(v).Elem(), &n)
	return v
}

// verbs are the four things that every noun can do.
type verbs[N any] struct {
	create func(*Tx, *N) error
	update func(*Tx, data.ID, func(*N)) error
	find   func(*Tx, data.ID) (N, error)
	delete func(*Tx, data.ID) error
	record func(*N) *data.Record
}

func testNoun[N any](t *testing.T, v verbs[N], prepare func(*N)) {
	t.Helper()
	s := walkingDossier(t)
	n := filled[N]()
	mustUpdate(t, s, func(tx *Tx) error {
		prepareOthers(t, tx)
		prepare(n)
		return v.create(tx, n)
	})
	id := v.record(n).ID
	s = reopen(t, s)
	look := func() (found N, err error) {
		err = s.View(func(tx *Tx) (err error) { found, err = v.find(tx, id); return err })
		return found, err
	}
	found, err := look()
	if err != nil {
		t.Fatal(err)
	}
	equal(t, found, *n)

	var zero N // every field can go back to nothing
	mustUpdate(t, s, func(tx *Tx) error {
		return v.update(tx, id, func(n *N) { *n = zero; prepare(n) })
	})
	prepare(&zero)
	found, err = look()
	if err != nil {
		t.Fatal(err)
	}
	if !v.record(&found).Changed.After(v.record(n).Changed) {
		t.Error("the instant of change stood still")
	}
	*v.record(&zero) = *v.record(&found)
	equal(t, found, zero)

	mustUpdate(t, s, func(tx *Tx) error { return v.delete(tx, id) })
	_, err = look()
	wantCode(t, err, data.ErrNotFound)
	for _, err := range []error{
		s.Update("test", func(tx *Tx) error { return v.update(tx, id, func(*N) {}) }),
		s.Update("test", func(tx *Tx) error { return v.delete(tx, id) }),
	} {
		wantCode(t, err, data.ErrNotFound)
	}
}

const someone = data.ID("someone")

// prepareOthers adds a row that others can refer to.
func prepareOthers(t *testing.T, tx *Tx) {
	t.Helper()
	err := tx.exec("INSERT INTO person (id, created, changed) VALUES (?, '', '')", string(someone))
	if err != nil {
		t.Fatal(err)
	}
}

// updateOf, findOf and removeOf stand in for verbs that the program does not need of every noun.
func updateOf[N any](k noun[N]) func(*Tx, data.ID, func(*N)) error {
	return func(tx *Tx, id data.ID, change func(*N)) error { return update(tx, k, id, change) }
}

func findOf[N any](k noun[N]) func(*Tx, data.ID) (N, error) {
	return func(tx *Tx, id data.ID) (N, error) { return find(tx, k, id) }
}

func removeOf[N any](k noun[N]) func(*Tx, data.ID) error {
	return func(tx *Tx, id data.ID) error { return remove(tx, k, id) }
}

func TestEveryFieldOfEveryNounIsKept(t *testing.T) {
	t.Run("unit", func(t *testing.T) {
		testNoun(t, verbs[data.Unit]{
			(*Tx).CreateUnit, (*Tx).UpdateUnit, (*Tx).FindUnit, (*Tx).DeleteUnit,
			func(n *data.Unit) *data.Record { return &n.Record },
		}, func(*data.Unit) {})
	})
	t.Run("person", func(t *testing.T) {
		testNoun(t, verbs[data.Person]{
			(*Tx).CreatePerson, (*Tx).UpdatePerson, (*Tx).FindPerson, (*Tx).DeletePerson,
			func(n *data.Person) *data.Record { return &n.Record },
		}, func(n *data.Person) { n.Talked, n.RepID = data.Talked{}, someone }) // which comes from the contacts
	})
	t.Run("topic", func(t *testing.T) {
		testNoun(t, verbs[data.Topic]{
			(*Tx).CreateTopic, (*Tx).UpdateTopic, (*Tx).FindTopic, (*Tx).DeleteTopic,
			func(n *data.Topic) *data.Record { return &n.Record },
		}, func(n *data.Topic) { n.Heat, n.LastHeard = 0, data.Date{} }) // which come from the log
	})
	t.Run("goal", func(t *testing.T) {
		testNoun(t, verbs[data.Goal]{
			(*Tx).CreateGoal, (*Tx).UpdateGoal, (*Tx).FindGoal, (*Tx).DeleteGoal,
			func(n *data.Goal) *data.Record { return &n.Record },
		}, func(*data.Goal) {})
	})
	t.Run("action", func(t *testing.T) {
		testNoun(t, verbs[data.Action]{
			(*Tx).CreateAction, (*Tx).UpdateAction, (*Tx).FindAction, (*Tx).DeleteAction,
			func(n *data.Action) *data.Record { return &n.Record },
		}, func(n *data.Action) { n.RepID = someone })
	})
	t.Run("meeting", func(t *testing.T) {
		testNoun(t, verbs[data.Meeting]{
			(*Tx).CreateMeeting, (*Tx).UpdateMeeting, (*Tx).FindMeeting, (*Tx).DeleteMeeting,
			func(n *data.Meeting) *data.Record { return &n.Record },
		}, func(*data.Meeting) {})
	})
	t.Run("contact", func(t *testing.T) {
		testNoun(t, verbs[data.Contact]{
			(*Tx).CreateContact, updateOf(contactNoun()), findOf(contactNoun()), (*Tx).DeleteContact,
			func(n *data.Contact) *data.Record { return &n.Record },
		}, func(n *data.Contact) { n.PersonID, n.RepID = someone, someone })
	})
	t.Run("list", func(t *testing.T) {
		testNoun(t, verbs[data.List]{
			(*Tx).CreateList, updateOf(listNoun()), (*Tx).FindList, removeOf(listNoun()),
			func(n *data.List) *data.Record { return &n.Record },
		}, func(n *data.List) { n.BatchID = "batch" })
	})
	t.Run("snapshot", func(t *testing.T) {
		testNoun(t, verbs[data.Snapshot]{
			(*Tx).CreateSnapshot, updateOf(snapshotNoun()), findOf(snapshotNoun()), (*Tx).DeleteSnapshot,
			func(n *data.Snapshot) *data.Record { return &n.Record },
		}, func(*data.Snapshot) {})
	})
}

func TestEveryFieldOfAWordIsKept(t *testing.T) {
	testNoun(t, verbs[data.Word]{
		func(tx *Tx, w *data.Word) error { return create(tx, wordNoun(), w) },
		updateOf(wordNoun()), findOf(wordNoun()), removeOf(wordNoun()), func(n *data.Word) *data.Record { return &n.Record },
	}, func(*data.Word) {})
}

func TestAWordIsSaidOnceAndUndone(t *testing.T) {
	s := newDossier(t)
	mustUpdate(t, s, func(tx *Tx) error { return tx.SetWord("Wouters", true) })
	mustUpdate(t, s, func(tx *Tx) error { return tx.SetWord("WOUTERS", false) })
	if words := rows(t, s).Words; len(words) != 1 || words[0].Hidden || words[0].Text != "Wouters" {
		t.Errorf("%+v", words)
	}
	for range 2 {
		last, _ := s.LastBatch()
		if _, err := s.Undo(last.ID); err != nil {
			t.Fatal(err)
		}
	}
	if words := rows(t, s).Words; len(words) != 0 {
		t.Errorf("after undo: %+v", words)
	}
}

func goneIn(t *testing.T, s *Store) []data.GoneName {
	t.Helper()
	d, err := s.DossierForPaper()
	if err != nil {
		t.Fatal(err)
	}
	if rows(t, s).Gone != nil {
		t.Error("who only looks waits for the names of the log")
	}
	return d.Gone
}

// Whoever was deleted, or was called otherwise before, is still known to papers without names.
func TestGoneNamesComeFromTheLog(t *testing.T) {
	s := newDossier(t)
	p := data.Person{Name: data.Name{Given: "Fenna", Infix: "van", Family: "Oosterhuis"}}
	p.Phone, p.EmployeeNumber, p.MemberNumber = "+31 6 12345678", "004711", "M7001"
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	if gone := goneIn(t, s); len(gone) != 0 {
		t.Errorf("nobody is gone: %+v", gone)
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Family = "Terpstra" }) })
	if gone := goneIn(t, s); len(gone) != 1 || gone[0].Full() != "Fenna van Oosterhuis" {
		t.Errorf("after a change of name: %+v", gone)
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(p.ID) })
	gone := goneIn(t, s)
	if len(gone) != 3 || gone[0].Phone != p.Phone || len(gone[0].Numbers) != 2 ||
		gone[1].Full() != "Fenna van Oosterhuis" || gone[2].Full() != "Fenna van Terpstra" {
		t.Errorf("%+v", gone)
	}
}

func TestEveryFieldOfTheGroupIsKept(t *testing.T) {
	s := newDossier(t)
	want := *filled[data.Group]()
	mustUpdate(t, s, func(tx *Tx) error { return tx.UpdateGroup(func(g *data.Group) { *g = want }) })
	equal(t, rows(t, reopen(t, s)).Group, want)
}

func TestManyIDs(t *testing.T) {
	s, _ := crowded(t, 1500)
	var ids []data.ID
	for _, p := range rows(t, s).People {
		ids = append(ids, p.ID)
	}
	err := s.View(func(tx *Tx) error {
		found, err := tx.FindPeople(PersonFilter{IDs: ids})
		equal(t, len(found), 1500)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestMappingIsRememberedPerEmployer(t *testing.T) {
	s := newDossier(t)
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.RememberMapping("Noord BV", map[string]data.Field{"naam": data.FieldFullName, "afd": data.FieldSite})
	})
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.RememberMapping("noord  bv", map[string]data.Field{"afd": data.FieldUnit})
	})
	s = reopen(t, s)
	err := s.View(func(tx *Tx) error {
		m, err := tx.FindMapping("NOORD BV")
		equal(t, m, map[string]data.Field{"naam": data.FieldFullName, "afd": data.FieldUnit})
		other, err2 := tx.FindMapping("Zuid BV")
		equal(t, other, map[string]data.Field{})
		return errors.Join(err, err2)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestCheckCounts(t *testing.T) {
	s := newDossier(t)
	newWorkplace(t, s)
	c, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	equal(t, c, Counts{
		Units: 2, People: 2, Topics: 1, Goals: 1, Actions: 1, Meetings: 1, Contacts: 1, Snapshots: 1,
		Batches: 1, Changes: 10,
	})
}

// The same clock and randomness make the same rows: the example group depends on it.
func TestSameClockAndRandomnessMakeTheSameRows(t *testing.T) {
	make := func() *data.Dossier {
		s := walkingDossier(t)
		s.ids.random = strings.NewReader(strings.Repeat("not so random", 1000))
		newWorkplace(t, s)
		return rows(t, s)
	}
	equal(t, make(), make())
}

func TestIDsKeepTheirOrder(t *testing.T) {
	s := &ids{random: strings.NewReader(strings.Repeat("\xff", 80_000))}
	s.follow("0f000000-0000-7fff-8000-000000000000")
	at, last := day0(), data.ID("0f000000-0000-7fff-8000-000000000000")
	for i := range 10_000 {
		if i == 9000 {
			at = at.AddDate(-1, 0, 0) // somebody sets the clock back
		}
		id, err := s.next(at)
		if err != nil {
			t.Fatal(err)
		}
		if id <= last || len(id) != 36 || id[14] != '7' || !strings.Contains("89ab", string(id[19:20])) {
			t.Fatalf("id %d is %s after %s", i, id, last)
		}
		last = id
	}
}

// An undo counts rows of any noun, so each has its words.
func TestEveryNounCanBeCounted(t *testing.T) {
	for _, code := range assets.Languages() {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range tables() {
			if key := "undo.count-" + k.name(); !l.Has(key) {
				t.Errorf("%s has no text %q", code, key)
			}
		}
	}
}
