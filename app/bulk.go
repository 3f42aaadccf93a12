package app

import (
	"context"
	"errors"

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
	return a.changeMany(label, ids, func(tx *store.Tx, id data.ID) error { return tx.UpdatePerson(id, change) }, func() {})
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
	return a.changeMany(label, ids, (*store.Tx).DeletePerson, func() {
		a.sayTaken(label)
	})
}

// manyPeople is how many are changed before the window shows progress.
const manyPeople = 200

// changeMany changes people in one batch, beside the window where they are many. It
// tells whether the change was made or is under way; done is called after it was.
func (a *App) changeMany(label string, ids []data.ID, each func(*store.Tx, data.ID) error, done func()) bool {
	work := func(report func(share float64) bool) func(*store.Tx) error {
		return func(tx *store.Tx) error {
			for i, id := range ids {
				if !report(float64(i) / float64(len(ids))) {
					return context.Canceled
				}
				if err := each(tx, id); err != nil {
					return err
				}
			}
			return nil
		}
	}
	if len(ids) <= manyPeople {
		made := a.update(label, work(func(float64) bool { return true }))
		if made {
			done()
		}
		return made
	}
	opened := a.store
	a.runJob(a.count("people.changing", len(ids)), func(j *job) error {
		return opened.Update(label, work(j.Report))
	}, func(err error) {
		if !errors.Is(err, context.Canceled) && a.settle(err) {
			done()
		}
	})
	return true
}

// take makes a change that takes something away, and offers at once to undo it.
func (a *App) take(label string, fn func(*store.Tx) error) bool {
	if !a.update(label, fn) {
		return false
	}
	a.sayTaken(label)
	return true
}
