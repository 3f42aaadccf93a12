package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"kader/data"
)

// withSteps returns the program's migrations and more after them.
func withSteps(t testing.TB, more map[string]string) fstest.MapFS {
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
	for name, script := range more {
		files["migrations/"+name] = &fstest.MapFile{Data: []byte(script)}
	}
	return files
}

func TestOlderSchemaIsBroughtUpToDate(t *testing.T) {
	path, old := closedDossier(t)
	for name, backups := range map[string]string{"with backups": t.TempDir(), "without": ""} {
		t.Run(name, func(t *testing.T) {
			o := testOptions()
			o.BackupDir = backups
			o.migrations = withSteps(t, map[string]string{
				"0003_shoes.sql": "ALTER TABLE person ADD COLUMN shoe_size TEXT NOT NULL DEFAULT '43';",
				"0004_socks.sql": "CREATE TABLE sock (id TEXT); INSERT INTO sock (id) VALUES ('left');",
			})
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
			found, err := filepath.Glob(filepath.Join(folder, "group-schema-2-*.kader"))
			if err != nil || len(found) != 1 {
				t.Fatalf("the old file was kept as %v, %v", found, err)
			}
			wantContent(t, found[0], old)
			s = reopen(t, s)
			wantPeople(t, s, "Fenna Ooievaar", "Bo")
			number, err := schemaNumber(s.conn)
			if err != nil || number != 4 {
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
	o.migrations = withSteps(t, map[string]string{"0003_x.sql": "CREATE TABLE x (id TEXT);"})
	s, err := Open(s.Path(), passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	wantCode(t, add(s, "Ada"), data.ErrNotSaved)
}

func TestFailedMigrationIsNoHalfMigration(t *testing.T) {
	s := newDossier(t)
	steps, err := readMigrations(withSteps(t, map[string]string{
		"0003_good.sql": "CREATE TABLE good (id TEXT);",
		"0004_bad.sql":  "CREATE TABLE bad (id TEXT); INSERT INTO nowhere (id) VALUES (1);",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if err := migrate(s.conn, steps, 2, s.now()); err == nil {
		t.Fatal("a broken migration went through")
	}
	for table, want := range map[string]bool{"good": true, "bad": false} {
		if has, err := hasTable(s.conn, table); err != nil || has != want {
			t.Errorf("table %s: %v, %v", table, has, err)
		}
	}
	number, err := schemaNumber(s.conn)
	if err != nil || number != 3 {
		t.Errorf("schema %d, %v", number, err)
	}
}

func TestMigrationsAreNumberedWithoutGaps(t *testing.T) {
	for _, name := range []string{"0004_gap.sql", "0001_twice.sql", "later.sql"} {
		if _, err := readMigrations(withSteps(t, map[string]string{name: ""})); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}
