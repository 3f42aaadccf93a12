package sheet

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf16"

	"kader/data"
)

// defaultPassword is what Excel itself tries before it asks: workbooks with
// protected cells may be encrypted with it, and their owners do not know.
const defaultPassword = "VelvetSweatshop"

// maxSpin bounds how often a key is hashed. Office does so 100,000 times; two million take a
// second.
const maxSpin = 2_000_000

var (
	errEncryption = errors.New("a broken description of the encryption")
	errAlgorithm  = errors.New("an encryption that is not used for workbooks")
)

// lock is a way of encrypting a workbook (ECMA-376, MS-OFFCRYPTO).
type lock interface {
	// key returns the key to the package; false for a wrong password.
	key(password []byte) ([]byte, bool, error)
	// open decrypts the package, whose length is a whole number of blocks.
	open(key, content []byte) ([]byte, error)
}

// decrypt returns the workbook inside an encrypted file.
func decrypt(container *oleFile, password string) ([]byte, error) {
	info, err := container.stream("EncryptionInfo")
	if err != nil {
		return nil, err
	}
	content, err := container.stream("EncryptedPackage")
	if err != nil {
		return nil, err
	}
	l, err := readLock(info)
	if err != nil {
		return nil, err
	}
	key, err := unlock(l, password)
	if err != nil {
		return nil, err
	}
	return openPackage(l, key, content)
}

// readLock reads how a workbook is encrypted.
func readLock(info []byte) (lock, error) {
	if len(info) < 8 {
		return nil, errEncryption
	}
	major, minor := binary.LittleEndian.Uint16(info), binary.LittleEndian.Uint16(info[2:])
	switch {
	case major == 4 && minor == 4:
		return readAgile(info[8:])
	case minor == 2 && 2 <= major && major <= 4:
		return readStandard(info[8:])
	}
	return nil, unsupportedLock(fmt.Errorf("%w: version %d.%d", errAlgorithm, major, minor))
}

// unsupportedLock returns the fault of an encryption that we cannot undo.
func unsupportedLock(err error) error {
	return data.Fault{Code: data.ErrSheetUnsupported, Err: fmt.Errorf("%w: %w", data.ErrOldLock, err)}
}

// unlock tries the given password, and the one that Excel tries by itself.
func unlock(l lock, password string) ([]byte, error) {
	attempts := []string{defaultPassword}
	if password != "" {
		attempts = []string{password, defaultPassword}
	}
	for _, attempt := range attempts {
		key, ok, err := l.key(utf16Bytes(attempt))
		if err != nil || ok {
			return key, err
		}
	}
	if password == "" {
		return nil, data.Fault{Code: data.ErrNeedsPassword}
	}
	return nil, data.Fault{Code: data.ErrWrongPassword}
}

// openPackage decrypts the package: its true length, then whole blocks.
func openPackage(l lock, key, content []byte) ([]byte, error) {
	if len(content) < 8 {
		return nil, errEncryption
	}
	size := binary.LittleEndian.Uint64(content)
	body := content[8:]
	body = body[:len(body)/aes.BlockSize*aes.BlockSize]
	if size > uint64(len(body)) {
		return nil, fmt.Errorf("%w: %d bytes of %d", errEncryption, len(body), size)
	}
	plain, err := l.open(key, body)
	if err != nil {
		return nil, err
	}
	return plain[:size], nil
}

// utf16Bytes returns a password as Office hashes it.
func utf16Bytes(password string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(password)) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}

// decryptBlocks undoes AES in cipher block chaining. An empty iv stands for
// blocks that are each on their own.
func decryptBlocks(key, iv, content []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil || len(content)%aes.BlockSize != 0 {
		return nil, errEncryption
	}
	out := make([]byte, len(content))
	if len(iv) == 0 {
		for i := 0; i < len(content); i += aes.BlockSize {
			block.Decrypt(out[i:], content[i:])
		}
		return out, nil
	}
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, content)
	return out, nil
}
