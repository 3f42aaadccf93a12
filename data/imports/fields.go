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
	marks data.FieldMarks
}

// personValues lists what a list can fill, in the order in which changes are shown.
func personValues() []value {
	var list []value
	for _, f := range data.PersonFields() {
		v := valueOf(f.At)
		v.field, v.marks = f.Field, f.Marks
		list = append(list, v)
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
		}
	}
	return list
}

// valueOf compares and writes what stands at a place as what it is.
func valueOf(at func(*data.Person) any) value {
	switch at(&data.Person{}).(type) {
	case *string:
		return textValue(func(p *data.Person) *string { return at(p).(*string) })
	case *data.Date:
		return dateValue(func(p *data.Person) *data.Date { return at(p).(*data.Date) })
	case *float64:
		return decimalValue(func(p *data.Person) *float64 { return at(p).(*float64) })
	}
	return yearValue(func(p *data.Person) *int { return at(p).(*int) })
}

// textValue compares folded: a list in capitals, or without accents, changes nothing.
func textValue(at func(*data.Person) *string) value {
	return value{
		empty: func(p *data.Person) bool { return *at(p) == "" },
		same: func(a, b *data.Person) bool {
			x, y := *at(a), *at(b)
			return x == y || data.Fold(x) == data.Fold(y)
		},
		text: func(p *data.Person) string { return *at(p) },
		set:  func(p *data.Person, text string) { *at(p) = text },
	}
}

func dateValue(at func(*data.Person) *data.Date) value {
	return value{
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
func decimalValue(at func(*data.Person) *float64) value {
	return value{
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

func yearValue(at func(*data.Person) *int) value {
	return value{
		empty: func(p *data.Person) bool { return *at(p) == 0 },
		same:  func(a, b *data.Person) bool { return *at(a) == *at(b) },
		text:  func(p *data.Person) string { return strconv.Itoa(*at(p)) },
		set: func(p *data.Person, text string) {
			if n, err := strconv.Atoi(text); err == nil {
				*at(p) = n
			}
		},
	}
}

// is reports whether the field has a mark.
func (v *value) is(mark data.FieldMarks) bool { return v.marks&mark != 0 }
