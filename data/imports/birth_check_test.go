package imports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

// bornList is a list of people with numbers and a column of days of birth.
func bornList(t *testing.T, header string, cells ...any) Source {
	t.Helper()
	rows := [][]any{{"Personeelsnummer", "Naam", header}}
	for i, cell := range cells {
		rows = append(rows, []any{1001 + i, names(i), cell})
	}
	return Source{File: "lijst.xlsx", Kind: data.ListStaff, Content: workbook(t, rows...)}
}

// names returns the i-th of a few names that are nothing alike.
func names(i int) string {
	return []string{"Jan Aker", "Eva Boom", "Kim Cats", "Noor Dijk", "Olga Eik", "Piet Fabel", "Rik Goud", "Sara Hof", "Tom IJs", "Una Juk"}[i]
}

// checked returns what a draft keeps of each row: the year and, of a day that is known, its check.
func checked(d *Draft) string {
	var kept []string
	for i := range d.Rows {
		p := d.Rows[i].Person()
		kept = append(kept, fmt.Sprintf("%d/%d", p.BirthYear, p.BirthCheck))
	}
	return strings.Join(kept, " ")
}

// wanted writes days as checked does; a day without a month is a year only.
func wanted(days ...data.Date) string {
	var kept []string
	for _, day := range days {
		kept = append(kept, fmt.Sprintf("%d/%d", day.Year, data.BirthCheck(day)))
	}
	return strings.Join(kept, " ")
}

func year(y int) data.Date { return data.Date{Year: y} }

// Of each notation of a day of birth the year and the right check are kept, of a day that may be another
// only the year; and the sentence on the page says which.
func TestTheCheckIsOfTheDayInTheList(t *testing.T) {
	on := data.NewDate
	tests := []struct {
		name   string
		header string
		cells  []any
		want   string
		says   []WarningCode
	}{
		{"real dates", "Geboortedatum", []any{day(1985, 3, 14), day(1990, 12, 31)}, wanted(on(1985, 3, 14), on(1990, 12, 31)), []WarningCode{WarnBirthDates}},
		{"texts with hyphens", "Geboortedatum", []any{"14-03-1985", "1-4-1990"}, wanted(on(1985, 3, 14), on(1990, 4, 1)), []WarningCode{WarnBirthDates}},
		{"texts with points", "Fødselsdato", []any{"01.04.1990", "02.05.1991", "03.06.1992"}, wanted(on(1990, 4, 1), on(1991, 5, 2), on(1992, 6, 3)), []WarningCode{WarnBirthDates}},
		{"two digits of the year", "Geboortedatum", []any{"14-03-49", "31-12-04"}, wanted(on(1949, 3, 14), on(2004, 12, 31)), []WarningCode{WarnBirthDates}},
		{"a named month", "Geboortedatum", []any{"14 maart 1985"}, wanted(on(1985, 3, 14)), []WarningCode{WarnBirthDates}},
		{"years", "Geboortejaar", []any{1985, "1990"}, wanted(year(1985), year(1990)), []WarningCode{WarnBirthYears}},
		{"a day among years", "Geboortedatum", []any{"1985", "14-03-1985", ""}, wanted(year(1985), on(1985, 3, 14), year(0)), []WarningCode{WarnBirthDates}},
		{"slashes that prove nothing", "Geboortedatum", []any{"03/04/1985", "05/05/1990"}, wanted(year(1985), on(1990, 5, 5)), []WarningCode{WarnBirthDates}},
		{"slashes with the month first", "Date of birth", []any{"03/04/1985", "03/25/1990"}, wanted(on(1985, 3, 4), on(1990, 3, 25)), []WarningCode{WarnBirthDates}},
		{"both orders", "Geboortedatum", []any{"03/04/1985", "03/25/1990", "25/03/1991"}, wanted(year(1985), on(1990, 3, 25), on(1991, 3, 25)), []WarningCode{WarnBirthDates}},
		{"only early days with hyphens", "Geboortedatum", []any{"03-04-1985", "05-06-1990", "01-02-1977"}, wanted(year(1985), year(1990), year(1977)), []WarningCode{WarnBirthDates}},
		{
			"half of them turned", "Geboortedatum",
			[]any{day(1985, 4, 3), "25/03/1990", day(1977, 9, 1), "20-10-1968", day(1999, 2, 12), "13/01/1991"},
			wanted(on(1985, 3, 4), on(1990, 3, 25), on(1977, 1, 9), on(1968, 10, 20), on(1999, 12, 2), on(1991, 1, 13)),
			[]WarningCode{WarnBirthDates, WarnDaysSwapped},
		},
		{
			"perhaps turned", "Geboortedatum",
			[]any{day(1985, 4, 3), "25/03/1990"},
			wanted(year(1985), on(1990, 3, 25)),
			[]WarningCode{WarnBirthDates},
		},
		{
			"no date after the twelfth", "Geboortedatum",
			[]any{day(1985, 4, 3), day(1986, 5, 2), day(1987, 6, 1), day(1988, 7, 7), day(1989, 8, 9), day(1990, 1, 2)},
			wanted(year(1985), year(1986), year(1987), on(1988, 7, 7), year(1989), year(1990)),
			[]WarningCode{WarnBirthDates},
		},
		{
			"midnight in UTC", "Geboortedatum",
			[]any{"1985-12-31T23:00:00Z", "1990-06-14T22:00:00Z", "1991-01-01T23:00:00Z"},
			wanted(on(1986, 1, 1), on(1990, 6, 15), on(1991, 1, 2)),
			[]WarningCode{WarnBirthDates, WarnMidnight},
		},
		{"digits with the year first", "Geboortedatum", []any{19850314, "19901231"}, wanted(on(1985, 3, 14), on(1990, 12, 31)), []WarningCode{WarnBirthDates}},
		{"digits with the day first", "Geboortedatum", []any{14031985, "31121990", "03041977"}, wanted(on(1985, 3, 14), on(1990, 12, 31), year(1977)), []WarningCode{WarnBirthDates}},
		{"serial numbers", "Geboortedatum", []any{31120, 33012, "28199"}, wanted(on(1985, 3, 14), on(1990, 5, 19), on(1977, 3, 15)), []WarningCode{WarnBirthDates}},
		{"no day at all", "Geboortedatum", []any{"31-02-1985", "14-03-1985"}, wanted(year(0), on(1985, 3, 14)), []WarningCode{WarnBirthDates}},
		{"the 29th of February", "Geboortedatum", []any{"29-02-1984"}, wanted(on(1984, 2, 29)), []WarningCode{WarnBirthDates}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := prepare(t, newDossier(t, "nl"), bornList(t, tt.header, tt.cells...))
			if got := checked(d); got != tt.want {
				t.Errorf("kept %s, want %s", got, tt.want)
			}
			for _, code := range []WarningCode{
				WarnBirthDates, WarnBirthYears, WarnBirthUnkept, WarnDaysSwapped, WarnMaybeSwapped, WarnDaysMixed, WarnDayOrder, WarnMidnight,
			} {
				if said := hasWarning(d, code); said != slices.Contains(tt.says, code) {
					t.Errorf("warning %s: %t", code, said)
				}
			}
			for _, c := range d.Mapping {
				for _, example := range c.Examples {
					if c.Field == data.FieldBirthDate && len(example) != 4 {
						t.Errorf("a day of birth is shown: %q", example)
					}
				}
			}
		})
	}
}

