package imports

import (
	"fmt"
	"slices"
	"testing"

	"kader/data"
	"kader/data/match"
	"kader/data/store"
)

// known puts people into a dossier and returns them with their ids.
func addPeople(t *testing.T, s *store.Store, people ...*data.Person) {
	t.Helper()
	if err := s.Update("test", func(tx *store.Tx) error { return tx.CreatePeople(people) }); err != nil {
		t.Fatal(err)
	}
}

func addUnit(t *testing.T, s *store.Store, u data.Unit) data.ID {
	t.Helper()
	if err := s.Update("test", func(tx *store.Tx) error { return tx.CreateUnit(&u) }); err != nil {
		t.Fatal(err)
	}
	return u.ID
}

func person(given, infix, family, number string) *data.Person {
	return &data.Person{Name: data.Name{Given: given, Infix: infix, Family: family}, Work: data.Work{EmployeeNumber: number}}
}

// matchOf returns what is proposed for a row of the file.
func matchOf(t *testing.T, d *Draft, row int) (int, Match) {
	t.Helper()
	i := slices.IndexFunc(d.Proposal.Matches, func(m Match) bool { return m.Row == row })
	if i < 0 {
		t.Fatalf("nothing is proposed for row %d", row)
	}
	return i, d.Proposal.Matches[i]
}

func checkDecisions(t *testing.T, d *Draft, want ...Decision) {
	t.Helper()
	var got []Decision
	for _, m := range d.Proposal.Matches {
		got = append(got, m.Decision)
	}
	if !slices.Equal(got, want) {
		t.Errorf("decisions %v, want %v", got, want)
		for _, m := range d.Proposal.Matches {
			t.Logf("row %d: %s score %.3f %v %v", m.Row, m.Decision, m.Score, m.Reasons, m.Changes)
		}
	}
}

func hasReason(m Match, r match.Reason) bool { return slices.Contains(m.Reasons, r) }

func TestEachRowGetsADecision(t *testing.T) {
	s := newDossier(t, "nl")
	same, changed, moved, member, namesake, other := person("Jan", "van der", "Berg", "0042"), person("Fatima", "", "El Amrani", "43"),
		person("Piet", "", "Bakker", "44"), person("Sanne", "de", "Wit", "45"), person("Jan", "de", "Vries", "46"), person("Kees", "", "Mulder", "47")
	for _, p := range []*data.Person{same, changed, moved, member, namesake, other} {
		p.EmployerUnit, p.JobTitle, p.State = "Magazijn", "Orderpicker", data.FollowAssigned
	}
	member.Membership = data.MembershipMember
	addPeople(t, s, same, changed, moved, member, namesake, other)
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t,
		[]any{"Personeelsnr", "Roepnaam", "Tussenvoegsel", "Achternaam", "Afdeling", "Functie"},
		[]any{42, "Jan", "van der", "Berg", "Magazijn", "Orderpicker"},
		[]any{"043", "FATIMA", nil, "EL AMRANI", "MAGAZIJN", "Planner"},
		[]any{"44", "Piet", nil, "Bakker", "Kantoor", "Orderpicker"},
		[]any{"45", "Sanne", "de", "Wit", "Magazijn", nil},
		[]any{"1046", "Jan", "de", "Vries", "Kantoor", "Planner"},
		[]any{"47", "Xandra", nil, "Papadopoulos", "Magazijn", "Orderpicker"},
		[]any{"50", "Noor", nil, "Haddad", "Magazijn", "Orderpicker"},
		[]any{"51", nil, nil, nil, "Magazijn", "Orderpicker"},
	)})
	checkDecisions(t, d, DecisionSame, DecisionChanged, DecisionMoved, DecisionSame, DecisionNew, DecisionAsk, DecisionNew, DecisionSkipped)
	checkCounts(t, d, data.ListCounts{New: 2, Same: 2, Changed: 1, Moved: 1, Member: 1, Ask: 1, Skipped: 1})
	if _, m := matchOf(t, d, 3); len(m.Changes) != 1 || m.Changes[0] != (FieldChange{Field: data.FieldJobTitle, Old: "Orderpicker", New: "Planner"}) {
		t.Errorf("capitals are no change: %+v", m.Changes)
	}
	if _, m := matchOf(t, d, 5); !m.Member || !hasReason(m, reasonMember) {
		t.Errorf("a member is not recognised: %+v", m)
	}
	if _, m := matchOf(t, d, 7); m.PersonID != other.ID || !hasReason(m, match.ReasonNumberTwice) {
		t.Errorf("one number on two names is not noticed: %+v", m)
	}
	apply(t, s, d)
	if got := personCalled(t, s, "Sanne de Wit"); got.JobTitle != "Orderpicker" {
		t.Errorf("an empty cell cleared the job: %q", got.JobTitle)
	}
	if got := len(dossierOf(t, s).People); got != 8 {
		t.Errorf("%d people, want 8: who is to be asked about is not written", got)
	}
}

