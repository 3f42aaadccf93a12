package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"time"

	"kader/data"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migration is one step from an older schema to a newer.
type migration struct {
	number int
	name   string
	script string
}

// readMigrations returns the steps in order. Step n is the file that starts with n.
func readMigrations(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	var found []migration
	for i, name := range names { // Glob sorts
		base := strings.TrimSuffix(path.Base(name), ".sql")
		digits, _, _ := strings.Cut(base, "_")
		number, err := strconv.Atoi(digits)
		if err != nil || number != i+1 {
			return nil, fmt.Errorf("read migrations: %s is out of order", name)
		}
		script, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("read migrations: %w", err)
		}
		found = append(found, migration{number, base, string(script)})
	}
	return found, nil
}

// schemaNumber returns the last step that the database went through, 0 for an
// empty database.
func schemaNumber(conn *sql.Conn) (int, error) {
	has, err := hasTable(conn, "migration")
	if err != nil || !has {
		return 0, err
	}
	var number int
	err = conn.QueryRowContext(context.Background(), "SELECT COALESCE(MAX(number), 0) FROM migration").Scan(&number)
	if err != nil {
		return 0, data.Fault{Code: data.ErrDamaged, Err: err}
	}
	return number, nil
}

// migrate takes the database through the steps after number, each in a
// transaction with its own record.
func migrate(conn *sql.Conn, steps []migration, number int, at time.Time) error {
	ctx := context.Background()
	if number == 0 {
		_, err := conn.ExecContext(ctx,
			"CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, made TEXT NOT NULL)")
		if err != nil {
			return fmt.Errorf("migrate: %w", err)
		}
	}
	for _, step := range steps {
		if step.number <= number {
			continue
		}
		if err := runStep(ctx, conn, step, at); err != nil {
			return fmt.Errorf("migrate to %s: %w", step.name, err)
		}
	}
	return nil
}

func runStep(ctx context.Context, conn *sql.Conn, step migration, at time.Time) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it has nothing to do
	if _, err := tx.ExecContext(ctx, step.script); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO migration (number, name, made) VALUES (?, ?, ?)",
		step.number, step.name, instantCell{&at}.value())
	if err != nil {
		return err
	}
	return tx.Commit()
}
