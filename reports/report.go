// Package reports turns a dossier into PDF files and spreadsheets: the plan of
// approach, the company snapshot, call lists, the recovery sheet, and what a group needs
// once a year, when a rep stops and when a laptop is gone. The same dossier, language and
// options give the same bytes.
package reports

import (
	"io"
	"slices"

	"kader/assets"
	"kader/data"
	"kader/reports/faces"
)

// Options are the options of a report. The zero Options, with a day, make a report that may
// leave the group: without names of members.
type Options struct {
	Today      data.Date
	Doers      bool            // in reports for others: names of who does an action, of who came, and of reps
	Colleagues bool            // names of colleagues, wherever they are meant
	Counts     bool            // small counts of members
	Phones     bool            // who we are: phone numbers
	Password   string          // "" leaves the file open for everybody; with one, no two PDF files are the same
	RepID      data.ID         // call list: of this contact person only
	ListID     data.ID         // new hires: of this employer list only
	MeetingID  data.ID         // papers of a meeting: of this one; "" is the first that is offered
	UnitID     data.ID         // notice: for this unit; "" is the whole company
	Reader     data.Reader     // election: the employer gets another notice than the union
	Hide       []data.ID       // reports for others: units of which no count is shown; "" is the whole company
	RepName    string          // hand-over: of somebody who is not in the dossier, by name
	Keys       *data.SheetKeys // call list: with these it can come back; nil where nothing can be noted
	CopyID     data.ID         // lost laptop: which copy was on it; "" is not known
	DestroyBy  data.Date       // hand-over, sign-in sheet: what it says of itself; zero is the usual day

	// Faces draw letters in a PDF that the typeface lacks. Without them such letters are
	// transcribed; with them the same bytes come out on the same machine only.
	Faces *faces.Library
}

// Kind is a report that can be made of a dossier, and which options it heeds.
type Kind struct {
	ID      string // "plan": the texts "export.plan", "export.plan-text" and "export.plan-file"
	Ending  string // of its file
	Names   bool   // heeds Options.Colleagues
	Doers   bool   // heeds Options.Doers
	Counts  bool   // heeds Options.Counts and Hide
	Care    bool   // is made of a dossier for care, on a page of its own
	Bare    bool   // names no colleague and shows no small count; what is neither Names nor Bare always names people
	Rep     bool   // heeds Options.RepID, or RepName
	List    bool   // heeds Options.ListID
	Meeting bool   // heeds Options.MeetingID
	Held    bool   // is about a meeting that began, not about one to come
	Unit    bool   // heeds Options.UnitID
	Phones  bool   // heeds Options.Phones
	Write   func(io.Writer, *assets.Language, *data.Dossier, Options) error

	// shown returns what the report prints of what the group wrote, and of whom it names. nil: it is no paper
	// for others, or it prints no such text.
	shown func(*data.Dossier, Options) *data.Dossier
}

// Texts reports whether the report prints texts of the group, in which names may be hidden.
func (k Kind) Texts() bool { return k.shown != nil }

// The endings of the files.
const (
	EndingPDF   = ".pdf"
	EndingExcel = ".xlsx"
	EndingDays  = ".ics"
)

// Locked reports whether a password can lock the file.
func (k Kind) Locked() bool { return k.Ending != EndingDays }

// The ids of the reports that have no constant in package data.
const (
	planID     = "plan"
	snapshotID = "snapshot"
)

// KindOf returns the report with the given id, and whether there is one.
func KindOf(id string) (Kind, bool) {
	kinds := Kinds()
	i := slices.IndexFunc(kinds, func(k Kind) bool { return k.ID == id })
	if i < 0 {
		return Kind{}, false
	}
	return kinds[i], true
}

// Offered lists what the window offers together, in menu order: all but what has a page of its own.
func Offered() []Kind { return slices.DeleteFunc(Kinds(), func(k Kind) bool { return k.Care }) }

// Kinds lists what can be made of a dossier.
func Kinds() []Kind { return slices.Concat(planKinds(), meetingKinds(), groupKinds(), careKinds()) }

// planKinds are the papers for the officer and the lists of people.
func planKinds() []Kind {
	return []Kind{
		{
			ID: planID, Ending: EndingPDF, Names: true, Doers: true, Counts: true,
			Write: WritePlan, shown: planShown,
		},
		{
			ID: snapshotID, Ending: EndingPDF, Names: true, Doers: true, Counts: true,
			Write: WriteSnapshot, shown: unitsShown,
		},
		{
			ID: data.ExportFunnel, Ending: EndingPDF, Names: true, Doers: true, Counts: true,
			Write: WriteFunnel, shown: unitsShown,
		},
		{ID: string(data.OwnNewHires), Ending: EndingExcel, List: true, Write: WriteNewHires},
		{ID: string(data.OwnCallList), Ending: EndingExcel, Rep: true, Write: WriteCallList},
		{ID: string(data.OwnMembers), Ending: EndingExcel, Write: WriteMembers},
	}
}

// meetingKinds are the papers of a meeting: before, during and after it.
func meetingKinds() []Kind {
	return []Kind{
		{
			ID: data.ExportAgenda, Ending: EndingPDF, Names: true, Doers: true, Counts: true, Meeting: true,
			Write: WriteAgenda, shown: agendaShown,
		},
		{
			ID: data.ExportInvitation, Ending: EndingPDF, Names: true, Meeting: true,
			Write: WriteInvitation, shown: invitationShown,
		},
		{
			ID: data.ExportSignIn, Ending: EndingPDF, Bare: true, Meeting: true,
			Write: WriteSignIn, shown: signInShown,
		},
		{
			ID: data.ExportMinutes, Ending: EndingPDF, Names: true, Doers: true, Meeting: true, Held: true,
			Write: WriteMinutes, shown: minutesShown,
		},
		{
			ID: data.ExportHandOut, Ending: EndingPDF, Names: true, Doers: true, Meeting: true, Held: true,
			Write: WriteHandOut, shown: handOutShown,
		},
		{
			ID: data.ExportNotice, Ending: EndingPDF, Bare: true, Meeting: true, Held: true, Unit: true,
			Write: WriteNotice, shown: noticeShown,
		},
		{ID: string(data.OwnAttendance), Ending: EndingExcel, Meeting: true, Held: true, Write: WriteAttendance},
		{
			ID: data.ExportCalendar, Ending: EndingDays, Names: true, Doers: true,
			Write: WriteCalendar, shown: calendarShown,
		},
	}
}

// groupKinds are the papers about the group itself. They are about who has a post, so they always name people.
func groupKinds() []Kind {
	return []Kind{
		{ID: data.ExportWhoWeAre, Ending: EndingPDF, Phones: true, Write: WriteWhoWeAre, shown: whoWeAreShown},
		{ID: data.ExportElection, Ending: EndingPDF, Write: WriteElection, shown: electionShown},
	}
}

// careKinds are the papers that have a page of their own.
func careKinds() []Kind {
	return []Kind{
		{ID: data.ExportSelfCheck, Ending: EndingPDF, Care: true, Bare: true, Write: WriteSelfCheck},
		{ID: data.ExportHandOver, Ending: EndingPDF, Care: true, Rep: true, Write: WriteHandOver},
		{ID: data.ExportLaptopGone, Ending: EndingPDF, Care: true, Bare: true, Rep: true, Write: WriteLaptopGone},
	}
}
