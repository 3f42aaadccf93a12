package people

import (
	"testing"

	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

func TestErasedForGoodLeavesNoTraceInTheHistory(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}, Note: "wil gewist worden"})
	})
	onErase(h.Frame)
	h.Open(frame.PagePeople)
	onErase(h.Frame)
	h.Sees("Kies eerst in de lijst")
	h.Press("Down", "Down", "Ctrl+A")
	onErase(h.Frame)
	h.Sees("1 collega voorgoed wissen?")
	h.Press("Tab", "Return") // Enter alone throws nothing away
	h.SeesNot("Zilverstand")
	var people []data.Person
	var changes []data.Change
	if err := h.Store.View(func(tx *store.Tx) (err error) {
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
	if item := h.MenuItem("Ctrl+Z"); !item.Disabled {
		t.Errorf("erasing offers to be undone: %s", item.Label)
	}
}
