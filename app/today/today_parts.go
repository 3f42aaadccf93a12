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

// keyFigures is the slim row of cards at the top. Each number leads to what it counts.
func (p *todayPage) keyFigures() fyne.CanvasObject {
	open, hires := 0, 0
	for _, a := range p.dossier.Actions {
		if a.Pending() {
			open++
		}
	}
	for i := range p.dossier.People {
		if p.dossier.People[i].State.Open() && !p.dossier.People[i].Left(p.frame.Today()) {
			hires++
		}
	}
	spots, late := len(data.WhiteSpots(p.figures)), len(p.dueOf(data.DueActionOverdue))
	showSpots := p.goTo(frame.PageSnapshot, frame.Filter{Spots: true})
	return widgets.Columns(176, widgets.GapMedium,
		p.densityCard(),
		p.figureCard("today.card.hires",
			lead{p.frame.Lang.Number(hires), hires, p.goTo(frame.PageConversations, frame.Filter{Open: true})},
			lead{p.frame.Count("today.card.hires-note", p.alone()), p.alone(), p.onDivide}),
		p.figureCard("today.card.actions",
			lead{p.frame.Lang.Number(open), open, p.goTo(frame.PagePlan, frame.Filter{Open: true})},
			lead{p.frame.Count("today.card.actions-note", late), late, func() { p.showAll(groupLate, 0) }}),
		p.figureCard("today.card.white",
			lead{p.frame.Lang.Number(spots), spots, showSpots},
			lead{p.frame.Count("today.card.white-note", spots), spots, showSpots}))
}

// densityCard is how many are members. The page of the snapshot says the same, and People shows
// who the members are.
func (p *todayPage) densityCard() fyne.CanvasObject {
	total := data.Total(p.figures)
	density, note := p.frame.Text("today.card.unknown"), ""
	switch share, known := total.Density(); {
	case known:
		density = p.frame.Lang.Percent(share)
		note = p.frame.Text("today.card.density-note", "members", total.Members, "headcount", total.Headcount)
	case total.AtLeast && !total.Untold():
		note = p.frame.Text("today.card.density-least", "members", total.Members, "headcount", total.Headcount)
	}
	return p.figureCard("today.card.density",
		lead{density, 1, func() { p.frame.Open(frame.PageSnapshot) }},
		lead{note, total.Members, p.goTo(frame.PagePeople, frame.Filter{Members: true})})
}

// lead is words with a number in them, and the way to what the number counts.
type lead struct {
	words string
	n     int // 0 leads nowhere
	open  func()
}

func (p *todayPage) goTo(page string, what frame.Filter) func() {
	return func() { p.frame.Go(page, what) }
}

func (p *todayPage) figureCard(key string, number, note lead) fyne.CanvasObject {
	return widgets.NewCard("", widgets.VStack(0,
		widgets.NewCaption(p.frame.Text(key)),
		number.text(widgets.Style{Size: theme.SizeNameHeadingText, Bold: true, Color: number.color(), Wrap: true}),
		note.text(widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true})))
}

// color is that of what can be pressed.
func (l lead) color() fyne.ThemeColorName {
	if l.n == 0 {
		return ""
	}
	return widgets.ColorPetrol
}

