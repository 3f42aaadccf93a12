package imports

import (
	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
)

// papers makes every list.
func papers() []*paper {
	var all []*paper
	for _, lists := range [][]*paper{dutchPapers(), norwegianPapers(), danishPapers(), otherPapers(), extraPapers(), layoutPapers(), uglyPapers(), worsePapers()} {
		all = append(all, lists...)
	}
	return all
}

func dutchPapers() []*paper {
	return []*paper{
		dutchPayroll(), dutchNameColumn(), dutchPartners(), dutchWindows(), dutchLetter(), dutchTwoLines(), dutchSections(),
		dutchTwoTables(), dutchHidden(), dutchCapitals(), dutchMixedDays(), dutchPackedDays(), dutchHeaderless(), dutchLocked(),
		dutchWebPage(), dutchRemarks(), dutchMembers(), dutchPartnerColumns(), dutchMac(),
		dutchBinary(), dutchFamilyFirst(), dutchShouted(),
	}
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
