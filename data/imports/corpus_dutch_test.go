package imports

import (
	"strings"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
)

// Dutch lists in the formats of payroll and personnel systems.

func dutchPapers() []*paper {
	return []*paper{
		dutchPayroll(), dutchNameColumn(), dutchPartners(), dutchWindows(), dutchLetter(),
		dutchTwoLines(), dutchSections(), dutchTwoTables(), dutchHidden(), dutchCapitals(),
		dutchMixedDays(), dutchPackedDays(), dutchHeaderless(), dutchLocked(), dutchWebPage(),
		dutchRemarks(), dutchMembers(), dutchMac(), dutchPartnerColumns(), dutchBinary(),
		dutchFamilyFirst(), dutchShouted(), dutchBlanks(), dutchMonths(), dutchTwoDates(),
		dutchMisspelt(), dutchOffset(), dutchPrint(), dutchOpenDays(), dutchShares(),
		dutchShoutedInfix(), dutchTotalsBetween(), dutchPictures(), dutchGaps(), dutchStacked(),
		dutchBehind(), dutchEaten(), dutchGivenInfix(), dutchCodes(), dutchTwoStarts(), dutchErrors(),
		dutchMonthWords(), dutchBrokenHeaders(),
	}
}

// dutchPeople work at a logistics company that does not exist.
func dutchPeople() []colleague {
	return colleagues(40, "haverkade.example", `
10412|J.P.|Jan|van der|Berg|Expeditie|Deventer|Orderpicker|2026-10-01|2027-09-30|36.5|temporary|+31 6 12345601|Dorpsstraat 12|7411 AB|Deventer|1985-01-03|999920558|2417.35|Kees Bouwmeester
10413|F.|Fatima||El Amrani|Magazijn|Deventer|Heftruckchauffeur|2026-10-01||40|permanent|+31 6 12345602|Kerkplein 3|7412 CD|Deventer|1992-11-23|999953497|2688.10|Kees Bouwmeester
10414|A.M.|Anouk|de|Vries|Kantoor|Zwolle|Planner|2026-10-05||32|permanent|+31 6 12345603|Havenkade 101|8011 EX|Zwolle|1979-06-30|999926068|3120.75|Ingrid van Loon
10415|B.|Bram||Jansen|Expeditie|Deventer|Orderpicker|2026-10-12|2027-04-11|24|agency|+31 6 12345604|Zandweg 7a|7415 GH|Deventer|2001-02-14|999970677|2105.55|Kees Bouwmeester
10416|S.|Sanne|van den|Heuvel|Technische dienst|Zwolle|Monteur|2026-10-15||38|permanent|+31 6 12345605|Molenlaan 22|8013 KL|Zwolle|1988-09-09|999925805|2899.95|Ümit Yılmaz
10417|Z.|Zoë||Bakker|Kantine|Deventer|Kok|2026-10-19||20|on-call|+31 6 12345606|Lindeplein 5|7413 MN|Deventer|1999-12-01|999971967|1987.20|Ingrid van Loon
10418|D.J.|Dirk-Jan|van 't|Hof|Magazijn|Deventer|Teamleider|2026-11-01||40|permanent|+31 6 12345607|Polderweg 88|7418 PR|Deventer|1971-04-17|999949330|3544.60|Kees Bouwmeester
10419|E.|Esmée||Smit-Visser|Kantoor|Zwolle|Medewerker inkoop|2026-11-01|2027-10-31|28.5|temporary|+31 6 12345608|Gasthuisstraat 9|8021 ST|Zwolle|1995-07-26|999906124|2733.45|Ingrid van Loon
10420|T.|Thijs|ter|Horst|Technische dienst|Zwolle|Leerling monteur|2026-11-02||32|apprentice|+31 6 12345609|Beukenhof 14|8022 VW|Zwolle|2006-03-08|999977301|1512.80|Ümit Yılmaz
10421|H.|Hülya||Çelik|Expeditie|Deventer|Orderpicker|2026-11-02|2027-05-01|16|agency|+31 6 12345610|Stationsweg 33|7411 XZ|Deventer|2003-10-19|999923262|2098.15|Kees Bouwmeester
10422|G.W.|Gijs|op de|Beek|Planning|Zwolle|Planner|2026-11-09||36|permanent|+31 6 12345611|Esdoornlaan 2|8014 BC|Zwolle|1983-05-25|999959724|3066.40|Ingrid van Loon
10423|M.|Merel||Peters|Magazijn|Deventer|Orderpicker|2026-11-16||30|temporary|+31 6 12345612|Brink 61|7411 BT|Deventer|2000-08-12|999927139|2211.90|Kees Bouwmeester
10424|R.A.|Ruben|in 't|Veld|Expeditie|Deventer|Heftruckchauffeur|2026-11-16||40|permanent|+31 6 12345613|Rozenstraat 19|7414 DF|Deventer|1990-01-29|999963983|2655.25|Kees Bouwmeester
10425|L.|Lotte||Mulder|Kantoor|Zwolle|Medewerker salarisadministratie|2026-11-23||24|permanent|+31 6 12345614|Kanaalweg 4|8017 GJ|Zwolle|1976-12-11|999990287|2990.05|Ingrid van Loon
`)
}

