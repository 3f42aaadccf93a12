package imports

import (
	"fmt"
	"strings"
	"testing"
)

// What a column of hours or shares counts is told by all of its numbers.
func TestAmountsOfAColumn(t *testing.T) {
	tests := []struct {
		name, header string
		values       []any
		want         string // hours or share (with %) of each, or the rule it breaks
		warning      WarningCode
	}{
		{"shares", "FTE", []any{0.8, "1", "0,625", 1}, "80% 100% 62.5% 100%", ""},
		{"percent", "Parttime %", []any{80, "100", "62,5", "80 %"}, "80% 100% 62.5% 80%", ""},
		{"one among percents", "Stillingsprosent", []any{80, 100, 50, 60, 1}, "80% 100% 50% 60% number", ""},
		{"one per cent that says so", "Stillingsprosent", []any{80, 100, 50, 60, "1 %"}, "80% 100% 50% 60% 1%", ""},
		{"too much", "Parttime %", []any{80, 100, 800}, "80% 100% number", ""},
		{"fractions of a week", "Deeltijdfactor", []any{"32/40", "36/36", "20/40"}, "80% 100% 50%", ""},
		{"hours as shares", "Deeltijdfactor", []any{36, 24, 32, 36}, "36 24 32 36", WarnHours},
		{"hours", "Uren per week", []any{36, "36,5", "32 uur", "37:30", "37,5 t", "32/40"}, "36 36.5 32 37.5 37.5 32", ""},
		{"shares as hours", "Uren per week", []any{0.8, 1, 0.5, 1}, "80% 100% 50% 100%", WarnShares},
		{"percents as hours", "Uren per week", []any{80, 100, 50, 100}, "80% 100% 50% 100%", WarnShares},
		{"a month", "Timetal", []any{160.33, "160,33", 80, 148}, "37 37 18.46 34.15", ""},
		{"a year", "Timetal", []any{1924, 962, 1664}, "37 18.5 32", ""},
		{"more hours than a week has for work", "Uren per week", []any{36, 32, 40, 24, 36, 160, -8}, "36 32 40 24 36 number number", ""},
		{"nothing", "Uren per week", []any{36, "-", "n.v.t.", 0, "fulltime"}, "36 0 0 0 100%", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := draftOf(t, tt.header, tt.values...)
			var got []string
			for i := range d.Rows {
				p, text := d.Rows[i].Person(), ""
				switch {
				case len(d.Rows[i].Problems) > 0:
					text = string(d.Rows[i].Problems[0].Rule)
				case p.FTE > 0:
					text = fmt.Sprintf("%g%%", p.FTE*100)
				default:
					text = fmt.Sprintf("%g", p.Hours)
				}
				got = append(got, text)
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("%s %v:\n got %s\nwant %s", tt.header, tt.values, strings.Join(got, " "), tt.want)
			}
			for _, code := range []WarningCode{WarnHours, WarnShares} {
				if hasWarning(d, code) != (code == tt.warning) {
					t.Errorf("warning %s: %t", code, hasWarning(d, code))
				}
			}
		})
	}
}

// A share of one in a column of percentages is what it says, and said.
func TestSharesAmongPercents(t *testing.T) {
	for header, want := range map[string]string{"Deeltijdpercentage": "80 100 50 60 80", "Stillingsprosent": "80 100 50 60 80", "Beskæftigelsesgrad": "80 100 50 60 80"} {
		d := draftOf(t, header, 80, 100, 50, "60", "0,8")
		var got []string
		for i := range d.Rows {
			got = append(got, fmt.Sprint(d.Rows[i].Person().FTE*100))
		}
		if strings.Join(got, " ") != want || len(d.Problems()) > 0 || !hasWarning(d, WarnSharesMixed) {
			t.Errorf("%s: %v, problems %v, warnings %v", header, got, d.Problems(), d.Warnings)
		}
	}
	if d := draftOf(t, "FTE", 0.8, 1, 0.5); hasWarning(d, WarnSharesMixed) {
		t.Error("shares alone are said to be mixed")
	}
}

// Numbers of employees come without what a sheet put around them.
func TestNumbersWithATail(t *testing.T) {
	d := draftOf(t, "Personeelsnummer", "'00123", "00126.0", "127,00", "128,0", "1.234,00", "12.5", "A,0", "'A12", "129")
	var got []string
	for i := range d.Rows {
		got = append(got, d.Rows[i].Person().EmployeeNumber)
	}
	if want := "00123 00126 127 128 1234 12.5 A,0 'A12 129"; strings.Join(got, " ") != want {
		t.Errorf("got  %v\nwant %s", got, want)
	}
	if !hasWarning(d, WarnNumberTails) {
		t.Error("it is not said")
	}
	if d := draftOf(t, "Lønnsnummer", "00123", "127", "128"); hasWarning(d, WarnNumberTails) {
		t.Error("said of numbers without any")
	}
	if d := draftOf(t, "Achternaam", "'t Hof", "'s-Gravenmade", "'Bakker"); d.Rows[0].Person().Full() == "" || strings.Contains(d.Rows[2].Person().Full(), "'") {
		t.Errorf("names %q, %q", d.Rows[0].Person().Full(), d.Rows[2].Person().Full())
	}
}
