package store

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"runtime/debug"
	"strconv"

	"filippo.io/age"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/crypto/pbkdf2"
)

// This file is age's encryption with a passphrase, in a third of the memory that age's own
// takes. The key files are the same: either opens what the other made.

const (
	scryptLabel   = "age-encryption.org/v1/scrypt"
	scryptSalt    = 16 // bytes
	fileKeyLength = 16
	scryptKept    = 3 // of so many blocks of the table one is kept: 85 MB of 256, 15 to 22 % more CPU
)

// scryptPassphrase is an age recipient and identity.
type scryptPassphrase struct {
	text string
	work int // log2 N: of what it locks, and the most that it tries to unlock
}

var (
	_ age.Recipient = scryptPassphrase{}
	_ age.Identity  = scryptPassphrase{}
)

// Wrap locks the key of an age file.
func (p scryptPassphrase) Wrap(fileKey []byte) ([]*age.Stanza, error) {
	salt := make([]byte, scryptSalt)
	if _, err := rand.Read(salt); err != nil {
		return nil, err
	}
	aead, err := chacha20poly1305.New(deriveKey(p.text, salt, p.work))
	if err != nil {
		return nil, err
	}
	return []*age.Stanza{{
		Type: "scrypt",
		Args: []string{base64.RawStdEncoding.EncodeToString(salt), strconv.Itoa(p.work)},
		Body: aead.Seal(nil, make([]byte, aead.NonceSize()), fileKey, nil), // each key is used once
	}}, nil
}

// Unwrap unlocks the key of an age file. It Is age.ErrIncorrectIdentity where another passphrase
// locked it.
func (p scryptPassphrase) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	if len(stanzas) != 1 || stanzas[0].Type != "scrypt" || len(stanzas[0].Args) != 2 {
		return nil, errors.New("not one passphrase locked it")
	}
	locked := stanzas[0]
	salt, err := base64.RawStdEncoding.Strict().DecodeString(locked.Args[0])
	if err != nil || len(salt) != scryptSalt {
		return nil, errors.New("no salt")
	}
	work, err := strconv.Atoi(locked.Args[1])
	if err != nil || strconv.Itoa(work) != locked.Args[1] || work < 1 || work > p.work {
		return nil, fmt.Errorf("work factor %q", locked.Args[1])
	}
	if len(locked.Body) != fileKeyLength+chacha20poly1305.Overhead {
		return nil, errors.New("no key in it")
	}
	aead, err := chacha20poly1305.New(deriveKey(p.text, salt, work))
	if err != nil {
		return nil, err
	}
	fileKey, err := aead.Open(nil, make([]byte, aead.NonceSize()), locked.Body, nil)
	if err != nil {
		return nil, age.ErrIncorrectIdentity
	}
	return fileKey, nil
}

// deriveKey returns scrypt (RFC 7914) of a passphrase with N = 2^work, r = 8 and p = 1. What it
// takes of memory, and what lay about before, is the system's again when it returns.
func deriveKey(passphrase string, salt []byte, work int) []byte {
	salt = append([]byte(scryptLabel), salt...)
	b := pbkdf2.Key([]byte(passphrase), salt, 1, 4*len(scryptBlock{}), sha256.New)
	debug.FreeOSMemory()
	scryptMix(b, 1<<work)
	debug.FreeOSMemory()
	return pbkdf2.Key([]byte(passphrase), b, 1, chacha20poly1305.KeySize, sha256.New)
}

// scryptBlock is what scrypt mixes at a time: 2r blocks of Salsa20.
type scryptBlock [256]uint32

