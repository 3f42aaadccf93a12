package store

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

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

// forbiddenInMigrations are words that give another value on another machine or day.
func forbiddenInMigrations() []string {
	return []string{
		"random", "now", "current_", "date(", "time(", "datetime", "strftime", "julianday", "unixepoch", "localtime",
		"uuid", "rowid", "nextval", "serial", "autoincrement", "changes(", "clock_",
	}
}

// codeOf returns a script without its comments, in small letters.
func codeOf(script string) string {
	var code strings.Builder
	for line := range strings.Lines(script) {
		line, _, _ = strings.Cut(line, "--")
		code.WriteString(strings.ToLower(line) + "\n")
	}
	return code.String()
}

// Copies of a dossier are to be merged later: bringing an old one up to date gives the same
// rows on every machine, so that no step makes an id or asks the clock.
func TestMigrationsAskNoClockAndNoChance(t *testing.T) {
	steps, err := readMigrations(migrationFiles)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range steps {
		for _, word := range forbiddenInMigrations() {
			if strings.Contains(codeOf(step.script), word) {
				t.Errorf("%s asks %q", step.name, word)
			}
		}
	}
}

// oldRow is a row of each table that the first schema had, as far as its columns go.
const oldRows = `
INSERT INTO dossier (id, created, changed, name, company) VALUES ('d', '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', 'G', 'C');
INSERT INTO unit (id, created, changed, name) VALUES ('u', '', '', 'Inpak');
INSERT INTO list (id, created, changed, kind, file, batch_id) VALUES ('l', '', '', 'staff', 'lijst.xlsx', 'b');
INSERT INTO person (id, created, changed, given, family, unit_id, list_id) VALUES ('p', '', '', 'Ada', 'Bos', 'u', 'l');
INSERT INTO contact (id, created, changed, person_id, held) VALUES ('c', '', '', 'p', '2025-02-01');
INSERT INTO batch (number, id, made, author, label, first_change, last_change) VALUES (1, 'b', '2025-01-02T00:00:00.000Z', 'Noor', 'import', 1, 1);
INSERT INTO change (number, batch, noun, row_id, op) VALUES (1, 1, 'person', 'p', 'create');
`

// migratedAt returns the bytes of a dossier that older steps made, after the later ones on a
// machine of its own. What the table of steps says of the day stays out.
func migratedAt(t *testing.T, steps []migration, older int, at time.Time) []byte {
	t.Helper()
	conn := memory(t)
	if err := migrate(conn, steps[:older], 0, day0()); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.ExecContext(t.Context(), oldRows); err != nil {
		t.Fatal(err)
	}
	if err := migrate(conn, steps, older, at); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.ExecContext(t.Context(), "UPDATE migration SET made = ''; VACUUM"); err != nil {
		t.Fatal(err)
	}
	content, err := serialize(conn)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Clone(content)
}

func TestTwoCopiesMigrateToTheSameBytes(t *testing.T) {
	same := func(steps []migration, older int) bool {
		a := migratedAt(t, steps, older, day0())
		b := migratedAt(t, steps, older, day0().AddDate(3, 1, 4).Add(time.Hour))
		return bytes.Equal(a, b)
	}
	real, err := readMigrations(migrationFiles)
	if err != nil {
		t.Fatal(err)
	}
	for older := 1; older < len(real); older++ {
		if !same(real, older) {
			t.Errorf("two copies of schema %d become different dossiers", older)
		}
	}
	bad, err := readMigrations(withSteps(t, "INSERT INTO mapping (employer, header, field) VALUES (hex(randomblob(8)), '', '');"))
	if err != nil {
		t.Fatal(err)
	}
	if same(bad, len(real)) {
		t.Error("a random id is not noticed")
	}
}

// The same through the door: two machines with other clocks and other chance open one old file.
func TestTwoMachinesOpenOneOldFile(t *testing.T) {
	path, old := closedDossier(t)
	var content [2][]byte
	for i := range content {
		here := filepath.Join(t.TempDir(), "group.kader")
		if err := os.WriteFile(here, old, 0o600); err != nil {
			t.Fatal(err)
		}
		m := newMachine(t)
		m.day += 40 * i
		o := m.options()
		o.IDs = rand.NewChaCha8([32]byte{byte(i)})
		o.migrations = withSteps(t, "ALTER TABLE person ADD COLUMN made_up_column TEXT NOT NULL DEFAULT '43';")
		s, err := Open(here, passphrase, o)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.conn.ExecContext(t.Context(), "UPDATE migration SET made = ''"); err != nil {
			t.Fatal(err)
		}
		if content[i], err = serialize(s.conn); err != nil {
			t.Fatal(err)
		}
		content[i] = bytes.Clone(content[i])
		s.Close()
	}
	if !bytes.Equal(content[0], content[1]) {
		t.Errorf("two copies of %s become different dossiers", filepath.Base(path))
	}
}
