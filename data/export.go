package data

import "slices"

// Export is a paper or a list that went out of the dossier. Where the file is, and what it is
// called, is not noted: the name of a file may hold that of somebody.
type Export struct {
	Record
	Kind        string // the id of the report: "plan", "call-list", …
	Made        Date
	Names       bool // it names people
	SmallCounts bool // it shows counts however small
	Reader      Reader
	RepID       ID // the rep whose list it is, "" for nobody in particular
	People      int
	DestroyBy   Date // zero: it may stay
	Destroyed   Date // zero: nobody said so
	Shown       []ShownCount
	BatchID     ID     // the command that noted it
	Sheet       string // of a call list that can come back: what the keys of its rows share, see SheetKeys

	Rows []SheetRow // of such a list; noted with it, and not read back
}

// The kinds of papers that stand apart from the reports on the plan and the lists.
const (
	ExportFunnel     = "funnel"      // how far the group came with whom it follows
	ExportAccess     = "access"      // the answer to somebody who asks what is known of them
	ExportSelfCheck  = "self-check"  // what the group asks itself once a year
	ExportHandOver   = "hand-over"   // what a rep who stops has
	ExportLaptopGone = "laptop-gone" // what to do, and what was on it
)

// The papers of a meeting, and those about the group itself.
const (
	ExportAgenda     = "agenda" // with what a group wants at hand for it
	ExportMinutes    = "minutes"
	ExportHandOut    = "hand-out" // half a page: what was agreed
	ExportInvitation = "invitation"
	ExportSignIn     = "sign-in"  // an empty sheet
	ExportNotice     = "notice"   // what was decided, for the board of a unit
	ExportCalendar   = "calendar" // meetings and steps, for another program
	ExportWhoWeAre   = "who-we-are"
	ExportElection   = "election" // who was elected, for the union or the employer
)

// Reader is for whom something is made.
type Reader string

// The readers.
const (
	ReaderOfficer  Reader = "officer"
	ReaderRep      Reader = "rep"
	ReaderGroup    Reader = "group"
	ReaderEmployer Reader = "employer"
	ReaderOther    Reader = "other"
	ReaderSubject  Reader = "subject" // whom the data is about; never offered
)

// Readers lists the readers that are offered, in menu order.
func Readers() []Reader {
	return []Reader{ReaderOfficer, ReaderRep, ReaderGroup, ReaderEmployer, ReaderOther}
}

// The months after which something that was made is to be destroyed.
const (
	listMonths  = 3
	paperMonths = 12
)

// isList reports whether a report is a list of people, whatever is asked of it.
func isList(kind string) bool {
	lists := []OwnSheet{OwnNewHires, OwnCallList, OwnMembers, OwnAttendance}
	return slices.Contains(lists, OwnSheet(kind))
}

// UsualReader returns for whom a report is mostly made.
func UsualReader(kind string) Reader {
	switch {
	case kind == string(OwnCallList):
		return ReaderRep
	case kind == ExportAccess:
		return ReaderSubject
	case isList(kind):
		return ReaderGroup
	}
	switch kind {
	case ExportSelfCheck, ExportHandOver, ExportAgenda, ExportMinutes, ExportHandOut, ExportSignIn, ExportCalendar,
		ExportWhoWeAre:
		return ReaderGroup
	case ExportInvitation, ExportNotice:
		return ReaderOther
	}
	return ReaderOfficer
}

// UsualEnd returns when a report that is made on a day is to be destroyed, unless the group says
// otherwise: what lists people or names them soon, another paper after a year. An answer to somebody is
// theirs to keep.
func UsualEnd(kind string, names bool, made Date) Date {
	switch {
	case kind == ExportAccess:
		return Date{}
	case names || isList(kind) || kind == ExportSignIn: // names come on the sheet, by hand
		return made.AddMonths(listMonths)
	}
	return made.AddMonths(paperMonths)
}

// Waits reports whether the day has come to destroy the export, and nobody said that it was done.
func (e *Export) Waits(today Date) bool {
	return !e.DestroyBy.IsZero() && e.DestroyBy.Compare(today) <= 0 && e.Destroyed.IsZero()
}

// ShownCount is the line of a unit in a paper for others: how many members it showed there, or that
// it showed none. The count that was not shown is not kept.
type ShownCount struct {
	UnitID  ID // "" is the whole company
	Name    string
	Depth   int // 0 for a site at the top, and for the whole company
	People  int
	Members int  // 0 where hidden
	Hidden  bool // the paper had a dash here
}
