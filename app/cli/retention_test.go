package cli

import (
	"strings"
	"testing"
)

type retentionJSON struct {
	Expired []expiredJSON `json:"expired"`
	Removed bool          `json:"removed"`
}

// The command says what must go and why, writes nothing unless that is asked, and then removes it.
func TestRetentionSaysAndRemoves(t *testing.T) {
	d := newDesk(t)
	d.must("example", "@groep.kader", "--lang", "nl")
	first := decode[retentionJSON](t, d.must("retention", "@groep.kader", "--json"))
	if len(first.Expired) == 0 || first.Removed {
		t.Fatalf("%+v", first)
	}
	before := string(d.read("groep.kader"))
	said := d.must("retention", "@groep.kader")
	for _, want := range []string{"dingen moeten deze maand weg", "6 maanden na de laatste werkdag", first.Expired[0].What} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said:\n%s", want, said)
		}
	}
	if string(d.read("groep.kader")) != before {
		t.Error("looking wrote the file")
	}
	if said := d.must("retention", "@groep.kader", "--apply"); !strings.Contains(said, "dingen verwijderd") {
		t.Error(said)
	}
	if again := decode[retentionJSON](t, d.must("retention", "@groep.kader", "--json")); len(again.Expired) != 0 {
		t.Errorf("%+v", again)
	}
	if said := d.must("retention", "@groep.kader", "--apply"); !strings.Contains(said, "hoeft er niets weg") {
		t.Error(said)
	}
}
