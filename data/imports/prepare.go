package imports

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"kader/data"
	"kader/data/sheet"
	"kader/data/store"
	"kader/data/tables"
	"kader/data/values"
)

// How far each stage is, of the whole of Prepare.
const (
	shareRead     = .5
	shareGated    = .6
	shareTyped    = .7
	shareCompared = .9
	shareProposed = 1
)

// Prepare reads a list and walks through all stages up to the proposal. It writes
// nothing. progress, where not nil, hears which share is done and cancels by
// returning false: the error is then context.Canceled.
//
// What is said about the list and holds a number that is never kept is data.Invalid.
// Other errors are data.Fault, with file, sheet, row and column where they apply.
// With ErrNoNameColumn, ErrNoHeader and ErrTooManyColumns the Draft is returned as
// well, so that the user can say what a column is or choose another sheet.
func Prepare(s *store.Store, src Source, progress func(share float64) bool) (*Draft, error) {
	d := &Draft{
		knows: tables.NewReader(), faults: make(map[string]error), answers: newAnswers(),
	}
	d.hear(progress)
	defer func() { d.progress = nil }()
	content, password := src.Content, src.Password
	src.Content, src.Password = nil, ""
	details := Details{Employer: src.Employer, Period: src.Period, AskedBy: src.AskedBy, LegalBasis: src.LegalBasis}
	if err := details.check(); err != nil {
		return nil, wrapped("prepare list", err)
	}
	src.scrub()
	d.Source = src
	sum := sha256.Sum256(content)
	d.Hash = hex.EncodeToString(sum[:])
	var err error
	if d.book, err = readKnown(s, src.Employer, d.Hash); err != nil {
		return nil, err
	}
	d.fillSource()
	book, err := sheet.Open(src.File, content, sheet.Options{Password: password, Progress: d.share(0, shareRead)})
	if err != nil {
		return nil, wrapped("read list", safeFault(err))
	}
	if book.Empty() {
		return nil, data.Fault{Code: data.ErrFileEmpty, Place: data.Place{File: src.File}}
	}
	if err := d.readTables(book); err != nil {
		return nil, err
	}
	if err := d.choose(d.Source.Sheet); err != nil {
		return d, err
	}
	if d.Source.Header == 0 {
		return d, d.understand()
	}
	fields := d.Source.Map
	d.Source.Reread = func() ([]byte, string, error) { return content, password, nil }
	defer func() { d.Source.Reread = src.Reread }()
	if err := d.SetHeader(max(d.Source.Header, 0)); err != nil && !errors.Is(err, data.ErrNoNameColumn) || len(fields) == 0 {
		return d, err
	}
	d.Source.Map = fields // it speaks of the header that was said
	return d, d.understand()
}

// wrapped says where an error came from; cancelling stays plain.
func wrapped(doing string, err error) error {
	if errors.Is(err, context.Canceled) {
		return context.Canceled
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// fillSource fills in what was not said about the list.
func (d *Draft) fillSource() {
	d.Source.scrub()
	if d.Source.Clock == nil {
		d.Source.Clock = time.Now
	}
	if d.Source.Received.IsZero() {
		d.Source.Received = data.DateOf(d.Source.Clock())
	}
	if d.Source.Employer == "" {
		d.Source.Employer = d.book.group.Company
	}
	d.guessed = d.Source.Kind == ""
}

// hear lets progress hear how far the work is. Once it says to stop it is not asked
// again: what cannot say so, such as Keep, is then seen by what comes after.
func (d *Draft) hear(progress func(share float64) bool) {
	if progress == nil {
		return
	}
	stopped := false
	d.progress = func(share float64) bool {
		stopped = stopped || !progress(share)
		return !stopped
	}
}

// share returns the progress of one stage as a part of the whole; nil where nobody
// listens.
func (d *Draft) share(from, to float64) func(float64) bool {
	if d.progress == nil {
		return nil
	}
	progress := d.progress
	return func(share float64) bool { return progress(from + share*(to-from)) }
}

// report tells how far the whole is, and is context.Canceled when it shall stop.
func (d *Draft) report(share float64) error {
	if d.progress != nil && !d.progress(share) {
		return context.Canceled
	}
	return nil
}

// understand maps the columns, types the rows and compares them.
func (d *Draft) understand() error {
	d.Dropped = d.Table.Dropped
	if err := d.readMap(); err != nil {
		return err
	}
	remembered := d.book.mapping(d.Source.Employer)
	d.Mapping, d.mapped = d.knows.MapColumns(&d.Table, remembered, d.byHand)
	d.Rows, d.Proposal, d.compared = nil, Proposal{}, nil
	if !d.Mapping.HasName() {
		return data.Fault{Code: data.ErrNoNameColumn, Place: data.Place{File: d.Source.File, Sheet: d.Table.Sheet, Row: d.Table.HeaderRow}}
	}
	if err := d.typeRows(); err != nil {
		return err
	}
	if d.guessed {
		d.Source.Kind = d.guessKind()
	}
	return d.compare()
}

// readMap takes over the columns that the source maps. A header that is not there
// is ErrUnknownColumn, one that is never kept ErrForbiddenColumn.
func (d *Draft) readMap() error {
	for _, header := range slices.Sorted(maps.Keys(d.Source.Map)) {
		place := data.Place{File: d.Source.File, Sheet: d.Table.Sheet, Row: d.Table.HeaderRow, Column: header}
		field := d.Source.Map[header]
		if !slices.Contains(data.Fields(), field) {
			return data.Invalid{Field: string(field), Rule: data.RuleUnknown}
		}
		key := values.HeaderKey(header)
		switch {
		case slices.ContainsFunc(d.Table.Headers, func(h string) bool { return values.HeaderKey(h) == key }):
			d.byHand[key] = field
		case slices.Contains(d.Table.Letters, header):
			d.byHand[header] = field
		case slices.ContainsFunc(d.Dropped, func(h string) bool { return values.HeaderKey(h) == key }):
			return data.Fault{Code: data.ErrForbiddenColumn, Place: place}
		default:
			return data.Fault{Code: data.ErrUnknownColumn, Place: place}
		}
	}
	return nil
}
