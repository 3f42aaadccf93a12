package imports

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/tables"
)

// Warning is something about the list as a whole that the user should know.
type Warning struct {
	Code  WarningCode
	Facts map[string]string
}

// WarningCode names a warning, the text "import.warning.<code>".
type WarningCode string

// The warnings. The facts of each stand behind it.
const (
	WarnImportedBefore WarningCode = "imported-before" // date, file
	WarnSameHeader                 = WarningCode(tables.NoteSameHeader)
	WarnTwoColumns                 = WarningCode(tables.NoteTwoColumns)
	WarnBirthDays                  = WarningCode(tables.NoteBirthDays)
	WarnBareDate                   = WarningCode(tables.NoteBareDate)
	WarnValuesWin                  = WarningCode(tables.NoteValuesWin)
	WarnValuesOther                = WarningCode(tables.NoteValuesOther)
	WarnNotUsed        WarningCode = "not-used"        // headers: columns with something in them that are not used
	WarnStatus         WarningCode = "status"          // header, n: a column says of n people that they left
	WarnForbiddenCells WarningCode = "forbidden-cells" // n, header: single values were blanked
	WarnSameNumber     WarningCode = "same-number"     // n rows: one employee number, different names
	WarnSameEmail      WarningCode = "same-email"      // n rows: one e-mail address, different people
	WarnSecondPhone    WarningCode = "second-phone"    // header, n people: only the first of their numbers is kept
	WarnManyLeft       WarningCode = "many-left"       // n, share: more than a fifth would have left
	WarnOverwrite      WarningCode = "overwrite"       // field, share: much of a column would change
	WarnDayOrder       WarningCode = "day-order"       // header: day and month cannot be told apart, read as day first
	WarnMonthFirst     WarningCode = "month-first"     // header: the dates can only be read month first
	WarnDaysMixed      WarningCode = "days-mixed"      // header: some dates have the month first, others the day
	WarnTables         WarningCode = "tables"          // n other tables in this sheet name people too
	WarnNoHeader       WarningCode = "no-header"       // the table has no header row; columns are taken for what they hold
	WarnHeaderTwo      WarningCode = "header-two"      // row: the header takes two rows from there on
	WarnHiddenRows     WarningCode = "hidden-rows"     // n rows that the file hides are taken
	WarnHiddenColumns  WarningCode = "hidden-columns"  // n columns that the file hides are taken
	WarnBeyond         WarningCode = "beyond"          // n cells behind column are not read
	WarnWhichColumn                = WarningCode(tables.NoteWhichColumn)
	WarnSheets         WarningCode = "sheets"        // n other sheets hold people too
	WarnKindGuessed    WarningCode = "kind-guessed"  // kind
	WarnUnits          WarningCode = "units"         // n units will be made; see Draft.NewUnits
	WarnUnitsAlike     WarningCode = "units-alike"   // unit: more than one unit has that name, people stay without
	WarnNoRows         WarningCode = "no-rows"       // nobody stands in the list
	WarnOnTrack        WarningCode = "on-track"      // n people we know are put on the track of new hires
	WarnTogether       WarningCode = "together"      // n people of whom several rows were put together
	WarnBirthDates     WarningCode = "birth-dates"   // header: of these dates the year and a check of the day are kept
	WarnBirthYears     WarningCode = "birth-years"   // header: these years of birth are kept
	WarnBirthUnkept    WarningCode = "birth-unkept"  // header: nothing of it is kept, and people are compared by it
	WarnBirthChecks    WarningCode = "birth-checks"  // n people get a check of the day beside the year that we had
	WarnGone           WarningCode = "gone"          // n people are left out because all their contracts have ended; rows
	WarnSections       WarningCode = "sections"      // n: departments were taken from so many headings
	WarnFilledAbove    WarningCode = "filled-above"  // header, n: empty cells got what stands once above them
	WarnBefore         WarningCode = "before"        // header, other, n: where the first is empty, the other counts
	WarnAttachment     WarningCode = "attachment"    // file: the list is attached to the mail that was read
	WarnUnread         WarningCode = "unread"        // sheets: those that have a formula without its result
	WarnTurned         WarningCode = "turned"        // the table stands on its side; rows and columns were swapped
	WarnJoined         WarningCode = "joined"        // n tables with the same columns are one list; rows
	WarnSheetUnits     WarningCode = "sheet-units"   // n departments are the names of sheets, or stand above blocks
	WarnDittos         WarningCode = "dittos"        // n cells said only that the cell above counts
	WarnNameOrder      WarningCode = "name-order"    // header: the family name stands first, without a comma
	WarnNothing        WarningCode = "nothing"       // n cells hold words for nothing; the first of the words
	WarnAroundNames    WarningCode = "around-names"  // n names of which titles, degrees or born names are left out
	WarnNoteMarks      WarningCode = "note-marks"    // n values behind which the mark of a note is left out
	WarnRemarks        WarningCode = "remarks"       // n days and amounts behind which a remark is left out
	WarnStruckOut      WarningCode = "struck-out"    // n texts of which a part is struck out, or a raised mark
	WarnStruckCells    WarningCode = "struck-cells"  // n cells are struck out, and count as empty
	WarnStruckRows     WarningCode = "struck-rows"   // n rows are left out because the name is struck out
	WarnSplitRows      WarningCode = "split-rows"    // n rows were made of cells that hold several people
	WarnLetters        WarningCode = "letters"       // n cells whose letters were broken are mended
	WarnLettersLost    WarningCode = "letters-lost"  // n cells hold a sign for a letter that is lost
	WarnTwoEncodings   WarningCode = "two-encodings" // lines of the file are written in two encodings
)

