package data

import (
	"cmp"
	"slices"
)

// Figures computes the union's position in every unit on the given day, depth
// first with sites first. People who left before the day do not count. A unit's
// figures include the units below it. Last come those whom nobody has placed yet, as the
// figure of NoUnit, where there are any: the figures at the top hold everybody once.
//
// A headcount that nobody entered is the larger of the sum below it and the people known by
// name. It is no more than a least number, unless the people came with a list of all staff, or it is
// the sum of headcounts that are known.
//
// A unit is a white spot when people work in it or below it and the group has no rep, no
// informal leader and no contact person there. Members may work in a white spot. A contact
// person who left the company, or is not in the dossier, keeps in touch with nobody.
func Figures(units []Unit, people []Person, lists []List, today Date) []UnitFigure {
	tree := NewUnitTree(units)
	own := map[ID]*UnitFigure{NoUnit: {UnitID: NoUnit, AtLeast: true}}
	for _, u := range units {
		own[u.ID] = &UnitFigure{UnitID: u.ID, Name: u.Name, Kind: u.Kind}
	}
	here, asked := contactPeople(people, today)
	linked := make(map[ID]bool) // units where a contact person works
	listed := make(map[ID]bool) // units that a list of all staff had
	whole := wholeLists(lists)
	for i := range people {
		if !people[i].Left(today) {
			at := tree.PlaceOf(people[i].UnitID)
			own[at].add(&people[i], here[people[i].RepID])
			linked[at] = linked[at] || asked[people[i].ID]
			listed[at] = listed[at] || whole[people[i].ListID]
		}
	}
	var figures []UnitFigure
	var walk func(u Unit, depth int) UnitFigure
	walk = func(u Unit, depth int) UnitFigure {
		place := len(figures)
		figures = append(figures, UnitFigure{})
		figure := *own[u.ID]
		figure.Depth, figure.AtLeast = depth, len(tree.Children(u.ID)) == 0 && !listed[u.ID]
		for _, child := range tree.Children(u.ID) {
			figure.sum(walk(child, depth+1))
			linked[u.ID] = linked[u.ID] || linked[child.ID]
		}
		if u.Headcount > 0 {
			figure.Headcount, figure.AtLeast = u.Headcount, false
		}
		figure.raise(listed[u.ID])
		figure.WhiteSpot = figure.Headcount > 0 && figure.Reps+figure.Leaders+figure.Contacts == 0 && !linked[u.ID]
		figures[place] = figure
		return figure
	}
	for _, u := range tree.Children("") {
		walk(u, 0)
	}
	if outside := own[NoUnit]; outside.Known > 0 {
		outside.raise(false)
		figures = append(figures, *outside)
	}
	return figures
}

// wholeLists returns the lists of all staff that count: those that were not taken back.
func wholeLists(lists []List) map[ID]bool {
	whole := make(map[ID]bool)
	for _, l := range lists {
		if l.Kind == ListStaff && !l.Undone {
			whole[l.ID] = true
		}
	}
	return whole
}

// contactPeople returns who works here on the given day, and of whom somebody who works here
// has that person as contact person.
func contactPeople(people []Person, today Date) (here, asked map[ID]bool) {
	here, asked = make(map[ID]bool, len(people)), make(map[ID]bool)
	for i := range people {
		if !people[i].Left(today) {
			here[people[i].ID], asked[people[i].RepID] = true, true
		}
	}
	delete(here, "")
	delete(asked, "")
	return here, asked
}

// add counts one person who works in the unit itself. inTouch tells that the person has a
// contact person who works here.
func (f *UnitFigure) add(p *Person, inTouch bool) {
	f.Known++
	if p.Membership != MembershipUnknown {
		f.Told++
	}
	if p.IsMember() {
		f.Members++
	}
	if p.HasRole(RoleRep) {
		f.Reps++
	}
	if p.HasRole(RoleInformalLeader) {
		f.Leaders++
	}
	if inTouch {
		f.Contacts++
	}
}

// sum adds the counts of a unit below f. Those who are in no unit yet may be among the
// headcount of one, so they add nothing to it.
func (f *UnitFigure) sum(below UnitFigure) {
	if below.UnitID != NoUnit {
		f.Headcount += below.Headcount
		f.AtLeast = f.AtLeast || below.AtLeast
	}
	f.Known += below.Known
	f.Members += below.Members
	f.Told += below.Told
	f.Reps += below.Reps
	f.Leaders += below.Leaders
	f.Contacts += below.Contacts
}

