package imports

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"kader/data"
)

// colleague is one invented person, with all that some list may say.
type colleague struct {
	number, initials, given, infix, family string
	unit, site, job, manager               string
	start, end, born, since                data.Date
	hours, fullTime                        float64
	contract                               data.Contract
	phone, email                           string // the phone in its international form
	street, postcode, town                 string
	identity, pay                          string
	member, note                           string
}

// tell returns what a careful reader writes down for a field.
func (c *colleague) tell(f data.Field) string {
	decimal := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	switch f {
	case data.FieldStartDate:
		return c.start.String()
	case data.FieldEndDate:
		return c.end.String()
	case data.FieldMemberSince:
		return c.since.String()
	case data.FieldBirthDate:
		return strconv.Itoa(c.born.Year)
	case data.FieldHours:
		return decimal(c.hours)
	case data.FieldFTE:
		return decimal(c.share())
	case data.FieldContract:
		return string(c.contract)
	}
	return map[data.Field]string{
		data.FieldGiven: c.given, data.FieldInfix: c.infix, data.FieldFamily: c.family, data.FieldInitials: c.initials,
		data.FieldEmployeeNumber: c.number, data.FieldUnit: c.unit, data.FieldSite: c.site, data.FieldJobTitle: c.job,
		data.FieldEmail: c.email, data.FieldPhone: c.phone, data.FieldStreet: c.street, data.FieldPostcode: c.postcode,
		data.FieldTown: c.town, data.FieldManager: c.manager, data.FieldMemberNumber: c.member, data.FieldNote: c.note,
	}[f]
}

// share is the part of full time, to the hundredth of a percent.
func (c *colleague) share() float64 { return math.Round(c.hours/c.fullTime*10_000) / 10_000 }

// full is the name in speaking order.
func (c *colleague) full() string {
	return strings.Join(strings.Fields(c.given+" "+c.infix+" "+c.family), " ")
}

// colleagues reads a table of people: number | initials | given | infix | family |
// unit | site | job | start | end | hours | contract | phone | street | postcode |
// town | born | identity | pay | manager.
func colleagues(fullTime float64, domain, table string) []colleague {
	var people []colleague
	for i, line := range strings.Split(strings.TrimSpace(table), "\n") {
		var v [20]string
		for j, text := range strings.Split(line, "|") {
			v[j] = strings.TrimSpace(text)
		}
		hours, err := strconv.ParseFloat(v[10], 64)
		if err != nil {
			panic(fmt.Sprintf("%s line %d: %v", domain, i+1, err))
		}
		c := colleague{
			number: v[0], initials: v[1], given: v[2], infix: v[3], family: v[4], unit: v[5], site: v[6], job: v[7],
			start: told(v[8]), end: told(v[9]), hours: hours, fullTime: fullTime, contract: data.Contract(v[11]), phone: v[12],
			street: v[13], postcode: v[14], town: v[15], born: told(v[16]), identity: v[17], pay: v[18], manager: v[19],
		}
		c.email = mailbox(c.given) + "." + mailbox(c.infix+c.family) + "@" + domain
		people = append(people, c)
	}
	return people
}

// told reads a day as the tables of people give it.
func told(text string) data.Date {
	day, err := data.ParseDate(text)
	if err != nil {
		panic("no day: " + text)
	}
	return day
}

// mailbox writes a name as it stands in an address.
func mailbox(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, data.Fold(name))
}

// some picks people by their places, from 1.
func some(people []colleague, places ...int) []colleague {
	var picked []colleague
	for _, i := range places {
		picked = append(picked, people[i-1])
	}
	return picked
}

