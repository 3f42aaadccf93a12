package store

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"filippo.io/age"

	"kader/data"
	"kader/data/gate"
)

// Holders returns who can open the dossier, in the order of the key files.
func (s *Store) Holders() []data.Holder {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.listHolders()
}

func (s *Store) listHolders() []data.Holder {
	var found []data.Holder
	for i, h := range s.holders {
		listed := h.Holder
		listed.Own = i == s.opener
		listed.Shared = slices.ContainsFunc(s.holders[:i], h.same) || slices.ContainsFunc(s.holders[i+1:], h.same)
		found = append(found, listed)
	}
	return found
}

// AddPassphrase makes somebody a holder. ErrPassphraseTaken when that passphrase opens the
// dossier already: taking one of the two away would then shut nobody out. ErrKeyHoldersFull
// when there are eight. It does not judge the passphrase; see CheckPassphrase.
func (s *Store) AddPassphrase(name, passphrase string) error {
	return s.addHolder(name, data.HolderPassphrase, passphrase)
}

// AddRecoveryKey makes a printed key (see NewRecoveryKey) a holder, once its sheet was
// written: a key without a sheet would take room for nothing. ErrKeyHoldersFull when there
// are eight.
func (s *Store) AddRecoveryKey(name, printed string) error {
	spelled, ok := normalRecoveryKey(printed)
	if !ok {
		return fmt.Errorf("add recovery key: %w", data.ErrNotFound)
	}
	return s.addHolder(name, data.HolderSheet, spelled)
}

// Full reports whether there is no room for another holder.
func (s *Store) Full() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.holders) >= maxKeys {
		return fault(data.ErrKeyHoldersFull, s.path, nil)
	}
	return nil
}

func (s *Store) addHolder(name string, kind data.HolderKind, passphrase string) error {
	if err := checkHolderName(name); err != nil {
		return err
	}
	return s.changeKeys(func(k *keyChange) error {
		if len(k.holders) >= maxKeys {
			return fault(data.ErrKeyHoldersFull, s.path, nil)
		}
		if kind == data.HolderPassphrase && k.opens(passphrase) {
			return data.ErrPassphraseTaken
		}
		added, err := s.newHolder(name, kind, passphrase)
		k.holders = append(k.holders, added)
		return err
	})
}

// newHolder makes a key of its own for a passphrase.
func (s *Store) newHolder(name string, kind data.HolderKind, passphrase string) (holder, error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return holder{}, fmt.Errorf("make key: %w", err)
	}
	key, err := lockIdentity(identity, passphrase, s.options.WorkFactor)
	if err != nil {
		return holder{}, err
	}
	about := data.Holder{
		ID: hashOf(key), Name: strings.TrimSpace(name), Kind: kind, Made: data.DateOf(s.options.Clock()),
	}
	return holder{Holder: about, key: key, recipient: identity.Recipient()}, nil
}

func checkHolderName(name string) error {
	if utf8.RuneCountInString(name) > data.MaxText {
		return data.Invalid{Field: "name", Rule: data.RuleLong}
	}
	if rule := gate.Find(name, "", gate.InText); rule != "" {
		return data.Invalid{Field: "name", Rule: rule}
	}
	return nil
}

// RenameHolder gives a holder another name. ErrNotFound when there is none of that id.
func (s *Store) RenameHolder(id, name string) error {
	if err := checkHolderName(name); err != nil {
		return err
	}
	return s.changeKeys(func(k *keyChange) error {
		i, err := k.find(id)
		if err != nil {
			return err
		}
		k.holders[i].Name = strings.TrimSpace(name)
		return nil
	})
}

// ChangePassphrase replaces one passphrase by another, with a new key: who has an older
// file and the old passphrase opens nothing that is written from now on. Other holders
// open it as they did, but those that share their key with the old passphrase (see
// data.Holder) lapse: it is in every older file. With a recovery key for old it replaces the
// first passphrase, as ReplaceForgotten does. ErrWrongPassphrase when old opens nothing,
// ErrPassphraseTaken when new opens the dossier.
func (s *Store) ChangePassphrase(old, new string) error {
	return s.changeKeys(func(k *keyChange) error {
		_, i, err := unlock(keysOf(k.holders), old, s.options.maxWork)
		if err != nil {
			return s.place(err)
		}
		if k.holders[i].Kind == data.HolderSheet {
			return k.replaceForgotten("", new)
		}
		return k.replace(i, new)
	})
}

// Recovered reports whether the dossier was opened with a recovery key, and no new
// passphrase was chosen since: the old one is probably forgotten.
func (s *Store) Recovered() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.recovered()
}

func (s *Store) recovered() bool {
	return s.opener < len(s.holders) && s.holders[s.opener].Kind == data.HolderSheet
}

// ReplaceForgotten replaces the passphrase of a dossier that was opened with a recovery
// key, without asking for that key again: that of the holder id, or the first for "". The
// printed sheet goes on to open the dossier, unless it shares its key with what was
// forgotten. ErrWrongPassphrase where the dossier was opened in another way.
func (s *Store) ReplaceForgotten(id, passphrase string) error {
	return s.changeKeys(func(k *keyChange) error {
		if !s.recovered() {
			return s.place(data.ErrWrongPassphrase)
		}
		return k.replaceForgotten(id, passphrase)
	})
}

