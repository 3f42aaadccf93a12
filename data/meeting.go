package data

// Meeting is one evening of the group. What was agreed lives in the actions.
type Meeting struct {
	Record
	Date    Date
	Title   string
	Place   string
	Present int    // how many came, 0 is not counted
	Agenda  string // one point a line
	Summary string // what the group will work on
}
