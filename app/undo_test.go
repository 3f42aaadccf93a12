package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	fynetest "fyne.io/fyne/v2/test"

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

// called returns the person with a family name.
func (h *hands) called(family string) data.Person {
	h.t.Helper()
	for _, p := range h.people(h.t) {
		if p.Family == family {
			return p
		}
	}
	h.t.Fatalf("nobody is called %s", family)
	return data.Person{}
}

// handOut gives people a contact person, as the dialog does.
func (h *hands) handOut(families ...string) {
	h.t.Helper()
	rep := h.called("Bekend").ID
	var ids []data.ID
	for _, family := range families {
		ids = append(ids, h.called(family).ID)
	}
	updatePeople(h.App, "hand-over", ids, func(p *data.Person) {
		p.HandTo(rep)
		p.Next = data.NewDate(2026, 11, 10)
	})
}

// openTheRecord opens the record of the only list from the Group page.
func (h *hands) openTheRecord() *importRecord {
	h.t.Helper()
	h.open(pageGroup)
	var lists []data.List
	h.view(func(tx *store.Tx) (err error) {
		lists, err = tx.FindLists(store.ListFilter{})
		return err
	})
	if len(lists) != 1 {
		h.t.Fatalf("%d lists", len(lists))
	}
	openRecord(h.App, lists[0])
	return h.current.(*recordPage).record
}

// seesSentence fails unless a sentence is on the screen, however it is broken.
func (h *hands) seesSentence(want string) {
	h.t.Helper()
	shown := strings.Join(strings.Fields(strings.Join(texts(h.window.Canvas()), " ")), " ")
	if !strings.Contains(shown, strings.Join(strings.Fields(want), " ")) {
		h.t.Fatalf("%q is not on the screen:\n%s", want, shown)
	}
}

// Right after everybody was handed out, taking the list back asks about them with
// their number, takes them with the hand-out in one change, and redo brings both back.
func TestTakingBackAListThatWasHandedOut(t *testing.T) {
	for _, code := range assets.Languages() {
		t.Run(code, func(t *testing.T) {
			h := on(newDesk(t, code, withRep))
			h.bring(threeHires)
			h.press("Ctrl+Return")
			h.handOut("Bos", "Nowak", "Zand")
			before := h.people(t)
			record := h.openTheRecord()
			record.askUndo()
			h.seesSentence(h.count("import.undo-handed", 3))
			h.seesSentence(h.text("undo.will-remove", "what", h.text("undo.and", "first", h.count("undo.count-person", 3), "last", h.count("undo.count-unit", 2))))

			// Leave them: nothing is taken back, and nothing says that it was.
			question := findChoice(h.dialogs[0].box.body)
			if question == nil || question.Value() != answerTake {
				t.Fatal("nothing else can be taken back, and who was handed out is not offered")
			}
			question.SetSelectedIndex(0) // as the user does
			h.seesSentence(h.text("undo.fate-handed-out", "what", h.text("undo.named", "what", h.count("undo.count-person", 3), "names", "Joris Zand, Ewa Nowak, Piet Bos")))
			if popup := h.dialogs[0].popup; popup.Content.Size().Height < popup.Content.MinSize().Height {
				t.Errorf("the question is %v high and needs %v", popup.Content.Size(), popup.Content.MinSize())
			}
			h.dialogs[0].onSubmit()
			h.seesSentence(h.text("import.undone-none", "file", "lijst.csv"))
			h.seesSentence(h.text("import.done"))
			h.seesNot(h.text("import.record-undone"))
			if record.list.Undone || len(h.people(t)) != 4 {
				t.Fatalf("undone %v, %d people", record.list.Undone, len(h.people(t)))
			}

			// Take them.
			record.askUndo()
			h.dialogs[0].onSubmit()
			h.seesSentence(h.text("taken-back.import", "name", "lijst.csv"))
			h.seesSentence(h.text("import.record-undone"))
			if len(h.people(t)) != 1 {
				t.Fatalf("%d people stayed", len(h.people(t)))
			}
			h.press("Ctrl+Y")
			h.seesSentence(h.text("import.done"))
			if after := h.people(t); !slices.EqualFunc(after, before, func(a, b data.Person) bool {
				return a.ID == b.ID && a.RepID == b.RepID && a.State == b.State && a.Next == b.Next
			}) {
				t.Errorf("redo brought back %+v", after)
			}
		})
	}
}

