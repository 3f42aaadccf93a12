package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/example"
	"kader/data/store"
)

// atMachine is a desk at a machine that keeps who works, before the page that asks for the passphrase.
func atMachine(t *testing.T, code string) *desk.Desk {
	t.Helper()
	h := newDesk(t, code, desk.FillWorkplace)
	h.Options.Store.CopyDir = filepath.Join(t.TempDir(), "copies")
	h.Press("Ctrl+L")
	return h
}

// again locks and opens.
func again(h *desk.Desk) {
	h.T.Helper()
	h.Press("Ctrl+L")
	unlock(h)
}

func lastBy(h *desk.Desk) data.Worker {
	found := desk.Read(h, func(tx *store.Tx) ([]data.Batch, error) { return tx.FindBatches(1) })
	return found[0].By
}

func addTopic(h *desk.Desk, title string) {
	h.T.Helper()
	if !h.Update("topic-created", func(tx *store.Tx) error { return tx.CreateTopic(&data.Topic{Title: title}) }) {
		h.T.Fatal("nothing was added")
	}
}

// The first unlocking on a machine asks who works, in every language and by keyboard alone; the
// next ones do not, before and after something is changed. Another machine asks again.
func TestFirstUnlockAsksWhoWorksAndNoOther(t *testing.T) {
	for _, code := range assets.Languages() {
		h := atMachine(t, code)
		before := bytesOf(h)
		unlock(h)
		h.Sees(h.Text("who.title"), "Joost de Vries")
		h.SeesNot("Piet Bos") // no rep
		h.Types("vries")
		h.Press("Return")
		if len(h.Dialogs()) > 0 {
			t.Fatalf("%s: the question stays", code)
		}
		reads(h, h.Text("who.set", "name", "Joost de Vries"))
		again(h)
		if len(h.Dialogs()) > 0 || !bytes.Equal(before, bytesOf(h)) {
			t.Fatalf("%s: asked again, or the dossier was written", code)
		}
		joost := data.Worker{PersonID: desk.PersonNamed(h, "Vries").ID}
		addTopic(h, "Kantine")
		again(h)
		if by := lastBy(h); len(h.Dialogs()) > 0 || by != joost {
			t.Fatalf("%s: %d dialogs, by %+v", code, len(h.Dialogs()), by)
		}
		h.Open(frame.PageGroup)
		h.Sees("Joost de Vries")
		h.Options.Store.CopyDir = filepath.Join(t.TempDir(), "copies")
		again(h)
		if len(h.Dialogs()) != 1 {
			t.Errorf("%s: another machine does not ask", code)
		}
	}
}

func bytesOf(h *desk.Desk) []byte {
	h.T.Helper()
	path := h.Prefs.Recent()[0]
	content, err := os.ReadFile(path)
	if err != nil {
		h.T.Fatal(err)
	}
	return content
}

// Who puts the question off, by button or Escape, is not asked again, and works without a name
// until the chip is used.
func TestQuestionWhoWorksIsPutOff(t *testing.T) {
	for _, way := range []string{"button", "Escape"} {
		h := atMachine(t, "nl")
		unlock(h)
		if way == "button" {
			h.Tap(h.Text("who.later"))
		} else {
			h.Press("Escape")
		}
		again(h)
		if len(h.Dialogs()) > 0 {
			t.Fatalf("%s: asked again", way)
		}
		addTopic(h, "Kantine")
		if by := lastBy(h); !by.IsZero() {
			t.Errorf("%s: by %+v", way, by)
		}
		h.Sees(h.Text("who.title")) // the chip
		h.Press("Ctrl+U")
		h.Types("Karin Zeldenrust")
		h.Press("Return")
		addTopic(h, "Rooster")
		if by := lastBy(h); by != (data.Worker{Name: "Karin Zeldenrust"}) {
			t.Errorf("%s: by %+v", way, by)
		}
		h.SeesNot(h.Text("who.title"))
		noNames(h, "Karin", "Zeldenrust")
	}
}

// noNames fails where the preferences of the window or what the machine keeps hold a name.
func noNames(h *desk.Desk, names ...string) {
	h.T.Helper()
	prefs, ok := fyne.CurrentApp().Preferences().(interface {
		ReadValues(func(map[string]any))
	})
	if !ok {
		h.T.Fatal("the preferences cannot be read")
	}
	var kept []byte
	prefs.ReadValues(func(values map[string]any) { kept = fmt.Append(kept, values) })
	if !bytes.Contains(kept, []byte("recent")) {
		h.T.Fatalf("the preferences are %s", kept)
	}
	files, err := filepath.Glob(filepath.Join(h.Options.Store.CopyDir, "*"))
	if err != nil || len(files) != 1 {
		h.T.Fatalf("the machine keeps %v, %v", files, err)
	}
	content, err := os.ReadFile(files[0])
	if err != nil {
		h.T.Fatal(err)
	}
	for _, name := range names {
		if bytes.Contains(append(kept, content...), []byte(name)) {
			h.T.Errorf("%q is kept on the machine", name)
		}
	}
}

