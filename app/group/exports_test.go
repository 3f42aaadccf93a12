package group

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

func exports(d *desk.Desk) []data.Export {
	return desk.Read(d, func(tx *store.Tx) ([]data.Export, error) { return tx.FindExports(store.ExportFilter{}) })
}

func TestWhatWentOutIsShownAndNotedAsDestroyed(t *testing.T) {
	d := desk.SitDown(t, "nl", desk.FillWorkplace, desk.Rooms(Entry()))
	p := d.Visible().(*groupPage)
	d.Sees("Wat naar buiten ging", "Nog niets gemaakt")
	today := d.Today()
	frame.NoteExport(d.Frame, data.Export{Kind: "members", Made: today.AddDays(-95), Names: true, Reader: data.ReaderGroup, DestroyBy: today.AddDays(-3)}, nil)
	d.Sees("Leden (Excel)", "De eigen groep", d.Lang.Date(today.AddDays(-3)))

	p.exports.table.SelectRow(0)
	p.exports.onDone()
	if e := exports(d)[0]; e.Destroyed != today {
		t.Errorf("%+v", e)
	}
	d.Sees("Vernietigd op " + d.Lang.Date(today))
	p.exports.table.SelectRow(0)
	if p.exports.done.Caption != d.Text("history.export-not-done") {
		t.Errorf("the button says %q", p.exports.done.Caption)
	}
	p.exports.onDone()
	if e := exports(d)[0]; !e.Destroyed.IsZero() {
		t.Errorf("%+v", e)
	}

	p.exports.table.SelectRow(0)
	p.exports.onDay()
	d.Press("Ctrl+A")
	d.Types("1-2-2027")
	d.Press("Return")
	if e := exports(d)[0]; e.DestroyBy != data.NewDate(2027, 2, 1) {
		t.Errorf("%+v", e)
	}
}

// What went out is in the history, and asked to undo it there the window says why it cannot.
func TestWhatWentOutCannotBeUndoneInTheHistory(t *testing.T) {
	d := desk.SitDown(t, "nl", desk.FillWorkplace, desk.Rooms(Entry()))
	frame.NoteExport(d.Frame, data.Export{Kind: "members", Made: d.Today(), Names: true, Reader: data.ReaderGroup}, nil)
	p := d.Visible().(*groupPage)
	p.changes.table.SelectRow(0)
	p.changes.onUndo()
	d.Sees("is hier niet terug te nemen")
	d.LeaveDialogs()
	if len(exports(d)) != 1 {
		t.Error("an undo took away what went out")
	}
}

// hall is a department of fifty people, of whom so many are members.
func hall(name string, members int) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		unit := data.Unit{Name: name, Kind: data.UnitDepartment, Headcount: 50}
		if err := tx.CreateUnit(&unit); err != nil {
			return err
		}
		for i := range 50 {
			p := data.Person{Name: data.Name{Given: "P", Family: "Jansen"}, Work: data.Work{UnitID: unit.ID}}
			if p.Membership = data.MembershipNone; i < members {
				p.Membership = data.MembershipMember
			}
			if err := tx.CreatePerson(&p); err != nil {
				return err
			}
		}
		return nil
	}
}

// makePaper makes a paper as the dialog proposes it.
func makePaper(d *desk.Desk, kind string) {
	frame.ShowExportOf(d.Frame, kind)
	d.SubmitDialog()
}

func TestAPaperThatIsMadeIsNoted(t *testing.T) {
	d := desk.SitDown(t, "nl", hall("Inpak", 20), desk.Rooms(Entry()))
	d.SetFolder(t.TempDir())
	makePaper(d, "members")
	d.Press("Escape") // no file
	d.LeaveDialogs()
	if found := exports(d); len(found) != 0 {
		t.Fatalf("noted without a file: %+v", found)
	}
	makePaper(d, "members")
	d.Press("Return")
	d.Sees("Het bestand is klaar")
	d.LeaveDialogs()
	found := exports(d)
	if len(found) != 1 || found[0].Reader != data.ReaderGroup || found[0].DestroyBy != d.Today().AddMonths(3) || found[0].People != 20 || !found[0].Names {
		t.Fatalf("%+v", found)
	}
	if item := d.MenuItem("Ctrl+Z"); !item.Disabled && strings.Contains(item.Label, d.Text("change.exported")) {
		t.Errorf("undo offers to take an export back: %s", item.Label)
	}
}

