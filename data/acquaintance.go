package data

import (
	"cmp"
	"slices"
)

// Acquaintance is somebody of whom the dossier says that they know people in a unit.
type Acquaintance struct {
	PersonID ID
	Worked   bool // worked there before
	With     []ID // who work there now and came with the same list of new colleagues, or worked in the same unit before
	Rep      bool // is a rep
}

// KnowWhoThere lists who of the members that work elsewhere knows somebody in a unit or below it: reps first, then
// who worked there before, then who knows the most. It tells of what lists and changes say; what people know of each
// other beyond that it does not.
func KnowWhoThere(d *Dossier, unit ID, former FormerUnits, today Date) []Acquaintance {
	below := NewUnitTree(d.Units).Below(unit)
	there := meetingPlaces(d, below, former, today)
	var found []Acquaintance
	for i := range d.People {
		p := &d.People[i]
		if below[p.UnitID] || p.Left(today) || !p.IsMember() && !p.HasRole(RoleRep) {
			continue
		}
		a := Acquaintance{PersonID: p.ID, Rep: p.HasRole(RoleRep)}
		a.Worked = slices.ContainsFunc(former[p.ID], func(id ID) bool { return below[id] })
		a.With = there.with(p, former[p.ID])
		if a.Worked || len(a.With) > 0 {
			found = append(found, a)
		}
	}
	slices.SortStableFunc(found, func(a, b Acquaintance) int {
		return cmp.Or(CompareLast(!a.Rep, !b.Rep), CompareLast(!a.Worked, !b.Worked), cmp.Compare(len(b.With), len(a.With)))
	})
	return found
}

// places are the lists with which, and the units in which, the people of a unit may have met others.
type places struct {
	byList, byUnit map[ID][]ID
}

func meetingPlaces(d *Dossier, below map[ID]bool, former FormerUnits, today Date) places {
	there := places{byList: make(map[ID][]ID), byUnit: make(map[ID][]ID)}
	hires := hireLists(d.Lists)
	for i := range d.People {
		p := &d.People[i]
		if !below[p.UnitID] || p.Left(today) {
			continue
		}
		if hires[p.ListID] {
			there.byList[p.ListID] = append(there.byList[p.ListID], p.ID)
		}
		for _, id := range former[p.ID] {
			there.byUnit[id] = append(there.byUnit[id], p.ID)
		}
	}
	return there
}

// with returns who of a unit came with the same list of new colleagues as somebody, or worked before where that person
// works or worked.
func (l places) with(p *Person, former []ID) []ID {
	met := slices.Clone(l.byList[p.ListID])
	for _, id := range append([]ID{p.UnitID}, former...) {
		if id != "" {
			met = append(met, l.byUnit[id]...)
		}
	}
	slices.Sort(met)
	return slices.Compact(met)
}