// dutchForms are the forms of contract as Dutch payroll writes them.
func dutchForms() map[data.Contract]string {
	return map[data.Contract]string{
		data.ContractPermanent: "Onbepaalde tijd", data.ContractTemporary: "Bepaalde tijd", data.ContractAgency: "Uitzendkracht",
		data.ContractOnCall: "Oproepkracht", data.ContractApprentice: "BBL-leerling",
	}
}

// A payroll export: a logo, titles, the header on row 6, a BSN under "Persnr", pay and
// bank accounts, a total.
func dutchPayroll() *paper {
	p := newPaper("01-nl-payroll", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Persnr", "Geslacht", "Bruto salaris", "IBAN"}
	l := p.page("Indienst")
	l.logo = true
	l.row(nil, nil, nil, "Haverkade Logistiek B.V.").row(nil, nil, nil, "Overzicht indiensttredingen", nil, "periode 10-11 2026")
	l.blank(1).row("Vertrouwelijk: alleen voor intern gebruik").blank(1)
	columns := []column{
		{"Pers.nr.", plain(data.FieldEmployeeNumber)},
		{"Persnr", identityNumber()},
		{"Voorletters", plain(data.FieldInitials)},
		{"Roepnaam", plain(data.FieldGiven)},
		{"Tussenvoegsel", plain(data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Geslacht", same("V")},
		{"Geboortedatum", bornCell()},
		{"OE-naam", plain(data.FieldUnit)},
		{"Vestiging", plain(data.FieldSite)},
		{"Functie", plain(data.FieldJobTitle)},
		{"Datum in dienst", dayCell(data.FieldStartDate)},
		{"Datum uit dienst", dayCell(data.FieldEndDate)},
		{"Contractvorm", contractIn(dutchForms())},
		{"Uren per week", hoursNumber()},
		{"Parttime %", percentNumber()},
		{"Bruto salaris", pay()},
		{"IBAN", secret(func(*colleague) any { return "NL12TEST0463438800" })},
		{"Leidinggevende", plain(data.FieldManager)},
		{"E-mail werk", plain(data.FieldEmail)},
		{"Mobiel", phoneNational()},
	}
	l.head(columns).people(columns, dutchPeople()[:10]...)
	l.aside(tables.AsideTotal, "Totaal", nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, 304.0)
	return p
}

// A semicolon list of Windows with a decimal comma.
func dutchWindows() *paper {
	p := newPaper("04-nl-windows", "csv", asCSV(";", "02-01-2006", in(charmap.Windows1252)))
	p.notes.Dropped = []string{"Burgerservicenummer", "Salarisschaal"}
	l := p.page("")
	columns := []column{
		{"Medewerkernummer", plain(data.FieldEmployeeNumber)},
		{"Burgerservicenummer", identity()},
		{"Voornaam", plain(data.FieldGiven)},
		{"Voorvoegsels", plain(data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Afdeling", plain(data.FieldUnit)},
		{"Datum indiensttreding", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"Einddatum contract", dayAsText(data.FieldEndDate, "02-01-2006")},
		{"Uren p/w", hoursComma()},
		{"Salarisschaal", same("35")},
		{"Privé-e-mail", plain(data.FieldEmail)},
		{"Telefoonnummer", phonesMixed()},
	}
	l.head(columns).people(columns, some(dutchPeople(), 1, 3, 4, 6, 7, 8, 9, 11)...)
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

// Codes beside names, codes before names, and numbers with letters.
func dutchCodes() *paper {
	p := newPaper("94-nl-codes", "xlsx", asXLSX)
	l := p.page("Export")
	columns := []column{
		{"Persnr.", naming(func(c *colleague) string { return "NL0" + c.number }, data.FieldEmployeeNumber)},
		{"Naam", listedInitials()},
		{"Afd.code", same("100")},
		{"Afdelingsnaam", plain(data.FieldUnit)},
		{"Functiecode", same("F12")},
		{"Functienaam", plain(data.FieldJobTitle)},
		{"Kostenplaatscode", same("4100")},
		{"Dienstverband code", same("01")},
		{"Ingangsdatum", dayCell(data.FieldStartDate)},
	}
	columns[0].told = func(c *colleague) string { return "NL0" + c.number }
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// What the sheet could not work out.
func dutchErrors() *paper {
	p := newPaper("98-nl-fouten", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Naam", speaking()},
		{"Afdeling", plain(data.FieldUnit)},
		{"Leidinggevende", lost(func(*colleague) any { return "#N/B" })},
		{"Datum in dienst", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"Telefoon", lost(func(*colleague) any { return "#VERW!" })},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}
