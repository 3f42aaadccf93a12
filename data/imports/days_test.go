package imports

import (
	"testing"

	"kader/data"
)

// draftOf prepares a list of names and one more column.
func draftOf(t *testing.T, header string, list ...any) *Draft {
	t.Helper()
	rows := [][]any{{"Naam", header}}
	for i, v := range list {
		rows = append(rows, []any{"Jan Bos" + string(rune('a'+i%26)) + string(rune('a'+i/26)), v})
	}
	return prepare(t, newDossier(t, "nl"), Source{Kind: data.ListNewHires, Content: workbook(t, rows...)})
}

func startsOf(d *Draft) []string {
	var starts []string
	for i := range d.Rows {
		start := d.Rows[i].Person().Start.String()
		if len(d.Rows[i].Problems) > 0 {
			start = string(d.Rows[i].Problems[0].Rule)
		}
		starts = append(starts, start)
	}
	return starts
}

func checkStarts(t *testing.T, d *Draft, want ...string) {
	t.Helper()
	got := startsOf(d)
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Errorf("got %v, want %v", got, want)
			return
		}
	}
}

func TestDaysOfAColumn(t *testing.T) {
	tests := []struct {
		name    string
		values  []any
		want    []string
		warning WarningCode
	}{
		{"a zero that Excel ate", []any{10326, 150326, 211225, 40126, "010426"}, []string{"2026-03-01", "2026-03-15", "2025-12-21", "2026-01-04", "2026-04-01"}, WarnDayDigits},
		{"serial numbers", []any{46082, 46001, "45999"}, []string{"2026-03-01", "2025-12-10", "2025-12-08"}, ""},
		{"year first", []any{260301, 251231, 991130}, []string{"2026-03-01", "2025-12-31", "1999-11-30"}, WarnYearDigits},
		{"month first", []any{"3/4/2026", "4/25/2026"}, []string{"2026-03-04", "2026-04-25"}, WarnMonthFirst},
		{"nothing tells", []any{"3/4/2026", "5/6/2026", "7/8/2026"}, []string{"2026-04-03", "2026-06-05", "2026-08-07"}, WarnDayOrder},
		{"months and weeks", []any{"maart 2026", "mrt-26", "2026-W10", "1 mrt 2026"}, []string{"2026-03-01", "2026-03-01", "2026-03-02", "2026-03-01"}, WarnPeriods},
		{"the last century", []any{"15-9-41", "1-9-87", "1-9-26"}, []string{"1941-09-15", "1987-09-01", "2026-09-01"}, ""},
		{"days that are none", []any{"31-02-2026", "00-00-0000", "31-12-9999", "1-9-2026"}, []string{"date", "", "", "2026-09-01"}, ""},
		{
			"dates that Excel turned",
			[]any{"25/04/2026", "13/05/2026", "30/06/2026", day(2026, 3, 4), day(2026, 1, 5), day(2026, 12, 6), day(2026, 7, 7), day(2025, 2, 11)},
			[]string{"2026-04-25", "2026-05-13", "2026-06-30", "2026-04-03", "2026-05-01", "2026-06-12", "2026-07-07", "2025-11-02"},
			WarnDaysSwapped,
		},
		{
			"real dates among text",
			[]any{"25/04/2026", "13/05/2026", "30/06/2026", day(2026, 3, 14), day(2026, 1, 5), day(2026, 12, 6), day(2026, 7, 7), day(2025, 2, 11)},
			[]string{"2026-04-25", "2026-05-13", "2026-06-30", "2026-03-14", "2026-01-05"},
			"",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := draftOf(t, "Startdatum", tt.values...)
			checkStarts(t, d, tt.want...)
			for _, code := range []WarningCode{WarnDayDigits, WarnYearDigits, WarnMonthFirst, WarnDayOrder, WarnPeriods, WarnDaysSwapped} {
				if hasWarning(d, code) != (code == tt.warning) {
					t.Errorf("warning %s: %t", code, hasWarning(d, code))
				}
			}
		})
	}
}

