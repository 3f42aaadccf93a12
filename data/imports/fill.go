package imports

import (
	"regexp"
	"strings"

	"kader/data"
	"kader/data/sheet"
)

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
		if err != nil || noPhone(codeOf(cell, text)) {
			return data.RulePhone
		}
		p.Phone = or(p.Phone, number)
	}
	return ""
}

// fewestDigits is how long a phone number in a list is at least.
const fewestDigits = 6

// noPhone tells of what is let through elsewhere that a list says too little with:
// a word, an extension, and a number that a sheet shortened: 6,12345E+08.
func noPhone(text string) bool {
	digits := countDigits(text)
	if digits == 0 {
		return strings.Count(keyOf(text), "") > len("geen")+1
	}
	return digits < fewestDigits || exponent.MatchString(text)
}

var exponent = regexp.MustCompile(`^[0-9]+[.,][0-9]+[eE]\+?[0-9]+$`)

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

// oldestYear is when nobody at work can have begun: such days are numbers that a
// sheet shows as days.
const oldestYear = 1940

// fillDay reads a day, from the cell's own date or from its text.
func (w *typist) fillDay(p *data.Person, column int, cell *sheet.Cell) data.Rule {
	day, err := w.day(cell, w.orders[column])
	if err != nil || !day.IsZero() && day.Year < oldestYear || w.mixed[column] && cell.Kind == sheet.Text && twoDays(cell.Text) {
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
	key := dayKey{text: cell.Text, order: order}
	switch cell.Kind {
	case sheet.Number:
		key.text = plainNumber(cell)
	case sheet.Date:
		key.text = cell.Text // programs write days for "never" too
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
