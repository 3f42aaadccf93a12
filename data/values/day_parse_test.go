package values

import (
	"errors"
	"slices"
	"testing"

	"kader/data"
)

func TestParseDay(t *testing.T) {
	tests := []struct {
		text  string
		order DayOrder
		want  string
	}{
		// Nothing.
		{"", DayFirst, ""},
		{" - ", DayFirst, ""},
		{"n.v.t.", DayFirst, ""},
		{"00-00-0000", DayFirst, ""},
		{"0", DayFirst, ""},
		{"31-12-9999", DayFirst, ""},
		{"99991231", DayFirst, ""},
		{"31.12.2999", DayFirst, ""},
		{"30-12-1899", DayFirst, ""},
		{"01-01-1900", DayFirst, ""},
		{"31-12-2099", DayFirst, ""},
		{"99-99-9999", DayFirst, ""},
		{"0000-00-00", DayFirst, ""},
		// With separators.
		{"01-11-2026", DayFirst, "2026-11-01"},
		{"1.11.2026", DayFirst, "2026-11-01"},
		{"1/11/26", DayFirst, "2026-11-01"},
		{"1/11/2026", MonthFirst, "2026-01-11"},
		{"11/25/2026", DayFirst, "2026-11-25"},
		{"25/11/2026", MonthFirst, "2026-11-25"},
		{"2026-11-01", MonthFirst, "2026-11-01"},
		{"2026/1/5", DayFirst, "2026-01-05"},
		{"1 - 11 - 2026", DayFirst, "2026-11-01"},
		{"01.11.26.", DayFirst, "2026-11-01"},
		{"1-11-'26", DayFirst, "2026-11-01"},
		{"99-12-31", DayFirst, "1999-12-31"},
		{"26-11-01", YearDigits, "2026-11-01"},
		{"3/4/49", DayFirst, "2049-04-03"},
		{"3/4/50", DayFirst, "1950-04-03"},
		{"29-02-2024", DayFirst, "2024-02-29"},
		{"'01-11-2026", DayFirst, "2026-11-01"},
		{"\"01-11-2026\"", DayFirst, "2026-11-01"},
		{"01\u00a011\u00a02026", DayFirst, "2026-11-01"},
		{"per 1-11-2026", DayFirst, "2026-11-01"},
		{"fra 1.11.2026", DayFirst, "2026-11-01"},
		// With a time of day.
		{"01-11-2026 00:00", DayFirst, "2026-11-01"},
		{"2026-11-01 08:30:15.000", DayFirst, "2026-11-01"},
		{"2026-11-01T08:30:15Z", DayFirst, "2026-11-01"},
		{"11/1/2026 12:00:00 AM", MonthFirst, "2026-11-01"},
		// With a name of the month.
		{"1 nov 2026", DayFirst, "2026-11-01"},
		{"1-nov-26", DayFirst, "2026-11-01"},
		{"1. november 2026", DayFirst, "2026-11-01"},
		{"zo 1 november 2026", DayFirst, "2026-11-01"},
		{"søndag den 1. november 2026", DayFirst, "2026-11-01"},
		{"lørdag 1. august 2026", DayFirst, "2026-08-01"},
		{"November 1st, 2026", DayFirst, "2026-11-01"},
		{"2026 mei 5", DayFirst, "2026-05-05"},
		{"5 mrt. 2026", DayFirst, "2026-03-05"},
		{"5. mars 2026", DayFirst, "2026-03-05"},
		{"5. marts 2026", DayFirst, "2026-03-05"},
		{"17. mai 2026", DayFirst, "2026-05-17"},
		{"5. maj 2026", DayFirst, "2026-05-05"},
		{"24. des. 2026", DayFirst, "2026-12-24"},
		{"01-mrt-26", DayFirst, "2026-03-01"},
		{"1. juni 2026", DayFirst, "2026-06-01"},
		{"den 1 augusti 2026", DayFirst, "2026-08-01"},
		{"Montag, 2. November 2026", DayFirst, "2026-11-02"},
		{"5. März 2026", DayFirst, "2026-03-05"},
		// Digits only.
		{"20261101", DayFirst, "2026-11-01"},
		{"01112026", DayFirst, "2026-11-01"},
		{"1112026", DayFirst, "2026-11-01"},
		{"11012026", MonthFirst, "2026-11-01"},
		{"011126", DayFirst, "2026-11-01"},
		{"11126", DayFirst, "2026-11-01"},
		{"261101", YearDigits, "2026-11-01"},
		{"991130", DayFirst, "1999-11-30"},
		{"40126", DayDigits, "2026-01-04"},
		{"40126", DayFirst, "2009-11-09"},
		{"46327", DayFirst, "2026-11-01"},
		{"46327.354", DayFirst, "2026-11-01"},
		{"46327,0", DayFirst, "2026-11-01"},
	}
	for _, tt := range tests {
		got, err := ParseDay(tt.text, tt.order)
		if err != nil || got.String() != tt.want {
			t.Errorf("ParseDay(%q, %d) = %q, %v, want %q", tt.text, tt.order, got, err, tt.want)
		}
	}
}

func TestParseDayRefuses(t *testing.T) {
	for _, text := range []string{
		"morgen", "31-04-2026", "29-02-2026", "1-13-13-2026", "1-11", "nov 2026", "november", "12", "1-11-202", "1-11-1066",
		"1-11-3026", "2026", "12345678", "123456789", "08:30", "1 foo 2026", "13/13/2026", "٣/٤/٢٠٢٦", "1-11-2026 / 1-12-2026", "jan jan 2026",
	} {
		got, err := ParseDay(text, DayFirst)
		if !errors.Is(err, data.Invalid{Field: "date", Rule: data.RuleDate}) || !got.IsZero() {
			t.Errorf("ParseDay(%q) = %q, %v", text, got, err)
		}
	}
}

