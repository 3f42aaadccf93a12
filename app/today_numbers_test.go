package app

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// fillNumbers is a workplace in which every number of Today is another one, and in which who
// left, who is in no unit and what is folded away would make a page show another number.
func fillNumbers(tx *store.Tx) error {
	if err := desk.FillWorkplace(tx); err != nil {
		return err
	}
	people, err := tx.FindPeople(store.PersonFilter{})
	if err != nil {
		return err
	}
	rep := people[slices.IndexFunc(people, func(p data.Person) bool { return p.HasRole(data.RoleRep) })]
	add := func(n int, p data.Person) {
		for i := range n {
			p.Name = data.Name{Given: "Aagje", Family: "Zilverstand" + strconv.Itoa(i)}
			if err == nil {
				draft := p
				err = tx.CreatePerson(&draft)
			}
		}
	}
	talk := func(on int) data.Follow {
		return data.Follow{State: data.FollowContacted, RepID: rep.ID, Next: data.NewDate(2026, 11, on)}
	}
	gone := data.Work{End: data.NewDate(2026, 10, 1)}
	add(7, data.Person{Follow: talk(1)}) // late
	add(2, data.Person{Follow: talk(3)}) // today
	add(1, data.Person{Follow: talk(20)})
	add(2, data.Person{Follow: data.Follow{State: data.FollowNew}, Work: gone})
	add(3, data.Person{Union: data.Union{Membership: data.MembershipMember}, Work: gone})
	add(4, data.Person{Union: data.Union{Membership: data.MembershipMember}}) // in no unit
	goals, found := tx.FindGoals(store.GoalFilter{})
	if err != nil || found != nil {
		return err
	}
	for i := range 9 {
		a := data.Action{Title: "Stap " + strconv.Itoa(i), Status: data.ActionOpen, Due: data.NewDate(2026, 10, 20).AddDays(3 * i), Position: i}
		if i%2 == 0 {
			a.GoalID = goals[i%len(goals)].ID
		}
		if err := tx.CreateAction(&a); err != nil {
			return err
		}
	}
	for i := range 7 {
		if err := tx.CreateUnit(&data.Unit{Name: "Hal " + strconv.Itoa(i), Kind: data.UnitSite, Headcount: 20}); err != nil {
			return err
		}
	}
	return fillGroupNumbers(tx, rep.ID)
}

// fillGroupNumbers adds what the group itself waits for: a new rep, a term that ends, a meeting whose day is over,
// an annual meeting, a series, and decisions that are still to be told, one of them by a day that is over.
func fillGroupNumbers(tx *store.Tx, rep data.ID) error {
	newRep := data.Person{Name: data.Name{Given: "Aagje", Family: "Rietveld"}}
	if err := tx.CreatePerson(&newRep); err != nil {
		return err
	}
	for _, p := range []data.Post{
		{PersonID: newRep.ID, Kind: data.PostRep, From: data.NewDate(2026, 10, 20)},
		{PersonID: rep, Kind: data.PostLeader, Until: data.NewDate(2026, 12, 1)},
	} {
		if err := tx.CreatePost(&p); err != nil {
			return err
		}
	}
	for _, m := range []data.Meeting{
		{Title: "Zeskamp", State: data.MeetingPlanned, Date: data.NewDate(2026, 10, 20)},
		{Title: "Zevende jaar", Kind: data.MeetingAnnual, State: data.MeetingPlanned, Date: data.NewDate(2026, 12, 8)},
		{Title: "Zaalhuur", Kind: data.MeetingStand, State: data.MeetingHeld, Repeat: data.RepeatWeekly, Date: data.NewDate(2026, 10, 27)},
	} {
		if err := tx.CreateMeeting(&m); err != nil {
			return err
		}
	}
	for i, by := range []data.Date{data.NewDate(2026, 11, 2), data.NewDate(2026, 11, 6)} {
		d := data.Decision{Kind: data.DecisionMade, Text: "Besluit " + strconv.Itoa(i), Day: data.NewDate(2026, 10, 27)}
		if err := tx.CreateDecision(&d); err != nil {
			return err
		}
		if err := tx.CreateTelling(&data.Telling{DecisionID: d.ID, By: by}); err != nil {
			return err
		}
	}
	return nil
}

// openItems returns the rows of actions on a page that are still to be done.
func openItems(d *desk.Desk) (open []*forms.ItemRow) {
	for _, r := range desk.All[*forms.ItemRow](d.Window.Content()) {
		if r.Item.Icon == "" && !r.Item.Done {
			open = append(open, r)
		}
	}
	return open
}

// shownBy counts what the visible page shows.
func shownBy(d *desk.Desk) int {
	switch d.Visible().ID() {
	case frame.PagePeople, frame.PageConversations:
		return desk.First[*widgets.Table[*data.Person]](d.Window.Content()).Len()
	case frame.PageSnapshot:
		return desk.First[interface {
			fyne.CanvasObject
			Len() int
		}](d.Window.Content()).Len()
	case frame.PageToday:
		late := slices.DeleteFunc(openItems(d), func(r *forms.ItemRow) bool { return r.Item.Fact.Tone != widgets.ToneOverdue })
		return len(late)
	}
	return len(openItems(d))
}

