package cli

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"kader/assets"
	"kader/data"
)

// A stray cell far to the right is said, not passed over.
func TestCellsBeyondTheLimitAreSaid(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	f := excelize.NewFile()
	defer f.Close()
	for cell, text := range map[string]string{"A1": "Naam", "B1": "Afdeling", "A2": "Jan Bos", "B2": "Magazijn", "AMK2": "ver weg", "XFD2": "verder"} {
		if err := f.SetCellStr("Sheet1", cell, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SaveAs(d.path("lijst.xlsx")); err != nil {
		t.Fatal(err)
	}
	for _, lang := range assets.Languages() {
		d.env["LANG"] = lang
		got := d.kader("sheets", "@lijst.xlsx", "--json")
		words, err := assets.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		if want := "kader: " + words.Count("cli.sheet-beyond", 2, "name", "Sheet1", "column", "AMJ") + "\n"; got.status != statusDone || got.err != want {
			t.Errorf("%s: status %d, %q, want %q", lang, got.status, got.err, want)
		}
		if !strings.Contains(got.out, `"beyond":2`) {
			t.Errorf("%s: %s", lang, got.out)
		}
		if said, want := d.must("import", "@groep.kader", "@lijst.xlsx", "--dry-run"), words.Text("import.warning.beyond", "n", "2", "column", "AMJ"); !strings.Contains(said, want) {
			t.Errorf("%s: the import does not say %q:\n%s", lang, want, said)
		}
	}
}

// A sheet that cannot be read is named, in every language; nothing of the file is taken.
func TestDamagedSheetIsNamed(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", "November"); err != nil {
		t.Fatal(err)
	}
	f.Pkg.Store("xl/worksheets/sheet1.xml", []byte("weg"))
	f.Sheet.Delete("xl/worksheets/sheet1.xml")
	if err := f.SaveAs(d.path("lijst.xlsx")); err != nil {
		t.Fatal(err)
	}
	for _, lang := range assets.Languages() {
		d.env["LANG"] = lang
		sentence := d.sentence("error.sheet-damaged-at", "sheet", "November", "file", "lijst.xlsx")
		d.refused(statusRefused, sentence, "sheets", "@lijst.xlsx")
		d.refused(statusRefused, sentence, "import", "@groep.kader", "@lijst.xlsx")
	}
}

// What is never kept may well be asked to be ignored, and nothing else.
func TestDroppedColumnMayBeIgnored(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Naam;Afdeling;BSN\nJan Bos;Magazijn;123456782\nAnouk de Vries;Magazijn;111222333\n")
	out := decode[draftJSON](t, d.must("import", "@groep.kader", "@lijst.csv", "--map", "BSN=ignore", "--dry-run", "--json"))
	if len(out.Dropped) != 1 || len(out.Rows) != 2 {
		t.Errorf("dropped %v, %d rows", out.Dropped, len(out.Rows))
	}
	d.must("import", "@groep.kader", "@lijst.csv", "--map", "bsn=ignore", "--map", "Afdeling=site")
	d.refused(statusRefused, d.sentence(data.ErrForbiddenColumn.TextKey(), "column", "BSN", "file", "lijst.csv"),
		"import", "@groep.kader", "@lijst.csv", "--map", "BSN=note")
	d.refused(statusRefused, d.sentence(data.ErrUnknownColumn.TextKey(), "column", "Loon", "file", "lijst.csv"),
		"import", "@groep.kader", "@lijst.csv", "--map", "Loon=ignore")
}

// The command line speaks the language of the system, by the variables and their order or, where
// there are none, by the settings of the system.
func TestLanguageOfTheSystem(t *testing.T) {
	for _, c := range []struct {
		env    map[string]string
		system []string
		want   string
	}{
		{map[string]string{"LANG": "da_DK.UTF-8"}, nil, "da"},
		{map[string]string{"LC_ALL": "nb_NO", "LC_MESSAGES": "da_DK", "LANG": "nl_NL"}, nil, "nb"},
		{map[string]string{"LC_MESSAGES": "da_DK", "LANG": "nl_NL"}, nil, "da"},
		{map[string]string{"LANGUAGE": "fr:nn:da", "LANG": "fr_FR.UTF-8"}, nil, "nb"},
		{map[string]string{"LANGUAGE": "fr", "LANG": "nl_BE"}, nil, "nl"},
		{map[string]string{"LANGUAGE": "da", "LC_ALL": "C"}, nil, "en"},
		{map[string]string{"LANGUAGE": "nl", "LANG": "POSIX"}, nil, "en"},
		{nil, []string{"sv-SE", "da-DK", "nl-NL"}, "da"},
		{map[string]string{"LANG": "en_GB"}, []string{"nl-NL"}, "en"},
		{nil, []string{"nds-DE"}, "en"},
		{nil, nil, "en"},
	} {
		p := Program{Env: func(name string) string { return c.env[name] }, Languages: func() []string { return c.system }}
		if lang, err := p.language(nil); err != nil || lang.Code != c.want {
			t.Errorf("%v and %v give %s, %v", c.env, c.system, lang.Code, err)
		}
	}
}

func TestNamesOfWindowsLanguages(t *testing.T) {
	for list, want := range map[string]string{
		"nb-NO\x00en-GB\x00\x00": "nb-NO en-GB", "da-DK\x00\x00": "da-DK", "\x00": "", "": "", "nl-NL": "nl-NL", "nl-NL\x00": "nl-NL",
	} {
		if got := strings.Join(namesIn(utf16.Encode([]rune(list))), " "); got != want {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
	}
}
