package people

import (
	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// chooser is a page on which people are chosen.
type chooser interface{ Chosen() []data.ID }

// Commands are what can be done with chosen people from the menu only.
func Commands(a *frame.Frame) []frame.Command {
	return []frame.Command{
		{
			ID: "erase", TextKey: "menu.erase", Menu: "edit", Enabled: func() bool { return canErase(a) },
			Run: func() { onErase(a) }, Divider: true,
		},
	}
}

func canErase(a *frame.Frame) bool {
	_, ok := a.Visible().(chooser)
	return ok && a.CanWrite()
}

// onErase removes the chosen people for good, from the history too, as anyone may
// ask of the group (GDPR art. 17). Deleting, which can be undone, keeps them there.
func onErase(a *frame.Frame) {
	page, ok := a.Visible().(chooser)
	if !ok {
		return
	}
	ids := page.Chosen()
	if len(ids) == 0 {
		a.Say(a.Text("erase.nobody"), "")
		return
	}
	a.Confirm(a.Count("erase.title", len(ids)), a.Text("erase.text"), a.Text("erase.button"), func() {
		changeMany(a, "people-erased", ids, (*store.Tx).ErasePerson, func() {})
	})
}