// How the days of the column are read is the user's to say, as of any column of days.
func TestDaysOfBirthAreReadAsTheUserSays(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), bornList(t, "Geboortedatum", "03/04/1985", day(1990, 5, 6)))
	if got, want := checked(d), wanted(year(1985), data.NewDate(1990, 5, 6)); got != want {
		t.Errorf("kept %s, want %s", got, want)
	}
	for reading, want := range map[DayReading]string{
		DaysMonthFirst: wanted(data.NewDate(1985, 3, 4), data.NewDate(1990, 5, 6)),
		DaysAsWritten:  wanted(data.NewDate(1985, 4, 3), data.NewDate(1990, 5, 6)),
		DaysTurned:     wanted(data.NewDate(1985, 4, 3), data.NewDate(1990, 6, 5)),
	} {
		if err := SetDays(d, 2, reading); err != nil {
			t.Fatal(err)
		}
		if got := checked(d); got != want {
			t.Errorf("%s: kept %s, want %s", reading, got, want)
		}
	}
}

// A date that is typed over a cell keeps year and check too, a year only the year, and what stood there
// comes back.
func TestTypedBirthDaysKeepTheCheck(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), bornList(t, "Geboortedatum", "14-03-1985", "20-04-1990"))
	steps := []struct {
		typed string
		want  data.Date
	}{
		{"15-03-1986", data.NewDate(1986, 3, 15)},
		{"3/4/1986", data.NewDate(1986, 4, 3)},
		{"1987", year(1987)},
		{"16-03-87", data.NewDate(1987, 3, 16)},
		{"", year(0)},
	}
	for _, step := range steps {
		if err := d.Fix(2, "C", step.typed); err != nil {
			t.Fatal(err)
		}
		if got, want := checked(d), wanted(step.want, data.NewDate(1990, 4, 20)); got != want {
			t.Errorf("%q: kept %s, want %s", step.typed, got, want)
		}
		if shown := d.Rows[0].Fixed["C"]; shown != "" && len(shown) != 4 {
			t.Errorf("%q is shown as %q", step.typed, shown)
		}
		if got := d.compared.in.born(0); got != step.want {
			t.Errorf("%q: compared is %v", step.typed, got)
		}
	}
	if err := d.Unfix(2, "C"); err != nil || checked(d) != wanted(data.NewDate(1985, 3, 14), data.NewDate(1990, 4, 20)) {
		t.Errorf("%v: kept %s", err, checked(d))
	}
	if n, err := d.FixAlike("C", "1990", "21-04-1990"); err != nil || n != 1 {
		t.Errorf("%d alike: %v", n, err)
	}
	if got, want := checked(d), wanted(data.NewDate(1985, 3, 14), data.NewDate(1990, 4, 21)); got != want {
		t.Errorf("kept %s, want %s", got, want)
	}
}