// evidenceOf counts what a column proves.
func evidenceOf(column []string) *DayEvidence {
	var e DayEvidence
	for _, text := range column {
		e.Add(text, 1)
	}
	return &e
}

// TestDayOrder: a whole column tells what its single dates leave open.
func TestDayOrder(t *testing.T) {
	tests := []struct {
		name   string
		column []string
		want   DayOrder
	}{
		{"nothing", nil, DayFirst},
		{"all could be either", []string{"1/2/2026", "3/4/2026"}, DayFirst},
		{"day first", []string{"1/2/2026", "25/4/2026"}, DayFirst},
		{"month first", []string{"1/2/2026", "4/25/2026"}, MonthFirst},
		{"one slip does not turn a column", []string{"1/2/2026", "25/4/2026", "4/25/2026"}, DayFirst},
		{"ISO says nothing", []string{"2026-04-25", "2026-12-31"}, DayFirst},
		{"serial numbers", []string{"46327", "46001", "40126"}, DayFirst},
		{"days with a lost zero", []string{"40126", "150326", "211225"}, DayDigits},
		{"only days below ten", []string{"10326", "50426", "11126", "40126"}, DayDigits},
		{"one stray number among serials", []string{"46327", "46001", "45999", "45876", "150326"}, DayFirst},
		{"serials of long ago and of now", []string{"25000", "31000", "46001"}, DayFirst},
		{"year first", []string{"260126", "991130", "260430"}, YearDigits},
		{"year first, all could be either", []string{"260901", "260907", "261001", "261012"}, YearDigits},
		{"ends of months with the year first", []string{"270228", "261231", "270430"}, YearDigits},
		{"day first, all could be either", []string{"010912", "150316", "011020", "010401"}, DayDigits},
		{"words among them", []string{"Startdatum", "n.v.t.", "4/25/2026"}, MonthFirst},
	}
	for _, tt := range tests {
		if got := evidenceOf(tt.column).Order(); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func FuzzParseDay(f *testing.F) {
	for _, text := range []string{"1-11-2026", "1. november 2026", "46327.5", "2026-11-01T08:30", "٣-4-2026"} {
		f.Add(text, 0)
	}
	f.Fuzz(func(t *testing.T, text string, order int) {
		d, err := ParseDay(text, DayOrder(order&3))
		if again, err := ParseDay(d.String(), DayOrder(order&3)); err != nil || again != d {
			t.Errorf("ParseDay(%q) = %v, which becomes %v", text, d, again)
		}
		if err == nil && !d.IsZero() && (!d.Valid() || d.Year < firstYear || d.Year > lastYear) {
			t.Errorf("ParseDay(%q) = %v", text, d)
		}
	})
}

func TestDayOrdersMixed(t *testing.T) {
	mixed := []string{"04/25/2026", "25/04/2026", "03/04/2026"}
	if !evidenceOf(mixed).Mixed() || evidenceOf(mixed[1:]).Mixed() || evidenceOf(append(slices.Repeat(mixed[1:2], 20), mixed[0])).Mixed() {
		t.Error("mixed orders are told wrongly")
	}
}

func TestParsePeriod(t *testing.T) {
	tests := []struct{ text, first, last string }{
		{"maart 2026", "2026-03-01", "2026-03-31"},
		{"Mars 2026", "2026-03-01", "2026-03-31"},
		{"marts 2026", "2026-03-01", "2026-03-31"},
		{"mrt-26", "2026-03-01", "2026-03-31"},
		{"2026 feb.", "2026-02-01", "2026-02-28"},
		{"02-2024", "2024-02-01", "2024-02-29"},
		{"2026/3", "2026-03-01", "2026-03-31"},
		{"2026-W10", "2026-03-02", "2026-03-08"},
		{"2026-W10-1", "2026-03-02", "2026-03-08"},
		{"uge 10 2026", "2026-03-02", "2026-03-08"},
		{"Uke 53/2026", "2026-12-28", "2027-01-03"},
		{"wk. 1 2026", "2025-12-29", "2026-01-04"},
	}
	for _, tt := range tests {
		first, last, ok := ParsePeriod(tt.text)
		if !ok || first.String() != tt.first || last.String() != tt.last {
			t.Errorf("ParsePeriod(%q) = %s, %s, %t", tt.text, first, last, ok)
		}
	}
	for _, text := range []string{"", "2026", "1 mrt", "26 mrt", "13-2026", "46327,5", "2026-W54", "2025-W53", "maart", "3-26", "12:2026", "1-1-2026"} {
		if first, _, ok := ParsePeriod(text); ok {
			t.Errorf("ParsePeriod(%q) = %s", text, first)
		}
	}
}

func TestDayEvidenceUnsure(t *testing.T) {
	for text, want := range map[string]bool{"3/4/2026": true, "3/3/2026": false, "2026-03-04": false} {
		e := DayEvidence{}
		e.Add(text, 3)
		if e.Unsure() != want {
			t.Errorf("three times %s: unsure is %t", text, !want)
		}
		if e.Add("25/4/2026", 1); e.Unsure() {
			t.Errorf("%s: unsure although one date tells", text)
		}
	}
}