// raise makes the headcount no less than the people known by name: one that was entered and
// is less has become old. Where none was entered it is a least number, unless a list of all staff
// had the unit.
func (f *UnitFigure) raise(listed bool) {
	f.AtLeast = f.AtLeast || f.Headcount == 0 && f.Known > 0 && !listed
	f.Headcount = max(f.Headcount, f.Known)
}

// Unplaced returns the figure of those who are in no unit yet, a zero one where there are none.
func Unplaced(figures []UnitFigure) UnitFigure {
	if n := len(figures); n > 0 && figures[n-1].UnitID == NoUnit {
		return figures[n-1]
	}
	return UnitFigure{}
}

// Total sums the top level of figures: the whole company, with those who are in no unit yet.
// Its name is "".
func Total(figures []UnitFigure) UnitFigure {
	var total UnitFigure
	for _, f := range figures {
		if f.Depth == 0 {
			total.sum(f)
		}
	}
	total.raise(false)
	return total
}

// WhiteSpots returns the units that are a white spot, as Figures says which are. A unit
// inside a white spot is left out: the widest one says it all.
func WhiteSpots(figures []UnitFigure) []UnitFigure {
	var spots []UnitFigure
	inside := -1
	for _, f := range figures {
		if inside >= 0 && f.Depth > inside {
			continue
		}
		inside = -1
		if f.WhiteSpot {
			spots = append(spots, f)
			inside = f.Depth
		}
	}
	return spots
}

// WithWidestSpots returns the figures in which only the units that WhiteSpots returns are a white spot: what marks them
// then marks as many as are counted.
func WithWidestSpots(figures []UnitFigure) []UnitFigure {
	widest := make(map[ID]bool)
	for _, f := range WhiteSpots(figures) {
		widest[f.UnitID] = true
	}
	marked := slices.Clone(figures)
	for i := range marked {
		marked[i].WhiteSpot = widest[marked[i].UnitID]
	}
	return marked
}

// UnitTree is the workplace as a tree of units.
type UnitTree struct {
	units    map[ID]Unit
	children map[ID][]Unit
}

// NewUnitTree arranges units. A unit whose parent is unknown, or that would hang
// inside itself, stands at the top, so that no unit is ever lost from view.
func NewUnitTree(units []Unit) *UnitTree {
	t := &UnitTree{units: make(map[ID]Unit, len(units)), children: make(map[ID][]Unit)}
	for _, u := range units {
		t.units[u.ID] = u
	}
	for _, u := range units {
		parent := u.ParentID
		if _, known := t.units[parent]; !known || t.loops(u.ID) {
			parent = ""
		}
		t.children[parent] = append(t.children[parent], u)
	}
	for _, siblings := range t.children {
		slices.SortStableFunc(siblings, func(a, b Unit) int {
			return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(Fold(a.Name), Fold(b.Name)), cmp.Compare(a.ID, b.ID))
		})
	}
	return t
}

// loops reports whether the way up from id comes back to id.
func (t *UnitTree) loops(id ID) bool {
	up := t.units[id].ParentID
	for range t.units {
		if up == id {
			return true
		}
		if up == "" {
			return false
		}
		up = t.units[up].ParentID
	}
	return false
}

// Find returns the unit with the given id, and whether there is one.
func (t *UnitTree) Find(id ID) (Unit, bool) {
	u, ok := t.units[id]
	return u, ok
}

// PlaceOf returns the unit of somebody who works in the one with the given id, NoUnit where
// there is no such unit.
func (t *UnitTree) PlaceOf(id ID) ID {
	if _, ok := t.units[id]; ok {
		return id
	}
	return NoUnit
}

// Children returns the units directly below id in their own order; "" asks for the top.
func (t *UnitTree) Children(id ID) []Unit { return t.children[id] }

// Below returns id and the ids of all units below it.
func (t *UnitTree) Below(id ID) map[ID]bool {
	below := map[ID]bool{id: true}
	queue := []ID{id}
	for len(queue) > 0 {
		next := queue[0]
		queue = queue[1:]
		for _, child := range t.children[next] {
			if !below[child.ID] {
				below[child.ID] = true
				queue = append(queue, child.ID)
			}
		}
	}
	return below
}

// Path returns the names from the top down to id: Noord, Expeditie, Nacht.
func (t *UnitTree) Path(id ID) []string {
	var names []string
	for range len(t.units) {
		u, ok := t.units[id]
		if !ok {
			break
		}
		names = append(names, u.Name)
		id = u.ParentID
	}
	slices.Reverse(names)
	return names
}