// Left out, nothing of the column is kept, and people are compared by it all the same. Both are said,
// and the column is not called unused.
func TestBirthDaysThatAreLeftOut(t *testing.T) {
	s := newDossier(t, "nl")
	src := bornList(t, "Geboortedatum", "14-03-1985", "20-04-1990")
	src.Map = map[string]data.Field{"Geboortedatum": data.FieldIgnore}
	d := prepare(t, s, src)
	if got := checked(d); got != wanted(year(0), year(0)) {
		t.Errorf("kept %s", got)
	}
	if !hasWarning(d, WarnBirthUnkept) || hasWarning(d, WarnNotUsed) || hasWarning(d, WarnBirthDates) {
		t.Errorf("warnings %v", d.Warnings)
	}
	if got := d.compared.in.born(1); got != data.NewDate(1990, 4, 20) {
		t.Errorf("compared is %v", got)
	}
	if list := apply(t, s, d); len(list.NotUsed) > 0 {
		t.Errorf("the record calls %v unused", list.NotUsed)
	}
	for _, p := range dossierOf(t, s).People {
		if p.BirthYear != 0 || p.BirthCheck != 0 {
			t.Errorf("kept are %d and %d", p.BirthYear, p.BirthCheck)
		}
	}
	src.Map = nil // what is left out is remembered for the next list
	if d = prepare(t, s, src); checked(d) != wanted(year(0), year(0)) || !hasWarning(d, WarnBirthUnkept) {
		t.Errorf("the next list: kept %s, warnings %v", checked(d), d.Warnings)
	}
}

// The matcher gets the whole day of a row; where rows are put together, the day of any of them.
func TestTheWholeDayIsCompared(t *testing.T) {
	head := []any{"Personeelsnummer", "Naam", "Geboortedatum", "Datum in dienst", "Datum uit dienst"}
	d := prepare(t, newDossier(t, "nl"), Source{File: "lijst.xlsx", Kind: data.ListStaff, Content: workbook(t, head,
		[]any{1001, "Jan Aker", 1985, day(2020, 1, 1), day(2024, 12, 31)}, []any{1001, "Jan Aker", day(1985, 3, 14), day(2025, 1, 1), nil},
		[]any{1002, "Eva Boom", day(1990, 4, 20), day(2020, 1, 1), nil})})
	for row, want := range []data.Date{year(1985), data.NewDate(1985, 3, 14), data.NewDate(1990, 4, 20)} {
		if got := d.compared.in.born(row); got != want {
			t.Errorf("row %d: %v, want %v", row, got, want)
		}
	}
	main := d.compared.mainOf(0)
	if p := d.PersonAt(main); p.BirthYear != 1985 || p.BirthCheck != data.BirthCheck(data.NewDate(1985, 3, 14)) {
		t.Errorf("put together: %d/%d", p.BirthYear, p.BirthCheck)
	}
}

// Rows that are put together keep the check of the one that has it, with the year of the main one.
func TestMergedRowsKeepTheCheckOfTheirYear(t *testing.T) {
	c := comparison{values: personValues()}
	for _, tt := range []struct{ main, other, want [2]int }{
		{[2]int{1985, 0}, [2]int{1985, 17}, [2]int{1985, 17}},
		{[2]int{0, 0}, [2]int{1985, 17}, [2]int{1985, 17}},
		{[2]int{1985, 0}, [2]int{1986, 17}, [2]int{1985, 0}},
		{[2]int{1985, 3}, [2]int{1985, 17}, [2]int{1985, 3}},
	} {
		p := data.Person{BirthYear: tt.main[0], BirthCheck: tt.main[1]}
		c.fillFrom(&p, &data.Person{BirthYear: tt.other[0], BirthCheck: tt.other[1]}, true)
		if got := [2]int{p.BirthYear, p.BirthCheck}; got != tt.want {
			t.Errorf("%v and %v: %v, want %v", tt.main, tt.other, got, tt.want)
		}
	}
}