func TestDecidedByHand(t *testing.T) {
	s := newDossier(t, "nl")
	known := person("Kees", "", "Mulder", "47")
	addPeople(t, s, known)
	source := Source{Kind: data.ListNewHires, Content: workbook(
		t,
		[]any{"Personeelsnr", "Roepnaam", "Achternaam", "Functie"},
		[]any{"47", "Xandra", "Papadopoulos", "Lasser"},
		[]any{"48", "Noor", "Haddad", "Lasser"},
	)}
	d := prepare(t, s, source)
	i, m := matchOf(t, d, 2)
	if m.Decision != DecisionAsk || m.PersonID != known.ID {
		t.Fatalf("proposed %+v", m)
	}
	d.Decide(i, DecisionSame, "")
	checkCounts(t, d, data.ListCounts{New: 1, Changed: 1})
	d.Decide(i, DecisionNew, "")
	checkCounts(t, d, data.ListCounts{New: 2})
	d.Decide(i, DecisionAsk, "")
	checkCounts(t, d, data.ListCounts{New: 1, Ask: 1})
	d.Decide(1, DecisionSame, known.ID)
	checkCounts(t, d, data.ListCounts{Changed: 1, Ask: 1})
	d.Decide(1, DecisionSkipped, "")
	d.Decide(i, DecisionSkipped, "")
	checkCounts(t, d, data.ListCounts{Skipped: 2})
	d.Decide(99, DecisionNew, "")
	if err := d.SetKind(data.ListStaff); err != nil {
		t.Fatal(err)
	}
	if got := d.Proposal.Counts.Skipped; got != 2 {
		t.Errorf("decisions by hand are forgotten: %+v", d.Proposal.Counts)
	}
}

func TestAMissingColumnClearsNothing(t *testing.T) {
	s := newDossier(t, "nl")
	p := person("Jan", "van der", "Berg", "42")
	p.JobTitle, p.Email, p.Phone, p.Hours, p.Note, p.Start = "Lasser", "jan@haven.example", "+31 6 12345678", 36, "belt liever 's avonds", data.NewDate(2020, 1, 1)
	addPeople(t, s, p)
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: workbook(
		t, []any{"Personeelsnummer", "Naam", "Telefoon", "Opmerking"}, []any{"42", "Berg, J. van der", nil, "nieuw"},
	)})
	checkDecisions(t, d, DecisionChanged)
	apply(t, s, d)
	got := personCalled(t, s, "Jan van der Berg")
	got.Initials = "" // came with the list
	got.Record = p.Record
	if want := *p; got.Work != want.Work || got.Reach != want.Reach || got.Note != want.Note {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestWholeStaffListTellsWhoLeft(t *testing.T) {
	s := newDossier(t, "nl")
	var people []*data.Person
	rows := [][]any{{"Personeelsnummer", "Voornaam", "Achternaam", "Afdeling"}}
	for i := range 12 {
		p := person("Jan", "", "Naam"+string(rune('a'+i)), string(rune('a'+i))+"100")
		p.EmployerUnit = "Magazijn"
		people = append(people, p)
		if i != 3 {
			rows = append(rows, []any{p.EmployeeNumber, p.Given, p.Family, "Magazijn"})
		}
	}
	people[3].State = data.FollowContacted
	people[3].Next = data.NewDate(2026, 12, 1)
	people[5].End = data.NewDate(2026, 6, 30) // stands in the list again
	agency, gone := person("Ali", "", "Flex", ""), person("Bea", "", "Weg", "")
	agency.Contract, gone.End = data.ContractAgency, data.NewDate(2025, 1, 1)
	addPeople(t, s, append(people, agency, gone)...)
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: workbook(t, rows...), Received: data.NewDate(2026, 11, 1)})
	checkCounts(t, d, data.ListCounts{Same: 10, Changed: 1, Left: 1, CameBack: 1})
	apply(t, s, d)
	left := personCalled(t, s, "Jan Naamd")
	if left.End != data.NewDate(2026, 11, 1) || left.State != data.FollowLeft || !left.Next.IsZero() {
		t.Errorf("who left: end %v, state %s, next %v", left.End, left.State, left.Next)
	}
	if back := personCalled(t, s, "Jan Naamf"); !back.End.IsZero() {
		t.Errorf("who came back still has an end: %v", back.End)
	}
	if again := prepare(t, s, Source{Kind: data.ListStaff, Content: workbook(t, rows...), Received: data.NewDate(2026, 11, 1)}); again.Proposal.Counts != (data.ListCounts{Same: 11}) {
		t.Errorf("the same list again: %+v", again.Proposal.Counts)
	}
}

