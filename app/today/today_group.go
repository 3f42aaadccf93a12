package today

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// The cards of what is due of the posts and meetings of a group, by the text of their title.
const (
	groupNewRep   = "today.group.new-reps"
	groupHeld     = "today.group.held"
	groupTell     = "today.group.tell"
	groupDeadline = "today.group.deadlines"
	groupNext     = "today.group.next"
	groupTerm     = "today.group.terms"
)

// newRepRow is a rep who is new, with a tick for each thing that the group does for them.
func (p *todayPage) newRepRow(d data.Due) fyne.CanvasObject {
	f, days := p.frame, p.frame.Today().DaysSince(d.Date)
	line := p.items.Add(forms.Item{
		Key: string(d.RefID), Title: f.Count("today.new-rep", days, "name", d.Title), Note: f.Text("today.new-rep-note"),
		Icon: "star", OnOpen: func() { f.OpenRow(frame.PageGroup, d.RefID) },
	})
	ticks := widgets.Flow(widgets.GapMedium)
	for _, check := range forms.WelcomeChecks(f, d.RefID, p.post(d.RefID).Welcome) {
		ticks.Add(check)
	}
	return widgets.VStack(0, line, widgets.InsetXY(widgets.GapLarge, 0, ticks))
}

// post returns a post that was read.
func (p *todayPage) post(id data.ID) data.Post {
	i := slices.IndexFunc(p.dossier.Posts, func(v data.Post) bool { return v.ID == id })
	if i < 0 {
		return data.Post{}
	}
	return p.dossier.Posts[i]
}

// termItem is a term that ends.
func (p *todayPage) termItem(d data.Due) forms.Item {
	f, post := p.frame, p.post(d.RefID)
	return forms.Item{
		Key: string(d.RefID), Title: forms.TermEnds(f, "today.term-", d.Date, "name", d.Title), Icon: "schedule",
		Note:   frame.JoinNotes(forms.PostWord(f, post.Kind), f.Lang.LongDate(d.Date)),
		OnOpen: func() { f.OpenRow(frame.PageGroup, d.RefID) },
	}
}

// heldRow asks whether a meeting took place whose day is over.
func (p *todayPage) heldRow(d data.Due) fyne.CanvasObject {
	f := p.frame
	say := func(state data.MeetingState, label string) func() {
		return func() {
			f.UpdateOfferingUndo(label, func(tx *store.Tx) error {
				return tx.UpdateMeeting(d.RefID, func(m *data.Meeting) { m.State = state })
			})
		}
	}
	yes, no := say(data.MeetingHeld, "meeting-held"), say(data.MeetingOff, "meeting-off")
	line := p.items.Add(forms.Item{
		Key: string(d.RefID), Title: d.Title, Note: f.Lang.LongDate(d.Date), Icon: "help",
		OnOpen: func() { f.OpenRow(frame.PageMeetings, d.RefID) },
		More: []frame.MenuLine{
			{Words: f.Text("today.held-yes"), Run: yes, Writes: true}, {Words: f.Text("today.held-no"), Run: no, Writes: true},
		},
	})
	return widgets.Beside(widgets.Gap, line,
		widgets.NewButton(f.Text("today.held-yes"), "check", yes), widgets.NewQuietButton(f.Text("today.held-no"), "", no))
}

// tellItem is a decision or result of which some units have not heard.
func (p *todayPage) tellItem(d data.Due) forms.Item {
	f := p.frame
	i := forms.Item{
		Key: string(d.RefID), Title: d.Title, Icon: "campaign", OnOpen: func() { f.Open(frame.PagePlan) },
		Fact: widgets.Fact{Text: f.DayWords(d.Date, true), Icon: "schedule", Tone: widgets.ToneDue},
	}
	if !d.Date.IsZero() && d.Date.Before(f.Today()) {
		i.Fact.Icon, i.Fact.Tone = "warning", widgets.ToneOverdue
	}
	at := slices.IndexFunc(p.dossier.Decisions, func(v data.Decision) bool { return v.ID == d.RefID })
	if at < 0 {
		return i
	}
	decision := p.dossier.Decisions[at]
	i.OnOpen = func() { p.openDecision(&decision) }
	var units []string
	tree := data.NewUnitTree(p.dossier.Units)
	for _, id := range data.Untold(&decision, p.dossier.Tellings, p.dossier.Units) {
		if u, ok := tree.Find(id); ok {
			units = append(units, u.Name)
		}
	}
	i.Note = f.Text("today.tell-company")
	if len(units) > 0 {
		i.Note = f.Text("today.tell-units", "units", strings.Join(units, ", "))
	}
	if d.Who != "" {
		i.Note = frame.JoinNotes(i.Note, f.Text("today.tell-who", "name", d.Who))
	}
	return i
}

// openDecision goes to where a decision stands: its topic, its goal or its meeting.
func (p *todayPage) openDecision(d *data.Decision) {
	switch f := p.frame; {
	case d.TopicID != "":
		f.OpenRow(frame.PagePlan, d.TopicID)
	case d.GoalID != "":
		f.OpenRow(frame.PagePlan, d.GoalID)
	case d.MeetingID != "":
		f.OpenRow(frame.PageMeetings, d.MeetingID)
	default:
		f.Open(frame.PagePlan)
	}
}

// meetingLine is something to do for a meeting by a day.
func (p *todayPage) meetingLine(d data.Due, key, title, icon string) forms.Item {
	return forms.Item{
		Key: key + string(d.RefID), Title: title, Icon: icon,
		Fact:   widgets.Fact{Text: p.frame.DayWords(d.Date, false), Icon: "schedule", Tone: widgets.ToneDue},
		OnOpen: func() { p.frame.OpenRow(frame.PageMeetings, d.RefID) },
	}
}

// deadlineItem is what has to be done by a day before an annual meeting.
func (p *todayPage) deadlineItem(d data.Due) forms.Item {
	i := p.meetingLine(d, "deadline:", p.frame.Text("today.deadline."+string(d.Deadline)), "checklist")
	i.Note = d.Title
	return i
}

// nextItem is a series of meetings without a next one.
func (p *todayPage) nextItem(d data.Due) forms.Item {
	i := p.meetingLine(d, "next:", d.Title, "calendar_month")
	i.Note = p.frame.Text("today.next-note", "date", p.frame.Lang.LongDate(d.Date))
	return i
}
