package people

import (
	"slices"
	"strings"

	"kader/data"
)

// repChoice is a rep to whom colleagues can be handed.
type repChoice struct {
	ID   data.ID // "" is nobody
	Name string
	Unit string
	Load int  // colleagues the rep keeps in touch with
	Near bool // works where the colleagues work
}

// repChoices lists the reps who still work here. Those near the units of the
// colleagues come first, then by name.
func repChoices(
	people []data.Person, units []data.Unit, colleagues []data.ID, today data.Date, order data.NameOrder,
) []repChoice {
	tree := data.NewUnitTree(units)
	near := nearUnits(tree, people, colleagues)
	load := make(map[data.ID]int)
	for _, p := range people {
		if p.RepID != "" && !p.Left(today) {
			load[p.RepID]++
		}
	}
	reps := data.ActiveReps(people, today, order)
	choices := make([]repChoice, len(reps))
	for i, p := range reps {
		unit, _ := tree.Find(p.UnitID)
		choices[i] = repChoice{ID: p.ID, Name: p.Full(), Unit: unit.Name, Load: load[p.ID], Near: near[p.UnitID]}
	}
	slices.SortStableFunc(choices, func(a, b repChoice) int {
		switch {
		case a.Near == b.Near:
			return 0
		case a.Near:
			return -1
		}
		return 1
	})
	return choices
}

// nearUnits returns the units in which the colleagues work, with all below them.
func nearUnits(tree *data.UnitTree, people []data.Person, colleagues []data.ID) map[data.ID]bool {
	chosen := make(map[data.ID]bool, len(colleagues))
	for _, id := range colleagues {
		chosen[id] = true
	}
	near := make(map[data.ID]bool)
	for _, p := range people {
		if !chosen[p.ID] || p.UnitID == "" || near[p.UnitID] {
			continue
		}
		for id := range tree.Below(p.UnitID) {
			near[id] = true
		}
	}
	return near
}

// matchReps keeps the reps whose name or unit holds every word.
func matchReps(reps []repChoice, text string) []repChoice {
	words := strings.Fields(data.Fold(text))
	var found []repChoice
	for _, r := range reps {
		if data.HoldsEveryWord(data.Fold(r.Name+"\n"+r.Unit), words) {
			found = append(found, r)
		}
	}
	return found
}
