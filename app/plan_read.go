package app

import (
	"kader/data"
	"kader/data/store"
)

// readPlan reads what the plan consists of.
func readPlan(tx *store.Tx) (d data.Dossier, err error) {
	if d.Topics, err = tx.FindTopics(store.TopicFilter{}); err != nil {
		return d, err
	}
	if d.Goals, err = tx.FindGoals(store.GoalFilter{}); err != nil {
		return d, err
	}
	if d.Actions, err = tx.FindActions(store.ActionFilter{}); err != nil {
		return d, err
	}
	if d.Meetings, err = tx.FindMeetings(store.MeetingFilter{}); err != nil {
		return d, err
	}
	d.Units, err = tx.FindUnits(store.UnitFilter{})
	return d, err
}

// loadPlan reads what the plan consists of, and the people who may do it, beside
// the window, and shows it.
func loadPlan(l *loader, show func(data.Dossier, []data.Person)) {
	var d data.Dossier
	var people []data.Person
	l.load(func(tx *store.Tx) (err error) {
		if d, err = readPlan(tx); err != nil {
			return err
		}
		people, err = tx.FindPeople(store.PersonFilter{})
		return err
	}, func() { show(d, people) })
}
