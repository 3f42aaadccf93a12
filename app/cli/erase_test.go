package cli

import (
	"path/filepath"
	"strings"
	"testing"

	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// eraseDesk has a dossier with somebody who is there, and a list that was undone.
func eraseDesk(t *testing.T) *desk {
	d := newDesk(t)
	d.backups = filepath.Join(d.dir, "reserve")
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam;Leidinggevende\n1;Jan de Boer;Xanthippe Quist\n2;Xanthippe Quist;\n")
	d.must("import", "@groep.kader", "@lijst.csv")
	d.write("later.csv", "Personeelsnummer;Naam\n3;Wolfert Zwaluw\n")
	d.must("import", "@groep.kader", "@later.csv", "--kind", "new-hires")
	d.must("undo-import", "@groep.kader")
	return d
}

func TestEraseTellsBeforehandAndErases(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := eraseDesk(t)
		before := d.read("groep.kader")
		said := d.must("erase", "@groep.kader", "--name", "xanthippe QUIST", "--dry-run", "--lang", code)
		if string(before) != string(d.read("groep.kader")) || !strings.Contains(said, language(t, code).Text("cli.erase-would")) {
			t.Errorf("%s: a dry run wrote, or said %q", code, said)
		}
		said = d.must("erase", "@groep.kader", "--name", "Xanthippe Quist", "-o", "@bewijs.pdf", "--lang", code)
		proof := d.read("bewijs.pdf")
		if !strings.HasPrefix(string(proof), "%PDF-") || strings.Contains(said, "Xanthippe") {
			t.Errorf("%s: it said %q, and the proof is %.9q", code, said, proof)
		}
		if people := d.must("people", "@groep.kader"); strings.Contains(people, "Quist") || !strings.Contains(people, "Boer") {
			t.Errorf("%s: left are %q", code, people)
		}
		d.refused(1, language(t, code).Text("cli.erase-nobody", "name", "Xanthippe Quist"),
			"erase", "@groep.kader", "--name", "Xanthippe Quist", "--lang", code)
	}
}

// Whoever is gone is found by name and by id, and erased.
func TestEraseWhoIsGone(t *testing.T) {
	for _, way := range []string{"--name", "--id"} {
		d := eraseDesk(t)
		who := "Wolfert Zwaluw"
		if way == "--id" {
			who = string(d.gone("wolfert")[0].Person.ID)
		}
		if len(d.gone("wolfert")) != 1 {
			t.Fatal("nobody is gone")
		}
		d.must("erase", "@groep.kader", way, who)
		if len(d.gone("wolfert")) != 0 {
			t.Errorf("%s: the history still knows them", way)
		}
	}
	d := eraseDesk(t)
	d.must("erase", "@groep.kader", "--undone", "--dry-run")
	if len(d.gone("zwaluw")) != 1 {
		t.Error("a dry run erased")
	}
	d.must("erase", "@groep.kader", "--undone")
	if len(d.gone("zwaluw")) != 0 {
		t.Error("the history still knows them")
	}
	if said := d.must("erase", "@groep.kader", "--undone"); said != d.sentence("cli.erase-nothing")+"\n" {
		t.Errorf("it said %q", said)
	}
}

func TestEraseRefuses(t *testing.T) {
	d := eraseDesk(t)
	for _, args := range [][]string{{}, {"--id", "x", "--name", "y"}, {"--undone", "--id", "x"}} {
		if s := d.kader(append([]string{"erase", "@groep.kader"}, args...)...); s.status != 2 {
			t.Errorf("%v: status %d", args, s.status)
		}
	}
	d.refused(1, d.sentence("cli.erase-nobody", "name", "niemand"), "erase", "@groep.kader", "--id", "niemand")
	d.refused(1, d.sentence("cli.over-dossier", "file", d.path("ander.pdf")), "erase", "@groep.kader", "--id", "x", "-o", d.over("ander.pdf"))
}

// over puts a dossier where a proof would go.
func (d *desk) over(name string) string {
	d.write(name, string(d.read("groep.kader")))
	return d.path(name)
}

// Whoever is gone is hidden in a paper without names, so nobody is asked about the name.
func TestPaperKnowsWhoIsGone(t *testing.T) {
	d := eraseDesk(t)
	d.work("groep.kader", func(tx *store.Tx) error {
		return tx.CreateTopic(&data.Topic{Title: "Roosters", Note: "Gevraagd door Wolfert Zwaluw op de gang"})
	})
	said := d.kader("export", "@groep.kader", "plan", "-o", d.path("plan.pdf"))
	if said.status != statusDone || strings.Contains(said.err, "Zwaluw") {
		t.Errorf("status %d, said %q", said.status, said.err)
	}
	d.must("erase", "@groep.kader", "--undone")
	if said := d.kader("export", "@groep.kader", "plan", "-o", d.path("later.pdf")); !strings.Contains(said.err, "Zwaluw") {
		t.Errorf("who is erased is not known any more: %q", said.err)
	}
}

// gone returns who the history still knows.
func (d *desk) gone(query string) (found []data.Gone) {
	d.t.Helper()
	d.work("groep.kader", func(tx *store.Tx) (err error) {
		found, err = tx.FindGone(query)
		return err
	})
	return found
}

func language(t *testing.T, code string) *assets.Language {
	t.Helper()
	l, err := assets.Load(code)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
