package people

import (
	"slices"
	"testing"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

// withoutReps is a workplace in which nobody is a rep yet.
func withoutReps(tx *store.Tx) error {
	people := []*data.Person{
		{Name: data.Name{Given: "Joost", Infix: "de", Family: "Vries"}},
		{Name: data.Name{Given: "Piet", Family: "Bos"}, Follow: data.Follow{State: data.FollowNew}},
		{Name: data.Name{Given: "Anna", Family: "Kok"}, Follow: data.Follow{State: data.FollowNew}},
	}
	return tx.CreatePeople(people)
}

func batches(d *desk.Desk) int {
	return len(desk.Read(d, func(tx *store.Tx) ([]data.Batch, error) { return tx.FindBatches(0) }))
}

// A group without reps hands out in one go: it says who they are, by name or new, and
// then to whom the colleagues go. Keyboard alone.
func TestHandingOutWithoutRepsAsksWhoTheyAre(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, withoutReps)
		h := d
		before := batches(d)
		d.Open(frame.PageConversations)
		askHandOver(d.Frame, []data.ID{desk.PersonNamed(d, "Bos").ID, desk.PersonNamed(d, "Kok").ID})
		if !d.Says(d.Text("reps.title")) {
			t.Fatalf("%s: nobody asks for reps", code)
		}
		h.Press("Return") // nobody is named by accident
		if !d.Says(d.Text("reps.none")) || batches(d) != before {
			t.Errorf("%s: Enter on an empty line does something", code)
		}
		h.Types("vries")
		h.Press("Return")
		h.Types("Fatma Yildiz")
		h.Press("Return")
		if batches(d) != before {
			t.Errorf("%s: something is written before all are named", code)
		}
		h.Press("Return")
		if !d.Says(d.Text("hand.title")) || batches(d) != before+1 {
			t.Fatalf("%s: the hand-out does not go on, %d batches", code, batches(d)-before)
		}
		h.Types("vries")
		h.Press("Return")
		seesHandedOut(d, "Vries", "Yildiz")
		if len(d.Dialogs()) > 0 || batches(d) != before+2 {
			t.Errorf("%s: %d dialogs, %d batches", code, len(d.Dialogs()), batches(d)-before)
		}
		h.Press("Ctrl+Z")
		if p := desk.PersonNamed(d, "Bos"); p.RepID != "" {
			t.Errorf("%s: the hand-out is not taken back", code)
		}
		h.Press("Ctrl+Z")
		if slices.ContainsFunc(desk.Everybody(d), func(p data.Person) bool { return p.HasRole(data.RoleRep) }) {
			t.Errorf("%s: the reps are not taken back", code)
		}
	}
}

// seesHandedOut fails unless both are reps and the first has both colleagues.
func seesHandedOut(d *desk.Desk, first, second string) {
	d.T.Helper()
	rep := desk.PersonNamed(d, first)
	if !rep.HasRole(data.RoleRep) || !desk.PersonNamed(d, second).HasRole(data.RoleRep) {
		d.T.Errorf("%s: the reps are no reps", d.Lang.Code)
	}
	for _, name := range []string{"Bos", "Kok"} {
		if p := desk.PersonNamed(d, name); p.RepID != rep.ID || p.State != data.FollowAssigned {
			d.T.Errorf("%s: %s has %+v", d.Lang.Code, name, p.Follow)
		}
	}
}

// Escape changes nothing, whatever was named, and a name with a number is refused.
func TestLeavingTheQuestionForRepsChangesNothing(t *testing.T) {
	d := newDesk(t, "nl", withoutReps)
	h := d
	before := batches(d)
	askHandOver(d.Frame, []data.ID{desk.PersonNamed(d, "Bos").ID})
	h.Types("vries")
	h.Press("Return")
	h.Types("Jan 123456782")
	h.Press("Return")
	if !d.Says(d.Text("invalid.forbidden-bsn")) {
		t.Errorf("a number in a name is taken")
	}
	h.Press("Escape") // empties the line
	h.Press("Escape")
	if len(d.Dialogs()) > 0 || batches(d) != before {
		t.Errorf("%d dialogs, %d batches", len(d.Dialogs()), batches(d)-before)
	}
}

// Whoever was taken stands first, and Enter there leaves them out again.
func TestANamedRepCanBeLeftOutAgain(t *testing.T) {
	d := newDesk(t, "nl", withoutReps)
	h := d
	askHandOver(d.Frame, []data.ID{desk.PersonNamed(d, "Bos").ID})
	for _, name := range []string{"vries", "kok"} {
		h.Types(name)
		h.Press("Return")
	}
	h.Press("Down", "Return") // the first of those taken
	h.Press("Return")
	reps := 0
	for _, p := range desk.Everybody(d) {
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
	d.OpenRow(frame.PagePeople, desk.PersonNamed(d, "Bos").ID)
	pane := d.Visible().(*peoplePage).person
	if pane.naming.Hidden {
		t.Fatal("nothing leads to reps")
	}
	pane.naming.OnTapped()
	h := d
	h.Types("vries")
	h.Press("Return", "Return")
	if !pane.naming.Hidden || len(pane.rep.Offered) != 2 {
		t.Errorf("%d contact persons can be chosen", len(pane.rep.Offered))
	}
}

// A name that was typed and not taken yet counts when the dialog is closed by its button,
// also after others were taken.
func TestATypedRepIsNotLostOnGoingOn(t *testing.T) {
	d := newDesk(t, "nl", withoutReps)
	h := d
	forms.AskReps(d.Frame, func() {})
	h.Types("vries")
	h.Press("Return")
	h.Types("Fatma Yildiz")
	d.SubmitDialog()
	for _, family := range []string{"Vries", "Yildiz"} {
		if p := desk.PersonNamed(d, family); !p.HasRole(data.RoleRep) {
			t.Errorf("%s is no rep", family)
		}
	}
}
