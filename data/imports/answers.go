package imports

import (
	"maps"

	"kader/data"
)

// answers are the decisions of the user about a list. They stay when the draft is worked out
// again.
type answers struct {
	guessed       bool                   // the kind of list is ours, not the user's
	withoutHidden bool                   // hidden rows are left out
	byHand        map[string]data.Field  // columns mapped by hand, by letter or key of the header
	choices       map[int]choice         // decisions by hand, by row number
	leaving       map[data.ID]Decision   // decisions by hand about those who left
	kept          map[data.Field]bool    // by field: whether our own values stay, as the user says
	keptFor       map[keepKey]bool       // the same for one person's field
	units         map[unitName]takenUnit // the group's units for an employer's, by folded name
	fixed         fixes                  // what the user typed over single cells, and rows left out
}

func newAnswers() answers {
	return answers{
		byHand: make(map[string]data.Field), choices: make(map[int]choice), leaving: make(map[data.ID]Decision),
		kept: make(map[data.Field]bool), keptFor: make(map[keepKey]bool), units: make(map[unitName]takenUnit),
	}
}

func (a *answers) clone() answers {
	c := *a
	c.byHand, c.choices, c.leaving = maps.Clone(a.byHand), maps.Clone(a.choices), maps.Clone(a.leaving)
	c.kept, c.keptFor, c.fixed = maps.Clone(a.kept), maps.Clone(a.keptFor), a.fixed.clone()
	c.units = maps.Clone(a.units)
	return c
}

// keeps reports whether our value of a field stays: as decided for this person, else for
// everybody, else as proposed.
func (a *answers) keeps(m *Match, f data.Field, proposed bool) bool {
	if ours, said := a.keptFor[keyFor(m, f)]; said {
		return ours
	}
	if ours, said := a.kept[f]; said {
		return ours
	}
	return proposed
}
