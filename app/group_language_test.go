package app

import (
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// A look at the page Group made every group a Dutch one: the first language of the field counted as
// the user's choice, and was saved when the page was left.
func TestALookAtTheGroupKeepsItsLanguage(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, func(tx *store.Tx) error {
			return tx.UpdateGroup(func(g *data.Group) { g.Language = code })
		})
		h.Open(frame.PageGroup)
		h.Sees(assets.LanguageName(code))
		h.SeesNot(h.Text("dialog.cancel"))
		h.Open(frame.PageToday)
		group := desk.Read(h, func(tx *store.Tx) (data.Group, error) { return tx.Group() })
		if group.Language != code {
			t.Errorf("the group of %s speaks %s now", code, group.Language)
		}
	}
}
