package imports

import (
	"strings"

	"kader/data"
)

func extraPapers() []*paper {
	return []*paper{dutchBlanks(), dutchMonths(), dutchTwoDates(), norwegianSAP(), norwegianZeros(), danishDates(), englishInstants()}
}

// Blanks of all sorts, titles before names, two phone numbers in one cell.
func dutchBlanks() *paper {
	p := newPaper("63-nl-spaties", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	l.row(" Personeelsnummer ", "Naam\u00a0medewerker", "Afdeling", "Datum  in  dienst", "Telefoon", "E-mail").headerHere()
	l.line("employee-number=501|initials=A.|infix=de|family=Vries|unit=Zorg|start-date=2026-10-01|phone=+31 6 12345621|email=a.devries@zorgplein.example",
		"501 ", "Mw. A. de Vries", "Zorg ", "01-10-2026", "06-12345621 / 038-4211234", "a.devries@zorgplein.example ")
	l.line("employee-number=502|initials=K.J.|family=Smit|unit=Zorg|start-date=2026-10-01|phone=+31 38 421 1235|email=kj.smit@zorgplein.example",
		"502", "Dhr. K.J.  Smit", "Zorg", " 01-10-2026", "038 - 421 12 35", "kj.smit@zorgplein.example")
	l.line("employee-number=503|given=Ayşe|family=Demir|unit=Technische dienst|start-date=2026-10-12|phone=+31 6 12345623|email=ayse.demir@zorgplein.example",
		"503", "Ayşe\u00a0Demir", "Technische\u00a0dienst", "12-10-2026", "+31\u00a06\u00a012345623", "<ayse.demir@zorgplein.example>")
	l.line("employee-number=504|given=Peter|infix=van der|family=Wal|unit=Keuken|start-date=2026-10-19|phone=+31 6 12345624|email=",
		"504", "van der Wal, Peter", "Keuken", "19-10-2026 ", "(06) 1234 5624", "-")
	l.line("employee-number=505|given=Mohamed|infix=el|family=Idrissi|unit=Keuken|start-date=2026-11-02|phone=|email=m.elidrissi@zorgplein.example",
		"505", "Mohamed el Idrissi", "Keuken", "02-11-2026", "onbekend", "mailto:m.elidrissi@zorgplein.example")
	return p
}

// A sheet for each month; the user takes the last but one.
func dutchMonths() *paper {
	p := newPaper("64-nl-maandbladen", "xlsx", asXLSX)
	p.notes.Sheet = "Oktober"
	p.notes.Warnings = []WarningCode{WarnSheets}
	columns := []column{
		{"Nr", plain(data.FieldEmployeeNumber)},
		{"Naam", speaking()},
		{"Afdeling", plain(data.FieldUnit)},
		{"Begindatum contract", dayCell(data.FieldStartDate)},
		{"Einddatum contract", dayCell(data.FieldEndDate)},
	}
	people := dutchPeople()
	p.page("September").row("Nr", "Naam", "Afdeling", "Begindatum contract", "Einddatum contract").row(10380, "Frits Zwart", "Expeditie", "01-09-2026")
	p.page("Oktober").head(columns).people(columns, people[:6]...)
	november := p.page("November")
	november.row("Nr", "Naam", "Afdeling", "Begindatum contract", "Einddatum contract")
	for _, c := range people[6:] {
		november.row(c.number, c.full(), c.unit, c.start.Time())
	}
	return p
}

// Two columns that may both be the first day: the user is asked, and none is taken.
func dutchTwoDates() *paper {
	p := newPaper("65-nl-twee-datums", "xlsx", asXLSX)
	p.notes.Ask = []string{"Startdatum", "Ingangsdatum"}
	p.notes.Warnings = []WarningCode{WarnWhichColumn}
	l := p.page("Blad1")
	columns := []column{
		{"Personeelsnummer", shownNumber("00000")},
		{"Voornaam", plain(data.FieldGiven)},
		{"Tussenvoegsel", plain(data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Startdatum", lost(func(c *colleague) any { return c.start.Time() })},
		{"Ingangsdatum", lost(func(c *colleague) any { return c.start.AddDays(31).Time() })},
		{"Dienstverband", contractIn(map[data.Contract]string{
			data.ContractPermanent: "Vast", data.ContractTemporary: "Tijdelijk", data.ContractAgency: "Inhuur", data.ContractOnCall: "Nulurencontract", data.ContractApprentice: "Leerling",
		})},
		{"Contracturen", hoursNumber()},
	}
	people := dutchPeople()
	for i := range people {
		people[i].number = "00" + people[i].number[2:]
	}
	l.head(columns).people(columns, people...)
	return p
}

// shownNumber is a number that the sheet shows with zeros before it.
func shownNumber(format string) notation {
	n := numberValue()
	write := n.write
	return notation{fields: n.fields, write: func(c *colleague) any { return shown{write(c), format} }}
}

// A list as it leaves the big payroll systems: strokes between, numbers filled up with
// zeros, and the year 9999 for who has no last day.
func norwegianSAP() *paper {
	p := newPaper("33-nb-loennssystem", "txt", asCSV("|", "02.01.2006", utf8Text))
	p.notes.Dropped = []string{"Fødselsnr", "Lønnsart"}
	l := p.page("")
	columns := []column{
		{"Ansattnr", plain(data.FieldEmployeeNumber)},
		{"Fødselsnr", identity()},
		{"Ansattnavn", listedGiven()},
		{"Org.enhet", plain(data.FieldUnit)},
		{"Stillingstekst", plain(data.FieldJobTitle)},
		{"Fra dato", dayAsText(data.FieldStartDate, "02.01.2006")},
		{"Til dato", notation{fields: []data.Field{data.FieldEndDate}, write: func(c *colleague) any {
			if c.end.IsZero() {
				return "31.12.9999"
			}
			return c.end.Time().Format("02.01.2006")
		}}},
		{"Lønnsart", same("1000")},
		{"Stillingspst", percentNumber()},
	}
	people := norwegianPeople()
	for i := range people {
		people[i].number = "0000" + people[i].number
	}
	l.head(columns).people(columns, people...)
	return p
}

// Postcodes with a zero that only their format shows, cells in which a formula failed,
// boxes that are ticked.
func norwegianZeros() *paper {
	p := converted("34-nb-nuller", "xlsx", "xlsx")
	l := p.page("Ark1")
	columns := []column{
		{"Ansattnr", plain(data.FieldEmployeeNumber)},
		{"Fornavn", plain(data.FieldGiven)},
		{"Mellomnavn", same("M.")},
		{"Etternavn", plain(data.FieldFamily)},
		{"Avdeling", plain(data.FieldUnit)},
		{"Stilling", lost(func(*colleague) any { return formula("1/0") })},
		{"Heltid", lost(func(c *colleague) any { return c.hours == c.fullTime })},
		{"Gateadresse", plain(data.FieldStreet)},
		{"Postnr.", notation{fields: []data.Field{data.FieldPostcode}, write: func(*colleague) any { return shown{555, "0000"} }}},
		{"Poststed", plain(data.FieldTown)},
		{"Begynte", dayCell(data.FieldStartDate)},
	}
	columns[1].told = func(c *colleague) string { return c.given + " M." }
	people := norwegianPeople()
	for i := range people {
		people[i].postcode, people[i].town = "0555", "Oslo"
	}
	l.head(columns).people(columns, people...)
	return p
}

// Days with the names of their months, titles, mails of two.
func danishDates() *paper {
	p := converted("59-da-datoer", "ods", "ods")
	l := p.page("Ark1")
	months := strings.NewReplacer("September", "september", "October", "oktober", "November", "november")
	columns := []column{
		{"Løn nr.", plain(data.FieldEmployeeNumber)},
		{"Fulde navn", notation{
			fields: []data.Field{data.FieldGiven, data.FieldFamily},
			write: func(c *colleague) any {
				if strings.HasSuffix(c.given, "e") {
					return "Fru " + c.full()
				}
				return "hr. " + c.full()
			},
		}},
		{"Afdelingstekst", plain(data.FieldUnit)},
		{"Nærmeste chef", plain(data.FieldManager)},
		{"Første arbejdsdag", notation{fields: []data.Field{data.FieldStartDate}, write: func(c *colleague) any {
			return months.Replace(c.start.Time().Format("2. January 2006"))
		}}},
		{"Mail", notation{fields: []data.Field{data.FieldEmail}, write: func(c *colleague) any { return c.full() + " <" + c.email + ">" }}},
	}
	l.head(columns).people(columns, danishPeople()...)
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
