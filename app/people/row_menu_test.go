package people

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// fillReachable is the workplace with somebody who has a phone and an address.
func fillReachable(tx *store.Tx) error {
	if err := desk.FillWorkplace(tx); err != nil {
		return err
	}
	people, err := tx.FindPeople(store.PersonFilter{})
	if err != nil {
		return err
	}
	return tx.UpdatePerson(people[0].ID, func(p *data.Person) { p.Phone, p.Email = "+31612345678", "joost@voorbeeld.example" })
}

func TestARowHasAMenuWithTheWordsOfTheButtons(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, fillReachable)
		d.Open(frame.PagePeople)
		p := d.Visible().(*peoplePage)
		d.Focus(p.table)
		p.OpenRow(desk.PersonNamed(d, "Vries").ID)
		d.Focus(p.table)
		d.Press("Shift+F10")
		want := []string{
			d.Text("dialog.open"), d.Text("contact.new"), d.Text("access.button"),
			d.Text("begin.title"), d.Text("people.hand"), d.Text("people.set-membership"),
			d.Text("people.copy-phone"), d.Text("people.copy-email"), d.Text("people.delete"),
		}
		if got := d.RowMenu(); !slices.Equal(got, want) {
			t.Fatalf("%s: %q, want %q", code, got, want)
		}
		var above []string // the first line below each line that separates
		items := desk.First[*widget.PopUpMenu](d.Window.Canvas().Overlays().Top()).Items
		for i, item := range items[1:] {
			if len(desk.TextsIn(items[i])) == 0 {
				above = append(above, desk.TextsIn(item)...)
			}
		}
		if want := []string{d.Text("people.copy-phone"), d.Text("people.delete")}; !slices.Equal(above, want) {
			t.Errorf("%s: apart stand %q, want %q", code, above, want)
		}
		d.Press("Escape")
		if len(d.RowMenu()) > 0 || d.Window.Canvas().Focused() != fyne.Focusable(p.table) {
			t.Errorf("%s: after Escape the keyboard is in %T", code, d.Window.Canvas().Focused())
		}
		if !p.side.Pane.Visible() {
			t.Errorf("%s: Escape closed the pane too", code)
		}
	}
}

func TestTheMenuActsOnTheChosenPeople(t *testing.T) {
	d := newDesk(t, "nl", fillReachable)
	d.Open(frame.PagePeople)
	p := d.Visible().(*peoplePage)
	p.OpenRow(desk.PersonNamed(d, "Vries").ID)
	d.Focus(p.table)
	d.Press("Menu")
	if !d.ChooseRow("Telefoonnummer kopiëren") || fyne.CurrentApp().Clipboard().Content() != "+31612345678" {
		t.Errorf("copied %q", fyne.CurrentApp().Clipboard().Content())
	}
	d.Press("Menu")
	d.ChooseRow("E-mailadres kopiëren")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "joost@voorbeeld.example" {
		t.Errorf("copied %q", got)
	}
	d.Press("Menu")
	d.ChooseRow("Contact noteren")
	if d.Window.Canvas().Focused() != fyne.Focusable(p.person.contacts.note) {
		t.Errorf("the keyboard is in %T", d.Window.Canvas().Focused())
	}

	p.OpenRow(desk.PersonNamed(d, "Kok").ID) // without a phone
	d.Focus(p.table)
	d.Press("Menu")
	if d.ChooseRow("Telefoonnummer kopiëren") {
		t.Error("a number is copied that is not there")
	}
	d.ChooseRow("Verwijderen")
	for _, person := range desk.Everybody(d) {
		if person.Family == "Kok" {
			t.Error("Kok was not deleted")
		}
	}

	d.Focus(p.table)
	p.table.SelectAll()
	d.Press("Menu")
	if menu := d.RowMenu(); slices.Contains(menu, "Openen") || slices.Contains(menu, "Contact noteren") {
		t.Errorf("several: %q", menu)
	}
	d.ChooseRow("Verwijderen")
	if n := len(desk.Everybody(d)); n != 0 {
		t.Errorf("%d are left", n)
	}
}

// New hires have the states in their menu; a form that cannot be left keeps its person chosen,
// and a right click on another row shows no menu.
func TestTheMenuOfNewHires(t *testing.T) {
	d := newDesk(t, "nl", fillReachable)
	d.Open(frame.PageConversations)
	p := d.Visible().(*conversationsPage)
	d.Focus(p.table)
	p.table.SelectRow(0)
	d.Press("Menu")
	if menu := d.RowMenu(); !slices.Contains(menu, "Stand wijzigen") || slices.Contains(menu, "Lidmaatschap wijzigen") {
		t.Errorf("%q", menu)
	}
	d.ChooseRow("Stand wijzigen")
	d.Sees(d.Text("state.title"))
}
