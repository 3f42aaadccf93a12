package reports

import (
	"fmt"
	"io"
	"strconv"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// meetingPaper is a paper about one meeting.
type meetingPaper struct {
	*plan
	meeting data.Meeting
}

// writeMeetingPaper writes a paper of the given kind about a meeting; title is what stands on its cover.
func writeMeetingPaper(
	w io.Writer, l *assets.Language, d *data.Dossier, o Options, id string, write func(*meetingPaper),
) error {
	kind, _ := KindOf(id)
	if kind.Bare {
		o.Doers, o.Colleagues, o.Counts = false, false, false
	}
	shown, err := veilMeeting(l, d, o, kind)
	if err != nil {
		return err
	}
	title := l.Text("report." + id + ".title")
	cover := func(p *plan, title string) { (&meetingPaper{p, shown.Meetings[0]}).writeCover(title) }
	p := buildPlan(l, shown, o, title, cover, func(p *plan) { write(&meetingPaper{p, shown.Meetings[0]}) })
	return p.end(w, title)
}

// veilMeeting returns what a paper of the given kind prints, as it is shown. The meeting that it is about comes first.
func veilMeeting(l *assets.Language, d *data.Dossier, o Options, kind Kind) (*data.Dossier, error) {
	shown := kind.shown(d, o)
	if len(shown.Meetings) == 0 {
		return nil, fmt.Errorf("write %s: %w", kind.ID, noMeeting(kind, o))
	}
	shown, err := veilShown(l, d, o, shown)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", kind.ID, err)
	}
	return shown, nil
}

// writeCover draws the head of the paper: which meeting, when and where.
func (p *meetingPaper) writeCover(title string) {
	g := p.dossier.Group
	p.drawCover(coverBlock{
		over: joinFacts(g.Name, g.Company), title: title, group: p.meeting.Title,
		facts: joinFacts(when(p.lang, p.meeting), p.place(p.meeting)),
	})
}

// when says on which day and at what time a meeting is.
func when(l *assets.Language, m data.Meeting) string {
	return joinFacts(weekday(l, m.Date), clockRange(l, m))
}

// place says where a meeting is: a room, and whose meeting it is where it is not that of the whole company.
func (p *meetingPaper) place(m data.Meeting) string {
	unit, _ := p.units.Find(m.UnitID)
	return joinFacts(m.Place, unit.Name)
}

// weekday writes a day with its weekday, "" for no day.
func weekday(l *assets.Language, d data.Date) string {
	if d.IsZero() {
		return ""
	}
	name := l.Text("weekday." + strconv.Itoa(int(d.Time().Weekday())))
	return l.Text("report.weekday-date", "weekday", name, "date", l.LongDate(d))
}

// clockRange writes from when until when a meeting is, as far as it is said.
func clockRange(l *assets.Language, m data.Meeting) string {
	if _, said := m.Starts.Minutes(); !said {
		return ""
	}
	until := m.Ends()
	if until == "" {
		return l.Text("report.time", "time", string(m.Starts))
	}
	return l.Text("report.time-range", "from", string(m.Starts), "until", string(until))
}

// bullet is a line of a list, in a style.
func bullet(text string, t textStyle) paragraph {
	return paragraph{text: text, style: t, mark: dotMark(figure.Primary)}
}

// drawBullets draws a list of lines.
func (p *pdfPage) drawBullets(lines []string, t textStyle) {
	list := table{pad: t.size / 4, columns: []column{{}}}
	for _, line := range lines {
		list.rows = append(list.rows, row{open: true, cells: []cell{{bullet(line, t)}}})
	}
	if len(list.rows) > 0 {
		p.drawTable(list)
	}
}

// decisionPart is a kind of decisions, and the key of the heading above them.
type decisionPart struct {
	kind data.DecisionKind
	key  string
}

// decisionParts lists what was decided before what came of it.
func decisionParts() []decisionPart {
	return []decisionPart{{data.DecisionMade, "report.decisions"}, {data.DecisionResult, "report.results"}}
}

// decisionLines returns the decisions of one kind, a line each.
func decisionLines(decisions []data.Decision, kind data.DecisionKind) []string {
	var lines []string
	for i := range decisions {
		if decisions[i].Kind == kind {
			lines = append(lines, decisions[i].Text)
		}
	}
	return lines
}

// nextLine says when the group meets again, "" where that is not planned.
func (p *meetingPaper) nextLine() string {
	next, ok := otherMeeting(p.dossier)
	if !ok {
		return ""
	}
	return joinFacts(next.Title, when(p.lang, next), next.Place)
}
