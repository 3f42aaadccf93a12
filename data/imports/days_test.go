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
