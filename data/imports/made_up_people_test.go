package imports

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"kader/data"
	"kader/data/gate"
)

// tongue is how lists are written in one language.
type tongue struct {
	code      string
	headers   []string // number, identity, given, infix, family, unit, site, job, start, end, share, contract, e-mail, phone, salary, bank, birth
	given     []string
	families  []string // "infix|family"
	sites     []string
	units     []string
	jobs      []string
	contracts []string // as written
	kinds     []data.Contract
	day       string // layout of dates as text
	phone     func(i int) (written, kept string)
	total     string
	forbidden []string // headers that must be dropped
}

func words(s string) []string { return strings.Split(s, ",") }

func tongues() []tongue {
	return []tongue{dutch(), norwegian(), danish(), english()}
}

func dutch() tongue {
	return tongue{
		code:      "nl",
		headers:   words("Personeelsnummer,Persnr,Roepnaam,Voorvoegsel(s),Achternaam,Afdeling,Standplaats,Functie,Datum in dienst,Datum uit dienst,Parttime %,Contractvorm,E-mail werk,Mobiel,Salarisschaal,Rekeningnummer,Geboortedatum"),
		given:     words("Jan,Fatima,Noor,Zoë,Daan,Sem,Eva,Lieke,Mohammed,Anouk,Bram,Chiara,Dirk-Jan,Esmée,Femke,Gijs,Hülya,Ingrid,Jesse,Koen,Lotte,Merel,Nienke,Olivier,Pien,Quinten,Ruben,Sanne,Thijs,Ümit"),
		families:  words("van der|Berg,de|Vries,|Jansen,van den|Heuvel,|Bakker,van 't|Hof,|Smit-Visser,ter|Horst,|El Amrani,den|Ouden,|Yılmaz,van de|Ven,|Mulder,in 't|Veld,|De Jong-Bos,'t|Hart,|Peters,op de|Beek,van|Dijk,|Kuipers,|Çelik,|Groot,van der|Meer,|Hoekstra,te|Riele"),
		sites:     words("Deventer,Zwolle,Delfzijl"),
		units:     words("Expeditie,Magazijn,Kantoor,Technische dienst,Kantine,Planning,Inkoop,Ploeg A,Ploeg B"),
		jobs:      words("Orderpicker,Heftruckchauffeur,Monteur,Planner,Teamleider,Kok"),
		contracts: words("Onbepaalde tijd,Bepaalde tijd,Uitzendkracht,Oproepkracht"),
		kinds:     []data.Contract{data.ContractPermanent, data.ContractTemporary, data.ContractAgency, data.ContractOnCall},
		day:       "02-01-2006",
		phone: func(i int) (string, string) {
			return fmt.Sprintf("06-%08d", 20000000+i*7), fmt.Sprintf("+31 6 %08d", 20000000+i*7)
		},
		total: "Totaal", forbidden: words("Persnr,Salarisschaal,Rekeningnummer"),
	}
}

func norwegian() tongue {
	return tongue{
		code:      "nb",
		headers:   words("Ansattnr,Fødselsnr,Fornavn,,Etternavn,Avdeling,Arbeidssted,Stilling,Tiltredelse,Sluttdato,Stillingsprosent,Ansettelsesform,E-post,Telefonnr. mobil,Lønnstrinn,Kontonr,Fødselsdato"),
		given:     words("Kåre,Åse,Øyvind,Bjørg,Ole,Anne Marie,Per,Kari,Lars,Ingrid,Jon-Erik,Sigrún,Máret,Nils,Tor,Else,Ahmed,Agnieszka,Linh,Hanne"),
		families:  words("|Ødegård,|Hansen,|Nordmann,|Sætre,|Bjørnstad,|Moen,|Lien-Berg,|Aas,|Wójcik,|Nguyen,|Håkonsen,|Tveit,|Solbakken,|Kjærstad,|Østby,|Dahl,|Vik,|Årnes,|Haugen,|Myhre"),
		sites:     words("Bergen,Tromsø"),
		units:     words("Kjøkken,Renhold,Resepsjon,Drift,Lager,Vask og tørk"),
		jobs:      words("Kokk,Renholder,Resepsjonist,Vaktmester"),
		contracts: words("Fast,Vikar,Lærling,Tilkallingsvikar"),
		kinds:     []data.Contract{data.ContractPermanent, data.ContractTemporary, data.ContractApprentice, data.ContractOnCall},
		day:       "02.01.2006",
		phone: func(i int) (string, string) {
			n := fmt.Sprintf("%08d", 90000000+i*7)
			return n[:3] + " " + n[3:5] + " " + n[5:], "+47 " + n[:3] + " " + n[3:5] + " " + n[5:]
		},
		total: "Sum", forbidden: words("Fødselsnr,Lønnstrinn,Kontonr"),
	}
}

