package imports

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
	"kader/data/gate"
	"kader/data/tables"
)

// Lists as they come on a bad day.
func uglyPapers() []*paper {
	return []*paper{
		dutchPrint(), dutchOpenDays(), dutchShares(), dutchShoutedInfix(), danishHiddenCPR(), norwegianListed(), danishGroups(), dutchTotalsBetween(),
		dutchPictures(), englishSystem(), swedishFamilyFirst(), germanPayroll(), dutchGaps(), dutchStacked(), norwegianPagedText(), danishWords(), dutchBehind(),
		dutchEaten(), nynorskShares(), danishSigned(),
	}
}

// A payroll print in a text file: the title and the header again on every page, a
// subtotal that is carried over, and names in capitals with the infix behind them.
func dutchPrint() *paper {
	p := newPaper("73-nl-uitdraai", "txt", asCSV(";", "02-01-2006", in(charmap.Windows1252)))
	p.notes.Dropped = []string{"Schaal", "Salaris"}
	l := p.page("")
	columns := []column{
		{"Pers.nr.", plain(data.FieldEmployeeNumber)},
		{"Naam medewerker", naming(func(c *colleague) string {
			return strings.ToUpper(strings.TrimSpace(c.family + " " + c.infix + " " + c.initials))
		}, data.FieldInitials, data.FieldInfix, data.FieldFamily)},
		{"Afd.", plain(data.FieldUnit)},
		{"Functie", plain(data.FieldJobTitle)},
		{"Schaal", same("C4")},
		{"Salaris", pay()},
		{"In dienst", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"Uren", hoursComma()},
	}
	people := dutchPeople()
	for page := range 3 {
		first := page * 5
		if page == 0 {
			l.row("Overzicht indiensttredingen", nil, nil, nil, nil, nil, nil, "Blad 1").row("Haverkade Logistiek").blank(1)
			l.head(columns)
		} else {
			l.aside(tables.AsideTotal, "Subtotaal", nil, nil, nil, nil, nil, nil, "180,5").blank(1)
			l.aside(tables.AsideNote, "Overzicht indiensttredingen", nil, nil, nil, nil, nil, nil)
			l.aside(tables.AsideNote, "Haverkade Logistiek").blank(1)
			var again []any
			for _, c := range columns {
				again = append(again, c.header)
			}
			l.aside(tables.AsideHeader, again...)
		}
		l.people(columns, people[first:min(first+5, len(people))]...)
	}
	l.aside(tables.AsideTotal, "Totaal", "14 medewerkers", nil, nil, nil, nil, nil, "440,5").blank(1)
	l.aside(tables.AsideNote, "*** einde overzicht ***")
	return p
}

// Days that may be read either way, all of them.
func dutchOpenDays() *paper {
	p := newPaper("74-nl-open-datums", "csv", asCSV(";", "02/01/2006", utf8Text))
	p.notes.Warnings = []WarningCode{"day-order"}
	l := p.page("")
	columns := []column{
		{"Medewerkernummer", plain(data.FieldEmployeeNumber)},
		{"Medewerker", speaking()},
		{"Team", plain(data.FieldUnit)},
		{"Ingangsdatum contract", dayAsText(data.FieldStartDate, "2/1/2006")},
		{"Wekelijkse uren", hoursComma()},
	}
	l.head(columns).people(columns, some(dutchPeople(), 1, 2, 3, 4, 7, 8, 9, 10, 11)...)
	return p
}