// dutchPeople work at a logistics company that does not exist.
func dutchPeople() []colleague {
	return colleagues(40, "haverkade.example", `
10412|J.P.|Jan|van der|Berg|Expeditie|Deventer|Orderpicker|2026-10-01|2027-09-30|36.5|temporary|+31 6 12345601|Dorpsstraat 12|7411 AB|Deventer|1985-01-03|999920558|2417.35|Kees Bouwmeester
10413|F.|Fatima||El Amrani|Magazijn|Deventer|Heftruckchauffeur|2026-10-01||40|permanent|+31 6 12345602|Kerkplein 3|7412 CD|Deventer|1992-11-23|999953497|2688.10|Kees Bouwmeester
10414|A.M.|Anouk|de|Vries|Kantoor|Zwolle|Planner|2026-10-05||32|permanent|+31 6 12345603|Havenkade 101|8011 EX|Zwolle|1979-06-30|999926068|3120.75|Ingrid van Loon
10415|B.|Bram||Jansen|Expeditie|Deventer|Orderpicker|2026-10-12|2027-04-11|24|agency|+31 6 12345604|Zandweg 7a|7415 GH|Deventer|2001-02-14|999970677|2105.55|Kees Bouwmeester
10416|S.|Sanne|van den|Heuvel|Technische dienst|Zwolle|Monteur|2026-10-15||38|permanent|+31 6 12345605|Molenlaan 22|8013 KL|Zwolle|1988-09-09|999925805|2899.95|Ümit Yılmaz
10417|Z.|Zoë||Bakker|Kantine|Deventer|Kok|2026-10-19||20|on-call|+31 6 12345606|Lindeplein 5|7413 MN|Deventer|1999-12-01|999971967|1987.20|Ingrid van Loon
10418|D.J.|Dirk-Jan|van 't|Hof|Magazijn|Deventer|Teamleider|2026-11-01||40|permanent|+31 6 12345607|Polderweg 88|7418 PR|Deventer|1971-04-17|999949330|3544.60|Kees Bouwmeester
10419|E.|Esmée||Smit-Visser|Kantoor|Zwolle|Medewerker inkoop|2026-11-01|2027-10-31|28.5|temporary|+31 6 12345608|Gasthuisstraat 9|8021 ST|Zwolle|1995-07-26|999906124|2733.45|Ingrid van Loon
10420|T.|Thijs|ter|Horst|Technische dienst|Zwolle|Leerling monteur|2026-11-02||32|apprentice|+31 6 12345609|Beukenhof 14|8022 VW|Zwolle|2006-03-08|999977301|1512.80|Ümit Yılmaz
10421|H.|Hülya||Çelik|Expeditie|Deventer|Orderpicker|2026-11-02|2027-05-01|16|agency|+31 6 12345610|Stationsweg 33|7411 XZ|Deventer|2003-10-19|999923262|2098.15|Kees Bouwmeester
10422|G.W.|Gijs|op de|Beek|Planning|Zwolle|Planner|2026-11-09||36|permanent|+31 6 12345611|Esdoornlaan 2|8014 BC|Zwolle|1983-05-25|999959724|3066.40|Ingrid van Loon
10423|M.|Merel||Peters|Magazijn|Deventer|Orderpicker|2026-11-16||30|temporary|+31 6 12345612|Brink 61|7411 BT|Deventer|2000-08-12|999927139|2211.90|Kees Bouwmeester
10424|R.A.|Ruben|in 't|Veld|Expeditie|Deventer|Heftruckchauffeur|2026-11-16||40|permanent|+31 6 12345613|Rozenstraat 19|7414 DF|Deventer|1990-01-29|999963983|2655.25|Kees Bouwmeester
10425|L.|Lotte||Mulder|Kantoor|Zwolle|Medewerker salarisadministratie|2026-11-23||24|permanent|+31 6 12345614|Kanaalweg 4|8017 GJ|Zwolle|1976-12-11|999990287|2990.05|Ingrid van Loon
`)
}

// norwegianPeople work at a hotel and laundry that do not exist.
func norwegianPeople() []colleague {
	return colleagues(37.5, "fjordvask.example", `
2101|KJ|Kåre||Ødegård|Vaskeri|Bergen|Vaskerimedarbeider|2026-09-01||37.5|permanent|+47 912 34 501|Nedre Bakke 3|5003|Bergen|1968-05-17|17056812345|431200|Hanne Sætre
2102|ÅB|Åse||Bjørnstad|Resepsjon|Bergen|Resepsjonist|2026-09-01||30|permanent|+47 912 34 502|Sjøgata 14|5004|Bergen|1991-03-02|02039133344|402950|Hanne Sætre
2103|ON|Ole-Martin||Nordli|Kjøkken|Bergen|Kokk|2026-09-07|2027-02-28|37.5|temporary|+47 912 34 503|Fjellveien 8B|5014|Bergen|1987-11-30|30118723456|455300|Arild Moen
2104|IL|Ingrid||Lien|Renhold|Tromsø|Renholder|2026-09-14||22.5|permanent|+47 912 34 504|Storgata 91|9008|Tromsø|1996-08-21|21089634567|388400|Marit Aas
2105|AW|Agnieszka||Wójcik|Renhold|Tromsø|Renholder|2026-09-14|2026-12-31|18.75|temporary|+47 912 34 505|Strandvegen 5|9007|Tromsø|1983-01-09|09018345678|379850|Marit Aas
2106|LN|Linh||Nguyen|Kjøkken|Bergen|Kjøkkenassistent|2026-10-01||15|on-call|+47 912 34 506|Kong Olavs gate 2|5005|Bergen|2002-06-13|13060256789|361700|Arild Moen
2107|PK|Per||Kjærstad|Drift|Bergen|Vaktmester|2026-10-01||37.5|permanent|+47 912 34 507|Øvre Myrvei 27|5018|Bergen|1974-10-04|04107467890|448600|Hanne Sætre
2108|SH|Synnøve||Håkonsen|Resepsjon|Tromsø|Nattresepsjonist|2026-10-12||26.25|permanent|+47 912 34 508|Elvegata 40|9010|Tromsø|1979-02-25|25027978901|415900|Marit Aas
2109|EB|Eirik||Bakke|Vaskeri|Bergen|Lærling|2026-10-19||37.5|apprentice|+47 912 34 509|Skolebakken 6|5009|Bergen|2007-04-15|15040789012|212300|Hanne Sætre
2110|TM|Anne Marie||Tveit|Renhold|Bergen|Renholder|2026-11-02||30|permanent|+47 912 34 510|Haugeveien 11|5012|Bergen|1965-12-28|28126590123|396250|Marit Aas
2111|AH|Ahmed||Hassan|Drift|Bergen|Sjåfør|2026-11-02|2027-04-30|37.5|temporary|+47 912 34 511|Verftsgata 1|5011|Bergen|1989-09-06|06098901234|421750|Hanne Sætre
2112|JS|Jon Erik||Solbakken|Kjøkken|Tromsø|Kokk|2026-11-09||33.75|permanent|+47 912 34 512|Nordre gate 72|9009|Tromsø|1994-07-19|19079412356|438150|Arild Moen
`)
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
