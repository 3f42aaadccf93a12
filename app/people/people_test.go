package people

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

func peopleShown(p *peoplePage) []string {
	var names []string
	for i := range p.table.Len() {
		names = append(names, p.table.Row(i).Family)
	}
	return names
}

func openPeople(t *testing.T) (*desk.Desk, *peoplePage) {
	t.Helper()
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PagePeople)
	p, ok := d.Visible().(*peoplePage)
	if !ok {
		t.Fatalf("page is %T", d.Visible())
	}
	return d, p
}

func TestPeopleStandInTheOrderOfTheLanguage(t *testing.T) {
	d, p := openPeople(t)
	if got, want := peopleShown(p), []string{"Bos", "Kok", "Vries", "Yıldız"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	d.Sees("Vries, Joost de")
	d.Sees("4 collega’s, van wie 1 lid")
}

func TestSearchAndFiltersNarrowTheListAndShowAsChips(t *testing.T) {
	d, p := openPeople(t)
	p.search.SetText("yild")
	if got := peopleShown(p); !slices.Equal(got, []string{"Yıldız"}) {
		t.Errorf("search: %v", got)
	}
	p.search.SetText("")
	p.filter.since.SetText("4-10-2026")
	p.filter.since.FocusLost()
	if got := peopleShown(p); !slices.Contains(got, "Kok") || slices.Contains(got, "Yıldız") {
		t.Errorf("new since: %v", got)
	}
	d.Sees("Nieuw sinds 04-10-2026")
	p.filter.membership.Choose(string(data.MembershipMember))
	p.filter.changed()
	d.Sees("Lidmaatschap: Lid")
	p.onClear()
	if got := peopleShown(p); len(got) != 4 {
		t.Errorf("after clear: %v", got)
	}
	d.SeesNot("Lidmaatschap: Lid")
}

func TestNobodyFoundOffersToClear(t *testing.T) {
	d, p := openPeople(t)
	p.search.SetText("zzzz")
	d.Sees(d.Text("people.none-found"))
}

func TestAPersonIsChangedSavedAndUndone(t *testing.T) {
	d, p := openPeople(t)
	p.table.SelectRow(0)
	d.Sees("Piet Bos")
	phone := p.person.field("field.phone")
	phone.Put("06 1234 5678")
	p.person.detail.Editor.Changed()
	d.Sees(d.Text("person.save"))
	d.Focus(phone.Row.Field().(fyne.Focusable))
	d.Press("Return")
	if got := desk.PersonNamed(d, "Bos").Phone; got != "+31 6 12345678" {
		t.Errorf("phone = %q", got)
	}
	d.Sees("Telefoon: +31 6 12345678")
	d.Menu.Run("undo")
	if got := desk.PersonNamed(d, "Bos").Phone; got != "" {
		t.Errorf("after undo phone = %q", got)
	}
}

func TestAWrongValueIsNamedUnderItsField(t *testing.T) {
	d, p := openPeople(t)
	p.table.SelectRow(0)
	p.person.field("field.email").Put("geen adres")
	p.person.field("field.start-date").Row.Field().(interface{ SetText(string) }).SetText("31-02-2026")
	p.person.detail.Editor.Changed()
	if p.Leave() {
		t.Fatal("a wrong value was saved")
	}
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleEmail}))
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleDate}))
	if d.LeavePage() {
		t.Error("leaving would lose what was typed")
	}
}

func TestGoingToAnotherPersonSavesWhatWasTyped(t *testing.T) {
	d, p := openPeople(t)
	p.table.SelectRow(0)
	p.person.field("field.job-title").Put("Chauffeur")
	p.person.detail.Editor.Changed()
	p.table.SelectRow(1)
	if got := desk.PersonNamed(d, "Bos").JobTitle; got != "Chauffeur" {
		t.Errorf("job = %q", got)
	}
	if got := desk.PersonNamed(d, "Kok").JobTitle; got != "" {
		t.Errorf("the next person got the job too: %q", got)
	}
}

func TestAPersonIsAddedAndDeleted(t *testing.T) {
	d, p := openPeople(t)
	d.Menu.Run("add")
	p.person.field("field.given").Put("Mo")
	p.person.field("field.family").Put("Aziz")
	p.person.field("field.phone").Put("06-12345678")
	p.person.detail.Editor.Changed()
	if !p.Leave() {
		t.Fatal("not added")
	}
	if phone := desk.PersonNamed(d, "Aziz").Phone; phone != "+31 6 12345678" {
		t.Errorf("phone %q", phone)
	}
	d.Sees("Mo Aziz")
	p.person.detail.Actions[0].(*widgets.Button).OnTapped()
	if len(desk.Everybody(d)) != 4 {
		t.Error("not deleted")
	}
	d.Menu.Run("undo")
	desk.PersonNamed(d, "Aziz")
}

