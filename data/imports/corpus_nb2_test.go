package imports

import (
	"strings"

	"kader/data"
	"kader/data/tables"
)

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

// A list of the web with a fødselsnummer in a column without a header, and one in a remark.
func norwegianHiddenNumbers() *paper {
	p := newPaper("28-nb-skjulte-numre", "csv", asCSV(",", "02.01.2006", utf8Marked))
	p.notes.Dropped = []string{"C"}
	p.notes.Problems = []string{"G4 forbidden"}
	p.secrets = []string{"17056812399"}
	l := p.page("")
	columns := []column{
		{"Medarbeidernr", plain(data.FieldEmployeeNumber)},
		{"Navn", speaking()},
		{"", identity()},
		{"Avdeling", plain(data.FieldUnit)},
		{"Oppstart", dayAsText(data.FieldStartDate, "02.01.2006")},
		{"Arbeidssted", plain(data.FieldSite)},
		{"Merknad", plain(data.FieldNote)},
	}
	people := norwegianPeople()[3:12]
	people[0].note, people[1].note = "starter kl. 06.00, møter i vaskeriet", "nattevakt, annenhver helg"
	l.head(columns).people(columns, people[:2]...)
	people[2].note = "•••"
	columns[6].write = func(c *colleague) any { return strings.Replace(c.note, "•••", "fnr 170568 12399 mangler", 1) }
	columns[6].told = func(c *colleague) string { return strings.Replace(c.note, "•••", "fnr ••• mangler", 1) }
	l.people(columns, people[2:]...)
	return p
}

// A workbook in an archive, beside nothing else.
func norwegianZipped() *paper {
	p := newPaper("29-nb-pakket", "zip", zipped("Nyansatte oktober.xlsx", asXLSX))
	l := p.page("Ark1")
	columns := []column{
		{"Ressursnummer", plain(data.FieldEmployeeNumber)},
		{"Navn på ansatt", speaking()},
		{"Navn på avdeling", plain(data.FieldUnit)},
		{"Første arbeidsdag", dayCell(data.FieldStartDate)},
		{"Siste arbeidsdag", dayCell(data.FieldEndDate)},
		{"Type ansettelse", contractIn(map[data.Contract]string{
			data.ContractPermanent: "Fast ansatt", data.ContractTemporary: "Midlertidig ansatt", data.ContractOnCall: "Tilkalling", data.ContractApprentice: "Lærling",
		})},
	}
	l.head(columns).people(columns, norwegianPeople()...)
	return p
}

// Everyone who works there, two of them in two jobs.
func norwegianStaff() *paper {
	p := newPaper("30-nb-ansattliste", "xlsx", asXLSX)
	p.notes.Guessed = data.ListStaff
	p.notes.Dropped = []string{"Nasjonalitet", "Sykefravær %"}
	l := p.page("Alle ansatte")
	columns := []column{
		{"Ansatt-ID", plain(data.FieldEmployeeNumber)},
		{"Etternavn", plain(data.FieldFamily)},
		{"Fornavn", plain(data.FieldGiven)},
		{"Nasjonalitet", same("Norsk")},
		{"Kostnadssted", same(310)},
		{"Organisasjonsenhet", plain(data.FieldUnit)},
		{"Stillingstittel", plain(data.FieldJobTitle)},
		{"Timer per uke", hoursComma()},
		{"Ansettelsesdato", dayCell(data.FieldStartDate)},
		{"Sykefravær %", same(4.5)},
		{"Lokasjon", plain(data.FieldSite)},
	}
	people := norwegianPeople()
	second, third := people[1], people[6]
	second.unit, second.job, second.hours = "Kjøkken", "Kjøkkenassistent", 7.5
	third.unit, third.job, third.hours = "Vaskeri", "Sjåfør", 4
	l.head(columns).people(columns, people[:2]...).people(columns, second).people(columns, people[2:7]...).people(columns, third).people(columns, people[7:]...)
	return p
}

// Nynorsk.
func nynorsk() *paper {
	p := newPaper("31-nn-nytilsette", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Løn per månad"}
	l := p.page("Nytilsette")
	l.row("Nytilsette hausten 2026").blank(1)
	columns := []column{
		{"Tilsettnr.", plain(data.FieldEmployeeNumber)},
		{"Førenamn", plain(data.FieldGiven)},
		{"Etternamn", plain(data.FieldFamily)},
		{"Eining", plain(data.FieldUnit)},
		{"Arbeidsstad", plain(data.FieldSite)},
		{"Stilling", plain(data.FieldJobTitle)},
		{"Stillingsprosent", percentNumber()},
		{"Tilsettingsdato", dayAsText(data.FieldStartDate, "2.1.2006")},
		{"Løn per månad", pay()},
		{"Næraste leiar", plain(data.FieldManager)},
		{"E-post", plain(data.FieldEmail)},
	}
	l.head(columns).people(columns, norwegianPeople()[2:11]...)
	return p
}
