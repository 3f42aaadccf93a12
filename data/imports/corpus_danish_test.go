package imports

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
)

// Danish lists.

func danishPapers() []*paper {
	return []*paper{
		danishNewHires(), danishCSV(), danishOldExcel(), danishBareCPR(), danishPacked(), danishMac(),
		danishXML(), danishMerged(), danishMembers(), danishGaps(), danishWebPage(), danishDates(),
		danishSideBySide(), danishMergedUnits(), danishHiddenCPR(), danishGroups(), danishWords(),
		danishSigned(), danishNumberInName(), danishYears(),
	}
}

// danishPeople work at a factory that does not exist.
func danishPeople() []colleague {
	return colleagues(37, "tangmose.example", `
5031|SK|Søren||Kjær|Lager|Aarhus|Lagermedarbejder|2026-09-01||37|permanent|+45 20 11 22 01|Åboulevarden 9|8000|Aarhus C|1972-11-03|0311721295|28450.25|Birgitte Lund
5032|MN|Mette-Marie||Nørgaard|Pakkeri|Aarhus|Pakker|2026-09-01||30|permanent|+45 20 11 22 02|Skovvej 17|8210|Aarhus V|1981-06-12|1206811381|26310.40|Birgitte Lund
5033|ÅØ|Åge||Østergård|Værksted|Køge|Smed|2026-09-15||37|permanent|+45 20 11 22 03|Strandgade 4, 2. tv|4600|Køge|1966-02-27|2702662819|31920.75|Jens Peter Toft
5034|BR|Bodil||Ravn|Kantine|Aarhus|Køkkenassistent|2026-10-01|2027-03-31|28|temporary|+45 20 11 22 04|Kirkebakken 23|8240|Risskov|1990-08-23|2308900849|24180.60|Birgitte Lund
5035|TM|Thorbjørn||Mølgaard|Kørsel|Køge|Chauffør|2026-10-01||37|permanent|+45 20 11 22 05|Havnepladsen 1|4600|Køge|1985-03-20|2003853386|29875.30|Jens Peter Toft
5036|AY|Aisha||Yusuf|Pakkeri|Aarhus|Pakker|2026-10-01|2026-12-31|20|temporary|+45 20 11 22 06|Vestergade 88, st.|8000|Aarhus C|1997-09-02|0209972643|23640.15|Birgitte Lund
5037|MK|Marek||Kowalski|Lager|Køge|Truckfører|2026-10-15||37|permanent|+45 20 11 22 07|Bækgårdsvej 52|4140|Borup|1988-10-02|0210880586|27990.45|Jens Peter Toft
5038|DH|Ditte||Hvidbjerg|Kontor|Aarhus|Bogholder|2026-10-15||32|permanent|+45 20 11 22 08|Lindealle 6|8230|Åbyhøj|1979-07-24|2407790651|33205.90|Birgitte Lund
5039|RB|Rasmus||Bæk-Nielsen|Værksted|Køge|Elev|2026-11-01||37|apprentice|+45 20 11 22 09|Ringstedvej 103|4600|Køge|2006-07-01|0107066389|14520.35|Jens Peter Toft
5040|KS|Kirsten||Sørensen|Kantine|Aarhus|Kok|2026-11-01||12|on-call|+45 20 11 22 10|Møllevangen 31|8200|Aarhus N|1963-10-22|2210632106|22115.55|Birgitte Lund
5041|JA|Jens Peter||Aaby|Kørsel|Køge|Chauffør|2026-11-01||37|permanent|+45 20 11 22 11|Stationsvej 2|4623|Lille Skensved|1993-11-12|1211931814|29120.65|Jens Peter Toft
5042|HL|Hanne||Lindskov|Kontor|Aarhus|Receptionist|2026-11-15|2027-11-14|25|temporary|+45 20 11 22 12|Ålykkevej 77|8260|Viby J|1996-07-03|0307960718|25760.80|Birgitte Lund
`)
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

// Days with the names of their months, titles, mails of two.
func danishDates() *paper {
	p := converted("59-da-datoer", "ods", "ods")
	l := p.page("Ark1")
	months := strings.NewReplacer("September", "september", "October", "oktober", "November", "november")
	columns := []column{
		{"Løn nr.", plain(data.FieldEmployeeNumber)},
		{"Fulde navn", notation{
			fields: []data.Field{data.FieldGiven, data.FieldFamily},
			write: func(c *colleague) any {
				if strings.HasSuffix(c.given, "e") {
					return "Fru " + c.full()
				}
				return "hr. " + c.full()
			},
		}},
		{"Afdelingstekst", plain(data.FieldUnit)},
		{"Nærmeste chef", plain(data.FieldManager)},
		{"Første arbejdsdag", notation{fields: []data.Field{data.FieldStartDate}, write: func(c *colleague) any {
			return months.Replace(c.start.Time().Format("2. January 2006"))
		}}},
		{"Mail", notation{fields: []data.Field{data.FieldEmail}, write: func(c *colleague) any { return c.full() + " <" + c.email + ">" }}},
	}
	l.head(columns).people(columns, danishPeople()...)
	return p
}

// CPR numbers in a hidden column, as numbers whose zero is gone, under a header that
// says nothing of them.
func danishHiddenCPR() *paper {
	p := newPaper("77-da-skjult-kolonne", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Nøgle", "Kto."}
	l := p.page("Ark1")
	l.hiddenColumns = []string{"B", "G"}
	columns := []column{
		{"Medarb.nr.", plain(data.FieldEmployeeNumber)},
		{"Nøgle", identityNumber()},
		{"Efternavn", plain(data.FieldFamily)},
		{"Fornavn", plain(data.FieldGiven)},
		{"Afd.", plain(data.FieldUnit)},
		{"Ans. dato", dayCell(data.FieldStartDate)},
		{"Kto.", same("1234 0005678901")},
		{"Tlf. privat", phonesMixed()},
	}
	l.head(columns).people(columns, danishPeople()...)
	return p
}

// Days with the month in letters, hours as a time.
func danishWords() *paper {
	p := newPaper("88-da-ord", "csv", asCSV(";", "02-01-2006", in(charmap.Macintosh)))
	l := p.page("")
	months := strings.Split("januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december", ",")
	written := func(day data.Date) any { return fmt.Sprintf("%d. %s %d", day.Day, months[day.Month-1], day.Year) }
	columns := []column{
		{"Løn-nr.", plain(data.FieldEmployeeNumber)},
		{"Medarbejder", speaking()},
		{"Arbejdssted", plain(data.FieldSite)},
		{"Tiltrædelse", dayWritten(data.FieldStartDate, written)},
		{"Fratrædelse", dayWritten(data.FieldEndDate, written)},
		{"Ugetimer", amount(data.FieldHours, func(c *colleague) any {
			d := time.Duration(c.hours * float64(time.Hour))
			return fmt.Sprintf("%d:%02d", int(d.Hours()), int(d.Minutes())%60)
		})},
		{"Mail arbejde", plain(data.FieldEmail)},
	}
	l.head(columns).people(columns, danishPeople()...)
	return p
}

// A list that somebody signed and wrote remarks in.
func danishSigned() *paper {
	p := newPaper("92-da-underskrevet", "xlsx", asXLSX)
	p.notes.Dropped = []string{"CPR"}
	l := p.page("Liste")
	columns := []column{
		{"Fulde navn", speaking()},
		{"CPR", secret(func(c *colleague) any { return c.identity[:6] + "-" + c.identity[6:] })},
		{"Medarbejder-ID", plain(data.FieldEmployeeNumber)},
		{"Afdeling/team", plain(data.FieldUnit)},
		{"Jobtitel", plain(data.FieldJobTitle)},
		{"Ansat den", dayAsText(data.FieldStartDate, "2/1-2006")},
		{"Bemærkninger", notation{
			fields: []data.Field{data.FieldNote},
			write: func(c *colleague) any {
				return text(map[string]string{"5033": "cpr " + c.identity + ", ring først", "5036": "vikar"}[c.number])
			},
			told: func(c *colleague) string {
				return map[string]string{"5033": "cpr •••, ring først", "5036": "vikar"}[c.number]
			},
		}},
	}
	l.row("Liste over nye medarbejdere, udleveret til tillidsrepræsentanten").blank(1)
	l.head(columns).people(columns, danishPeople()...)
	p.notes.Problems = []string{"G6 forbidden"}
	l.blank(2)
	l.aside(tables.AsideNote, "Underskrift:")
	l.aside(tables.AsideNote, "Birgitte Lund, HR")
	l.aside(tables.AsideNote, "Køge, den 20. november 2026")
	return p
}

// A CPR number behind the name.
func danishNumberInName() *paper {
	p := newPaper("97-da-cpr-i-navn", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"Medarbejder", notation{
			fields: []data.Field{data.FieldGiven, data.FieldFamily},
			write: func(c *colleague) any {
				return c.family + ", " + c.given + " (" + c.identity[:6] + "-" + c.identity[6:] + ")"
			},
		}},
		{"Afdeling", plain(data.FieldUnit)},
		{"Startdato", dayAsText(data.FieldStartDate, "02-01-2006")},
	}
	l.head(columns).people(columns, danishPeople()...)
	for i := range danishPeople() {
		p.notes.Problems = append(p.notes.Problems, "A"+strconv.Itoa(i+2)+" forbidden")
		p.secrets = append(p.secrets, danishPeople()[i].identity)
	}
	return p
}

// Years of two digits, with dots.
func danishYears() *paper {
	p := newPaper("103-da-aar", "csv", asCSV(";", "02.01.06", utf8Text))
	l := p.page("")
	columns := []column{
		{"Med.nr", plain(data.FieldEmployeeNumber)},
		{"For- og efternavn", speaking()},
		{"Afd.", plain(data.FieldUnit)},
		{"Ans.start", dayAsText(data.FieldStartDate, "02.01.06")},
		{"Ans.slut", dayAsText(data.FieldEndDate, "02.01.06")},
		{"Norm (t/uge)", hoursComma()},
		{"Tlf.nr.", phoneNational()},
	}
	l.head(columns).people(columns, danishPeople()...)
	return p
}
