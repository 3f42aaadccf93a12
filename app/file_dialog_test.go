package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
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

// writeAt makes an empty file that was last changed on a day of November.
func writeAt(t *testing.T, path string, day int) {
	t.Helper()
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 11, day, 9, 30, 0, 0, time.UTC)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
}

// chosenFile is what Enter in the open file dialog would take, "" for nothing.
func chosenFile(h *desk.Desk) string {
	h.T.Helper()
	type table interface {
		fyne.CanvasObject
		CopyText() string
	}
	name, _, _ := strings.Cut(desk.First[table](h.Dialogs()[0].Content).CopyText(), "\t")
	return name
}

// Ctrl+O asks for another dossier: Enter takes the newest of the others, never the one that is open.
func TestTheOpenDossierIsNotProposedForOpening(t *testing.T) {
	h := newDesk(t, "nl", nil)
	folder := filepath.Dir(h.Store.Path())
	h.SetFolder(folder)
	h.Press("Ctrl+O")
	if got := chosenFile(h); got != "" {
		t.Errorf("alone in its folder the open dossier is proposed: %q", got)
	}
	h.Press("Return")
	if h.Store == nil {
		t.Error("Enter closed the open dossier")
	}
	h.LeaveDialogs()
	writeAt(t, filepath.Join(folder, "oud.kader"), 1)
	writeAt(t, filepath.Join(folder, "jonger.kader"), 2)
	h.Press("Ctrl+O")
	if got := chosenFile(h); got != "jonger.kader" {
		t.Errorf("%q is proposed, want the newest of the others", got)
	}
	h.LeaveDialogs()
}

// An empty folder says what is looked for, or that the new file comes there, and the keyboard is where
// there is something to do.
func TestFileDialogInAnEmptyFolder(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, nil)
		h.SetFolder(t.TempDir())
		for _, ask := range []struct {
			command, words string
		}{{"open-dossier", "files.no-dossier"}, {"import", "files.no-list"}} {
			h.Menu.Run(ask.command)
			if !h.Says(h.Text(ask.words)) {
				t.Errorf("%s, %s: %q is not said", code, ask.command, h.Text(ask.words))
			}
			if b, ok := h.Window.Canvas().Focused().(*widgets.Button); !ok || b.Icon != "folder_open" {
				t.Errorf("%s, %s: the keyboard is in %T", code, ask.command, h.Window.Canvas().Focused())
			}
			h.LeaveDialogs()
		}
		h.Menu.Run("save-copy")
		if !h.Says(h.Text("files.comes-here")) || h.Says(h.Text("files.no-dossier")) {
			t.Errorf("%s: a new file: %q", code, desk.Texts(h.Window.Canvas()))
		}
		field, ok := h.Window.Canvas().Focused().(*widgets.TextField)
		if !ok || field.SelectedText()+frame.DossierEnding != field.Text {
			t.Fatalf("%s: the keyboard is in %T", code, h.Window.Canvas().Focused())
		}
		h.Types("mijn naam")
		if field.Text != "mijn naam.kader" {
			t.Errorf("%s: typing makes %q", code, field.Text)
		}
		h.LeaveDialogs()
	}
}

// The plan is not put where the employer's lists come in, nor the dossier where a plan went.
func TestEachKindOfFileHasItsFolder(t *testing.T) {
	h := newDesk(t, "nl", nil)
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", home)
	documents := filepath.Join(home, "Documenten")
	if err := os.Mkdir(documents, 0o700); err != nil {
		t.Fatal(err)
	}
	lists := t.TempDir()
	writeAt(t, filepath.Join(lists, "oktober.csv"), 1)
	h.SetFolderOf("list", lists)
	proposed := func(ask frame.FileQuestion) string {
		h.AskFile(ask)
		path := desk.First[*widgets.TextField](h.Dialogs()[0].Content).Text
		h.LeaveDialogs()
		return path
	}
	paper := frame.FileQuestion{Save: true, Endings: []string{".pdf"}}
	dossier := frame.FileQuestion{Endings: []string{frame.DossierEnding}}
	list := frame.FileQuestion{Endings: []string{".csv"}, Chosen: func(string) {}}
	for _, want := range []struct {
		question frame.FileQuestion
		folder   string
	}{{paper, documents}, {list, lists}, {dossier, filepath.Dir(h.Store.Path())}} {
		if got := proposed(want.question); got != want.folder {
			t.Errorf("%v: %s is proposed, want %s", want.question.Endings, got, want.folder)
		}
	}
	elsewhere := t.TempDir()
	writeAt(t, filepath.Join(elsewhere, "november.csv"), 2)
	h.AskFile(list)
	desk.Enter(desk.First[*widgets.TextField](h.Dialogs()[0].Content), elsewhere)
	h.Press("Return")
	if got := proposed(list); got != elsewhere {
		t.Errorf("the next list is looked for in %s", got)
	}
	if got := proposed(paper); got != documents {
		t.Errorf("after a list the plan goes to %s", got)
	}
}

// What a killed Kader left of a list that it was writing goes when the window starts.
func TestLeftoversOfAListGoAtTheStart(t *testing.T) {
	h := newDesk(t, "nl", desk.FillWorkplace)
	folder := t.TempDir()
	left, long := filepath.Join(folder, ".kader-4711"), time.Now().Add(-time.Hour)
	if err := errors.Join(os.WriteFile(left, []byte("a list"), 0o600), os.Chtimes(left, long, long)); err != nil {
		t.Fatal(err)
	}
	h.SetFolderOf("paper", folder)
	frame.New(fyne.CurrentApp(), frame.Options{Clock: desk.Evening, Inline: true}, allRooms())
	if _, err := os.Stat(left); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
}
