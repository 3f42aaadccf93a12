package app

import (
	"slices"
	"testing"

	"kader/data"
	"kader/data/store"
)

// type types a text in what has the keyboard.
func (h *hands) typed(text string) {
	h.t.Helper()
	for _, r := range text {
		h.window.Canvas().Focused().TypedRune(r)
	}
}

// withoutReps is a workplace in which nobody is a rep yet.
func withoutReps(tx *store.Tx) error {
	people := []*data.Person{
		{Name: data.Name{Given: "Joost", Infix: "de", Family: "Vries"}},
		{Name: data.Name{Given: "Piet", Family: "Bos"}, Follow: data.Follow{State: data.FollowNew}},
		{Name: data.Name{Given: "Anna", Family: "Kok"}, Follow: data.Follow{State: data.FollowNew}},
	}
	return tx.CreatePeople(people)
}

func batches(d *desk) int {
	return len(read(d, func(tx *store.Tx) ([]data.Batch, error) { return tx.FindBatches(0) }))
}

// A group without reps hands out in one go: it says who they are, by name or new, and
// then to whom the colleagues go. Keyboard alone.
func TestHandingOutWithoutRepsAsksWhoTheyAre(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, withoutReps)
		h := on(d)
		before := batches(d)
		d.open(pageNewHires)
		askHandOver(d.App, []data.ID{personNamed(d, "Bos").ID, personNamed(d, "Kok").ID})
		if !d.says(d.text("reps.title")) {
			t.Fatalf("%s: nobody asks for reps", code)
		}
		h.press("Return") // nobody is named by accident
		if !d.says(d.text("reps.none")) || batches(d) != before {
			t.Errorf("%s: Enter on an empty line does something", code)
		}
		h.typed("vries")
		h.press("Return")
		h.typed("Fatma Yildiz")
		h.press("Return")
		if batches(d) != before {
			t.Errorf("%s: something is written before all are named", code)
		}
		h.press("Return")
		if !d.says(d.text("hand.title")) || batches(d) != before+1 {
			t.Fatalf("%s: the hand-out does not go on, %d batches", code, batches(d)-before)
		}
		h.typed("vries")
		h.press("Return")
		seesHandedOut(d, "Vries", "Yildiz")
		if len(d.dialogs) > 0 || batches(d) != before+2 {
			t.Errorf("%s: %d dialogs, %d batches", code, len(d.dialogs), batches(d)-before)
		}
		h.press("Ctrl+Z")
		if p := personNamed(d, "Bos"); p.RepID != "" {
			t.Errorf("%s: the hand-out is not taken back", code)
		}
		h.press("Ctrl+Z")
		if slices.ContainsFunc(people(d), func(p data.Person) bool { return p.HasRole(data.RoleRep) }) {
			t.Errorf("%s: the reps are not taken back", code)
		}
	}
}

// seesHandedOut fails unless both are reps and the first has both colleagues.
func seesHandedOut(d *desk, first, second string) {
	d.t.Helper()
	rep := personNamed(d, first)
	if !rep.HasRole(data.RoleRep) || !personNamed(d, second).HasRole(data.RoleRep) {
		d.t.Errorf("%s: the reps are no reps", d.lang.Code)
	}
	for _, name := range []string{"Bos", "Kok"} {
		if p := personNamed(d, name); p.RepID != rep.ID || p.State != data.FollowAssigned {
			d.t.Errorf("%s: %s has %+v", d.lang.Code, name, p.Follow)
		}
	}
}

// Escape changes nothing, whatever was named, and a name with a number is refused.
func TestLeavingTheQuestionForRepsChangesNothing(t *testing.T) {
	d := newDesk(t, "nl", withoutReps)
	h := on(d)
	before := batches(d)
	askHandOver(d.App, []data.ID{personNamed(d, "Bos").ID})
	h.typed("vries")
	h.press("Return")
	h.typed("Jan 123456782")
	h.press("Return")
	if !d.refusal() {
		t.Errorf("a number in a name is taken")
	}
	h.press("Escape") // empties the line
	h.press("Escape")
	if len(d.dialogs) > 0 || batches(d) != before {
		t.Errorf("%d dialogs, %d batches", len(d.dialogs), batches(d)-before)
	}
}

// Whoever was taken stands first, and Enter there leaves them out again.
func TestANamedRepCanBeLeftOutAgain(t *testing.T) {
	d := newDesk(t, "nl", withoutReps)
	h := on(d)
	askHandOver(d.App, []data.ID{personNamed(d, "Bos").ID})
	for _, name := range []string{"vries", "kok"} {
		h.typed(name)
		h.press("Return")
	}
	h.press("Down", "Return") // the first of those taken
	h.press("Return")
	reps := 0
	for _, p := range people(d) {
		if p.HasRole(data.RoleRep) {
			reps++
		}
	}
	if reps != 1 {
		t.Errorf("%d reps, not 1", reps)
	}
}

// The form of a person leads to the same question where there is no rep to choose.
func TestTheFormOfAPersonAsksForReps(t *testing.T) {
	d := newDesk(t, "nl", withoutReps)
	d.openRow(pagePeople, personNamed(d, "Bos").ID)
	pane := d.current.(*peoplePage).pane
	if pane.naming.Hidden {
		t.Fatal("nothing leads to reps")
	}
	pane.naming.OnTapped()
	h := on(d)
	h.typed("vries")
	h.press("Return", "Return")
	if !pane.naming.Hidden || len(pane.rep.Offered) != 2 {
		t.Errorf("%d contact persons can be chosen", len(pane.rep.Offered))
	}
}

// A name that was typed and not taken yet counts when the dialog is closed by its button,
// also after others were taken.
func TestATypedRepIsNotLostOnGoingOn(t *testing.T) {
	d := newDesk(t, "nl", withoutReps)
	h := on(d)
	askReps(d.App, func() {})
	h.typed("vries")
	h.press("Return")
	h.typed("Fatma Yildiz")
	d.submitDialog()
	for _, family := range []string{"Vries", "Yildiz"} {
		if p := personNamed(d, family); !p.HasRole(data.RoleRep) {
			t.Errorf("%s is no rep", family)
		}
	}
}
