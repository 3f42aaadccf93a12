package importing

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// crew are ten colleagues with a job each.
func crew(tx *store.Tx) error {
	people := make([]*data.Person, 10)
	for i := range people {
		people[i] = &data.Person{
			Name: data.Name{Given: "Ilse", Family: "Zand" + strings.Repeat("e", i+1)},
			Work: data.Work{EmployeeNumber: fmt.Sprint(20000 + i), JobTitle: "Kok"},
		}
	}
	return tx.CreatePeople(people)
}

// promoted is a list in which all of the crew have another job.
func promoted() string {
	var list strings.Builder
	list.WriteString("Personeelsnummer;Naam;Functie\n")
	for i := range 10 {
		fmt.Fprintf(&list, "%d;Ilse Zand%s;Chef\n", 20000+i, strings.Repeat("e", i+1))
	}
	return list.String()
}

func TestMuchOverwrittenIsAskedFieldByField(t *testing.T) {
	h := newDesk(t, "nl", crew)
	h.Bring(promoted())
	h.Press("Ctrl+Return")
	h.Sees("Er zou veel worden vervangen", "Functie: anders bij 10 van de 10")
	h.Press("Escape")
	if importOf(h.Frame).step != stepPeople {
		t.Fatal("written without an answer")
	}
	h.Press("Ctrl+Return")
	h.Window.Canvas().Focused().(*widgets.Choice).Choose(answerOurs)
	h.SubmitDialog()
	h.Sees("De lijst is binnen")
	for _, p := range desk.Everybody(h) {
		if p.JobTitle != "Kok" {
			t.Errorf("%s is %q now", p.Full(), p.JobTitle)
		}
	}
}

func TestOursStaysForOnePersonByKey(t *testing.T) {
	h := newDesk(t, "nl", crew)
	h.Bring(promoted())
	h.Focus(importOf(h.Frame).people.table)
	importOf(h.Frame).people.table.SelectRow(0)
	h.Types("k")
	h.Sees("Kok blijft")
	if c := importOf(h.Frame).draft.Proposal.Counts; c.Changed != 9 {
		t.Errorf("%d changed, not 9", c.Changed)
	}
	h.Types("t")
	if c := importOf(h.Frame).draft.Proposal.Counts; c.Changed != 10 {
		t.Errorf("%d changed, not 10", c.Changed)
	}
}

func TestAskedIsDecidedByKeyAndTheNextComes(t *testing.T) {
	h := newDesk(t, "nl", known)
	h.Bring("Naam;Afdeling\nEwa Nowak;Inpak\nJan van der Berg;Inpak\nPiet Smit;Inpak\n")
	if n := importOf(h.Frame).draft.Proposal.Counts.Ask; n != 2 {
		t.Fatalf("%d to look at, not 2", n)
	}
	h.Sees("Dit is dezelfde persoon (S)", "Iemand die nieuw is (N)", "Overslaan (X)")
	h.Types("s")
	m := importOf(h.Frame).draft.Proposal.Matches
	if m[0].PersonID == "" || m[0].Decision == imports.DecisionAsk || importOf(h.Frame).people.pane.shown != 1 {
		t.Fatalf("the first is %q, row %d is shown", m[0].Decision, importOf(h.Frame).people.pane.shown)
	}
	h.Types("n")
	if d := importOf(h.Frame).draft.Proposal.Matches[1].Decision; d != imports.DecisionNew {
		t.Errorf("the second is %q", d)
	}
	h.Press("Return") // nothing is left to decide: the keyboard is on the way on
	h.Sees("De lijst is binnen")
}

func TestCancelledApplyWritesNothing(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Bring("Naam;Functie\nAagje Zilverstand;Kok\n")
	_, err := importOf(h.Frame).draft.Apply(h.Store, func(float64) bool { return false })
	if err == nil || err.Error() != context.Canceled.Error() {
		t.Errorf("error %v", err)
	}
	if len(desk.Everybody(h)) != 0 {
		t.Error("somebody was written")
	}
	h.Press("Ctrl+Return")
	h.Sees("De lijst is binnen")
}

