package forms

import (
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// OfferWorker asks who works where that was not asked on this machine, and goes on. In the
// example, one of its reps works.
func OfferWorker(f *frame.Frame, then func()) {
	switch {
	case !f.Store.AsksWorker():
		then()
	case f.Prefs.IsExample(f.Store.Path()):
		ReadPeople(f, func(people []data.Person, _ []data.Unit) {
			if reps := data.ActiveReps(people, f.Today(), f.Lang); len(reps) > 0 {
				f.Who.As(data.Worker{PersonID: reps[0].ID})
			}
			then()
		})
	default:
		askWorker(f, true, then)
	}
}

// AskWorker asks who works from now on.
func AskWorker(f *frame.Frame) { askWorker(f, false, func() {}) }

// askWorker shows the dialog in which somebody says who works: one of the reps, another name, or several people
// together. Nothing is written in the dossier. The first time it can be put off.
func askWorker(f *frame.Frame, first bool, then func()) {
	ReadPeople(f, func(people []data.Person, units []data.Unit) {
		a := newPersonSearch(f, f.Text("who.search"), typedPerson{Word: "who.typed", Icon: "edit", None: "who.none"})
		a.first, a.rest = candidates(f, people, units, func(p *data.Person) bool { return p.HasRole(data.RoleRep) })
		a.table.SetEmpty(widgets.NewEmptyText(f.Text("who.empty")))
		works := func(w data.Worker) {
			f.Who.Set(w)
			then()
		}
		box := frame.Dialog{
			Title: f.Text("who.title"), Text: f.Text("who.text"), Submit: f.Text("who.submit"), OnClose: then,
			More: []frame.DialogAction{{Word: f.Text("who.together"), Run: func() { works(data.Worker{Together: true}) }}},
		}
		if first {
			box.Text += " " + f.Text("who.look")
			box.Cancel, box.OnClose = f.Text("who.later"), func() { putOffWorker(f, then) }
		}
		a.ask(box, func(who Somebody) {
			if who.ID != "" {
				who.Name = "" // that of the person is read where it is needed
			}
			works(data.Worker{PersonID: who.ID, Name: who.Name})
		})
	})
}

// putOffWorker remembers that it was asked. Where the machine cannot, it is asked again.
func putOffWorker(f *frame.Frame, then func()) {
	if err := f.Store.PutOffWorker(); err != nil {
		f.ShowError(frame.FileError(err))
	}
	then()
}
