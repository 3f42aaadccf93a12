package imports

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

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
	mixed    []bool          // by column: dates of which some have the month first, others the day
	infixes  bool            // a column of their own: "De Jong" beside it is a family name
	capitals bool            // the names are
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
		table: t, fields: make([]data.Field, len(m)), orders: make([]data.DayOrder, len(m)), mixed: make([]bool, len(m)), country: country, infixes: m.Find(data.FieldInfix) >= 0, capitals: inCapitals(t, m),
		days: make(map[dayText]dayRead), families: make(map[string][2]string), names: make(map[string]data.Name),
		forms: make(map[string]contractRead),
	}
	for _, f := range data.Fields() {
		w.columns = append(w.columns, columnsOf(m, f)...)
	}
	for i, c := range m {
		w.fields[i] = c.Field
		if isDateField(c.Field) {
			texts := t.dayTexts(i)
			w.orders[i], w.mixed[i] = data.DayOrderOf(texts), data.DayOrdersMixed(texts)
		}
	}
	return w
}

// columnsOf returns the columns of one field, the one whose header says so most
// surely first: the given name before the middle name, mobile before landline.
func columnsOf(m Mapping, f data.Field) []int {
	var columns []int
	for i := range m {
		if m[i].Field == f && f != data.FieldIgnore {
			columns = append(columns, i)
		}
	}
	slices.SortStableFunc(columns, func(a, b int) int { return cmp.Compare(m[b].rank, m[a].rank) })
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
		if cell.Kind == sheet.Empty || cell.Kind == sheet.Error {
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
	said := or(full, joined(r.Person.Given, r.Person.Family))
	w.finishName(&r.Person.Name, full)
	w.finish(&r, said)
	return r
}

func (w *typist) problem(r *Row, column int, raw string, rule data.Rule) {
	r.Problems = append(r.Problems, Problem{
		Row: r.Number, Column: w.table.Letters[column], Header: w.table.Headers[column],
		Field: w.fields[column], Raw: raw, Rule: rule,
	})
}

// finish makes the row's parts agree: nobody leaves before the start, and nobody
// goes without a name.
func (w *typist) finish(r *Row, said string) {
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
		if !r.hasLongName() {
			r.Problems = append(r.Problems, Problem{Row: r.Number, Field: data.FieldFullName, Raw: said, Rule: data.RuleRequired})
		}
	}
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
