package imports

import (
	"cmp"
	"regexp"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// fill puts one cell into the person, or says which rule it breaks. A text that needs no
// reading goes where its field stands.
func (w *typist) fill(r *typed, column int, cell *sheet.Cell, text string) data.Rule {
	p := &r.Person
	switch f := w.fields[column]; f {
	case data.FieldGiven:
		p.Given = joinTexts(p.Given, text)
	case data.FieldEmployeeNumber:
		p.EmployeeNumber = codeOf(cell, text)
	case data.FieldMemberNumber:
		p.MemberNumber = codeOf(cell, text)
	case data.FieldHours, data.FieldFTE:
		return w.fillAmount(p, column, cell, text)
	case data.FieldContract:
		return w.fillContract(p, text)
	case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince:
		return w.fillDay(r, column, cell, text)
	case data.FieldBirthDate:
		return fillBirth(p, text)
	case data.FieldNote:
		p.Note = joinTexts(p.Note, text)
	case data.FieldEmail, data.FieldPhone, data.FieldStreet, data.FieldPostcode:
		return w.fillReach(p, f, cell, text)
	default:
		if at := w.texts[f]; at != nil {
			*at(p) = text
		}
	}
	return ""
}

// fillReach puts in how somebody is reached.
func (w *typist) fillReach(p *data.Person, f data.Field, cell *sheet.Cell, text string) data.Rule {
	switch f {
	case data.FieldStreet:
		p.Street = joinTexts(p.Street, text)
	case data.FieldPostcode:
		p.Postcode = postcode(codeOf(cell, text), w.country)
	case data.FieldPhone:
		return w.fillPhone(p, cell, text)
	case data.FieldEmail:
		address, err := values.ParseEmail(text)
		if err != nil {
			return data.RuleEmail
		}
		p.Email = cmp.Or(p.Email, address)
	}
	return ""
}

// plainTexts returns where the fields stand that are texts.
func plainTexts() map[data.Field]func(*data.Person) *string {
	texts := make(map[data.Field]func(*data.Person) *string)
	for _, f := range data.PersonFields() {
		if _, isText := f.At(&data.Person{}).(*string); isText {
			texts[f.Field] = func(p *data.Person) *string { return f.At(p).(*string) }
		}
	}
	return texts
}

// dutchPostcode is how one is written, with a blank or without.
var dutchPostcode = regexp.MustCompile(`^[1-9][0-9]{3} ?[A-Za-z]{2}$`)

// postcode writes a postcode as post offices do. Those of the north have four digits,
// of which sheets eat a zero.
func postcode(text, language string) string {
	switch {
	case dutchPostcode.MatchString(text):
		return text[:4] + " " + strings.ToUpper(text[len(text)-2:])
	case len(text) == 3 && values.CountDigits(text) == 3 && (values.RegionOf(language) == "NO" || values.RegionOf(language) == "DK"):
		return "0" + text
	}
	return text
}

// fewestDigits is how long a phone number in a list is at least.
const fewestDigits = 6

// noPhone tells of what is let through elsewhere that a list says too little with: an
// extension, and a number that a sheet shortened: 6,12345E+08.
func noPhone(text string) bool {
	return values.CountDigits(text) < fewestDigits || exponent.MatchString(text)
}

var exponent = regexp.MustCompile(`^[0-9]+[.,][0-9]+[eE]\+?[0-9]+$`)

func (w *typist) fillContract(p *data.Person, text string) data.Rule {
	read, seen := w.forms[text]
	if !seen {
		read.form, read.ok = values.ParseContract(text)
		w.forms[text] = read
	}
	if p.Contract = read.form; !read.ok {
		return data.RuleUnknown
	}
	return ""
}

// fillBirth keeps a year, whatever is given.
func fillBirth(p *data.Person, text string) data.Rule {
	year, ok := values.ParseBirthYear(text)
	if !ok {
		return data.RuleDate
	}
	p.BirthYear = year
	return ""
}

// fillPhone reads a phone number; of several columns the first that has one is used,
// which is that of a mobile number where the headers tell.
func (w *typist) fillPhone(p *data.Person, cell *sheet.Cell, text string) data.Rule {
	text = codeOf(cell, text)
	number, err := values.ParsePhone(text, w.country)
	if err != nil || number != "" && noPhone(text) {
		return data.RulePhone
	}
	p.Phone = cmp.Or(p.Phone, number)
	return ""
}