// An end without a day is the last day of its month, and may lie far ahead.
func TestMonthsThatEnd(t *testing.T) {
	d := draftOf(t, "Datum uit dienst", "februari 2028", "1-9-41", "31-12-2099")
	for i, want := range []string{"2028-02-29", "2041-09-01", ""} {
		if got := d.Rows[i].Person().End.String(); got != want {
			t.Errorf("row %d ends %q, want %q", i, got, want)
		}
	}
}

// What somebody types here has the day first, whatever the list does.
func TestTypedDaysHaveTheDayFirst(t *testing.T) {
	d := draftOf(t, "Startdatum", "3/4/2026", "4/25/2026", "geen idee")
	if err := d.Fix(4, "B", "3-4-2026"); err != nil {
		t.Fatal(err)
	}
	checkStarts(t, d, "2026-03-04", "2026-04-25", "2026-04-03")
	d = draftOf(t, "Startdatum", "03/04/2026", "04/25/2026", "25/04/2026")
	checkStarts(t, d, "date", "2026-04-25", "2026-04-25")
	if err := d.Fix(2, "B", "3-4-2026"); err != nil {
		t.Fatal(err)
	}
	checkStarts(t, d, "2026-04-03")
}

func TestMixedDaysAndImpossibleOnes(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", []string{"Naam", "Startdatum"},
		[]string{"Jan de Vries", "03/04/2026"}, []string{"Piet Bos", "04/25/2026"}, []string{"Anna Smit", "25/04/2026"},
		[]string{"Eva Mos", "05/05/2026"}, []string{"Kim Tas", "29-02-1936"})})
	want := []data.Rule{data.RuleDate, "", "", "", data.RuleDate}
	for i, r := range d.Rows {
		if got := (len(r.Problems) == 1 && r.Problems[0].Rule == data.RuleDate); got != (want[i] != "") || got != r.Person().Start.IsZero() {
			t.Errorf("row %d: %v, %s", i, r.Problems, r.Person().Start)
		}
	}
	if !hasWarning(d, WarnDaysMixed) {
		t.Errorf("warnings %v", d.Warnings)
	}
}

