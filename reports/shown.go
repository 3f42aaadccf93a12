package reports

import (
	"cmp"
	"slices"

	"kader/data"
)

// planShown is the dossier with the actions that a plan lists: a plan prints all texts of the group, but those
// of meetings only in part.
func planShown(d *data.Dossier, o Options) *data.Dossier {
	shown := *d
	shown.Actions, _ = shownActions(d.Actions, o.Today)
	shown.Attended, shown.Posts, shown.Tellings, shown.Candidates = nil, nil, nil, nil
	listed := make(map[data.ID]bool) // the meetings of which the agenda is printed
	for i := range d.Meetings {
		m := &d.Meetings[i]
		listed[m.ID] = m.State != data.MeetingOff && m.Summary == ""
	}
	shown.Points = nil
	for _, p := range d.Points {
		if listed[p.MeetingID] {
			p.Note = ""
			shown.Points = append(shown.Points, p)
		}
	}
	return &shown
}

// unitsShown is the dossier without what the group wrote, but the names of its units: all that a snapshot
// prints. Other papers add to it what they print.
func unitsShown(d *data.Dossier, _ Options) *data.Dossier {
	shown := &data.Dossier{
		Group: d.Group, Units: d.Units, People: d.People, Lists: slices.Clone(d.Lists), Snapshots: d.Snapshots,
		Exports: d.Exports, Contacts: d.Contacts,
	}
	shown.Group.Reason, shown.Group.Asks = "", ""
	for i := range shown.Lists {
		shown.Lists[i].Period = ""
	}
	return shown
}

// MeetingsFor returns the meetings that a report may be about, the likeliest first: for one that looks back
// those that began, the newest first, for another those that are ahead, the soonest first.
func (k Kind) MeetingsFor(meetings []data.Meeting, today data.Date) []data.Meeting {
	var found []data.Meeting
	for i := range meetings {
		m := &meetings[i]
		began := m.StateOn(today) != data.MeetingOff && !m.Date.IsZero() && m.Date.Compare(today) <= 0
		if k.Held && began || !k.Held && m.Ahead(today) {
			found = append(found, *m)
		}
	}
	slices.SortStableFunc(found, func(a, b data.Meeting) int {
		order := cmp.Or(
			data.CompareLast(a.Date.IsZero(), b.Date.IsZero()), a.Date.Compare(b.Date), cmp.Compare(a.Starts, b.Starts))
		if k.Held {
			return -order
		}
		return order
	})
	return found
}

// LacksMeeting returns why no report of this kind can be made: there is no meeting for it. Otherwise nil.
func (k Kind) LacksMeeting(meetings []data.Meeting, today data.Date) error {
	switch {
	case !k.Meeting || len(k.MeetingsFor(meetings, today)) > 0:
		return nil
	case k.Held:
		return data.ErrNoneHeld
	}
	return data.ErrNonePlanned
}

// chosenMeeting returns the meeting that a report of the given kind is about, and whether there is one. The code of the
// organiser of a meeting online is never in it.
func chosenMeeting(id string, d *data.Dossier, o Options) (data.Meeting, bool) {
	var found []data.Meeting
	if o.MeetingID != "" {
		found = slices.DeleteFunc(slices.Clone(d.Meetings), func(m data.Meeting) bool { return m.ID != o.MeetingID })
	} else if kind, ok := KindOf(id); ok {
		found = kind.MeetingsFor(d.Meetings, o.Today)
	}
	if len(found) == 0 {
		return data.Meeting{}, false
	}
	found[0].Code = ""
	return found[0], true
}

// noMeeting is the error of a report for which there is no meeting.
func noMeeting(kind Kind, o Options) error {
	if o.MeetingID != "" {
		return data.ErrNotFound
	}
	return kind.LacksMeeting(nil, o.Today)
}

// meetingShown is unitsShown with the meeting that a report is about and its agenda. Without such a meeting
// it has none.
func meetingShown(id string, d *data.Dossier, o Options) *data.Dossier {
	shown := unitsShown(d, o)
	m, ok := chosenMeeting(id, d, o)
	if !ok {
		return shown
	}
	shown.Points = data.Agenda(&m, d.Points)
	for i := range shown.Points {
		shown.Points[i].Position = i
		if shown.Points[i].Title == "" {
			shown.Points[i].Title = nameOfPoint(d, &shown.Points[i])
		}
	}
	m.Agenda = ""
	shown.Meetings = []data.Meeting{m}
	return shown
}

// nameOfPoint returns the name of what a point is about.
func nameOfPoint(d *data.Dossier, p *data.AgendaPoint) string {
	if topic, ok := d.FindTopic(p.RefID); ok {
		return topic.Title
	}
	goal, _ := d.FindGoal(p.RefID)
	return goal.Title
}

// agreedAt returns the actions that were agreed at a meeting and not dropped since.
func agreedAt(actions []data.Action, meeting data.ID) []data.Action {
	return slices.DeleteFunc(slices.Clone(actions), func(a data.Action) bool {
		return meeting == "" || a.MeetingID != meeting || a.Status == data.ActionDropped
	})
}

// cameTo returns who was noted as having come to a meeting.
func cameTo(attended []data.Attendance, meeting data.ID) []data.Attendance {
	return slices.DeleteFunc(slices.Clone(attended), func(a data.Attendance) bool {
		return a.MeetingID != meeting || !a.Came
	})
}

// decidedAt returns the decisions and results of a meeting.
func decidedAt(decisions []data.Decision, meeting data.ID) []data.Decision {
	return slices.DeleteFunc(slices.Clone(decisions), func(d data.Decision) bool {
		return meeting == "" || d.MeetingID != meeting
	})
}

// addNext adds to what is shown the meeting that comes after the first one shown: the group's next.
func addNext(shown, d *data.Dossier, o Options) {
	if m, ok := data.NextMeeting(d.Meetings, &shown.Meetings[0], o.Today); ok {
		m.Agenda, m.Summary, m.Questions, m.Speakers, m.Code = "", "", "", "", ""
		shown.Meetings = append(shown.Meetings, m)
	}
}

// otherMeeting returns the meeting that is shown beside the one that a paper is about, and whether there is one: the
// next, or on an agenda the last.
func otherMeeting(shown *data.Dossier) (data.Meeting, bool) {
	if len(shown.Meetings) < 2 {
		return data.Meeting{}, false
	}
	return shown.Meetings[1], true
}
