package widgets

import (
	"fmt"
	"time"
)

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// dutchDays reads 3-11-2026 and 3-11, and "vandaag".
func dutchDays() DateFormat {
	today := day(2026, 11, 10)
	months := []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}
	return DateFormat{
		Parse: func(text string) (time.Time, bool) {
			if text == "vandaag" {
				return today, true
			}
			if t, err := time.Parse("2-1-2006", text); err == nil {
				return t, true
			}
			t, err := time.Parse("2-1", text)
			return t.AddDate(2026-t.Year(), 0, 0), err == nil
		},
		Format:   func(t time.Time) string { return t.Format("02-01-2006") },
		Month:    func(year int, m time.Month) string { return fmt.Sprintf("%s %d", months[m-1], year) },
		Weekdays: [7]string{"ma", "di", "wo", "do", "vr", "za", "zo"},
		Today:    func() time.Time { return today },
		Pattern:  "dd-mm-jjjj",
		Hints:    DateHints{Open: "Kalender openen", Previous: "Vorige maand", Next: "Volgende maand"},
	}
}
