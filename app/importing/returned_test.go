package importing

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// calledDesk has a rep with three colleagues, to whom a call list went out. list returns it filled in.
func calledDesk(t *testing.T, code string) (h *desk.Desk, list func(rows ...string) string) {
	t.Helper()
	rep := data.Person{Name: data.Name{Given: "Åse", Family: "Ødegård"}, Union: data.Union{Roles: []data.Role{data.RoleRep}}}
	people := make([]data.Person, 3)
	h = newDesk(t, code, func(tx *store.Tx) error {
		if err := tx.CreatePerson(&rep); err != nil {
			return err
		}
		for i := range people {
			people[i] = data.Person{Name: data.Name{Given: "Noor", Family: []string{"Velthuis", "Kromhout", "Zandstra"}[i]}, Follow: data.Follow{RepID: rep.ID}}
			people[i].Begin(data.DateOf(desk.Evening()), true)
			if err := tx.CreatePerson(&people[i]); err != nil {
				return err
			}
		}
		return nil
	})
	h.SetLanguage(code)
	keys, err := h.Store.NewSheetKeys()
	if err != nil {
		t.Fatal(err)
	}
	e := data.Export{Kind: string(data.OwnCallList), Made: h.Today(), Sheet: keys.Sheet}
	for _, p := range people {
		r := data.SheetRow{PersonID: p.ID, RepID: rep.ID, Key: keys.Key(p.ID), Made: h.Today(), State: p.State}
		r.Name, r.Phone, r.Email = r.Hash(p.Family+", "+p.Given), r.Hash(""), r.Hash("")
		e.Rows = append(e.Rows, r)
	}
	if err := h.Store.NoteExport(e, nil); err != nil {
		t.Fatal(err)
	}
	return h, func(rows ...string) string {
		text := "Naam;" + data.OwnCallList.Mark() + ";Telefoon;Uitkomst;Gebeld op;Nieuwe datum;Wat er gezegd is\n"
		for i, row := range rows {
			if i < len(people) {
				text += people[i].Family + ", " + people[i].Given + ";" + keys.Key(people[i].ID) + ";"
			}
			text += row + "\n"
		}
		path := filepath.Join(t.TempDir(), "terug.csv")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
}

func contactsIn(h *desk.Desk) int {
	return len(desk.Read(h, func(tx *store.Tx) ([]data.Contact, error) { return tx.FindContacts(store.ContactFilter{}) }))
}

// A call list that comes back is known for what it is, shown line by line, taken over and taken back.
func TestCallListIsWalkedInTwoSteps(t *testing.T) {
	for _, code := range assets.Languages() {
		h, list := calledDesk(t, code)
		h.Rooms.Lists.Read(h.Frame, list(";Gesproken;;;ja", ";zie achterkant", ";"))
		p := returnedOf(h.Frame)
		if p == nil || importOf(h.Frame) != nil {
			t.Fatalf("%s: the page does not open", code)
		}
		h.Sees(h.Text("answers.title"), h.Text("answers.status.ask"), h.Text("answers.status.take"), h.Text("answers.outcome-choose"))
		if contactsIn(h) != 0 {
			t.Fatalf("%s: written before it was taken over", code)
		}
		if words := strings.Join(desk.Texts(h.Window.Canvas()), "|"); strings.Contains(words, "[answers.") || strings.Contains(words, "{") {
			t.Errorf("%s: a text is missing: %s", code, words)
		}
		desk.First[*widgets.Choice](p.pane.pane.Content()).SetSelectedIndex(6) // no answer
		h.Tap(h.Text("answers.take-one"))
		h.Menu.Run("list-next")
		if p.applied == nil || p.applied.Lines != 2 || contactsIn(h) != 2 {
			t.Fatalf("%s: %+v", code, p.applied)
		}
		h.SeesNot(h.Text("answers.hint-keys"))
		h.Sees(h.Count("answers.taken", 2), h.Count("answers.rows-empty", 1), h.Text("answers.destroy"))
		h.Tap(h.Text("import.undo"))
		if contactsIn(h) != 0 {
			t.Errorf("%s: the undo left contacts", code)
		}
		h.Sees(h.Text("answers.undone", "file", "terug.csv"))
	}
}

// What nobody decided is said before the rest is taken over.
func TestUndecidedAnswersAreSaidBefore(t *testing.T) {
	h, list := calledDesk(t, "nl")
	h.Rooms.Lists.Read(h.Frame, list(";Gesproken", ";zie achterkant", ";Voicemail"))
	p := returnedOf(h.Frame)
	h.Menu.Run("list-next")
	h.Sees(h.Text("answers.undecided"))
	if p.applied != nil {
		t.Fatal("written before the answer")
	}
	h.SubmitDialog()
	if p.applied == nil || p.applied.Lines != 2 {
		t.Fatalf("%+v", p.applied)
	}
	h.Sees(h.Count("answers.not-taken", 1))
}

// A line without a key is asked: who it is, or somebody new.
func TestNewLineIsAsked(t *testing.T) {
	h, list := calledDesk(t, "nl")
	h.Rooms.Lists.Read(h.Frame, list(";Gesproken", ";", ";", "Bakker, Els;;06-87654321;Gesproken;;;nieuw hier"))
	p := returnedOf(h.Frame)
	h.Sees(strings.SplitN(h.Text("answers.reason.person-new"), ".", 2)[0], h.Text("answers.somebody-new")) // the pane breaks the rest
	h.Tap(h.Text("answers.take-one"))
	h.Menu.Run("list-next")
	if p.applied == nil || p.applied.New != 1 || p.applied.Lines != 2 {
		t.Fatalf("%+v", p.applied)
	}
	h.Sees(h.Count("answers.new", 1))
}

// The page is kept while another shows, in another language too, and asks before a decision is dropped.
func TestAnswersAreKeptWhileOtherPagesShow(t *testing.T) {
	h, list := calledDesk(t, "nl")
	path := list(";Gesproken", ";Voicemail")
	h.Rooms.Lists.Read(h.Frame, path)
	p := returnedOf(h.Frame)
	p.table.SelectRow(0)
	p.toggle(0)
	if p.draft.Lines[0].Status != "leave" {
		t.Fatalf("the line is %s", p.draft.Lines[0].Status)
	}
	h.Open(frame.PagePeople)
	h.SetLanguage("da")
	h.Rooms.Lists.Ask(h.Frame)
	if h.Visible() != frame.Page(returnedOf(h.Frame)) || returnedOf(h.Frame).draft != p.draft {
		t.Fatal("the page is gone")
	}
	h.Sees(h.Text("answers.status.leave"))
	h.Menu.Run("stop-list")
	h.Sees(strings.Fields(h.Text("answers.stop-text", "file", "terug.csv"))[0])
	h.SubmitDialog()
	if returnedOf(h.Frame) != nil {
		t.Error("it was not dropped")
	}
}

func TestAListWithoutAnswersSaysSo(t *testing.T) {
	h, list := calledDesk(t, "nl")
	h.Rooms.Lists.Read(h.Frame, list(";", ";"))
	h.Sees(h.Text("answers.nothing"), h.Count("answers.apply", 0))
	h.Menu.Run("list-next")
	if returnedOf(h.Frame).applied != nil || fmt.Sprint(returnedOf(h.Frame).draft.Empty) != "2" {
		t.Error("nothing was taken over")
	}
}
