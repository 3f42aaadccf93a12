package people

import (
	"testing"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// hireWithDay is one new colleague with a rep, and a day agreed for the next contact.
func hireWithDay(next data.Date) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		rep := data.Person{Name: data.Name{Given: "Joost", Infix: "de", Family: "Vries"}, Union: data.Union{Roles: []data.Role{data.RoleRep}}}
		if err := tx.CreatePerson(&rep); err != nil {
			return err
		}
		return tx.CreatePerson(&data.Person{
			Name: data.Name{Given: "Piet", Family: "Bos"}, Follow: data.Follow{State: data.FollowAssigned, RepID: rep.ID, Next: next},
		})
	}
}

// A contact that is noted without a next day keeps the day that stands, and the window
// says beforehand which it will be.
func TestAContactWithoutANextDayEmptiesNoDay(t *testing.T) {
	ahead, due := data.NewDate(2026, 11, 24), data.NewDate(2026, 11, 2)
	for _, c := range []struct {
		code    string
		stands  data.Date
		channel data.Channel
		key     string
		want    data.Date
	}{
		{"nl", ahead, data.ChannelPhone, "contact.next-stays", ahead},
		{"nb", due, data.ChannelMail, "contact.next-stays", due},
		{"da", due, data.ChannelPhone, "contact.next-step", data.NewDate(2027, 1, 19)}, // 77 days after the beginning
		{"en", ahead, data.ChannelFace, "contact.next-stays", ahead},
	} {
		d := newDesk(t, c.code, hireWithDay(c.stands))
		id := desk.PersonNamed(d, "Bos").ID
		d.OpenRow(frame.PageConversations, id)
		block := d.Visible().(*conversationsPage).person.contacts
		block.channel.Choose(string(c.channel))
		block.changed()
		if hint := d.Text(c.key, "date", d.Lang.Date(c.want)); !d.Says(hint) {
			t.Errorf("%s: %q is not said", c.code, hint)
		}
		const note = "Bel 06-12345678 of +47 912 34 567"
		desk.Enter(block.note, note)
		bos := desk.PersonNamed(d, "Bos")
		if got := (data.Tracks{}).NextDay(&bos); got != c.want || !d.Says(note) {
			t.Errorf("%s: the next day is %v, want %v", c.code, got, c.want)
		}
	}
}

// "Not now" wants a day to come back on: an empty one is not taken for none.
func TestNotNowWithoutADayIsRefused(t *testing.T) {
	d := newDesk(t, "nl", hireWithDay(data.NewDate(2026, 11, 24)))
	p := desk.PersonNamed(d, "Bos")
	askState(d.Frame, []data.ID{p.ID}, data.FollowNotNow)
	desk.First[*widgets.DateField](d.Window.Canvas().Overlays().Top()).SetDate(forms.TimeOf(data.Date{}))
	d.SubmitDialog()
	d.Sees(d.Text("invalid.required"))
	if got := desk.PersonNamed(d, "Bos"); got.Next != p.Next || got.State != p.State {
		t.Errorf("%+v", got.Follow)
	}
}

// Wherever a change drops the day of the next contact, it says so before.
func TestADayThatLapsesIsToldBeforehand(t *testing.T) {
	day := data.NewDate(2026, 11, 24)
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, hireWithDay(day))
		id := desk.PersonNamed(d, "Bos").ID
		lapses := d.Count("state.lapses", 1)
		askState(d.Frame, []data.ID{id}, data.FollowNotNow)
		if d.Says(lapses) {
			t.Errorf("%s: not now lapses nothing", code)
		}
		d.LeaveDialogs()
		askState(d.Frame, []data.ID{id}, data.FollowNo)
		if !d.Says(lapses) {
			t.Errorf("%s: a dialog does not say %q", code, lapses)
		}
		d.LeaveDialogs()

		d.OpenRow(frame.PageConversations, id)
		pane := d.Visible().(*conversationsPage).person
		for state, hint := range map[data.FollowState]string{
			data.FollowJoined: d.Text("person.next-lapses", "date", d.Lang.Date(day)),
			data.FollowNo:     d.Text("person.next-no", "date", d.Lang.Date(day), "next", d.Lang.Date(d.Today().AddMonths(12))),
		} {
			for _, f := range pane.detail.Editor.Fields {
				if f.Text() == string(data.FollowAssigned) {
					f.Put(string(state))
					pane.detail.Editor.Changed()
				}
			}
			if !d.Says(hint) {
				t.Errorf("%s: the form does not say %q", code, hint)
			}
			pane.detail.Editor.Reset()
			if d.Says(hint) {
				t.Errorf("%s: the form says %q of nothing", code, hint)
			}
		}
	}
}

func TestHandingOutKeepsADay(t *testing.T) {
	day := data.NewDate(2026, 11, 24)
	d := newDesk(t, "nl", hireWithDay(day))
	p := desk.PersonNamed(d, "Bos")
	askHandOver(d.Frame, []data.ID{p.ID})
	d.Press("Return")
	if got := desk.PersonNamed(d, "Bos"); got.Next != day {
		t.Errorf("%+v", got.Follow)
	}
}