func TestTwoPapersThatTellTooMuchAreAskedAbout(t *testing.T) {
	d := desk.SitDown(t, "nl", hall("Inpak", 20), desk.Rooms(Entry()))
	d.SetFolder(t.TempDir())
	makePaper(d, "snapshot")
	d.Press("Return")
	d.LeaveDialogs()
	d.Update("test", func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		for _, p := range people {
			if p.Membership == data.MembershipNone {
				return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Membership = data.MembershipMember })
			}
		}
		return nil
	})
	makePaper(d, "plan")
	d.Sees(d.Text("export.telling"))
	d.Sees("Inpak, naast het stuk van")
	if len(exports(d)) != 1 {
		t.Error("the paper was noted before anybody decided")
	}
	d.SubmitDialog() // hide these counts too
	d.Press("Return")
	d.LeaveDialogs()
	found := exports(d)
	if len(found) != 2 {
		t.Fatalf("%+v", found)
	}
	for _, c := range found[1].Shown {
		if c.Name == "Inpak" && !c.Hidden {
			t.Errorf("%+v", c)
		}
	}
}

// Who gets a paper stays as chosen when it comes to name people; the last day comes nearer by itself.
func TestTheDialogProposesWhoAndHowLong(t *testing.T) {
	d := desk.SitDown(t, "nl", desk.FillWorkplace, desk.Rooms(Entry()))
	frame.ShowExportOf(d.Frame, "plan")
	dialog := d.Dialogs()[0]
	offered := func(caption string) *widgets.Choice {
		for _, c := range desk.All[*widgets.Choice](dialog) {
			for _, o := range c.Offered {
				if o.Caption == caption {
					return c
				}
			}
		}
		t.Fatalf("%q is nowhere", caption)
		return nil
	}
	reader, by := offered(d.Text("reader.employer")), offered(d.Text("export.destroy-never"))
	if reader.Value() != "officer" || by.Value() != d.Today().AddMonths(12).String() {
		t.Errorf("%q until %q", reader.Value(), by.Value())
	}
	reader.Choose("group")
	desk.Check(dialog, d.Text("export.colleagues")).SetChecked(true)
	if reader.Value() != "group" || by.Value() != d.Today().AddMonths(3).String() {
		t.Errorf("with names: %q until %q", reader.Value(), by.Value())
	}
}

// A paper of a meeting asks which one, the likeliest first, and only a paper that heeds it does.
func TestThePaperOfAMeetingAsksWhichOne(t *testing.T) {
	d := desk.SitDown(t, "nl", desk.FillWorkplace, desk.Rooms(Entry()))
	d.Frame.Update("meeting-created", func(tx *store.Tx) error {
		for title, days := range map[string]int{"Kort geleden": -3, "Lang geleden": -40, "Over een week": 7, "Over een maand": 30} {
			m := data.Meeting{Title: title, Date: d.Today().AddDays(days)}
			if err := tx.CreateMeeting(&m); err != nil {
				return err
			}
		}
		return nil
	})
	if caption, n := meetingOffered(d, data.ExportMinutes, ""); n != 2 || !strings.HasPrefix(caption, "Kort geleden") {
		t.Errorf("minutes: %q of %d", caption, n)
	}
	if caption, n := meetingOffered(d, data.ExportAgenda, ""); n != 2 || !strings.HasPrefix(caption, "Over een week") {
		t.Errorf("agenda: %q of %d", caption, n)
	}
	var far data.ID
	for _, m := range desk.Read(d, func(tx *store.Tx) ([]data.Meeting, error) { return tx.FindMeetings(store.MeetingFilter{}) }) {
		if m.Title == "Over een maand" {
			far = m.ID
		}
	}
	if caption, n := meetingOffered(d, data.ExportHandOut, far); n != 3 || !strings.HasPrefix(caption, "Over een maand") {
		t.Errorf("the one that is open: %q of %d", caption, n)
	}
}

// meetingOffered returns which meeting the export dialog has chosen, and how many it offers.
func meetingOffered(d *desk.Desk, kind string, about data.ID) (caption string, count int) {
	frame.ShowExportAbout(d.Frame, kind, about)
	defer d.LeaveDialogs()
	for _, c := range desk.All[*widgets.Choice](d.Dialogs()[0]) {
		for _, o := range c.Offered {
			if strings.Contains(o.Caption, "geleden · ") || strings.Contains(o.Caption, "Over een ") {
				count++
				if o.Value == c.Value() {
					caption = o.Caption
				}
			}
		}
	}
	return caption, count
}

