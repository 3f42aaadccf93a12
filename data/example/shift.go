package example

import "kader/data"

// shift moves every day in the dossier. The period and file name of a list follow
// the day it was received.
func shift(d *data.Dossier, w *words, days int) {
	move := func(dates ...*data.Date) {
		for _, date := range dates {
			if !date.IsZero() {
				*date = date.AddDays(days)
			}
		}
	}
	age := func(r *data.Record) {
		r.Created, r.Changed = r.Created.AddDate(0, 0, days), r.Changed.AddDate(0, 0, days)
	}
	move(&d.Group.AgreementEnds, &d.Group.Evaluate)
	for i := range d.Units {
		age(&d.Units[i].Record)
	}
	for i := range d.People {
		p := &d.People[i]
		age(&p.Record)
		move(&p.Start, &p.End, &p.MemberSince, &p.Next, &p.Started, &p.Last, &p.DeleteOn, &p.KeepUntil, &p.Objected)
	}
	for i := range d.Lists {
		l := &d.Lists[i]
		age(&l.Record)
		move(&l.Received, &l.DeleteOn)
		l.Period = periodOf(l.Received)
		l.File = w.fileOf(l.Period)
	}
	for i := range d.Contacts {
		age(&d.Contacts[i].Record)
		move(&d.Contacts[i].Date)
	}
	shiftPlan(d, move, age)
}

// shiftPlan moves the days of what the group plans and does.
func shiftPlan(d *data.Dossier, move func(...*data.Date), age func(*data.Record)) {
	for i := range d.Topics {
		age(&d.Topics[i].Record)
		move(&d.Topics[i].LastHeard)
	}
	for i := range d.Goals {
		age(&d.Goals[i].Record)
		move(&d.Goals[i].Due, &d.Goals[i].Reached)
	}
	for i := range d.Actions {
		age(&d.Actions[i].Record)
		move(&d.Actions[i].Due, &d.Actions[i].Done)
	}
	shiftMeetings(d, move, age)
	for i := range d.Checks {
		age(&d.Checks[i].Record)
		move(&d.Checks[i].Held)
	}
	for i := range d.Snapshots {
		age(&d.Snapshots[i].Record)
		move(&d.Snapshots[i].Date)
	}
}

// shiftMeetings moves the days of meetings, of what was heard and told there, and of the posts of the group.
func shiftMeetings(d *data.Dossier, move func(...*data.Date), age func(*data.Record)) {
	for i := range d.Meetings {
		age(&d.Meetings[i].Record)
		move(&d.Meetings[i].Date)
	}
	for i := range d.Points {
		age(&d.Points[i].Record)
	}
	for i := range d.Attended {
		age(&d.Attended[i].Record)
	}
	for i := range d.Heard {
		age(&d.Heard[i].Record)
		move(&d.Heard[i].Day)
	}
	for i := range d.Decisions {
		age(&d.Decisions[i].Record)
		move(&d.Decisions[i].Day)
	}
	for i := range d.Tellings {
		g := &d.Tellings[i]
		age(&g.Record)
		move(&g.By, &g.Told)
	}
	for i := range d.Posts {
		p := &d.Posts[i]
		age(&p.Record)
		move(&p.Elected, &p.From, &p.Until, &p.Called, &p.Met, &p.Course)
	}
	for i := range d.Candidates {
		age(&d.Candidates[i].Record)
		move(&d.Candidates[i].Asked)
	}
}
