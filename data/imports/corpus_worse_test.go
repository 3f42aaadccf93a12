package imports

import (
	"strings"

	"kader/data"
)

// Eleven more, each with one thing that readers of lists stumble over.
func worsePapers() []*paper {
	return []*paper{
		dutchGivenInfix(), dutchCodes(), dutchTwoStarts(), norwegianMail(), danishNumberInName(), dutchErrors(), swedishNumbers(), norwegianLetters(), dutchMonthWords(), danishYears(), dutchTwoLines2(),
	}
}

// The infix stands behind the given name.
func dutchGivenInfix() *paper {
	p := newPaper("93-nl-tussenvoegsel-bij-voornaam", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"Nummer medewerker", plain(data.FieldEmployeeNumber)},
		{"Voornaam", naming(func(c *colleague) string { return strings.TrimSpace(c.given + " " + c.infix) }, data.FieldGiven, data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Afdeling", plain(data.FieldUnit)},
		{"Indiensttreding", dayAsText(data.FieldStartDate, "02-01-2006")},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Codes beside names, codes before names, and numbers with letters.
func dutchCodes() *paper {
	p := newPaper("94-nl-codes", "xlsx", asXLSX)
	l := p.page("Export")
	columns := []column{
		{"Persnr.", naming(func(c *colleague) string { return "NL0" + c.number }, data.FieldEmployeeNumber)},
		{"Naam", listedInitials()},
		{"Afd.code", same("100")},
		{"Afdelingsnaam", plain(data.FieldUnit)},
		{"Functiecode", same("F12")},
		{"Functienaam", plain(data.FieldJobTitle)},
		{"Kostenplaatscode", same("4100")},
		{"Dienstverband code", same("01")},
		{"Ingangsdatum", dayCell(data.FieldStartDate)},
	}
	columns[0].told = func(c *colleague) string { return "NL0" + c.number }
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Two days on which somebody began.
func dutchTwoStarts() *paper {
	p := newPaper("95-nl-concern", "xlsx", asXLSX)
	l := p.page("Blad1")
	columns := []column{
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Roepnaam", plain(data.FieldGiven)},
		{"Voorvoegsel", plain(data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Datum in dienst concern", lost(func(c *colleague) any { return told("2010-01-01").Time() })},
		{"Datum in dienst", dayCell(data.FieldStartDate)},
		{"Jubileumdatum", lost(func(c *colleague) any { return told("2035-01-01").Time() })},
	}
	l.head(columns).people(columns, dutchPeople()...)
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
		p.notes.Problems = append(p.notes.Problems, "A"+itoa(i+2)+" forbidden")
		p.secrets = append(p.secrets, danishPeople()[i].identity)
	}
	return p
}

func itoa(n int) string { return plainText(n, "") }

// What the sheet could not work out.
func dutchErrors() *paper {
	p := newPaper("98-nl-fouten", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"Personeelsnummer", plain(data.FieldEmployeeNumber)},
		{"Naam", speaking()},
		{"Afdeling", plain(data.FieldUnit)},
		{"Leidinggevende", lost(func(*colleague) any { return "#N/B" })},
		{"Datum in dienst", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"Telefoon", lost(func(*colleague) any { return "#VERW!" })},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
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

// Months in letters, short.
func dutchMonthWords() *paper {
	p := newPaper("102-nl-maanden", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"Nr", plain(data.FieldEmployeeNumber)},
		{"Voorletters en naam", naming(func(c *colleague) string {
			return strings.Join(strings.Fields(c.initials+" "+c.infix+" "+c.family), " ")
		}, data.FieldInitials, data.FieldInfix, data.FieldFamily)},
		{"Startdatum", dayWritten(data.FieldStartDate, func(d data.Date) any {
			return plainText(d.Day, "") + " " + strings.Split("jan.,feb.,mrt.,apr.,mei,juni,juli,aug.,sept.,okt.,nov.,dec.", ",")[d.Month-1] + " " + plainText(d.Year, "")
		})},
		{"Werkuren per week", hoursComma()},
	}
	l.head(columns).people(columns, dutchPeople()...)
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

// A header in two lines, not merged, the lower of which completes the upper.
func dutchTwoLines2() *paper {
	p := newPaper("104-nl-gebroken-koppen", "csv", asCSV(";", "02-01-2006", utf8Text))
	l := p.page("")
	columns := []column{
		{"nummer", plain(data.FieldEmployeeNumber)},
		{"letters", plain(data.FieldInitials)},
		{"voegsels", plain(data.FieldInfix)},
		{"naam", plain(data.FieldFamily)},
		{"in dienst", dayAsText(data.FieldStartDate, "02-01-2006")},
		{"uit dienst", dayAsText(data.FieldEndDate, "02-01-2006")},
		{"per week", hoursComma()},
	}
	l.row("Personeels-", "Voor-", "Tussen-", "Achter-", "Datum", "Datum", "Uren").head(columns).people(columns, dutchPeople()...)
	p.notes.HeaderEnd = 1
	return p
}
