// Package data holds what Kader is about: the nouns of a kader group and their
// rules, as plain Go values. It knows no SQL, no files and no window.
package data

import "time"

// ID names one row of a dossier: a UUIDv7 in its usual text form. "" names none.
type ID string

// Record holds the fields that every row has. The store fills it in.
type Record struct {
	ID      ID
	Created time.Time
	Changed time.Time
}
