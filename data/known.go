package data

// Known is what a dossier holds about one person, as it is stored: but the actions that are theirs, and the texts of
// others that name them, for which whoever answers looks through the dossier.
type Known struct {
	Person     Person
	Columns    map[string]string // the row, as the log writes it
	Contacts   []Contact
	Posts      []Post
	Candidates []Candidate // for posts for which the person may be asked
	Asks       []Candidate // whom the person asks
	Attended   []Attendance
	Heard      []Heard   // by the person as a rep
	Tellings   []Telling // that are the person's
	Own        []Change  // of the row, of what belongs to it and of attendance, also deleted ones, the oldest first
	Others     []Change  // of all other rows that have an old or a new text, the oldest first
	Listings   []KnownListing
	Pairs      []Pair     // what the group said of rows of lists and the person
	SheetRows  []SheetRow // of call lists that can come back
	Exports    []Export   // in which the person was named
	Backups    []HeldCopy
}

// KnownListing is a row of a list that turned out to be about the person.
type KnownListing struct {
	List List
	Listing
}
