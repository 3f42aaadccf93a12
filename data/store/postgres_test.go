//go:build linux

package store

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"kader/data"
)

// A dossier may move to a PostgreSQL server one day. That stays possible only if
// PostgreSQL understands every statement, so we ask it.
func TestPostgreSQLUnderstandsEveryStatement(t *testing.T) {
	bin := postgresPrograms(t)
	s := newDossier(t)
	exerciseEverything(t, s)
	var script strings.Builder
	steps, err := readMigrations(migrationFiles)
	if err != nil {
		t.Fatal(err)
	}
	script.WriteString("CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, made TEXT NOT NULL);\n\n")
	for _, step := range steps {
		script.WriteString(strings.ReplaceAll(step.script, ";\n\n", ";\n") + "\n\n")
	}
	var queries []string
	for query := range s.statements {
		queries = append(queries, query)
	}
	slices.Sort(queries)
	for i, query := range queries {
		fmt.Fprintf(&script, "PREPARE q%d AS %s;\n\n", i, numbered(query))
	}
	if len(queries) < 60 {
		t.Fatalf("only %d statements were tried", len(queries))
	}
	for line := range strings.Lines(runPostgres(t, bin, script.String())) {
		if strings.Contains(line, "ERROR") || strings.Contains(line, "FATAL") || strings.HasPrefix(line, "STATEMENT") {
			t.Error(strings.TrimSpace(line))
		}
	}
}

// exerciseEverything runs every kind of statement once.
func exerciseEverything(t *testing.T, s *Store) {
	t.Helper()
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePeople(crowd(5, w.site.ID)) })
	list := listOf(t, s, "x", w.rep)
	undoLast(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.UpdateGroup(func(g *data.Group) { g.Name = "x" }); err != nil {
			return err
		}
		if err := tx.RememberMapping("x", map[string]data.Field{"naam": data.FieldFullName}); err != nil {
			return err
		}
		return tx.DeletePerson(w.rep.ID)
	})
	undoLast(t, s)
	redo(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(w.colleague.ID) })
	mustUpdate(t, s, func(tx *Tx) error {
		_, err := tx.EraseUndone(s.now().AddDate(1, 0, 0))
		return err
	})
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeleteUnit(w.department.ID) })
	if _, err := s.Check(); err != nil {
		t.Fatal(err)
	}
	err := s.View(func(tx *Tx) error {
		if _, err := tx.FindMapping("x"); err != nil {
			return err
		}
		if _, err := tx.FindListings(list.ID); err != nil {
			return err
		}
		if _, err := tx.FindBatches(3); err != nil {
			return err
		}
		if _, err := tx.FindChanges(ChangeFilter{RowID: w.rep.ID}); err != nil {
			return err
		}
		_, err := tx.FindPeople(PersonFilter{UnitID: w.site.ID, RepID: w.rep.ID, ListID: "x", EmployeeNumber: "7", IDs: []data.ID{"a"}})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// numbered writes placeholders as PostgreSQL has them.
func numbered(query string) string {
	var b strings.Builder
	n := 0
	for _, r := range query {
		if r != '?' {
			b.WriteRune(r)
			continue
		}
		n++
		fmt.Fprintf(&b, "$%d", n)
	}
	return b.String()
}

// postgresPrograms returns the folder with initdb and postgres.
func postgresPrograms(t *testing.T) string {
	t.Helper()
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if path, lookErr := exec.LookPath("initdb"); lookErr == nil {
		found = append(found, path)
	}
	if err != nil || len(found) == 0 {
		t.Skip("PostgreSQL is not installed here")
	}
	return filepath.Dir(found[0])
}

// runPostgres feeds a script to a new, empty database and returns what is said.
func runPostgres(t *testing.T, bin, script string) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "kader-postgres-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	command := func(name string, args ...string) *exec.Cmd {
		c := exec.Command(filepath.Join(bin, name), args...)
		c.Dir = folder
		if os.Getuid() == 0 { // PostgreSQL refuses to run as root
			c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		}
		return c
	}
	if os.Getuid() == 0 {
		if err := os.Chown(folder, 65534, 65534); err != nil {
			t.Skipf("this machine knows no other users: %v", err)
		}
	}
	if out, err := command("initdb", "-N", "-E", "UTF8", "--locale=C", "-D", "db").CombinedOutput(); err != nil {
		t.Skipf("PostgreSQL makes no database here: %v\n%s", err, out)
	}
	c := command("postgres", "--single", "-j", "-D", "db", "postgres")
	c.Stdin = strings.NewReader(script)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}
