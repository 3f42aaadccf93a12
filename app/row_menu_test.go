package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kader/app/driver"
	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// placeOf returns where a word stands on the screen, in its middle.
func placeOf(d *desk.Desk, word string) fyne.Position {
	d.T.Helper()
	c := d.Window.Canvas()
	driver.New().Frame(c)
	for _, p := range driver.Words(driver.Objects(driver.Top(c), c.Size())) {
		if p.Object.(*canvas.Text).Text == word {
			return p.At.AddXY(4, p.Object.Size().Height/2)
		}
	}
	d.T.Fatalf("%q is not on the screen", word)
	return fyne.Position{}
}

// The menu is that of the row under the pointer, which is lit, on every page with rows.
func TestARightClickIsOnTheRowUnderThePointer(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PagePeople)
	table := desk.First[*widgets.Table[*data.Person]](d.Window.Content())
	for _, family := range []string{"Kok", "Vries", "Bos"} {
		row := slices.IndexFunc(desk.Everybody(d), func(p data.Person) bool { return p.Family == family })
		person := desk.Everybody(d)[row]
		driver.RightClick(d.Window.Canvas(), placeOf(d, person.Listed(d.Lang)))
		if chosen := table.Selected(); len(chosen) != 1 || chosen[0].ID != person.ID || len(d.RowMenu()) == 0 {
			t.Errorf("%s: %d chosen, menu %q", family, len(chosen), d.RowMenu())
		}
		d.Press("Escape")
	}
	table.SelectAll()
	driver.RightClick(d.Window.Canvas(), placeOf(d, desk.PersonNamed(d, "Bos").Listed(d.Lang)))
	if len(table.Selected()) != 4 || slices.Contains(d.RowMenu(), d.Text("contact.new")) {
		t.Errorf("several: %d chosen, menu %q", len(table.Selected()), d.RowMenu())
	}
	d.Press("Escape")

	for _, page := range []string{frame.PageToday, frame.PagePlan} {
		d.Open(page)
		driver.RightClick(d.Window.Canvas(), placeOf(d, "Zaal regelen"))
		if len(d.RowMenu()) == 0 {
			t.Errorf("%s: no menu", page)
		}
		d.Press("Escape")
		if row, ok := d.Window.Canvas().Focused().(*forms.ItemRow); !ok || row.Item.Title != "Zaal regelen" {
			t.Errorf("%s: the keyboard went to %T", page, d.Window.Canvas().Focused())
		}
	}
	d.Open(frame.PageMeetings)
	driver.RightClick(d.Window.Canvas(), placeOf(d, "Kaderavond"))
	d.ChooseRow(d.Text("people.delete"))
	d.SeesNot("Eerstvolgende")
}

// What stands in the pane cannot be left: there is no menu, rather than that of another unit.
func TestNoMenuOfAnotherRow(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PageSnapshot)
	driver.Press(d.Window.Canvas(), placeOf(d, "Inpak"), 0, false)
	driver.Press(d.Window.Canvas(), placeOf(d, "Inpak"), 0, true)
	d.Types("x") // no headcount
	driver.RightClick(d.Window.Canvas(), placeOf(d, "Nacht"))
	if menu := d.RowMenu(); len(menu) > 0 {
		t.Errorf("menu %q", menu)
	}
}

// In a dossier that can only be read, what changes it is grey, for mouse and keyboard.
func TestTheMenuOfADossierThatIsOnlyRead(t *testing.T) {
	d := newDesk(t, "da", desk.FillWorkplace)
	first := d.Store
	t.Cleanup(func() { first.Close() })
	opened, err := store.Open(first.Path(), desk.Passphrase, store.Options{Clock: desk.Evening, WorkFactor: 4})
	if err != nil || opened.ReadOnly() == "" {
		t.Fatalf("not only read: %v", err)
	}
	d.Use(opened)
	d.Open(frame.PagePlan)
	driver.RightClick(d.Window.Canvas(), placeOf(d, "Zaal regelen"))
	for _, words := range []string{d.Text("people.delete"), d.Text("action-status.done"), d.Text("plan.field.due")} {
		if d.ChooseRow(words) {
			t.Errorf("%s did something", words)
		}
	}
	d.Press("Down", "Down", "Return") // on the second line
	if len(d.Dialogs()) > 0 || len(d.RowMenu()) > 0 {
		t.Error("the keyboard runs a grey line")
	}
	d.Open(frame.PagePeople)
	d.Press("Down", "Down")
	d.Press("Menu")
	if d.ChooseRow(d.Text("people.hand")) || d.ChooseRow(d.Text("contact.new")) {
		t.Error("a dossier that is only read is changed")
	}
	if !d.ChooseRow(d.Text("dialog.open")) {
		t.Error("nobody can be opened")
	}
}

// A menu that is open goes when the dossier is locked.
func TestTheMenuGoesWithTheDossier(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PagePlan)
	driver.RightClick(d.Window.Canvas(), placeOf(d, "Zaal regelen"))
	d.Release(func() {})
	if menu := d.RowMenu(); len(menu) > 0 {
		t.Errorf("menu %q", menu)
	}
}

// A name is taken with the mouse too, and the keyboard stays in the line; a click elsewhere
// closes the list.
func TestANameIsTakenWithTheMouse(t *testing.T) {
	d := newDesk(t, "nb", desk.FillWorkplace)
	d.Open(frame.PagePlan)
	d.Press("Ctrl+N")
	line, ok := d.Window.Canvas().Focused().(*widgets.LineEntry)
	if !ok {
		t.Fatalf("the keyboard is in %T", d.Window.Canvas().Focused())
	}
	d.Types("Brev @jo")
	driver.Press(d.Window.Canvas(), placeOf(d, "@Joost de Vries"), 0, false)
	if line.Text != "Brev @Joost de Vries " || d.Window.Canvas().Focused() != fyne.Focusable(line) {
		t.Errorf("%q, the keyboard is in %T", line.Text, d.Window.Canvas().Focused())
	}
	d.Types("fredag")
	d.Sees("6. november 2026")
	line.SetText("")
	d.Types("Brev @")
	d.Sees("@Joost de Vries")
	driver.Press(d.Window.Canvas(), placeOf(d, "Zaal regelen"), 0, false)
	d.SeesNot("@Joost de Vries")
	if line.Text != "Brev @" {
		t.Errorf("a click elsewhere left %q", line.Text)
	}
}
