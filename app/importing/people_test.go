package importing

import (
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// A row that is decided stays where it is, so that the next one down is the next one;
// and the keyboard stays in the list.
func TestDecidedRowStaysWhereItIs(t *testing.T) {
	h := newDesk(t, "nl", crew)
	h.Bring(promoted())
	s := importOf(h.Frame).people
	h.Focus(s.table)
	s.table.SelectRow(3)
	h.Types("k")
	h.Sees("onze gegevens blijven")
	h.Press("Down")
	if s.pane.shown != 4 {
		t.Errorf("after the fourth row comes row %d", s.pane.shown+1)
	}
	h.Types("x")
	if h.Window.Canvas().Focused() != s.table {
		t.Error("after leaving a row out, the keyboard went elsewhere")
	}
}

// members are two who pay the union, and one who does not.
func members(tx *store.Tx) error {
	one := func(given string, m data.Membership) *data.Person {
		return &data.Person{Name: data.Name{Given: given, Family: "Zand"}, Union: data.Union{Membership: m}}
	}
	return tx.CreatePeople([]*data.Person{one("Wout", data.MembershipMember), one("Aagje", data.MembershipMember), one("Ilse", "")})
}

// Who is not in the union's list may have left the union, which is not leaving work.
func TestWhoLeftTheUnionDidNotLeaveWork(t *testing.T) {
	h := newDesk(t, "nl", members)
	dropFile(h, "leden.csv", "Lidnummer;Voornaam;Achternaam\n700001;Ilse;Zand\n")
	importOf(h.Frame).details.kind.Choose(string(data.ListMembers))
	importOf(h.Frame).goTo(stepPlace)
	importOf(h.Frame).goTo(stepPeople)
	s := importOf(h.Frame).people
	s.onFilter(string(imports.DecisionMissing))
	var names []string
	for n := range s.table.Len() {
		names = append(names, s.person(s.table.Row(n)).Name.Given)
	}
	if got := strings.Join(names, " "); got != "Aagje Wout" {
		t.Errorf("who is missing stands in the order %s", got)
	}
	s.onFilter("")
	for n, i := range s.inOrder() {
		if s.match(i).Decision == imports.DecisionMissing {
			s.table.SelectRow(n)
			break
		}
	}
	h.Focus(s.table)
	h.Types("l")
	h.Sees("Geen lid meer (1)")
	h.SeesNot("Uit dienst")
}

// Rows that have but a name, and one person each whom they may be, are decided at
// once, after a question.
func TestAllWhoHaveOneCandidateAreTheSame(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePeople([]*data.Person{
			{Name: data.Name{Given: "Wout", Family: "Kuiper"}, Work: data.Work{EmployeeNumber: "1"}},
			{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}, Work: data.Work{EmployeeNumber: "2"}},
		})
	})
	h.Bring("Naam;Afdeling\nWout Kuiper;Keuken\nAagje Zilverstand;Keuken\n")
	ask := importOf(h.Frame).draft.Proposal.Counts.Ask
	if ask < 2 {
		t.Fatalf("%d to look at", ask)
	}
	button := desk.Button(importOf(h.Frame).people.pane.pane.Content(), h.Count("import.all-same", ask))
	if button == nil {
		t.Fatal("no button for all")
	}
	button.OnTapped()
	h.Sees("Zijn dit dezelfde mensen?", h.Count("import.all-same-weakest", ask), "Kuiper, Wout", "Zilverstand, Aagje")
	h.SubmitDialog()
	if c := importOf(h.Frame).draft.Proposal.Counts; c.Ask != 0 || c.New != 0 {
		t.Errorf("%d to look at, %d new", c.Ask, c.New)
	}
}

// On the page of the import itself the key for a list asks which.
func TestKeyForAListAsksWhileOneIsRead(t *testing.T) {
	h := newDesk(t, "nl", crew)
	h.Bring(promoted())
	h.Press("Ctrl+I")
	h.Sees("Welke lijst")
	h.Press("Escape", "Ctrl+1", "Ctrl+I")
	h.SeesNot("Welke lijst")
	if h.Visible() != frame.Page(importOf(h.Frame)) {
		t.Error("the running import was not gone on with")
	}
}

// What a list would change is written as the language writes it.
func TestChangedNumbersAndDaysFollowTheLanguage(t *testing.T) {
	for code, want := range map[string]string{"nl": "91,25%", "nb": "91,25\u00a0%", "da": "91,25\u00a0%", "en": "91.25%"} {
		d := newDesk(t, code, nil)
		if got := valueWord(d.Frame, data.FieldFTE, "0.9125"); got != want {
			t.Errorf("%s: a share of full time is %q", code, got)
		}
		if got := valueWord(d.Frame, data.FieldHours, "36.5"); got != strings.Replace("36.5", ".", want[2:3], 1) {
			t.Errorf("%s: hours are %q", code, got)
		}
		day := data.NewDate(2026, 10, 1)
		if got := valueWord(d.Frame, data.FieldStartDate, day.String()); got != d.Lang.Date(day) || got == day.String() {
			t.Errorf("%s: a day is %q", code, got)
		}
	}
}

