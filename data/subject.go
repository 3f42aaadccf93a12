package data

// Subject is what a batch of the log was about. Name is that of the person, Title that
// of any other row and Day that of a snapshot, where it is one row; the one row may be
// in the dossier no more.
type Subject struct {
	Count int
	Name  Name
	Title string
	Day   Date
}
