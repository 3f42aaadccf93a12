package snapshot

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/driver"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// chosenUnit returns the name of the one unit that is lit.
func chosenUnit(p *snapshotPage) string {
	if rows := p.table.Selected(); len(rows) == 1 {
		return rows[0].Name
	}
	return ""
}

func TestANewUnitIsLitAndInSight(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error {
		for i := range 60 {
			u := data.Unit{Kind: data.UnitSite, Name: fmt.Sprintf("Vestiging %02d", i), Position: i}
			if err := tx.CreateUnit(&u); err != nil {
				return err
			}
		}
		return nil
	})
	d.Open(frame.PageSnapshot)
	p := d.Visible().(*snapshotPage)
	d.Focus(p.entry)
	d.Types("Zuid 85")
	d.Press("Return")
	if got := chosenUnit(p); got != "Zuid" {
		t.Errorf("lit is %q", got)
	}
	d.Sees("Zuid") // the table draws what is in view
	d.SeesNot("Vestiging 00")
	if d.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
		t.Errorf("the keyboard went to %T", d.Window.Canvas().Focused())
	}
	d.Menu.Run("undo")
	if got := chosenUnit(p); got == "Zuid" {
		t.Error("undo left it")
	}

	p.table.SelectRow(3) // with the pane open
	p.under.Choose("")
	d.Focus(p.entry)
	d.Types("Oost")
	d.Press("Return")
	if got := chosenUnit(p); got != "Oost" || p.unit.unit.Name != "Oost" {
		t.Errorf("lit is %q, the pane shows %q", got, p.unit.unit.Name)
	}
}

func TestTabGoesALevelDeeperAndShiftTabHigher(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, nil)
		d.Open(frame.PageSnapshot)
		p := d.Visible().(*snapshotPage)
		d.Focus(p.entry)
		add := func(name string) {
			d.Types(name)
			d.Press("Return")
		}
		add("Noord")
		add("Inpak")
		d.Sees(d.Text("snapshot.level", "unit", "Noord"))
		d.Press("Tab")
		d.Sees(d.Text("snapshot.level", "unit", "Noord › Inpak"))
		add("Lijn 1")
		add("Lijn 2")
		d.Press("Shift+Tab")
		add("Expeditie")
		d.Press("Tab", "Shift+Tab", "Shift+Tab")
		d.Sees(d.Text("snapshot.level-top"))
		add("Zuid")
		want := []struct {
			name  string
			depth int
		}{{"Noord", 0}, {"Inpak", 1}, {"Lijn 1", 2}, {"Lijn 2", 2}, {"Expeditie", 1}, {"Zuid", 0}}
		for i, w := range want {
			if i >= p.table.Len() {
				t.Fatalf("%s: %d units", code, p.table.Len())
			}
			if row := p.table.Row(i); row.Name != w.name || row.Depth != w.depth {
				t.Errorf("%s: row %d is %s at depth %d, want %v", code, i, row.Name, row.Depth, w)
			}
		}
		if d.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
			t.Fatalf("%s: the keyboard went to %T", code, d.Window.Canvas().Focused())
		}
		d.Press("Tab") // below Zuid there is nothing yet: Tab leaves
		if d.Window.Canvas().Focused() == fyne.Focusable(p.entry) {
			t.Errorf("%s: Tab does not leave the line", code)
		}
	}
}

// What is said below the line moves what is under it down, and covers nothing.
func TestTheLevelIsSaidAboveTheTable(t *testing.T) {
	for _, said := range []string{"Zuid 85", "Zuid " + desk.Planted} { // a level, and a number that is refused
		d, p := openSnapshot(t)
		d.Focus(p.entry)
		d.Types(said)
		d.Press("Return")
		driver.New().Frame(d.Window.Canvas())
		place := fyne.CurrentApp().Driver().AbsolutePositionForObject
		choice, table, under := place(p.compare), place(p.table), place(p.under)
		if choice.Y+p.compare.Size().Height > table.Y {
			t.Errorf("%s: the table at %v covers the choice at %v", said, table, choice)
		}
		if row := place(p.entry).Y + p.entry.Size().Height + 8; choice.Y < row {
			t.Errorf("%s: the choice at %v stands where the line says something", said, choice)
		}
		if p.under.Size().Height > p.entry.Size().Height+2 || under.Y > place(p.entry).Y+2 {
			t.Errorf("%s: the choice beside the line is %v high", said, p.under.Size().Height)
		}
	}
}

// Tab leaves a line in which nothing was added, and Shift+Tab too.
func TestTabLeavesTheLineOtherwise(t *testing.T) {
	d, p := openSnapshot(t)
	for _, key := range []string{"Tab", "Shift+Tab"} {
		d.Focus(p.entry)
		d.Press(key)
		if d.Window.Canvas().Focused() == fyne.Focusable(p.entry) {
			t.Errorf("%s stays", key)
		}
	}
}
