package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kader/assets"
	"kader/data"
	"kader/data/sheet"
)

func TestOrdinaryMishapsHaveAnOrdinarySentence(t *testing.T) {
	d := newDesk(t)
	long := strings.Repeat("a", 300) + ".kader"
	d.refused(1, d.sentence("error.no-folder", "file", "geen"), "new", "@geen/x.kader", "--company", "Zilverwiek")
	d.refused(1, d.sentence("error.name-invalid", "file", long), "new", "@"+long, "--company", "Zilverwiek")
	d.refused(1, d.sentence("error.no-file", "file", long), "check", "@"+long)
	d.refused(2, d.sentence("cli.missing", "operand", "FILE"), "new", "", "--company", "Zilverwiek")
	d.refused(2, d.sentence("cli.missing", "operand", "SHEET"), "import", "@x.kader", "")
}

// TestSentencesOfTheCommandLineFitIt holds that no error promises what only a window
// that stays open can keep, and that each names the file.
func TestSentencesOfTheCommandLineFitIt(t *testing.T) {
	codes := []data.Code{
		data.ErrNotSaved, data.ErrVanished, data.ErrChangedUnderneath, data.ErrDiskFull, data.ErrFolderReadOnly, data.ErrFileReadOnly,
		data.ErrReadOnly, data.ErrOpenElsewhere, data.ErrNewerVersion, data.ErrNoFile, data.ErrForeign, data.ErrDamaged,
		data.ErrWrongPassphrase, data.ErrExists, data.ErrNoAccess, data.ErrNameInvalid, data.ErrNoFolder,
	}
	for _, language := range assets.Languages() {
		lang, err := assets.Load(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range codes {
			f := data.Fault{Code: code, Place: data.Place{File: "groep.kader"}}
			if s := sentence(lang, f); !strings.Contains(s, "groep.kader") || strings.Contains(s, "[") || strings.Contains(s, "{") {
				t.Errorf("%s: %s: %s", language, code, s)
			}
		}
		for _, code := range codes[:7] {
			if !lang.Has("cli." + code.TextKey()) {
				t.Errorf("%s: %s reads as if a window stays open", language, code)
			}
		}
	}
}

func TestProtectedDossierCanBeReadNotChanged(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	if err := os.Chmod(d.path("groep.kader"), 0o444); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(d.path("groep.kader"), 0o600)
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	before := d.read("groep.kader")
	d.refused(1, d.sentence("cli.error.file-read-only", "file", "groep.kader"), "import", "@groep.kader", "@lijst.csv")
	if !bytes.Equal(before, d.read("groep.kader")) {
		t.Error("a protected file was replaced")
	}
	if out := d.must("check", "@groep.kader"); !strings.Contains(out, d.sentence("cli.check-read-only")) {
		t.Errorf("check: %s", out)
	}
}

// fullDisk takes no byte.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestAnswerThatCannotBeWrittenIsNotDone(t *testing.T) {
	d := withExample(t)
	d.sampleList()
	for _, args := range [][]string{
		{"help"},
		{"people", d.path("voorbeeld.kader"), "--json"},
		{"people", d.path("voorbeeld.kader")},
		{"sheets", d.path("lijst.xlsx")},
		{"import", d.path("voorbeeld.kader"), d.path("lijst.xlsx"), "--dry-run"},
	} {
		var said bytes.Buffer
		p := Program{Stdin: &bytes.Buffer{}, Stdout: fullDisk{}, Stderr: &said, Env: func(name string) string { return d.env[name] }, Clock: day, WorkFactor: 10}
		if status := p.Run(args); status != statusRefused || said.String() != "kader: "+d.sentence("cli.output-lost")+"\n" {
			t.Errorf("%v: status %d, %q", args, status, said.String())
		}
	}
}

func TestHelpAndVersionAreAnswersNotMistakes(t *testing.T) {
	d := newDesk(t)
	for _, c := range commands() {
		if out := d.must(c.name, "--help"); !strings.Contains(out, c.line()) || strings.Contains(out, "[cli.") {
			t.Errorf("%s: %s", c.name, out)
		}
	}
	if out := d.must("import", "@x.kader", "-h"); !strings.Contains(out, "--dry-run") {
		t.Errorf("%s", out)
	}
	if d.must("--help") != d.must("help") {
		t.Error("two ways to ask for help, two answers")
	}
	if out := d.must("--version"); !strings.HasPrefix(out, "Kader ") || strings.Count(out, "\n") != 1 {
		t.Errorf("version: %q", out)
	}
}

func TestPassphraseFileIsSmallAndOrdinary(t *testing.T) {
	d := newDesk(t)
	d.env[PassphraseVariable] = ""
	d.write("kaal.txt", secret)
	d.write("merk.txt", "\uFEFF"+secret+"\r\n")
	d.write("groot.txt", strings.Repeat("a", 4<<10+1))
	d.write("leeg.txt", "\uFEFF\n")
	d.must("new", "@groep.kader", "--company", "Zilverwiek", "--passphrase-file", "@kaal.txt")
	d.must("check", "@groep.kader", "--passphrase-file", "@merk.txt")
	d.refused(1, d.sentence("cli.passphrase-long", "file", d.path("groot.txt")), "check", "@groep.kader", "--passphrase-file", "@groot.txt")
	d.refused(1, d.sentence("cli.no-passphrase"), "check", "@groep.kader", "--passphrase-file", "@leeg.txt")
	d.refused(1, d.sentence("cli.not-plain", "file", d.dir), "check", "@groep.kader", "--passphrase-file", d.dir)
	d.refused(2, d.sentence("cli.needs-value", "option", "--passphrase-file"), "check", "@groep.kader", "--passphrase-file", "")
}

func TestListLargerThanAnyIsNotRead(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("groot.csv", "")
	if err := os.Truncate(d.path("groot.csv"), sheet.MaxFile+1); err != nil {
		t.Fatal(err)
	}
	d.refused(1, d.sentence("error.file-too-large", "file", "groot.csv"), "import", "@groep.kader", "@groot.csv")
	d.refused(1, d.sentence("error.file-too-large", "file", "groot.csv"), "sheets", "@groot.csv")
}

func TestBackupThatFailsIsANoticeNotAnError(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	d.write("vol", "no folder")
	d.backups = filepath.Join(d.dir, "vol", "backups")
	s := d.kader("import", "@groep.kader", "@lijst.csv", "--as", "Noor")
	if s.status != statusDone || s.err != "kader: "+d.sentence("cli.no-backup", "folder", d.backups)+"\n" {
		t.Errorf("status %d, %q", s.status, s.err)
	}
	if s := d.kader("check", "@groep.kader"); s.err != "" {
		t.Errorf("nothing was saved, so nothing was to be backed up: %q", s.err)
	}
}
