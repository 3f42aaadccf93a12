package data

// Known is all that a dossier holds about one person, as it is stored.
type Known struct {
	Person   Person
	Columns  map[string]string // the row, as the log writes it
	Contacts []Contact
	Own      []Change // of the row and of conversations with the person, also deleted ones, the oldest first
	Others   []Change // of all other rows that have an old or a new text, the oldest first
	Listings []KnownListing
	Exports  []Export // in which the person was named
	Backups  []HeldCopy
}

// KnownListing is a row of a list that turned out to be about the person.
type KnownListing struct {
	List List
	Listing
}
