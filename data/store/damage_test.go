package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io"
	"testing"

	"kader/data"
)

func TestTruncatedFileIsDamaged(t *testing.T) {
	_, content := closedDossier(t)
	for _, length := range []int{0, 40, 41, 60, 500, len(content) / 2, len(content) - 1000, len(content) - 22, len(content) - 1} {
		_, err := openBytes(t, content[:length])
		wantCode(t, err, data.ErrDamaged)
	}
	_, err := openBytes(t, make([]byte, 4096)) // what a crashed disk leaves
	wantCode(t, err, data.ErrDamaged)
}

// A flipped bit is found, wherever it is. The few bytes that mean nothing, such
// as the date of an entry, must at least do no harm.
func TestFlippedBytesAreFound(t *testing.T) {
	_, content := closedDossier(t)
	harmless := 0
	middle := max(1, len(content)/200)
	for at := 0; at < len(content); at++ {
		edge := at < 1200 || at > len(content)-600
		if edge && at%5 != 0 || !edge && at%middle != 0 {
			continue
		}
		damaged := bytes.Clone(content)
		damaged[at] ^= 1 << (at % 8)
		s, err := openBytes(t, damaged)
		if err == nil {
			harmless++
			wantPeople(t, s, "Fenna Ooievaar")
			s.Close()
			continue
		}
		if !errors.Is(err, data.ErrDamaged) && !errors.Is(err, data.ErrForeign) && !errors.Is(err, data.ErrNewerVersion) {
			t.Fatalf("byte %d: %v", at, err)
		}
		if at > 100 && at < len(content)-600 && !errors.Is(err, data.ErrDamaged) {
			t.Fatalf("byte %d: %v, want damaged", at, err)
		}
	}
	if harmless > 80 {
		t.Errorf("%d flipped bytes went unnoticed", harmless)
	}
}

// wantPeople fails unless these people, by full name, are the ones in the dossier.
func wantPeople(t testing.TB, s *Store, names ...string) {
	t.Helper()
	d, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range d.People {
		got = append(got, p.Full())
	}
	equal(t, got, names)
}

// age hands out what it decrypted before it notices that the end is missing.
func TestEncryptionThatFailsLateIsDamaged(t *testing.T) {
	s, _ := crowded(t, 2000)
	plain, err := serialize(s.conn)
	if err != nil {
		t.Fatal(err)
	}
	var secret bytes.Buffer
	if err := encryptTo(&secret, plain, recipientsOf(s.holders)); err != nil {
		t.Fatal(err)
	}
	for _, cut := range []int{1, 16, 70_000} {
		var file bytes.Buffer
		err := writeContainer(&file, s.format, keysOf(s.holders), func(w io.Writer) error {
			_, err := w.Write(secret.Bytes()[:secret.Len()-cut])
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		_, err = openBytes(t, file.Bytes())
		wantCode(t, err, data.ErrDamaged)
	}
}

// SQLite takes any bytes for a database at first.
func TestGarbageInsideIsDamaged(t *testing.T) {
	s := newDossier(t)
	for name, plain := range map[string][]byte{
		"text": []byte("no database"), "empty": nil, "zeros": make([]byte, 8192),
		"other database": emptyDatabase(t), "torn": tornDatabase(t, s),
	} {
		t.Run(name, func(t *testing.T) {
			var file bytes.Buffer
			if err := s.writeSealed(&file, bytes.Clone(plain)); err != nil {
				t.Fatal(err)
			}
			_, err := openBytes(t, file.Bytes())
			wantCode(t, err, data.ErrDamaged)
		})
	}
}

// memory returns a database without a table.
func memory(t testing.TB) *sql.Conn {
	t.Helper()
	db, conn, err := openMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		conn.Close()
		db.Close()
	})
	return conn
}

func emptyDatabase(t testing.TB) []byte {
	t.Helper()
	conn := memory(t)
	if _, err := conn.ExecContext(context.Background(), "CREATE TABLE recipe (name TEXT)"); err != nil {
		t.Fatal(err)
	}
	content, err := serialize(conn)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func tornDatabase(t testing.TB, s *Store) []byte {
	t.Helper()
	plain, err := serialize(s.conn)
	if err != nil {
		t.Fatal(err)
	}
	clear(plain[4096:8192])
	return plain
}
