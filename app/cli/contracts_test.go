package cli

import (
	"strings"
	"testing"

	"kader/data/imports"
)

// Whose rows were put together, and who is left out because the last contract ended, is
// said by name, in every language; in JSON each row has its decision and reason.
func TestContractsAreSaidByName(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Persnr;Naam;Afdeling;In dienst;Uit dienst\n301;Emre Öztürk;Logistiek;01-01-2020;31-12-2024\n"+
		"301;Emre Öztürk;Verkoop;01-09-2026;\n304;Liv Bråten;Drift;01-02-2019;31-01-2021\n304;Liv Bråten;Drift;01-02-2022;31-01-2023\n")
	for _, language := range []string{"nl", "nb", "da", "en"} {
		out := d.must("import", "@groep.kader", "@lijst.csv", "--kind", "new-hires", "--dry-run", "--lang", language)
		for _, who := range []string{"3: Emre Öztürk", "5: Liv Bråten", "2023"} {
			if !strings.Contains(out, who) {
				t.Errorf("%s does not say %q:\n%s", language, who, out)
			}
		}
	}
	rows := decode[draftJSON](t, d.must("import", "@groep.kader", "@lijst.csv", "--kind", "new-hires", "--json")).Rows
	want := []struct {
		decision imports.Decision
		reason   string
		rows     int
	}{{imports.DecisionSkipped, "twin", 0}, {imports.DecisionNew, "contracts", 2}, {imports.DecisionSkipped, "twin", 0}, {imports.DecisionSkipped, "gone", 2}}
	for i, w := range want {
		reasons := ""
		for _, r := range rows[i].Reasons {
			reasons += string(r) + " "
		}
		if rows[i].Decision != w.decision || rows[i].Rows != w.rows || !strings.Contains(reasons, w.reason) {
			t.Errorf("row %d: %+v, want %+v", rows[i].Row, rows[i], w)
		}
	}
}
