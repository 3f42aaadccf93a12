package data

// Known is all that a dossier holds about one person, as it is stored.
type Known struct {
	Person   Person
	Columns  map[string]string // the row, as the log writes it
	Contacts []Contact
	Own      []Change // of the row, of conversations with the person and of pairs, also deleted ones, the oldest first
	Others   []Change // of all other rows that have an old or a new text, the oldest first
	Listings []KnownListing
	Pairs    []Pair   // what the group said of rows of lists and the person
	Exports  []Export // in which the person was named
	Backups  []HeldCopy
}

// KnownListing is a row of a list that turned out to be about the person.
type KnownListing struct {
	List List
	Listing
}
