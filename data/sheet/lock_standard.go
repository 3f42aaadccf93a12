package sheet

import (
	"bytes"
	"crypto/sha1"
	"encoding/binary"
	"fmt"
)

// standardLock is the encryption of Office 2007: AES with single blocks, SHA-1.
type standardLock struct {
	keyBytes      int
	salt          []byte
	verifierInput []byte
	verifierHash  []byte
}

// standardSpin is how often this encryption hashes, whatever the file says.
const standardSpin = 50_000

// readProvider reads the description of an encryption by what Windows provides: a
// header, then what a password is checked with.
func readProvider(description []byte) (algorithm, bits uint32, verifier []byte, err error) {
	const fixed = 32 // of the header, before the name of the provider
	if len(description) < 4 {
		return 0, 0, nil, errEncryption
	}
	size := int64(binary.LittleEndian.Uint32(description))
	description = description[4:]
	if size < fixed || size > int64(len(description)) {
		return 0, 0, nil, errEncryption
	}
	algorithm, bits = binary.LittleEndian.Uint32(description[8:]), binary.LittleEndian.Uint32(description[16:])
	return algorithm, bits, description[size:], nil
}

// readStandard reads the description of the encryption.
func readStandard(description []byte) (lock, error) {
	algorithm, bits, verifier, err := readProvider(description)
	if err != nil {
		return nil, err
	}
	if algorithm != 0 && (algorithm < 0x660E || algorithm > 0x6610) {
		return nil, unsupportedLock(fmt.Errorf("%w: algorithm %#x", errAlgorithm, algorithm))
	}
	if len(verifier) < 72 || bits != 128 && bits != 192 && bits != 256 {
		return nil, errEncryption
	}
	return &standardLock{
		keyBytes: int(bits / 8), salt: verifier[4:20],
		verifierInput: verifier[20:36], verifierHash: verifier[40:72],
	}, nil
}

// key derives the key from the password and checks it.
func (l *standardLock) key(password []byte) ([]byte, bool, error) {
	h := sha1.New()
	base := sum(h, spin(h, l.salt, password, standardSpin), make([]byte, 4))
	key := append(derive(base, 0x36), derive(base, 0x5C)...)[:l.keyBytes]
	input, err := decryptBlocks(key, nil, l.verifierInput)
	if err != nil {
		return nil, false, err
	}
	want, err := decryptBlocks(key, nil, l.verifierHash)
	if err != nil {
		return nil, false, err
	}
	return key, bytes.Equal(sum(h, input), want[:sha1.Size]), nil
}

// derive hashes a base laid over 64 equal bytes.
func derive(base []byte, filler byte) []byte {
	laid := bytes.Repeat([]byte{filler}, 64)
	for i, c := range base {
		laid[i] ^= c
	}
	return sum(sha1.New(), laid)
}

// open decrypts the package.
func (l *standardLock) open(key, content []byte) ([]byte, error) {
	return decryptBlocks(key, nil, content)
}
