package example

import (
	"strings"
	"time"

	"kader/data"
)

// addMeetings puts the evenings on Tuesdays: twelve behind us, two ahead.
func (m *maker) addMeetings() {
	next := m.day.AddDays(6)
	for next.Time().Weekday() != time.Tuesday {
		next = next.AddDays(1)
	}
	present := []int{9, 8, 11, 10, 9, 12, 47, 7, 10, 11, 13, 12, 0, 0}
	for i, e := range m.words.Meetings {
		date := next.AddDays(28 * (i - (len(present) - 2)))
		if i == len(present)-1 {
			date = next.AddDays(16)
		}
		m.d.Meetings = append(m.d.Meetings, data.Meeting{
			Record: m.newRecord(), Date: date, Title: e.Title, Place: e.Place, Present: present[i],
			Agenda: strings.Join(e.Agenda, "\n"), Summary: e.Summary,
		})
	}
}
