package imports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

// read is a list of lines of a CSV file in a dossier of a language.
func read(t *testing.T, s *store.Store, kind data.ListKind, lines ...string) *Draft {
	t.Helper()
	return prepare(t, s, Source{File: "lijst.csv", Kind: kind, Content: []byte(strings.Join(lines, "\n") + "\n")})
}

func warningOf(d *Draft, code WarningCode) map[string]string {
	for _, w := range d.Warnings {
		if w.Code == code {
			return w.Facts
		}
	}
	return nil
}

func decisionsOf(d *Draft) string {
	var all []string
	for _, m := range d.Proposal.Matches {
		if m.Index >= 0 {
			all = append(all, string(m.Decision))
		}
	}
	return strings.Join(all, " ")
}

// A column of states, changes or marks says who no longer works here, in every language.
func TestWhoLeftIsNoNewHire(t *testing.T) {
	tests := []struct {
		language, header string
		states           []string
		want             string
	}{
		{"nl", "Medewerkerstatus", []string{"In dienst", "Uitdienst", "Gepensioneerd", "Ouderschapsverlof"}, "new skipped skipped new"},
		{"nl", "Actief", []string{"J", "N", "J", "N"}, "new skipped new skipped"},
		{"nl", "Actief (ja/nee)", []string{"1", "0", "0", "1"}, "new skipped skipped new"},
		{"nl", "In/Uit dienst", []string{"In", "Uit", "In", "Uit"}, "new skipped new skipped"},
		{"nl", "Ontslagen", []string{"nee", "ja", "", "ja"}, "new skipped new skipped"},
		{"nl", "Mutatie", []string{"Indiensttreding", "Uitdiensttreding", "Functiewijziging", "Vertrek"}, "new skipped new skipped"},
		{"nl", "Uit dienst", []string{"", "x", "", "x"}, "new skipped new skipped"},
		{"nb", "Status", []string{"Ansatt", "Sluttet", "Permisjon", "Pensjonert"}, "new skipped new skipped"},
		{"nb", "Aktiv", []string{"Ja", "Nei", "Nei", "Ja"}, "new skipped skipped new"},
		{"nb", "Sluttet", []string{"", "Ja", "Nei", ""}, "new skipped new new"},
		{"da", "Fratrådt", []string{"Nej", "Ja", "Nej", "Ja"}, "new skipped new skipped"},
		{"da", "Medarbejderstatus", []string{"Ansat", "Fratrådt", "Barselsorlov", "Ophørt"}, "new skipped new skipped"},
		{"en", "Employment status", []string{"Active", "Terminated", "On leave", "Retired"}, "new skipped new skipped"},
		{"en", "Active?", []string{"Y", "N", "Y", "N"}, "new skipped new skipped"},
		{"en", "Kenmerk", []string{"Active", "Left", "Active", "Left"}, "new skipped new skipped"},
	}
	for _, tt := range tests {
		t.Run(tt.language+" "+tt.header, func(t *testing.T) {
			lines := []string{"Naam;Afdeling;" + tt.header}
			for i, state := range tt.states {
				lines = append(lines, fmt.Sprintf("%s;Lager;%s", []string{"Sanne Bakker", "Emre Öztürk", "Kees van Dijk", "Noor Bos"}[i], state))
			}
			d := read(t, newDossier(t, tt.language), data.ListNewHires, lines...)
			if got := decisionsOf(d); got != tt.want || len(d.Problems()) > 0 {
				t.Errorf("got %s, want %s, problems %v, field %s", got, tt.want, d.Problems(), d.Mapping[2].Field)
			}
			if facts := warningOf(d, WarnStatus); facts["n"] != fmt.Sprint(strings.Count(tt.want, "skipped")) {
				t.Errorf("it is not said: %v", d.Warnings)
			}
		})
	}
}

// Columns that look like states and are none change nothing, and are named as not used.
func TestWhatOnlyLooksLikeAState(t *testing.T) {
	for _, lines := range [][]string{
		{"Naam;Afdeling;Status", "Sanne Bakker;Lager;A12", "Emre Öztürk;Lager;B4", "Kees van Dijk;Lager;C1"},
		{"Naam;Afdeling;Status", "Sanne Bakker;Lager;Badge besteld", "Emre Öztürk;Lager;Laptop klaar", "Kees van Dijk;Lager;Compleet"},
	} {
		d := read(t, newDossier(t, "nl"), data.ListNewHires, lines...)
		if got := decisionsOf(d); got != "new new new" || warningOf(d, WarnNotUsed)["headers"] != "Status" || warningOf(d, WarnStatus) != nil {
			t.Errorf("%v: %s, %v", lines[0], got, d.Warnings)
		}
	}
	d := read(t, newDossier(t, "nl"), data.ListNewHires, "Naam;Afdeling", "Sanne Bakker;Pensioen", "Emre Öztürk;Pensioen", "Kees van Dijk;Pensioen")
	if got := decisionsOf(d); got != "new new new" || d.Rows[0].Person().EmployerUnit != "Pensioen" {
		t.Errorf("a department called Pensioen: %s", got)
	}
	d = read(t, newDossier(t, "nl"), data.ListMembers, "Lidnummer;Naam;Status", "1;Sanne Bakker;Actief", "2;Emre Öztürk;Inactief")
	if got := decisionsOf(d); got != "new new" || !d.Rows[1].Person().End.IsZero() {
		t.Errorf("members: %s, %s", got, d.Rows[1].Person().End)
	}
}

