package imports

import (
	"slices"
	"testing"

	"kader/data"
)

// want is a person as a list should bring them.
type want struct {
	name, number, unit, site, job, start, end string
	hours, fte                                float64
	contract                                  data.Contract
	email, phone                              string
}

func wantOf(p *data.Person) want {
	return want{
		name: p.Given + "|" + p.Infix + "|" + p.Family + "|" + p.Initials, number: p.EmployeeNumber, unit: p.EmployerUnit, site: p.EmployerSite,
		job: p.JobTitle, start: p.Start.String(), end: p.End.String(), hours: p.Hours, fte: p.FTE, contract: p.Contract,
		email: p.Email, phone: p.Phone,
	}
}

func checkPeople(t *testing.T, d *Draft, people ...want) {
	t.Helper()
	if len(d.Rows) != len(people) {
		t.Fatalf("%d rows, want %d; set aside %v", len(d.Rows), len(people), d.Table.SetAside)
	}
	for i, w := range people {
		person := d.Rows[i].Person()
		if got := wantOf(&person); got != w {
			t.Errorf("row %d:\n got %+v\nwant %+v\nproblems %v", d.Rows[i].Number, got, w, d.Rows[i].Problems)
		}
	}
}

// A payroll list as it comes: title rows, the header on row 6, infixes in a column
// of their own, a BSN under "Persnr" beside the real number, a totals row.
func TestDutchPayrollList(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "Indienst oktober.xlsx", Content: workbook(
		t,
		[]any{"Noorderhaven Logistiek B.V."},
		[]any{"Overzicht indiensttredingen", nil, nil, "periode 10"},
		nil,
		[]any{"Vertrouwelijk"},
		nil,
		[]any{"Pers.nr.", "Persnr", "Voorletters", "Roepnaam", "Tussenvoegsel", "Achternaam", "Geslacht", "Geboortedatum", "OE-naam", "Vestiging", "Functie", "Datum in dienst", "Datum uit dienst", "Contractvorm", "Uren per week", "Parttime %", "Bruto salaris", "IBAN", "E-mail werk", "Mobiel"},
		[]any{1041, 123456782, "J.P.", "Jan", "van der", "Berg", "M", day(1985, 1, 3), "Expeditie", "Deventer", "Orderpicker", day(2026, 10, 1), nil, "Bepaalde tijd", "36,5", "91,25", 2450.5, "NL91ABNA0417164300", "j.berg@noorderhaven.example", "06-12345678"},
		[]any{1042, 111222333, "F.", "Fatima", nil, "El Amrani", "V", day(1990, 5, 6), "Expeditie", "Deventer", "Heftruckchauffeur", day(2026, 10, 15), day(2027, 10, 14), "Uitzendkracht", 24, "60%", 2300, "NL91ABNA0417164300", "f.elamrani@noorderhaven.example", "0612345679"},
		[]any{1043, 123456782, "M.", "Maria", "de", "Vries", "V", "06-07-1979", "Kantoor", "Zwolle", "Planner", "1-10-2026", nil, "Onbepaalde tijd", "40", 100, 3100, "NL91ABNA0417164300", "m.devries@noorderhaven.example", "+31 6 12345670"},
		[]any{nil, nil, nil, nil, nil, "Totaal", nil, nil, nil, nil, nil, nil, nil, nil, 100.5, nil, 7850.5},
	)})
	if got, want := d.Dropped, []string{"Persnr", "Geslacht", "Bruto salaris", "IBAN"}; !slices.Equal(got, want) {
		t.Errorf("dropped %v, want %v", got, want)
	}
	if d.Table.HeaderRow != 6 || d.Source.Kind != data.ListNewHires {
		t.Errorf("header in row %d, kind %s", d.Table.HeaderRow, d.Source.Kind)
	}
	checkPeople(
		t, d,
		want{"Jan|van der|Berg|J.P.", "1041", "Expeditie", "Deventer", "Orderpicker", "2026-10-01", "", 36.5, .9125, data.ContractTemporary, "j.berg@noorderhaven.example", "+31 6 12345678"},
		want{"Fatima||El Amrani|F.", "1042", "Expeditie", "Deventer", "Heftruckchauffeur", "2026-10-15", "2027-10-14", 24, .6, data.ContractAgency, "f.elamrani@noorderhaven.example", "+31 6 12345679"},
		want{"Maria|de|Vries|M.", "1043", "Kantoor", "Zwolle", "Planner", "2026-10-01", "", 40, 1, data.ContractPermanent, "m.devries@noorderhaven.example", "+31 6 12345670"},
	)
	checkCounts(t, d, data.ListCounts{New: 3})
}

// One column with names in whatever form HR typed them, in a semicolon CSV of
// Windows-1252.
func TestDutchListWithOneNameColumn(t *testing.T) {
	s := newDossier(t, "nl")
	content := csvOf(
		";",
		[]string{"Nr", "Medewerker", "Naam", "Afdeling", "Startdatum", "Deeltijdfactor"},
		[]string{"1", "00017", "Berg, J. van der", "Magazijn", "1-9-2026", "0,8"},
		[]string{"2", "00018", "Jan van der Berg", "Magazijn", "2026-09-01", "1"},
		[]string{"3", "00019", "Berg, van der, Piet", "Magazijn", "01.09.2026", "1,0"},
		[]string{"4", "00020", "Zo\xeb de Wit-Jansen", "Magazijn", "1/9/26", "0,5"},
	)
	d := prepare(t, s, Source{File: "nieuwe medewerkers.csv", Content: content})
	fte := []float64{.8, 1, 1, .5}
	names := []string{"|van der|Berg|J.", "Jan|van der|Berg|", "Piet|van der|Berg|", "Zoë|de|Wit-Jansen|"}
	var people []want
	for i, name := range names {
		people = append(people, want{name: name, number: "000" + string(rune('1'+(i+7)/10)) + string(rune('0'+(i+7)%10)), unit: "Magazijn", start: "2026-09-01", fte: fte[i]})
	}
	people[3].number = "00020"
	checkPeople(t, d, people...)
}

