package app

import (
	"kader/data"
	"kader/data/store"
)

// chooser is a page on which people are chosen.
type chooser interface{ chosen() []data.ID }

func (p *peoplePage) chosen() []data.ID   { return p.bulk.ids() }
func (p *newHiresPage) chosen() []data.ID { return p.bulk.ids() }

// peopleCommands are what can be done with chosen people from the menu only.
func peopleCommands(a *App) []command {
	return []command{{id: "erase", textKey: "menu.erase", menu: "edit", enabled: func() bool { return canErase(a) }, run: func() { onErase(a) }, divider: true}}
}

func canErase(a *App) bool {
	_, ok := a.current.(chooser)
	return ok && a.canWrite()
}

// onErase removes the chosen people for good, from the history too, as anyone may
// ask of the group (GDPR art. 17). Deleting, which can be undone, keeps them there.
func onErase(a *App) {
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
		changeMany(a, "people-erased", ids, (*store.Tx).ErasePerson, func() {})
	})
}
