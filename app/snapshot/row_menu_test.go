package snapshot

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

func TestAUnitHasAMenu(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, desk.FillWorkplace)
		d.Open(frame.PageSnapshot)
		p := d.Visible().(*snapshotPage)
		d.Focus(p.table)
		p.table.SelectRow(1)
		open := func() {
			d.Focus(p.table)
			d.Press("Menu")
		}
		open()
		want := []string{
			d.Text("dialog.open"), d.Text("snapshot.people"), d.Text("snapshot.rename"), d.Text("snapshot.add-below"),
			d.Text("snapshot.delete"),
		}
		if got := d.RowMenu(); !slices.Equal(got, want) {
			t.Fatalf("%s: %q, want %q", code, got, want)
		}
		d.ChooseRow(d.Text("snapshot.rename"))
		if name, _ := widgets.Typed(d.Window.Canvas().Focused()); name != "Inpak" {
			t.Errorf("%s: the keyboard is in %T with %q", code, d.Window.Canvas().Focused(), name)
		}
		open()
		d.ChooseRow(d.Text("snapshot.add-below"))
		if d.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
			t.Errorf("%s: the keyboard is in %T", code, d.Window.Canvas().Focused())
		}
		packing := p.table.Row(1).UnitID
		desk.Enter(p.entry, "Lijn 1")
		units := desk.Read(d, func(tx *store.Tx) ([]data.Unit, error) { return tx.FindUnits(store.UnitFilter{}) })
		i := slices.IndexFunc(units, func(u data.Unit) bool { return u.Name == "Lijn 1" })
		if i < 0 || units[i].ParentID != packing {
			t.Errorf("%s: Lijn 1 hangs elsewhere", code)
		}
		p.table.SetSelected(string(packing))
		p.table.SelectRow(1)
		open()
		d.ChooseRow(d.Text("snapshot.delete"))
		if slices.Contains(unitsShown(p), "Inpak") {
			t.Errorf("%s: Inpak was not deleted", code)
		}
	}
}
