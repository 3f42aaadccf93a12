package imports

import (
	"strings"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
)

// Dutch lists by where things stand on the sheet: headers, sections, totals, further tables.

// The header stands on row 24, below a letter, on the third sheet; the first is a
// cover, the second is hidden and old.
func dutchLetter() *paper {
	p := newPaper("05-nl-brief", "xlsx", asXLSX)
	p.notes.Proposed = "Instroom Q4"
	cover := p.page("Voorblad")
	cover.row("Haverkade Logistiek B.V.").row("Opgave nieuwe medewerkers ten behoeve van de kadergroep").blank(2)
	cover.row("Contactpersoon", "Ingrid van Loon").row("Datum", "16-11-2026").row("Versie", 3)
	old := p.page("Instroom 2025")
	old.hidden = true
	old.row("Pers.nr.", "Roepnaam", "Achternaam", "Afdeling", "Datum in dienst")
	for _, c := range some(dutchPeople(), 1, 2, 3) {
		old.row("9"+c.number, c.given, c.family, c.unit, "01-03-2025")
	}
	l := p.page("Instroom Q4")
	l.row("Haverkade Logistiek B.V.").row("Afdeling Personeel & Organisatie").blank(2)
	for _, line := range []string{
		"Beste leden van de kadergroep,", "", "Hierbij de nieuwe medewerkers van het vierde kwartaal, zoals afgesproken in het overleg van 3 september.",
		"De lijst bevat ook medewerkers die een ander contract kregen.", "", "Let op:", "- uitzendkrachten staan er alleen in als zij langer dan drie maanden blijven",
		"- de afdeling is die van 1 november", "- vragen graag vóór 1 december", "", "Legenda:",
	} {
		l.row(text(line))
	}
	l.row("OBT", "onbepaalde tijd").row("BT", "bepaalde tijd").row("UZK", "uitzendkracht").blank(1)
	l.row("Met vriendelijke groet,").row("Ingrid van Loon").blank(2)
	columns := []column{
		{"Volgnr.", counted()},
		{"Personeelsnr", plain(data.FieldEmployeeNumber)},
		{"Naam medewerker", speaking()},
		{"Afd.", plain(data.FieldUnit)},
		{"Functieomschrijving", plain(data.FieldJobTitle)},
		{"Ingangsdatum", dayCell(data.FieldStartDate)},
		{"Contract", contractIn(map[data.Contract]string{
			data.ContractPermanent: "OBT", data.ContractTemporary: "BT", data.ContractAgency: "UZK", data.ContractOnCall: "0-uren", data.ContractApprentice: "BBL",
		})},
		{"FTE", shareComma()},
	}
	l.head(columns).people(columns, dutchPeople()[4:13]...)
	return p
}

// A header of two lines with merged cells, from an old Excel.
func dutchTwoLines() *paper {
	p := converted("06-nl-twee-regels", "xls", "xls")
	p.notes.Dropped = []string{"Salaris per maand", "Salaris per uur"}
	p.notes.Warnings = []WarningCode{"header-two"}
	l := p.page("Personeel")
	l.row("Personeelsoverzicht per 1 december 2026").blank(1)
	l.row("Nr.", "Naam", nil, nil, "Plaatsing", nil, "Dienstverband", nil, "Salaris", nil, "Bereikbaar", nil).headerHere()
	l.row(nil, "Voorletters", "Tussenv.", "Achternaam", "Afdeling", "Functie", "Vanaf", "Tot", "per maand", "per uur", "E-mail", "Telefoon")
	p.notes.HeaderEnd = 4
	l.merged = []string{"A3:A4", "B3:D3", "E3:F3", "G3:H3", "I3:J3", "K3:L3"}
	columns := []column{
		{"", plain(data.FieldEmployeeNumber)},
		{"", plain(data.FieldInitials)},
		{"", plain(data.FieldInfix)},
		{"", plain(data.FieldFamily)},
		{"", plain(data.FieldUnit)},
		{"", plain(data.FieldJobTitle)},
		{"", dayCell(data.FieldStartDate)},
		{"", dayCell(data.FieldEndDate)},
		{"", pay()},
		{"", same(17.55)},
		{"", plain(data.FieldEmail)},
		{"", phoneNational()},
	}
	l.people(columns, dutchPeople()[:9]...)
	return p
}

