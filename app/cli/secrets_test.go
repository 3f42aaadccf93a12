package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

// The passphrase of the environment is for this program alone: a viewer of PDF that it starts
// does not get it.
func TestPassphraseOfTheEnvironmentReachesNoOtherProgram(t *testing.T) {
	t.Setenv(PassphraseVariable, secret)
	t.Setenv("KADER_TEST_OTHER", "stays")
	p := System("")
	for range 2 { // it may be asked for twice
		if got := p.Env(PassphraseVariable); got != secret {
			t.Errorf("the program itself reads %q", got)
		}
	}
	if p.Env("KADER_TEST_OTHER") != "stays" {
		t.Error("another variable is gone")
	}
	if _, there := os.LookupEnv(PassphraseVariable); there {
		t.Error("it is still in the environment")
	}
	show := exec.Command("sh", "-c", "env")
	if runtime.GOOS == "windows" {
		show = exec.Command("cmd", "/c", "set")
	}
	out, err := show.Output()
	if err != nil {
		t.Skip("this system shows no environment")
	}
	if strings.Contains(string(out), secret) || strings.Contains(string(out), PassphraseVariable) {
		t.Error("another program gets it")
	}
}

// Only main and the tests read the variable by themselves.
func TestOnlyOnePlaceReadsThePassphraseOfTheEnvironment(t *testing.T) {
	found := 0
	for _, pattern := range []string{"../../*.go", "../*.go", "../*/*.go", "../../data/*/*.go"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasSuffix(name, "_test.go") {
				found += strings.Count(string(content), "os.Getenv(PassphraseVariable)") + strings.Count(string(content), "os.Getenv(cli.PassphraseVariable)")
			}
		}
	}
	if found != 1 {
		t.Errorf("%d places read it", found)
	}
}

func TestPasswordOfAListComesFromAFile(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Noorderhaven")
	d.write("lijst.xlsx", string(lockedList(t)))
	d.write("wachtwoord.txt", "\uFEFFherfst\r\nniet deze regel\n")
	d.write("leeg.txt", "\n")
	d.must("sheets", "@lijst.xlsx", "--password-file", d.path("wachtwoord.txt"))
	d.must("import", "@groep.kader", "@lijst.xlsx", "--password-file", d.path("wachtwoord.txt"))
	d.refused(1, d.sentence("cli.no-password"), "import", "@groep.kader", "@lijst.xlsx", "--password-file", d.path("leeg.txt"))
	d.refused(2, d.sentence("cli.not-both", "option", "--password", "other", "--password-file"),
		"import", "@groep.kader", "@lijst.xlsx", "--password-file", d.path("wachtwoord.txt"), "--password", "herfst")
}

func TestOlderFileIsSaidToBeOlder(t *testing.T) {
	d := newDesk(t)
	d.backups = filepath.Join(t.TempDir(), "kader", "backups")
	d.must("new", "@groep.kader", "--company", "Noorderhaven")
	older, err := os.ReadFile(d.path("groep.kader"))
	if err != nil {
		t.Fatal(err)
	}
	d.write("lijst.csv", "Naam;Afdeling\nPiet Bos;Inpak\n")
	d.must("import", "@groep.kader", "@lijst.csv")
	if said := d.kader("check", "@groep.kader"); said.err != "" {
		t.Errorf("of the newest file it says %q", said.err)
	}
	d.write("groep.kader", string(older))
	said := d.kader("check", "@groep.kader")
	want := "kader: " + d.sentence("cli.older", "file", "groep.kader", "date", "15 november 2026") + "\n"
	if said.status != 0 || said.err != want {
		t.Errorf("status %d, %q, want %q", said.status, said.err, want)
	}
}

// A dossier of which a part was exchanged is refused in words, and named as what it is.
func TestExchangedPartIsRefusedInWords(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Noorderhaven")
	for _, code := range []string{"nl", "nb", "da", "en"} {
		fault := data.Fault{Code: data.ErrMixed, Place: data.Place{File: "groep.kader"}}
		if words := d.sentence(fault.TextKey(), "file", "groep.kader"); words == fault.TextKey() {
			t.Errorf("%s: no words", code)
		}
	}
	if err := store.CheckPassphrase("Noorderhaven2026", "Noorderhaven"); err != data.ErrPassphraseOwn { //nolint:errorlint // a code
		t.Error(err)
	}
	d.env[PassphraseVariable] = "Noorderhaven2026"
	d.refused(1, d.sentence("error.passphrase-own"), "new", "@ander.kader", "--company", "Noorderhaven")
}
