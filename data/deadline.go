package data

// DeadlineKind is what must have happened some weeks before an annual meeting.
type DeadlineKind string

// The kinds of deadlines.
const (
	DeadlineAnnounce DeadlineKind = "announce" // the members know the day
	DeadlineMotions  DeadlineKind = "motions"  // proposals and candidates are in
	DeadlinePapers   DeadlineKind = "papers"   // the members have the papers
)

// How many weeks before the meeting each of them is.
const (
	weeksToAnnounce = 6
	weeksToMotions  = 4
	weeksToPapers   = 2
)

// Deadline is the last day for something that an annual meeting needs.
type Deadline struct {
	Kind DeadlineKind
	Date Date
}

// Deadlines returns the days counted back from an annual meeting, the earliest first. Another meeting has none, and
// neither has one that is off or without a day.
func Deadlines(m *Meeting) []Deadline {
	if m.Kind != MeetingAnnual || m.State == MeetingOff || !m.Date.Valid() {
		return nil
	}
	return []Deadline{
		{DeadlineAnnounce, m.Date.AddDays(-7 * weeksToAnnounce)},
		{DeadlineMotions, m.Date.AddDays(-7 * weeksToMotions)},
		{DeadlinePapers, m.Date.AddDays(-7 * weeksToPapers)},
	}
}