// The department stands above its people, and nowhere else; each has a subtotal.
func dutchSections() *paper {
	p := newPaper("07-nl-per-afdeling", "xlsx", asXLSX)
	l := p.page("Per afdeling")
	l.row("Nieuwe medewerkers per afdeling").row("periode 11")
	columns := []column{
		{"Pers.nr.", plain(data.FieldEmployeeNumber)},
		{"Naam", listedGiven()},
		{"Functie", plain(data.FieldJobTitle)},
		{"In dienst", dayCell(data.FieldStartDate)},
		{"Uren", hoursNumber()},
	}
	l.head(columns)
	units := []string{"Expeditie", "Magazijn", "Kantoor", "Technische dienst"}
	for _, unit := range units {
		var here []colleague
		hours := 0.0
		for _, c := range dutchPeople() {
			if c.unit == unit {
				here, hours = append(here, c), hours+c.hours
			}
		}
		l.section = unit
		l.aside(tables.AsideNote, unit).people(columns, here...).aside(tables.AsideTotal, "Subtotaal "+unit, nil, nil, nil, hours)
	}
	l.blank(1).aside(tables.AsideTotal, "Totaal generaal", nil, nil, nil, 363.0)
	l.blank(1).aside(tables.AsideNote, "Bron: personeelssysteem, 16-11-2026. Aan deze lijst kunnen geen rechten worden ontleend.")
	return p
}

