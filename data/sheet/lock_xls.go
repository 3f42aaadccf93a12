package sheet

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha1"
	"encoding/binary"
	"fmt"
)

// unlock decrypts what follows the record that says how the workbook is locked.
func (x *xls) unlock(password string) error {
	r := &x.records
	l, err := readXLSLock(r.body, r.content, r.end, x.version)
	if err != nil {
		return err
	}
	key, err := unlock(l, password)
	if err != nil {
		return err
	}
	r.content, err = l.open(key, r.content)
	return err
}

// readXLSLock reads how a workbook is locked from a place on.
func readXLSLock(body, content []byte, from int, version biffVersion) (lock, error) {
	if version == biff5 {
		return readXORLock(body, from)
	}
	if len(body) < 2 {
		return nil, errEncryption
	}
	if binary.LittleEndian.Uint16(body) == 0 {
		return readXORLock(body[2:], from)
	}
	if len(body) < 6 {
		return nil, errEncryption
	}
	major, minor := binary.LittleEndian.Uint16(body[2:]), binary.LittleEndian.Uint16(body[4:])
	switch {
	case major == 1 && minor == 1:
		return readRC4Lock(body[6:], from)
	case minor == 2 && 2 <= major && major <= 4:
		return readCryptoLock(body[6:], from)
	}
	return nil, unsupportedLock(fmt.Errorf("%w: version %d.%d", errAlgorithm, major, minor))
}

// rc4Block is how many bytes of a workbook are locked with one key.
const rc4Block = 1024

// rc4Lock is the encryption of Excel 97 to 2003.
type rc4Lock struct {
	from         int // where the locked records start
	salt         []byte
	verifier     []byte
	verifierHash []byte
	crypto       bool // with the providers of Windows, which hash with SHA-1
	keyBytes     int  // of those
}

// readRC4Lock reads the encryption of Excel 97, with keys of 40 bits.
func readRC4Lock(body []byte, from int) (lock, error) {
	if len(body) < 48 {
		return nil, errEncryption
	}
	return &rc4Lock{from: from, salt: body[:16], verifier: body[16:32], verifierHash: body[32:48]}, nil
}

// readCryptoLock reads the encryption of Excel 2002, whose keys may be longer.
func readCryptoLock(body []byte, from int) (lock, error) {
	const flags = 4 // bytes that stand before the description
	const useRC4 = 0x6801
	if len(body) < flags {
		return nil, errEncryption
	}
	algorithm, bits, verifier, err := readProvider(body[flags:])
	if err != nil {
		return nil, err
	}
	if algorithm != 0 && algorithm != useRC4 {
		return nil, unsupportedLock(fmt.Errorf("%w: algorithm %#x", errAlgorithm, algorithm))
	}
	if bits == 0 {
		bits = 40
	}
	if len(verifier) < 60 || bits < 40 || bits > 128 || bits%8 != 0 {
		return nil, errEncryption
	}
	return &rc4Lock{
		from: from, crypto: true, keyBytes: int(bits / 8),
		salt: verifier[4:20], verifier: verifier[20:36], verifierHash: verifier[40:60],
	}, nil
}

// key derives the key from the password and checks it.
func (l *rc4Lock) key(password []byte) ([]byte, bool, error) {
	key := l.base(password)
	c, err := rc4.NewCipher(l.blockKey(key, 0))
	if err != nil {
		return nil, false, err
	}
	input, want := make([]byte, len(l.verifier)), make([]byte, len(l.verifierHash))
	c.XORKeyStream(input, l.verifier)
	c.XORKeyStream(want, l.verifierHash)
	got := sum(md5.New(), input)
	if l.crypto {
		got = sum(sha1.New(), input)
	}
	return key, bytes.Equal(got, want), nil
}

// base returns what the keys of all blocks are made of.
func (l *rc4Lock) base(password []byte) []byte {
	if l.crypto {
		return sum(sha1.New(), l.salt, password)
	}
	short := sum(md5.New(), password)[:5]
	return sum(md5.New(), bytes.Repeat(append(short, l.salt...), 16))[:5]
}

// blockKey returns the key of a block.
func (l *rc4Lock) blockKey(base []byte, block int) []byte {
	number := binary.LittleEndian.AppendUint32(nil, uint32(block))
	if !l.crypto {
		return sum(md5.New(), base, number)
	}
	key := sum(sha1.New(), base, number)[:l.keyBytes]
	if l.keyBytes == 5 {
		key = append(key, make([]byte, 11)...) // as Windows does
	}
	return key
}

// open decrypts the workbook. The bytes that are not locked count as well.
func (l *rc4Lock) open(key, content []byte) ([]byte, error) {
	plain := make([]byte, len(content))
	for block := range (len(content) + rc4Block - 1) / rc4Block {
		from, to := block*rc4Block, min((block+1)*rc4Block, len(content))
		c, err := rc4.NewCipher(l.blockKey(key, block))
		if err != nil {
			return nil, err
		}
		c.XORKeyStream(plain[from:to], content[from:to])
	}
	out := bytes.Clone(content)
	eachLocked(content, l.from, func(from, to, _ int) { copy(out[from:to], plain[from:to]) })
	return out, nil
}

// eachLocked calls f for the locked bytes of each record from a place on, with the
// length of the record. What says how to read a workbook stays readable.
func eachLocked(content []byte, from int, f func(from, to, size int)) {
	const header = 4
	for at := from; len(content)-at >= header; {
		id, size := binary.LittleEndian.Uint16(content[at:]), int(binary.LittleEndian.Uint16(content[at+2:]))
		at += header
		end := min(at+size, len(content))
		switch id {
		case biffStart, biffFilePass, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196:
		case biffSheet: // where the sheet starts
			f(min(at+4, end), end, size)
		default:
			f(at, end, size)
		}
		at = end
	}
}
