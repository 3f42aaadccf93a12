package people

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// bulkBar is what can be done with several chosen people at once. It has a place of its
// own above the table, so that no row moves under the pointer when it has something to say.
type bulkBar struct {
	frame   *frame.Frame
	chosen  func() []*data.Person
	onClear func()
	states  bool // offers the states of new hires too
	count   *widgets.Text
	hidden  *widgets.Text // how many more are chosen and not shown
	hint    *widgets.Text
	buttons *fyne.Container
	acts    []*widgets.Button // what can be done with those who are chosen and shown
	bar     *fyne.Container
}

func newBulkBar(f *frame.Frame, chosen func() []*data.Person, onClear func()) *bulkBar {
	return &bulkBar{frame: f, chosen: chosen, onClear: onClear}
}

func (b *bulkBar) build() fyne.CanvasObject {
	b.count = widgets.NewText("", widgets.Style{Bold: true})
	b.hidden = widgets.NewCaption("")
	b.hint = widgets.NewText(
		b.frame.Text("people.choose-hint"), widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted},
	)
	set := widgets.NewButton(b.frame.Text("people.set-membership"), "check", b.onMembership)
	if b.states {
		set = widgets.NewButton(b.frame.Text("hires.set-state"), "flag", b.onState)
	}
	b.acts = []*widgets.Button{
		widgets.NewButton(b.frame.Text("people.hand"), "emoji_people", b.onHandOver), set,
		widgets.NewIconButton("delete", b.frame.Text("people.delete"), b.onDelete),
	}
	if !b.states {
		b.acts = append([]*widgets.Button{widgets.NewButton(b.frame.Text("begin.title"), "", b.onBegin)}, b.acts...)
	}
	b.buttons = widgets.HStack(widgets.Gap)
	for _, act := range b.acts {
		b.buttons.Add(act)
	}
	b.buttons.Add(widgets.NewIconButton("close", b.frame.Text("people.clear-choice"), b.onClear))
	words := widgets.VStack(0, widgets.NewSpacer(), b.count, b.hidden, widgets.NewSpacer())
	b.bar = widgets.Stretch(widgets.Gap, container.NewStack(b.hint, widgets.Narrow(countLeast, words)), b.buttons)
	b.show(0, 0)
	return widgets.MinSize(0, widgets.RowHeight, b.bar)
}

// countLeast is the least width for how many are chosen, at normal text size.
const countLeast float32 = 160

// show tells how many are chosen, and how many more are chosen that a search or filter
// hides: an action leaves those alone.
func (b *bulkBar) show(chosen, hidden int) {
	several := chosen+hidden > 1
	b.count.SetText(b.frame.Count("people.selected", chosen))
	b.hidden.SetText(b.frame.Count("people.not-shown", hidden))
	b.hint.Hidden, b.count.Hidden, b.buttons.Hidden = several, !several, !several
	b.hidden.Hidden = !several || hidden == 0
	for _, act := range b.acts {
		act.Hidden = chosen == 0 // there is nobody to do it to
	}
	b.buttons.Refresh()
	b.bar.Refresh()
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
		askHandOver(b.frame, ids)
	}
}

// onBegin starts a conversation with those who are chosen.
func (b *bulkBar) onBegin() { askBegin(b.frame, b.ids()) }

// onMembership asks for one membership for all who are chosen; of members from which day and what brought them in.
func (b *bulkBar) onMembership() {
	f, ids := b.frame, b.ids()
	note, joining := newLapseNote(f, ids), newJoining(f, ids)
	var field *widgets.Choice
	chosen := func() data.Membership { return data.Membership(field.Value()) }
	field = widgets.NewChoice(membershipOptions(f), func(string) {
		joining.box.Hidden = chosen() != data.MembershipMember
		note.show(func(p *data.Person) bool { return p.LapsesAs(chosen()) })
	})
	note.text.Hidden, joining.box.Hidden = true, true
	f.Show(frame.Dialog{
		Title: f.Text("people.set-membership"), Text: f.Count("people.selected", len(ids)),
		Body: widgets.VStack(widgets.GapMedium, field, joining.box, note.text), First: field,
		Submit: f.Text("state.submit"), OnSubmit: func() bool { return chosen() != data.MembershipMember || joining.valid() },
		OnDone: func() {
			each := joining.join(func(*data.Person) {})
			if chosen() != data.MembershipMember {
				each = func(tx *store.Tx, id data.ID) error {
					return tx.UpdatePerson(id, func(p *data.Person) { p.SetMembership(chosen(), f.Today()) })
				}
			}
			changeMany(f, "membership-set", ids, each, func() { f.Undo.SayTaken("membership-set") })
		},
	})
}

func membershipOptions(f *frame.Frame, first ...widgets.Option) []widgets.Option {
	options := first
	for _, m := range data.Memberships() {
		options = append(options, widgets.Option{Value: string(m), Caption: f.MembershipWord(m)})
	}
	return options
}

// onState asks for one state for all who are chosen.
func (b *bulkBar) onState() { askState(b.frame, b.ids(), data.FollowNotNow) }

// onDelete deletes all who are chosen; undo brings them back.
func (b *bulkBar) onDelete() { deletePeople(b.frame, b.ids()) }

// updatePeople changes several people in one batch and says what was done.
func updatePeople(f *frame.Frame, label string, ids []data.ID, change func(*data.Person)) bool {
	return changeMany(f, label, ids, func(tx *store.Tx, id data.ID) error { return tx.UpdatePerson(id, change) }, func() {
		f.Undo.SayTaken(label)
	})
}

// deletePeople deletes people in one batch.
func deletePeople(f *frame.Frame, ids []data.ID) {
	if len(ids) == 0 {
		return
	}
	label := "people-deleted"
	if len(ids) == 1 {
		label = "person-deleted"
	}
	changeMany(f, label, ids, (*store.Tx).DeletePerson, func() { f.Undo.SayTaken(label) })
}

// manyPeople is how many are changed before the window shows progress.
const manyPeople = 200

// changeMany changes people in one batch, beside the window where they are many. It
// tells whether the change was made or is under way; done is called after it was.
func changeMany(f *frame.Frame, label string, ids []data.ID, each func(*store.Tx, data.ID) error, done func()) bool {
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
		made := f.Update(label, work(func(float64) bool { return true }))
		if made {
			done()
		}
		return made
	}
	opened := f.Store
	f.RunJob(f.Count("people.changing", len(ids)), func(j *frame.Job) error {
		return opened.Update(label, work(j.Report))
	}, func(err error) {
		if !errors.Is(err, context.Canceled) && f.Settle(err) {
			done()
		}
	})
	return true
}
