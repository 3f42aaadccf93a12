package imports

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// brokenList has problems in rows 2 to 5.
func brokenList(t *testing.T) *Draft {
	t.Helper()
	return prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Naam", "Startdatum", "Contractvorm", "E-mail"},
		[]string{"Jan de Vries", "31-02-2026", "Q1", "jan"},
		[]string{"-", "1-9-2026", "Q1", "eva@haven.example"},
		[]string{"Kim Tas", "1-9-2026", "Vast", "kim@haven.example"},
		[]string{"Ali Kaya", "morgen", "Q1", ""})})
}

func problemsOf(d *Draft) string {
	var all []string
	for _, p := range d.Problems() {
		all = append(all, p.Column+string(rune('0'+p.Row))+" "+string(p.Rule))
	}
	return strings.Join(all, ", ")
}

func TestProblemsStandInTheOrderOfTheFile(t *testing.T) {
	d := brokenList(t)
	if got := problemsOf(d); got != "B2 date, C2 unknown, D2 email, A3 required, C3 unknown, B5 date, C5 unknown" {
		t.Errorf("problems %s", got)
	}
}

func TestFixingACell(t *testing.T) {
	d := brokenList(t)
	if err := d.Fix(2, "B", "1-3-2026"); err != nil {
		t.Fatal(err)
	}
	r := d.Rows[0]
	if r.Person().Start != data.NewDate(2026, 3, 1) || r.Fixed["B"] != "1-3-2026" {
		t.Errorf("start %s, fixed %v", r.Person().Start, r.Fixed)
	}
	if err := d.Fix(2, "D", ""); err != nil {
		t.Fatal(err)
	}
	if err := d.Fix(3, "A", "Eva Bos"); err != nil {
		t.Fatal(err)
	}
	if got := problemsOf(d); got != "C2 unknown, C3 unknown, B5 date, C5 unknown" {
		t.Errorf("problems %s", got)
	}
	checkCounts(t, d, data.ListCounts{New: 4})
	if err := d.Unfix(3, "A"); err != nil {
		t.Fatal(err)
	}
	checkCounts(t, d, data.ListCounts{New: 3, Skipped: 1})
	if err := d.Fix(3, "A", ""); err != nil || strings.Contains(problemsOf(d), "A3") {
		t.Errorf("error %v, problems %s", err, problemsOf(d))
	}
}

func TestFixingAllAlike(t *testing.T) {
	d := brokenList(t)
	n, err := d.FixAlike("C", "Q1", "uitzend")
	if err != nil || n != 3 {
		t.Fatalf("%d cells, error %v", n, err)
	}
	for _, i := range []int{0, 1, 3} {
		if d.Rows[i].Person().Contract != data.ContractAgency {
			t.Errorf("row %d: %q", i, d.Rows[i].Person().Contract)
		}
	}
	if d.Rows[2].Person().Contract != data.ContractPermanent || strings.Contains(problemsOf(d), "unknown") {
		t.Errorf("row 2: %q, problems %s", d.Rows[2].Person().Contract, problemsOf(d))
	}
	if n, err := d.FixAlike("C", "", "vast"); n != 0 || err != nil {
		t.Errorf("empty cells: %d, %v", n, err)
	}
}

// What does not fit stays out, and says why.
func TestWhatCannotBeFixed(t *testing.T) {
	d := brokenList(t)
	before := problemsOf(d)
	tests := []struct {
		row          int
		column, text string
		want         error
	}{
		{2, "B", "morgen", data.Invalid{Field: "start-date", Rule: data.RuleDate}},
		{2, "D", "jan@", data.Invalid{Field: "email", Rule: data.RuleEmail}},
		{3, "A", "-", data.Invalid{Field: "full-name", Rule: data.RuleRequired}},
		{3, "A", "Eva 111222333", data.Invalid{Field: "full-name", Rule: data.RuleBSN}},
		{2, "C", "NL91ABNA0417164300", data.Invalid{Field: "contract-form", Rule: data.RuleAccount}},
		{2, "B", strings.Repeat("1", data.MaxText+1), data.Invalid{Field: "start-date", Rule: data.RuleLong}},
		{2, "Z", "x", data.ErrUnknownColumn},
		{99, "A", "x", data.ErrNotFound},
	}
	for _, tt := range tests {
		if err := d.Fix(tt.row, tt.column, tt.text); !errors.Is(err, tt.want) {
			t.Errorf("Fix(%d, %s, %.20s) = %v", tt.row, tt.column, tt.text, err)
		}
	}
	if _, err := d.FixAlike("C", "Q1", "weet niet"); !errors.Is(err, data.Invalid{Field: "contract-form", Rule: data.RuleUnknown}) {
		t.Errorf("error %v", err)
	}
	if problemsOf(d) != before || d.answers.fixed.count != 0 {
		t.Errorf("problems %s, %d fixes", problemsOf(d), d.answers.fixed.count)
	}
}

