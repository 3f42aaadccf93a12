package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kader/data/example"
)

const secret = "vier losse gewone woorden"

// desk is a folder with files, and a person who types commands.
type desk struct {
	t   *testing.T
	dir string
	env map[string]string
	in  string

	backups string // folder of the backups, "" keeps none
	copies  string // what the machine keeps of dossiers, "" keeps nothing
}

// day is when the tests take place.
func day() time.Time { return time.Date(2026, time.November, 15, 20, 0, 0, 0, time.UTC) }

// said is what came of one command.
type said struct {
	status   int
	out, err string
}

func newDesk(t *testing.T) *desk {
	return &desk{t: t, dir: t.TempDir(), env: map[string]string{PassphraseVariable: secret, "LANG": "nl_NL.UTF-8"}}
}

func (d *desk) path(name string) string { return filepath.Join(d.dir, name) }

// kader runs a command; a word that starts with @ is a file on the desk.
func (d *desk) kader(words ...string) said {
	d.t.Helper()
	var out, err bytes.Buffer
	args := make([]string, len(words))
	for i, w := range words {
		args[i] = w
		if name, found := strings.CutPrefix(w, "@"); found {
			args[i] = d.path(name)
		}
	}
	p := Program{
		Stdin: strings.NewReader(d.in), Stdout: &out, Stderr: &err, WorkFactor: 10, BackupDir: d.backups, Clock: day,
		CopyDir: d.copies,
		Env:     func(name string) string { return d.env[name] },
	}
	status := p.Run(args)
	return said{status, out.String(), err.String()}
}

// must is kader for a command that has to succeed; it returns what was printed.
func (d *desk) must(words ...string) string {
	d.t.Helper()
	s := d.kader(words...)
	if s.status != statusDone {
		d.t.Fatalf("kader %s: status %d, %s", strings.Join(words, " "), s.status, s.err)
	}
	return s.out
}

// refused is kader for a command that must fail with the status and, on the last but
// usage line, the sentence.
func (d *desk) refused(status int, sentence string, words ...string) {
	d.t.Helper()
	s := d.kader(words...)
	line, _, _ := strings.Cut(s.err, "\n")
	if s.status != status || line != "kader: "+sentence {
		d.t.Errorf("kader %s: status %d, %q\nwant status %d, %q", strings.Join(words, " "), s.status, line, status, "kader: "+sentence)
	}
	if status == statusRefused && strings.Count(s.err, "\n") != 1 {
		d.t.Errorf("kader %s said more than one line: %q", strings.Join(words, " "), s.err)
	}
}

