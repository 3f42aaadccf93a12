package cli

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/data/imports"
)

// staff is a whole staff list as a payroll system writes it.
const staff = `Personeelsnummer;Naam;Afdeling;Functie
101;Jan van der Berg;Verpakking;Operator
102;Anouk de Vries;Verpakking;Operator
103;Piotr Wójcik;Magazijn;Orderpicker
104;Ayşe Yıldız;Magazijn;Orderpicker
105;Henk Bakker;Expeditie;Chauffeur
106;Femke Smit;Expeditie;Chauffeur
107;Said el Amrani;Expeditie;Chauffeur
`

// decisions are what a list would do, by employee number.
func (d *desk) decisions(list string, words ...string) map[string]imports.Decision {
	d.t.Helper()
	out := decode[draftJSON](d.t, d.must(append([]string{"import", "@groep.kader", list, "--json"}, words...)...))
	decided := make(map[string]imports.Decision)
	for _, row := range out.Rows {
		decided[row.Person.EmployeeNumber] = row.Decision
	}
	return decided
}

// memberships are those of the people in the dossier, by employee number.
func (d *desk) memberships() map[string]string {
	d.t.Helper()
	found := make(map[string]string)
	for _, p := range decode[peopleJSON](d.t, d.must("people", "@groep.kader", "--json")).People {
		found[p.EmployeeNumber] = p.Membership
	}
	return found
}

func TestWholeStaffListShowsWhoLeftMovedAndChanged(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("oktober.csv", staff)
	d.must("import", "@groep.kader", "@oktober.csv", "--kind", "staff")
	november := strings.Replace(staff, "103;Piotr Wójcik;Magazijn;Orderpicker\n", "", 1)
	november = strings.Replace(november, "Yıldız;Magazijn", "Yıldız;Expeditie", 1)
	november = strings.Replace(november, "106;Femke Smit;Expeditie;Chauffeur", "106;Femke Smit;Expeditie;Planner", 1)
	d.write("november.csv", november+"108;Bodil Sørensen;Magazijn;Orderpicker\n")
	decided := d.decisions("@november.csv", "--kind", "staff", "--dry-run")
	for number, want := range map[string]imports.Decision{
		"101": imports.DecisionSame, "103": imports.DecisionLeft, "104": imports.DecisionMoved,
		"106": imports.DecisionChanged, "108": imports.DecisionNew,
	} {
		if decided[number] != want {
			t.Errorf("%s: %s, want %s", number, decided[number], want)
		}
	}
	if decided = d.decisions("@november.csv", "--kind", "new-hires", "--dry-run"); decided["103"] != "" {
		t.Errorf("a list of new hires says of someone who is not on it: %s", decided["103"])
	}
}

func TestMembersListMakesMembers(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("personeel.csv", staff)
	d.must("import", "@groep.kader", "@personeel.csv", "--kind", "new-hires")
	d.write("leden.csv", "Lidnummer;Naam;Personeelsnummer\n4100001;Jan van der Berg;101\n4100002;Femke Smit;106\n")
	d.must("import", "@groep.kader", "@leden.csv", "--kind", "members")
	got := d.memberships()
	if got["101"] != "member" || got["106"] != "member" || got["102"] != "unknown" {
		t.Errorf("%v", got)
	}
	d.must("undo-import", "@groep.kader")
	if got = d.memberships(); got["101"] != "unknown" || len(got) != 7 {
		t.Errorf("after undo: %v", got)
	}
}

// lockedList is a list that the password "herfst" opens.
func lockedList(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range [][]any{{"Personeelsnummer", "Naam"}, {"101", "Jan van der Berg"}, {"102", "Anouk de Vries"}} {
		if err := f.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &row); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b, excelize.Options{Password: "herfst"}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestListWithAPasswordOpensWithItOnly(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.xlsx", string(lockedList(t)))
	d.refused(1, d.sentence("error.needs-password", "file", "lijst.xlsx"), "import", "@groep.kader", "@lijst.xlsx")
	d.refused(1, d.sentence("error.wrong-password", "file", "lijst.xlsx"), "import", "@groep.kader", "@lijst.xlsx", "--password", "lente")
	d.must("import", "@groep.kader", "@lijst.xlsx", "--password", "herfst")
	if len(d.memberships()) != 2 {
		t.Error("not everyone came in")
	}
}

func TestMappingIsRememberedForTheEmployer(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("een.csv", "Nr;Wie;Hoek\n101;Jan van der Berg;Verpakking\n102;Anouk de Vries;Magazijn\n")
	d.must("import", "@groep.kader", "@een.csv", "--employer", "Zilverwiek", "--map", "Nr=employee-number", "--map", "Wie=full-name", "--map", "Hoek=unit")
	d.write("twee.csv", "Hoek;Extra;Wie;Nr\nMagazijn;x;Said el Amrani;103\nMagazijn;y;Femke Smit;104\n")
	d.must("import", "@groep.kader", "@twee.csv", "--employer", "Zilverwiek")
	for _, p := range decode[peopleJSON](t, d.must("people", "@groep.kader", "--json", "--query", "amrani")).People {
		if p.EmployeeNumber != "103" || p.Unit != "Magazijn" || p.Infix != "el" {
			t.Errorf("%+v", p)
		}
	}
}
