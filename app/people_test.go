package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

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

func openPeople(t *testing.T) (*desk, *peoplePage) {
	t.Helper()
	d := newDesk(t, "nl", fillWorkplace)
	d.open(pagePeople)
	p, ok := d.current.(*peoplePage)
	if !ok {
		t.Fatalf("page is %T", d.current)
	}
	return d, p
}

func TestPeopleStandInTheOrderOfTheLanguage(t *testing.T) {
	d, p := openPeople(t)
	if got, want := peopleShown(p), []string{"Bos", "Kok", "Vries", "Yıldız"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	d.sees("Vries, Joost de")
	d.sees("4 collega's, van wie 1 lid")
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
	d.sees("Nieuw sinds 04-10-2026")
	p.filter.membership.Choose(string(data.MembershipMember))
	p.filter.changed()
	d.sees("Lidmaatschap: Lid")
	p.onClear()
	if got := peopleShown(p); len(got) != 4 {
		t.Errorf("after clear: %v", got)
	}
	d.seesNot("Lidmaatschap: Lid")
}

func TestNobodyFoundOffersToClear(t *testing.T) {
	d, p := openPeople(t)
	p.search.SetText("zzzz")
	d.sees(d.text("people.none-found"))
}

func TestAPersonIsChangedSavedAndUndone(t *testing.T) {
	d, p := openPeople(t)
	p.table.SelectRow(0)
	d.sees("Piet Bos")
	phone := p.pane.field("field.phone")
	phone.put("06 1234 5678")
	p.pane.editor.changed()
	d.sees(d.text("person.save"))
	d.focus(phone.row.Field().(fyne.Focusable))
	d.press(fyne.KeyReturn)
	if got := personNamed(d, "Bos").Phone; got != "06 1234 5678" {
		t.Errorf("phone = %q", got)
	}
	d.sees("Telefoon: 06 1234 5678")
	d.menu.run("undo")
	if got := personNamed(d, "Bos").Phone; got != "" {
		t.Errorf("after undo phone = %q", got)
	}
}

func TestAWrongValueIsNamedUnderItsField(t *testing.T) {
	d, p := openPeople(t)
	p.table.SelectRow(0)
	p.pane.field("field.email").put("geen adres")
	p.pane.field("field.start-date").row.Field().(interface{ SetText(string) }).SetText("31-02-2026")
	p.pane.editor.changed()
	if p.pane.save() {
		t.Fatal("a wrong value was saved")
	}
	d.sees(d.lang.Error(data.Invalid{Rule: data.RuleEmail}))
	d.sees(d.lang.Error(data.Invalid{Rule: data.RuleDate}))
	if d.leavePage() {
		t.Error("leaving would lose what was typed")
	}
}

func TestGoingToAnotherPersonSavesWhatWasTyped(t *testing.T) {
	d, p := openPeople(t)
	p.table.SelectRow(0)
	p.pane.field("field.job-title").put("Chauffeur")
	p.pane.editor.changed()
	p.table.SelectRow(1)
	if got := personNamed(d, "Bos").JobTitle; got != "Chauffeur" {
		t.Errorf("job = %q", got)
	}
	if got := personNamed(d, "Kok").JobTitle; got != "" {
		t.Errorf("the next person got the job too: %q", got)
	}
}

func TestAPersonIsAddedAndDeleted(t *testing.T) {
	d, p := openPeople(t)
	d.menu.run("add")
	p.pane.field("field.given").put("Mo")
	p.pane.field("field.family").put("Aziz")
	p.pane.editor.changed()
	if !p.pane.save() {
		t.Fatal("not added")
	}
	personNamed(d, "Aziz")
	d.sees("Mo Aziz")
	p.pane.onDelete()
	if len(people(d)) != 4 {
		t.Error("not deleted")
	}
	d.menu.run("undo")
	personNamed(d, "Aziz")
}

func TestANamelessPersonIsNotAdded(t *testing.T) {
	d, p := openPeople(t)
	d.menu.run("add")
	p.pane.field("field.phone").put("12345")
	p.pane.editor.changed()
	if p.pane.save() || len(people(d)) != 4 {
		t.Error("somebody without a name was added")
	}
	d.sees(d.lang.Error(data.Invalid{Rule: data.RuleRequired}))
	p.pane.onCancel()
	if !d.leavePage() {
		t.Error("after Cancel nothing keeps the user")
	}
}

func TestSeveralPeopleBecomeMembersAtOnce(t *testing.T) {
	d, p := openPeople(t)
	p.table.SetSelected(string(personNamed(d, "Bos").ID), string(personNamed(d, "Kok").ID))
	p.onSelect(p.table.Selected())
	d.sees("2 collega's gekozen")
	p.bulk.onMembership()
	d.dialogs[0].box.first.(*widgets.Choice).Choose(string(data.MembershipMember))
	d.submitDialog()
	bos := personNamed(d, "Bos")
	if !bos.IsMember() || bos.State != data.FollowJoined {
		t.Errorf("Bos: %q %q", bos.Membership, bos.State)
	}
	d.sees("4 collega's, van wie 3 lid")
}

func TestWhoIsOpenedIsChosenOnceTheListIsThere(t *testing.T) {
	d, p := openPeople(t)
	index, units, bos := p.index, p.units, personNamed(d, "Bos").ID
	p.show(data.NewPeopleIndex(nil, units, "nl"), units)
	p.openRow(bos)
	p.show(index, units)
	if chosen := p.table.Selected(); len(chosen) != 1 || chosen[0].ID != bos {
		t.Errorf("%d people are chosen", len(chosen))
	}
}

func TestDeleteKeyDeletesAndUndoBringsBack(t *testing.T) {
	d, p := openPeople(t)
	d.focus(p.table)
	p.table.SelectRow(0)
	d.press(fyne.KeyDelete)
	if len(people(d)) != 3 {
		t.Error("not deleted")
	}
	d.sees(d.text("change-of.person-deleted", "name", "Piet Bos"))
	d.menu.run("undo")
	if len(people(d)) != 4 {
		t.Error("not brought back")
	}
}

// field finds a field of the form by its label.
func (p *personPane) field(key string) *editField[data.Person] {
	for _, f := range p.editor.fields {
		if slices.Contains(textsIn(f.row), p.app.text(key)) {
			return f
		}
	}
	panic("no field " + key)
}

func TestShowAUnitsPeopleFromTheSnapshot(t *testing.T) {
	d, _ := openPeople(t)
	d.open(pageSnapshot)
	s := d.current.(*snapshotPage)
	for i := range s.table.Len() {
		if s.table.Row(i).Name == "Nacht" {
			s.table.SelectRow(i)
		}
	}
	s.unit.onPeople()
	p := d.current.(*peoplePage)
	if len(peopleShown(p)) != 0 {
		t.Errorf("people of the night shift: %v", peopleShown(p))
	}
	d.sees("Afdeling: Noord › Nacht")
}

func TestSearchGoesThroughThousandsOfPeople(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error {
		rows := make([]*data.Person, 20_000)
		for i := range rows {
			rows[i] = &data.Person{Name: data.Name{Given: "Jan", Family: string(rune('A'+i%26)) + "es"}}
		}
		return tx.CreatePeople(rows)
	})
	d.open(pagePeople)
	p := d.current.(*peoplePage)
	p.search.SetText("bes")
	if p.table.Len() != 770 && p.table.Len() != 769 {
		t.Errorf("found %d", p.table.Len())
	}
}
