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

// AskPerson asks for one person by name, and then goes on with who was chosen. Nothing is written.
func AskPerson(f *frame.Frame, q PersonQuestion, then func(Somebody)) {
	ReadPeople(f, func(people []data.Person, units []data.Unit) {
		typed := typedPerson{Word: "reps.new", Icon: "person_add", None: "post.whom-none"}
		a := newPersonSearch(f, f.Text("hand.search"), typed)
		a.first, _ = candidates(f, people, units, q.Fits)
		a.ask(frame.Dialog{Title: q.Title, Text: q.Text, Submit: q.Submit}, then)
	})
}

// typedPerson says how a dialog shows a name that was typed, and what it says where nobody is chosen, by the keys of
// their texts.
type typedPerson struct{ Word, Icon, None string }

// personSearch is the dialog in which one person is chosen, or a name is typed that is new.
type personSearch struct {
	frame *frame.Frame
	first []repCandidate // who shows before anything is typed
	rest  []repCandidate // who shows behind them, once something is typed
	typed typedPerson
	repSearch
}

func newPersonSearch(f *frame.Frame, hint string, typed typedPerson) *personSearch {
	a := &personSearch{frame: f, typed: typed}
	a.repSearch = newRepSearch(f, hint, a.nameCell, a.find)
	return a
}

// candidates are those who work here, by name: those of whom is says so, and the others.
func candidates(
	f *frame.Frame, people []data.Person, units []data.Unit, is func(*data.Person) bool,
) (those, others []repCandidate) {
	tree := data.NewUnitTree(units)
	data.SortNames(people, f.Lang)
	for i := range people {
		p := &people[i]
		unit, _ := tree.Find(p.UnitID)
		one := repCandidate{ID: p.ID, Name: p.Full(), Unit: unit.Name}
		switch {
		case p.Left(f.Today()):
		case is(p):
			those = append(those, one)
		default:
			others = append(others, one)
		}
	}
	return those, others
}

// ask shows the dialog. Enter in the field, a double click in the table and the button all choose who is lit.
func (a *personSearch) ask(box frame.Dialog, then func(Somebody)) {
	a.find()
	var chosen Somebody
	var hide func()
	box.OnSubmit = func() (ok bool) {
		chosen, ok = a.chosen()
		return ok
	}
	box.OnDone = func() { then(chosen) }
	submit := func() {
		if box.OnSubmit() {
			hide()
			then(chosen)
		}
	}
	a.table.OnOpen, a.search.OnOpen = func(repCandidate) { submit() }, submit
	box.Body, box.First, box.Width, box.Height = a.body(), a.search, widgets.FormWidth, 440
	hide = a.frame.Show(box)
}

func (a *personSearch) nameCell(r repCandidate) widgets.CellContent {
	if r.ID == "" {
		return widgets.CellContent{Text: a.frame.Text(a.typed.Word, "name", r.Name), Icon: a.typed.Icon}
	}
	return widgets.CellContent{Text: r.Name, Icon: "person"}
}

// find shows who fits what was typed, and the name itself where nobody is called that.
func (a *personSearch) find() {
	a.row.SetError("")
	typed, words := a.words()
	rows := matchingNames(a.first, words)
	if typed != "" {
		rows = append(rows, matchingNames(a.rest, words)...)
		if !hasName(rows, typed) {
			rows = append(rows, repCandidate{Name: typed})
		}
	}
	a.show(rows)
}

// chosen returns who is lit. A name with a number that is never kept is refused.
func (a *personSearch) chosen() (Somebody, bool) {
	rows := a.table.Selected()
	if len(rows) != 1 {
		a.row.SetError(a.frame.Text(a.typed.None))
		a.frame.Focus(a.search)
		return Somebody{}, false
	}
	if err := a.frame.CheckNumbers(rows[0].Name, gate.InText); rows[0].ID == "" && err != nil {
		a.row.SetError(a.frame.Lang.Error(err))
		return Somebody{}, false
	}
	return Somebody{ID: rows[0].ID, Name: rows[0].Name}, true
}