func TestNorwegianList(t *testing.T) {
	s := newDossier(t, "nb")
	d := prepare(t, s, Source{File: "Nyansatte.xlsx", Content: workbook(
		t,
		[]any{"Nyansatte tredje kvartal"},
		[]any{"Ansattnr", "Fødselsnummer", "Fornavn", "Mellomnavn", "Etternavn", "Avdeling", "Arbeidssted", "Stilling", "Stillingskode", "Ansatt dato", "Sluttdato", "Fast/vikar", "Stillingsprosent", "Nærmeste leder", "E-post", "Telefonnr. mobil", "Lønnstrinn", "Kontonummer", "Sivilstand"},
		[]any{"004711", "01018512345", "Kåre", "Lund", "Ødegård", "Kjøkken", "Bergen", "Kokk", 5122, day(2026, 9, 1), nil, "Fast", "80 %", "Anne Berg", "kare@haven.example", "912 34 567", 42, "1234.56.78903", "Gift"},
		[]any{"004712", "41018512345", "Æsa", nil, "Sørensen", "Renhold", "Bergen", "Renholder", 9112, "15.9.2026", "31.12.2026", "Vikar", 50, "Anne Berg", "aesa@haven.example", "+47 90 12 34 56", 20, "1234.56.78903", "Ugift"},
		[]any{"Sum", nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, 130},
	)})
	if got, want := d.Dropped, []string{"Fødselsnummer", "Lønnstrinn", "Kontonummer", "Sivilstand"}; !slices.Equal(got, want) {
		t.Errorf("dropped %v, want %v", got, want)
	}
	checkPeople(
		t, d,
		want{"Kåre Lund||Ødegård|", "004711", "Kjøkken", "Bergen", "Kokk", "2026-09-01", "", 0, .8, data.ContractPermanent, "kare@haven.example", "+47 912 34 567"},
		want{"Æsa||Sørensen|", "004712", "Renhold", "Bergen", "Renholder", "2026-09-15", "2026-12-31", 0, .5, data.ContractTemporary, "aesa@haven.example", "+47 901 23 456"},
	)
	if m := d.Rows[0].Person().Manager; m != "Anne Berg" {
		t.Errorf("manager %q", m)
	}
}

func TestDanishList(t *testing.T) {
	s := newDossier(t, "da")
	content := append([]byte("\xef\xbb\xbf"), csvOf(
		";",
		[]string{"Løn nr.", "CPR-nr.", "Navn", "Afd.", "Job", "Ansættelsesdato", "Fratrædelsesdato", "Timetal", "Ansættelsesform", "Mobil", "Mail", "Løntrin"},
		[]string{"00231", "010190-1234", "Søren Ørsted Kjær", "Lager", "Lagermedarbejder", "01-09-2026", "", "37", "Fastansat", "21 22 23 24", "sok@havn.example", "7"},
		[]string{"00232", "311299-4321", "Mette-Marie Aaby", "Lager", "Chauffør", "15-09-2026", "31-12-2026", "18,5", "Tidsbegrænset", "+45 31 32 33 34", "mma@havn.example", "8"},
		[]string{"I alt", "", "", "", "", "", "", "55,5", "", "", "", ""},
	)...)
	d := prepare(t, s, Source{File: "nyansatte.csv", Content: content})
	if got, want := d.Dropped, []string{"CPR-nr.", "Løntrin"}; !slices.Equal(got, want) {
		t.Errorf("dropped %v, want %v", got, want)
	}
	checkPeople(
		t, d,
		want{"Søren Ørsted||Kjær|", "00231", "Lager", "", "Lagermedarbejder", "2026-09-01", "", 37, 0, data.ContractPermanent, "sok@havn.example", "+45 21 22 23 24"},
		want{"Mette-Marie||Aaby|", "00232", "Lager", "", "Chauffør", "2026-09-15", "2026-12-31", 18.5, 0, data.ContractTemporary, "mma@havn.example", "+45 31 32 33 34"},
	)
}

func TestEnglishList(t *testing.T) {
	s := newDossier(t, "en")
	d := prepare(t, s, Source{File: "starters.xlsx", Content: workbook(
		t,
		[]any{"Employee ID", "First Name", "Last Name", "Department", "Location", "Job Title", "Start Date", "FTE", "Annual Salary", "Nationality", "Line Manager", "Line Manager Email", "Work Email"},
		[]any{"E-1001", "Siobhán", "O'Neill", "Front of House", "Leeds", "Host", "2026-10-05", .5, 24000, "Irish", "Ann Other", "boss@haven.example", "siobhan@haven.example"},
		[]any{"E-1002", "Tom", "Ford-Smith", "Kitchen", "Leeds", "Chef", "5 Oct 2026", 1, 31000, "British", "Ann Other", "boss@haven.example", "tom@haven.example"},
	)})
	if got, want := d.Dropped, []string{"Annual Salary", "Nationality"}; !slices.Equal(got, want) {
		t.Errorf("dropped %v, want %v", got, want)
	}
	checkPeople(
		t, d,
		want{"Siobhán||O'Neill|", "E-1001", "Front of House", "Leeds", "Host", "2026-10-05", "", 0, .5, "", "siobhan@haven.example", ""},
		want{"Tom||Ford-Smith|", "E-1002", "Kitchen", "Leeds", "Chef", "2026-10-05", "", 0, 1, "", "tom@haven.example", ""},
	)
}
