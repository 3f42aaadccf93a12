package returns

import (
	"context"
	"errors"
	"fmt"
	"path"
	"strings"
	"time"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/store"
	"kader/data/tables"
)

// How far each stage is, of the whole of Prepare.
const (
	shareRead    = .6
	shareMatched = .95
)

// Prepare reads a call list that came back and compares it with the dossier. It writes nothing. listener, where
// not nil, hears which share is done and cancels by returning false: the error is then context.Canceled.
//
// Errors are data.Fault with the file: those of a spreadsheet, ErrNoAnswers for what is no call list, the code of
// another export of ours, ErrOldCallList where no row has a key, and ErrOtherCallList where this dossier knows none
// of them.
func Prepare(s *store.Store, src Source, listener func(share float64) bool) (*Draft, error) {
	tell := func(from, to float64) func(float64) bool {
		if listener == nil {
			return nil
		}
		return func(share float64) bool { return listener(from + share*(to-from)) }
	}
	if src.Clock == nil {
		src.Clock = time.Now
	}
	file := gate.SafeName(path.Base(strings.ReplaceAll(src.File, `\`, "/")))
	d := &Draft{File: file, Today: data.DateOf(src.Clock()), place: make(map[data.ID]int)}
	book, err := sheet.Open(file, src.Content, sheet.Options{Password: src.Password, Progress: tell(0, shareRead)})
	if err != nil {
		return nil, wrapped("read call list", err)
	}
	k := &known{rows: make(map[string]data.SheetRow), taken: make(map[string]bool), sheets: make(map[string]bool)}
	if err := s.View(func(t *store.Tx) error { return k.read(t, d) }); err != nil {
		return nil, fmt.Errorf("read dossier for call list: %w", err)
	}
	if err := d.readBook(book); err != nil {
		return nil, err
	}
	if err := d.checkBook(book, k); err != nil {
		return nil, err
	}
	d.compare(k)
	if err := d.findStrangers(k, tell(shareRead, shareMatched)); err != nil {
		return nil, wrapped("compare call list", err)
	}
	d.settle()
	if listener != nil && !listener(1) {
		return nil, context.Canceled
	}
	return d, nil
}

// wrapped wraps an error with what was being done; context.Canceled stays plain.
func wrapped(doing string, err error) error {
	if errors.Is(err, context.Canceled) {
		return context.Canceled
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// known is what the dossier holds of call lists.
type known struct {
	rows   map[string]data.SheetRow // by key
	taken  map[string]bool          // hashes of answers without a key that were taken over
	sheets map[string]bool          // codes of the call lists that went out
}

// read reads what a call list is compared with.
func (k *known) read(t *store.Tx, d *Draft) error {
	group, err := t.Group()
	if err != nil {
		return err
	}
	d.language, d.judging = group.Language, data.NewJudging(group.Language)
	if d.people, err = t.FindPeople(store.PersonFilter{}); err != nil {
		return err
	}
	for i := range d.people {
		d.place[d.people[i].ID] = i
	}
	exports, err := t.FindExports(store.ExportFilter{})
	if err != nil {
		return err
	}
	for i := range exports {
		if exports[i].Sheet != "" {
			k.sheets[exports[i].Sheet] = true
		}
	}
	return t.EachSheetRow(func(r *data.SheetRow) error {
		k.rows[r.Key] = *r
		if r.Key == r.Answered {
			k.taken[r.Answered] = true
		}
		return nil
	})
}

// checkBook refuses a file that is no call list, or not one of this dossier.
func (d *Draft) checkBook(b *sheet.Book, k *known) error {
	fault := func(c data.Code) error { return data.Fault{Code: c, Place: data.Place{File: d.File}} }
	if len(d.Lines) == 0 {
		for _, export := range tables.OwnExports(b) {
			if export == data.OwnCallList {
				return fault(data.ErrOldCallList)
			}
			return fault(export.Refusal())
		}
		return fault(data.ErrNoAnswers)
	}
	for i := range d.Lines {
		if l := &d.Lines[i]; l.key == "" || k.sheets[l.code] {
			return nil
		}
	}
	return fault(data.ErrOtherCallList)
}

// person returns somebody of the dossier, nil for nobody.
func (d *Draft) person(id data.ID) *data.Person {
	i, ok := d.place[id]
	if !ok {
		return nil
	}
	return &d.people[i]
}
