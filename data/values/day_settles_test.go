package values

import "testing"

// A date is settled where every reading of it is one day, by its signs, or by what its column proves.
func TestDayEvidenceSettles(t *testing.T) {
	tests := []struct {
		text   string
		column []string
		want   bool
	}{
		{"1985-03-04", nil, true},
		{"4 maart 1985", nil, true},
		{"14/03/1985", nil, true},
		{"04/04/1985", nil, true},
		{"04.03.1985", nil, true},
		{"04-03-1985", nil, true},
		{"04/03/1985", nil, false},
		{"04/03/1985", []string{"25/03/1990"}, true},
		{"04/03/1985", []string{"03/25/1990"}, true},
		{"04-03-1985", []string{"04-03-1985", "05-06-1990", "01-02-1977"}, false},
		{"04.03.1985", []string{"04.03.1985", "05.06.1990", "01.02.1977"}, true},
		{"19850304", nil, true},
		{"14031985", nil, true},
		{"04031985", nil, false},
		{"040385", nil, false},
		{"040385", []string{"251290"}, true},
		{"31120", nil, false},
		{"31120", []string{"33012"}, true},
		{"1985", nil, false},
	}
	for _, tt := range tests {
		var e DayEvidence
		for _, text := range tt.column {
			e.Add(text, 1)
		}
		if got := e.Settles(tt.text); got != tt.want {
			t.Errorf("%s among %v: %t", tt.text, tt.column, got)
		}
	}
}
