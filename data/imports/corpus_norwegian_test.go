package imports

import (
	"strings"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
)

// Norwegian lists, two of them in Nynorsk.

func norwegianPapers() []*paper {
	return []*paper{
		norwegianNewHires(), norwegianNames(), norwegianText(), norwegianPages(), norwegianSections(),
		norwegianFormulas(), norwegianExcel95(), norwegianMisspelt(), norwegianHiddenNumbers(),
		norwegianZipped(), norwegianStaff(), nynorsk(), norwegian1904(), norwegianSAP(),
		norwegianZeros(), norwegianHeaderless(), norwegianSummary(), norwegianListed(),
		norwegianPagedText(), nynorskShares(), norwegianMail(), norwegianLetters(),
	}
}

// norwegianPeople work at a hotel and laundry that do not exist.
func norwegianPeople() []colleague {
	return colleagues(37.5, "fjordvask.example", `
2101|KJ|Kåre||Ødegård|Vaskeri|Bergen|Vaskerimedarbeider|2026-09-01||37.5|permanent|+47 912 34 501|Nedre Bakke 3|5003|Bergen|1968-05-17|17056812345|431200|Hanne Sætre
2102|ÅB|Åse||Bjørnstad|Resepsjon|Bergen|Resepsjonist|2026-09-01||30|permanent|+47 912 34 502|Sjøgata 14|5004|Bergen|1991-03-02|02039133344|402950|Hanne Sætre
2103|ON|Ole-Martin||Nordli|Kjøkken|Bergen|Kokk|2026-09-07|2027-02-28|37.5|temporary|+47 912 34 503|Fjellveien 8B|5014|Bergen|1987-11-30|30118723456|455300|Arild Moen
2104|IL|Ingrid||Lien|Renhold|Tromsø|Renholder|2026-09-14||22.5|permanent|+47 912 34 504|Storgata 91|9008|Tromsø|1996-08-21|21089634567|388400|Marit Aas
2105|AW|Agnieszka||Wójcik|Renhold|Tromsø|Renholder|2026-09-14|2026-12-31|18.75|temporary|+47 912 34 505|Strandvegen 5|9007|Tromsø|1983-01-09|09018345678|379850|Marit Aas
2106|LN|Linh||Nguyen|Kjøkken|Bergen|Kjøkkenassistent|2026-10-01||15|on-call|+47 912 34 506|Kong Olavs gate 2|5005|Bergen|2002-06-13|13060256789|361700|Arild Moen
2107|PK|Per||Kjærstad|Drift|Bergen|Vaktmester|2026-10-01||37.5|permanent|+47 912 34 507|Øvre Myrvei 27|5018|Bergen|1974-10-04|04107467890|448600|Hanne Sætre
2108|SH|Synnøve||Håkonsen|Resepsjon|Tromsø|Nattresepsjonist|2026-10-12||26.25|permanent|+47 912 34 508|Elvegata 40|9010|Tromsø|1979-02-25|25027978901|415900|Marit Aas
2109|EB|Eirik||Bakke|Vaskeri|Bergen|Lærling|2026-10-19||37.5|apprentice|+47 912 34 509|Skolebakken 6|5009|Bergen|2007-04-15|15040789012|212300|Hanne Sætre
2110|TM|Anne Marie||Tveit|Renhold|Bergen|Renholder|2026-11-02||30|permanent|+47 912 34 510|Haugeveien 11|5012|Bergen|1965-12-28|28126590123|396250|Marit Aas
2111|AH|Ahmed||Hassan|Drift|Bergen|Sjåfør|2026-11-02|2027-04-30|37.5|temporary|+47 912 34 511|Verftsgata 1|5011|Bergen|1989-09-06|06098901234|421750|Hanne Sætre
2112|JS|Jon Erik||Solbakken|Kjøkken|Tromsø|Kokk|2026-11-09||33.75|permanent|+47 912 34 512|Nordre gate 72|9009|Tromsø|1994-07-19|19079412356|438150|Arild Moen
`)
}