// An empty answer is none: the question says what is missing and stays.
func TestWhoWorksNeedsAName(t *testing.T) {
	h := atMachine(t, "nl")
	unlock(h)
	h.Press("Return")
	reads(h, h.Text("who.none"))
	h.Types("Karin 111222333")
	h.Press("Return")
	if len(h.Dialogs()) != 1 || !h.Store.Worker().IsZero() {
		t.Error("a number of the state is a name")
	}
}

// Several people together are no single author, and of a contact it is asked who of them spoke.
func TestTogetherAsksWhoSpoke(t *testing.T) {
	h := atMachine(t, "nl")
	unlock(h)
	h.Tap(h.Text("who.together"))
	addTopic(h, "Kantine")
	if by := lastBy(h); by != (data.Worker{Together: true}) {
		t.Fatalf("by %+v", by)
	}
	h.Sees(h.Text("who.together-by"))
	piet := desk.PersonNamed(h, "Bos")
	h.OpenRow(frame.PageConversations, piet.ID)
	h.Tap(h.Text("contact.save"))
	reads(h, h.Text("contact.by-missing"))
	contacts := func() []data.Contact {
		return desk.Read(h, func(tx *store.Tx) ([]data.Contact, error) {
			return tx.FindContacts(store.ContactFilter{PersonID: piet.ID})
		})
	}
	if len(contacts()) > 0 {
		t.Fatal("nobody was named, and the contact stands")
	}
	h.Clock = func() time.Time { return desk.Evening().AddDate(0, 0, 1) }
	h.Options.Store.Clock = h.Clock
	again(h)
	h.Sees(h.Text("who.title"))
}

// A contact is booked on who works, not on the contact person.
func TestContactIsBookedOnWhoWorks(t *testing.T) {
	h := atMachine(t, "nl")
	unlock(h)
	h.Types("vries")
	h.Press("Return")
	piet, joost, anna := desk.PersonNamed(h, "Bos"), desk.PersonNamed(h, "Vries"), desk.PersonNamed(h, "Kok")
	h.Update("test", func(tx *store.Tx) error {
		return tx.UpdatePerson(piet.ID, func(p *data.Person) { p.HandTo(anna.ID) })
	})
	h.OpenRow(frame.PageConversations, piet.ID)
	h.Tap(h.Text("contact.save"))
	found := desk.Read(h, func(tx *store.Tx) ([]data.Contact, error) {
		return tx.FindContacts(store.ContactFilter{PersonID: piet.ID})
	})
	if len(found) != 1 || found[0].RepID != joost.ID {
		t.Errorf("the contacts are %+v", found)
	}
}

// Of somebody else's work it is asked first, with whose it is: from the menu, in the history, and
// of what was taken back.
func TestUndoSaysWhoseWorkItIs(t *testing.T) {
	for _, code := range assets.Languages() {
		h := atMachine(t, code)
		unlock(h)
		h.Types("vries")
		h.Press("Return")
		addTopic(h, "Kantine")
		h.Press("Ctrl+Z") // one's own
		if len(h.Dialogs()) > 0 {
			t.Fatalf("%s: asked about one's own work", code)
		}
		h.Press("Ctrl+Y")
		h.Who.Set(data.Worker{Name: "Karin"})
		h.Press("Ctrl+Z")
		h.Sees(h.Text("undo.other"))
		reads(h, h.Text("undo.by", "name", "Joost de Vries"))
		h.Tap(h.Text("undo.button"))
		h.Who.Set(data.Worker{Together: true})
		h.Press("Ctrl+Y")
		reads(h, h.Text("undo.by", "name", "Karin"))
		h.Press("Escape")
		addTopic(h, "Rooster")
		h.Who.Set(data.Worker{Name: "Karin"})
		h.Press("Ctrl+Z")
		reads(h, h.Text("undo.by-together"))
		h.Press("Escape")
		again(h)
		h.Press("Ctrl+Z")
		h.Sees(h.Text("undo.earlier"))
		reads(h, h.Text("undo.by-together"))
	}
}

// Who worked and is gone is told in words, in the history and before an undo.
func TestWorkOfSomebodyGoneIsToldInWords(t *testing.T) {
	for _, gone := range []func(*store.Tx, data.ID) error{(*store.Tx).DeletePerson, (*store.Tx).ErasePerson} {
		h := atMachine(t, "nl")
		unlock(h)
		h.Types("vries")
		h.Press("Return")
		addTopic(h, "Kantine")
		joost := desk.PersonNamed(h, "Vries").ID
		h.Who.Set(data.Worker{Name: "Karin"})
		h.Press("Ctrl+Z")
		h.Press("Escape")
		if !h.Update("person-deleted", func(tx *store.Tx) error { return gone(tx, joost) }) {
			t.Fatal("nobody went")
		}
		h.Open(frame.PageGroup)
		reads(h, h.Text("who.gone"))
	}
}