func TestFixesStayThroughLaterSteps(t *testing.T) {
	d := brokenList(t)
	for _, err := range []error{
		d.Fix(2, "B", "1-3-2026"), d.SkipRow(5, true),
		d.SetKind(data.ListStaff), d.SetField(3, data.FieldIgnore), d.SetField(1, data.FieldEndDate), d.SetPlace(0), d.SetHeaderRows(1, 1),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if d.Rows[0].Person().Start != data.NewDate(2026, 3, 1) || !d.Rows[3].LeftOut {
		t.Errorf("start %s, left out %t", d.Rows[0].Person().Start, d.Rows[3].LeftOut)
	}
}

func TestLeavingARowOut(t *testing.T) {
	d := brokenList(t)
	if err := d.SkipRow(2, true); err != nil {
		t.Fatal(err)
	}
	checkCounts(t, d, data.ListCounts{New: 2, Skipped: 2})
	if strings.Contains(problemsOf(d), "2 ") {
		t.Errorf("problems %s", problemsOf(d))
	}
	if m := d.Proposal.Matches[0]; !m.ByHand || len(m.Reasons) > 0 {
		t.Errorf("match %+v", m)
	}
	if err := d.SkipRow(2, false); err != nil {
		t.Fatal(err)
	}
	checkCounts(t, d, data.ListCounts{New: 3, Skipped: 1})
	if err := d.SkipRow(77, true); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("error %v", err)
	}
}

// A second row about the same person is not lost with the first.
func TestLeavingOutOneOfTwoRows(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Personeelsnummer", "Naam", "Functie"}, []string{"101", "Jan de Vries", "Lasser"}, []string{"101", "Jan de Vries", "Chauffeur"})})
	checkCounts(t, d, data.ListCounts{New: 1, Skipped: 1})
	if err := d.SkipRow(2, true); err != nil {
		t.Fatal(err)
	}
	if m := d.Proposal.Matches[1]; m.Decision != DecisionNew {
		t.Errorf("match %+v", m)
	}
}

// A fixed value decides who somebody is, as one that stood in the list would have.
func TestFixedRowsAreComparedAgain(t *testing.T) {
	s := newDossier(t, "nl")
	list := func(name string) Source {
		return Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";", []string{"Naam", "E-mail", "Startdatum"}, []string{name, "jan@haven.example", "1-9-2026"}, []string{"Eva Bos", "", "1-9-2026"})}
	}
	apply(t, s, prepare(t, s, list("Jan de Vries")))
	d := prepare(t, s, list("-"))
	checkCounts(t, d, data.ListCounts{Same: 1, Skipped: 1})
	if err := d.Fix(2, "A", "Vries, J. de"); err != nil {
		t.Fatal(err)
	}
	if slices.Contains([]Decision{DecisionNew, DecisionSkipped}, d.Proposal.Matches[0].Decision) {
		t.Errorf("match %+v", d.Proposal.Matches[0])
	}
}

// A number that is never kept was taken out of a note; what is typed over it counts.
func TestFixingWhatWasBlanked(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Map: map[string]data.Field{"Opmerking": data.FieldNote}, Content: csvOf(";",
		[]string{"Naam", "Opmerking"}, []string{"Jan de Vries", "111222333"}, []string{"Eva Bos", "werkt in de nacht"}, []string{"Kim Tas", "belt liever"})})
	if got := problemsOf(d); got != "B2 forbidden" {
		t.Fatalf("problems %s", got)
	}
	if err := d.Fix(2, "B", "bel na vier uur"); err != nil || problemsOf(d) != "" || d.Rows[0].Person().Note != "bel na vier uur" {
		t.Errorf("error %v, problems %s, note %q", err, problemsOf(d), d.Rows[0].Person().Note)
	}
	if err := d.Unfix(2, "B"); err != nil || problemsOf(d) != "B2 forbidden" {
		t.Errorf("error %v, problems %s", err, problemsOf(d))
	}
}

// Of a typed date of birth no more is kept than of one in the list.
func TestTypedBirthDaysBecomeYears(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Map: map[string]data.Field{"Geboortedatum": data.FieldBirthDate}, Content: csvOf(";",
		[]string{"Naam", "Geboortedatum"}, []string{"Jan de Vries", "12-03-1985"}, []string{"Eva Bos", "1-4-1990"})})
	if err := d.Fix(2, "B", "13-03-1986"); err != nil {
		t.Fatal(err)
	}
	if r := d.Rows[0]; r.Person().BirthYear != 1986 || r.Fixed["B"] != "1986" {
		t.Errorf("born %d, fixed %v", r.Person().BirthYear, r.Fixed)
	}
}

// Who is left out of a list by hand stands in it all the same: nobody is retired
// because their row was a mess.
func TestWhoIsLeftOutDidNotLeave(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, monthly(t, time.October, staff(30)...)))
	d := prepare(t, s, monthly(t, time.November, staff(30)...))
	mustDo(t, d.SkipRow(5, true))
	mustDo(t, d.SetDetails(Details{Employer: "Noorderhaven", Received: d.Source.Received}))
	mustDo(t, d.Fix(7, "C", "Anders")) // compares everybody again
	checkCounts(t, d, data.ListCounts{Same: 28, Changed: 1, Skipped: 1})
	apply(t, s, d)
	if p := personCalled(t, s, "Jan Naamda"); !p.End.IsZero() {
		t.Errorf("somebody whose row was left out ended on %s", p.End)
	}
}
