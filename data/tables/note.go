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
	NoteTwoColumns  NoteCode = "two-columns"  // header, other, field: both fit, the first is used
	NoteWhichColumn NoteCode = "which-column" // header, other, field: both fit, neither is taken
)
