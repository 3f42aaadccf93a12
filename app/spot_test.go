package app

import (
	"fmt"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// crowd is more people than fit on a page, some of them new.
func crowd(tx *store.Tx) error {
	var people []*data.Person
	for i := range 200 {
		p := &data.Person{Name: data.Name{Given: "Aagje", Family: fmt.Sprintf("Zilver%03d", i)}}
		p.State = data.FollowNew
		people = append(people, p)
	}
	return tx.CreatePeople(people)
}

// Where somebody is on a page is where they are when they come back to it, also in another
// language or after undoing something.
func TestPageIsComeBackToWhereItWasLeft(t *testing.T) {
	for _, page := range []string{frame.PagePeople, frame.PageNewHires} {
		for name, away := range map[string]func(h *desk.Desk){
			"another page":     func(h *desk.Desk) { h.Open(frame.PagePlan); h.Open(page) },
			"another language": func(h *desk.Desk) { h.SetLanguage("nb") },
			"an undone change": func(h *desk.Desk) {
				err := h.Store.Update("person", func(tx *store.Tx) error {
					return tx.CreatePerson(&data.Person{Name: data.Name{Family: "Zuletzt"}})
				})
				if err != nil {
					t.Fatal(err)
				}
				h.Press("Ctrl+Z")
			},
		} {
			h := newDesk(t, "nl", crowd)
			h.Open(page)
			h.Press("Down", "End")
			for range 25 {
				h.Press("Up")
			}
			spot := spotOf(h)
			away(h)
			if got := spotOf(h); got != spot {
				t.Errorf("%s, %s: it is at %s, and was at %s", page, name, got, spot)
			}
		}
	}
}

func spotOf(h *desk.Desk) string { return fmt.Sprint(widgets.SpotOf(h.Window.Content())) }
