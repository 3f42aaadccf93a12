package imports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

// newHiresOf is a list of people with their site and unit, one number on from another.
func newHiresOf(places ...string) []byte {
	rows := [][]string{{"Personeelsnummer", "Naam", "Vestiging", "Afdeling"}}
	for i, place := range places {
		site, unit, _ := strings.Cut(place, "/")
		rows = append(rows, []string{fmt.Sprint(40100 + i), "Aagje Zilver" + string(rune('a'+i)), site, unit})
	}
	return csvOf(";", rows...)
}

// addUnits puts units into a dossier: sites, and "site/department" below them.
func addUnits(t *testing.T, s *store.Store, names ...string) {
	t.Helper()
	err := s.Update("test", func(tx *store.Tx) error {
		sites := make(map[string]data.ID)
		for _, name := range names {
			site, unit, below := strings.Cut(name, "/")
			u := data.Unit{Kind: data.UnitSite, Name: site}
			if below {
				u = data.Unit{Kind: data.UnitDepartment, Name: unit, ParentID: sites[site]}
			}
			if err := tx.CreateUnit(&u); err != nil {
				return err
			}
			if !below {
				sites[site] = u.ID
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// newWords are the new units of a draft with how many people, and what was chosen for them.
func newWords(t *testing.T, d *Draft, s *store.Store) string {
	t.Helper()
	var words []string
	for _, u := range d.NewUnits() {
		word := fmt.Sprintf("%s %d", u.Words(), u.People)
		if u.Chosen != "" {
			word += "=" + unitWord(t, s, u.Chosen)
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

func unitWord(t *testing.T, s *store.Store, id data.ID) string {
	t.Helper()
	return strings.Join(data.NewUnitTree(dossierOf(t, s).Units).Path(id), "/")
}

func namedUnits(t *testing.T, s *store.Store) string {
	t.Helper()
	var names []string
	for _, u := range dossierOf(t, s).Units {
		names = append(names, unitWord(t, s, u.ID))
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// take chooses one of our units for a new one.
func take(t *testing.T, d *Draft, words, ours string) {
	t.Helper()
	if ok, err := d.TakeUnitNamed(words, ours); !ok || err != nil {
		t.Fatalf("%s is not taken for %s: %v", ours, words, err)
	}
}

// Units that a list would make are named with how many people each gets, and one of ours chosen
// instead gets them all, also from the next list.
func TestNewUnitsAreNamedAndAnExistingOneCanBeChosen(t *testing.T) {
	for _, c := range []struct{ name, have, list, named, employers, ours, left, units, alias string }{
		{
			"a department", "Noord,Noord/Keuken,Noord/Inpak", "/Keukn,/Keukn,/Kantoor", "Kantoor 1, Keukn 2", "keukn", "Keuken",
			"Kantoor 1, Keukn 2=Noord/Keuken", "Noord, Noord/Inpak, Noord/Kantoor, Noord/Keuken", "Keukn",
		},
		{
			"a department of a known site", "Noord,Zuid,Noord/Keuken,Zuid/Keuken", "Zuid/Kok,Zuid/Kok,Noord/Kok", "Noord / Kok 1, Zuid / Kok 2",
			"Zuid / Kok", "Zuid", "Noord / Kok 1, Zuid / Kok 2=Zuid", "Noord, Noord/Keuken, Noord/Kok, Zuid, Zuid/Keuken", "Kok",
		},
		{
			"a site with its departments", "Zuid,Zuid/Keuken", "Zuidkade/Keuken,Zuidkade/Keuken,Zuidkade/Inpak",
			"Zuidkade 3, Zuidkade / Inpak 1, Zuidkade / Keuken 2", "Zuidkade", "Zuid",
			"Zuidkade 3=Zuid, Zuidkade / Inpak 1", "Zuid, Zuid/Inpak, Zuid/Keuken", "Zuidkade",
		},
		{
			"a department of another site", "Noord,Noord/Keuken", "Zuid/Kombuis", "Zuid 1, Zuid / Kombuis 1",
			"Zuid / Kombuis", "Keuken", "Zuid / Kombuis 1=Noord/Keuken", "Noord, Noord/Keuken", "Zuid / Kombuis",
		},
	} {
		s := newDossier(t, "nl")
		addUnits(t, s, strings.Split(c.have, ",")...)
		places := strings.Split(c.list, ",")
		d := prepare(t, s, Source{File: "lijst.csv", Content: newHiresOf(places...)})
		if got := newWords(t, d, s); got != c.named {
			t.Errorf("%s: named are %s, want %s", c.name, got, c.named)
		}
		take(t, d, c.employers, c.ours)
		if got := newWords(t, d, s); got != c.left {
			t.Errorf("%s: after the answer %s, want %s", c.name, got, c.left)
		}
		list := apply(t, s, d)
		if got := namedUnits(t, s); got != c.units {
			t.Errorf("%s: the units are %s, want %s", c.name, got, c.units)
		}
		if !slices.ContainsFunc(dossierOf(t, s).Units, func(u data.Unit) bool { return slices.Contains(u.Aliases, c.alias) }) {
			t.Errorf("%s: no unit has the alias %s: %+v", c.name, c.alias, dossierOf(t, s).Units)
		}
		again := prepare(t, s, Source{File: "november.csv", Content: newHiresOf(append(places, places...)...)})
		if got := newWords(t, again, s); got != "" {
			t.Errorf("%s: the next list asks about %s again", c.name, got)
		}
		if _, err := Undo(s, list.ID, store.UndoOptions{}); err != nil {
			t.Fatal(err)
		}
		if got := prepare(t, s, Source{File: "lijst.csv", Content: newHiresOf(places...)}); newWords(t, got, s) != c.named {
			t.Errorf("%s: after undoing the list, named are %s", c.name, newWords(t, got, s))
		}
	}
}

// The unit whose name is most like the new one is offered first, by whatever it is called.
func TestNearestUnitIsOfferedFirst(t *testing.T) {
	s := newDossier(t, "nl")
	addUnits(t, s, "Noord", "Noord/Inpak dag", "Noord/Technische dienst", "Noord/Verpakking")
	d := prepare(t, s, Source{File: "lijst.csv", Content: newHiresOf("/TECHN. DIENST", "/Inpak", "/verpakkingen")})
	want := map[string]string{"TECHN. DIENST": "Noord/Technische dienst", "Inpak": "Noord/Inpak dag", "verpakkingen": "Noord/Verpakking"}
	for _, u := range d.NewUnits() {
		if got := unitWord(t, s, u.Near[0]); got != want[u.Name] {
			t.Errorf("for %s the first offered is %s", u.Name, got)
		}
		if len(u.Near) != 4 {
			t.Errorf("for %s %d are offered", u.Name, len(u.Near))
		}
	}
}

// An answer can be taken back, and a unit that was deleted meanwhile is made after all.
func TestAnswerAboutUnitCanBeTakenBack(t *testing.T) {
	s := newDossier(t, "nl")
	addUnits(t, s, "Noord", "Noord/Keuken")
	d := prepare(t, s, Source{File: "lijst.csv", Content: newHiresOf("/Keukn")})
	take(t, d, "Keukn", "Keuken")
	if hasWarning(d, WarnUnits) {
		t.Error("a unit is still to be made")
	}
	units := d.NewUnits()
	units[0].Chosen = ""
	if err := d.TakeUnits(units); err != nil {
		t.Fatal(err)
	}
	if got := newWords(t, d, s); got != "Keukn 1" || !hasWarning(d, WarnUnits) {
		t.Errorf("taken back, named are %s", got)
	}
	take(t, d, "Keukn", "Keuken")
	err := s.Update("test", func(tx *store.Tx) error { return tx.DeleteUnit(d.NewUnits()[0].Chosen) })
	if err != nil {
		t.Fatal(err)
	}
	apply(t, s, d)
	if got := namedUnits(t, s); got != "Noord, Noord/Keukn" {
		t.Errorf("the units are %s", got)
	}
}

// Somebody whose unit the list leaves as it is makes no new unit.
func TestOnlyUnitsThatWillBeMadeAreNamed(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, Source{File: "lijst.csv", Content: newHiresOf("/Keuken")}))
	units := dossierOf(t, s).Units
	err := s.Update("test", func(tx *store.Tx) error {
		for _, u := range units {
			if err := tx.UpdateUnit(u.ID, func(u *data.Unit) { u.Name, u.Aliases = "Kombuis", nil }); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	list := csvOf(";", []string{"Personeelsnummer", "Naam", "Afdeling", "Functie"}, []string{"40100", "Aagje Zilvera", "Keuken", "Kok"})
	d := prepare(t, s, Source{File: "november.csv", Content: list, Kind: data.ListStaff})
	if got := newWords(t, d, s); got != "" || hasWarning(d, WarnUnits) {
		t.Errorf("only the job changes, and named are %q", got)
	}
	apply(t, s, d)
	if got := namedUnits(t, s); got != "Kombuis" {
		t.Errorf("the units are %s", got)
	}
}

// A new site that a list writes in two ways is named as it stands there first, each time it is asked.
func TestNewSiteIsNamedAsTheListWritesItFirst(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "lijst.csv", Content: newHiresOf("Noord/Keuken", "NOORD/Vaskeri", "NOORD/Magazijn")})
	want := "NOORD / Magazijn 1, NOORD / Vaskeri 1, Noord 3, Noord / Keuken 1"
	for range 50 {
		if got := newWords(t, d, s); got != want {
			t.Fatalf("named are %s", got)
		}
	}
}
