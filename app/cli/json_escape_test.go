package cli

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
)

// steering holds signs that clear a screen, turn text around or hide, each with its kind.
const steering = "\x1b[2J\u0007\u007f\u009b31m\u202e\u2066\u061c\u200f\u200b\ufeff\u2028\u2029\U000e0041"

// A cell of a foreign file must reach a script whole and a terminal tamed.
func TestJSONHoldsNoSignThatSteers(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.fods", `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="opendocument"><office:body><office:spreadsheet>`+
		`<table:table table:name="Blad&#x202e;"><table:table-row><table:table-cell><text:p>Naam</text:p></table:table-cell><table:table-cell><text:p>Afdeling</text:p></table:table-cell></table:table-row>`+
		`<table:table-row><table:table-cell><text:p>Jan ø👩🏽‍🔧`+strings.ReplaceAll(steering, "\x1b[2J\u0007", "")+`Bos</text:p></table:table-cell><table:table-cell><text:p>Magazijn&#x9b;31m</text:p></table:table-cell></table:table-row></table:table>`+
		`</office:spreadsheet></office:body></office:document>`)
	d.write("lijst.csv", "Naam;Afdeling\nJan ø"+steering+"Bos;Magazijn\n"+strings.Repeat("Anouk de Vries;Verpakking\n", 100))
	for _, args := range [][]string{
		{"sheets", "@lijst.fods", "--json"},
		{"sheets", "@lijst.csv", "--json"},
		{"import", "@groep.kader", "@lijst.csv", "--json"},
		{"people", "@groep.kader", "--json"},
		{"sheets", "@lijst.fods"},
		{"sheets", "@lijst.csv"},
	} {
		out := d.must(args...)
		for _, r := range out {
			if r != '\n' && r != '\t' && steers(r) && (r != '\u200d' && r != '\u200b' && r != '\ufeff' && r != '\U000e0041' || args[len(args)-1] == "--json") {
				t.Errorf("%v prints %U", args, r)
			}
		}
	}
	type answer struct {
		Sheets []sheetJSON `json:"sheets"`
	}
	got := decode[answer](t, d.must("sheets", "@lijst.csv", "--json")).Sheets[0].Rows[1][0]
	if got != "Jan ø"+steering+"Bos" {
		t.Errorf("a script reads %q", got)
	}
}

func TestEscapingDoesNotDependOnThePieces(t *testing.T) {
	text := `{"a":"ø👩🏽‍🔧` + strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1 // the encoder escapes these
		}
		return r
	}, steering) + "\"}\n"
	var want string
	for size := range len(text) {
		var out bytes.Buffer
		w := &jsonWriter{to: &out}
		for rest := text; rest != ""; {
			n := min(size+1, len(rest))
			if _, err := w.Write([]byte(rest[:n])); err != nil {
				t.Fatal(err)
			}
			rest = rest[n:]
		}
		if want == "" {
			want = out.String()
		}
		if out.String() != want || strings.ContainsFunc(strings.TrimSpace(want), func(r rune) bool { return unicode.Is(unicode.Cf, r) }) {
			t.Fatalf("in pieces of %d: %q, want %q", size+1, out.String(), want)
		}
	}
}
