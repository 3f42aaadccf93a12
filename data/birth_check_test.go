package data

import "testing"

func TestBirthCheck(t *testing.T) {
	for _, tt := range []struct {
		day  Date
		want int
	}{
		{Date{Year: 1980, Month: 1, Day: 1}, 1},
		{Date{Year: 1980, Month: 3, Day: 1}, 61}, // the 60th day after the 1st of January of a leap year
		{Date{Year: 1981, Month: 3, Day: 1}, 61},
		{Date{Year: 1980, Month: 3, Day: 2}, 1},
		{Date{Year: 1981, Month: 12, Day: 31}, 61},
		{Date{Year: 1981}, 0},
		{Date{}, 0},
		{Date{Year: 1981, Month: 2, Day: 30}, 0},
	} {
		if got := BirthCheck(tt.day); got != tt.want {
			t.Errorf("%v: %d, want %d", tt.day, got, tt.want)
		}
	}
}

// Each check stands for six days of the year, so that none of them names the day.
func TestBirthCheckLeavesSixDays(t *testing.T) {
	days := make(map[int]int)
	for day := (Date{Year: 2000, Month: 1, Day: 1}); day.Year == 2000; day = day.AddDays(1) {
		days[BirthCheck(day)]++
	}
	if len(days) != birthChecks {
		t.Errorf("%d checks, want %d", len(days), birthChecks)
	}
	for check, n := range days {
		if n != 6 {
			t.Errorf("check %d stands for %d days", check, n)
		}
	}
}