// Each paper asks what it heeds and no more, and what is made of a meeting is noted.
func TestAPaperAsksOnlyWhatItHeeds(t *testing.T) {
	d := desk.SitDown(t, "nl", desk.FillWorkplace, desk.Rooms(Entry()))
	unit, phones, small := d.Text("export.unit"), d.Text("export.phones"), d.Text("export.counts")
	people, posts := "In dit bestand staan mensen met naam", "In dit bestand staat met naam wie"
	for kind, sees := range map[string]string{
		data.ExportNotice: unit, data.ExportWhoWeAre: phones + "|" + posts, data.ExportElection: posts, "members": people, data.ExportAgenda: small,
	} {
		frame.ShowExportOf(d.Frame, kind)
		for _, words := range []string{unit, phones, small, people, posts} {
			if strings.Contains(sees, words) {
				d.Sees(words)
			} else {
				d.SeesNot(words)
			}
		}
		d.LeaveDialogs()
	}
	frame.ShowExportOf(d.Frame, data.ExportCalendar) // no password locks it
	d.SeesNot(d.Text("export.password"))
	d.LeaveDialogs()

	d.SetFolder(t.TempDir())
	makePaper(d, data.ExportElection)
	d.Sees("Bij niemand staat")
	d.LeaveDialogs()
	makePaper(d, data.ExportSignIn)
	d.SubmitDialog()
	d.LeaveDialogs()
	if found := exports(d); len(found) != 1 || found[0].Kind != data.ExportSignIn || found[0].Names || found[0].Reader != data.ReaderGroup || found[0].DestroyBy != d.Today().AddMonths(3) {
		t.Errorf("%+v", found)
	}
}

// fillTwoReps makes two reps, each with somebody to talk with, and somebody without a rep.
func fillTwoReps(tx *store.Tx) error {
	for _, name := range []string{"Anna", "Bert"} {
		rep := data.Person{Name: data.Name{Given: name, Family: "Kader"}, Union: data.Union{Roles: []data.Role{data.RoleRep}}}
		if err := tx.CreatePerson(&rep); err != nil {
			return err
		}
		p := data.Person{Name: data.Name{Given: "Noor", Family: "Bij " + name}, Follow: data.Follow{State: data.FollowAssigned, RepID: rep.ID}}
		if err := tx.CreatePerson(&p); err != nil {
			return err
		}
	}
	return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Zonder"}, Follow: data.Follow{State: data.FollowNew}})
}

// Each rep gets a file of their own in one go, and each file is noted. None is replaced.
func TestEachRepGetsAFileOfTheirOwn(t *testing.T) {
	d := desk.SitDown(t, "nl", fillTwoReps, desk.Rooms(Entry()))
	folder := t.TempDir()
	d.SetFolder(folder)
	each := func() {
		frame.ShowExportOf(d.Frame, "call-list")
		for _, choice := range desk.All[*widgets.Choice](d.Dialogs()[0].Content) {
			if slices.ContainsFunc(choice.Offered, func(o widgets.Option) bool { return o.Caption == d.Text("export.each-rep") }) {
				choice.SetSelectedIndex(1)
			}
		}
		d.SubmitDialog()
		d.SubmitDialog()
	}
	each()
	// The dialog breaks the sentence where the name of the folder makes it.
	if words := strings.Join(desk.Texts(d.Window.Canvas()), " "); !strings.Contains(words, d.Count("export.each-nobody", 1)) {
		t.Errorf("who is on no list is not said: %s", words)
	}
	d.LeaveDialogs()
	found := exports(d)
	names, err := filepath.Glob(filepath.Join(folder, "bellijst 2026-11-03 ?.xlsx"))
	if err != nil || len(names) != 2 || len(found) != 2 {
		t.Fatalf("%v, %v, %+v", names, err, found)
	}
	for _, e := range found {
		if e.People != 2 || e.RepID == "" || e.Sheet == "" || e.Reader != data.ReaderRep {
			t.Errorf("%+v", e)
		}
	}
	each()
	if d.LeaveDialogs(); len(exports(d)) != 2 {
		t.Error("a list was replaced")
	}
}
