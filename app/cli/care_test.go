package cli

import (
	"bytes"
	"fmt"
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
	noted := make(map[string]string)
	for _, e := range d.exports("voorbeeld.kader") {
		noted[e.Kind] = fmt.Sprint(e.Reader, " ", e.Names, e.SmallCounts, e.People > 0, len(e.Shown), " ", e.DestroyBy)
	}
	year := data.DateOf(day()).AddMonths(12).String()
	for kind, want := range map[string]string{
		"self-check": "group false false false 0 " + year, "hand-over": "group true true true 0 2026-12-24", "laptop-gone": "officer false false false 0 " + year,
	} {
		if noted[kind] != want {
			t.Errorf("%s: %s", kind, noted[kind])
		}
	}
}

// Who stops is named; a laptop is that of who works on it, where somebody does.
func TestThePapersOfCareAskWhoIsMeant(t *testing.T) {
	d := withExample(t)
	d.refused(2, d.sentence("cli.missing", "operand", "--rep NAME"), "export", "@voorbeeld.kader", "hand-over", "-o", d.path("x.pdf"))
	d.refused(1, d.sentence("cli.no-rep", "name", "Niemand"), "export", "@voorbeeld.kader", "hand-over", "-o", d.path("x.pdf"), "--rep", "Niemand")
	d.refused(2, d.sentence("cli.only-with", "option", "--rep", "papers", "call-list, hand-over, laptop-gone"), "export", "@voorbeeld.kader", "self-check", "-o", d.path("x.pdf"), "--rep", "Niemand")
	d.opened("voorbeeld.kader", func(s *store.Store) {
		if err := s.AddPassphrase("Noor van het bureau", "acht grijze ganzen"); err != nil {
			t.Fatal(err)
		}
	})
	d.must("export", "@voorbeeld.kader", "hand-over", "-o", d.path("noor.pdf"), "--rep", "noor van het BUREAU")
	d.refused(1, d.sentence("cli.no-laptop", "name", "Noor van het bureau"),
		"export", "@voorbeeld.kader", "laptop-gone", "-o", d.path("x.pdf"), "--rep", "Noor van het bureau")
}
