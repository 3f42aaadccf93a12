package store

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"kader/data"
)

const (
	defaultWork = 18 // scrypt log2 N: about a second, and 256 MB, per try
	maxWork     = 22 // what we let a file ask of us
)

// lockIdentity encrypts the dossier's identity with a passphrase: the content of
// one key-N.age.
func lockIdentity(identity *age.X25519Identity, passphrase string, work int) ([]byte, error) {
	recipient, err := age.NewScryptRecipient(norm.NFC.String(passphrase))
	if err != nil {
		return nil, data.ErrPassphraseShort // it refuses the empty one only
	}
	recipient.SetWorkFactor(work)
	var out bytes.Buffer
	w, err := age.Encrypt(&out, recipient)
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
	holder, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, data.ErrWrongPassphrase
	}
	holder.SetMaxWorkFactor(limit)
	r, err := age.Decrypt(bytes.NewReader(key), holder)
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
	if err != nil {
		return nil, data.Fault{Code: data.ErrDamaged, Err: errors.New("a key file holds no key")}
	}
	return identity, nil
}

// unlock tries the passphrase, or recovery key, on every key file. It returns the
// identity and which file held it.
func unlock(keys [][]byte, passphrase string, limit int) (*age.X25519Identity, int, error) {
	var tries []try
	for _, p := range spellings(passphrase) {
		for i := range keys {
			tries = append(tries, try{key: i, passphrase: p})
		}
	}
	worst := error(data.ErrWrongPassphrase)
	for len(tries) > 0 {
		together := tries[:min(len(tries), atATime(keys))]
		tries = tries[len(together):]
		tryAll(together, keys, limit)
		for _, t := range together {
			if t.err == nil {
				return t.identity, t.key, nil
			}
			if errors.Is(t.err, data.ErrDamaged) {
				worst = t.err
			}
		}
	}
	return nil, 0, worst
}

// try is one passphrase on one key file.
type try struct {
	key        int
	passphrase string
	identity   *age.X25519Identity
	err        error
}

func tryAll(tries []try, keys [][]byte, limit int) {
	var done sync.WaitGroup
	for i := range tries {
		done.Go(func() {
			t := &tries[i]
			t.identity, t.err = unlockIdentity(keys[t.key], t.passphrase, limit)
		})
	}
	done.Wait()
}

// atATime returns how many key files are tried together: two, unless one asks for more
// memory than ours do.
func atATime(keys [][]byte) int {
	for _, key := range keys {
		_, header, _ := bytes.Cut(key, []byte("-> scrypt "))
		line, _, _ := bytes.Cut(header, []byte("\n"))
		_, work, _ := bytes.Cut(line, []byte(" "))
		if n, err := strconv.Atoi(string(work)); err != nil || n > defaultWork {
			return 1
		}
	}
	return 2
}

// recoveryAlphabet is Crockford's base 32: no letters that look alike.
const recoveryAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	recoveryLength = 30 // 150 bits
	recoveryGroup  = 5
)

// newRecoveryKey returns a random key as it is printed: ABCDE-12345-…
func newRecoveryKey() (string, error) {
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

// encryptTo encrypts the serialized database to the dossier's identity.
func encryptTo(out io.Writer, plain []byte, identity *age.X25519Identity) error {
	w, err := age.Encrypt(out, identity.Recipient())
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
func decrypt(secret []byte, identity *age.X25519Identity) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(secret), identity)
	if err != nil {
		return nil, data.Fault{Code: data.ErrDamaged, Err: err}
	}
	var plain bytes.Buffer
	plain.Grow(len(secret) + bytes.MinRead)
	if _, err := plain.ReadFrom(r); err != nil {
		return nil, data.Fault{Code: data.ErrDamaged, Err: err}
	}
	return plain.Bytes(), nil
}
