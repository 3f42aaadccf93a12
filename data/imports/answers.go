package imports

import (
	"maps"
	"reflect"

	"kader/data"
)

// answers are the decisions of the user about a list. They stay when the draft is worked out
// again.
type answers struct {
	guessed       bool                   // the kind of list is ours, not the user's
	withoutHidden bool                   // hidden rows are left out
	asItStands    bool                   // empty cells are not filled from above
	byHand        map[string]data.Field  // columns mapped by hand, by letter or key of the header
	days          map[string]DayReading  // how the dates of columns are read, by letter
	choices       map[int]choice         // decisions by hand, by row number
	leaving       map[data.ID]Decision   // decisions by hand about those who left
	kept          map[data.Field]bool    // by field: whether our own values stay, as the user says
	keptFor       map[keepKey]bool       // the same for one person's field
	units         map[unitName]takenUnit // the group's units for an employer's, by folded name
	fixed         fixes                  // what the user typed over single cells, and rows left out
}

func newAnswers() answers {
	return answers{
		byHand: make(map[string]data.Field), days: make(map[string]DayReading),
		choices: make(map[int]choice), leaving: make(map[data.ID]Decision),
		kept: make(map[data.Field]bool), keptFor: make(map[keepKey]bool), units: make(map[unitName]takenUnit),
	}
}

func (a *answers) clone() answers {
	c := *a
	c.byHand, c.choices, c.leaving = maps.Clone(a.byHand), maps.Clone(a.choices), maps.Clone(a.leaving)
	c.kept, c.keptFor, c.fixed = maps.Clone(a.kept), maps.Clone(a.keptFor), a.fixed.clone()
	c.units, c.days = maps.Clone(a.units), maps.Clone(a.days)
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

// Answers are what the user had said about a list at some moment, to go back to.
type Answers struct {
	draft   *Draft
	answers answers
}

// AnswersOf returns what the user said about a list so far.
func AnswersOf(d *Draft) Answers { return Answers{d, d.answers.clone()} }

// Stand reports whether the user says the same now.
func (a *Answers) Stand() bool {
	now, then := &a.draft.answers, &a.answers
	return maps.Equal(now.choices, then.choices) && maps.Equal(now.leaving, then.leaving) &&
		maps.Equal(now.kept, then.kept) && maps.Equal(now.keptFor, then.keptFor) && maps.Equal(now.units, then.units) &&
		now.hasColumnsOf(then)
}

// hasColumnsOf reports whether columns and cells are as in other answers.
func (a *answers) hasColumnsOf(other *answers) bool {
	return maps.Equal(a.byHand, other.byHand) && a.fixed.count == other.fixed.count &&
		reflect.DeepEqual(a.fixed, other.fixed)
}

// Restore takes these answers, which are about the same table, for those of now, and works out the
// draft again. The kind of the list, and whether hidden rows count, stay as they are.
func (a *Answers) Restore() error {
	d, from := a.draft, fromProposal
	if !d.answers.hasColumnsOf(&a.answers) {
		from = fromColumns
	}
	before := a.answers.clone()
	before.guessed, before.withoutHidden = d.answers.guessed, d.answers.withoutHidden
	before.asItStands = d.answers.asItStands
	d.answers = before
	return d.redo(from)
}
