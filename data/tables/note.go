package tables

// Note is something about the columns of a table that the user should know.
type Note struct {
	Code  NoteCode
	Facts map[string]string
}

// NoteCode names a note.
type NoteCode string

// The notes. The facts of each stand behind it.
const (
	NoteSameHeader  NoteCode = "same-header"  // header, column
	NoteBirthDays   NoteCode = "birth-days"   // header, column: dates of birth under a header of other days, not used
	NoteBareDate    NoteCode = "bare-date"    // header, column, field: dates whose header does not say which
	NoteValuesWin   NoteCode = "values-win"   // header, column, field, examples: the values are not what the header says
	NoteValuesOther NoteCode = "values-other" // header, column, field, examples: and nothing else either; not used
	NoteTwoColumns  NoteCode = "two-columns"  // header, other, field: both fit, the first is used
	NoteWhichColumn NoteCode = "which-column" // header, other, field: both fit, neither is taken
)
