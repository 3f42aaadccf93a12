package data

import (
	"errors"
	"strconv"
)

// Code is an error that a user can meet. It is a code, never a sentence: the
// window, the command line and the reports translate it as the text "error.<code>".
// Compare with errors.Is.
type Code string

// What can go wrong with a dossier file.
const (
	ErrWrongPassphrase   Code = "wrong-passphrase"
	ErrDamaged           Code = "damaged"            // a dossier, but its bytes do not check
	ErrForeign           Code = "foreign"            // not a dossier at all
	ErrNewerVersion      Code = "newer-version"      // written by a later Kader
	ErrOpenElsewhere     Code = "open-elsewhere"     // another process holds the lock
	ErrChangedUnderneath Code = "changed-underneath" // the file on disk is not the one we loaded
	ErrVanished          Code = "vanished"           // the file on disk is gone
	ErrDiskFull          Code = "disk-full"
	ErrFolderReadOnly    Code = "folder-read-only"
	ErrNotSaved          Code = "not-saved" // committed in memory, not on disk
	ErrReadOnly          Code = "read-only"
	ErrExists            Code = "file-exists"
	ErrNoFile            Code = "no-file"
	ErrNoAccess          Code = "no-access"      // the system does not let us read the file
	ErrNoFolder          Code = "no-folder"      // the folder for a new file is missing
	ErrNameInvalid       Code = "name-invalid"   // the system keeps no file of such a name
	ErrFileReadOnly      Code = "file-read-only" // its owner took away the right to write
	ErrInUse             Code = "in-use"         // another program has the file open now
	ErrNotWritten        Code = "not-written"    // a new file could not be written, or other keys
	ErrBackupCopy        Code = "backup-copy"    // a backup: it is opened to be read and saved elsewhere
	ErrNotFound          Code = "not-found"
	ErrKeyHoldersFull    Code = "key-holders-full"
	ErrMixed             Code = "mixed-parts"   // a part of another file, or of an older state, was put in
	ErrHolderOwn         Code = "holder-own"    // what the dossier was opened with cannot be taken away
	ErrHolderShared      Code = "holder-shared" // an earlier Kader gave all holders the same key
)

// What can go wrong with a passphrase that is being chosen.
const (
	ErrPassphraseShort  Code = "passphrase-short"
	ErrPassphraseCommon Code = "passphrase-common"
	ErrPassphraseTwice  Code = "passphrase-twice" // the two entries differ
	ErrPassphraseOwn    Code = "passphrase-own"   // made of names that the dossier knows, or of a club's
	ErrPassphraseTaken  Code = "passphrase-taken" // it opens the dossier already
)

// What can go wrong with a spreadsheet.
const (
	ErrNotSpreadsheet   Code = "not-spreadsheet"
	ErrFileEmpty        Code = "file-empty"
	ErrNoListInside     Code = "no-list-inside" // an archive without a list
	ErrIsDossier        Code = "is-dossier"     // one of Kader itself, not a list
	ErrIsDocument       Code = "is-document"    // a letter of Word or LibreOffice
	ErrIsPDF            Code = "is-pdf"
	ErrIsPicture        Code = "is-picture"
	ErrIsMail           Code = "is-mail"
	ErrIsPacked         Code = "is-packed" // an archive that we do not unpack
	ErrFileTooLarge     Code = "file-too-large"
	ErrSheetDamaged     Code = "sheet-damaged"
	ErrSheetUnsupported Code = "sheet-unsupported" // a known format that we do not read (yet)
	ErrOldExcel         Code = "old-excel"         // why it is not read: Excel 2, 3 or 4
	ErrOldLock          Code = "old-lock"          // why it is not read: a cipher that we do not undo
	ErrUncomputed       Code = "uncomputed"        // why a sheet is not read: a formula without its result
	ErrNeedsPassword    Code = "needs-password"
	ErrWrongPassword    Code = "wrong-password"
	ErrNoHeader         Code = "no-header"
	ErrIsRoster         Code = "is-roster" // days side by side, and no column of names
	ErrNoNameColumn     Code = "no-name-column"
	ErrTooManyColumns   Code = "too-many-columns"
	ErrTooManyRows      Code = "too-many-rows"
	ErrUnknownColumn    Code = "unknown-column"   // --map names a header that is not there
	ErrUnknownSheet     Code = "unknown-sheet"    // the file has no sheet of that name
	ErrForbiddenColumn  Code = "forbidden-column" // --map names a header that is never kept
	ErrNothingToUndo    Code = "nothing-to-undo"
	ErrWentOut          Code = "went-out"      // an export, which no undo brings back
	ErrOwnNewHires      Code = "own-new-hires" // a spreadsheet that Kader made itself
	ErrOwnCallList      Code = "own-call-list"
	ErrOwnMembers       Code = "own-members"
	ErrOwnAttendance    Code = "own-attendance"
	ErrOwnExport        Code = "own-export"      // one of a later version
	ErrNoAnswers        Code = "no-answers"      // no call list, so that nothing can come back
	ErrOldCallList      Code = "old-call-list"   // a call list whose rows have no keys
	ErrOtherCallList    Code = "other-call-list" // a call list that this dossier did not make
	ErrNonePlanned      Code = "none-planned"    // no meeting for a paper that looks ahead
	ErrNoneHeld         Code = "none-held"       // no meeting for a paper that looks back
	ErrNothingDecided   Code = "nothing-decided" // for the unit of a notice
	ErrNobodyElected    Code = "nobody-elected"  // no post has a day of election
)