// Whom we know leaves on the day before the list, and once only: next month our day stays.
func TestWhoIsKnownLeavesByTheirState(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, read(t, s, data.ListStaff, "Persnr;Naam;In dienst", "1;Sanne Bakker;01-09-2020", "2;Emre Öztürk;01-09-2020", "3;Kees van Dijk;01-09-2020", "4;Noor Bos;01-09-2020",
		"5;An Vos;01-09-2020", "6;Pia Lund;01-09-2020", "7;Bo Kok;01-09-2020"))
	lines := []string{"Persnr;Naam;In dienst;Status", "1;Sanne Bakker;01-09-2020;Actief", "2;Emre Öztürk;01-09-2020;Uit dienst", "3;Kees van Dijk;01-09-2020;Actief"}
	d := read(t, s, data.ListNewHires, lines...)
	if got := decisionsOf(d); got != "same left same" && got != "changed left changed" {
		t.Errorf("decisions %s", got)
	}
	m := d.Proposal.Matches[1]
	if want := d.Source.Received.AddDays(-1).String(); len(m.Changes) == 0 || m.Changes[0].New != want || !slices.Contains(m.Reasons, reasonNotInService) {
		t.Errorf("changes %v, want the day %s, reasons %v", m.Changes, want, m.Reasons)
	}
	apply(t, s, d)
	src := Source{File: "volgende.csv", Kind: data.ListNewHires, Content: []byte(strings.Join(lines, "\n") + "\n"), Received: d.Source.Received.AddDays(30)}
	d = prepare(t, s, src)
	if m := d.Proposal.Matches[1]; m.Decision == DecisionLeft || slices.ContainsFunc(m.Changes, func(f FieldChange) bool { return f.Field == data.FieldEndDate }) {
		t.Errorf("a month later: %s %v", m.Decision, m.Changes)
	}
}

// A last day in the list goes before what a state says, and a contract that runs before one that ended.
func TestAStateBesideDaysAndContracts(t *testing.T) {
	d := read(t, newDossier(t, "nl"), data.ListNewHires, "Persnr;Naam;In dienst;Uit dienst;Status",
		"1;Sanne Bakker;01-09-2020;31-12-2036;Uit dienst", "2;Emre Öztürk;01-09-2020;;Uit dienst", "2;Emre Öztürk;01-10-2026;;Actief", "3;An Vos;01-10-2026;;Actief")
	if p := d.PersonAt(0); p.End != data.NewDate(2036, 12, 31) || d.Rows[0].Gone {
		t.Errorf("last day %s", p.End)
	}
	if got := d.Proposal.Counts; got.New != 3 {
		t.Errorf("counts %+v", got)
	}
}

// The department of after a change counts; that of before it is named as not used.
func TestOldAndNewDepartmentAreTwoThings(t *testing.T) {
	for language, headers := range map[string][2]string{
		"nl": {"Oude afdeling", "Nieuwe afdeling"}, "nb": {"Tidligere avdeling", "Ny avdeling"}, "da": {"Gammel afdeling", "Ny afdeling"}, "en": {"Previous department", "New department"},
	} {
		d := read(t, newDossier(t, language), data.ListNewHires, "Name;"+headers[0]+";"+headers[1], "Sanne Bakker;Lager;Verkoop", "Emre Öztürk;Lager;Kantoor")
		if got := d.Rows[0].Person().EmployerUnit; got != "Verkoop" || warningOf(d, WarnNotUsed)["headers"] != headers[0] {
			t.Errorf("%s: %q, warnings %v", language, got, d.Warnings)
		}
	}
	d := read(t, newDossier(t, "da"), data.ListNewHires, "Navn;Fra stilling;Til stilling", "Sanne Bakker;Lagermand;Chauffør", "Emre Öztürk;Lagermand;Leder")
	if got := d.Rows[0].Person().JobTitle; got != "Chauffør" || warningOf(d, WarnNotUsed)["headers"] != "Fra stilling" {
		t.Errorf("fra, til: %q, %v", got, d.Warnings)
	}
	d = read(t, newDossier(t, "nl"), data.ListNewHires, "Naam;Van afdeling;Naar afdeling", "Sanne Bakker;Lager;Verkoop", "Emre Öztürk;Lager;Kantoor")
	if got := d.Rows[1].Person().EmployerUnit; got != "Kantoor" {
		t.Errorf("van, naar: %q", got)
	}
}

