package importing

import (
	"slices"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data/store"
)

// newDesk sits before the pages of this room, with an open dossier that fill has filled.
// The pages to which an import leads are blank.
func newDesk(t *testing.T, code string, fill func(*store.Tx) error) *desk.Desk {
	t.Helper()
	r := desk.Rooms(desk.Blank(frame.PagePeople), desk.Blank(frame.PageConversations), desk.Blank(frame.PageGroup))
	r.Commands = func(f *frame.Frame) []frame.Command { return slices.Concat(Commands(f), frame.Commands(f)) }
	r.Lists = Lists()
	return desk.SitDown(t, code, fill, r)
}
