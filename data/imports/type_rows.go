package imports

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"kader/data"
	"kader/data/sheet"
	"kader/data/tables"
	"kader/data/values"
)

// typist turns lines into people. It caches what texts mean, because lists repeat their days,
// units and forms of contract.
type typist struct {
	table    *tables.Table
	columns  []int // in the order in which they are read
	fields   []data.Field
	texts    map[data.Field]func(*data.Person) *string // where plain texts go
	days     []dayColumn                               // by column
	readings map[string]DayReading                     // by letter, as the user says
	amounts  []amountUnit                              // by column
	infixes  bool                                      // a column of their own: "De Jong" beside it is a family name
	capitals bool                                      // the names are
	partner  partnerColumns
	given    values.FirstNames
	// In the column of whole names the family name stands first without a comma, or
	// stands alone because initials have a column of their own.
	familyFirst, familyOnly bool
	country                 string                 // of phone numbers without one
	today                   data.Date              // when the list came
	births                  birthColumn            // the column of days of birth
	noStatus                bool                   // a column of states is about something else than work
	warnings                []Warning              // what whole columns told
	sections                []tables.Section       // departments that stand above their people
	blocks                  map[int][]tables.Block // by column: values that stand once for several rows
	before                  map[int]int            // by column: that which counts where it is empty
	understood              understood             // what cells of the list told
	dayReads                map[dayKey]dayRead
	families                map[string]data.Name
	names                   map[string]data.Name
	bare                    map[string]string // parts of names without what stands around them
	forms                   map[string]contractRead
}

// dayKey is a text to be read as a day; last takes the last day of a month or week.
type dayKey struct {
	text  string
	order values.DayOrder
	last  bool
}

type dayRead struct {
	day data.Date
	ok  bool
}

type contractRead struct {
	form data.Contract
	ok   bool
}

func newTypist(
	t *tables.Table, m tables.Mapping, readings map[string]DayReading, country string, today data.Date,
) *typist {
	w := &typist{
		readings: readings,
		table:    t, fields: make([]data.Field, len(m)), texts: plainTexts(), days: make([]dayColumn, len(m)),
		amounts: make([]amountUnit, len(m)),
		country: country, today: today, infixes: m.Find(data.FieldInfix) >= 0, capitals: inCapitals(t, m),
		births:   birthColumn{place: -1},
		dayReads: make(map[dayKey]dayRead), families: make(map[string]data.Name), names: make(map[string]data.Name),
		bare:  make(map[string]string),
		forms: make(map[string]contractRead), given: values.NewFirstNames(),
	}
	for _, f := range data.Fields() {
		w.columns = append(w.columns, columnsOf(m, f)...)
	}
	for i, c := range m {
		switch w.fields[i] = c.Field; c.Field {
		case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince:
			w.detectDayOrder(i)
		case data.FieldHours, data.FieldFTE:
			w.detectAmountUnit(i)
		case data.FieldEmployeeNumber, data.FieldMemberNumber:
			w.detectTails(i)
		}
	}
	w.warnSecondPhones(columnsOf(m, data.FieldPhone))
	w.findPartner(m)
	w.detectNameOrder(m)
	w.useSections(m)
	w.useBefore(m)
	return w
}

// detectTails warns of a column of numbers from which decimals or an apostrophe are taken off.
func (w *typist) detectTails(column int) {
	n, example := 0, ""
	for i := range w.table.Lines {
		cell := &w.table.Lines[i].Cells[column]
		if cell.Kind != sheet.Text {
			continue
		}
		if text := tidyText(cell.Text); text != codeOf(cell, withoutTextMark(text)) {
			n++
			example = cmp.Or(example, text)
		}
	}
	if n > 0 {
		cell := sheet.Cell{Kind: sheet.Text, Text: example}
		w.warnings = append(w.warnings, Warning{Code: WarnNumberTails, Facts: map[string]string{
			"header": w.table.ColumnName(column), "n": strconv.Itoa(n), "example": example,
			"number": codeOf(&cell, withoutTextMark(example)),
		}})
	}
}

