package imports

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kader/data"
)

// contractRow is one row of a list that has a row for each contract.
type contractRow struct {
	number, name, born, unit, job, start, end string
	hours                                     int
}

// telling is what such a list says of its people, beside names and days.
type telling int

const (
	tellsNumbers telling = iota
	tellsBirths
	tellsUnits
)

// contractHeads are the headers of such lists by language.
func contractHeads() map[string][]any {
	return map[string][]any{
		"nl": {"Persnr", "Naam", "Geboortedatum", "Afdeling", "Functie", "In dienst", "Uit dienst", "Uren per week"},
		"nb": {"Ansattnr", "Navn", "Fødselsdato", "Avdeling", "Stilling", "Startdato", "Sluttdato", "Timer per uke"},
		"da": {"Medarbejdernr", "Navn", "Fødselsdato", "Afdeling", "Stilling", "Startdato", "Slutdato", "Timer pr. uge"},
		"en": {"Employee number", "Name", "Date of birth", "Department", "Job title", "Start date", "End date", "Hours per week"},
	}
}

// contractList writes such a list.
func contractList(t *testing.T, language string, tells telling, rows []contractRow) []byte {
	t.Helper()
	lines := [][]any{contractHeads()[language]}
	for _, r := range rows {
		number, born := r.number, r.born
		if tells != tellsNumbers {
			number = ""
		}
		if tells != tellsBirths {
			born = ""
		}
		lines = append(lines, []any{number, r.name, born, r.unit, r.job, r.start, r.end, strconv.Itoa(r.hours)})
	}
	return workbook(t, lines...)
}

// orders are ways in which a list may be sorted.
func orders(rows []contractRow) [][]contractRow {
	reversed := slices.Clone(rows)
	slices.Reverse(reversed)
	all := [][]contractRow{rows, reversed}
	random := rand.New(rand.NewPCG(8, 8))
	for range 4 {
		shuffled := slices.Clone(rows)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		all = append(all, shuffled)
	}
	return all
}

// Rows of one person are put together whatever tells that they are, in any order: who has a
// contract that runs or is still to begin comes in, with that contract, and with the first
// day of the service that was not broken. Who has none is left out, and told so.
func TestContractsOfOnePersonArePutTogether(t *testing.T) {
	rows := []contractRow{
		{"301", "Emre Öztürk", "12.03.1981", "Lager", "Planner", "01.01.2020", "31.12.2024", 36},
		{"301", "Emre Öztürk", "12.03.1981", "Lager", "Selger", "01.09.2026", "", 32},
		{"302", "Kees van Dijk", "30.07.1990", "Salg", "Planner", "01.01.2026", "31.03.2026", 24},
		{"302", "Kees van Dijk", "30.07.1990", "Salg", "Planner", "01.04.2026", "31.12.2026", 24},
		{"302", "Kees van Dijk", "30.07.1990", "Salg", "Operator", "04.01.2027", "", 40},
		{"303", "An Vos", "14.02.1999", "Lager", "Operator", "15.09.2026", "", 36},
		{"304", "Liv Bråten", "09.09.1975", "Drift", "Kokk", "01.02.2019", "31.01.2021", 20},
		{"304", "Liv Bråten", "09.09.1975", "Drift", "Kokk", "01.02.2023", "30.09.2026", 20},
		{"305", "Søren Kjær", "01.11.2001", "Drift", "Kokk", "01.02.2026", "31.08.2026", 20},
		{"305", "Søren Kjær", "01.11.2001", "Drift", "Sjåfør", "01.12.2026", "31.05.2027", 30},
	}
	want := map[string]string{
		"Emre Öztürk": "2026-09-01||Selger", "Kees van Dijk": "2026-01-01||Planner", "An Vos": "2026-09-15||Operator",
		"Søren Kjær": "2026-12-01|2027-05-31|Sjåfør",
	}
	for language := range contractHeads() {
		for _, kind := range []data.ListKind{data.ListNewHires, data.ListStaff} {
			for _, tells := range []telling{tellsNumbers, tellsBirths, tellsUnits} {
				for i, order := range orders(rows) {
					t.Run(fmt.Sprint(language, " ", kind, " ", tells, " ", i), func(t *testing.T) {
						t.Parallel()
						s := newDossier(t, "nl")
						d := prepare(t, s, Source{Content: contractList(t, language, tells, order), Kind: kind})
						checkCounts(t, d, data.ListCounts{New: 4, Skipped: 6})
						checkGone(t, d, "Liv Bråten")
						apply(t, s, d)
						got := make(map[string]string)
						for _, p := range dossierOf(t, s).People {
							got[p.Full()] = p.Start.String() + "|" + p.End.String() + "|" + p.JobTitle
						}
						if !maps.Equal(got, want) {
							t.Errorf("got  %v\nwant %v", got, want)
						}
					})
				}
			}
		}
	}
}

