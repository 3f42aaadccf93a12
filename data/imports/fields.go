package imports

import (
	"math"
	"strconv"

	"kader/data"
	"kader/data/match"
	"kader/data/values"
)

// value is one field of a person that a list can fill: read and written as text,
// and compared as what it is.
type value struct {
	field data.Field
	empty func(p *data.Person) bool
	same  func(a, b *data.Person) bool // both not empty
	text  func(p *data.Person) string
	set   func(p *data.Person, text string)
	once  bool // filled in where we have nothing, never replaced
}

// personValues lists what a list can fill, in the order in which changes are shown.
func personValues() []value {
	list := []value{
		textValue(data.FieldGiven, func(p *data.Person) *string { return &p.Given }),
		textValue(data.FieldInfix, func(p *data.Person) *string { return &p.Infix }),
		textValue(data.FieldFamily, func(p *data.Person) *string { return &p.Family }),
		textValue(data.FieldInitials, func(p *data.Person) *string { return &p.Initials }),
		textValue(data.FieldEmployeeNumber, func(p *data.Person) *string { return &p.EmployeeNumber }),
		textValue(data.FieldUnit, func(p *data.Person) *string { return &p.EmployerUnit }),
		textValue(data.FieldSite, func(p *data.Person) *string { return &p.EmployerSite }),
		textValue(data.FieldJobTitle, func(p *data.Person) *string { return &p.JobTitle }),
		dateValue(data.FieldStartDate, func(p *data.Person) *data.Date { return &p.Start }),
		dateValue(data.FieldEndDate, func(p *data.Person) *data.Date { return &p.End }),
		decimalValue(data.FieldHours, func(p *data.Person) *float64 { return &p.Hours }),
		decimalValue(data.FieldFTE, func(p *data.Person) *float64 { return &p.FTE }),
		textValue(data.FieldContract, func(p *data.Person) *string { return (*string)(&p.Contract) }),
		textValue(data.FieldEmail, func(p *data.Person) *string { return &p.Email }),
		textValue(data.FieldPhone, func(p *data.Person) *string { return &p.Phone }),
		textValue(data.FieldStreet, func(p *data.Person) *string { return &p.Street }),
		textValue(data.FieldPostcode, func(p *data.Person) *string { return &p.Postcode }),
		textValue(data.FieldTown, func(p *data.Person) *string { return &p.Town }),
		textValue(data.FieldManager, func(p *data.Person) *string { return &p.Manager }),
		textValue(data.FieldMemberNumber, func(p *data.Person) *string { return &p.MemberNumber }),
		dateValue(data.FieldMemberSince, func(p *data.Person) *data.Date { return &p.MemberSince }),
		yearValue(),
		textValue(data.FieldNote, func(p *data.Person) *string { return &p.Note }),
	}
	for i := range list {
		switch v := &list[i]; v.field {
		case data.FieldEmployeeNumber, data.FieldMemberNumber:
			text := v.text
			v.same = func(a, b *data.Person) bool { return match.NormalNumber(text(a)) == match.NormalNumber(text(b)) }
		case data.FieldPhone:
			text := v.text
			v.same = func(a, b *data.Person) bool { return values.SamePhone(text(a), text(b)) }
		case data.FieldPostcode, data.FieldInitials:
			text := v.text
			v.same = func(a, b *data.Person) bool { return values.HeaderKey(text(a)) == values.HeaderKey(text(b)) }
		case data.FieldBirthDate, data.FieldNote:
			v.once = true
		}
	}
	return list
}

// textValue compares folded: a list in capitals, or without accents, changes nothing.
func textValue(f data.Field, at func(*data.Person) *string) value {
	return value{
		field: f,
		empty: func(p *data.Person) bool { return *at(p) == "" },
		same: func(a, b *data.Person) bool {
			x, y := *at(a), *at(b)
			return x == y || data.Fold(x) == data.Fold(y)
		},
		text: func(p *data.Person) string { return *at(p) },
		set:  func(p *data.Person, text string) { *at(p) = text },
	}
}

func dateValue(f data.Field, at func(*data.Person) *data.Date) value {
	return value{
		field: f,
		empty: func(p *data.Person) bool { return at(p).IsZero() },
		same:  func(a, b *data.Person) bool { return *at(a) == *at(b) },
		text:  func(p *data.Person) string { return at(p).String() },
		set: func(p *data.Person, text string) {
			if day, err := data.ParseDate(text); err == nil {
				*at(p) = day
			}
		},
	}
}

// decimalValue holds two numbers the same that differ by less than a list rounds.
func decimalValue(f data.Field, at func(*data.Person) *float64) value {
	return value{
		field: f,
		empty: func(p *data.Person) bool { return *at(p) == 0 },
		same:  func(a, b *data.Person) bool { return math.Abs(*at(a)-*at(b)) < .006 },
		text:  func(p *data.Person) string { return strconv.FormatFloat(*at(p), 'g', -1, 64) },
		set: func(p *data.Person, text string) {
			if n, err := strconv.ParseFloat(text, 64); err == nil {
				*at(p) = n
			}
		},
	}
}

func yearValue() value {
	return value{
		field: data.FieldBirthDate,
		empty: func(p *data.Person) bool { return p.BirthYear == 0 },
		same:  func(a, b *data.Person) bool { return a.BirthYear == b.BirthYear },
		text:  func(p *data.Person) string { return strconv.Itoa(p.BirthYear) },
		set: func(p *data.Person, text string) {
			if n, err := strconv.Atoi(text); err == nil {
				p.BirthYear = n
			}
		},
	}
}

// ofEmployer tells whether a field is the employer's to say, so that the union's
// own list only fills it in where it is empty.
func ofEmployer(f data.Field) bool {
	switch f {
	case data.FieldEmail, data.FieldPhone, data.FieldStreet, data.FieldPostcode, data.FieldTown,
		data.FieldMemberNumber, data.FieldMemberSince:
		return false
	}
	return true
}
