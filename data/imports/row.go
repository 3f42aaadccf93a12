package imports

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"kader/data"
	"kader/data/tables"
	"kader/data/values"
)

// Row is one line of the list as a person.
type Row struct {
	Number   int // as in the file, from 1
	Problems []Problem
	Fixed    map[string]string // what the user typed, by letter; not to be changed
	Skipped  bool              // not used: it names nobody, or is left out
	LeftOut  bool              // by the user, see SkipRow
	Gone     bool              // a column says that they left, and none on which day: it is the day before the list

	people *packedPeople // where its person is
	place  int32
}

// Person returns the person of the row.
func (r *Row) Person() data.Person {
	var p data.Person
	r.read(&p)
	return p
}

// read fills p with the person of the row, as Person returns it.
func (r *Row) read(p *data.Person) {
	if r.people == nil {
		*p = data.Person{}
		return
	}
	r.people.read(int(r.place), p)
}

// typedRow is a row with its person, while it is typed.
type typedRow struct {
	Row
	Person  data.Person
	service values.Service // what the columns of states say
	born    data.Date      // the day of birth, or only its year; zero where it is not known
	struck  bool           // the name is struck out in the file
}

// packed returns the row after adding its person to people.
func (r *typedRow) packed(people *packedPeople) Row {
	r.people, r.place = people, int32(people.size()) //nolint:gosec // sheets have a million rows
	people.add(&r.Person)
	return r.Row
}

// Problem is a cell that could not be used as it stands. The row is used without it.
type Problem struct {
	Row    int    // as in the file
	Column string // letter
	Header string
	Field  data.Field
	Raw    string // as in the file; "" for a forbidden value
	Rule   data.Rule
}

// nameCleared reports whether the user emptied this name cell.
func (r *Row) nameCleared(column string) bool {
	text, ok := r.Fixed[column]
	return ok && text == ""
}

// hasProblem reports whether a cell of the row has a problem with the given text.
func (r *Row) hasProblem(column, raw string) bool {
	return slices.ContainsFunc(r.Problems, func(p Problem) bool { return p.Column == column && p.Raw == raw })
}

// hasLongName reports whether a name is missing only because it is too long, or of several people.
func (r *Row) hasLongName() bool {
	return slices.ContainsFunc(r.Problems, func(p Problem) bool {
		return (p.Rule == data.RuleLong || p.Rule == data.RuleSeveral) &&
			(p.Field == data.FieldFullName || p.Field == data.FieldFamily || p.Field == data.FieldGiven)
	})
}

// TextKey names the sentence for users.
func (p Problem) TextKey() string { return "import.problem." + string(p.Rule) }

// ExpectsKey names the sentence about what the cell should hold.
func (p Problem) ExpectsKey() string { return "import.expects." + string(p.Field) }

// TextFacts returns the values for the placeholders of that sentence: row, column, header, value.
func (p Problem) TextFacts() map[string]string {
	return map[string]string{"row": strconv.Itoa(p.Row), "column": p.Column, "header": p.Header, "value": p.Raw}
}

// Reading returns the field and, as stored, the value that was read from a cell, where that is
// something else than the cell shows; "" where it is not, and where nothing was read. What several
// columns hold is put together, and read from none of them alone.
func (d *Draft) Reading(row, column int) (data.Field, string) {
	if row < 0 || row >= len(d.Rows) || column < 0 || column >= len(d.Mapping) || d.Rows[row].LeftOut {
		return "", ""
	}
	r, c := &d.Rows[row], &d.Mapping[column]
	cell := &d.Table.Lines[row].Cells[column]
	text, day := cell.Text, cell.Day()
	if fixed, ok := r.Fixed[c.Letter]; ok {
		text, day = fixed, data.Date{}
	}
	isHere := func(p Problem) bool { return p.Column == c.Letter }
	if strings.TrimSpace(text) == "" || len(columnsOf(d.Mapping, c.Field)) != 1 ||
		slices.ContainsFunc(r.Problems, isHere) {
		return "", ""
	}
	p := r.Person()
	field, value := valueGiven(d.Mapping, &p, c.Field)
	if value == "" || field == c.Field && showsReading(field, text, day, value) {
		return "", ""
	}
	return field, value
}

// valueGiven returns what a column of a field gave somebody. A column of hours may hold shares, and the
// other way round; a family name may hold the infix.
func valueGiven(m tables.Mapping, p *data.Person, f data.Field) (data.Field, string) {
	switch {
	case f == data.FieldFullName:
		return f, p.Full()
	case f == data.FieldFamily && p.Infix != "" && m.Find(data.FieldInfix) < 0:
		return f, p.Infix + " " + p.Family
	case f == data.FieldHours && p.Hours == 0 && m.Find(data.FieldFTE) < 0:
		f = data.FieldFTE
	case f == data.FieldFTE && p.FTE == 0 && m.Find(data.FieldHours) < 0:
		f = data.FieldHours
	}
	for _, field := range data.PersonFields() {
		if field.Field == f {
			return f, field.Text(p)
		}
	}
	return f, ""
}

// showsReading reports whether a cell shows what was read from it, however it is written.
func showsReading(f data.Field, text string, day data.Date, value string) bool {
	switch f {
	case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince:
		if !day.IsZero() {
			return day.String() == value
		}
		return showsDay(text, value)
	case data.FieldHours, data.FieldFTE:
		return showsAmount(text, value)
	case data.FieldPhone:
		return showsPhone(data.Digits(text), data.Digits(value))
	case data.FieldEmail:
		return strings.EqualFold(strings.TrimSpace(text), value)
	case data.FieldPostcode:
		return strings.EqualFold(strings.Join(strings.Fields(text), ""), strings.Join(strings.Fields(value), ""))
	}
	return strings.Join(strings.Fields(text), " ") == value
}

var numberText = regexp.MustCompile(`[0-9]+`)

// showsDay reports whether a text has the day, month and year of a date in that order or the other,
// or the day and the year beside a month in letters.
func showsDay(text, value string) bool {
	day, err := data.ParseDate(value)
	if err != nil {
		return false
	}
	var numbers []int
	for _, digits := range numberText.FindAllString(text, -1) {
		n, err := strconv.Atoi(digits)
		if err != nil {
			return false
		}
		numbers = append(numbers, n)
	}
	for _, order := range [][]int{
		{day.Day, int(day.Month), day.Year},
		{day.Year, int(day.Month), day.Day},
		{day.Day, day.Year},
		{day.Year, day.Day},
	} {
		if slices.Equal(numbers, order) {
			return true
		}
	}
	return false
}

// showsAmount reports whether a text has the number of an amount, or that of a share in percents with
// their sign.
func showsAmount(text, value string) bool {
	digits := strings.TrimFunc(strings.ReplaceAll(text, ",", "."), func(r rune) bool { return !unicode.IsDigit(r) })
	shown, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return false
	}
	if strings.Contains(text, "%") {
		shown /= 100
	}
	read, err := strconv.ParseFloat(value, 64)
	return err == nil && math.Abs(shown-read) < 1e-9
}

// showsPhone reports whether the digits of a cell are those of a number, with its country or as one
// dials it there: with a zero, which Norway and Denmark do not have.
func showsPhone(shown, read string) bool {
	national := strings.TrimLeft(shown, "0")
	switch {
	case shown == read:
		return true
	case strings.HasPrefix(read, "47"), strings.HasPrefix(read, "45"):
		return read[2:] == shown
	}
	return national != shown && strings.HasSuffix(read, national)
}
