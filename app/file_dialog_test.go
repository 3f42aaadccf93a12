package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
)

// Whoever is asked for a list sees what came in last first, with its day, below the folders; a click on
// a title sorts by it.
func TestFileDialogShowsTheNewestFirstWithItsDay(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, nil)
		folder := t.TempDir()
		h.SetFolder(folder)
		for i, name := range []string{"april.xlsx", "december.xlsx", "augustus.xlsx"} {
			path := filepath.Join(folder, name)
			at := time.Date(2026, 11, 1+i, 9, 30, 0, 0, time.UTC)
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Chtimes(path, at, at); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Mkdir(filepath.Join(folder, "zomer"), 0o700); err != nil {
			t.Fatal(err)
		}
		order := func(want string) {
			t.Helper()
			seen := strings.Join(desk.TextsIn(h.Dialogs()[0].Content), "\n")
			at := -1
			for _, name := range strings.Fields(want) {
				next := strings.Index(seen, "\n"+name)
				if next < at {
					t.Errorf("%s: %s does not stand in the order %s", code, name, want)
				}
				at = next
			}
		}
		chosen := ""
		ask := func(q frame.FileQuestion) {
			q.Title, q.Button, q.Endings = "?", h.Text("dialog.open"), []string{".xlsx"}
			q.Chosen = func(path string) { chosen = filepath.Base(path) }
			h.AskFile(q)
		}
		ask(frame.FileQuestion{})
		h.Sees(h.Text("files.changed"), h.Text("files.changed-at", "date", h.Lang.Date(data.NewDate(2026, 11, 3)), "time", "09:30"))
		order("zomer augustus.xlsx december.xlsx april.xlsx")
		h.Press("Tab", "Return") // on the title of the names
		order("zomer april.xlsx augustus.xlsx december.xlsx")
		h.Press("Return")
		order("zomer december.xlsx augustus.xlsx april.xlsx")
		h.Press("Right", "Return") // on that of the days
		order("zomer augustus.xlsx december.xlsx april.xlsx")
		h.Press("Return")
		order("zomer april.xlsx december.xlsx augustus.xlsx")
		h.Press("Return", "Down") // into the list again
		h.Press("Home", "Down", "Return")
		if chosen != "augustus.xlsx" {
			t.Errorf("%s: below the folder stands %q", code, chosen)
		}
		ask(frame.FileQuestion{Save: true})
		order("zomer april.xlsx augustus.xlsx december.xlsx") // a place for a new file is found by name
		h.LeaveDialogs()
	}
}
