package imports

import (
	"strings"

	"kader/data"
)

// The binary workbook of Excel.
func dutchBinary() *paper {
	p := newPaper("60-nl-binair", "xlsb", asXLSB)
	p.notes.Dropped = []string{"Nationaliteit", "Loonschaal"}
	l := p.page("Instroom")
	l.row("Instroom november").blank(1)
	columns := []column{
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Naam werknemer", speaking()},
		{"Nationaliteit", same("Nederlandse")},
		{"Afdelingsomschrijving", plain(data.FieldUnit)},
		{"Functieomschrijving", plain(data.FieldJobTitle)},
		{"Ingangsdatum dienstverband", dayCell(data.FieldStartDate)},
		{"Einddatum", dayCell(data.FieldEndDate)},
		{"Loonschaal", same("C4")},
		{"Uren", hoursNumber()},
	}
	l.head(columns).people(columns, dutchPeople()...)
	l.aside(AsideTotal, "Totaal", nil, nil, nil, nil, nil, nil, nil, 440.0)
	return p
}

// "Berg, van der" with the initials in a column of their own; the years of days have
// two digits, and tabs stand between.
func dutchFamilyFirst() *paper {
	p := newPaper("61-nl-achternaam-eerst", "tsv", asCSV("\t", "02-01-06", utf8Marked))
	p.notes.Dropped = []string{"Sofinummer"}
	l := p.page("")
	columns := []column{
		{"Naam", listedInfix()},
		{"Voorl.", plain(data.FieldInitials)},
		{"Sofinummer", identity()},
		{"Vestigingsnaam", plain(data.FieldSite)},
		{"Dienst", plain(data.FieldUnit)},
		{"Indienst", dayAsText(data.FieldStartDate, "02-01-06")},
		{"Uitdienst", dayAsText(data.FieldEndDate, "02-01-06")},
		{"Deeltijd%", percentText()},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// One column of names in capitals, and hidden rows, from an old Excel.
func dutchShouted() *paper {
	p := converted("62-nl-een-kolom-hoofdletters", "xls", "xls")
	p.notes.Warnings = []WarningCode{"hidden-rows"}
	l := p.page("LIJST")
	columns := []column{
		{"NR", plain(data.FieldEmployeeNumber)},
		{"NAAM MEDEWERKER", notation{
			fields: []data.Field{data.FieldGiven, data.FieldInfix, data.FieldFamily},
			write: func(c *colleague) any {
				return strings.ToUpper(c.family + ", " + strings.TrimSpace(c.given+" "+c.infix))
			},
		}},
		{"AFD.", plain(data.FieldUnit)},
		{"IN DIENST", dayCell(data.FieldStartDate)},
		{"TEL.", phoneNumber()},
	}
	l.head(columns).people(columns, dutchPeople()[:5]...)
	for _, c := range dutchPeople()[5:8] {
		l.people(columns, c).hide()
	}
	l.people(columns, dutchPeople()[8:]...)
	return p
}

// Days of a workbook that counts from 1904, as old Macs made them.
func norwegian1904() *paper {
	p := newPaper("32-nb-1904", "xlsx", asXLSX)
	l := p.page("Ark1")
	l.epoch1904 = true
	l.format = "d.m.yyyy"
	columns := []column{
		{"Ansattnr", plain(data.FieldEmployeeNumber)},
		{"Navn", speaking()},
		{"Avd", plain(data.FieldUnit)},
		{"Ansettelsesdato", dayCell(data.FieldStartDate)},
		{"Fratredelsesdato", dayCell(data.FieldEndDate)},
		{"Mobilnr", phoneNumber()},
	}
	l.head(columns).people(columns, norwegianPeople()...)
	return p
}

// A list of Excel 95.
func norwegianExcel95() *paper {
	p := newPaper("26-nb-excel-95", "xls", asExcel95)
	p.notes.Dropped = []string{"Personnummer"}
	l := p.page("Nyansatte")
	l.row("Nyansatte høsten 2026").blank(1)
	columns := []column{
		{"Ansattnummer", plain(data.FieldEmployeeNumber)},
		{"Personnummer", identityNumber()},
		{"Etternavn", capitals(data.FieldFamily)},
		{"Fornavn", capitals(data.FieldGiven)},
		{"Avdelingsnavn", plain(data.FieldUnit)},
		{"Stillingsbetegnelse", plain(data.FieldJobTitle)},
		{"Startdato", dayCell(data.FieldStartDate)},
		{"Sluttdato", dayCell(data.FieldEndDate)},
		{"%", percentNumber()},
	}
	l.head(columns)
	for _, c := range norwegianPeople() {
		if c.number != "2105" { // whose name Windows-1252 cannot write
			l.people(columns, c)
		}
	}
	l.aside(AsideTotal, "Antall", 11)
	return p
}
