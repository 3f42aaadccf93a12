package group

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// stepKey names the line of somebody's next step.
func stepKey(person data.ID) string { return "step:" + string(person) }

// sortLatest orders posts that are over, the latest first.
func sortLatest(posts []data.Post) {
	slices.SortStableFunc(posts, func(a, b data.Post) int { return b.Until.Compare(a.Until) })
}

// buildStep makes the field in which a next step is typed, in the place of its line. It is made once, so that it
// keeps what is typed when the page is read again.
func (w *whoWeAre) buildStep() {
	w.step = w.frame.NewLine(w.frame.Text("group.step-hint"), w.onStep)
	w.step.OnEscape = func() { w.closeStep() }
	w.step.OnKey = func(key fyne.KeyName) bool {
		if (key == fyne.KeyReturn || key == fyne.KeyEnter) && strings.TrimSpace(w.step.Text) == "" {
			w.onStep("")
			return true
		}
		return false
	}
}

// addSteps adds the next step of everybody who has a post now.
func (w *whoWeAre) addSteps(now []data.Post) {
	f := w.frame
	rows, seen := widgets.Columns(postWidth, widgets.Gap), make(map[data.ID]bool)
	for _, p := range now {
		person := w.byID[p.PersonID]
		if person == nil || seen[person.ID] || !p.Current(f.Today()) || person.Left(f.Today()) {
			continue
		}
		seen[person.ID] = true
		rows.Add(w.stepRow(person))
	}
	if len(rows.Objects) > 0 {
		w.body.Add(widgets.NewCard(f.Text("group.steps"), rows))
	}
}

// stepRow is somebody with their next step, or with the field in which it is typed.
func (w *whoWeAre) stepRow(person *data.Person) fyne.CanvasObject {
	if w.typed == person.ID {
		name := widgets.NewText(person.Full(), widgets.Style{Bold: true, Wrap: true})
		return widgets.InsetXY(widgets.Gap, widgets.GapTiny, widgets.VStack(widgets.GapTiny, name, w.step.Row()))
	}
	i := forms.Item{
		Key: stepKey(person.ID), Title: person.Full(), Note: person.Step, Icon: "arrow_forward", Strong: true,
		OnOpen: func() { w.openStep(person.ID) },
	}
	if person.Step == "" {
		i.Note = w.frame.Text("group.step-none")
	}
	return w.items.Add(i)
}

// openStep puts the field in the place of somebody's line.
func (w *whoWeAre) openStep(id data.ID) {
	if !w.frame.CanWrite() {
		return
	}
	w.typed = id
	w.step.SetText(w.person(id).Step)
	w.step.CursorColumn = len([]rune(w.step.Text))
	w.show(w.dossier)
	w.frame.Focus(w.step)
}

// closeStep puts the line back, with the keyboard on it.
func (w *whoWeAre) closeStep() {
	id := w.typed
	w.typed = ""
	w.step.SetText("")
	w.items.Keep(data.ID(stepKey(id)))
	w.show(w.dossier)
}

// onStep writes somebody's next step, "" for none, and gives the keyboard to their line.
func (w *whoWeAre) onStep(text string) bool {
	id := w.typed
	if w.person(id).Step == text {
		w.closeStep()
		return false
	}
	w.typed = ""
	w.items.Keep(data.ID(stepKey(id)))
	if !w.frame.Update("step-updated", func(tx *store.Tx) error {
		return tx.UpdatePerson(id, func(p *data.Person) { p.Step = text })
	}) {
		w.typed = id
		return false
	}
	w.step.SetText("")
	return false
}

// leaveStep writes what is typed, as Enter does; false where it cannot be kept.
func (w *whoWeAre) leaveStep() bool {
	if w.typed == "" {
		return true
	}
	text := strings.TrimSpace(w.step.Text)
	if !w.step.Accepts() {
		return false
	}
	w.onStep(text)
	return w.typed == ""
}
