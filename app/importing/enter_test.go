package importing

import (
	"os"
	"path/filepath"
	"testing"

	"kader/data/imports"
)

// In step 4 Enter walks through the list, and leaves nobody out and takes nobody for
// somebody: not a new person, not a row to look at, not one who is not in the list.
func TestEnterInTheListOfPeopleDecidesNothing(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, known)
		h := d
		path := filepath.Join(t.TempDir(), "lijst.csv")
		if err := os.WriteFile(path, []byte("Naam;Afdeling\nEwa Nowak;Inpak\nPiet Smit;Inpak\nLies Vos;Inpak\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		h.Rooms.Lists.Read(h.Frame, path)
		for _, step := range []importStep{stepPlace, stepColumns, stepPeople} {
			importOf(h.Frame).goTo(step)
		}
		decisions := func() (all []imports.Decision) {
			for _, m := range importOf(h.Frame).draft.Proposal.Matches {
				all = append(all, m.Decision)
			}
			return all
		}
		before := decisions()
		if before[0] != imports.DecisionAsk || before[1] != imports.DecisionNew {
			t.Fatalf("%s: %v", code, before)
		}
		for i := range importOf(h.Frame).people.table.Len() {
			d.Focus(importOf(h.Frame).people.table)
			importOf(h.Frame).people.table.SelectRow(i)
			for range 2 * len(before) {
				h.Press("Return")
				if len(d.Dialogs()) > 0 {
					t.Fatalf("%s: Enter opens a dialog", code)
				}
			}
		}
		for i, now := range decisions() {
			if now != before[i] || importOf(h.Frame).draft.Proposal.Matches[i].ByHand {
				t.Errorf("%s: row %d was %s and is %s", code, i, before[i], now)
			}
		}
	}
}

// At the step of people Ctrl+Enter writes the list, and the line about keys said that it goes on.
func TestTheHintSaysWhereTheKeysWrite(t *testing.T) {
	h := newDesk(t, "nl", known)
	dropFile(h, "lijst.csv", "Naam;Afdeling\nPiet Smit;Inpak\n")
	h.Sees(h.Text("import.hint-keys"))
	importOf(h.Frame).goTo(stepPeople)
	h.Sees(h.Text("import.hint-keys-apply"))
	h.SeesNot(h.Text("import.hint-keys"))
	importOf(h.Frame).goTo(stepColumns)
	h.Sees(h.Text("import.hint-keys"))
}
