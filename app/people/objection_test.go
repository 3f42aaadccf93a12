package people

import (
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

func fillObjection(tx *store.Tx) error {
	bos := data.Person{
		Name: data.Name{Given: "Piet", Family: "Bos"}, Work: data.Work{EmployeeNumber: "2071", JobTitle: "Chauffeur"},
		Reach: data.Reach{Phone: "+31 6 12345678"}, Follow: data.Follow{State: data.FollowNew}, Note: "Werkt nachts",
	}
	if err := tx.CreatePerson(&bos); err != nil {
		return err
	}
	return tx.CreateContact(&data.Contact{PersonID: bos.ID, Date: data.NewDate(2026, 10, 1), Note: "Belt terug"})
}

// Who does not want to be approached: Kader offers to keep only what prevents that a list brings
// them back, in one step that can be undone; and whoever declines keeps the rest.
func TestDoNotContactOffersToKeepTheLeast(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, fillObjection)
		before := desk.PersonNamed(d, "Bos")
		ids := []data.ID{before.ID}
		askState(d.Frame, ids, data.FollowNo)
		if desk.Check(d.Window.Canvas().Overlays().Top(), d.Count("state.objection", 1)) != nil {
			t.Errorf("%s: no is no objection", code)
		}
		d.LeaveDialogs()
		askState(d.Frame, ids, data.FollowDoNotContact)
		if !d.Says(d.Text("state.objection-text")) {
			t.Errorf("%s: it is not said what goes", code)
		}
		d.SubmitDialog()
		got, want := desk.PersonNamed(d, "Bos"), before.ObjectionBlank(data.DateOf(desk.Evening()))
		if got.Phone+got.JobTitle+got.Note != "" || got.Objected != want.Objected || got.State != want.State {
			t.Errorf("%s: %+v", code, got)
		}
		contacts := desk.Read(d, func(tx *store.Tx) ([]data.Contact, error) { return tx.FindContacts(store.ContactFilter{}) })
		if len(contacts) > 0 {
			t.Errorf("%s: %+v", code, contacts)
		}
		d.Menu.Run("undo")
		if got := desk.PersonNamed(d, "Bos"); got.Phone != before.Phone || got.State != before.State {
			t.Errorf("%s: %+v", code, got)
		}
		askState(d.Frame, ids, data.FollowDoNotContact)
		desk.Check(d.Window.Canvas().Overlays().Top(), d.Count("state.objection", 1)).SetChecked(false)
		d.SubmitDialog()
		if got := desk.PersonNamed(d, "Bos"); got.Phone == "" || got.State != data.FollowDoNotContact {
			t.Errorf("%s: %+v", code, got)
		}
	}
}

// Whoever chose the state in the form is offered the same in the pane, and a member is not.
func TestTheFormOffersToKeepTheLeastToo(t *testing.T) {
	d := newDesk(t, "nb", fillObjection)
	id := desk.PersonNamed(d, "Bos").ID
	d.OpenRow(frame.PageConversations, id)
	offer := func() *widgets.Button { return desk.Button(d.Window.Content(), d.Count("state.objection", 1)) }
	if offer() != nil {
		t.Error("offered before anybody objected")
	}
	d.Update("test", func(tx *store.Tx) error {
		return tx.UpdatePerson(id, func(p *data.Person) {
			p.State, p.Membership = data.FollowDoNotContact, data.MembershipMember
		})
	})
	if offer() != nil {
		t.Error("offered for a member")
	}
	d.Update("test", func(tx *store.Tx) error {
		return tx.UpdatePerson(id, func(p *data.Person) { p.Membership = data.MembershipNone })
	})
	offer().OnTapped()
	if got := desk.PersonNamed(d, "Bos"); got.Objected.IsZero() || got.Phone != "" {
		t.Errorf("%+v", got)
	}
	if offer() != nil {
		t.Error("offered again")
	}
}

// The pane says of each thing where it came from and what for, once it is asked.
func TestThePaneSaysWhereThingsComeFrom(t *testing.T) {
	d := newDesk(t, "nl", fillObjection)
	d.OpenRow(frame.PageConversations, desk.PersonNamed(d, "Bos").ID)
	d.SeesNot(d.Text("source.purpose.reach"))
	desk.Button(d.Window.Content(), d.Text("source.show")).OnTapped()
	d.Sees(d.Text("source.purpose.reach"), d.Text("source.purpose.know"))
	if want := "Telefoon: getypt op " + d.Lang.Date(data.DateOf(desk.Evening())); !d.Says(want) {
		t.Errorf("%q is not said: %v", want, desk.Texts(d.Window.Canvas()))
	}
	desk.Button(d.Window.Content(), d.Text("source.hide")).OnTapped()
	d.SeesNot(d.Text("source.purpose.reach"))
}

// A word that judges is remarked while it is typed, and what was typed can be kept all the same.
func TestAWordThatJudgesIsRemarked(t *testing.T) {
	d := newDesk(t, "nl", fillObjection)
	d.OpenRow(frame.PageConversations, desk.PersonNamed(d, "Bos").ID)
	line := d.Visible().(*conversationsPage).person.contacts.note
	hint := d.Text("judging.hint", "words", "klikspaan")
	for _, r := range "Een klikspaan" {
		line.TypedRune(r)
	}
	if !d.Says(hint) {
		t.Errorf("%q is not said", hint)
	}
	desk.Enter(line, "Een klikspaan")
	if d.Says(hint) {
		t.Error("it is still said of an empty line")
	}
	note := d.Visible().(*conversationsPage).person.note
	note.Row.Field().(*widgets.TextField).SetText("Nogal een klikspaan")
	if !d.Says(hint) {
		t.Errorf("%q is not said in the form", hint)
	}
}
