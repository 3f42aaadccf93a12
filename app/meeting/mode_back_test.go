package meeting

import (
	"testing"

	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

// After a lock and another language the wall is there again.
func TestTheWallComesBackAfterAnotherLanguage(t *testing.T) {
	d, m := onWall(t, "nl", fillEvening)
	id := m.id
	d.SetLanguage("en")
	again, ok := d.Visible().(*mode)
	if !ok || again.id != id || !d.Window.FullScreen() {
		t.Fatalf("the page is %T", d.Visible())
	}
	d.Sees("item 1 of 2", "Off the wall")
}

// A lock keeps the line that is typed as a note, and the wall is there again after the passphrase.
func TestTheWallComesBackAfterALock(t *testing.T) {
	d, m := onWall(t, "nl", fillEvening)
	d.Types("3")
	d.Types("Poster drukken")
	path := d.Store.Path()
	d.Press("Ctrl+L")
	if d.Store != nil || d.Window.FullScreen() {
		t.Fatal("the dossier is open")
	}
	opened, err := store.Open(path, desk.Passphrase, store.Options{Clock: desk.Evening, WorkFactor: 4})
	if err != nil {
		t.Fatal(err)
	}
	d.Use(opened)
	again, ok := d.Visible().(*mode)
	if !ok || again.id != m.id {
		t.Fatalf("the page is %T", d.Visible())
	}
	if p := points(d, again); p[0].Note != "Poster drukken" {
		t.Errorf("%+v", p)
	}
}

// What was entered is there after a crash, and the wall goes on at the first open point.
func TestACrashLosesTheLineThatIsTyped(t *testing.T) {
	d, _ := onWall(t, "nb", fillEvening)
	d.Types("1")
	d.Types("3")
	d.Types("Henge opp plakat @Joost 3-12")
	d.Press("Return")
	d.Types("Halvt skrevet")
	path := d.Store.Path()
	d.Store.Close() // without leaving the page
	opened, err := store.Open(path, desk.Passphrase, store.Options{Clock: desk.Evening, WorkFactor: 4})
	if err != nil {
		t.Fatal(err)
	}
	d.Use(opened)
	m := wallOf(d)
	if m.at != 1 {
		t.Errorf("the wall goes on at %d", m.at)
	}
	if a := desk.ActionNamed(d, "Henge opp plakat"); a.Due != data.NewDate(2026, 12, 3) || a.MeetingID != m.id {
		t.Errorf("%+v", a)
	}
	if n := len(desk.Actions(d)); n != 5 {
		t.Errorf("there are %d actions", n)
	}
}
