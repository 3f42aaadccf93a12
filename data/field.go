package data

import "strconv"

// Field is a column of an employer's list that Kader understands. The words are
// those of the command line's --map.
type Field string

// The fields.
const (
	FieldGiven          Field = "given"
	FieldInfix          Field = "infix"
	FieldFamily         Field = "family"
	FieldInitials       Field = "initials"
	FieldFullName       Field = "full-name"
	FieldEmployeeNumber Field = "employee-number"
	FieldUnit           Field = "unit"
	FieldSite           Field = "site"
	FieldJobTitle       Field = "job-title"
	FieldStartDate      Field = "start-date"
	FieldEndDate        Field = "end-date"
	FieldBirthDate      Field = "birth-date"
	FieldHours          Field = "hours"
	FieldFTE            Field = "fte"
	FieldContract       Field = "contract-form"
	FieldEmail          Field = "email"
	FieldPhone          Field = "phone"
	FieldStreet         Field = "street"
	FieldPostcode       Field = "postcode"
	FieldTown           Field = "town"
	FieldManager        Field = "manager"
	FieldMemberNumber   Field = "member-number"
	FieldMemberSince    Field = "member-since"
	FieldNote           Field = "note"
	FieldStatus         Field = "status" // whether somebody works here; not kept, it settles who left
	FieldIgnore         Field = "ignore"
)

// Fields lists every field in menu order, FieldIgnore last.
func Fields() []Field {
	return []Field{
		FieldFullName, FieldGiven, FieldInfix, FieldFamily, FieldInitials,
		FieldEmployeeNumber, FieldUnit, FieldSite, FieldJobTitle, FieldStartDate, FieldEndDate,
		FieldBirthDate, FieldHours, FieldFTE, FieldContract, FieldEmail, FieldPhone,
		FieldStreet, FieldPostcode, FieldTown, FieldManager,
		FieldMemberNumber, FieldMemberSince, FieldNote, FieldStatus, FieldIgnore,
	}
}

// PersonField is a fact about a person that a list can hold. The store, the import and the window
// read this one table, so that a new field is added here.
type PersonField struct {
	Field  Field
	Column string            // in the dossier's database, and in its log
	At     func(*Person) any // where it stands: a *string, *Date, *float64 or *int
	Marks  FieldMarks
}

// FieldMarks are properties of a field.
type FieldMarks uint8

// The marks.
const (
	MarkWork   FieldMarks = 1 << iota // tells of one contract rather than of the person
	MarkOwn                           // is the person's or the union's to say, not the employer's
	MarkOnce                          // is filled in where there is nothing, and never replaced
	MarkShared                        // is the same for many people
)

// Is reports whether the field has a mark.
func (f *PersonField) Is(mark FieldMarks) bool { return f.Marks&mark != 0 }

// Text returns what somebody has in the field as it is stored; "" for nothing.
func (f *PersonField) Text(p *Person) string {
	switch at := f.At(p).(type) {
	case *string:
		return *at
	case *Date:
		return at.String()
	case *float64:
		if *at != 0 {
			return strconv.FormatFloat(*at, 'f', -1, 64)
		}
	case *int:
		if *at != 0 {
			return strconv.Itoa(*at)
		}
	}
	return ""
}

// PersonFields lists every fact about a person that a list can hold, in the order in which
// changes are shown.
func PersonFields() []PersonField {
	return []PersonField{
		{FieldGiven, "given", func(p *Person) any { return &p.Given }, 0},
		{FieldInfix, "infix", func(p *Person) any { return &p.Infix }, 0},
		{FieldFamily, "family", func(p *Person) any { return &p.Family }, 0},
		{FieldInitials, "initials", func(p *Person) any { return &p.Initials }, 0},
		{FieldEmployeeNumber, "employee_number", func(p *Person) any { return &p.EmployeeNumber }, 0},
		{FieldUnit, "employer_unit", func(p *Person) any { return &p.EmployerUnit }, MarkWork | MarkShared},
		{FieldSite, "employer_site", func(p *Person) any { return &p.EmployerSite }, MarkWork | MarkShared},
		{FieldJobTitle, "job_title", func(p *Person) any { return &p.JobTitle }, MarkWork | MarkShared},
		{FieldStartDate, "start_date", func(p *Person) any { return &p.Start }, MarkWork},
		{FieldEndDate, "end_date", func(p *Person) any { return &p.End }, MarkWork},
		{FieldHours, "hours", func(p *Person) any { return &p.Hours }, MarkWork},
		{FieldFTE, "fte", func(p *Person) any { return &p.FTE }, MarkWork},
		{FieldContract, "contract", func(p *Person) any { return (*string)(&p.Contract) }, MarkWork | MarkShared},
		{FieldEmail, "email", func(p *Person) any { return &p.Email }, MarkOwn},
		{FieldPhone, "phone", func(p *Person) any { return &p.Phone }, MarkOwn},
		{FieldStreet, "street", func(p *Person) any { return &p.Street }, MarkOwn},
		{FieldPostcode, "postcode", func(p *Person) any { return &p.Postcode }, MarkOwn},
		{FieldTown, "town", func(p *Person) any { return &p.Town }, MarkOwn},
		{FieldManager, "manager", func(p *Person) any { return &p.Manager }, MarkWork},
		{FieldMemberNumber, "member_number", func(p *Person) any { return &p.MemberNumber }, MarkOwn},
		{FieldMemberSince, "member_since", func(p *Person) any { return &p.MemberSince }, MarkOwn},
		{FieldBirthDate, "birth_year", func(p *Person) any { return &p.BirthYear }, MarkOnce},
		{FieldNote, "note", func(p *Person) any { return &p.Note }, MarkOnce},
	}
}