// findChoice finds the choice in the body of a dialog.
func findChoice(o fyne.CanvasObject) *widgets.Choice {
	switch o := o.(type) {
	case *widgets.Choice:
		return o
	case *fyne.Container:
		for _, child := range o.Objects {
			if found := findChoice(child); found != nil {
				return found
			}
		}
	}
	return nil
}

// noticeButton is the button beside the line about the last change.
func (h *hands) noticeButton(words string) *widgets.Button {
	h.t.Helper()
	for _, o := range h.shell.notice.Objects {
		for _, drawn := range fynetest.WidgetRenderer(o.(fyne.Widget)).Objects() {
			if found := findButton(drawn, words); found != nil {
				return found
			}
		}
	}
	h.t.Fatalf("no button %q", words)
	return nil
}

// Who was worked on stays, with the reason and by name; who was only handed out stays
// unless the user says otherwise.
func TestTheQuestionBeforeAListIsTakenBackSaysWhoStaysAndWhy(t *testing.T) {
	h := on(newDesk(t, "nl", withRep))
	h.bring(threeHires)
	h.press("Ctrl+Return")
	h.handOut("Nowak")
	piet := h.called("Bos").ID
	h.update("contact-noted", func(tx *store.Tx) error {
		return noteContact(tx, &data.Contact{PersonID: piet, Channel: data.ChannelPhone, Date: h.today()}, data.Date{})
	})
	record := h.openTheRecord()
	record.askUndo()
	h.seesSentence("Gaat er weer uit: 1 collega en 1 afdeling.")
	h.seesSentence("Blijft, omdat daarna de contactpersoon, de stand of het volgende contact is gewijzigd: 1 collega (Ewa Nowak).")
	h.seesSentence("Blijft, omdat er daarna een contact is genoteerd: 1 collega (Piet Bos).")
	h.seesSentence("Blijft, omdat er nog iemand of iets bij hoort: 1 afdeling (Inpak).")
	h.seesSentence("Van 1 collega is daarna alleen de contactpersoon, de stand of het volgende contact gewijzigd. Neem je die collega ook terug?")
	h.dialogs[0].onSubmit()
	h.seesSentence("lijst.csv is voor een deel teruggenomen.")
	h.seesSentence("Deze lijst is voor een deel teruggenomen")
	h.seesSentence("De rest terugnemen")
	if len(h.people(t)) != 3 {
		t.Fatalf("%d people", len(h.people(t)))
	}

	h.press("Ctrl+Z") // the contact
	h.seesSentence("Het contact met Piet Bos is teruggenomen.")
	h.seesSentence("Kan nu ook terug: 1 collega.")
	h.press("Ctrl+Z") // the hand-out
	h.seesSentence("De wijziging van de contactpersoon van Ewa Nowak is teruggenomen.")
	h.press("Ctrl+Z") // the rest of the list: nothing stays, so nothing is asked
	h.seesSentence("De lijst lijst.csv is teruggenomen. Weer weggehaald: 2 collega's en 1 afdeling.")
	h.seesSentence("Deze lijst is teruggenomen")
	if len(h.people(t)) != 1 {
		t.Fatalf("%d people", len(h.people(t)))
	}
}

// Ctrl+Z straight after an import takes the import back, and the page says so.
func TestUndoStraightAfterAnImport(t *testing.T) {
	h := on(newDesk(t, "nl", withRep))
	h.bring(threeHires)
	h.press("Ctrl+Return")
	if got, want := h.undo.undoLabel(), "Terugnemen: Lijst lijst.csv ingelezen"; got != want {
		t.Errorf("the menu says %q, not %q", got, want)
	}
	h.press("Ctrl+Z")
	h.seesSentence("De lijst lijst.csv is teruggenomen. Weer weggehaald: 3 collega's en 2 afdelingen.")
	h.seesSentence("Deze lijst is teruggenomen")
	if len(h.dialogs) != 0 || len(h.people(t)) != 1 {
		t.Errorf("%d dialogs, %d people", len(h.dialogs), len(h.people(t)))
	}
	h.press("Ctrl+Y")
	h.seesSentence("De lijst is binnen")
	h.seesNot("Deze lijst is teruggenomen")
}

