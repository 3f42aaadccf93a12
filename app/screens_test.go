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

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
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
	show func(*desk.Desk)
}

// screens are the pictures of the open example, in the order of use.
func screens(t *testing.T) []screen {
	page := func(name string) func(*desk.Desk) { return func(d *desk.Desk) { d.Open(name) } }
	list, err := filepath.Abs(filepath.Join("..", "docs", "example", "nieuwe-medewerkers.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if *screensList != "" {
		list = *screensList
	}
	return []screen{
		{"today", page(frame.PageToday)},
		{"snapshot", page(frame.PageSnapshot)},
		{"people", page(frame.PagePeople)},
		{"person", func(d *desk.Desk) { d.OpenRow(frame.PagePeople, somebody(d, t)) }},
		{"conversations", page(frame.PageConversations)},
		{"plan", page(frame.PagePlan)},
		{"meetings", page(frame.PageMeetings)},
		{"meeting_mode", openWall},
		{"group", page(frame.PageGroup)},
		{"search", func(d *desk.Desk) {
			d.Open(frame.PageToday)
			d.Menu.Run("search")
			fynetest.Type(d.Window.Canvas().Focused(), "rooster")
		}},
		{"export", func(d *desk.Desk) { d.LeaveDialogs(); d.Menu.Run("export") }},
		{"help", func(d *desk.Desk) { d.LeaveDialogs(); d.Menu.Run("manual") }},
		{"import_list", func(d *desk.Desk) { d.LeaveDialogs(); d.Rooms.Lists.Read(d.Frame, list) }},
		{"import_place", func(d *desk.Desk) { d.Menu.Run("list-next") }},
		{"import_columns", func(d *desk.Desk) { d.Menu.Run("list-next") }},
		{"import_column", openColumn},
		{"import_people", func(d *desk.Desk) { d.Menu.Run("list-next") }},
		{"import_done", applyList},
		{"unlock", func(d *desk.Desk) { d.Menu.Run("lock") }},
		{"new", func(d *desk.Desk) { d.Menu.Run("new-dossier") }},
		{"welcome", func(d *desk.Desk) { d.Rooms.Welcome(d.Frame) }},
	}
}

// openWall shows how the next meeting ends, in a window that was laid out for its keys once more, as a real
// window is at each frame.
func openWall(d *desk.Desk) {
	d.Menu.Run("meeting-mode")
	d.Types("0")
	size := d.Window.Canvas().Size()
	d.Window.Resize(size.AddWidthHeight(1, 0))
	d.Window.Resize(size)
}

// openColumn opens the sixth column of the list in the pane.
func openColumn(d *desk.Desk) {
	sheet := desk.First[*widgets.Sheet](d.Window.Content())
	sheet.Go(widgets.HeadRow, 5)
	sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// applyList writes the list, whatever is asked before.
func applyList(d *desk.Desk) {
	d.Menu.Run("list-next")
	for len(d.Dialogs()) > 0 {
		d.SubmitDialog()
	}
}

// somebody is a new colleague with whom the group has talked.
func somebody(d *desk.Desk, t *testing.T) data.ID {
	t.Helper()
	var found data.ID
	err := d.Store.View(func(tx *store.Tx) error {
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
	for _, look := range []string{"light", "dark"} {
		t.Run(look, func(t *testing.T) {
			d := exampleAt(t, *screensLanguage, look)
			d.Window.Resize(fyne.NewSize(float32(*screensWide), float32(*screensHigh)))
			for _, s := range screens(t) {
				if !strings.HasPrefix(s.name, *screensOnly) {
					continue
				}
				s.show(d)
				capture(t, d.Window, filepath.Join(*screensDir, s.name+"_"+look+".png"))
			}
		})
	}
}

// exampleAt opens the example group on its own day.
func exampleAt(t *testing.T, code, look string) *desk.Desk {
	t.Helper()
	folder := t.TempDir()
	if *screensDir != "" {
		folder = filepath.Join(os.TempDir(), "Vakbond") // shows in the pictures, so always the same
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.RemoveAll(folder) })
	}
	path := filepath.Join(folder, "Kader voorbeeld.kader")
	clock := func() time.Time { return example.Today().Time().Add(19 * time.Hour) }
	options := store.Options{Clock: clock, WorkFactor: 4}
	if err := example.Write(path, example.Passphrase, code, example.Today(), options); err != nil {
		t.Fatal(err)
	}
	fyneApp := fynetest.NewTempApp(t)
	fyneApp.Preferences().SetString("language", code)
	fyneApp.Preferences().SetString("variant", look)
	f := frame.New(fyneApp, frame.Options{File: path, Passphrase: example.Passphrase, Clock: clock, Store: options, Inline: true}, allRooms())
	if f.Store == nil {
		t.Fatal("the example did not open")
	}
	f.Window.Resize(fyne.NewSize(1366, 768))
	t.Cleanup(func() {
		if f.Store != nil {
			f.Store.Close()
		}
	})
	return &desk.Desk{Frame: f, T: t}
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
