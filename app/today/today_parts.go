package today

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// dueShown is how many lines of one kind Today shows before "more".
const dueShown = 5

// keyFigures is the slim row of cards at the top.
func (p *todayPage) keyFigures() fyne.CanvasObject {
	total := data.Total(p.figures)
	density, note := p.frame.Text("today.card.unknown"), ""
	if share, known := total.Density(); known {
		density = p.frame.Lang.Percent(share)
		note = p.frame.Text("today.card.density-note", "members", total.Members, "headcount", total.Headcount)
	}
	open, late := 0, 0
	for _, a := range p.dossier.Actions {
		if a.Pending() {
			open++
		}
		if a.Overdue(p.frame.Today()) {
			late++
		}
	}
	hires := 0
	for i := range p.dossier.People {
		if p.dossier.People[i].State.Open() && !p.dossier.People[i].Left(p.frame.Today()) {
			hires++
		}
	}
	spots := len(data.WhiteSpots(p.figures))
	return widgets.Columns(176, widgets.GapMedium,
		p.figureCard("today.card.density", density, note),
		p.figureCard("today.card.hires", p.frame.Lang.Number(hires), p.frame.Count("today.card.hires-note", p.alone())),
		p.figureCard("today.card.actions", p.frame.Lang.Number(open), p.frame.Count("today.card.actions-note", late)),
		p.figureCard("today.card.white", p.frame.Lang.Number(spots), p.frame.Count("today.card.white-note", spots)))
}

func (p *todayPage) figureCard(key, number, note string) fyne.CanvasObject {
	return widgets.NewCard("", widgets.VStack(0,
		widgets.NewCaption(p.frame.Text(key)),
		widgets.NewText(number, widgets.Style{Size: theme.SizeNameHeadingText, Bold: true}),
		widgets.NewText(note, widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true})))
}

// alone counts the new hires without a contact person.
func (p *todayPage) alone() int { return len(p.dueOf(data.DueHireWithoutRep)) }

func (p *todayPage) dueOf(kind data.DueKind) []data.Due {
	var found []data.Due
	for _, d := range p.due {
		if d.Kind == kind {
			found = append(found, d)
		}
	}
	return found
}

// addDue adds a card for each kind of thing that is due.
func (p *todayPage) addDue(box *fyne.Container) {
	p.addActions(box, "today.group.late", data.DueActionOverdue)
	if n := p.alone(); n > 0 {
		box.Add(widgets.NewCard(p.frame.Text("today.group.no-rep"), p.items.Add(forms.Item{
			Key: "no-rep", Title: p.frame.Count("today.no-rep", n), Icon: "person_add",
			Fact:   widgets.Fact{Text: p.frame.Text("today.divide"), Icon: "arrow_forward", Tone: widgets.TonePetrol},
			OnOpen: func() { p.frame.Go(frame.PageNewHires, frame.Filter{Waiting: true}) },
		})))
	}
	p.addCard(box, "today.group.contact", p.dueOf(data.DueContact), p.contactItem, frame.PageNewHires)
	p.addCard(box, "today.group.soon", p.soon(), p.actionLine, frame.PagePlan)
	p.addCard(box, "today.group.no-step", p.dueOf(data.DueGoalWithoutStep), p.goalItem, frame.PagePlan)
}

// addCard adds a card with at most dueShown lines; the page shows the rest.
func (p *todayPage) addCard(
	box *fyne.Container, key string, due []data.Due, line func(data.Due) forms.Item, page string,
) {
	if len(due) == 0 {
		return
	}
	rows := widgets.VStack(0)
	for _, d := range due[:min(len(due), dueShown)] {
		rows.Add(p.items.Add(line(d)))
	}
	if more := len(due) - dueShown; more > 0 {
		open := func() { p.frame.Open(page) }
		rows.Add(widgets.HStack(0, widgets.NewQuietButton(p.frame.Count("today.more", more), "", open)))
	}
	box.Add(widgets.NewCard(p.frame.Text(key), rows))
}