// The counts of the record open who is behind them, at once and from the history,
// and undo counts exactly.
func TestRecordOpensThePeopleBehindItsCounts(t *testing.T) {
	h := newDesk(t, "nl", known)
	h.Bring("Personeelsnummer;Naam;Functie\n10881;Jan van der Berg;Voorman\n20001;Aagje Zilverstand;Kok\n20002;Joris Zand;Kok\n")
	h.Press("Ctrl+Return")
	h.Sees("2 nieuw", "1 gewijzigd", "Zilverstand, Aagje", "niet genoteerd")
	h.SeesNot("Berg, Jan van der")
	importOf(h.Frame).record.counts.OnTap("import.count.changed")
	h.Sees("Berg, Jan van der")
	h.Press("Return")
	if h.Visible().ID() != frame.PagePeople {
		t.Errorf("Enter opened %s", h.Visible().ID())
	}
	openRecord(h.Frame, importOf(h.Frame).list)
	h.Sees("Ingelezen lijst", "2 nieuw", "Wat nu")
	record := h.Visible().(*recordPage)
	h.Update("person-updated", func(tx *store.Tx) error {
		return tx.UpdatePerson(record.record.listed[1].PersonID, func(p *data.Person) { p.Phone = "+31612345678" })
	})
	record.record.askUndo()
	h.Sees("lijst.csv, ingelezen op 03-11-2026", "Gaat er weer uit: 1 collega.", "Gaat terug naar hoe het was: 1 collega.",
		"Blijft, omdat het daarna met de hand is gewijzigd: 1 collega (Aagje")
	h.SubmitDialog()
	h.Sees("Deze lijst is voor een deel teruggenomen", "Weer weggehaald: 1 collega.", "Weer zoals het was: 1 collega.",
		"Blijft, omdat het daarna met de hand is gewijzigd: 1 collega (Aagje")
	if got := len(desk.Everybody(h)); got != 3 {
		t.Errorf("%d people, not 3", got)
	}
}

func TestEverybodyWhoIsMissingIsDecidedAtOnce(t *testing.T) {
	h := newDesk(t, "nl", crew)
	dropFile(h, "lijst.csv", "Personeelsnummer;Naam;Functie\n20000;Ilse Zande;Kok\n")
	importOf(h.Frame).details.kind.Choose(string(data.ListStaff))
	importOf(h.Frame).goTo(stepPlace)
	importOf(h.Frame).goTo(stepPeople)
	importOf(h.Frame).people.onFilter(string(imports.DecisionAsk))
	importOf(h.Frame).people.table.SelectRow(0)
	h.Sees("Alle 9: werken er niet meer", "Alle 9: werken er nog")
	all := desk.Button(importOf(h.Frame).people.pane.pane.Content(), "Alle 9: werken er nog")
	if all == nil {
		t.Fatal("no button for all")
	}
	all.OnTapped()
	if c := importOf(h.Frame).draft.Proposal.Counts; c.Ask != 0 || c.Left != 0 {
		t.Errorf("%d asked, %d left", c.Ask, c.Left)
	}
	h.Sees("Werkt er nog (9)") // and were not left out
	h.SeesNot("vergeslagen")
	h.SeesNot("Niemand") // goes before the user says so: all is said
	h.Press("Ctrl+Return")
	h.Sees("De lijst is binnen", "Werkt er nog (9)")
	h.SeesNot("overgeslagen")
	importOf(h.Frame).record.counts.OnTap("import.still-here")
	if n := importOf(h.Frame).record.table.Len(); n != 9 {
		t.Errorf("behind those who still work here stand %d", n)
	}
}

// A list of which part was taken back counts what stands, in its record and behind each count, and
// one that was taken back as a whole offers no counts but to read it again.
func TestTheRecordCountsWhatStands(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, known)
		h.Bring("Personeelsnummer;Naam;Functie\n20001;Aagje Zilverstand;Kok\n20002;Joris Zand;Kok\n20003;Wies Bos;Kok\n")
		h.Press("Ctrl+Return")
		count := func(n int) string { return h.Lang.Count("import.count.new", n) }
		h.Sees(count(3))
		record := importOf(h.Frame).record
		h.Update("person-updated", func(tx *store.Tx) error {
			for _, l := range record.listed[:2] {
				if err := tx.UpdatePerson(l.PersonID, func(p *data.Person) { p.Phone = "+31612345678" }); err != nil {
					return err
				}
			}
			return nil
		})
		record.askUndo()
		h.SubmitDialog()
		h.Sees(count(2), h.Text("import.record-part"))
		h.SeesNot(count(3))
		if n := record.table.Len(); n != 2 {
			t.Errorf("%s: %d people behind the count of two", code, n)
		}
		for _, want := range []string{h.Lang.Count("import.behind-gone", 1), h.Text("import.behind-none")} {
			h.Update("person-deleted", func(tx *store.Tx) error { return tx.DeletePerson(record.listed[0].PersonID) })
			openRecord(h.Frame, record.list)
			h.Sees(want[:12])
			record = h.Visible().(*recordPage).record
		}
	}
}

