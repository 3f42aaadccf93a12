package people

import (
	"kader/app/forms"
	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// chooser is a page on which people are chosen.
type chooser interface{ Chosen() []data.ID }

// Commands are what can be done with chosen people from the menu only.
func Commands(f *frame.Frame) []frame.Command {
	return []frame.Command{
		{
			ID: "erase", TextKey: "menu.erase", Menu: "edit", Enabled: func() bool { return canErase(f) },
			Run: func() { onErase(f) }, Divider: true,
		},
	}
}

func canErase(f *frame.Frame) bool {
	_, ok := f.Visible().(chooser)
	return ok && f.CanWrite()
}

// onErase removes the chosen people for good, from the history too, as anyone may
// ask of the group (GDPR art. 17). Deleting, which can be undone, keeps them there.
func onErase(f *frame.Frame) {
	page, ok := f.Visible().(chooser)
	if !ok {
		return
	}
	ids := page.Chosen()
	if len(ids) == 0 {
		f.Say(f.Text("erase.nobody"), "")
		return
	}
	var people []data.Person
	ok = f.View(func(tx *store.Tx) (err error) {
		people, err = tx.FindPeople(store.PersonFilter{IDs: ids})
		return err
	})
	if ok {
		forms.EraseForGood(f, people)
	}
}
