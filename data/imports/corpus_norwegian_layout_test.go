package imports

import (
	"fmt"
	"strings"

	"kader/data"
	"kader/data/tables"
)

// Norwegian lists by where things stand on the sheet: headers, sections, pages, formulas.

// Printed pages saved as a sheet: the header again on each page, a page number below,
// and the password that Excel itself tries.
func norwegianPages() *paper {
	p := newPaper("23-nb-sider", "xlsm", asLocked("VelvetSweatshop"))
	l := p.page("Utskrift")
	columns := []column{
		{"Ansattnr.", plain(data.FieldEmployeeNumber)},
		{"Fullt navn", speaking()},
		{"Seksjon", plain(data.FieldUnit)},
		{"Tittel", plain(data.FieldJobTitle)},
		{"Ansatt fra", dayCell(data.FieldStartDate)},
		{"Ansatt til", dayCell(data.FieldEndDate)},
		{"Avtalt arbeidstid", hoursNumber()},
	}
	var again []any
	for _, c := range columns {
		again = append(again, c.header)
	}
	people := norwegianPeople()
	l.row("Fjordvask Hotell og Vaskeri AS", nil, nil, nil, nil, nil, "16.11.2026")
	l.head(columns).people(columns, people[:4]...).aside(tables.AsideNote, "Side 1 av 3").blank(1)
	l.aside(tables.AsideHeader, again...).people(columns, people[4:8]...).aside(tables.AsideNote, "Side 2 av 3").blank(1)
	l.aside(tables.AsideHeader, again...).people(columns, people[8:]...).aside(tables.AsideNote, "Side 3 av 3")
	return p
}

// Departments as heading rows with the word before them, from an old Excel.
func norwegianSections() *paper {
	p := converted("24-nb-avdelinger", "xls", "xls")
	l := p.page("Nyansatte")
	l.row("Nyansatte per avdeling, 2. halvår 2026")
	columns := []column{
		{"Ansattnr", plain(data.FieldEmployeeNumber)},
		{"Fornavn", plain(data.FieldGiven)},
		{"Etternavn", plain(data.FieldFamily)},
		{"Stilling", plain(data.FieldJobTitle)},
		{"Startdato", dayCell(data.FieldStartDate)},
		{"Stillingsandel", percentCell()},
	}
	l.head(columns)
	for _, unit := range []string{"Vaskeri", "Resepsjon", "Kjøkken", "Renhold", "Drift"} {
		var here []colleague
		for _, c := range norwegianPeople() {
			if c.unit == unit {
				here = append(here, c)
			}
		}
		l.section = unit
		l.aside(tables.AsideNote, "Avdeling: "+unit).people(columns, here...).aside(tables.AsideTotal, "Sum "+unit, len(here)).blank(1)
	}
	return p
}

// Cells that the sheet works out: names put together, days added, shares divided.
func norwegianFormulas() *paper {
	p := converted("25-nb-formler", "xlsx", "xlsx")
	l := p.page("Ark1")
	l.format = "dd.mm.yyyy"
	l.row("Ansattnr", "Navn", "Avdeling", "Startdato", "Stillingsprosent", "E-post", "Timer", "Dager").headerHere()
	from := told("2026-09-01")
	for i, c := range norwegianPeople()[:7] {
		days := 7 * i
		row := len(l.rows) + 1
		c.start = from.AddDays(days)
		l.people([]column{
			{"", plain(data.FieldEmployeeNumber)},
			{"", notation{fields: []data.Field{data.FieldGiven, data.FieldFamily}, write: func(c *colleague) any {
				return formula(`"` + c.family + `, "&"` + c.given + `"`)
			}}},
			{"", plain(data.FieldUnit)},
			{"", notation{fields: []data.Field{data.FieldStartDate}, write: func(*colleague) any {
				return shown{formula(rowed("DATE(2026,9,1)+H#", row)), "dd.mm.yyyy"}
			}}},
			{"", notation{fields: []data.Field{data.FieldFTE}, write: func(*colleague) any { return formula(rowed("ROUND(100*G#/37.5,2)", row)) }}},
			{"", notation{fields: []data.Field{data.FieldEmail}, write: func(c *colleague) any {
				name, domain, _ := strings.Cut(c.email, "@")
				return formula(`"` + name + `"&"@"&"` + domain + `"`)
			}}},
			{"", hoursNumber()},
			{"", same(days)},
		}, c)
	}
	l.aside(tables.AsideTotal, "Sum", nil, nil, nil, formula("SUM(E2:E8)"))
	return p
}

