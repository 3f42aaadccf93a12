package group

import (
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

func goneDesk(t *testing.T, code string) *desk.Desk {
	t.Helper()
	p := data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}}
	d := desk.SitDown(t, code, func(tx *store.Tx) error { return tx.CreatePerson(&p) }, desk.Rooms(Entry()))
	d.Update("test", func(tx *store.Tx) error {
		return tx.CreateTopic(&data.Topic{Title: "Roosters", Note: "Aagje Zilverstand vroeg het, en de Aagje van boven"})
	})
	d.Update("test", func(tx *store.Tx) error { return tx.DeletePerson(p.ID) })
	d.Open(frame.PageGroup)
	return d
}

func gone(d *desk.Desk) []data.Gone {
	return desk.Read(d, func(tx *store.Tx) ([]data.Gone, error) { return tx.FindGone("") })
}

// Whoever is gone is found in the history, and erased where the name still stands too.
func TestWhoIsGoneIsFoundAndErased(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := goneDesk(t, code)
		page := d.Visible().(*groupPage)
		d.SeesNot("Zilverstand")
		desk.Enter(page.gone.query, "zilver")
		d.Sees("Zilverstand, Aagje", d.Text("gone.deleted"))
		if !page.gone.erase.Disabled() {
			t.Errorf("%s: erasing is offered for nobody", code)
		}
		page.gone.table.SelectRow(0)
		d.Tap(d.Text("erase.button"))
		if len(d.Dialogs()) != 1 {
			t.Fatalf("%s: nothing was asked", code)
		}
		if d.Sees(d.Text("erase.where-topic")); !d.Says(d.Count("erase.places", 2)) {
			t.Errorf("%s: how many places is not said", code)
		}
		for _, check := range desk.All[*widgets.Check](d.Dialogs()[0].Content) {
			if strings.Contains(check.Text, "[Aagje]") {
				check.SetChecked(false)
			}
		}
		d.SubmitDialog()
		if found := gone(d); len(found) != 0 {
			t.Errorf("%s: the history still knows %+v", code, found)
		}
		topics := desk.Read(d, func(tx *store.Tx) ([]data.Topic, error) { return tx.FindTopics(store.TopicFilter{}) })
		if note := topics[0].Note; note != "[…] vroeg het, en de Aagje van boven" {
			t.Errorf("%s: the note is %q", code, note)
		}
		d.Sees(d.Count("erase.done", 1), d.Text("erase.proof"))
		d.LeaveDialogs()
	}
}

func TestNobodyFoundIsSaid(t *testing.T) {
	d := goneDesk(t, "nl")
	desk.Enter(d.Visible().(*groupPage).gone.query, "wolfert")
	d.Sees("Niemand gevonden in de geschiedenis")
	d.Tap("Teruggenomen lijsten nu wissen")
	d.Sees("De geschiedenis bewaart niets van een teruggenomen lijst.")
}
