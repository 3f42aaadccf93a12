package app

import (
	"testing"

	"kader/data"
	"kader/data/store"
)

func TestErasedForGoodLeavesNoTraceInTheHistory(t *testing.T) {
	h := on(newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}, Note: "wil gewist worden"})
	}))
	onErase(h.App)
	h.press("Ctrl+3")
	onErase(h.App)
	h.sees("Kies eerst in de lijst")
	h.press("Down", "Down", "Ctrl+A")
	onErase(h.App)
	h.sees("1 collega voorgoed wissen?")
	h.press("Tab", "Return") // Enter alone throws nothing away
	h.seesNot("Zilverstand")
	var people []data.Person
	var changes []data.Change
	if err := h.store.View(func(tx *store.Tx) (err error) {
		if people, err = tx.FindPeople(store.PersonFilter{}); err == nil {
			changes, err = tx.FindChanges(store.ChangeFilter{})
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if len(people) != 0 {
		t.Errorf("%d people are left", len(people))
	}
	for _, c := range changes {
		if c.Noun == "person" {
			t.Errorf("the history keeps %+v", c)
		}
	}
	if label := h.undo.undoLabel(); h.undo.canUndo() {
		t.Errorf("erasing offers to be undone: %s", label)
	}
}
