// Package match says who is who: whether a row of a list is somebody we know.
//
// An employee number decides where both sides have one and the names do not
// contradict it. Otherwise evidence is weighed as Fellegi and Sunter did: every
// part that agrees or differs is worth a number of bits, more for a rare value
// than for a frequent one; the bits together make a probability. Nothing is
// learnt that cannot be told in words: every answer carries its reasons.
package match

import (
	"context"

	"kader/data"
)

// Answer is what is said about one row.
type Answer string

// The answers. Ask leaves the decision to a human being.
const (
	Same Answer = "same"
	New  Answer = "new"
	Ask  Answer = "ask"
)

// Record is what is known about one person, as far as it helps to tell people
// apart. Empty fields say nothing. A Birth without month is only a year.
type Record struct {
	Number                         string // employee number
	Given, Initials, Infix, Family string
	Birth                          data.Date
	Unit, Job                      string
	Start                          data.Date
	Email, Phone                   string
	Street, Postcode, Town         string
	MemberNumber                   string
	Earlier                        Earlier // of somebody known
}

// Earlier is what an earlier import of the very same rows did to somebody known.
type Earlier uint8

// What it did. Whom it did nothing to is as unknown to it as to any other list.
const (
	Untouched Earlier = iota
	Changed
	Created
)

// RecordOf returns what a person's data say for the comparison.
func RecordOf(p *data.Person) Record {
	return Record{
		Number: p.EmployeeNumber, Given: p.Given, Initials: p.Initials, Infix: p.Infix, Family: p.Family,
		Birth: data.Date{Year: p.BirthYear}, Unit: p.EmployerUnit, Job: p.JobTitle, Start: p.Start,
		Email: p.Email, Phone: p.Phone, Street: p.Street, Postcode: p.Postcode, Town: p.Town,
		MemberNumber: p.MemberNumber,
	}
}

// Result is the answer for one row.
type Result struct {
	Answer  Answer
	Known   int     // who it is, or most probably is: an index into the known; -1 is nobody
	Others  []int   // others it might be, the most probable first
	Score   float64 // probability 0–1 that the row is Known; 0 without one
	Reasons []Reason
}

// Options steer a comparison.
type Options struct {
	Progress func(share float64) bool // may be nil; false cancels
}

// Compare answers for every row which of the known it is. No two rows become the
// same known person. Rows are different people: see Twins for a list that names
// somebody twice. A cancelled comparison returns context.Canceled.
func Compare(rows, known []Record, o Options) ([]Result, error) {
	w := newWeigher(rows, known)
	w.guessShare(known)
	found := make([][]candidate, len(rows))
	for i := range rows {
		if i%1024 == 0 && o.Progress != nil && !o.Progress(float64(i)/float64(len(rows))) {
			return nil, context.Canceled
		}
		found[i] = w.candidates(i)
	}
	return w.assign(found), nil
}
