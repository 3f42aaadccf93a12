package imports

import (
	"slices"
	"strconv"

	"kader/data"
)

// Row is one line of the list as a person.
type Row struct {
	Number   int // as in the file, from 1
	Problems []Problem
	Fixed    map[string]string // what the user typed, by letter; not to be changed
	Skipped  bool              // not used: it names nobody, or is left out
	LeftOut  bool              // by the user, see SkipRow

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
	Person data.Person
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

// hasLongName reports whether a name is missing only because it is too long.
func (r *Row) hasLongName() bool {
	return slices.ContainsFunc(r.Problems, func(p Problem) bool {
		return p.Rule == data.RuleLong &&
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
