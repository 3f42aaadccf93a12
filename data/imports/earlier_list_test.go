package imports

import (
	"fmt"
	"testing"
	"time"

	"kader/data"
	"kader/data/match"
	"kader/data/store"
)

// staffer is a row of a staff list.
type staffer struct {
	number         int
	given, family  string
	unit, job      string
	hours          float64
	started, ended time.Time
}

// staff are n colleagues who started one after another.
func staff(n int) []staffer {
	rows := make([]staffer, n)
	for i := range rows {
		rows[i] = staffer{
			number: 100 + i, given: "Jan", family: "Naam" + string(rune('a'+i%26)) + string(rune('a'+i/26)), unit: "Magazijn", job: "Lasser", hours: 36,
			started: day(2020, 1, 1).AddDate(0, i, 0),
		}
	}
	return rows
}

func staffList(t testing.TB, rows ...staffer) []byte {
	t.Helper()
	sheet := [][]any{{"Personeelsnummer", "Voornaam", "Achternaam", "Afdeling", "Functie", "Uren per week", "In dienst", "Uit dienst"}}
	for _, c := range rows {
		row := []any{c.number, c.given, c.family, c.unit, c.job, c.hours, nil, nil}
		if !c.started.IsZero() {
			row[6] = c.started
		}
		if !c.ended.IsZero() {
			row[7] = c.ended
		}
		sheet = append(sheet, row)
	}
	return workbook(t, sheet...)
}

// monthly is the list of everybody that came on the third of a month of 2026.
func monthly(t testing.TB, month time.Month, rows ...staffer) Source {
	t.Helper()
	return Source{
		File: fmt.Sprintf("lijst-%d.xlsx", month), Kind: data.ListStaff, Content: staffList(t, rows...), Received: data.NewDate(2026, month, 3),
	}
}

// said returns the proposal for somebody by name.
func proposalFor(t testing.TB, s *store.Store, d *Draft, name string) Match {
	t.Helper()
	id := personCalled(t, s, name).ID
	for _, m := range d.Proposal.Matches {
		if m.PersonID == id {
			return m
		}
	}
	t.Fatalf("nothing is proposed for %s", name)
	return Match{}
}

func change(t testing.TB, s *store.Store, name string, edit func(*data.Person)) {
	t.Helper()
	id := personCalled(t, s, name).ID
	if err := s.Update("test", func(tx *store.Tx) error { return tx.UpdatePerson(id, edit) }); err != nil {
		t.Fatal(err)
	}
}

func TestAListIsSetBesideTheOneBefore(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(12)
	apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	addPeople(t, s, person("Kim", "", "Onbekend", "900")) // by hand
	// In November one is not in it, one moved, one has other hours, one is entered by hand.
	november := append([]staffer{}, rows[1:]...)
	november[0].unit, november[1].hours = "Kantoor", 24
	november = append(november, staffer{number: 900, given: "Kim", family: "Onbekend", unit: "Kantoor", job: "Planner", hours: 20})
	d := prepare(t, s, monthly(t, time.November, november...))
	for name, want := range map[string]struct {
		decision Decision
		reason   match.Reason
	}{
		"Jan Naamaa": {DecisionLeft, reasonListLeft}, "Jan Naamba": {DecisionMoved, reasonListMoved},
		"Jan Naamca": {DecisionChanged, reasonListChanged}, "Kim Onbekend": {DecisionChanged, reasonListNew},
	} {
		if m := proposalFor(t, s, d, name); m.Decision != want.decision || !hasReason(m, want.reason) {
			t.Errorf("%s: %s %v, want %s because of %s", name, m.Decision, m.Reasons, want.decision, want.reason)
		}
	}
	if facts := d.ReasonFacts(); facts["date"] != "2026-10-03" {
		t.Errorf("facts %v", facts)
	}
	apply(t, s, d)
	// In December the first is back, though nobody ever wrote down that they left.
	change(t, s, "Jan Naamaa", func(p *data.Person) { p.End = data.Date{} })
	d = prepare(t, s, monthly(t, time.December, append(november, rows[0])...))
	if m := proposalFor(t, s, d, "Jan Naamaa"); !hasReason(m, reasonListBack) || d.Proposal.Counts.CameBack != 1 {
		t.Errorf("who is back: %s %v, counts %+v", m.Decision, m.Reasons, d.Proposal.Counts)
	}
}

// What the group put right by hand is not undone every month by a list that still
// says the same.
func TestWhatWeChangedSinceTheLastListStays(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(3)
	apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	change(t, s, "Jan Naamaa", func(p *data.Person) { p.JobTitle = "Voorman" })
	d := prepare(t, s, monthly(t, time.November, append(rows, staffer{number: 7, given: "Rik", family: "Nieuw"})...))
	m := proposalFor(t, s, d, "Jan Naamaa")
	if want := (FieldChange{Field: data.FieldJobTitle, Old: "Voorman", New: "Lasser", Keep: true, Since: true}); m.Decision != DecisionSame ||
		len(m.Changes) != 1 || m.Changes[0] != want || !hasReason(m, reasonOursSince) {
		t.Errorf("proposed %s %v %+v", m.Decision, m.Reasons, m.Changes)
	}
	apply(t, s, d)
	if got := personCalled(t, s, "Jan Naamaa").JobTitle; got != "Voorman" {
		t.Errorf("the list undid it: %s", got)
	}
	rows[0].job = "Planner" // now the list says something else
	d = prepare(t, s, monthly(t, time.December, rows...))
	if m := proposalFor(t, s, d, "Jan Naamaa"); m.Decision != DecisionChanged || m.Changes[0].Keep {
		t.Errorf("what is new in the list is not taken: %s %+v", m.Decision, m.Changes)
	}
	d = prepare(t, s, monthly(t, time.December, staff(3)...))
	d.KeepFor(0, data.FieldJobTitle, false)
	apply(t, s, d)
	if got := personCalled(t, s, "Jan Naamaa").JobTitle; got != "Lasser" {
		t.Errorf("theirs was taken by hand, and yet: %s", got)
	}
}

