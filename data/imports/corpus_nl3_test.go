package imports

import (
	"strings"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
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
	l.aside(tables.AsideTotal, "Totaal", nil, nil, nil, nil, nil, nil, nil, 440.0)
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
	l.aside(tables.AsideTotal, "Antall", 11)
	return p
}

// The union's own list of members, with years of birth asked for.
func dutchMembers() *paper {
	p := newPaper("17-nl-ledenlijst", "csv", asCSV(";", "02-01-2006", utf8Marked))
	p.notes.Map = map[string]data.Field{"Geboortedatum": data.FieldBirthDate}
	p.notes.Dropped = []string{"IBAN"}
	p.notes.Guessed = data.ListMembers
	l := p.page("")
	columns := []column{
		{"Lidnummer", plain(data.FieldMemberNumber)},
		{"Voorletters", plain(data.FieldInitials)},
		{"Tussenvoegsels", plain(data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Geboortedatum", dayAsText(data.FieldBirthDate, "02-01-2006")},
		{"Straat", notation{fields: []data.Field{data.FieldStreet}, write: func(c *colleague) any { return c.street[:strings.LastIndex(c.street, " ")] }}},
		{"Huisnummer", lost(func(c *colleague) any { return c.street[strings.LastIndex(c.street, " ")+1:] })},
		{"Postcode", plain(data.FieldPostcode)},
		{"Woonplaats", plain(data.FieldTown)},
		{"Lid sinds", dayAsText(data.FieldMemberSince, "02-01-2006")},
		{"Werkgever", same("Haverkade Logistiek")},
		{"IBAN", secret(func(*colleague) any { return "NL36TEST0628132825" })},
		{"Telefoon", phonesMixed()},
	}
	members := some(dutchPeople(), 2, 3, 5, 7, 9, 11, 13, 14)
	for i := range members {
		members[i].member, members[i].since = "700"+members[i].number, told("2011-05-01").AddDays(301*i)
	}
	l.head(columns).people(columns, members...)
	return p
}

// The name of a partner in columns of its own: which name someone bears stands in a
// column as well.
func dutchPartnerColumns() *paper {
	p := newPaper("19-nl-partnerkolommen", "xlsx", asXLSX)
	l := p.page("Blad1")
	l.row("Persnr", "Voorletters", "Voorvoegsels", "Achternaam", "VoorvoegselsPartner", "NaamPartner", "NaamSamenstelling", "Afdeling").headerHere()
	l.line("employee-number=61|initials=M.|family=Jansen|unit=Zorg", 61, "M.", nil, "Jansen", "de", "Vries", "Eigen naam", "Zorg")
	l.line("employee-number=62|initials=L.|infix=de|family=Vries|unit=Zorg", 62, "L.", nil, "Jansen", "de", "Vries", "Partnernaam", "Zorg")
	l.line("employee-number=63|initials=K.|infix=de|family=Vries-Jansen|unit=Keuken", 63, "K.", nil, "Jansen", "de", "Vries", "Partnernaam - eigen naam", "Keuken")
	l.line("employee-number=64|initials=A.P.|family=Jansen-de Vries|unit=Keuken", 64, "A.P.", nil, "Jansen", "de", "Vries", "Eigen naam - partnernaam", "Keuken")
	l.line("employee-number=65|initials=O.|infix=van|family=Dam|unit=Zorg", 65, "O.", "van", "Dam", nil, nil, "Eigen naam", "Zorg")
	return p
}

// Mac text with commas between.
func dutchMac() *paper {
	p := newPaper("18-nl-mac", "csv", asCSV(";", "02-01-2006", func(s string) []byte {
		return in(charmap.Macintosh)(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\r"), "ı", "i"))
	}))
	l := p.page("")
	columns := []column{
		{"Nummer", plain(data.FieldEmployeeNumber)},
		{"Naam", speaking()},
		{"Vestiging", plain(data.FieldSite)},
		{"Functie", plain(data.FieldJobTitle)},
		{"Startdatum", dayAsText(data.FieldStartDate, "2 January 2006")},
	}
	columns[4].write = func(c *colleague) any {
		months := strings.NewReplacer("October", "oktober", "November", "november")
		return months.Replace(c.start.Time().Format("2 January 2006"))
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}
