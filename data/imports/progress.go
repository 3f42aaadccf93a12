package imports

import (
	"context"
	"errors"
	"maps"
	"slices"
)

// progress reports how far a long piece of work is, and is told whether to stop. The zero progress
// reports to nobody.
type progress struct{ listener func(share float64) bool }

// newProgress returns a progress that reports to listener, which may be nil. Once the listener
// says stop it is not asked again: a method that returns no error, such as Keep, leaves it to the
// next report.
func newProgress(listener func(share float64) bool) progress {
	if listener == nil {
		return progress{}
	}
	stopped := false
	return progress{func(share float64) bool {
		stopped = stopped || !listener(share)
		return !stopped
	}}
}

// part returns the progress of one stage as a part of the whole; nil without a listener.
func (p *progress) part(from, to float64) func(share float64) bool {
	tell := p.listener
	if tell == nil {
		return nil
	}
	return func(share float64) bool { return tell(from + share*(to-from)) }
}

// report reports the share of the whole that is done, 0–1. It is context.Canceled when the work
// must stop.
func (p *progress) report(share float64) error {
	if p.listener != nil && !p.listener(share) {
		return context.Canceled
	}
	return nil
}

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
