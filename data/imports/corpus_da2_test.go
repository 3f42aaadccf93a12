package imports

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
)

// CPR numbers without a header, of which the sheet ate the zero in front.
func danishBareCPR() *paper {
	p := newPaper("43-da-cpr-uden-overskrift", "xlsx", asXLSX)
	p.notes.Dropped = []string{"B"}
	l := p.page("Ark1")
	columns := []column{
		{"Nr.", plain(data.FieldEmployeeNumber)},
		{"", identityNumber()},
		{"Medarbejder", speaking()},
		{"Afsnit", plain(data.FieldUnit)},
		{"Ansat dato", dayCell(data.FieldStartDate)},
		{"Timer pr. uge", hoursNumber()},
	}
	l.head(columns).people(columns, danishPeople()...)
	return p
}

// Two months in one packed file: those of the month before are in it again.
func danishPacked() *paper {
	p := newPaper("44-da-to-maaneder", "csv.gz", gzipped(asCSV(";", "02.01.2006", utf8Marked)))
	l := p.page("")
	month := ""
	columns := []column{
		{"Periode", lost(func(*colleague) any { return month })},
		{"Medarb nr", plain(data.FieldEmployeeNumber)},
		{"Fulde navn", listedGiven()},
		{"Org. placering", plain(data.FieldUnit)},
		{"Titel", plain(data.FieldJobTitle)},
		{"Tiltrædelsesdato", dayAsText(data.FieldStartDate, "02.01.2006")},
		{"E-mailadresse", plain(data.FieldEmail)},
	}
	people := danishPeople()
	month = "2026-09"
	l.head(columns).people(columns, people[:3]...)
	month = "2026-10"
	l.people(columns, people[:8]...)
	return p
}

// Text of an old Mac.
func danishMac() *paper {
	p := newPaper("45-da-mac", "csv", asCSV(";", "2/1/06", func(s string) []byte { return in(charmap.Macintosh)(strings.ReplaceAll(s, "\r\n", "\r")) }))
	p.notes.Dropped = []string{"Civilstand"}
	l := p.page("")
	columns := []column{
		{"Lønnummer", plain(data.FieldEmployeeNumber)},
		{"Fornavn", plain(data.FieldGiven)},
		{"Efternavn", plain(data.FieldFamily)},
		{"Civilstand", same("gift")},
		{"Afdelingsnavn", plain(data.FieldUnit)},
		{"Stilling", plain(data.FieldJobTitle)},
		{"Startdato", dayAsText(data.FieldStartDate, "2/1/06")},
		{"Slutdato", dayAsText(data.FieldEndDate, "2/1/06")},
	}
	l.head(columns).people(columns, danishPeople()...)
	return p
}

// The XML that Excel wrote in 2003.
func danishXML() *paper {
	p := newPaper("46-da-xml", "xls", asXML)
	p.notes.Dropped = []string{"Nærmeste pårørende"}
	l := p.page("Nye")
	l.row("Nye medarbejdere").blank(1)
	columns := []column{
		{"MedarbejderNr", plain(data.FieldEmployeeNumber)},
		{"Navn", speaking()},
		{"OrgEnh korttekst", plain(data.FieldUnit)},
		{"Stillings kort navn", plain(data.FieldJobTitle)},
		{"StartDato", dayCell(data.FieldStartDate)},
		{"Beskæftigelsesrate", shareComma()},
		{"Nærmeste pårørende", same("ægtefælle 20998877")},
		{"Telefonnummer", plain(data.FieldPhone)},
	}
	l.head(columns).people(columns, danishPeople()[:9]...)
	return p
}

