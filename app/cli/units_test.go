package cli

import (
	"strings"
	"testing"
)

// What a list would make of units is named before it is made, and one of ours can be chosen instead,
// in words and in JSON; saying so again does no harm.
func TestNewUnitsAreNamedAndTakenForOurs(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("oktober.csv", "Personeelsnummer;Naam;Afdeling\n101;Jan van der Berg;Verpakking\n102;Piotr Wójcik;Magazijn\n")
	out := d.must("import", "@groep.kader", "@oktober.csv", "--kind", "staff", "--dry-run")
	for _, want := range []string{"Nieuwe afdeling: Verpakking (1 collega)", "Nieuwe afdeling: Magazijn (1 collega)"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not said:\n%s", want, out)
		}
	}
	d.must("import", "@groep.kader", "@oktober.csv", "--kind", "staff")
	d.write("november.csv", "Personeelsnummer;Naam;Afdeling\n103;Ayşe Yıldız;VERP=1\n104;Henk Bakker;VERP=1\n")
	words := []string{"import", "@groep.kader", "@november.csv", "--kind", "new-hires"}
	got := decode[draftJSON](t, d.must(append(words, "--dry-run", "--json")...))
	if len(got.Units) != 1 || got.Units[0] != (newUnitJSON{Name: "VERP=1", People: 2}) {
		t.Errorf("units %+v", got.Units)
	}
	for _, wrong := range []string{"VERP=1", "Inpak=Verpakking", "VERP=1=Inpak", "=", ""} {
		if said := d.kader(append(words, "--unit", wrong)...); said.status != statusUsage || !strings.Contains(said.err, "VERP=1 = Verpakking, Magazijn") {
			t.Errorf("%q: status %d, %s", wrong, said.status, said.err)
		}
	}
	if out := d.must(append(words, "--unit", "verp=1=verpakking")...); !strings.Contains(out, "VERP=1 hoort bij Verpakking (2 collega’s)") || strings.Contains(out, "Nieuwe afdeling") {
		t.Errorf("taken:\n%s", out)
	}
	d.write("december.csv", "Personeelsnummer;Naam;Afdeling\n105;Femke Smit;VERP=1\n")
	out = d.must("import", "@groep.kader", "@december.csv", "--kind", "new-hires", "--unit", "VERP=1=Verpakking")
	if strings.Contains(out, "VERP") {
		t.Errorf("the answer is not remembered:\n%s", out)
	}
}
