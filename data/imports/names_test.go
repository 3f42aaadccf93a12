package imports

import (
	"testing"

	"kader/data"
)

// namesOf prepares a list and returns everybody as "given|initials|infix|family".
func namesOf(t *testing.T, rows ...[]string) (*Draft, []string) {
	t.Helper()
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";", rows...)})
	names := make([]string, len(d.Rows))
	for i := range d.Rows {
		n := d.Rows[i].Person().Name
		names[i] = n.Given + "|" + n.Initials + "|" + n.Infix + "|" + n.Family
	}
	return d, names
}

func checkNames(t *testing.T, got []string, want ...string) {
	t.Helper()
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Errorf("got  %q\nwant %q", got, want)
			return
		}
	}
}

// Nothing in "Bos Eva" tells which is the family name; the other names do.
func TestFamilyNamesThatStandFirst(t *testing.T) {
	d, names := namesOf(
		t, []string{"Naam", "Afdeling"}, []string{"van der Berg Jan", "Inpak"}, []string{"Xu Li", "Inpak"},
		[]string{"Jansen Pieter", "Inpak"}, []string{"Smit J.P.", "Inpak"}, []string{"Dal Lund Kari", "Inpak"},
	)
	checkNames(t, names, "Jan||van der|Berg", "Li|||Xu", "Pieter|||Jansen", "|J.P.||Smit", "Kari|||Dal Lund")
	if !hasWarning(d, WarnNameOrder) {
		t.Error("the order is not said")
	}
	d, names = namesOf(
		t, []string{"Naam", "Afdeling"}, []string{"Jan van der Berg", "Inpak"}, []string{"Xu Li", "Inpak"},
		[]string{"Pieter Jansen", "Inpak"}, []string{"Thomas Jan", "Inpak"},
	)
	checkNames(t, names, "Jan||van der|Berg", "Xu|||Li", "Pieter|||Jansen", "Thomas|||Jan")
	if hasWarning(d, WarnNameOrder) {
		t.Error("an order that everybody expects is said")
	}
}

func TestAddressesTellTheOrderOfNames(t *testing.T) {
	_, names := namesOf(
		t, []string{"Naam", "E-mail"}, []string{"Xu Li", "li.xu@haven.example"}, []string{"Oyun Bat", "bat.oyun@haven.example"},
	)
	checkNames(t, names, "Li|||Xu", "Bat|||Oyun")
}

// A given name beside the whole name tells where the family name begins.
func TestWholeNameBesideGivenName(t *testing.T) {
	_, names := namesOf(
		t, []string{"Roepnaam", "Volledige naam"}, []string{"Gabriel", "Gabriel García Márquez"}, []string{"Kari", "Hansen Lund Kari"},
		[]string{"Jan", "Berg, J. van der"},
	)
	checkNames(t, names, "Gabriel|||García Márquez", "Kari|||Hansen Lund", "Jan|J.|van der|Berg")
}

func TestInitialsBesideFamilyNames(t *testing.T) {
	_, names := namesOf(t, []string{"Naam", "Voorletters"}, []string{"El Amrani", "F."}, []string{"Berg, van der", "J.P."}, []string{"Vries, de", "A"})
	checkNames(t, names, "|F.||El Amrani", "|J.P.|van der|Berg", "|A|de|Vries")
}

func TestFamilyColumnsThatHoldMore(t *testing.T) {
	_, names := namesOf(
		t, []string{"Roepnaam", "Tussenvoegsel", "Achternaam"},
		[]string{"Jan", "van der", "van der Berg"}, []string{"Jan", "", "Berg, van der"}, []string{"J.P. (Jan)", "de", "Wit"}, []string{"Anna", "-", "De Jong"},
	)
	checkNames(t, names, "Jan||van der|Berg", "Jan||van der|Berg", "Jan|J.P.|de|Wit", "Anna|||De Jong")
	_, names = namesOf(t, []string{"Voornaam", "Achternaam"}, []string{"Jan", "Berg van der"}, []string{"", "Jansen, J.P."}, []string{"Anna", "Klein Gunnewiek"})
	checkNames(t, names, "Jan||van der|Berg", "|J.P.||Jansen", "Anna|||Klein Gunnewiek")
}

// What nobody sees in a cell is no part of a name.
func TestNamesWithWhatNobodySees(t *testing.T) {
	_, names := namesOf(t, []string{"Naam"}, []string{"Jan\u00a0van\u200b der Ber\u00adg"}, []string{"A\u030ase Lund\ufeff"}, []string{"Eva Bos *"})
	checkNames(t, names, "Jan||van der|Berg", "Åse|||Lund", "Eva|||Bos")
}

