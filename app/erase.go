package app

import (
	"kader/data"
	"kader/data/store"
)

// chooser is a page on which people are chosen.
type chooser interface{ chosen() []data.ID }

func (p *peoplePage) chosen() []data.ID   { return p.bulk.ids() }
func (p *newHiresPage) chosen() []data.ID { return p.bulk.ids() }

func (a *App) canErase() bool {
	_, ok := a.current.(chooser)
	return ok && a.canWrite()
}

// onErase removes the chosen people for good, from the history too, as anyone may
// ask of the group (GDPR art. 17). Deleting, which can be undone, keeps them there.
func (a *App) onErase() {
	page, ok := a.current.(chooser)
	if !ok {
		return
	}
	ids := page.chosen()
	if len(ids) == 0 {
		a.say(a.text("erase.nobody"), "")
		return
	}
	a.confirm(a.count("erase.title", len(ids)), a.text("erase.text"), a.text("erase.button"), func() {
		a.changeMany("people-erased", ids, (*store.Tx).ErasePerson, func() {})
	})
}
