package forms

import (
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/gate"
)

// askedWorker is the dialog in which somebody says who works: one of the reps, another name, or
// several people together. Nothing is written in the dossier.
type askedWorker struct {
	frame *frame.Frame
	reps  []repCandidate // who work here, by name
	rest  []repCandidate // who work here and are no rep
	then  func()
	repSearch
}

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

// askWorker shows the dialog. The first time it can be put off.
func askWorker(f *frame.Frame, first bool, then func()) {
	ReadPeople(f, func(people []data.Person, units []data.Unit) {
		a := &askedWorker{frame: f, then: then}
		tree := data.NewUnitTree(units)
		data.SortNames(people, f.Lang)
		for i := range people {
			p := &people[i]
			unit, _ := tree.Find(p.UnitID)
			one := repCandidate{ID: p.ID, Name: p.Full(), Unit: unit.Name}
			switch {
			case p.Left(f.Today()):
			case p.HasRole(data.RoleRep):
				a.reps = append(a.reps, one)
			default:
				a.rest = append(a.rest, one)
			}
		}
		a.open(first)
	})
}

func (a *askedWorker) open(first bool) {
	f := a.frame
	a.repSearch = newRepSearch(f, f.Text("who.search"), a.nameCell, a.find)
	a.table.SetEmpty(widgets.NewEmptyText(f.Text("who.empty")))
	a.find()
	var hide func()
	submit := func() {
		if a.onSubmit() {
			hide()
			a.then()
		}
	}
	a.table.OnOpen, a.search.OnOpen = func(repCandidate) { submit() }, submit
	box := frame.Dialog{
		Title: f.Text("who.title"), Text: f.Text("who.text"), Body: a.body(),
		First: a.search, Submit: f.Text("who.submit"), OnSubmit: a.onSubmit, OnDone: a.then, OnClose: a.then,
		Width: widgets.FormWidth, Height: 440,
		More: []frame.DialogAction{{Word: f.Text("who.together"), Run: func() {
			f.Who.Set(data.Worker{Together: true})
			a.then()
		}}},
	}
	if first {
		box.Text += " " + f.Text("who.look")
		box.Cancel, box.OnClose = f.Text("who.later"), a.onLater
	}
	hide = f.Show(box)
}

// onLater remembers that it was asked. Where the machine cannot, it is asked again.
func (a *askedWorker) onLater() {
	if err := a.frame.Store.PutOffWorker(); err != nil {
		a.frame.ShowError(frame.FileError(err))
	}
	a.then()
}

func (a *askedWorker) nameCell(r repCandidate) widgets.CellContent {
	if r.ID == "" {
		return widgets.CellContent{Text: a.frame.Text("who.typed", "name", r.Name), Icon: "edit"}
	}
	return widgets.CellContent{Text: r.Name, Icon: "person"}
}

// find shows the reps or, where something was typed, everybody whom that fits, the reps first, and
// the name itself where nobody is called that.
func (a *askedWorker) find() {
	a.row.SetError("")
	typed, words := a.typed()
	rows := matchingNames(a.reps, words)
	if typed != "" {
		rows = append(rows, matchingNames(a.rest, words)...)
		if !hasName(rows, typed) {
			rows = append(rows, repCandidate{Name: typed})
		}
	}
	a.show(rows)
}

// onSubmit says that the one who is lit works.
func (a *askedWorker) onSubmit() bool {
	rows := a.table.Selected()
	if len(rows) != 1 {
		a.row.SetError(a.frame.Text("who.none"))
		a.frame.Focus(a.search)
		return false
	}
	w := data.Worker{PersonID: rows[0].ID}
	if rows[0].ID == "" {
		if err := a.frame.CheckNumbers(rows[0].Name, gate.InText); err != nil {
			a.row.SetError(a.frame.Lang.Error(err))
			return false
		}
		w.Name = rows[0].Name
	}
	a.frame.Who.Set(w)
	return true
}