// checkOnlyChecks checks that nothing changes but that n people get a check.
func checkOnlyChecks(t *testing.T, d *Draft, n int) {
	t.Helper()
	said := 0
	for i := range d.Proposal.Matches {
		m := &d.Proposal.Matches[i]
		said += one(m.addsCheck())
		if len(m.Changes) > 0 {
			t.Errorf("row %d: changes %v", i, m.Changes)
		}
	}
	if counts := d.Proposal.Counts; counts.Changed != 0 || counts.Same+counts.Ask != len(d.Rows) {
		t.Errorf("counts %+v", counts)
	}
	if said != n || warningOf(d, WarnBirthChecks)["n"] != fmt.Sprint(n) {
		t.Errorf("%d checks, said of %q", said, warningOf(d, WarnBirthChecks)["n"])
	}
}

// changesOf counts the changes of one column that an import left in the history.
func changesOf(t *testing.T, s *store.Store, list data.List, column string) (n int) {
	t.Helper()
	err := s.View(func(tx *store.Tx) error {
		found, err := tx.FindChanges(store.ChangeFilter{BatchID: list.BatchID})
		for _, c := range found {
			n += one(c.Field == column)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// A check that comes to a year that we have changes nothing else: the row stays the same, nobody counts
// as changed, it is said once, it is in the history, and goes with the import.
func TestAKnownYearGetsItsCheck(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, bornList(t, "Geboortejaar", 1985, 1990, 1977)))
	before := dossierOf(t, s)
	src := bornList(t, "Geboortedatum", day(1985, 3, 14), day(1991, 4, 20), day(1977, 1, 2))
	d := prepare(t, s, src)
	if after := dossierOf(t, s); fmt.Sprint(after.People) != fmt.Sprint(before.People) {
		t.Error("looking at a list changed somebody")
	}
	checkOnlyChecks(t, d, 2)
	list := apply(t, s, d)
	want := []int{data.BirthCheck(data.NewDate(1985, 3, 14)), 0, data.BirthCheck(data.NewDate(1977, 1, 2))}
	for i, name := range []string{"Jan Aker", "Eva Boom", "Kim Cats"} {
		if p := personCalled(t, s, name); p.BirthCheck != want[i] || p.BirthYear != before.People[i].BirthYear {
			t.Errorf("%s: %d/%d", name, p.BirthYear, p.BirthCheck)
		}
	}
	if n := changesOf(t, s, list, "birth_check"); n != 2 {
		t.Errorf("%d changes in the history", n)
	}
	again := prepare(t, s, src)
	if hasWarning(again, WarnBirthChecks) {
		t.Error("the check comes a second time")
	}
	if undone, err := Undo(s, list.ID, store.UndoOptions{}); err != nil || !undone.Complete() {
		t.Fatalf("%+v %v", undone, err)
	}
	if after := dossierOf(t, s); fmt.Sprint(after.People) != fmt.Sprint(before.People) {
		t.Errorf("undone: %+v, want %+v", after.People, before.People)
	}
}

// A year that is new brings its check in one change; kept ours, neither comes.
func TestANewYearBringsItsCheck(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, bornList(t, "Geboortejaar", nil, nil)))
	d := prepare(t, s, bornList(t, "Geboortedatum", day(1985, 3, 14), day(1990, 4, 20)))
	if d.Proposal.Counts.Changed != 2 || hasWarning(d, WarnBirthChecks) {
		t.Errorf("counts %+v, warnings %v", d.Proposal.Counts, d.Warnings)
	}
	d.KeepFor(1, data.FieldBirthDate, true)
	apply(t, s, d)
	for name, want := range map[string]string{"Jan Aker": wanted(data.NewDate(1985, 3, 14)), "Eva Boom": wanted(year(0))} {
		p := personCalled(t, s, name)
		if got := fmt.Sprintf("%d/%d", p.BirthYear, p.BirthCheck); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// Who asked to be left alone gets neither year nor check.
func TestNoCheckOfWhoAskedToBeLeftAlone(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, bornList(t, "Geboortejaar", 1985, 1990)))
	id := personCalled(t, s, "Jan Aker").ID
	err := s.Update("objection-kept", func(tx *store.Tx) error {
		return tx.KeepObjection(id, data.DateOf(day0()))
	})
	if err != nil {
		t.Fatal(err)
	}
	apply(t, s, prepare(t, s, bornList(t, "Geboortedatum", day(1985, 3, 14), day(1990, 4, 20))))
	if p := personCalled(t, s, "Jan Aker"); p.BirthYear != 0 || p.BirthCheck != 0 {
		t.Errorf("kept are %d and %d", p.BirthYear, p.BirthCheck)
	}
	if p := personCalled(t, s, "Eva Boom"); p.BirthCheck == 0 {
		t.Error("the other got none")
	}
}

