package sheet

import (
	"bytes"
	"compress/flate"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"hash"
	"strings"

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
	salt       []byte
	checksum   []byte
}

// unlockODS returns a decrypted part, nil if it is not encrypted.
func unlockODS(a *archive, part, password string) ([]byte, error) {
	l, err := readODSLock(a, part)
	if err != nil || l == nil {
		return nil, err
	}
	if !strings.HasSuffix(l.algorithm, "#aes256-cbc") || !strings.HasSuffix(l.derivation, "PBKDF2") || l.keySize != 32 || l.spins > maxSpin {
		return nil, unsupportedLock(fmt.Errorf("%w: %.60q, %.60q", errAlgorithm, l.algorithm, l.derivation))
	}
	if password == "" {
		return nil, data.Fault{Code: data.ErrNeedsPassword}
	}
	content, err := a.open(l.part)
	if err != nil {
		return nil, err
	}
	defer content.Close()
	locked, err := unpack(content, a.budget)
	if err != nil {
		return nil, err
	}
	packed, err := l.open(locked, password)
	if err != nil {
		return nil, err
	}
	plain, err := unpack(flate.NewReader(bytes.NewReader(packed)), a.budget)
	if err != nil {
		return nil, fmt.Errorf("part %s: %w", part, err)
	}
	return plain, nil
}

// readODSLock reads from the manifest how a part is encrypted, nil if it is not.
// Newer programs encrypt the whole file into one part.
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
			case entry != part && entry != "encrypted-package":
			case t.is("encryption-data"):
				found = &odsLock{part: entry, checksum: base64Attr(t, "checksum"), startKey: "SHA1"}
			case found != nil:
				found.note(t)
			}
		}
		return nil
	})
	return found, err
}

// note reads what a tag says about the encryption.
func (l *odsLock) note(t *tags) {
	switch {
	case t.is("algorithm"):
		l.algorithm, _ = t.attr("algorithm-name")
		l.iv = base64Attr(t, "initialisation-vector")
	case t.is("start-key-generation"):
		l.startKey, _ = t.attr("start-key-generation-name")
	case t.is("key-derivation"):
		l.derivation, _ = t.attr("key-derivation-name")
		l.keySize = intAttr(t, "key-size")
		l.spins = intAttr(t, "iteration-count")
		l.salt = base64Attr(t, "salt")
	}
}

// open decrypts a part. A checksum over its start shows a wrong password.
func (l *odsLock) open(locked []byte, password string) ([]byte, error) {
	if len(l.iv) != 16 || l.spins < 1 || len(locked) == 0 {
		return nil, errEncryption
	}
	first := sum(l.startHash(), []byte(password))
	key, err := pbkdf2.Key(sha1.New, string(first), l.salt, l.spins, l.keySize)
	if err != nil {
		return nil, err
	}
	plain, err := decryptBlocks(key, l.iv, locked)
	if err != nil {
		return nil, err
	}
	padding := int(plain[len(plain)-1])
	if padding < 1 || padding > 16 {
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