// Days that another program turned are told by the column as a whole.
func TestDaysThatAnotherProgramTurned(t *testing.T) {
	tests := []struct {
		name    string
		values  []any
		want    []string
		warning WarningCode
	}{
		{"half of them", []any{day(2026, 1, 9), "15/09/2026", day(2026, 1, 10), "20-10-2026"}, []string{"2026-09-01", "2026-09-15", "2026-10-01", "2026-10-20"}, WarnDaysSwapped},
		{"half of them, in Norway", []any{day(2026, 1, 11), "16.11.2026", "23.11.2026", day(2026, 2, 11)}, []string{"2026-11-01", "2026-11-16", "2026-11-23", "2026-11-02"}, WarnDaysSwapped},
		{"one text and one date", []any{day(2026, 1, 9), "15/09/2026"}, []string{"2026-01-09", "2026-09-15"}, WarnMaybeSwapped},
		{"first days of months that are right", []any{day(2026, 9, 1), day(2026, 10, 1), "15-09-2026", "20-10-2026"}, []string{"2026-09-01", "2026-10-01", "2026-09-15", "2026-10-20"}, ""},
		{"a date after the twelfth", []any{day(2026, 1, 9), day(2026, 9, 14), "15/09/2026", "20/10/2026"}, []string{"2026-01-09", "2026-09-14"}, ""},
		{"a month list of dates only", []any{day(2026, 1, 11), day(2026, 1, 10), day(2026, 1, 12), day(2026, 1, 11)}, []string{"2026-11-01", "2026-10-01", "2026-12-01", "2026-11-01"}, WarnDaysSwapped},
		{"a month list that is right", []any{day(2026, 11, 1), day(2026, 10, 5), day(2026, 12, 1), day(2026, 11, 2)}, []string{"2026-11-01", "2026-10-05", "2026-12-01", "2026-11-02"}, ""},
		{"all staff", []any{day(2009, 1, 9), day(2012, 5, 4), day(2020, 1, 10), day(2026, 11, 1)}, []string{"2009-01-09", "2012-05-04", "2020-01-10", "2026-11-01"}, ""},
		{"texts with the month first, near the list", []any{"11/01/2026", "10/01/2026", "11/02/2026", "12/01/2026"}, []string{"2026-11-01", "2026-10-01", "2026-11-02", "2026-12-01"}, WarnMonthFirst},
		{"midnight in UTC", []any{"2026-08-31T22:00:00Z", "2026-10-31T23:00:00.000Z", "2026-09-30T22:00:00+00:00"}, []string{"2026-09-01", "2026-11-01", "2026-10-01"}, WarnMidnight},
		{"midnight in UTC without a zone", []any{"2026-08-31 22:00:00", "2026-10-31 23:00", "2026-09-30 22:00"}, []string{"2026-09-01", "2026-11-01", "2026-10-01"}, WarnMidnight},
		{"midnight in UTC and one other hour", []any{"2026-08-31T22:00:00Z", "2026-10-31T23:00:00Z", "2026-09-30T22:00:00Z", "2026-09-07T06:30:00Z"}, []string{"2026-09-01", "2026-11-01", "2026-10-01", "2026-09-07"}, WarnMidnight},
		{"hours of every kind", []any{"2026-08-31T22:00:00Z", "2026-09-14T08:30:00Z", "2026-09-30T12:00:00Z"}, []string{"2026-08-31", "2026-09-14", "2026-09-30"}, ""},
		{"midnight here", []any{"2026-09-01T00:00:00+02:00", "2026-11-01T00:00:00+01:00", "2026-10-01T00:00:00"}, []string{"2026-09-01", "2026-11-01", "2026-10-01"}, ""},
		{"midnight in UTC as serials", []any{"46265.9166667", "46326.958333", "46295.916667"}, []string{"2026-09-01", "2026-11-01", "2026-10-01"}, WarnMidnight},
		{"one night shift", []any{"2026-08-31 22:00", "2026-09-14"}, []string{"2026-08-31", "2026-09-14"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := draftOf(t, "Startdatum", tt.values...)
			checkStarts(t, d, tt.want...)
			for _, code := range []WarningCode{WarnMonthFirst, WarnDaysSwapped, WarnMaybeSwapped, WarnMidnight} {
				if hasWarning(d, code) != (code == tt.warning) {
					t.Errorf("warning %s: %t", code, hasWarning(d, code))
				}
			}
		})
	}
}

// The user changes the reading of a whole column at once, and takes it back.
func TestTheReadingOfAColumnIsTheUsers(t *testing.T) {
	d := draftOf(t, "Startdatum", day(2026, 1, 9), "15/09/2026", "05/09/2026")
	steps := []struct {
		reading DayReading
		want    []string
	}{
		{DaysTurned, []string{"2026-09-01", "2026-09-15", "2026-09-05"}},
		{DaysMonthFirst, []string{"2026-01-09", "2026-09-15", "2026-05-09"}},
		{DaysAsWritten, []string{"2026-01-09", "2026-09-15", "2026-09-05"}},
		{DaysGuessed, []string{"2026-01-09", "2026-09-15", "2026-09-05"}},
	}
	for _, step := range steps {
		if err := SetDays(d, 1, step.reading); err != nil {
			t.Fatal(err)
		}
		checkStarts(t, d, step.want...)
		if DaysOf(d, 1) != step.reading || hasWarning(d, WarnDaysSaid) != (step.reading != DaysGuessed) {
			t.Errorf("%s: said %q, warnings %v", step.reading, DaysOf(d, 1), d.Warnings)
		}
	}
	d = draftOf(t, "Startdatum", "2026-08-31T22:00:00Z", "2026-10-31T23:00:00Z", "2026-09-30T22:00:00Z")
	if err := SetDays(d, 1, DaysAsWritten); err != nil {
		t.Fatal(err)
	}
	checkStarts(t, d, "2026-08-31", "2026-10-31", "2026-09-30")
	if err := SetDays(d, 9, DaysTurned); err == nil {
		t.Error("a column that is not there is taken")
	}
}