// "88 new colleagues" stood nowhere on the page of the new hires. Each number on Today leads to
// exactly so many rows, or to a page that says the same.
func TestEveryNumberOnTodayLeadsToSoManyRows(t *testing.T) {
	first := regexp.MustCompile(`\d+`)
	for _, code := range assets.Languages() {
		d := newDesk(t, code, fillNumbers)
		d.Open(frame.PageToday)
		links := len(desk.All[*widgets.Link](d.Window.Content()))
		if links != 8 {
			t.Errorf("%s: %d numbers lead somewhere, want 8: two on each card", code, links)
		}
		seen := make(map[int]bool)
		for i := range links {
			d.Open(frame.PageToday)
			link := desk.All[*widgets.Link](d.Window.Content())[i]
			link.Tapped(nil)
			if strings.Contains(link.Words(), "%") {
				if d.Visible().ID() != frame.PageSnapshot || !d.Says(strings.Join(strings.Fields(link.Words()), " ")) {
					t.Errorf("%s: %s does not say %q", code, d.Visible().ID(), link.Words())
				}
				continue
			}
			want, err := strconv.Atoi(first.FindString(link.Words()))
			if err != nil {
				t.Fatal(err)
			}
			seen[want] = true
			if got := shownBy(d); got != want {
				t.Errorf("%s: %q leads to %d rows on %s", code, link.Words(), got, d.Visible().ID())
			}
		}
		d.Open(frame.PageToday)
		for _, r := range desk.All[*forms.ItemRow](d.Window.Content()) {
			if r.Item.Key == "no-rep" {
				r.Tapped(nil)
				if got := shownBy(d); r.Item.Title != d.Count("today.no-rep", got) || !seen[got] {
					t.Errorf("%s: %q leads to %d rows", code, r.Item.Title, got)
				}
			}
		}
		if len(seen) < 5 {
			t.Errorf("%s: the numbers are too much alike to tell them apart: %v", code, seen)
		}
	}
}

// "20 things to do" could not be traced to lines, and "15 more" led to a page with all of them.
func TestTheSentenceOfTodayCountsItsLines(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, fillNumbers)
		d.Open(frame.PageToday)
		rows := func() int { return len(desk.All[*forms.ItemRow](d.Window.Content())) }
		for range 9 {
			var more *widgets.Button
			n := 0
			for n < 30 && more == nil {
				n++
				more = desk.Button(d.Window.Content(), d.Count("today.more", n))
			}
			if more == nil {
				break
			}
			before := rows()
			more.OnTapped()
			if got := rows() - before; got != n {
				t.Errorf("%s: %q brings %d lines", code, more.Caption, got)
			}
			if _, ok := d.Window.Canvas().Focused().(*forms.ItemRow); !ok {
				t.Errorf("%s: the keyboard is in %T", code, d.Window.Canvas().Focused())
			}
		}
		late, due := 0, 0
		dates := make(map[string]data.Date)
		for _, a := range desk.Actions(d) {
			dates[string(a.ID)] = a.Due
		}
		for _, r := range desk.All[*forms.ItemRow](d.Window.Content()) {
			day, action := dates[strings.TrimPrefix(r.Item.Key, "step:")]
			switch {
			case r.Item.Fact.Tone == widgets.ToneOverdue:
				late++
			case r.Item.Icon == "event", action && day.DaysSince(d.Today()) > data.DueWithin:
			default:
				due++
			}
		}
		if want := d.Count("today.sentence-late", late) + " · " + d.Count("today.sentence-due", due); !d.Says(want) {
			t.Errorf("%s: %d lines are late and %d due, and nothing says %q:\n%v", code, late, due, want, desk.TextsIn(d.Window.Content())[:20])
		}
	}
}

// With nothing to do Today said the same sentence twice, and no way to go on.
func TestTodayOfAnAlmostEmptyDossierSaysOneThingToDo(t *testing.T) {
	unit := func(tx *store.Tx) error { return tx.CreateUnit(&data.Unit{Name: "Inpak", Kind: data.UnitSite}) }
	person := func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}})
	}
	for _, code := range assets.Languages() {
		for name, c := range map[string]struct {
			fill  func(*store.Tx) error
			clear int
			do    string
		}{"a unit": {unit, 0, "today.first-import"}, "a person": {person, 1, "today.add"}} {
			d := newDesk(t, code, c.fill)
			d.Open(frame.PageToday)
			all := strings.Join(strings.Fields(strings.Join(desk.TextsIn(d.Window.Content()), " ")), " ")
			if n := strings.Count(all, d.Text("today.sentence-clear")); n != c.clear {
				t.Errorf("%s, %s: says %d times that nothing waits", code, name, n)
			}
			var primary []string
			for _, b := range desk.All[*widgets.Button](d.Window.Content()) {
				if b.Importance == widgets.Primary {
					primary = append(primary, b.Caption)
				}
			}
			if !slices.Equal(primary, []string{d.Text(c.do)}) {
				t.Errorf("%s, %s: the things to do are %q, want %q", code, name, primary, d.Text(c.do))
			}
		}
	}
}