func TestManyWhoLeftAreAskedAbout(t *testing.T) {
	s := newDossier(t, "nl")
	var people []*data.Person
	for i := range 10 {
		people = append(people, person("Jan", "", "Naam"+string(rune('a'+i)), string(rune('a'+i))+"100"))
	}
	addPeople(t, s, people...)
	rows := [][]any{{"Personeelsnummer", "Voornaam", "Achternaam"}}
	for _, p := range people[:6] {
		rows = append(rows, []any{p.EmployeeNumber, p.Given, p.Family})
	}
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: workbook(t, rows...)})
	checkCounts(t, d, data.ListCounts{Same: 6, Ask: 4})
	if !hasWarning(d, WarnManyLeft) {
		t.Error("no warning")
	}
	d.Decide(6, DecisionSkipped, "")
	d.DecideLeft(DecisionLeft)
	checkCounts(t, d, data.ListCounts{Same: 6, Left: 3, Skipped: 1})
	if err := d.SetKind(data.ListNewHires); err != nil {
		t.Fatal(err)
	}
	checkCounts(t, d, data.ListCounts{Same: 6})
}

func TestAListOfOneEmployerOrSiteRetiresNobodyElsewhere(t *testing.T) {
	s := newDossier(t, "nl")
	content := func(rows ...[]any) []byte {
		return workbook(t, append([][]any{{"Personeelsnummer", "Voornaam", "Achternaam", "Vestiging"}}, rows...)...)
	}
	apply(t, s, prepare(t, s, Source{Kind: data.ListStaff, Employer: "Kade BV", Content: content([]any{"1", "Jan", "Aker", "Noord"}, []any{"2", "Eva", "Boom", "Zuid"})}))
	other := prepare(t, s, Source{Kind: data.ListStaff, Employer: "Veem BV", Content: content([]any{"1000", "Kim", "Cats", "Noord"})})
	checkCounts(t, other, data.ListCounts{New: 1})
	site := prepare(t, s, Source{Kind: data.ListStaff, Employer: "Kade BV", Content: content([]any{"1", "Jan", "Aker", "Noord"})})
	checkCounts(t, site, data.ListCounts{Same: 1})
}