// Error returns the code itself.
func (c Code) Error() string { return string(c) }

// TextKey names the sentence for users.
func (c Code) TextKey() string { return "error." + string(c) }

// Place is a place in a file. Zero fields are unknown. Row counts from 1 as spreadsheet programs
// do. Column is a letter or a header.
type Place struct {
	File   string
	Sheet  string
	Row    int
	Column string
}

// Fault is a Code at a Place, with the technical cause behind it.
type Fault struct {
	Code  Code
	Place Place
	Err   error
}

// Error returns the code and place for developers; users see the translation.
func (f Fault) Error() string {
	s := string(f.Code)
	if f.Err != nil {
		s += ": " + f.Err.Error()
	}
	return s
}

// Unwrap lets errors.Is find the code and the cause.
func (f Fault) Unwrap() []error {
	if f.Err == nil {
		return []error{f.Code}
	}
	return []error{f.Code, f.Err}
}

// TextKey names the sentence for users. Of a damaged file that has sheets it names the sheet, of one that
// is not read the reason where a code tells it.
func (f Fault) TextKey() string {
	var why Code
	if f.Code == ErrSheetUnsupported && errors.As(f.Err, &why) {
		return why.TextKey()
	}
	if f.Code == ErrSheetDamaged && f.Place.Sheet != "" {
		return "error.sheet-damaged-at"
	}
	return f.Code.TextKey()
}

// TextFacts are the values for the placeholders of that sentence: file, sheet,
// row, column.
func (f Fault) TextFacts() map[string]string {
	return map[string]string{
		"file": f.Place.File, "sheet": f.Place.Sheet,
		"row": strconv.Itoa(f.Place.Row), "column": f.Place.Column,
	}
}

// Rule names what a value must satisfy.
type Rule string

// The rules a value can break.
const (
	RuleRequired  Rule = "required"
	RuleDate      Rule = "date"
	RuleClock     Rule = "clock" // a time of day
	RuleMinutes   Rule = "minutes"
	RuleNumber    Rule = "number"
	RuleEmail     Rule = "email"
	RulePhone     Rule = "phone"
	RuleLong      Rule = "long"      // longer than MaxText
	RuleSeveral   Rule = "several"   // holds more than one person
	RuleStruck    Rule = "struck"    // is struck out in the file
	RuleUnknown   Rule = "unknown"   // not one of the allowed values
	RuleLoop      Rule = "loop"      // a unit inside itself
	RuleAhead     Rule = "ahead"     // a day that has not been yet, of what was
	RuleOrder     Rule = "order"     // an end before its start
	RuleSteps     Rule = "steps"     // days that do not come after each other
	RuleForbidden Rule = "forbidden" // a number that is never kept, blanked
)

// The rules that a text breaks in which a number stands that is never kept.
const (
	RuleBSN       Rule = "forbidden-bsn"
	RuleFnr       Rule = "forbidden-fnr"
	RuleCPR       Rule = "forbidden-cpr"
	RuleSwedish   Rule = "forbidden-swedish"
	RuleBelgian   Rule = "forbidden-belgian"
	RuleGermanTax Rule = "forbidden-german-tax"
	RuleAccount   Rule = "forbidden-account" // of a bank
	RuleIdentity  Rule = "forbidden-identity"
	RuleCard      Rule = "forbidden-card" // for payments
)

// Invalid is the error of a field that breaks a rule.
type Invalid struct {
	Field string
	Rule  Rule
}

// Error returns field and rule for developers.
func (i Invalid) Error() string { return "invalid " + i.Field + ": " + string(i.Rule) }

// TextKey names the sentence for users.
func (i Invalid) TextKey() string { return "invalid." + string(i.Rule) }

// TextFacts are the values for the placeholders of that sentence.
func (i Invalid) TextFacts() map[string]string { return map[string]string{"field": i.Field} }
