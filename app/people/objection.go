package people

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// judgingHint says that a text judges somebody, "" where it does not. It is a hint: it may be meant
// otherwise, and the page of what we keep proposes to remove it.
func judgingHint(f *frame.Frame, j data.Judging, text string) string {
	words := j.Find(text)
	if len(words) == 0 {
		return ""
	}
	return f.Text("judging.hint", "words", strings.Join(words, ", "))
}

// objectionOffer offers, where somebody does not want to be approached, to keep only what
// prevents that a list brings them back.
type objectionOffer struct {
	frame *frame.Frame
	count int // of those whom it concerns: a member is kept
	check *widgets.Check
	box   *fyne.Container
}

func newObjectionOffer(f *frame.Frame, ids []data.ID) *objectionOffer {
	o := &objectionOffer{frame: f}
	f.View(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{IDs: ids})
		for i := range people {
			if people[i].MayObject(f.Today()) {
				o.count++
			}
		}
		return err
	})
	o.check = widgets.NewCheck(f.Count("state.objection", max(o.count, 1)), nil)
	o.check.SetChecked(true)
	o.box = widgets.VStack(widgets.GapTiny, o.check, objectionText(f))
	o.box.Hide()
	return o
}

// objectionText says what goes, and what it is good for.
func objectionText(f *frame.Frame) fyne.CanvasObject {
	return widgets.NewText(f.Text("state.objection-text"),
		widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true})
}

// leastOffer offers in the pane of a person what the dialog does: the state was chosen in the
// form, or before Kader offered it.
func leastOffer(f *frame.Frame, keep func()) *fyne.Container {
	button := widgets.NewButton(f.Count("state.objection", 1), "block", keep)
	return widgets.VStack(widgets.GapTiny, widgets.Flow(0, button), objectionText(f))
}

// show offers it for the state in which it makes sense.
func (o *objectionOffer) show(state data.FollowState) {
	o.box.Hidden = state != data.FollowDoNotContact || o.count == 0
	o.box.Refresh()
	o.frame.FitDialogs()
}

func (o *objectionOffer) accepted() bool { return !o.box.Hidden && o.check.Checked }

// keepObjections keeps of people who do not want to be approached no more than that. Of a member,
// and who has a task, the rest stays.
func keepObjections(f *frame.Frame, ids []data.ID) bool {
	today := f.Today()
	return f.UpdateOfferingUndo(store.LabelObjection, func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{IDs: ids})
		for i := range people {
			id := people[i].ID
			switch {
			case err != nil:
			case people[i].MayObject(today):
				err = tx.KeepObjection(id, today)
			default:
				err = tx.UpdatePerson(id, func(p *data.Person) { p.SetState(data.FollowDoNotContact, today) })
			}
		}
		return err
	})
}
