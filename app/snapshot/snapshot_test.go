package snapshot

import (
	"slices"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

func openSnapshot(t *testing.T) (*desk.Desk, *snapshotPage) {
	t.Helper()
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PageSnapshot)
	p, ok := d.Visible().(*snapshotPage)
	if !ok {
		t.Fatalf("page is %T", d.Visible())
	}
	return d, p
}

func unitsShown(p *snapshotPage) []string {
	var names []string
	for i := range p.table.Len() {
		names = append(names, p.table.Row(i).Name)
	}
	return names
}

func TestTheTreeShowsFiguresAndWhiteSpots(t *testing.T) {
	d, p := openSnapshot(t)
	if got, want := unitsShown(p), []string{"Noord", "Inpak", "Nacht"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	d.Sees("Leden: 1 van de 120 collega’s (1%)")
	d.Sees("1 witte vlek")
	d.Sees(d.Text("snapshot.white-spot"))
	p.onToggle(p.table.Row(0))
	if got := unitsShown(p); len(got) != 1 {
		t.Errorf("folded: %v", got)
	}
}

// Names alone made a unit of one with a density of 100 %, and whoever was in no unit counted on
// the page People only.
func TestWhoIsInNoUnitCountsAndNamesAreNoHeadcount(t *testing.T) {
	for _, code := range assets.Languages() {
		d := desk.SitDown(t, code, func(tx *store.Tx) error {
			unit := data.Unit{Kind: data.UnitDepartment, Name: "Oosterwiek"}
			if err := tx.CreateUnit(&unit); err != nil {
				return err
			}
			for _, at := range []data.ID{unit.ID, "", ""} {
				if err := tx.CreatePerson(&data.Person{
					Name: data.Name{Given: "Aagje", Family: "Zilverstand"}, Work: data.Work{UnitID: at},
					Union: data.Union{Membership: data.MembershipMember},
				}); err != nil {
					return err
				}
			}
			return nil
		}, desk.Rooms(Entry(), desk.Blank(frame.PagePeople)))
		p := d.Visible().(*snapshotPage)
		if want := d.Count("snapshot.sentence-least", 3, "headcount", 3); !d.Says(want) {
			t.Errorf("%s: nothing says %q", code, want)
		}
		d.Sees(d.Text("snapshot.at-least", "n", 1))
		d.SeesNot(d.Lang.Percent(1))
		if got := unitsShown(p); !slices.Equal(got, []string{"Oosterwiek"}) {
			t.Errorf("%s: rows %v", code, got)
		}
		if want := d.Count("snapshot.outside", 2, "members", 2); p.outside.Hidden || p.outside.Caption != want {
			t.Errorf("%s: %q, want %q", code, p.outside.Caption, want)
		}
		p.outside.Tapped(nil)
		if d.Visible().ID() != frame.PagePeople {
			t.Errorf("%s: went to %s", code, d.Visible().ID())
		}
	}
}

func TestTheNumberOfWhiteSpotsShowsThem(t *testing.T) {
	d, p := openSnapshot(t)
	p.onToggle(p.table.Row(0)) // folded away, and shown all the same
	p.spots.Tapped(nil)
	if got := unitsShown(p); !slices.Equal(got, []string{"Nacht"}) {
		t.Errorf("white spots: %v", got)
	}
	p.table.SelectRow(0)
	p.spots.Tapped(nil)
	if got := unitsShown(p); !slices.Equal(got, []string{"Noord"}) || len(p.table.SelectedKeys()) > 0 {
		t.Errorf("all units: %v, chosen %v", got, p.table.SelectedKeys())
	}
	p.showSpots(true)
	p.OpenRow(p.units[1].ID)
	if got := unitsShown(p); len(got) != 3 {
		t.Errorf("a unit is opened: %v", got)
	}
	d.Sees(d.Text("snapshot.white-spot"))
}

func TestAUnitIsAddedInOneLineBelowTheChosenOne(t *testing.T) {
	d, p := openSnapshot(t)
	p.table.SelectRow(0)
	desk.Enter(p.entry, "Expeditie Zuid 1.250")
	units := desk.Read(d, func(tx *store.Tx) ([]data.Unit, error) { return tx.FindUnits(store.UnitFilter{}) })
	i := slices.IndexFunc(units, func(u data.Unit) bool { return u.Name == "Expeditie Zuid" })
	if i < 0 || units[i].Headcount != 1250 || units[i].Kind != data.UnitDepartment || units[i].ParentID != p.table.Row(0).UnitID {
		t.Errorf("%+v", units)
	}
	if got := unitsShown(p); got[len(got)-1] != "Expeditie Zuid" {
		t.Errorf("a new unit stands last: %v", got)
	}
}

func TestWhatIsTypedAfterANewSiteBelongsToIt(t *testing.T) {
	d := newDesk(t, "nl", nil)
	d.Open(frame.PageSnapshot)
	p := d.Visible().(*snapshotPage)
	desk.Enter(p.entry, "Noord 300")
	desk.Enter(p.entry, "Inpak 85")
	desk.Enter(p.entry, "Expeditie 40")
	for i, want := range []struct {
		name  string
		depth int
	}{{"Noord", 0}, {"Inpak", 1}, {"Expeditie", 1}} {
		if row := p.table.Row(i); row.Name != want.name || row.Depth != want.depth {
			t.Errorf("row %d: %s at depth %d", i, row.Name, row.Depth)
		}
	}
}

func TestHeadcountIsEditedInThePane(t *testing.T) {
	d, p := openSnapshot(t)
	d.Focus(p.table)
	p.table.SelectRow(2)
	d.Press("Return")
	count, ok := d.Window.Canvas().Focused().(interface{ SetText(string) })
	if !ok {
		t.Fatalf("the keyboard is in %T", d.Window.Canvas().Focused())
	}
	count.SetText("x")
	if p.Leave() {
		t.Error("a headcount of x was taken")
	}
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleNumber}))
	count.SetText("25")
	if !p.Leave() {
		t.Error("25 was refused")
	}
	if got := p.table.Row(2).Headcount; got != 25 {
		t.Errorf("headcount = %d", got)
	}
}

