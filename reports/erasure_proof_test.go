package reports

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"kader/assets"
	"kader/data"
)

func proof() ErasureProof {
	day := data.NewDate(2026, time.November, 5)
	return ErasureProof{
		Group: "Kadergroep Havenbedrijf Zuiderkade", File: "zuiderkade.kader", Day: day,
		Erased: data.Erased{Asked: 1, People: 1, Gone: 2, Contacts: 4, Changes: 37, Listings: 3, Pointers: 1, Texts: 6, Left: 2},
		Backups: []data.HeldCopy{
			{Made: day, Ends: day.AddDays(30)}, {Made: day.AddDays(-3), Ends: day.AddDays(27)}, {Made: day.AddDays(-40)},
		},
		Copies: []data.Copy{
			{ID: "one", Worker: data.Worker{Name: "Wout Zilverstand"}, First: day.AddDays(-90), Last: day.AddDays(-12)},
		},
		Exports: []data.KnownExport{{Made: day.AddDays(-9), What: "plan.pdf", Who: "Noor"}},
	}
}

// The proof says when the last backup ends, and what Kader does not know, in every language.
func TestErasureProofSaysWhatIsTrue(t *testing.T) {
	for _, code := range assets.Languages() {
		l := load(t, code)
		full := proof()
		text := proofText(t, l, full)
		if strings.Contains(text, "Zilverstand") {
			t.Errorf("%s: the proof says who works", code)
		}
		for _, want := range []string{
			l.LongDate(full.Day.AddDays(30)), l.LongDate(full.Day.AddDays(27)), l.Text("report.erasure.until-newer"),
			l.Text("report.erasure.copy-last", "date", l.LongDate(full.Day.AddDays(-12))),
			l.Text("report.erasure.unknown"), "plan.pdf", "Noor", "37", l.Count("report.erasure.changes", 37),
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the proof does not say %q", code, want)
			}
		}
		least := proofText(t, l, ErasureProof{Group: "x", File: "x.kader", Day: full.Day, Erased: data.Erased{People: 1}})
		for _, key := range []string{"report.erasure.no-backups", "report.erasure.no-copies", "report.erasure.no-exports"} {
			if !strings.Contains(least, l.Text(key)) || strings.Contains(least, "{") {
				t.Errorf("%s: a proof with nothing behind it lacks %s", code, key)
			}
		}
	}
}

// proofText returns what stands on a proof, its lines joined.
func proofText(t *testing.T, l *assets.Language, e ErasureProof) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteErasureProof(&b, l, e); err != nil {
		t.Fatal(err)
	}
	if len(e.Backups) > 0 {
		keep(t, "erasure-"+l.Code+".pdf", b.Bytes())
	}
	return strings.Join(printed(t, b.Bytes()), " ")
}

func TestErasureProofOfAnything(t *testing.T) {
	for _, bad := range nastyTogether() {
		e := proof()
		e.Group, e.File, e.Exports[0].What, e.Exports[0].Who = bad, bad, bad, bad
		if err := WriteErasureProof(io.Discard, load(t, "nl"), e); err != nil {
			t.Fatal(err)
		}
	}
}

// What was destroyed needs not be destroyed again, and what the person was given is theirs.
func TestTheProofKnowsWhatIsStillOutThere(t *testing.T) {
	l, day := load(t, "en"), data.NewDate(2026, time.November, 5)
	known := KnownExports(l, []data.Export{
		{Kind: planID, Made: day, Reader: data.ReaderOfficer},
		{Kind: "members", Made: day, Reader: data.ReaderGroup, Destroyed: day},
		{Kind: data.ExportAccess, Made: day, Reader: data.ReaderSubject},
	})
	if len(known) != 1 || known[0].Made != day || known[0].What != l.Text("export.plan") || known[0].Who != l.Text("reader.officer") {
		t.Errorf("%+v", known)
	}
}

func TestTheProofSaysNothingTwice(t *testing.T) {
	for _, code := range assets.Languages() {
		var b bytes.Buffer
		if err := WriteErasureProof(&b, load(t, code), proof()); err != nil {
			t.Fatal(err)
		}
		seen := make(map[string]bool)
		for _, line := range printed(t, b.Bytes()) {
			if len(line) > 40 && seen[line] {
				t.Errorf("%s: %q stands there twice", code, line)
			}
			seen[line] = true
		}
	}
}
