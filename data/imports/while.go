package imports

import (
	"context"
	"errors"
	"slices"
)

// While makes a change to the draft that may take long, with what its methods do.
// progress hears which share is done, and cancels by returning false: the draft is
// then what it was before, and the error is context.Canceled.
func (d *Draft) While(progress func(share float64) bool, change func() error) error {
	before := d.clone()
	d.progress = func(share float64) bool { return progress(max(0, (share-shareGated)/(shareCompared-shareGated))) }
	err := change()
	d.progress = nil
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
	return c
}
