// Package reports turns a dossier into PDF files and spreadsheets: the plan of
// approach, the company snapshot, call lists and the recovery sheet. The same
// dossier, language and options give the same bytes.
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

	// Faces draw letters in a PDF that the typeface lacks. Without them such letters are
	// transcribed; with them the same bytes come out on the same machine only.
	Faces *faces.Library
}

// Kind is a report that can be made of a dossier, and which options it heeds.
type Kind struct {
	ID     string // "plan": the texts "export.plan", "export.plan-text" and "export.plan-file"
	Ending string // of its file: EndingPDF or EndingExcel
	Names  bool   // heeds Options.Doers, Colleagues and Counts
	Rep    bool   // heeds Options.RepID
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

// Kinds lists what can be made of a dossier, in menu order.
func Kinds() []Kind {
	return []Kind{
		{ID: planID, Ending: EndingPDF, Names: true, Write: WritePlan},
		{ID: "snapshot", Ending: EndingPDF, Names: true, Write: WriteSnapshot},
		{ID: string(data.OwnNewHires), Ending: EndingExcel, List: true, Write: WriteNewHires},
		{ID: string(data.OwnCallList), Ending: EndingExcel, Rep: true, Write: WriteCallList},
		{ID: string(data.OwnMembers), Ending: EndingExcel, Write: WriteMembers},
	}
}
