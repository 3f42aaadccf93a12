package reports

import (
	"io"
	"slices"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// WriteInvitation writes the invitation to a meeting as PDF: when, where, for whom and about what.
func WriteInvitation(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	return writeMeetingPaper(w, l, d, o, data.ExportInvitation, func(p *meetingPaper) {
		p.writeFacts()
		p.writeOpenness()
		p.writeTopicsAhead()
		p.addGap(2 * step)
		p.writeText(p.lang.Text("report.invitation.ask"), invitationStyle())
		g := p.dossier.Group
		if from := joinFacts(g.Name, g.Union); from != "" {
			p.addGap(2 * step)
			p.writeText(from, textStyle{14, true, figure.Primary})
		}
	})
}

func invitationStyle() textStyle { return textStyle{14, false, figure.Ink} }

// invitationShown is what the invitation prints: of the agenda only what colleagues come for.
func invitationShown(d *data.Dossier, o Options) *data.Dossier {
	shown := meetingShown(data.ExportInvitation, d, o)
	if len(shown.Meetings) == 0 {
		return shown
	}
	shown.Meetings[0].Summary = ""
	shown.Points = slices.DeleteFunc(shown.Points, func(p data.AgendaPoint) bool {
		switch p.Kind {
		case data.PointOther, data.PointTopic, data.PointLeft:
			return false
		}
		return true
	})
	for i := range shown.Points {
		shown.Points[i].Note = ""
	}
	return shown
}

// writeFacts writes when and where the meeting is, and how to come in where it is online.
func (p *meetingPaper) writeFacts() {
	l, m := p.lang, p.meeting
	unit, _ := p.units.Find(m.UnitID)
	t := table{pad: 7, columns: []column{{width: 128}, {}}}
	for _, fact := range [...]struct{ key, value string }{
		{"report.invitation.when", when(l, m)},
		{"report.invitation.where", m.Place},
		{"report.invitation.unit", unit.Name},
		{"report.invitation.speakers", m.Speakers},
		{"report.invitation.tool", m.Tool},
		{"report.invitation.link", m.Link},
	} {
		if fact.value != "" {
			t.rows = append(t.rows, row{cells: []cell{
				plainCell(l.Text(fact.key), textStyle{12, false, figure.Muted}),
				plainCell(fact.value, textStyle{14, true, figure.Ink}),
			}})
		}
	}
	if len(t.rows) > 0 {
		p.drawTable(t)
	}
}

// writeOpenness says who may come, where the workplace decided it.
func (p *meetingPaper) writeOpenness() {
	key := ""
	switch p.meeting.Open {
	case data.OpenToAll:
		key = "report.invitation.all"
	case data.OpenMembersOnly:
		key = "report.invitation.members"
	default:
		return
	}
	p.addGap(2 * step)
	p.writeText(p.lang.Text(key), textStyle{16, true, figure.Primary})
}

// writeTopicsAhead writes what the meeting is about, and what colleagues asked beforehand.
func (p *meetingPaper) writeTopicsAhead() {
	var topics []string
	for i := range p.dossier.Points {
		if title := p.dossier.Points[i].Title; title != "" {
			topics = append(topics, title)
		}
	}
	if len(topics) > 0 {
		p.writeLarge(p.lang.Text("report.invitation.topics"))
		p.drawBullets(topics, invitationStyle())
	}
	if questions := nonEmptyLines(p.meeting.Questions); len(questions) > 0 {
		p.writeLarge(p.lang.Text("report.questions"))
		p.drawBullets(questions, invitationStyle())
	}
}
