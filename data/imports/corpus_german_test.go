package imports

import (
	"strings"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
)

// German lists, a language that Kader reads and does not speak.

func germanPapers() []*paper {
	return []*paper{german(), germanText(), germanPayroll()}
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

// A list of German payroll, amounts with a blank between the thousands.
func germanPayroll() *paper {
	p := newPaper("84-de-lohnbuero", "csv", asCSV(";", "02.01.2006", in(charmap.Windows1252)))
	p.notes.Dropped = []string{"Steuer-ID", "StKl", "Krankenkasse", "Brutto"}
	p.notes.Language = "nl"
	l := p.page("")
	l.row("Neueintritte Q4/2026", nil, nil, nil, "Stand: 30.11.2026").blank(1)
	columns := []column{
		{"Pers.-Nr.", plain(data.FieldEmployeeNumber)},
		{"Name, Vorname", naming(func(c *colleague) string { return strings.TrimSpace(c.infix+" "+c.family) + ", " + c.given }, data.FieldGiven, data.FieldInfix, data.FieldFamily)},
		{"Steuer-ID", same("86 095 742 719")},
		{"StKl", same("1")},
		{"Krankenkasse", same("Kasse Nord")},
		{"Abt.", plain(data.FieldUnit)},
		{"Tätigkeit", plain(data.FieldJobTitle)},
		{"Eintritt", dayAsText(data.FieldStartDate, "02.01.2006")},
		{"Austritt", dayAsText(data.FieldEndDate, "02.01.2006")},
		{"Std./Wo.", hoursComma()},
		{"Brutto", same("2 450,00")},
	}
	people := some(dutchPeople(), 1, 3, 5, 7, 8, 9, 11, 12)
	l.head(columns).people(columns, people...)
	l.aside(tables.AsideTotal, "Summe", nil, nil, nil, nil, nil, nil, nil, nil, "267", "19 600,00")
	return p
}
