package store

import "kader/data"

// attendanceTable is named where a person is looked for.
const attendanceTable = "attendance"

func attendanceNoun() noun[data.Attendance] {
	return noun[data.Attendance]{
		table: attendanceTable, order: "id",
		fields: func(a *data.Attendance) (*data.Record, []field) {
			return &a.Record, []field{
				owner("meeting_id", &a.MeetingID, meetingTable),
				reference("person_id", &a.PersonID, personTable),
				flag("invited", &a.Invited),
				flag("came", &a.Came),
			}
		},
	}
}

// AttendanceFilter chooses who was at meetings. Zero fields choose all.
type AttendanceFilter struct {
	MeetingID data.ID
	PersonID  data.ID
}

func (f AttendanceFilter) filter() (where filter) {
	where.equal("meeting_id", f.MeetingID)
	where.equal("person_id", f.PersonID)
	return where
}

// FindAttended returns who was invited or came, in the order in which they were noted.
func (t *Tx) FindAttended(f AttendanceFilter) ([]data.Attendance, error) {
	return findAll(t, attendanceNoun(), f.filter())
}

// SetAttendance notes of somebody whether they were invited to a meeting and whether they came. There is one row
// for each, and none for whoever was neither invited nor there. ErrNotFound where that is nobody.
func (t *Tx) SetAttendance(meeting, person data.ID, change func(*data.Attendance)) error {
	if meeting == "" || person == "" {
		return data.ErrNotFound
	}
	rows, err := t.FindAttended(AttendanceFilter{MeetingID: meeting, PersonID: person})
	if err != nil {
		return err
	}
	if len(rows) == 0 {
		a := data.Attendance{MeetingID: meeting, PersonID: person}
		if change(&a); !a.Invited && !a.Came {
			return nil
		}
		return create(t, attendanceNoun(), &a)
	}
	after := rows[0]
	if change(&after); !after.Invited && !after.Came {
		return remove(t, attendanceNoun(), rows[0].ID)
	}
	return update(t, attendanceNoun(), rows[0].ID, change)
}
