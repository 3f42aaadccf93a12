package imports

import (
	"strconv"

	"kader/data"
	"kader/data/gate"
)

// Swedish lists, a language that Kader reads and does not speak.

func swedishPapers() []*paper {
	return []*paper{swedish(), swedishText(), swedishFamilyFirst(), swedishNumbers()}
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

// The family name first with no comma between.
func swedishFamilyFirst() *paper {
	p := newPaper("83-sv-efternamn-forst", "csv", asCSV(";", "2006-01-02", utf8Text))
	p.notes.Dropped = []string{"Pnr"}
	l := p.page("")
	columns := []column{
		{"Anst nr", plain(data.FieldEmployeeNumber)},
		{"Namn", naming(func(c *colleague) string { return c.family + " " + c.given }, data.FieldGiven, data.FieldFamily)},
		{"Pnr", secret(func(c *colleague) any {
			return "19" + c.identity[4:6] + c.identity[2:4] + c.identity[:2] + "-" + luhnTail(c.identity[4:6]+c.identity[2:4]+c.identity[:2]+"123")
		})},
		{"Avdelning", plain(data.FieldUnit)},
		{"Anställd fr o m", dayAsText(data.FieldStartDate, "2006-01-02")},
		{"Anställd t o m", dayAsText(data.FieldEndDate, "2006-01-02")},
		{"Sysselsättningsgrad", amount(data.FieldFTE, func(c *colleague) any { return comma(c.percent()) })},
		{"E-postadress", plain(data.FieldEmail)},
	}
	l.head(columns).people(columns, some(norwegianPeople(), 1, 2, 4, 6, 7, 8, 9, 11)...)
	return p
}

// luhnTail is the end of a Swedish number with its check digit.
func luhnTail(nine string) string {
	for check := range 10 {
		if gate.PassesLuhn(nine + strconv.Itoa(check)) {
			return nine[6:] + strconv.Itoa(check)
		}
	}
	return ""
}

// Swedish phones as numbers, under headers of a wage system.
func swedishNumbers() *paper {
	p := newPaper("100-sv-lonesystem", "csv", asCSV(";", "2006-01-02", utf8Text))
	p.notes.Dropped = []string{"Personnr", "Månlön"}
	l := p.page("")
	columns := []column{
		{"Anst.nr", plain(data.FieldEmployeeNumber)},
		{"Personnr", same("640823-3234")},
		{"Förnamn", plain(data.FieldGiven)},
		{"Efternamn", plain(data.FieldFamily)},
		{"Enhet", plain(data.FieldUnit)},
		{"Befattning", plain(data.FieldJobTitle)},
		{"Månlön", same("28 500")},
		{"Anst.datum", dayAsText(data.FieldStartDate, "060102")},
		{"Avg.datum", dayAsText(data.FieldEndDate, "060102")},
		{"Tjg.grad", amount(data.FieldFTE, func(c *colleague) any { return comma(c.percent()) })},
	}
	l.head(columns).people(columns, norwegianPeople()...)
	return p
}