// Payroll keeps a married name in parts; the colleague goes by one of four.
func TestNamesMadeWithThePartners(t *testing.T) {
	d, names := namesOf(
		t, []string{"Roepnaam", "Tussenvoegsel", "Achternaam", "VoorvoegselsPartner", "NaamPartner", "NaamSamenstelling"},
		[]string{"Anna", "", "Jansen", "de", "Vries", "1"}, []string{"Eva", "", "Jansen", "de", "Vries", "2"},
		[]string{"Kim", "van", "Dijk", "de", "Vries", "3"}, []string{"Lot", "van", "Dijk", "", "de Vries", "4"}, []string{"Bo", "", "Bos", "", "", "2"},
	)
	checkNames(t, names, "Anna|||Jansen", "Eva||de|Vries", "Kim||de|Vries-van Dijk", "Lot||van|Dijk-de Vries", "Bo|||Bos")
	if n := len(d.Problems()); n > 0 {
		t.Errorf("%d problems", n)
	}
	for _, codes := range [][]string{{"E", "P", "V", "N"}, {"Eigen naam", "Partnernaam", "Partnernaam - eigen naam", "Eigen naam - partnernaam"}, {"0", "2", "1", "3"}} {
		rows := [][]string{{"Roepnaam", "Achternaam", "Naam partner", "Naamgebruik"}}
		for _, code := range codes {
			rows = append(rows, []string{"Anna", "Jansen", "Vries", code})
		}
		_, names := namesOf(t, rows...)
		checkNames(t, names, "Anna|||Jansen", "Anna|||Vries", "Anna|||Vries-Jansen", "Anna|||Jansen-Vries")
	}
	// Without a word on which is used, the own name is; without a partner's name too.
	_, names = namesOf(t, []string{"Roepnaam", "Achternaam", "NaamPartner"}, []string{"Anna", "Jansen", "Vries"})
	checkNames(t, names, "Anna|||Jansen")
}

// A row about a free job, or with a sign for a name, is nobody; it says so.
func TestRowsThatNameNobody(t *testing.T) {
	rows := [][]string{{"Naam", "Afdeling"}}
	unfit := []string{"-", "n.v.t.", "Vacature", "Vacature operator", "1", "1e400", "onbekend", "Ukjent", "ubesat", "ledig stilling", "N.N."}
	for _, name := range append(unfit, "Jan de Vries") {
		rows = append(rows, []string{name, "Inpak"})
	}
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", rows...), Kind: data.ListNewHires})
	checkCounts(t, d, data.ListCounts{New: 1, Skipped: len(unfit)})
	for i, name := range unfit {
		if r := d.Rows[i]; len(r.Problems) != 1 || r.Problems[0].Rule != data.RuleRequired {
			t.Errorf("%q: problems %v", name, r.Problems)
		}
	}
	d = prepare(t, newDossier(t, "nl"), Source{File: "b.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Voornaam", "Achternaam"}, []string{"-", "Bos"}, []string{"Onbekend", "Smit"}, []string{"-", "-"})})
	checkCounts(t, d, data.ListCounts{New: 2, Skipped: 1})
	if d.Rows[0].Person().Given+d.Rows[1].Person().Given != "" {
		t.Errorf("a sign became a name: %+v", d.Rows[0].Person().Name)
	}
}

func TestNamesInSmallLetters(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "a.csv", Content: csvOf(";", []string{"Naam"}, []string{"jan van der berg"}, []string{"anna de vries"})})
	if got := d.Rows[0].Person().Full(); got != "Jan van der Berg" {
		t.Errorf("whole name became %q", got)
	}
	d = prepare(t, s, Source{File: "b.csv", Content: csvOf(";", []string{"Voornaam", "Achternaam"}, []string{"jan", "van der berg"}, []string{"Anna", "de Vries"})})
	if d.Rows[0].Person().Full() != "Jan van der Berg" || d.Rows[1].Person().Full() != "Anna de Vries" {
		t.Errorf("parts became %q, %q", d.Rows[0].Person().Full(), d.Rows[1].Person().Full())
	}
}

