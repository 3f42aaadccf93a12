package data

// Attendance is one person at one meeting: invited, came, or both.
type Attendance struct {
	Record
	MeetingID ID
	PersonID  ID // "" is somebody who is not in the dossier any more
	Invited   bool
	Came      bool
}

// CountPresent returns how many came to a meeting: those noted by name and the others, or the head count where
// that is more. 0 is not counted. attended may hold other meetings too.
func CountPresent(m *Meeting, attended []Attendance) int {
	came := m.Others
	for i := range attended {
		if attended[i].MeetingID == m.ID && attended[i].Came {
			came++
		}
	}
	return max(came, m.Present)
}
