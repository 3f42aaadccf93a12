package data

import "time"

// ListKind is the kind of people that a list holds.
type ListKind string

// The kinds of lists. Only a whole staff list may show that someone left.
const (
	ListNewHires ListKind = "new-hires"
	ListStaff    ListKind = "staff"
	ListMembers  ListKind = "members"
)

// ListKinds lists the kinds in menu order.
func ListKinds() []ListKind { return []ListKind{ListNewHires, ListStaff, ListMembers} }

// List is the record of one spreadsheet that was imported. The file itself is not kept.
type List struct {
	Record
	Kind       ListKind
	Employer   string
	File       string // base name only
	Hash       string // SHA-256 of the bytes, hex
	Sheet      string
	Received   Date
	Period     string // "2026-10", as the group says it
	AskedBy    string
	LegalBasis string
	DeleteOn   Date
	Dropped    []string // forbidden columns, by header
	NotUsed    []string // columns with something in them that were not used, by header
	Counts     ListCounts
	BatchID    ID    // the change that applied it; undo takes it back
	Undone     bool  // the import was taken back
	Destroyed  Date  // when the group destroyed the file; zero: not, as far as we know
	Track      Track // of those whom this list brought; empty is that of the group
	Keeping
}

// Month returns the first day of the month that the period of a list names, and false where it
// names none.
func (l *List) Month() (Date, bool) {
	month, err := time.Parse("2006-01", l.Period)
	if err != nil {
		return Date{}, false
	}
	return DateOf(month), true
}

// ListCounts counts the rows of a list by what became of them.
type ListCounts struct {
	New, Same, Changed, Moved, Left, Member, Ask, Skipped int
	CameBack                                              int // had been gone, and are back
	Joined                                                int // became a member by this list
	Missing                                               int // members of ours whom the union's list does not have
}