func TestAListThatWasTakenBackIsNotTheOneBefore(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(6)
	apply(t, s, prepare(t, s, monthly(t, time.September, rows...)))
	wrong := append([]staffer{}, rows...)
	wrong[0].job = "Planner"
	apply(t, s, prepare(t, s, monthly(t, time.October, wrong...)))
	if _, err := Undo(s, "", store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	d := prepare(t, s, monthly(t, time.November, wrong...))
	if list, ok := d.previousList(); !ok || list.Received.Month != time.September {
		t.Errorf("the list before is %+v", list)
	}
	if m := proposalFor(t, s, d, "Jan Naamaa"); m.Decision != DecisionChanged {
		t.Errorf("proposed %s %+v", m.Decision, m.Changes)
	}
}

func TestAListThatSaysSinceWhenSomebodyIsGone(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(20)
	apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	change(t, s, "Jan Naamaa", func(p *data.Person) { p.State = data.FollowContacted })
	rows[0].ended, rows[1].ended = day(2026, 10, 31), day(2027, 3, 1)
	d := prepare(t, s, monthly(t, time.November, rows...))
	if m := proposalFor(t, s, d, "Jan Naamaa"); m.Decision != DecisionLeft || !hasReason(m, reasonEnded) || m.Index != 0 {
		t.Errorf("who is gone: %+v", m)
	}
	if m := proposalFor(t, s, d, "Jan Naamba"); m.Decision != DecisionChanged {
		t.Errorf("whose contract ends next year: %+v", m)
	}
	checkCounts(t, d, data.ListCounts{Same: 18, Changed: 1, Left: 1})
	apply(t, s, d)
	if p := personCalled(t, s, "Jan Naamaa"); p.End != data.NewDate(2026, 10, 31) || p.State != data.FollowLeft {
		t.Errorf("end %v, %s", p.End, p.State)
	}
}

// A column of other days, taken for the last day at work, does not retire everybody.
func TestManyWhoAreSaidToBeGoneAreAskedAbout(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(20)
	apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	for i := range 6 {
		rows[i].ended = day(2026, 9, 1)
	}
	d := prepare(t, s, monthly(t, time.November, rows...))
	checkCounts(t, d, data.ListCounts{Same: 14, Ask: 6})
	if m := proposalFor(t, s, d, "Jan Naamaa"); !hasReason(m, reasonManyLeft) || !hasWarning(d, WarnManyLeft) {
		t.Errorf("proposed %+v, warned of %v", m, d.Warnings)
	}
	d.Decide(0, DecisionSkipped, "")
	d.KeepFor(1, data.FieldEndDate, true)
	d.DecideLeft(DecisionLeft)
	checkCounts(t, d, data.ListCounts{Same: 15, Left: 4, Skipped: 1})
	apply(t, s, d)
	if p := personCalled(t, s, "Jan Naamca"); p.End != data.NewDate(2026, 9, 1) {
		t.Errorf("end %v", p.End)
	}
}

func TestMembersWhoWereInTheUnionsLastList(t *testing.T) {
	s := newDossier(t, "nl")
	list := func(rows ...[]string) Source {
		return Source{File: "leden.csv", Kind: data.ListMembers, Content: csvOf(";", append([][]string{{"Lidnummer", "Voornaam", "Achternaam"}}, rows...)...)}
	}
	apply(t, s, prepare(t, s, list([]string{"1", "Jan", "Aker"}, []string{"2", "Eva", "Boom"})))
	d := prepare(t, s, list([]string{"1", "Jan", "Aker"}))
	if m := proposalFor(t, s, d, "Eva Boom"); m.Decision != DecisionMissing || !hasReason(m, reasonListLeft) {
		t.Errorf("proposed %+v", m)
	}
}

// The same file comes again after the one of a month later, received today for all
// that anybody says: it is the older one, so nobody leaves and nothing goes back.
func TestTheSameFileAfterALaterOneIsOlder(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(12)
	october := monthly(t, time.October, rows...)
	apply(t, s, prepare(t, s, october))
	later := append([]staffer{{number: 7, given: "Rik", family: "Nieuw"}}, rows...)
	later[1].unit = "Kantoor"
	apply(t, s, prepare(t, s, monthly(t, time.November, later...)))
	october.Received = data.NewDate(2026, time.November, 20)
	d := prepare(t, s, october)
	if m := proposalFor(t, s, d, "Rik Nieuw"); m.Decision != DecisionAsk || !hasReason(m, reasonOlderList) {
		t.Errorf("who came later: %s %v", m.Decision, m.Reasons)
	}
	if c := d.Proposal.Counts; c.Left != 0 || c.Moved != 0 || c.Changed != 0 {
		t.Errorf("counts %+v", c)
	}
}
