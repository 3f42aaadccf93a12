package reports

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"kader/data"
	"kader/reports/figure"
)

const (
	calendarMonths = 6 // that the timeline looks ahead
	pastMeetings   = 3 // that the plan looks back upon
)

// writeCalendar writes the coming meetings and what the last ones agreed.
func (p *plan) writeCalendar() {
	var ahead, past []data.Meeting
	for _, m := range p.dossier.Meetings {
		switch {
		case m.State == data.MeetingOff:
		case m.Date.Before(p.o.Today):
			past = append(past, m)
		default:
			ahead = append(ahead, m)
		}
	}
	if len(ahead)+len(past) == 0 {
		return
	}
	byDate := func(a, b data.Meeting) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Starts, b.Starts)) }
	slices.SortStableFunc(ahead, byDate)
	slices.SortStableFunc(past, byDate)
	p.startSection("report.calendar")
	p.drawTimeline(ahead)
	if len(ahead) > 0 {
		p.drawMeetings(p.lang.Text("report.meetings.ahead"), ahead)
	}
	if past = past[max(0, len(past)-pastMeetings):]; len(past) > 0 {
		slices.Reverse(past)
		p.drawMeetings(p.lang.Text("report.meetings.past"), past)
	}
}

// drawTimeline draws the meetings and due goals of the coming months.
func (p *plan) drawTimeline(ahead []data.Meeting) {
	end := p.o.Today.AddMonths(calendarMonths)
	within := func(d data.Date) bool { return !d.IsZero() && !d.Before(p.o.Today) && !end.Before(d) }
	var events []event
	later := 0
	for _, m := range ahead {
		if within(m.Date) {
			events = append(events, event{m.Date, m.Title, figure.Dot, figure.Primary})
		}
	}
	for _, g := range p.dossier.Goals {
		switch {
		case !g.Reached.IsZero():
		case within(g.Due):
			events = append(events, event{g.Due, g.Title, figure.Square, figure.Due})
		case end.Before(g.Due):
			later++
		}
	}
	if len(events) == 0 {
		return
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.day.Compare(b.day) })
	p.drawEvents(events, p.o.Today, end)
	p.drawTimelineKey()
	if later > 0 {
		p.writeNote(p.lang.Count("report.key.goals-later", later, "date", p.lang.LongDate(end)))
	}
}

// event is a meeting or a goal on the timeline.
type event struct {
	day   data.Date
	title string
	shape figure.MarkShape
	role  figure.Role
}

// timelineEvents is how many events one timeline shows. More are spread over several.
const timelineEvents = 16

// drawEvents draws events, in order of their days, on as many timelines as they need.
func (p *plan) drawEvents(events []event, from, end data.Date) {
	for len(events) > 0 {
		n, to := len(events), end
		if n > timelineEvents {
			n = timelineEvents
			to = events[n].day
		}
		p.drawOneTimeline(events[:n], from, to)
		events, from = events[n:], to
	}
}

func (p *plan) drawOneTimeline(events []event, from, end data.Date) {
	span := float64(max(1, end.DaysSince(from)))
	at := func(d data.Date) float64 { return float64(d.DaysSince(from)) / span }
	var marks []figure.Mark
	for _, e := range events {
		marks = append(marks, figure.Mark{
			At: at(e.day), Day: singleLine(p.lang.Date(e.day)), Text: singleLine(e.title),
			Shape: e.shape, Paint: figure.Paint{Role: e.role},
		})
	}
	ticks := p.monthTicks(from, end, at)
	f := figure.Timeline(marks, ticks, textWidth, figure.TimelineStyle{
		Size: 8, Measure: p.measure,
		Break: func(text string, width, size float64) []string {
			return p.breakLines(text, width, textStyle{size: size})
		},
	})
	p.reserve(f.Height + 3*step)
	p.draw(f, marginSide, p.y)
	p.y += f.Height + half
}

func (p *pdfPage) monthTicks(from, end data.Date, at func(data.Date) float64) []figure.Tick {
	ticks := []figure.Tick{{At: 0, Text: p.lang.Month(from.Month)}}
	next := data.DateOf(time.Date(from.Year, from.Month+1, 1, 0, 0, 0, 0, time.UTC))
	for d := next; d.Before(end); d = d.AddMonths(1) {
		ticks = append(ticks, figure.Tick{At: at(d), Text: p.lang.Month(d.Month)})
	}
	return ticks
}

// drawTimelineKey explains the shapes of the timeline.
func (p *pdfPage) drawTimelineKey() {
	dot := figure.Figure{Width: 6, Height: 6, Rects: []figure.Rect{
		{W: 6, H: 6, Radius: 3, Fill: figure.Paint{Role: figure.Primary}},
	}}
	square := figure.Figure{Width: 6, Height: 6, Rects: []figure.Rect{{W: 6, H: 6, Fill: figure.Paint{Role: figure.Due}}}}
	x := marginSide
	for _, k := range []struct {
		mark figure.Figure
		key  string
	}{{dot, "report.key.meeting"}, {square, "report.key.goal"}} {
		p.draw(k.mark, x, p.y+3)
		x += 6 + markGap
		x += p.write(x, p.y+9, p.lang.Text(k.key), smallStyle()) + 2*step
	}
	p.y += 2 * step
}

func (p *plan) drawMeetings(title string, meetings []data.Meeting) {
	p.writeHeading(title)
	t := table{pad: 6, columns: []column{{width: 112}, {}}}
	for _, m := range meetings {
		t.rows = append(t.rows, row{cells: []cell{p.meetingFacts(m), p.meetingCell(m)}})
	}
	p.drawTable(t)
}

// meetingFacts returns when a meeting is, of what kind and where, and how many came.
func (p *plan) meetingFacts(m data.Meeting) cell {
	l := p.lang
	facts := plainCell(l.LongDate(m.Date), cellStyle())
	add := func(fact string) {
		if fact != "" {
			facts = append(facts, mutedText(fact))
		}
	}
	add(clockRange(l, m))
	if m.State == data.MeetingAsked && !m.Date.Before(p.o.Today) {
		add(l.Text("meeting-state.asked"))
	}
	if m.Kind != "" {
		add(l.Text("meeting-kind." + string(m.Kind)))
	}
	add(m.Place)
	if came := data.CountPresent(&m, p.dossier.Attended); came > 0 {
		add(l.Count("report.present", came))
	}
	return facts
}

// meetingCell returns the title of a meeting with its summary, or else its agenda.
func (p *plan) meetingCell(m data.Meeting) cell {
	c := plainCell(m.Title, boldStyle())
	if m.Summary != "" {
		return append(c, paragraph{text: m.Summary, style: cellStyle(), space: 2})
	}
	for _, point := range data.Agenda(&m, p.dossier.Points) {
		for _, line := range nonEmptyLines(point.Title) {
			c = append(c, paragraph{text: line, style: cellStyle(), mark: dotMark(figure.Muted), space: 1})
		}
	}
	return c
}

// nonEmptyLines returns the lines of a text that are not empty, without the dashes and dots
// that people type before a point.
func nonEmptyLines(s string) []string {
	var lines []string
	for text := range strings.SplitSeq(clean(s), "\n") {
		text = strings.TrimSpace(strings.TrimLeft(text, " -–•*"))
		if text != "" {
			lines = append(lines, text)
		}
	}
	return lines
}
