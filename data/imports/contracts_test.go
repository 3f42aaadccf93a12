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
						s := newDossier(t, "nl")
						d := prepare(t, s, Source{Content: contractList(t, language, tells, order), Kind: kind})
						checkCounts(t, d, data.ListCounts{New: 4, Skipped: 6})
						checkGone(t, d, "Liv Bråten")
						apply(t, s, d)
						got := make(map[string]string)
						for _, p := range dossier(t, s).People {
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
	told := slices.ContainsFunc(d.Warnings, func(w Warning) bool { return w.Code == WarnGone && w.Facts["n"] == strconv.Itoa(len(names)) })
	if told != (len(names) > 0) {
		t.Errorf("warnings %v", d.Warnings)
	}
}

// Two jobs at one time are one person: the larger job, in service since the older one
// began, and still here while one of the two goes on.
func TestTwoJobsAreOnePerson(t *testing.T) {
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
				for _, p := range dossier(t, s).People {
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