// Where nearly no value can be what the header says, the values decide, and it is said.
func TestValuesGoBeforeTheHeader(t *testing.T) {
	tests := []struct {
		language, header string
		values           []string
		want             data.Field
		warning          WarningCode
	}{
		{"nl", "Dienstverband", []string{"80", "100", "60", "100"}, data.FieldFTE, WarnValuesWin},
		{"nl", "Dienstverband", []string{"36", "32", "24", "36"}, data.FieldHours, WarnValuesWin},
		{"nb", "Ansettelsesforhold", []string{"80 %", "100 %", "50 %", "100 %"}, data.FieldFTE, WarnValuesWin},
		{"da", "Ansættelsesform", []string{"0,8", "1", "0,5", "1"}, data.FieldFTE, WarnValuesWin},
		{"en", "Employment type", []string{"0.8", "1.0", "0.5", "1.0"}, data.FieldFTE, WarnValuesWin},
		{"nb", "Stilling", []string{"80 %", "100 %", "50 %", "100 %"}, data.FieldFTE, WarnValuesWin},
		{"nb", "Stilling", []string{"1200", "1400", "1200", "1300"}, data.FieldJobTitle, ""},
		{"nl", "E-mail", []string{"06-12345678", "06-22345678", "06-32345678", "06-42345678"}, data.FieldPhone, WarnValuesWin},
		{"nl", "Dienstverband", []string{"Vast", "Tijdelijk", "Vast", "Oproep"}, data.FieldContract, ""},
		{"nl", "Contractvorm", []string{"Q1", "Q2", "Q1", "Q3"}, data.FieldIgnore, WarnValuesOther},
		{"nl", "Datum in dienst", []string{"12-03-1991", "30-11-1985", "05-06-1979", "17-02-1968"}, data.FieldIgnore, WarnBirthDays},
		{"nb", "Ansattdato", []string{"12.03.1991", "30.11.1985", "05.06.1999", "17.02.2001"}, data.FieldIgnore, WarnBirthDays},
		{"nl", "Datum in dienst", []string{"12-03-2019", "30-11-1985", "05-06-1979", "17-02-2020"}, data.FieldStartDate, ""},
	}
	for _, tt := range tests {
		lines := []string{"Naam;Afdeling;" + tt.header}
		for i, v := range tt.values {
			lines = append(lines, fmt.Sprintf("%s;Lager;%s", []string{"Sanne Bakker", "Emre Öztürk", "Kees van Dijk", "Noor Bos"}[i], v))
		}
		d := read(t, newDossier(t, tt.language), data.ListNewHires, lines...)
		if got := d.Mapping[2].Field; got != tt.want || len(d.Problems()) > 0 {
			t.Errorf("%s %v: %s, want %s, problems %v", tt.header, tt.values, got, tt.want, d.Problems())
		}
		for _, code := range []WarningCode{WarnValuesWin, WarnValuesOther, WarnBirthDays} {
			if hasWarning(d, code) != (code == tt.warning) {
				t.Errorf("%s %v: warning %s: %t", tt.header, tt.values, code, hasWarning(d, code))
			}
		}
		if tt.want == data.FieldIgnore && !d.Mapping[2].Ask {
			t.Errorf("%s %v is not asked about", tt.header, tt.values)
		}
	}
}

// A list of everyone may hold first days of long ago only, and no birth day of one is ever said.
func TestFirstDaysOfLongAgo(t *testing.T) {
	d := read(t, newDossier(t, "nl"), data.ListStaff, "Naam;Datum in dienst", "Sanne Bakker;01-03-1999", "Emre Öztürk;01-11-2005", "Kees van Dijk;01-06-2001")
	if d.Mapping[1].Field != data.FieldStartDate {
		t.Errorf("taken for %s", d.Mapping[1].Field)
	}
	d = read(t, newDossier(t, "nl"), data.ListStaff, "Naam;Datum in dienst", "Sanne Bakker;12-03-1991", "Emre Öztürk;30-11-1975", "Kees van Dijk;05-06-1979")
	if d.Mapping[1].Field != data.FieldIgnore {
		t.Errorf("days of birth are taken for %s", d.Mapping[1].Field)
	}
	for _, value := range warningOf(d, WarnBirthDays) {
		if strings.Contains(value, "19") {
			t.Errorf("a day of birth is said: %s", value)
		}
	}
}

