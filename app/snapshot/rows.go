package snapshot

import "kader/data"

// unitRow is one line of the workplace tree, computed once for every reload.
type unitRow struct {
	data.UnitFigure
	Unit     data.Unit
	Parent   bool // has units below it
	Closed   bool // and they are folded away
	Spot     bool // a white spot that is not inside a wider one, as the page counts them
	Then     data.UnitFigure
	Compared bool // Then holds the figures of an earlier day
}

// unitRows lists the units that are in view, depth first. Units below a closed one
// are left out, and so is who is in no unit. then is the picture to compare with, nil for none.
func unitRows(units []data.Unit, figures []data.UnitFigure, closed map[data.ID]bool, then *data.Snapshot) []unitRow {
	tree := data.NewUnitTree(units)
	earlier := make(map[data.ID]data.UnitFigure)
	if then != nil {
		for _, f := range then.Figures {
			earlier[f.UnitID] = f
		}
	}
	var rows []unitRow
	folded := -1 // depth of the closed unit that hides what follows
	for _, f := range data.WithWidestSpots(figures) {
		if f.UnitID == data.NoUnit || folded >= 0 && f.Depth > folded {
			continue
		}
		folded = -1
		row := unitRow{UnitFigure: f, Spot: f.WhiteSpot, Parent: len(tree.Children(f.UnitID)) > 0}
		row.Unit, _ = tree.Find(f.UnitID)
		row.Then, row.Compared = earlier[f.UnitID]
		if row.Parent && closed[f.UnitID] {
			row.Closed = true
			folded = f.Depth
		}
		rows = append(rows, row)
	}
	return rows
}

// childKind is what is usually added below a unit: departments in a site, teams in
// a department; sites at the top.
func childKind(parent data.UnitKind) data.UnitKind {
	switch parent {
	case "":
		return data.UnitSite
	case data.UnitSite:
		return data.UnitDepartment
	}
	return data.UnitTeam
}

// nextPosition returns the place behind the last of the units below parent.
func nextPosition(units []data.Unit, parent data.ID) int {
	next := 1
	for _, u := range units {
		if u.ParentID == parent {
			next = max(next, u.Position+1)
		}
	}
	return next
}

// densityChange returns how many hundredths the density of a unit rose since then,
// and false where one of both is unknown.
func densityChange(now, then data.UnitFigure) (int, bool) {
	a, known := then.Density()
	b, knownNow := now.Density()
	if !known || !knownNow {
		return 0, false
	}
	return percentPoints(b) - percentPoints(a), true
}

// percentPoints rounds as the percentages on the page are rounded, so that the
// difference is the one that a reader would compute.
func percentPoints(share float64) int { return int(share*100 + 0.5) }
