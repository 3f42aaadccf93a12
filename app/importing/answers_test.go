package importing

import (
	"testing"

	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// Until a list is written Ctrl+Z takes the answers about it back one by one, the newest first, and the
// menu names it. After the last of them it is the dossier's turn again.
func TestAnswersAreTakenBackOneByOne(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, known)
		h.Update("person-created", func(tx *store.Tx) error {
			return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Kim", Family: "Bekend"}})
		})
		before := h.MenuWords("Ctrl+Z")
		h.Bring("Naam;Afdeling\nEwa Nowak;Inpak\nPiet Smit;Inpak\n")
		p := importOf(h.Frame)
		decisions := func() (found [2]imports.Decision) {
			for _, m := range p.draft.Proposal.Matches {
				found[m.Index] = m.Decision
			}
			return found
		}
		first := decisions()
		if got := h.MenuWords("Ctrl+Z"); got != before {
			t.Errorf("%s: before any answer the menu says %q", code, got)
		}
		h.Focus(p.people.table)
		p.people.table.SelectRow(0)
		h.Types("n") // Ewa is new
		second := decisions()
		h.Focus(p.people.table) // nothing was left to decide
		p.people.table.SelectRow(1)
		h.Types("x") // Piet is left out
		if second == first || decisions() == second {
			t.Fatalf("%s: nothing was decided: %v %v %v", code, first, second, decisions())
		}
		for _, back := range []struct {
			name string
			want [2]imports.Decision
		}{{"Piet Smit", second}, {"Ewa Nowak", first}} {
			words := h.Text("import.answer.person", "name", back.name)
			if got, want := h.MenuWords("Ctrl+Z"), h.Text("menu.undo-named", "change", words); got != want {
				t.Errorf("%s: the menu says %q, not %q", code, got, want)
			}
			h.Press("Ctrl+Z")
			if got := decisions(); got != back.want {
				t.Errorf("%s: after %s it is %v, not %v", code, back.name, got, back.want)
			}
			h.Sees(h.Text("import.answer-back", "answer", words))
		}
		if got := h.MenuWords("Ctrl+Z"); got != before {
			t.Errorf("%s: after the answers the menu says %q", code, got)
		}
		if n := len(desk.Everybody(h)); n < 2 {
			t.Errorf("%s: the dossier was changed: %d people", code, n)
		}
	}
}

// An answer is taken back at the step at which it was given: a column, a cell, a new unit, which is asked
// about again.
func TestAnswersAreTakenBackAtTheirStep(t *testing.T) {
	h := newDesk(t, "nl", kitchen)
	dropFile(h, "lijst.csv", "Naam;Afdeling;In dienst\nAagje Zilverstand;Keukn;31-02-2026\nJoris Zand;Kantoor;1-10-2026\n")
	p := importOf(h.Frame)
	p.goTo(stepColumns)
	field := func() data.Field { return p.draft.Mapping[1].Field }
	was := field()
	p.columns.onField(1, data.FieldTown)
	if was != data.FieldUnit || field() != data.FieldTown {
		t.Fatalf("the column was %s and is %s", was, field())
	}
	p.columns.onField(1, data.FieldUnit)
	h.Press("F8")
	h.Types("15-10-2026")
	h.Press("Return")
	start := startOf(h, 0)
	p.goTo(stepPeople)
	p.people.askUnits(nil)
	desk.All[*widgets.Choice](h.Dialogs()[0].Content)[1].Choose(string(p.people.units[1].Near[0]))
	h.SubmitDialog()
	if p.draft.NewUnits()[1].Chosen == "" || p.people.asksUnits() {
		t.Fatal("the unit was not answered")
	}

	h.Press("Ctrl+Z")
	if p.step != stepPeople || p.draft.NewUnits()[1].Chosen != "" || !p.people.asksUnits() {
		t.Errorf("step %d: the unit is still answered", p.step)
	}
	h.Press("Ctrl+Z")
	if p.step != stepColumns || startOf(h, 0) == start {
		t.Errorf("step %d: the cell still says %v", p.step, startOf(h, 0))
	}
	h.Press("Ctrl+Z")
	if field() != data.FieldTown {
		t.Errorf("the column is %s", field())
	}
	h.Press("Ctrl+Z")
	if field() != data.FieldUnit {
		t.Errorf("the column is %s", field())
	}
	p.goTo(stepPeople)
	p.people.askUnits(nil)
	h.SubmitDialog()
	h.Press("Ctrl+Return")
	h.Sees(h.Text("import.done"))
	if p.Answer() != "" {
		t.Errorf("once written %q can be taken back", p.Answer())
	}
}