// Who has another row in the list under the same name is not said to be left out: without a
// number, and in another unit, it may be the same person.
func TestWhoStandsInTheListTwiceIsNotNamedAsGone(t *testing.T) {
	rows := []contractRow{
		{"", "Jens Lund", "", "Lager", "Chauffør", "01.05.2018", "30.09.2026", 37},
		{"", "Jens Lund", "", "Pakkeri", "Pakker", "01.10.2026", "", 37},
	}
	for _, order := range orders(rows) {
		s := newDossier(t, "nl")
		d := prepare(t, s, Source{Content: contractList(t, "da", tellsUnits, order), Kind: data.ListNewHires})
		checkCounts(t, d, data.ListCounts{New: 1, Skipped: 1})
		checkGone(t, d)
	}
}

// The union's list may have a row for each contract too: whoever works here becomes a member
// and did not leave, also where only the old contract stands in it.
func TestContractsInTheUnionsList(t *testing.T) {
	t.Parallel()
	old := contractRow{"301", "Emre Öztürk", "", "Lager", "Planner", "01.01.2020", "31.12.2024", 36}
	now := contractRow{"301", "Emre Öztürk", "", "Lager", "Planner", "01.09.2026", "", 36}
	for name, rows := range map[string][]contractRow{"both": {old, now}, "the other order": {now, old}, "the old one": {old}} {
		for _, start := range []string{"", "2020-01-01", "2026-09-01"} {
			s := newDossier(t, "nl")
			addPeople(t, s, knownAt(data.Name{Given: "Emre", Family: "Öztürk"}, "301", "Lager", start, "", data.FollowNone))
			apply(t, s, prepare(t, s, Source{Content: contractList(t, "nl", tellsNumbers, rows), Kind: data.ListMembers}))
			if p := personCalled(t, s, "Emre Öztürk"); !p.IsMember() || !p.End.IsZero() {
				t.Errorf("%s, known since %q: member %v, until %s", name, start, p.IsMember(), p.End)
			}
		}
	}
}

// checkGone holds whom a list leaves out because their contracts have ended against names.
func checkGone(t *testing.T, d *Draft, names ...string) {
	t.Helper()
	var got []string
	for i := range d.Proposal.Matches {
		if m := &d.Proposal.Matches[i]; m.IsGone() {
			p := d.PersonAt(m.Index)
			got = append(got, p.Full())
		}
	}
	if slices.Sort(got); !slices.Equal(got, names) {
		t.Errorf("left out %v, want %v", got, names)
	}
	told := slices.ContainsFunc(d.Warnings, func(w Warning) bool {
		return w.Code == WarnGone && w.Facts["n"] == strconv.Itoa(len(names)) && len(strings.Split(w.Facts["rows"], ", ")) == len(names)
	})
	if told != (len(names) > 0) {
		t.Errorf("warnings %v", d.Warnings)
	}
}

