package imports

import (
	"cmp"
	"math"
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

// typist turns lines into people. It remembers what texts mean, because lists
// repeat their days, units and forms of contract.
type typist struct {
	table    *tables.Table
	columns  []int // in the order in which they are read
	fields   []data.Field
	texts    map[data.Field]func(*data.Person) *string // where plain texts go
	days     []dayColumn                               // by column
	amounts  []amountUnit                              // by column
	infixes  bool                                      // a column of their own: "De Jong" beside it is a family name
	capitals bool                                      // the names are
	partner  partnerColumns
	given    values.FirstNames
	// In the column of whole names the family name stands first without a comma, or
	// stands alone because initials have a column of their own.
	familyFirst, familyOnly bool
	country                 string           // of phone numbers without one
	today                   data.Date        // when the list came
	warnings                []Warning        // what whole columns told
	sections                []tables.Section // departments that stand above their people
	dayReads                map[dayKey]dayRead
	families                map[string]data.Name
	names                   map[string]data.Name
	forms                   map[string]contractRead
}

// dayKey is a text that is read as a day; last takes the last day of a month.
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

func newTypist(t *tables.Table, m tables.Mapping, country string, today data.Date) *typist {
	w := &typist{
		table: t, fields: make([]data.Field, len(m)), texts: plainTexts(), days: make([]dayColumn, len(m)), amounts: make([]amountUnit, len(m)),
		country: country, today: today, infixes: m.Find(data.FieldInfix) >= 0, capitals: inCapitals(t, m),
		dayReads: make(map[dayKey]dayRead), families: make(map[string]data.Name), names: make(map[string]data.Name),
		forms: make(map[string]contractRead), given: values.NewFirstNames(),
	}
	for _, f := range data.Fields() {
		w.columns = append(w.columns, columnsOf(m, f)...)
	}
	for i, c := range m {
		switch w.fields[i] = c.Field; c.Field {
		case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince:
			w.readDays(i)
		case data.FieldHours, data.FieldFTE:
			w.readAmounts(i)
		}
	}
	w.findPartner(m)
	w.readNameOrder(m)
	w.useSections(m)
	return w
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

// typedRows are the rows of a table with who stands in them, and how they were read, for
// reading one of them again.
type typedRows struct {
	typist *typist
	people *packedPeople
}

// typeRows turns every line of a table into a person, with what was typed over it. It is
// context.Canceled when progress stops it.
func typeRows(w *typist, fixed *fixes, p *progress) ([]Row, typedRows, error) {
	x := typedRows{typist: w, people: &packedPeople{}}
	lines := w.table.Lines
	rows := make([]Row, len(lines))
	for i := range lines {
		if i%4096 == 0 {
			if err := p.report(shareGated + (shareTyped-shareGated)*float64(i)/float64(len(lines))); err != nil {
				return nil, typedRows{}, err
			}
		}
		rows[i] = x.line(i, fixed)
	}
	x.people.close()
	for _, blanked := range w.table.Blanked {
		if i, ok := findRow(rows, blanked.Row); ok {
			w.noteBlanked(&rows[i], blanked)
		}
	}
	w.forget()
	return rows, x, nil
}

// row types one line again, with what was blanked in it.
func (x *typedRows) row(i int, fixed *fixes) Row {
	r := x.line(i, fixed)
	for _, blanked := range x.typist.table.Blanked {
		if blanked.Row == r.Number {
			x.typist.noteBlanked(&r, blanked)
		}
	}
	return r
}

// line types one line, as the user left it.
func (x *typedRows) line(i int, fixed *fixes) Row {
	table := x.typist.table
	line := &table.Lines[i]
	r := x.typist.rowWith(line, fixed.at(table.Name, line.Number))
	if fixed.left[table.Name][line.Number] {
		r.LeftOut, r.Skipped = true, true
	}
	return r.kept(x.people)
}

// noteBlanked puts one blanked cell among the problems of its row, unless something is
// typed over it.
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

// rowWith is row for a line that the user typed something over.
func (w *typist) rowWith(line *tables.Line, fixed map[string]string) typed {
	if len(fixed) == 0 {
		return w.row(line)
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
	return w.read(&tables.Line{Number: line.Number, Cells: cells}, fixed)
}

// forget lets go of what texts mean once all lines are read.
func (w *typist) forget() {
	clear(w.dayReads)
	clear(w.families)
	clear(w.names)
	clear(w.forms)
}

// row turns one line into a person.
func (w *typist) row(line *tables.Line) typed { return w.read(line, nil) }

// read is row for cells of which some are fixed already.
func (w *typist) read(line *tables.Line, fixed map[string]string) typed {
	r := typed{Row: Row{Number: line.Number, Fixed: fixed}}
	full := ""
	for _, column := range w.columns {
		cell := &line.Cells[column]
		if cell.Kind == sheet.Empty || cell.Kind == sheet.Error {
			continue
		}
		text := tidyText(cell.Text)
		if text == "" || isErrorText(text) {
			continue
		}
		if len(text) > data.MaxText && len([]rune(text)) > data.MaxText {
			w.problem(&r, column, string([]rune(text)[:tables.MaxExample]), data.RuleLong)
			continue
		}
		if w.fields[column] == data.FieldFullName {
			full = text
			continue
		}
		if rule := w.fill(&r, column, cell, text); rule != "" {
			w.problem(&r, column, text, rule)
		}
	}
	r.Person.EmployerUnit = cmp.Or(r.Person.EmployerUnit, w.unitAbove(line.Number))
	said := cmp.Or(full, joinTexts(r.Person.Given, r.Person.Family))
	w.finishName(&r.Person.Name, full)
	w.usePartner(&r.Person.Name, line.Cells)
	w.finish(&r, said)
	return r
}

// isErrorText tells of what a sheet writes where it could not work something out, once
// it is saved as text: #N/B, #VERW!, #NAVN?
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

func (w *typist) problem(r *typed, column int, raw string, rule data.Rule) {
	r.Problems = append(r.Problems, Problem{
		Row: r.Number, Column: w.table.Letters[column], Header: w.table.Headers[column],
		Field: w.fields[column], Raw: raw, Rule: rule,
	})
}

// finish makes the row's parts agree: nobody leaves before the start, and nobody
// goes without a name.
func (w *typist) finish(r *typed, said string) {
	p := &r.Person
	if !p.End.IsZero() && p.End.Before(p.Start) {
		for column, f := range w.fields {
			if f == data.FieldEndDate {
				w.problem(r, column, p.End.String(), data.RuleOrder)
			}
		}
		p.End = data.Date{}
	}
	if p.Name.IsZero() || namesNobody(said) {
		p.Name, r.Skipped = data.Name{}, true
		if column := w.nameColumn(); !r.hasLongName() && !r.withoutName(w.table.Letters[column]) {
			w.problem(r, column, said, data.RuleRequired)
		}
	}
}

// nameColumn is where a name is expected: the column of whole names, else of family
// names, else of given names.
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

// tidyText trims a text, makes every run of white space inside it one blank, puts
// letters and their accents together, and takes out what nobody sees.
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

// isUnseen tells whether a character is not seen: marks of byte order, soft hyphens,
// what turns the direction of writing around or steers a terminal.
func isUnseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.IsControl(r) && !unicode.IsSpace(r)
}

// codeOf returns a number that is a name: without thousands or exponent, with the
// zeros before it that its format shows, and without those that programs put behind
// it: 12345.0.
func codeOf(c *sheet.Cell, text string) string {
	if c.Kind == sheet.Number && strings.Trim(text, "0123456789") != "" && c.Number == math.Trunc(c.Number) && math.Abs(c.Number) < 1e15 {
		return strconv.FormatInt(int64(c.Number), 10)
	}
	if digits, ok := strings.CutSuffix(text, ".0"); ok && digits != "" && strings.Trim(digits, "0123456789") == "" {
		return digits
	}
	return text
}

// amountText returns what a number or percentage is read from: as stored, so that
// a format that rounds takes nothing away. Hours as a time of day, 37:30, are read as shown.
func amountText(c *sheet.Cell, text string) string {
	if c.Kind == sheet.Number && !strings.ContainsAny(text, "%:") {
		return tables.PlainNumber(c)
	}
	return text
}
