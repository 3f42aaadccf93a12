package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// bulkBar is what can be done with several chosen people at once. It shows itself
// when more than one is chosen.
type bulkBar struct {
	app    *App
	chosen func() []*data.Person
	states bool // offers the states of new hires too
	count  *widgets.Text
	bar    *fyne.Container
}

func newBulkBar(a *App, chosen func() []*data.Person) *bulkBar {
	return &bulkBar{app: a, chosen: chosen}
}

func (b *bulkBar) build() fyne.CanvasObject {
	b.count = widgets.NewText("", widgets.Style{Bold: true})
	b.bar = widgets.HStack(widgets.Gap, b.count, layout.NewSpacer(),
		widgets.NewButton(b.app.text("people.hand"), "emoji_people", b.onHandOver))
	if b.states {
		b.bar.Add(widgets.NewButton(b.app.text("hires.set-state"), "flag", b.onState))
	} else {
		b.bar.Add(widgets.NewButton(b.app.text("people.set-membership"), "check", b.onMembership))
	}
	b.bar.Add(widgets.NewQuietButton(b.app.text("people.delete"), "delete", b.onDelete))
	b.bar.Hide()
	return b.bar
}

// show tells how many are chosen.
func (b *bulkBar) show(rows []*data.Person) {
	b.count.SetText(b.app.count("people.selected", len(rows)))
	if hidden := len(rows) < 2; hidden != b.bar.Hidden {
		b.bar.Hidden = hidden
		b.bar.Refresh()
	}
}

func (b *bulkBar) ids() []data.ID {
	rows := b.chosen()
	ids := make([]data.ID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	return ids
}

func (b *bulkBar) onHandOver() {
	if ids := b.ids(); len(ids) > 0 {
		b.app.handOver(ids)
	}
}

// onMembership asks for one membership for all who are chosen.
func (b *bulkBar) onMembership() {
	ids := b.ids()
	title, text := b.app.text("people.set-membership"), b.app.count("people.selected", len(ids))
	b.app.choose(title, text, b.app.text("state.submit"), b.app.membershipOptions(), func(value string) {
		b.app.updatePeople("membership-set", ids, func(p *data.Person) {
			p.SetMembership(data.Membership(value), b.app.today())
		})
	})
}

func (a *App) membershipOptions(first ...option) []option {
	options := first
	for _, m := range data.Memberships() {
		options = append(options, option{string(m), a.membershipWord(m)})
	}
	return options
}

// onState asks for one state for all who are chosen.
func (b *bulkBar) onState() { b.app.askState(b.ids(), data.FollowNotNow) }

// onDelete deletes all who are chosen; undo brings them back.
func (b *bulkBar) onDelete() { b.app.deletePeople(b.ids()) }

// updatePeople changes several people in one batch.
func (a *App) updatePeople(label string, ids []data.ID, change func(*data.Person)) bool {
	return a.update(label, func(tx *store.Tx) error {
		for _, id := range ids {
			if err := tx.UpdatePerson(id, change); err != nil {
				return err
			}
		}
		return nil
	})
}

// deletePeople deletes people in one batch.
func (a *App) deletePeople(ids []data.ID) bool {
	if len(ids) == 0 {
		return false
	}
	label := "people-deleted"
	if len(ids) == 1 {
		label = "person-deleted"
	}
	return a.take(label, func(tx *store.Tx) error {
		for _, id := range ids {
			if err := tx.DeletePerson(id); err != nil {
				return err
			}
		}
		return nil
	})
}

// take makes a change that takes something away, and offers at once to undo it.
func (a *App) take(label string, fn func(*store.Tx) error) bool {
	if !a.update(label, fn) {
		return false
	}
	a.say(a.changeWords(label), a.text("menu.undo"))
	return true
}