// Who is to be decided about stands there with all that the list says, so that there
// is something to decide with.
func TestAskedRowShowsWhatTheListSays(t *testing.T) {
	h := newDesk(t, "nl", known)
	dropFile(h, "leden.csv", "Lidnummer;Naam;Lid sinds;Uren per week;Mobiel;BSN\n700001;Nowak;01-03-2019;36,5;0641681838;111222333\n")
	importOf(h.Frame).details.kind.Choose(string(data.ListMembers))
	importOf(h.Frame).goTo(stepPlace)
	importOf(h.Frame).goTo(stepPeople)
	if n := importOf(h.Frame).draft.Proposal.Counts.Ask; n == 0 {
		t.Fatal("nothing is asked")
	}
	importOf(h.Frame).people.table.SelectRow(0)
	h.Sees("Op de lijst", "Lidnummer: 700001", "Lid sinds: 01-03-2019", "Uren per week: 36,5", "Telefoon: ", "In jullie dossier", "Personeelsnummer: 10900")
	h.SeesNot("111222333")
}

// Where two fit equally both can be seen and chosen, each with what tells them apart,
// and the row is not called somebody else.
func TestTwoWhoFitStandTogetherEachWithAKey(t *testing.T) {
	work := func(number, unit string) data.Work {
		return data.Work{EmployeeNumber: number, EmployerUnit: unit, JobTitle: "Kok", Contract: data.ContractPermanent}
	}
	h := newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePeople([]*data.Person{
			{Name: data.Name{Given: "Daan", Family: "Zand"}, Work: work("20001", "Keuken"), Reach: data.Reach{Phone: "+31612345678", Email: "daan@example.org", Town: "Delft"}},
			{Name: data.Name{Given: "Dirk", Family: "Zand"}, Work: work("20002", "Kantoor"), Reach: data.Reach{Phone: "+31612345679", Email: "dirk@example.org", Town: "Gouda"}},
		})
	})
	h.Bring("Naam;Woonplaats\nD. Zand;Gouda\n")
	h.Sees("Er passen 2 mensen bij deze rij", "Deze (S)", "Deze (2)", "Daan Zand", "Dirk Zand", "Plaats: Delft", "Plaats: Gouda", "Afdeling: Keuken", "Afdeling: Kantoor")
	h.SeesNot("Waarschijnlijk iemand anders")
	h.SeesNot("Functie: Kok") // is so of both
	h.SeesNot("Telefoon: ")
	whole := desk.Button(importOf(h.Frame).people.pane.pane.Content(), "Alles tonen wat we van hen weten")
	if whole == nil {
		t.Fatal("no way to the rest")
	}
	whole.OnTapped()
	h.Sees("Functie: Kok", "Telefoon: +31612345679")
	second := importOf(h.Frame).draft.Proposal.Matches[0].Others[0]
	h.Types("2")
	if m := importOf(h.Frame).draft.Proposal.Matches[0]; m.PersonID != second || m.Decision == imports.DecisionAsk {
		t.Errorf("%s, and it is %s", m.Decision, m.PersonID)
	}
}

// Where we have nothing, nothing of ours is offered to be kept, by button or key.
func TestNothingOfOursIsNotOfferedToBeKept(t *testing.T) {
	h := newDesk(t, "nl", known)
	dropFile(h, "lijst.csv", "Personeelsnummer;Naam;Functie\n10900;Ewa Nowak;Kok\n10881;Jan van der Berg;Medewerker\n")
	importOf(h.Frame).details.kind.Choose(string(data.ListStaff))
	importOf(h.Frame).goTo(stepPlace)
	importOf(h.Frame).goTo(stepPeople)
	h.Focus(importOf(h.Frame).people.table)
	importOf(h.Frame).people.table.SelectRow(0)
	h.Sees("was niets, wordt Kok")
	h.SeesNot("Onze gegevens houden")
	h.Types("k")
	h.Sees("was niets, wordt Kok", "1 gewijzigd")
}

// "First decide" goes to what is to be decided, also where another kind of rows is shown.
func TestDecideFirstShowsWhatIsToBeDecided(t *testing.T) {
	h := newDesk(t, "nl", desk.FillWorkplace)
	h.Bring("Naam;Afdeling\nPiet Bos;Elders\nOmar Smit;Inpak\n")
	people := importOf(h.Frame).people
	importOf(h.Frame).goTo(stepPeople)
	people.onFilter(string(imports.DecisionNew))
	importOf(h.Frame).onApply()
	h.Press("Escape")
	if len(h.Dialogs()) > 0 || !people.pane.pane.Visible() || people.match(people.pane.shown).Decision != imports.DecisionAsk {
		t.Errorf("%d rows shown, none of them to be decided", people.table.Len())
	}
}

// Of whom a list says that they left, the day that lapses is shown; handing out keeps it.
func TestAnImportSaysWhichDayLapses(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePeople([]*data.Person{
			{Name: data.Name{Given: "Jan", Family: "Berg"}, Work: data.Work{EmployeeNumber: "10881"}, Follow: data.Follow{State: data.FollowContacted, Next: data.NewDate(2026, 11, 24)}},
			{Name: data.Name{Given: "Ewa", Family: "Nowak"}, Work: data.Work{EmployeeNumber: "10900"}},
		})
	})
	h := d
	h.Bring("Personeelsnummer;Naam;Datum uit dienst\n10881;Jan Berg;1-11-2026\n10900;Ewa Nowak;\n")
	importOf(h.Frame).people.pane.open(0)
	if !d.Says(d.Text("import.next-lapses", "date", d.Lang.Date(data.NewDate(2026, 11, 24)))) {
		t.Errorf("nothing is said of the day: %+v", importOf(h.Frame).draft.Proposal.Matches[0])
	}
	importOf(h.Frame).people.pane.decide(0, imports.DecisionSkipped, "")
	importOf(h.Frame).people.pane.open(0)
	if d.Says(d.Text("import.next-lapses", "date", d.Lang.Date(data.NewDate(2026, 11, 24)))) {
		t.Error("who is left out loses no day")
	}
}