// Two jobs at one time are one person: the larger job, in service since the older one
// began, and still here while one of the two goes on.
func TestTwoJobsAreOnePerson(t *testing.T) {
	t.Parallel()
	rows := []contractRow{
		{"17", "Mette Holm", "02.05.1984", "Drift", "Vagt", "01.03.2018", "", 8},
		{"17", "Mette Holm", "02.05.1984", "Salg", "Selger", "01.10.2025", "30.09.2026", 0},
		{"17", "Mette Holm", "02.05.1984", "Lager", "Lærling", "01.08.2026", "31.07.2027", 29},
	}
	for language := range contractHeads() {
		for i, order := range orders(rows) {
			s := newDossier(t, "nl")
			d := prepare(t, s, Source{Content: contractList(t, language, telling(i%2), order), Kind: data.ListStaff})
			checkCounts(t, d, data.ListCounts{New: 1, Skipped: 2})
			apply(t, s, d)
			if p := personCalled(t, s, "Mette Holm"); p.Start.String() != "2018-03-01" || !p.End.IsZero() || p.EmployerUnit != "Lager" || p.Hours != 29 {
				t.Errorf("%s, order %d: %+v", language, i, p.Work)
			}
		}
	}
}

// knownAt puts people into a dossier who began and, some of them, left on a day.
func knownAt(name data.Name, number, unit, start, end string, state data.FollowState) *data.Person {
	p := &data.Person{Name: name, Work: data.Work{EmployeeNumber: number, EmployerUnit: unit, JobTitle: "Planner", Hours: 36, Start: told(start), End: told(end)}}
	p.State = state
	return p
}

// A colleague who works here is not marked as having left for an old contract in a list,
// and who had left is back: with numbers or without, in any order.
func TestOldContractsOfColleagues(t *testing.T) {
	emre, an := data.Name{Given: "Emre", Family: "Öztürk"}, data.Name{Given: "An", Family: "Vos"}
	old := contractRow{"301", "Emre Öztürk", "", "Lager", "Planner", "01.01.2020", "31.12.2024", 36}
	now := contractRow{"301", "Emre Öztürk", "", "Lager", "Planner", "01.09.2026", "", 36}
	temporary, moved := now, now
	temporary.end, moved.unit = "31.08.2027", "Salg"
	renumbered := now
	renumbered.number = "888"
	other := contractRow{"303", "An Vos", "", "Salg", "Kokk", "15.09.2026", "", 24}
	tests := map[string]struct {
		start, end string // as we know it
		rows       []contractRow
		kind       data.ListKind
		numbered   bool
		decisions  string // of the rows that are, or may be, about him
		after      string // of the person, once applied
	}{
		"works here, both contracts":         {"2026-09-01", "", []contractRow{old, now}, data.ListStaff, true, "same", "2026-09-01|"},
		"works here, no numbers":             {"2026-09-01", "", []contractRow{old, now}, data.ListStaff, false, "same", "2026-09-01|"},
		"known since the old one":            {"2020-01-01", "", []contractRow{old, now}, data.ListStaff, true, "changed", "2026-09-01|"},
		"known since, no numbers":            {"2020-01-01", "", []contractRow{old, now}, data.ListStaff, false, "changed", "2026-09-01|"},
		"works here, the old contract alone": {"2026-09-01", "", []contractRow{old}, data.ListStaff, true, "same", "2026-09-01|"},
		"among new hires":                    {"2026-09-01", "", []contractRow{old}, data.ListNewHires, true, "same", "2026-09-01|"},
		"came back":                          {"2020-01-01", "2024-12-31", []contractRow{old, now}, data.ListStaff, true, "changed", "2026-09-01|"},
		"came back, no numbers":              {"2020-01-01", "2024-12-31", []contractRow{old, now}, data.ListStaff, false, "changed", "2026-09-01|"},
		"came back as a new hire":            {"2020-01-01", "2024-12-31", []contractRow{old, now}, data.ListNewHires, true, "changed", "2026-09-01|"},
		"came back for a while":              {"2020-01-01", "2024-12-31", []contractRow{old, temporary}, data.ListStaff, true, "changed", "2026-09-01|2027-08-31"},
		"for a while, as a new hire":         {"2020-01-01", "2024-12-31", []contractRow{old, temporary}, data.ListNewHires, false, "changed", "2026-09-01|2027-08-31"},
		"left":                               {"2020-01-01", "", []contractRow{old}, data.ListStaff, true, "left", "2020-01-01|2024-12-31"},
		"in another unit, no numbers":        {"2020-01-01", "", []contractRow{old, moved}, data.ListStaff, false, "ask ask", "2020-01-01|"},
		"with another number":                {"2020-01-01", "", []contractRow{old, renumbered}, data.ListStaff, true, "ask ask", "2020-01-01|"},
		"had left, another number":           {"2020-01-01", "2024-12-31", []contractRow{old, renumbered}, data.ListStaff, true, "ask same", "2020-01-01|2024-12-31"},
	}
	for name, tt := range tests {
		for i, order := range orders(append(tt.rows, other)) {
			t.Run(fmt.Sprint(name, " ", i), func(t *testing.T) {
				t.Parallel()
				s := newDossier(t, "nl")
				state := data.FollowNone
				if tt.end != "" {
					state = data.FollowLeft
				}
				addPeople(t, s, knownAt(emre, "301", "Lager", tt.start, tt.end, state), knownAt(an, "303", "Salg", "2026-09-15", "", data.FollowNone))
				tells := tellsUnits
				if tt.numbered {
					tells = tellsNumbers
				}
				d := prepare(t, s, Source{Content: contractList(t, "nb", tells, order), Kind: tt.kind})
				if got := decisionsAbout(d, personCalled(t, s, "Emre Öztürk").ID); got != tt.decisions {
					t.Errorf("%s, want %s", got, tt.decisions)
				}
				apply(t, s, d)
				var days []string
				for _, p := range dossierOf(t, s).People {
					if p.Full() == "Emre Öztürk" {
						days = append(days, p.Start.String()+"|"+p.End.String())
					}
				}
				if !slices.Equal(days, []string{tt.after}) {
					t.Errorf("in the dossier %v, want %s", days, tt.after)
				}
			})
		}
	}
}