func TestAListThatWasTakenBackOffersOnlyToReadItAgain(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, known)
		h.Bring("Naam\nAagje Zilverstand\nJoris Zand\n")
		h.Press("Ctrl+Return", "Ctrl+Z")
		list := importOf(h.Frame).list
		for range 2 { // at the last step, and long after
			h.Sees(h.Text("import.record-undone"), h.Text("import.again"))
			h.SeesNot(h.Text("import.behind"))
			h.SeesNot(h.Text("import.behind-text")[:20])
			openRecord(h.Frame, list)
		}
		h.Press("Return") // what can be done has the keyboard
		h.Sees(h.Text("import.choose"))
	}
}

// The last step says what to do next with this list: nobody is shared out who is not there.
func TestTheLastStepSaysWhatIsStillToDo(t *testing.T) {
	hires := func(t *testing.T, list string) *desk.Desk {
		h := newDesk(t, "nl", known)
		dropFile(h, "lijst.csv", list)
		importOf(h.Frame).details.kind.Choose(string(data.ListNewHires))
		for range 4 {
			h.Press("Ctrl+Return")
		}
		if len(h.Dialogs()) > 0 { // some are not decided about
			h.SubmitDialog()
		}
		h.Sees(h.Text("import.done"))
		return h
	}
	beginning := func(h *desk.Desk, key string, n int) string {
		text := h.Text(key)
		if n > 0 {
			text = h.Lang.Count(key, n)
		}
		return strings.Join(strings.Fields(text)[:4], " ")
	}
	h := hires(t, "Personeelsnummer;Naam\n20001;Aagje Zilverstand\n")
	h.Sees(beginning(h, "import.next-hires", 0), h.Text("import.hand-out"), h.Text("import.call-list"))
	record := importOf(h.Frame).record
	h.Update("hand-over", func(tx *store.Tx) error {
		return tx.UpdatePerson(record.listed[0].PersonID, func(p *data.Person) { p.HandTo(record.listed[0].PersonID) })
	})
	openRecord(h.Frame, record.list)
	h.Sees(beginning(h, "import.next-handed", 0), h.Text("import.call-list"))
	h.SeesNot(h.Text("import.hand-out"))

	h = hires(t, "Naam\nEwa Nowak\n") // may be somebody who is known, and nobody says
	h.Sees(beginning(h, "import.next-nobody", 0), beginning(h, "import.next-undecided", 1))
	h.SeesNot(h.Text("import.hand-out"))
	h.SeesNot(h.Text("import.call-list"))
}

// Escape leaves the last step for the page from which the list was brought in, and a record for the
// page on which the records stand.
func TestEscapeLeavesWhatIsDone(t *testing.T) {
	h := newDesk(t, "nl", known)
	h.Open(frame.PagePeople)
	h.Bring("Naam\nAagje Zilverstand\nJoris Zand\n")
	h.Press("Ctrl+Return")
	list := importOf(h.Frame).list
	h.Sees(h.Text("import.hint-keys-done", "page", h.Text("page.people")))
	h.Press("Tab", "Tab", "Escape")
	if h.Visible().ID() != frame.PagePeople || importOf(h.Frame) != nil {
		t.Errorf("Escape leads to %s", h.Visible().ID())
	}
	openRecord(h.Frame, list)
	h.Press("Escape")
	if h.Visible().ID() != frame.PageGroup {
		t.Errorf("Escape leads to %s", h.Visible().ID())
	}
}

// After an import Kader asks to destroy the list, until somebody says it was done; the file stays where it is.
func TestTheListItselfIsToBeDestroyed(t *testing.T) {
	h := newDesk(t, "nl", known)
	dropFile(h, "lijst.csv", "Personeelsnummer;Naam\n20001;Aagje Zilverstand\n")
	for range 4 {
		h.Press("Ctrl+Return")
	}
	h.Sees("Vernietig de lijst nu", h.Text("import.destroy-folder"))
	record := importOf(h.Frame).record
	h.Tap(h.Text("import.destroy-done"))
	h.Sees(h.Text("import.destroyed", "date", h.Lang.Date(h.Today())))
	h.SeesNot("Vernietig de lijst nu")
	if _, err := os.Stat(filepath.Join(record.folder, "lijst.csv")); err != nil {
		t.Errorf("Kader touched the file: %v", err)
	}
	openRecord(h.Frame, record.list) // long after, where the folder is not known
	h.Sees(h.Text("import.destroyed", "date", h.Lang.Date(h.Today())))
	h.Press("Ctrl+Z")
	h.Sees("Vernietig de lijst nu")
	h.SeesNot(h.Text("import.destroy-folder"))
}
