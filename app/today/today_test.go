package today

import (
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

func TestTodayShowsWhatWaits(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Sees("1 ding is te laat")
	d.Sees("Flyer maken")
	d.Sees("3 dagen te laat")
	d.Sees("3 collega’s zonder contactpersoon")
	d.Sees("Kantine open in de nacht")
	d.Sees("Kaderavond")
	d.Sees("Leden: 1 van de 120")
	d.SeesNot("Handtekeningen ophalen")
}

func TestTodayTicksOffRightThere(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	p := d.Visible().(*todayPage)
	p.items.FocusOn(desk.ActionNamed(d, "Flyer maken").ID)
	d.Press("Space")
	d.SeesNot("3 dagen te laat")
	if a := desk.ActionNamed(d, "Flyer maken"); a.Status != data.ActionDone {
		t.Errorf("%+v", a)
	}
}

// What is late in the sentence of the page is all that is marked as late below it.
func TestTheSentenceCountsAllThatIsLate(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, func(tx *store.Tx) error {
			if err := desk.FillWorkplace(tx); err != nil {
				return err
			}
			rep := data.Person{Name: data.Name{Given: "Els", Family: "Maan"}, Union: data.Union{Roles: []data.Role{data.RoleRep}}}
			if err := tx.CreatePerson(&rep); err != nil {
				return err
			}
			return tx.CreatePerson(&data.Person{
				Name:   data.Name{Given: "Omar", Family: "Smit"},
				Follow: data.Follow{State: data.FollowContacted, RepID: rep.ID, Next: data.NewDate(2026, 10, 20)},
			})
		})
		d.Sees(d.Count("today.sentence-late", 2)) // an action, and somebody to talk to
	}
}

// newDesk sits before the pages of this room, with an open dossier that fill has filled.
func newDesk(t *testing.T, code string, fill func(*store.Tx) error) *desk.Desk {
	t.Helper()
	return desk.SitDown(t, code, fill, desk.Rooms(Entry()))
}

// What must go has a line of its own, which leads to it.
func TestTodaySaysWhatMustGo(t *testing.T) {
	for _, code := range []string{"nl", "da"} {
		opened := 0
		rooms := desk.Rooms(Entry())
		rooms.Kept = func(*frame.Frame) { opened++ }
		d := desk.SitDown(t, code, func(tx *store.Tx) error {
			return tx.CreatePerson(&data.Person{
				Name: data.Name{Given: "Xanthippe"}, Work: data.Work{End: data.NewDate(2026, 2, 1)},
			})
		}, rooms)
		d.Sees(d.Count("kept.due", 1), d.Count("today.sentence-due", 1))
		p := d.Visible().(*todayPage)
		p.items.FocusOn("kept")
		d.Press("Return")
		if opened != 1 {
			t.Errorf("%s: the line opened it %d times", code, opened)
		}
	}
}

// Naming the reps, with which a new dossier begins, leaves the way to lists and units open.
func TestTodayStillSaysWhereToBeginAfterTheReps(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{
			Name: data.Name{Given: "Joost", Family: "Vries"}, Union: data.Union{Roles: []data.Role{data.RoleRep}},
		})
	})
	d.Sees("Lijst inlezen", "Afdelingen toevoegen")
	d.SeesNot("Er wacht niets")
	d.Update("unit-created", func(tx *store.Tx) error { return tx.CreateUnit(&data.Unit{Name: "Inpak"}) })
	d.SeesNot("Lijst inlezen")
	d.Sees("Actie afspreken")
}
