package meeting

import (
	"testing"

	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

// openEvening sits before the meeting of today, at a workplace with namesakes.
func openEvening(t *testing.T) (*desk.Desk, *meetingsPage) {
	t.Helper()
	d, p := openMeetings(t, "nl", func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil {
			return err
		}
		for _, job := range []string{"Lasser", "Monteur"} {
			person := data.Person{Name: data.Name{Given: "Piet", Family: "Prins"}, Work: data.Work{JobTitle: job}}
			if err := tx.CreatePerson(&person); err != nil {
				return err
			}
		}
		evening := data.Meeting{Title: "Vanavond", Date: data.NewDate(2026, 11, 3), State: data.MeetingPlanned}
		return tx.CreateMeeting(&evening)
	})
	p.OpenRow(meetingNamed(d, p, "Vanavond", "").ID)
	return d, p
}

// attended returns who is noted at a meeting, by family name.
func attended(d *desk.Desk, id data.ID) map[string]data.Attendance {
	found := map[string]data.Attendance{}
	rows := desk.Read(d, func(tx *store.Tx) ([]data.Attendance, error) {
		return tx.FindAttended(store.AttendanceFilter{MeetingID: id})
	})
	for _, a := range rows {
		for _, p := range desk.Everybody(d) {
			if p.ID == a.PersonID {
				found[p.Family] = a
			}
		}
	}
	return found
}

// First letters note who came; who is not in the dossier counts as a number.
func TestWhoCameIsNotedByFirstLetters(t *testing.T) {
	d, p := openEvening(t)
	id, line := p.Side.Row(), p.detail.people.line
	desk.Enter(line, "jo vr")
	desk.Enter(line, "fat")
	if at := attended(d, id); len(at) != 2 || !at["Vries"].Came || !at["Yıldız"].Came || at["Vries"].Invited {
		t.Errorf("%+v", at)
	}
	desk.Enter(line, "3")
	d.Sees("5 aanwezig", "3 zonder naam")

	desk.Enter(line, "Marieke Smit")
	d.Sees("Niemand in het dossier heet ‘Marieke Smit’.")
	if line.Text != "Marieke Smit" {
		t.Errorf("the name is lost: %q", line.Text)
	}
	d.Tap("Meetellen zonder naam")
	d.Sees("6 aanwezig", "4 zonder naam")
	desk.Enter(line, "joost")
	d.Sees("‘joost’ staat er al bij.")
}

// Of namesakes both are offered, with what tells them apart; Enter alone chooses nobody.
func TestNamesakesAreChosen(t *testing.T) {
	d, p := openEvening(t)
	id, line := p.Side.Row(), p.detail.people.line
	d.Focus(line)
	d.Types("piet prins")
	d.Sees("Piet Prins (Lasser)", "Piet Prins (Monteur)")
	d.Press("Return")
	if at := attended(d, id); len(at) != 0 {
		t.Errorf("%+v", at)
	}
	d.Press("Down", "Down", "Return", "Return")
	rows := desk.Read(d, func(tx *store.Tx) ([]data.Attendance, error) {
		return tx.FindAttended(store.AttendanceFilter{MeetingID: id})
	})
	if len(rows) != 1 {
		t.Fatalf("%+v", rows)
	}
	for _, person := range desk.Everybody(d) {
		if person.ID == rows[0].PersonID && person.JobTitle != "Monteur" {
			t.Errorf("%s came", person.JobTitle)
		}
	}
}

// All reps and all of a unit are invited with a key; who was invited is ticked when they come.
func TestRepsAndUnitsAreInvited(t *testing.T) {
	d, p := openEvening(t)
	p.OpenRow(meetingNamed(d, p, "Kaderavond", "").ID) // a week ahead
	id := p.Side.Row()
	d.Sees("Wie uitgenodigd is")
	d.Tap("Alle kaderleden")
	if at := attended(d, id); len(at) != 1 || !at["Vries"].Invited {
		t.Errorf("%+v", at)
	}
	d.Tap("Een hele afdeling") // the first is the site: Joost and the three new colleagues of the unit below it
	d.Sees("4 collega’s worden uitgenodigd.")
	d.SubmitDialog()
	d.Sees("4 uitgenodigd")
	d.Tap("Een hele afdeling")
	d.SubmitDialog()
	d.Sees("Zij zijn allemaal al uitgenodigd.")

	if !d.Update("meeting-updated", func(tx *store.Tx) error {
		return tx.UpdateMeeting(id, func(m *data.Meeting) { m.Date = data.NewDate(2026, 11, 3) })
	}) {
		t.Fatal("the day is not changed")
	}
	d.Sees("Wie er kwam")
	d.Focus(rowNamed(d, "Kok, Anna"))
	d.Press("Space")
	if at := attended(d, id); !at["Kok"].Came || at["Bos"].Came {
		t.Errorf("%+v", at)
	}
}