// scryptMix is ROMix of RFC 7914. It keeps some blocks of the table only, and computes the others
// when they are asked for. Who guesses passphrases could do so too: the work they have is the same.
func scryptMix(b []byte, n int) {
	kept := make([]scryptBlock, (n+scryptKept-1)/scryptKept)
	x, next := new(scryptBlock), new(scryptBlock)
	for i := range x {
		x[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	for i := range n {
		if i%scryptKept == 0 {
			kept[i/scryptKept] = *x
		}
		x.mix(next)
		x, next = next, x
	}
	asked, other := new(scryptBlock), new(scryptBlock)
	for range n {
		j := int(x[len(x)-16]) & (n - 1)
		v := &kept[j/scryptKept]
		for range j % scryptKept {
			v.mix(asked)
			v, asked, other = asked, other, asked
		}
		for i := range x {
			x[i] ^= v[i]
		}
		x.mix(next)
		x, next = next, x
	}
	for i, word := range x {
		binary.LittleEndian.PutUint32(b[4*i:], word)
	}
}

// mix is BlockMix of RFC 7914 with Salsa20/8: it writes to out, which is another block.
func (in *scryptBlock) mix(out *scryptBlock) {
	last := (*[16]uint32)(in[len(in)-16:])
	for i := range 16 {
		b := (*[16]uint32)(in[i*16:])
		o := (*[16]uint32)(out[(i/2+i%2*8)*16:]) // the even ones come before the odd
		x0, x1, x2, x3 := last[0]^b[0], last[1]^b[1], last[2]^b[2], last[3]^b[3]
		x4, x5, x6, x7 := last[4]^b[4], last[5]^b[5], last[6]^b[6], last[7]^b[7]
		x8, x9, x10, x11 := last[8]^b[8], last[9]^b[9], last[10]^b[10], last[11]^b[11]
		x12, x13, x14, x15 := last[12]^b[12], last[13]^b[13], last[14]^b[14], last[15]^b[15]
		o[0], o[1], o[2], o[3], o[4], o[5], o[6], o[7] = x0, x1, x2, x3, x4, x5, x6, x7
		o[8], o[9], o[10], o[11], o[12], o[13], o[14], o[15] = x8, x9, x10, x11, x12, x13, x14, x15
		for range 4 { // two rounds each: down the columns, along the rows
			x4 ^= bits.RotateLeft32(x0+x12, 7)
			x8 ^= bits.RotateLeft32(x4+x0, 9)
			x12 ^= bits.RotateLeft32(x8+x4, 13)
			x0 ^= bits.RotateLeft32(x12+x8, 18)
			x9 ^= bits.RotateLeft32(x5+x1, 7)
			x13 ^= bits.RotateLeft32(x9+x5, 9)
			x1 ^= bits.RotateLeft32(x13+x9, 13)
			x5 ^= bits.RotateLeft32(x1+x13, 18)
			x14 ^= bits.RotateLeft32(x10+x6, 7)
			x2 ^= bits.RotateLeft32(x14+x10, 9)
			x6 ^= bits.RotateLeft32(x2+x14, 13)
			x10 ^= bits.RotateLeft32(x6+x2, 18)
			x3 ^= bits.RotateLeft32(x15+x11, 7)
			x7 ^= bits.RotateLeft32(x3+x15, 9)
			x11 ^= bits.RotateLeft32(x7+x3, 13)
			x15 ^= bits.RotateLeft32(x11+x7, 18)
			x1 ^= bits.RotateLeft32(x0+x3, 7)
			x2 ^= bits.RotateLeft32(x1+x0, 9)
			x3 ^= bits.RotateLeft32(x2+x1, 13)
			x0 ^= bits.RotateLeft32(x3+x2, 18)
			x6 ^= bits.RotateLeft32(x5+x4, 7)
			x7 ^= bits.RotateLeft32(x6+x5, 9)
			x4 ^= bits.RotateLeft32(x7+x6, 13)
			x5 ^= bits.RotateLeft32(x4+x7, 18)
			x11 ^= bits.RotateLeft32(x10+x9, 7)
			x8 ^= bits.RotateLeft32(x11+x10, 9)
			x9 ^= bits.RotateLeft32(x8+x11, 13)
			x10 ^= bits.RotateLeft32(x9+x8, 18)
			x12 ^= bits.RotateLeft32(x15+x14, 7)
			x13 ^= bits.RotateLeft32(x12+x15, 9)
			x14 ^= bits.RotateLeft32(x13+x12, 13)
			x15 ^= bits.RotateLeft32(x14+x13, 18)
		}
		o[0], o[1], o[2], o[3] = o[0]+x0, o[1]+x1, o[2]+x2, o[3]+x3
		o[4], o[5], o[6], o[7] = o[4]+x4, o[5]+x5, o[6]+x6, o[7]+x7
		o[8], o[9], o[10], o[11] = o[8]+x8, o[9]+x9, o[10]+x10, o[11]+x11
		o[12], o[13], o[14], o[15] = o[12]+x12, o[13]+x13, o[14]+x14, o[15]+x15
		last = o
	}
}
