package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/gate"
	"kader/data/store"
	"kader/data/values"
)

// nameReps is the dialog in which a group says who its reps are, and for which unit: whoever it knows, and
// names that are new. Nothing is written before they are all named.
type nameReps struct {
	frame  *frame.Frame
	people []repCandidate // everybody who works here, by name
	units  []data.Unit
	chosen []repCandidate
	then   func()
	later  bool // the question can be put off
	unit   *widgets.LineEntry
	repSearch
}

// AskReps asks who the reps are, writes it, and then goes on with what needed them.
func AskReps(f *frame.Frame, then func()) { askReps(f, false, then) }

// OfferReps asks a group that is new in the program who its reps are, and goes on, also where it is put off.
func OfferReps(f *frame.Frame, then func()) { askReps(f, true, then) }

func askReps(f *frame.Frame, later bool, then func()) {
	ReadPeople(f, func(people []data.Person, units []data.Unit) {
		n := &nameReps{frame: f, then: then, later: later, units: units}
		_, n.people = candidates(f, people, units, func(p *data.Person) bool { return p.HasRole(data.RoleRep) })
		n.open()
	})
}

// open shows the dialog. Enter takes the name that is lit; on an empty line it goes on.
func (n *nameReps) open() {
	f := n.frame
	n.repSearch = newRepSearch(f, f.Text("hand.search"), n.nameCell, n.find)
	n.table.OnOpen = n.toggle
	n.buildUnit()
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
	box := frame.Dialog{
		Title: f.Text("reps.title"), Text: f.Text("reps.text"), Body: n.body(),
		First: n.search, Submit: f.Text("reps.submit"), OnSubmit: n.onSubmit, OnDone: n.then,
		Width: widgets.FormWidth, Height: 520,
	}
	if n.later {
		box.Cancel, box.OnClose = f.Text("who.later"), n.then
	}
	hide = f.Show(box)
}

// buildUnit makes the field of the unit. Enter there takes the name that is lit, with the unit.
func (n *nameReps) buildUnit() {
	n.unit = n.frame.NewLine(n.frame.Text("reps.unit"), func(string) bool { n.takeLit(); return false })
	n.unit.Suggest = n.suggestUnits
	n.unit.OnKey = func(key fyne.KeyName) bool {
		enter := (key == fyne.KeyReturn || key == fyne.KeyEnter) && strings.TrimSpace(n.unit.Text) == ""
		if enter {
			n.takeLit()
		}
		return enter
	}
}

// suggestUnits returns the units whose name holds what is typed, also those that were named just now.
func (n *nameReps) suggestUnits(before string) (typed string, names []string) {
	words := strings.Fields(data.Fold(before))
	offer := func(name string) {
		if folded := data.Fold(name); folded != strings.Join(words, " ") && data.HoldsEveryWord(folded, words) {
			names = append(names, name)
		}
	}
	if len(words) == 0 {
		return before, nil
	}
	for _, u := range n.units {
		offer(u.Name)
	}
	for _, r := range n.chosen {
		if r.Named {
			offer(r.Unit)
		}
	}
	slices.Sort(names)
	return before, slices.Compact(names)
}

func (n *nameReps) takeLit() {
	if rows := n.table.Selected(); n.search.Text != "" && len(rows) == 1 {
		n.toggle(rows[0])
		return
	}
	n.frame.Focus(n.search)
}

func (n *nameReps) body() fyne.CanvasObject {
	fields := widgets.Columns(200, widgets.Gap, n.row, n.unit.Row())
	return frame.Border(fields, nil, nil, nil, n.table)
}

func (n *nameReps) nameCell(r repCandidate) widgets.CellContent {
	switch {
	case n.place(r) >= 0:
		return widgets.CellContent{Text: r.Name, Icon: "check", IconColor: widgets.ColorPetrol, Bold: true}
	case r.ID == "":
		return widgets.CellContent{Text: n.frame.Text("reps.new", "name", r.Name), Icon: "person_add"}
	}
	return widgets.CellContent{Text: r.Name, Icon: "person"}
}

// place returns where somebody stands among those taken, -1 for nowhere.
func (n *nameReps) place(r repCandidate) int {
	return slices.IndexFunc(n.chosen, func(o repCandidate) bool { return o.key() == r.key() })
}

func (n *nameReps) isChosen(r repCandidate) bool { return n.place(r) >= 0 }

// find shows who fits what was typed, and the name itself where nobody is called that.
// Where nothing was typed, those who are chosen stand first.
func (n *nameReps) find() {
	n.row.SetError("")
	typed, words := n.words()
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
	n.unit.SetText("")
	n.find()
	n.frame.Focus(n.search)
}

// take is toggle without what is seen of it. A name or a unit with a number that is never kept is
// refused.
func (n *nameReps) take(r repCandidate) bool {
	if i := n.place(r); i >= 0 {
		n.chosen = slices.Delete(n.chosen, i, i+1)
		return true
	}
	if err := n.frame.CheckNumbers(r.Name, gate.InText); r.ID == "" && err != nil {
		n.row.SetError(n.frame.Lang.Error(err))
		return false
	}
	if !n.unit.Accepts() {
		n.frame.Focus(n.unit)
		return false
	}
	if unit := strings.Join(strings.Fields(n.unit.Text), " "); unit != "" {
		r.Unit, r.Named = unit, true
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
		w := &repWriter{tx: tx, units: slices.Clone(n.units)}
		for _, r := range n.chosen {
			if err := w.write(r); err != nil {
				return err
			}
		}
		return nil
	})
}

// repWriter writes who the reps are.
type repWriter struct {
	tx    *store.Tx
	units []data.Unit
}

// write gives somebody the task, or adds who is new. The unit that was named is where they work, and for
// whoever works in another one it is that of the post.
func (w *repWriter) write(r repCandidate) error {
	var unit data.ID
	if r.Named {
		var err error
		if unit, err = w.unit(r.Unit); err != nil {
			return err
		}
	}
	if r.ID == "" {
		return w.tx.CreatePerson(&data.Person{
			Name: values.ParseName(r.Name), Work: data.Work{UnitID: unit}, Union: data.Union{Roles: []data.Role{data.RoleRep}},
		})
	}
	person, err := w.tx.FindPerson(r.ID)
	if err != nil {
		return err
	}
	if unit != "" && person.UnitID != "" && person.UnitID != unit {
		return w.tx.CreatePost(&data.Post{PersonID: r.ID, Kind: data.PostRep, UnitIDs: []data.ID{unit}})
	}
	return w.tx.UpdatePerson(r.ID, func(p *data.Person) {
		if p.UnitID == "" {
			p.UnitID = unit
		}
		if !p.HasRole(data.RoleRep) {
			p.Roles = append(p.Roles, data.RoleRep)
		}
	})
}

// unit returns the unit with a name. One that is new is added.
func (w *repWriter) unit(name string) (data.ID, error) {
	for _, u := range w.units {
		if data.Fold(u.Name) == data.Fold(name) {
			return u.ID, nil
		}
	}
	u := data.Unit{Kind: data.UnitDepartment, Name: name, Position: len(w.units)}
	if err := w.tx.CreateUnit(&u); err != nil {
		return "", err
	}
	w.units = append(w.units, u)
	return u.ID, nil
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
