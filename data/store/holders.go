package store

import (
	"fmt"

	"kader/data"
)

// AddRecoveryKey makes a new key holder and returns the key as it is printed. It
// opens the dossier as a passphrase does. ErrKeyHoldersFull when there are eight.
func (s *Store) AddRecoveryKey() (string, error) {
	printed, err := newRecoveryKey()
	if err != nil {
		return "", err
	}
	spelled, _ := normalRecoveryKey(printed)
	err = s.changeKeys(func(keys [][]byte) ([][]byte, error) {
		if len(keys) >= maxKeys {
			return nil, fault(data.ErrKeyHoldersFull, s.path, nil)
		}
		key, err := lockIdentity(s.identity, spelled, s.options.WorkFactor)
		return append(keys, key), err
	})
	if err != nil {
		return "", err
	}
	return printed, nil
}

// ChangePassphrase replaces one passphrase by another. Other key holders, and
// backups made before, open as they did. With a recovery key for old it replaces
// the first key, which is the passphrase that was forgotten: the printed sheet
// goes on to open the dossier. ErrWrongPassphrase when old opens nothing.
func (s *Store) ChangePassphrase(old, new string) error {
	return s.changeKeys(func(keys [][]byte) ([][]byte, error) {
		_, holder, err := unlock(keys, old, s.options.maxWork)
		if err != nil {
			return nil, s.place(err)
		}
		if _, printed := normalRecoveryKey(old); printed {
			holder = 0
		}
		keys[holder], err = lockIdentity(s.identity, new, s.options.WorkFactor)
		return keys, err
	})
}

// Recovered reports whether the dossier was opened with a recovery key, and no new
// passphrase was chosen since: the old one is probably forgotten.
func (s *Store) Recovered() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.recovered
}

// ReplaceForgotten replaces the passphrase of a dossier that was opened with a
// recovery key, without asking for that key again. The printed sheet goes on to
// open it. ErrWrongPassphrase where the dossier was opened in another way.
func (s *Store) ReplaceForgotten(passphrase string) error {
	if !s.Recovered() {
		return s.place(data.ErrWrongPassphrase)
	}
	return s.changeKeys(func(keys [][]byte) (_ [][]byte, err error) {
		keys[0], err = lockIdentity(s.identity, passphrase, s.options.WorkFactor)
		return keys, err
	})
}

// changeKeys saves the dossier with other key files. If that fails the keys stay
// as they were, because nobody may believe in a key that is not on disk.
func (s *Store) changeKeys(change func([][]byte) ([][]byte, error)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return errClosed
	}
	if s.readOnly != "" {
		return fault(data.ErrReadOnly, s.path, s.readOnly)
	}
	before := s.keys
	keys, err := change(append([][]byte(nil), s.keys...))
	if err != nil {
		return fmt.Errorf("change keys: %w", err)
	}
	s.keys = keys
	unsaved := s.unsaved
	if err := s.save(); err != nil {
		s.keys, s.unsaved = before, unsaved
		return notWritten(err, s.path)
	}
	if len(keys) == len(before) { // a passphrase was replaced
		s.recovered = false
	}
	return nil
}
