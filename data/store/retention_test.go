package store

import (
	"bytes"
	"errors"
	"os"
	"testing"
	"time"

	"kader/data"
)

// clockwork is a clock that a test sets.
type clockwork struct{ now time.Time }

func (c *clockwork) read() time.Time {
	c.now = c.now.Add(time.Second)
	return c.now
}

// kept is a dossier in which somebody left long ago, with traces of them everywhere.
type kept struct {
	s      *Store
	clock  *clockwork
	secret data.Person
	friend data.Person
	list   data.List
	talk   data.Contact
}

var secrets = []string{"Xanthippe", "Quist", "xq@voorbeeld", "0612345678", "Zilverspoor", "geheim-werk"}

func newKept(t *testing.T) *kept {
	t.Helper()
	k := &kept{s: newDossier(t), clock: &clockwork{day0()}}
	k.s.options.Clock = k.clock.read
	if err := k.s.WorkAs(data.Worker{Name: "Noor"}); err != nil {
		t.Fatal(err)
	}
	k.secret = data.Person{
		Name: data.Name{Given: "Xanthippe", Family: "Quist"}, Reach: data.Reach{Email: "xq@voorbeeld.test"},
		Work: data.Work{EmployeeNumber: "7741", JobTitle: "geheim-werk", End: data.NewDate(2026, 1, 31)},
	}
	k.friend = data.Person{Name: data.Name{Given: "Vriend"}}
	mustUpdate(t, k.s, func(tx *Tx) error {
		k.list = data.List{
			Kind: data.ListNewHires, File: "nieuw.xlsx", AskedBy: "Zilverspoor", Received: data.NewDate(2026, 1, 5),
			DeleteOn: data.NewDate(2026, 11, 20),
		}
		if err := tx.CreateList(&k.list); err != nil {
			return err
		}
		k.secret.ListID = k.list.ID
		if err := tx.CreatePeople([]*data.Person{&k.secret, &k.friend}); err != nil {
			return err
		}
		return tx.CreateListings([]data.Listing{
			{Row: 2, PersonID: k.secret.ID, Decision: "new", Said: data.Said{JobTitle: "geheim-werk"}},
		})
	})
	action := data.Action{Title: "Flyer", RepID: k.secret.ID, Who: "Xanthippe Quist"}
	k.talk = data.Contact{PersonID: k.friend.ID, Date: data.NewDate(2023, 1, 1), Note: "Zilverspoor was er ook"}
	mustUpdate(t, k.s, func(tx *Tx) error {
		if err := tx.CreateAction(&action); err != nil {
			return err
		}
		if err := tx.CreateContact(&k.talk); err != nil {
			return err
		}
		ask := data.Candidate{PersonID: k.friend.ID, Kind: data.PostRep, Why: "Zilverspoor noemde haar", Asked: data.NewDate(2023, 1, 1)}
		if err := tx.CreateCandidate(&ask); err != nil {
			return err
		}
		return tx.CreateContact(&data.Contact{PersonID: k.secret.ID, Note: "Quist was niet thuis"})
	})
	mustUpdate(t, k.s, func(tx *Tx) error {
		return tx.UpdatePerson(k.secret.ID, func(p *data.Person) { p.Phone, p.Manager = "0612345678", "Zilverspoor" })
	})
	return k
}