// A list that changed nothing says so.
func TestUndoOfAListWithoutNews(t *testing.T) {
	h := on(newDesk(t, "nl", withRep))
	for range 2 {
		h.bring(threeHires)
		h.press("Ctrl+Return")
	}
	importOf(h.App).record.askUndo()
	h.seesSentence("De lijst veranderde niets aan collega's of afdelingen.")
	h.dialogs[0].onSubmit()
	h.seesSentence("Deze lijst is teruggenomen")
	if len(h.people(t)) != 4 {
		t.Errorf("%d people", len(h.people(t)))
	}
}

// Whatever was done, the menu and the sentence name whom or what it was about, in
// every language.
func TestUndoNamesWhatItTakesBack(t *testing.T) {
	for _, code := range assets.Languages() {
		h := on(newDesk(t, code, func(tx *store.Tx) error {
			if err := withRep(tx); err != nil {
				return err
			}
			return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Piet", Family: "Bos"}})
		}))
		piet, kim := h.called("Bos").ID, h.called("Bekend").ID
		topic := data.Topic{Title: "Roosters"}
		for _, step := range []struct {
			label string
			name  string
			n     int
			do    func(tx *store.Tx) error
		}{
			{"contact-noted", "Piet Bos", 1, func(tx *store.Tx) error {
				return noteContact(tx, &data.Contact{PersonID: piet, Channel: data.ChannelPhone, Date: h.today()}, data.Date{})
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
			h.update(step.label, step.do)
			want := h.text("menu.undo-named", "change", h.count("change-of."+step.label, step.n, "name", step.name))
			if got := h.window.MainMenu().Items[1].Items[0].Label; got != want {
				t.Errorf("%s: the menu says %q, not %q", code, got, want)
			}
			h.press("Ctrl+Z")
			h.seesSentence(h.count("taken-back."+step.label, step.n, "name", step.name))
			want = h.text("menu.redo-named", "change", h.count("change-of."+step.label, step.n, "name", step.name))
			if got := h.window.MainMenu().Items[1].Items[1].Label; got != want {
				t.Errorf("%s: the menu says %q, not %q", code, got, want)
			}
			h.press("Ctrl+Y")
		}
	}
}

// What was made before the dossier was opened is taken back, and done again, only after
// a question that names it and its day.
func TestUndoAsksBeforeItReachesAnEarlierSession(t *testing.T) {
	for _, code := range assets.Languages() {
		h := on(newDesk(t, code, nil))
		h.update("person-created", withRep)
		path := h.store.Path()
		reopenDesk := func() {
			h.onCloseDossier()
			h.openDossier(path, testPassphrase, func() bool { return true }, func(err error) { t.Fatal(err) })
		}
		reopenDesk()
		facts := []any{"date", h.lang.Date(h.today()), "change", h.text("change-of.person-created", "name", "Kim Bekend")}
		if got, want := h.undo.undoLabel(), h.text("menu.undo-earlier", facts...); got != want {
			t.Errorf("the menu says %q, not %q", got, want)
		}
		h.press("Ctrl+Z")
		h.seesSentence(h.text("undo.earlier-text", facts...))
		h.press("Return") // Enter alone takes nothing back
		if len(h.people(t)) != 1 {
			t.Fatal("taken back unasked")
		}
		h.press("Ctrl+Z")
		h.dialogs[0].onSubmit()
		h.seesSentence(h.text("taken-back.person-created", "name", "Kim Bekend"))
		reopenDesk()
		h.press("Ctrl+Y")
		h.seesSentence(h.text("undo.earlier-again-text", facts...))
		h.press("Escape")
		if len(h.people(t)) != 0 {
			t.Fatal("done again unasked")
		}
		h.press("Ctrl+Y")
		h.dialogs[0].onSubmit()
		if len(h.people(t)) != 1 {
			t.Fatal("not done again")
		}
	}
}

// The button beside what was just done takes that back, also when something else was
// done meanwhile.
func TestTheButtonOfANoticeTakesBackItsOwnChange(t *testing.T) {
	h := on(newDesk(t, "nl", withRep))
	topic := data.Topic{Title: "Roosters"}
	h.update("topic-created", func(tx *store.Tx) error { return tx.CreateTopic(&topic) })
	h.take("topic-deleted", func(tx *store.Tx) error { return tx.DeleteTopic(topic.ID) })
	h.update("person-created", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Piet", Family: "Bos"}})
	})
	h.seesSentence("Onderwerp ‘Roosters’ verwijderd")
	h.noticeButton(h.text("menu.undo")).OnTapped()
	h.seesSentence("Het onderwerp ‘Roosters’ is terug.")
	if len(h.people(t)) != 2 {
		t.Error("the button took back another change")
	}
}

// What is chosen in the history says what stays, and the history says what was taken
// back in part and what was done again.
func TestHistoryTellsWhatWasTakenBackInPart(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.update("person-created", withRep)
	kim := h.called("Bekend").ID
	h.update("person-updated", func(tx *store.Tx) error {
		return tx.UpdatePerson(kim, func(p *data.Person) { p.Note, p.Town = "een", "Noorderhaven" })
	})
	h.update("person-updated", func(tx *store.Tx) error {
		return tx.UpdatePerson(kim, func(p *data.Person) { p.Note = "twee" })
	})
	h.press("Ctrl+7")
	history := h.current.(*groupPage).changes
	history.table.SelectRow(1)
	history.onUndo()
	h.seesSentence("Voor een deel teruggenomen: Gegevens van Kim Bekend gewijzigd. Voor een deel; wat er daarna veranderde, blijft staan: 1 collega (Kim Bekend).")
	if p := h.called("Bekend"); p.Note != "twee" || p.Town != "" {
		t.Errorf("%+v", p)
	}
	history.table.SelectRow(3) // the first: she was changed since
	history.onUndo()
	h.seesSentence("Niet teruggenomen: Kim Bekend toegevoegd. Blijft, omdat het daarna met de hand is gewijzigd: 1 collega (Kim Bekend).")
	h.press("Ctrl+Y")
	h.seesSentence("Opnieuw gedaan: Gegevens van Kim Bekend gewijzigd.")
	if got := history.words[history.batches[0].ID]; got != "Opnieuw gedaan: Gegevens van Kim Bekend gewijzigd" {
		t.Errorf("the history says %q", got)
	}
	if p := h.called("Bekend"); p.Town != "Noorderhaven" {
		t.Errorf("%+v", p)
	}
}

// What cannot be done again, because somebody worked on it since, is not called done again,
// nor taken back.
func TestHistoryTellsWhatWasNotDoneAgain(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	h.update("person-created", withRep)
	kim := h.called("Bekend").ID
	write := func(change func(*data.Person)) {
		h.update("person-updated", func(tx *store.Tx) error { return tx.UpdatePerson(kim, change) })
	}
	redo := func() {
		history := h.current.(*groupPage).changes
		history.table.SelectRow(1)
		history.onUndo()
	}
	h.press("Ctrl+7")
	write(func(p *data.Person) { p.Note, p.Town = "een", "Noorderhaven" })
	h.press("Ctrl+Z")
	write(func(p *data.Person) { p.Note = "twee" })
	redo()
	h.seesSentence("Voor een deel opnieuw gedaan: Gegevens van Kim Bekend gewijzigd. Voor een deel; wat er daarna veranderde, blijft staan: 1 collega (Kim Bekend).")
	if p := h.called("Bekend"); p.Note != "twee" || p.Town != "Noorderhaven" {
		t.Errorf("%+v", p)
	}
	write(func(p *data.Person) { p.Note = "drie" })
	h.press("Ctrl+Z")
	write(func(p *data.Person) { p.Note = "vier" })
	redo()
	h.seesSentence("Niet opnieuw gedaan: Gegevens van Kim Bekend gewijzigd. Blijft, omdat het daarna met de hand is gewijzigd: 1 collega (Kim Bekend).")
}
