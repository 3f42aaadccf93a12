package store

import (
	"strings"
	"testing"

	"kader/data"
)

// A dossier of before the check of the day of birth opens with the year and no check, and takes one.
func TestAnOlderDossierHasYearsAndNoChecks(t *testing.T) {
	steps, err := readMigrations(migrationFiles)
	if err != nil {
		t.Fatal(err)
	}
	older := 0
	for i, step := range steps {
		if strings.HasSuffix(step.name, "_birth_check") {
			older = i
		}
	}
	conn := memory(t)
	if err := migrate(conn, steps[:older], 0, day0()); err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{oldRows, "UPDATE person SET birth_year = 1985"} {
		if _, err := conn.ExecContext(t.Context(), query); err != nil {
			t.Fatal(err)
		}
	}
	if err := migrate(conn, steps, older, day0()); err != nil {
		t.Fatal(err)
	}
	var year, check int
	err = conn.QueryRowContext(t.Context(), "SELECT birth_year, birth_check FROM person").Scan(&year, &check)
	if err != nil || year != 1985 || check != 0 {
		t.Errorf("born %d, check %d: %v", year, check, err)
	}
}

// A file that an earlier Kader wrote is read, and a check that comes to it is there the next time.
func TestAnOlderFileTakesACheck(t *testing.T) {
	s := openFormat1(t, passphrase)
	d, err := s.Dossier()
	if err != nil || len(d.People) == 0 {
		t.Fatalf("%d people: %v", len(d.People), err)
	}
	id := d.People[0].ID
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdatePerson(id, func(p *data.Person) { p.BirthYear, p.BirthCheck = 1985, 17 })
	})
	p := mustFind(t, reopen(t, s), func(tx *Tx) (data.Person, error) { return tx.FindPerson(id) })
	if p.BirthYear != 1985 || p.BirthCheck != 17 {
		t.Errorf("born %d, check %d", p.BirthYear, p.BirthCheck)
	}
}

// A check says nothing without its year, so that none is kept: not by a command, and not where an
// earlier command is undone that had brought the year.
func TestNoCheckIsKeptWithoutItsYear(t *testing.T) {
	s := walkingDossier(t)
	p := data.Person{Name: data.Name{Given: "Ada", Family: "Bos"}, BirthCheck: 17}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	read := func() (year, check int) {
		found := mustFind(t, s, func(tx *Tx) (data.Person, error) { return tx.FindPerson(p.ID) })
		return found.BirthYear, found.BirthCheck
	}
	change := func(f func(*data.Person)) data.Batch {
		mustUpdate(t, s, func(tx *Tx) error { return tx.UpdatePerson(p.ID, f) })
		b, _ := s.LastBatch()
		return b
	}
	want := func(what string, year, check int) {
		t.Helper()
		if gotYear, gotCheck := read(); gotYear != year || gotCheck != check {
			t.Errorf("%s: born %d, check %d, want %d and %d", what, gotYear, gotCheck, year, check)
		}
	}
	want("created without a year", 0, 0)
	years := change(func(p *data.Person) { p.BirthYear = 1985 })
	checks := change(func(p *data.Person) { p.BirthCheck = 17 })
	want("both known", 1985, 17)
	undone := undoOf(t, s, years.ID)
	want("the year is undone", 0, 0)
	undoOf(t, s, undone.BatchID)
	want("and done again", 1985, 17)
	undoOf(t, s, checks.ID)
	want("the check is undone", 1985, 0)
	change(func(p *data.Person) { p.BirthYear, p.BirthCheck = 0, 17 })
	want("a check alone is typed", 0, 0)
}

// The check of somebody who is erased is nowhere: not in the row, and not in the log.
func TestTheCheckOfTheErasedIsGone(t *testing.T) {
	s := walkingDossier(t)
	p := data.Person{Name: data.Name{Given: "Xanthippe", Family: "Quist"}, BirthYear: 1985}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdatePerson(p.ID, func(p *data.Person) { p.BirthCheck = 17 })
	})
	logged := func() (n int) {
		err := s.conn.QueryRowContext(t.Context(), "SELECT COUNT(*) FROM change WHERE field = 'birth_check'").Scan(&n)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if logged() != 1 {
		t.Fatal("the history does not have the check")
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(p.ID) })
	if n := logged(); n != 0 {
		t.Errorf("the history has %d changes of the check", n)
	}
	wantPeople(t, s)
}