// Only members are invited where only members may come, and nobody who wants no contact.
func TestOnlyWhoMayComeIsInvited(t *testing.T) {
	d, p := openEvening(t)
	id, bos := meetingNamed(d, p, "Kaderavond", "").ID, desk.PersonNamed(d, "Bos").ID
	if !d.Update("test", func(tx *store.Tx) error {
		if err := tx.UpdatePerson(bos, func(v *data.Person) { v.State = data.FollowDoNotContact }); err != nil {
			return err
		}
		return tx.UpdateMeeting(id, func(m *data.Meeting) { m.Open = data.OpenToAll })
	}) {
		t.Fatal("not written")
	}
	p.OpenRow(id)
	d.Tap("Een hele afdeling")
	d.Sees("3 collega’s worden uitgenodigd.")
	d.LeaveDialogs()
	if !d.Update("test", func(tx *store.Tx) error {
		return tx.UpdateMeeting(id, func(m *data.Meeting) { m.Open = data.OpenMembersOnly })
	}) {
		t.Fatal("not written")
	}
	d.Tap("Een hele afdeling")
	d.Sees("1 collega wordt uitgenodigd.")
}

// The figure of an old meeting stays.
func TestTheFigureOfAnOldMeetingStays(t *testing.T) {
	d, _ := openMeetings(t, "nl", func(tx *store.Tx) error {
		m := data.Meeting{Title: "Toen", Date: data.NewDate(2025, 3, 4), Present: 12}
		return tx.CreateMeeting(&m)
	})
	d.Sees("12 aanwezig")
	d.Press("Return")
	desk.Enter(d.Visible().(*meetingsPage).detail.people.line, "2")
	d.Sees("12 aanwezig")
}

// Who is invited and who came are two things, also in what Kader says of the change.
func TestAChangeSaysWhetherSomebodyWasInvitedOrCame(t *testing.T) {
	d, p := openEvening(t)
	label := func(want string) {
		t.Helper()
		if batch, _ := d.Store.LastBatch(); batch.Label != want {
			t.Errorf("got %q, want %q", batch.Label, want)
		}
	}
	p.detail.people.onReps()
	label("invited-changed")
	d.Sees("Gewijzigd wie uitgenodigd is")
	desk.Enter(p.detail.people.line, "fat")
	label("attendance-changed")
	later := data.Meeting{Title: "Later", Date: data.NewDate(2026, 11, 20), State: data.MeetingPlanned}
	d.Frame.Update("meeting-created", func(tx *store.Tx) error { return tx.CreateMeeting(&later) })
	p.OpenRow(later.ID)
	desk.Enter(p.detail.people.line, "jo vr")
	label("invited-changed")
}

// On the day itself people are invited until an hour before the meeting begins: it is half past seven.
func TestSomebodyIsInvitedOnTheDayItself(t *testing.T) {
	d, p := openEvening(t)
	id := p.Side.Row()
	for _, c := range []struct {
		starts data.Clock
		came   bool
	}{{"22:00", false}, {"20:30", true}, {"19:00", true}, {"", true}} {
		if !d.Update("test", func(tx *store.Tx) error {
			return tx.UpdateMeeting(id, func(m *data.Meeting) { m.Starts = c.starts })
		}) {
			t.Fatal("not written")
		}
		if said := d.Says(d.Text("attendance.came")); said != c.came || d.Says(d.Text("attendance.invited")) == c.came {
			t.Errorf("%q: %v", c.starts, said)
		}
	}
}
