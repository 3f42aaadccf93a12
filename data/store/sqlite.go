package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"kader/data"
)

// This file holds what only SQLite has. All other SQL also runs on PostgreSQL,
// but for the placeholders, which a driver there writes as $1.

// image is the part of the driver's connection that reads and writes a whole database.
type image interface {
	Serialize() ([]byte, error)
	Deserialize([]byte) error
}

// openMemory returns the one connection to a database in memory. The pragmas
// stand in the data source name, so that no connection escapes them.
func openMemory() (*sql.DB, *sql.Conn, error) {
	pragmas := url.Values{"_pragma": {
		"foreign_keys(1)", "secure_delete(1)", "trusted_schema(0)", "temp_store(MEMORY)", "cell_size_check(1)",
	}, "_defensive": {"1"}, "_dqs": {"0"}}
	db, err := sql.Open("sqlite", "file::memory:?"+pragmas.Encode())
	if err != nil {
		return nil, nil, fmt.Errorf("open database: %w", err)
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(context.Background())
	if err != nil {
		return nil, nil, errors.Join(fmt.Errorf("open database: %w", err), db.Close())
	}
	return db, conn, nil
}

// serialize returns the bytes of the whole database.
func serialize(conn *sql.Conn) (content []byte, err error) {
	err = conn.Raw(func(driver any) error {
		content, err = driver.(image).Serialize()
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("serialize: %w", err)
	}
	return content, nil
}

// deserialize replaces the database by the one in content. SQLite accepts any
// bytes at first, so everything is checked before it is used.
func deserialize(conn *sql.Conn, content []byte) error {
	err := conn.Raw(func(driver any) error { return driver.(image).Deserialize(content) })
	if err != nil {
		return data.Fault{Code: data.ErrDamaged, Err: err}
	}
	// This pragma belongs to the database, not to the connection, and the
	// database is another now.
	if _, err := conn.ExecContext(context.Background(), "PRAGMA secure_delete = 1"); err != nil {
		return data.Fault{Code: data.ErrDamaged, Err: err}
	}
	return quickCheck(conn)
}

// quickCheck is ErrDamaged unless the database is sound.
func quickCheck(conn *sql.Conn) error {
	var verdict string
	err := conn.QueryRowContext(context.Background(), "PRAGMA quick_check(1)").Scan(&verdict)
	if err != nil {
		return data.Fault{Code: data.ErrDamaged, Err: err}
	}
	if verdict != "ok" {
		return data.Fault{Code: data.ErrDamaged, Err: errors.New(verdict)}
	}
	return nil
}

// hasTable reports whether the database has a table of that name.
func hasTable(conn *sql.Conn, name string) (bool, error) {
	var n int
	err := conn.QueryRowContext(context.Background(),
		"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = ?", name).Scan(&n)
	if err != nil {
		return false, data.Fault{Code: data.ErrDamaged, Err: err}
	}
	return n > 0, nil
}

// compact gives back the room of deleted rows when most of the database is empty.
func compact(conn *sql.Conn) error {
	var free, pages int
	ctx := context.Background()
	if err := conn.QueryRowContext(ctx, "PRAGMA freelist_count").Scan(&free); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	if err := conn.QueryRowContext(ctx, "PRAGMA page_count").Scan(&pages); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	if free < 256 || free < pages/2 {
		return nil
	}
	if _, err := conn.ExecContext(ctx, "VACUUM"); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	return nil
}