// Headers broken over lines within their cells, merged over two rows.
func danishMerged() *paper {
	p := newPaper("47-da-flettet", "xlsx", asXLSX)
	l := p.page("Oversigt")
	l.row("Oversigt over nyansatte").blank(1)
	l.row("Medarbejder", nil, nil, "Ansættelse", nil, nil, nil, "Kontakt", nil).headerHere()
	l.row("Med.\nnr.", "For-\nnavn", "Efter-\nnavn", "Afdeling", "Ansættelses-\ndato", "Timer pr.\nuge", "Ansættelses-\nform", "E-mail", "Mobil-\nnummer")
	p.notes.HeaderEnd = 4
	l.merged = []string{"A3:C3", "D3:G3", "H3:I3", "A1:I1"}
	l.people([]column{
		{"", plain(data.FieldEmployeeNumber)},
		{"", plain(data.FieldGiven)},
		{"", plain(data.FieldFamily)},
		{"", plain(data.FieldUnit)},
		{"", dayCell(data.FieldStartDate)},
		{"", hoursNumber()},
		{"", contractIn(map[data.Contract]string{
			data.ContractPermanent: "tidsubegrænset", data.ContractTemporary: "tidsbegrænset", data.ContractOnCall: "timelønnet tilkald", data.ContractApprentice: "elev/lærling",
		})},
		{"", plain(data.FieldEmail)},
		{"", phonesMixed()},
	}, danishPeople()...)
	return p
}

// The union's own list.
func danishMembers() *paper {
	p := converted("48-da-medlemmer", "ods", "ods")
	p.notes.Guessed = data.ListMembers
	l := p.page("Medlemsliste")
	columns := []column{
		{"Medlemsnr.", plain(data.FieldMemberNumber)},
		{"Navn", speaking()},
		{"Adresse", plain(data.FieldStreet)},
		{"Postnr.", plain(data.FieldPostcode)},
		{"By", plain(data.FieldTown)},
		{"Medlem siden", dayCell(data.FieldMemberSince)},
		{"Mobil", plain(data.FieldPhone)},
		{"E-mail", plain(data.FieldEmail)},
	}
	members := danishPeople()
	for i := range members {
		members[i].member, members[i].since = strconv.Itoa(880100+17*i), told("2003-04-01").AddDays(411*i)
	}
	l.head(columns).people(columns, members...)
	return p
}

// Columns without anything, blank rows between people, days as d/m/yy.
func danishGaps() *paper {
	p := newPaper("49-da-tomme-kolonner", "xlsx", asXLSX)
	l := p.page("Ark1")
	columns := []column{
		{"", same(nil)},
		{"Tjenestenr.", plain(data.FieldEmployeeNumber)},
		{"", same(nil)},
		{"Navn", speaking()},
		{"Hold", plain(data.FieldUnit)},
		{"", same(nil)},
		{"Ansættelsesdato", dayAsText(data.FieldStartDate, "2/1/06")},
		{"E-mail", same(nil)},
		{"Bemærkninger", plain(data.FieldNote)},
	}
	people := danishPeople()
	people[3].note = "vikar for Hanne"
	l.blank(2).head(columns).people(columns, people[:3]...).blank(1).people(columns, people[3:6]...).blank(2)
	l.people(columns, people[6:10]...)
	return p
}

// A web page that LibreOffice wrote.
func danishWebPage() *paper {
	p := converted("50-da-webside", "xls", "html")
	p.notes.Dropped = []string{"Kontonummer"}
	l := p.page("Nyansatte")
	l.row("Nyansatte i oktober").blank(1)
	columns := []column{
		{"Medarbejdernummer", plain(data.FieldEmployeeNumber)},
		{"Fornavn", plain(data.FieldGiven)},
		{"Efternavn", plain(data.FieldFamily)},
		{"Lokation", plain(data.FieldSite)},
		{"Afdeling", plain(data.FieldUnit)},
		{"Tiltrådt", dayCell(data.FieldStartDate)},
		{"Kontonummer", secret(func(*colleague) any { return "2909 8470630604" })},
		{"Tlf.", phoneNational()},
	}
	l.head(columns).people(columns, danishPeople()[:10]...)
	return p
}