// Shares of full time in every way in one column.
func dutchShares() *paper {
	p := newPaper("75-nl-percentages", "xlsx", asXLSX)
	l := p.page("Blad1")
	i := -1
	ways := []func(c *colleague) any{
		func(c *colleague) any { return comma(c.percent()) + "%" },
		func(c *colleague) any { return comma(c.percent()) + " %" },
		func(c *colleague) any { return comma(c.share()) },
		func(c *colleague) any { return shown{c.share(), "0%"} },
		func(c *colleague) any { return c.percent() },
		func(c *colleague) any { return strconv.FormatFloat(c.percent(), 'f', 2, 64) + " procent" },
	}
	columns := []column{
		{"Nr.", plain(data.FieldEmployeeNumber)},
		{"Voornaam", plain(data.FieldGiven)},
		{"Voorv.", plain(data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Deeltijdpercentage", amount(data.FieldFTE, func(c *colleague) any { i++; return ways[i%len(ways)](c) })},
		{"Startdatum", dayCell(data.FieldStartDate)},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Family names in capitals with their infix before them, given names as they are.
func dutchShoutedInfix() *paper {
	p := newPaper("76-nl-naam-in-hoofdletters", "csv", asCSV(",", "2006-01-02", utf8Marked))
	l := p.page("")
	columns := []column{
		{"medewerker_id", plain(data.FieldEmployeeNumber)},
		{"naam", naming(func(c *colleague) string {
			return strings.ToUpper(strings.TrimSpace(c.infix+" "+c.family)) + ", " + c.given
		}, data.FieldGiven, data.FieldInfix, data.FieldFamily)},
		{"afdeling_naam", plain(data.FieldUnit)},
		{"functie_naam", plain(data.FieldJobTitle)},
		{"datum_in_dienst", dayAsText(data.FieldStartDate, "2006-01-02")},
		{"datum_uit_dienst", dayAsText(data.FieldEndDate, "2006-01-02")},
		{"mobiel_nummer", phoneNational()},
	}
	l.head(columns).people(columns, dutchPeople()...)
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

// Groups over the columns, merged, and two blank columns before them all.
func danishGroups() *paper {
	p := newPaper("79-da-grupper", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Løn Pr. md."}
	l := p.page("Personale")
	l.merged = []string{"C4:E4", "F4:H4", "I4:J4"}
	margin := column{"", same(nil)}
	columns := []column{
		margin, margin,
		{"Nr.", plain(data.FieldEmployeeNumber)},
		{"Fornavn", plain(data.FieldGiven)},
		{"Efternavn", plain(data.FieldFamily)},
		{"Start", dayCell(data.FieldStartDate)},
		{"Slut", dayCell(data.FieldEndDate)},
		{"Timer", hoursNumber()},
		{"Pr. md.", pay()},
		{"Trin", same("21")},
	}
	l.row(nil, nil, "Nye medarbejdere").blank(2)
	l.row(nil, nil, "Medarbejder", nil, nil, "Ansættelse", nil, nil, "Løn", nil)
	l.head(columns).people(columns, danishPeople()...)
	p.notes.HeaderEnd = 4
	p.notes.Dropped = append(p.notes.Dropped, "Løn Trin")
	return p
}

// Headings and totals between the departments, and a place to sign below.
func dutchTotalsBetween() *paper {
	p := newPaper("80-nl-tussentellingen", "xlsx", asXLSX)
	p.notes.Warnings = []WarningCode{"sections"}
	l := p.page("Formatie")
	columns := []column{
		{"Personeelsnr.", plain(data.FieldEmployeeNumber)},
		{"Naam", listedInitials()},
		{"Functie", plain(data.FieldJobTitle)},
		{"In dienst sinds", dayCell(data.FieldStartDate)},
		{"Uren p.w.", hoursNumber()},
		{"Werkmail", plain(data.FieldEmail)},
	}
	l.row("Formatieoverzicht per 1 november 2026").blank(1).head(columns)
	for unit := range strings.SplitSeq("Expeditie,Magazijn,Kantoor,Technische dienst", ",") {
		l.aside(tables.AsideNote, "Afdeling: "+unit)
		l.section = unit
		n := 0
		for _, c := range dutchPeople() {
			if c.unit == unit {
				l.people(columns, c)
				n++
			}
		}
		l.aside(tables.AsideTotal, nil, "Totaal "+unit, nil, nil, float64(30*n)).blank(1)
	}
	l.aside(tables.AsideTotal, nil, "Eindtotaal", nil, nil, 400.5).blank(2)
	l.aside(tables.AsideNote, "Voor akkoord, namens de directie:")
	l.aside(tables.AsideNote, "............................")
	return p
}

// Little pictures in the header, marks of direction and hard blanks in the names.
func dutchPictures() *paper {
	p := newPaper("81-nl-plaatjes", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	i := 0
	columns := []column{
		{"🆔 Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"👤 Naam", naming(func(c *colleague) string {
			i++
			return []string{"\u200f" + c.full() + "\u200e", strings.ReplaceAll(c.full(), " ", "\u00a0"), " " + c.full() + "\u200b", "\u202a" + c.full() + "\u202c"}[i%4]
		}, data.FieldGiven, data.FieldInfix, data.FieldFamily)},
		{"🏢 Afdeling", plain(data.FieldUnit)},
		{"📅 Start\u00addatum", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"📞 Mobiel", phonesMixed()},
		{"✉️ E-mail", plain(data.FieldEmail)},
		{"💬 Opmerking", notation{fields: []data.Field{data.FieldNote}, write: func(*colleague) any { return "welkom 🎉" }, told: func(*colleague) string { return "welkom 🎉" }}},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// What a system of an international company exports, times of day included.
func englishSystem() *paper {
	p := newPaper("82-en-system", "csv", asCSV(",", "2006-01-02", utf8Marked))
	p.notes.Language = "nl"
	p.notes.Dropped = []string{"Compensation Grade", "Gender", "Base Pay"}
	l := p.page("")
	columns := []column{
		{"Worker ID", plain(data.FieldEmployeeNumber)},
		{"Legal First Name", plain(data.FieldGiven)},
		{"Legal Last Name - Prefix", plain(data.FieldInfix)},
		{"Legal Last Name", plain(data.FieldFamily)},
		{"Compensation Grade", same("G7")},
		{"Gender", same("F")},
		{"Hire Date", dayAsText(data.FieldStartDate, "2006-01-02T00:00:00")},
		{"Contract End Date", dayAsText(data.FieldEndDate, "2006-01-02T00:00:00")},
		{"Cost Center Hierarchy", same("CC-100 > CC-140")},
		{"Supervisory Organization", plain(data.FieldUnit)},
		{"Job Profile", plain(data.FieldJobTitle)},
		{"Scheduled Weekly Hours", amount(data.FieldHours, func(c *colleague) any { return strconv.FormatFloat(c.hours, 'f', 2, 64) })},
		{"Base Pay", secret(func(c *colleague) any { return c.pay })},
		{"Work Location", plain(data.FieldSite)},
		{"Manager Name", plain(data.FieldManager)},
		{"Email - Work", plain(data.FieldEmail)},
		{"Mobile Phone - Work", phonesMixed()},
	}
	l.head(columns).people(columns, dutchPeople()...)
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
		if gate.Luhn(nine + strconv.Itoa(check)) {
			return nine[6:] + strconv.Itoa(check)
		}
	}
	return ""
}
