package people

import (
	"slices"
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// fillTalks adds to the workplace people with whom a conversation can be started, and some with whom it cannot.
func fillTalks(tx *store.Tx) error {
	if err := desk.FillWorkplace(tx); err != nil {
		return err
	}
	for _, p := range []data.Person{
		{Name: data.Name{Given: "Omar", Family: "Smit"}},
		{Name: data.Name{Given: "Ewa", Family: "Nowak"}, Follow: data.Follow{State: data.FollowNo, Started: data.NewDate(2026, 1, 5), Next: data.NewDate(2027, 1, 5)}},
		{Name: data.Name{Given: "Lid", Family: "Zijlstra"}, Union: data.Union{Membership: data.MembershipMember}},
		{Name: data.Name{Given: "Rust", Family: "Vrede"}, Follow: data.Follow{State: data.FollowDoNotContact}},
	} {
		if err := tx.CreatePerson(&p); err != nil {
			return err
		}
	}
	return nil
}

func idsOf(d *desk.Desk, families ...string) []data.ID {
	var ids []data.ID
	for _, f := range families {
		ids = append(ids, desk.PersonNamed(d, f).ID)
	}
	return ids
}

// In every language the dialog says of how many a conversation can be started and why not of the others; one change
// starts them, in the list of the others, and one undo takes all back.
func TestAConversationIsStartedWithWhomItCan(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, fillTalks)
		d.Open(frame.PageConversations)
		before := []data.Person{desk.PersonNamed(d, "Smit"), desk.PersonNamed(d, "Nowak")}
		askBegin(d.Frame, idsOf(d, "Smit", "Nowak", "Zijlstra", "Vrede", "Bos"))
		words := strings.Join(desk.TextsIn(d.Dialogs()[0]), " ")
		for _, want := range []string{d.Count("begin.can", 2), d.Count("begin.not.member", 1), d.Count("begin.not.followed", 1), d.Count("begin.not.do-not-contact", 1)} {
			if !strings.Contains(words, want) {
				t.Errorf("%s: %q is not said: %s", code, want, words)
			}
		}
		rep := desk.PersonNamed(d, "Vries").ID
		desk.First[*widgets.Choice](d.Dialogs()[0]).Choose(string(rep))
		desk.Enter(desk.First[*widgets.LineEntry](d.Dialogs()[0]), "Vroeg naar het rooster")
		if len(d.Dialogs()) != 0 {
			t.Fatalf("%s: Enter leaves the dialog open", code)
		}
		wantBegun(d, rep, "Smit", "Nowak")
		if desk.PersonNamed(d, "Vrede").State != data.FollowDoNotContact || desk.PersonNamed(d, "Zijlstra").State != data.FollowNone {
			t.Errorf("%s: somebody is followed who cannot be", code)
		}
		p := d.Visible().(*conversationsPage)
		p.onTalks(string(data.TalkOthers))
		if got := conversationsShown(p); len(got) != 2 || slices.Contains(got, "Bos") {
			t.Errorf("%s: others: %v", code, got)
		}
		d.Menu.Run("undo")
		for _, was := range before {
			if now := desk.PersonNamed(d, was.Family); now.Follow != was.Follow {
				t.Errorf("%s: undo leaves %+v of %+v", code, now.Follow, was.Follow)
			}
		}
	}
}

// wantBegun wants that a conversation was started today with people of a rep.
func wantBegun(d *desk.Desk, rep data.ID, names ...string) {
	d.T.Helper()
	for _, name := range names {
		want := data.Follow{State: data.FollowAssigned, RepID: rep, Started: d.Today(), Why: "Vroeg naar het rooster"}
		if p := desk.PersonNamed(d, name); p.Follow != want {
			d.T.Errorf("%s: %s: %+v", d.Lang.Code, name, p.Follow)
		}
	}
}

func TestNobodyCanBeStartedWithIsSaid(t *testing.T) {
	d := newDesk(t, "nl", fillTalks)
	d.Open(frame.PagePeople)
	askBegin(d.Frame, idsOf(d, "Zijlstra"))
	d.Sees(d.Count("begin.can", 0), d.Count("begin.not.member", 1))
	if fields := desk.All[*widgets.LineEntry](d.Dialogs()[0]); len(fields) != 0 {
		t.Error("asks why with nobody")
	}
}

// Joined asks from which day, and refuses one that is still to come; what is not said stays unsaid. Undo is exact.
func TestJoinedAsksFromWhichDay(t *testing.T) {
	d := newDesk(t, "nb", fillTalks)
	d.Open(frame.PageConversations)
	was := desk.PersonNamed(d, "Bos")
	askState(d.Frame, []data.ID{was.ID}, data.FollowJoined)
	day := desk.All[*widgets.DateField](d.Dialogs()[0])
	field := day[len(day)-1]
	field.SetText(d.Lang.Date(d.Today().AddDays(1)))
	d.SubmitDialog()
	if len(d.Dialogs()) != 1 || desk.PersonNamed(d, "Bos").IsMember() {
		t.Fatal("a day that is still to come is taken")
	}
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleAhead}))
	field.SetText(d.Lang.Date(d.Today().AddDays(-3)))
	for _, c := range desk.All[*widgets.Choice](d.Dialogs()[0]) {
		if c.Value() == string(data.BroughtUnsaid) {
			c.Choose(string(data.BroughtMeeting))
		}
	}
	d.SubmitDialog()
	now := desk.PersonNamed(d, "Bos")
	if now.State != data.FollowJoined || now.MemberSince != d.Today().AddDays(-3) || now.Brought != data.BroughtMeeting {
		t.Errorf("%+v %+v", now.Union, now.Follow)
	}
	d.Menu.Run("undo")
	if now = desk.PersonNamed(d, "Bos"); now.Follow != was.Follow || now.Membership != was.Membership || now.MemberSince != was.MemberSince {
		t.Errorf("undo leaves %+v %+v", now.Union, now.Follow)
	}
}

// The switch counts what each list holds of what the filters let through, and somebody who is added stands in the
// list that shows.
func TestTheTwoListsOfConversations(t *testing.T) {
	d := newDesk(t, "da", fillTalks)
	d.Open(frame.PageConversations)
	p := d.Visible().(*conversationsPage)
	p.filter.state.Choose(anyValue)
	p.onFilter()
	for list, want := range map[data.TalkList]int{data.TalkAll: 5, data.TalkNew: 3, data.TalkOthers: 2} {
		p.onTalks(string(list))
		if got := p.table.Len(); got != want {
			t.Errorf("%s: %d rows, want %d", list, got, want)
		}
		d.Sees(d.Text("conversations.list", "list", d.Text("conversations.list."+string(list)), "n", d.Lang.Number(want)))
	}
	p.onTalks(string(data.TalkOthers))
	p.Add()
	if got := p.person.person; got.NewHire || got.State != data.FollowNew || got.Started != d.Today() {
		t.Errorf("added to the others: %+v", got.Follow)
	}
	p.person.detail.Editor.Reset()
	p.onTalks(string(data.TalkNew))
	p.Add()
	if got := p.person.person; !got.NewHire || got.Start != d.Today() {
		t.Errorf("added to the new colleagues: %+v", got.Follow)
	}
}