func rowed(text string, row int) string {
	return strings.ReplaceAll(text, "#", plainText(row, ""))
}

// Headers as people type them: misspelt, shortened, with blanks and points.
func norwegianMisspelt() *paper {
	p := newPaper("27-nb-skrivefeil", "xlsx", asXLSX)
	l := p.page("Ark1")
	columns := []column{
		{"Ansatnummer", plain(data.FieldEmployeeNumber)},
		{"Fornanv", plain(data.FieldGiven)},
		{"Ettenavn ", plain(data.FieldFamily)},
		{"  Avdelling", plain(data.FieldUnit)},
		{"Stillingsbetegn.", plain(data.FieldJobTitle)},
		{"Stillingsprosen", percentNumber()},
		{"Tiltredlse", dayAsText(data.FieldStartDate, "2.1.2006")},
		{"Telefonnumer", plain(data.FieldPhone)},
		{"Epost-adresse", plain(data.FieldEmail)},
	}
	l.head(columns).people(columns, norwegianPeople()[:9]...)
	return p
}

// Text without a header: given and family names, a day, a fødselsnummer, a phone.
func norwegianHeaderless() *paper {
	p := newPaper("68-nb-uten-overskrift", "csv", asCSV(";", "02.01.2006", utf8Marked))
	p.notes.Dropped = []string{"D"}
	none := 0
	p.notes.Header = &none
	l := p.page("")
	columns := []column{
		{"", plain(data.FieldEmployeeNumber)},
		{"", plain(data.FieldGiven)},
		{"", plain(data.FieldFamily)},
		{"", identity()},
		{"", dayAsText(data.FieldStartDate, "02.01.2006")},
		{"", plain(data.FieldPhone)},
		{"", plain(data.FieldEmail)},
	}
	l.people(columns, norwegianPeople()...)
	return p
}

// Counts for each department on the first sheet, the people on the second.
func norwegianSummary() *paper {
	p := newPaper("71-nb-sammendrag", "xlsx", asXLSX)
	p.notes.Proposed = "Grunnlag"
	summary := p.page("Sammendrag")
	summary.row("Nyansatte 2026").blank(1).row("Avdeling", "Antall", "Stillingsprosent")
	for i, unit := range []string{"Vaskeri", "Resepsjon", "Kjøkken", "Renhold", "Drift"} {
		summary.row(unit, i+2, 70+i)
	}
	for i := range 12 {
		summary.row(fmt.Sprintf("Måned %d", i+1), i, 80)
	}
	l := p.page("Grunnlag")
	columns := []column{
		{"Ansatt", speaking()},
		{"Ansattnr", plain(data.FieldEmployeeNumber)},
		{"Avdeling", plain(data.FieldUnit)},
		{"Nærmeste leder", plain(data.FieldManager)},
		{"Ansatt fra", dayCell(data.FieldStartDate)},
		{"Stilling %", percentNumber()},
	}
	l.head(columns).people(columns, norwegianPeople()[:10]...)
	return p
}

// The header once more on each page, with the number of the page behind it.
func norwegianPagedText() *paper {
	p := newPaper("87-nb-sider", "csv", asCSV("\t", "02.01.2006", utf16Marked))
	l := p.page("")
	columns := []column{
		{"Ansattnr.", plain(data.FieldEmployeeNumber)},
		{"Ansatt", speaking()},
		{"Avdeling", plain(data.FieldUnit)},
		{"Stilling", plain(data.FieldJobTitle)},
		{"Ansatt fra", dayAsText(data.FieldStartDate, "02.01.2006")},
	}
	l.row("Ansattnr.", "Ansatt", "Avdeling", "Stilling", "Ansatt fra", "Side 1").headerHere()
	people := norwegianPeople()
	l.people(columns, people[:6]...)
	l.aside(tables.AsideHeader, "Ansattnr.", "Ansatt", "Avdeling", "Stilling", "Ansatt fra", "Side 2")
	l.people(columns, people[6:]...)
	return p
}
