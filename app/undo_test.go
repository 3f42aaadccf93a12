package app

import (
	"slices"
	"strings"
	"testing"
	"time"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// threeHires is a list of three people in two units.
const threeHires = "Personeelsnummer;Naam;Afdeling\n20001;Piet Bos;Inpak\n20002;Ewa Nowak;Inpak\n20003;Joris Zand;Keuken\n"

// withRep are a dossier's people before a list comes: somebody to hand out to.
func withRep(tx *store.Tx) error {
	return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Kim", Family: "Bekend"}, Union: data.Union{Roles: []data.Role{data.RoleRep}}})
}

// calledSo returns the person with a family name.
func calledSo(h *desk.Desk, family string) data.Person {
	h.T.Helper()
	for _, p := range desk.Everybody(h) {
		if p.Family == family {
			return p
		}
	}
	h.T.Fatalf("nobody is called %s", family)
	return data.Person{}
}

// handOut gives people a contact person, as the dialog does.
func handOut(h *desk.Desk, families ...string) {
	h.T.Helper()
	rep := calledSo(h, "Bekend").ID
	var ids []data.ID
	for _, family := range families {
		ids = append(ids, calledSo(h, family).ID)
	}
	h.UpdateOfferingUndo("hand-over", func(tx *store.Tx) error {
		for _, id := range ids {
			err := tx.UpdatePerson(id, func(p *data.Person) {
				p.HandTo(rep)
				p.Next = data.NewDate(2026, 11, 10)
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// phone notes a call with somebody, as the pane does.
func phone(tx *store.Tx, id data.ID, day data.Date) error {
	return tx.NoteContact(&data.Contact{PersonID: id, Channel: data.ChannelPhone, Date: day}, data.Date{})
}

// openTheRecord opens the record of the only list from the Group page.
func openTheRecord(h *desk.Desk) {
	h.T.Helper()
	h.Open(frame.PageGroup)
	var lists []data.List
	h.View(func(tx *store.Tx) (err error) {
		lists, err = tx.FindLists(store.ListFilter{})
		return err
	})
	if len(lists) != 1 {
		h.T.Fatalf("%d lists", len(lists))
	}
	h.Rooms.Lists.Open(h.Frame, lists[0])
}

// seesSentence fails unless a sentence is on the screen, however it is broken.
func seesSentence(h *desk.Desk, want string) {
	h.T.Helper()
	shown := strings.Join(strings.Fields(strings.Join(desk.Texts(h.Window.Canvas()), " ")), " ")
	if !strings.Contains(shown, strings.Join(strings.Fields(want), " ")) {
		h.T.Fatalf("%q is not on the screen:\n%s", want, shown)
	}
}

// Right after everybody was handed out, taking the list back asks about them with
// their number, takes them with the hand-out in one change, and redo brings both back.
func TestTakingBackAListThatWasHandedOut(t *testing.T) {
	for _, code := range assets.Languages() {
		t.Run(code, func(t *testing.T) {
			h := newDesk(t, code, withRep)
			h.Bring(threeHires)
			h.Press("Ctrl+Return")
			handOut(h, "Bos", "Nowak", "Zand")
			before := desk.Everybody(h)
			openTheRecord(h)
			h.Tap(h.Text("import.undo"))
			seesSentence(h, h.Count("import.undo-handed", 3))
			seesSentence(h, h.Text("undo.will-remove", "what", h.Text("undo.and", "first", h.Count("undo.count-person", 3), "last", h.Count("undo.count-unit", 2))))

			// Leave them: nothing is taken back, and nothing says that it was.
			question := desk.First[*widgets.Choice](h.Dialogs()[0])
			if question == nil || question.Value() != "take" {
				t.Fatal("nothing else can be taken back, and who was handed out is not offered")
			}
			question.SetSelectedIndex(0) // as the user does
			seesSentence(h, h.Text("undo.fate-handed-out", "what", h.Text("undo.named", "what", h.Count("undo.count-person", 3), "names", "Joris Zand, Ewa Nowak, Piet Bos")))
			if popup := h.Dialogs()[0]; popup.Content.Size().Height < popup.Content.MinSize().Height {
				t.Errorf("the question is %v high and needs %v", popup.Content.Size(), popup.Content.MinSize())
			}
			h.SubmitDialog()
			seesSentence(h, h.Text("import.undone-none", "file", "lijst.csv"))
			seesSentence(h, h.Text("import.done"))
			h.SeesNot(h.Text("import.record-undone"))
			if len(desk.Everybody(h)) != 4 {
				t.Fatalf("%d people", len(desk.Everybody(h)))
			}

			// Take them.
			h.Tap(h.Text("import.undo"))
			h.SubmitDialog()
			seesSentence(h, h.Text("taken-back.import", "name", "lijst.csv"))
			seesSentence(h, h.Text("import.record-undone"))
			if len(desk.Everybody(h)) != 1 {
				t.Fatalf("%d people stayed", len(desk.Everybody(h)))
			}
			h.Press("Ctrl+Y")
			seesSentence(h, h.Text("import.done"))
			if after := desk.Everybody(h); !slices.EqualFunc(after, before, func(a, b data.Person) bool {
				return a.ID == b.ID && a.RepID == b.RepID && a.State == b.State && a.Next == b.Next
			}) {
				t.Errorf("redo brought back %+v", after)
			}
		})
	}
}

// noticeButton is the button beside the line about the last change.
func noticeButton(h *desk.Desk, words string) *widgets.Button {
	h.T.Helper()
	for _, banner := range desk.All[*widgets.Banner](h.Window.Content()) {
		if found := desk.Button(banner, words); found != nil {
			return found
		}
	}
	h.T.Fatalf("no button %q", words)
	return nil
}

// Who was worked on stays, with the reason and by name; who was only handed out stays
// unless the user says otherwise.
func TestTheQuestionBeforeAListIsTakenBackSaysWhoStaysAndWhy(t *testing.T) {
	h := newDesk(t, "nl", withRep)
	h.Bring(threeHires)
	h.Press("Ctrl+Return")
	handOut(h, "Nowak")
	piet := calledSo(h, "Bos").ID
	h.Update("contact-noted", func(tx *store.Tx) error {
		return phone(tx, piet, h.Today())
	})
	openTheRecord(h)
	h.Tap(h.Text("import.undo"))
	seesSentence(h, "Gaat er weer uit: 1 collega en 1 afdeling.")
	seesSentence(h, "Blijft, omdat daarna de contactpersoon, de stand of het volgende contact is gewijzigd: 1 collega (Ewa Nowak).")
	seesSentence(h, "Blijft, omdat er daarna een contact is genoteerd: 1 collega (Piet Bos).")
	seesSentence(h, "Blijft, omdat er nog iemand of iets bij hoort: 1 afdeling (Inpak).")
	seesSentence(h, "Van 1 collega is daarna alleen de contactpersoon, de stand of het volgende contact gewijzigd. Neem je die collega ook terug?")
	h.SubmitDialog()
	seesSentence(h, "lijst.csv is voor een deel teruggenomen.")
	seesSentence(h, "Deze lijst is voor een deel teruggenomen")
	seesSentence(h, "De rest terugnemen")
	if len(desk.Everybody(h)) != 3 {
		t.Fatalf("%d people", len(desk.Everybody(h)))
	}

	h.Press("Ctrl+Z") // the contact
	seesSentence(h, "Het contact met Piet Bos is teruggenomen.")
	seesSentence(h, "Kan nu ook terug: 1 collega.")
	h.Press("Ctrl+Z") // the hand-out
	seesSentence(h, "De wijziging van de contactpersoon van Ewa Nowak is teruggenomen.")
	h.Press("Ctrl+Z") // the rest of the list: nothing stays, so nothing is asked
	seesSentence(h, "De lijst lijst.csv is teruggenomen. Weer weggehaald: 2 collega’s en 1 afdeling.")
	seesSentence(h, "Deze lijst is teruggenomen")
	if len(desk.Everybody(h)) != 1 {
		t.Fatalf("%d people", len(desk.Everybody(h)))
	}
}

// Ctrl+Z straight after an import takes the import back, and the page says so.
func TestUndoStraightAfterAnImport(t *testing.T) {
	h := newDesk(t, "nl", withRep)
	h.Bring(threeHires)
	h.Press("Ctrl+Return")
	if got, want := h.MenuWords("Ctrl+Z"), "Terugnemen: Lijst lijst.csv ingelezen"; got != want {
		t.Errorf("the menu says %q, not %q", got, want)
	}
	h.Press("Ctrl+Z")
	seesSentence(h, "De lijst lijst.csv is teruggenomen. Weer weggehaald: 3 collega’s en 2 afdelingen.")
	seesSentence(h, "Deze lijst is teruggenomen")
	if len(h.Dialogs()) != 0 || len(desk.Everybody(h)) != 1 {
		t.Errorf("%d dialogs, %d people", len(h.Dialogs()), len(desk.Everybody(h)))
	}
	h.Press("Ctrl+Y")
	seesSentence(h, "De lijst is binnen")
	h.SeesNot("Deze lijst is teruggenomen")
}

// A list that changed nothing says so.
func TestUndoOfAListWithoutNews(t *testing.T) {
	h := newDesk(t, "nl", withRep)
	for range 2 {
		h.Bring(threeHires)
		h.Press("Ctrl+Return")
	}
	h.Tap(h.Text("import.undo"))
	seesSentence(h, "De lijst veranderde niets aan collega’s of afdelingen.")
	h.SubmitDialog()
	seesSentence(h, "Deze lijst is teruggenomen")
	if len(desk.Everybody(h)) != 4 {
		t.Errorf("%d people", len(desk.Everybody(h)))
	}
}

// Whatever was done, the menu and the sentence name whom or what it was about, in
// every language.
func TestUndoNamesWhatItTakesBack(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, func(tx *store.Tx) error {
			if err := withRep(tx); err != nil {
				return err
			}
			return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Piet", Family: "Bos"}})
		})
		piet, kim := calledSo(h, "Bos").ID, calledSo(h, "Bekend").ID
		topic := data.Topic{Title: "Roosters"}
		for _, step := range []struct {
			label string
			name  string
			n     int
			do    func(tx *store.Tx) error
		}{
			{"contact-noted", "Piet Bos", 1, func(tx *store.Tx) error {
				return phone(tx, piet, h.Today())
			}},
			{"hand-over", "Piet Bos", 1, func(tx *store.Tx) error { return tx.UpdatePerson(piet, func(p *data.Person) { p.HandTo(kim) }) }},
			{"state-set", "", 2, func(tx *store.Tx) error {
				for _, id := range []data.ID{piet, kim} {
					if err := tx.UpdatePerson(id, func(p *data.Person) { p.State = data.FollowNotNow }); err != nil {
						return err
					}
				}
				return nil
			}},
			{"topic-created", "Roosters", 1, func(tx *store.Tx) error { return tx.CreateTopic(&topic) }},
			{"topic-deleted", "Roosters", 1, func(tx *store.Tx) error { return tx.DeleteTopic(topic.ID) }},
			{"person-deleted", "Piet Bos", 1, func(tx *store.Tx) error { return tx.DeletePerson(piet) }},
		} {
			h.Update(step.label, step.do)
			want := h.Text("menu.undo-named", "change", h.Count("change-of."+step.label, step.n, "name", step.name))
			if got := h.MenuWords("Ctrl+Z"); got != want {
				t.Errorf("%s: the menu says %q, not %q", code, got, want)
			}
			h.Press("Ctrl+Z")
			seesSentence(h, h.Count("taken-back."+step.label, step.n, "name", step.name))
			want = h.Text("menu.redo-named", "change", h.Count("change-of."+step.label, step.n, "name", step.name))
			if got := h.MenuWords("Ctrl+Y"); got != want {
				t.Errorf("%s: the menu says %q, not %q", code, got, want)
			}
			h.Press("Ctrl+Y")
		}
	}
}

// What was made before the dossier was opened is taken back, and done again, only after
// a question that names it and its day.
func TestUndoAsksBeforeItReachesAnEarlierSession(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, nil)
		h.Update("person-created", withRep)
		path := h.Store.Path()
		reopenDesk := func() {
			h.Menu.Run("close")
			h.OpenDossier(path, desk.Passphrase, func() bool { return true }, func(err error) { t.Fatal(err) })
		}
		reopenDesk()
		facts := []any{"date", h.Lang.Date(h.Today()), "change", h.Text("change-of.person-created", "name", "Kim Bekend")}
		if got, want := h.MenuWords("Ctrl+Z"), h.Text("menu.undo-earlier", facts...); got != want {
			t.Errorf("the menu says %q, not %q", got, want)
		}
		h.Press("Ctrl+Z")
		seesSentence(h, h.Text("undo.earlier-text", facts...))
		h.Press("Return") // Enter alone takes nothing back
		if len(desk.Everybody(h)) != 1 {
			t.Fatal("taken back unasked")
		}
		h.Press("Ctrl+Z")
		h.SubmitDialog()
		seesSentence(h, h.Text("taken-back.person-created", "name", "Kim Bekend"))
		reopenDesk()
		h.Press("Ctrl+Y")
		seesSentence(h, h.Text("undo.earlier-again-text", facts...))
		h.Press("Escape")
		if len(desk.Everybody(h)) != 0 {
			t.Fatal("done again unasked")
		}
		h.Press("Ctrl+Y")
		h.SubmitDialog()
		if len(desk.Everybody(h)) != 1 {
			t.Fatal("not done again")
		}
	}
}

// The line about what was just done offers to take that back. It goes along where the page turns at once,
// and goes when somebody turns to another page later or does something else: the menu has it still.
func TestANoticeGoesWhenSomethingElseIsDone(t *testing.T) {
	const taken = "Onderwerp ‘Roosters’ verwijderd"
	h := newDesk(t, "nl", withRep)
	now := desk.Evening()
	h.Clock = func() time.Time { return now }
	topic := data.Topic{Title: "Roosters"}
	h.Update("topic-created", func(tx *store.Tx) error { return tx.CreateTopic(&topic) })
	remove := func() {
		h.UpdateOfferingUndo("topic-deleted", func(tx *store.Tx) error { return tx.DeleteTopic(topic.ID) })
		seesSentence(h, taken)
	}
	remove()
	noticeButton(h, h.Text("menu.undo")).OnTapped()
	seesSentence(h, "Het onderwerp ‘Roosters’ is terug.")

	remove()
	h.Open(frame.PagePlan)
	seesSentence(h, taken)
	now = now.Add(3 * time.Second)
	h.Open(frame.PagePlan) // where it is already
	seesSentence(h, taken)
	h.Open(frame.PagePeople)
	readsNot(h, taken)
	h.Press("Ctrl+Z")

	remove()
	h.Update("person-created", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Piet", Family: "Bos"}})
	})
	readsNot(h, taken)
	if len(desk.Everybody(h)) != 2 {
		t.Error("the line about a change took another with it")
	}
	h.Press("Ctrl+Z", "Ctrl+Z")
	seesSentence(h, "Het onderwerp ‘Roosters’ is terug.")
}

// What is chosen in the history says what stays, and the history says what was taken
// back in part and what was done again.
func TestHistoryTellsWhatWasTakenBackInPart(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Update("person-created", withRep)
	kim := calledSo(h, "Bekend").ID
	h.Update("person-updated", func(tx *store.Tx) error {
		return tx.UpdatePerson(kim, func(p *data.Person) { p.Note, p.Town = "een", "Noorderhaven" })
	})
	h.Update("person-updated", func(tx *store.Tx) error {
		return tx.UpdatePerson(kim, func(p *data.Person) { p.Note = "twee" })
	})
	h.Press("Ctrl+7")
	history := desk.First[*widgets.Table[data.Batch]](h.Window.Content())
	history.SelectRow(1)
	h.Tap(h.Text("undo.button"))
	seesSentence(h, "Voor een deel teruggenomen: Gegevens van Kim Bekend gewijzigd. Voor een deel; wat er daarna veranderde, blijft staan: 1 collega (Kim Bekend).")
	if p := calledSo(h, "Bekend"); p.Note != "twee" || p.Town != "" {
		t.Errorf("%+v", p)
	}
	history.SelectRow(3) // the first: she was changed since
	h.Tap(h.Text("undo.button"))
	seesSentence(h, "Niet teruggenomen: Kim Bekend toegevoegd. Blijft, omdat het daarna met de hand is gewijzigd: 1 collega (Kim Bekend).")
	h.Press("Ctrl+Y")
	seesSentence(h, "Opnieuw gedaan: Gegevens van Kim Bekend gewijzigd.")
	if got := desk.TextsIn(history); !slices.Contains(got, "Opnieuw gedaan: Gegevens van Kim Bekend gewijzigd") {
		t.Errorf("the history says %q", got)
	}
	if p := calledSo(h, "Bekend"); p.Town != "Noorderhaven" {
		t.Errorf("%+v", p)
	}
}

// What cannot be done again, because somebody worked on it since, is not called done again,
// nor taken back.
func TestHistoryTellsWhatWasNotDoneAgain(t *testing.T) {
	h := newDesk(t, "nl", nil)
	h.Update("person-created", withRep)
	kim := calledSo(h, "Bekend").ID
	write := func(change func(*data.Person)) {
		h.Update("person-updated", func(tx *store.Tx) error { return tx.UpdatePerson(kim, change) })
	}
	redo := func() {
		history := desk.First[*widgets.Table[data.Batch]](h.Window.Content())
		history.SelectRow(1)
		h.Tap(h.Text("undo.button"))
	}
	h.Press("Ctrl+7")
	write(func(p *data.Person) { p.Note, p.Town = "een", "Noorderhaven" })
	h.Press("Ctrl+Z")
	write(func(p *data.Person) { p.Note = "twee" })
	redo()
	seesSentence(h, "Voor een deel opnieuw gedaan: Gegevens van Kim Bekend gewijzigd. Voor een deel; wat er daarna veranderde, blijft staan: 1 collega (Kim Bekend).")
	if p := calledSo(h, "Bekend"); p.Note != "twee" || p.Town != "Noorderhaven" {
		t.Errorf("%+v", p)
	}
	write(func(p *data.Person) { p.Note = "drie" })
	h.Press("Ctrl+Z")
	write(func(p *data.Person) { p.Note = "vier" })
	redo()
	seesSentence(h, "Niet opnieuw gedaan: Gegevens van Kim Bekend gewijzigd. Blijft, omdat het daarna met de hand is gewijzigd: 1 collega (Kim Bekend).")
}

// The Group page counts of a list what stands of it: all, part, and nothing.
func TestTheHistoryCountsWhatStandsOfAList(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, withRep)
		h.Bring(threeHires)
		h.Press("Ctrl+Return")
		takeBack := func(key string) {
			openTheRecord(h)
			h.Tap(h.Text(key))
			h.SubmitDialog()
			h.Open(frame.PageGroup)
		}
		h.Open(frame.PageGroup)
		h.Sees(h.Lang.Count("import.count.new", 3))
		bos := calledSo(h, "Bos")
		h.Update("person-updated", func(tx *store.Tx) error {
			return tx.UpdatePerson(bos.ID, func(p *data.Person) { p.Phone = "+31612345678" })
		})
		takeBack("import.undo")
		h.Sees(h.Lang.Count("import.count.new", 1))
		h.Press("Ctrl+Z") // the phone number: then the rest can go
		takeBack("import.undo-rest")
		h.Sees(h.Text("import.count.none"))
		h.SeesNot(h.Lang.Count("import.count.new", 1))
	}
}
