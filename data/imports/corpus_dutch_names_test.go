package imports

import (
	"strings"

	"kader/data"
)

// Dutch lists by how they write names: orders, infixes, partners, capitals, blanks.

// One column "Naam" in all the orders that one payroll system writes.
func dutchNameColumn() *paper {
	p := newPaper("02-nl-naam", "xlsx", asXLSX)
	l := p.page("Blad1")
	l.row("Personeelsnummer", "Naam", "Afdeling", "Startdatum").headerHere()
	l.line("employee-number=2201|initials=J.|infix=van der|family=Berg|unit=Expeditie|start-date=2026-10-01", 2201, "Berg, J. van der", "Expeditie", "01-10-2026")
	l.line("employee-number=2202|given=Jan|infix=van der|family=Berg|unit=Magazijn|start-date=2026-10-01", 2202, "Jan van der Berg", "Magazijn", "01-10-2026")
	l.line("employee-number=2203|infix=van der|family=Berg|unit=Kantoor|start-date=2026-10-05", 2203, "Berg, van der", "Kantoor", "05-10-2026")
	l.line("employee-number=2204|given=Noor|family=Dijkstra|unit=Kantoor|start-date=2026-10-05", 2204, "Dijkstra, Noor", "Kantoor", "05-10-2026")
	l.line("employee-number=2205|initials=A.B.C.|infix=de|family=Groot|unit=Expeditie|start-date=2026-10-19", 2205, "A.B.C. de Groot", "Expeditie", "19-10-2026")
	l.line("employee-number=2206|given=Marieke|infix=op 't|family=Hof|unit=Magazijn|start-date=2026-10-19", 2206, "Hof, Marieke op 't", "Magazijn", "19-10-2026")
	l.line("employee-number=2207|given=Emre|family=Yıldız|unit=Magazijn|start-date=2026-11-02", 2207, "Emre Yıldız", "Magazijn", "02-11-2026")
	l.line("employee-number=2208|given=Pien|infix=van den|family=Broek|unit=Kantoor|start-date=2026-11-02", 2208, "van den Broek, Pien", "Kantoor", "02-11-2026")
	return p
}

// A partner's name in the four orders that Dutch payroll knows.
func dutchPartners() *paper {
	p := newPaper("03-nl-partnernamen", "xlsx", asXLSX)
	l := p.page("Medewerkers")
	l.row("Nummer", "Naam", "Functie").headerHere()
	l.line("employee-number=301|initials=M.|family=Jansen|job-title=Verzorgende", 301, "Jansen, M.", "Verzorgende")
	l.line("employee-number=302|initials=M.|infix=de|family=Vries|job-title=Verzorgende", 302, "Vries, M. de", "Verzorgende")
	l.line("employee-number=303|initials=M.|infix=de|family=Vries-Jansen|job-title=Verpleegkundige", 303, "Vries-Jansen, M. de", "Verpleegkundige")
	l.line("employee-number=304|initials=M.|family=Jansen-de Vries|job-title=Helpende", 304, "Jansen-de Vries, M.", "Helpende")
	l.line("employee-number=305|initials=C.|infix=van der|family=Ploeg - van Dam|job-title=Helpende", 305, "C. van der Ploeg - van Dam", "Helpende")
	l.line("employee-number=306|given=Carla|family=Bos-van 't Veer|job-title=Kok", 306, "Carla Bos-van 't Veer", "Kok")
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

// Family names in capitals with their infix before them, given names as they are.
func dutchShoutedInfix() *paper {
	p := newPaper("76-nl-naam-in-hoofdletters", "csv", asCSV(",", "2006-01-02", utf8Marked))
	l := p.page("")
	columns := []column{
		{"medewerker_id", plain(data.FieldEmployeeNumber)},
		{"naam", naming(func(c *colleague) string {
			return strings.ToUpper(strings.TrimSpace(c.infix+" "+c.family)) + ", " + c.given
		}, data.FieldGiven, data.FieldInfix, data.FieldFamily)},
		{"afdeling_naam", plain(data.FieldUnit)},
		{"functie_naam", plain(data.FieldJobTitle)},
		{"datum_in_dienst", dayAsText(data.FieldStartDate, "2006-01-02")},
		{"datum_uit_dienst", dayAsText(data.FieldEndDate, "2006-01-02")},
		{"mobiel_nummer", phoneNational()},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Little pictures in the header, marks of direction and hard blanks in the names.
func dutchPictures() *paper {
	p := newPaper("81-nl-plaatjes", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	i := 0
	columns := []column{
		{"🆔 Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"👤 Naam", naming(func(c *colleague) string {
			i++
			return []string{"\u200f" + c.full() + "\u200e", strings.ReplaceAll(c.full(), " ", "\u00a0"), " " + c.full() + "\u200b", "\u202a" + c.full() + "\u202c"}[i%4]
		}, data.FieldGiven, data.FieldInfix, data.FieldFamily)},
		{"🏢 Afdeling", plain(data.FieldUnit)},
		{"📅 Start\u00addatum", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"📞 Mobiel", phonesMixed()},
		{"✉️ E-mail", plain(data.FieldEmail)},
		{"💬 Opmerking", notation{fields: []data.Field{data.FieldNote}, write: func(*colleague) any { return "welkom 🎉" }, told: func(*colleague) string { return "welkom 🎉" }}},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// "Berg J.P. van der": initials and infix behind the family name, no comma.
func dutchBehind() *paper {
	p := newPaper("89-nl-naam-achter", "csv", asCSV("|", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"Stamnummer", plain(data.FieldEmployeeNumber)},
		{"Werknemer", naming(func(c *colleague) string {
			return strings.TrimSpace(c.family + " " + c.initials + " " + c.infix)
		}, data.FieldInitials, data.FieldInfix, data.FieldFamily)},
		{"Roepnaam", plain(data.FieldGiven)},
		{"Org.eenheid", plain(data.FieldUnit)},
		{"Dienstbetrekking vanaf", dayAsText(data.FieldStartDate, "20060102")},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// The infix stands behind the given name.
func dutchGivenInfix() *paper {
	p := newPaper("93-nl-tussenvoegsel-bij-voornaam", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"Nummer medewerker", plain(data.FieldEmployeeNumber)},
		{"Voornaam", naming(func(c *colleague) string { return strings.TrimSpace(c.given + " " + c.infix) }, data.FieldGiven, data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Afdeling", plain(data.FieldUnit)},
		{"Indiensttreding", dayAsText(data.FieldStartDate, "02-01-2006")},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}