func norwegianForms() map[data.Contract]string {
	return map[data.Contract]string{
		data.ContractPermanent: "Fast", data.ContractTemporary: "Vikar", data.ContractAgency: "Innleid",
		data.ContractOnCall: "Tilkallingsvikar", data.ContractApprentice: "Lærling",
	}
}

// The list that the agreement says is due each quarter, with what must not be in it.
func norwegianNewHires() *paper {
	p := newPaper("20-nb-nyansatte", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Fødselsnummer", "Kjønn", "Årslønn", "Kontonr."}
	l := p.page("Nyansatte 3. kvartal")
	l.row("Fjordvask Hotell og Vaskeri AS").row("Nyansatte i perioden 01.07.2026 – 30.09.2026").blank(1)
	columns := []column{
		{"Ansattnr", plain(data.FieldEmployeeNumber)},
		{"Fødselsnummer", identity()},
		{"Fornavn", plain(data.FieldGiven)},
		{"Etternavn", plain(data.FieldFamily)},
		{"Kjønn", same("K")},
		{"Avdeling", plain(data.FieldUnit)},
		{"Arbeidssted", plain(data.FieldSite)},
		{"Stilling", plain(data.FieldJobTitle)},
		{"Stillingsprosent", percentNumber()},
		{"Tiltredelse", dayCell(data.FieldStartDate)},
		{"Sluttdato", dayCell(data.FieldEndDate)},
		{"Fast/vikar", contractIn(norwegianForms())},
		{"Årslønn", pay()},
		{"Kontonr.", secret(func(*colleague) any { return "1234.56.78911" })},
		{"Nærmeste leder", plain(data.FieldManager)},
		{"E-post", plain(data.FieldEmail)},
		{"Telefonnr. mobil", plain(data.FieldPhone)},
	}
	l.format = "dd.mm.yyyy"
	l.head(columns).people(columns, norwegianPeople()[:8]...)
	l.aside(tables.AsideTotal, "Sum", nil, nil, nil, nil, nil, nil, nil, 562.5)
	return p
}

// One column of names, the family name first, and days as text.
func norwegianNames() *paper {
	p := converted("21-nb-navn", "ods", "ods")
	l := p.page("Ark1")
	columns := []column{
		{"Ansattnummer", plain(data.FieldEmployeeNumber)},
		{"Navn", listedGiven()},
		{"Enhet", plain(data.FieldUnit)},
		{"Stillingsbetegnelse", plain(data.FieldJobTitle)},
		{"Stillingsprosent", percentText()},
		{"Startdato", dayAsText(data.FieldStartDate, "02.01.2006")},
		{"Mobil", phonesMixed()},
	}
	l.head(columns).people(columns, norwegianPeople()[2:12]...)
	return p
}

// Text with tabs, as a payroll system saves it.
func norwegianText() *paper {
	p := newPaper("22-nb-tabulator", "txt", asCSV("\t", "02.01.2006", utf8Text))
	p.notes.Dropped = []string{"Personnr"}
	l := p.page("")
	columns := []column{
		{"Ansatt nr", plain(data.FieldEmployeeNumber)},
		{"Personnr", identity()},
		{"Etternavn", plain(data.FieldFamily)},
		{"Fornavn og mellomnavn", plain(data.FieldGiven)},
		{"Avd.", plain(data.FieldUnit)},
		{"Ansatt dato", dayAsText(data.FieldStartDate, "2006-01-02")},
		{"Adresse", plain(data.FieldStreet)},
		{"Postnr", plain(data.FieldPostcode)},
		{"Poststed", plain(data.FieldTown)},
		{"Tlf. mobil", phoneNational()},
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

// nynorsk.
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

// "Ødegård, Kåre" with a fødselsnummer under Ref, and what the printer adds below.
func norwegianListed() *paper {
	p := newPaper("78-nb-etternavn-fornavn", "csv", asCSV(";", "02.01.2006", in(charmap.ISO8859_1)))
	p.notes.Dropped = []string{"Ref."}
	l := p.page("")
	l.row("Fjordvask AS").row("Nytilsatte 3. og 4. kvartal 2026").blank(1)
	columns := []column{
		{"Navn", listedGiven()},
		{"Ans.nr.", plain(data.FieldEmployeeNumber)},
		{"Ref.", identity()},
		{"Enhet", plain(data.FieldUnit)},
		{"Still.pst.", percentNumber()},
		{"Ansatt fra", dayAsText(data.FieldStartDate, "2.1.06")},
		{"Ansatt til", dayAsText(data.FieldEndDate, "2.1.06")},
		{"Mob.", phoneNational()},
	}
	people := norwegianPeople()
	people[4].family = "Wojcik" // the encoding knows no ó of theirs
	l.head(columns).people(columns, people...)
	l.aside(tables.AsideTotal, "Sum antall: 12", nil, nil, nil, "976,2").blank(1)
	l.aside(tables.AsideNote, "Utskrift 01.11.2026 kl. 10:15 av lønnskontoret")
	l.aside(tables.AsideNote, "Side 1 av 1")
	return p
}

// Nynorsk, with shares of one and the leader of each.
func nynorskShares() *paper {
	p := newPaper("91-nn-stillingsdel", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Sjukefråvær %"}
	l := p.page("Tilsette")
	columns := []column{
		{"Tilsettnr.", plain(data.FieldEmployeeNumber)},
		{"Førenamn", plain(data.FieldGiven)},
		{"Etternamn", plain(data.FieldFamily)},
		{"Eining", plain(data.FieldUnit)},
		{"Stillingsdel", shareComma()},
		{"Sjukefråvær %", same("2,1")},
		{"Tilsett frå", dayCell(data.FieldStartDate)},
		{"Slutta", dayCell(data.FieldEndDate)},
		{"Leiar", plain(data.FieldManager)},
		{"Mobil jobb", plain(data.FieldPhone)},
	}
	l.head(columns).people(columns, norwegianPeople()...)
	return p
}

// Addresses as a mail program writes them, phones with labels.
func norwegianMail() *paper {
	p := newPaper("96-nb-epostliste", "csv", asCSV(";", "02.01.2006", utf8Marked))
	l := p.page("")
	columns := []column{
		{"Navn", speaking()},
		{"E-post", naming(func(c *colleague) string { return c.full() + " <" + c.email + ">" }, data.FieldEmail)},
		{"Telefon", naming(func(c *colleague) string { return "Mob: " + c.dialled() + " (privat)" }, data.FieldPhone)},
		{"Avdeling", plain(data.FieldUnit)},
		{"Oppstart", dayAsText(data.FieldStartDate, "2006.01.02")},
	}
	l.head(columns).people(columns, norwegianPeople()...)
	return p
}

// Letters for the forms of contract.
func norwegianLetters() *paper {
	p := newPaper("101-nb-bokstaver", "xlsx", asXLSX)
	l := p.page("Ark1")
	columns := []column{
		{"Ansattnummer", plain(data.FieldEmployeeNumber)},
		{"Fornavn og mellomnavn", plain(data.FieldGiven)},
		{"Etternavn", plain(data.FieldFamily)},
		{"Stillingstittel", plain(data.FieldJobTitle)},
		{"Arbeidssted", plain(data.FieldSite)},
		{"Stillingsprosent", amount(data.FieldFTE, func(c *colleague) any { return shown{c.percent(), "0.00\" %\""} })},
		{"Tiltredelsesdato", dayCell(data.FieldStartDate)},
		{"Fratredelsesdato", dayCell(data.FieldEndDate)},
	}
	l.head(columns).people(columns, norwegianPeople()...)
	return p
}
