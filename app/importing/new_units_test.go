package importing

import (
	"testing"

	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// kitchen is a site with a department, as the group calls them.
func kitchen(tx *store.Tx) error {
	site := data.Unit{Kind: data.UnitSite, Name: "Noord"}
	if err := tx.CreateUnit(&site); err != nil {
		return err
	}
	for _, name := range []string{"Inpak", "Keuken"} {
		if err := tx.CreateUnit(&data.Unit{Kind: data.UnitDepartment, Name: name, ParentID: site.ID}); err != nil {
			return err
		}
	}
	return nil
}

// What a list would add to the units is named above the people, and one that the group has under
// another name is chosen instead.
func TestNewUnitsAreNamedAboveThePeopleAndCanBeOurs(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, kitchen)
		h.Bring("Naam;Afdeling\nAagje Zilverstand;Keukn\nPiet Smit;Keukn\nJoris Zand;Kantoor\n")
		p := importOf(h.Frame)
		named := func(key string, n int, unit string) string { return h.Lang.Count(key, n, "unit", unit) }
		both := named("import.unit-people", 1, "Kantoor") + ", " + named("import.unit-people", 2, "Keukn")
		if want := h.Lang.Count("import.new-units", 2, "names", both); !h.Says(want) {
			t.Errorf("%s: %q is not said", code, want)
		}
		choices := func() []*widgets.Choice { return desk.All[*widgets.Choice](h.Dialogs()[0].Content) }
		p.people.askUnits(nil)
		choice := choices()[1]
		if got := choice.Offered[1].Caption; got != "Noord › Keuken" {
			t.Errorf("%s: first offered is %s", code, got)
		}
		choice.Choose(choice.Offered[1].Value)
		h.SubmitDialog()
		if want := h.Lang.Count("import.new-units", 1, "names", named("import.unit-people", 1, "Kantoor")); !h.Says(want) {
			t.Errorf("%s: %q is not said after the answer", code, want)
		}
		p.people.askUnits(nil) // the answer shows, and can be another
		choice = choices()[1]
		if choice.Value() != choice.Offered[1].Value {
			t.Errorf("%s: the answer is %q", code, choice.Value())
		}
		choice.Choose("")
		h.SubmitDialog()
		if len(p.draft.Proposal.Matches) != 3 || p.draft.NewUnits()[1].Chosen != "" {
			t.Errorf("%s: the answer was not taken back", code)
		}
	}
}

// Where the group has no units yet there is nothing to choose, and nothing to press.
func TestFirstListOnlyNamesItsUnits(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Bring("Naam;Afdeling\nAagje Zilverstand;Keuken\nPiet Smit;Kade\nJoris Zand;Kantoor\nIlse Bos;Inpak\n")
	h.Sees("Er komen 4 afdelingen bij, zoals")
	h.SeesNot("Afdelingen bekijken")
}

// Whoever walks to the people by the keys alone is asked about the new units before the list is
// written, and about each only once.
func TestKeysWriteNoListBeforeItsUnitsWereAsked(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, kitchen)
		dropFile(h, "lijst.csv", "Naam;Afdeling\nAagje Zilverstand;Keukn\nPiet Smit;Inpak\nJoris Zand;Kantoor\n")
		h.Press("Ctrl+Return", "Ctrl+Return", "Ctrl+Return")
		p := importOf(h.Frame)
		if p.step != stepPeople {
			t.Fatalf("%s: at step %d", code, p.step)
		}
		h.Sees(h.Text("import.hint-keys-ask"))
		h.Press("Ctrl+Return")
		h.Sees(h.Text("import.units-title"))
		h.Press("Escape")
		if len(desk.Everybody(h)) > 0 || p.step != stepPeople {
			t.Fatalf("%s: written without an answer", code)
		}
		h.Press("Ctrl+Return")
		choices := desk.All[*widgets.Choice](h.Dialogs()[0].Content)
		choices[1].Choose(choices[1].Offered[1].Value) // Keukn is Keuken
		h.SubmitDialog()
		h.Sees(h.Text("import.done"))
		units := map[string]bool{}
		h.View(func(tx *store.Tx) error {
			all, err := tx.FindUnits(store.UnitFilter{})
			for _, u := range all {
				units[u.Name] = true
			}
			return err
		})
		if !units["Kantoor"] || units["Keukn"] || len(units) != 4 {
			t.Errorf("%s: units %v", code, units)
		}
	}
}

// What was answered at the step is not asked again.
func TestUnitsThatWereAnsweredAreNotAskedAgain(t *testing.T) {
	h := newDesk(t, "nl", kitchen)
	h.Bring("Naam;Afdeling\nJoris Zand;Kantoor\n")
	importOf(h.Frame).people.askUnits(nil)
	h.SubmitDialog()
	h.Sees(h.Text("import.hint-keys-apply"))
	h.Press("Ctrl+Return")
	h.Sees(h.Text("import.done"))
}