func (p *todayPage) addActions(box *fyne.Container, key string, kind data.DueKind) {
	p.addCard(box, key, p.dueOf(kind), p.actionLine, frame.PagePlan)
}

// soon lists the actions of the coming days that are no next step of a goal; those
// stand in the other column.
func (p *todayPage) soon() []data.Due {
	step := make(map[data.ID]bool)
	for _, g := range p.dossier.Goals {
		for _, a := range p.steps(g) {
			step[a.ID] = true
		}
	}
	return slices.DeleteFunc(p.dueOf(data.DueAction), func(d data.Due) bool { return step[d.RefID] })
}

// steps returns the next steps of a goal that is worked on now. Those that are late
// stand under Late already.
func (p *todayPage) steps(g data.Goal) []data.Action {
	if g.Lane != data.LaneNow || !g.Reached.IsZero() {
		return nil
	}
	return slices.DeleteFunc(
		data.NextSteps(p.dossier.Actions, g.ID), func(a data.Action) bool { return a.Overdue(p.frame.Today()) },
	)
}

// actionLine is an action that is due, with the goal it serves.
func (p *todayPage) actionLine(d data.Due) forms.Item {
	for _, action := range p.dossier.Actions {
		if action.ID == d.RefID {
			goal, _ := p.dossier.FindGoal(action.GoalID)
			return forms.ActionItem(p.frame, action, p.onAction, goal.Title)
		}
	}
	return forms.Item{Key: string(d.RefID), Title: d.Title}
}

func (p *todayPage) contactItem(d data.Due) forms.Item {
	fact := widgets.Fact{Text: p.frame.DayWords(d.Date, true), Icon: "schedule", Tone: widgets.ToneDue}
	if d.Date.Before(p.frame.Today()) {
		fact.Icon, fact.Tone = "warning", widgets.ToneOverdue
	}
	return forms.Item{
		Key: string(d.RefID), Title: d.Title, Note: d.Who, Icon: "call", Fact: fact,
		OnOpen: func() { p.frame.OpenRow(frame.PageNewHires, d.RefID) },
	}
}

func (p *todayPage) goalItem(d data.Due) forms.Item {
	return forms.Item{
		Key: string(d.RefID), Title: d.Title, Icon: "flag",
		Fact:   widgets.Fact{Text: p.frame.Text("plan.no-step"), Icon: "warning", Tone: widgets.ToneDue},
		OnOpen: func() { p.frame.OpenRow(frame.PagePlan, d.RefID) },
	}
}

// addSteps adds the next steps of every goal that is worked on now, at most two each.
func (p *todayPage) addSteps(box *fyne.Container) {
	rows := widgets.VStack(widgets.GapMedium)
	for _, g := range p.dossier.Goals {
		steps := p.steps(g)
		if len(steps) == 0 {
			continue
		}
		group := widgets.VStack(0, widgets.InsetXY(widgets.Gap, 0, widgets.NewText(g.Title, widgets.Style{
			Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true,
		})))
		for _, a := range steps {
			i := forms.ActionItem(p.frame, a, p.onAction, "")
			i.Key = "step:" + i.Key // the same action may stand in both columns
			group.Add(p.items.Add(i))
		}
		rows.Add(group)
	}
	if len(rows.Objects) == 0 {
		rows.Add(widgets.NewText(p.frame.Text("today.no-steps"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	box.Add(widgets.NewCard(p.frame.Text("today.group.steps"), rows))
}

func (p *todayPage) addMeetings(box *fyne.Container) {
	p.addCard(box, "today.group.meetings", p.dueOf(data.DueMeeting), func(d data.Due) forms.Item {
		return forms.Item{
			Key: string(d.RefID), Title: d.Title, Icon: "event",
			Fact:   widgets.Fact{Text: p.frame.DayWords(d.Date, false), Icon: "schedule", Tone: widgets.ToneDue},
			OnOpen: func() { p.frame.OpenRow(frame.PageMeetings, d.RefID) },
		}
	}, frame.PageMeetings)
}

func (p *todayPage) onAction(id data.ID) { p.frame.OpenRow(frame.PagePlan, id) }
