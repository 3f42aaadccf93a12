package imports

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"kader/data"
	"kader/data/sheet"
)

// typist turns lines into people. It remembers what texts mean, because lists
// repeat their days, units and forms of contract.
type typist struct {
	table    *Table
	columns  []int // in the order in which they are read
	fields   []data.Field
	orders   []data.DayOrder // by column
	infixes  bool            // a column of their own: "De Jong" beside it is a family name
	country  string          // of phone numbers without one
	days     map[dayText]dayRead
	families map[string][2]string
	names    map[string]data.Name
	forms    map[string]contractRead
}

type dayText struct {
	text  string
	order data.DayOrder
}

type dayRead struct {
	day data.Date
	err error
}

type contractRead struct {
	form data.Contract
	ok   bool
}

func newTypist(t *Table, m Mapping, country string) *typist {
	w := &typist{
		table: t, fields: make([]data.Field, len(m)), orders: make([]data.DayOrder, len(m)), country: country, infixes: m.Find(data.FieldInfix) >= 0,
		days: make(map[dayText]dayRead), families: make(map[string][2]string), names: make(map[string]data.Name),
		forms: make(map[string]contractRead),
	}
	for _, f := range data.Fields() {
		w.columns = append(w.columns, columnsOf(m, f)...)
	}
	for i, c := range m {
		w.fields[i] = c.Field
		if isDateField(c.Field) {
			w.orders[i] = data.DayOrderOf(t.dayTexts(i))
		}
	}
	return w
}

// columnsOf returns the columns of one field: given names as they stand, of others
// the surest first.
func columnsOf(m Mapping, f data.Field) []int {
	var columns []int
	if f == data.FieldIgnore {
		return nil
	}
	for i, c := range m {
		if c.Field != f {
			continue
		}
		at := len(columns)
		if f == data.FieldPhone || f == data.FieldEmail {
			for at > 0 && m[columns[at-1]].Confidence < c.Confidence {
				at--
			}
		}
		columns = append(columns[:at], append([]int{i}, columns[at:]...)...)
	}
	return columns
}

// dayTexts returns the days of a column that are text or plain numbers.
func (t *Table) dayTexts(column int) []string {
	var texts []string
	for i := range t.Lines {
		switch c := &t.Lines[i].Cells[column]; c.Kind {
		case sheet.Text:
			texts = append(texts, c.Text)
		case sheet.Number:
			texts = append(texts, plainNumber(c))
		}
	}
	return texts
}

// row turns one line into a person.
func (w *typist) row(line *Line) Row {
	r := Row{Number: line.Number}
	full := ""
	for _, column := range w.columns {
		cell := &line.Cells[column]
		if cell.Kind == sheet.Empty {
			continue
		}
		text := tidyText(cell.Text)
		if text == "" {
			continue
		}
		if len(text) > data.MaxText && len([]rune(text)) > data.MaxText {
			w.problem(&r, column, string([]rune(text)[:maxExample]), data.RuleLong)
			continue
		}
		if w.fields[column] == data.FieldFullName {
			full = text
			continue
		}
		if rule := w.fill(&r.Person, column, cell, text); rule != "" {
			w.problem(&r, column, text, rule)
		}
	}
	w.finishName(&r.Person.Name, full)
	w.finish(&r)
	return r
}

func (w *typist) problem(r *Row, column int, raw string, rule data.Rule) {
	r.Problems = append(r.Problems, Problem{
		Row: r.Number, Column: w.table.Letters[column], Header: w.table.Headers[column],
		Field: w.fields[column], Raw: raw, Rule: rule,
	})
}

// fill puts one cell into the person, or says which rule it breaks.
func (w *typist) fill(p *data.Person, column int, cell *sheet.Cell, text string) data.Rule {
	switch f := w.fields[column]; f {
	case data.FieldGiven:
		p.Given = joined(p.Given, text)
	case data.FieldInfix:
		p.Infix = text
	case data.FieldFamily:
		p.Family = text
	case data.FieldInitials:
		p.Initials = text
	case data.FieldEmployeeNumber:
		p.EmployeeNumber = codeOf(cell, text)
	case data.FieldUnit:
		p.EmployerUnit = text
	case data.FieldSite:
		p.EmployerSite = text
	case data.FieldJobTitle:
		p.JobTitle = text
	case data.FieldManager:
		p.Manager = text
	case data.FieldHours, data.FieldFTE, data.FieldContract:
		return w.fillWork(p, f, cell, text)
	case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince:
		return w.fillDay(p, column, cell)
	case data.FieldBirthDate:
		return fillBirth(p, text)
	default:
		return w.fillReach(p, f, cell, text)
	}
	return ""
}

func (w *typist) fillReach(p *data.Person, f data.Field, cell *sheet.Cell, text string) data.Rule {
	switch f {
	case data.FieldStreet:
		p.Street = joined(p.Street, text)
	case data.FieldPostcode:
		p.Postcode = codeOf(cell, text)
	case data.FieldTown:
		p.Town = text
	case data.FieldMemberNumber:
		p.MemberNumber = codeOf(cell, text)
	case data.FieldNote:
		p.Note = joined(p.Note, text)
	case data.FieldEmail:
		address, err := data.ParseEmail(text)
		if err != nil {
			return data.RuleEmail
		}
		p.Email = or(p.Email, address)
	case data.FieldPhone:
		number, err := data.ParsePhone(codeOf(cell, text), w.country)
		if err != nil {
			return data.RulePhone
		}
		p.Phone = or(p.Phone, number)
	}
	return ""
}

