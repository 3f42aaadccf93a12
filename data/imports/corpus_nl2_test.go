package imports

import (
	"strings"

	"kader/data"
	"kader/data/tables"
)

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

// A list in capitals, in the encoding that Excel calls Unicode text.
func dutchCapitals() *paper {
	p := newPaper("10-nl-hoofdletters", "csv", asCSV(";", "02-01-2006", utf16Marked))
	p.notes.Dropped = []string{"BURGERLIJKE STAAT"}
	l := p.page("")
	columns := []column{
		{"PERSONEELSNUMMER", plain(data.FieldEmployeeNumber)},
		{"ROEPNAAM", capitals(data.FieldGiven)},
		{"VOORVOEGSEL", capitals(data.FieldInfix)},
		{"ACHTERNAAM", capitals(data.FieldFamily)},
		{"BURGERLIJKE STAAT", same("Gehuwd")},
		{"DATUM IN DIENST", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"STANDPLAATS", plain(data.FieldSite)},
		{"PARTTIME PERC", percentNumber()},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Days as cells, as text in two ways and as bare numbers in one column; numbers of
// staff and phones without the zeros before them.
func dutchMixedDays() *paper {
	p := newPaper("11-nl-datums-door-elkaar", "xlsx", asXLSX)
	l := p.page("export")
	columns := []column{
		{"Persnr", numberValue()},
		{"Achternaam", plain(data.FieldFamily)},
		{"Tussenvoegsel(s)", plain(data.FieldInfix)},
		{"Voorletter(s)", plain(data.FieldInitials)},
		{"Organisatorische eenheid", plain(data.FieldUnit)},
		{"In dienst per", daysMixed(data.FieldStartDate, dayCell(data.FieldStartDate), dayAsText(data.FieldStartDate, "02-01-2006"), daySerial(data.FieldStartDate), dayAsText(data.FieldStartDate, "02.01.2006"))},
		{"Contract tot", dayAsText(data.FieldEndDate, "2006-01-02")},
		{"Contracturen per week", hoursComma()},
		{"Mobiele telefoon", phoneNumber()},
	}
	people := dutchPeople()
	for i := range people {
		people[i].number = "00" + people[i].number[2:]
	}
	l.head(columns).people(columns, people...)
	return p
}

// DDMMYY that Excel took for numbers: the first nine days of a month lost a digit.
func dutchPackedDays() *paper {
	p := newPaper("12-nl-ddmmjj", "xlsx", asXLSX)
	l := p.page("Sheet1")
	columns := []column{
		{"STAMNR", plain(data.FieldEmployeeNumber)},
		{"NAAM", speaking()},
		{"KPL", same(4100)},
		{"AFD", plain(data.FieldUnit)},
		{"DAT IN DIENST", dayPacked(data.FieldStartDate)},
		{"DAT UIT DIENST", dayPacked(data.FieldEndDate)},
		{"SOORT DIENSTVERBAND", contractIn(map[data.Contract]string{
			data.ContractPermanent: "OBT", data.ContractTemporary: "BT", data.ContractAgency: "UITZ", data.ContractOnCall: "MIN-MAX", data.ContractApprentice: "BBL",
		})},
	}
	l.head(columns).people(columns, dutchPeople()...)
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

// A workbook that a password opens.
func dutchLocked() *paper {
	p := newPaper("14-nl-wachtwoord", "xlsx", asLocked("herfst-2026"))
	p.notes.Password = "herfst-2026"
	l := p.page("Nieuw")
	columns := []column{
		{"Werknemersnummer", plain(data.FieldEmployeeNumber)},
		{"Voornamen", lost(func(c *colleague) any { return c.given + " Willem" })},
		{"Roepnaam", plain(data.FieldGiven)},
		{"Voorvoegsel", plain(data.FieldInfix)},
		{"Geslachtsnaam", plain(data.FieldFamily)},
		{"Bedrijfsonderdeel", plain(data.FieldUnit)},
		{"Locatie", plain(data.FieldSite)},
		{"Begindatum", dayAsText(data.FieldStartDate, "2-1-06")},
		{"Deeltijdfactor", shareComma()},
	}
	l.head(columns).people(columns, dutchPeople()[:8]...)
	return p
}

// A table of a web page that calls itself .xls.
func dutchWebPage() *paper {
	p := newPaper("15-nl-webpagina", "xls", asPage)
	p.notes.Dropped = []string{"Bankrekening"}
	l := p.page("")
	l.row("Rapport: instroom & doorstroom").row("Gemaakt op 16-11-2026 08:15")
	columns := []column{
		{"P-nr.", plain(data.FieldEmployeeNumber)},
		{"Medewerker", speaking()},
		{"Team", plain(data.FieldUnit)},
		{"Functienaam", lost(nil)},
		{"Datum in dienst", dayCell(data.FieldStartDate)},
		{"Bankrekening", secret(func(*colleague) any { return "NL63 TEST 0293 4027 02" })},
		{"E-mailadres", plain(data.FieldEmail)},
	}
	columns[3].notation = notation{
		fields: []data.Field{data.FieldJobTitle},
		write:  func(c *colleague) any { return c.job + "\n(" + c.site + ")" },
		told:   func(c *colleague) string { return c.job + " (" + c.site + ")" },
	}
	l.head(columns).people(columns, dutchPeople()[:9]...)
	return p
}

// Remarks with numbers that nobody may keep, a colleague with two jobs, a vacancy.
func dutchRemarks() *paper {
	p := newPaper("16-nl-opmerkingen", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Verzuim %", "Noodcontact"}
	p.notes.Skipped = []int{7}
	p.notes.Problems = []string{"H3 forbidden", "H6 forbidden"}
	p.secrets = []string{"999996708", "NL65TEST0195710571", "0612349876"}
	l := p.page("Blad1")
	l.row("Personeelsnummer", "Roepnaam", "Achternaam", "Afdeling", "Functie", "Uren", "Verzuim %", "Opmerking", "Noodcontact").headerHere()
	l.line("employee-number=771|given=Noor|family=Dijkstra|unit=Zorg|job-title=Helpende|hours=16|note=", 771, "Noor", "Dijkstra", "Zorg", "Helpende", 16, 2.4, nil, "moeder 0612349876")
	l.line("employee-number=772|given=Wim|infix=de|family=Boer|unit=Keuken|job-title=Kok|hours=32|note=BSN ••• nog controleren", 772, "Wim", "de Boer", "Keuken", "Kok", 32, 0, "BSN 999996708 nog controleren", "vrouw 0612349876")
	l.line("employee-number=771|given=Noor|family=Dijkstra|unit=Nachtdienst|job-title=Verzorgende|hours=8", 771, "Noor", "Dijkstra", "Nachtdienst", "Verzorgende", 8, 2.4, nil, nil)
	l.line("employee-number=773|given=Yara|family=Haddad|unit=Zorg|job-title=Verpleegkundige|hours=28|note=begint om 7.30 uur in hal 3", 773, "Yara", "Haddad", "Zorg", "Verpleegkundige", 28, 0, "begint om 7.30 uur in hal 3", nil)
	l.line("employee-number=774|given=Joost|family=Hermans|unit=Keuken|job-title=Afwasser|hours=12|note=rekening ••• doorgegeven", 774, "Joost", "Hermans", "Keuken", "Afwasser", 12, 11.5, "rekening NL65 TEST 0195 7105 71 doorgegeven", "broer 0612349876")
	l.row(775, nil, "Vacature", "Zorg", "Helpende", 24, nil, nil, nil)
	l.line("employee-number=776|given=Saskia|family=Post|unit=Zorg|job-title=Helpende|hours=20.5", 776, "Saskia", "Post", "Zorg", "Helpende", 20.5, 0, nil, nil)
	return p
}
