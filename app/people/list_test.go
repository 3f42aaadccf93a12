package people

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

func familiesChosen(l *peopleList) []string {
	var names []string
	for _, p := range l.table.Selected() {
		names = append(names, p.Family)
	}
	slices.Sort(names)
	return names
}

// "Divide them" chooses everyone who waits, also who came after the page was read last.
func TestDivideThemWaitsForTheListOfNow(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PageConversations)
	d.Open(frame.PagePeople)
	d.Update("test", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Omar", Family: "Smit"}, Follow: data.Follow{State: data.FollowNew}})
	})
	run := d.Beside()
	d.Go(frame.PageConversations, frame.Filter{Waiting: true})
	run()
	p := d.Visible().(*conversationsPage)
	want := conversationsShown(p)
	slices.Sort(want)
	if got := familiesChosen(p.peopleList); !slices.Contains(got, "Smit") || !slices.Equal(got, want) {
		t.Errorf("chosen %v of %v", got, want)
	}
}

// A filter that the user sets while the list is read is about others: nobody is chosen.
func TestDivideThemGivesWayToAFilter(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	run := d.Beside()
	d.Go(frame.PageConversations, frame.Filter{Waiting: true})
	p := d.Visible().(*conversationsPage)
	p.filter.rep.Choose(anyValue)
	p.onFilter()
	run()
	if got := familiesChosen(p.peopleList); len(got) > 0 {
		t.Errorf("chosen %v", got)
	}
}

// Who is opened from elsewhere stands in the list beside the pane, also on the first visit
// and where the list hides such people by itself.
func TestWhoIsOpenedStandsInTheListOnTheFirstVisit(t *testing.T) {
	for _, page := range []string{frame.PageConversations, frame.PagePeople} {
		var id data.ID
		d := newDesk(t, "nl", func(tx *store.Tx) error {
			err := desk.FillWorkplace(tx)
			p := data.Person{Name: data.Name{Given: "Omar", Family: "Smit"}, Follow: data.Follow{State: data.FollowJoined}, Work: data.Work{End: data.NewDate(2026, 1, 31)}}
			if err == nil {
				err = tx.CreatePerson(&p)
			}
			id = p.ID
			return err
		})
		run := d.Beside()
		d.OpenRow(page, id)
		run()
		l := listOn(d)
		if got := familiesChosen(l); !slices.Equal(got, []string{"Smit"}) || l.side.Row() != id {
			t.Errorf("%s: %v is lit, the pane shows %s", page, got, l.person.person.Family)
		}
	}
}

// What the dossier did not take is still typed, and is not lost when the page is read again.
func TestWhatCouldNotBeWrittenIsStillThere(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	unit := data.Unit{Name: "Magazijn", Kind: data.UnitDepartment}
	d.Update("test", func(tx *store.Tx) error { return tx.CreateUnit(&unit) })
	d.OpenRow(frame.PagePeople, desk.PersonNamed(d, "Bos").ID)
	pane := listOn(d).person
	pane.field("field.note").Put("Belt liever")
	pane.units.Choose(string(unit.ID))
	d.Update("test", func(tx *store.Tx) error { return tx.DeleteUnit(unit.ID) })
	if pane.detail.Leave() {
		t.Fatal("saved with a unit that is not there")
	}
	d.LeaveDialogs()
	d.Update("test", func(tx *store.Tx) error { return tx.CreateTopic(&data.Topic{Title: "Roosters"}) })
	if got := pane.field("field.note").Text(); got != "Belt liever" || !pane.detail.Editor.Dirty() {
		t.Errorf("the note is %q", got)
	}
	pane.units.Choose("")
	if !pane.detail.Leave() || desk.PersonNamed(d, "Bos").Note != "Belt liever" {
		t.Error("not saved once it could be")
	}
}

func listOn(d *desk.Desk) *peopleList {
	switch p := d.Visible().(type) {
	case *peoplePage:
		return p.peopleList
	case *conversationsPage:
		return p.peopleList
	}
	d.T.Fatalf("%T has no list of people", d.Visible())
	return nil
}

// In a narrow window the bar says in every language how many of the chosen do not show,
// and nothing beside it is pushed off the window.
func TestTheBarOfSeveralFitsInANarrowWindow(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, desk.FillWorkplace)
		d.Window.Resize(fyne.NewSize(1024, 768))
		d.Open(frame.PagePeople)
		p := d.Visible().(*peoplePage)
		p.table.SelectAll()
		chosen := len(p.table.Selected())
		p.search.SetText(p.table.Row(0).Full())
		d.Sees(d.Count("people.not-shown", chosen-len(p.table.Selected())))
		if asks, has := p.body.MinSize().Width, desk.First[*container.Scroll](d.Window.Content()).Size().Width; asks > has-2*widgets.GapPage {
			t.Errorf("%s: the page asks for a width of %v and has %v", code, asks, has-2*widgets.GapPage)
		}
	}
}

// The cross of a chip takes its filter away, and the list is worked out once for it.
func TestTheCrossOfAChipTellsOnce(t *testing.T) {
	d, told := newDesk(t, "nl", nil), 0
	f := newPeopleFilter(d.Frame, func() { told++ })
	f.build(widgets.NewSpacer())
	for _, tick := range []*widgets.Check{f.noRep, f.left} {
		tick.SetChecked(true)
		told = 0
		f.chips.Objects[0].(*widgets.Button).Tapped(&fyne.PointEvent{})
		if told != 1 || tick.Checked || f.chips.Visible() {
			t.Errorf("told %d times, ticked %v, chips shown %v", told, tick.Checked, f.chips.Visible())
		}
	}
}

// Somebody new is lit without a filter that nobody chose: the list that is read does not hold
// them yet.
func TestAddingSomebodyLeavesTheFiltersAsTheyAre(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	p := d.Visible().(*peoplePage)
	before := p.index
	person := data.Person{Name: data.Name{Given: "Anja", Family: "Boer"}}
	d.Update("test", func(tx *store.Tx) error { return tx.CreatePerson(&person) })
	after := p.index
	p.setPeople(before, nil)
	p.OpenRow(person.ID)
	p.setPeople(after, nil)
	p.find()
	p.arrive()
	if p.filter.left.Checked {
		t.Error("who left shows too")
	}
	if got := familiesChosen(p.peopleList); !slices.Equal(got, []string{"Boer"}) {
		t.Errorf("%v is lit", got)
	}
}

// Of those who left too, no more show than there are.
func TestTheSentenceCountsWhoLeftWhereTheyShow(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil {
			return err
		}
		return tx.CreatePerson(&data.Person{
			Name: data.Name{Given: "Els", Family: "Maan"}, Work: data.Work{End: data.NewDate(2026, 9, 30)},
		})
	})
	d.Open(frame.PagePeople)
	d.Sees("4 collega’s, van wie 1 lid")
	p := d.Visible().(*peoplePage)
	p.filter.left.SetChecked(true)
	d.Sees("Je ziet 5 van de 5")
	p.search.SetText("Maan")
	d.Sees("Je ziet 1 van de 5")
	p.filter.left.SetChecked(false)
	d.Sees("Je ziet 0 van de 4")
}
