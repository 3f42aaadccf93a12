package imports

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"kader/data"
	"kader/data/store"
	"kader/data/tables"
)

// The lists in testdata/lists stand for what employers and unions send. Beside each
// stands who is in it, as a careful colleague would key them in: told, never read
// back from the program. The files are made by corpus_make_test.go.

// listNotes is what else there is to say about a list, in its .json.
type listNotes struct {
	Kind      data.ListKind         `json:",omitempty"`
	Guessed   data.ListKind         `json:",omitempty"` // the kind that must be seen
	Password  string                `json:",omitempty"`
	Sheet     string                `json:",omitempty"` // to be chosen by hand
	Language  string                `json:",omitempty"` // of the dossier, where not that of the list
	Map       map[string]data.Field `json:",omitempty"` // mapped by hand
	Proposed  string                `json:",omitempty"` // the sheet that must be proposed
	Header    *int                  `json:",omitempty"` // the row of the header
	HeaderEnd int                   `json:",omitempty"` // where a header of two rows ends
	Dropped   []string              `json:",omitempty"` // forbidden columns
	Aside     []string              `json:",omitempty"` // "12 total": rows set aside below the header
	Skipped   []int                 `json:",omitempty"` // rows that name nobody
	Problems  []string              `json:",omitempty"` // "C7 date": cells that cannot be used
	Ask       []string              `json:",omitempty"` // columns to ask about, by header
	Warnings  []WarningCode         `json:",omitempty"` // of which each must be given
	Second    string                `json:",omitempty"` // a further table, told in NN-name.second.csv
	Secrets   []string              `json:",omitempty"` // numbers that nothing may hold
}

// listFile is one list of testdata/lists.
type listFile struct {
	name   string // "01-nl-payroll"
	path   string
	notes  listNotes
	truth  []toldRow
	second []toldRow // of a further table
}

// toldRow is one person as told: the row of the file, and the fields that it fills.
type toldRow struct {
	row    int
	fields map[data.Field]string
}

// TestListsOfEveryKind prepares every list and compares it with what is told, field
// by field and row by row. Nothing may be missing, and nothing may be invented.
func TestListsOfEveryKind(t *testing.T) {
	lists := readLists(t)
	if len(lists) < 40 {
		t.Errorf("only %d lists are left", len(lists))
	}
	dossiers := make(map[string]*store.Store) // preparing a list writes nothing, so they stay empty
	for _, l := range lists {
		if language := l.language(); dossiers[language] == nil {
			dossiers[language] = newDossier(t, language)
		}
		t.Run(l.name, func(t *testing.T) {
			l.check(t, dossiers[l.language()])
		})
	}
}