// A backup is only read: nobody is asked, and no chip offers to say it.
func TestReadOnlyDossierAsksNobody(t *testing.T) {
	h := atMachine(t, "nl")
	path := h.Prefs.Recent()[0]
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	unlock(h)
	if h.CanWrite() {
		t.Skip("this system lets everything be written")
	}
	if len(h.Dialogs()) > 0 {
		t.Error("who only reads is asked who they are")
	}
	h.SeesNot(h.Text("who.title"))
	h.Press("Ctrl+U")
	if len(h.Dialogs()) > 0 {
		t.Error("the key asks")
	}
	if files, _ := filepath.Glob(filepath.Join(h.Options.Store.CopyDir, "*")); len(files) > 0 {
		t.Errorf("the machine keeps %v", files)
	}
}

// In the example one of its reps works, and nobody is asked.
func TestExampleAsksNobody(t *testing.T) {
	h := newHands(t, "nl")
	h.Options.Store.CopyDir = filepath.Join(t.TempDir(), "copies")
	path := filepath.Join(t.TempDir(), "voorbeeld.kader")
	if err := example.Write(path, example.Passphrase, "nl", h.Today(), h.Options.Store); err != nil {
		t.Fatal(err)
	}
	h.Prefs.SetExample(path)
	h.Rooms.Unlock(h.Frame, path, example.Passphrase)
	if h.Store == nil || len(h.Dialogs()) > 0 {
		t.Fatal("the example asks something")
	}
	w := h.Store.Worker()
	if w.PersonID == "" {
		t.Fatalf("in the example works %+v", w)
	}
	addTopic(h, "Kantine")
	if by := lastBy(h); by != w {
		t.Errorf("by %+v", by)
	}
}

// A dossier just made asks who the reps are and who works, and then offers the sheet; putting a question off
// skips none. Whoever was named as a rep is known when it is asked who works.
func TestNewDossierAsksWhoWorksAndOffersTheSheet(t *testing.T) {
	for _, answers := range []bool{true, false} {
		h := newHands(t, "nl")
		h.Options.Store.CopyDir = filepath.Join(t.TempDir(), "copies")
		makeDossier(h, "Kadergroep", "Noorderhaven", desk.Passphrase)
		h.Sees(h.Text("reps.title"))
		h.SeesNot(h.Text("who.submit"))
		want := data.Worker{}
		if answers {
			h.Types("Karin Zeldenrust")
			h.Press("Tab")
			h.Types("Inpak")
			h.Press("Return", "Return")
			h.Sees(h.Text("who.submit"))
			h.SeesNot(h.Text("recovery.title"))
			want.PersonID = desk.PersonNamed(h, "Zeldenrust").ID
			h.Types("karin")
			h.Press("Return")
		} else {
			h.Press("Escape")
			h.Sees(h.Text("who.submit"))
			h.Press("Escape")
		}
		h.Sees(h.Text("recovery.title"))
		h.Press("Escape")
		addTopic(h, "Kantine")
		if by := lastBy(h); by != want {
			t.Errorf("by %+v, want %+v", by, want)
		}
		again(h)
		if len(h.Dialogs()) > 0 {
			t.Error("asked again")
		}
	}
}

// A list that is imported, and taking it back, are the work of who works, as any change.
func TestImportInTheWindowSaysWhoseItIs(t *testing.T) {
	h := newHands(t, "nl")
	h.Options.Store.CopyDir = filepath.Join(t.TempDir(), "copies")
	makeDossier(h, "Kadergroep", "Noorderhaven", desk.Passphrase)
	h.Sees(h.Text("reps.title"))
	h.Press("Escape") // the reps are named later
	karin := data.Worker{Name: "Karin Zeldenrust"}
	h.Types(karin.Name)
	h.Press("Return", "Escape")
	h.SetFolder(t.TempDir())
	if err := os.WriteFile(filepath.Join(h.Folder(), "oktober.csv"), []byte(octoberList), 0o600); err != nil {
		t.Fatal(err)
	}
	importOctober(h)
	if by := lastBy(h); by != karin {
		t.Fatalf("imported by %+v", by)
	}
	h.Open(frame.PageToday)
	h.Who.Set(data.Worker{Name: "Noor"})
	h.Press("Ctrl+Z")
	reads(h, h.Text("undo.by", "name", karin.Name))
	h.Tap(h.Text("import.undo"))
	if by := lastBy(h); by != (data.Worker{Name: "Noor"}) {
		t.Errorf("taken back by %+v", by)
	}
}
