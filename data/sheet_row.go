package data

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// SheetRow is a row of a call list that went out: what the dossier knew then, so that the sheet that
// comes back is compared with what happened since. It goes with its person.
type SheetRow struct {
	Record
	PersonID ID
	RepID    ID     // whose sheet it is in, "" for nobody's
	Key      string // that stands in the sheet, see SheetKeys
	Made     Date
	State    FollowState
	Next     Date
	Last     Date

	// Hashes of what the sheet showed, see SheetRow.Hash: whether the rep changed it can be told, and
	// what it was cannot be read back.
	Name, Phone, Email string

	Answered string // hash of the answer that was taken over last, "" for none
	Taken    Date   // the day of that
}

// Hash returns a hash of a text, another one in every row. Capitals, accents and white space do not
// count.
func (r *SheetRow) Hash(text string) string {
	hash := hmac.New(sha256.New, []byte(r.Key))
	hash.Write([]byte(strings.Join(strings.Fields(Fold(text)), " ")))
	return hex.EncodeToString(hash.Sum(nil)[:16])
}

// The parts of a key. It is "kd2-", the sheet, a dash, the row and two letters that check it.
const (
	sheetKeyPrefix = "kd2-"
	sheetCodeBytes = 5 // 8 letters
	rowCodeBytes   = 10
	sheetCodeSize  = 8
	rowCodeSize    = 16
	checkSize      = 2
)

// SheetKeys makes the keys of the rows of one call list. A key says nothing of anybody: without the
// dossier that made it, it is a random text.
type SheetKeys struct {
	Sheet  string // random: by which the export is known again
	secret [16]byte
}

// NewSheetKeys returns keys that no other call list has.
func NewSheetKeys(random io.Reader) (*SheetKeys, error) {
	var code [sheetCodeBytes]byte
	k := &SheetKeys{}
	for _, part := range [][]byte{code[:], k.secret[:]} {
		if _, err := io.ReadFull(random, part); err != nil {
			return nil, fmt.Errorf("make keys of a call list: %w", err)
		}
	}
	k.Sheet = keyLetters().EncodeToString(code[:])
	return k, nil
}

// Key returns the key of somebody's row, "" where there are no keys.
func (k *SheetKeys) Key(person ID) string {
	if k == nil {
		return ""
	}
	hash := hmac.New(sha256.New, k.secret[:])
	hash.Write([]byte(person))
	key := sheetKeyPrefix + k.Sheet + "-" + keyLetters().EncodeToString(hash.Sum(nil)[:rowCodeBytes])
	return key + keyCheck(key)
}

// keyLetters writes keys in letters and digits that are not mistaken for each other.
func keyLetters() *base32.Encoding {
	return base32.NewEncoding("abcdefghjkmnpqrstuvwxyz023456789").WithPadding(base32.NoPadding)
}

// keyCheck returns the letters that check a key.
func keyCheck(key string) string {
	sum := sha256.Sum256([]byte(key))
	return keyLetters().EncodeToString(sum[:])[:checkSize]
}

// ParseSheetKey returns the key that a text is, and of which sheet; false where it is none, or has
// been changed.
func ParseSheetKey(text string) (key, sheet string, ok bool) {
	key = strings.ToLower(strings.TrimSpace(text))
	if !LooksLikeSheetKey(key) || keyCheck(key[:len(key)-checkSize]) != key[len(key)-checkSize:] {
		return "", "", false
	}
	return key, key[len(sheetKeyPrefix):][:sheetCodeSize], true
}

// LooksLikeSheetKey reports whether a text has the form of a key, whether or not it is whole.
func LooksLikeSheetKey(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	const size = len(sheetKeyPrefix) + sheetCodeSize + 1 + rowCodeSize + checkSize
	return len(text) == size && strings.HasPrefix(text, sheetKeyPrefix) && text[len(sheetKeyPrefix)+sheetCodeSize] == '-'
}
