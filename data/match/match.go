// Package match finds out which rows of a list are about people we know (record linkage).
//
// An employee number decides where both sides have one and the names do not contradict it.
// Otherwise the package uses the model of Fellegi and Sunter. Every feature of a pair, such
// as the family name, is compared and gets a level: equal, one edit apart, different. The
// weight of a level is its log-likelihood ratio log2(m/u), in bits: m is the probability of
// the level for one person, u for two different people. Agreement on a rare value weighs more
// than on a frequent one. The weights of a pair add up; with the prior they are its log-odds.
// The score of a pair is the probability that it is one person, against a stranger, a
// relative, and the other rows and people who fit as well.
//
// The numbers of the model are in model.go; those that tell whether numbers mean the same in
// both lists are in renumbering.go and assign.go. Four numbers are estimated from the lists: the
// frequency of each value, the share of rows that are known (estimateShare), the share of
// relatives in one list (estimateRelatives), and, within narrow bounds, m (estimate). Pairs
// are found by blocking: only records that share a key are compared (blocks.go). Each known
// person is assigned to at most one row (assign.go). Every answer has its reasons.
package match

import (
	"context"

	"kader/data"
)

// Answer is the decision about one row.
type Answer string

// The answers. Ask leaves the decision to a human being.
const (
	Same Answer = "same"
	New  Answer = "new"
	Ask  Answer = "ask"
)

// Record holds the values of one person that are compared. Empty fields are not known.
// A Birth without month is only a year.
type Record struct {
	Number                         string // employee number
	Given, Initials, Infix, Family string
	Birth                          data.Date
	BirthCheck                     int // of a Birth that is a year only, see data.BirthCheck; 0 is not known
	Unit, Site, Job                string
	Start, End                     data.Date // of the contract, where each contract has a row
	Email, Phone                   string
	Street, Postcode, Town         string // Street with the house number
	MemberNumber                   string
	Earlier                        Earlier // of a known person
}

// Earlier tells what an earlier import of the same rows did to a known person.
type Earlier uint8

// What an earlier import did. Untouched means that it had no row for the person.
const (
	Untouched Earlier = iota
	Changed
	Created
)

// RecordOf returns the values of a person that are compared.
func RecordOf(p *data.Person) Record {
	return Record{
		Number: p.EmployeeNumber, Given: p.Given, Initials: p.Initials, Infix: p.Infix, Family: p.Family,
		Birth: data.Date{Year: p.BirthYear}, BirthCheck: p.BirthCheck,
		Unit: p.EmployerUnit, Site: p.EmployerSite, Job: p.JobTitle, Start: p.Start, End: p.End,
		Email: p.Email, Phone: p.Phone, Street: p.Street, Postcode: p.Postcode, Town: p.Town,
		MemberNumber: p.MemberNumber,
	}
}

// Result is the answer for one row.
type Result struct {
	Answer  Answer
	Known   int     // index of the known person it is, or most probably is; -1 is nobody
	Others  []int   // indexes of others it may be, the most probable first
	Score   float64 // probability 0–1 that the row is Known; 0 if Known is -1
	Reasons []Reason
	Weights []Weight // what each feature says of Known; nil unless asked for, or if Known is -1
}

// Options are the options of Compare.
type Options struct {
	Kind     data.ListKind            // what the list is; "" is not known
	Weights  bool                     // results have their weights
	Progress func(share float64) bool // may be nil; returning false cancels
}

// People are the records of a dossier or a list. At makes each when it is needed, so that
// they are not in memory twice.
type People struct {
	N  int
	At func(i int, r *Record) // fills an empty record; called once for each

	// Starts returns the first days of all contracts that were merged into record i: any of
	// them may be the one that is known. It may be nil, and is called for rows only.
	Starts func(i int) []data.Date
}

// Compare returns a result for every row: which of the known people it is. No two rows
// become the same known person, so rows about one person must be merged first: see
// Duplicates. Reasons of different results may share memory: change none. A cancelled
// comparison returns context.Canceled.
func Compare(rows, known People, o Options) ([]Result, error) {
	a, err := assigned(rows, &known, o)
	if err != nil {
		return nil, err
	}
	return a.results(), nil
}

// assigned compares the rows and assigns each known person to at most one of them.
func assigned(rows People, known *People, o Options) (*assignment, error) {
	w := newWeigher(rows, known, o.Kind)
	w.blocks = newBlocks(w, nil)
	a := newAssignment(w, rows.N)
	a.kind, a.explains, a.usual = o.Kind, o.Weights, usualShareOf(o.Kind, rows.N, known.N)
	a.detectRenumbering()
	if !a.search(a.useNumbers, o.Progress) {
		return nil, context.Canceled
	}
	if a.useNumbers && !a.numbersAgree() && !a.search(false, o.Progress) {
		return nil, context.Canceled
	}
	w.blocks = blocks{}
	a.estimateShare()
	for range a.rounds() {
		a.reweigh()
		a.estimateShare()
	}
	a.applyPrior()
	a.assign()
	return a, nil
}

// search replaces the candidates of every row. It returns false if progress cancelled it.
func (a *assignment) search(numbers bool, progress func(share float64) bool) bool {
	s := newSearch(a.w)
	s.numbers, a.useNumbers = numbers, numbers
	a.all, a.ends = a.all[:0], a.ends[:1]
	clear(a.w.visited)
	rows := len(a.w.rows)
	for i := range rows {
		if i%1024 == 0 && progress != nil && !progress(float64(i)/float64(rows)) {
			return false
		}
		a.addCandidates(s.findRow(int32(i)))
	}
	return true
}