// decisionsAbout lists what is proposed for the rows that are, or may be, about somebody.
func decisionsAbout(d *Draft, id data.ID) string {
	var decisions []string
	for _, m := range d.Proposal.Matches {
		if m.PersonID == id {
			decisions = append(decisions, string(m.Decision))
		}
	}
	slices.Sort(decisions)
	return strings.Join(decisions, " ")
}

// Whatever contracts people have, in whatever order: who has one that runs or is ahead is
// new, all others are left out and named, nobody leaves before the first day, and a last
// day before the first is told in its cell.
func TestAnyContracts(t *testing.T) {
	rows, works, wrong := anyContracts()
	results := make(map[string]string)
	for i, order := range orders(rows) {
		s := newDossier(t, "nl")
		d := prepare(t, s, Source{Content: contractList(t, "nl", tellsNumbers, order), Kind: data.ListNewHires})
		if problems := d.Problems(); len(problems) != wrong || slices.ContainsFunc(problems, func(p Problem) bool { return p.Rule != data.RuleOrder || p.Field != data.FieldEndDate }) {
			t.Errorf("order %d: %d problems, want %d", i, len(problems), wrong)
		}
		for j := range d.Proposal.Matches {
			m, p := &d.Proposal.Matches[j], d.PersonAt(j)
			if m.Twin > 0 {
				continue
			}
			if m.IsGone() == works[p.EmployeeNumber] || m.Decision != DecisionNew && !m.IsGone() {
				t.Errorf("order %d, row %d: %s %v, works here: %v", i, m.Row, m.Decision, m.Reasons, works[p.EmployeeNumber])
			}
			if !p.End.IsZero() && p.End.Before(p.Start) {
				t.Errorf("order %d, row %d: %s until %s", i, m.Row, p.Start, p.End)
			}
			said := fmt.Sprint(p.Start, p.End, p.JobTitle, p.Hours)
			if i > 0 && said != results[p.EmployeeNumber] {
				t.Errorf("order %d, row %d: %s, in the order of the list %s", i, m.Row, said, results[p.EmployeeNumber])
			}
			results[p.EmployeeNumber] = said
		}
		if len(results) != len(works) {
			t.Errorf("order %d: %d of %d people", i, len(results), len(works))
		}
	}
}

