package imports

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"kader/data"
	"kader/data/sheet"
	"kader/data/tables"
	"kader/data/values"
)

// fill puts one cell into the person, or returns the rule that it breaks. Fields without a rule of
// their own get the text as it is.
func (w *typist) fill(r *typedRow, column int, cell *sheet.Cell, text string) data.Rule {
	p := &r.Person
	switch f := w.fields[column]; f {
	case data.FieldGiven:
		p.Given = joinTexts(p.Given, text)
	case data.FieldEmployeeNumber:
		p.EmployeeNumber = codeOf(cell, text)
	case data.FieldMemberNumber:
		p.MemberNumber = codeOf(cell, text)
	case data.FieldHours, data.FieldFTE:
		if values.IsTakenBack(text) {
			return data.RuleNumber
		}
		return w.fillAmount(p, column, cell, text)
	case data.FieldContract:
		return w.fillContract(p, text)
	case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince:
		return w.fillDay(r, column, cell, text)
	case data.FieldBirthDate:
		return fillBirth(r, text)
	case data.FieldNote:
		p.Note = joinTexts(p.Note, text)
	case data.FieldStatus:
		return w.fillService(r, column, text)
	case data.FieldEmail, data.FieldPhone, data.FieldStreet, data.FieldPostcode:
		return w.fillReach(p, f, cell, text)
	default:
		if at := w.texts[f]; at != nil {
			*at(p) = text
		}
	}
	return ""
}

// fillReach sets how somebody can be reached.
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

// plainTexts returns the places of the fields that are texts.
func plainTexts() map[data.Field]func(*data.Person) *string {
	texts := make(map[data.Field]func(*data.Person) *string)
	for _, f := range data.PersonFields() {
		if _, isText := f.At(&data.Person{}).(*string); isText {
			texts[f.Field] = func(p *data.Person) *string { return f.At(p).(*string) }
		}
	}
	return texts
}

// dutchPostcode is a Dutch postcode, with a blank or without.
var dutchPostcode = regexp.MustCompile(`^[1-9][0-9]{3} ?[A-Za-z]{2}$`)

// postcode writes a postcode as post offices do, with the leading zero of Norway and Denmark that
// sheets drop.
func postcode(text, language string) string {
	switch {
	case dutchPostcode.MatchString(text):
		return text[:4] + " " + strings.ToUpper(text[len(text)-2:])
	case len(text) == 3 && values.CountDigits(text) == 3 &&
		(values.RegionOf(language) == "NO" || values.RegionOf(language) == "DK"):
		return "0" + text
	}
	return text
}

// fewestDigits is the least number of digits of a phone number in a list.
const fewestDigits = 6

// isTooShortForPhone reports whether a text is only an extension, or a number that a sheet
// shortened (6,12345E+08).
func isTooShortForPhone(text string) bool {
	return values.CountDigits(text) < fewestDigits || exponentText.MatchString(text)
}

var exponentText = regexp.MustCompile(`^[0-9]+[.,][0-9]+[eE]\+?[0-9]+$`)

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

// fillBirth keeps the year of a birth date and, where the day is certain, its check.
func fillBirth(r *typedRow, text string) data.Rule {
	year, ok := values.ParseBirthYear(text)
	if !ok {
		return data.RuleDate
	}
	r.Person.BirthYear = cmp.Or(r.born.Year, year)
	r.Person.BirthCheck = data.BirthCheck(r.born)
	return ""
}

// fillPhone sets the phone number. Of several columns the first with a number is used, which is
// that of mobile numbers where the headers tell.
func (w *typist) fillPhone(p *data.Person, cell *sheet.Cell, text string) data.Rule {
	text = codeOf(cell, text)
	number, err := values.ParsePhone(text, w.country)
	if err != nil || number != "" && isTooShortForPhone(text) {
		return data.RulePhone
	}
	p.Phone = cmp.Or(p.Phone, number)
	return ""
}

// fillService reads whether somebody works here. Of several columns the first that says so counts. A
// header that asks ("Actief", "Ontslagen") says what yes means.
func (w *typist) fillService(r *typedRow, column int, text string) data.Rule {
	if w.noStatus {
		return ""
	}
	service, ok := values.ParseService(text)
	if asked := tables.HeaderService(w.table.Headers[column]); asked != values.ServiceUnknown {
		if yes, mark := values.ParseYesNo(text); mark {
			service, ok = asked, true
			if !yes {
				service = values.ServiceIn + values.ServiceLeft - asked
			}
		}
	}
	if !ok {
		return data.RuleUnknown
	}
	r.service = cmp.Or(r.service, service)
	return ""
}

