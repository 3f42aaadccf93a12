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
	Doers      bool      // in reports for others: names of who does an action, and of reps
	Colleagues bool      // names of colleagues, wherever they are meant
	Counts     bool      // small counts of members
	Password   string    // "" leaves the file open for everybody; with one, no two PDF files are the same
	RepID      data.ID   // call list: of this contact person only
	ListID     data.ID   // new hires: of this employer list only
	Hide       []data.ID // reports for others: units of which no count is shown; "" is the whole company
	RepName    string    // hand-over: of somebody who is not in the dossier, by name
	CopyID     data.ID   // lost laptop: which copy was on it; "" is not known
	DestroyBy  data.Date // hand-over: what it says of itself; zero is the usual day

	// Faces draw letters in a PDF that the typeface lacks. Without them such letters are
	// transcribed; with them the same bytes come out on the same machine only.
	Faces *faces.Library
}

// Kind is a report that can be made of a dossier, and which options it heeds.
type Kind struct {
	ID     string // "plan": the texts "export.plan", "export.plan-text" and "export.plan-file"
	Ending string // of its file: EndingPDF or EndingExcel
	Names  bool   // heeds Options.Doers, Colleagues and Counts
	Care   bool   // is made of a dossier for care, on a page of its own
	Bare   bool   // names no colleague and shows no small count
	Rep    bool   // heeds Options.RepID, or RepName
	List   bool   // heeds Options.ListID
	Write  func(io.Writer, *assets.Language, *data.Dossier, Options) error
}

// The endings of the files.
const (
	EndingPDF   = ".pdf"
	EndingExcel = ".xlsx"
)

// planID is the report that prints all free texts.
const planID = "plan"

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
func Kinds() []Kind {
	return []Kind{
		{ID: planID, Ending: EndingPDF, Names: true, Write: WritePlan},
		{ID: "snapshot", Ending: EndingPDF, Names: true, Write: WriteSnapshot},
		{ID: string(data.OwnNewHires), Ending: EndingExcel, List: true, Write: WriteNewHires},
		{ID: string(data.OwnCallList), Ending: EndingExcel, Rep: true, Write: WriteCallList},
		{ID: string(data.OwnMembers), Ending: EndingExcel, Write: WriteMembers},
		{ID: data.ExportSelfCheck, Ending: EndingPDF, Care: true, Bare: true, Write: WriteSelfCheck},
		{ID: data.ExportHandOver, Ending: EndingPDF, Care: true, Rep: true, Write: WriteHandOver},
		{ID: data.ExportLaptopGone, Ending: EndingPDF, Care: true, Bare: true, Rep: true, Write: WriteLaptopGone},
	}
}