// No day of birth is in the dossier, in its log or in a record, and an erased person leaves no check.
func TestNoDayOfBirthIsKept(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, bornList(t, "Geboortedatum", day(1985, 3, 14), "20-04-1990")))
	if content := fmt.Sprintf("%+v", dossierOf(t, s)); strings.Contains(content, "1985-03-14") || strings.Contains(content, "20-04-1990") {
		t.Error("a day of birth is in the dossier")
	}
	id := personCalled(t, s, "Jan Aker").ID
	err := s.Update("erase", func(tx *store.Tx) error { return tx.ErasePerson(id) })
	if err != nil {
		t.Fatal(err)
	}
	d := prepare(t, s, bornList(t, "Geboortedatum", day(1985, 3, 14)))
	if d.Proposal.Counts.New != 1 {
		t.Errorf("who is erased is still known: %+v", d.Proposal.Counts)
	}
}

// A struck-out day of birth counts as empty: nothing of it is kept, and nobody is compared by it.
func TestAStruckOutDayOfBirthCountsAsEmpty(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "lijst.html", Kind: data.ListStaff, Content: []byte(`<table>
<tr><th>Naam</th><th>Afdeling</th><th>Geboortedatum</th></tr>
<tr><td>Jan Aker</td><td>Lager</td><td><s>14-03-1985</s></td></tr>
<tr><td>Eva Boom</td><td>Lager</td><td>20-04-1990</td></tr></table>`)})
	if got, want := checked(d), wanted(data.Date{}, data.NewDate(1990, 4, 20)); got != want {
		t.Errorf("kept are %s, want %s", got, want)
	}
}

// Rows that are about nobody show no day of birth either: a remark, an average.
func TestRowsAboutNobodyShowNoDayOfBirth(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "lijst.csv", Kind: data.ListStaff, Content: csvOf(";",
		[]string{"Personeel", "", "15-06-1979"}, []string{"Naam", "Afdeling", "Geboortedatum"}, []string{"Jan Aker", "Lager", "14-03-1985"},
		[]string{"Eva Boom", "Lager", "20-04-1990"}, []string{"", "", ""}, []string{"Totaal", "2", "15-06-1979"},
		[]string{"Bijgewerkt", "", "stand 01-02-1984 / 0"})})
	shown := 0
	for _, row := range d.Table.Preview(100) {
		for i, text := range row.Texts {
			if strings.Contains(text, "-19") || strings.Contains(text, "/0") || !row.Day(i).IsZero() {
				t.Errorf("%+v", row)
			}
		}
		shown++
	}
	if shown < 3 {
		t.Errorf("%d rows are shown", shown)
	}
}

// Of a day of birth with a remark behind it the year counts, and of an amount that is taken back nothing.
func TestRemarksBehindBirthsAndAmounts(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "lijst.csv", Kind: data.ListStaff, Content: csvOf(";",
		[]string{"Naam", "Afdeling", "Geboortedatum", "Uren per week"},
		[]string{"Jan Aker", "Lager", "14-03-1985 o.v.b.", "32 (vervalt)"},
		[]string{"Eva Boom", "Lager", "20-04-1990", "36 (onder voorbehoud)"},
		[]string{"Kim Cats", "Lager", "21-04-1991", "24"})})
	if got, want := checked(d), wanted(year(1985), data.NewDate(1990, 4, 20), data.NewDate(1991, 4, 21)); got != want {
		t.Errorf("kept are %s, want %s", got, want)
	}
	if p := d.Rows[0].Person(); p.Hours != 0 || len(d.Rows[0].Problems) != 1 {
		t.Errorf("taken back: %v hours, %v", p.Hours, d.Rows[0].Problems)
	}
	if p := d.Rows[1].Person(); p.Hours != 36 || len(d.Rows[1].Problems) != 0 {
		t.Errorf("a promise: %v hours, %v", p.Hours, d.Rows[1].Problems)
	}
}