func TestTheUnionsListMakesMembers(t *testing.T) {
	s := newDossier(t, "nl")
	followed, silent, already := person("Jan", "van der", "Berg", "42"), person("Eva", "", "Smit", "43"), person("Bo", "", "Kok", "44")
	followed.State, followed.Next, followed.JobTitle = data.FollowConversation, data.NewDate(2026, 12, 1), "Lasser"
	followed.EmployerUnit, silent.EmployerUnit, already.EmployerUnit = "Magazijn", "Magazijn", "Kantoor"
	silent.State, already.Membership = data.FollowDoNotContact, data.MembershipMember
	addPeople(t, s, followed, silent, already)
	src := Source{File: "ledenlijst.xlsx", Content: workbook(
		t,
		[]any{"Lidnummer", "Roepnaam", "Voorvoegsel", "Achternaam", "Afdeling", "Functie", "Lid sinds", "E-mail", "Woonplaats"},
		[]any{"L-1", "Jan", "van der", "Berg", "Magazijn", "Ander beroep", day(2026, 10, 2), "jan@thuis.example", "Deventer"},
		[]any{"L-2", "Bo", nil, "Kok", "Kantoor", nil, day(2019, 1, 1), nil, nil},
		[]any{"L-3", "Noor", nil, "Haddad", "Kantoor", nil, day(2018, 1, 1), nil, nil},
		[]any{"L-4", "Eva", nil, "Smit", "Magazijn", nil, day(2017, 1, 1), nil, nil},
	)}
	d := prepare(t, s, src)
	if d.Source.Kind != data.ListMembers {
		t.Fatalf("kind %s", d.Source.Kind)
	}
	checkCounts(t, d, data.ListCounts{New: 1, Changed: 3, Member: 1, Joined: 2})
	apply(t, s, d)
	jan := personCalled(t, s, "Jan van der Berg")
	if jan.Membership != data.MembershipMember || jan.State != data.FollowJoined || !jan.Next.IsZero() ||
		jan.MemberNumber != "L-1" || jan.MemberSince != data.NewDate(2026, 10, 2) || jan.JobTitle != "Lasser" {
		t.Errorf("Jan: %+v", jan)
	}
	if noor := personCalled(t, s, "Noor Haddad"); !noor.IsMember() || noor.State != data.FollowNone || !noor.DeleteOn.IsZero() {
		t.Errorf("Noor: %+v", noor)
	}
	if eva := personCalled(t, s, "Eva Smit"); !eva.IsMember() || eva.State != data.FollowDoNotContact {
		t.Errorf("Eva: %+v", eva)
	}
	checkCounts(t, prepare(t, s, src), data.ListCounts{Same: 4, Member: 4})
}

func TestWhoAskedToBeLeftAloneStaysAlone(t *testing.T) {
	s := newDossier(t, "nl")
	p := person("Eva", "", "Smit", "43")
	p.State, p.EmployerUnit = data.FollowDoNotContact, "Magazijn"
	addPeople(t, s, p)
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t, []any{"Personeelsnummer", "Voornaam", "Achternaam", "Afdeling", "Telefoon"}, []any{"43", "Eva", "Smit", "Kantoor", "06-12345678"},
	)})
	checkDecisions(t, d, DecisionSame)
	apply(t, s, d)
	if got := personCalled(t, s, "Eva Smit"); got.State != data.FollowDoNotContact || got.Phone != "" || got.EmployerUnit != "Magazijn" {
		t.Errorf("got %+v", got)
	}
}

// A colleague known from the staff list, who stands in the list of new hires, is a
// new hire after all.
func TestKnownColleaguesAreFollowedFromTheListOfNewHires(t *testing.T) {
	s := newDossier(t, "nl")
	known, former := person("Eva", "", "Smit", "43"), person("Bo", "", "Kok", "44")
	former.Membership = data.MembershipMember
	addPeople(t, s, known, former)
	content := workbook(t, []any{"Personeelsnummer", "Voornaam", "Achternaam"}, []any{"43", "Eva", "Smit"}, []any{"44", "Bo", "Kok"})
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: content})
	checkDecisions(t, d, DecisionSame, DecisionSame)
	if _, m := matchOf(t, d, 2); !m.Follow || len(m.Changes) != 1 || m.Changes[0] != (FieldChange{Field: FieldFollow, New: "new"}) {
		t.Errorf("proposed %+v", m)
	}
	apply(t, s, d)
	if got := personCalled(t, s, "Eva Smit"); got.State != data.FollowNew {
		t.Errorf("state %q", got.State)
	}
	if got := personCalled(t, s, "Bo Kok"); got.State != data.FollowNone {
		t.Errorf("a member is followed: %q", got.State)
	}
}

