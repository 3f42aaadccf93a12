package store

import (
	"path/filepath"
	"testing"
	"time"

	"kader/data"
)

const passphrase = "zeven zwarte zwanen"

// day0 is when the tests take place.
func day0() time.Time { return time.Date(2026, 11, 3, 19, 30, 0, 0, time.UTC) }

// testOptions make opening cheap and time stand still.
func testOptions() Options { return Options{Clock: day0, WorkFactor: 4} }

func newDossier(t testing.TB) *Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "group.kader")
	s, err := Create(path, passphrase, data.Group{Name: "Kadergroep Noorderhaven", Company: "Noorderhaven"}, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func mustUpdate(t testing.TB, s *Store, fn func(*Tx) error) {
	t.Helper()
	if err := s.Update("test", fn); err != nil {
		t.Fatal(err)
	}
}

// mustFind looks something up in the dossier.
func mustFind[T any](t testing.TB, s *Store, find func(*Tx) (T, error)) (found T) {
	t.Helper()
	if err := s.View(func(tx *Tx) (err error) { found, err = find(tx); return err }); err != nil {
		t.Fatal(err)
	}
	return found
}

func TestWhatWasSavedComesBack(t *testing.T) {
	s := newDossier(t)
	unit := data.Unit{Kind: data.UnitSite, Name: "Kade Noord", Headcount: 85, Aliases: []string{"KN", "Noord"}}
	person := data.Person{
		Name: data.Name{Given: "Jan", Infix: "van der", Family: "Ærø"},
		Work: data.Work{EmployeeNumber: "0042", Start: data.NewDate(2026, 9, 1), Hours: 36.5},
		Union: data.Union{
			Membership: data.MembershipMember, Roles: []data.Role{data.RoleRep, data.RoleWorksCouncil},
		},
		BirthYear: 1980, BirthCheck: 61,
	}
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreateUnit(&unit); err != nil {
			return err
		}
		person.UnitID = unit.ID
		return tx.CreatePerson(&person)
	})
	s = reopen(t, s)
	d, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	if d.Group.Name != "Kadergroep Noorderhaven" || len(d.Units) != 1 || len(d.People) != 1 {
		t.Fatalf("got %+v", d)
	}
	equal(t, d.Units[0], unit)
	equal(t, d.People[0], person)
}