// The warnings of columns of days and amounts; the fact of each is the header.
const (
	WarnDaysSwapped  WarningCode = "days-swapped"       // real dates whose month is the day, turned back
	WarnMaybeSwapped WarningCode = "days-maybe-swapped" // the same, perhaps: they are read as they stand
	WarnMidnight     WarningCode = "midnight"           // instants in UTC that are midnight here
	WarnDaysSaid     WarningCode = "days-said"          // read as the user says
	WarnDayDigits    WarningCode = "day-digits"         // numbers are days without their leading zero: 10326
	WarnYearDigits   WarningCode = "year-digits"        // numbers are days with the year first: 260301
	WarnPeriods      WarningCode = "periods"            // months or weeks stand for days
	WarnShares       WarningCode = "shares"             // shares of full time under a header of hours
	WarnHours        WarningCode = "hours"              // hours under a header of shares
	WarnSharesMixed  WarningCode = "shares-mixed"       // shares of one among percentages
	WarnNumberTails  WarningCode = "number-tails"       // n, example, number: what stands around numbers is off
)

// Warnings about a list that is not the one it seems to be.
const (
	WarnOlderList     WarningCode = "older-list"     // date, file of the last list: this one is from before
	WarnMaybeOlder    WarningCode = "maybe-older"    // date, file: people of that list started later than anybody here
	WarnLastList      WarningCode = "last-list"      // date, file: nearly the same rows as in that list
	WarnOtherEmployer WarningCode = "other-employer" // n rows, known: so few are known that it may be another employer's
)

// TextKey names the sentence for users.
func (w Warning) TextKey() string {
	if w.Code == WarnOtherEmployer && w.Facts["known"] == "0" {
		return "import.warning.nobody-known" // "only 0 are known" is nothing one says
	}
	return "import.warning." + string(w.Code)
}

// TextFacts are the values for the placeholders of that sentence.
func (w Warning) TextFacts() map[string]string { return w.Facts }

// warnings collects warnings.
type warnings struct{ list []Warning }

// addCount adds a warning of which n is the number, unless that is 0.
func (w *warnings) addCount(code WarningCode, n int) {
	if n > 0 {
		w.add(code, "n", strconv.Itoa(n))
	}
}

