package forms

import (
	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// ReadPlan reads what the plan consists of.
func ReadPlan(tx *store.Tx) (d data.Dossier, err error) {
	if d.Group, err = tx.Group(); err != nil {
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
	if d.Units, err = tx.FindUnits(store.UnitFilter{}); err != nil {
		return d, err
	}
	err = tx.ReadMeetings(&d)
	return d, err
}

// LoadPlan reads what the plan consists of, and the people who may do it, beside
// the window, and shows it.
func LoadPlan(l *frame.Loader, show func(data.Dossier, []data.Person)) {
	var d data.Dossier
	var people []data.Person
	l.Load(func(tx *store.Tx) (err error) {
		if d, err = ReadPlan(tx); err != nil {
			return err
		}
		people, err = tx.FindPeople(store.PersonFilter{})
		return err
	}, func() { show(d, people) })
}