// columnsOf returns the columns of one field, the one whose header says so most
// surely first: the given name before the middle name, mobile before landline.
func columnsOf(m tables.Mapping, f data.Field) []int {
	var columns []int
	for i := range m {
		if m[i].Field == f && f != data.FieldIgnore {
			columns = append(columns, i)
		}
	}
	slices.SortStableFunc(columns, func(a, b int) int { return cmp.Compare(m[b].HeaderSure, m[a].HeaderSure) })
	return columns
}

// typedRows types single rows of a table again as all were typed.
type typedRows struct {
	typist    *typist
	people    *packedPeople
	sameEmail [][2]int // pairs of rows with one e-mail address, each row with the first that has it
}

// typeRows turns every line of a table into a row, with the fixes of the user. It is
// context.Canceled when progress stops it.
func typeRows(w *typist, fixed *fixes, p *progress) ([]Row, typedRows, error) {
	x := typedRows{typist: w, people: &packedPeople{}}
	lines := w.table.Lines
	rows := make([]Row, len(lines))
	var r typedRow
	emails := make(map[string]int)
	for i := range lines {
		if i%4096 == 0 {
			if err := p.report(shareGated + (shareTyped-shareGated)*float64(i)/float64(len(lines))); err != nil {
				return nil, typedRows{}, err
			}
		}
		rows[i] = x.line(i, fixed, &r)
		if email := r.Person.Email; email != "" && !r.Skipped {
			if first, twice := emails[email]; twice {
				x.sameEmail = append(x.sameEmail, [2]int{first, i})
			} else {
				emails[email] = i
			}
		}
	}
	x.people.close()
	for _, blanked := range w.table.Blanked {
		if i, ok := findRow(rows, blanked.Row); ok {
			w.noteBlanked(&rows[i], blanked)
		}
	}
	w.clearCaches()
	w.warnings = append(w.warnings, w.understood.warnings()...)
	return rows, x, nil
}

// row types one line again, with its blanked cells.
func (x *typedRows) row(i int, fixed *fixes) Row {
	r := x.line(i, fixed, new(typedRow))
	for _, blanked := range x.typist.table.Blanked {
		if blanked.Row == r.Number {
			x.typist.noteBlanked(&r, blanked)
		}
	}
	return r
}

// line types one line into r, with the fixes of the user, and packs it.
func (x *typedRows) line(i int, fixed *fixes, r *typedRow) Row {
	table := x.typist.table
	line := &table.Lines[i]
	x.typist.typeFixedLine(line, fixed.ofRow(table.Name, line.Number), x.typist.bornTyped(line, fixed), r)
	if fixed.skipped[table.Name][line.Number] {
		r.LeftOut, r.Skipped = true, true
	}
	return r.packed(x.people)
}

// noteBlanked adds a blanked cell to the problems of its row, unless the user typed over it.
func (w *typist) noteBlanked(r *Row, b tables.Blanked) {
	if _, ok := r.Fixed[b.Column]; ok {
		return
	}
	if column := slices.Index(w.table.Letters, b.Column); column >= 0 {
		r.Problems = append(r.Problems, Problem{
			Row: b.Row, Column: b.Column, Header: b.Header, Field: w.fields[column], Rule: data.RuleForbidden,
		})
	}
}

// findRow finds a row by its number. Rows stand in the order of the file.
func findRow(rows []Row, number int) (place int, found bool) {
	return slices.BinarySearchFunc(rows, number, func(r Row, number int) int { return r.Number - number })
}