func (k *kept) removeAll(t *testing.T) {
	t.Helper()
	today := data.DateOf(k.clock.now)
	err := k.s.Update(LabelRemoved, func(tx *Tx) error {
		items, err := tx.FindExpired(today)
		if err != nil {
			return err
		}
		if len(items) != 4 {
			t.Errorf("%+v", items)
		}
		return tx.RemoveExpired(items, today)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (k *kept) holds(t *testing.T, secret string) bool {
	t.Helper()
	plain, err := serialize(k.s.conn)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Contains(plain, []byte(secret))
}

func (k *kept) wantNothing(t *testing.T) {
	t.Helper()
	for _, secret := range append(secrets, string(k.secret.ID)) {
		if k.holds(t, secret) {
			t.Errorf("the database still holds %q", secret)
		}
	}
}

// What was removed comes back as long as its day lasts, all of it.
func TestRemovalIsUndoneUntilTheDayIsOver(t *testing.T) {
	k := newKept(t)
	before, err := k.s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	k.removeAll(t)
	wantPeople(t, k.s, "Vriend")
	k.clock.now = time.Date(2026, 11, 3, 23, 59, 0, 0, time.UTC)
	b, ok := k.s.LastBatch()
	if !ok || b.Label != LabelRemoved {
		t.Fatalf("%+v", b)
	}
	undone, err := k.s.Undo(b.ID)
	if err != nil || !undone.Complete() {
		t.Fatalf("%+v %v", undone, err)
	}
	after, err := k.s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	after.Gone, before.Gone = nil, nil // what the log knows grew
	equal(t, after, before)
	k.clock.now = k.clock.now.AddDate(0, 0, 2)
	mustUpdate(t, k.s, func(tx *Tx) error { return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Later"}}) })
	wantPeople(t, k.s, "Xanthippe Quist", "Vriend", "Later")
}

// The first change on a later day makes it final, before it does anything else: also an undo.
func TestRemovalIsFinalWithTheFirstChangeOfALaterDay(t *testing.T) {
	k := newKept(t)
	k.removeAll(t)
	b, _ := k.s.LastBatch()
	if !k.holds(t, "Xanthippe") {
		t.Error("it was final at once")
	}
	k.clock.now = time.Date(2026, 11, 4, 0, 0, 1, 0, time.UTC)
	if _, err := k.s.Undo(b.ID); err == nil {
		t.Error("what is final was undone")
	}
	k.wantNothing(t)
	if last, ok := k.s.LastBatch(); ok && last.Label == LabelRemoved {
		t.Errorf("%+v is offered for undo", last)
	}
	wantPeople(t, k.s, "Vriend")
	finals := 0
	mustUpdate(t, k.s, func(tx *Tx) error { return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Later"}}) })
	if err := k.s.View(func(tx *Tx) error {
		batches, err := tx.FindBatches(0)
		for _, b := range batches {
			if b.Label == "retention-final" {
				finals++
			}
		}
		return err
	}); err != nil || finals != 1 {
		t.Errorf("final %d times, %v", finals, err)
	}
}

func TestRemovalIsFinalAtTheNextOpening(t *testing.T) {
	k := newKept(t)
	k.removeAll(t)
	path := k.s.Path()
	openOn := func(day int) {
		if err := k.s.Close(); err != nil {
			t.Fatal(err)
		}
		o := testOptions()
		k.clock.now = time.Date(2026, 11, day, 8, 0, 0, 0, time.UTC)
		o.Clock = k.clock.read
		s, err := Open(path, passphrase, o)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		k.s = s
	}
	openOn(3)
	if !k.holds(t, "Xanthippe") {
		t.Error("final on the day itself")
	}
	openOn(4)
	k.wantNothing(t)
	before, err := os.ReadFile(path)
	openOn(4) // and it is on disk
	k.wantNothing(t)
	if after, again := os.ReadFile(path); err != nil || again != nil || !bytes.Equal(before, after) {
		t.Error("looking wrote the file again")
	}
}

// A removal that was undone and done again on a later day lasts until the end of that one.
func TestRemovalThatWasDoneAgainLastsItsOwnDay(t *testing.T) {
	k := newKept(t)
	k.removeAll(t)
	b, _ := k.s.LastBatch()
	undone, err := k.s.Undo(b.ID)
	if err != nil {
		t.Fatal(err)
	}
	k.clock.now = k.clock.now.AddDate(0, 0, 1)
	if _, err := k.s.Undo(undone.BatchID); err != nil {
		t.Fatal(err)
	}
	mustUpdate(t, k.s, func(tx *Tx) error { return tx.CreateUnit(&data.Unit{Name: "x"}) })
	if !k.holds(t, "Xanthippe") {
		t.Error("final on the day itself")
	}
	k.clock.now = k.clock.now.AddDate(0, 0, 1)
	mustUpdate(t, k.s, func(tx *Tx) error { return tx.CreateUnit(&data.Unit{Name: "y"}) })
	k.wantNothing(t)
}

// Of who asked to be left alone a name, a number and the day stay, and in the end the bytes of
// nothing else.
func TestObjectionKeepsNothingElse(t *testing.T) {
	k := newKept(t)
	today := data.DateOf(k.clock.now)
	was, came := data.Meeting{Title: "Kaderavond"}, data.Meeting{Title: "Ledenavond"}
	mustUpdate(t, k.s, func(tx *Tx) error {
		err := errors.Join(tx.CreateMeeting(&was), tx.CreateMeeting(&came))
		for _, id := range []data.ID{was.ID, came.ID} {
			err = errors.Join(err, tx.SetAttendance(id, k.secret.ID, func(a *data.Attendance) { a.Came = true }))
		}
		return err
	})
	mustUpdate(t, k.s, func(tx *Tx) error { // noted by mistake
		return tx.SetAttendance(was.ID, k.secret.ID, func(a *data.Attendance) { a.Came = false })
	})
	err := k.s.Update(LabelObjection, func(tx *Tx) error { return tx.KeepObjection(k.secret.ID, today) })
	if err != nil {
		t.Fatal(err)
	}
	read := func() data.Person {
		p := mustFind(t, k.s, func(tx *Tx) (data.Person, error) { return tx.FindPerson(k.secret.ID) })
		p.Changed = k.secret.Changed
		return p
	}
	equal(t, read(), k.secret.ObjectionBlank(today))
	b, _ := k.s.LastBatch()
	undone, err := k.s.Undo(b.ID)
	if err != nil || !undone.Complete() || read().Phone != "0612345678" {
		t.Fatalf("%+v %v", undone, err)
	}
	if _, err := k.s.Undo(undone.BatchID); err != nil {
		t.Fatal(err)
	}
	k.clock.now = k.clock.now.AddDate(0, 0, 1)
	mustUpdate(t, k.s, func(tx *Tx) error {
		return tx.UpdatePerson(k.friend.ID, func(p *data.Person) { p.Given = "Maatje" })
	})
	equal(t, read(), k.secret.ObjectionBlank(today))
	for _, secret := range []string{"xq@voorbeeld", "0612345678", "geheim-werk", "niet thuis"} {
		if k.holds(t, secret) {
			t.Errorf("the database still holds %q", secret)
		}
	}
	d := rows(t, k.s)
	if len(d.Attended) != 1 || d.Attended[0].PersonID != "" || data.CountPresent(&came, d.Attended) != 1 {
		t.Errorf("who came is %+v", d.Attended)
	}
	named := mustFind(t, k.s, func(tx *Tx) (int, error) {
		like := "%" + string(k.secret.ID) + "%"
		return tx.count("SELECT COUNT(*) FROM change WHERE old_value LIKE ? OR new_value LIKE ?", like, like)
	})
	if named > 0 {
		t.Errorf("%d changes still tell of them", named)
	}
}

// What is kept longer goes on its new day, and says why it stays until then.
func TestWhatIsKeptLonger(t *testing.T) {
	k := newKept(t)
	today := data.DateOf(k.clock.now)
	mustUpdate(t, k.s, func(tx *Tx) error {
		items, err := tx.FindExpired(today)
		for _, e := range items {
			if err == nil {
				err = tx.KeepLonger(e, data.Keeping{KeepUntil: data.NewDate(2027, 2, 1), KeepReason: "zaak loopt"})
			}
		}
		return err
	})
	for _, c := range []struct {
		day  data.Date
		want int
	}{{today, 0}, {data.NewDate(2027, 1, 31), 0}, {data.NewDate(2027, 2, 1), 4}} {
		if err := k.s.View(func(tx *Tx) error {
			items, err := tx.FindExpired(c.day)
			if len(items) != c.want {
				t.Errorf("%v: %+v", c.day, items)
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSourcesSayFromWhichListAndWhen(t *testing.T) {
	k := newKept(t)
	if err := k.s.View(func(tx *Tx) error {
		sources, err := tx.FindSources(k.secret.ID)
		byColumn := make(map[string]data.Source)
		for _, s := range sources {
			byColumn[s.Column] = s
		}
		if s := byColumn["email"]; !s.ByList || s.ListID != k.list.ID || s.Purpose != data.PurposeReach || s.By.Name != "Noor" {
			t.Errorf("%+v", s)
		}
		if s := byColumn["phone"]; s.ByList || s.At.IsZero() || s.Value != "0612345678" {
			t.Errorf("%+v", s)
		}
		if _, there := byColumn["street"]; there {
			t.Error("a source of nothing")
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}
