package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"kader/data"
)

// crowd makes n people as an employer's list brings them.
func crowd(n int, unit data.ID) []*data.Person {
	people := make([]*data.Person, n)
	for i := range people {
		people[i] = &data.Person{
			Name: data.Name{Given: fmt.Sprintf("Voornaam%d", i%977), Infix: []string{"", "van der", "de"}[i%3], Family: fmt.Sprintf("Achternaam%d", i)},
			Work: data.Work{
				EmployeeNumber: fmt.Sprintf("%06d", i), UnitID: unit, EmployerUnit: "Magazijn Noord", JobTitle: "Orderpicker",
				Start: data.NewDate(2020, 1, 1).AddDays(i % 2000), Hours: 36, Contract: data.ContractPermanent,
			},
			Reach: data.Reach{Email: fmt.Sprintf("medewerker%d@voorbeeld.test", i), Phone: fmt.Sprintf("06%08d", i)},
		}
	}
	return people
}

func crowded(b testing.TB, n int) (*Store, data.ID) {
	b.Helper()
	s := newDossier(b)
	people := crowd(n, "")
	mustUpdate(b, s, func(tx *Tx) error { return tx.CreatePeople(people) })
	return s, people[n/2].ID
}

func benchmarkSaveChange(b *testing.B, n int) {
	s, id := crowded(b, n)
	info, err := os.Stat(s.Path())
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(info.Size())
	i := 0
	for b.Loop() {
		i++
		mustUpdate(b, s, func(tx *Tx) error {
			return tx.UpdatePerson(id, func(p *data.Person) { p.Note = fmt.Sprint(i) })
		})
	}
}

func BenchmarkSaveChange10k(b *testing.B)  { benchmarkSaveChange(b, 10_000) }
func BenchmarkSaveChange100k(b *testing.B) { benchmarkSaveChange(b, 100_000) }

// benchmarkWriteSync is what saving is measured against: the same bytes, written
// and flushed and nothing else.
func benchmarkWriteSync(b *testing.B, n int) {
	s, _ := crowded(b, n)
	content, err := os.ReadFile(s.Path())
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(content)))
	name := filepath.Join(filepath.Dir(s.Path()), "plain.bin")
	for b.Loop() {
		f, err := os.Create(name)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := f.Write(content); err != nil {
			b.Fatal(err)
		}
		if err := f.Sync(); err != nil {
			b.Fatal(err)
		}
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWriteSync10k(b *testing.B)  { benchmarkWriteSync(b, 10_000) }
func BenchmarkWriteSync100k(b *testing.B) { benchmarkWriteSync(b, 100_000) }

func BenchmarkCreatePeople100k(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s, people := newDossier(b), crowd(100_000, "")
		b.StartTimer()
		mustUpdate(b, s, func(tx *Tx) error { return tx.CreatePeople(people) })
		b.StopTimer()
		s.Close()
		b.StartTimer()
	}
}

func BenchmarkUndoCreatePeople100k(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s, _ := crowded(b, 100_000)
		last, _ := s.LastBatch()
		b.StartTimer()
		if _, err := s.Undo(last.ID); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		s.Close()
		b.StartTimer()
	}
}

func BenchmarkFindPeople10k(b *testing.B)  { benchmarkFindPeople(b, 10_000) }
func BenchmarkFindPeople100k(b *testing.B) { benchmarkFindPeople(b, 100_000) }

func benchmarkFindPeople(b *testing.B, n int) {
	s, _ := crowded(b, n)
	for b.Loop() {
		s.people = people{}
		if _, err := s.Dossier(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFindPeopleAgain100k is what a page does after every change.
func BenchmarkFindPeopleAgain100k(b *testing.B) {
	s, _ := crowded(b, 100_000)
	for b.Loop() {
		if _, err := s.Dossier(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen100k(b *testing.B) {
	s, _ := crowded(b, 100_000)
	s.Close()
	for b.Loop() {
		s, err := Open(s.Path(), passphrase, testOptions())
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

// BenchmarkErase100k erases somebody from a dossier of 100,000 people, of whose log a third are
// people of an import that was taken back, beside thirty backups.
func BenchmarkErase100k(b *testing.B) {
	s, _ := crowded(b, 100_000)
	s.options.BackupDir = b.TempDir()
	mustUpdate(b, s, func(tx *Tx) error { return tx.CreatePeople(crowd(50_000, "")) })
	batch, _ := s.LastBatch()
	if _, err := s.Undo(batch.ID); err != nil {
		b.Fatal(err)
	}
	content, err := os.ReadFile(s.Path())
	if err != nil {
		b.Fatal(err)
	}
	for day := range 30 {
		name := s.backupPrefix() + s.now().AddDate(0, 0, -day).Format(backupStamp) + backupExt
		if err := os.WriteFile(filepath.Join(s.options.BackupDir, name), content, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	people := rows(b, s).People
	for i := 0; b.Loop(); i++ {
		mustUpdate(b, s, func(tx *Tx) error { return tx.ErasePerson(people[i].ID) })
	}
}

// BenchmarkUpdatePeople100k is an import that changes everybody, where 300 of them have posts.
func BenchmarkUpdatePeople100k(b *testing.B) {
	s, _ := crowded(b, 100_000)
	people := benchmarkReps(b, s)
	i := 0
	for b.Loop() {
		i++
		mustUpdate(b, s, func(tx *Tx) error {
			for j := range people {
				if err := tx.UpdatePerson(people[j].ID, func(p *data.Person) { p.JobTitle = fmt.Sprint(i) }); err != nil {
					return err
				}
			}
			return nil
		})
	}
}

// benchmarkReps makes 300 people reps, and returns everybody.
func benchmarkReps(b *testing.B, s *Store) []data.Person {
	b.Helper()
	people := rows(b, s).People
	mustUpdate(b, s, func(tx *Tx) error {
		for i := range 300 {
			err := tx.UpdatePerson(people[i*100].ID, func(p *data.Person) { p.Roles = []data.Role{data.RoleRep} })
			if err != nil {
				return err
			}
		}
		return nil
	})
	return people
}

// BenchmarkFindPeopleWithPosts100k is what a page reads: everybody, with the roles of 300 posts.
func BenchmarkFindPeopleWithPosts100k(b *testing.B) {
	s, _ := crowded(b, 100_000)
	benchmarkReps(b, s)
	for b.Loop() {
		mustFind(b, s, func(tx *Tx) ([]data.Person, error) { return tx.FindPeople(PersonFilter{}) })
	}
}

// BenchmarkFindTopics is 40 topics of which 5,000 entries were heard.
func BenchmarkFindTopics(b *testing.B) {
	s := newDossier(b)
	mustUpdate(b, s, func(tx *Tx) error {
		for i := range 40 {
			o := data.Topic{Title: fmt.Sprint("Onderwerp ", i)}
			if err := tx.CreateTopic(&o); err != nil {
				return err
			}
			for j := range 125 {
				h := data.Heard{TopicID: o.ID, Day: data.NewDate(2026, 1, 1).AddDays(2 * j), People: 1 + j%5, Heat: j % 4, Source: data.HeardTalk}
				if err := tx.CreateHeard(&h); err != nil {
					return err
				}
			}
		}
		return nil
	})
	for b.Loop() {
		mustFind(b, s, func(tx *Tx) ([]data.Topic, error) { return tx.FindTopics(TopicFilter{}) })
	}
}
