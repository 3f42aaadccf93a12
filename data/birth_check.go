package data

// birthChecks is how many checks of a day of birth there are: each stands for six days of the year.
const birthChecks = 61

// BirthCheck returns the check of a day of birth, 1–61: its day of the year modulo 61, plus one. It
// is 0 where the month or the day is not known. With the year it tells two people apart in 60 of 61
// cases, and leaves six days that it may be. The 29th of February counts in every year, so that the
// check does not change when a year is put right.
func BirthCheck(day Date) int {
	leap := Date{Year: 2000, Month: day.Month, Day: day.Day}
	if !leap.Valid() {
		return 0
	}
	return leap.DaysSince(Date{Year: 2000, Month: 1, Day: 1})%birthChecks + 1
}