// anyContracts are up to four contracts for each of many people, which of them work here,
// and how many contracts end before they begin.
func anyContracts() (rows []contractRow, works map[string]bool, wrong int) {
	random := rand.New(rand.NewPCG(3, 8))
	received := data.DateOf(day0())
	works = make(map[string]bool)
	for i := range 120 {
		number := strconv.Itoa(1000 + i)
		begin := received.AddDays(-random.IntN(3000))
		for j := range 1 + random.IntN(4) {
			r := contractRow{number: number, name: "Noor " + dutchNumber(i), unit: "Lager", job: "Taak " + strconv.Itoa(j), start: written(begin), hours: 8 + random.IntN(30)}
			end := begin.AddDays(random.IntN(700) - 40)
			if random.IntN(4) > 0 {
				r.end = written(end)
				if end.Before(begin) {
					wrong++
				}
			}
			works[number] = works[number] || r.end == "" || end.Before(begin) || !end.Before(received)
			rows = append(rows, r)
			begin = begin.AddDays(1 + random.IntN(900))
		}
	}
	return rows, works, wrong
}

func written(day data.Date) string {
	return fmt.Sprintf("%02d-%02d-%04d", day.Day, int(day.Month), day.Year)
}

// dutchNumber is a family name that no other number has.
func dutchNumber(n int) string {
	tens := []string{"Eik", "Berken", "Wilgen", "Elzen", "Linden", "Popel", "Iepen", "Beuken", "Essen", "Hazel", "Dennen", "Vlier"}
	ones := []string{"hof", "stein", "mans", "kamp", "veld", "bosch", "donk", "laar", "woud", "broek"}
	return tens[n/10] + ones[n%10]
}

// Another day on which the list came may make another contract the one that runs.
func TestTheDayOfTheListSaysWhichContractRuns(t *testing.T) {
	rows := []contractRow{
		{"7", "An Vos", "", "Lager", "Operator", "01.01.2026", "30.06.2026", 24},
		{"7", "An Vos", "", "Salg", "Selger", "01.07.2026", "", 24},
	}
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Content: contractList(t, "nb", tellsNumbers, rows), Kind: data.ListNewHires})
	if err := d.SetDetails(Details{Received: data.NewDate(2026, 5, 1)}); err != nil {
		t.Fatal(err)
	}
	checkDecisions(t, d, DecisionNew, DecisionSkipped)
	if err := d.SkipRow(2, true); err != nil {
		t.Fatal(err)
	}
	checkDecisions(t, d, DecisionSkipped, DecisionNew)
	if p := d.PersonAt(1); p.EmployerUnit != "Salg" || p.Start != data.NewDate(2026, 7, 1) {
		t.Errorf("%+v", p.Work)
	}
}

// Where the days of a list and ours together would end before they begin, ours stay.
func TestNobodyLeavesBeforeTheFirstDay(t *testing.T) {
	s := newDossier(t, "nl")
	addPeople(t, s, knownAt(data.Name{Given: "An", Family: "Vos"}, "7", "Lager", "2026-03-01", "2026-12-31", data.FollowNone))
	d := prepare(t, s, Source{Content: workbook(t, []any{"Persnr", "Naam", "In dienst"}, []any{"7", "An Vos", "01-02-2027"}), Kind: data.ListStaff})
	checkDecisions(t, d, DecisionSame)
	apply(t, s, d)
	if p := personCalled(t, s, "An Vos"); p.Start != data.NewDate(2026, 3, 1) || p.End != data.NewDate(2026, 12, 31) {
		t.Errorf("%s until %s", p.Start, p.End)
	}
}