func (d *desk) write(name, content string) {
	d.t.Helper()
	if err := os.WriteFile(d.path(name), []byte(content), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// decode reads the one JSON object that a command printed.
func decode[T any](t *testing.T, out string) T {
	t.Helper()
	var value T
	decoder := json.NewDecoder(strings.NewReader(out))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("%v in %.200s", err, out)
	}
	if decoder.More() {
		t.Errorf("more than one object: %.200s", out)
	}
	return value
}

func TestHelpNamesEveryCommandInEveryLanguage(t *testing.T) {
	d := newDesk(t)
	for locale, word := range map[string]string{"nl_NL": "bedrijfsfoto", "nn_NO": "kartlegging", "da_DK": "kortlægning", "fr_FR": "snapshot"} {
		d.env["LANG"] = locale
		help := d.must("help")
		if !strings.Contains(help, word) || strings.Contains(help, "[cli.") {
			t.Errorf("%s: help has no %q, or a raw key:\n%s", locale, word, help)
		}
		for _, c := range commands() {
			if !strings.Contains(help, "kader "+c.name) {
				t.Errorf("%s: help does not name %s", locale, c.name)
			}
		}
	}
}

func TestArgumentsNotUnderstoodEndWithStatusTwoAndTheUsage(t *testing.T) {
	d := newDesk(t)
	d.refused(2, `Er is geen opdracht ‘dance’.`, "dance")
	d.refused(2, "FILE ontbreekt.", "check")
	d.refused(2, "SHEET ontbreekt.", "import", "@x.kader")
	d.refused(2, `‘again’ is een woord te veel.`, "check", "@x.kader", "again")
	d.refused(2, "De optie --fast bestaat hier niet.", "check", "@x.kader", "--fast")
	d.refused(2, "Achter --query hoort een waarde.", "people", "@x.kader", "--query")
	d.refused(2, "Bij --json hoort geen waarde.", "people", "@x.kader", "--json=yes")
	d.refused(2, "--query kan maar één keer.", "people", "@x.kader", "--query", "a", "--query", "b")
	d.refused(2, `--lang kan niet ‘fr’ zijn; kies uit nl, nb, da, en.`, "check", "@x.kader", "--lang", "fr")
	d.refused(2, `--kind kan niet ‘all’ zijn; kies uit new-hires, staff, members, answers.`, "import", "@x.kader", "@y.csv", "--kind", "all")
	d.refused(2, "--company NAME ontbreekt.", "new", "@x.kader")
	d.refused(2, `Er is geen verslag ‘poem’; kies uit plan, snapshot, funnel, new-hires, call-list, members, agenda, invitation, sign-in, minutes, hand-out, notice, attendance, calendar, who-we-are, election, self-check, hand-over, laptop-gone.`, "export", "@x.kader", "poem", "-o", "x.pdf")
	d.refused(2, "-o OUT.pdf|OUT.xlsx|OUT.ics ontbreekt.", "export", "@x.kader", "plan")
	d.refused(2, `‘plan.xlsx’ moet eindigen op .pdf.`, "export", "@x.kader", "plan", "-o", "plan.xlsx")
	d.refused(2, "--rep hoort alleen bij: call-list, hand-over, laptop-gone.", "export", "@x.kader", "plan", "-o", "plan.pdf", "--rep", "Jan")
	if s := d.kader("check"); !strings.Contains(s.err, "Gebruik: kader check FILE") {
		t.Errorf("no usage line: %q", s.err)
	}
}

func TestMapArgumentsAreChecked(t *testing.T) {
	d := newDesk(t)
	for _, wrong := range []string{"Naam", "=given", "Naam=wage"} {
		if s := d.kader("import", "@x.kader", "@y.csv", "--map", wrong); s.status != 2 || !strings.Contains(s.err, "--map kan niet") {
			t.Errorf("--map %s: status %d, %s", wrong, s.status, s.err)
		}
	}
}

func TestWindowOpensWithoutArgumentsOrOnADossier(t *testing.T) {
	for _, c := range []struct {
		args   []string
		file   string
		window bool
	}{
		{nil, "", true},
		{[]string{"groep.kader"}, "groep.kader", true},
		{[]string{"Groep.KADER"}, "Groep.KADER", true},
		{[]string{"check", "groep.kader"}, "", false},
		{[]string{"help"}, "", false},
	} {
		if file, window := (Program{}).WindowFile(c.args); file != c.file || window != c.window {
			t.Errorf("%v: %q %v", c.args, file, window)
		}
	}
}

func TestNewDossierOpensWithItsPassphraseOnly(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek Conserven")
	if out := d.must("check", "@groep.kader"); !strings.Contains(out, "0 mensen") {
		t.Errorf("check: %s", out)
	}
	before := d.read("groep.kader")
	d.refused(1, d.sentence("error.file-exists", "file", "groep.kader"), "new", "@groep.kader", "--company", "Andere")
	d.env[PassphraseVariable] = "een heel andere zin"
	d.refused(1, d.sentence("error.wrong-passphrase", "file", "groep.kader"), "check", "@groep.kader")
	if !bytes.Equal(before, d.read("groep.kader")) {
		t.Error("a refused command changed the file")
	}
}

func TestPassphraseComesFromAFileOrIsTyped(t *testing.T) {
	d := newDesk(t)
	d.env[PassphraseVariable] = ""
	d.write("zin.txt", secret+"\r\nsecond line\n")
	d.must("new", "@groep.kader", "--company", "Zilverwiek", "--passphrase-file", "@zin.txt")
	d.in = secret + "\n"
	d.must("check", "@groep.kader")
	d.in = ""
	d.refused(1, "Zonder wachtzin blijft het dossier dicht.", "check", "@groep.kader")
}

func TestPassphrasesThatProtectNothingAreRefused(t *testing.T) {
	d := newDesk(t)
	for passphrase, code := range map[string]string{"kort": "passphrase-short", "password1234": "passphrase-common"} {
		d.env[PassphraseVariable] = passphrase
		d.refused(1, d.sentence("error."+code), "new", "@groep.kader", "--company", "Zilverwiek")
		d.refused(1, d.sentence("error."+code), "example", "@voorbeeld.kader")
	}
	if left, _ := filepath.Glob(d.path("*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestExampleTellsItsPublicPassphrase(t *testing.T) {
	d := newDesk(t)
	d.env[PassphraseVariable] = ""
	if out := d.must("example", "@voorbeeld.kader"); !strings.Contains(out, example.Passphrase) {
		t.Errorf("example: %s", out)
	}
	d.env[PassphraseVariable] = example.Passphrase
	if out := d.must("check", "@voorbeeld.kader"); !strings.Contains(out, "700 mensen") {
		t.Errorf("check: %s", out)
	}
}

func TestErrorsOfFilesAreOneClearSentence(t *testing.T) {
	d := newDesk(t)
	d.write("brief.kader", "Beste leden, hierbij de notulen.")
	d.refused(1, d.sentence("error.no-file", "file", "weg.kader"), "check", "@weg.kader")
	d.refused(1, d.sentence("error.foreign", "file", "brief.kader"), "check", "@brief.kader")
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	content := d.read("groep.kader")
	for i := len(content) / 2; i < len(content)/2+40; i++ {
		content[i] ^= 0x55
	}
	d.write("stuk.kader", string(content))
	d.refused(1, d.sentence("cli.error.damaged", "file", "stuk.kader"), "check", "@stuk.kader")
	d.refused(1, `Er is geen bestand ‘`+d.path("lijst.xlsx")+`’.`, "import", "@groep.kader", "@lijst.xlsx")
	d.refused(1, `Er is geen bestand ‘`+d.path("zin.txt")+`’.`, "check", "@groep.kader", "--passphrase-file", "@zin.txt", "--lang", "nl")
}

func (d *desk) read(name string) []byte {
	d.t.Helper()
	content, err := os.ReadFile(d.path(name))
	if err != nil {
		d.t.Fatal(err)
	}
	return content
}

// sentence is a text in the language of the desk.
func (d *desk) sentence(key string, pairs ...any) string {
	d.t.Helper()
	lang, err := Program{Env: func(name string) string { return d.env[name] }}.language(nil)
	if err != nil || !lang.Has(key) {
		d.t.Fatalf("no text %s: %v", key, err)
	}
	return lang.Text(key, pairs...)
}
