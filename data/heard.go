package data

import (
	"cmp"
	"slices"
	"time"
)

// HeardSource is where something was heard.
type HeardSource string

// The sources.
const (
	HeardTalk    HeardSource = "talk"
	HeardMeeting HeardSource = "meeting"
	HeardRound   HeardSource = "round"  // on a round along the units, or by telephone
	HeardBefore  HeardSource = "before" // the heat that the group had given the topic before there was a log
)

// HeardSources lists the sources in menu order. HeardBefore is none that somebody chooses.
func HeardSources() []HeardSource { return []HeardSource{HeardTalk, HeardMeeting, HeardRound} }

// Heard is one entry of a topic's log: that colleagues spoke of it. It never tells which colleague.
type Heard struct {
	Record
	TopicID   ID
	UnitID    ID   // where they work, "" is not said
	Day       Date // zero only where HeardBefore knew none
	People    int  // how many colleagues, 0 is not counted
	Heat      int  // 0 not said, 1 simmering, 2 warm, 3 hot
	RepID     ID   // which rep heard it, "" is not noted
	Source    HeardSource
	MeetingID ID // where it was said, "" outside a meeting
}

// HeardMonth is what was heard of a topic in one month.
type HeardMonth struct {
	Year    int
	Month   time.Month
	Entries int
	People  int // how many colleagues, where they were counted; who spoke twice counts twice
	Heat    int // the hottest that was said, without cooling
}

// HeardByMonth returns the log of a topic by month: so many months up to that of the given day, the oldest first and
// also those without an entry. Entries without a day, or of a later month, are in none.
func HeardByMonth(entries []Heard, today Date, months int) []HeardMonth {
	if months <= 0 {
		return nil
	}
	log := make([]HeardMonth, months)
	first := NewDate(today.Year, today.Month, 1).AddMonths(1 - months)
	for i := range log {
		month := first.AddMonths(i)
		log[i].Year, log[i].Month = month.Year, month.Month
	}
	for i := range entries {
		e := &entries[i]
		at := (e.Day.Year-first.Year)*12 + int(e.Day.Month) - int(first.Month)
		if e.Day.IsZero() || at < 0 || at >= months {
			continue
		}
		log[at].Entries++
		log[at].People += e.People
		log[at].Heat = max(log[at].Heat, e.Heat)
	}
	return log
}

// HeardUnit is what was heard of a topic in one unit.
type HeardUnit struct {
	UnitID  ID // "" is not said where
	Entries int
	People  int // as in HeardMonth
	Heat    int // on the given day, cooled
	Last    Date
}

// HeardByUnit returns the log of a topic by unit, the hottest first and then the last heard.
func HeardByUnit(entries []Heard, today Date) []HeardUnit {
	of := make(map[ID][]Heard)
	for i := range entries {
		of[entries[i].UnitID] = append(of[entries[i].UnitID], entries[i])
	}
	units := make([]HeardUnit, 0, len(of))
	for id, log := range of {
		u := HeardUnit{UnitID: id, Entries: len(log)}
		u.Heat, u.Last = HeatOf(log, today)
		for i := range log {
			u.People += log[i].People
		}
		units = append(units, u)
	}
	slices.SortFunc(units, func(a, b HeardUnit) int {
		return cmp.Or(cmp.Compare(b.Heat, a.Heat), b.Last.Compare(a.Last), cmp.Compare(a.UnitID, b.UnitID))
	})
	return units
}