// "Middlename" over infixes is the infix, over given names another given name.
func TestMiddleNameThatIsAnInfix(t *testing.T) {
	s := newDossier(t, "nl")
	for _, tt := range []struct {
		values [3]string
		want   data.Name
	}{
		{[3]string{"op de", "van", "ter"}, data.Name{Given: "Gijs", Infix: "op de", Family: "Beek"}},
		{[3]string{"Willem", "Petra", "Karel"}, data.Name{Given: "Gijs Willem", Family: "Beek"}},
	} {
		d := prepare(t, s, Source{File: "a.csv", Content: csvOf(
			";", []string{"Roepnaam", "middlename", "Achternaam", "Afdeling"}, []string{"Gijs", tt.values[0], "Beek", "Zorg"},
			[]string{"Anouk", tt.values[1], "Dam", "Zorg"}, []string{"Thijs", tt.values[2], "Horst", "Zorg"},
		)})
		if got := d.Rows[0].Person().Name; got != tt.want {
			t.Errorf("the name became %+v, want %+v", got, tt.want)
		}
	}
}

// Titles, degrees and born names go from every column of names, and one line says so.
func TestWhatStandsAroundNamesIsLeftOutAndTold(t *testing.T) {
	d, names := namesOf(
		t, []string{"Navn", "Afdeling"}, []string{"Mette Bro f. Lund", "Løn"}, []string{"Kuiper, Lotte, MSc", "Løn"}, []string{"Per Vik", "Løn"},
	)
	checkNames(t, names, "Mette|||Bro", "Lotte|||Kuiper", "Per|||Vik")
	if w, _ := findWarning(d, WarnAroundNames); w.Facts["n"] != "2" {
		t.Errorf("warnings %v", d.Warnings)
	}
	d, names = namesOf(
		t, []string{"Voornaam", "Achternaam"}, []string{"dr. Lotte", "Kuiper, BSc"}, []string{"Anna", "van Dam (geb. de Boer)"}, []string{"Per", "Vik RA"},
		[]string{"小龙", "李"}, []string{"ნინო", "ბერიძე"},
	)
	checkNames(t, names, "Lotte|||Kuiper", "Anna||van|Dam", "Per|||Vik", "小龙|||李", "ნინო|||ბერიძე")
	if w, _ := findWarning(d, WarnAroundNames); w.Facts["n"] != "3" {
		t.Errorf("warnings %v", d.Warnings)
	}
	d, _ = namesOf(t, []string{"Naam"}, []string{"Berg, J.P. van der (Jan)"}, []string{"jan.jansen@haven.example"}, []string{"VRIES, A. DE"})
	if hasWarning(d, WarnAroundNames) {
		t.Errorf("nothing is left out: %v", d.Warnings)
	}
}

// Two people in a cell are two people, with what stands in as many lines; never one of both.
func TestSeveralPeopleInOneCell(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.xlsx", Kind: data.ListNewHires, Content: workbook(
		t, []any{"Personeelsnummer", "Naam", "Afdeling", "Telefoon", "Datum in dienst"},
		[]any{101, "Kuiper, Lotte\nde Boer, J.", "Inpak", "06-12345678\n06-87654321", "1-9-2026"},
		[]any{102, "Kari Lie og Per Vik", "Lager", nil, "2-9-2026"},
		[]any{103, "Xyzzy Abc\nQwerty Def", "Lager", nil, "2-9-2026"},
		[]any{104, "Anna Bos\n(uitzend)", "Lager", nil, "3-9-2026"},
	)})
	var names []string
	for i := range d.Rows {
		p := d.Rows[i].Person()
		names = append(names, p.Full()+"|"+p.Initials+"|"+p.EmployeeNumber+"|"+p.EmployerUnit+"|"+p.Start.String()+"|"+p.Phone)
	}
	checkNames(t, names, "Lotte Kuiper||101|Inpak|2026-09-01|+31 6 12345678", "J. de Boer|J.||Inpak|2026-09-01|+31 6 87654321", "Kari Lie||102|Lager|2026-09-02|",
		"Per Vik|||Lager|2026-09-02|", "||103|Lager|2026-09-02|", "Anna Bos||104|Lager|2026-09-03|")
	if w, _ := findWarning(d, WarnSplitRows); w.Facts["n"] != "2" {
		t.Errorf("warnings %v", d.Warnings)
	}
	if p := d.Problems(); len(p) != 1 || p[0].Rule != data.RuleSeveral || p[0].Row != 6 {
		t.Errorf("problems %v", p)
	}
	d = prepare(t, newDossier(t, "nb"), Source{File: "b.xlsx", Kind: data.ListNewHires, Content: workbook(
		t, []any{"Fornavn", "Etternavn", "Avdeling"}, []any{"Kari\nPer", "Lie\nVik", "Lager"}, []any{"Anne\nMarie", "Dahl", "Lager"},
	)})
	names = nil
	for i := range d.Rows {
		p := d.Rows[i].Person()
		names = append(names, p.Full())
	}
	checkNames(t, names, "Kari Lie", "Per Vik", "Anne Marie Dahl")
}