func (l *listFile) check(t *testing.T, s *store.Store) {
	content, err := os.ReadFile(l.path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := Prepare(s, Source{
		File: filepath.Base(l.path), Content: content, Password: l.notes.Password,
		Sheet: l.notes.Sheet, Kind: l.notes.Kind, Map: l.notes.Map, Clock: day0,
	}, nil)
	if err != nil {
		t.Fatalf("%v", err)
	}
	l.checkTable(t, d)
	l.checkRows(t, d)
	checkTold(t, d, l.truth)
	l.checkSecrets(t, d)
	if l.notes.Second == "" {
		return
	}
	i := slices.IndexFunc(d.Places, func(p tables.Place) bool { return p.Name == l.notes.Second })
	if i < 0 {
		t.Fatalf("no place is called %s: %v", l.notes.Second, d.Places)
	}
	if err := d.SetPlace(i); err != nil {
		t.Fatal(err)
	}
	checkTold(t, d, l.second)
	l.checkSecrets(t, d)
}

// language is the one of the dossier: that of the list, where Kader speaks it.
func (l *listFile) language() string {
	if l.notes.Language != "" {
		return l.notes.Language
	}
	switch language := strings.Split(l.name, "-")[1]; language {
	case "nn":
		return "nb"
	case "sv", "de":
		return "en"
	default:
		return language
	}
}

// checkTable compares what is told about the sheet as a whole.
func (l *listFile) checkTable(t *testing.T, d *Draft) {
	t.Helper()
	n := &l.notes
	if n.Proposed != "" && d.Source.Sheet != n.Proposed {
		t.Errorf("sheet %q is proposed, want %q", d.Source.Sheet, n.Proposed)
	}
	if n.Guessed != "" && d.Source.Kind != n.Guessed {
		t.Errorf("taken for a list of %s, want %s", d.Source.Kind, n.Guessed)
	}
	if row := d.Table.HeaderRow; n.Header != nil && row != *n.Header && row != n.HeaderEnd {
		t.Errorf("header found on row %d, want %d", row, *n.Header)
	}
	checkSame(t, "dropped columns", d.Dropped, n.Dropped)
	for _, code := range n.Warnings {
		if !slices.ContainsFunc(d.Warnings, func(w Warning) bool { return w.Code == code }) {
			t.Errorf("nothing warns of %s", code)
		}
	}
}

// checkRows compares what is told about rows and cells that say nothing of anybody.
func (l *listFile) checkRows(t *testing.T, d *Draft) {
	t.Helper()
	n := &l.notes
	var aside, problems, ask []string
	var skipped []int
	for _, a := range d.Table.SetAside {
		if a.Why != tables.AsideTitle {
			aside = append(aside, fmt.Sprintf("%d %s", a.Row, a.Why))
		}
	}
	for _, r := range d.Rows {
		if r.Skipped {
			skipped = append(skipped, r.Number)
			continue
		}
		for _, p := range r.Problems {
			problems = append(problems, fmt.Sprintf("%s%d %s", p.Column, p.Row, p.Rule))
		}
	}
	for _, c := range d.Mapping {
		if c.Ask {
			ask = append(ask, c.Header)
		}
	}
	checkSame(t, "rows set aside", aside, n.Aside)
	checkSame(t, "rows that name nobody", skipped, n.Skipped)
	checkSame(t, "cells that cannot be used", problems, n.Problems)
	if n.Ask != nil {
		checkSame(t, "columns to ask about", ask, n.Ask)
	}
}

func checkSame[T comparable](t *testing.T, what string, got, want []T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %v\nwant %v", what, got, want)
	}
}

// checkTold compares the people, with a line for each field that differs.
func checkTold(t *testing.T, d *Draft, truth []toldRow) {
	t.Helper()
	got := make(map[int]*data.Person)
	var rows, want []int
	for i := range d.Rows {
		if r := &d.Rows[i]; !r.Skipped {
			person := r.Person()
			got[r.Number] = &person
			rows = append(rows, r.Number)
		}
	}
	for _, told := range truth {
		want = append(want, told.row)
	}
	checkSame(t, "rows with people", rows, want)
	wrong := false
	for _, told := range truth {
		p, ok := got[told.row]
		if !ok {
			continue
		}
		for _, f := range toldFields() {
			if value := toldValue(p, f); value != told.fields[f] {
				t.Errorf("row %d %s: got %q, want %q", told.row, f, value, told.fields[f])
				wrong = true
			}
		}
	}
	if wrong {
		for _, c := range d.Mapping {
			t.Logf("%s %q is %s (%s %.2f)", c.Letter, c.Header, c.Field, c.From, c.Confidence)
		}
	}
}

// checkSecrets looks for identity numbers, accounts and pay in all that the draft
// holds, however they are written.
func (l *listFile) checkSecrets(t *testing.T, d *Draft) {
	t.Helper()
	found := make(map[string]bool)
	texts(reflect.ValueOf(d), make(map[uintptr]bool), func(text string) {
		if len(text) < 6 {
			return
		}
		plain := plainSecret(text)
		for _, secret := range l.notes.Secrets {
			// A short one stands by chance in the random ids of people, once it is plain.
			found[secret] = found[secret] || strings.Contains(text, secret) ||
				len(plainSecret(secret)) >= 8 && strings.Contains(plain, plainSecret(secret))
		}
	})
	for _, secret := range l.notes.Secrets {
		if found[secret] {
			t.Errorf("the draft holds %s", secret)
		}
	}
}

// plainSecret keeps letters and digits only, as a number may be written apart.
func plainSecret(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToUpper(r)
		}
		return -1
	}, text)
}
