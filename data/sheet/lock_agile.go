package sheet

import (
	"bytes"
	"crypto/aes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash"
)

// agileLock is the encryption of Office since 2010, described in XML.
type agileLock struct {
	data  agileKey // of the package
	owner agileKey // of the password

	spin           int
	verifierInput  []byte
	verifierHash   []byte
	encryptedValue []byte // the key to the package, encrypted
}

// agileKey says how a key encrypts.
type agileKey struct {
	newHash func() hash.Hash
	bytes   int
	salt    []byte
}

// segment is how much of the package is encrypted at a time.
const segment = 4096

// What is hashed into a key, by its use.
const (
	useVerifierInput = "\xFE\xA7\xD2\x76\x3B\x4B\x9E\x79"
	useVerifierHash  = "\xD7\xAA\x0F\x6D\x30\x61\x34\x4E"
	useKeyValue      = "\x14\x6E\x0B\xE7\xAB\xAC\xD0\xD6"
)

// readAgile reads the description of the encryption.
func readAgile(description []byte) (lock, error) {
	l := &agileLock{}
	var errData, errOwner error = errEncryption, errEncryption
	t := newTags(bytes.NewReader(description))
	for t.next() {
		switch {
		case t.is("keyData"):
			l.data, errData = readAgileKey(t)
		case t.is("encryptedKey") && errOwner != nil:
			l.owner, errOwner = readAgileKey(t)
			l.spin = intAttr(t, "spinCount")
			l.verifierInput = base64Attr(t, "encryptedVerifierHashInput")
			l.verifierHash = base64Attr(t, "encryptedVerifierHashValue")
			l.encryptedValue = base64Attr(t, "encryptedKeyValue")
		}
	}
	for _, err := range []error{t.failure(), errData, errOwner} {
		if err != nil {
			return nil, err
		}
	}
	if l.spin < 0 || l.spin > maxSpin {
		return nil, unsupportedLock(fmt.Errorf("%w: %d rounds", errAlgorithm, l.spin))
	}
	return l, nil
}

// readAgileKey reads the attributes that both kinds of keys share.
func readAgileKey(t *tags) (agileKey, error) {
	k := agileKey{bytes: intAttr(t, "keyBits") / 8, salt: base64Attr(t, "saltValue")}
	algorithm, _ := t.attr("cipherAlgorithm")
	chaining, _ := t.attr("cipherChaining")
	name, _ := t.attr("hashAlgorithm")
	k.newHash = hashOf(name)
	if algorithm != "AES" || chaining != "ChainingModeCBC" || k.newHash == nil {
		return k, unsupportedLock(fmt.Errorf("%w: %.20q %.20q %.20q", errAlgorithm, algorithm, chaining, name))
	}
	if k.bytes != 16 && k.bytes != 24 && k.bytes != 32 {
		return k, errEncryption
	}
	return k, nil
}

func base64Attr(t *tags, name string) []byte {
	value, _ := t.attr(name)
	decoded, err := base64.StdEncoding.DecodeString(value)
	if err != nil {
		return nil // which no password fits
	}
	return decoded
}

func hashOf(name string) func() hash.Hash {
	switch name {
	case "SHA1", "SHA-1":
		return sha1.New
	case "SHA256", "SHA-256":
		return sha256.New
	case "SHA384", "SHA-384":
		return sha512.New384
	case "SHA512", "SHA-512":
		return sha512.New
	case "MD5":
		return md5.New
	}
	return nil
}

// key derives three keys from the password: two open a value and its hash, by
// which a right password shows; the third opens the key to the package.
func (l *agileLock) key(password []byte) ([]byte, bool, error) {
	base := spin(l.owner.newHash(), l.owner.salt, password, l.spin)
	input, err := l.openValue(base, useVerifierInput, l.verifierInput)
	if err != nil {
		return nil, false, err
	}
	want, err := l.openValue(base, useVerifierHash, l.verifierHash)
	if err != nil {
		return nil, false, err
	}
	got := sum(l.owner.newHash(), input)
	if len(want) < len(got) || !bytes.Equal(got, want[:len(got)]) {
		return nil, false, nil
	}
	key, err := l.openValue(base, useKeyValue, l.encryptedValue)
	if err != nil || len(key) < l.data.bytes {
		return nil, false, errEncryption
	}
	return key[:l.data.bytes], true, nil
}

// openValue decrypts one of the values beside the password.
func (l *agileLock) openValue(base []byte, use string, value []byte) ([]byte, error) {
	key := padKey(sum(l.owner.newHash(), base, []byte(use)), l.owner.bytes)
	return decryptBlocks(key, padKey(l.owner.salt, aes.BlockSize), value)
}

// open decrypts the package segment by segment, each with its own start value.
func (l *agileLock) open(key, content []byte) ([]byte, error) {
	out := make([]byte, 0, len(content))
	for i := 0; len(content) > 0; i++ {
		n := min(segment, len(content))
		number := binary.LittleEndian.AppendUint32(nil, uint32(i))
		iv := padKey(sum(l.data.newHash(), l.data.salt, number), aes.BlockSize)
		plain, err := decryptBlocks(key, iv, content[:n])
		if err != nil {
			return nil, err
		}
		out, content = append(out, plain...), content[n:]
	}
	return out, nil
}

// spin hashes a password as often as its owner wished.
func spin(h hash.Hash, salt, password []byte, times int) []byte {
	value := sum(h, salt, password)
	number := make([]byte, 4)
	for i := range times {
		binary.LittleEndian.PutUint32(number, uint32(i))
		h.Reset()
		h.Write(number)
		h.Write(value)
		value = h.Sum(value[:0])
	}
	return value
}

// sum hashes the parts together.
func sum(h hash.Hash, parts ...[]byte) []byte {
	h.Reset()
	for _, part := range parts {
		h.Write(part)
	}
	return h.Sum(nil)
}

// padKey returns a value of n bytes, cut or filled up as the standard says.
func padKey(value []byte, n int) []byte {
	out := bytes.Repeat([]byte{0x36}, n)
	copy(out, value)
	return out
}
