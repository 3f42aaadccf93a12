package imports

import (
	"strconv"
	"strings"

	"kader/data"
)

// English lists, as international employers send them to the countries of Kader.

func englishPapers() []*paper {
	return []*paper{monthFirst(), quotedLines(), englishInNorway(), englishInstants(), englishSystem()}
}

func englishForms() map[data.Contract]string {
	return map[data.Contract]string{
		data.ContractPermanent: "Permanent", data.ContractTemporary: "Fixed-term", data.ContractAgency: "Agency worker",
		data.ContractOnCall: "Zero hours", data.ContractApprentice: "Apprentice",
	}
}

// A list of an American parent company: the month comes first.
func monthFirst() *paper {
	p := newPaper("51-en-month-first", "xlsx", asXLSX)
	p.notes.Language = "nl"
	p.notes.Dropped = []string{"National ID", "Pay Grade"}
	p.notes.Warnings = []WarningCode{WarnMonthFirst}
	l := p.page("New Hires")
	columns := []column{
		{"Employee ID", plain(data.FieldEmployeeNumber)},
		{"National ID", identityNumber()},
		{"First Name", plain(data.FieldGiven)},
		{"Last Name", naming(func(c *colleague) string { return strings.TrimSpace(c.infix + " " + c.family) }, data.FieldInfix, data.FieldFamily)},
		{"Department", plain(data.FieldUnit)},
		{"Work Location", plain(data.FieldSite)},
		{"Job Title", plain(data.FieldJobTitle)},
		{"Hire Date", dayAsText(data.FieldStartDate, "1/2/2006")},
		{"Pay Grade", same("G7")},
		{"FTE", amount(data.FieldFTE, func(c *colleague) any { return c.share() })},
		{"Worker Type", contractIn(englishForms())},
		{"Manager", plain(data.FieldManager)},
		{"Work Email", plain(data.FieldEmail)},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Text with commas, quoted cells and lines within them.
func quotedLines() *paper {
	p := newPaper("52-en-quoted", "csv", asCSV(",", "2006-01-02", utf8Text))
	p.notes.Language = "nl"
	l := p.page("")
	columns := []column{
		{"Emp No", plain(data.FieldEmployeeNumber)},
		{"Full Name", listedGiven()},
		{"Job Title", notation{
			fields: []data.Field{data.FieldJobTitle},
			write:  func(c *colleague) any { return c.job + "\n(\"" + c.site + "\", day shift)" },
			told:   func(c *colleague) string { return c.job + ` ("` + c.site + `", day shift)` },
		}},
		{"Dept.", plain(data.FieldUnit)},
		{"Start Date", dayAsText(data.FieldStartDate, "2006-01-02")},
		{"End Date", dayAsText(data.FieldEndDate, "2006-01-02")},
		{"Mobile Phone", plain(data.FieldPhone)},
	}
	l.head(columns).people(columns, dutchPeople()[:9]...)
	return p
}

// English headers in a Norwegian workplace, days with the name of the month.
func englishInNorway() *paper {
	p := converted("53-en-norway", "xlsx", "xlsx")
	p.notes.Language = "nb"
	p.notes.Dropped = []string{"Date of Birth (personal ID)"}
	l := p.page("Starters")
	columns := []column{
		{"Personnel number", plain(data.FieldEmployeeNumber)},
		{"Preferred name", plain(data.FieldGiven)},
		{"Surname", plain(data.FieldFamily)},
		{"Date of Birth (personal ID)", identity()},
		{"Org unit", plain(data.FieldUnit)},
		{"Date of joining", dayAsText(data.FieldStartDate, "2 Jan 2006")},
		{"Contract type", contractIn(englishForms())},
		{"Weekly hours", hoursNumber()},
		{"Mobile", phoneNational()},
	}
	l.head(columns).people(columns, norwegianPeople()[:11]...)
	return p
}

// Instants rather than days, as the web services of personnel systems write them.
func englishInstants() *paper {
	p := newPaper("54-en-instants", "csv", asCSV(",", "2006-01-02", utf8Text))
	p.notes.Language = "da"
	p.notes.Dropped = []string{"marital_status", "base_salary"}
	l := p.page("")
	columns := []column{
		{"employee_id", plain(data.FieldEmployeeNumber)},
		{"first_name", plain(data.FieldGiven)},
		{"last_name", plain(data.FieldFamily)},
		{"marital_status", same("single")},
		{"department_name", plain(data.FieldUnit)},
		{"job_title", plain(data.FieldJobTitle)},
		{"start_date", dayAsText(data.FieldStartDate, "2006-01-02T00:00:00Z")},
		{"end_date", dayAsText(data.FieldEndDate, "2006-01-02 00:00:00")},
		{"base_salary", secret(func(c *colleague) any { return c.pay })},
		{"is_manager", same("false")},
		{"work_email", plain(data.FieldEmail)},
		{"mobile_phone", phoneNational()},
	}
	l.head(columns).people(columns, danishPeople()...)
	return p
}

// What a system of an international company exports, times of day included.
func englishSystem() *paper {
	p := newPaper("82-en-system", "csv", asCSV(",", "2006-01-02", utf8Marked))
	p.notes.Language = "nl"
	p.notes.Dropped = []string{"Compensation Grade", "Gender", "Base Pay"}
	l := p.page("")
	columns := []column{
		{"Worker ID", plain(data.FieldEmployeeNumber)},
		{"Legal First Name", plain(data.FieldGiven)},
		{"Legal Last Name - Prefix", plain(data.FieldInfix)},
		{"Legal Last Name", plain(data.FieldFamily)},
		{"Compensation Grade", same("G7")},
		{"Gender", same("F")},
		{"Hire Date", dayAsText(data.FieldStartDate, "2006-01-02T00:00:00")},
		{"Contract End Date", dayAsText(data.FieldEndDate, "2006-01-02T00:00:00")},
		{"Cost Center Hierarchy", same("CC-100 > CC-140")},
		{"Supervisory Organization", plain(data.FieldUnit)},
		{"Job Profile", plain(data.FieldJobTitle)},
		{"Scheduled Weekly Hours", amount(data.FieldHours, func(c *colleague) any { return strconv.FormatFloat(c.hours, 'f', 2, 64) })},
		{"Base Pay", secret(func(c *colleague) any { return c.pay })},
		{"Work Location", plain(data.FieldSite)},
		{"Manager Name", plain(data.FieldManager)},
		{"Email - Work", plain(data.FieldEmail)},
		{"Mobile Phone - Work", phonesMixed()},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}
