package reports

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"kader/assets"
	"kader/data"
	"kader/reports/ical"
)

// WriteCalendar writes the meetings and the steps that are due, from today on, as a calendar (.ics) that other programs
// read. A password does not lock it.
func WriteCalendar(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	shown, err := veilShown(l, d, o, calendarShown(d, o))
	if err != nil {
		return fmt.Errorf("write calendar: %w", err)
	}
	var events []ical.Event
	for i := range shown.Meetings {
		events = append(events, meetingEvent(&shown.Meetings[i]))
		events = append(events, deadlineEvents(l, &shown.Meetings[i], o.Today)...)
	}
	for _, a := range shown.Actions {
		summary := a.Title
		if a.Who != "" {
			summary = l.Text("report.step.who", "what", a.Title, "who", a.Who)
		}
		events = append(events, ical.Event{
			UID: eventID(a.ID, "step"), Start: a.Due.Time(), AllDay: true, Free: true, Summary: summary,
		})
	}
	name := shown.Group.Name
	if name == "" {
		name = "Kader"
	}
	if err := ical.Write(w, name, l.Code, o.Today.Time(), events); err != nil {
		return fmt.Errorf("write calendar: %w", err)
	}
	return nil
}

// calendarShown is what the calendar holds: what is to come, and of meetings not what the group notes for itself.
func calendarShown(d *data.Dossier, o Options) *data.Dossier {
	shown := unitsShown(d, o)
	for _, m := range d.Meetings {
		if !m.Date.IsZero() && !m.Date.Before(o.Today) {
			m.Agenda, m.Summary, m.Questions, m.Speakers, m.Code = "", "", "", "", ""
			shown.Meetings = append(shown.Meetings, m)
		}
	}
	slices.SortStableFunc(shown.Meetings, func(a, b data.Meeting) int { return a.Date.Compare(b.Date) })
	for _, a := range d.Actions {
		if a.Pending() && !a.Due.IsZero() && !a.Due.Before(o.Today) {
			shown.Actions = append(shown.Actions, a)
		}
	}
	slices.SortStableFunc(shown.Actions, func(a, b data.Action) int { return a.Due.Compare(b.Due) })
	return shown
}

// eventID returns an identity that is the same whenever the calendar is made.
func eventID(id data.ID, part string) string { return string(id) + "-" + part + "@kader.invalid" }

// meetingEvent is a meeting as an event: on the whole day where nobody said when it begins.
func meetingEvent(m *data.Meeting) ical.Event {
	e := ical.Event{
		UID: eventID(m.ID, "meeting"), Start: m.Date.Time(), AllDay: true, Summary: m.Title, Where: m.Place,
		Text: strings.TrimSpace(m.Tool + "\n" + m.Link), Link: m.Link, Status: ical.Confirmed,
	}
	switch m.State {
	case data.MeetingAsked:
		e.Status = ical.Tentative
	case data.MeetingOff:
		e.Status, e.Free = ical.Cancelled, true
	}
	if minutes, said := m.Starts.Minutes(); said {
		e.AllDay, e.Start = false, e.Start.Add(time.Duration(minutes)*time.Minute)
		if m.Ends() != "" {
			e.Lasts = time.Duration(m.Lasts) * time.Minute
		}
	}
	return e
}

// deadlineEvents are the last days for what an annual meeting needs, as far as they are to come.
func deadlineEvents(l *assets.Language, m *data.Meeting, today data.Date) []ical.Event {
	var events []ical.Event
	for _, deadline := range data.Deadlines(m) {
		if deadline.Date.Before(today) {
			continue
		}
		summary := l.Text("report.deadline." + string(deadline.Kind))
		if m.Title != "" {
			summary = m.Title + ": " + summary
		}
		events = append(events, ical.Event{
			UID: eventID(m.ID, string(deadline.Kind)), Start: deadline.Date.Time(), AllDay: true, Free: true,
			Summary: summary,
		})
	}
	return events
}
