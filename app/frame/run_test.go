package frame

import (
	"os"
	"path/filepath"
	"testing"

	fynetest "fyne.io/fyne/v2/test"

	"kader/data"
	"kader/data/store"
)

// What the system ends, such as a shutdown, leaves no lock behind.
func TestEndOfTheProgramClosesTheDossier(t *testing.T) {
	path := filepath.Join(t.TempDir(), "group.kader")
	group := data.Group{Name: "Kadergroep", Company: "Noorderhaven", Language: "nl"}
	opened, err := store.Create(path, "zeven zwarte zwanen zwemmen", group, store.Options{WorkFactor: 4})
	if err != nil {
		t.Fatal(err)
	}
	nothing := func(*Frame) {}
	f := New(fynetest.NewTempApp(t), Options{Inline: true}, Rooms{Commands: Commands, Welcome: nothing, Opened: nothing})
	f.Use(opened)
	f.end()
	if _, err := os.Stat(path + ".lock"); !os.IsNotExist(err) || f.Store != nil {
		t.Errorf("the lock is left: %v", err)
	}
	f.end() // nothing open: nothing to do
}
