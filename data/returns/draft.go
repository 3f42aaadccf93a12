// Package returns reads call lists that come back: the rows are known by their keys, whatever became of the
// file, what the reps wrote is compared with what happened since, and what is taken over is applied as one
// change that can be undone. Names, units and states of a sheet are never read: only answers are.
package returns

import (
	"time"

	"kader/data"
)

// Source is a file as it came back.
type Source struct {
	File     string // base name; a number that is never kept is masked in it
	Content  []byte
	Password string
	Clock    func() time.Time // nil: time.Now
}

// Status is what becomes of a line.
type Status string

// The statuses.
const (
	StatusTake    Status = "take"    // is written
	StatusAsk     Status = "ask"     // is not written unless the user decides so
	StatusLeave   Status = "leave"   // is not written: the user said so
	StatusSame    Status = "same"    // was taken over before, so nothing changes
	StatusBlocked Status = "blocked" // cannot be written; its reason says why
)

// Doubt is why a line is asked about, or cannot be written.
type Doubt string

// The doubts.
const (
	DoubtState     Doubt = "state"     // how far the group is changed since the list went out
	DoubtNext      Doubt = "next"      // the agreed day changed since
	DoubtRep       Doubt = "rep"       // somebody else keeps in touch since
	DoubtContact   Doubt = "contact"   // somebody was spoken with since
	DoubtAnswered  Doubt = "answered"  // another answer of this row was taken over before
	DoubtTwice     Doubt = "twice"     // another line here answers about the same person
	DoubtName      Doubt = "name"      // the name in the row is not the one that went out
	DoubtPhone     Doubt = "phone"     // another phone number than we have
	DoubtEmail     Doubt = "email"     // another e-mail address than we have
	DoubtJudging   Doubt = "judging"   // words that judge somebody
	DoubtUnclear   Doubt = "unclear"   // the outcome is none that is known, or several
	DoubtDay       Doubt = "day"       // a day that is none, has not been yet, or was before the list
	DoubtMasked    Doubt = "masked"    // a number that is never kept stood in it
	DoubtPerson    Doubt = "person"    // the line has no key: who is it
	DoubtKey       Doubt = "key"       // the key was changed, or there are two
	DoubtGone      Doubt = "gone"      // blocked: not in the dossier any more
	DoubtForeign   Doubt = "foreign"   // blocked: a row that this dossier does not know
	DoubtObjection Doubt = "objection" // blocked: asked since to be left alone
	DoubtNameless  Doubt = "nameless"  // blocked: an answer about nobody
	DoubtLong      Doubt = "long"      // blocked: more text than is kept
)

// blocks reports whether a line with this reason cannot be written.
func (r Doubt) blocks() bool {
	switch r {
	case DoubtGone, DoubtForeign, DoubtObjection, DoubtNameless, DoubtLong:
		return true
	}
	return false
}

// Answer is what a rep wrote in one row. Zero fields were left empty.
type Answer struct {
	Reply  data.Reply
	Words  string // under Outcome, where that is more than the reply or none
	Called data.Date
	Next   data.Date
	Said   string
	Phone  string // where it is another one than went out
	Email  string
}

// Line is one row that came back with something in it.
type Line struct {
	Number   int // in the draft, from 1
	Sheet    string
	Row      int     // as in the file, from 1
	PersonID data.ID // "" for somebody who is new, or not known
	RepID    data.ID // whose sheet it is
	Name     string  // as in the sheet
	Answer   Answer
	Status   Status
	Doubts   []Doubt
	Others   []data.ID // of a line without a key: who it may be, the likeliest first

	New  bool          // a new person is made of it
	Keep bool          // our phone number and e-mail address stay
	Sent data.SheetRow // what went out, zero for a line without a key
	Now  *data.Person  // as the dossier has the person, nil for nobody

	key, code, hash string // code is of the sheet
	phone, email    string // as in the sheet
	said            string // without what stood in those columns
}

// Counts counts the rows of a draft by what becomes of them.
type Counts struct {
	Take, Ask, Leave, Same, Blocked int
	Empty                           int // rows in which nothing was written
	New                             int // of Take: new people
}

// Draft is a call list that came back, before anything is written.
type Draft struct {
	File  string
	Lines []Line
	Empty int       // rows in which nothing was written
	Today data.Date // of answers without a day

	language string // of the group
	judging  data.Judging
	people   []data.Person
	place    map[data.ID]int    // of somebody in people
	reps     map[string]data.ID // whose each sheet is, by its name
	applied  *Applied
}

// Counts counts the lines.
func (d *Draft) Counts() Counts {
	c := Counts{Empty: d.Empty}
	for i := range d.Lines {
		switch l := &d.Lines[i]; l.Status {
		case StatusTake:
			c.Take++
			if l.New {
				c.New++
			}
		case StatusAsk:
			c.Ask++
		case StatusLeave:
			c.Leave++
		case StatusSame:
			c.Same++
		case StatusBlocked:
			c.Blocked++
		}
	}
	return c
}
