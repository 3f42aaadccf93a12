package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/example"
	"kader/data/store"
)

// opened looks into the dossier on the desk.
func (d *desk) opened(name string, look func(*store.Store)) {
	d.t.Helper()
	s, err := store.Open(d.path(name), d.env[PassphraseVariable], store.Options{WorkFactor: 10, Clock: day})
	if err != nil {
		d.t.Fatal(err)
	}
	defer s.Close()
	look(s)
}

func (d *desk) exports(name string) (found []data.Export) {
	d.t.Helper()
	d.opened(name, func(s *store.Store) {
		dossier, err := s.Dossier()
		if err != nil {
			d.t.Fatal(err)
		}
		found = dossier.Exports
	})
	return found
}

func TestWhatGoesOutByCommandIsNoted(t *testing.T) {
	d := withExample(t)
	d.must("export", "@voorbeeld.kader", "plan", "-o", d.path("geheime Anna.pdf"))
	d.must("export", "@voorbeeld.kader", "members", "-o", d.path("leden.xlsx"), "--for", "other", "--destroy-by", "2026-12-01")
	d.refused(2, d.sentence("cli.wrong-value", "option", "--for", "value", "baas", "allowed", readerWords(", ")),
		"export", "@voorbeeld.kader", "plan", "-o", d.path("x.pdf"), "--for", "baas")
	d.kader("export", "@voorbeeld.kader", "plan", "-o", d.path("geen/map/plan.pdf"))
	found := d.exports("voorbeeld.kader")
	if len(found) != 2 {
		t.Fatalf("%d exports are noted: a failed one is none", len(found))
	}
	plan, members := found[0], found[1]
	if plan.Kind != "plan" {
		plan, members = members, plan
	}
	if plan.Reader != data.ReaderOfficer || plan.DestroyBy != data.DateOf(day()).AddMonths(12) || plan.Names || len(plan.Shown) == 0 {
		t.Errorf("%+v", plan)
	}
	if members.Reader != data.ReaderOther || members.DestroyBy != data.NewDate(2026, 12, 1) || !members.Names || members.People == 0 {
		t.Errorf("%+v", members)
	}
	d.opened("voorbeeld.kader", func(s *store.Store) {
		err := s.View(func(tx *store.Tx) error {
			changes, err := tx.FindChanges(store.ChangeFilter{})
			for _, c := range changes {
				if strings.Contains(c.Old+c.New, "geheime") {
					t.Errorf("the name of the file is in the log: %+v", c)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestAReadOnlyDossierSaysThatNothingIsNoted(t *testing.T) {
	d := withExample(t)
	d.opened("voorbeeld.kader", func(*store.Store) { // a window has it open
		s := d.kader("export", "@voorbeeld.kader", "members", "-o", d.path("leden.xlsx"))
		if s.status != statusDone || !strings.Contains(s.err, d.sentence("cli.not-logged")) {
			t.Errorf("%+v", s)
		}
	})
	if found := d.exports("voorbeeld.kader"); len(found) != 0 {
		t.Errorf("%+v", found)
	}
}

// A month later one member more stands in a unit: the second paper tells it, or hides it.
func TestTwoPapersByCommandWarn(t *testing.T) {
	d := withExample(t)
	if s := d.kader("export", "@voorbeeld.kader", "snapshot", "-o", d.path("een.pdf")); strings.Contains(s.err, hideDifferences) {
		t.Errorf("the first paper: %s", s.err)
	}
	d.opened("voorbeeld.kader", func(s *store.Store) {
		err := s.Update("test", func(tx *store.Tx) error {
			people, err := tx.FindPeople(store.PersonFilter{})
			if err != nil {
				return err
			}
			for _, p := range people {
				if p.Membership == data.MembershipNone && p.UnitID != "" && p.End.IsZero() {
					return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Membership = data.MembershipMember })
				}
			}
			return data.ErrNotFound
		})
		if err != nil {
			t.Fatal(err)
		}
	})
	s := d.kader("export", "@voorbeeld.kader", "plan", "-o", d.path("twee.pdf"), hideDifferences)
	if s.status != statusDone || strings.Contains(s.err, hideDifferences) {
		t.Errorf("hidden: %+v", s)
	}
	s = d.kader("export", "@voorbeeld.kader", "snapshot", "-o", d.path("drie.pdf"))
	if s.status != statusDone || !strings.Contains(s.err, hideDifferences) {
		t.Errorf("%+v", s)
	}
}

func TestWhatIsKnownOfOnePersonByCommand(t *testing.T) {
	d := withExample(t)
	d.backups = d.path("kopieën")
	group, err := example.Build("nl", data.Date{})
	if err != nil {
		t.Fatal(err)
	}
	name := group.People[40].Full()
	d.must("access", "@voorbeeld.kader", "--name", strings.ToUpper(name), "-o", d.path("a.pdf"), "--lang", "da")
	d.must("access", "@voorbeeld.kader", "--name", name, "-o", d.path("a.json"))
	if !bytes.HasPrefix(d.read("a.pdf"), []byte("%PDF-")) {
		t.Error("no PDF")
	}
	var got struct {
		About, Language string
		Parts           []struct {
			ID   string
			Rows []map[string]string
		}
	}
	if err := json.Unmarshal(d.read("a.json"), &got); err != nil {
		t.Fatal(err)
	}
	if got.About != name || got.Language != "nl" {
		t.Errorf("%+v", got)
	}
	for _, p := range got.Parts {
		if p.ID == "exports" && len(p.Rows) != 1 { // the Danish one
			t.Errorf("exports: %v", p.Rows)
		}
		if p.ID == "backups" && len(p.Rows) == 0 {
			t.Error("no backups")
		}
	}
	if info, err := os.Stat(d.path("a.json")); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("%v %v", info, err)
	}
	d.refused(1, d.sentence("cli.access-nobody"), "access", "@voorbeeld.kader", "--name", "Niemand", "-o", d.path("b.pdf"))
	d.refused(2, d.sentence("cli.access-who", "options", "--id, --name"), "access", "@voorbeeld.kader", "-o", d.path("b.pdf"))
}

// Whatever a row of a person can hold is in the answer: a field that is added later too.
func TestTheAnswerLeavesNoFieldOut(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Kade")
	d.opened("groep.kader", func(s *store.Store) {
		p := data.Person{Name: data.Name{Family: "Zilverstand"}}
		fill(reflect.ValueOf(&p).Elem())
		err := s.Update("test", func(tx *store.Tx) error {
			unit, list := data.Unit{Name: "Hal"}, data.List{Kind: data.ListStaff, Employer: "Kade"}
			if err := tx.CreateUnit(&unit); err != nil {
				return err
			}
			if err := tx.CreateList(&list); err != nil {
				return err
			}
			rep := data.Person{Name: data.Name{Given: "Anna", Family: "Blauwvoet"}}
			if err := tx.CreatePerson(&rep); err != nil {
				return err
			}
			p.UnitID, p.ListID, p.RepID = unit.ID, list.ID, rep.ID
			p.Membership, p.State, p.Contract, p.Roles = data.MembershipMember, data.FollowNew, data.ContractAgency, data.Roles()
			return tx.CreatePerson(&p)
		})
		if err != nil {
			t.Fatal(err)
		}
		var known data.Known
		if err := s.View(func(tx *store.Tx) (err error) { known, err = tx.FindKnown(p.ID); return err }); err != nil {
			t.Fatal(err)
		}
		held := 0
		for _, text := range known.Columns {
			if text != "" {
				held++
			}
		}
		const record = 2 // created and changed
		dossier, err := s.Dossier()
		if err != nil {
			t.Fatal(err)
		}
		c := &call{Program: Program{Clock: day, Env: func(string) string { return "" }}, options: map[string][]string{}}
		content, err := c.renderAccess(s, dossier, p.ID, endingJSON)
		if err != nil {
			t.Fatal(err)
		}
		var got struct {
			Parts []struct{ Rows []map[string]string }
		}
		if err := json.Unmarshal(content, &got); err != nil {
			t.Fatal(err)
		}
		if n := len(got.Parts[0].Rows); n != held-record {
			t.Errorf("%d of the %d columns that hold something are in the answer: %v", n, held-record, known.Columns)
		}
	})
}

// fill puts something in every plain field of a value, fields within fields too.
func fill(v reflect.Value) {
	for i := range v.NumField() {
		f := v.Field(i)
		switch at := f.Addr().Interface().(type) {
		case *data.Record:
		case *data.Date:
			*at = data.NewDate(2026, 5, 4)
		case *string:
			if *at == "" {
				*at = "Iets"
			}
		case *int:
			*at = 1980
		case *float64:
			*at = 0.5
		default:
			if f.Kind() == reflect.Struct {
				fill(f)
			}
		}
	}
}

// Whose work a paper is stands in the log as of any other change.
func TestWhoMadeAPaperByCommandIsNoted(t *testing.T) {
	d := withExample(t)
	d.must("export", "@voorbeeld.kader", "members", "-o", d.path("leden.xlsx"), "--as", "Noor van het bureau")
	made := d.exports("voorbeeld.kader")
	if len(made) != 1 {
		t.Fatalf("%+v", made)
	}
	d.opened("voorbeeld.kader", func(s *store.Store) {
		var batch data.Batch
		err := s.View(func(tx *store.Tx) (err error) { batch, err = tx.FindBatch(made[0].BatchID); return err })
		if err != nil || batch.By.Name != "Noor van het bureau" {
			t.Errorf("%+v: %v", batch, err)
		}
	})
}

// The proof of an erasure says which paper that names the person is still with somebody, and only that.
func TestTheProofOfAnErasureSaysWhoHasWhat(t *testing.T) {
	group, err := example.Build("nl", data.Date{})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(group.People, func(p data.Person) bool { return p.IsMember() && p.End.IsZero() })
	proof := func(papers ...string) []byte {
		d := withExample(t)
		for _, kind := range papers {
			d.must("export", "@voorbeeld.kader", kind, "-o", d.path(kind+map[bool]string{true: ".pdf", false: ".xlsx"}[kind == "plan"]))
		}
		d.must("erase", "@voorbeeld.kader", "--name", group.People[i].Full(), "-o", "@bewijs.pdf", "--lang", "nl")
		return d.read("bewijs.pdf")
	}
	none := proof()
	if !bytes.Equal(none, proof("plan")) {
		t.Error("a paper without names is in the proof")
	}
	if bytes.Equal(none, proof("members")) {
		t.Error("the list of members is not in the proof")
	}
}