// typeFixedLine turns a line into a row, with the texts and the day of birth that the user typed over it.
func (w *typist) typeFixedLine(line *tables.Line, fixed map[string]string, born data.Date, r *typedRow) {
	if born.IsZero() {
		born = w.dayOfBirth(line, fixed)
	}
	row := Row{Number: line.Number, Fixed: fixed}
	*r = typedRow{Row: row, born: born, struck: w.strikesName(line.Cells)}
	if len(fixed) == 0 {
		w.typeCells(line.Cells, r)
		return
	}
	cells := slices.Clone(line.Cells)
	for letter, text := range fixed {
		if column := slices.Index(w.table.Letters, letter); column >= 0 {
			cells[column] = sheet.Cell{}
			if text != "" {
				cells[column] = sheet.Cell{Kind: sheet.Text, Text: text}
			}
		}
	}
	w.typeCells(cells, r)
}

// clearCaches forgets the meanings of texts once all lines are typed.
func (w *typist) clearCaches() {
	clear(w.dayReads)
	clear(w.families)
	clear(w.names)
	clear(w.bare)
	clear(w.forms)
}

// typeCells fills a row from its cells.
func (w *typist) typeCells(cells []sheet.Cell, r *typedRow) {
	full := ""
	for _, column := range w.columns {
		cell := w.cellFor(column, cells, r)
		if cell.Kind == sheet.Empty || cell.Kind == sheet.Error || w.isStruckOut(cell, r) {
			continue
		}
		text := withoutTextMark(tidyText(cell.Text))
		if w.isVoid(column, text) {
			continue
		}
		if tables.IsDitto(text) { // of a name, or below nothing
			w.problem(r, column, text, data.RuleUnknown)
			continue
		}
		if cell.Kind == sheet.Text && w.fields[column] != data.FieldNote {
			text = w.withoutRemark(column, w.withoutNoteMark(text))
		}
		if len(text) > data.MaxText && len([]rune(text)) > data.MaxText {
			w.problem(r, column, string([]rune(text)[:tables.MaxExample]), data.RuleLong)
			continue
		}
		if w.fields[column] == data.FieldFullName {
			if _, several := values.SplitPeople(cell.Text); several != values.OnePerson {
				w.problem(r, column, text, data.RuleSeveral)
				continue
			}
			full = w.cutNumber(r, text)
			continue
		}
		if rule := w.fill(r, column, cell, text); rule != "" {
			w.problem(r, column, text, rule)
		}
	}
	r.Person.EmployerUnit = cmp.Or(r.Person.EmployerUnit, w.unitAbove(r.Number))
	said := cmp.Or(full, joinTexts(r.Person.Given, r.Person.Family))
	w.finishName(&r.Person.Name, full)
	w.applyPartner(&r.Person.Name, cells)
	w.finish(r, said)
}

// isVoid reports whether a text of a cell says nothing.
func (w *typist) isVoid(column int, text string) bool {
	return text == "" || isErrorText(text) || w.saysNothing(column, text)
}

// isErrorText reports whether a text is the error of a formula, saved as text: #N/B, #VERW!,
// #NAVN?
func isErrorText(text string) bool {
	if len(text) < 3 || len(text) > 16 || text[0] != '#' || strings.ContainsAny(text, " 0123456789") {
		return false
	}
	switch text {
	case "#N/A", "#N/B", "#I/T", "#NV", "#N.A.", "#IT", "#SPILL":
		return true
	}
	last := text[len(text)-1]
	return (last == '!' || last == '?') && text == strings.ToUpper(text)
}

func (w *typist) problem(r *typedRow, column int, raw string, rule data.Rule) {
	r.Problems = append(r.Problems, Problem{
		Row: r.Number, Column: w.table.Letters[column], Header: w.table.Headers[column],
		Field: w.fields[column], Raw: raw, Rule: rule,
	})
}

