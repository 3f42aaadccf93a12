package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"kader/data"
)

// lastStep returns the number of the program's newest migration.
func lastStep(t testing.TB) int {
	t.Helper()
	steps, err := readMigrations(migrationFiles)
	if err != nil {
		t.Fatal(err)
	}
	return steps[len(steps)-1].number
}

// withSteps returns the program's migrations and more after them, numbered on.
func withSteps(t testing.TB, more ...string) fstest.MapFS {
	t.Helper()
	files := realSteps(t)
	for i, script := range more {
		files[fmt.Sprintf("migrations/%04d_made_up.sql", lastStep(t)+1+i)] = &fstest.MapFile{Data: []byte(script)}
	}
	return files
}

// realSteps returns the program's migrations.
func realSteps(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	entries, err := migrationFiles.ReadDir("migrations")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := "migrations/" + e.Name()
		content, err := migrationFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: content}
	}
	return files
}

func TestOlderSchemaIsBroughtUpToDate(t *testing.T) {
	path, old := closedDossier(t)
	for name, backups := range map[string]string{"with backups": t.TempDir(), "without": ""} {
		t.Run(name, func(t *testing.T) {
			o := testOptions()
			o.BackupDir = backups
			o.migrations = withSteps(t,
				"ALTER TABLE person ADD COLUMN made_up_column TEXT NOT NULL DEFAULT '43';",
				"CREATE TABLE sock (id TEXT); INSERT INTO sock (id) VALUES ('left');")
			folder := backups
			if folder == "" {
				folder = filepath.Dir(path)
			}
			if err := os.WriteFile(path, old, 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := Open(path, passphrase, o)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			wantContent(t, path, old) // looking at an old dossier does not change it
			if err := add(s, "Bo"); err != nil {
				t.Fatal(err)
			}
			found, err := filepath.Glob(filepath.Join(folder, fmt.Sprintf("group-schema-%d-*.kader", lastStep(t))))
			if err != nil || len(found) != 1 {
				t.Fatalf("the old file was kept as %v, %v", found, err)
			}
			wantContent(t, found[0], old)
			s = reopen(t, s)
			wantPeople(t, s, "Fenna Ooievaar", "Bo")
			number, err := schemaNumber(s.conn)
			if err != nil || number != lastStep(t)+2 {
				t.Fatalf("schema %d, %v", number, err)
			}
		})
	}
}

func wantContent(t testing.TB, path string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, want) {
		t.Fatalf("%s holds something else: %v", filepath.Base(path), err)
	}
}

func TestOldFileIsNeverReplacedWithoutACopy(t *testing.T) {
	s := newDossier(t)
	s.Close()
	o := testOptions()
	o.BackupDir = s.Path() // no folder, so nothing can be kept there
	o.migrations = withSteps(t, "CREATE TABLE x (id TEXT);")
	s, err := Open(s.Path(), passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	wantCode(t, add(s, "Ada"), data.ErrNotSaved)
}

func TestFailedMigrationIsNoHalfMigration(t *testing.T) {
	s := newDossier(t)
	steps, err := readMigrations(withSteps(t,
		"CREATE TABLE good (id TEXT);",
		"CREATE TABLE bad (id TEXT); INSERT INTO nowhere (id) VALUES (1);"))
	if err != nil {
		t.Fatal(err)
	}
	if err := migrate(s.conn, steps, lastStep(t), s.now()); err == nil {
		t.Fatal("a broken migration went through")
	}
	for table, want := range map[string]bool{"good": true, "bad": false} {
		if has, err := hasTable(s.conn, table); err != nil || has != want {
			t.Errorf("table %s: %v, %v", table, has, err)
		}
	}
	number, err := schemaNumber(s.conn)
	if err != nil || number != lastStep(t)+1 {
		t.Errorf("schema %d, %v", number, err)
	}
}

func TestMigrationsAreNumberedWithoutGaps(t *testing.T) {
	for _, name := range []string{fmt.Sprintf("%04d_gap.sql", lastStep(t)+2), "0001_twice.sql", "later.sql"} {
		files := realSteps(t)
		files["migrations/"+name] = &fstest.MapFile{}
		if _, err := readMigrations(files); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}
