package imports

import (
	"strconv"
	"strings"

	"kader/data"
)

// Dutch lists by how they write days, numbers and shares of full time.

// Days as cells, as text in two ways and as bare numbers in one column; numbers of
// staff and phones without the zeros before them.
func dutchMixedDays() *paper {
	p := newPaper("11-nl-datums-door-elkaar", "xlsx", asXLSX)
	l := p.page("export")
	columns := []column{
		{"Persnr", numberValue()},
		{"Achternaam", plain(data.FieldFamily)},
		{"Tussenvoegsel(s)", plain(data.FieldInfix)},
		{"Voorletter(s)", plain(data.FieldInitials)},
		{"Organisatorische eenheid", plain(data.FieldUnit)},
		{"In dienst per", daysMixed(data.FieldStartDate, dayCell(data.FieldStartDate), dayAsText(data.FieldStartDate, "02-01-2006"), daySerial(data.FieldStartDate), dayAsText(data.FieldStartDate, "02.01.2006"))},
		{"Contract tot", dayAsText(data.FieldEndDate, "2006-01-02")},
		{"Contracturen per week", hoursComma()},
		{"Mobiele telefoon", phoneNumber()},
	}
	people := dutchPeople()
	for i := range people {
		people[i].number = "00" + people[i].number[2:]
	}
	l.head(columns).people(columns, people...)
	return p
}

// DDMMYY that Excel took for numbers: the first nine days of a month lost a digit.
func dutchPackedDays() *paper {
	p := newPaper("12-nl-ddmmjj", "xlsx", asXLSX)
	l := p.page("Sheet1")
	columns := []column{
		{"STAMNR", plain(data.FieldEmployeeNumber)},
		{"NAAM", speaking()},
		{"KPL", same(4100)},
		{"AFD", plain(data.FieldUnit)},
		{"DAT IN DIENST", dayPacked(data.FieldStartDate)},
		{"DAT UIT DIENST", dayPacked(data.FieldEndDate)},
		{"SOORT DIENSTVERBAND", contractIn(map[data.Contract]string{
			data.ContractPermanent: "OBT", data.ContractTemporary: "BT", data.ContractAgency: "UITZ", data.ContractOnCall: "MIN-MAX", data.ContractApprentice: "BBL",
		})},
	}
	l.head(columns).people(columns, dutchPeople()...)
	return p
}

// Two columns that may both be the first day: the user is asked, and none is taken.
func dutchTwoDates() *paper {
	p := newPaper("65-nl-twee-datums", "xlsx", asXLSX)
	p.notes.Ask = []string{"Startdatum", "Ingangsdatum"}
	p.notes.Warnings = []WarningCode{WarnWhichColumn}
	l := p.page("Blad1")
	columns := []column{
		{"Personeelsnummer", shownNumber("00000")},
		{"Voornaam", plain(data.FieldGiven)},
		{"Tussenvoegsel", plain(data.FieldInfix)},
		{"Achternaam", plain(data.FieldFamily)},
		{"Startdatum", lost(func(c *colleague) any { return c.start.Time() })},
		{"Ingangsdatum", lost(func(c *colleague) any { return c.start.AddDays(31).Time() })},
		{"Dienstverband", contractIn(map[data.Contract]string{
			data.ContractPermanent: "Vast", data.ContractTemporary: "Tijdelijk", data.ContractAgency: "Inhuur", data.ContractOnCall: "Nulurencontract", data.ContractApprentice: "Leerling",
		})},
		{"Contracturen", hoursNumber()},
	}
	people := dutchPeople()
	for i := range people {
		people[i].number = "00" + people[i].number[2:]
	}
	l.head(columns).people(columns, people...)
	return p
}

// shownNumber is a number that the sheet shows with zeros before it.
func shownNumber(format string) notation {
	n := numberValue()
	write := n.write
	return notation{fields: n.fields, write: func(c *colleague) any { return shown{write(c), format} }}
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
