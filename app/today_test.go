package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"kader/data"
	"kader/data/store"
)

func TestTodayShowsWhatWaits(t *testing.T) {
	d := newDesk(t, "nl", fillWorkplace)
	d.sees("1 ding is te laat")
	d.sees("Flyer maken")
	d.sees("3 dagen te laat")
	d.sees("3 nieuwe collega's zonder contactpersoon")
	d.sees("Kantine open in de nacht")
	d.sees("Kaderavond")
	d.sees("1 van de 120 zijn lid")
	d.seesNot("Handtekeningen ophalen")
}

func TestTodayTicksOffRightThere(t *testing.T) {
	d := newDesk(t, "nl", fillWorkplace)
	p := d.current.(*todayPage)
	d.focus(p.items.find(string(actionNamed(d, "Flyer maken").ID)))
	d.press(fyne.KeySpace)
	d.seesNot("3 dagen te laat")
	if a := actionNamed(d, "Flyer maken"); a.Status != data.ActionDone {
		t.Errorf("%+v", a)
	}
}

func TestEnterOnALineOpensItsPlace(t *testing.T) {
	d := newDesk(t, "nl", fillWorkplace)
	p := d.current.(*todayPage)
	d.focus(p.items.find(string(goalNamed(d, "Kantine open in de nacht").ID)))
	d.press(fyne.KeyReturn)
	if d.current.id() != pagePlan {
		t.Fatalf("on page %s", d.current.id())
	}
	d.sees(d.text("plan.field.indicator"))
	d.open(pageToday)
	d.goTo(pageNewHires, show{waiting: true})
	if d.current.id() != pageNewHires {
		t.Fatalf("on page %s", d.current.id())
	}
}

// What is late in the sentence of the page is all that is marked as late below it.
func TestTheSentenceCountsAllThatIsLate(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, func(tx *store.Tx) error {
			if err := fillWorkplace(tx); err != nil {
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
		d.sees(d.count("today.sentence-late", 2)) // an action, and somebody to talk to
	}
}
