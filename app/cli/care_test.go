package cli

import (
	"bytes"
	"testing"

	"kader/data"
	"kader/data/example"
	"kader/data/store"
)

func TestThePapersOfCareByCommand(t *testing.T) {
	d := withExample(t)
	group, err := example.Build("nl", data.Date{})
	if err != nil {
		t.Fatal(err)
	}
	rep := data.ActiveReps(group.People, data.DateOf(day()), language(t, "nl"))[0]
	d.must("export", "@voorbeeld.kader", "self-check", "-o", d.path("zelfcheck.pdf"))
	d.must("export", "@voorbeeld.kader", "hand-over", "-o", d.path("overdracht.pdf"), "--rep", rep.Full(), "--destroy-by", "2026-12-24", "--lang", "da")
	d.must("export", "@voorbeeld.kader", "laptop-gone", "-o", d.path("laptop.pdf"), "--lang", "nb")
	for _, name := range []string{"zelfcheck.pdf", "overdracht.pdf", "laptop.pdf"} {
		if !bytes.HasPrefix(d.read(name), []byte("%PDF-")) {
			t.Errorf("%s is no PDF", name)
		}
	}
	found := make(map[string]data.Export)
	for _, e := range d.exports("voorbeeld.kader") {
		found[e.Kind] = e
	}
	if e := found["self-check"]; e.Reader != data.ReaderGroup || e.Names || e.SmallCounts || e.People != 0 {
		t.Errorf("%+v", e)
	}
	if e := found["hand-over"]; e.Reader != data.ReaderGroup || !e.Names || e.People == 0 || e.DestroyBy != data.NewDate(2026, 12, 24) {
		t.Errorf("%+v", e)
	}
	if e := found["laptop-gone"]; e.Reader != data.ReaderOfficer || e.Names || len(e.Shown) > 0 {
		t.Errorf("%+v", e)
	}
}

// Who stops is named; a laptop is that of who works on it, where somebody does.
func TestThePapersOfCareAskWhoIsMeant(t *testing.T) {
	d := withExample(t)
	d.refused(2, d.sentence("cli.missing", "operand", "--rep NAME"), "export", "@voorbeeld.kader", "hand-over", "-o", d.path("x.pdf"))
	d.refused(1, d.sentence("cli.no-rep", "name", "Niemand"), "export", "@voorbeeld.kader", "hand-over", "-o", d.path("x.pdf"), "--rep", "Niemand")
	d.refused(2, d.sentence("cli.only-call-list", "option", "--rep"), "export", "@voorbeeld.kader", "self-check", "-o", d.path("x.pdf"), "--rep", "Niemand")
	d.opened("voorbeeld.kader", func(s *store.Store) {
		if err := s.AddPassphrase("Noor van het bureau", "acht grijze ganzen"); err != nil {
			t.Fatal(err)
		}
	})
	d.must("export", "@voorbeeld.kader", "hand-over", "-o", d.path("noor.pdf"), "--rep", "noor van het BUREAU")
	d.refused(1, d.sentence("cli.no-laptop", "name", "Noor van het bureau"),
		"export", "@voorbeeld.kader", "laptop-gone", "-o", d.path("x.pdf"), "--rep", "Noor van het bureau")
}
