package sheet

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"hash"
	"strings"

	"golang.org/x/crypto/argon2"

	"kader/data"
)

// odsLock says how a part of an OpenDocument file is encrypted.
type odsLock struct {
	part       string
	algorithm  string
	iv         []byte
	startKey   string
	derivation string
	keySize    int
	spins      int
	memory     int // that making the key takes, in KiB
	lanes      int
	salt       []byte
	checksum   []byte
}

// wholePackage is the part that newer programs encrypt the whole file into.
const wholePackage = "encrypted-package"

// unlockODS returns a decrypted part, still packed; nil if it is not encrypted.
// whole tells that it is the whole document instead.
func unlockODS(a *archive, part, password string) (packed []byte, whole bool, err error) {
	l, err := readODSLock(a, part)
	if err != nil || l == nil {
		return nil, false, err
	}
	if !l.supported() {
		return nil, false, unsupportedLock(fmt.Errorf("%w: %.60q, %.60q", errAlgorithm, l.algorithm, l.derivation))
	}
	if password == "" {
		return nil, false, data.Fault{Code: data.ErrNeedsPassword}
	}
	content, err := a.open(l.part)
	if err != nil {
		return nil, false, err
	}
	defer content.Close()
	locked, err := unpack(content, a.budget)
	if err != nil {
		return nil, false, err
	}
	packed, err = l.open(locked, password)
	return packed, l.part == wholePackage, err
}

// supported reports whether we can undo the encryption, within bounded time and memory:
// that of LibreOffice up to 24.2, and the one since. A key may take 256 MiB.
func (l *odsLock) supported() bool {
	switch {
	case l.keySize != 32 || l.spins < 1:
		return false
	case strings.HasSuffix(l.algorithm, "#aes256-cbc") && strings.HasSuffix(l.derivation, "PBKDF2"):
		return l.spins <= maxSpin
	case strings.HasSuffix(l.algorithm, "#aes256-gcm") && strings.HasSuffix(l.derivation, "argon2id"):
		return l.memory > 0 && l.memory <= 256<<10 && l.spins <= 2<<20/l.memory && 0 < l.lanes && l.lanes <= 64
	}
	return false
}

// readODSLock reads from the manifest how a part is encrypted, nil if it is not.
func readODSLock(a *archive, part string) (*odsLock, error) {
	const manifest = "META-INF/manifest.xml"
	if !a.has(manifest) {
		return nil, nil
	}
	var found *odsLock
	err := a.read(manifest, func(t *tags) error {
		entry := ""
		for t.next() {
			switch {
			case t.is("file-entry"):
				entry, _ = t.attr("full-path")
			case entry != part && entry != wholePackage:
			case t.is("encryption-data"):
				found = &odsLock{part: entry, checksum: base64Attr(t, "checksum"), startKey: "SHA1"}
			case found != nil:
				found.readTag(t)
			}
		}
		return nil
	})
	return found, err
}

// readTag reads what a tag says about the encryption.
func (l *odsLock) readTag(t *tags) {
	switch {
	case t.is("algorithm"):
		l.algorithm, _ = t.attr("algorithm-name")
		l.iv = base64Attr(t, "initialisation-vector")
	case t.is("start-key-generation"):
		l.startKey, _ = t.attr("start-key-generation-name")
	case t.is("key-derivation"):
		l.derivation, _ = t.attr("key-derivation-name")
		l.keySize = intAttr(t, "key-size")
		l.spins = max(intAttr(t, "iteration-count"), intAttr(t, "argon2-iterations"))
		l.memory, l.lanes = intAttr(t, "argon2-memory"), intAttr(t, "argon2-lanes")
		l.salt = base64Attr(t, "salt")
	}
}

// open decrypts a part.
func (l *odsLock) open(locked []byte, password string) ([]byte, error) {
	first := sum(l.startHash(), []byte(password))
	if l.memory > 0 {
		return l.openSealed(locked, argon2.IDKey(first, l.salt, uint32(l.spins), uint32(l.memory), uint8(l.lanes),
			uint32(l.keySize)))
	}
	key, err := pbkdf2.Key(sha1.New, string(first), l.salt, l.spins, l.keySize)
	if err != nil {
		return nil, err
	}
	return l.openChecked(locked, key)
}

// openSealed decrypts a part that shows by itself whether the key is right. The
// start value stands before it too.
func (l *odsLock) openSealed(locked, key []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	seal, err := cipher.NewGCM(block)
	if err != nil || len(l.iv) != seal.NonceSize() {
		return nil, errEncryption
	}
	plain, err := seal.Open(nil, l.iv, bytes.TrimPrefix(locked, l.iv), nil)
	if err != nil {
		return nil, data.Fault{Code: data.ErrWrongPassword, Err: err}
	}
	return plain, nil
}

// openChecked decrypts a part whose start has a checksum, by which a wrong password
// shows.
func (l *odsLock) openChecked(locked, key []byte) ([]byte, error) {
	if len(l.iv) != aes.BlockSize || len(locked) == 0 {
		return nil, errEncryption
	}
	plain, err := decryptBlocks(key, l.iv, locked)
	if err != nil {
		return nil, err
	}
	padding := int(plain[len(plain)-1])
	if padding < 1 || padding > aes.BlockSize {
		return nil, data.Fault{Code: data.ErrWrongPassword}
	}
	plain = plain[:len(plain)-padding]
	got := sha256.Sum256(plain[:min(len(plain), 1024)])
	if !bytes.Equal(got[:], l.checksum) {
		return nil, data.Fault{Code: data.ErrWrongPassword}
	}
	return plain, nil
}

func (l *odsLock) startHash() hash.Hash {
	if strings.HasSuffix(strings.ToLower(l.startKey), "sha256") {
		return sha256.New()
	}
	return sha1.New()
}