func (w *warnings) add(code WarningCode, facts ...string) {
	warning := Warning{Code: code, Facts: make(map[string]string)}
	for i := 0; i+1 < len(facts); i += 2 {
		warning.Facts[facts[i]] = facts[i+1]
	}
	w.list = append(w.list, warning)
}

// warnOfList collects the warnings about the list itself. Decisions about single rows change only
// those that seemsMistaken knows.
func (d *Draft) warnOfList() {
	var w warnings
	if list := d.known.importOf(d.hash); list != nil {
		w.add(WarnImportedBefore, "date", data.DateOf(list.Created).String(), "file", list.File)
	}
	d.working.warnMistaken(&w)
	if d.answers.guessed {
		w.add(WarnKindGuessed, "kind", string(d.Source.Kind))
	}
	d.warnPlaces(&w)
	for _, note := range d.mappingNotes {
		w.list = append(w.list, Warning{Code: WarningCode(note.Code), Facts: note.Facts})
	}
	if len(d.Rows) == 0 {
		w.add(WarnNoRows)
	}
	w.addBlanked(&d.Table)
	w.addLetters(d.letters)
	w.addCount(WarnDittos, d.Table.Dittos)
	w.addCount(WarnSplitRows, d.split[d.Table.Sheet])
	w.list = append(w.list, d.typed.typist.warnings...)
	w.addStatus(d)
	w.addUnkept(d)
	if headers := notUsed(d); len(headers) > 0 {
		w.add(WarnNotUsed, "headers", strings.Join(headers, ", "))
	}
	w.addCount(WarnSameNumber, len(d.compared.clash))
	w.addCount(WarnSameEmail, countSameEmail(d))
	w.addCount(WarnTogether, len(d.compared.rowsOf))
	d.listWarnings = w.list
}

// addUnkept says of days of birth that are not kept that people are compared by them.
func (w *warnings) addUnkept(d *Draft) {
	if name := unkeptBirths(d); name != "" {
		w.add(WarnBirthUnkept, "header", name)
	}
}

// unkeptBirths returns the name of a column of days of birth by which people are only compared, "" for none.
func unkeptBirths(d *Draft) string {
	place := d.typed.typist.births.place
	if place < 0 || d.Mapping[place].Field != data.FieldIgnore || !d.Table.HasValues(place) {
		return ""
	}
	return d.Table.ColumnName(place)
}

// notUsed returns the headers of the columns that hold something and count for nothing.
func notUsed(d *Draft) []string {
	compared := unkeptBirths(d)
	return slices.DeleteFunc(d.Mapping.NotUsed(), func(header string) bool { return header == compared })
}

// seemsMistaken reports whether a warning says that this is another list than it seems to be.
// Decisions about its rows may prove otherwise.
func (d *Draft) seemsMistaken() bool {
	return slices.ContainsFunc(d.listWarnings, func(w Warning) bool {
		return w.Code == WarnMaybeOlder || w.Code == WarnLastList || w.Code == WarnOtherEmployer
	})
}

// publish sets Proposal and Warnings from the decisions.
func (d *Draft) publish() {
	sums := d.working.sums
	d.Proposal = Proposal{Matches: d.working.matches, Counts: sums.counts}
	w := warnings{slices.Clip(d.listWarnings)}
	if n := sums.gone; n > 0 {
		w.add(WarnGone, "n", strconv.Itoa(n), "rows", rowsOfGone(d.working.matches))
	}
	w.addUnits(sums)
	w.addCount(WarnOnTrack, sums.follow)
	w.addCount(WarnBirthChecks, sums.checks)
	w.addCount(WarnManyLeft, sums.many)
	w.addOverwrites(d.Overwrites())
	d.Warnings = w.list
}

// mostRows is how many rows a warning names.
const mostRows = 12