func TestANamelessPersonIsNotAdded(t *testing.T) {
	d, p := openPeople(t)
	d.Menu.Run("add")
	p.person.field("field.phone").Put("12345")
	p.person.detail.Editor.Changed()
	if p.Leave() || len(desk.Everybody(d)) != 4 {
		t.Error("somebody without a name was added")
	}
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
	d.Tap(d.Text("person.cancel"))
	if !d.LeavePage() {
		t.Error("after Cancel nothing keeps the user")
	}
}

func TestSeveralPeopleBecomeMembersAtOnce(t *testing.T) {
	d, p := openPeople(t)
	p.table.SetSelected(string(desk.PersonNamed(d, "Bos").ID), string(desk.PersonNamed(d, "Kok").ID))
	p.onSelect(p.table.Selected())
	d.Sees("2 collega’s gekozen")
	p.bulk.onMembership()
	desk.First[*widgets.Choice](d.Dialogs()[0]).Choose(string(data.MembershipMember))
	d.SubmitDialog()
	bos := desk.PersonNamed(d, "Bos")
	if !bos.IsMember() || bos.State != data.FollowJoined {
		t.Errorf("Bos: %q %q", bos.Membership, bos.State)
	}
	d.Sees("4 collega’s, van wie 3 lid")
}

func TestWhoIsOpenedIsChosenOnceTheListIsThere(t *testing.T) {
	d, p := openPeople(t)
	index, units, bos := p.index, p.units, desk.PersonNamed(d, "Bos").ID
	p.show(data.NewPeopleIndex(nil, units, p.frame.Lang), units)
	p.OpenRow(bos)
	p.show(index, units)
	if chosen := p.table.Selected(); len(chosen) != 1 || chosen[0].ID != bos {
		t.Errorf("%d people are chosen", len(chosen))
	}
}

func TestDeleteKeyDeletesAndUndoBringsBack(t *testing.T) {
	d, p := openPeople(t)
	d.Focus(p.table)
	p.table.SelectRow(0)
	d.Press("Delete")
	if len(desk.Everybody(d)) != 3 {
		t.Error("not deleted")
	}
	d.Sees(d.Text("change-of.person-deleted", "name", "Piet Bos"))
	d.Menu.Run("undo")
	if len(desk.Everybody(d)) != 4 {
		t.Error("not brought back")
	}
}

// field finds a field of the form by its label.
func (p *personDetail) field(key string) *forms.EditField[data.Person] {
	for _, f := range p.detail.Editor.Fields {
		if slices.Contains(desk.TextsIn(f.Row), p.frame.Text(key)) {
			return f
		}
	}
	panic("no field " + key)
}

func TestSearchGoesThroughThousandsOfPeople(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error {
		rows := make([]*data.Person, 20_000)
		for i := range rows {
			rows[i] = &data.Person{Name: data.Name{Given: "Jan", Family: string(rune('A'+i%26)) + "es"}}
		}
		return tx.CreatePeople(rows)
	})
	d.Open(frame.PagePeople)
	p := d.Visible().(*peoplePage)
	p.search.SetText("bes")
	if p.table.Len() != 770 && p.table.Len() != 769 {
		t.Errorf("found %d", p.table.Len())
	}
}

// newDesk sits before the pages of this room, with an open dossier that fill has filled.
func newDesk(t *testing.T, code string, fill func(*store.Tx) error) *desk.Desk {
	t.Helper()
	return desk.SitDown(t, code, fill, desk.Rooms(Entry(), ConversationsEntry()))
}

