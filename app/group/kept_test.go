package group

import (
	"bytes"
	"os"
	"testing"
	"time"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// fillKept is somebody who left long ago, a list past its day, and a member who is kept, but for an old note of a
// talk and for having been asked for a post long ago.
func fillKept(tx *store.Tx) error {
	list := data.List{Kind: data.ListNewHires, File: "nieuw.xlsx", DeleteOn: data.NewDate(2026, 11, 20)}
	if err := tx.CreateList(&list); err != nil {
		return err
	}
	gone := data.Person{
		Name: data.Name{Given: "Xanthippe", Family: "Quist"}, Work: data.Work{End: data.NewDate(2026, 1, 31)},
		Origin: data.Origin{ListID: list.ID},
	}
	member := data.Person{
		Name: data.Name{Given: "Joost", Family: "Aarts"}, Union: data.Union{Membership: data.MembershipMember},
	}
	if err := tx.CreatePeople([]*data.Person{&gone, &member}); err != nil {
		return err
	}
	ask := data.Candidate{PersonID: member.ID, Kind: data.PostRep, Asked: data.NewDate(2024, 10, 2), Why: "Luistert goed"}
	if err := tx.CreateCandidate(&ask); err != nil {
		return err
	}
	return tx.CreateContact(&data.Contact{
		PersonID: member.ID, Date: data.NewDate(2024, 10, 1), Note: "Wil over roosters praten",
	})
}

func sitAtKept(t *testing.T, code string) (*desk.Desk, *keptPage) {
	t.Helper()
	d := desk.SitDown(t, code, fillKept, desk.Rooms(Entry(), desk.Blank(frame.PagePeople)))
	d.Open(frame.PageGroup)
	d.Sees(d.Count("kept.due", 4))
	desk.Button(d.Window.Content(), d.Text("kept.open")).OnTapped()
	return d, d.Visible().(*keptPage)
}

// The page says what must go and why, and removes it in one step that can be undone.
func TestWhatMustGoIsRemovedInOneStep(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d, p := sitAtKept(t, code)
		d.Sees(d.Count("kept.due", 4), d.Count("kept.reason.left", 6), d.Count("kept.reason.old-note", 24), d.Count("kept.reason.old-ask", 24))
		if !d.Says(d.Count("kept.what.list-people", 1, "file", "nieuw.xlsx")) && len(p.expired) != 4 {
			t.Errorf("%s: %+v", code, p.expired)
		}
		if !d.Says(d.Text("kept.final")) {
			t.Errorf("%s: it is not said when it is final", code)
		}
		d.Sees(d.Count("kept.kind.members", 1), d.Count("kept.kind.left", 1), d.Count("kept.kind.candidates", 1), d.Count("kept.kind.lists", 1))
		p.remove.OnTapped()
		d.Sees(d.Text("kept.none"))
		if people := desk.Everybody(d); len(people) != 1 || people[0].Family != "Aarts" {
			t.Errorf("%s: %+v", code, people)
		}
		if d.Window.Canvas().Focused() != p.back {
			t.Errorf("%s: the keyboard is on %T", code, d.Window.Canvas().Focused())
		}
		if !p.remove.Disabled() {
			t.Errorf("%s: there is nothing to remove", code)
		}
		d.Menu.Run("undo")
		d.Sees(d.Count("kept.due", 4))
		if desk.PersonNamed(d, "Quist").Given != "Xanthippe" {
			t.Errorf("%s: undo brings nobody back", code)
		}
	}
}

// What is kept longer has a day after this month and a reason.
func TestKeepingLongerNeedsADayAndAReason(t *testing.T) {
	d, p := sitAtKept(t, "nl")
	if !p.longer.Disabled() {
		t.Error("nothing is chosen yet")
	}
	var gone data.Expired
	for _, e := range p.expired {
		if e.Kind == data.ExpiredPerson {
			gone = e
		}
	}
	p.table.SetSelected(p.table.Key(gone))
	p.enable()
	p.longer.OnTapped()
	d.SubmitDialog()
	d.Sees(d.Text("invalid.required"))
	fields := desk.All[*widgets.TextField](d.Window.Canvas().Overlays().Top())
	fields[len(fields)-1].SetText("Er loopt een zaak")
	day := desk.First[*widgets.DateField](d.Window.Canvas().Overlays().Top())
	day.SetDate(data.NewDate(2026, 11, 30).Time())
	d.SubmitDialog()
	d.Sees(d.Text("kept.longer-later"))
	day.SetDate(data.NewDate(2027, 2, 1).Time())
	d.SubmitDialog()
	d.Sees(d.Count("kept.due", 3))
	got := desk.PersonNamed(d, "Quist").Keeping
	if want := (data.Keeping{KeepUntil: data.NewDate(2027, 2, 1), KeepReason: "Er loopt een zaak"}); got != want {
		t.Errorf("%+v", got)
	}
}

// Other periods than the usual need a reason, and count at once.
func TestOtherPeriodsNeedAReason(t *testing.T) {
	d, p := sitAtKept(t, "nb")
	fields := p.periods.editor.Fields
	fields[1].Put("12")
	p.periods.editor.Changed()
	if p.periods.save() {
		t.Error("saved without a reason")
	}
	d.Sees(d.Text("kept.period.needs-reason"))
	fields[3].Put("Lønnskrav foreldes sent")
	if !p.periods.save() {
		t.Error("not saved")
	}
	d.Sees(d.Count("kept.due", 3))
	fields[1].Put("121")
	if p.periods.save() {
		t.Error("ten years and a month")
	}
}

func TestLookingAtWhatIsKeptWritesNothing(t *testing.T) {
	d, p := sitAtKept(t, "da")
	before, err := os.ReadFile(d.Store.Path())
	if err != nil {
		t.Fatal(err)
	}
	p.Reload()
	p.onOpen(p.expired[0])
	d.Open(frame.PageGroup)
	after, err := os.ReadFile(d.Store.Path())
	if err != nil || !bytes.Equal(before, after) {
		t.Error("the file was written")
	}
}

// On a later day nothing brings back what was removed, neither undo nor another opening.
func TestRemovedIsGoneAfterItsDay(t *testing.T) {
	d, p := sitAtKept(t, "nl")
	p.remove.OnTapped()
	path := d.Store.Path()
	if err := d.Store.Close(); err != nil {
		t.Fatal(err)
	}
	later := func() time.Time { return desk.Evening().AddDate(0, 0, 1) }
	s, err := store.Open(path, desk.Passphrase, store.Options{Clock: later, WorkFactor: 4})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if b, ok := s.LastBatch(); ok && b.Label == store.LabelRemoved {
		t.Errorf("%+v is offered for undo", b)
	}
}
