package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

// reps puts reps into a new dossier: two who share a first name, and two namesakes in two units.
func (d *desk) reps() map[string]data.ID {
	d.t.Helper()
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	ids := make(map[string]data.ID)
	d.update(func(tx *store.Tx) error {
		units := map[string]data.ID{}
		for _, name := range []string{"Inpak", "Kantine"} {
			u := data.Unit{Kind: data.UnitDepartment, Name: name}
			if err := tx.CreateUnit(&u); err != nil {
				return err
			}
			units[name] = u.ID
		}
		for _, r := range []struct{ key, given, family, unit string }{
			{"joost", "Joost", "Bos", "Inpak"},
			{"joost mol", "Joost", "Mol", "Kantine"},
			{"ada inpak", "Ada", "Kok", "Inpak"},
			{"ada kantine", "Ada", "Kok", "Kantine"},
			{"piet", "Piet", "Smit", ""},
		} {
			p := data.Person{
				Name: data.Name{Given: r.given, Family: r.family}, Work: data.Work{UnitID: units[r.unit]},
				Union: data.Union{Roles: []data.Role{data.RoleRep}},
			}
			if err := tx.CreatePerson(&p); err != nil {
				return err
			}
			ids[r.key] = p.ID
		}
		return nil
	})
	return ids
}

// update changes the dossier as the window would.
func (d *desk) update(fn func(*store.Tx) error) {
	d.t.Helper()
	d.withStore(func(s *store.Store) error { return s.Update("test", fn) })
}

func (d *desk) withStore(work func(*store.Store) error) {
	d.t.Helper()
	s, err := store.Open(d.path("groep.kader"), secret, store.Options{Clock: day, WorkFactor: 10, CopyDir: d.copies})
	if err != nil {
		d.t.Fatal(err)
	}
	defer s.Close()
	if err := work(s); err != nil {
		d.t.Fatal(err)
	}
}

// lastBy returns whose work the last change is, and who works on this machine.
func (d *desk) lastBy() (by, here data.Worker) {
	d.t.Helper()
	d.withStore(func(s *store.Store) error {
		here = s.Worker()
		return s.View(func(tx *store.Tx) error {
			found, err := tx.FindBatches(1)
			if err == nil {
				by = found[0].By
			}
			return err
		})
	})
	return by, here
}

// --as is a rep who works here, by the whole name or by words that fit one rep only, else the name
// as it is typed.
func TestAsSaysWhoseChangeItIs(t *testing.T) {
	d := newDesk(t)
	ids := d.reps()
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	for typed, want := range map[string]data.Worker{
		"Joost Bos": {PersonID: ids["joost"]}, "joost  mol": {PersonID: ids["joost mol"]}, "Smit": {PersonID: ids["piet"]},
		"Piet": {PersonID: ids["piet"]}, "Joost Kantine": {PersonID: ids["joost mol"]}, "Ada Kok Inpak": {PersonID: ids["ada inpak"]},
		"Karin": {Name: "Karin"}, "Jo": {Name: "Jo"}, "Smitje": {Name: "Smitje"}, "Jan de Boer": {Name: "Jan de Boer"},
	} {
		s := d.kader("import", "@groep.kader", "@lijst.csv", "--as", typed)
		if s.status != statusDone || s.err != "" {
			t.Fatalf("--as %s: status %d, %q", typed, s.status, s.err)
		}
		if by, _ := d.lastBy(); by != want {
			t.Errorf("import --as %s: %+v", typed, by)
		}
		if s := d.kader("undo-import", "@groep.kader", "--as="+typed); s.status != statusDone || s.err != "" {
			t.Fatalf("--as %s: status %d, %q", typed, s.status, s.err)
		}
		if by, here := d.lastBy(); by != want || !here.IsZero() {
			t.Errorf("undo-import --as %s: %+v; here works %+v", typed, by, here)
		}
	}
}

