package app

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
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
	h := on(newDesk(t, "nl", crew))
	h.bring(promoted())
	h.press("Ctrl+Return")
	h.sees("Er zou veel worden vervangen", "Functie: anders bij 10 van de 10")
	h.press("Escape")
	if importOf(h.App).step != stepPeople {
		t.Fatal("written without an answer")
	}
	h.press("Ctrl+Return")
	h.window.Canvas().Focused().(*widgets.Choice).Choose(answerOurs)
	h.dialogs[0].onSubmit()
	h.sees("De lijst is binnen")
	for _, p := range h.people(t) {
		if p.JobTitle != "Kok" {
			t.Errorf("%s is %q now", p.Full(), p.JobTitle)
		}
	}
}

func TestOursStaysForOnePersonByKey(t *testing.T) {
	h := on(newDesk(t, "nl", crew))
	h.bring(promoted())
	h.focus(importOf(h.App).people.table)
	importOf(h.App).people.table.SelectRow(0)
	h.types("k")
	h.sees("Kok blijft")
	if c := importOf(h.App).draft.Proposal.Counts; c.Changed != 9 {
		t.Errorf("%d changed, not 9", c.Changed)
	}
	h.types("t")
	if c := importOf(h.App).draft.Proposal.Counts; c.Changed != 10 {
		t.Errorf("%d changed, not 10", c.Changed)
	}
}

func TestAskedIsDecidedByKeyAndTheNextComes(t *testing.T) {
	h := on(newDesk(t, "nl", known))
	h.bring("Naam;Afdeling\nEwa Nowak;Inpak\nJan van der Berg;Inpak\nPiet Smit;Inpak\n")
	if n := importOf(h.App).draft.Proposal.Counts.Ask; n != 2 {
		t.Fatalf("%d to look at, not 2", n)
	}
	h.sees("Dit is dezelfde persoon (S)", "Iemand nieuw (N)", "Overslaan (X)")
	h.types("s")
	m := importOf(h.App).draft.Proposal.Matches
	if m[0].PersonID == "" || m[0].Decision == imports.DecisionAsk || importOf(h.App).people.pane.shown != 1 {
		t.Fatalf("the first is %q, row %d is shown", m[0].Decision, importOf(h.App).people.pane.shown)
	}
	h.types("n")
	if d := importOf(h.App).draft.Proposal.Matches[1].Decision; d != imports.DecisionNew {
		t.Errorf("the second is %q", d)
	}
	h.press("Return") // nothing is left to decide: the keyboard is on the way on
	h.sees("De lijst is binnen")
}

func TestCancelledApplyWritesNothing(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.bring("Naam;Functie\nAagje Zilverstand;Kok\n")
	_, err := importOf(h.App).draft.Apply(h.store, func(float64) bool { return false })
	if err == nil || err.Error() != context.Canceled.Error() {
		t.Errorf("error %v", err)
	}
	if len(h.people(t)) != 0 {
		t.Error("somebody was written")
	}
	h.press("Ctrl+Return")
	h.sees("De lijst is binnen")
}

// The counts of the record open who is behind them, at once and from the history,
// and undo counts exactly.
func TestRecordOpensThePeopleBehindItsCounts(t *testing.T) {
	h := on(newDesk(t, "nl", known))
	h.bring("Personeelsnummer;Naam;Functie\n10881;Jan van der Berg;Voorman\n20001;Aagje Zilverstand;Kok\n20002;Joris Zand;Kok\n")
	h.press("Ctrl+Return")
	h.sees("2 nieuw", "1 gewijzigd", "Zilverstand, Aagje", "niet genoteerd")
	h.seesNot("Berg, Jan van der")
	importOf(h.App).record.counts.OnTap("import.count.changed")
	h.sees("Berg, Jan van der")
	h.press("Return")
	if h.current.id() != pagePeople {
		t.Errorf("Enter opened %s", h.current.id())
	}
	h.press("Ctrl+7")
	h.current.(*groupPage).onImports() // the lists stand far down
	h.press("Home", "Return")
	h.sees("Verslag van een lijst", "2 nieuw", "Wat nu")
	record := h.current.(*recordPage)
	h.update("person-updated", func(tx *store.Tx) error {
		return tx.UpdatePerson(record.record.listed[1].PersonID, func(p *data.Person) { p.Phone = "+31612345678" })
	})
	record.record.askUndo()
	h.sees("lijst.csv, ingelezen op 03-11-2026", "Gaat er weer uit: 1 collega.", "Gaat terug naar hoe het was: 1 collega.",
		"Blijft, omdat het daarna met de hand is gewijzigd: 1 collega (Aagje")
	h.dialogs[0].onSubmit()
	h.sees("Deze lijst is voor een deel teruggenomen", "Weer weggehaald: 1 collega.", "Weer zoals het was: 1 collega.",
		"Blijft, omdat het daarna met de hand is gewijzigd: 1 collega (Aagje")
	if got := len(h.people(t)); got != 3 {
		t.Errorf("%d people, not 3", got)
	}
}

func TestEverybodyWhoIsMissingIsDecidedAtOnce(t *testing.T) {
	h := on(newDesk(t, "nl", crew))
	h.drop("lijst.csv", "Personeelsnummer;Naam;Functie\n20000;Ilse Zande;Kok\n")
	importOf(h.App).details.kind.Choose(string(data.ListStaff))
	importOf(h.App).goTo(stepPlace)
	importOf(h.App).goTo(stepPeople)
	importOf(h.App).people.onFilter(string(imports.DecisionAsk))
	importOf(h.App).people.table.SelectRow(0)
	h.sees("Alle 9: werken er niet meer", "Alle 9: werken er nog")
	all := findButton(importOf(h.App).people.pane.pane.Content(), "Alle 9: werken er nog")
	if all == nil {
		t.Fatal("no button for all")
	}
	all.OnTapped()
	if c := importOf(h.App).draft.Proposal.Counts; c.Ask != 0 || c.Left != 0 {
		t.Errorf("%d asked, %d left", c.Ask, c.Left)
	}
	h.sees("Werkt er nog (9)") // and were not left out
	h.seesNot("vergeslagen")
	h.seesNot("Niemand") // goes before the user says so: all is said
	h.press("Ctrl+Return")
	h.sees("De lijst is binnen", "Werkt er nog (9)")
	h.seesNot("overgeslagen")
	importOf(h.App).record.counts.OnTap("import.still-here")
	if n := importOf(h.App).record.table.Len(); n != 9 {
		t.Errorf("behind those who still work here stand %d", n)
	}
}

// findButton finds a button by its words.
func findButton(o fyne.CanvasObject, words string) *widgets.Button {
	switch o := o.(type) {
	case *widgets.Button:
		if o.Caption == words {
			return o
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			if found := findButton(child, words); found != nil {
				return found
			}
		}
	}
	return nil
}