// finishService makes who left according to a column somebody whose last day is the day before the
// list, where no column has that day. A last day in the list goes before what a state says.
func (w *typist) finishService(r *typedRow) {
	if r.service != values.ServiceLeft || r.Skipped {
		return
	}
	if r.Person.End.IsZero() && !w.today.IsZero() {
		r.Person.End, r.Gone = w.today.AddDays(-1), true
	}
}

// warnSecondPhones says of how many people the list has more phone numbers than the one that is kept.
func (w *typist) warnSecondPhones(columns []int) {
	if len(columns) == 0 {
		return
	}
	n := 0
	for i := range w.table.Lines {
		n += one(hasTwoPhones(w.table.Lines[i].Cells, columns))
	}
	if n > 0 {
		w.warnings = append(w.warnings, Warning{Code: WarnSecondPhone, Facts: map[string]string{
			"header": w.table.ColumnName(columns[0]), "n": strconv.Itoa(n),
		}})
	}
}

// hasTwoPhones reports whether some cells hold two numbers of which the last digits differ.
func hasTwoPhones(cells []sheet.Cell, columns []int) bool {
	first := ""
	for _, column := range columns {
		for part := range strings.FieldsFuncSeq(cells[column].Text, dividesPhones) {
			digits := data.Digits(part)
			if len(digits) < fewestDigits {
				continue
			}
			digits = digits[max(0, len(digits)-8):]
			if first != "" && digits != first {
				return true
			}
			first = digits
		}
	}
	return false
}

func dividesPhones(r rune) bool { return strings.ContainsRune("/;,|\n", r) }

// saysNothing reports whether a cell holds a word or sign that means that it is empty, and counts it.
// In a column of names such a word may be a name; see finishName.
func (w *typist) saysNothing(column int, text string) bool {
	switch f := w.fields[column]; f {
	case data.FieldFullName, data.FieldGiven, data.FieldFamily:
		return false
	case data.FieldInitials:
		if values.MayBeInitials(text) {
			return false
		}
	case data.FieldStatus:
		if _, mark := values.ParseYesNo(text); mark {
			return false
		}
	case data.FieldManager:
		if !values.SaysNothing(text) && values.SaysNobody(text) && strings.ContainsFunc(text, unicode.IsLetter) {
			w.understood.addNothing(text)
			return true // a vacant post is nobody's manager
		}
	}
	if !values.SaysNothing(text) {
		return false
	}
	if strings.ContainsFunc(text, unicode.IsLetter) {
		w.understood.addNothing(text)
	}
	return true
}

func (u *understood) addNothing(word string) {
	u.nothing++
	if len(u.nothingWords) < mostWords && !slices.Contains(u.nothingWords, word) {
		u.nothingWords = append(u.nothingWords, word)
	}
}

// withoutNoteMark leaves out the mark of a note behind a value, and counts it.
func (w *typist) withoutNoteMark(text string) string {
	bare := values.WithoutNoteMark(text)
	if bare != text {
		w.understood.marks++
	}
	return bare
}

// withoutRemark leaves out the remark behind a day or an amount, and counts it.
func (w *typist) withoutRemark(column int, text string) string {
	switch w.fields[column] {
	case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince, data.FieldHours, data.FieldFTE:
		bare := values.WithoutRemark(text)
		if bare != text {
			w.understood.remarks++
		}
		return bare
	}
	return text
}

// strikesName reports whether the name in a row is struck out: then the row may be of somebody who left.
func (w *typist) strikesName(cells []sheet.Cell) bool {
	struck := false
	for i, f := range w.fields {
		if isNameField(f) && cells[i].Kind != sheet.Empty {
			if !cells[i].Struck {
				return false
			}
			struck = true
		}
	}
	return struck
}

// typedName reports whether the user typed a name over that of a row.
func (w *typist) typedName(r *typedRow) bool {
	for letter, text := range r.Fixed {
		if i := slices.Index(w.table.Letters, letter); i >= 0 && text != "" && isNameField(w.fields[i]) {
			return true
		}
	}
	return false
}

func isNameField(f data.Field) bool {
	return f == data.FieldFullName || f == data.FieldFamily || f == data.FieldGiven
}

// isStruckOut reports whether a cell does not count because it is struck out, and counts it. In a row that is
// struck out with its name, cells count when the user types a name there.
func (w *typist) isStruckOut(cell *sheet.Cell, r *typedRow) bool {
	if !cell.Struck || r.struck {
		return false
	}
	w.understood.struck++
	return true
}

// cutNumber takes the number of an employee off a whole name. Where no column holds these numbers it is kept.
func (w *typist) cutNumber(r *typedRow, text string) string {
	number, name := values.CutNumber(text)
	if number != "" && !slices.Contains(w.fields, data.FieldEmployeeNumber) {
		r.Person.EmployeeNumber = number
	}
	return name
}
