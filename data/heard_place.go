package data

// HeardPlace returns the unit under which something is kept that was heard in a unit from a number of colleagues.
// It is the first, from that unit upwards, in which at least so many people work as the group shows to others, as far
// as is known, or spoke of it. A log that named a smaller one would point at one colleague. "" is the whole company.
func HeardPlace(figures []UnitFigure, units []Unit, unit ID, people, least int) ID {
	known := make(map[ID]int, len(figures))
	for _, f := range figures {
		known[f.UnitID] = f.Headcount
	}
	tree := NewUnitTree(units)
	for {
		u, ok := tree.Find(unit)
		if !ok {
			return ""
		}
		if max(known[unit], people) >= least {
			return unit
		}
		unit = u.ParentID
	}
}
