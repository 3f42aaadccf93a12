package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kader/data/imports"
	"kader/data/store"
)

// Whoever is told to open a backup has to hear where it is.
func TestCheckOfADamagedDossierNamesItsBackupsNewestFirst(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t)
		d.backups = filepath.Join(d.dir, "reserve")
		d.must("new", "@groep.kader", "--company", "Zilverwiek")
		d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
		d.must("import", "@groep.kader", "@lijst.csv")
		content := d.read(filepath.Join("reserve", filepath.Base(store.FindBackups(d.path("groep.kader"), d.backups)[0].Path)))
		for _, name := range []string{"groep-0a1b2c3d-20261101T090000Z.kader", "groep-0a1b2c3d-20261120T201500Z.kader"} {
			d.write(filepath.Join("reserve", name), string(content))
		}
		d.write(filepath.Join("reserve", "groep-0a1b2c3d-20261102T090000Z.kader"), "PK\x03\x04")
		d.write("groep.kader", "PK\x03\x04")
		s := d.kader("check", "@groep.kader", "--lang", code)
		lines := strings.Split(strings.TrimSpace(s.out), "\n")
		if s.status != 1 || strings.Count(s.err, "\n") != 1 || len(lines) != 5 {
			t.Fatalf("%s: status %d\n%s\n%s", code, s.status, s.err, s.out)
		}
		if !strings.Contains(lines[0], d.backups) {
			t.Errorf("%s: the folder is not named: %s", code, lines[0])
		}
		for i, want := range []string{"20261120T201500Z", "20261115T200000Z", "20261102T090000Z", "20261101T090000Z"} {
			if !strings.Contains(lines[i+1], want) {
				t.Errorf("%s: line %d is %q, not that of %s", code, i+1, lines[i+1], want)
			}
		}
		if strings.Contains(lines[1], "(") || !strings.Contains(lines[3], "(") {
			t.Errorf("%s: which copy is damaged is not said: %q", code, lines)
		}
	}
}

func TestBackupCanBeCheckedAndNotChanged(t *testing.T) {
	d := newDesk(t)
	d.backups = filepath.Join(d.dir, "reserve")
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	d.must("import", "@groep.kader", "@lijst.csv")
	copied := store.FindBackups(d.path("groep.kader"), d.backups)[0].Path
	if said := d.must("check", copied); !strings.Contains(said, "reservekopie") {
		t.Errorf("check said %q", said)
	}
	d.refused(1, d.sentence("cli.error.backup-copy", "file", filepath.Base(copied)), "import", copied, "@lijst.csv")
}

// What chance put into the name of a backup may look like a number that is never kept.
func TestNameOfABackupIsSaidAsItIs(t *testing.T) {
	const number = "93837173"
	if imports.MaskNumbers(number) == number {
		t.Fatal("this number is not masked anywhere")
	}
	for file, want := range map[string]string{
		"/map/groep-93837173-20261130T113017Z.kader":    "/map/groep-93837173-20261130T113017Z.kader",
		"groep-schema-4-20261130T113017Z.kader":         "groep-schema-4-20261130T113017Z.kader",
		"93837173-93837173-20261130T113017Z.kader":      imports.MaskNumbers(number) + "-93837173-20261130T113017Z.kader",
		"groep-93837173.kader":                          imports.MaskNumbers("groep-93837173.kader"),
		"groep-93837173-20261130T113017Z.kader.xlsx":    imports.MaskNumbers("groep-93837173-20261130T113017Z.kader.xlsx"),
		"lijst 93837173 van groep-20261130T113017Z.csv": imports.MaskNumbers("lijst 93837173 van groep-20261130T113017Z.csv"),
	} {
		if got := masked(map[string]string{"file": file})["file"]; got != want {
			t.Errorf("%s is said as %s, not %s", file, got, want)
		}
	}
}

func TestCheckOfADamagedDossierWithoutBackupsSaysSo(t *testing.T) {
	d := newDesk(t)
	d.backups = filepath.Join(d.dir, "reserve")
	d.write("groep.kader", "PK\x03\x04")
	s := d.kader("check", "@groep.kader")
	if s.status != 1 || !strings.Contains(s.out, "geen reservekopieën") || !strings.Contains(s.out, d.backups) {
		t.Errorf("status %d: %q", s.status, s.out)
	}
}

// The note about a backup says that the dossier was saved.
func TestFailedBackupIsNotedOnlyWhereTheDossierWasSaved(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	d.write("reserve", "a file where the folder should be")
	d.backups = d.path("reserve")
	if s := d.kader("import", "@groep.kader", "@lijst.csv"); s.status != 0 || !strings.Contains(s.err, "reservekopie") {
		t.Errorf("status %d: %q", s.status, s.err)
	}
	if _, err := os.Stat(d.path("groep.kader.lock")); err == nil {
		t.Error("the lock is left")
	}
}
