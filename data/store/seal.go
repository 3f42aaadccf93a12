package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"filippo.io/age"

	"kader/data"
)

// holder is one key-N.age and what the encrypted database knows of it.
type holder struct {
	data.Holder
	key       []byte
	recipient *age.X25519Recipient
}

// same reports whether two holders have one secret key, as those of a file of format 1.
func (h holder) same(other holder) bool { return h.recipient.String() == other.recipient.String() }

func keysOf(holders []holder) [][]byte {
	var keys [][]byte
	for _, h := range holders {
		keys = append(keys, h.key)
	}
	return keys
}

// recipientsOf returns each key once.
func recipientsOf(holders []holder) []age.Recipient {
	var all []age.Recipient
	for i, h := range holders {
		if !slices.ContainsFunc(holders[:i], h.same) {
			all = append(all, h.recipient)
		}
	}
	return all
}

// fileParts is what a file was opened with, for bind.
type fileParts struct {
	format    []byte
	number    int // of the format
	keys      [][]byte
	opened    int // which key file the passphrase opened
	recipient *age.X25519Recipient
}

// mixed is the error of parts that do not belong together.
func mixed(why string) error { return data.Fault{Code: data.ErrMixed, Err: errors.New(why)} }

// bind makes sure that the parts of the file belong together: the encrypted database names
// the hash of each of the others. Whoever cannot open the dossier can put no part of another
// file, or of an older state with other keys, into it. Codes: ErrMixed, ErrDamaged.
func (s *Store) bind(p fileParts) error {
	seal, err := s.readSeal()
	if err != nil {
		return s.unreadable(err)
	}
	s.opener = p.opened
	if seal == "" {
		if p.number != 1 {
			return mixed("the dossier is older than its keys")
		}
		s.holders = firstHolders(p)
		return nil
	}
	if seal != hashOf(p.format) {
		return mixed("the dossier belongs to another " + formatName)
	}
	if err := s.readHolders(p.keys); err != nil {
		return s.unreadable(err)
	}
	if s.holders[p.opened].recipient.String() != p.recipient.String() {
		return mixed("the key belongs to another holder")
	}
	s.format = p.format
	return nil
}

// unreadable says that the tables of the holders are not as they should be.
func (s *Store) unreadable(err error) error {
	if errors.Is(err, data.ErrMixed) {
		return err
	}
	if s.readOnly == data.ErrNewerVersion {
		return data.Fault{Code: data.ErrNewerVersion, Err: err}
	}
	return data.Fault{Code: data.ErrDamaged, Err: err}
}

// firstHolders are the holders of a file of format 1: its first key file is the passphrase,
// the others are printed sheets, and one secret key is in all of them.
func firstHolders(p fileParts) []holder {
	var holders []holder
	for i, key := range p.keys {
		kind := data.HolderSheet
		if i == 0 {
			kind = data.HolderPassphrase
		}
		holders = append(holders, holder{
			Holder: data.Holder{ID: hashOf(key), Kind: kind}, key: key, recipient: p.recipient,
		})
	}
	return holders
}

// readSeal returns the hash of the format.json that the dossier was written with, "" for none.
func (s *Store) readSeal() (hash string, err error) {
	query := "SELECT format_hash, generation FROM seal"
	err = s.conn.QueryRowContext(context.Background(), query).Scan(&hash, &s.generation)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return hash, err
}

// readHolders reads who can open the dossier, and compares that with the key files.
func (s *Store) readHolders(keys [][]byte) error {
	t := &Tx{store: s, reading: true}
	s.holders = nil
	query := "SELECT key_hash, name, kind, made, used, recipient FROM holder ORDER BY position"
	err := t.query(query, nil, func(scan func(...any) error) (err error) {
		var h holder
		var recipient string
		if err := scan(&h.ID, &h.Name, &h.Kind, dayCell{&h.Made}, dayCell{&h.Used}, &recipient); err != nil {
			return err
		}
		h.recipient, err = age.ParseX25519Recipient(recipient)
		s.holders = append(s.holders, h)
		return err
	})
	if err != nil {
		return err
	}
	if len(s.holders) != len(keys) {
		return mixed("other key files than the dossier knows")
	}
	for i, key := range keys {
		if s.holders[i].ID != hashOf(key) {
			return mixed(keyName(i) + " is not the one that the dossier knows")
		}
		s.holders[i].key = key
	}
	return nil
}

// sealed returns the bytes of the whole database, with the holders and the hash of
// format.json in it. What a newer Kader wrote is taken over as it is.
func (s *Store) sealed() ([]byte, error) {
	if s.readOnly != data.ErrNewerVersion {
		if err := s.seal(); err != nil {
			return nil, fmt.Errorf("seal: %w", err)
		}
	}
	plain, err := serialize(s.conn)
	s.largest = max(s.largest, len(plain))
	return plain, err
}

// seal writes the holders and the hash of format.json into the database.
func (s *Store) seal() (err error) {
	if s.format, err = makeFormat(s.options.Version, keysOf(s.holders)); err != nil {
		return err
	}
	if s.readOnly == "" {
		s.holders[s.opener].Used = data.DateOf(s.options.Clock())
	}
	if err := s.command("BEGIN"); err != nil {
		return err
	}
	if err := s.writeSeal(&Tx{store: s}); err != nil {
		return errors.Join(err, s.command("ROLLBACK"))
	}
	return s.command("COMMIT")
}

func (s *Store) writeSeal(t *Tx) error {
	if err := t.exec("DELETE FROM holder"); err != nil {
		return err
	}
	for i := range s.holders {
		h := &s.holders[i]
		columns := []string{"key_hash", "position", "name", "kind", "made", "used", "recipient"}
		row := []any{
			h.ID, i + 1, h.Name, string(h.Kind), dayCell{&h.Made}.value(), dayCell{&h.Used}.value(), h.recipient.String(),
		}
		if err := t.insert("holder", columns, row); err != nil {
			return err
		}
	}
	if err := t.exec("DELETE FROM seal"); err != nil {
		return err
	}
	return t.insert("seal", []string{"format_hash", "generation"}, []any{hashOf(s.format), s.generation})
}