func (l lead) text(style widgets.Style) fyne.CanvasObject {
	if l.n == 0 {
		return widgets.NewText(l.words, style)
	}
	return widgets.NewLink(l.words, style, l.open)
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

// The cards of what is due, by the text of their title.
const (
	groupLate    = "today.group.late"
	groupContact = "today.group.contact"
	groupAgain   = "today.group.ask-again"
	groupSoon    = "today.group.soon"
	groupNoStep  = "today.group.no-step"
	groupMeeting = "today.group.meetings"
	groupDestroy = "today.group.destroy"
)

// addDue adds a card for each kind of thing that is due.
func (p *todayPage) addDue(box *fyne.Container) {
	p.addCard(box, groupLate, p.dueOf(data.DueActionOverdue), p.actionLine)
	if n := p.alone(); n > 0 {
		box.Add(widgets.NewCard(p.frame.Text("today.group.no-rep"), p.items.Add(forms.Item{
			Key: "no-rep", Title: p.frame.Count("today.no-rep", n), Icon: "person_add",
			Fact:   widgets.Fact{Text: p.frame.Text("today.divide"), Icon: "arrow_forward", Tone: widgets.TonePetrol},
			OnOpen: p.onDivide,
		})))
	}
	p.addCard(box, groupContact, p.dueOf(data.DueContact), p.contactItem)
	p.addCard(box, groupAgain, p.dueOf(data.DueAskAgain), p.contactItem)
	p.addRows(box, groupNewRep, p.dueOf(data.DueNewRep), p.newRepRow)
	p.addRows(box, groupHeld, p.dueOf(data.DueMeetingHeld), p.heldRow)
	p.addCard(box, groupTell, p.dueOf(data.DueTelling), p.tellItem)
	p.addCard(box, groupSoon, p.soon(), p.actionLine)
	p.addCard(box, groupNoStep, p.dueOf(data.DueGoalWithoutStep), p.goalItem)
	p.addCard(box, groupDeadline, p.dueOf(data.DueDeadline), p.deadlineItem)
	p.addCard(box, groupNext, p.dueOf(data.DueNextMeeting), p.nextItem)
	p.addCard(box, groupTerm, p.dueOf(data.DueTermEnds), p.termItem)
	if p.expired > 0 {
		box.Add(widgets.NewCard(p.frame.Text("today.group.kept"), p.items.Add(forms.Item{
			Key: "kept", Title: p.frame.Count("kept.due", p.expired), Icon: "schedule",
			Fact:   widgets.Fact{Text: p.frame.Text("kept.open"), Icon: "arrow_forward", Tone: widgets.TonePetrol},
			OnOpen: func() { p.frame.Rooms.Kept(p.frame) },
		})))
	}
	p.addCard(box, groupDestroy, append(p.dueOf(data.DueExport), p.dueOf(data.DueListFile)...), p.destroyItem)
}

// onDivide shows the new hires without a contact person, to be divided.
func (p *todayPage) onDivide() { p.frame.Go(frame.PageConversations, frame.Filter{Waiting: true}) }

// addCard adds a card with at most dueShown lines, and a button that shows the rest in it.
func (p *todayPage) addCard(box *fyne.Container, key string, due []data.Due, line func(data.Due) forms.Item) {
	p.addRows(box, key, due, func(d data.Due) fyne.CanvasObject { return p.items.Add(line(d)) })
}

// addRows is addCard for lines with more in them than an item.
func (p *todayPage) addRows(box *fyne.Container, key string, due []data.Due, row func(data.Due) fyne.CanvasObject) {
	if len(due) == 0 {
		return
	}
	p.cards[key] = due
	rows, shown := widgets.VStack(0), min(len(due), dueShown)
	if p.unfolded[key] {
		shown = len(due)
	}
	for _, d := range due[:shown] {
		rows.Add(row(d))
	}
	if more := len(due) - shown; more > 0 {
		open := func() { p.showAll(key, shown) }
		rows.Add(widgets.HStack(0, widgets.NewQuietButton(p.frame.Count("today.more", more), "", open)))
	}
	box.Add(widgets.NewCard(p.frame.Text(key), rows))
}

// showAll shows every line of a card, with the keyboard on the one at the given place.
func (p *todayPage) showAll(key string, at int) {
	p.unfolded[key] = true
	if due := p.cards[key]; at < len(due) {
		p.items.Keep(due[at].RefID)
	}
	p.show()
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
		Key: string(d.RefID), Title: d.Title, Note: frame.JoinNotes(p.nextWords(d.RefID), d.Who), Icon: "call", Fact: fact,
		OnOpen: func() { p.frame.OpenRow(frame.PageConversations, d.RefID) },
	}
}

// nextWords says whether the contact with somebody was agreed, or which step of the track it is.
func (p *todayPage) nextWords(id data.ID) string {
	tracks := p.dossier.Tracks()
	for i := range p.dossier.People {
		if person := &p.dossier.People[i]; person.ID == id {
			return p.frame.NextWords(&tracks, person)
		}
	}
	return ""
}

// destroyItem is something that went out, or the file of a list, that is to be destroyed by now.
func (p *todayPage) destroyItem(d data.Due) forms.Item {
	for _, e := range p.dossier.Exports {
		if e.ID == d.RefID {
			return forms.ExportItem(p.frame, e, d.Who)
		}
	}
	for _, l := range p.dossier.Lists {
		if l.ID == d.RefID {
			return forms.ListFileItem(p.frame, l)
		}
	}
	return forms.Item{Key: string(d.RefID), Title: d.Title}
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
	if len(rows.Objects) == 0 && !p.waits() {
		return
	}
	if len(rows.Objects) == 0 {
		rows.Add(widgets.NewText(p.frame.Text("today.no-steps"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	box.Add(widgets.NewCard(p.frame.Text("today.group.steps"), rows))
}

func (p *todayPage) addMeetings(box *fyne.Container) {
	p.addCard(box, groupMeeting, p.dueOf(data.DueMeeting), func(d data.Due) forms.Item {
		return forms.Item{
			Key: string(d.RefID), Title: d.Title, Icon: "event",
			Fact:   widgets.Fact{Text: p.frame.DayWords(d.Date, false), Icon: "schedule", Tone: widgets.ToneDue},
			OnOpen: func() { p.frame.OpenRow(frame.PageMeetings, d.RefID) },
		}
	})
}

func (p *todayPage) onAction(id data.ID) { p.frame.OpenRow(frame.PagePlan, id) }
