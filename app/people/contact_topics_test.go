package people

import (
	"fmt"
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

func heardOf(d *desk.Desk, title string) []data.Heard {
	return desk.Read(d, func(tx *store.Tx) ([]data.Heard, error) {
		topics, err := tx.FindTopics(store.TopicFilter{})
		if err != nil {
			return nil, err
		}
		for _, t := range topics {
			if t.Title == title {
				return tx.FindHeard(store.HeardFilter{TopicID: t.ID})
			}
		}
		return nil, nil
	})
}

func contactsWith(d *desk.Desk, family string) []data.Contact {
	id := desk.PersonNamed(d, family).ID
	return desk.Read(d, func(tx *store.Tx) ([]data.Contact, error) {
		return tx.FindContacts(store.ContactFilter{PersonID: id})
	})
}

// One line notes the contact and what was heard, and one undo takes both back.
func TestATopicInAContactGoesIntoItsLog(t *testing.T) {
	d, p := openConversations(t)
	p.OpenRow(desk.PersonNamed(d, "Bos").ID)
	block := p.person.contacts
	d.Focus(block.note)
	d.Types("Belt over het rooster #roo")
	d.Sees("#Roosters")
	d.Press("Tab")
	d.Types("heet")
	d.Sees("Heet")
	if !d.Says(d.Text("contact.topic-hint")) {
		t.Error("nothing says what comes into the log")
	}
	d.Press("Return")
	contacts := contactsWith(d, "Bos")
	if len(contacts) != 1 || contacts[0].Note != "Belt over het rooster #Roosters heet" {
		t.Fatalf("contacts %+v", contacts)
	}
	d.Sees("Belt over het rooster #Roosters heet")
	heard := heardOf(d, "Roosters")
	if len(heard) != 1 {
		t.Fatalf("heard %+v", heard)
	}
	want := data.Heard{
		Record: heard[0].Record, TopicID: heard[0].TopicID, UnitID: desk.PersonNamed(d, "Bos").UnitID,
		Day: data.NewDate(2026, 11, 3), People: 1, Heat: 3, RepID: contacts[0].RepID, Source: data.HeardTalk,
	}
	if heard[0] != want {
		t.Errorf("got %+v, want %+v", heard[0], want)
	}
	d.Menu.Run("undo")
	if len(contactsWith(d, "Bos"))+len(heardOf(d, "Roosters")) != 0 {
		t.Error("undo left something")
	}
	d.Menu.Run("redo")
	if len(contactsWith(d, "Bos")) != 1 || len(heardOf(d, "Roosters")) != 1 {
		t.Error("redo brought not all back")
	}
}

// What is heard from one colleague in a small unit stands under the unit above, and nothing in the log leads to them.
func TestTheLogOfATopicDoesNotPointAtAColleague(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil {
			return err
		}
		units, err := tx.FindUnits(store.UnitFilter{})
		if err != nil {
			return err
		}
		cold := data.Unit{Kind: data.UnitTeam, Name: "Koeling", ParentID: units[0].ID, Headcount: 4}
		if err := tx.CreateUnit(&cold); err != nil {
			return err
		}
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Rosa", Family: "Prins"}, Work: data.Work{UnitID: cold.ID}})
	})
	d.Open(frame.PagePeople)
	p := d.Visible().(*peoplePage)
	rosa := desk.PersonNamed(d, "Prins")
	p.OpenRow(rosa.ID)
	desk.Enter(p.person.contacts.note, "Te koud #roosters")
	heard, contacts := heardOf(d, "Roosters"), contactsWith(d, "Prins")
	if len(heard) != 1 || len(contacts) != 1 {
		t.Fatalf("heard %+v, contacts %+v", heard, contacts)
	}
	parent := desk.Read(d, func(tx *store.Tx) (data.Unit, error) { return tx.FindUnit(rosa.UnitID) }).ParentID
	if heard[0].UnitID != parent {
		t.Errorf("under %q, want %q", heard[0].UnitID, parent)
	}
	told := fmt.Sprintf("%+v", heard[0])
	for _, link := range []string{string(rosa.ID), string(contacts[0].ID), string(rosa.UnitID), "Prins", "koud"} {
		if strings.Contains(told, link) {
			t.Errorf("the log holds %q: %s", link, told)
		}
	}
}

// A word behind a # that is no topic stays in the line, and the topic can be made there.
func TestATopicIsMadeFromAContact(t *testing.T) {
	d, p := openConversations(t)
	p.OpenRow(desk.PersonNamed(d, "Bos").ID)
	note := p.person.contacts.note
	d.Focus(note)
	d.Types("Vroeg naar #toeslag")
	if !d.Says(d.Text("plan.topic-unknown", "word", "toeslag")) {
		t.Error("nothing is said of an unknown topic")
	}
	desk.Button(d.Window.Content(), d.Text("plan.make-topic", "word", "toeslag")).OnTapped()
	if note.Text != "Vroeg naar #toeslag" {
		t.Errorf("the line is %q", note.Text)
	}
	d.SeesNot(d.Text("plan.make-topic", "word", "toeslag"))
	d.Press("Return")
	if len(heardOf(d, "Toeslag")) != 1 {
		t.Error("nothing is in the log of the topic")
	}
}
