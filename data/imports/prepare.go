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
	"kader/data/gate"
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
// nothing. listener, where not nil, hears which share is done and cancels by
// returning false: the error is then context.Canceled.
//
// What is said about the list and holds a number that is never kept is data.Invalid.
// Other errors are data.Fault, with file, sheet, row and column where they apply.
// With ErrNoNameColumn, ErrNoHeader and ErrTooManyColumns the Draft is returned as
// well, so that the user can say what a column is or choose another sheet.
func Prepare(s *store.Store, src Source, listener func(share float64) bool) (*Draft, error) {
	d := &Draft{
		reader: tables.NewReader(), faults: make(map[string]error), answers: newAnswers(),
		split: make(map[string]int),
	}
	d.progress = newProgress(listener)
	defer func() { d.progress = newProgress(nil) }()
	content, password := src.Content, src.Password
	src.Content, src.Password = nil, ""
	details := Details{Employer: src.Employer, Period: src.Period, AskedBy: src.AskedBy, LegalBasis: src.LegalBasis}
	if err := details.check(); err != nil {
		return nil, wrapped("prepare list", err)
	}
	src.scrub()
	d.Source, d.answers.guessed = src, src.Kind == ""
	sum := sha256.Sum256(content)
	d.hash = hex.EncodeToString(sum[:])
	var err error
	if d.known, err = readKnown(s, src.Employer, d.hash); err != nil {
		return nil, err
	}
	d.fillSource()
	book, err := sheet.Open(src.File, content, sheet.Options{Password: password, Progress: d.progress.part(0, shareRead)})
	if err != nil {
		return nil, wrapped("read list", safeFault(err))
	}
	if book.Empty() {
		return nil, data.Fault{Code: data.ErrFileEmpty, Place: data.Place{File: src.File}}
	}
	d.attachment = gate.SafeName(book.Attachment)
	d.letters = tables.MendLetters(book, d.known.group.Language)
	if err := d.refuseOwn(book); err != nil {
		return nil, err
	}
	if err := d.readTables(book); err != nil {
		return nil, err
	}
	if err := d.chooseTable(d.Source.Sheet); err != nil {
		return d, err
	}
	if d.Source.Header == 0 {
		return d, d.redo(fromColumns)
	}
	return d, d.applyAskedHeader(content, password)
}

// applyAskedHeader works out the draft with the header that Source.Header says. The columns that
// Source.Map names are those of that header.
func (d *Draft) applyAskedHeader(content []byte, password string) error {
	asked, reread := d.Source.Map, d.Source.Reread
	d.Source.Reread = func() ([]byte, string, error) { return content, password, nil }
	defer func() { d.Source.Reread = reread }()
	err := d.SetHeaderRows(max(d.Source.Header, 0), 1)
	if err != nil && !errors.Is(err, data.ErrNoNameColumn) || len(asked) == 0 {
		return err
	}
	d.Source.Map = asked // SetHeaderRows cleared it
	return d.redo(fromColumns)
}

// wrapped wraps an error with what was being done; context.Canceled stays plain.
func wrapped(doing string, err error) error {
	if errors.Is(err, context.Canceled) {
		return context.Canceled
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// fillSource fills in the unknown facts about the list.
func (d *Draft) fillSource() {
	if d.Source.Clock == nil {
		d.Source.Clock = time.Now
	}
	if d.Source.Received.IsZero() {
		d.Source.Received = data.DateOf(d.Source.Clock())
	}
	if d.Source.Employer == "" {
		d.Source.Employer = d.known.group.Company
	}
}

// step is the stage from which the draft is worked out again.
type step int

const (
	fromColumns  step = iota // what each column is, who stands in the rows, which kind of list it is
	fromCompare              // who of the dossier the rows are about
	fromHistory              // what came before the list
	fromProposal             // what is done with each row
)

// redo works the draft out again from a step on: the one way to do so. Without a column that names
// people only the columns are worked out, and the error is ErrNoNameColumn. It is context.Canceled
// when progress stops it, and the draft must then be discarded or restored.
func (d *Draft) redo(from step) error {
	if from == fromColumns {
		if err := d.readRows(); err != nil {
			return err
		}
	} else if d.compared == nil {
		return nil // no column names people yet
	}
	if from <= fromCompare {
		compared, err := compare(d.input())
		if err != nil {
			return err
		}
		d.compared = compared
	}
	if from <= fromHistory {
		if err := d.compared.findHistory(); err != nil {
			return err
		}
	}
	decided, err := propose(d.compared)
	if err != nil {
		return err
	}
	d.working = decided
	d.warnOfList()
	d.publish()
	return d.progress.report(shareProposed)
}

// proposeAgain is redo from the proposal on, for methods that return no error. The only one is
// that it was stopped, which Cancellable finds out itself.
func (d *Draft) proposeAgain() { _ = d.redo(fromProposal) }

// readRows maps the columns and types the rows.
func (d *Draft) readRows() error {
	d.Dropped = d.Table.Dropped
	if err := d.readMap(); err != nil {
		return err
	}
	if err := readDays(d); err != nil {
		return err
	}
	remembered := d.known.mapping(d.Source.Employer)
	kind := kindByWords(d)
	d.reader.WholeStaff = kind == data.ListStaff
	d.Mapping, d.mappingNotes = d.reader.MapColumns(&d.Table, remembered, d.answers.byHand)
	d.Rows, d.Proposal, d.compared, d.working = nil, Proposal{}, nil, nil
	if !d.Mapping.HasName() {
		return data.Fault{Code: data.ErrNoNameColumn, Place: data.Place{
			File: d.Source.File, Sheet: d.Table.Sheet,
			Row: d.Table.HeaderRow,
		}}
	}
	w := newTypist(&d.Table, d.Mapping, d.answers.days, d.reader.CountryLanguage(d.Table.Headers), d.Source.Received)
	w.useBirths(birthsOf(d))
	w.noStatus = kind == data.ListMembers || d.answers.guessed && holdsMembers(d.Mapping)
	d.FilledAbove = w.useBlocks(d.Mapping, d.answers.asItStands)
	var err error
	if d.Rows, d.typed, err = typeRows(w, &d.answers.fixed, &d.progress); err != nil {
		return err
	}
	if d.answers.guessed {
		in := d.input()
		d.Source.Kind = in.guessKind(d.Mapping)
	}
	return nil
}

// input returns what is compared now.
func (d *Draft) input() input {
	return input{
		source: &d.Source, hash: d.hash, table: &d.Table, rows: d.Rows, answers: &d.answers, known: &d.known,
		progress: &d.progress,
		born:     d.typed.born(&d.answers.fixed), bornIn: d.typed.typist.births.letter,
	}
}

// readMap takes over the columns that Source.Map names. A missing header is ErrUnknownColumn, one
// that is never kept ErrForbiddenColumn.
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
			d.answers.byHand[key] = field
		case slices.Contains(d.Table.Letters, header):
			d.answers.byHand[header] = field
		case slices.ContainsFunc(d.Dropped, func(h string) bool { return values.HeaderKey(h) == key }):
			if field == data.FieldIgnore {
				continue // it is ignored as it is
			}
			return data.Fault{Code: data.ErrForbiddenColumn, Place: place}
		default:
			return data.Fault{Code: data.ErrUnknownColumn, Place: place}
		}
	}
	return nil
}
