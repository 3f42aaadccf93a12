package data

// Goal is what the group wants to reach: measurable and dated.
type Goal struct {
	Record
	TopicID   ID // "" is no topic
	Title     string
	Indicator string // what is counted
	Baseline  string // where it stood at the start
	Target    string // where it should be
	Due       Date
	Lane      Lane
	Reached   Date // zero until reached
	Position  int
}