// RemoveHolders takes holders away: what they have, an older file included, opens nothing
// that is written from now on. ErrHolderOwn for the one that the dossier was opened with,
// ErrHolderShared for one that shares its key with somebody who stays, ErrNotFound.
func (s *Store) RemoveHolders(ids ...string) error {
	return s.changeKeys(func(k *keyChange) error {
		for _, id := range ids {
			i, err := k.find(id)
			if err != nil {
				return err
			}
			if i == k.opener {
				return fault(data.ErrHolderOwn, s.path, nil)
			}
		}
		var stay, gone []holder
		for i, h := range k.holders {
			if slices.Contains(ids, h.ID) {
				gone = append(gone, h)
				continue
			}
			if i == k.opener {
				k.opener = len(stay)
			}
			stay = append(stay, h)
		}
		if slices.ContainsFunc(gone, func(h holder) bool { return slices.ContainsFunc(stay, h.same) }) {
			return fault(data.ErrHolderShared, s.path, nil)
		}
		k.holders = stay
		return nil
	})
}

// VoidSheets takes every printed sheet away. The errors are those of RemoveHolders.
func (s *Store) VoidSheets() error {
	var sheets []string
	for _, h := range s.Holders() {
		if h.Kind == data.HolderSheet {
			sheets = append(sheets, h.ID)
		}
	}
	if len(sheets) == 0 {
		return nil
	}
	return s.RemoveHolders(sheets...)
}

// keyChange is the holders as they are to be.
type keyChange struct {
	store    *Store
	holders  []holder
	opener   int
	replaced int // where the holder is that replace made
}

func (k *keyChange) find(id string) (int, error) {
	i := slices.IndexFunc(k.holders, func(h holder) bool { return h.ID == id })
	if i < 0 {
		return 0, data.ErrNotFound
	}
	return i, nil
}

// opens reports whether a passphrase opens the dossier.
func (k *keyChange) opens(passphrase string) bool {
	_, _, err := unlock(keysOf(k.holders), passphrase, k.store.options.maxWork)
	return err == nil
}

// replaceForgotten replaces a passphrase in a dossier that a sheet opened. Where there is
// none it makes one.
func (k *keyChange) replaceForgotten(id, passphrase string) error {
	i := slices.IndexFunc(k.holders, func(h holder) bool {
		return h.Kind == data.HolderPassphrase && (id == "" || h.ID == id)
	})
	switch {
	case i >= 0:
		if err := k.replace(i, passphrase); err != nil {
			return err
		}
		k.opener = k.replaced
		return nil
	case id != "":
		return data.ErrNotFound
	case len(k.holders) >= maxKeys:
		return fault(data.ErrKeyHoldersFull, k.store.path, nil)
	}
	first, err := k.store.newHolder("", data.HolderPassphrase, passphrase)
	k.holders, k.opener = append(k.holders, first), len(k.holders)
	return err
}

// replace gives holder i another passphrase and key. Those that have the same key lapse.
func (k *keyChange) replace(i int, passphrase string) error {
	if k.opens(passphrase) {
		return data.ErrPassphraseTaken
	}
	old := k.holders[i]
	fresh, err := k.store.newHolder(old.Name, data.HolderPassphrase, passphrase)
	if err != nil {
		return err
	}
	var stay []holder
	opener := -1
	for j, h := range k.holders {
		if j != i && h.same(old) {
			continue
		}
		if j == k.opener {
			opener = len(stay)
		}
		if j == i {
			h, k.replaced = fresh, len(stay)
		}
		stay = append(stay, h)
	}
	if opener < 0 { // it was one of those that lapsed
		opener = k.replaced
	}
	k.holders, k.opener = stay, opener
	return nil
}

// changeKeys saves the dossier with other holders, and tells the listeners of OnChange. If
// saving fails the holders stay as they were, because nobody may believe in a key that is
// not on disk.
func (s *Store) changeKeys(change func(*keyChange) error) error {
	if err := s.commitKeys(change); err != nil {
		return err
	}
	for _, f := range s.listeners() {
		f()
	}
	return nil
}

func (s *Store) commitKeys(change func(*keyChange) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return errClosed
	}
	if s.readOnly != "" {
		return fault(data.ErrReadOnly, s.path, s.readOnly)
	}
	k := &keyChange{store: s, holders: slices.Clone(s.holders), opener: s.opener}
	if err := change(k); err != nil {
		return fmt.Errorf("change keys: %w", err)
	}
	before, opener, unsaved, disk := s.holders, s.opener, s.unsaved, s.disk.hash
	s.holders, s.opener = k.holders, k.opener
	s.generation++
	if err := s.save(); err != nil {
		if s.disk.hash != disk { // it is in place, though perhaps not for good
			return err
		}
		s.holders, s.opener, s.unsaved = before, opener, unsaved
		s.generation--
		return notWritten(err, s.path)
	}
	return nil
}
