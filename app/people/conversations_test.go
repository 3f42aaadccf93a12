package people

import (
	"slices"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

func openConversations(t *testing.T) (*desk.Desk, *conversationsPage) {
	t.Helper()
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PageConversations)
	p, ok := d.Visible().(*conversationsPage)
	if !ok {
		t.Fatalf("page is %T", d.Visible())
	}
	return d, p
}

func conversationsShown(p *conversationsPage) []string {
	var names []string
	for i := range p.table.Len() {
		names = append(names, p.table.Row(i).Family)
	}
	return names
}

func TestSeveralHiresAreHandedToARep(t *testing.T) {
	d, p := openConversations(t)
	d.Sees("3 collega’s zonder contactpersoon")
	if got, want := conversationsShown(p), []string{"Kok", "Bos", "Yıldız"}; !slices.Equal(got, want) {
		t.Errorf("latest first: got %v, want %v", got, want)
	}
	p.table.SetSelected(string(desk.PersonNamed(d, "Kok").ID), string(desk.PersonNamed(d, "Bos").ID))
	p.onSelect(p.table.Selected())
	p.bulk.onHandOver()
	d.Sees("Joost de Vries")
	desk.Enter(desk.First[*widgets.SearchField](d.Dialogs()[0]), "joo")
	rep := desk.PersonNamed(d, "Vries").ID
	for _, name := range []string{"Kok", "Bos"} {
		hire := desk.PersonNamed(d, name)
		if hire.RepID != rep || hire.State != data.FollowAssigned || (data.Tracks{}).NextDay(&hire) != data.NewDate(2026, 11, 10) {
			t.Errorf("%s: %+v", name, hire.Follow)
		}
	}
	if len(d.Dialogs()) != 0 {
		t.Error("Enter left the dialog open")
	}
	d.Sees("1 collega zonder contactpersoon")
	d.Menu.Run("undo")
	d.Sees("3 collega’s zonder contactpersoon")
}

func TestAContactInOneLineMovesTheState(t *testing.T) {
	d, p := openConversations(t)
	p.OpenRow(desk.PersonNamed(d, "Bos").ID)
	p.person.contacts.next.SetText("17-11")
	desk.Enter(p.person.contacts.note, "Wil eerst de cao zien")
	bos := desk.PersonNamed(d, "Bos")
	if bos.State != data.FollowContacted || bos.Next != data.NewDate(2026, 11, 17) || bos.Last != data.NewDate(2026, 11, 3) {
		t.Errorf("after one contact: %+v", bos.Follow)
	}
	d.Sees("Wil eerst de cao zien")
	d.Sees("03-11-2026 · Telefoon")
	desk.Enter(p.person.contacts.note, "Twijfelt")
	if got := desk.PersonNamed(d, "Bos").State; got != data.FollowConversation {
		t.Errorf("after two contacts: %q", got)
	}
	if p.person.contacts.note.Text != "" {
		t.Error("the line keeps what was noted")
	}
}

func TestAMailAloneMovesNobody(t *testing.T) {
	d, p := openConversations(t)
	p.OpenRow(desk.PersonNamed(d, "Bos").ID)
	p.person.contacts.channel.Choose(string(data.ChannelMail))
	p.person.contacts.showHint()
	d.Sees(d.Text("contact.mail-hint"))
	desk.Enter(p.person.contacts.note, "Gemaild")
	if got := desk.PersonNamed(d, "Bos").State; got != data.FollowNew {
		t.Errorf("state = %q", got)
	}
}

func TestNotNowComesBackOnADay(t *testing.T) {
	d, p := openConversations(t)
	p.OpenRow(desk.PersonNamed(d, "Bos").ID)
	askState(d.Frame, []data.ID{desk.PersonNamed(d, "Bos").ID}, data.FollowNotNow)
	d.Sees(d.Text("state.back"))
	d.SubmitDialog()
	bos := desk.PersonNamed(d, "Bos")
	if bos.State != data.FollowNotNow || bos.Next != data.NewDate(2027, 2, 3) {
		t.Errorf("%+v", bos.Follow)
	}
	if !slices.Contains(conversationsShown(p), "Bos") {
		t.Error("whoever comes back is still to do")
	}
}

func TestJoinedIsAMemberAndLeavesTheList(t *testing.T) {
	d, p := openConversations(t)
	bos := desk.PersonNamed(d, "Bos")
	if !setState(d.Frame, []data.ID{bos.ID}, data.FollowJoined, data.Date{}) {
		t.Fatal("not set")
	}
	if !desk.PersonNamed(d, "Bos").IsMember() {
		t.Error("joined, but no member")
	}
	if slices.Contains(conversationsShown(p), "Bos") {
		t.Error("who joined is not to do any more")
	}
	p.filter.state.Choose(string(data.FollowJoined))
	p.find()
	if got := conversationsShown(p); !slices.Equal(got, []string{"Bos"}) {
		t.Errorf("filter joined: %v", got)
	}
}

func TestHiresAreFilteredByRepAndList(t *testing.T) {
	d, p := openConversations(t)
	list := data.List{Kind: data.ListNewHires, Period: "2026-10", Received: data.NewDate(2026, 10, 20)}
	kok := desk.PersonNamed(d, "Kok").ID
	d.Update("test", func(tx *store.Tx) error {
		if err := tx.CreateList(&list); err != nil {
			return err
		}
		return tx.UpdatePerson(kok, func(v *data.Person) { v.ListID = list.ID; v.HandTo(personIDOfRep(tx)) })
	})
	p.filter.list.Choose(string(list.ID))
	p.find()
	if got := conversationsShown(p); !slices.Equal(got, []string{"Kok"}) {
		t.Errorf("by list: %v", got)
	}
	p.showWaiting()
	if got := conversationsShown(p); !slices.Equal(got, []string{"Bos", "Yıldız"}) {
		t.Errorf("without contact person: %v", got)
	}
	p.onFunnel()
	d.Sees("1 nieuw, 0 gesproken, 0 lid geworden (0%)")
}

func personIDOfRep(tx *store.Tx) data.ID {
	found, err := tx.FindPeople(store.PersonFilter{})
	if err != nil {
		return ""
	}
	for _, p := range found {
		if p.HasRole(data.RoleRep) {
			return p.ID
		}
	}
	return ""
}