func danish() tongue {
	return tongue{
		code:      "da",
		headers:   words("Medarbejdernr.,CPR,Fornavn,,Efternavn,Afdeling,Arbejdssted,Stilling,Tiltrædelse,Slutdato,Beskæftigelsesgrad,Ansættelsesform,E-mail,Mobil,Løntrin,IBAN,Fødselsdato"),
		given:     words("Søren,Mette-Marie,Åge,Kirsten,Jens Peter,Bodil,Ærik,Hanne,Niels,Birgitte,Thorbjørn,Aisha,Marek,Ditte,Rasmus"),
		families:  words("|Kjær,|Ørsted,|Aaby,|Sørensen,|Mølgaard,|Bæk-Nielsen,|Ravn,|Kowalski,|Østergård,|Lund,|Toft,|Hvidbjerg,|Skov,|Bruun,|Krogh"),
		sites:     words("Aarhus,Køge,Esbjerg"),
		units:     words("Lager,Pakkeri,Kantine,Værksted,Kørsel"),
		jobs:      words("Chauffør,Lagermedarbejder,Smed,Køkkenassistent"),
		contracts: words("Fastansat,Tidsbegrænset,Elev,Tilkaldevikar"),
		kinds:     []data.Contract{data.ContractPermanent, data.ContractTemporary, data.ContractApprentice, data.ContractOnCall},
		day:       "02-01-2006",
		phone: func(i int) (string, string) {
			n := fmt.Sprintf("%08d", 20000000+i*7)
			return n, "+45 " + n[:2] + " " + n[2:4] + " " + n[4:6] + " " + n[6:]
		},
		total: "I alt", forbidden: words("CPR,Løntrin,IBAN"),
	}
}

func english() tongue {
	return tongue{
		code:      "en",
		headers:   words("Employee No,National Insurance,First Name,,Surname,Department,Site,Job Title,Start Date,End Date,FTE,Contract Type,Work Email,Mobile,Pay Grade,Bank Account,Date of Birth"),
		given:     words("Siobhán,Tom,Aoife,Grace,Kwame,Li,Jean-Luc,Mary Ann,Omar,Priya,Zoe,Björn,Ewa,Hugh,Ines"),
		families:  words("|O'Neill,|Ford-Smith,|Adeyemi,|McBride,|Patel,|Nowak,|Brown,|Åkesson,|Fernández,|Wright,|Hall,|Ó Briain,|Singh,|Clarke,|Young"),
		sites:     words("Leeds,Hull"),
		units:     words("Kitchen,Front of House,Stores,Maintenance,Night Shift"),
		jobs:      words("Chef,Host,Fitter,Store Keeper"),
		contracts: words("Permanent,Fixed-term,Agency worker,Zero hours"),
		kinds:     []data.Contract{data.ContractPermanent, data.ContractTemporary, data.ContractAgency, data.ContractOnCall},
		day:       "2 January 2006",
		phone: func(i int) (string, string) {
			n := fmt.Sprintf("+31 6 %08d", 30000000+i*7)
			return n, n
		},
		total: "Total", forbidden: words("National Insurance,Pay Grade,Bank Account"),
	}
}

