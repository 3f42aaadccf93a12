package forms

import (
	"strings"

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

	search *widgets.SearchField
	row    *widgets.FormRow
	table  *widgets.Table[repCandidate]
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
	a.search = widgets.NewSearchField(f.Text("who.search"), f.Text("people.filter.clear"), func(string) { a.find() })
	a.row = widgets.NewFormRow("", a.search)
	a.table = widgets.NewTable(a.columns())
	a.table.HideHeader()
	a.table.Key = repCandidate.key
	a.table.SetEmpty(widgets.NewText(
		f.Text("who.empty"), widgets.Style{Color: widgets.ColorMuted, Align: widgets.AlignCenter},
	))
	a.table.OnUp = func() { f.Focus(a.search) }
	a.search.OnDown = func() { f.Focus(a.table) }
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
		Title: f.Text("who.title"), Text: f.Text("who.text"), Body: frame.Border(a.row, nil, nil, nil, a.table),
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

func (a *askedWorker) columns() []widgets.Column[repCandidate] {
	return []widgets.Column[repCandidate]{
		{ID: "name", Width: 180, Weight: 2, Cell: func(r repCandidate) widgets.CellContent {
			if r.ID == "" {
				return widgets.CellContent{Text: a.frame.Text("who.typed", "name", r.Name), Icon: "edit"}
			}
			return widgets.CellContent{Text: r.Name, Icon: "person"}
		}},
		{ID: "unit", Width: 90, Weight: 1, Cell: func(r repCandidate) widgets.CellContent {
			return widgets.CellContent{Text: r.Unit, Color: widgets.ColorMuted}
		}},
	}
}

// find shows the reps or, where something was typed, everybody whom that fits, the reps first, and
// the name itself where nobody is called that.
func (a *askedWorker) find() {
	a.row.SetError("")
	typed := strings.Join(strings.Fields(a.search.Text), " ")
	words := strings.Fields(data.Fold(typed))
	rows := matchingNames(a.reps, words)
	if typed != "" {
		rows = append(rows, matchingNames(a.rest, words)...)
		if !hasName(rows, typed) {
			rows = append(rows, repCandidate{Name: typed})
		}
	}
	a.table.SetRows(rows)
	a.table.SetSelected()
	if typed != "" {
		a.table.SelectRow(0)
	}
}

// matchingNames keeps those whose name or unit holds every word.
func matchingNames(list []repCandidate, words []string) (found []repCandidate) {
	for _, r := range list {
		if data.HoldsEveryWord(data.Fold(r.Name+"\n"+r.Unit), words) {
			found = append(found, r)
		}
	}
	return found
}

// hasName tells whether somebody is called that.
func hasName(list []repCandidate, name string) bool {
	for _, r := range list {
		if data.Fold(r.Name) == data.Fold(name) {
			return true
		}
	}
	return false
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
