package imports

import (
	"context"
	"errors"
	"maps"
	"slices"
)

// While makes a change to the draft that may take long, with what its methods do.
// listener hears which share is done, and cancels by returning false: the draft is
// then what it was before, and the error is context.Canceled.
func (d *Draft) While(listener func(share float64) bool, change func() error) error {
	before := d.clone()
	last := 0.0
	d.progress = newProgress(func(share float64) bool {
		last = max(last, (share-shareGated)/(shareProposed-shareGated))
		return listener(last)
	})
	err := change()
	if stopped := d.progress.report(shareProposed); stopped != nil {
		err = stopped // also of what has no error of its own, such as Keep
	}
	d.progress = newProgress(nil)
	if errors.Is(err, context.Canceled) {
		*d = before
	}
	return err
}

// clone is the draft as it is now, apart from all that is changed in place.
func (d *Draft) clone() Draft {
	c := *d
	c.Places, c.tables, c.Rows = slices.Clone(d.Places), slices.Clone(d.tables), slices.Clone(d.Rows)
	c.answers = d.answers.clone()
	if d.compared != nil {
		compared := *d.compared
		compared.in.rows = c.Rows
		compared.absent.listed = maps.Clone(compared.absent.listed)
		c.compared = &compared
	}
	if d.decided != nil {
		c.decided = &decided{of: c.compared, matches: slices.Clone(d.decided.matches), sums: d.decided.sums.clone(c.compared)}
		c.Proposal.Matches = c.decided.matches
	}
	return c
}
