package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// begin is the dialog in which conversations are started with people who are not followed yet.
type begin struct {
	frame *frame.Frame
	can   []data.ID
	words string // of how many it can be and of how many it cannot, and why

	why *widgets.LineEntry
	row *widgets.FormRow
	rep *widgets.Choice
}

// keepsRep is the choice by which people keep the contact person whom they have.
const keepsRep = "*"

// askBegin asks why now and who keeps in touch, and starts a conversation with those of the people with whom that
// is possible. It says of how many it is not, and why.
func askBegin(f *frame.Frame, ids []data.ID) {
	if len(ids) == 0 {
		return
	}
	var people, reps []data.Person
	if !f.View(func(tx *store.Tx) (err error) {
		if people, err = tx.FindPeople(store.PersonFilter{IDs: ids}); err != nil {
			return err
		}
		reps, err = tx.FindPeople(store.PersonFilter{})
		return err
	}) {
		return
	}
	b := &begin{frame: f}
	b.sort(people)
	if len(b.can) == 0 {
		f.Show(frame.Dialog{Title: f.Text("begin.title"), Text: b.words})
		return
	}
	b.ask(data.ActiveReps(reps, f.Today(), f.Lang))
}

// sort divides the people into those with whom a conversation can be started and those with whom it cannot.
func (b *begin) sort(people []data.Person) {
	refused := make(map[data.BeginRefusal]int)
	for i := range people {
		why := people[i].RefusesBegin(b.frame.Today())
		if why == data.BeginFine {
			b.can = append(b.can, people[i].ID)
		}
		refused[why]++
	}
	sentences := []string{b.frame.Count("begin.can", len(b.can))}
	for _, why := range data.BeginRefusals() {
		if n := refused[why]; n > 0 {
			sentences = append(sentences, b.frame.Count("begin.not."+string(why), n))
		}
	}
	b.words = strings.Join(sentences, " ")
}

func (b *begin) ask(reps []data.Person) {
	f := b.frame
	var hide func()
	b.why = f.NewLine("", func(string) bool {
		if b.onSubmit() {
			hide()
		}
		return false
	})
	b.row = widgets.NewFormRow(f.Text("begin.why"), b.why)
	options := []widgets.Option{{Value: keepsRep, Caption: f.Text("begin.rep-stays")}}
	for i := range reps {
		options = append(options, widgets.Option{Value: string(reps[i].ID), Caption: reps[i].Full()})
	}
	b.rep = widgets.NewChoice(options, nil)
	hide = f.Show(frame.Dialog{
		Title: f.Text("begin.title"), Text: b.words,
		Body:  widgets.VStack(widgets.GapMedium, b.row, widgets.NewFormRow(f.Text("begin.rep"), b.rep)),
		First: b.why, Submit: f.Text("begin.submit"), OnSubmit: b.onSubmit,
	})
}

// onSubmit starts the conversations in one change.
func (b *begin) onSubmit() bool {
	if !b.why.Accepts() {
		return false
	}
	why := strings.TrimSpace(b.why.Text)
	if len([]rune(why)) > data.MaxText {
		b.row.SetError(b.frame.Lang.Error(data.Invalid{Rule: data.RuleLong}))
		return false
	}
	today, rep := b.frame.Today(), data.ID(b.rep.Value())
	each := func(tx *store.Tx, id data.ID) error {
		begun, err := tx.StartConversation([]data.ID{id}, today, why)
		if err != nil || len(begun) == 0 || rep == keepsRep || rep == id { // nobody keeps in touch with themselves
			return err
		}
		return tx.UpdatePerson(id, func(p *data.Person) { p.HandTo(rep) })
	}
	const label = "conversation-started"
	return changeMany(b.frame, label, b.can, each, func() { b.frame.Undo.SayTaken(label) })
}

// beginOffer is the button by which a conversation is started with the person in the pane.
func beginOffer(f *frame.Frame, who func() data.ID) *fyne.Container {
	return widgets.Flow(widgets.Gap, widgets.NewButton(
		f.Text("begin.title"), "emoji_people", func() { askBegin(f, []data.ID{who()}) },
	))
}