func TestAUnitCannotHangInsideItself(t *testing.T) {
	d, p := openSnapshot(t)
	site, team := p.table.Row(0).UnitID, p.table.Row(2).UnitID
	ok := d.Update("unit-updated", func(tx *store.Tx) error {
		return writeUnit(tx, site, func(u *data.Unit) { u.ParentID = team })
	})
	if ok || p.table.Row(0).Unit.ParentID != "" {
		t.Error("the site hangs below its own team")
	}
}

func TestDeletingAUnitKeepsItsPeople(t *testing.T) {
	d, p := openSnapshot(t)
	p.onDelete([]unitRow{p.table.Row(1)})
	if got := desk.PersonNamed(d, "Kok").UnitID; got != p.table.Row(0).UnitID {
		t.Errorf("Kok works in %q", got)
	}
	d.Menu.Run("undo")
	if got := unitsShown(p); len(got) != 3 {
		t.Errorf("after undo: %v", got)
	}
}

func TestFromPhotoToFilm(t *testing.T) {
	d, p := openSnapshot(t)
	p.onKeep()
	d.Sees("De bedrijfsfoto van 3 november 2026 is bewaard.")
	kok := desk.PersonNamed(d, "Kok").ID
	d.Update("membership-set", func(tx *store.Tx) error {
		return tx.UpdatePerson(kok, func(v *data.Person) { v.SetMembership(data.MembershipMember, d.Today()) })
	})
	p.compare.Choose(p.compare.Offered[1].Value)
	p.showRows()
	d.Sees("1% op 3 november 2026, 2% vandaag")
	d.Sees(d.Text("snapshot.column.then"))
	d.Sees("+2 procentpunt")
	p.onDropPicture()
	d.SeesNot("+2 procentpunt")
	d.Menu.Run("undo")
	if len(p.snapshots) != 1 {
		t.Error("undo did not bring the picture back")
	}
}

func TestUnitLines(t *testing.T) {
	for text, want := range map[string]struct {
		name string
		n    int
	}{
		"Inpak 85":  {"Inpak", 85},
		"Hal 2":     {"Hal 2", 0},
		"Inpak":     {"Inpak", 0},
		"85":        {"85", 0},
		"Team 1 12": {"Team 1", 12},
		"Nacht 0":   {"Nacht 0", 0},

		"Nachtploeg: 5":    {"Nachtploeg", 5},
		"Nachtploeg: 85":   {"Nachtploeg", 85},
		"Nachtploeg 22:00": {"Nachtploeg 22:00", 0},
		"Ploeg 22:00: 6":   {"Ploeg 22:00", 6},
		"Lijn:":            {"Lijn:", 0},
	} {
		if name, n := readUnitLine(text); name != want.name || n != want.n {
			t.Errorf("%q: %q %d", text, name, n)
		}
	}
}

// "Nachtploeg 5" became a unit of that name without a word.
func TestASmallNumberIsSaidToBePartOfTheName(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, nil)
		d.Press("Ctrl+N")
		d.Types("Nachtploeg 5")
		if want := d.Text("snapshot.line-name", "name", "Nachtploeg 5", "with", "Nachtploeg: 5"); !d.Says(want) {
			t.Errorf("%s: nothing says %q", code, want)
		}
		d.Types("0")
		d.SeesNot("Nachtploeg: 5")
		d.Press("BackSpace", "BackSpace", "BackSpace")
		d.Types(": 5")
		d.Press("Return")
		units := desk.Read(d, func(tx *store.Tx) ([]data.Unit, error) { return tx.FindUnits(store.UnitFilter{}) })
		if len(units) != 1 || units[0].Name != "Nachtploeg" || units[0].Headcount != 5 {
			t.Errorf("%s: added %+v", code, units)
		}
	}
}

// newDesk sits before the pages of this room, with an open dossier that fill has filled.
func newDesk(t *testing.T, code string, fill func(*store.Tx) error) *desk.Desk {
	t.Helper()
	return desk.SitDown(t, code, fill, desk.Rooms(Entry()))
}

func TestEveryColumnHasItsWords(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PageSnapshot)
	for _, code := range assets.Languages() {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range d.Visible().(*snapshotPage).columns(true) {
			if !l.Has("snapshot.column." + c.ID) {
				t.Errorf("%s: the column %s has no words", code, c.ID)
			}
		}
	}
}
