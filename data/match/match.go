// Package match says who is who: whether a row of a list is somebody we know.
//
// An employee number decides where both sides have one and the names do not
// contradict it. Otherwise evidence is weighed as Fellegi and Sunter did: every
// part that agrees or differs is worth a number of bits, more for a rare value
// than for a frequent one; the bits together make a probability, beside those of a
// stranger, of a relative, and of other rows and people who fit as well. Every number
// of that stands in model.go. Four things are taken from the lists at hand: how
// frequent a value is, how many of the rows are known at all, how many relatives stand
// in one list, and, within narrow bounds, how often sure pairs differ (see learn). Every
// answer carries its reasons.
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
	Unit, Site, Job                string
	Start, End                     data.Date // of a contract, where a list has a row for each
	Email, Phone                   string
	Street, Postcode, Town         string // Street with the number of the house
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
		Birth: data.Date{Year: p.BirthYear}, Unit: p.EmployerUnit, Site: p.EmployerSite, Job: p.JobTitle, Start: p.Start, End: p.End,
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

// People are records that are made when they are asked for, so that a dossier and a
// list need not stand in memory twice.
type People struct {
	N  int
	At func(i int, r *Record) // fills an empty record; called once for each

	// Starts returns the first days of all contracts that were put together in one record:
	// any of them may be the one that is known. May be nil, and is asked of rows alone.
	Starts func(i int) []data.Date
}

// Compare answers for every row which of the known it is. No two rows become the
// same known person. Rows are different people: see Twins for a list that names
// somebody twice. Reasons of different results may share memory: change none. A
// cancelled comparison returns context.Canceled.
func Compare(rows, known People, o Options) ([]Result, error) {
	w := newWeigher(rows, &known)
	w.blocks = newBlocks(w, nil)
	a := newAssignment(w, rows.N)
	a.judgeNumbering()
	if !a.search(a.numbers, o.Progress) {
		return nil, context.Canceled
	}
	if a.numbers && !a.judgeNumbers() && !a.search(false, o.Progress) {
		return nil, context.Canceled
	}
	w.blocks = blocks{}
	a.guessShare()
	a.lookAgain()
	a.guessShare()
	a.settle()
	a.give()
	return a.results(), nil
}

// search finds the candidates of every row, anew. False: it was cancelled.
func (a *assignment) search(numbers bool, progress func(share float64) bool) bool {
	s := newSearch(a.w)
	s.numbers, a.numbers = numbers, numbers
	a.all, a.ends = a.all[:0], a.ends[:1]
	clear(a.w.visited)
	rows := len(a.w.rows)
	for i := range rows {
		if i%1024 == 0 && progress != nil && !progress(float64(i)/float64(rows)) {
			return false
		}
		a.keep(s.look(int32(i)))
	}
	return true
}
