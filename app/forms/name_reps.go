package forms

import (
	"slices"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/gate"
	"kader/data/store"
	"kader/data/values"
)

// nameReps is the dialog in which a group says who its reps are: whoever it knows, and
// names that are new. Nothing is written before they are all named.
type nameReps struct {
	frame  *frame.Frame
	people []repCandidate // everybody who works here, by name
	chosen []repCandidate
	then   func()
	repSearch
}

// AskReps asks who the reps are, writes it, and then goes on with what needed them.
func AskReps(f *frame.Frame, then func()) {
	ReadPeople(f, func(people []data.Person, units []data.Unit) {
		n := &nameReps{frame: f, then: then}
		tree := data.NewUnitTree(units)
		data.SortNames(people, f.Lang)
		for _, p := range people {
			if !p.Left(f.Today()) && !p.HasRole(data.RoleRep) {
				unit, _ := tree.Find(p.UnitID)
				n.people = append(n.people, repCandidate{ID: p.ID, Name: p.Full(), Unit: unit.Name})
			}
		}
		n.open()
	})
}

// open shows the dialog. Enter takes the name that is lit; on an empty line it goes on.
func (n *nameReps) open() {
	f := n.frame
	n.repSearch = newRepSearch(f, f.Text("hand.search"), n.nameCell, n.find)
	n.table.OnOpen = n.toggle
	n.find()
	var hide func()
	n.search.OnOpen = func() {
		switch rows := n.table.Selected(); {
		case n.search.Text != "" && len(rows) == 1:
			n.toggle(rows[0])
		case n.search.Text == "" && n.onSubmit():
			hide()
			n.then()
		}
	}
	hide = f.Show(frame.Dialog{
		Title: f.Text("reps.title"), Text: f.Text("reps.text"), Body: n.body(),
		First: n.search, Submit: f.Text("reps.submit"), OnSubmit: n.onSubmit, OnDone: n.then,
		Width: widgets.FormWidth, Height: 480,
	})
}

func (n *nameReps) nameCell(r repCandidate) widgets.CellContent {
	switch {
	case n.isChosen(r):
		return widgets.CellContent{Text: r.Name, Icon: "check", IconColor: widgets.ColorPetrol, Bold: true}
	case r.ID == "":
		return widgets.CellContent{Text: n.frame.Text("reps.new", "name", r.Name), Icon: "person_add"}
	}
	return widgets.CellContent{Text: r.Name, Icon: "person"}
}

func (n *nameReps) isChosen(r repCandidate) bool { return slices.Contains(n.chosen, r) }

// find shows who fits what was typed, and the name itself where nobody is called that.
// Where nothing was typed, those who are chosen stand first.
func (n *nameReps) find() {
	n.row.SetError("")
	typed, words := n.typed()
	rows := matchingNames(n.people, words)
	switch {
	case typed == "":
		rows = append(slices.Clone(n.chosen), slices.DeleteFunc(rows, n.isChosen)...)
	case !hasName(n.people, typed):
		rows = append(rows, repCandidate{Name: typed})
	}
	n.show(rows)
}

// toggle takes a name, or leaves it out again, and waits for the next.
func (n *nameReps) toggle(r repCandidate) {
	if !n.take(r) {
		return
	}
	n.search.SetText("")
	n.find()
	n.frame.Focus(n.search)
}

// take is toggle without what is seen of it. A name with a number that is never kept is
// refused.
func (n *nameReps) take(r repCandidate) bool {
	if i := slices.Index(n.chosen, r); i >= 0 {
		n.chosen = slices.Delete(n.chosen, i, i+1)
		return true
	}
	if err := n.frame.CheckNumbers(r.Name, gate.InText); r.ID == "" && err != nil {
		n.row.SetError(n.frame.Lang.Error(err))
		return false
	}
	n.chosen = append(n.chosen, r)
	return true
}

// onSubmit writes who the reps are. What is lit counts where nobody was taken yet, and
// where a name was typed and not taken: what is typed is not lost.
func (n *nameReps) onSubmit() bool {
	if rows := n.table.Selected(); len(rows) == 1 && (len(n.chosen) == 0 || n.search.Text != "" && !n.isChosen(rows[0])) &&
		!n.take(rows[0]) {
		return false
	}
	if len(n.chosen) == 0 {
		n.row.SetError(n.frame.Text("reps.none"))
		n.frame.Focus(n.search)
		return false
	}
	return n.frame.Update("reps-named", func(tx *store.Tx) error {
		for _, r := range n.chosen {
			if err := writeRep(tx, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// writeRep gives somebody the task, or adds who is new.
func writeRep(tx *store.Tx, r repCandidate) error {
	if r.ID == "" {
		p := data.Person{Name: values.ParseName(r.Name), Union: data.Union{Roles: []data.Role{data.RoleRep}}}
		return tx.CreatePerson(&p)
	}
	return tx.UpdatePerson(r.ID, func(p *data.Person) {
		if !p.HasRole(data.RoleRep) {
			p.Roles = append(p.Roles, data.RoleRep)
		}
	})
}

// NamingButton asks who the reps are, where a field offers nobody.
func NamingButton(f *frame.Frame, then func()) *widgets.Button {
	return widgets.NewQuietButton(f.Text("reps.title"), "person_add", func() { AskReps(f, then) })
}

// ReadPeople reads everyone and every unit beside the window, for a dialog.
func ReadPeople(f *frame.Frame, show func(people []data.Person, units []data.Unit)) {
	var people []data.Person
	var units []data.Unit
	l := frame.Loader{Frame: f}
	l.Load(func(tx *store.Tx) (err error) {
		if people, err = tx.FindPeople(store.PersonFilter{}); err != nil {
			return err
		}
		units, err = tx.FindUnits(store.UnitFilter{})
		return err
	}, func() { show(people, units) })
}
