package data

import "time"

// Change is one field of one row that got another value.
type Change struct {
	ID      ID
	BatchID ID
	At      time.Time
	By      Worker
	Noun    string // table name: "person", "unit", …
	RowID   ID
	Op      Op
	Field   string // column name; "" for a row created or deleted
	Old     string
	New     string
}

// Op is what happened to a row.
type Op string

// The operations in the log.
const (
	OpCreate Op = "create"
	OpUpdate Op = "update"
	OpDelete Op = "delete"
)

// Batch is everything that one command changed. It is saved, and undone, as a whole.
type Batch struct {
	ID     ID
	At     time.Time
	By     Worker // whose work it is
	CopyID ID     // the machine on which it was made, "" where that is not known
	Label  string // what the user did, the text "change.<label>"
	Undoes ID     // the batch that this one took back, "" for ordinary work
	Undone bool   // taken back by a later batch
	Partly bool   // a later batch took part of it back; the rest can still be taken back
	Recent bool   // made since the dossier was opened
	Count  int    // rows touched
}