// Who came and who went, one below the other on one sheet.
func dutchTwoTables() *paper {
	p := newPaper("08-nl-in-en-uit", "xlsx", asXLSX)
	p.notes.Second = "Mutaties (2)"
	p.notes.Warnings = []WarningCode{"tables"}
	l := p.page("Mutaties")
	l.row("In dienst in oktober en november").blank(1)
	in := []column{
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Roepnaam", plain(data.FieldGiven)},
		{"Tussenvoegsel", plain(data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Afdeling", plain(data.FieldUnit)},
		{"Datum in dienst", dayCell(data.FieldStartDate)},
	}
	l.head(in).people(in, some(dutchPeople(), 2, 3, 5, 7, 8, 10, 12)...)
	l.blank(3).row("Uit dienst in oktober en november").blank(1)
	l.onSecond = true
	out := []column{
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Naam", speaking()},
		{"Vestiging", plain(data.FieldSite)},
		{"Datum uit dienst", dayCell(data.FieldEndDate)},
		{"Functie", plain(data.FieldJobTitle)},
	}
	l.head(out)
	gone := some(dutchPeople(), 1, 4, 9, 11, 13)
	for i := range gone {
		gone[i].end = told("2026-11-30")
	}
	l.people(out, gone...)
	return p
}

// What the sender hid is in the file all the same.
func dutchHidden() *paper {
	p := converted("09-nl-verborgen", "ods", "ods")
	p.notes.Dropped = []string{"Uurloon"}
	p.notes.Warnings = []WarningCode{"hidden-rows", "hidden-columns"}
	l := p.page("Lijst")
	l.hiddenColumns = []string{"D", "G"}
	columns := []column{
		{"Mdw. nr", plain(data.FieldEmployeeNumber)},
		{"Voornaam", plain(data.FieldGiven)},
		{"Achternaam", naming(func(c *colleague) string { return strings.TrimSpace(c.infix + " " + c.family) }, data.FieldInfix, data.FieldFamily)},
		{"Uurloon", same(16.45)},
		{"Afdeling", plain(data.FieldUnit)},
		{"Startdatum", dayCell(data.FieldStartDate)},
		{"Mobiel nummer", phoneNational()},
	}
	l.head(columns).people(columns, dutchPeople()[:3]...).people(columns, dutchPeople()[3]).hide()
	l.people(columns, dutchPeople()[4]).hide().people(columns, dutchPeople()[5:8]...)
	return p
}

// Text without a header, as some payroll systems write it.
func dutchHeaderless() *paper {
	p := newPaper("13-nl-zonder-kop", "csv", asCSV(";", "02-01-2006", utf8Text))
	p.notes.Warnings = []WarningCode{"no-header"}
	none := 0
	p.notes.Header = &none
	l := p.page("")
	columns := []column{
		{"", plain(data.FieldEmployeeNumber)},
		{"", listedInitials()},
		{"", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"", plain(data.FieldEmail)},
		{"", phoneNational()},
	}
	l.people(columns, dutchPeople()...)
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

// Headers as people type them.
func dutchMisspelt() *paper {
	p := newPaper("66-nl-spelfouten", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Burgerservicenumer"}
	l := p.page("Blad1")
	columns := []column{
		{"Personeelsnumer", plain(data.FieldEmployeeNumber)},
		{"Burgerservicenumer", identity()},
		{"Roepnaan", plain(data.FieldGiven)},
		{"Tussenvoegesl", plain(data.FieldInfix)},
		{"Acternaam", plain(data.FieldFamily)},
		{"Afdelign", plain(data.FieldUnit)},
		{"Functiebenamign", plain(data.FieldJobTitle)},
		{"Datum in diesnt", dayCell(data.FieldStartDate)},
		{"Leidingevende", plain(data.FieldManager)},
		{"Telefoonnumer", phoneNational()},
	}
	l.head(columns).people(columns, dutchPeople()[:10]...)
	return p
}

// A table that begins at C5, below a title merged over all of it.
func dutchOffset() *paper {
	p := converted("70-nl-vanaf-c5", "xls", "xls")
	l := p.page("Rapport")
	l.merged = []string{"C2:H2"}
	l.blank(1).row(nil, nil, "Instroom vierde kwartaal").blank(2)
	margin := column{"", same(nil)}
	columns := []column{
		margin, margin,
		{"Medewerkernr.", plain(data.FieldEmployeeNumber)},
		{"Achternaam, voorletters", listedInitials()},
		{"Locatie", plain(data.FieldSite)},
		{"Team", plain(data.FieldUnit)},
		{"Startdatum", dayCell(data.FieldStartDate)},
		{"Opmerkingen", plain(data.FieldNote)},
	}
	people := dutchPeople()
	people[2].note, people[5].note = "werkt vanuit huis", "alleen in het weekend"
	l.head(columns).people(columns, people...)
	return p
}

// A payroll print in a text file: the title and the header again on every page, a
// subtotal that is carried over, and names in capitals with the infix behind them.
func dutchPrint() *paper {
	p := newPaper("73-nl-uitdraai", "txt", asCSV(";", "02-01-2006", in(charmap.Windows1252)))
	p.notes.Dropped = []string{"Schaal", "Salaris"}
	l := p.page("")
	columns := []column{
		{"Pers.nr.", plain(data.FieldEmployeeNumber)},
		{"Naam medewerker", naming(func(c *colleague) string {
			return strings.ToUpper(strings.TrimSpace(c.family + " " + c.infix + " " + c.initials))
		}, data.FieldInitials, data.FieldInfix, data.FieldFamily)},
		{"Afd.", plain(data.FieldUnit)},
		{"Functie", plain(data.FieldJobTitle)},
		{"Schaal", same("C4")},
		{"Salaris", pay()},
		{"In dienst", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"Uren", hoursComma()},
	}
	people := dutchPeople()
	for page := range 3 {
		first := page * 5
		if page == 0 {
			l.row("Overzicht indiensttredingen", nil, nil, nil, nil, nil, nil, "Blad 1").row("Haverkade Logistiek").blank(1)
			l.head(columns)
		} else {
			l.aside(tables.AsideTotal, "Subtotaal", nil, nil, nil, nil, nil, nil, "180,5").blank(1)
			l.aside(tables.AsideNote, "Overzicht indiensttredingen", nil, nil, nil, nil, nil, nil)
			l.aside(tables.AsideNote, "Haverkade Logistiek").blank(1)
			var again []any
			for _, c := range columns {
				again = append(again, c.header)
			}
			l.aside(tables.AsideHeader, again...)
		}
		l.people(columns, people[first:min(first+5, len(people))]...)
	}
	l.aside(tables.AsideTotal, "Totaal", "14 medewerkers", nil, nil, nil, nil, nil, "440,5").blank(1)
	l.aside(tables.AsideNote, "*** einde overzicht ***")
	return p
}

// Headings and totals between the departments, and a place to sign below.
func dutchTotalsBetween() *paper {
	p := newPaper("80-nl-tussentellingen", "xlsx", asXLSX)
	p.notes.Warnings = []WarningCode{"sections"}
	l := p.page("Formatie")
	columns := []column{
		{"Personeelsnr.", plain(data.FieldEmployeeNumber)},
		{"Naam", listedInitials()},
		{"Functie", plain(data.FieldJobTitle)},
		{"In dienst sinds", dayCell(data.FieldStartDate)},
		{"Uren p.w.", hoursNumber()},
		{"Werkmail", plain(data.FieldEmail)},
	}
	l.row("Formatieoverzicht per 1 november 2026").blank(1).head(columns)
	for unit := range strings.SplitSeq("Expeditie,Magazijn,Kantoor,Technische dienst", ",") {
		l.aside(tables.AsideNote, "Afdeling: "+unit)
		l.section = unit
		n := 0
		for _, c := range dutchPeople() {
			if c.unit == unit {
				l.people(columns, c)
				n++
			}
		}
		l.aside(tables.AsideTotal, nil, "Totaal "+unit, nil, nil, float64(30*n)).blank(1)
	}
	l.aside(tables.AsideTotal, nil, "Eindtotaal", nil, nil, 400.5).blank(2)
	l.aside(tables.AsideNote, "Voor akkoord, namens de directie:")
	l.aside(tables.AsideNote, "............................")
	return p
}

// Blank columns between the others, a picture above, and the header far down.
func dutchGaps() *paper {
	p := newPaper("85-nl-lege-kolommen", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Geboorteplaats"}
	l := p.page("Lijst OR")
	l.logo = true
	l.blank(6).row(nil, nil, "Nieuwe collega's").row(nil, nil, "Graag vertrouwelijk behandelen").blank(3)
	margin := column{"", same(nil)}
	columns := []column{
		margin,
		{"#", counted()},
		margin,
		{"Collega", speaking()},
		margin,
		{"Geboorteplaats", same("Zwolle")},
		{"Vestiging", plain(data.FieldSite)},
		margin,
		{"Eerste werkdag", dayCell(data.FieldStartDate)},
		{"Contracturen", hoursNumber()},
		margin,
		{"Soort contract", contractIn(dutchForms())},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Who came and who went, the second table right below the first.
func dutchStacked() *paper {
	p := newPaper("86-nl-onder-elkaar", "csv", asCSV(";", "02-01-2006", utf8Text))
	p.notes.Second = "86-nl-onder-elkaar (2)"
	l := p.page("")
	came := []column{
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Naam", speaking()},
		{"Afdeling", plain(data.FieldUnit)},
		{"Datum in dienst", dayAsText(data.FieldStartDate, "02-01-2006")},
	}
	gone := []column{
		{"Naam", speaking()},
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Datum uit dienst", dayAsText(data.FieldEndDate, "02-01-2006")},
	}
	people := dutchPeople()
	l.head(came).people(came, people[:8]...)
	for i := range people[8:12] {
		people[8+i].end = told("2026-10-31")
	}
	l.onSecond = true
	l.row("Naam", "Personeelsnummer", "Datum uit dienst").people(gone, people[8:12]...)
	return p
}

// A header in two lines, not merged, the lower of which completes the upper.
func dutchBrokenHeaders() *paper {
	p := newPaper("104-nl-gebroken-koppen", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"nummer", plain(data.FieldEmployeeNumber)},
		{"letters", plain(data.FieldInitials)},
		{"voegsels", plain(data.FieldInfix)},
		{"naam", plain(data.FieldFamily)},
		{"in dienst", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"uit dienst", dayAsText(data.FieldEndDate, "02-01-2006")},
		{"per week", hoursComma()},
	}
	l.row("Personeels-", "Voor-", "Tussen-", "Achter-", "Datum", "Datum", "Uren").head(columns).people(columns, dutchPeople()...)
	p.notes.HeaderEnd = 1
	return p
}
