// Package imports turns the rows of an employer's list into people: the header is
// found, forbidden columns are dropped, columns are understood, values are typed,
// people are compared with those already known, and the result is applied as one
// change that can be undone. Every stage is a plain value that can be shown.
package imports

import (
	"time"

	"kader/data"
	"kader/data/tables"
)

// Source is a list as it arrived, with what the group knows about it. Zero fields
// are unknown, and guessed where that can be done.
type Source struct {
	File       string        // a path is cut down to its base name
	Content    []byte        // let go of once read: a Draft holds no bytes of the file
	Password   string        // let go of as well
	Sheet      string        // the name of a sheet or Place; "" proposes one
	Header     int           // the row in which the header stands, from 1, or NoHeader; 0 finds it
	Kind       data.ListKind // "" guesses
	Employer   string        // "" is the group's company
	Period     string
	AskedBy    string
	LegalBasis string
	Received   data.Date             // zero is today
	DeleteOn   data.Date             // until when new people are kept who do not become a member
	Map        map[string]data.Field // header, however written, to field; wins over what is recognised
	Clock      func() time.Time      // nil: time.Now
	Weights    bool                  // the weights of every row will be asked for, see WeightsOf

	// Days says how the dates of a column are read, by header, however written, or letter.
	Days map[string]DayReading

	// Reread reads the file once more, with its password, when another header is said: a
	// Draft holds no value of a column that it dropped. nil, or failing: such a column stays
	// dropped. It keeps what it needs, the password too, as long as the Draft lives.
	Reread func() (content []byte, password string, err error)
}

// NoHeader as Source.Header means that the list has no header row.
const NoHeader = -1

// Details are the facts about a list that the group may change in a Draft.
type Details struct {
	Employer, Period, AskedBy, LegalBasis string
	Received, DeleteOn                    data.Date
}

// Draft is an import on its way through the stages. Nothing is written before
// Apply, and nothing in it holds a value of a forbidden column. It is not safe for
// use by several goroutines at once.
type Draft struct {
	Source      Source
	hash        string         // SHA-256 of the file, hex
	sheets      []string       // the sheets that hold something, in the file's order
	Places      []tables.Place // all tables of all sheets, in the file's order; Table is one of them
	Table       tables.Table
	Mapping     tables.Mapping
	Rows        []Row // their people are read with Row.Person
	Proposal    Proposal
	FilledAbove int       // empty cells below a value that counts for several rows, see KeepEmpty
	Dropped     []string  // forbidden columns by header; a number inside a header is masked
	Warnings    []Warning // what to know before applying

	answers answers // what the user said

	reader       *tables.Reader
	known        known          // what the dossier held when the draft was made
	tables       []tables.Table // every table of the file, gated, as Places are
	attachment   string         // the file in a mail that holds the list
	unread       []string       // sheets with formulas that nobody computed
	joined       []int          // places of the tables that are parts of the joined one
	tableIndex   int            // which of them Table is
	faults       map[string]error
	letters      tables.BrokenLetters // what was mended in the file
	split        map[string]int       // by sheet: rows made of cells with several people
	mappingNotes []tables.Note        // notes of the mapping
	typed        typedRows            // how Rows were read
	compared     *comparison          // nil before the rows are
	working      *workingProposal     // nil before the rows are compared
	listWarnings []Warning            // those of Warnings that are about the list itself
	applied      data.List            // the record, once the draft is applied
	progress     progress             // reports only while Prepare or Cancellable runs
}