// forbiddenNumber makes an identity number of the language's country.
func (l *tongue) forbiddenNumber(i int, random *rand.Rand) any {
	born := fmt.Sprintf("%02d%02d%02d", 1+random.IntN(28), 1+random.IntN(12), 60+random.IntN(40))
	switch l.code {
	case "nl":
		for n := 100000000 + random.IntN(80000000)*10; ; n++ {
			if digits := fmt.Sprint(n); gate.PassesElevenTest(digits, -1) {
				return n // as a number: leading zeros are gone
			}
		}
	case "nb":
		return born + fmt.Sprintf("%05d", 10000+random.IntN(90000))
	case "da":
		return born + "-" + fmt.Sprintf("%04d", random.IntN(10000))
	}
	return fmt.Sprintf("QQ %06d C", random.IntN(1000000))
}

// employee is one made-up person: as a list writes them, and as they must come out.
type employee struct {
	cells  []any
	person data.Person
	secret string // the identity number, that must appear nowhere
}

// employee makes the i-th person of a list. Namesakes occur; numbers do not repeat.
func (l *tongue) employee(i int, random *rand.Rand) employee {
	infix, family, _ := strings.Cut(l.families[random.IntN(len(l.families))], "|")
	contract := random.IntN(len(l.contracts))
	start := time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(80))
	written, phone := l.phone(i)
	p := data.Person{
		Name: data.Name{Given: l.given[random.IntN(len(l.given))], Infix: infix, Family: family},
		Work: data.Work{
			EmployeeNumber: fmt.Sprintf("%06d", 1200+i*3), EmployerUnit: l.units[random.IntN(len(l.units))], EmployerSite: l.sites[random.IntN(len(l.sites))],
			JobTitle: l.jobs[random.IntN(len(l.jobs))], Start: data.DateOf(start), FTE: float64(4+random.IntN(7)) / 10, Contract: l.kinds[contract],
		},
		Reach: data.Reach{Email: fmt.Sprintf("p%d@haven.example", i), Phone: phone},
	}
	secret := l.forbiddenNumber(i, random)
	pay := 10 + random.IntN(40)
	born := time.Date(1960+random.IntN(45), time.Month(1+random.IntN(12)), 1+random.IntN(28), 0, 0, 0, 0, time.UTC)
	p.BirthYear, p.BirthCheck = born.Year(), data.BirthCheck(data.DateOf(born))
	cells := []any{
		p.EmployeeNumber, secret, p.Given, p.Infix, p.Family, p.EmployerUnit, p.EmployerSite, p.JobTitle, nil, nil,
		strings.ReplaceAll(fmt.Sprint(p.FTE), ".", ","), l.contracts[contract], p.Email, written,
		pay, "NL91ABNA0417164300", born,
	}
	cells[8] = []any{start, start.Format(l.day), start.Format("2006-01-02")}[i%3]
	if contract == 1 {
		end := start.AddDate(1, 0, 0)
		p.End, cells[9] = data.DateOf(end), end
	}
	return employee{cells: l.withoutInfix(cells), person: p, secret: fmt.Sprint(secret)}
}

// withoutInfix leaves the column of infixes out where the language has none.
func (l *tongue) withoutInfix(cells []any) []any {
	if l.headers[3] != "" {
		return cells
	}
	return append(cells[:3:3], cells[4:]...)
}

// list makes rows of a whole list: title, header, people, total.
func (l *tongue) list(n int) (rows [][]any, people []employee) {
	random := rand.New(rand.NewPCG(uint64(n), 7))
	header := make([]any, len(l.headers))
	for i, h := range l.headers {
		header[i] = h
	}
	rows = append(rows, []any{"Noorderhaven"}, nil, l.withoutInfix(header))
	for i := range n {
		e := l.employee(i, random)
		people = append(people, e)
		rows = append(rows, e.cells)
	}
	total := make([]any, 6)
	total[0], total[5] = l.total, n
	return append(rows, total), people
}
