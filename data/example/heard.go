package example

import (
	"slices"

	"kader/data"
)

// entry is one line of the log of a topic.
type entry struct {
	topic   int
	unit    string // its key, "" is not said
	ago     int    // days
	people  int
	heat    int
	who     int // among the reps
	source  data.HeardSource
	meeting int // of data.HeardMeeting
}

// log returns what was heard in a year, by topic. Of the last but one only what the group had set before there was a
// log is known.
func log() []entry {
	const talk, round, evening = data.HeardTalk, data.HeardRound, data.HeardMeeting
	return []entry{
		{0, "packing", 75, 0, 1, 6, evening, 9},
		{0, "packing-morning", 62, 5, 2, 6, talk, 0},
		{0, "packing-morning", 47, 8, 3, 7, evening, 10},
		{0, "packing-afternoon", 40, 3, 2, 8, talk, 0},
		{0, "packing-night", 26, 4, 1, 5, round, 0},
		{0, "packing-morning", 19, 12, 3, 6, evening, lastEvening},
		{0, "packing-afternoon", 11, 6, 3, 8, talk, 0},
		{0, "packing-morning", 4, 9, 3, 7, talk, 0},
		{1, "warehouse-day", 320, 6, 3, 12, talk, 0},
		{1, "warehouse-evening", 299, 7, 3, 14, evening, 1},
		{1, "warehouse-day", 265, 4, 2, 13, talk, 0},
		{1, "transport", 247, 3, 1, 15, talk, 0},
		{1, "warehouse-day", 54, 5, 2, 12, talk, 0},
		{1, "warehouse-day", 47, 6, 3, 12, evening, 10},
		{1, "transport", 30, 4, 2, 15, round, 0},
		{1, "warehouse-evening", 19, 5, 3, 14, evening, lastEvening},
		{1, "warehouse-day", 9, 8, 3, 13, talk, 0},
		{2, "packing-night", 243, 3, 2, 5, evening, 3},
		{2, "warehouse-evening", 170, 4, 2, 14, talk, 0},
		{2, "", 131, 0, 2, 1, evening, 7},
		{2, "packing-afternoon", 88, 4, 3, 8, talk, 0},
		{2, "warehouse-evening", 45, 3, 2, 14, talk, 0},
		{2, "packing", 16, 5, 2, 7, round, 0},
		{3, "", 299, 0, 1, 0, evening, 1},
		{3, "linden-packing", 180, 2, 1, 16, talk, 0},
		{3, "crew-b", 103, 3, 2, 3, evening, 8},
		{3, "warehouse-evening", 38, 2, 2, 14, talk, 0},
		{3, "intake", 3, 4, 2, 0, talk, 0},
		{4, "production", 159, 20, 3, 2, evening, 6},
		{4, "crew-a", 120, 4, 2, 1, talk, 0},
		{4, "crew-d", 75, 3, 3, 5, evening, 9},
		{4, "crew-red", 33, 5, 2, 16, talk, 0},
		{topic: 5, ago: 61, heat: 1, who: -1, source: data.HeardBefore},
		{6, "sales", 330, 4, 2, 11, talk, 0},
		{6, "staff", 210, 3, 2, 11, round, 0},
		{6, "administration", 97, 1, 1, 11, talk, 0},
	}
}

// addHeard makes the log of the topics, and works out how hot each is.
func (m *maker) addHeard() {
	reps := m.allReps()
	logs := make(map[data.ID][]data.Heard)
	for _, e := range log() {
		h := data.Heard{
			Record: m.newRecord(), TopicID: m.d.Topics[e.topic].ID, UnitID: m.units[e.unit], Day: m.ago(e.ago), People: e.people,
			Heat: e.heat, Source: e.source,
		}
		if e.who >= 0 {
			h.RepID = reps[e.who].ID
		}
		if e.source == data.HeardMeeting {
			h.MeetingID = m.meetings[e.meeting]
		}
		m.d.Heard = append(m.d.Heard, h)
		logs[h.TopicID] = append(logs[h.TopicID], h)
	}
	for i := range m.d.Topics {
		t := &m.d.Topics[i]
		t.Heat, t.LastHeard = data.HeatOf(logs[t.ID], m.day)
	}
	slices.SortStableFunc(m.d.Heard, func(a, b data.Heard) int { return a.Day.Compare(b.Day) })
}