// finish checks the row as a whole: nobody leaves before the start, and nobody is without a name.
func (w *typist) finish(r *typedRow, said string) {
	p := &r.Person
	defer w.finishService(r)
	if !p.End.IsZero() && p.End.Before(p.Start) {
		for column, f := range w.fields {
			if f == data.FieldEndDate {
				w.problem(r, column, p.End.String(), data.RuleOrder)
			}
		}
		p.End = data.Date{}
	}
	if r.struck && !w.typedName(r) {
		w.understood.struckRows++
		p.Name, r.Skipped = data.Name{}, true
		w.problem(r, w.nameColumn(), said, data.RuleStruck)
		return
	}
	if p.Name.IsZero() || values.SaysNobody(said) || isNumberedJob(said, p.JobTitle) {
		p.Name, r.Skipped = data.Name{}, true
		if column := w.nameColumn(); !r.hasLongName() && !r.nameCleared(w.table.Letters[column]) {
			w.problem(r, column, said, data.RuleRequired)
		}
	}
}

// nameColumn returns the column in which a name is expected: of whole names, else of family names,
// else of given names.
func (w *typist) nameColumn() int {
	for _, f := range []data.Field{data.FieldFullName, data.FieldFamily, data.FieldGiven} {
		if column := slices.Index(w.fields, f); column >= 0 {
			return column
		}
	}
	return 0
}

func joinTexts(a, b string) string {
	if a == "" || a == b {
		return b
	}
	return a + " " + b
}

// tidyText trims a text, makes every run of white space one blank, joins letters and their
// accents, and removes invisible characters.
func tidyText(s string) string {
	ascii := true
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			ascii = false
			break
		}
	}
	if ascii {
		return s
	}
	if strings.ContainsFunc(s, isUnseen) {
		s = strings.Map(func(r rune) rune {
			if isUnseen(r) {
				return -1
			}
			return r
		}, s)
	}
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}

// isUnseen reports whether a character is invisible: a byte order mark, a soft hyphen, or one that
// turns the direction of writing or steers a terminal.
func isUnseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.IsControl(r) && !unicode.IsSpace(r)
}

// codeOf returns a number that is a name: without thousands or exponent, with the leading zeros
// that its format shows, and without the ".0" or ",00" of programs behind it.
func codeOf(c *sheet.Cell, text string) string {
	if c.Kind == sheet.Number && strings.Trim(text, "0123456789") != "" && c.Number == math.Trunc(c.Number) &&
		math.Abs(c.Number) < 1e15 {
		return strconv.FormatInt(int64(c.Number), 10)
	}
	if found := numberWithTail.FindStringSubmatch(text); found != nil {
		return strings.Map(func(r rune) rune {
			if r == '.' || r == ',' {
				return -1
			}
			return r
		}, found[1])
	}
	return text
}

// numberWithTail is a whole number, perhaps with thousands, with decimals that are zero.
var numberWithTail = regexp.MustCompile(`^([0-9]+[.,]|[0-9]{1,3}(?:\.[0-9]{3})+,|[0-9]{1,3}(?:,[0-9]{3})+\.)0{1,2}$`)

// withoutTextMark takes off the apostrophe with which sheets say that a value is a text. That of a name
// ('t Hof, 's-Gravenmade) stays: a blank, a hyphen or small
// letters follow it.
func withoutTextMark(text string) string {
	if len(text) < 2 || text[0] != '\'' {
		return text
	}
	switch c := text[1]; {
	case '0' <= c && c <= '9', c == '+', c == '-', c == '=', c == '(':
		return text[1:]
	case 'A' <= c && c <= 'Z' && len(text) > 3 && isLowerASCII(text[2]) && strings.Count(text, "'") == 1:
		return text[1:]
	}
	return text
}

func isLowerASCII(c byte) bool { return 'a' <= c && c <= 'z' }

// amountText returns the text that an amount is parsed from: the number as stored, because a
// format may round it. Percentages and times of day (37:30) are parsed as shown.
func amountText(c *sheet.Cell, text string) string {
	if c.Kind == sheet.Number && !strings.ContainsAny(text, "%:") {
		return tables.PlainNumber(c)
	}
	return text
}
