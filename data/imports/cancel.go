package imports

import (
	"context"
	"errors"
	"maps"
	"slices"
)

// Cancellable runs change, which may take long. listener gets the share that is done, 0–1; if it
// returns false, the draft is restored and the error is context.Canceled.
func (d *Draft) Cancellable(listener func(share float64) bool, change func() error) error {
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

// clone copies the draft with all that its methods change in place.
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
	if d.working != nil {
		c.working = &workingProposal{
			compared: c.compared, matches: slices.Clone(d.working.matches),
			sums: d.working.sums.clone(c.compared),
		}
		c.Proposal.Matches = c.working.matches
	}
	return c
}