func TestOnePersonInSeveralRows(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t,
		[]any{"Personeelsnummer", "Voornaam", "Achternaam", "Afdeling", "Uren", "E-mail"},
		[]any{"1", "Eva", "Smit", "Magazijn", 8, "eva@haven.example"},
		[]any{"0001", "Eva", "Smit", "Kantoor", 24, nil},
		[]any{nil, "Bo", "Kok", "Magazijn", 36, nil},
		[]any{nil, "Bo", "Kok", "Kantoor", 36, nil},
		[]any{"7", "Jan", "Jansen", "Magazijn", 36, nil},
		[]any{"8", "Jan", "Jansen", "Magazijn", 36, nil},
		[]any{"9", "Kim", "Cats", "Magazijn", 36, nil},
		[]any{"9", "Xandra", "Papadopoulos", "Magazijn", 36, nil},
	)})
	checkDecisions(t, d, DecisionSkipped, DecisionNew, DecisionNew, DecisionAsk, DecisionNew, DecisionNew, DecisionAsk, DecisionAsk)
	if _, m := matchOf(t, d, 2); m.Twin != 3 {
		t.Errorf("twin of row %d", m.Twin)
	}
	if !hasWarning(d, WarnSameNumber) {
		t.Error("one number on two names is not said")
	}
	apply(t, s, d)
	eva := personCalled(t, s, "Eva Smit")
	if eva.EmployerUnit != "Kantoor" || eva.Email != "eva@haven.example" || eva.Hours != 24 {
		t.Errorf("two jobs were not made one: %+v", eva)
	}
	checkCounts(t, prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t,
		[]any{"Personeelsnummer", "Voornaam", "Achternaam", "Afdeling", "Uren", "E-mail"},
		[]any{"1", "Eva", "Smit", "Magazijn", 8, "eva@haven.example"},
		[]any{"0001", "Eva", "Smit", "Kantoor", 24, nil},
		[]any{"7", "Jan", "Jansen", "Magazijn", 36, nil},
		[]any{"8", "Jan", "Jansen", "Magazijn", 36, nil},
	)}), data.ListCounts{Same: 3, Skipped: 1})
}

func TestKeepingOurs(t *testing.T) {
	s := newDossier(t, "nl")
	p := person("Eva", "", "Smit", "43")
	p.Phone, p.JobTitle = "+31 6 11111111", "Lasser"
	addPeople(t, s, p)
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: workbook(
		t, []any{"Personeelsnummer", "Voornaam", "Achternaam", "Telefoon", "Functie"}, []any{"43", "Eva", "Smit", "06-12345678", "Planner"},
	)})
	d.Keep(data.FieldPhone, true)
	checkDecisions(t, d, DecisionChanged)
	apply(t, s, d)
	if got := personCalled(t, s, "Eva Smit"); got.Phone != "+31 6 11111111" || got.JobTitle != "Planner" {
		t.Errorf("got %q, %q", got.Phone, got.JobTitle)
	}
}

// A list with nothing but names: a name alone does not make two people one, but the
// very same file again brings nobody in twice.
func TestNamesAlone(t *testing.T) {
	s := newDossier(t, "nl")
	known := person("Jan", "de", "Vries", "")
	addPeople(t, s, known)
	src := Source{Kind: data.ListNewHires, Content: workbook(t, []any{"Naam"}, []any{"Jan de Vries"}, []any{"Noor Haddad"})}
	d := prepare(t, s, src)
	checkDecisions(t, d, DecisionAsk, DecisionNew)
	d.Decide(0, DecisionSame, "")
	apply(t, s, d)
	checkDecisions(t, prepare(t, s, src), DecisionSame, DecisionSame)
}

// Whom the user says a row of the staff is not about is missing from that list at once.
func TestSomebodyDecidedToBeAnotherIsMissing(t *testing.T) {
	s := newDossier(t, "nl")
	rows := [][]any{{"Personeelsnr", "Roepnaam", "Achternaam"}, {"47", "Xandra", "Papadopoulos"}}
	addPeople(t, s, person("Kees", "", "Mulder", "47"))
	for i, name := range []string{"Aker", "Bos", "Cats", "Dam", "Eek", "Fok"} {
		number := fmt.Sprint(101 + i)
		addPeople(t, s, person("Ans", "", name, number))
		rows = append(rows, []any{number, "Ans", name})
	}
	d := prepare(t, s, Source{Kind: data.ListStaff, Content: workbook(t, rows...)})
	checkCounts(t, d, data.ListCounts{Ask: 1, Same: 6})
	i, _ := matchOf(t, d, 2)
	d.Decide(i, DecisionNew, "")
	checkCounts(t, d, data.ListCounts{New: 1, Same: 6, Left: 1})
	d.Decide(i, DecisionAsk, "")
	checkCounts(t, d, data.ListCounts{Ask: 1, Same: 6})
}
