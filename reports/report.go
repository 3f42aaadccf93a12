// Package reports turns a dossier into PDF files and spreadsheets: the plan of
// approach, the company snapshot, call lists and the recovery sheet. The same
// dossier, language and options give the same bytes.
package reports

import "kader/data"

// Options are the options of a report. The zero Options, with a day, make a report that may
// leave the group: without names of members.
type Options struct {
	Today    data.Date
	Names    bool    // names of people, and small counts, in reports for others
	Password string  // spreadsheets only; "" leaves the file open for everybody
	RepID    data.ID // call list: of this contact person only
	ListID   data.ID // new hires: of this employer list only
}