// What is typed in the form is read as a list is read, and kept as read.
func TestTheFormReadsAsAListDoes(t *testing.T) {
	d, p := openPeople(t)
	p.OpenRow(desk.PersonNamed(d, "Bos").ID)
	for key, cases := range map[string][][2]string{
		"field.phone": {
			{"06-12345678", "+31 6 12345678"},
			{"bel maar", ""},
			{"0031 20 765 43 21", "+31 20 765 4321"},
			{"020-1234567 (werk) / 06-12345678 (thuis)", "020-1234567 (werk) / 06-12345678 (thuis)"},
			{"1234", "1234"},
			{"geen", ""},
		},
		"field.email": {{"Piet Bos <piet@noorderhaven.example>", "piet@noorderhaven.example"}, {"piet@", ""}, {"a@x.nl, b@x.nl", ""}, {"geen", ""}},
		"field.hours": {{"37:30", "37,5"}, {"36 uur", "36"}, {"100", "100"}, {"veel", ""}, {"geen", ""}, {"36 (24 na 1 mei)", ""}},
	} {
		for _, c := range cases {
			f := p.person.field(key)
			f.Put(c[0])
			p.person.detail.Editor.Changed()
			if saved := p.Leave(); saved != (c[1] != "") {
				t.Errorf("%s %q: saved %v", key, c[0], saved)
			}
			if got := p.person.field(key).Text(); c[1] != "" && got != c[1] {
				t.Errorf("%s %q became %q, want %q", key, c[0], got, c[1])
			}
			if c[1] == "" {
				d.Tap(d.Text("person.cancel"))
			}
		}
	}
}

// A number of the time before the form read them stays until somebody types over it.
func TestAnExtensionInTheDossierStays(t *testing.T) {
	d, p := openPeople(t)
	bos := desk.PersonNamed(d, "Bos")
	if !d.Update("test", func(tx *store.Tx) error {
		return tx.UpdatePerson(bos.ID, func(v *data.Person) { v.Phone = "toestel 12" })
	}) {
		t.Fatal("not written")
	}
	p.OpenRow(bos.ID)
	p.person.field("field.job-title").Put("Lasser")
	p.person.detail.Editor.Changed()
	if saved := p.Leave(); !saved || desk.PersonNamed(d, "Bos").Phone != "toestel 12" {
		t.Errorf("saved %v, phone %q", saved, desk.PersonNamed(d, "Bos").Phone)
	}
}

// Escape keeps what was typed, as going to another person does.
func TestEscapeSavesWhatWasTyped(t *testing.T) {
	d, p := openPeople(t)
	p.table.SelectRow(0)
	p.person.field("field.job-title").Put("Chauffeur")
	p.person.detail.Editor.Changed()
	p.DetailPane().Close()
	if got := desk.PersonNamed(d, "Bos").JobTitle; got != "Chauffeur" || p.DetailPane().Visible() {
		t.Errorf("job = %q", got)
	}
	d.Menu.Run("add")
	p.person.field("field.family").Put("Aziz")
	p.person.detail.Editor.Changed()
	p.DetailPane().Close()
	if desk.PersonNamed(d, "Aziz"); p.DetailPane().Visible() {
		t.Error("the pane of the new person stays")
	}
}

// Ctrl+S leaves an empty form for a new colleague as it is: it can still be filled in.
func TestSavingAnEmptyFormLeavesItOpen(t *testing.T) {
	d, p := openPeople(t)
	d.Menu.Run("add")
	d.Menu.Run("save")
	p.person.field("field.family").Put("Aziz")
	p.person.detail.Editor.Changed()
	d.Sees(d.Text("person.save"))
	if !d.LeavePage() {
		t.Error("not saved")
	}
	desk.PersonNamed(d, "Aziz")
}

// Somebody who was added is lit and in view at the end of a long list, on both pages, also
// where a search hides everybody else.
func TestSomebodyNewIsLitAndInSight(t *testing.T) {
	for _, page := range []string{frame.PagePeople, frame.PageConversations} {
		d := newDesk(t, "nl", func(tx *store.Tx) error {
			for i := range 80 {
				p := data.Person{
					Name:   data.Name{Given: "Ans", Family: fmt.Sprintf("Bakker%02d", i)},
					Work:   data.Work{Start: data.NewDate(2026, 12, 1+i%28)},
					Follow: data.Follow{State: data.FollowNew},
				}
				if err := tx.CreatePerson(&p); err != nil {
					return err
				}
			}
			return nil
		})
		d.Open(page)
		l := d.Visible().(interface {
			Table() *widgets.Table[*data.Person]
			Finding() fyne.Focusable
		})
		for _, search := range []string{"", "bakker1"} {
			l.Finding().(*widgets.SearchField).SetText(search)
			d.Add()
			d.Types("Zoë")
			d.Press("Tab", "Tab")
			d.Types("Zwart" + search)
			d.Press("Return")
			person := desk.PersonNamed(d, "Zwart"+search)
			rows := l.Table().Selected()
			if len(rows) != 1 || rows[0].ID != person.ID {
				t.Errorf("%s, search %q: %d rows are lit", page, search, len(rows))
			}
			d.Sees(person.Listed(d.Lang))
		}
	}
}
