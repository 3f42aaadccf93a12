package imports

import (
	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
)

func danishPapers() []*paper {
	return []*paper{
		danishNewHires(), danishCSV(), danishOldExcel(), danishBareCPR(), danishPacked(), danishMac(), danishXML(), danishMerged(),
		danishMembers(), danishGaps(), danishWebPage(),
	}
}

func danishForms() map[data.Contract]string {
	return map[data.Contract]string{
		data.ContractPermanent: "Fastansat", data.ContractTemporary: "Tidsbegrænset", data.ContractAgency: "Vikarbureau",
		data.ContractOnCall: "Tilkaldevikar", data.ContractApprentice: "Elev",
	}
}

// New colleagues with their CPR number, and a heading over two lines of title.
func danishNewHires() *paper {
	p := newPaper("40-da-nyansatte", "xlsx", asXLSX)
	p.notes.Dropped = []string{"CPR-nr.", "Løntrin"}
	l := p.page("Ark1")
	l.row("Tangmose Maskinfabrik A/S").row("Nyansatte", "pr. 15.11.2026").blank(1)
	columns := []column{
		{"Medarbejdernr.", plain(data.FieldEmployeeNumber)},
		{"CPR-nr.", secret(func(c *colleague) any { return c.identity[:6] + "-" + c.identity[6:] })},
		{"Fornavn", plain(data.FieldGiven)},
		{"Efternavn", plain(data.FieldFamily)},
		{"Initialer", plain(data.FieldInitials)},
		{"Afdeling", plain(data.FieldUnit)},
		{"Arbejdssted", plain(data.FieldSite)},
		{"Stilling", plain(data.FieldJobTitle)},
		{"Timetal", hoursNumber()},
		{"Ansættelsesdato", dayCell(data.FieldStartDate)},
		{"Fratrædelsesdato", dayCell(data.FieldEndDate)},
		{"Ansættelsesform", contractIn(danishForms())},
		{"Løntrin", same(31)},
		{"Nærmeste leder", plain(data.FieldManager)},
		{"E-mail", plain(data.FieldEmail)},
		{"Mobil", plain(data.FieldPhone)},
	}
	l.head(columns).people(columns, danishPeople()[:10]...)
	l.aside(tables.AsideTotal, "I alt", nil, nil, nil, nil, nil, nil, nil, 307)
	return p
}

// A list of Windows with semicolons, two-digit years and a decimal comma.
func danishCSV() *paper {
	p := newPaper("41-da-windows", "csv", asCSV(";", "02-01-06", in(charmap.Windows1252)))
	p.notes.Dropped = []string{"Cpr"}
	l := p.page("")
	columns := []column{
		{"Lønnr.", plain(data.FieldEmployeeNumber)},
		{"Cpr", identity()},
		{"Navn", speaking()},
		{"Afdeling", plain(data.FieldUnit)},
		{"Job", plain(data.FieldJobTitle)},
		{"Ugentlige timer", hoursComma()},
		{"Tiltrædelse", dayAsText(data.FieldStartDate, "02-01-06")},
		{"Adresse", plain(data.FieldStreet)},
		{"Postnr.", plain(data.FieldPostcode)},
		{"By", plain(data.FieldTown)},
		{"Mobil nr.", phoneNational()},
	}
	l.head(columns).people(columns, danishPeople()[1:11]...)
	return p
}

// The same kind of list from an Excel of before 2007.
func danishOldExcel() *paper {
	p := converted("42-da-gammel-excel", "xls", "xls")
	l := p.page("Ansatte")
	columns := []column{
		{"Medarbejdernummer", plain(data.FieldEmployeeNumber)},
		{"Fornavn", plain(data.FieldGiven)},
		{"Efternavn", plain(data.FieldFamily)},
		{"Enhed", plain(data.FieldUnit)},
		{"Stillingsbetegnelse", plain(data.FieldJobTitle)},
		{"Beskæftigelsesgrad", percentCell()},
		{"Startdato", dayCell(data.FieldStartDate)},
		{"Slutdato", dayCell(data.FieldEndDate)},
		{"Telefon", phoneNumber()},
	}
	l.head(columns).people(columns, danishPeople()[:8]...)
	return p
}