// Of dates whose header says nothing those near the list are first days.
func TestDatesWithABareHeader(t *testing.T) {
	for language, header := range map[string]string{"nl": "Datum", "nb": "Dato", "da": "Dato", "en": "Date"} {
		d := read(t, newDossier(t, language), data.ListNewHires, "Name;"+header+";Afdeling;"+header, "Sanne Bakker;01-09-2026;Lager;12-03-1991",
			"Emre Öztürk;15-09-2026;Lager;30-11-1985", "Kees van Dijk;01-10-2026;Lager;05-06-1979")
		if c := d.Mapping[1]; c.Field != data.FieldStartDate || !c.Ask || d.Mapping[3].Field != data.FieldIgnore || hasWarning(d, WarnSameHeader) {
			t.Errorf("%s: %+v, %v", language, c, d.Warnings)
		}
		if got := d.Rows[0].Person(); got.Start != data.NewDate(2026, 9, 1) || got.BirthYear != 0 {
			t.Errorf("%s: %s, born %d", language, got.Start, got.BirthYear)
		}
	}
	// Remembering one of two columns by its header would take the other one next month.
	d := read(t, newDossier(t, "nl"), data.ListNewHires, "Naam;Datum;Datum", "Sanne Bakker;12-03-1991;01-09-2026", "Emre Öztürk;30-11-1985;15-09-2026", "Kees van Dijk;05-06-1979;01-10-2026")
	if f, ok := d.Mapping.ByHeader()["datum"]; ok {
		t.Errorf("remembered as %s", f)
	}
	d = read(t, newDossier(t, "nl"), data.ListNewHires, "Naam;Datum", "Sanne Bakker;12-03-2017", "Emre Öztürk;30-11-2018", "Kees van Dijk;05-06-2018")
	if d.Mapping[1].Field != data.FieldIgnore || warningOf(d, WarnNotUsed)["headers"] != "Datum" {
		t.Errorf("old dates: %s", d.Mapping[1].Field)
	}
}

// What is left of several phone numbers, and one address with two people, are said.
func TestSecondPhonesAndSharedAddresses(t *testing.T) {
	d := read(t, newDossier(t, "nl"), data.ListNewHires, "Naam;E-mail;Mobiel;Vaste telefoon", "Sanne Bakker;info@haven.example;06-12345678;010-1234567",
		"Emre Öztürk;info@haven.example;06-22345678;06 22345678", "Kees van Dijk;kees@haven.example;06-32345678;", "Noor Bos;noor@haven.example;06-42345678 / 010-7654321;")
	if got := warningOf(d, WarnSecondPhone)["n"]; got != "2" {
		t.Errorf("second phones %q", got)
	}
	if got := warningOf(d, WarnSameEmail)["n"]; got != "1" {
		t.Errorf("shared addresses %q", got)
	}
	d = read(t, newDossier(t, "nl"), data.ListNewHires, "Persnr;Naam;E-mail;Telefoon", "1;Sanne Bakker;sanne@haven.example;010-1234567", "1;Sanne Bakker;sanne@haven.example;010-1234567")
	if hasWarning(d, WarnSecondPhone) || hasWarning(d, WarnSameEmail) {
		t.Errorf("two rows of one person: %v", d.Warnings)
	}
}

// Without a header, texts of several words are names for sure only where some are known for names.
func TestNamesWithoutAHeaderAreSureOnlyWhenKnown(t *testing.T) {
	for language, names := range map[string][]string{
		"nl": {"Zaal Blauw", "Heftruck Oost", "Poort Drie", "Kraan Zuid"}, "nb": {"Sal Blå", "Truck Øst", "Port Tre", "Kran Sør"},
		"da": {"Sal Blå", "Truck Øst", "Port Tre", "Kran Syd"}, "en": {"Blue Hall", "Truck East", "Gate Three", "South Crane"},
	} {
		rows := [][]string{}
		for i, name := range names {
			rows = append(rows, []string{fmt.Sprint(4101 + i), name})
		}
		d := prepare(t, newDossier(t, language), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";", rows...)})
		if got := d.Mapping.Unsure(); !slices.Contains(got, "B") {
			t.Errorf("%s: %q are surely names: unsure %v", language, names, got)
		}
	}
	for _, names := range [][]string{{"Lie, Kari", "Berg, Ola", "Foss, Eli"}, {"K. Lie", "O. Berg", "E. Foss"}, {"Kari Lie", "Xyz Berg", "Qwe Foss"}} {
		d := prepare(t, newDossier(t, "nb"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
			[]string{"4101", names[0]}, []string{"4102", names[1]}, []string{"4103", names[2]})})
		if got := d.Mapping.Unsure(); slices.Contains(got, "B") {
			t.Errorf("%q are not sure: %v", names, got)
		}
	}
}
