package people

import (
	"slices"
	"testing"

	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
)

// typeName opens an empty form and types a given name.
func typeName(t *testing.T, code, typed string) (*desk.Desk, *personDetail) {
	t.Helper()
	d := newDesk(t, code, desk.FillWorkplace)
	d.Open("people")
	d.Menu.Run("add")
	d.Types(typed)
	return d, d.Visible().(*peoplePage).person
}

func (p *personDetail) nameTyped() data.Name {
	return data.Name{
		Given: p.name.given.Text(), Infix: p.name.infix.Text(), Family: p.name.family.Text(), Initials: p.name.initials.Text(),
	}
}

// Who types a whole name where the given name goes sees it divided on leaving the field, and can take that
// back. Several given names stay together.
func TestAWholeNameIsDividedOverItsFields(t *testing.T) {
	for typed, want := range map[string]data.Name{
		"Jan de Vries":        {Given: "Jan", Infix: "de", Family: "Vries"},
		"Anna van den Berg":   {Given: "Anna", Infix: "van den", Family: "Berg"},
		"J.P. Jansen":         {Initials: "J.P.", Family: "Jansen"},
		"Peter Jansen":        {Given: "Peter", Family: "Jansen"},
		"Berg, Anna van den":  {Given: "Anna", Infix: "van den", Family: "Berg"},
		"Jan Willem":          {Given: "Jan Willem"},
		"Anne Marie":          {Given: "Anne Marie"},
		"Jan":                 {Given: "Jan"},
		"Qwibble Zorblax":     {Given: "Qwibble Zorblax"},
		"Jan Willem de Vries": {Given: "Jan Willem", Infix: "de", Family: "Vries"},
	} {
		d, p := typeName(t, "nl", typed)
		d.Press("Tab")
		if got := p.nameTyped(); got != want {
			t.Errorf("%q becomes %+v", typed, got)
		}
		if said := d.Says(d.Text("person.name-split")); said != (want.Family != "") {
			t.Errorf("%q: said %v", typed, said)
		}
	}
}

// Words that may all be given names stay together, and can be divided with one button, also once they are kept.
func TestANameThatMayBeGivenNamesCanBeDivided(t *testing.T) {
	for _, code := range assets.Languages() {
		d, p := typeName(t, code, "Qwibble Zorblax")
		d.SeesNot(d.Text("person.name-offer", "family", "Zorblax"))
		d.Press("Tab")
		d.Sees(d.Text("person.name-offer", "family", "Zorblax"))
		d.Press("Return")
		d.Open("people")
		kept := slices.IndexFunc(desk.Everybody(d), func(p data.Person) bool { return p.Given == "Qwibble Zorblax" })
		p.detail.Open(desk.Everybody(d)[kept].ID)
		p.startEdit()
		d.Tap(d.Text("person.name-offer", "family", "Zorblax"))
		if got := p.nameTyped(); got != (data.Name{Given: "Qwibble", Family: "Zorblax"}) {
			t.Errorf("%s: %+v", code, got)
		}
		d.SeesNot(d.Text("person.name-offer", "family", "Zorblax"))
		d.Tap(d.Text("person.name-whole"))
		d.SeesNot(d.Text("person.name-offer", "family", "Zorblax"))
	}
}

func TestADividedNameIsPutBack(t *testing.T) {
	for _, code := range assets.Languages() {
		d, p := typeName(t, code, "Jan de Vries")
		d.Press("Tab")
		if !d.Says(d.Text("person.name-split")) {
			t.Errorf("%s: it is not said", code)
		}
		d.Tap(d.Text("person.name-whole"))
		whole := data.Name{Given: "Jan de Vries"}
		if got := p.nameTyped(); got != whole {
			t.Errorf("%s: back is %+v", code, got)
		}
		d.SeesNot(d.Text("person.name-split"))
		d.Press("Tab", "Return") // stays as the user wants it
		kept := slices.ContainsFunc(desk.Everybody(d), func(p data.Person) bool { return p.Name == whole })
		if !kept {
			t.Errorf("%s: nobody is kept as %+v", code, whole)
		}
	}
}

// Enter saves without leaving the field, and a name that came so with a list is left alone.
func TestANameIsDividedBeforeItIsSaved(t *testing.T) {
	d, p := typeName(t, "nl", "Piet van Dam")
	d.Press("Return")
	if got, want := desk.PersonNamed(d, "Dam").Name, (data.Name{Given: "Piet", Infix: "van", Family: "Dam"}); got != want {
		t.Errorf("saved is %+v", got)
	}
	d.SeesNot(d.Text("person.name-split"))
	p.field("field.family").Put("")
	p.field("field.infix").Put("")
	p.field("field.job-title").Put("Chauffeur")
	p.detail.Editor.Changed()
	if p.detail.Leave(); p.name.given.Text() != "Piet" {
		t.Errorf("what nobody typed is divided: %q", p.name.given.Text())
	}
}
