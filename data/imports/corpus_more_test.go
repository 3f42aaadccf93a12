package imports

import (
	"strings"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
)

func otherPapers() []*paper {
	return []*paper{monthFirst(), quotedLines(), englishInNorway(), german(), germanText(), swedish(), swedishText()}
}

func englishForms() map[data.Contract]string {
	return map[data.Contract]string{
		data.ContractPermanent: "Permanent", data.ContractTemporary: "Fixed-term", data.ContractAgency: "Agency worker",
		data.ContractOnCall: "Zero hours", data.ContractApprentice: "Apprentice",
	}
}

// A list of an American parent company: the month comes first.
func monthFirst() *paper {
	p := newPaper("51-en-month-first", "xlsx", asXLSX)
	p.notes.Language = "nl"
	p.notes.Dropped = []string{"National ID", "Pay Grade"}
	p.notes.Warnings = []WarningCode{WarnMonthFirst}
	l := p.page("New Hires")
	columns := []column{
		{"Employee ID", plain(data.FieldEmployeeNumber)},
		{"National ID", identityNumber()},
		{"First Name", plain(data.FieldGiven)},
		{"Last Name", naming(func(c *colleague) string { return strings.TrimSpace(c.infix + " " + c.family) }, data.FieldInfix, data.FieldFamily)},
		{"Department", plain(data.FieldUnit)},
		{"Work Location", plain(data.FieldSite)},
		{"Job Title", plain(data.FieldJobTitle)},
		{"Hire Date", dayAsText(data.FieldStartDate, "1/2/2006")},
		{"Pay Grade", same("G7")},
		{"FTE", amount(data.FieldFTE, func(c *colleague) any { return c.share() })},
		{"Worker Type", contractIn(englishForms())},
		{"Manager", plain(data.FieldManager)},
		{"Work Email", plain(data.FieldEmail)},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Text with commas, quoted cells and lines within them.
func quotedLines() *paper {
	p := newPaper("52-en-quoted", "csv", asCSV(",", "2006-01-02", utf8Text))
	p.notes.Language = "nl"
	l := p.page("")
	columns := []column{
		{"Emp No", plain(data.FieldEmployeeNumber)},
		{"Full Name", listedGiven()},
		{"Job Title", notation{
			fields: []data.Field{data.FieldJobTitle},
			write:  func(c *colleague) any { return c.job + "\n(\"" + c.site + "\", day shift)" },
			told:   func(c *colleague) string { return c.job + ` ("` + c.site + `", day shift)` },
		}},
		{"Dept.", plain(data.FieldUnit)},
		{"Start Date", dayAsText(data.FieldStartDate, "2006-01-02")},
		{"End Date", dayAsText(data.FieldEndDate, "2006-01-02")},
		{"Mobile Phone", plain(data.FieldPhone)},
	}
	l.head(columns).people(columns, dutchPeople()[:9]...)
	return p
}

// English headers in a Norwegian workplace, days with the name of the month.
func englishInNorway() *paper {
	p := converted("53-en-norway", "xlsx", "xlsx")
	p.notes.Language = "nb"
	p.notes.Dropped = []string{"Date of Birth (personal ID)"}
	l := p.page("Starters")
	columns := []column{
		{"Personnel number", plain(data.FieldEmployeeNumber)},
		{"Preferred name", plain(data.FieldGiven)},
		{"Surname", plain(data.FieldFamily)},
		{"Date of Birth (personal ID)", identity()},
		{"Org unit", plain(data.FieldUnit)},
		{"Date of joining", dayAsText(data.FieldStartDate, "2 Jan 2006")},
		{"Contract type", contractIn(englishForms())},
		{"Weekly hours", hoursNumber()},
		{"Mobile", phoneNational()},
	}
	l.head(columns).people(columns, norwegianPeople()[:11]...)
	return p
}

// germanPeople work at a depot that does not exist.
func germanPeople() []colleague {
	return colleagues(40, "lindhafen.example", `
7001|H.|Hannes||Krüger|Lager|Kiel|Lagerist|2026-09-01||38.5|permanent|+49 171 2345601|Möllner Weg 3|24103|Kiel|1980-05-06||2890.10|Petra Voß
7002|J.|Jürgen|von|Bergen|Versand|Kiel|Staplerfahrer|2026-09-15|2027-09-14|40|temporary|+49 171 2345602|Hafenstraße 18|24105|Kiel|1977-12-19||2975.35|Petra Voß
7003|S.|Sabine||Weiß-Möller|Verwaltung|Flensburg|Sachbearbeiterin|2026-10-01||20|permanent|+49 171 2345603|Am Markt 1|24937|Flensburg|1991-02-28||3180.70|Ulf Thomsen
7004|M.|Mehmet||Yılmaz|Versand|Kiel|Kommissionierer|2026-10-01||35|agency|+49 171 2345604|Ziegelteich 40|24103|Kiel|1999-08-08||2310.95|Petra Voß
7005|A.|Anneliese||Schröder|Lager|Flensburg|Auszubildende|2026-10-15||40|apprentice|+49 171 2345605|Norderstraße 77|24939|Flensburg|2007-06-21||1130.40|Ulf Thomsen
7006|K.|Klaus-Peter||Groß|Verwaltung|Kiel|Buchhalter|2026-11-01||30|permanent|+49 171 2345606|Lornsenstraße 12|24105|Kiel|1968-03-14||3655.85|Ulf Thomsen
`)
}

func germanForms() map[data.Contract]string {
	return map[data.Contract]string{
		data.ContractPermanent: "unbefristet", data.ContractTemporary: "befristet", data.ContractAgency: "Leiharbeit", data.ContractApprentice: "Auszubildende/r",
	}
}

func german() *paper {
	p := newPaper("55-de-neueinstellungen", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Steuer-ID", "Bruttogehalt", "Familienstand"}
	l := p.page("Tabelle1")
	l.format = "dd.mm.yyyy"
	l.row("Neueinstellungen").blank(1)
	columns := []column{
		{"Personalnummer", plain(data.FieldEmployeeNumber)},
		{"Nachname, Vorname", listedGiven()},
		{"Steuer-ID", same("99 999 123 456")},
		{"Abteilung", plain(data.FieldUnit)},
		{"Standort", plain(data.FieldSite)},
		{"Stellenbezeichnung", plain(data.FieldJobTitle)},
		{"Eintrittsdatum", dayCell(data.FieldStartDate)},
		{"Austrittsdatum", dayCell(data.FieldEndDate)},
		{"Wochenstunden", hoursComma()},
		{"Vertragsart", contractIn(germanForms())},
		{"Bruttogehalt", pay()},
		{"Familienstand", same("ledig")},
		{"Handy", plain(data.FieldPhone)},
	}
	l.head(columns).people(columns, germanPeople()...)
	l.aside(tables.AsideTotal, "Summe", nil, nil, nil, nil, nil, nil, nil, "203,5")
	return p
}

func germanText() *paper {
	p := newPaper("56-de-latin", "csv", asCSV(";", "02.01.2006", func(s string) []byte { return in(charmap.ISO8859_1)(strings.ReplaceAll(s, "ı", "i")) }))
	p.notes.Dropped = []string{"Geburtsname d. Ehegatten", "Krankenkasse"}
	l := p.page("")
	columns := []column{
		{"PERS_NR", plain(data.FieldEmployeeNumber)},
		{"VORNAME", plain(data.FieldGiven)},
		{"NACHNAME", naming(func(c *colleague) string { return strings.TrimSpace(c.infix + " " + c.family) }, data.FieldInfix, data.FieldFamily)},
		{"Geburtsname d. Ehegatten", same("Maier")},
		{"ABTEILUNG", plain(data.FieldUnit)},
		{"Funktion", plain(data.FieldJobTitle)},
		{"Eintritt am", dayAsText(data.FieldStartDate, "02.01.2006")},
		{"Krankenkasse", same("Nordkasse")},
		{"Leitung", plain(data.FieldManager)},
		{"E-Mail-Adresse", plain(data.FieldEmail)},
	}
	people := germanPeople()
	people[3].family = "Yilmaz"
	l.head(columns).people(columns, people...)
	return p
}

// swedishPeople work at a bakery that does not exist.
func swedishPeople() []colleague {
	return colleagues(40, "strandbageri.example", `
8101|ÅL|Åsa||Lindqvist|Bageri|Malmö|Bagare|2026-09-01||40|permanent|+46 70 174 06 05|Östra gatan 5|211 22|Malmö|1974-08-30|7408309818|28900.25|Göran Ek
8102|BK|Björn||Käll|Lager|Malmö|Lagerarbetare|2026-09-14|2027-03-13|30|temporary|+46 73 612 45 02|Hamnvägen 19|212 14|Malmö|1989-01-11|8901119829|26350.50|Göran Ek
8103|FA|Farah||Abdi|Butik|Lund|Butikssäljare|2026-10-01||32|permanent|+46 70 174 06 12|Råbyvägen 2|223 61|Lund|1998-12-24|9812249838|25480.75|Siv Ahl
8104|JÖ|Jörgen||Öberg|Transport|Lund|Chaufför|2026-10-01||40|permanent|+46 76 830 19 04|Kyrkogatan 44|222 22|Lund|1966-06-06|6606069844|29770.15|Siv Ahl
8105|LN|Linnéa||Nyström|Butik|Malmö|Timanställd|2026-10-19||10|on-call|+46 72 245 77 05|Parkgatan 8|214 55|Malmö|2004-04-02|0404029852|14120.60|Göran Ek
8106|AH|Anna-Karin||Hägg|Bageri|Lund|Konditor|2026-11-02||36|permanent|+46 70 174 06 33|Backvägen 31|224 56|Lund|1983-10-15|8310159861|30210.95|Siv Ahl
`)
}

func swedish() *paper {
	p := newPaper("57-sv-nyanstallda", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Personnummer", "Månadslön"}
	l := p.page("Nyanställda")
	columns := []column{
		{"Anst.nr", plain(data.FieldEmployeeNumber)},
		{"Personnummer", secret(func(c *colleague) any { return c.identity[:6] + "-" + c.identity[6:] })},
		{"Förnamn", plain(data.FieldGiven)},
		{"Efternamn", plain(data.FieldFamily)},
		{"Avdelning", plain(data.FieldUnit)},
		{"Arbetsort", plain(data.FieldSite)},
		{"Befattning", plain(data.FieldJobTitle)},
		{"Anställningsdatum", dayAsText(data.FieldStartDate, "2006-01-02")},
		{"Sysselsättningsgrad", percentText()},
		{"Anställningsform", contractIn(map[data.Contract]string{
			data.ContractPermanent: "Tillsvidare", data.ContractTemporary: "Visstid", data.ContractOnCall: "Timvikarie",
		})},
		{"Månadslön", pay()},
		{"Närmaste chef", plain(data.FieldManager)},
		{"E-post", plain(data.FieldEmail)},
	}
	l.head(columns).people(columns, swedishPeople()...)
	return p
}

func swedishText() *paper {
	p := converted("58-sv-text", "csv", "csv")
	l := p.page("Blad1")
	columns := []column{
		{"Anställningsnummer", plain(data.FieldEmployeeNumber)},
		{"Namn", speaking()},
		{"Enhet", plain(data.FieldUnit)},
		{"Titel", plain(data.FieldJobTitle)},
		{"Anst.datum", dayCell(data.FieldStartDate)},
		{"Mobil", phone(func(c *colleague) any { return "0" + c.phone[4:6] + "-" + c.phone[7:] })},
		{"Adress", plain(data.FieldStreet)},
		{"Postnummer", plain(data.FieldPostcode)},
		{"Ort", plain(data.FieldTown)},
	}
	l.format = "yyyy-mm-dd"
	l.head(columns).people(columns, swedishPeople()...)
	return p
}