func (w *typist) fillWork(p *data.Person, f data.Field, cell *sheet.Cell, text string) data.Rule {
	var err error
	switch f {
	case data.FieldHours:
		p.Hours, err = data.ParseHours(amountText(cell, text))
	case data.FieldFTE:
		p.FTE, err = data.ParseShare(amountText(cell, text))
	case data.FieldContract:
		read, seen := w.forms[text]
		if !seen {
			read.form, read.ok = data.ParseContract(text)
			w.forms[text] = read
		}
		if p.Contract = read.form; !read.ok {
			return data.RuleUnknown
		}
	}
	if err != nil {
		return data.RuleNumber
	}
	return ""
}

// fillDay reads a day, from the cell's own date or from its text.
func (w *typist) fillDay(p *data.Person, column int, cell *sheet.Cell) data.Rule {
	day, err := w.day(cell, w.orders[column])
	if err != nil {
		return data.RuleDate
	}
	switch w.fields[column] {
	case data.FieldStartDate:
		p.Start = day
	case data.FieldEndDate:
		p.End = day
	case data.FieldMemberSince:
		p.MemberSince = day
	}
	return ""
}

func (w *typist) day(cell *sheet.Cell, order data.DayOrder) (data.Date, error) {
	key := dayText{text: cell.Text, order: order}
	switch cell.Kind {
	case sheet.Number:
		key.text = plainNumber(cell)
	case sheet.Date:
		key.text = cell.Date.String() // programs write days for "never" too
	}
	read, ok := w.days[key]
	if !ok {
		read.day, read.err = data.ParseDay(key.text, order)
		w.days[key] = read
	}
	return read.day, read.err
}

// fillBirth keeps a year, whatever is given.
func fillBirth(p *data.Person, text string) data.Rule {
	year, ok := yearOf(text)
	if !ok {
		return data.RuleDate
	}
	p.BirthYear = year
	return ""
}

// finish makes the row's parts agree: nobody leaves before the start, and nobody
// goes without a name.
func (w *typist) finish(r *Row) {
	p := &r.Person
	if !p.End.IsZero() && p.End.Before(p.Start) {
		for column, f := range w.fields {
			if f == data.FieldEndDate {
				w.problem(r, column, p.End.String(), data.RuleOrder)
			}
		}
		p.End = data.Date{}
	}
	if p.Name.IsZero() {
		r.Skipped = true
		r.Problems = append(r.Problems, Problem{Row: r.Number, Field: data.FieldFullName, Rule: data.RuleRequired})
	}
}

// finishName takes the parts of a name apart where columns hold more than one: an
// infix before the family name, initials in the column of given names, a whole name
// in one column.
func (w *typist) finishName(n *data.Name, full string) {
	if n.Given != "" && n.Initials == "" && isInitials(n.Given) {
		n.Given, n.Initials = "", n.Given
	}
	if full != "" && n.Family == "" {
		parsed, ok := w.names[full]
		if !ok {
			parsed = data.ParseName(full)
			w.names[full] = parsed
		}
		n.Family, n.Infix = parsed.Family, or(n.Infix, parsed.Infix)
		n.Given, n.Initials = or(n.Given, parsed.Given), or(n.Initials, parsed.Initials)
	}
	if n.Infix == "" && strings.ContainsAny(n.Family, " ,") && (!w.infixes || startsSmall(n.Family)) {
		split, ok := w.families[n.Family]
		if !ok {
			split = splitFamily(n.Family)
			w.families[n.Family] = split
		}
		n.Infix, n.Family = split[0], split[1]
	}
}

// startsSmall tells whether a name begins with a small letter, perhaps behind an apostrophe.
func startsSmall(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}

// splitFamily splits "van der Berg" and "Berg, van der".
func splitFamily(family string) [2]string {
	if name, infix, ok := strings.Cut(family, ","); ok {
		if split, rest := data.SplitFamily(infix + " X"); split != "" && rest == "X" {
			return [2]string{split, strings.TrimSpace(name)}
		}
	}
	infix, rest := data.SplitFamily(family)
	return [2]string{infix, rest}
}

// isInitials tells whether a given name is only initials: "J.", "J.P.", "J P".
func isInitials(s string) bool {
	longest := 0
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '.' || r == ' ' || r == '-' }) {
		longest = max(longest, len([]rune(part)))
	}
	return longest == 1 || longest == 2 && strings.HasSuffix(s, ".") // "Th."
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func joined(a, b string) string {
	if a == "" || a == b {
		return b
	}
	return a + " " + b
}

// tidyText trims a text and makes every run of white space inside it one blank.
func tidyText(s string) string {
	tidy := true
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x80 || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			tidy = false
			break
		}
	}
	if tidy {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// plainNumber writes a number without the format that the sheet shows it in.
func plainNumber(c *sheet.Cell) string {
	return strconv.FormatFloat(c.Number, 'f', -1, 64)
}

// codeOf returns a number that is a name: without thousands or exponent, with the
// zeros before it that its format shows.
func codeOf(c *sheet.Cell, text string) string {
	if c.Kind == sheet.Number && strings.Trim(text, "0123456789") != "" && c.Number == math.Trunc(c.Number) && math.Abs(c.Number) < 1e15 {
		return strconv.FormatInt(int64(c.Number), 10)
	}
	return text
}

// amountText returns what a number or percentage is read from: as stored, so that
// a format that rounds takes nothing away.
func amountText(c *sheet.Cell, text string) string {
	if c.Kind == sheet.Number && !strings.Contains(text, "%") {
		return plainNumber(c)
	}
	return text
}
