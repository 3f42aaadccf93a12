package forms

import (
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/gate"
	"kader/data/store"
	"kader/data/values"
)

// Somebody is a person of the dossier or, without an id, a name that was typed.
type Somebody struct {
	ID   data.ID
	Name string
}

// Create returns the id of somebody, who is added to the dossier where only a name is known.
func (s Somebody) Create(tx *store.Tx) (data.ID, error) {
	if s.ID != "" {
		return s.ID, nil
	}
	person := data.Person{Name: values.ParseName(s.Name)}
	err := tx.CreatePerson(&person)
	return person.ID, err
}

// PersonQuestion is what AskPerson asks.
type PersonQuestion struct {
	Title, Text string
	Submit      string
	Fits        func(*data.Person) bool // who may be chosen
}

// personAsked is the dialog in which one person is chosen, or a name is typed that is new.
type personAsked struct {
	frame  *frame.Frame
	people []repCandidate
	chosen Somebody
	repSearch
}

// AskPerson asks for one person by name, and then goes on with who was chosen. Nothing is written.
func AskPerson(f *frame.Frame, q PersonQuestion, then func(Somebody)) {
	ReadPeople(f, func(people []data.Person, units []data.Unit) {
		a := &personAsked{frame: f}
		tree := data.NewUnitTree(units)
		data.SortNames(people, f.Lang)
		for i := range people {
			if p := &people[i]; !p.Left(f.Today()) && q.Fits(p) {
				unit, _ := tree.Find(p.UnitID)
				a.people = append(a.people, repCandidate{ID: p.ID, Name: p.Full(), Unit: unit.Name})
			}
		}
		a.open(q, then)
	})
}

func (a *personAsked) open(q PersonQuestion, then func(Somebody)) {
	f := a.frame
	a.repSearch = newRepSearch(f, f.Text("hand.search"), a.nameCell, a.find)
	a.find()
	var hide func()
	submit := func() {
		if a.onSubmit() {
			hide()
			then(a.chosen)
		}
	}
	a.table.OnOpen, a.search.OnOpen = func(repCandidate) { submit() }, submit
	hide = f.Show(frame.Dialog{
		Title: q.Title, Text: q.Text, Body: a.body(), First: a.search, Submit: q.Submit,
		OnSubmit: a.onSubmit, OnDone: func() { then(a.chosen) }, Width: widgets.FormWidth, Height: 440,
	})
}

func (a *personAsked) nameCell(r repCandidate) widgets.CellContent {
	if r.ID == "" {
		return widgets.CellContent{Text: a.frame.Text("reps.new", "name", r.Name), Icon: "person_add"}
	}
	return widgets.CellContent{Text: r.Name, Icon: "person"}
}

// find shows who fits what was typed, and the name itself where nobody is called that.
func (a *personAsked) find() {
	a.row.SetError("")
	typed, words := a.typed()
	rows := matchingNames(a.people, words)
	if typed != "" && !hasName(a.people, typed) {
		rows = append(rows, repCandidate{Name: typed})
	}
	a.show(rows)
}

// onSubmit takes the one who is lit. A name with a number that is never kept is refused.
func (a *personAsked) onSubmit() bool {
	rows := a.table.Selected()
	if len(rows) != 1 {
		a.row.SetError(a.frame.Text("post.whom-none"))
		a.frame.Focus(a.search)
		return false
	}
	if err := a.frame.CheckNumbers(rows[0].Name, gate.InText); rows[0].ID == "" && err != nil {
		a.row.SetError(a.frame.Lang.Error(err))
		return false
	}
	a.chosen = Somebody{ID: rows[0].ID, Name: rows[0].Name}
	return true
}
