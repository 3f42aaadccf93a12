package reports

import (
	"fmt"
	"io"

	"kader/assets"
	"kader/data"
)

// WriteAttendance writes a spreadsheet of those who were noted as having come to a meeting, for the group only.
func WriteAttendance(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	shown := attendanceShown(d, o)
	if len(shown.Meetings) == 0 {
		kind, _ := KindOf(string(data.OwnAttendance))
		return fmt.Errorf("write attendance: %w", noMeeting(kind, o))
	}
	m := shown.Meetings[0]
	came := doingSomething(shown)
	list := listPeople(d, l, func(p data.Person) bool { return came[p.ID] })
	s := sheet{
		name: l.Text("report.attendance.sheet"), title: l.Text("report.attendance.of", "title", m.Title),
		note: l.Count("report.attendance.came", data.CountPresent(&m, d.Attended),
			"date", l.LongDate(m.Date), "named", l.Number(len(list.people))),
		empty: l.Text("report.attendance.empty"), people: list.people, frozen: 1,
	}
	s.columns = []sheetColumn{
		{title: l.Text("report.name"), strong: true, text: func(p *data.Person) string { return p.Listed(l) }},
		{title: l.Text("field.unit"), text: func(p *data.Person) string { return list.units[p.UnitID] }},
		{title: l.Text("field.job-title"), maxWidth: 22, text: func(p *data.Person) string { return p.JobTitle }},
		{title: l.Text("report.roles"), text: func(p *data.Person) string { return roleWords(l, p) }},
	}
	if err := writeSheet(w, l, data.OwnAttendance, o, s); err != nil {
		return fmt.Errorf("write attendance: %w", err)
	}
	return nil
}

// attendanceShown is a meeting with those who were noted as having come.
func attendanceShown(d *data.Dossier, o Options) *data.Dossier {
	shown := &data.Dossier{}
	m, ok := chosenMeeting(string(data.OwnAttendance), d, o)
	if !ok {
		return shown
	}
	shown.Meetings = []data.Meeting{m}
	shown.Attended = cameTo(d.Attended, m.ID)
	return shown
}
