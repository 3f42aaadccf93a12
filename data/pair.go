package data

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// PairAnswer is what a group says of a row of a list and somebody of the dossier.
type PairAnswer string

// The answers. A row that nobody answered has no pair.
const (
	PairSame      PairAnswer = "same"      // the row is about this person
	PairDifferent PairAnswer = "different" // the row is about another person
)

// Pair is an answer that a list was imported with, so that the next one does not ask again. It goes
// with each of the people in it.
type Pair struct {
	Record
	PersonID ID
	OtherID  ID // of different people: whom the row turned out to be about
	Answer   PairAnswer
	Hash     string // of what the row said, see PairHash
}

// PairHash returns what a row says of who somebody is, in a form from which it cannot be read back
// and that is another one beside every person of the dossier. It is made of no more than a dossier
// keeps of somebody: the day of birth is not in it.
func PairHash(person ID, row *Person) string {
	said := []string{
		Fold(row.Given), Fold(row.Infix), Fold(row.Family), Fold(row.Initials),
		strconv.Itoa(row.BirthYear), strconv.Itoa(row.BirthCheck), Fold(row.EmployeeNumber),
		Fold(row.MemberNumber), row.Start.String(), Fold(row.Email), Digits(row.Phone),
	}
	hash := hmac.New(sha256.New, []byte(person))
	hash.Write([]byte(strings.Join(said, "\n")))
	return hex.EncodeToString(hash.Sum(nil))
}