// rowsOfGone returns the numbers of the rows of people who are left out because they left.
func rowsOfGone(matches []Match) string {
	var rows []string
	for i := range matches {
		if !matches[i].IsGone() {
			continue
		}
		if len(rows) == mostRows {
			return strings.Join(rows, ", ") + " …"
		}
		rows = append(rows, strconv.Itoa(matches[i].Row))
	}
	return strings.Join(rows, ", ")
}

// addBlanked warns of columns in which single values were blanked.
func (w *warnings) addBlanked(t *tables.Table) {
	counts := make(map[string]int)
	var order []string
	for _, b := range t.Blanked {
		name := cmp.Or(b.Header, b.Column)
		if counts[name] == 0 {
			order = append(order, name)
		}
		counts[name]++
	}
	for _, name := range order {
		w.add(WarnForbiddenCells, "n", strconv.Itoa(counts[name]), "header", name)
	}
}

// addUnits warns of units that will be made, and of names that fit several.
func (w *warnings) addUnits(s *sums) {
	w.addCount(WarnUnits, len(s.toMake()))
	for _, unit := range slices.Sorted(maps.Keys(s.alike)) {
		w.add(WarnUnitsAlike, "unit", unit)
	}
}

// addOverwrites warns of fields in which the list would replace many of our values, until the user
// answers.
func (w *warnings) addOverwrites(list []Overwrite) {
	for _, o := range list {
		if !o.Answered {
			share := float64(o.Changed) / float64(o.Known)
			w.add(WarnOverwrite, "field", string(o.Field), "share", strconv.FormatFloat(share, 'f', 4, 64),
				"n", strconv.Itoa(o.Changed), "known", strconv.Itoa(o.Known))
		}
	}
}

// addStatus says that a column tells who left, and of how many.
func (w *warnings) addStatus(d *Draft) {
	n := 0
	for i := range d.Rows {
		n += one(d.Rows[i].Gone)
	}
	if n > 0 {
		column := columnsOf(d.Mapping, data.FieldStatus)[0]
		w.add(WarnStatus, "header", d.Table.ColumnName(column), "n", strconv.Itoa(n))
	}
}

// countSameEmail counts the rows whose e-mail address another person in the list has.
func countSameEmail(d *Draft) int {
	n := 0
	for _, pair := range d.typed.sameEmail {
		first, second := d.compared.mainOf(pair[0]), d.compared.mainOf(pair[1])
		if first == second || d.Rows[first].Skipped || d.Rows[second].Skipped {
			continue
		}
		a, b := d.Rows[pair[0]].Person(), d.Rows[pair[1]].Person()
		if a.Email != "" && a.Email == b.Email {
			n++
		}
	}
	return n
}

// understood counts what was read from cells in another way than they show, to tell the user.
type understood struct {
	nothing      int      // cells with a word for nothing
	nothingWords []string // the first of those words
	around       int      // names beside which something was left out
	marks        int      // values behind which the mark of a note was left out
	remarks      int      // days and amounts behind which a remark was left out
	struck       int      // cells that are struck out
	struckRows   int      // rows whose name is struck out
}

// mostWords is how many words a warning shows.
const mostWords = 3

// warnings returns what is told of all cells together.
func (u *understood) warnings() []Warning {
	var w warnings
	if u.nothing > 0 {
		w.add(WarnNothing, "n", strconv.Itoa(u.nothing), "words", strings.Join(u.nothingWords, ", "))
	}
	w.addCount(WarnAroundNames, u.around)
	w.addCount(WarnNoteMarks, u.marks)
	w.addCount(WarnRemarks, u.remarks)
	w.addCount(WarnStruckCells, u.struck)
	w.addCount(WarnStruckRows, u.struckRows)
	return w.list
}

// addLetters warns of letters that were broken, and of text that is struck out.
func (w *warnings) addLetters(found tables.BrokenLetters) {
	w.addCount(WarnLetters, found.Mended)
	w.addCount(WarnLettersLost, found.Lost)
	w.addCount(WarnStruckOut, found.Struck)
	if found.Mixed {
		w.add(WarnTwoEncodings)
	}
}
