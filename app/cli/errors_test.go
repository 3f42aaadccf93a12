package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// TestBadListsAreRefusedWithOneSentence holds every way in which a list can be no list.
func TestBadListsAreRefusedWithOneSentence(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	wide := strings.Repeat("Kolom;", 300)
	for name, list := range map[string]struct {
		content string
		code    data.Code
	}{
		"leeg.csv":     {"", data.ErrFileEmpty},
		"foto.xlsx":    {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", data.ErrIsPicture},
		"half.xlsx":    {"PK\x03\x04 and no more", data.ErrSheetDamaged},
		"zonder.csv":   {"1;2;3\n4;5;6\n", data.ErrNoHeader},
		"naamloos.csv": {"Personeelsnummer;Afdeling\n1;Magazijn\n2;Verpakking\n", data.ErrNoNameColumn},
		"breed.csv":    {wide + "\n" + wide + "\n", data.ErrTooManyColumns},
	} {
		d.write(name, list.content)
		before := d.read("groep.kader")
		s := d.kader("import", "@groep.kader", "@"+name)
		if s.status != 1 || strings.Count(s.err, "\n") != 1 || strings.Contains(s.err, "[") || strings.Contains(s.err, "{") {
			t.Errorf("%s: status %d, %q", name, s.status, s.err)
		}
		if start, _, _ := strings.Cut(d.sentence(list.code.TextKey()), "{"); !strings.HasPrefix(s.err, "kader: "+start) {
			t.Errorf("%s: %q is not the sentence of %s", name, s.err, list.code)
		}
		if !strings.Contains(s.err, name) {
			t.Errorf("%s: %q does not name the file", name, s.err)
		}
		if string(before) != string(d.read("groep.kader")) {
			t.Errorf("%s changed the dossier", name)
		}
	}
}

func TestNothingToUndoAndUnknownImportsAreSaid(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.refused(1, d.sentence("error.nothing-to-undo"), "undo-import", "@groep.kader")
	d.refused(1, d.sentence("error.not-found"), "undo-import", "@groep.kader", "no-such-import")
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	id := decode[draftJSON](t, d.must("import", "@groep.kader", "@lijst.csv", "--json")).ID
	if said := d.must("undo-import", "@groep.kader", string(id)); !strings.Contains(said, "teruggenomen") {
		t.Errorf("undo said %q", said)
	}
	d.refused(1, d.sentence("error.nothing-to-undo"), "undo-import", "@groep.kader", string(id))
}

// What stays is counted with its reason. Who was only handed out goes when that is asked,
// and a list of which nothing was taken back can be tried again.
func TestUndoImportSaysWhatStaysAndWhy(t *testing.T) {
	for _, code := range assets.Languages() {
		t.Run(code, func(t *testing.T) {
			d := newDesk(t)
			d.must("new", "@groep.kader", "--company", "Zilverwiek")
			d.write("lijst.csv", "Personeelsnummer;Naam;Afdeling\n1;Jan de Boer;Inpak\n2;Ewa Nowak;Inpak\n3;Piet Bos;Keuken\n")
			d.must("import", "@groep.kader", "@lijst.csv", "--lang", code)
			d.work("groep.kader", func(tx *store.Tx) error {
				people, err := tx.FindPeople(store.PersonFilter{})
				for _, p := range people {
					err = errors.Join(err, tx.UpdatePerson(p.ID, func(p *data.Person) {
						p.State = data.FollowContacted
						if p.Family == "Bos" {
							p.Note = "kent iedereen"
						}
					}))
				}
				return err
			})
			l, err := assets.Load(code)
			if err != nil {
				t.Fatal(err)
			}
			line := func(key string, counts ...string) string {
				return l.Text(key, "what", strings.Join(counts, ", ")) + "\n"
			}
			people := func(n int) string { return l.Count("undo.count-person", n) }
			units := func(n int) string { return l.Count("undo.count-unit", n) }

			refused := d.kader("undo-import", "@groep.kader", "--lang", code)
			want := line("undo.fate-handed-out", people(2)) + line("undo.fate-in-use", units(2)) + line("undo.fate-changed", people(1)) +
				l.Count("cli.handed-out", 2, "option", "--with-handed-out") + "\n"
			if refused.status != 1 || refused.out != want || !strings.Contains(refused.err, l.Text("cli.nothing-taken-back")) {
				t.Errorf("status %d, said %q and %q, want %q", refused.status, refused.out, refused.err, want)
			}
			want = l.Text("cli.taken-back-part") + "\n" + line("undo.did-remove", people(2), units(1)) +
				line("undo.fate-in-use", units(1)) + line("undo.fate-changed", people(1))
			if got := d.must("undo-import", "@groep.kader", "--with-handed-out", "--lang", code); got != want {
				t.Errorf("said %q, want %q", got, want)
			}
			if s := d.kader("undo-import", "@groep.kader", "--with-handed-out=yes"); s.status != statusUsage {
				t.Errorf("status %d", s.status)
			}
		})
	}
}

// work changes a dossier as somebody in the window would.
func (d *desk) work(name string, do func(*store.Tx) error) {
	d.t.Helper()
	s, err := store.Open(d.path(name), secret, store.Options{WorkFactor: 4})
	if err == nil {
		err = errors.Join(s.Update("test", do), s.Close())
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

func TestUnknownHeaderInMapIsNamed(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Wie\n1;Jan de Boer\n2;Ad Kok\n")
	s := d.kader("import", "@groep.kader", "@lijst.csv", "--map", "Wei=full-name")
	if s.status != 1 || !strings.Contains(s.err, "Wei") || strings.Contains(s.err, "[") {
		t.Errorf("status %d, %q", s.status, s.err)
	}
	out := decode[draftJSON](t, d.must("import", "@groep.kader", "@lijst.csv", "--map", "Wie=full-name", "--json"))
	if out.Counts.New != 2 {
		t.Errorf("%+v", out.Counts)
	}
	people := decode[peopleJSON](t, d.must("people", "@groep.kader", "--json")).People
	if len(people) != 2 || people[0].Family != "Boer" || people[0].Infix != "de" {
		t.Errorf("%+v", people)
	}
}

func TestCellsThatCannotBeReadAreNamed(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	var b strings.Builder
	b.WriteString("Personeelsnummer;Naam;Datum in dienst\n")
	for i := range 30 {
		fmt.Fprintf(&b, "%d;Jan Bakker%s;31-02-2026\n", 100+i, letters(i+1))
	}
	d.write("lijst.csv", b.String())
	text := d.must("import", "@groep.kader", "@lijst.csv", "--kind", "new-hires", "--dry-run")
	if !strings.Contains(text, "31-02-2026") || !strings.Contains(text, "En nog 10 vakjes om te bekijken.") {
		t.Errorf("%s", text)
	}
	out := decode[draftJSON](t, d.must("import", "@groep.kader", "@lijst.csv", "--kind", "new-hires", "--dry-run", "--json"))
	if p := out.Rows[0].Problems; len(p) != 1 || p[0].Rule != data.RuleDate || p[0].Header != "Datum in dienst" || p[0].Value != "31-02-2026" {
		t.Errorf("%+v", out.Rows[0])
	}
}

func TestDossierThatIsOpenElsewhereCanBeReadNotChanged(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	s, err := store.Open(d.path("groep.kader"), secret, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d.must("people", "@groep.kader")
	d.refused(1, d.sentence("cli.error.open-elsewhere", "file", "groep.kader"), "import", "@groep.kader", "@lijst.csv")
	d.refused(1, d.sentence("cli.error.open-elsewhere", "file", "groep.kader"), "undo-import", "@groep.kader")
}

func TestFolderThatCannotBeWrittenRefusesTheImport(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the administrator can write everywhere, so nothing is refused")
	}
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	if err := os.Chmod(d.dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(d.dir, 0o700)
	d.refused(1, d.sentence("cli.error.folder-read-only", "file", "groep.kader"), "import", "@groep.kader", "@lijst.csv")
}
