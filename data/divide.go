package data

import (
	"cmp"
	"slices"
)

// FullLoad is with how many colleagues a rep keeps in touch before it is said that these are many.
const FullLoad = 15

// HandReason is why a rep is proposed for a colleague.
type HandReason string

// The reasons, the strongest first.
const (
	HandUnit   HandReason = "unit"   // is a rep for the unit
	HandAbove  HandReason = "above"  // is a rep for a unit above it
	HandWorks  HandReason = "works"  // works in the unit, and is a rep for others
	HandFormer HandReason = "former" // worked there before, or the colleague where the rep works
	HandList   HandReason = "list"   // came with the same list of new colleagues
	HandLoad   HandReason = "load"   // keeps in touch with the fewest
)

// What a reason is worth, and what each colleague with whom a rep keeps in touch takes from it: the rep for a unit
// is proposed until there are fifteen more of them than another has. A unit further up is worth less.
const (
	worthUnit   = 30
	worthAbove  = 18
	worthWorks  = 12
	worthFormer = 8
	worthList   = 6
	costLevel   = 4
	costLoad    = worthUnit / FullLoad
)

// Handing is a proposal of who keeps in touch with somebody.
type Handing struct {
	PersonID ID
	RepID    ID           // "" where there is no rep
	Reasons  []HandReason // of this rep, the strongest first; HandLoad where there is no other
}

// FormerUnits holds the units in which people worked before, by person.
type FormerUnits map[ID][]ID

// Loads counts with how many colleagues each rep keeps in touch: those with whom there is still something to do.
func Loads(people []Person, today Date) map[ID]int {
	loads := make(map[ID]int)
	for i := range people {
		if p := &people[i]; p.RepID != "" && p.State.Open() && !p.Left(today) {
			loads[p.RepID]++
		}
	}
	return loads
}

// Divide proposes a rep for each of the given people, in their order: the one for whom there are the best reasons,
// less for each colleague the rep has already, with those of this proposal. Of reps who fit as well the one with the
// fewest comes first, and of those the one who was entered first. Reps are those who work here on that day, without
// the ones named in without; nobody is a rep for themselves.
func Divide(d *Dossier, people []ID, former FormerUnits, without []ID, today Date) []Handing {
	v := newDivision(d, former, without, today)
	of := PeopleByID(d.People)
	proposed := make([]Handing, 0, len(people))
	for _, id := range people {
		if p := of[id]; p != nil {
			proposed = append(proposed, v.propose(p))
		}
	}
	return proposed
}

// division is what a proposal is made from.
type division struct {
	tree   *UnitTree
	reps   []*Person
	units  map[ID][]ID // that somebody is a rep for
	former FormerUnits
	hires  map[ID]bool // lists of new colleagues
	loads  map[ID]int
}

func newDivision(d *Dossier, former FormerUnits, without []ID, today Date) *division {
	v := &division{
		tree: NewUnitTree(d.Units), units: make(map[ID][]ID), former: former, hires: hireLists(d.Lists),
		loads: Loads(d.People, today),
	}
	of := PeopleByID(d.People)
	for i := range d.Posts {
		if p := &d.Posts[i]; p.Kind == PostRep && p.Current(today) {
			v.units[p.PersonID] = append(v.units[p.PersonID], UnitsOf(p, of[p.PersonID])...)
		}
	}
	for i := range d.People {
		if p := &d.People[i]; p.IsActiveRep(today) && !slices.Contains(without, p.ID) {
			v.reps = append(v.reps, p)
		}
	}
	return v
}

// hireLists returns which lists are of new colleagues: who came with one came together, which a list of the whole
// staff does not say.
func hireLists(lists []List) map[ID]bool {
	of := make(map[ID]bool)
	for i := range lists {
		of[lists[i].ID] = lists[i].Kind == ListNewHires
	}
	return of
}

// propose returns the rep who fits somebody best, and counts them among the rep's colleagues. Somebody whose rep
// fits best already is not counted again.
func (v *division) propose(p *Person) Handing {
	best, worth := Handing{PersonID: p.ID}, 0
	for _, rep := range v.reps {
		if rep.ID == p.ID {
			continue
		}
		reasons, sum := v.reasons(p, rep)
		sum -= costLoad * v.loads[rep.ID]
		if best.RepID == "" || cmp.Or(cmp.Compare(sum, worth), cmp.Compare(v.loads[best.RepID], v.loads[rep.ID])) > 0 {
			best.RepID, best.Reasons, worth = rep.ID, reasons, sum
		}
	}
	if best.RepID == "" {
		return best
	}
	if len(best.Reasons) == 0 {
		best.Reasons = []HandReason{HandLoad}
	}
	if best.RepID != p.RepID {
		v.loads[best.RepID]++
	}
	return best
}

// reasons returns why a rep fits somebody, and what that is worth.
func (v *division) reasons(p, rep *Person) (reasons []HandReason, worth int) {
	add := func(r HandReason, n int, holds bool) {
		if holds {
			reasons, worth = append(reasons, r), worth+n
		}
	}
	levels, covers := v.levelsAbove(p.UnitID, v.units[rep.ID])
	add(HandUnit, worthUnit, covers && levels == 0)
	add(HandAbove, max(worthAbove-costLevel*levels, costLevel), covers && levels > 0)
	add(HandWorks, worthWorks, !covers && p.UnitID != "" && p.UnitID == rep.UnitID)
	add(HandFormer, worthFormer, p.UnitID != "" && slices.Contains(v.former[rep.ID], p.UnitID) ||
		rep.UnitID != "" && slices.Contains(v.former[p.ID], rep.UnitID))
	add(HandList, worthList, v.hires[p.ListID] && p.ListID == rep.ListID)
	return reasons, worth
}

// levelsAbove returns how many levels above a unit the nearest of some units is, 0 being the unit itself, and whether
// one of them is.
func (v *division) levelsAbove(unit ID, of []ID) (int, bool) {
	for level := range len(v.tree.units) {
		u, ok := v.tree.Find(unit)
		if !ok {
			break
		}
		if slices.Contains(of, unit) {
			return level, true
		}
		unit = u.ParentID
	}
	return 0, false
}
