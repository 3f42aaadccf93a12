package data

import (
	"slices"
	"testing"
)

// Every field that a list can hold is a fact about a person, but a whole name, which is read as its parts,
// a state, which settles who left and is not kept, and a column that is not used.
func TestEveryFieldIsAFactAboutAPerson(t *testing.T) {
	columns := map[string]bool{}
	var facts []Field
	for _, f := range PersonFields() {
		if columns[f.Column] {
			t.Errorf("two facts stand in the column %s", f.Column)
		}
		columns[f.Column] = true
		facts = append(facts, f.Field)
	}
	others := []Field{FieldFullName, FieldStatus, FieldIgnore}
	for _, f := range Fields() {
		if isFact := slices.Contains(facts, f); isFact == slices.Contains(others, f) {
			t.Errorf("%s is a fact about a person: %v", f, isFact)
		}
	}
	if len(facts) != len(Fields())-len(others) {
		t.Errorf("%d facts of %d fields", len(facts), len(Fields()))
	}
}
