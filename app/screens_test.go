package app

import (
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	fynetest "fyne.io/fyne/v2/test"

	"kader/data"
	"kader/data/example"
	"kader/data/store"
)

// The flags with which `make screens` draws the pages for README, and with which a
// developer looks at another language or size.
var (
	screensDir      = flag.String("screens", "", "draw every page into this folder")
	screensLanguage = flag.String("screens-language", "nl", "the language of the window")
	screensWide     = flag.Float64("screens-wide", 1280, "width of the window")
	screensList     = flag.String("screens-list", "", "a list to draw the import of, instead of the example's")
	screensOnly     = flag.String("screens-only", "", "draw only what begins with this, such as import")
	screensHigh     = flag.Float64("screens-high", 800, "height of the window")
)

// screen is one picture: the page in a state.
type screen struct {
	name string
	show func(*App)
}

// screens are the pictures of the open example, in the order of use.
func screens(t *testing.T) []screen {
	page := func(name string) func(*App) { return func(a *App) { a.open(name) } }
	list, err := filepath.Abs(filepath.Join("..", "docs", "example", "nieuwe-medewerkers.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if *screensList != "" {
		list = *screensList
	}
	return []screen{
		{"today", page(pageToday)},
		{"snapshot", page(pageSnapshot)},
		{"people", page(pagePeople)},
		{"person", func(a *App) { a.openRow(pagePeople, a.somebody(t)) }},
		{"hires", page(pageNewHires)},
		{"plan", page(pagePlan)},
		{"meetings", page(pageMeetings)},
		{"group", page(pageGroup)},
		{"search", func(a *App) {
			a.open(pageToday)
			showSearch(a)
			fynetest.Type(a.window.Canvas().Focused(), "rooster")
		}},
		{"export", func(a *App) { a.closeDialogs(); showExport(a) }},
		{"import_list", func(a *App) { a.closeDialogs(); importFile(a, list) }},
		{"import_place", func(a *App) { importOf(a).goTo(stepPlace) }},
		{"import_columns", func(a *App) { importOf(a).goTo(stepColumns) }},
		{"import_column", func(a *App) { importOf(a).columns.openColumn(5) }},
		{"import_people", func(a *App) { importOf(a).goTo(stepPeople) }},
		{"import_done", func(a *App) { importOf(a).apply() }},
		{"unlock", func(a *App) { path := a.store.Path(); a.drop(); showUnlock(a, path) }},
		{"new", func(a *App) { showNewDossier(a) }},
		{"welcome", func(a *App) { showWelcome(a) }},
	}
}

// somebody is a new colleague with whom the group has talked.
func (a *App) somebody(t *testing.T) data.ID {
	t.Helper()
	var found data.ID
	err := a.store.View(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		for _, p := range people {
			if p.State == data.FollowConversation {
				found = p.ID
			}
		}
		return err
	})
	if err != nil || found == "" {
		t.Fatalf("nobody in conversation: %v", err)
	}
	return found
}

// TestScreens draws every page of the example, in light and dark. `make screens` runs it.
func TestScreens(t *testing.T) {
	if *screensDir == "" {
		t.Skip("draws pictures only when asked: make screens")
	}
	if err := os.MkdirAll(*screensDir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, look := range []variant{variantLight, variantDark} {
		t.Run(string(look), func(t *testing.T) {
			a := exampleAt(t, look)
			for _, s := range screens(t) {
				if !strings.HasPrefix(s.name, *screensOnly) {
					continue
				}
				s.show(a)
				capture(t, a.window, filepath.Join(*screensDir, s.name+"_"+string(look)+".png"))
			}
		})
	}
}

// exampleAt opens the example group on its own day.
func exampleAt(t *testing.T, look variant) *App {
	t.Helper()
	folder := filepath.Join(os.TempDir(), "Vakbond") // shows in the pictures, so always the same
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	path := filepath.Join(folder, "Kader voorbeeld.kader")
	clock := func() time.Time { return example.Today().Time().Add(19 * time.Hour) }
	options := store.Options{Clock: clock, WorkFactor: 4}
	if err := example.Write(path, example.Passphrase, example.Today(), options); err != nil {
		t.Fatal(err)
	}
	f := fynetest.NewTempApp(t)
	f.Preferences().SetString(keyLanguage, *screensLanguage)
	f.Preferences().SetString(keyVariant, string(look))
	a := New(f, Options{File: path, Passphrase: example.Passphrase, Clock: clock, Store: options, Inline: true})
	if a.store == nil {
		t.Fatal("the example did not open")
	}
	a.window.Resize(fyne.NewSize(float32(*screensWide), float32(*screensHigh)))
	t.Cleanup(func() {
		if a.store != nil {
			a.store.Close()
		}
	})
	return a
}

func capture(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
