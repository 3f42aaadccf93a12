package reports

import (
	"io"
	"slices"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// WriteAgenda writes what a group wants at hand for a meeting as PDF: the agenda with its times, what was agreed last
// time, what is overdue, the new colleagues, what is alive and the workplace in figures. Where others are there too it
// leaves out what is not for them: somebody may hand it round.
func WriteAgenda(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	return writeMeetingPaper(w, l, d, o, data.ExportAgenda, func(p *meetingPaper) {
		p.writeAgenda()
		p.writeLastTime()
		p.writeOverdue()
		if p.meeting.Proposes(data.PointHires) {
			p.writeNewNames()
		}
		p.writeAlive()
		if p.hasUnits() && p.meeting.Proposes(data.PointGoal) {
			p.writeSection(0, p.lang.Text("report.snapshot.units"))
			p.drawSnapshot(9)
		}
		p.addGap(step)
		p.writeInitialsNote()
	})
}

// agendaShown is what the paper for a meeting prints.
func agendaShown(d *data.Dossier, o Options) *data.Dossier {
	shown := meetingShown(data.ExportAgenda, d, o)
	if len(shown.Meetings) == 0 {
		return shown
	}
	m := &shown.Meetings[0]
	m.Summary, m.Speakers, m.Questions = "", "", clean(m.Questions)
	for i := range shown.Points {
		shown.Points[i].Note = ""
	}
	last, hadLast := data.LastMeeting(d, m, o.Today)
	if hadLast {
		shown.Actions, shown.Decisions = agreedAt(d.Actions, last.ID), decidedAt(d.Decisions, last.ID)
		shown.Meetings = append(shown.Meetings, data.Meeting{Record: last.Record, Date: last.Date, Title: last.Title})
	}
	for _, a := range d.Actions {
		if m.Proposes(data.PointOverdue) && a.Overdue(o.Today) && !(hadLast && a.MeetingID == last.ID) {
			shown.Actions = append(shown.Actions, a)
		}
	}
	for _, t := range d.Topics {
		if m.Proposes(data.PointClosing) && t.Heat > 0 {
			shown.Topics = append(shown.Topics, t)
		}
	}
	return shown
}

// agendaHas reports whether an agenda is for a meeting at which points of a kind suggest themselves.
func agendaHas(d *data.Dossier, o Options, point data.PointKind) bool {
	m, _ := chosenMeeting(data.ExportAgenda, d, o)
	return m.Proposes(point)
}

// timedPoint is a point of an agenda with its number, and when it begins where that follows from the points before it.
type timedPoint struct {
	data.AgendaPoint
	number int
	starts data.Clock
}

// timePoints works out when each point begins. After a point of which nobody said how long it takes that is not known.
func timePoints(m data.Meeting, points []data.AgendaPoint) (timed []timedPoint, minutes int) {
	at, known := m.Starts.Minutes()
	for i, point := range points {
		t := timedPoint{AgendaPoint: point, number: i + 1}
		if known {
			t.starts = data.NewClock(at)
		}
		known = known && point.Minutes > 0
		at, minutes = at+point.Minutes, minutes+point.Minutes
		timed = append(timed, t)
	}
	return timed, minutes
}

// writeAgenda writes the points with their times and minutes.
func (p *meetingPaper) writeAgenda() {
	l := p.lang
	points, minutes := timePoints(p.meeting, p.dossier.Points)
	if len(points) == 0 {
		p.writeText(l.Text("report.agenda.empty"), bodyStyle())
		p.addGap(step)
	} else {
		columns := []listColumn[timedPoint]{
			{column{width: 3 * step}, func(t timedPoint) cell {
				return plainCell(l.Number(t.number), textStyle{10, true, figure.Primary})
			}},
			{column{title: l.Text("report.agenda.point")}, func(t timedPoint) cell {
				return plainCell(t.Title, textStyle{11, true, figure.Ink})
			}},
			{column{title: l.Text("report.agenda.minutes"), width: 64, align: figure.Right}, func(t timedPoint) cell {
				if t.Minutes == 0 {
					return nil
				}
				return plainCell(l.Number(t.Minutes), bodyStyle())
			}},
		}
		if _, timed := p.meeting.Starts.Minutes(); timed {
			begins := listColumn[timedPoint]{column{title: l.Text("report.agenda.begins"), width: 56}, func(t timedPoint) cell {
				return plainCell(string(t.starts), bodyStyle())
			}}
			columns = slices.Insert(columns, 1, begins)
		}
		p.drawTable(listTable(6, columns, points))
		if minutes > 0 {
			p.writeNote(l.Count("report.agenda.total", minutes))
		}
	}
	if questions := nonEmptyLines(p.meeting.Questions); len(questions) > 0 {
		p.writeHeading(l.Text("report.questions"))
		p.drawBullets(questions, bodyStyle())
	}
}

// writeLastTime writes what was agreed and decided at the meeting before.
func (p *meetingPaper) writeLastTime() {
	last, ok := otherMeeting(p.dossier)
	if !ok {
		return
	}
	agreed := agreedAt(p.dossier.Actions, last.ID)
	decided := decisionLines(p.dossier.Decisions, data.DecisionMade)
	decided = append(decided, decisionLines(p.dossier.Decisions, data.DecisionResult)...)
	if len(agreed)+len(decided) == 0 {
		return
	}
	p.writeSection(0, p.lang.Text("report.agenda.last", "date", p.lang.LongDate(last.Date)))
	p.drawBullets(decided, bodyStyle())
	if len(agreed) > 0 {
		p.drawActions(agreed)
	}
}

// writeOverdue writes the actions that are late and were not agreed at the meeting before. They are called the other
// ones where one that was agreed there is late too: it stands just above.
func (p *meetingPaper) writeOverdue() {
	title := "report.agenda.overdue"
	last, hadLast := otherMeeting(p.dossier)
	var late []data.Action
	for _, a := range p.dossier.Actions {
		switch {
		case !a.Overdue(p.o.Today):
		case hadLast && a.MeetingID == last.ID:
			title = "report.agenda.overdue-other"
		default:
			late = append(late, a)
		}
	}
	if len(late) > 0 {
		p.writeSection(0, p.lang.Text(title))
		p.drawActions(late)
	}
}

// isNewName reports whether somebody is followed and was not spoken with yet.
func isNewName(p *data.Person, today data.Date) bool {
	return isOpen(p, today) && (p.State == data.FollowNew || p.State == data.FollowAssigned)
}

// newNames are the new colleagues of one contact person.
type newNames struct {
	rep   string
	names []string
}

// writeNewNames writes the new colleagues with whom nobody spoke yet, for each contact person: by name where names are
// allowed, otherwise how many.
func (p *meetingPaper) writeNewNames() {
	l := p.lang
	groups := p.newNames()
	if len(groups) == 0 {
		return
	}
	p.writeSection(0, l.Text("report.agenda.new-names"))
	columns := []listColumn[newNames]{
		{column{title: l.Text("report.contact-person"), width: 150}, func(n newNames) cell {
			return plainCell(n.rep, boldStyle())
		}},
		{column{title: l.Text("report.colleagues"), width: 72, align: figure.Right}, func(n newNames) cell {
			return plainCell(l.Number(len(n.names)), cellStyle())
		}},
	}
	if p.o.Doers && p.o.Colleagues {
		columns = append(columns, listColumn[newNames]{column{width: 2 * step}, nil},
			listColumn[newNames]{column{title: l.Text("report.name")}, func(n newNames) cell {
				return plainCell(l.List(n.names), cellStyle())
			}})
	} else {
		columns = append(columns, listColumn[newNames]{column{}, nil})
	}
	p.drawTable(listTable(5, columns, groups))
}

// newNames returns the new colleagues by contact person, those without one last. Without names of those who do
// something it counts them together.
func (p *meetingPaper) newNames() []newNames {
	var groups []newNames
	var nobody newNames
	place := make(map[data.ID]int)
	people := slices.Clone(p.dossier.People)
	data.SortNames(people, p.lang)
	for i := range people {
		person := &people[i]
		rep := p.people[person.RepID]
		switch {
		case !isNewName(person, p.o.Today):
		case rep == nil:
			nobody.names = append(nobody.names, person.Full())
		default:
			key, name := rep.ID, rep.Full()
			if !p.o.Doers {
				key, name = "", p.lang.Text("report.agenda.with-rep")
			}
			if _, known := place[key]; !known {
				place[key] = len(groups)
				groups = append(groups, newNames{rep: name})
			}
			groups[place[key]].names = append(groups[place[key]].names, person.Full())
		}
	}
	if len(nobody.names) > 0 {
		nobody.rep = p.lang.Text("report.call.nobody")
		groups = append(groups, nobody)
	}
	return groups
}

// writeAlive writes the topics that colleagues speak of.
func (p *meetingPaper) writeAlive() {
	if len(p.dossier.Topics) > 0 {
		p.writeSection(0, p.lang.Text("report.topics"))
		p.drawTopics(slices.Clone(p.dossier.Topics))
	}
}