// Who may be meant is named, and nothing is changed.
func TestAsThatFitsSeveralNamesThem(t *testing.T) {
	d := newDesk(t)
	d.reps()
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	for typed, names := range map[string]string{
		"Joost": "Joost Bos (Inpak) en Joost Mol (Kantine)", "Ada Kok": "Ada Kok (Inpak) en Ada Kok (Kantine)",
	} {
		for _, words := range [][]string{{"import", "@groep.kader", "@lijst.csv"}, {"undo-import", "@groep.kader"}} {
			d.refused(1, d.sentence("cli.as-several", "name", typed, "names", names), append(words, "--as", typed)...)
		}
	}
	d.refused(2, d.sentence("cli.needs-value", "option", "--as"), "undo-import", "@groep.kader", "--as", " ")
	d.refused(1, d.sentence("cli.forbidden", "option", "--as"), "undo-import", "@groep.kader", "--as", "Karin 111222333")
	d.refused(2, d.sentence("cli.unknown-option", "option", "--as"), "people", "@groep.kader", "--as", "Karin")
}

// Without --as a change is that of who works in the window of this machine, and where that is not
// known the command says so, and not where nothing was changed.
func TestWithoutAsWhoWorksHereCounts(t *testing.T) {
	d := newDesk(t)
	ids := d.reps()
	d.copies = filepath.Join(t.TempDir(), "copies")
	d.write("lijst.csv", "Personeelsnummer;Naam\n1;Jan de Boer\n")
	if s := d.kader("import", "@groep.kader", "@lijst.csv", "--dry-run"); s.err != "" {
		t.Errorf("a try says %q", s.err)
	}
	unsigned := "kader: " + d.sentence("cli.no-worker", "option", "--as") + "\n"
	s := d.kader("import", "@groep.kader", "@lijst.csv", "--json")
	if s.err != unsigned {
		t.Errorf("said %q", s.err)
	}
	decode[draftJSON](t, s.out)
	d.withStore(func(s *store.Store) error { return s.SetWorker(data.Worker{PersonID: ids["piet"]}) })
	if s := d.kader("undo-import", "@groep.kader"); s.err != "" || s.status != statusDone {
		t.Errorf("status %d, said %q", s.status, s.err)
	}
	by, here := d.lastBy()
	if want := (data.Worker{PersonID: ids["piet"]}); by != want || here != want {
		t.Errorf("by %+v, here works %+v", by, here)
	}
	d.copies = filepath.Join(t.TempDir(), "another")
	if s := d.kader("import", "@groep.kader", "@lijst.csv"); s.err != unsigned {
		t.Errorf("another machine said %q", s.err)
	}
}

// Looking leaves nothing on the machine.
func TestLookingLeavesNothingOnTheMachine(t *testing.T) {
	d := newDesk(t)
	d.reps()
	d.copies = filepath.Join(t.TempDir(), "copies")
	before, err := os.ReadFile(d.path("groep.kader"))
	if err != nil {
		t.Fatal(err)
	}
	d.must("people", "@groep.kader")
	d.must("check", "@groep.kader")
	after, err := os.ReadFile(d.path("groep.kader"))
	if err != nil || string(after) != string(before) {
		t.Errorf("the dossier was written: %v", err)
	}
	if _, err := os.Stat(d.copies); err == nil {
		t.Error("the machine keeps something")
	}
}

func TestHelpTellsOfAs(t *testing.T) {
	d := newDesk(t)
	for _, code := range []string{"en", "nl", "nb", "da"} {
		for _, words := range [][]string{{"help"}, {"import", "--help"}, {"undo-import", "--help"}} {
			if out := d.must(append(words, "--lang", code)...); !strings.Contains(out, "[--as NAME]") || !strings.Contains(out, "\n--as ") {
				t.Errorf("%v in %s: %s", words, code, out)
			}
		}
		if strings.Contains(d.must("people", "--help", "--lang", code), "--as") {
			t.Errorf("people has --as in %s", code)
		}
	}
}

func TestCopiesLieBesideBackups(t *testing.T) {
	if got := copyDir(filepath.Join("x", "kader", "backups")); got != filepath.Join("x", "kader", "copies") || copyDir("") != "" {
		t.Errorf("%q", got)
	}
}
