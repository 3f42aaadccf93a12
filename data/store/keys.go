package store

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"kader/data"
)

const (
	defaultWork = 18 // scrypt log2 N: about a second, and 85 MB, per try; see scryptMix
	maxWork     = 19 // what we let a file ask of us, before we take the memory for it: 170 MB
)

// lockIdentity encrypts a holder's identity with a passphrase: the content of one
// key-N.age.
func lockIdentity(identity *age.X25519Identity, passphrase string, work int) ([]byte, error) {
	if passphrase == "" {
		return nil, data.ErrPassphraseShort
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, scryptPassphrase{text: norm.NFC.String(passphrase), work: work})
	if err != nil {
		return nil, fmt.Errorf("lock key: %w", err)
	}
	if _, err := io.WriteString(w, identity.String()+"\n"); err != nil {
		return nil, fmt.Errorf("lock key: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("lock key: %w", err)
	}
	return out.Bytes(), nil
}

// unlockIdentity decrypts one key-N.age. Codes: ErrWrongPassphrase, ErrDamaged.
func unlockIdentity(key []byte, passphrase string, limit int) (*age.X25519Identity, error) {
	r, err := age.Decrypt(bytes.NewReader(key), scryptPassphrase{text: passphrase, work: limit})
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, data.ErrWrongPassphrase
	}
	if err != nil {
		return nil, data.Fault{Code: data.ErrDamaged, Err: err}
	}
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, data.Fault{Code: data.ErrDamaged, Err: err}
	}
	identity, err := age.ParseX25519Identity(strings.TrimSpace(string(content)))
	clear(content)
	if err != nil {
		return nil, data.Fault{Code: data.ErrDamaged, Err: errors.New("a key file holds no key")}
	}
	return identity, nil
}

// unlock tries the passphrase, or recovery key, on the key files, one after the other, so that
// the memory of one try is enough. It returns the identity and which file held it.
func unlock(keys [][]byte, passphrase string, limit int) (*age.X25519Identity, int, error) {
	worst := error(data.ErrWrongPassphrase)
	for _, p := range spellings(passphrase) {
		for _, i := range likeliest(len(keys), p) {
			identity, err := unlockIdentity(keys[i], p, limit)
			if err == nil {
				return identity, i, nil
			}
			if errors.Is(err, data.ErrDamaged) {
				worst = err
			}
		}
	}
	return nil, 0, worst
}

// likeliest returns in which order to try n key files: the passphrase is the first of ours, and the
// recovery key that was made last is the last.
func likeliest(n int, passphrase string) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	if _, printed := normalRecoveryKey(passphrase); printed {
		slices.Reverse(order)
	}
	return order
}

// recoveryAlphabet is Crockford's base 32: no letters that look alike.
const recoveryAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	recoveryLength = 30 // 150 bits
	recoveryGroup  = 5
)

// NewRecoveryKey returns a random key as it is printed: ABCDE-12345-… It opens a
// dossier once AddRecoveryKey was told of it.
func NewRecoveryKey() (string, error) {
	var b [recoveryLength]byte
	if _, err := rand.Read(b[:]); err != nil {
		return "", fmt.Errorf("make recovery key: %w", err)
	}
	var groups []string
	for start := 0; start < recoveryLength; start += recoveryGroup {
		group := make([]byte, recoveryGroup)
		for i := range group {
			group[i] = recoveryAlphabet[b[start+i]%32]
		}
		groups = append(groups, string(group))
	}
	return strings.Join(groups, "-"), nil
}

// normalRecoveryKey returns a recovery key as it was typed in its one true
// spelling, and false for anything that cannot be one.
func normalRecoveryKey(typed string) (string, bool) {
	key := strings.Map(func(r rune) rune {
		switch r {
		case '-', '–', '—', ' ', '\t', '\u00a0', '\n', '\r':
			return -1
		case 'O':
			return '0'
		case 'I', 'L':
			return '1'
		}
		return r
	}, strings.ToUpper(typed))
	if len(key) != recoveryLength || strings.Trim(key, recoveryAlphabet) != "" {
		return "", false
	}
	return key, true
}

// spellings returns what to try for a typed passphrase, the likeliest first.
func spellings(passphrase string) []string {
	plain := norm.NFC.String(passphrase)
	if key, ok := normalRecoveryKey(passphrase); ok && key != plain {
		return []string{key, plain}
	}
	return []string{plain}
}

// encryptTo encrypts the serialized database to every holder. Whoever is not among them
// cannot open it, whatever older file they have.
func encryptTo(out io.Writer, plain []byte, recipients []age.Recipient) error {
	w, err := age.Encrypt(out, recipients...)
	if err != nil {
		return fmt.Errorf("encrypt: %w", err)
	}
	if _, err := w.Write(plain); err != nil {
		return fmt.Errorf("encrypt: %w", err)
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("encrypt: %w", err)
	}
	return nil
}

// decrypt returns the serialized database. age hands out what it has read before
// it notices damage further on, so nothing is used until all of it was read.
// Codes: ErrMixed, ErrDamaged.
func decrypt(secret []byte, identity *age.X25519Identity) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(secret), identity)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, data.Fault{Code: data.ErrMixed, Err: errors.New("the dossier is encrypted to others than this key")}
	}
	if err != nil {
		return nil, data.Fault{Code: data.ErrDamaged, Err: err}
	}
	var plain bytes.Buffer
	plain.Grow(len(secret) + bytes.MinRead)
	if _, err := plain.ReadFrom(r); err != nil {
		clear(plain.Bytes())
		return nil, data.Fault{Code: data.ErrDamaged, Err: err}
	}
	return plain.Bytes(), nil
}
