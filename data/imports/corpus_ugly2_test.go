package imports

import (
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/tables"
)

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

// Blank columns between the others, a picture above, and the header far down.
func dutchGaps() *paper {
	p := newPaper("85-nl-lege-kolommen", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Geboorteplaats"}
	l := p.page("Lijst OR")
	l.logo = true
	l.blank(6).row(nil, nil, "Nieuwe collega's").row(nil, nil, "Graag vertrouwelijk behandelen").blank(3)
	margin := column{"", same(nil)}
	columns := []column{
		margin,
		{"#", counted()},
		margin,
		{"Collega", speaking()},
		margin,
		{"Geboorteplaats", same("Zwolle")},
		{"Vestiging", plain(data.FieldSite)},
		margin,
		{"Eerste werkdag", dayCell(data.FieldStartDate)},
		{"Contracturen", hoursNumber()},
		margin,
		{"Soort contract", contractIn(dutchForms())},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Who came and who went, the second table right below the first.
func dutchStacked() *paper {
	p := newPaper("86-nl-onder-elkaar", "csv", asCSV(";", "02-01-2006", utf8Text))
	p.notes.Second = "86-nl-onder-elkaar (2)"
	l := p.page("")
	came := []column{
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Naam", speaking()},
		{"Afdeling", plain(data.FieldUnit)},
		{"Datum in dienst", dayAsText(data.FieldStartDate, "02-01-2006")},
	}
	gone := []column{
		{"Naam", speaking()},
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Datum uit dienst", dayAsText(data.FieldEndDate, "02-01-2006")},
	}
	people := dutchPeople()
	l.head(came).people(came, people[:8]...)
	for i := range people[8:12] {
		people[8+i].end = told("2026-10-31")
	}
	l.onSecond = true
	l.row("Naam", "Personeelsnummer", "Datum uit dienst").people(gone, people[8:12]...)
	return p
}

// The header once more on each page, with the number of the page behind it.
func norwegianPagedText() *paper {
	p := newPaper("87-nb-sider", "csv", asCSV("\t", "02.01.2006", utf16Marked))
	l := p.page("")
	columns := []column{
		{"Ansattnr.", plain(data.FieldEmployeeNumber)},
		{"Ansatt", speaking()},
		{"Avdeling", plain(data.FieldUnit)},
		{"Stilling", plain(data.FieldJobTitle)},
		{"Ansatt fra", dayAsText(data.FieldStartDate, "02.01.2006")},
	}
	l.row("Ansattnr.", "Ansatt", "Avdeling", "Stilling", "Ansatt fra", "Side 1").headerHere()
	people := norwegianPeople()
	l.people(columns, people[:6]...)
	l.aside(tables.AsideHeader, "Ansattnr.", "Ansatt", "Avdeling", "Stilling", "Ansatt fra", "Side 2")
	l.people(columns, people[6:]...)
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

// "Berg J.P. van der": initials and infix behind the family name, no comma.
func dutchBehind() *paper {
	p := newPaper("89-nl-naam-achter", "csv", asCSV("|", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"Stamnummer", plain(data.FieldEmployeeNumber)},
		{"Werknemer", naming(func(c *colleague) string {
			return strings.TrimSpace(c.family + " " + c.initials + " " + c.infix)
		}, data.FieldInitials, data.FieldInfix, data.FieldFamily)},
		{"Roepnaam", plain(data.FieldGiven)},
		{"Org.eenheid", plain(data.FieldUnit)},
		{"Dienstbetrekking vanaf", dayAsText(data.FieldStartDate, "20060102")},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// A list that went through Excel once too often: numbers for phones, days and staff.
func dutchEaten() *paper {
	p := newPaper("90-nl-getallen", "csv", asCSV(";", "02-01-2006", utf8Text))
	p.notes.Dropped = []string{"Id"}
	l := p.page("")
	columns := []column{
		{"Persnr", numberValue()},
		{"Id", identityNumber()},
		{"Achternaam", plain(data.FieldFamily)},
		{"Tussenvoegsels", plain(data.FieldInfix)},
		{"Voorletters", plain(data.FieldInitials)},
		{"Begindatum", daySerial(data.FieldStartDate)},
		{"Einddatum", daySerial(data.FieldEndDate)},
		{"Telefoonnummer", phoneNumber()},
	}
	people := dutchPeople()
	for i := range people {
		people[i].number = "00" + people[i].number
	}
	l.head(columns).people(columns, people...)
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
