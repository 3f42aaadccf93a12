package imports

import (
	"kader/data"
	"kader/data/tables"
)

func norwegianPapers() []*paper {
	return []*paper{
		norwegianNewHires(), norwegianNames(), norwegianText(), norwegianPages(), norwegianSections(), norwegianFormulas(),
		norwegianMisspelt(), norwegianHiddenNumbers(), norwegianZipped(), norwegianStaff(), nynorsk(),
		norwegian1904(), norwegianExcel95(),
	}
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
