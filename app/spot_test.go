package app

import (
	"cmp"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/driver"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// crowd is more people than fit on a page, some of them new.
func crowd(tx *store.Tx) error {
	var people []*data.Person
	for i := range 200 {
		p := &data.Person{Name: data.Name{Given: "Aagje", Family: fmt.Sprintf("Zilver%03d", i)}}
		p.State = data.FollowNew
		people = append(people, p)
	}
	return tx.CreatePeople(people)
}

// Where somebody is on a page is where they are when they come back to it, also in another
// language or after undoing something.
func TestPageIsComeBackToWhereItWasLeft(t *testing.T) {
	for _, page := range []string{frame.PagePeople, frame.PageConversations} {
		for name, away := range map[string]func(h *desk.Desk){
			"another page":     func(h *desk.Desk) { h.Open(frame.PagePlan); h.Open(page) },
			"another language": func(h *desk.Desk) { h.SetLanguage("nb") },
			"an undone change": func(h *desk.Desk) {
				err := h.Store.Update("person", func(tx *store.Tx) error {
					return tx.CreatePerson(&data.Person{Name: data.Name{Family: "Zuletzt"}})
				})
				if err != nil {
					t.Fatal(err)
				}
				h.Press("Ctrl+Z")
			},
		} {
			h := newDesk(t, "nl", crowd)
			h.Open(page)
			h.Press("Down", "End")
			for range 25 {
				h.Press("Up")
			}
			spot := spotOf(h)
			away(h)
			if got := spotOf(h); got != spot {
				t.Errorf("%s, %s: it is at %s, and was at %s", page, name, got, spot)
			}
		}
	}
}

// Who unlocks the dossier goes on where they were: on the page, with its filters, its scroll and the row in
// the pane. Who closed it begins with Today, and so does another dossier.
func TestAnUnlockedDossierShowsWhatItShowed(t *testing.T) {
	locks := map[string]func(h *desk.Desk){
		"Ctrl+L": func(h *desk.Desk) { h.Press("Ctrl+L") },
		"by itself": func(h *desk.Desk) {
			h.Pass(10 * time.Second) // sees what was typed
			h.Clock = func() time.Time { return desk.Evening().Add(time.Hour) }
			h.Pass(10 * time.Second)
			h.Clock = desk.Evening
		},
	}
	unlock := func(h *desk.Desk) {
		h.Types(desk.Passphrase)
		h.Press("Return")
		if h.Store == nil {
			t.Fatal("not unlocked")
		}
	}
	for name, lock := range locks {
		for _, page := range []string{frame.PageSnapshot, frame.PagePeople, frame.PageConversations, frame.PagePlan, frame.PageMeetings, frame.PageGroup} {
			h := newDesk(t, "nl", func(tx *store.Tx) error { return cmp.Or(desk.FillWorkplace(tx), crowd(tx)) })
			h.Open(page)
			switch page {
			case frame.PagePeople:
				desk.Check(h.Window.Content(), h.Text("people.filter.no-rep")).SetChecked(true)
				h.Press("Down", "End")
			case frame.PageConversations:
				desk.First[*widgets.Choice](h.Window.Content()).SetSelectedIndex(1)
				h.Press("Down", "End")
			case frame.PageSnapshot:
				h.Press("Down", "Up", "Left", "Return")
			case frame.PagePlan:
				h.OpenRow(page, desk.GoalNamed(h, "Rooster vier weken vooruit").ID)
			case frame.PageMeetings:
				h.Press("Return")
			}
			spot, seen := spotOf(h), strings.Join(desk.Texts(h.Window.Canvas()), "|")
			lock(h)
			h.SeesNot("Zilver1")
			unlock(h)
			if got := h.Visible().ID(); got != page {
				t.Errorf("%s: %s shows after %s", name, got, page)
				continue
			}
			if got := spotOf(h); got != spot {
				t.Errorf("%s, %s: it is at %s, and was at %s", name, page, got, spot)
			}
			if got := strings.Join(desk.Texts(h.Window.Canvas()), "|"); got != seen {
				t.Errorf("%s, %s: it shows\n%s, and showed\n%s", name, page, got, seen)
			}
		}
	}
	h := newDesk(t, "nl", crowd)
	h.Open(frame.PagePeople)
	h.Press("Ctrl+W", "Return")
	unlock(h)
	if got := h.Visible().ID(); got != frame.PageToday {
		t.Errorf("a dossier that was closed begins with %s", got)
	}
	h.Open(frame.PagePeople)
	h.Press("Ctrl+L", "Escape")
	h.Menu.Run("example")
	h.Press("Return")
	if got := h.Visible().ID(); got != frame.PageToday {
		t.Errorf("another dossier begins with %s", got)
	}
}

// What is read takes its time: the page goes to its place once it has its height.
func TestAnUnlockedPageScrollsOnceItIsRead(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error {
		for i := range 60 {
			topic := data.Topic{Title: fmt.Sprintf("Onderwerp %d", i), Lane: data.LaneNow}
			if err := tx.CreateTopic(&topic); err != nil {
				return err
			}
		}
		return nil
	})
	h.Open(frame.PagePlan)
	scroll := func() *container.Scroll { // that of the page, which is the inner one
		all := desk.All[*container.Scroll](desk.First[*container.Scroll](h.Window.Content()).Content)
		return all[0]
	}
	driver.New().Frame(h.Window.Canvas())
	scroll().ScrollToOffset(fyne.NewPos(0, 900))
	if got := scroll().Offset.Y; got != 900 {
		t.Fatalf("the plan is at %v before", got)
	}
	h.Press("Ctrl+L")
	h.Types(desk.Passphrase)
	run := h.Beside()
	h.Press("Return")
	run()
	driver.New().Frame(h.Window.Canvas())
	h.Pass(100 * time.Millisecond)
	if got := scroll().Offset.Y; got != 900 {
		t.Errorf("the plan is at %v", got)
	}
}

func spotOf(h *desk.Desk) string { return fmt.Sprint(widgets.SpotOf(h.Window.Content())) }

// A locked dossier keeps no name that was searched for.
func TestALockForgetsWhatWasSearched(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error { return cmp.Or(desk.FillWorkplace(tx), crowd(tx)) })
	h.Open(frame.PagePeople)
	desk.First[*widgets.SearchField](h.Window.Content()).SetText("Zilver")
	h.Press("Ctrl+L")
	h.Types(desk.Passphrase)
	h.Press("Return")
	if got := h.Visible().ID(); got != frame.PagePeople {
		t.Fatalf("%s shows", got)
	}
	if text := desk.First[*widgets.SearchField](h.Window.Content()).Text; text != "" {
		t.Errorf("%q is still searched for", text)
	}
}
