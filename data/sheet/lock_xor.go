package sheet

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// xorLock is the encryption of Excel 5, which later ones still write on wish.
type xorLock struct {
	from     int // where the locked records start
	want     uint16
	wantHash uint16
}

// longestXOR is how many letters of a password count.
const longestXOR = 15

func readXORLock(body []byte, from int) (lock, error) {
	if len(body) < 4 {
		return nil, errEncryption
	}
	key, hash := binary.LittleEndian.Uint16(body), binary.LittleEndian.Uint16(body[2:])
	return &xorLock{from: from, want: key, wantHash: hash}, nil
}

// key makes sixteen bytes of the password, which are laid over the records.
func (l *xorLock) key(password []byte) ([]byte, bool, error) {
	const filler = "\xBB\xFF\xFF\xBA\xFF\xFF\xB9\x80\x00\xBE\x0F\x00\xBF\x0F\x00"
	letters := xorLetters(password)
	key, hash := xorKey(letters), xorHash(letters)
	if key != l.want || hash != l.wantHash {
		return nil, false, nil
	}
	array := append(letters, filler...)[:longestXOR+1]
	for i := range array {
		array[i] = bits.RotateLeft8(array[i]^byte(key>>(8*(i%2))), 2)
	}
	return array, true, nil
}

// xorLetters returns one byte for each letter of a password in UTF-16.
func xorLetters(password []byte) []byte {
	var letters []byte
	for ; len(password) >= 2 && len(letters) < longestXOR; password = password[2:] {
		letter := password[0]
		if letter == 0 {
			letter = password[1]
		}
		letters = append(letters, letter)
	}
	return letters
}

// xorKey sums a password up in sixteen bits.
func xorKey(letters []byte) uint16 {
	const taps = 0x1020
	step := func(n uint16) uint16 {
		if n = bits.RotateLeft16(n, 1); n&1 != 0 {
			n ^= taps
		}
		return n
	}
	var key uint16
	base, end := uint16(0x8000), uint16(0xFFFF)
	for i := len(letters) - 1; i >= 0; i-- {
		for bit := range 8 {
			base, end = step(base), step(end)
			if letters[i]&0x7F>>bit&1 != 0 {
				key ^= base
			}
		}
	}
	return key ^ end
}

// xorHash sums a password up in another way, so that a wrong one shows.
func xorHash(letters []byte) uint16 {
	const length, mask = 15, 0x7FFF
	hash := uint16(len(letters)) ^ 0xCE4B
	for i, letter := range letters {
		by := (i + 1) % length
		hash ^= (uint16(letter)<<by | uint16(letter)>>(length-by)) & mask
	}
	return hash
}

// open decrypts the workbook. Which byte of the key comes first depends on
// where a record stands and how long it is.
func (l *xorLock) open(key, content []byte) ([]byte, error) {
	out := bytes.Clone(content)
	eachLocked(content, l.from, func(from, to, size int) {
		for at := from; at < to; at++ {
			out[at] = bits.RotateLeft8(out[at], 3) ^ key[(at+size)%len(key)]
		}
	})
	return out, nil
}
