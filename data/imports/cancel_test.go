package imports

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"kader/data"
)

// A change that is cancelled half-way leaves the draft as it was, wherever it stops.
func TestACancelledChangeChangesNothing(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, monthly(t, time.October, staff(30)...)))
	d := prepare(t, s, monthly(t, time.November, staff(32)...))
	mustDo(t, d.Fix(4, "B", "Piet"))
	for name, change := range map[string]func() error{
		"column":  func() error { return d.SetField(1, data.FieldIgnore) },
		"header":  func() error { return d.SetHeaderRows(0, 1) },
		"place":   func() error { return d.SetPlace(0) },
		"hidden":  func() error { return d.SkipHidden(true) },
		"cell":    func() error { return d.Fix(7, "C", "Anders") },
		"alike":   func() error { _, err := d.FixAlike("B", "Jan", "Piet"); return err },
		"skipped": func() error { return d.SkipRow(4, true) },
		"unfixed": func() error { return d.Unfix(4, "B") },
		"kind":    func() error { return d.SetKind(data.ListNewHires) },
		"kept":    func() error { d.Keep(data.FieldUnit, true); return nil },
		"decided": func() error { d.Decide(0, DecisionNew, ""); return nil },
		"all":     func() error { d.DecideAll([]int{0, 1, 2}, DecisionSkipped); return nil },
	} {
		for stop := 1; ; stop++ {
			before := view(d)
			heard := 0
			err := d.Cancellable(func(float64) bool { heard++; return heard < stop }, change)
			if heard < stop && !errors.Is(err, context.Canceled) { // it may end in no column of names
				if name != "place" && name != "hidden" && name != "kept" && reflect.DeepEqual(before, view(d)) {
					t.Errorf("%s: nothing changed when it was let go on", name)
				}
				break
			}
			if !errors.Is(err, context.Canceled) {
				t.Fatalf("%s, stopped at %d: %v", name, stop, err)
			}
			if after := view(d); !reflect.DeepEqual(before, after) {
				t.Fatalf("%s, stopped at %d: the draft is not what it was", name, stop)
			}
		}
		d = prepare(t, s, monthly(t, time.November, staff(32)...))
		mustDo(t, d.Fix(4, "B", "Piet"))
	}
}

// view is what the window shows of a draft.
func view(d *Draft) (all []any) {
	for i := range d.Rows {
		all = append(all, d.Rows[i].Person(), d.Rows[i].Fixed, d.Rows[i].LeftOut)
	}
	return append(all, d.Table.Headers, d.Table.HeaderRow, d.Mapping, slices.Clone(d.Proposal.Matches), d.Proposal.Counts, d.Warnings, slices.Clone(d.Places), d.Problems())
}
